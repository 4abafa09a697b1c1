"""The sign-in library's pages that stand here in its place."""

from django.urls import path

from closedset.rooms.people import second_factors, sessions

urlpatterns = [
    path("2fa/totp/activate/", second_factors.AddApp.as_view(), name="mfa_activate_totp"),
    path(
        "2fa/recovery-codes/generate/",
        second_factors.MakeCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path("2fa/webauthn/add/", second_factors.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("sessions/", sessions.Places.as_view(), name="usersessions_list"),
]
