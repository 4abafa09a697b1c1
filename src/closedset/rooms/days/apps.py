from django.apps import AppConfig


class Room(AppConfig):
    """The room of the shoot day's marks."""

    name = "closedset.rooms.days"
    label = "days"
    default_auto_field = "django.db.models.BigAutoField"
