"""Addresses of talks and plans."""

from django.urls import path

from closedset.rooms.planning import classification_views, feed_views, views

app_name = "planning"
HERE = "productions/<uuid:production>/"
SCENE = f"{HERE}plans/<str:scene>/<str:occasion>/"
urlpatterns = [
    path(f"{HERE}meetings/", views.meetings, name="meetings"),
    path(f"{HERE}plans/", views.plans, name="plans"),
    path(SCENE, views.plan, name="plan"),
    path(f"{SCENE}begin/", views.begin, name="begin"),
    path(f"{SCENE}add/<str:part>/", views.add, name="add"),
    path(f"{SCENE}remove/<str:element>/", views.remove, name="remove"),
    path(f"{SCENE}settle/<str:part>/", views.settle, name="settle"),
    path(f"{SCENE}moves/<str:move>/", classification_views.question, name="question"),
    path(f"{SCENE}moves/<str:move>/agree/", classification_views.agree, name="agree"),
    path(f"{HERE}classifications/", classification_views.questions, name="questions"),
    path("calendar/<uuid:organisation>/<str:token>.ics", feed_views.feed, name="calendar"),
]
