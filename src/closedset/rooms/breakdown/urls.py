"""Addresses of the breakdown."""

from __future__ import annotations

from django.urls import path

from closedset.rooms.breakdown import views

app_name = "breakdown"
HERE = "productions/<uuid:production>/"
DRAFT = HERE + "drafts/<uuid:draft>/"

urlpatterns = [
    path(HERE, views.production, name="production"),
    path(HERE + "drafts/new", views.bring_in, name="bring_in"),
    path(DRAFT, views.draft, name="draft"),
    path(DRAFT + "cancel", views.cancel, name="cancel"),
    path(DRAFT + "scenes/<uuid:scene>/", views.scene, name="scene"),
    path(DRAFT + "scenes/<uuid:scene>/add", views.add, name="add"),
    path(DRAFT + "beats/<uuid:beat>/decide", views.decide, name="decide"),
    path(DRAFT + "<str:kind>", views.take_out, name="take_out"),
]
