"""Addresses of the departments."""

from django.urls import path

from closedset.rooms.departments import schedule_views, views

app_name = "departments"
HERE = "productions/<uuid:production>/departments/"
urlpatterns = [
    path(HERE, views.departments, name="departments"),
    path(f"{HERE}schedule/", schedule_views.schedule, name="schedule"),
    path(f"{HERE}one-liner/", schedule_views.one_liner, name="one_liner"),
    path(f"{HERE}one-liner.csv", schedule_views.take_out, name="take_out"),
    path(f"{HERE}<str:department>/", views.department, name="department"),
    path(f"{HERE}<str:department>/<str:scene>/<str:occasion>/read/", views.acknowledge, name="acknowledge"),
]
