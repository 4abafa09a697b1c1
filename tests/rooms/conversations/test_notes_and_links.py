"""Private notes end when they should, links open what they should, and both say so."""

from __future__ import annotations

import io
import logging
import sqlite3
import zipfile
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.breakdown import out
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.conversations import actions, certificates, queries
from closedset.rooms.conversations.models import BoundaryLine, Link, PrivateNote
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.productions import link_actions
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record.models import Entry, Fragment, SubjectKey
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Opener, Unreadable
from closedset.site.logs import Sparing
from kit import agreed, world

pytestmark = pytest.mark.django_db
RARE = "quincunxial"
FAR = date(2099, 1, 1)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=1)
    with within({found.here.organisation.pk}):
        found.join(
            "Ada",
            "ADA",
            account=found.here.seats[Seat.PERFORMER],
            representative=found.here.seats[Seat.REPRESENTATIVE],
        )
        yield found


def way(told: agreed.Story, name: str, *more: object) -> str:
    return reverse(f"conversations:{name}", args=[world.key(told.here), told.cast["Ada"].pk, *more])


def as_(who) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(who)
    return client


def written(told: agreed.Story, words: str = f"She is {RARE}.") -> PrivateNote:
    return actions.write(told.cast["Ada"], words, destroy_on=FAR, **told.by())


def link_of(told: agreed.Story) -> tuple[str, str]:
    """A living link's address and its secret."""
    token = actions.open_link(told.cast["Ada"], by=told.coordinator, at=told.later(), reader=told.reader())
    return reverse("conversations:by_link", args=[told.here.organisation.pk, token]), token


# --- Notes -------------------------------------------------------------------------------------------------


def test_a_note_whose_day_has_come_is_read_by_nobody_even_before_the_night(told):
    note = written(told)
    PrivateNote.objects.filter(pk=note.pk).update(destroy_on=world.today().date())
    shown = as_(told.coordinator).get(way(told, "notes")).content.decode()
    assert RARE not in shown
    assert "its day had come" in shown
    note.refresh_from_db()
    assert (bytes(note.sealed), note.destroyed_by) == (b"", None)


def test_a_note_shown_again_beside_a_form_that_came_back_is_a_reading_too(told):
    written(told)
    answer = as_(told.coordinator).post(way(told, "notes"), {"words": "", "destroy_on": "2099-01-01"})
    assert (answer.status_code, RARE in answer.content.decode()) == (422, True)
    assert Entry.objects.filter(event="note.read", by_id=told.coordinator.pk).count() == 1


def test_whoever_writes_is_told_who_will_read(told):
    page = as_(told.coordinator).get(way(told, "notes")).content.decode()
    assert f"signed in as {told.cast['Ada'].person}" in page
    told.join("Dot", "DOT")
    place = reverse("conversations:notes", args=[world.key(told.here), told.cast["Dot"].pk])
    assert "Dot has no account here" in as_(told.coordinator).get(place).content.decode()


def test_a_destroyed_note_has_a_certificate_for_the_two_and_for_nobody_else(told):
    note = written(told)
    key = actions.fingerprint(note.organisation_id, note.pk, queries.NOTE)
    as_(told.cast["Ada"].person).post(way(told, "destroy", note.pk))
    place = way(told, "certificate", note.pk)
    assert place in as_(told.coordinator).get(way(told, "notes")).content.decode()
    for who in (told.coordinator, told.cast["Ada"].person):
        page = as_(who).get(place)
        assert page.status_code == 200
        shown = page.content.decode()
        for word in (key, str(note.pk), str(told.coordinator), str(told.cast["Ada"].person), "2099"):
            assert word in shown
        assert RARE not in shown
    between = {told.coordinator.pk, told.cast["Ada"].person_id}
    other = world.person("other-coordinator")
    world.seated(told.here, other, Seat.INTIMACY_COORDINATOR)
    for who in [other, *(one for one in told.here.seats.values() if one.pk not in between)]:
        assert as_(who).get(place).status_code == 404


def test_a_certificate_names_the_line_in_the_record_and_the_key_that_is_gone(told):
    note = written(told)
    actions.destroy(note, by=None, at=told.later())
    note.refresh_from_db()
    seen = Seen(told.here.production, told.reader())
    found = certificates.certificate(seen, told.cast["Ada"], note)
    assert Entry.objects.get(seq=found.entry, organisation_id=note.organisation_id).event == "note.destroyed"
    assert (found.destroyed_by, len(found.fingerprint)) == ("", 64)
    assert bytes(SubjectKey.objects.get(subject=note.pk, kind=queries.NOTE).wrapped) == b""


def test_a_note_that_is_still_kept_has_no_certificate(told):
    note = written(told)
    assert as_(told.coordinator).get(way(told, "certificate", note.pk)).status_code == 404
    with pytest.raises(ValueError, match="still kept"):
        certificates.certificate(Seen(told.here.production, told.reader()), told.cast["Ada"], note)


def test_a_note_whose_key_is_spoilt_can_still_be_destroyed(told):
    note = written(told)
    SubjectKey.objects.filter(subject=note.pk).update(wrapped=b"spoilt, and long enough to look like a key")
    actions.destroy(note, by=told.coordinator, at=told.later())
    note.refresh_from_db()
    assert (note.destroyed_at is None, note.key_fingerprint) == (False, "")


def test_nobody_is_led_to_notes_they_may_not_open(told):
    place = reverse("conversations:performers", args=[world.key(told.here)])
    notes = way(told, "notes")
    assert notes in as_(told.coordinator).get(place).content.decode()
    assert notes in as_(told.cast["Ada"].person).get(place).content.decode()
    for seat in (Seat.REPRESENTATIVE, Seat.ASSISTANT_COORDINATOR):
        assert notes not in as_(told.here.seats[seat]).get(place).content.decode()
        assert as_(told.here.seats[seat]).get(notes).status_code == 404


def test_what_was_destroyed_is_in_no_copy_of_the_database_made_afterwards(told):
    note = written(told)
    sealed = bytes(note.sealed)
    wrapped = bytes(SubjectKey.objects.get(subject=note.pk, kind=queries.NOTE).wrapped)
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps old row versions until VACUUM: docs/decisions/0003-sealing.md")
    assert sealed in image_of_the_database()
    assert wrapped in image_of_the_database()
    actions.destroy(note, by=told.coordinator, at=told.later())
    image = image_of_the_database()
    assert sealed not in image
    assert wrapped not in image


def image_of_the_database() -> bytes:
    """The pages of the database as they would stand in a file, free ones too."""
    connection.ensure_connection()
    held: sqlite3.Connection = connection.connection
    return bytes(held.serialize())


def test_what_another_production_of_the_same_coordinator_shows_is_not_this_one(told):
    written(told)
    next_door = world.a_set("next-door", told.here.organisation)
    world.seated(next_door, told.coordinator, Seat.INTIMACY_COORDINATOR)
    there = world.key(next_door)
    for who in (told.coordinator, next_door.coordinator):
        for name in ("notes", "boundaries"):
            place = reverse(f"conversations:{name}", args=[there, told.cast["Ada"].pk])
            assert as_(who).get(place).status_code == 404
        listed = reverse("conversations:performers", args=[there])
        assert "Ada" not in as_(who).get(listed).content.decode()


def test_a_coordinator_whose_seat_ended_opens_no_note_of_their_own(told):
    written(told)
    SeatRow.objects.filter(person=told.coordinator).update(left_at=told.at)
    assert as_(told.coordinator).get(way(told, "notes")).status_code == 404


def test_an_account_named_later_reads_nothing_that_was_written_before(told):
    """Whoever keeps the cast may name an account where there is none; the notes do not go with it."""
    early = told.join("Dot", "DOT")
    alone = actions.write(early, f"Dot is {RARE}.", destroy_on=FAR, **told.by())
    shared = written(told)
    puppet = world.person("second-address")
    world.seated(told.here, puppet, Seat.PERFORMER)
    for member in (early, told.cast["Ada"]):
        CastMember.objects.filter(pk=member.pk).update(person=puppet)
        place = reverse("conversations:notes", args=[world.key(told.here), member.pk])
        page = as_(puppet).get(place)
        assert (page.status_code, RARE in page.content.decode()) == (200, False)
    for note in (alone, shared):
        destroy = reverse("conversations:destroy", args=[world.key(told.here), note.member_id, note.pk])
        assert as_(puppet).post(destroy).status_code == 404
    assert as_(told.here.seats[Seat.PERFORMER]).get(way(told, "notes")).status_code == 404
    assert PrivateNote.objects.filter(destroyed_at=None).count() == 2


def asked(who: Client, place: str) -> int:
    """How many questions the database is asked until the answer is no."""
    with CaptureQueriesContext(connection) as queries_made:
        assert who.get(place).status_code == 404
    return len(queries_made)


@pytest.mark.parametrize("name", ["notes", "boundaries"])
def test_what_is_not_there_takes_as_long_as_what_is_not_yours(told, name):
    """The same way through the same view: the database is asked as often."""
    producer = as_(told.producer)
    missing = reverse(f"conversations:{name}", args=[world.key(told.here), told.here.organisation.pk])
    asked(producer, missing)
    assert asked(producer, way(told, name)) == asked(producer, missing)


def test_a_link_that_is_over_takes_as_long_as_one_that_never_was(told):
    place, token = link_of(told)
    guessed = place.replace(token, token[::-1])
    Link.objects.update(revoked_at=told.at)
    asked(Client(), guessed)
    assert asked(Client(), place) == asked(Client(), guessed)


def test_no_breakdown_that_is_taken_out_holds_a_note(told):
    written(told)
    told.bring_in()
    draft = Draft.objects.get()
    forms = {form: out.written(draft, form, at=told.at) for form in out.FORMS}
    assert all(forms.values())
    for form, file in forms.items():
        unpacked = [file]
        if form == "xlsx":
            with zipfile.ZipFile(io.BytesIO(file)) as book:
                unpacked = [book.read(name) for name in book.namelist()]
        assert not any(RARE.encode() in part for part in unpacked), form


# --- Links -------------------------------------------------------------------------------------------------


def test_a_link_opens_again_until_its_day_and_not_after(told):
    place, _token = link_of(told)
    stranger = Client()
    assert [stranger.get(place).status_code for _ in range(3)] == [200, 200, 200]
    Link.objects.update(expires_at=world.today() - timedelta(seconds=1))
    assert stranger.get(place).status_code == 404
    assert stranger.post(place, {"touch.back": "yes"}).status_code == 404
    assert not BoundaryLine.objects.exists()


def test_a_new_link_closes_the_one_before(told):
    first, _token = link_of(told)
    second, _token = link_of(told)
    assert [Client().get(one).status_code for one in (first, second)] == [404, 200]


def test_a_guess_a_digest_and_another_organisation_open_nothing(told):
    _place, token = link_of(told)
    away, _keeper = world.organisation("away")
    guesses = [
        token[:-1],
        token + "A",
        token.swapcase(),
        queries.digest_of(token),
        str(Link.objects.get().pk),
    ]
    ways = [reverse("conversations:by_link", args=[told.here.organisation.pk, one]) for one in guesses]
    ways.append(reverse("conversations:by_link", args=[away.pk, token]))
    answers = [Client().get(one) for one in ways]
    assert {one.status_code for one in answers} == {404}
    closed = reverse("conversations:by_link", args=[told.here.organisation.pk, token])
    Link.objects.update(revoked_at=told.at)
    assert Client().get(closed).status_code == 404, "one that was closed is answered like one that never was"


def test_only_the_digest_of_a_link_is_kept(told):
    _place, token = link_of(told)
    kept = Link.objects.values().get()
    assert token not in str(kept)
    assert kept["token_digest"] == queries.digest_of(token)


def test_a_link_opens_no_note_and_no_other_page(told):
    written(told)
    place, _token = link_of(told)
    stranger = Client()
    page = stranger.get(place)
    assert RARE not in page.content.decode()
    assert "/productions/" not in page.content.decode(), "nothing leads further in"
    for name in ("boundaries", "notes"):
        assert "/accounts/login/" in stranger.get(way(told, name))["Location"]


def test_a_page_by_link_is_kept_nowhere_and_tells_nobody_where_it_was(told):
    place, _token = link_of(told)
    for answer in (Client().get(place), Client().get(place + "x/"), Client().post(place, {})):
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "same-origin"
    assert Client().get(place)["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("who", ["a link", "the coordinator"])
def test_a_browser_may_send_the_form_of_a_page_that_is_kept_private(told, who):
    """A page under `no-referrer` makes a browser send `Origin: null`, and the form is refused as forged."""
    browser = Client(enforce_csrf_checks=True, HTTP_HOST="localhost")
    if who == "a link":
        place, form = link_of(told)[0], {"touch.back": "no"}
    else:
        browser.force_login(told.coordinator)
        place, form = way(told, "notes"), {"words": "Between us.", "destroy_on": "2099-01-01"}
    page = browser.get(place)
    origin = "null" if page["Referrer-Policy"] == "no-referrer" else "http://localhost"
    form |= {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}
    assert browser.post(place, form, HTTP_ORIGIN=origin).status_code == 302


def test_what_is_refused_by_a_link_is_entered_without_the_secret(told):
    place, token = link_of(told)
    answer = Client().post(place, {"touch.back": "perhaps"})
    assert answer.status_code == 409
    entry = Entry.objects.get(event="practice.refused")
    assert (entry.by_id, entry.on_kind) == (None, "organisation")
    fragment = Fragment.objects.get(entry=entry)
    opener = Opener(entry.organisation_id)
    said = opener.open(fragment.sealed, fragment.subject, fragment.kind, entry.id)
    assert b"boundary.not_offered" in said
    assert token.encode() not in said
    assert not BoundaryLine.objects.exists()


def test_the_log_prints_neither_a_secret_nor_a_word(told, monkeypatch):
    """Through the formatter the server prints with, at the finest level there is."""
    printed = io.StringIO()
    handler = logging.StreamHandler(printed)
    handler.setFormatter(Sparing())
    log = logging.getLogger("django")
    monkeypatch.setattr(log, "handlers", [handler])
    monkeypatch.setattr(log, "level", logging.ERROR)
    place, token = link_of(told)
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    assert strict.post(place, {"touch.back": "no", "touch.back:words": RARE}).status_code == 403
    Client().get(place)
    monkeypatch.setattr(actions, "answer", lambda *_more, **_named: 1 / 0)
    broken = Client(raise_request_exception=False).post(place, {"touch.back": "no", "touch.back:words": RARE})
    assert broken.status_code == 500
    assert "ZeroDivisionError" in printed.getvalue()
    for said in (printed.getvalue(), broken.content.decode()):
        assert token not in said
        assert RARE not in said


# --- Looking without touching ------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", [Seat.REPRESENTATIVE, Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR])
def test_who_may_look_may_not_touch_and_the_attempt_is_entered(told, seat):
    who = told.here.seats[seat]
    assert as_(who).get(way(told, "boundaries")).status_code == 200
    assert Entry.objects.filter(event="boundary.read", by_id=who.pk, reading=True).count() == 1
    answer = as_(who).post(way(told, "boundaries"), {"touch.back": "yes"})
    assert (answer.status_code, "Only the performer" in answer.content.decode()) == (409, True)
    assert Entry.objects.filter(event="practice.refused", by_id=who.pk).count() == 1
    assert not BoundaryLine.objects.exists()


def test_a_performer_reads_no_other_performers_statement(told):
    ben = world.person("ben")
    world.seated(told.here, ben, Seat.PERFORMER)
    told.join("Ben", "BEN", account=ben)
    assert as_(ben).get(way(told, "boundaries")).status_code == 404
    assert as_(ben).get(way(told, "notes")).status_code == 404


def test_answers_are_sealed_for_one_performer_and_open_for_no_other(told):
    told.join("Ben", "BEN")
    actions.answer(told.cast["Ada"], {"touch.back": (queries.Answer.NO, "", RARE)}, by=None, at=told.later())
    BoundaryLine.objects.update(member=told.cast["Ben"])
    with pytest.raises(Unreadable):
        queries.lines_of(told.cast["Ben"], at=told.later())


# --- An account that came later ---


def linked_later(told):
    """Dot answers by a link; an account is named for her part afterwards, and confirmed."""
    dot = told.join("Dot", "DOT")
    token = actions.open_link(dot, **told.by())
    answer = {"touch.back": (queries.Answer.NO, "", RARE)}
    actions.answer(dot, answer, by=None, at=told.later())
    account = world.person("dots-own")
    world.seated(told.here, account, Seat.PERFORMER)
    link_actions.link(dot, person=account, representative=None, **told.by())
    dot.refresh_from_db()
    return dot, account, token


def test_an_account_that_came_later_reads_nothing_of_the_statement_that_is_older(told):
    dot, account, _token = linked_later(told)
    place = reverse("conversations:boundaries", args=[world.key(told.here), dot.pk])
    page = as_(account).get(place).content.decode()
    assert RARE not in page
    assert "More was said before this account stood with the part" in page
    assert RARE in as_(told.coordinator).get(place).content.decode()
    assert [one.scope.area for one in queries.said_by(dot, at=told.later())] == ["back"]
    listed = as_(account).get(reverse("conversations:performers", args=[world.key(told.here)]))
    assert "0 questions answered" in listed.content.decode()


def test_the_performer_opens_it_signed_in_by_their_own_link(told):
    dot, account, token = linked_later(told)
    way_in = reverse("conversations:by_link", args=[told.here.organisation.pk, token])
    place = reverse("conversations:boundaries", args=[world.key(told.here), dot.pk])
    for stranger in (Client(), as_(told.coordinator)):
        assert "Open it in my account" not in stranger.get(way_in).content.decode()
    assert as_(told.coordinator).post(way_in, {"mine": "1"}).status_code == 409
    own = as_(account)
    assert "Open it in my account" in own.get(way_in).content.decode()
    assert own.post(way_in, {"mine": "1"}).status_code == 302
    assert RARE in own.get(place).content.decode()
    assert Entry.objects.filter(event="cast.older_opened").count() == 1
