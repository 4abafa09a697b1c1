"""Second steps, as somebody sets them up and signs in with them."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from closedset.demo.cast import PASSWORD
from journeys.conftest import DESKTOP, PHONE, Opens, accessible
from journeys.test_first_read import fits

pytestmark = pytest.mark.journey
HENRIK, PRIYA = "henrik@demo.example", "priya@demo.example"


def code_of(secret: str, after: int = 0) -> str:
    """What an authenticator app shows now, or one or two half minutes on."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + after))


def checked(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    fits(page)
    accessible(page)


def is_it_you(page: Page) -> None:
    """Answer the question that comes before a change to the account, where it comes."""
    if page.get_by_role("heading", name="Is it you?").is_visible():
        accessible(page)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_label("Password").press("Enter")


def sign_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    page.get_by_role("main").get_by_role("button", name=re.compile("Sign out")).click()


def sign_in(page: Page, email: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")


def test_an_app_and_a_recovery_code_open_the_second_step_once_each(opens: Opens, server: str):
    page = opens(HENRIK, size=PHONE)
    page.goto("/accounts/2fa/totp/activate/")
    is_it_you(page)
    checked(page, "Add an authenticator app")
    secret = page.locator("code.secret").text_content() or ""
    page.get_by_label("Type the code the app shows").fill("000000")
    page.get_by_role("button", name="Add the app").click()
    expect(page.get_by_text("This code does not fit")).to_be_visible()
    accessible(page)
    page.get_by_label("Type the code the app shows").fill(code_of(secret))
    page.get_by_role("button", name="Add the app").click()
    page.goto("/accounts/2fa/recovery-codes/")
    is_it_you(page)
    checked(page, "Recovery codes")
    recovery = page.locator(".codes code").first.text_content() or ""
    page.goto("/accounts/2fa/")
    checked(page, "Second step")

    for answer in (code_of(secret, 1), recovery):
        sign_out(page)
        sign_in(page, HENRIK)
        checked(page, "One step more")
        page.get_by_label("Code").fill(answer)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"{server}/")
    sign_out(page)
    sign_in(page, HENRIK)
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="One step more")).to_be_visible()


def test_a_passkey_signs_one_in_without_a_password(opens: Opens, server: str):
    # A passkey belongs to a name: browsers refuse to make one for an address in figures.
    named = server.replace("127.0.0.1", "localhost")
    page = opens(PRIYA, size=DESKTOP, base_url=named)
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto("/accounts/2fa/webauthn/add/")
    is_it_you(page)
    checked(page, "Add a passkey")
    page.get_by_role("button", name="Add the passkey").click()
    page.wait_for_url(lambda url: "/webauthn/add/" not in url)
    page.goto("/accounts/2fa/webauthn/")
    checked(page, "Passkeys")
    expect(page.get_by_text("Signs you in alone.")).to_be_visible()
    sign_out(page)
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{named}/")
    page.goto("/accounts/sessions/")
    checked(page, "Where you are signed in")
    expect(page.get_by_text("Chrome on Linux").first).to_be_visible()
