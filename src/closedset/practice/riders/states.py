"""How far a rider version is, and who may move it on."""

from __future__ import annotations

from closedset.practice.findings import Finding, Findings
from closedset.practice.word import Word


class State(Word):
    """Where a version of a rider stands."""

    DRAFTED = "drafted"
    """With the coordinator; nobody else has seen it."""

    OFFERED = "offered"
    """Delivered to the performer and the production; terms are being agreed."""

    AGREED = "agreed"
    """Both sides have accepted every term; signatures are awaited."""

    SIGNED = "signed"
    """Everybody who signs has signed."""

    REPLACED = "replaced"
    """A later version stands in its place."""

    VOID = "void"
    """Taken back before it was signed."""


MOVES: dict[State, frozenset[State]] = {
    State.DRAFTED: frozenset({State.OFFERED, State.REPLACED, State.VOID}),
    State.OFFERED: frozenset({State.AGREED, State.REPLACED, State.VOID}),
    State.AGREED: frozenset({State.SIGNED, State.REPLACED, State.VOID}),
    State.SIGNED: frozenset({State.REPLACED}),
    State.REPLACED: frozenset(),
    State.VOID: frozenset(),
}
"""A signed version is not taken back: it is withdrawn from, or a later one is signed."""


def may_become(now: State, wanted: State) -> Findings:
    """Nothing, or why a version cannot go from one state to another."""
    if wanted in MOVES[now]:
        return ()
    return (Finding("rider.state", f"This version is {now.value}; it cannot become {wanted.value}."),)


class Side(Word):
    """The two who agree. A representative speaks on the performer's side."""

    PERFORMER = "performer"
    PRODUCTION = "production"


class Verb(Word):
    """What a side says about a term."""

    ACCEPT = "accept"
    COUNTER = "counter"
    QUESTION = "question"
    ANSWER = "answer"
