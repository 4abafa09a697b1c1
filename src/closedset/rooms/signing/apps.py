from django.apps import AppConfig


class Room(AppConfig):
    """The room of signatures."""

    name = "closedset.rooms.signing"
    label = "signing"
    default_auto_field = "django.db.models.BigAutoField"
