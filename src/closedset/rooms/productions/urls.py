"""The list of productions, starting one, and the record of each."""

from django.urls import path

from closedset.rooms.productions import views

app_name = "productions"
urlpatterns = [
    path("", views.index, name="index"),
    path("productions/start/", views.start, name="start"),
    path("productions/<uuid:production>/record/", views.record, name="record"),
    path("productions/<uuid:production>/record/export/", views.export_record, name="export_record"),
]
