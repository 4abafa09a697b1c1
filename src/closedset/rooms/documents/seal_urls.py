"""Addresses of seals."""

from django.urls import path

from closedset.rooms.documents import seal_views

app_name = "seals"
urlpatterns = [
    path("verify/", seal_views.verify, name="verify"),
    path("verify/proof/<str:token>/", seal_views.proof, name="proof"),
    path("verify/<uuid:organisation>/root.pem", seal_views.certificates, name="certificates"),
    path("organisations/<uuid:organisation>/seal/", seal_views.key, name="key"),
    path("organisations/<uuid:organisation>/seal/renew/", seal_views.renew, name="renew"),
]
