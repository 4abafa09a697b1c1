"""The people of a production."""

from django.urls import path

from closedset.rooms.people import views

app_name = "production_people"
urlpatterns = [
    path("", views.on_production, name="people"),
    path("invite/", views.invite, name="invite"),
    path("invitations/<uuid:invitation>/withdraw/", views.withdraw, name="withdraw"),
    path("seats/<uuid:seat>/leave/", views.end_seat, name="leave"),
]
