"""Addresses of sets, their doors, lists and feeds."""

from django.urls import path

from closedset.rooms.closed_set import door_views, views

app_name = "closed_set"
HERE = "productions/<uuid:production>/closed-set/"
SET = f"{HERE}<str:scene>/<str:occasion>/"
urlpatterns = [
    path(HERE, views.sets, name="sets"),
    path(f"{HERE}list/<uuid:listed>/approve/", views.approve, name="approve"),
    path(f"{HERE}list/<uuid:listed>/end/", views.end, name="end"),
    path(f"{HERE}feeds/<uuid:feed>/end/", views.end_feed, name="end_feed"),
    path(SET, views.show, name="set"),
    path(f"{SET}close/", views.close, name="close"),
    path(f"{SET}open/", views.open_set, name="open"),
    path(f"{SET}confirm/", views.confirm, name="confirm"),
    path(f"{SET}sight/", views.sight, name="sight"),
    path(f"{SET}list/", views.roster, name="roster"),
    path(f"{SET}feeds/", views.feeds, name="feeds"),
    path(f"{SET}feeds/<uuid:feed>/state/", views.set_feed, name="set_feed"),
    path(f"{SET}words/", views.words, name="words"),
    path(f"{SET}door/", door_views.door, name="door"),
    path(f"{SET}door/move/", door_views.move, name="move"),
    path(f"{SET}door/device/", door_views.device, name="device"),
    path(f"{SET}door/pass/<str:token>/", door_views.arrive, name="arrive"),
]
