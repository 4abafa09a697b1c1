"""A department reads its part of the week, says so by name, and is told what changed since."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import LEVEL
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.departments import actions
from closedset.rooms.departments.models import SliceRead
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.garments import actions as garments
from closedset.rooms.keeping import queries as keeping
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.record.models import Entry
from closedset.rooms.riders import actions as riders
from kit import agreed, world
from rooms.departments.conftest import KEY, astride, page, read, sits, tomorrow, way

pytestmark = pytest.mark.django_db


def entered(event: str) -> int:
    return Entry.objects.filter(event=event).count()


def slice_now(told, seat: Seat):
    return Scenes(told.here.production, at=world.today()).slice_of(seat, KEY)


# --- What is shown -----------------------------------------------------------------------------------------


def test_before_a_summary_is_issued_a_called_scene_looks_like_one_in_which_nothing_is_asked(story):
    story.call(tomorrow(), scene="3")
    for seat in (Seat.COSTUME, Seat.PROPS, Seat.CAMERA):
        shown = page(story, seat)
        assert shown.count("Nothing is issued for your department.") == 2
        assert "I have read this" not in shown


def test_costume_reads_what_to_bring_and_what_is_there(issued):
    garments.assign(issued.cast["Ada"], covering="robe", **issued.by())
    shown = page(issued, Seat.COSTUME)
    assert "Barrier for Ada (ADA): cushion" in shown
    assert "Garment for Ada (ADA), the back: nothing there yet" in shown
    assert "Cover between takes for Ada (ADA): robe" in shown
    assert "The set: closed" in shown
    assert "monitors: off" in shown
    assert "Ada (ADA), the back: implied on set" in shown


def test_each_department_reads_its_own_part_and_nothing_of_the_others(issued):
    props, camera, make_up = (page(issued, one) for one in (Seat.PROPS, Seat.CAMERA, Seat.HAIR_MAKEUP))
    assert "cushion" in props
    assert "Set-up s1: medium" in camera
    assert "Skin tone to match and cover-up at hand: Ada (ADA), the back" in make_up
    for shown in (props, camera, make_up):
        assert "Barrier for" not in shown
        assert "kiss" not in shown
    assert "Set-up" not in props + make_up
    assert "cushion" not in camera + make_up


def test_questions_go_to_the_coordinator_by_name(issued):
    assert str(issued.coordinator) in page(issued, Seat.PROPS)


def test_a_week_begins_today_and_others_are_a_link_away(issued):
    begins = world.today().date()
    shown = page(issued, Seat.PROPS)
    assert f"?from={begins + timedelta(days=7)}" in shown
    later = page(issued, Seat.PROPS, query=f"?from={begins + timedelta(days=7)}")
    assert "No scene is called in these seven days." in later
    assert "I have read this" not in later
    for nonsense in ("soon", "0001-01-01", "9999-12-31"):
        assert "I have read this" in page(issued, Seat.PROPS, query=f"?from={nonsense}")


def test_a_scene_without_a_call_stands_below_as_not_scheduled(issued):
    issued.call(None)
    shown = page(issued, Seat.PROPS)
    assert "No scene is called in these seven days." in shown
    assert "Not scheduled" in shown
    assert "cushion" in shown


def test_somebody_of_one_department_comes_straight_to_it(issued):
    assert "cushion" in page(issued, Seat.PROPS, "departments")


def test_somebody_with_two_seats_has_two_pages(issued):
    world.seated(issued.here, issued.here.seats[Seat.PROPS], Seat.SOUND)
    shown = page(issued, Seat.PROPS, "departments")
    for seat in ("props", "sound"):
        assert way(issued, "department", seat) in shown
    assert sits(issued, Seat.PROPS).get(way(issued, "department", "sound")).status_code == 200
    assert "Who has read what" not in shown


def test_reading_a_page_is_entered(issued):
    page(issued, Seat.PROPS)
    assert entered("slice.read") == 1


# --- By name -----------------------------------------------------------------------------------------------


def test_i_have_read_this(issued):
    client = sits(issued, Seat.PROPS)
    shown = client.get(way(issued, "department", "props")).content.decode()
    (digest,) = re.findall(r'name="slice" value="(\w+)"', shown)
    answer = client.post(way(issued, "acknowledge", "props", *KEY), {"slice": digest}, follow=True)
    assert answer.redirect_chain[0][0].endswith("#scene-2-principal")
    after = answer.content.decode()
    assert "Read by you" in after
    assert "I have read this" not in after
    (row,) = SliceRead.objects.all()
    assert (row.department, row.digest, row.by_id) == ("props", digest, issued.here.seats[Seat.PROPS].pk)
    assert entered("slice.acknowledged") == 1


def test_twice_does_nothing(issued):
    first, second = read(issued, Seat.PROPS), read(issued, Seat.PROPS)
    assert first.pk == second.pk
    assert entered("slice.acknowledged") == 1


def test_others_of_the_department_see_who_has_read_and_who_has_not(issued):
    second = world.person("sam")
    world.seated(issued.here, second, Seat.PROPS)
    read(issued, Seat.PROPS)
    shown = sits(issued, second).get(way(issued, "department", "props")).content.decode()
    assert "Not read yet" in shown
    readers = " ".join(shown.split("Read by:")[1].split("</p>")[0].split())
    assert f"<bdi>{issued.here.seats[Seat.PROPS]}</bdi> (" in readers
    assert "<bdi>Sam</bdi> (not yet)" in readers


def test_whoever_left_the_department_is_still_named_for_what_they_read(issued):
    read(issued, Seat.PROPS)
    SeatRow.objects.filter(person=issued.here.seats[Seat.PROPS]).update(left_at=world.today())
    shown = page(issued, Seat.INTIMACY_COORDINATOR, "department", "props")
    assert str(issued.here.seats[Seat.PROPS]) in shown
    assert sits(issued, Seat.PROPS).get(way(issued, "department", "props")).status_code == 404


def test_a_department_in_which_nobody_sits_says_so(issued):
    SeatRow.objects.filter(person=issued.here.seats[Seat.PROPS]).update(left_at=world.today())
    shown = page(issued, Seat.INTIMACY_COORDINATOR, "department", "props")
    assert "Nobody sits in this department yet." in shown


def test_a_coordinator_looks_on_and_does_not_say_it_for_the_department(issued):
    shown = page(issued, Seat.INTIMACY_COORDINATOR, "department", "props")
    assert "You see this page as the department does." in shown
    assert "I have read this" not in shown
    place = way(issued, "acknowledge", "props", *KEY)
    answer = sits(issued, Seat.INTIMACY_COORDINATOR).post(
        place, {"slice": slice_now(issued, Seat.PROPS).digest}
    )
    assert answer.status_code == 409
    assert "Whoever sits in the department says that." in answer.content.decode()
    assert not SliceRead.objects.exists()


def test_nobody_finds_a_department_that_is_not_theirs(issued):
    stranger = world.person("stranger")
    for who in (Seat.CAMERA, Seat.PERFORMER, Seat.PRODUCER, Seat.FIRST_AD, stranger):
        client = sits(issued, who)
        assert client.get(way(issued, "department", "props")).status_code == 404
        given = {"slice": slice_now(issued, Seat.PROPS).digest}
        assert client.post(way(issued, "acknowledge", "props", *KEY), given).status_code == 404
    for nobodys in ("producer", "nonsense"):
        client = sits(issued, Seat.INTIMACY_COORDINATOR)
        assert client.get(way(issued, "department", nobodys)).status_code == 404
    assert not SliceRead.objects.exists()


def test_what_is_not_issued_is_not_there_to_be_read(story):
    place = way(story, "acknowledge", "props", *KEY)
    assert sits(story, Seat.PROPS).post(place, {"slice": ""}).status_code == 404


# --- What changed ------------------------------------------------------------------------------------------


def test_what_changed_is_listed_and_has_to_be_read_again(issued):
    for seat in (Seat.PROPS, Seat.COSTUME, Seat.CAMERA):
        read(issued, seat)
    issued.plan(astride(level="closed_minimal"))
    issued.call(tomorrow() + timedelta(hours=2))
    for seat in (Seat.PROPS, Seat.COSTUME, Seat.CAMERA):
        shown = " ".join(page(issued, seat).split())
        assert "Changed since you read it" in shown
        assert f"New: The set: {LEVEL.label('closed_minimal')}" in shown
        assert "No longer: The set: closed" in shown
        assert "The call was" in shown
        assert "an earlier version" in shown
        read(issued, seat)
        assert "Read by you" in page(issued, seat)


def test_a_change_reopens_only_the_departments_it_touches(issued):
    read(issued, Seat.PROPS)
    read(issued, Seat.COSTUME)
    garments.assign(issued.cast["Ada"], covering="robe", **issued.by())
    assert "Read by you" in page(issued, Seat.PROPS)
    shown = page(issued, Seat.COSTUME)
    assert "Changed since you read it" in shown
    assert "New: Cover between takes for Ada (ADA): robe" in shown
    assert "No longer: Cover between takes for Ada (ADA): nothing there yet" in shown


def test_a_call_that_is_set_or_taken_off_is_a_change(issued):
    read(issued, Seat.PROPS)
    issued.call(None)
    assert "It is not scheduled any more." in page(issued, Seat.PROPS)
    read(issued, Seat.PROPS)
    issued.call(tomorrow())
    assert "It is called:" in page(issued, Seat.PROPS)


def test_what_changed_between_showing_and_pressing_is_shown_and_not_acknowledged(issued):
    client, place = sits(issued, Seat.PROPS), way(issued, "acknowledge", "props", *KEY)
    before = slice_now(issued, Seat.PROPS).digest
    issued.plan(astride(level="limited"))
    answer = client.post(place, {"slice": before})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "This changed while you were reading." in shown
    assert slice_now(issued, Seat.PROPS).digest in shown
    assert not SliceRead.objects.exists()


def test_no_action_takes_a_digest_that_does_not_stand(issued):
    who = issued.here.seats[Seat.PROPS]
    with pytest.raises(Refused):
        actions.acknowledge(
            issued.here.production,
            slice_now(issued, Seat.PROPS),
            shown="0" * 64,
            by=who,
            at=issued.later(),
            reader=issued.reader(who),
        )


def test_while_the_summary_is_stale_nothing_of_it_is_shown_and_it_cannot_be_acknowledged(issued):
    read(issued, Seat.DIRECTOR)
    digest = slice_now(issued, Seat.DIRECTOR).digest
    no = {"action.kiss.open": (Answer.NO, "", "")}
    conversations.answer(issued.cast["Ada"], no, by=issued.cast["Ada"].person, at=issued.later())
    shown = page(issued, Seat.DIRECTOR)
    assert "What is agreed is being written down again." in shown
    assert "I have read this" not in shown
    assert "kiss" not in shown
    answer = sits(issued, Seat.DIRECTOR).post(way(issued, "acknowledge", "director", *KEY), {"slice": digest})
    assert answer.status_code == 409
    riders.issue(issued.here.production, agreed.SCENE, **issued.by())
    after = page(issued, Seat.DIRECTOR)
    assert "Something that stood here does not any more." in after
    assert "I have read this" in after
    assert "No longer: Ada" not in after


def test_issuing_the_same_again_leaves_standing_what_was_acknowledged(issued):
    read(issued, Seat.PROPS)
    riders.issue(issued.here.production, agreed.SCENE, **issued.by())
    assert "Read by you" in page(issued, Seat.PROPS)


# --- Kept and let go ---------------------------------------------------------------------------------------


def test_who_has_read_goes_with_the_summaries(issued):
    row = read(issued, Seat.PROPS)
    production = issued.here.production
    assert keeping.counted(keeping.Kept.SUMMARIES, production) == 2
    assert actions.forget(production) == [row.digest]
    assert not SliceRead.objects.exists()
