"""Lists brought in: seen before they are written, all of them or the good rows on purpose, and by whom."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats import calendar, tables
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.people.models import Invitation
from closedset.rooms.productions import cast_queries, import_pages, importing, link_queries, walltime
from closedset.rooms.productions.cast_actions import call, cast
from closedset.rooms.productions.import_words import What
from closedset.rooms.productions.models import Call, CastMember
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import told_by
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
KEEPERS = [
    Seat.INTIMACY_COORDINATOR,
    Seat.ASSISTANT_COORDINATOR,
    Seat.PRODUCER,
    Seat.FIRST_AD,
    Seat.SECOND_AD,
]
CAST = """Name,Character,Type,E-mail,Agent,Double for,DOB
Zoë Pérez,ADA,Principal,here-performer@example.org,here-representative@example.org,,1990-05-01
ليلى حداد,LAYLA,Day player,,,,
Dee Ray,ADA,Body double,,,Zoë Pérez,2.3.1991
"""


@pytest.fixture
def here():
    found = world.first()
    with within({found.organisation.pk}):
        yield found


def client_of(here: world.Set, seat: Seat = Seat.SECOND_AD) -> Client:
    client = Client()
    client.force_login(here.seats[seat])
    return client


def chosen(here, what, data, *, seat=Seat.SECOND_AD, name="list.csv"):
    """The page after a file was chosen."""
    data = data.encode() if isinstance(data, str) else data
    form = {"what": what, "file": SimpleUploadedFile(name, data)}
    return client_of(here, seat).post(reverse("productions:bring_in", args=[world.key(here)]), form)


def fields(answer) -> dict[str, str]:
    """What the form on the page would send."""
    html = answer.content.decode()
    held = re.search(r'name="held" value="([^"]+)"', html)
    assert held, html[-3000:]
    said = {"held": unescape(held[1])}
    for name, inside in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', html, re.S):
        picked = re.search(r'<option value="([^"]*)" selected', inside)
        said[name] = picked[1] if picked else ""
    return said


def taken(here, answer, do="all", *, seat=Seat.SECOND_AD, **more):
    """The page after the button was pressed."""
    place = reverse("productions:list_rows", args=[world.key(here)])
    return client_of(here, seat).post(place, fields(answer) | {"do": do} | more)


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def members(here) -> dict[str, CastMember]:
    return {one.name: one for one in cast_queries.cast_of(world.key(here))}


# --- Cast --------------------------------------------------------------------------------------------------


def test_a_cast_list_is_shown_before_it_is_written_and_comes_in_whole(here):
    answer = chosen(here, "cast", CAST)
    assert answer.status_code == 200
    assert "3 of 3 rows can come in" in words(answer)
    assert "This list includes day players: 1." in words(answer)
    assert members(here) == {}
    done = taken(here, answer)
    assert "3 rows came in. Nothing stayed behind." in words(done)
    found = members(here)
    zoe, dee = found["Zoë Pérez"], found["Dee Ray"]
    assert (zoe.person, zoe.representative) == (None, None)
    waiting = {one.part: one.person for one in link_queries.waiting(zoe)}
    assert waiting == {
        "person": here.seats[Seat.PERFORMER],
        "representative": here.seats[Seat.REPRESENTATIVE],
    }
    assert zoe.born == date(1990, 5, 1)
    assert (dee.stands_for, dee.kind, dee.born) == (zoe, "body_double", date(1991, 3, 2))
    assert found["ليلى حداد"].kind == "day_player"


def test_a_list_that_comes_in_stands_in_the_record_once_and_each_row_as_well(here):
    taken(here, chosen(here, "cast", CAST, name="cast blue.csv"))
    rows = list(Entry.objects.filter(production_id=world.key(here)))
    assert sum(row.event == "cast.joined" for row in rows) == 3
    (entry,) = [row for row in rows if row.event == "list.brought_in"]
    assert entry.by_id == here.seats[Seat.SECOND_AD].pk
    assert told_by([entry])[entry.id].details == {
        "list": "cast",
        "file": "cast blue.csv",
        "rows": 3,
        "left_out": 0,
    }


def test_the_same_list_a_second_time_finds_every_name_taken(here):
    answer = chosen(here, "cast", CAST)
    taken(here, answer)
    again = taken(here, answer)
    assert again.status_code == 422
    assert "Somebody of this name is here already" in words(again)
    assert len(members(here)) == 3


BAD = """Name,Character,Kind,Stands for
Ada,EVE,principal,
Ada,EVE,principal,
,JO,principal,
Cy,AL,wizard,
Dot,AL,double,Nobody
Eve,AL,double,Cy
=1+1,X,,
"""


def test_every_fault_is_told_with_its_row_its_column_and_what_was_expected(here):
    page = chosen(here, "cast", BAD)
    told = words(page)
    assert "1 of 7 rows can come in" in told
    for said in (
        "3 Name Row 2 says this already",
        "4 Name Nothing stands here, and it is needed.",
        "5 Kind “wizard” is not known here. Expected was one of: Principal, Day player",
        "6 Stands for “Nobody” is neither cast nor in another good row",
        "7 Stands for “Cy” is neither cast",
        "8 Name The cell holds a formula, not a value.",
    ):
        assert said in told
    assert "Take the 1 good row, leave the others" in told


def test_a_list_with_faults_does_not_come_in_as_a_whole_and_its_good_rows_do_on_purpose(here):
    page = chosen(here, "cast", BAD)
    assert taken(here, page, "all").status_code == 422
    assert members(here) == {}
    done = taken(here, page, "good")
    assert "1 row came in. 6 rows stayed behind." in words(done)
    assert "“wizard” is not known here" in words(done)
    assert list(members(here)) == ["Ada"]


def test_columns_can_be_chosen_where_the_guess_was_wrong(here):
    page = chosen(here, "cast", "Who,Whom\nAda,EVE\n")
    assert "No column was chosen for: Name, Character." in words(page)
    looked = taken(here, page, "look", **{"column-name": "0", "column-character": "1"})
    assert looked.status_code == 200
    assert "1 of 1 rows can come in" in words(looked)
    taken(here, looked)
    assert members(here)["Ada"].character == "EVE"


def test_a_list_without_a_kind_says_what_everybody_comes_in_as(here):
    page = chosen(here, "cast", "Name,Character\nAda,EVE\n")
    assert "No column says what people are engaged as: everybody comes in as principal." in words(page)
    without = chosen(here, "cast", "Name,Character,Kind\nAda,EVE,Lead\n")
    assert "No day players are on this list." in words(without)


def test_a_column_that_is_not_there_is_no_choice(here):
    page = chosen(here, "cast", CAST)
    assert taken(here, page, "all", **{"column-name": "99"}).status_code == 422
    assert members(here) == {}


def test_dates_with_slashes_are_asked_about(here):
    page = chosen(here, "cast", "Name,Character,DOB\nAda,EVE,3/4/1990\n")
    assert "could be two" in words(page)
    taken(here, page, "all", order="dmy")
    assert members(here)["Ada"].born == date(1990, 4, 3)


def test_one_failing_row_takes_back_all_of_them(here, monkeypatch):
    """Somebody else casts the same name between looking and bringing in."""
    page = chosen(here, "cast", CAST)
    real, times = import_pages.known, []

    def blind_once(*given, **more):
        times.append(1)
        found = real(*given, **more)
        return importing.replace(found, taken=frozenset()) if len(times) == 1 else found

    cast(here.production, name="Dee Ray", character="X", **by(here))
    monkeypatch.setattr(import_pages, "known", blind_once)
    answer = taken(here, page)
    assert answer.status_code == 422
    assert "Somebody of this name is here already" in words(answer)
    assert list(members(here)) == ["Dee Ray"]


def by(here, seat=Seat.SECOND_AD):
    person = here.seats[seat]
    return {"by": person, "at": world.NOW, "reader": Reader(str(person.pk), frozenset({seat}))}


# --- Crew --------------------------------------------------------------------------------------------------

CREW = "Name,Email,Department\nKim,kim@example.org,Camera\nLou,lou@example.org,1st AD\n"


def test_a_crew_list_is_shown_and_then_invited_one_by_one(
    here, django_capture_on_commit_callbacks, mailoutbox
):
    page = chosen(here, "crew", CREW, seat=Seat.PRODUCER)
    assert "Who would be invited" in words(page)
    assert Invitation.objects.count() == 0
    with django_capture_on_commit_callbacks(execute=True):
        done = taken(here, page, seat=Seat.PRODUCER)
    assert "2 invitations went out." in words(done)
    assert sorted(Invitation.objects.values_list("email", "seat")) == [
        ("kim@example.org", "camera"),
        ("lou@example.org", "first_ad"),
    ]


@pytest.mark.parametrize(
    ("row", "seat", "says"),
    [
        ("Kim,kim@example.org,", Seat.PRODUCER, "Nothing stands here, and it is needed."),
        ("Kim,kim@example.org,Wizard", Seat.PRODUCER, "“Wizard” is not known here"),
        ("Kim,kim at home,Camera", Seat.PRODUCER, "is no e-mail address"),
        ("Kim,here-camera@example.org,Camera", Seat.PRODUCER, "in this seat already"),
        ("Kim,kim@example.org,Observer", Seat.PRODUCER, "the intimacy coordinator offers it"),
        ("Kim,kim@example.org,Camera", Seat.SECOND_AD, "The coordinator or the producer offers seats"),
    ],
)
def test_a_seat_that_cannot_be_offered_is_a_fault(here, row, seat, says):
    row = row.replace("Observer", "Trainee or observer")
    page = chosen(here, "crew", f"Name,Email,Department\n{row}\n", seat=seat)
    assert says in words(page)
    assert taken(here, page, "good", seat=seat).status_code == 422
    assert Invitation.objects.count() == 0


def test_as_many_go_out_as_may_in_an_hour(here):
    rows = "".join(f"K{at},k{at}@example.org,Camera\n" for at in range(33))
    page = chosen(here, "crew", "Name,Email,Department\n" + rows, seat=Seat.PRODUCER)
    assert "30 of 33 rows can come in" in words(page)
    taken(here, page, "good", seat=Seat.PRODUCER)
    assert Invitation.objects.count() == 30


# --- Schedule ----------------------------------------------------------------------------------------------


def berlin(here):
    here.production.time_zone = "Europe/Berlin"
    here.production.save()
    cast(here.production, name="Ada", character="ADA", **by(here))


def standing(here):
    found = cast_queries.calls_of(world.key(here), at=world.today())
    return {
        key: sorted(one.astimezone(UTC).isoformat() for one in calls.values()) for key, calls in found.items()
    }


def test_a_schedule_comes_in_on_the_productions_clock(here):
    berlin(here)
    rows = "Scene,Date,Call time,Who\n2,2026-07-01,07:30,\n12a,1.7.2026,7.30 pm,Ada\n"
    page = chosen(here, "schedule", rows)
    taken(here, page)
    assert standing(here) == {
        ("2", "principal"): ["2026-07-01T05:30:00+00:00"],
        ("12A", "principal"): ["2026-07-01T17:30:00+00:00"],
    }
    again = taken(here, page)
    assert "0 rows came in. 2 said what stands already." in words(again)
    assert Call.objects.count() == 2


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("2,2026-10-25 02:30,", "2026-10-25 02:30+02:00 or 2026-10-25 02:30+01:00"),
        ("2,2026-03-29 02:30,", "The clocks skip that hour"),
        ("2,soon,", "“soon” is no time"),
        ("2,2026-04-01 07:30,Zed", "Nobody of this name is cast: “Zed”"),
        ("2,2026-04-01 07:30,\n2,2026-04-02 07:30,", "Row 2 says this already"),
        (f"{'2' * 41},2026-04-01 07:30,", "Longer than 40 characters"),
    ],
)
def test_a_call_that_is_not_clear_is_asked_about(here, row, says):
    berlin(here)
    assert says in words(chosen(here, "schedule", f"Scene,Called at,Who\n{row}\n"))


def test_a_date_and_an_occasion_that_are_not_clear_are_asked_about(here):
    told = words(chosen(here, "schedule", "Scene,Occasion,Date,Time\n2,party,soon,07:30\n"))
    assert "“soon” is no date, or could be two." in told
    assert "“party” is not known here. Expected was one of: rehearsal" in told


def test_an_hour_that_comes_twice_can_be_said_with_its_offset(here):
    berlin(here)
    taken(here, chosen(here, "schedule", "Scene,Called at\n2,2026-10-25 02:30+01:00\n"))
    assert standing(here) == {("2", "principal"): ["2026-10-25T01:30:00+00:00"]}


def test_a_schedule_without_times_says_what_is_missing(here):
    assert "No column was chosen for: Date and time." in words(
        chosen(here, "schedule", "Scene,Set\n2,Hall\n")
    )


def test_call_times_come_in_from_a_calendar(here):
    at = datetime(2026, 7, 1, 5, 30, tzinfo=UTC)
    data = calendar.write(
        [
            calendar.Entry(uid="1", sequence=0, title="Scene 2", at=at, changed_at=at),
            calendar.Entry(uid="2", sequence=0, title="Travel", at=at, changed_at=at),
        ],
        name="Calls",
    )
    page = chosen(here, "schedule", data, name="calls.ics")
    assert "1 of 2 rows can come in" in words(page)
    taken(here, page, "good")
    assert standing(here) == {("2", "principal"): ["2026-07-01T05:30:00+00:00"]}


def test_a_call_that_stands_is_moved_by_a_later_list(here):
    call(here.production, scene="2", occasion="principal", call_at=world.NOW, **by(here))
    taken(here, chosen(here, "schedule", "Scene,Called at\n2,2026-04-01 07:30\n"))
    assert standing(here) == {("2", "principal"): ["2026-04-01T07:30:00+00:00"]}


# --- Files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"Name,Character\n", "nothing under them"),
        (b"PK\x03\x04 broken", "broken"),
        (b"x" * (tables.LARGEST + 1), "larger than 1 MB"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(here, data, says):
    answer = chosen(here, "cast", data)
    assert answer.status_code == 422
    assert says in words(answer)


def test_nothing_on_a_list_can_be_code(here):
    answer = chosen(here, "cast", "Name,Character\n<script>alert(1)</script>,<b>X\n", name="<i>.csv")
    assert b"<script>alert" not in answer.content
    assert b"<i>.csv" not in answer.content


# --- Who ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", KEEPERS)
def test_whoever_keeps_the_cast_brings_lists_in(here, seat):
    taken(here, chosen(here, "cast", CAST, seat=seat), seat=seat)
    assert len(members(here)) == 3


@pytest.mark.parametrize("seat", sorted(set(Seat) - set(KEEPERS)))
def test_others_are_refused_with_the_reason_and_the_attempt_is_entered(here, seat):
    answer = chosen(here, "cast", CAST, seat=seat)
    assert answer.status_code == 409
    assert "Coordinators, the producer and assistant directors do this." in words(answer)
    assert Entry.objects.filter(event="practice.refused").count() == 1
    held = fields(chosen(here, "cast", CAST))
    place = reverse("productions:list_rows", args=[world.key(here)])
    assert client_of(here, seat).post(place, held | {"do": "all"}).status_code == 409
    assert members(here) == {}


def test_a_stranger_finds_nothing(here):
    client = Client()
    client.force_login(world.person("stranger"))
    for name in ("bring_in", "list_rows"):
        assert client.post(reverse(f"productions:{name}", args=[world.key(here)])).status_code == 404


def test_a_list_is_good_only_for_who_sent_it_and_unaltered(here):
    held = fields(chosen(here, "cast", CAST, seat=Seat.PRODUCER))
    place = reverse("productions:list_rows", args=[world.key(here)])
    anothers = client_of(here, Seat.SECOND_AD).post(place, held | {"do": "all"})
    altered = client_of(here, Seat.PRODUCER).post(place, held | {"held": held["held"][:-2], "do": "all"})
    for answer in (anothers, altered):
        assert answer.status_code == 422
        assert "The list is not there any more" in words(answer)
    assert members(here) == {}


# --- What is typed -----------------------------------------------------------------------------------------

NAME = st.text(st.characters(categories=["L", "N"], include_characters=" '-.=+@"), min_size=1, max_size=20)


@given(st.lists(st.tuples(NAME, NAME), min_size=1, max_size=6))
def test_a_cast_list_written_here_is_understood_as_it_was(rows):
    rows = [(tables.clean(name), tables.clean(character)) for name, character in rows]
    table = tables.read(tables.to_csv(("Name", "Character"), [*rows, ("Last", "X")]), name="a.csv")
    known = importing.Known(reader=Reader("a"), zone=ZoneInfo("UTC"))
    found = importing.understood(What.CAST, table, importing.guess(What.CAST, table.head), known)
    once = {name.casefold() for name, character in rows if name and character} | {"last"}
    assert {row.said["name"].casefold() for row in found if row.good} == once


@pytest.mark.parametrize(
    ("typed", "order", "day"),
    [
        ("2026-04-01", "", date(2026, 4, 1)),
        ("1.4.2026", "", date(2026, 4, 1)),
        ("1.4.2026", "mdy", date(2026, 4, 1)),
        ("13/4/2026", "", date(2026, 4, 13)),
        ("4/13/2026", "", date(2026, 4, 13)),
        ("4/4/2026", "", date(2026, 4, 4)),
        ("3/4/2026", "", None),
        ("3/4/2026", "dmy", date(2026, 4, 3)),
        ("3-4-2026", "mdy", date(2026, 3, 4)),
        ("31/31/2026", "", None),
        ("2026-02-30", "", None),
        ("soon", "", None),
    ],
)
def test_a_day_is_understood_or_asked_about(typed, order, day):
    assert walltime.a_day(typed, order=order) == day


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("7:30", "07:30"),
        ("07.30", "07:30"),
        ("7h30", "07:30"),
        ("0730", "07:30"),
        ("7:30 pm", "19:30"),
        ("12 a.m.", "00:00"),
        ("07:30:00", "07:30"),
        ("24:00", None),
        ("13 pm", None),
        ("7", None),
    ],
)
def test_a_time_is_understood_or_not(typed, time):
    found = walltime.a_time(typed)
    assert (found.isoformat("minutes") if found else None) == time


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-04-01 07:30", "2026-04-01T07:30"),
        ("2026-04-01T07:30+02:00", "2026-04-01T07:30+02:00"),
        ("1.4.2026 7.30", "2026-04-01T07:30"),
        ("1.4.2026, 7:30 pm", "2026-04-01T19:30"),
        ("2026-04-01", None),
        ("1/4/2026 07:30", None),
        ("some time in April", None),
    ],
)
def test_a_date_and_a_time_are_understood_or_not(typed, moment):
    found = walltime.a_moment(typed)
    assert (found.isoformat("T", "minutes") if found else None) == moment


@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)), st.sampled_from(["Europe/Berlin", "UTC"]))  # noqa: DTZ001
def test_every_instant_of_a_time_on_the_wall_shows_that_time(wall, zone):
    wall = wall.replace(second=0, microsecond=0)
    found = walltime.instants(wall, ZoneInfo(zone))
    assert all(walltime.shown(one, ZoneInfo(zone)) == wall for one in found)
    assert len(found) <= 2
