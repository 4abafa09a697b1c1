"""The list of productions, and starting one."""

from django.urls import path

from closedset.rooms.productions import views

app_name = "productions"
urlpatterns = [
    path("", views.index, name="index"),
    path("productions/start/", views.start, name="start"),
]
