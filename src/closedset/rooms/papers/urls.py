"""Addresses of papers."""

from django.urls import path

from closedset.rooms.papers import bundle_views, views

app_name = "papers"
HERE = "productions/<uuid:production>/papers/"
MADE = f"{HERE}made/<str:kind>/<str:key>/"
ISSUED = f"{HERE}issued/<uuid:paper>/"
BUNDLE = f"{HERE}bundles/<uuid:bundle>/"
urlpatterns = [
    path("papers/paper.css", views.paper_style, name="style"),
    path(HERE, views.papers, name="papers"),
    path(f"{HERE}size/", bundle_views.choose_size, name="choose_size"),
    path(f"{HERE}producing/", bundle_views.name_entity, name="name_entity"),
    path(MADE, views.made, name="made"),
    path(f"{MADE}issue/", views.issue, name="issue"),
    path(f"{MADE}<str:form>/", views.take_out, name="take_out"),
    path(ISSUED, views.paper, name="paper"),
    path(f"{ISSUED}confirm/", views.confirm, name="confirm"),
    path(f"{ISSUED}<str:form>/", views.take_out_issued, name="take_out_issued"),
    path(f"{HERE}bundles/", bundle_views.ask, name="ask_bundle"),
    path(BUNDLE, bundle_views.bundle, name="bundle"),
    path(f"{BUNDLE}progress/", bundle_views.progress, name="progress"),
    path(f"{BUNDLE}cancel/", bundle_views.cancel, name="cancel"),
    path(f"{BUNDLE}papers.zip", bundle_views.take_out, name="take_out_bundle"),
]
