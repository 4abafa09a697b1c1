"""Addresses of the day's marks."""

from django.urls import path

from closedset.rooms.days import views

app_name = "days"
HERE = "productions/<uuid:production>/day/"
urlpatterns = [
    path(f"{HERE}mark/", views.mark, name="mark"),
    path(f"{HERE}mine/<uuid:member>/", views.own, name="own"),
]
