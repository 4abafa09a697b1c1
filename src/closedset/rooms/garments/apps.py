from django.apps import AppConfig


class Room(AppConfig):
    """The room of garments and barriers."""

    name = "closedset.rooms.garments"
    label = "garments"
    default_auto_field = "django.db.models.BigAutoField"
