"""Calls: by day on the production's clock, set, moved, taken off; and in somebody's own calendar."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from closedset.formats import tables
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import cast_actions, cast_queries
from closedset.rooms.productions.cast_actions import call, cast, uncast
from closedset.rooms.productions.models import Call, CastMember, Feed
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db
KEEPERS = frozenset(
    {
        Seat.INTIMACY_COORDINATOR,
        Seat.ASSISTANT_COORDINATOR,
        Seat.PRODUCER,
        Seat.FIRST_AD,
        Seat.SECOND_AD,
    }
)
OTHERS = sorted(set(Seat) - KEEPERS)
CALL = {"scene": "2", "occasion": "principal", "at": "2026-07-01T07:30"}
AT = datetime(2026, 7, 1, 5, 30, tzinfo=UTC)


@pytest.fixture
def here():
    made = world.first()
    with within({made.organisation.pk}):
        made.production.time_zone = "Europe/Berlin"
        made.production.save()
        yield made


def client_of(here: world.Set, seat: Seat = Seat.SECOND_AD) -> Client:
    client = Client()
    client.force_login(here.seats[seat])
    return client


def way(here, name="schedule", *more) -> str:
    return reverse(f"productions:{name}", args=[world.key(here), *more])


def send(here, form, name="schedule", *, seat=Seat.SECOND_AD):
    return client_of(here, seat).post(way(here, name), form)


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def by(here):
    person = here.coordinator
    seats = frozenset({Seat.INTIMACY_COORDINATOR})
    return {"by": person, "at": world.NOW, "reader": Reader(str(person.pk), seats)}


def joined(here, name="Ada", **said) -> CastMember:
    return cast(here.production, name=name, character="EVE", **said, **by(here))


def set_call(here, at=AT, scene="2", member=None):
    return call(here.production, scene=scene, occasion="principal", call_at=at, member=member, **by(here))


def again(here, member, at, *, hours):
    """The same call at another time, entered some hours later."""
    entered = by(here) | {"at": world.NOW + timedelta(hours=hours)}
    return call(here.production, scene="2", occasion="principal", call_at=at, member=member, **entered)


def standing(here):
    return cast_queries.calls_of(world.key(here), at=world.today())


# --- The page ----------------------------------------------------------------------------------------------


def test_calls_stand_by_day_in_the_productions_zone(here):
    set_call(here, datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "7")
    set_call(here)
    told = words(client_of(here, Seat.CAMERA).get(way(here)))
    assert "Times are of Europe/Berlin." in told
    first, second = told.index("Wednesday 1 July 2026"), told.index("Thursday 2 July 2026")
    assert first < told.index("07:30 CEST") < second < told.index("00:30 CEST")


def test_nobody_called_is_said(here):
    assert "Nobody is called yet." in words(client_of(here).get(way(here)))


def test_somebody_far_away_reads_the_productions_clock(here):
    set_call(here)
    reader = here.seats[Seat.CAMERA]
    reader.time_zone = "Asia/Tokyo"
    reader.save()
    assert "07:30 CEST" in words(client_of(here, Seat.CAMERA).get(way(here)))


@pytest.mark.parametrize("seat", sorted(KEEPERS))
def test_whoever_keeps_the_cast_sets_a_call_and_it_is_entered(here, seat):
    assert send(here, CALL, seat=seat).status_code == 302
    assert standing(here) == {("2", "principal"): {None: AT}}
    assert [one.by_id for one in Entry.objects.filter(event="call.set")] == [here.seats[seat].pk]


def test_a_call_is_moved_and_taken_off(here):
    ada = joined(here)
    set_call(here, member=ada)
    html = client_of(here).get(way(here)).content.decode()
    moving = unescape(re.search(r'href="(\?scene[^"#]+)', html)[1])
    filled = client_of(here).get(way(here) + moving).content.decode()
    assert 'value="2026-07-01T07:30"' in filled
    assert f'value="{ada.pk}" selected' in filled
    send(here, CALL | {"member": str(ada.pk), "at": "2026-07-02T07:30"})
    assert standing(here) == {("2", "principal"): {ada.pk: AT + timedelta(days=1)}}
    for _ in range(2):
        off = {"scene": "2", "occasion": "principal", "member": str(ada.pk)}
        assert send(here, off, "off_schedule").status_code == 302
    assert standing(here) == {}


@pytest.mark.parametrize("seat", OTHERS)
def test_others_look_and_are_refused_with_the_reason(here, seat):
    assert client_of(here, seat).get(way(here)).status_code == 200
    for name in ("schedule", "off_schedule"):
        answer = send(here, CALL, name, seat=seat)
        assert answer.status_code == 409
        assert "Coordinators, the producer and assistant directors do this." in words(answer)
    assert Call.objects.count() == 0
    assert Entry.objects.filter(event="practice.refused").count() == 2


def test_a_stranger_finds_nothing(here):
    client = Client()
    client.force_login(world.person("stranger"))
    assert client.get(way(here)).status_code == 404
    for name in ("schedule", "off_schedule", "open_feed", "close_feed"):
        assert client.post(way(here, name), CALL).status_code == 404


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("soon", "Write a date and a time."),
        ("2026-03-29T02:30", "The clocks skip that hour that night."),
        ("2026-10-25T02:30", "Choose one of the two."),
    ],
)
def test_a_time_that_is_not_one_instant_is_asked_about(here, at, says):
    answer = send(here, CALL | {"at": at})
    assert answer.status_code == 422
    assert says in words(answer)
    assert Call.objects.count() == 0


@pytest.mark.parametrize(("which", "hour"), [("02:30 CEST", 0), ("02:30 CET", 1)])
def test_an_hour_that_comes_twice_is_set_as_chosen(here, which, hour):
    asked = send(here, CALL | {"at": "2026-10-25T02:30"}).content.decode()
    chosen = re.search(rf'<option value="([^"]+)">{which}<', asked)[1]
    assert send(here, CALL | {"at": "2026-10-25T02:30", "which": chosen}).status_code == 302
    expected = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    assert standing(here) == {("2", "principal"): {None: expected}}


def test_an_instant_nobody_offered_is_no_choice(here):
    form = CALL | {"at": "2026-10-25T02:30", "which": "2026-12-25T02:30:00+01:00"}
    assert send(here, form).status_code == 422
    assert Call.objects.count() == 0


def test_the_schedule_taken_out_comes_in_again_and_changes_nothing(here):
    ada = joined(here)
    berlin = ZoneInfo("Europe/Berlin")
    set_call(here, member=ada)
    set_call(here, datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=berlin), "12A")
    taken = client_of(here).get(way(here, "take_out", "schedule")).content
    assert list(tables.rows_of(tables.read(taken, name="a.csv"))) == [
        ("2", "principal photography", "Ada", "2026-07-01 07:30+02:00"),
        ("12A", "principal photography", "", "2026-10-25 02:30+01:00"),
    ]
    form = {"what": "schedule", "file": SimpleUploadedFile("schedule.csv", taken)}
    preview = client_of(here).post(way(here, "bring_in"), form).content.decode()
    held = unescape(re.search(r'name="held" value="([^"]+)"', preview)[1])
    columns = {f"column-{id}": str(at) for at, id in enumerate(("scene", "occasion", "who", "at"))}
    done = client_of(here).post(way(here, "list_rows"), columns | {"held": held, "do": "all"})
    assert "0 rows came in. 2 said what stands already." in words(done)


# --- One's own calendar ------------------------------------------------------------------------------------


def opened(here, seat=Seat.PERFORMER) -> str:
    """The address of a calendar just made."""
    html = send(here, {}, "open_feed", seat=seat).content.decode()
    return re.search(r"https?://[^/]+(/calendar/[^<\s]+\.ics)", html)[1]


def events(address):
    """What a calendar reads there, without an account."""
    answer = Client().get(address)
    assert answer.status_code == 200, answer.status_code
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_a_calendar_tells_ones_own_calls_and_nothing_of_the_scene(here):
    own, other = joined(here, person=here.seats[Seat.PERFORMER]), joined(here, "Ben")
    set_call(here, member=own)
    set_call(here, scene="9", member=other)
    (event,) = events(opened(here))
    assert str(event["summary"]) == "Call, here, scene 2"
    assert event["dtstart"].dt == AT
    said = {"SUMMARY", "DTSTART", "DTSTAMP", "UID", "SEQUENCE", "STATUS", "CLASS", "LAST-MODIFIED"}
    assert set(event) == said


def test_a_moved_call_is_the_same_event_and_one_taken_off_is_cancelled(here):
    own = joined(here, person=here.seats[Seat.PERFORMER])
    set_call(here, member=own)
    address = opened(here)
    (first,) = events(address)
    later = AT + timedelta(hours=2)
    again(here, own, later, hours=1)
    (moved,) = events(address)
    assert (moved["uid"], moved["sequence"], moved["dtstart"].dt) == (first["uid"], 1, later)
    again(here, own, None, hours=2)
    (gone,) = events(address)
    assert (gone["uid"], gone["sequence"], str(gone["status"])) == (first["uid"], 2, "CANCELLED")
    assert gone["dtstart"].dt == later


def test_a_call_for_everybody_is_in_the_calendar_of_whoever_is_in_the_scene(here):
    """She speaks in 1 and is named in 2; 3 is without her; of 8 there are no pages: it may be hers."""
    told = agreed.Story(here, world.NOW + timedelta(minutes=1))
    told.bring_in()
    told.join("Ada", "ADA", account=here.seats[Seat.PERFORMER])
    own = told.join("Double", "DOUBLE", account=None, stands_for=told.cast["Ada"])
    for scene in ("1", "2", "3", "8"):
        told.call(AT, scene)
    address = opened(here)
    assert {str(one["summary"])[-1] for one in events(address)} == {"1", "2", "8"}
    is_in = planning.who_is_in(world.key(here))
    assert [is_in(own, scene) for scene in "1238"] == [True, True, False, True]
    nobody_names_them = told.join("Walker", "PASSER-BY")
    assert is_in(nobody_names_them, "3")

    # One's own call goes before everybody's, and everybody's stands again when it is taken off.
    (first,) = (one for one in events(address) if str(one["summary"]).endswith("scene 1"))
    for wanted in (AT + timedelta(hours=3), None):
        cast_actions.call(
            here.production,
            scene="1",
            occasion=agreed.OCCASION,
            call_at=wanted,
            member=told.cast["Ada"],
            **told.by(),
        )
        (now,) = (one for one in events(address) if str(one["summary"]).endswith("scene 1"))
        assert now["uid"] == first["uid"]
        assert now["dtstart"].dt == (wanted or AT)
        assert str(now["status"]) != "CANCELLED"


def test_what_was_never_on_the_schedule_is_not_in_the_calendar(here):
    own = joined(here, person=here.seats[Seat.PERFORMER])
    set_call(here, None, member=own)
    assert events(opened(here)) == []


def test_only_the_digest_of_the_address_is_kept_and_both_ends_are_entered(here):
    joined(here, person=here.seats[Seat.PERFORMER])
    address = opened(here)
    token = address.rpartition("/")[2].removesuffix(".ics")
    assert token not in str(list(Feed.objects.values()))
    for _ in range(2):
        assert send(here, {}, "close_feed", seat=Seat.PERFORMER).status_code == 302
    assert Client().get(address).status_code == 404
    found = Entry.objects.filter(event__startswith="feed.").order_by("seq")
    assert [one.event for one in found] == ["feed.opened", "feed.closed"]


def test_a_new_address_closes_the_one_before(here):
    joined(here, person=here.seats[Seat.PERFORMER])
    old, new = opened(here), opened(here)
    assert Client().get(old).status_code == 404
    assert events(new) == []


def test_an_address_opens_nothing_when_the_seat_has_ended_or_the_organisation_is_another(here):
    own = joined(here, person=here.seats[Seat.PERFORMER])
    set_call(here, member=own)
    address = opened(here)
    elsewhere, _ = world.organisation("elsewhere")
    assert Client().get(address.replace(str(here.organisation.pk), str(elsewhere.pk))).status_code == 404
    SeatRow.objects.filter(person=here.seats[Seat.PERFORMER]).update(left_at=world.NOW + timedelta(hours=1))
    assert Client().get(address).status_code == 404


def test_calls_of_a_part_that_ended_leave_the_calendar(here):
    own = joined(here, person=here.seats[Seat.PERFORMER])
    set_call(here, member=own)
    address = opened(here)
    uncast(own, **by(here))
    assert events(address) == []


@pytest.mark.parametrize("seat", sorted(set(Seat) - {Seat.PERFORMER}))
def test_who_plays_nobody_has_no_calls_of_their_own(here, seat):
    joined(here, person=here.seats[Seat.PERFORMER])
    answer = send(here, {}, "open_feed", seat=seat)
    assert answer.status_code == 409
    assert "A calendar tells the calls of whoever plays here." in words(answer)
    assert Feed.objects.count() == 0
    assert "In your own calendar" not in words(client_of(here, seat).get(way(here)))
