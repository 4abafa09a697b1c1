"""The page of the record: who did what, in words, for those who may know."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import translation

from closedset.practice.record import verify_export
from closedset.practice.visibility import Seat
from closedset.rooms.productions import record_page, record_words
from closedset.rooms.record import actions, queries
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import pseudo, world
from kit.records import plain, run, without_guards

pytestmark = pytest.mark.django_db
ROOMS = Path(record_words.__file__).resolve().parents[1]


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    there = world.a_set("here", home, (Seat.PRODUCER, Seat.OBSERVER))
    there.coordinator.screen_name = "Mara"
    there.coordinator.save()
    with within({home.pk}):
        yield there


@pytest.fixture
def mara(client, here):
    client.force_login(here.coordinator)
    return client


def place(here, name: str = "record") -> str:
    return reverse(f"productions:{name}", args=[world.key(here)])


def happened(here, event: str, *, by=None, minute: int = 0, why: str = "", **details) -> Entry:
    return actions.enter(
        event,
        on=("beat", uuid4()),
        by=here.coordinator.pk if by is None else by.pk,
        at=world.NOW + timedelta(minutes=minute),
        organisation=here.organisation.pk,
        production=world.key(here),
        why=why,
        details=details,
    )


def lines(page) -> list[str]:
    return re.findall(r'<td dir="auto">\s*(.*?)\s*</td>', page.content.decode(), re.S)


def test_a_line_is_a_sentence_with_a_name(mara, here):
    happened(here, "beat.confirmed", scene=11, number="12", key="k")
    assert lines(mara.get(place(here)))[0] == "Mara confirmed a beat in scene 12"


def test_the_latest_stands_first(mara, here):
    happened(here, "draft.cancelled")
    happened(here, "scene.noted", minute=1)
    assert lines(mara.get(place(here)))[:2] == [
        "Mara wrote a note on a scene",
        "Mara stopped the reading of a draft",
    ]


@pytest.mark.parametrize("seat", [Seat.PRODUCER, Seat.OBSERVER])
def test_a_seat_without_the_matter_finds_no_record(client, here, seat):
    client.force_login(here.seats[seat])
    assert client.get(place(here)).status_code == 404
    assert client.post(place(here, "export_record")).status_code == 404
    assert place(here) not in client.get("/").content.decode()


def test_a_stranger_finds_no_record(client, here):
    client.force_login(world.person("stranger"))
    assert client.get(place(here)).status_code == 404


def test_the_list_of_productions_leads_to_the_record(mara, here):
    assert place(here) in mara.get("/").content.decode()


def test_reading_the_record_is_entered_with_which_part(mara, here):
    mara.get(place(here), {"kind": "people"})
    entry = Entry.objects.get(event="record.read")
    assert (entry.by_id, entry.production_id, entry.reading) == (here.coordinator.pk, world.key(here), True)
    assert queries.told(entry).details["kind"] == "people"


def test_a_second_page_goes_on_where_the_first_ended(mara, here, monkeypatch):
    monkeypatch.setattr(record_page, "LONG", 3)
    for minute in range(5):
        happened(here, "beat.added", minute=minute, scene=minute, number=str(minute))
    first = mara.get(place(here), {"kind": "decisions"})
    older = re.search(r'href="\?([^"]+)" rel="next"', first.content.decode())[1].replace("&amp;", "&")
    second = mara.get(f"{place(here)}?{older}")
    assert [one[-1] for one in lines(first) + lines(second)] == ["4", "3", "2", "1", "0"]
    assert "To the latest" in second.content.decode()
    assert "Older" not in second.content.decode()


def test_lines_are_chosen_by_person(mara, here):
    producer = here.seats[Seat.PRODUCER]
    happened(here, "people.invited", by=producer, seat="camera")
    assert lines(mara.get(place(here), {"who": producer.pk})) == [f"{producer} offered a seat: Camera"]


def test_lines_are_chosen_by_kind(mara, here):
    happened(here, "beat.dismissed")
    assert lines(mara.get(place(here), {"kind": "decisions"})) == ["Mara dismissed a beat"]
    assert "no entry of this kind" in mara.get(place(here), {"kind": "refused"}).content.decode()


@pytest.mark.parametrize(
    "asked", [{"who": "x"}, {"kind": "x"}, {"zone": "x"}, {"before": "0"}, {"before": "x"}]
)
def test_a_part_that_cannot_be_is_not_there(mara, here, asked):
    assert mara.get(place(here), asked).status_code == 404


def test_times_are_in_the_zone_the_reader_chose_and_stay_so(mara, here):
    happened(here, "beat.split")
    assert "9 a.m." in mara.get(place(here)).content.decode()
    for asked in ({"zone": "Asia/Tokyo"}, {}):
        assert "6 p.m." in mara.get(place(here), asked).content.decode()


def test_another_productions_lines_are_not_in_it(mara, here):
    other = world.a_set("other", here.organisation, (Seat.PRODUCER,))
    with within({here.organisation.pk}):
        happened(other, "scene.noted")
    assert "wrote a note" not in mara.get(place(here)).content.decode()


def test_what_somebody_is_called_cannot_be_code(mara, here):
    here.coordinator.screen_name = "<b>%(who)s"
    here.coordinator.save()
    happened(here, "scene.noted")
    assert lines(mara.get(place(here)))[0] == "&lt;b&gt;%(who)s wrote a note on a scene"


SAID = [
    ("beat.confirmed", {"scene": 11}, "Mara confirmed a beat in the scene that is no. 12 from the top"),
    ("draft.brought_in", {"colour": "second-blue"}, "Mara brought in a draft: Second blue"),
    ("breakdown.read", {"what": "scene 4A"}, "Mara read scene 4A"),
    ("breakdown.read", {"what": "scenes"}, "Mara read the list of scenes"),
    ("breakdown.read", {"what": "changes"}, "Mara read what a draft changes"),
    ("breakdown.read", {"what": "csv"}, "Mara took the breakdown out as a file (csv)"),
    (
        "people.seated",
        {"person": str(uuid4()), "seat": "props"},
        "Mara gave somebody who has no account any more a seat: Props",
    ),
    (
        "practice.refused",
        {"tried": "breakdown:decide", "codes": ["a.b", "c.d"]},
        "Mara was refused: deciding on a beat (a.b, c.d)",
    ),
    ("practice.refused", {"tried": "new:thing", "codes": ["a.b"]}, "Mara was refused: new:thing (a.b)"),
    ("tomorrow.invented", {}, "Mara: tomorrow.invented"),
]


@pytest.mark.parametrize(("event", "details", "said"), SAID)
def test_each_thing_that_happens_has_its_words(mara, here, event, details, said):
    happened(here, event, **details)
    assert lines(mara.get(place(here)))[0] == said


def test_whoever_takes_a_seat_or_gives_one_up_does_it_themselves(mara, here):
    for event in ("people.seated", "people.left"):
        happened(here, event, person=str(here.coordinator.pk), seat="intimacy_coordinator")
    assert lines(mara.get(place(here)))[:2] == [
        "Mara gave up a seat: Intimacy coordinator",
        "Mara took a seat: Intimacy coordinator",
    ]


@pytest.mark.parametrize(
    ("event", "who"),
    [("draft.not_read", "Closed Set"), ("practice.refused", "Somebody who had not signed in")],
)
def test_what_nobody_did_is_said_so(mara, here, event, who):
    actions.enter(
        event,
        on=("draft", uuid4()),
        by=None,
        at=world.NOW,
        organisation=here.organisation.pk,
        production=world.key(here),
        why="Too dark to read.",
    )
    line = lines(mara.get(place(here)))[0]
    assert line.startswith(who)
    assert "Too dark to read." in line


def test_what_was_told_and_destroyed_leaves_a_shorter_line(mara, here):
    happened(here, "beat.confirmed", scene=1, number="2")
    actions.shred(
        organisation=here.organisation.pk, subject=world.key(here), kind="record", by=None, at=world.NOW
    )
    assert lines(mara.get(place(here)))[0] == "Mara confirmed a beat"


def test_every_line_is_said_in_the_readers_language(mara, here, settings, tmp_path):
    settings.LANGUAGES = [*settings.LANGUAGES, (pseudo.LANGUAGE, "pseudo")]
    settings.LOCALE_PATHS = [pseudo.write(tmp_path), *settings.LOCALE_PATHS]
    translation.trans_real._translations = {}
    for event, details, _said in SAID:
        happened(here, event, **details)
    page = mara.get(place(here), headers={"accept-language": pseudo.LANGUAGE})
    translation.trans_real._translations = {}
    assert [line for line in lines(page) if not line.startswith(pseudo.OPEN)] == []


def test_every_event_a_room_enters_on_a_production_has_a_saying():
    entered = re.compile(r'^\s*(?:enter|read|return enter|record\.read)\(\s*"([a-z_]+\.[a-z_]+)"', re.M)
    verbs = re.compile(r'(?:Verb|Kind|Did)\.\w+: "([a-z_]+\.[a-z_]+)"|, event="([a-z_]+\.[a-z_]+)"')
    papers = re.compile(
        r"(?:_enter\(|_?entered\(\s*|enter_reading\(request, asked, )"
        r'"((?:paper|audition|rider|roster|set|feed_line)\.[a-z_]+)"'
    )
    texts = [path.read_text() for path in ROOMS.rglob("*.py") if "migrations" not in path.parts]
    ways = (entered, verbs, papers)
    events = {
        event for text in texts for way in ways for found in way.finditer(text) for event in found.groups()
    } - {None}
    elsewhere = {
        "keeping.archive_taken",
        "keeping.backed_up",
        "keeping.restored",
        "people.founded",
        "people.named",
        "people.named_legally",
        "people.parted",
        "record.key_destroyed",
        "record.keys_rewrapped",
    }
    assert len(events) > 20
    assert events - set(record_words.SAYINGS) == elsewhere
    assert {one for one in record_words.SAYINGS if one.count(".") == 1} <= events


# --- Proof -------------------------------------------------------------------------------------------------


def test_an_export_proves_the_productions_part_and_itself(mara, here):
    happened(here, "beat.confirmed", scene=1)
    answer = mara.post(place(here, "export_record"))
    assert answer["Content-Disposition"].startswith('attachment; filename="record-')
    assert [one for one in verify_export(answer.content) if one.weight > 1] == []
    told = json.loads(answer.content)
    assert {one["header"]["production"] for one in told["entries"]} == {str(world.key(here))}
    assert told["entries"][-1]["header"]["event"] == "record.exported"
    assert not any("opened" in one and one["opened"] for one in told["entries"])


def test_an_export_tells_what_was_told_when_asked(mara, here):
    happened(here, "draft.not_read", why="Too dark to read.")
    assert b"Too dark" not in mara.post(place(here, "export_record")).content
    assert b"Too dark" in mara.post(place(here, "export_record"), {"tell": "on"}).content


def test_the_page_names_the_checkpoint_the_record_agrees_with(mara, here):
    assert "No checkpoint was taken yet" in mara.get(place(here)).content.decode()
    mara.post(place(here, "export_record"))
    assert "agrees with the checkpoint of" in mara.get(place(here)).content.decode()


def altered(here, statement: str) -> None:
    with without_guards():
        run(statement, plain(here.organisation.pk))


def test_an_altered_entry_is_marked_on_the_page(mara, here):
    happened(here, "beat.confirmed")
    altered(
        here,
        "UPDATE record_entry SET event = 'x.y' WHERE organisation_id = %s AND event = 'beat.confirmed'",
    )
    assert "This entry was altered." in lines(mara.get(place(here)))[0]


def test_a_record_that_was_rewritten_is_said_to_be(mara, here):
    mara.post(place(here, "export_record"))
    altered(here, "UPDATE record_entry SET leaf = prev WHERE organisation_id = %s AND seq = 2")
    page = mara.get(place(here)).content.decode()
    assert "somebody altered it" in page
    assert "agrees with the checkpoint of" not in page


@pytest.mark.parametrize("forged", ["nothing of the kind", "another key"])
def test_a_checkpoint_that_is_not_ours_proves_nothing(mara, here, settings, forged):
    if forged == "another key":
        mara.post(place(here, "export_record"))
        settings.CLOSEDSET_CHECKPOINT_KEY = "11" * 32
    else:
        actions.take_checkpoint(here.organisation.pk, at=world.NOW)
        with without_guards():
            run("UPDATE record_checkpoint SET note = %s", forged)
    assert "agrees with the checkpoint of" not in mara.get(place(here)).content.decode()
