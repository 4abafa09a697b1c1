"""The room of papers: made from the other rooms, issued, read by whom they are for, marked when stale."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from closedset.formats.papers import Size, size_of
from closedset.formats.papers.redline import proposals
from closedset.practice.findings import Refused
from closedset.practice.notices import Kind as Notice
from closedset.practice.papers import meeting_note
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.papers.wishes import Wish
from closedset.practice.visibility import COORDINATORS, READS_PAPERS, Seat
from closedset.rooms.auditions import actions as auditions
from closedset.rooms.breakdown import queries as breakdown
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.documents.queries import open_file
from closedset.rooms.papers import actions, composing, kept, queries, sendable
from closedset.rooms.papers.actions import bundle as bundles
from closedset.rooms.papers.models import Bundle, Confirmed, Issued
from closedset.rooms.papers.now import NotThere, Now, scene_key
from closedset.rooms.papers.states import Status
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning.words import ITEMS, SETTLES
from closedset.rooms.productions import standard_actions, standards
from closedset.rooms.productions.actions import choose_paper_size
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from kit import agreed, auditioning, world

pytestmark = pytest.mark.django_db
KEY = scene_key(agreed.SCENE, agreed.OCCASION)
SECRET = "unspoken"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        found.call(found.at + timedelta(days=4))
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        found.later()
        yield found


def now(told) -> Now:
    return Now(told.here.production, told.at)


def issue(told, kind: Kind, key: str = KEY) -> tuple[Issued, ...]:
    return actions.issue(told.here.production, kind, key, **told.by())


def day_of(told) -> date:
    return (told.at + timedelta(days=4)).date()


def keys(told) -> dict[Kind, str]:
    """Something each kind of paper can be made of."""
    audition = auditions.plan(
        told.here.production, auditioning.planned(), member=told.cast["Ada"], **told.by()
    )
    talk = planning.meet(
        told.here.production,
        held_on=told.at.date(),
        attended="Dev, Rosa",
        scene=agreed.SCENE,
        said={"nudity": "None.", "open_points": "The lamp."},
        **told.by(),
    )
    taken = riders.withdraw(told.cast["Ben"], scenes=["9"], by=told.cast["Ben"].person, at=told.later())
    version = told.cast["Ada"].riders.get().versions.get()
    found = dict.fromkeys(set(Kind) - {Kind.BOUNDARY_STATEMENT}, KEY) | {
        Kind.RIDER: str(version.pk),
        Kind.DAY_REPORT: day_of(told).isoformat(),
        Kind.WITHDRAWAL_RECORD: str(taken.pk),
        Kind.AUDITION_NOTICE: str(audition.pk),
        Kind.AUDITION_RECORD: str(audition.pk),
        Kind.MEETING_NOTE: str(talk.pk),
    }
    return found | dict.fromkeys((Kind.BEST_EFFORTS, Kind.WRAP_REPORT), composing.WHOLE)


def test_every_kind_of_paper_is_made_and_comes_back_as_it_was_kept(told):
    for kind, key in keys(told).items():
        for copy in composing.copies(now(told), kind, key):
            assert copy.paper.kind == kind
            assert kept.read(kept.written(copy.paper)) == copy.paper


def test_what_can_be_made_is_listed_once_for_each_kind(told):
    made = keys(told)
    listed = {(kind, one.key) for one in queries.subjects(now(told)) for kind in one.kinds}
    assert {kind for kind, _key in listed} == set(Kind) - {Kind.RIDER, Kind.BOUNDARY_STATEMENT}
    assert {(kind, key) for kind, key in made.items() if kind is not Kind.RIDER} <= listed


@pytest.mark.parametrize("kind", Kind)
def test_there_is_no_paper_about_what_is_not_there(told, kind: Kind):
    if kind not in {Kind.BEST_EFFORTS, Kind.WRAP_REPORT}:
        for key in ("nothing", f"principal~{uuid4()}", str(uuid4())):
            with pytest.raises(NotThere):
                composing.copies(now(told), kind, key)


def test_a_paper_is_issued_to_whom_it_is_for_with_what_it_was_made_from(told):
    own = [one for one in issue(told, Kind.CHECK_IN) if one.part == "Ada"]
    assert own[0].members == [str(told.cast["Ada"].pk)]
    assert [one for one in own[0].made_from if one.startswith("Ada, rider 1, version 1 (")]
    assert kept.digest_of(queries.paper_in(own[0])) == own[0].rests_on
    assert Entry.objects.filter(event="paper.issued").count() == 2


def test_only_coordinators_issue_and_a_rider_is_delivered_instead(told):
    with pytest.raises(Refused, match="coordinators make"):
        actions.issue(told.here.production, Kind.CHECK_IN, KEY, **told.by(told.producer))
    with pytest.raises(Refused, match="delivered to both sides"):
        issue(told, Kind.RIDER)


def test_a_paper_for_nobody_is_not_issued(told):
    told.plan(agreed.kept.empty(), scene="3")
    with pytest.raises(Refused, match="Nobody is in this scene"):
        issue(told, Kind.CHECK_IN, scene_key("3", agreed.OCCASION))


def why(told, one: Issued) -> str:
    return queries.Staleness(now(told)).why(one)


def test_a_paper_holds_until_what_it_was_made_from_changes(told):
    (whole, *_own) = issue(told, Kind.CHOREOGRAPHY)
    assert why(told, whole) == ""
    told.later(days=1)
    assert why(told, whole) == ""
    riders.withdraw(told.cast["Ada"], scenes=["2"], by=told.cast["Ada"].person, at=told.later())
    told.later()
    assert why(told, whole).startswith("What it was made from has changed")


def test_new_pages_make_a_paper_stale(told):
    (memo,) = issue(told, Kind.CLOSED_SET_MEMO)
    told.bring_in(world.SCRIPT.replace("Stay.", "Go."), "blue")
    assert why(told, memo)


def test_a_report_of_what_was_does_not_go_stale(told):
    (report,) = issue(told, Kind.DAY_REPORT, day_of(told).isoformat())
    told.bring_in(world.SCRIPT.replace("Stay.", "Go."), "blue")
    assert why(told, report) == ""


def test_a_later_issue_stands_in_the_place_of_an_earlier_one(told):
    (first,) = issue(told, Kind.CLOSED_SET_MEMO)
    (second,) = issue(told, Kind.CLOSED_SET_MEMO)
    assert why(told, first) == "A later one was issued in its place."
    assert why(told, second) == ""


def test_a_paper_about_what_is_gone_does_not_hold(told):
    (report,) = issue(told, Kind.CLOSED_SET_MEMO)
    Issued.objects.filter(pk=report.pk).update(key="principal~99")
    assert why(told, Issued.objects.get(pk=report.pk)).startswith("What it was made from")


def seen(told, person) -> Seen:
    return Seen(told.here.production, told.reader(person))


def test_law_11_no_paper_holds_what_was_said_in_confidence_for_any_reader(told):
    """Secrets wherever people write freely; every paper issued; everybody reads all that is theirs."""
    ada = told.cast["Ada"]
    conversations.answer(ada, {"touch.back": (Answer.NO, "", f"{SECRET} no")}, by=ada.person, at=told.later())
    conversations.write(ada, f"{SECRET} note", destroy_on=date(2099, 1, 1), **told.by())
    riders.give(
        told.here.production, Notice.REQUEST, says=f"{SECRET} request", member=ada, **told.by(ada.person)
    )
    version = told.cast["Ada"].riders.get().versions.get()
    version.words.update(says=f"{SECRET} word")
    for kind, key in keys(told).items():
        if kind is not Kind.RIDER:
            issue(told, kind, key)
    people = [*told.here.seats.values(), told.cast["Ben"].person]
    read = {person.pk: queries.issued_to(seen(told, person), person) for person in people}
    assert sum(map(len, read.values())) > 40
    for one in Issued.objects.all():
        assert SECRET not in open_file(one.value).decode()
        assert "1990" not in open_file(one.value).decode()


def test_everybody_reads_what_is_theirs_and_nothing_else(told):
    for kind, key in keys(told).items():
        if kind is not Kind.RIDER:
            issue(told, kind, key)
    for seat, person in told.here.seats.items():
        theirs = queries.issued_to(seen(told, person), person)
        for one in theirs:
            by_name = person.pk == told.cast["Ada"].person_id and str(told.cast["Ada"].pk) in one.members
            assert seat in READS_PAPERS[Kind(one.kind)] or by_name
    ben = told.cast["Ben"].person
    assert not [
        one
        for one in queries.issued_to(seen(told, ben), ben)
        if one.part == "Ada" or str(told.cast["Ben"].pk) not in one.members
    ]


def test_a_talk_as_a_paper_covers_the_items_of_a_talk():
    assert set(meeting_note.FIRST) | set(meeting_note.REST) == set(ITEMS)
    assert set(meeting_note.FIRST) == SETTLES


def test_a_meeting_note_is_the_coordinators_until_it_is_issued_and_then_direction_reads_it(told, client):
    key = keys(told)[Kind.MEETING_NOTE]
    director, ada = told.here.seats[Seat.DIRECTOR], told.cast["Ada"].person
    assert "The lamp." in get(client, told, told.coordinator, "made", "meeting_note", key).content.decode()
    assert get(client, told, director, "made", "meeting_note", key).status_code == 404
    (note,) = issue(told, Kind.MEETING_NOTE, key)
    assert "The lamp." in get(client, told, director, "paper", note.pk).content.decode()
    for person in (ada, told.producer, told.here.seats[Seat.FIRST_AD]):
        assert get(client, told, person, "paper", note.pk).status_code == 404
    assert Entry.objects.filter(event="paper.read").count() == 2


# --- Pages -------------------------------------------------------------------------------------------------


def get(client, told, person, name: str, *args: object, **more: object):
    client.force_login(person)
    return client.get(reverse(f"papers:{name}", args=[world.key(told.here), *args]), more)


def test_the_coordinator_finds_everything_that_can_be_made(told, client):
    page = get(client, told, told.coordinator, "papers").content.decode()
    people = {Kind.RIDER, Kind.WITHDRAWAL_RECORD, Kind.AUDITION_NOTICE, Kind.MEETING_NOTE}
    people |= {Kind.AUDITION_RECORD}
    people |= {Kind.BOUNDARY_STATEMENT}
    for kind in set(Kind) - people:
        assert KINDS[kind].called in page


def test_others_find_what_was_issued_to_them(told, client):
    costume = told.here.seats[Seat.COSTUME]
    assert "Nothing is issued to you yet" in get(client, told, costume, "papers").content.decode()
    whole = issue(told, Kind.GARMENT_PLAN)[0]
    assert "Garment and barrier plan" in get(client, told, costume, "papers").content.decode()
    assert get(client, told, costume, "paper", whole.pk).status_code == 200
    assert get(client, told, told.here.seats[Seat.CAMERA], "paper", whole.pk).status_code == 404
    assert Entry.objects.filter(event="paper.read").count() == 1


def test_a_paper_that_no_longer_holds_says_so_across_its_head_and_in_the_list(told, client):
    first = issue(told, Kind.GARMENT_PLAN)[0]
    costume = told.here.seats[Seat.COSTUME]
    told.bring_in(world.SCRIPT.replace("Stay.", "Go."), "blue")
    assert 'class="stale"' in get(client, told, costume, "paper", first.pk).content.decode()
    assert "No longer holds" in get(client, told, costume, "papers").content.decode()


@pytest.mark.parametrize(("form", "begins"), [("letter", b"%PDF-"), ("a4", b"%PDF-"), ("page", b"<!doctype")])
def test_a_paper_is_taken_out_in_each_form_and_entered(told, client, form: str, begins: bytes):
    one = issue(told, Kind.CLOSED_SET_MEMO)[0]
    issued = get(client, told, told.producer, "take_out_issued", one.pk, form)
    assert issued.content.startswith(begins)
    made = get(client, told, told.coordinator, "take_out", "closed_set_memo", KEY, form)
    assert made.content.startswith(begins)
    assert "closed-set-memo-2" in made["Content-Disposition"]
    assert Entry.objects.filter(event="paper.taken_out").count() == 2


def test_papers_are_set_on_what_is_usual_until_it_is_chosen_and_what_was_issued_stays(told, client):
    production = told.here.production
    before = issue(told, Kind.CLOSED_SET_MEMO)[0]
    assert (before.size, size_of(sendable.pdf(before.pk))) == (Size.LETTER, Size.LETTER)
    client.force_login(told.coordinator)
    client.post(reverse("papers:choose_size", args=[production.pk]), {"size": "a4"})
    production.refresh_from_db()
    after = issue(told, Kind.CLOSED_SET_MEMO)[0]
    assert (after.size, size_of(sendable.pdf(after.pk))) == (Size.A4, Size.A4)
    assert size_of(sendable.pdf(before.pk)) is Size.LETTER
    page = get(client, told, told.coordinator, "made", "closed_set_memo", KEY).content.decode()
    assert page.index("PDF, A4") < page.index("PDF, US Letter")
    listed = get(client, told, told.coordinator, "papers").content.decode()
    assert re.search(r'value="a4"\s+checked', listed)
    assert re.search(r'<option value="a4"\s+selected', listed)
    assert Entry.objects.filter(event="productions.paper_size").count() == 1
    client.force_login(told.coordinator)
    client.post(reverse("papers:choose_size", args=[production.pk]), {"size": "scroll"})
    production.refresh_from_db()
    assert production.paper_size == "", "what is no size is what is usual"


def test_what_is_usual_follows_the_standards_that_are_on(told):
    production = told.here.production
    assert standards.paper_size(production, at=told.at) is Size.LETTER
    standard_actions.switch(production, "fr-cinema", on=True, **told.by())
    assert standards.paper_size(production, at=told.at) is Size.A4
    choose_paper_size(production, Size.LETTER, **told.by())
    production.refresh_from_db()
    assert standards.paper_size(production, at=told.at) is Size.LETTER


def test_a_form_or_a_copy_that_is_not_there_is_not_found(told, client):
    one = issue(told, Kind.CLOSED_SET_MEMO)[0]
    assert get(client, told, told.producer, "take_out_issued", one.pk, "scroll").status_code == 404
    for copy in ("9", "first"):
        page = get(client, told, told.coordinator, "made", "closed_set_memo", KEY, copy=copy)
        assert page.status_code == 404


def test_a_performer_reads_their_rider_as_a_paper_and_nobody_elses(told, client):
    ada, ben = told.cast["Ada"], told.cast["Ben"]
    own, other = (one.riders.get().versions.get().pk for one in (ada, ben))
    assert "Rider: Ada as ADA" in get(client, told, ada.person, "made", "rider", own).content.decode()
    assert get(client, told, ada.person, "made", "rider", other).status_code == 404
    assert get(client, told, ada.person, "made", "rider", "nothing").status_code == 404
    assert "Ada, rider 1" in get(client, told, ada.person, "papers").content.decode()


def test_a_rider_is_taken_out_to_be_marked_up_and_reads_back_unchanged(told, client):
    version = told.cast["Ada"].riders.get().versions.get()
    person = told.cast["Ada"].person
    taken = get(client, told, person, "take_out", "rider", version.pk, "docx").content
    paper = composing.copies(now(told), Kind.RIDER, str(version.pk))[0].paper
    assert {one.wish for one in proposals(taken, paper)} == {Wish.UNCHANGED}
    assert get(client, told, told.coordinator, "take_out", "check_in", KEY, "docx").status_code == 404


def test_a_paper_is_confirmed_by_name_once(told, client):
    one = issue(told, Kind.CLOSED_SET_MEMO)[0]
    sound = told.here.seats[Seat.SOUND]
    assert "Waits for you" in get(client, told, sound, "papers").content.decode()
    for _twice in range(2):
        client.post(reverse("papers:confirm", args=[world.key(told.here), one.pk]))
    assert [row.by_id for row in Confirmed.objects.all()] == [sound.pk]
    assert "You have confirmed" in get(client, told, sound, "paper", one.pk).content.decode()
    assert str(sound) in get(client, told, told.coordinator, "paper", one.pk).content.decode()
    assert Entry.objects.filter(event="paper.confirmed").count() == 1


def test_whoever_is_not_asked_to_confirm_and_what_does_not_hold_is_refused(told):
    one = issue(told, Kind.CLOSED_SET_MEMO)[0]
    by = {"by": told.producer, "at": told.later()}
    with pytest.raises(Refused, match="Others confirm"):
        actions.confirm(one, asked=False, stale="", **by)
    with pytest.raises(Refused, match="is not confirmed"):
        actions.confirm(one, asked=True, stale="It is over.", **by)


def test_the_breakdown_as_a_paper_is_linked_for_whoever_reads_the_breakdown(told, client):
    newest = breakdown.latest_ready(told.here.production.pk)
    way = reverse("breakdown:take_out", args=[world.key(told.here), newest.pk, "pdf"])
    for seat, person in told.here.seats.items():
        if seat is not Seat.OBSERVER:
            page = get(client, told, person, "papers").content.decode()
            assert (way in page) == (seat in COORDINATORS)
    client.force_login(told.coordinator)
    assert client.get(way).content.startswith(b"%PDF-")


def test_without_pages_there_is_no_breakdown_to_link(told, client):
    Draft.objects.update(status="failed")
    assert "Script breakdown" not in get(client, told, told.coordinator, "papers").content.decode()


# --- Bundles -----------------------------------------------------------------------------------------------


def asked(told) -> Bundle:
    return actions.ask(told.here.production, day_of(told), bundles.Size.A4, **told.by())


def made(told, one: Bundle) -> Bundle:
    actions.make_bundle.call(str(one.pk), str(told.here.organisation.pk))
    return Bundle.objects.get(pk=one.pk)


def test_all_papers_for_a_day_come_in_one_file(told, client):
    ready = made(told, asked(told))
    assert (ready.status, ready.done) == (Status.READY, ready.steps)
    got = get(client, told, told.coordinator, "take_out_bundle", ready.pk).content
    names = zipfile.ZipFile(io.BytesIO(got)).namelist()
    assert len(names) == ready.steps == len(set(names))
    assert names[-1].endswith("day-report-2026-03-06.pdf")
    assert not [name for name in names if "Ada" in name or "ada" in name.split("-")]
    assert Entry.objects.filter(event="paper.bundle_taken_out").count() == 1


def test_a_day_without_a_call_has_no_papers(told):
    with pytest.raises(Refused, match="No planned scene has a call"):
        actions.ask(told.here.production, date(2031, 1, 1), bundles.Size.A4, **told.by())


def test_a_bundle_is_stopped_before_its_next_paper(told, monkeypatch):
    one, seen_ = asked(told), []

    def stopping(paper, **how: object) -> bytes:
        seen_.append(paper)
        actions.cancel(one, **told.by())
        return b"%PDF-"

    monkeypatch.setattr(bundles, "document", stopping)
    assert made(told, one).status == Status.CANCELLED
    assert len(seen_) == 1
    assert made(told, one).status == Status.CANCELLED
    actions.cancel(one, **told.by())
    assert Entry.objects.filter(event="paper.bundle_cancelled").count() == 1


def test_a_bundle_stopped_at_its_last_step_is_not_kept(told, monkeypatch):
    one, step = asked(told), bundles._step

    def stopping(bundle: Bundle, done: int, **more: int) -> None:
        step(bundle, done, **more)
        if done and done == Bundle.objects.get(pk=bundle.pk).steps:
            actions.cancel(one, **told.by())

    monkeypatch.setattr(bundles, "document", lambda paper, **how: b"%PDF-")
    monkeypatch.setattr(bundles, "_step", stopping)
    assert made(told, one).file is None


def test_what_cannot_be_set_is_said_in_a_sentence(told, monkeypatch):
    def broken(paper, **how: object) -> bytes:
        raise bundles.CannotPrint("It cannot be set.")

    monkeypatch.setattr(bundles, "document", broken)
    failed = made(told, asked(told))
    assert (failed.status, failed.says) == (Status.FAILED, "It cannot be set.")


def test_a_fault_of_ours_is_said_to_be_one(told, monkeypatch):
    def broken(paper, **how: object) -> bytes:
        raise RuntimeError("a fault")

    monkeypatch.setattr(bundles, "document", broken)
    one = asked(told)
    with pytest.raises(RuntimeError):
        made(told, one)
    assert Bundle.objects.get(pk=one.pk).says == bundles.FAULT
    bundles.fail(one, "again")
    assert Bundle.objects.get(pk=one.pk).says == bundles.FAULT


def test_the_page_of_a_bundle_says_how_far_it_is(told, client):
    one = asked(told)
    assert "Waiting to begin" in get(client, told, told.coordinator, "bundle", one.pk).content.decode()
    going = get(client, told, told.coordinator, "progress", one.pk)
    assert "HX-Refresh" not in going
    assert get(client, told, told.coordinator, "take_out_bundle", one.pk).status_code == 404
    client.post(reverse("papers:cancel", args=[world.key(told.here), one.pk]))
    over = get(client, told, told.coordinator, "progress", one.pk)
    assert over["HX-Refresh"] == "true"
    assert "Cancelled" in get(client, told, told.coordinator, "bundle", one.pk).content.decode()
    assert get(client, told, told.producer, "bundle", one.pk).status_code == 404


def test_a_day_left_empty_is_tomorrow(told, client, monkeypatch):
    from closedset.rooms.papers import bundle_views

    seen_ = seen(told, told.coordinator)
    at = datetime.fromisoformat("2026-03-02T23:30:00+00:00")
    assert bundle_views.day_asked("", seen_, at=at) == date(2026, 3, 3)
    assert bundle_views.day_asked("2026-05-01", seen_, at=at) == date(2026, 5, 1)
