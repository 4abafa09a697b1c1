from django.apps import AppConfig


class Room(AppConfig):
    name = "closedset.rooms.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
