"""What is due is destroyed and certified, what is held is not, and the record verifies all the same."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from closedset.cli.main import main
from closedset.formats.papers import document
from closedset.practice.consent.answer import Verdict
from closedset.practice.consent.terms import Said
from closedset.practice.findings import Refused
from closedset.practice.record import read_export, verify_export
from closedset.practice.retention import Begins, Kept, Period
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations import queries as said
from closedset.rooms.conversations.models import BoundaryLine, PrivateNote
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.documents import actions as documents
from closedset.rooms.documents import seal_actions, seal_queries
from closedset.rooms.keeping import actions, archive, pages, queries
from closedset.rooms.keeping.models import Destruction
from closedset.rooms.people.queries import reader_on
from closedset.rooms.planning import kept as plan
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import actions as record
from closedset.rooms.record import queries as entries
from closedset.rooms.record import verification
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import RiderVersion, Summary
from closedset.rooms.sending.models import Copy, Handout
from kit import agreed, sealed, world

pytestmark = pytest.mark.django_db
WRAP, DELIVERY = date(2026, 5, 1), date(2026, 8, 1)
LONG_AFTER = world.NOW + timedelta(days=2000)


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


@pytest.fixture
def told():
    """A signed and sealed rider, a statement, a note, a summary, a copy."""
    made = agreed.story()
    here = made.here
    with within({here.organisation.pk}):
        agreed.two(made)
        made.plan(agreed.a_kiss())
        made.call(world.NOW + timedelta(days=10))
        made.rider = made.sign(made.accept(made.offer("Ada")))
        made.sign(made.accept(made.offer("Ben")))
        riders.issue(here.production, "2", **made.by())
        made.sealed = seal_actions.seal_file(
            sealed.paper(),
            organisation=here.organisation.pk,
            about=("rider", made.rider.pk),
            version_digest=made.rider.digest,
            name="rider.pdf",
            reason="Signed by everybody",
            by=None,
            at=made.later(),
            production=world.key(here),
        )
        made.ada = made.cast["Ada"]
        answers = {"touch.back": (Answer.NO, "", "")}
        conversations.answer(made.ada, answers, by=made.ada.person, at=made.later())
        made.note = conversations.write(made.ada, "Between us.", destroy_on=date(2030, 1, 1), **made.by())
        handed(made)
        made.witness = record.export(here.organisation.pk, by=None, at=made.later()).decode()
        yield made


def handed(made) -> None:
    one = Handout(
        organisation_id=made.here.organisation.pk,
        production_id=world.key(made.here),
        kind="rider",
        thing_id=made.rider.pk,
        name="Rider of Ada",
        handed_at=made.at,
        handed_by=made.coordinator,
        leaves_at=made.at,
        expires_at=made.at + timedelta(days=7),
    )
    one.save(force_insert=True)
    Copy(
        organisation_id=one.organisation_id, handout=one, email="a@example.org", why="x", short_id="abcdefgh"
    ).save(force_insert=True)


def wrapped(told) -> None:
    actions.set_dates(
        told.here.production, wrapped_on=WRAP, delivered_on=DELIVERY, place="", **told.by(told.producer)
    )


def is_sound(told) -> None:
    """The roots and proofs that were handed out before still hold."""
    organisation = told.here.organisation.pk
    assert verification.verified(organisation, witnessed=told.witness) == ()
    assert seal_queries.proof(told.sealed)


def left(told) -> dict[str, int]:
    return {one.period.kept.value: one.count for one in queries.standings(told.here.production)}


# --- What is due -------------------------------------------------------------------------------------------


def test_nothing_is_due_before_the_dates_are_known(told):
    assert actions.destroy_due(told.here.organisation.pk, at=LONG_AFTER) == []
    assert left(told)["private_notes"] == 1


def test_each_class_goes_on_its_own_day(told):
    wrapped(told)
    production = told.here.production
    due = {one.period.kept: one.due for one in queries.standings(production)}
    assert due == {
        Kept.NOTES: date(2026, 5, 31),
        Kept.STATEMENTS: date(2026, 7, 30),
        Kept.SIZES: date(2026, 5, 1),
        Kept.WORKING: date(2026, 5, 1),
        Kept.UNSIGNED: date(2026, 7, 30),
        Kept.SUMMARIES: date(2026, 8, 1),
        Kept.SCRIPTS: date(2027, 8, 1),
        Kept.PRODUCTION: date(2027, 8, 1),
        Kept.AUDITIONS: date(2026, 7, 30),
        Kept.CLAIMS: None,
        Kept.INCIDENTS: None,
        Kept.COPIES: date(2026, 8, 31),
        Kept.RIDERS: None,
        Kept.RECORD: None,
    }
    on = world.NOW.replace(month=5, day=31)
    made = actions.destroy_due(told.here.organisation.pk, at=on)
    assert [(one.kept, len(one.digests)) for one in made] == [("private_notes", 1)]
    assert actions.destroy_due(told.here.organisation.pk, at=on) == []


def test_what_is_due_is_gone_from_the_database_the_disk_and_every_key(told):
    wrapped(told)
    file = Draft.objects.get().file
    made = actions.destroy_due(told.here.organisation.pk, at=LONG_AFTER)
    assert {one.kept for one in made} == {"private_notes", "statements", "summaries", "scripts", "copies"}
    stays = {name: count for name, count in left(told).items() if count}
    assert set(stays) == {"riders", "record"}
    assert not BoundaryLine.objects.exists()
    assert not Summary.objects.exists()
    assert not Handout.objects.exists()
    assert not Draft.objects.exists()
    assert PrivateNote.objects.get().sealed == b""
    assert RiderVersion.objects.get(pk=told.rider.pk).state == "signed"
    assert file.sha256 in next(one for one in made if one.kept == "scripts").digests
    is_sound(told)


def test_the_bytes_of_a_script_leave_the_disk(told, django_capture_on_commit_callbacks):
    wrapped(told)
    place = Draft.objects.get().file.place
    with django_capture_on_commit_callbacks(execute=True):
        actions.destroy_due(told.here.organisation.pk, at=LONG_AFTER)
    assert not default_storage.exists(place)


def test_a_certificate_says_what_how_many_when_and_by_whom_and_is_in_the_record(told):
    wrapped(told)
    made = actions.destroy_due_on(
        told.here.production, by=told.producer, at=LONG_AFTER, reader=told.reader(told.producer)
    )
    note = next(one for one in made if one.kept == "private_notes")
    entered = entries.about(told.here.organisation.pk, note.pk).get()
    assert entries.told(entered).details["digests"] == note.digests
    paper = pages.paper(note)
    assert paper.opening == "Private notes: 1 destroyed. Nobody can read them any more."
    assert ("By", str(told.producer)) in paper.facts
    assert document(paper, at=LONG_AFTER).startswith(b"%PDF")


def test_the_command_destroys_every_night(told):
    wrapped(told)
    out = StringIO()
    call_command("keep_due", stdout=out)
    assert "Everything due and not held was destroyed." in out.getvalue()


# --- Holds -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kept", ["", "private_notes"])
def test_a_hold_keeps_what_it_covers_whoever_destroys(told, kept):
    wrapped(told)
    held = actions.hold(told.here.production, kept, why="A claim.", **told.by(told.producer))
    gone = {one.kept for one in actions.destroy_due(told.here.organisation.pk, at=LONG_AFTER)}
    assert gone == (set() if not kept else {"statements", "summaries", "scripts", "copies"})
    with pytest.raises(Refused, match="legal hold"):
        conversations.destroy(told.note, by=told.coordinator, at=told.later())
    assert conversations.destroy_due(at=LONG_AFTER) == 0
    with pytest.raises(Refused, match="legal hold"):
        actions.erase(told.ada, why="She asks for it.", **told.by())
    assert said.body_of(PrivateNote.objects.get()) == "Between us."
    for _ in range(2):
        actions.lift(held, why="Settled.", **told.by())
    assert conversations.destroy_due(at=LONG_AFTER) == 1


def test_a_hold_on_everything_keeps_a_file(told):
    actions.hold(told.here.production, "", why="A claim.", **told.by())
    with pytest.raises(Refused, match="legal hold"):
        documents.let_go(
            Draft.objects.get().file, by=None, at=told.later(), why="x", production=world.key(told.here)
        )


@pytest.mark.parametrize("seat", [Seat.DIRECTOR, Seat.FIRST_AD, Seat.PERFORMER])
def test_who_keeps_no_house_places_and_lifts_nothing(told, seat):
    who = told.by(told.here.seats[seat])
    with pytest.raises(Refused):
        actions.hold(told.here.production, "", why="x", **who)
    held = actions.hold(told.here.production, "", why="A claim.", **told.by())
    with pytest.raises(Refused):
        actions.lift(held, why="x", **who)
    with pytest.raises(Refused):
        actions.destroy_due_on(told.here.production, **who)
    with pytest.raises(Refused):
        actions.destroy_due_on(told.here.production, by=who["by"], at=told.later())


# --- Periods -----------------------------------------------------------------------------------------------


def test_counsel_sets_a_period_of_the_organisations_own_and_it_is_entered(told):
    wrapped(told)
    counsel = told.here.seats[Seat.LEGAL]
    own = Period(kept=Kept.STATEMENTS, begins=Begins.DELIVERY, days=5, basis="Counsel's note of 2 March")
    actions.set_period(told.here.production, own, **told.by(counsel))
    found = next(one for one in queries.standings(told.here.production) if one.period.kept is Kept.STATEMENTS)
    assert (found.due, found.period.basis) == (date(2026, 8, 6), "Counsel's note of 2 March")
    assert entries.entries(told.here.organisation.pk).filter(event="keeping.period_set").count() == 1
    with pytest.raises(Refused, match="Counsel"):
        actions.set_period(told.here.production, own, **told.by(told.producer))


def test_a_delivery_before_the_wrap_is_refused(told):
    with pytest.raises(Refused, match="after the wrap"):
        actions.set_dates(told.here.production, wrapped_on=DELIVERY, delivered_on=WRAP, place="", **told.by())


# --- Somebody wishes to be forgotten -----------------------------------------------------------------------


def test_what_may_go_goes_what_must_stay_stays_and_the_record_verifies(told):
    before = entries.notes(told.here.organisation.pk)
    made = actions.erase(told.ada, why="She asks for it.", **told.by())
    assert {one.kept for one in made} == {"statements", "private_notes"}
    assert said.lines_of(told.ada, at=told.later()) == []
    assert PrivateNote.objects.get().destroyed_at is not None
    assert RiderVersion.objects.get(pk=told.rider.pk).state == "signed"
    assert entries.notes(told.here.organisation.pk)[: len(before)] == before
    is_sound(told)
    assert actions.erase(told.ada, why="Again.", **told.by()) == []


def test_law_19_forgetting_one_changes_no_verdict_of_others_no_root_and_no_proof(told):
    conversations.answer(told.ada, {"touch.lips": (Answer.NO, "", "")}, by=told.ada.person, at=told.later())
    before = checked(told.here.production, at=told.later()).answer("2", "principal")
    assert before.verdict is Verdict.STOP
    actions.erase(told.ada, why="She asks for it.", **told.by())
    after = checked(told.here.production, at=told.later()).answer("2", "principal")
    assert [one for one in after.findings if one.performer == "Ben"] == [
        one for one in before.findings if one.performer == "Ben"
    ]
    is_sound(told)


@pytest.mark.parametrize("how", ["at her wish", "on its day"])
def test_what_was_refused_is_not_forgotten_into_a_go(told, how):
    """The no is gone with the rest: the scene waits until it was gone through anew, and says so."""
    conversations.answer(told.ada, {"touch.lips": (Answer.NO, "", "")}, by=told.ada.person, at=told.later())
    if how == "at her wish":
        actions.erase(told.ada, why="She asks for it.", **told.by())
    else:
        conversations.forget(told.ada, by=None, at=told.later(), why="Its day had come.")
    held = checked(told.here.production, at=told.later()).answer("2", "principal")
    assert held.verdict is Verdict.HOLD
    assert {one.performer for one in held.findings} == {"Ada"}
    fact = f"statement of Ada given anew since {told.at:%Y-%m-%d}"
    assert any(fact in one.says for one in held.findings)
    told.plan(plan.recorded(agreed.a_kiss(), fact, told.later()))
    assert checked(told.here.production, at=told.later()).answer("2", "principal").verdict is Verdict.CLEAR


def test_a_day_that_was_named_goes_with_the_statement_and_what_it_held_stays_held(told):
    """Ben has said nothing but a day, and it has come."""
    ben = told.cast["Ben"]
    conversations.ask_again(ben, told.at.date(), by=ben.person, at=told.later())
    assert queries.counted(Kept.STATEMENTS, told.here.production) == 2
    assert checked(told.here.production, at=told.later()).answer("2", "principal").verdict is Verdict.HOLD
    (made,) = actions.erase(ben, why="He asks for it.", **told.by())
    assert (made.kept, len(made.digests)) == ("statements", 1)
    assert said.ask_again(ben, at=told.later()) is None
    assert said.ask_again(told.ada, at=told.at) is None
    assert checked(told.here.production, at=told.later()).answer("2", "principal").verdict is Verdict.HOLD
    assert actions.erase(ben, why="Again.", **told.by()) == []
    is_sound(told)


def test_the_day_before_it_was_destroyed_does_not_wait_for_it(told):
    earlier = told.later()
    conversations.forget(told.ada, by=None, at=told.later(), why="Its day had come.")
    assert said.said_by(told.ada, at=earlier) == ()
    assert [one.said for one in said.said_by(told.ada, at=told.at)] == [Said.REQUIRE]


# --- One's own archive -------------------------------------------------------------------------------------


def unpacked(person) -> dict[str, bytes]:
    with ZipFile(BytesIO(archive.taken(person, at=LONG_AFTER))) as found:
        return {name: found.read(name) for name in found.namelist()}


def test_ones_own_file_holds_ones_words_riders_papers_and_proofs_and_nobody_elses(told, tmp_path):
    found = unpacked(told.ada.person)
    assert "How to check a sealed paper" in found["readme.txt"].decode()
    (statement,) = [json.loads(data) for name, data in found.items() if name.startswith("statements/")]
    assert statement[0]["answer"] == "no"
    assert not any("ben" in name for name in found)
    papers = {name: data for name, data in found.items() if name.startswith("papers/")}
    (pdf,) = [name for name in papers if name.endswith(".pdf")]
    for name, data in found.items():
        place = tmp_path / "mine" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    (root,) = (tmp_path / "mine" / "roots").iterdir()
    said_ = CliRunner().invoke(
        main,
        [
            "verify",
            str(tmp_path / "mine" / pdf),
            "--proof",
            str(tmp_path / "mine" / pdf.replace(".pdf", ".proof.json")),
            "--trust",
            str(root),
        ],
    )
    assert said_.exit_code == 0, said_.output


def test_ones_own_lines_of_the_record_are_proved_and_nobody_elses_are_there(told):
    (lines,) = [data for name, data in unpacked(told.ada.person).items() if name.startswith("record/")]
    assert [one.code for one in verify_export(lines)] == ["record.signed_by"]
    assert {line.kept.header.by for line in read_export(lines).lines} == {told.ada.person.pk}


def test_ones_own_file_has_the_days_one_named_and_the_accounts_that_were_named_for_one(told):
    day = date(2027, 1, 8)
    for named in (day, None):
        conversations.ask_again(told.ada, named, by=told.ada.person, at=told.later())
    found = unpacked(told.ada.person)
    (days,) = [json.loads(data) for name, data in found.items() if name.startswith("days/")]
    assert [one["on"] for one in days] == ["2027-01-08", None]
    (accounts,) = [json.loads(data) for name, data in found.items() if name.startswith("accounts/")]
    assert [(one["part"], one["confirmed"]) for one in accounts] == [("person", True)]
    assert told.ada.person.email not in json.dumps(accounts)


def test_a_statement_that_was_destroyed_is_not_in_it(told):
    record.shred(
        organisation=told.here.organisation.pk, subject=told.ada.pk, kind="boundary", by=None, at=told.later()
    )
    (statement,) = [
        json.loads(data) for name, data in unpacked(told.ada.person).items() if name.startswith("statements/")
    ]
    assert statement == []


def test_a_paper_that_is_missing_is_named(told):
    default_storage.delete(told.sealed.file.place)
    assert [name for name in unpacked(told.ada.person) if name.endswith(".missing.txt")]


def test_somebody_without_a_part_gets_their_lines_alone(told):
    found = unpacked(told.producer)
    assert {name.split("/")[0] for name in found} == {"readme.txt", "record", "roots"}


# --- Pages -------------------------------------------------------------------------------------------------


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_the_page_says_until_when_and_what_is_held(told):
    wrapped(told)
    actions.hold(told.here.production, "scripts", why="A claim.", **told.by())
    client = signed_in(told.producer)
    place = reverse("keeping:keeping", args=[world.key(told.here)])
    shown = client.get(place).content.decode()
    assert "at the wrap" in shown
    assert not re.search(r"\b0 days", shown)
    assert "no source states a period" in shown
    assert shown.count('<span class="pill">held</span>') == 1
    client.post(reverse("keeping:destroy", args=[world.key(told.here)]))
    (one, *_rest) = Destruction.objects.all()
    paper = client.get(reverse("keeping:certificate", args=[world.key(told.here), one.pk]))
    assert paper.content.startswith(b"%PDF")
    assert "Certificates made" in client.get(place).content.decode()


def test_the_page_of_a_hold_that_was_lifted_says_by_whom_and_why(told):
    held = actions.hold(told.here.production, "", why="A claim.", **told.by())
    actions.lift(held, why="It is settled.", **told.by())
    seen = Seen(told.here.production, Reader("x", frozenset({Seat.LEGAL})))
    (row,) = pages.keeping(seen, at=told.at).holds
    assert (row.lifted_why, str(row.what)) == ("It is settled.", "Everything")


def test_ones_own_archive_is_shown_and_taken_away(told):
    client = signed_in(told.ada.person)
    shown = client.get(reverse("keeping:archive")).content.decode()
    assert told.here.production.title in shown
    taken = client.post(reverse("keeping:archive"))
    assert taken["Content-Type"] == "application/zip"
    assert reader_on(told.ada.person, world.key(told.here), at=told.at).seats
