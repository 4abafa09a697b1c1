"""What is done with an account is entered wherever its person belongs, without password or address."""

from __future__ import annotations

from unittest import mock

import pytest
from allauth.account.adapter import get_adapter
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.db import connection
from django.test import Client

from closedset.rooms.people import actions
from closedset.rooms.people.models import Membership
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import Told, told
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
PASSWORD = "a calm green morning"


@pytest.fixture(autouse=True)
def _nothing_was_tried_before():
    """The limits on attempts count across tests."""
    cache.clear()


@pytest.fixture
def signs():
    """Somebody who belongs to one organisation; its record is open."""
    home, _ = world.organisation("accounts")
    person = actions.register("signs@example.org", screen_name="Signs", password=PASSWORD, at=world.NOW)
    Membership(organisation=home, person=person, joined_at=world.NOW).save()
    with within({home.pk}):
        yield person


def entered(event: str) -> list[Entry]:
    return list(Entry.objects.filter(event=event))


def sign_in(client, password: str, email: str = "signs@example.org"):
    return client.post("/accounts/login/", {"login": email, "password": password})


def test_signing_in_and_out_is_entered_with_who(client, signs):
    sign_in(client, PASSWORD)
    client.post("/accounts/logout/")
    assert [one.by_id for one in entered("account.signed_in")] == [signs.pk]
    assert [one.by_id for one in entered("account.signed_out")] == [signs.pk]


def test_a_sign_in_that_failed_is_entered_on_the_account_and_by_nobody(client, signs):
    sign_in(client, "not it at all")
    (line,) = entered("account.sign_in_failed")
    assert (line.on_id, line.by_id) == (signs.pk, None)


def test_an_address_nobody_has_leaves_no_trace(client, signs):
    sign_in(client, PASSWORD, email="somebody.else@example.org")
    assert not entered("account.sign_in_failed")


def test_a_changed_password_is_entered_and_neither_password_is_kept(client, signs):
    sign_in(client, PASSWORD)
    form = {"oldpassword": PASSWORD, "password1": "a quiet blue evening", "password2": "a quiet blue evening"}
    assert client.post("/accounts/password/change/", form).status_code == 302
    assert len(entered("account.password_changed")) == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM record_entry")
        assert "quiet blue" not in str(cursor.fetchall())


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


@pytest.fixture
def secret(client, signs) -> str:
    """Signed in, with an authenticator app."""
    sign_in(client, PASSWORD)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    client.get("/accounts/2fa/totp/activate/")
    made: str = client.session["mfa.totp.secret"]
    assert client.post("/accounts/2fa/totp/activate/", {"code": code(made)}).status_code == 302
    return made


def test_a_first_app_and_the_recovery_codes_that_come_with_it_are_entered(secret):
    assert (len(entered("account.app_added")), len(entered("account.codes_made"))) == (1, 1)


def test_new_recovery_codes_are_entered(client, secret):
    assert client.post("/accounts/2fa/recovery-codes/generate/").status_code == 302
    assert len(entered("account.codes_made")) == 2


def test_an_app_that_is_removed_is_entered(client, secret):
    client.post("/accounts/2fa/totp/deactivate/")
    assert len(entered("account.app_removed")) == 1


def test_a_code_that_does_not_fit_is_entered_and_what_was_typed_is_not(client, secret, signs):
    client.post("/accounts/logout/")
    sign_in(client, PASSWORD)
    assert len(entered("account.signed_in")) == 1
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    (line,) = entered("account.code_failed")
    assert (line.on_id, line.by_id, told(line)) == (signs.pk, None, Told(why="", details={}))


def test_it_is_entered_with_what_somebody_signed_in(client, secret):
    client.post("/accounts/logout/")
    sign_in(client, PASSWORD)
    cache.clear()  # a code is good once, and this one was used when the app was added
    client.post("/accounts/2fa/authenticate/", {"code": code(secret)})
    assert [told(one).details for one in entered("account.signed_in")] == [
        {"with": ["password"]},
        {"with": ["password", "totp"]},
    ]


def test_a_code_asked_again_and_wrong_is_entered(client, secret):
    client.post("/accounts/2fa/reauthenticate/", {"code": "000000"})
    assert len(entered("account.code_failed")) == 1


def test_a_passkey_that_is_removed_is_entered(rf, signs):
    request = rf.post("/")
    request.user = signs
    get_adapter(request).send_notification_mail("mfa/email/webauthn_removed", signs)
    get_adapter(request).send_notification_mail("mfa/email/something_else", signs)
    assert len(entered("account.passkey_removed")) == 1


def test_an_address_nobody_has_and_a_wrong_password_are_the_same_work(client, signs):
    """Else the time an answer takes would tell which addresses exist."""
    asked = []
    for email in ("somebody.else@example.org", "signs@example.org"):
        with mock.patch.object(type(actions.sign_in_failed), "enqueue") as enqueued:
            sign_in(client, "not it at all", email=email)
        asked.append(enqueued.call_count)
    assert asked == [1, 1]


def test_ending_ones_other_sessions_is_entered(client, signs):
    for browser in (Client(), client):
        sign_in(browser, PASSWORD)
        browser.get("/accounts/sessions/")
    client.post("/accounts/sessions/")
    assert len(entered("account.sessions_ended")) == 1
