from django.apps import AppConfig


class Room(AppConfig):
    """The room of the ask."""

    name = "closedset.rooms.planning"
    label = "planning"
    default_auto_field = "django.db.models.BigAutoField"
