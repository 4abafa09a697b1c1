from django.apps import AppConfig


class Room(AppConfig):
    """The room of riders."""

    name = "closedset.rooms.riders"
    label = "riders"
    default_auto_field = "django.db.models.BigAutoField"
