"""A performer's statement as a paper: what stands, what counts still, and whose paper it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from closedset.practice.papers import boundary_statement
from closedset.practice.papers.blocks import Paper, Table, Told
from closedset.practice.papers.boundary_statement import Given
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import OWN_PAPERS, Reader, Seat, may_read_statement
from kit.scene_papers import AT, STATEMENT, whole


def said(answer: str, *, after: int = 0, **more: str) -> Given:
    """An answer about the back, so many minutes after the first."""
    told = {"question": "touch.back", "scene": "", "condition": "", "words": ""} | more
    return Given(answer=answer, at=AT + timedelta(minutes=after), **told)


def made(*given: Given, **more: object) -> Paper:
    (copy,) = boundary_statement.copies(replace(STATEMENT, given=given, **more))
    return copy.paper


def row(paper: Paper, section: str = "In every scene") -> tuple[str, ...]:
    (found,) = [one for one in paper.sections if one.title == section]
    (table,) = [block for block in found.blocks if isinstance(block, Table)]
    (only,) = table.rows
    return only


def test_a_statement_says_what_stands_about_what_and_since_when():
    paper = made(said("no", words="Not there."))
    assert row(paper) == ("The back", "no", "", "Not there.", "Tuesday 5 May 2026")


def test_a_no_counts_on_after_another_answer():
    assert row(made(said("no"), said("yes", after=1)))[1:3] == ("yes", "no")
    assert row(made(said("no"), said("no", after=1)))[1:3] == ("no", "")


def test_a_condition_counts_until_it_is_taken_back():
    closed, back = said("only_if", condition="closed_set"), said("taken_back", after=1)
    asked = said("only_if", condition="rehearsed", after=2)
    assert row(made(closed, said("yes", after=1)))[1:3] == ("yes", "only if the set is closed")
    assert row(made(closed, back))[1:3] == ("condition taken back", "")
    assert row(made(closed, back, asked))[1:3] == ("only if we have rehearsed it", "")
    assert row(made(asked, replace(closed, at=asked.at), said("yes", after=3)))[2] == (
        "only if we have rehearsed it and only if the set is closed"
    )


def test_a_condition_in_their_own_words_is_read_there():
    paper = made(said("only_if", words="The door is shut."), said("yes", after=1, words="Else."))
    assert row(paper)[1:4] == (
        "yes",
        "only if what is said in their words is so",
        "The door is shut.; Else.",
    )
    assert "The door is shut." not in whole(
        made(said("only_if", words="The door is shut."), said("taken_back", after=1))
    )


def test_each_scene_has_its_own_part_and_what_nobody_answered_stands_nowhere():
    paper = made(said("yes"), said("no", scene="12"), said("no", scene="2", question="seen.back"))
    titles = [one.title for one in paper.sections]
    assert titles == [
        "How to read it",
        "In every scene",
        "In scene 2",
        "In scene 12",
        "To add by hand",
    ]
    assert row(paper, "In scene 12")[1] == "no"
    assert "Being uncovered" not in whole(made(said("yes")))


def test_what_another_account_was_told_is_not_on_it_and_that_there_is_more_is_said():
    told = [block for one in made(said("yes"), older=True).sections for block in one.blocks]
    assert [one.says for one in told if isinstance(one, Told)] == [boundary_statement.OLDER]
    assert boundary_statement.OLDER not in whole(made(said("yes")))


def test_the_day_it_is_gone_through_again_stands_at_its_head():
    assert dict(made(said("yes"), again=date(2026, 6, 1)).facts)["To be gone through again from"] == (
        "Monday 1 June 2026"
    )
    assert "To be gone through again from" not in dict(made(said("yes")).facts)


def test_it_is_the_performers_and_whoevers_who_hears_them_and_is_issued_to_nobody():
    (copy,) = boundary_statement.copies(STATEMENT)
    assert copy.paper.visible_to == "ada and the intimacy coordinator"
    assert copy.seats == {Seat.INTIMACY_COORDINATOR}
    assert not KINDS[Kind.BOUNDARY_STATEMENT].issued
    assert Kind.BOUNDARY_STATEMENT not in OWN_PAPERS


@pytest.mark.parametrize("seat", Seat)
def test_no_other_seat_reads_it(seat: Seat):
    reader = Reader("somebody", frozenset({seat}))
    assert may_read_statement(reader, own=False) == (seat is Seat.INTIMACY_COORDINATOR)
    assert may_read_statement(reader, own=True)
