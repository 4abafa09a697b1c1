"""The pages that add a second factor."""

from django.urls import path

from closedset.rooms.people import second_factors

urlpatterns = [
    path("totp/activate/", second_factors.AddApp.as_view(), name="mfa_activate_totp"),
    path("recovery-codes/generate/", second_factors.MakeCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("webauthn/add/", second_factors.AddPasskey.as_view(), name="mfa_add_webauthn"),
]
