"""What is done with an account is entered wherever its person belongs, without password or address."""

from __future__ import annotations

import pytest
from allauth.account.adapter import get_adapter
from django.db import connection
from django.test import Client

from closedset.rooms.people import actions
from closedset.rooms.people.models import Membership
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
PASSWORD = "a calm green morning"


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


def test_every_change_of_a_second_factor_has_its_line(rf, signs):
    request = rf.post("/")
    request.user = signs
    adapter = get_adapter(request)
    for occasion in ("totp_activated", "totp_deactivated", "webauthn_added", "webauthn_removed"):
        adapter.send_notification_mail(f"mfa/email/{occasion}", signs)
    adapter.send_notification_mail("mfa/email/something_else", signs)
    kinds = ("app_added", "app_removed", "passkey_added", "passkey_removed")
    assert [len(entered(f"account.{kind}")) for kind in kinds] == [1, 1, 1, 1]


def test_ending_ones_other_sessions_is_entered(client, signs):
    for browser in (Client(), client):
        sign_in(browser, PASSWORD)
        browser.get("/accounts/sessions/")
    client.post("/accounts/sessions/")
    assert len(entered("account.sessions_ended")) == 1
