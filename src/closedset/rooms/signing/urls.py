"""Addresses of envelopes and of those who sign."""

from django.urls import path

from closedset.rooms.signing import envelope_views, own_views, views

app_name = "signing"
HERE = "productions/<uuid:production>/envelopes/"
ONE = f"{HERE}<uuid:envelope>/"
WAY = "sign/<uuid:organisation>/link/<str:token>/"
COPY = "sign/<uuid:organisation>/copy/<str:token>/"
OWN = "sign/<uuid:organisation>/<uuid:signer>/"
urlpatterns = [
    path(HERE, envelope_views.envelopes, name="envelopes"),
    path(f"{HERE}about/<slug:kind>/<uuid:thing>/", envelope_views.prepare, name="prepare"),
    path(ONE, envelope_views.envelope, name="envelope"),
    path(f"{ONE}<slug:which>.pdf", envelope_views.file, name="file"),
    path(f"{ONE}send/", envelope_views.send, name="send"),
    path(f"{ONE}void/", envelope_views.void, name="void"),
    path(f"{ONE}remind/<uuid:signer>/", envelope_views.remind, name="remind"),
    path(f"{ONE}code/<uuid:signer>/", envelope_views.code, name="code"),
    path(f"{ONE}answer/<uuid:question>/", envelope_views.answer, name="answer"),
    path(WAY, views.link, name="link"),
    path(f"{WAY}again/", views.again, name="again"),
    path(COPY, views.copy, name="copy"),
    path(f"{COPY}sealed.pdf", views.copy_file, name="copy_file"),
    path(OWN, views.signer, name="signer"),
    path(f"{OWN}open/", views.open_, name="open"),
    path(f"{OWN}consent/", views.consent, name="consent"),
    path(f"{OWN}pages/<int:number>/", views.sheet, name="sheet"),
    path(f"{OWN}pages/<int:number>/page.png", views.picture, name="picture"),
    path(f"{OWN}pages/<int:number>/ask/", views.ask, name="ask"),
    path(f"{OWN}paper.pdf", views.paper, name="paper"),
    path(f"{OWN}sealed.pdf", views.own_copy, name="own_copy"),
    path(f"{OWN}factor/", views.factor, name="factor"),
    path(f"{OWN}sign/", views.sign, name="sign"),
    path(f"{OWN}decline/", views.decline, name="decline"),
    path(f"{OWN}delegate/", views.delegate, name="delegate"),
    path("signed/", own_views.mine, name="mine"),
    path("signed/everything.zip", own_views.everything, name="everything"),
]
