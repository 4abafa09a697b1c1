from django.apps import AppConfig


class Room(AppConfig):
    """The room of auditions."""

    name = "closedset.rooms.auditions"
    label = "auditions"
    default_auto_field = "django.db.models.BigAutoField"
