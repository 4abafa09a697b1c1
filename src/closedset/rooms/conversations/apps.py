from django.apps import AppConfig


class Room(AppConfig):
    """The room of conversations with performers."""

    name = "closedset.rooms.conversations"
    label = "conversations"
    default_auto_field = "django.db.models.BigAutoField"
