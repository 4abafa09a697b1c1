"""Addresses of riders, summaries and the board."""

from django.urls import path

from closedset.rooms.riders import board_views, notice_views, views

app_name = "riders"
HERE = "productions/<uuid:production>/"
RIDER = f"{HERE}riders/<uuid:rider>/"
urlpatterns = [
    path(f"{HERE}riders/", views.riders, name="riders"),
    path(f"{HERE}riders/release/<uuid:member>/<str:scene>/<str:occasion>/", views.release, name="release"),
    path(RIDER, views.rider, name="rider"),
    path(f"{RIDER}rider.json", views.rider_json, name="rider_json"),
    path(f"{RIDER}redraft/", views.redraft, name="redraft"),
    path(f"{RIDER}deliver/", views.deliver, name="deliver"),
    path(f"{RIDER}void/", views.void, name="void"),
    path(f"{RIDER}say/<str:term>/", views.say, name="say"),
    path(f"{RIDER}counter/<str:term>/", views.counter, name="counter"),
    path(f"{RIDER}sign/", views.sign, name="sign"),
    path(f"{RIDER}signed/<uuid:signature>/", views.signed_file, name="signed_file"),
    path(f"{HERE}withdraw/<uuid:member>/", views.withdraw, name="withdraw"),
    path(f"{HERE}notices/", notice_views.notices, name="notices"),
    path(f"{HERE}notices/<uuid:notice>/answer/", notice_views.answer, name="answer"),
    path(f"{HERE}board/", board_views.board, name="board"),
    path(f"{HERE}board/<str:scene>/<str:occasion>/", board_views.scene, name="scene"),
    path(f"{HERE}board/<str:scene>/<str:occasion>/case.json", board_views.case, name="case"),
    path(f"{HERE}summaries/<str:scene>/", board_views.summary, name="summary"),
    path(f"{HERE}summaries/<str:scene>/issue/", board_views.issue, name="issue"),
    path(f"{HERE}summaries/<str:scene>/acknowledge/", board_views.acknowledge, name="acknowledge"),
]
