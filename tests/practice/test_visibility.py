"""Who may see what: no by default, and only by a seat on this production."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice import visibility
from closedset.practice.papers.names import Kind as Paper
from closedset.practice.riders.summary import SLICES
from closedset.practice.visibility import (
    COORDINATORS,
    SEES,
    Matter,
    Reader,
    Seat,
    may_decide,
    may_seat,
    may_see,
    may_send_envelopes,
)

DECISION = Path(__file__).resolve().parents[2] / "docs/decisions/0005-visibility.md"
seats = st.frozensets(st.sampled_from(Seat))
matters = st.sampled_from(Matter)


def reader(*held: Seat) -> Reader:
    return Reader("somebody", frozenset(held))


@pytest.mark.parametrize("matter", Matter)
def test_every_matter_says_who_sees_it(matter: Matter):
    assert matter in SEES


@given(matters)
def test_nobody_without_a_seat_sees_anything(matter: Matter):
    assert not may_see(matter, reader())


@given(matters, seats, seats)
def test_one_more_seat_never_hides_anything(matter: Matter, held: frozenset[Seat], more: frozenset[Seat]):
    if may_see(matter, reader(*held)):
        assert may_see(matter, reader(*held, *more))


def test_whoever_decides_sees_what_is_decided_on():
    assert SEES[Matter.DECIDE] <= SEES[Matter.BREAKDOWN] <= SEES[Matter.PRODUCTION]


def test_whoever_reads_the_breakdown_reads_the_script_it_quotes():
    assert SEES[Matter.BREAKDOWN] <= SEES[Matter.SCRIPT]


def test_the_record_is_the_coordinators_alone():
    assert SEES[Matter.RECORD] == {Seat.INTIMACY_COORDINATOR}


def written() -> dict[str, set[str]]:
    """The decision's table: for each matter the seats that see it. Names by their letters only."""
    table = DECISION.read_text().partition("\n\n|")[2].partition("\n\n")[0]
    rows = [line.strip().strip("|").split("|") for line in table.splitlines()[2:]]
    return {
        letters(matter): {seat.replace("_", "") for seat in Seat}
        if letters(seats) == "everyseat"
        else {letters(seat) for seat in seats.split(";")}
        for matter, _covers, seats in rows
    }


def letters(said: str) -> str:
    return re.sub("[^a-z]", "", said.lower())


def test_the_decision_for_lawyers_is_what_is_done():
    assert written() == {
        matter.replace("_", ""): {seat.replace("_", "") for seat in SEES[matter]} for matter in Matter
    }


def test_every_seat_stands_in_the_decision_for_lawyers():
    assert written()["production"] == {seat.replace("_", "") for seat in Seat}


def test_only_coordinators_decide_and_others_hear_why_not():
    assert may_decide(reader(Seat.ASSISTANT_COORDINATOR)) == ()
    (found,) = may_decide(reader(Seat.OBSERVER))
    assert found.code == "breakdown.reading_only"


def test_a_producer_offers_seats_but_not_a_coordinators():
    assert may_seat(Seat.CAMERA, reader(Seat.PRODUCER)) == ()
    assert [one.code for one in may_seat(Seat.INTIMACY_COORDINATOR, reader(Seat.PRODUCER))] == [
        "seats.coordinators"
    ]
    assert all(may_seat(seat, reader(Seat.INTIMACY_COORDINATOR)) == () for seat in COORDINATORS)


@pytest.mark.parametrize("seat", sorted(SEES[Matter.BREAKDOWN]))
def test_nobody_but_the_coordinator_hands_out_a_reading_of_the_breakdown(seat: Seat):
    assert may_seat(seat, reader(Seat.PRODUCER))


def test_the_breakdown_is_for_coordinators_and_whoever_learns_from_them():
    learning = {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR, Seat.OBSERVER}
    assert SEES[Matter.BREAKDOWN] == learning


def test_who_keeps_no_seats_offers_none():
    assert [one.code for one in may_seat(Seat.CAMERA, reader(Seat.DIRECTOR))] == ["seats.not_yours"]


@pytest.mark.parametrize(
    ("ask", "may", "may_not"),
    [
        (visibility.may_keep_cast, Seat.SECOND_AD, Seat.DIRECTOR),
        (visibility.may_plan, Seat.ASSISTANT_COORDINATOR, Seat.DIRECTOR),
        (visibility.may_make_riders, Seat.ASSISTANT_COORDINATOR, Seat.PRODUCER),
        (visibility.may_hear, Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR),
        (visibility.may_give_notice, Seat.LEGAL, Seat.FIRST_AD),
        (visibility.may_switch_standards, Seat.LEGAL, Seat.DIRECTOR),
    ],
)
def test_who_may_not_write_hears_who_does(ask, may: Seat, may_not: Seat):
    assert ask(reader(may)) == ()
    (found,) = ask(reader(may_not))
    assert found.code.endswith(".reading_only")


def test_only_the_producer_or_counsel_answers_a_request():
    assert visibility.may_answer_request(reader(Seat.PRODUCER)) == ()
    (found,) = visibility.may_answer_request(reader(Seat.INTIMACY_COORDINATOR))
    assert found.code == "notices.not_yours_to_answer"


def test_every_paper_says_who_reads_it_and_the_coordinator_reads_each():
    assert set(visibility.READS_PAPERS) == set(Paper)
    assert all(Seat.INTIMACY_COORDINATOR in reads for reads in visibility.READS_PAPERS.values())


def test_no_performers_seat_opens_a_paper_by_itself():
    """What is about a performer is theirs by name: another performer has the same seat."""
    theirs = {Seat.PERFORMER, Seat.REPRESENTATIVE, Seat.OBSERVER}
    assert not any(theirs & reads for reads in visibility.READS_PAPERS.values())


@pytest.mark.parametrize("kind", Paper)
def test_a_paper_that_is_about_somebody_is_read_by_them_when_it_is_theirs_to_read(kind: Paper):
    performer = reader(Seat.PERFORMER)
    assert not visibility.may_read_paper(kind, performer)
    assert visibility.may_read_paper(kind, performer, own=True) == (kind in visibility.OWN_PAPERS)


def test_a_rider_is_read_as_a_paper_by_whoever_reads_it_on_a_page():
    assert visibility.READS_PAPERS[Paper.RIDER] == SEES[Matter.RIDERS]


def test_a_summary_goes_to_whoever_has_a_slice_of_it():
    assert visibility.READS_PAPERS[Paper.SUMMARY] == set(SLICES)


def test_coordinators_issue_papers_and_others_hear_who_does():
    assert visibility.may_issue_papers(reader(Seat.ASSISTANT_COORDINATOR)) == ()
    (found,) = visibility.may_issue_papers(reader(Seat.PRODUCER))
    assert found.code == "papers.reading_only"


def test_a_copy_for_one_department_is_not_read_by_another_and_never_opens_more_than_its_kind():
    costume = frozenset({Seat.COSTUME})
    assert visibility.may_read_copy(Paper.SUMMARY, costume, reader(Seat.COSTUME))
    assert not visibility.may_read_copy(Paper.SUMMARY, costume, reader(Seat.CAMERA))
    assert not visibility.may_read_copy(Paper.INCIDENT_REPORT, costume, reader(Seat.COSTUME))
    assert visibility.may_read_copy(Paper.CHECK_IN, frozenset(), reader(Seat.PERFORMER), own=True)


def test_only_coordinators_send_papers_to_be_signed():
    assert may_send_envelopes(reader(Seat.ASSISTANT_COORDINATOR)) == ()
    assert may_send_envelopes(reader(Seat.PRODUCER))[0].code == "signing.reading_only"
