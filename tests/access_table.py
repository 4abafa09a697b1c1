"""Who may reach what: one row an address. A new address needs a row here.

For an address of a production the row names the matter of `practice.visibility` that decides. For one outside
productions: `anyone`, or `signed in`.
"""

from __future__ import annotations

from closedset.practice.visibility import Matter

ANYONE, SIGNED_IN = "anyone", "signed in"

PRODUCTION: dict[str, Matter] = {
    "breakdown:production": Matter.PRODUCTION,
    "breakdown:bring_in": Matter.BREAKDOWN,
    "breakdown:draft": Matter.BREAKDOWN,
    "breakdown:progress": Matter.BREAKDOWN,
    "breakdown:cancel": Matter.BREAKDOWN,
    "breakdown:changes": Matter.BREAKDOWN,
    "breakdown:take_out": Matter.ONE_LINER,
    "breakdown:scene": Matter.BREAKDOWN,
    "breakdown:add": Matter.BREAKDOWN,
    "breakdown:note": Matter.BREAKDOWN,
    "breakdown:decide": Matter.BREAKDOWN,
    "breakdown:split": Matter.BREAKDOWN,
    "breakdown:merge": Matter.BREAKDOWN,
    "production_people:people": Matter.PRODUCTION,
    "production_people:invite": Matter.PRODUCTION,
    "production_people:withdraw": Matter.PRODUCTION,
    "production_people:leave": Matter.PRODUCTION,
}

OUTSIDE: dict[str, str] = {
    "alive": ANYONE,
    "invitations:accept": ANYONE,
    "productions:index": SIGNED_IN,
    "productions:start": SIGNED_IN,
    "people:me": SIGNED_IN,
    "people:name_legally": SIGNED_IN,
    "account_login": ANYONE,
    "account_logout": ANYONE,
    "account_signup": ANYONE,
    "account_inactive": ANYONE,
    "account_confirm_login_code": ANYONE,
    "account_email_verification_sent": ANYONE,
    "account_confirm_email": ANYONE,
    "account_reset_password": ANYONE,
    "account_reset_password_done": ANYONE,
    "account_reset_password_from_key": ANYONE,
    "account_reset_password_from_key_done": ANYONE,
    "mfa_authenticate": ANYONE,
    "mfa_login_webauthn": ANYONE,
    "account_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": SIGNED_IN,
    "account_email": ANYONE,
    "mfa_index": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "mfa_edit_webauthn": SIGNED_IN,
    "usersessions_list": SIGNED_IN,
}
