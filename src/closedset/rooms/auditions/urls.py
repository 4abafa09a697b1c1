"""Addresses of auditions."""

from django.urls import path

from closedset.rooms.auditions import views

app_name = "auditions"
HERE = "productions/<uuid:production>/auditions/"
urlpatterns = [
    path(HERE, views.auditions, name="auditions"),
    path(f"{HERE}<uuid:audition>/", views.audition, name="audition"),
    path(f"{HERE}<uuid:audition>/say/", views.say, name="say"),
    path(f"{HERE}<uuid:audition>/destruction/", views.ask_destruction, name="ask_destruction"),
    path(f"{HERE}<uuid:audition>/enter/<str:part>/", views.enter, name="enter"),
]
