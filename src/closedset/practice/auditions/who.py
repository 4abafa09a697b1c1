"""Who keeps the record of auditions, who speaks in it for themselves, and what each is told of a check."""

from __future__ import annotations

from dataclasses import replace

from closedset.practice.auditions.check import Answer, worst
from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility import COORDINATORS, SEES, Matter, Reader, Seat

KEEPS = COORDINATORS | {Seat.PRODUCER, Seat.CASTING}
OWN = frozenset({Seat.PERFORMER, Seat.REPRESENTATIVE})


def may_keep(reader: Reader) -> Findings:
    """Casting, the producer and the coordinators plan auditions and enter what came of them."""
    if KEEPS & reader.seats:
        return ()
    says = "Casting, the producer and the coordinators enter this. You may read it."
    return (Finding("auditions.reading_only", says),)


def may_say_for_oneself(*, own: bool) -> Findings:
    """Only the performer, or whoever represents them, says whether they may be recorded."""
    if own:
        return ()
    return (Finding("auditions.not_yours", "Only the performer, or whoever represents them, says this."),)


def told(answer: Answer, seat: Seat, performer: str = "") -> Answer | None:
    """The answer as a seat may have it: all of it, one's own, or None for a seat that is told of none."""
    if seat in SEES[Matter.AUDITIONS]:
        return answer
    if seat not in OWN:
        return None
    own = tuple(one for one in answer.findings if one.performer == performer)
    mine = {id_: verdict for id_, verdict in answer.auditions.items() if answer.whose[id_] == performer}
    return replace(
        answer,
        verdict=worst(own),
        findings=own,
        auditions=mine,
        whose=dict.fromkeys(mine, performer),
    )
