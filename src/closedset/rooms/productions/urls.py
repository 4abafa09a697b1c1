"""The list of productions, starting one, and the record of each."""

from django.urls import path

from closedset.rooms.productions import account_views, cast_views, import_views, out_views, views

app_name = "productions"
urlpatterns = [
    path("", views.index, name="index"),
    path("productions/start/", views.start, name="start"),
    path("productions/<uuid:production>/record/", views.record, name="record"),
    path("productions/<uuid:production>/record/export/", views.export_record, name="export_record"),
    path("productions/<uuid:production>/cast/", cast_views.cast, name="cast"),
    path("productions/<uuid:production>/cast/<uuid:member>/end/", cast_views.uncast, name="uncast"),
    path("productions/<uuid:production>/cast/<uuid:member>/account/", account_views.account, name="account"),
    path("productions/<uuid:production>/cast/accounts/<uuid:named>/", account_views.decide, name="decide"),
    path("productions/<uuid:production>/schedule/", cast_views.schedule, name="schedule"),
    path("productions/<uuid:production>/schedule/off/", cast_views.off_schedule, name="off_schedule"),
    path("productions/<uuid:production>/<str:what>/list.csv", out_views.take_out, name="take_out"),
    path("productions/<uuid:production>/schedule/calendar/", out_views.open_feed, name="open_feed"),
    path("productions/<uuid:production>/schedule/calendar/close/", out_views.close_feed, name="close_feed"),
    path("productions/<uuid:production>/import/", import_views.bring_in, name="bring_in"),
    path("productions/<uuid:production>/import/rows/", import_views.list_rows, name="list_rows"),
    path("productions/<uuid:production>/standards/", cast_views.standards_page, name="standards"),
]
