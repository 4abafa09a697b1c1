"""Every address of the site, by room."""

from __future__ import annotations

from django.urls import include, path

from closedset.site import views, vocabulary

urlpatterns = [
    # An address is where an invitation was sent; changing it unverified would let a forwarded link be taken.
    path("accounts/email/", views.not_here, name="account_email"),
    # These stand before the library's own pages, whose place they take.
    path("accounts/", include("closedset.rooms.people.account_urls")),
    path("accounts/", include("allauth.urls")),
    path("people/", include("closedset.rooms.people.urls")),
    path("invitations/", include("closedset.rooms.people.invitation_urls")),
    path("productions/<uuid:production>/people/", include("closedset.rooms.people.production_urls")),
    path("", include("closedset.rooms.breakdown.urls")),
    path("", include("closedset.rooms.productions.urls")),
    path("", include("closedset.rooms.planning.urls")),
    path("", include("closedset.rooms.closed_set.urls")),
    path("", include("closedset.rooms.conversations.urls")),
    path("", include("closedset.rooms.days.urls")),
    path("", include("closedset.rooms.auditions.urls")),
    path("", include("closedset.rooms.riders.urls")),
    path("", include("closedset.rooms.garments.urls")),
    path("", include("closedset.rooms.choreography.urls")),
    path("", include("closedset.rooms.departments.urls")),
    path("", include("closedset.rooms.papers.urls")),
    path("", include("closedset.rooms.documents.seal_urls")),
    path("", include("closedset.rooms.sending.urls")),
    path("", include("closedset.rooms.keeping.urls")),
    path("", include("closedset.rooms.signing.urls")),
    path("vocabulary/", vocabulary.page, name="vocabulary"),
    path("vocabulary/vocabulary-1.json", vocabulary.data, name="vocabulary_data"),
    path("alive", views.alive, name="alive"),
]

handler404 = "closedset.site.views.not_here"
handler403 = "closedset.site.views.not_allowed"
handler500 = "closedset.site.views.broken"
