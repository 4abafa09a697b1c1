"""What others than coordinators are shown of a score is agreed, in words and drawn, over made ones."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.choreography.values import Line, Notation, Score
from closedset.practice.consent import Production, check
from closedset.practice.consent.plan import Plan
from closedset.practice.papers.within import taking_part
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.choreography import pages, queries
from kit import consent_scene as made
from kit.consent_worlds import NOW, PERFORMERS, plans, productions

HERE = pages.Place(
    production=UUID(int=1), title="Harbour", scene="1", occasion="principal", occasion_words="p"
)


def marked(plan: Plan) -> tuple[Plan, Score]:
    """A score in which every word that is noted says of which move, and of whom, it is."""
    moves = tuple(replace(move, alternative=f"other-{move.id}.") for move in plan.moves)
    lines = []
    for number, move in enumerate(moves):
        each = tuple((who, f"by-{who}-in-{move.id}.") for who in taking_part(move))
        texts = {name: f"{name}-{move.id}." for name in ("travel", "mask", "tone", "stop", "reset", "anchor")}
        told = Notation(start=number + 1, length=2, sound=each, eyes=each, note=f"note-{move.id}.", **texts)
        lines.append(Line(move=move, notation=told))
    return replace(plan, moves=moves), Score(lines=tuple(lines))


def shown(world: Production, plan: Plan, seat: Seat, who: str = "", *, at: datetime = NOW) -> str:
    """Everything that stands on the page: drawing, its description, the table."""
    plan, score = marked(plan)
    reader = Reader("somebody", frozenset({seat}))
    told = queries.as_told(reader, plan, check(world, plan, at), score, frozenset({who} - {""}))
    page = pages.of(HERE, told, writes=False)
    drawing = {"drawing": page.drawing, "describes": page.describes}
    drawn = render_to_string("choreography/_drawing.html", drawing) if page.drawing else ""
    return drawn + render_to_string("choreography/_moves.html", {"page": page})


def marks(text: str) -> set[str]:
    return set(re.findall(r"-(m\d+)\.", text))


READERS = [(Seat.DIRECTOR, ""), (Seat.CAMERA, ""), *((Seat.PERFORMER, who) for who in PERFORMERS)]


@given(productions(), plans(), st.sampled_from(READERS))
def test_nothing_of_a_move_that_is_not_agreed_is_shown(
    world: Production, plan: Plan, reader: tuple[Seat, str]
):
    answer = check(world, marked(plan)[0], NOW)
    held = {
        one.on for one in answer.findings if one.code.startswith("consent.") or one.code == "fact.unknown"
    }
    seat, who = reader
    text = shown(world, plan, seat, who)
    told = marks(text)
    assert not told & held
    assert not [id_ for id_ in held if re.search(rf">\s*{id_}\b", text)]
    for word in ("other-", "note-", 'data-verdict="hold"', 'data-verdict="stop"'):
        assert word not in text
    if who:
        own = {move.id for move in plan.moves if who in taking_part(move)}
        assert told <= own
        assert set(re.findall(r"by-(\w+)-in", text)) <= {who}


def test_what_is_agreed_is_shown_to_each_as_far_as_it_is_theirs():
    moves = (made.PLAN.moves[0], replace(made.PLAN.moves[0], id="m2", pressure="bone"))
    for seat, who, by in (
        (Seat.DIRECTOR, "", {"ada", "ben"}),
        (Seat.CAMERA, "", {"ada", "ben"}),
        (Seat.PERFORMER, "ben", {"ben"}),
    ):
        text = shown(made.MADE, made.with_plan(moves=moves), seat, who, at=made.AT)
        assert marks(text) == {"m1"}
        assert set(re.findall(r"by-(\w+)-in", text)) == by
    assert marks(shown(made.MADE, made.with_plan(moves=moves), Seat.PERFORMER, "wyn", at=made.AT)) == set()


@given(productions(), plans(), st.sampled_from(READERS))
def test_what_is_asked_and_not_agreed_looks_as_if_it_had_never_been_asked(
    world: Production, plan: Plan, reader: tuple[Seat, str]
):
    seat, who = reader
    whole, score = marked(plan)
    told = queries.as_told(
        Reader("x", frozenset({seat})), whole, check(world, whole, NOW), score, frozenset({who})
    )
    left = told.plan.moves
    lines = tuple(line for line in score.lines if line.move.id in {move.id for move in left})
    again = queries.agreed(replace(score, lines=lines), left)
    expected = queries.own(again, [who]) if who else again
    assert told.score == expected
