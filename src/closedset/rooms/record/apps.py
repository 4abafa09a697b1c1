from django.apps import AppConfig


class Room(AppConfig):
    """The record."""

    name = "closedset.rooms.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"
