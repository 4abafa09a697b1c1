from django.apps import AppConfig


class Room(AppConfig):
    """The room of choreography."""

    name = "closedset.rooms.choreography"
    label = "choreography"
    default_auto_field = "django.db.models.BigAutoField"
