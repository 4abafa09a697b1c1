"""Addresses of riders, summaries and the board."""

from django.urls import path

from closedset.rooms.riders import (
    agreeing_views,
    board_views,
    day_views,
    everything_views,
    making_views,
    notice_views,
    redline_views,
    summary_views,
    views,
)

app_name = "riders"
HERE = "productions/<uuid:production>/"
RIDER = f"{HERE}riders/<uuid:rider>/"
urlpatterns = [
    path("boards/", board_views.boards, name="boards"),
    path(f"{HERE}riders/", views.riders, name="riders"),
    path(
        f"{HERE}riders/release/<uuid:member>/<str:scene>/<str:occasion>/",
        making_views.release,
        name="release",
    ),
    path(RIDER, views.rider, name="rider"),
    path(f"{RIDER}rider.json", views.rider_json, name="rider_json"),
    path(f"{RIDER}redraft/", making_views.redraft, name="redraft"),
    path(f"{RIDER}deliver/", making_views.deliver, name="deliver"),
    path(f"{RIDER}void/", making_views.void, name="void"),
    path(f"{RIDER}legal-name/", making_views.legal_name, name="legal_name"),
    path(f"{RIDER}say/<str:term>/", agreeing_views.say, name="say"),
    path(f"{RIDER}strike/<str:term>/", agreeing_views.strike, name="strike"),
    path(f"{RIDER}counter/<str:term>/", agreeing_views.counter, name="counter"),
    path(f"{RIDER}redline/", redline_views.redline, name="redline"),
    path(f"{RIDER}redline/take-over/", redline_views.take_over, name="take_over"),
    path(f"{RIDER}sign/", views.sign, name="sign"),
    path(f"{RIDER}signed/<uuid:signature>/", views.signed_file, name="signed_file"),
    path(f"{HERE}withdraw/<uuid:member>/", views.withdraw, name="withdraw"),
    path(f"{HERE}performers/<uuid:member>/everything/", everything_views.everything, name="everything"),
    path(
        "my/<uuid:organisation>/<str:token>/everything/", everything_views.by_link, name="everything_by_link"
    ),
    path(f"{HERE}agreements/", views.agreements, name="agreements"),
    path(f"{HERE}notices/", notice_views.notices, name="notices"),
    path(f"{HERE}notices/<uuid:notice>/answer/", notice_views.answer, name="answer"),
    path(f"{HERE}day/", day_views.day, name="day"),
    path(f"{HERE}day/changes/", day_views.put_change, name="put_change"),
    path(f"{HERE}day/changes/<uuid:card>/take-off/", day_views.take_off_change, name="take_off_change"),
    path(f"{HERE}day/asked/<uuid:line>/", day_views.asked, name="asked"),
    path(f"{HERE}board/", board_views.board, name="board"),
    path(f"{HERE}board/<str:scene>/<str:occasion>/", board_views.scene, name="scene"),
    path(f"{HERE}board/<str:scene>/<str:occasion>/case.json", board_views.case, name="case"),
    path(f"{HERE}summaries/<str:scene>/", summary_views.summary, name="summary"),
    path(f"{HERE}summaries/<str:scene>/issue/", summary_views.issue, name="issue"),
]
