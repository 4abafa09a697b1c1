"""Addresses of the breakdown: a production, its drafts, their scenes and beats."""

from django.urls import path

from closedset.rooms.breakdown import views

app_name = "breakdown"
HERE = "productions/<uuid:production>/"
DRAFT = f"{HERE}drafts/<uuid:draft>/"
SCENE = f"{DRAFT}scenes/<int:index>/"
BEAT = f"{DRAFT}beats/<uuid:beat>/"
urlpatterns = [
    path(HERE, views.production, name="production"),
    path(f"{HERE}drafts/bring-in/", views.bring_in, name="bring_in"),
    path(DRAFT, views.draft, name="draft"),
    path(f"{DRAFT}progress/", views.progress, name="progress"),
    path(f"{DRAFT}cancel/", views.cancel, name="cancel"),
    path(f"{DRAFT}changes/", views.changes, name="changes"),
    path(f"{DRAFT}out/<str:form>/", views.take_out, name="take_out"),
    path(SCENE, views.scene, name="scene"),
    path(f"{SCENE}add/", views.add, name="add"),
    path(f"{SCENE}note/", views.note, name="note"),
    path(f"{BEAT}decide/", views.decide, name="decide"),
    path(f"{BEAT}split/", views.split, name="split"),
    path(f"{BEAT}merge/", views.merge, name="merge"),
]
