from django.apps import AppConfig


class Room(AppConfig):
    """The room of departments: each its slice of every scene."""

    name = "closedset.rooms.departments"
    label = "departments"
    default_auto_field = "django.db.models.BigAutoField"
