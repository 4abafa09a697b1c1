"""Addresses of garments and the kit."""

from django.urls import path

from closedset.rooms.garments import views

app_name = "garments"
HERE = "productions/<uuid:production>/garments/"
urlpatterns = [
    path(HERE, views.garments, name="garments"),
    path(f"{HERE}plan.csv", views.take_out, name="take_out"),
    path(f"{HERE}kit/", views.kit, name="kit"),
    path(f"{HERE}kit/<uuid:kit>/count/", views.count, name="count"),
    path(f"{HERE}pieces/<uuid:piece>/mark/", views.mark, name="mark"),
    path(f"{HERE}pieces/<uuid:piece>/end/", views.end, name="end"),
    path(f"{HERE}<uuid:member>/", views.performer, name="performer"),
    path(f"{HERE}<uuid:member>/assign/", views.assign, name="assign"),
    path(f"{HERE}<uuid:member>/sizes/", views.sizes, name="sizes"),
    path(f"{HERE}<uuid:member>/sizes/forget/", views.forget_sizes, name="forget_sizes"),
]
