"""Addresses of scores."""

from django.urls import path

from closedset.rooms.choreography import views

app_name = "choreography"
HERE = "productions/<uuid:production>/scores/"
SCORE = f"{HERE}<str:scene>/<str:occasion>/"
urlpatterns = [
    path(HERE, views.scores, name="scores"),
    path(SCORE, views.score, name="score"),
    path(f"{SCORE}write/", views.write, name="write"),
    path(f"{SCORE}check/", views.check, name="check"),
    path(f"{SCORE}versions/", views.versions, name="versions"),
]
