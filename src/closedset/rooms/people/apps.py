from django.apps import AppConfig


class Room(AppConfig):
    """The room of people."""

    name = "closedset.rooms.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
