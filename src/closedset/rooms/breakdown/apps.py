from django.apps import AppConfig


class Room(AppConfig):
    name = "closedset.rooms.breakdown"
    label = "breakdown"
    default_auto_field = "django.db.models.BigAutoField"
