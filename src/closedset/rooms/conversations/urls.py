"""Addresses of what performers say."""

from django.urls import path

from closedset.rooms.conversations import statement_views, views

app_name = "conversations"
HERE = "productions/<uuid:production>/"
urlpatterns = [
    path(f"{HERE}performers/", views.performers, name="performers"),
    path(f"{HERE}performers/<uuid:member>/boundaries/", statement_views.boundaries, name="boundaries"),
    path(
        f"{HERE}performers/<uuid:member>/boundaries/take-back/", statement_views.take_back, name="take_back"
    ),
    path(f"{HERE}performers/<uuid:member>/link/", views.link, name="link"),
    path(f"{HERE}performers/<uuid:member>/link/close/", views.close_link, name="close_link"),
    path(f"{HERE}performers/<uuid:member>/again/", statement_views.ask_again, name="ask_again"),
    path(f"{HERE}performers/<uuid:member>/notes/", views.notes, name="notes"),
    path(f"{HERE}performers/<uuid:member>/notes/<uuid:note>/destroy/", views.destroy, name="destroy"),
    path(
        f"{HERE}performers/<uuid:member>/notes/<uuid:note>/certificate/",
        views.certificate,
        name="certificate",
    ),
    path("my/<uuid:organisation>/<str:token>/", statement_views.by_link, name="by_link"),
]
