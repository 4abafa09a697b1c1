"""Addresses of copies: those who hand out, on a production; each reader's own, by a secret link."""

from django.urls import path

from closedset.rooms.sending import copy_views, views

app_name = "sending"
ON = "productions/<uuid:production>/copies"
urlpatterns = [
    path(f"{ON}/", views.copies, name="copies"),
    path(f"{ON}/<slug:kind>/<uuid:thing>/", views.hand_out, name="hand_out"),
    path(f"{ON}/<uuid:handout>/back/", views.take_back, name="take_back"),
    path(f"{ON}/<uuid:handout>/<uuid:copy>/close/", views.revoke, name="revoke"),
    path("copies/<uuid:organisation>/<str:token>/", copy_views.copy, name="copy"),
    path("copies/<uuid:organisation>/<str:token>/open/", copy_views.open_copy, name="open"),
    path("copies/<uuid:organisation>/<str:token>/read/", copy_views.acknowledge, name="acknowledge"),
]
