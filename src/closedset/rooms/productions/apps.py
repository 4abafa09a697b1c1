from django.apps import AppConfig


class Room(AppConfig):
    """The room of productions."""

    name = "closedset.rooms.productions"
    label = "productions"
    default_auto_field = "django.db.models.BigAutoField"
