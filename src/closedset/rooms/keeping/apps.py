from django.apps import AppConfig


class Room(AppConfig):
    """The room of what is kept and for how long."""

    name = "closedset.rooms.keeping"
    label = "keeping"
    default_auto_field = "django.db.models.BigAutoField"
