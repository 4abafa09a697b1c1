from django.apps import AppConfig


class Room(AppConfig):
    """The room of the trade's papers."""

    name = "closedset.rooms.papers"
    label = "papers"
    default_auto_field = "django.db.models.BigAutoField"
