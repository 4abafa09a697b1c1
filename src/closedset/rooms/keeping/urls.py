"""Addresses of keeping."""

from django.urls import path

from closedset.rooms.keeping import views

app_name = "keeping"
ON = "productions/<uuid:production>/keeping"
urlpatterns = [
    path("people/me/archive/", views.own, name="archive"),
    path(f"{ON}/", views.keeping, name="keeping"),
    path(f"{ON}/dates/", views.dates, name="dates"),
    path(f"{ON}/periods/", views.periods, name="periods"),
    path(f"{ON}/hold/", views.hold, name="hold"),
    path(f"{ON}/hold/<uuid:hold>/lift/", views.lift, name="lift"),
    path(f"{ON}/destroy/", views.destroy, name="destroy"),
    path(f"{ON}/certificates/<uuid:destruction>.pdf", views.certificate, name="certificate"),
    path(f"{ON}/erase/<uuid:member>/", views.erase, name="erase"),
]
