"""The schedule and the one-liner of assistant directors, and who has read what at a glance."""

from __future__ import annotations

import csv
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.urls import reverse

from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning.models import ScenePlan
from closedset.rooms.productions import cast_actions
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.record.models import Entry
from kit import agreed, world
from rooms.departments.conftest import astride, page, read, sits, tomorrow, way

pytestmark = pytest.mark.django_db


def words(shown: str) -> str:
    plain = " ".join(re.sub(r"<[^>]+>", " ", shown.split("<main")[1].split("</main")[0]).split())
    return re.sub(r" ([,.:])", r"\1", plain)


def lines(told: agreed.Story, seat: Seat = Seat.FIRST_AD) -> list[dict[str, str]]:
    answer = sits(told, seat).get(way(told, "take_out"))
    assert answer.status_code == 200
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


# --- The schedule ------------------------------------------------------------------------------------------


def test_a_day_says_set_time_who_level_and_how_the_scene_stands(issued):
    shown = words(page(issued, Seat.FIRST_AD, "schedule"))
    assert "Call 07:00 · principal photography · INT BEDROOM NIGHT" in shown
    assert "closed set" in shown
    assert "1 ADA, Ada" in shown
    assert "2 BEN, Ben" in shown
    assert re.search("Scene 2 (Clear|Hold|Stop)", shown)


def test_what_is_missing_and_whose_move_it_is_as_an_assistant_director_is_told(story):
    first = words(page(story, Seat.FIRST_AD, "schedule"))
    second = words(page(story, Seat.SECOND_AD, "schedule"))
    whole = words(page(story, Seat.INTIMACY_COORDINATOR, "schedule"))
    assert "is told as to: 1st assistant director." in first
    assert "is told as to: 2nd assistant director." in second
    assert "is told as to: 1st assistant director." in whole, "a coordinator sees it as the first AD does"
    assert "Hold" in first


def says(shown: str) -> list[str]:
    return [" ".join(one.split()) for one in re.findall(r'<p class="says"[^>]*>(.*?)</p>', shown, re.S)]


def test_an_assistant_director_is_told_here_what_the_scene_tells_them_on_the_board(story):
    place = reverse("riders:scene", args=[world.key(story.here), agreed.SCENE, agreed.OCCASION])
    for seat in (Seat.FIRST_AD, Seat.SECOND_AD):
        on_the_board = says(sits(story, seat).get(place).content.decode())
        assert says(page(story, seat, "schedule")) == on_the_board
        assert on_the_board
        assert "kiss" not in str(lines(story, seat)) + page(story, seat, "one_liner")


def test_both_seats_are_told_what_each_of_them_is(story):
    both = story.here.seats[Seat.FIRST_AD]
    world.seated(story.here, both, Seat.SECOND_AD)
    shown = words(page(story, Seat.FIRST_AD, "schedule"))
    assert "is told as to: 1st assistant director, 2nd assistant director." in shown


def test_a_scene_in_which_nothing_is_marked_is_called_and_says_only_that(story):
    story.call(tomorrow(), scene="3")
    shown = words(page(story, Seat.FIRST_AD, "schedule"))
    assert "Scene 3 Call 07:00" in shown
    assert "Nobody says by that that there is nothing." in shown


def test_a_scene_that_is_not_in_the_pages_is_listed_by_number_alone(story):
    story.call(tomorrow(), scene="99")
    (line,) = (one for one in lines(story) if one["Scene"] == "99")
    assert (line["Set"], line["Cast"], line["IC"]) == ("", "", "")


def test_what_is_to_prepare_and_not_scheduled_stands_below(story):
    story.call(None)
    shown = words(page(story, Seat.FIRST_AD, "schedule"))
    assert "No scene is called in these seven days." in shown
    assert "To prepare, and not scheduled Scene 2" in shown


def test_calls_of_ones_own_stand_beside_the_name(story):
    cast_actions.call(
        story.here.production,
        scene=agreed.SCENE,
        occasion=agreed.OCCASION,
        call_at=tomorrow() - timedelta(hours=1),
        member=story.cast["Ada"],
        **story.by(),
    )
    shown = words(page(story, Seat.FIRST_AD, "schedule"))
    assert "Call 06:00" in shown
    assert "2 BEN, Ben 07:00" in shown


def test_a_double_is_in_the_scenes_of_whom_they_double(story):
    story.join("Cy", "", kind=Kind.BODY_DOUBLE, stands_for=story.cast["Ada"])
    assert "3" in next(one for one in lines(story) if one["Scene"] == "2")["Cast"]


def test_departments_and_performers_find_no_schedule(issued):
    stranger = world.person("stranger")
    for who in (Seat.COSTUME, Seat.DIRECTOR, Seat.PRODUCER, Seat.PERFORMER, stranger):
        for name in ("schedule", "one_liner", "take_out"):
            assert sits(issued, who).get(way(issued, name)).status_code == 404


# --- The one-liner -----------------------------------------------------------------------------------------


def test_one_line_for_each_scene_with_cast_by_number_and_a_neutral_line(issued):
    (line,) = lines(issued)
    assert line | {"Pages": "", "Day": ""} == {
        "Day": "",
        "Scene": "2",
        "I/E": "INT",
        "Set": "BEDROOM",
        "D/N": "NIGHT",
        "Pages": "",
        "Cast": "1, 2",
        "Characters": "ADA, BEN",
        "Line": "With the intimacy coordinator; closed set.",
        "IC": "yes",
        "Level of the set": "closed set",
    }
    assert line["Day"] == tomorrow().date().isoformat()


def test_without_a_level_the_line_names_none_and_unplanned_it_says_so(story):
    story.plan(astride() | {"room": None})
    (line,) = lines(story)
    assert line["Line"] == "With the intimacy coordinator."
    ScenePlan.objects.all().delete()
    (line,) = lines(story)
    assert line["Line"] == "With the intimacy coordinator; not planned yet."


def test_another_occasion_is_named(story):
    planning.change(story.here.production, astride(), scene=agreed.SCENE, occasion="pickup", **story.by())
    (line,) = (one for one in lines(story) if one["Day"] == "not scheduled")
    assert line["Line"].endswith(": With the intimacy coordinator; closed set.")


def test_the_page_has_the_same_lines_and_the_key_to_the_numbers(issued):
    shown = words(page(issued, Seat.SECOND_AD, "one_liner"))
    assert "2 INT BEDROOM NIGHT" in shown
    assert "IC With the intimacy coordinator; closed set." in shown
    assert "Cast 1 ADA (Ada) 2 BEN (Ben)" in shown


def test_a_cell_cannot_be_taken_for_a_formula_and_taking_it_out_is_entered(story):
    story.call(tomorrow(), scene="=1+1")
    assert "'=1+1" in {one["Scene"] for one in lines(story)}
    assert Entry.objects.filter(event="one_liner.taken_out").count() == 1


def test_numbers_stay_when_somebody_leaves(story):
    cast_actions.uncast(story.cast["Ada"], **story.by())
    (line,) = (one for one in lines(story) if one["Scene"] == "2")
    assert line["Cast"] == "2"
    assert "1 ADA" not in words(page(story, Seat.FIRST_AD, "one_liner"))


# --- Who has read what -------------------------------------------------------------------------------------


def test_the_gap_is_seen_at_a_glance(issued):
    read(issued, Seat.PROPS)
    read(issued, Seat.COSTUME)
    issued.plan(astride(level="limited"))
    read(issued, Seat.PROPS)
    shown = words(page(issued, Seat.INTIMACY_COORDINATOR, "departments"))
    assert "11 parts are not read by everybody" in shown
    assert f"read {issued.here.seats[Seat.PROPS]}," in shown
    assert f"changed since {issued.here.seats[Seat.COSTUME]}, an earlier version," in shown
    assert f"not yet {issued.here.seats[Seat.SOUND]}: not yet" in shown


def test_two_in_a_department_and_one_has_read(issued):
    world.seated(issued.here, world.person("sam"), Seat.PROPS)
    read(issued, Seat.PROPS)
    shown = words(page(issued, Seat.FIRST_AD, "departments"))
    assert "not by all" in shown
    assert "Sam: not yet" in shown


def test_the_first_ad_sees_who_has_read_and_not_what(issued):
    shown = page(issued, Seat.FIRST_AD, "departments")
    assert "Who has read what" in shown
    for word in ("cushion", "Barrier", "kiss", "back", "monitors"):
        assert word not in words(shown)
    assert "summaries/" not in shown.split("<main")[1]


def test_a_scene_of_which_nothing_is_issued_stands_as_a_gap(story):
    shown = words(page(story, Seat.INTIMACY_COORDINATOR, "departments"))
    assert "nothing is issued" in shown


def test_an_empty_week_says_so_and_departments_without_anybody_are_named(story):
    story.call(None)
    SeatRow.objects.filter(person=story.here.seats[Seat.PROPS]).update(left_at=world.today())
    shown = words(page(story, Seat.INTIMACY_COORDINATOR, "departments"))
    assert "No scene is called in these seven days, and nothing is issued for others." in shown
    assert "Nobody sits in: Props." in shown


def test_a_summary_to_be_issued_again_is_marked(issued):
    issued.bring_in(colour="blue")
    assert "to be issued again" in page(issued, Seat.INTIMACY_COORDINATOR, "departments")


def test_the_second_ad_is_shown_no_ones_reading(issued):
    shown = page(issued, Seat.SECOND_AD, "departments")
    assert "Read by:" in shown, "their own department"
    assert str(issued.here.seats[Seat.PROPS]) not in shown
