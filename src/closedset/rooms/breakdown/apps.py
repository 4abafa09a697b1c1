from django.apps import AppConfig


class Room(AppConfig):
    """The room of breakdown."""

    name = "closedset.rooms.breakdown"
    label = "breakdown"
    default_auto_field = "django.db.models.BigAutoField"
