"""One's own pages."""

from django.urls import path

from closedset.rooms.people import views

app_name = "people"
urlpatterns = [
    path("me/", views.me, name="me"),
    path("me/legal-name/<uuid:organisation>/", views.name_legally, name="name_legally"),
    path("organisations/<uuid:organisation>/", views.members, name="members"),
    path("memberships/<uuid:membership>/end/", views.end_membership, name="end_membership"),
]
