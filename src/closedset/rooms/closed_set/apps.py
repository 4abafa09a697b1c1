from django.apps import AppConfig


class Room(AppConfig):
    """The room of the closed set and its door."""

    name = "closedset.rooms.closed_set"
    label = "closed_set"
    default_auto_field = "django.db.models.BigAutoField"
