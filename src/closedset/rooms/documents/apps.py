from django.apps import AppConfig


class Room(AppConfig):
    """Files."""

    name = "closedset.rooms.documents"
    label = "documents"
    default_auto_field = "django.db.models.BigAutoField"
