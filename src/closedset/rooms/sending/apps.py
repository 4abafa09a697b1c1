from django.apps import AppConfig


class Room(AppConfig):
    """The room of what is handed out."""

    name = "closedset.rooms.sending"
    label = "sending"
    default_auto_field = "django.db.models.BigAutoField"
