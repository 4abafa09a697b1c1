"""The pages of the first read: who may, who may look, who is not there, twice, and in the record."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from closedset.practice.visibility import Seat
from closedset.rooms.breakdown import actions, queries
from closedset.rooms.breakdown.actions.read import Stopped, read_draft, step
from closedset.rooms.breakdown.models import BeatRow, Decision, Draft, SceneNote
from closedset.rooms.people.queries import reader_on
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).resolve().parents[2] / "docs/schema/breakdown-1.json"
FDX = Path(__file__).resolve().parents[2] / "src/closedset/demo/scripts/the-tide-table.fdx"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    seats = (Seat.OBSERVER, Seat.FIRST_AD, Seat.PERFORMER)
    there = world.a_set("here", home, seats)
    with within({home.pk}):
        yield there


@pytest.fixture
def elsewhere():
    home, _ = world.organisation("elsewhere")
    return world.a_set("elsewhere", home, ())


@pytest.fixture
def sits(client, here):
    """Sign in as somebody of this production."""

    def signed_in(seat: Seat = Seat.INTIMACY_COORDINATOR):
        client.force_login(here.seats[seat])
        return client

    return signed_in


@pytest.fixture
def brought_in(sits, here, django_capture_on_commit_callbacks):
    """Bring a draft in through the page and let the job run."""

    def bring(data: bytes, name: str = "draft.fountain", colour: str = "white") -> Draft:
        asked = {"file": SimpleUploadedFile(name, data), "colour": colour}
        with django_capture_on_commit_callbacks(execute=True):
            answer = sits().post(reverse("breakdown:bring_in", args=[world.key(here)]), asked)
        assert answer.status_code == 302
        return Draft.objects.order_by("-brought_in_at").first()

    return bring


@pytest.fixture
def draft(brought_in):
    return brought_in(world.SCRIPT.encode())


def at(name: str, draft: Draft, *more: object) -> str:
    return reverse(f"breakdown:{name}", args=[draft.production_id, draft.pk, *more])


def entered(event: str) -> int:
    return Entry.objects.filter(event=event).count()


def the_beat(draft: Draft) -> BeatRow:
    return next(one.row for one in queries.standings(draft) if one.row.tier == "beat")


def test_a_draft_is_read_into_scenes_and_beats(draft):
    assert (draft.status, draft.done) == ("ready", 4)
    assert [row.number for row in queries.scenes_of(draft)] == ["1", "2", "3"]
    assert the_beat(draft).scene == 1
    assert (entered("draft.brought_in"), entered("draft.read")) == (1, 1)


def test_a_job_that_runs_twice_reads_once(draft, here):
    before = BeatRow.objects.count()
    read_draft.call(str(draft.pk), str(here.organisation.pk))
    assert BeatRow.objects.count() == before


def test_a_pasted_script_is_read_too(sits, here, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        sits().post(
            reverse("breakdown:bring_in", args=[world.key(here)]), {"pasted": world.SCRIPT, "colour": "blue"}
        )
    assert Draft.objects.get().status == "ready"


def test_neither_file_nor_text_is_asked_for_again(sits, here):
    page = sits().post(reverse("breakdown:bring_in", args=[world.key(here)]), {"colour": "blue"})
    assert page.status_code == 422
    assert "Choose a file, or paste the script." in page.content.decode()


def test_what_is_not_a_script_fails_in_one_sentence(brought_in, sits):
    failed = brought_in(b"bread, milk, two lemons", name="list.txt")
    assert failed.status == "failed"
    page = sits().get(at("draft", failed)).content.decode()
    assert failed.says.split("“")[0][:20] in page
    assert "Traceback" not in page
    assert entered("draft.not_read") == 1


def test_a_fault_on_our_side_is_said_and_raised(brought_in, monkeypatch):
    def broken(data: bytes, *, name: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("closedset.rooms.breakdown.actions.read.read_script", broken)
    assert brought_in(world.SCRIPT.encode()).says.startswith(
        "The script could not be read because of a fault"
    )


def waiting(here) -> Draft:
    """A draft whose job has not begun."""
    reader = reader_on(here.coordinator, world.key(here), at=world.NOW)
    return actions.bring_in(
        here.production,
        world.SCRIPT.encode(),
        name="draft.fountain",
        colour="white",
        by=here.coordinator,
        at=world.NOW,
        reader=reader,
    )


def test_a_draft_that_is_cancelled_is_not_read(sits, here):
    draft = waiting(here)
    page = sits().get(at("draft", draft)).content.decode()
    assert "0 of 4 steps done" in page
    assert sits().get(at("progress", draft)).status_code == 200
    for _ in range(2):
        assert sits().post(at("cancel", draft)).status_code == 302
    read_draft.call(str(draft.pk), str(here.organisation.pk))
    assert Draft.objects.get().status == "cancelled"
    assert "The reading was cancelled" in sits().get(at("draft", draft)).content.decode()
    assert entered("draft.cancelled") == 1


def test_a_reading_stops_before_its_next_step_when_it_is_cancelled(here, monkeypatch):
    draft = waiting(here)
    with pytest.raises(Stopped):
        step(draft, 1)

    def cancelled(script: object) -> None:
        Draft.objects.filter(pk=draft.pk).update(status="cancelled")

    monkeypatch.setattr("closedset.rooms.breakdown.actions.read.breakdown.find", cancelled)
    read_draft.call(str(draft.pk), str(here.organisation.pk))
    assert not BeatRow.objects.exists()


def test_progress_asks_for_the_page_again_when_it_is_over(draft, sits):
    assert sits().get(at("progress", draft))["HX-Refresh"] == "true"


PAGES = [("draft", ()), ("scene", (1,)), ("progress", ())]


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_a_coordinator_and_a_trainee_see_the_breakdown_and_others_do_not(draft, sits, elsewhere, name, more):
    for seat, status in (
        (Seat.INTIMACY_COORDINATOR, 200),
        (Seat.OBSERVER, 200),
        (Seat.FIRST_AD, 404),
        (Seat.PERFORMER, 404),
    ):
        assert sits(seat).get(at(name, draft, *more)).status_code == status
    client = sits()
    client.force_login(elsewhere.coordinator)
    assert client.get(at(name, draft, *more)).status_code == 404


def test_a_trainee_may_look_and_is_told_why_they_may_not_decide(draft, sits, here):
    refused = sits(Seat.OBSERVER).post(at("decide", draft, the_beat(draft).pk), {"verb": "confirm"})
    assert refused.status_code == 409
    assert "Its coordinators decide" in refused.content.decode()
    assert sits(Seat.OBSERVER).get(reverse("breakdown:bring_in", args=[world.key(here)])).status_code == 409
    assert not Decision.objects.exists()


def test_every_decision_is_kept_with_who_and_when(draft, sits, here):
    beat = the_beat(draft)
    for verb in ("confirm", "dismiss", "reopen", "confirm"):
        sits().post(at("decide", draft, beat.pk), {"verb": verb, "note": f"because {verb}"})
    kept = Decision.objects.filter(beat=beat).order_by("at")
    assert [one.verb for one in kept] == ["confirm", "dismiss", "reopen", "confirm"]
    assert {one.by_id for one in kept} == {here.coordinator.pk}
    assert all(one.detector for one in kept)
    page = sits().get(at("scene", draft, 1)).content.decode()
    assert "because dismiss" in page
    assert entered("beat.confirmed") == 2


def test_a_decision_that_is_not_understood_changes_nothing(draft, sits):
    sits().post(at("decide", draft, the_beat(draft).pk), {"verb": "delete"})
    assert not Decision.objects.exists()


def test_a_regraded_beat_stands_with_its_new_grades(draft, sits):
    beat = the_beat(draft)
    sits().post(at("decide", draft, beat.pk), {"verb": "regrade", "exposure": "E5", "action": "A3"})
    standing = next(one for one in queries.standings(draft) if one.row.pk == beat.pk)
    assert (standing.beat.exposure, standing.beat.action) == ("E5", "A3")


def test_a_beat_is_split_and_merged_again(draft, sits):
    beat = the_beat(draft)
    assert len(beat.value["places"]) > 1
    sits().post(at("split", draft, beat.pk), {"before": 1})
    first, second = (one.row for one in queries.standings(draft, scene=1) if one.row.by_person)
    assert sits().post(at("split", draft, beat.pk), {"before": 1}).status_code == 409
    sits().post(at("merge", draft, first.pk), {"other": second.pk})
    (joined,) = (one.row for one in queries.standings(draft, scene=1) if one.row.tier == "beat")
    assert joined.value["places"] == beat.value["places"]
    assert (entered("beat.split"), entered("beat.merged"), entered("beat.added")) == (1, 2, 3)


@pytest.mark.parametrize(("verb", "said"), [("split", {"before": 99}), ("split", {}), ("merge", {})])
def test_what_cannot_be_parted_or_joined_is_refused(draft, sits, verb, said):
    assert sits().post(at(verb, draft, the_beat(draft).pk), said).status_code == 409


ADDED = {"first": 1, "last": 2, "classes": ["intimate_touch"], "exposure": "E0", "action": "A3"}


def test_a_beat_that_was_not_found_is_added(draft, sits):
    sits().post(at("add", draft, 0), ADDED)
    (added,) = (one for one in queries.standings(draft, scene=0) if one.row.by_person)
    assert added.last.verb == "add"
    assert "stand apart" in added.row.value["text"]


def test_a_beat_without_a_passage_is_not_added(draft, sits):
    assert sits().post(at("add", draft, 0), ADDED | {"first": 90, "last": 91}).status_code == 409
    assert sits().post(at("add", draft, 0), {}).status_code == 302
    assert not BeatRow.objects.filter(by_person=True).exists()


def test_a_scene_keeps_the_coordinators_own_words(draft, sits):
    for words in ("first", "second"):
        sits().post(at("note", draft, 1), {"purpose": words, "power": "even"})
    assert SceneNote.objects.get().purpose == "second"
    assert "second" in sits().get(at("scene", draft, 1)).content.decode()
    assert entered("scene.noted") == 2


def test_the_words_that_raised_a_beat_are_marked_in_the_script(draft, sits):
    page = sits().get(at("scene", draft, 1)).content.decode()
    assert '<mark class="beat" data-tier="beat"' in page
    assert "kisses" in page


def test_every_scene_is_listed_in_either_order(draft, sits):
    for order in ("script", "rank"):
        page = sits().get(at("draft", draft), {"order": order}).content.decode()
        assert all(heading in page for heading in ("HALL", "BEDROOM", "KITCHEN"))
    opened = sits().get(at("draft", draft), {"show": "open"}).content.decode()
    assert "BEDROOM" in opened
    assert "KITCHEN" not in opened


def test_every_scene_opens_with_and_without_beats(draft, sits):
    indexes = list(queries.scenes_of(draft).values_list("index", flat=True))
    raised = {one.row.scene for one in queries.standings(draft)}
    assert set(indexes) - raised, "the made script has a scene with nothing in it"
    for index in indexes:
        url = reverse("breakdown:scene", args=[draft.production_id, draft.pk, index])
        assert sits().get(url).status_code == 200


def test_a_longer_script_takes_no_more_queries(draft, brought_in, sits):
    scenes = [f"INT. ROOM {n} - DAY #{n}#\n\nAda kisses Ben.\n" for n in range(1, 200)]
    long = brought_in("\n".join(scenes).encode(), colour="blue")
    counted = []
    for one in (draft, long):
        with CaptureQueriesContext(connection) as asked:
            assert sits().get(at("draft", one)).status_code == 200
        counted.append(len(asked))
    assert counted[1] == counted[0]


def taken_out(sits, draft: Draft, form: str) -> bytes:
    answer = sits().get(at("take_out", draft, form))
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    return answer.content


def test_each_form_goes_out_and_is_entered(draft, sits):
    sits().post(at("decide", draft, the_beat(draft).pk), {"verb": "confirm"})
    rows = list(csv.reader(StringIO(taken_out(sits, draft, "csv").decode("utf-8-sig"))))
    assert any("confirmed" in cell for row in rows for cell in row)
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(json.loads(taken_out(sits, draft, "json")))
    assert load_workbook(BytesIO(taken_out(sits, draft, "xlsx"))).active.max_row > 1
    assert taken_out(sits, draft, "pdf").startswith(b"%PDF")
    assert b"<html" in taken_out(sits, draft, "html")
    assert entered("breakdown.read") == 5


def test_the_one_liner_names_scenes_and_nothing_in_them(draft, sits, here):
    line = taken_out(lambda: sits(Seat.FIRST_AD), draft, "one-liner").decode().lower()
    assert "bedroom" in line
    assert "kiss" not in line
    page = sits(Seat.FIRST_AD).get(reverse("breakdown:production", args=[world.key(here)])).content.decode()
    assert "BEDROOM" in page
    assert "draft.fountain" not in page or "kiss" not in page


def test_a_dismissed_beat_leaves_the_one_liner(draft, sits, here):
    for one in queries.standings(draft):
        sits().post(at("decide", draft, one.row.pk), {"verb": "dismiss"})
    page = sits(Seat.FIRST_AD).get(reverse("breakdown:production", args=[world.key(here)])).content.decode()
    assert "BEDROOM" not in page


def test_tags_go_into_a_copy_of_a_final_draft_file_only(draft, brought_in, sits):
    assert sits().get(at("take_out", draft, "tagged")).status_code == 404
    assert sits().get(at("take_out", draft, "papyrus")).status_code == 404
    fdx = brought_in(FDX.read_bytes(), name="tide.fdx", colour="blue")
    assert b"Intimacy" in taken_out(sits, fdx, "tagged")


def test_decisions_and_notes_follow_the_draft(draft, brought_in, sits):
    beat = the_beat(draft)
    sits().post(at("decide", draft, beat.pk), {"verb": "confirm"})
    sits().post(at("add", draft, 0), ADDED)
    sits().post(at("note", draft, 2), {"purpose": "quiet", "power": ""})
    blue = brought_in(world.SCRIPT.replace("Coffee.", "Coffee, and rain.").encode(), colour="blue")
    standing = {one.row.scene: one for one in queries.standings(blue) if one.last}
    assert standing[1].last.verb == "confirm"
    assert not standing[1].last.to_review
    assert standing[0].last.verb == "add"
    assert standing[0].last.to_review
    assert SceneNote.objects.get(draft=blue).purpose == "quiet"
    page = sits().get(at("changes", blue)).content.decode()
    assert "reworded" in page
    assert sits().get(at("changes", blue), {"mine": "BEN"}).status_code == 200
    assert Decision.objects.filter(beat=beat).count() == 1


def test_a_changed_beat_is_open_again_and_a_lost_one_is_listed(draft, brought_in, sits):
    sits().post(
        at("decide", draft, the_beat(draft).pk), {"verb": "regrade", "exposure": "E1", "action": "A4"}
    )
    sits().post(at("note", draft, 1), {"purpose": "trust", "power": ""})
    changed = world.SCRIPT.replace("They lie down", "Naked, they lie down")
    blue = brought_in(changed.encode(), colour="blue")
    (again,) = (one for one in queries.standings(blue) if one.last)
    assert again.last.to_review
    assert again.beat.exposure == "E1"
    assert "look again" in sits().get(at("scene", blue, 1)).content.decode()
    start, end = changed.index("INT. BEDROOM"), changed.index("INT. KITCHEN")
    pink = brought_in((changed[:start] + changed[end:]).encode(), colour="pink")
    assert len(pink.digest["waiting"]) == 2
    assert "Waiting for a place" in sits().get(at("changes", pink)).content.decode()


def test_a_first_draft_has_no_changes_page(draft, sits):
    assert sits().get(at("changes", draft)).status_code == 404


def test_a_production_is_started_by_whoever_belongs_somewhere(sits, here):
    assert sits().get(reverse("productions:start")).status_code == 200
    said = {
        "title": "New",
        "organisation": here.organisation.pk,
        "seat": "intimacy_coordinator",
        "time_zone": "UTC",
    }
    answer = sits().post(reverse("productions:start"), said)
    assert answer.status_code == 302
    assert "New" in sits().get("/").content.decode()
    assert sits().get(answer["Location"]).status_code == 200
    assert entered("productions.started") == 2


def test_a_production_without_a_draft_says_what_to_do_first(sits, here):
    page = sits().get(reverse("breakdown:production", args=[world.key(here)])).content.decode()
    assert "No script yet" in page
    other = sits(Seat.PERFORMER).get(reverse("breakdown:production", args=[world.key(here)])).content.decode()
    assert "Nothing waits for you" in other


def test_somebody_without_a_seat_is_told_how_to_get_one(client):
    client.force_login(world.person("nobody"))
    assert "You have no seat" in client.get("/").content.decode()


def test_times_are_instants_with_a_zone(draft):
    assert timezone.is_aware(draft.brought_in_at)


def the_list(sits, here) -> str:
    page = sits(Seat.FIRST_AD).get(reverse("breakdown:production", args=[world.key(here)])).content.decode()
    return page[page.index("Scenes to prepare") :]


def test_the_one_liner_says_what_a_new_draft_put_on_the_list_and_took_off_it(draft, brought_in, sits, here):
    assert "draft." not in the_list(sits, here)
    kissed = "INT. ATTIC - NIGHT #9#\n\nEve kisses Adam. They undress each other.\n"
    brought_in((world.SCRIPT + "\n\n" + kissed).encode(), colour="blue")
    listed = the_list(sits, here)
    assert listed.count("New here since the White draft.") == 1
    assert listed.index("ATTIC") < listed.index("New here since the White draft.")
    assert "No longer listed" not in listed
    assert "kisses" not in listed
    brought_in(world.SCRIPT.encode(), colour="pink")
    gone = the_list(sits, here)
    assert gone.index("No longer listed since the Blue draft") < gone.index("ATTIC")
    assert "New here" not in gone


def test_the_one_liner_says_what_a_renumbered_scene_was(draft, brought_in, sits, here):
    brought_in(world.SCRIPT.replace("#2#", "#2A#").encode(), colour="blue")
    assert "Was scene 2." in the_list(sits, here)


def test_a_scene_that_is_dismissed_in_the_new_draft_is_told_as_gone(draft, brought_in, sits, here):
    blue = brought_in(world.SCRIPT.replace("Coffee.", "Coffee, and rain.").encode(), colour="blue")
    for one in queries.standings(blue):
        sits().post(at("decide", blue, one.row.pk), {"verb": "dismiss"})
    listed = the_list(sits, here)
    assert listed.index("No longer listed since the White draft") < listed.index("BEDROOM")
