from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats import calendar
from closedset.formats.refusal import CannotRead

AT = datetime(2026, 4, 1, 7, 30, tzinfo=UTC)


def entry(**given):
    base = {"uid": "1", "sequence": 0, "title": "Call, Harbour, scene 2", "at": AT, "changed_at": AT}
    return calendar.Entry(**(base | given))


def feed(*events):
    """A calendar of these lines each."""
    body = "".join(f"BEGIN:VEVENT\r\nUID:x\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n".encode()


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(MOMENTS, st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=80))
def test_a_calendar_written_here_reads_back_the_same(at, title):
    at = at.replace(second=0, microsecond=0)
    read = calendar.read(calendar.write([entry(at=at, title=title)], name="Calls"), name="a.ics")
    _scene, who, starts, said = read.lines[0].cells
    assert (datetime.fromisoformat(starts), said, who) == (at, calendar.clean(title), "")


def test_times_are_written_in_utc_and_a_moved_call_keeps_its_name():
    east = timezone(timedelta(hours=2))
    first = calendar.write([entry(at=AT.astimezone(east))], name="Calls").decode()
    moved = calendar.write([entry(at=AT + timedelta(hours=1), sequence=1)], name="Calls").decode()
    assert "DTSTART:20260401T073000Z" in first
    assert "UID:1\r\n" in first
    assert "UID:1\r\n" in moved
    assert "SEQUENCE:1" in moved


def test_a_cancelled_call_is_written_as_cancelled_and_read_as_none():
    written = calendar.write([entry(cancelled=True), entry(uid="2")], name="Calls")
    assert b"STATUS:CANCELLED" in written
    read = calendar.read(written, name="a.ics")
    assert len(read.lines) == 1
    assert read.notes == ("Cancelled events were left out: 1.",)


def test_a_title_cannot_add_lines_to_the_calendar():
    written = calendar.write([entry(title="Call\r\nEND:VEVENT\r\nATTACH:x")], name="Calls").decode()
    assert "\r\nATTACH" not in written


@pytest.mark.parametrize(
    ("title", "scene"),
    [
        ("Scene 12A, INT. HALL", "12A"),
        ("sc. 4", "4"),
        ("Sz. 7 Hafen", "7"),
        ("Shoot Scenes 12, 13", "12"),
        ("Scenery truck", ""),
        ("Travel day", ""),
    ],
)
def test_the_scene_is_taken_from_the_title_where_it_says_one(title, scene):
    read = calendar.read(feed(f"DTSTART:20260401T073000Z\r\nSUMMARY:{title}"), name="a.ics")
    assert read.lines[0].cells[0] == scene


def test_a_zone_is_kept_as_an_offset_and_a_time_without_one_stays_bare():
    read = calendar.read(
        feed("DTSTART;TZID=Europe/Berlin:20260701T073000", "DTSTART:20260701T073000"), name="a.ics"
    )
    assert [line.cells[2] for line in read.lines] == ["2026-07-01 07:30+02:00", "2026-07-01 07:30"]


@pytest.mark.parametrize(
    ("event", "fault"),
    [
        ("DTSTART;VALUE=DATE:20260401", "no time of day"),
        ("SUMMARY:Scene 2", "no start"),
        ("DTSTART:tomorrow", "no start"),
        ("DTSTART:20260401T073000Z\r\nRRULE:FREQ=DAILY", "repeats"),
    ],
)
def test_what_is_no_call_is_a_fault_of_its_row(event, fault):
    ((column, said),) = calendar.read(feed(event), name="a.ics").lines[0].faults
    assert column == 2
    assert fault in said


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"hello", "not a whole calendar"),
        (b"BEGIN:VCALENDAR\r\n", "not a whole calendar"),
        (feed(), "no events"),
        (feed(*["DTSTART:20260401T073000Z"] * 2001), "more than 2000"),
        (b" " * 1_000_001, "larger than"),
    ],
)
def test_what_is_no_calendar_is_refused_with_a_sentence(data, says):
    with pytest.raises(CannotRead, match=says):
        calendar.read(data, name="The feed")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    with pytest.raises(CannotRead):
        calendar.read(b"BEGIN:VCALENDAR\n" + data, name="a.ics")


def test_a_calendar_is_known_by_its_beginning():
    assert calendar.is_calendar(feed())
    assert calendar.is_calendar("\ufeffBEGIN:VCALENDAR".encode("utf-16"))
    assert not calendar.is_calendar(b"Name,Character")
