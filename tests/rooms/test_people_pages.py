"""People: invited, seated, named, signed in."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import identify_hasher
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.people import actions, queries
from closedset.rooms.people.actions import invitations
from closedset.rooms.people.adapter import ByInvitation
from closedset.rooms.people.models import Identity, Invitation, Membership, Person
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import told
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    there = world.a_set("here", home, (Seat.PRODUCER, Seat.CAMERA))
    with within({home.pk}):
        yield there


@pytest.fixture
def sits(client, here):
    def signed_in(seat: Seat = Seat.INTIMACY_COORDINATOR):
        client.force_login(here.seats[seat])
        return client

    return signed_in


@pytest.fixture
def invited(sits, here, django_capture_on_commit_callbacks):
    """Invite somebody through the page; answer the link in the message."""

    def invite(email: str = "new@example.org", seat: str = "costume", by: Seat = Seat.PRODUCER) -> str:
        place = reverse("production_people:invite", args=[world.key(here)])
        with django_capture_on_commit_callbacks(execute=True):
            sits(by).post(place, {"email": email, "seat": seat})
        return re.search(r"(/invitations/\S+)", mail.outbox[-1].body)[1]

    return invite


NEWCOMER = {"screen_name": "Nour", "pronouns": "", "password": "a calm green morning"}


def entered(event: str) -> int:
    return Entry.objects.filter(event=event).count()


def test_the_message_holds_a_link_and_no_content(invited, here):
    invited()
    (message,) = mail.outbox
    assert here.production.title not in message.subject + message.body
    assert "costume" not in message.body.lower()


def test_only_the_digest_of_a_link_is_kept(invited):
    token = invited().rstrip("/").split("/")[-1]
    assert Invitation.objects.get().token_digest == queries.digest_of(token)
    assert token not in str(Invitation.objects.values())


def test_a_newcomer_takes_the_seat_once(invited, client, here):
    link = invited()
    client.logout()
    for _ in range(2):
        assert client.get(link).status_code == 200
    assert client.post(link, NEWCOMER).status_code == 302
    nour = Person.objects.get(email="new@example.org")
    assert queries.reader_on(nour, world.key(here), at=world.today()).seats == {Seat.COSTUME}
    client.logout()
    assert client.post(link, NEWCOMER).status_code == 404
    assert identify_hasher(nour.password).algorithm == "argon2"


@pytest.mark.parametrize("password", ["short", "password123456", "123456789012"])
def test_a_password_that_is_short_or_known_from_breaches_is_refused(invited, client, password):
    link = invited()
    client.logout()
    assert client.post(link, NEWCOMER | {"password": password}).status_code == 422
    assert not Person.objects.filter(email="new@example.org").exists()


@pytest.mark.parametrize("password", ["nour-elbatani-1", "newcomer.new@example.org"])
def test_a_password_like_ones_own_name_or_address_is_refused(invited, client, password):
    link = invited(email="newcomer.new@example.org")
    client.logout()
    answer = client.post(link, NEWCOMER | {"screen_name": "Nour Elbatani", "password": password})
    assert answer.status_code == 422
    assert "too similar" in answer.content.decode()


def test_without_a_password_nobody_joins(invited, client):
    link = invited()
    client.logout()
    assert client.post(link, NEWCOMER | {"password": ""}).status_code == 422


def test_nobody_sends_more_invitations_than_an_hour_takes(invited, sits, here, monkeypatch):
    monkeypatch.setattr(invitations, "INVITATIONS_AN_HOUR", 2)
    for one in ("one", "two"):
        invited(email=f"{one}@example.org")
    place = reverse("production_people:invite", args=[world.key(here)])
    form = {"email": "three@example.org", "seat": "costume"}
    answer = sits(Seat.PRODUCER).post(place, form)
    assert (answer.status_code, len(mail.outbox)) == (409, 2)
    assert "in 60 minutes" in answer.content.decode()
    assert sits(Seat.INTIMACY_COORDINATOR).post(place, form).status_code == 302
    Invitation.objects.update(invited_at=world.today() - timedelta(hours=1))
    assert sits(Seat.PRODUCER).post(place, form).status_code == 302


def test_the_record_of_an_offer_says_which_seat_and_no_address(invited):
    invited()
    assert told(Entry.objects.get(event="people.invited")).details == {"seat": "costume"}


def test_an_invitation_ends_after_a_week(invited, client):
    link = invited()
    Invitation.objects.update(expires_at=world.today() - timedelta(seconds=1))
    client.logout()
    assert client.get(link).status_code == 404


def test_an_old_invitation_that_is_taken_all_the_same_is_refused(invited, client, here):
    invited()
    offered = Invitation.objects.get()
    late = offered.expires_at + timedelta(days=1)
    with pytest.raises(Exception, match="too old"):
        actions.accept(offered, by=here.coordinator, at=late)


def test_somebody_with_an_account_signs_in_first_and_takes_the_seat(invited, client, here):
    known = world.person("known")
    link = invited(email="KNOWN@example.org")
    client.logout()
    assert "/accounts/login/" in client.get(link)["Location"]
    client.force_login(known)
    assert client.get(link).status_code == 200
    assert client.post(link).status_code == 302
    assert SeatRow.objects.filter(person=known).count() == 1


def test_somebody_else_cannot_take_the_seat(invited, client):
    link = invited()
    client.force_login(world.person("other"))
    refused = client.post(link)
    assert refused.status_code == 409
    assert "another address" in refused.content.decode()
    assert Invitation.objects.get().used_at is None


def test_an_invitation_is_withdrawn_once(invited, sits, here, client):
    link = invited()
    place = reverse("production_people:withdraw", args=[world.key(here), Invitation.objects.get().pk])
    for _ in range(2):
        assert sits(Seat.PRODUCER).post(place).status_code == 302
    client.logout()
    assert client.get(link).status_code == 404
    assert entered("people.invitation_withdrawn") == 1


def test_a_producer_cannot_offer_the_coordinators_seat(sits, here):
    place = reverse("production_people:invite", args=[world.key(here)])
    asked = {"email": "x@example.org", "seat": "intimacy_coordinator"}
    refused = sits(Seat.PRODUCER).post(place, asked)
    assert refused.status_code == 409
    assert not Invitation.objects.exists()
    assert sits(Seat.PRODUCER).post(place, {"email": "nonsense", "seat": "camera"}).status_code == 422


def test_the_page_shows_who_is_here_and_offers_only_to_whoever_keeps_the_seats(invited, sits, here):
    invited()
    place = reverse("production_people:people", args=[world.key(here)])
    assert "new@example.org" in sits(Seat.PRODUCER).get(place).content.decode()
    assert "new@example.org" not in sits(Seat.CAMERA).get(place).content.decode()


def test_a_seat_that_ends_stays_as_history(sits, here):
    held = SeatRow.objects.get(seat=Seat.CAMERA)
    place = reverse("production_people:leave", args=[world.key(here), held.pk])
    assert sits(Seat.PRODUCER).post(place).status_code == 302
    held.refresh_from_db()
    assert held.left_at is not None
    assert sits(Seat.CAMERA).get(reverse("breakdown:production", args=[world.key(here)])).status_code == 404
    assert sits(Seat.PRODUCER).post(place).status_code == 404
    assert actions.end_seat(held, by=here.seats[Seat.CAMERA], at=world.today(), reader=None) == held
    assert entered("people.left") == 1


def test_one_may_leave_by_oneself_but_not_end_anothers_seat(sits, here):
    own, other = SeatRow.objects.get(seat=Seat.CAMERA), SeatRow.objects.get(seat=Seat.PRODUCER)
    ends = [reverse("production_people:leave", args=[world.key(here), seat.pk]) for seat in (other, own)]
    assert sits(Seat.CAMERA).post(ends[0]).status_code == 409
    assert sits(Seat.CAMERA).post(ends[1])["Location"] == "/"


def test_one_says_what_one_is_called(sits, here):
    assert sits().post("/people/me/", {"screen_name": "Kit", "pronouns": "they"}).status_code == 302
    assert "Kit" in sits().get("/people/me/").content.decode()
    assert entered("people.named") == 1


def test_a_legal_name_is_sealed_and_shown_to_oneself_alone(sits, here):
    place = reverse("people:name_legally", args=[here.organisation.pk])
    for name in ("Katherine Example", "Katherine Other"):
        assert sits().post(place, {"legal_name": name}).status_code == 302
    kept = bytes(Identity.objects.get().legal_name)
    assert b"Katherine" not in kept
    assert "Katherine Other" in sits().get("/people/me/").content.decode()
    people = reverse("production_people:people", args=[world.key(here)])
    assert "Katherine" not in sits(Seat.PRODUCER).get(people).content.decode()
    assert sits().post(place, {"legal_name": "x" * 300}).status_code == 302
    assert sits().post(reverse("people:name_legally", args=[uuid4()]), {}).status_code == 404


def test_whoever_founds_an_organisation_looks_after_its_accounts():
    home, keeper = world.organisation("new")
    assert str(home) == "new"
    assert queries.organisation(home.pk) == home
    assert Membership.objects.get(person=keeper).looks_after_accounts


def test_a_seat_is_taken_once_however_often_it_is_given(here):
    for _ in range(2):
        world.seated(here, here.seats[Seat.CAMERA], Seat.CAMERA)
    assert SeatRow.objects.filter(seat=Seat.CAMERA).count() == 1


def test_nobody_signs_up_uninvited(client):
    assert not ByInvitation().is_open_for_signup(None)
    page = client.post("/accounts/signup/", {"email": "a@example.org", "password1": "a calm green morning"})
    assert not Person.objects.exists()
    assert page.status_code == 200


def sign_in(client, password: str):
    return client.post("/accounts/login/", {"login": "signs@example.org", "password": password})


def test_one_signs_in_by_password_and_sees_and_ends_ones_sessions(client):
    person = actions.register(
        "signs@example.org", screen_name="Signs", password="a calm green morning", at=world.NOW
    )
    assert Person.objects.get_by_natural_key("SIGNS@example.org") == person
    assert sign_in(client, "a calm green morning").status_code == 302
    assert client.get("/accounts/sessions/").status_code == 200
    assert client.post("/accounts/sessions/").status_code == 302


def test_somebody_who_guesses_is_slowed_down(client):
    actions.register("signs@example.org", screen_name="Signs", password="a calm green morning", at=world.NOW)
    for _ in range(6):
        sign_in(client, "wrong wrong wrong")
    assert sign_in(client, "a calm green morning").status_code != 302


@pytest.mark.ignore_template_errors
def test_an_authenticator_app_and_passkeys_are_offered(client):
    client.force_login(world.person("careful"))
    page = client.get("/accounts/2fa/").content.decode()
    assert reverse("mfa_list_webauthn") in page or "security key" in page.lower()
    assert "/accounts/2fa/totp/" in page


def test_a_person_without_a_screen_name_is_called_by_their_address():
    assert str(Person(email="x@example.org")) == "x@example.org"


def test_the_last_coordinator_stays_until_another_sits(sits, here):
    held = SeatRow.objects.get(seat=Seat.INTIMACY_COORDINATOR)
    place = reverse("production_people:leave", args=[world.key(here), held.pk])
    assert sits().post(place).status_code == 409
    world.seated(here, world.person("second"), Seat.INTIMACY_COORDINATOR)
    assert sits().post(place).status_code == 302


def test_whoever_left_seats_nobody_any_more(invited, client, here, sits):
    link = invited()
    held = SeatRow.objects.get(seat=Seat.PRODUCER)
    sits().post(reverse("production_people:leave", args=[world.key(here), held.pk]))
    client.logout()
    assert client.post(link, NEWCOMER).status_code == 409
    assert not SeatRow.objects.filter(seat=Seat.COSTUME).exists()


def test_an_address_is_one_persons_whatever_its_case(here):
    actions.register("Same@example.org", screen_name="One", password="a calm green morning", at=world.NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.register("same@Example.org", screen_name="Two", password="a calm green morning", at=world.NOW)


def test_an_address_is_not_changed_behind_the_invitation(client):
    client.force_login(world.person("mover"))
    assert client.post("/accounts/email/", {"action_add": "", "email": "x@example.org"}).status_code == 404
