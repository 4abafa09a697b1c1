"""Where an invitation's link leads."""

from django.urls import path

from closedset.rooms.people import views

app_name = "invitations"
urlpatterns = [path("<uuid:organisation>/<str:token>/", views.accept, name="accept")]
