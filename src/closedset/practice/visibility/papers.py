"""Who reads which paper, and what is made of the same."""

from __future__ import annotations

from closedset.practice.papers.names import Kind as Paper
from closedset.practice.visibility.matters import SEES, Matter
from closedset.practice.visibility.seats import COORDINATORS, Reader, Seat

READS_PAPERS: dict[Paper, frozenset[Seat]] = {
    Paper.RIDER: SEES[Matter.RIDERS],
    # As the talk itself: what was asked before anybody had agreed to anything.
    Paper.MEETING_NOTE: SEES[Matter.ASK],
    Paper.SUMMARY: COORDINATORS
    | {
        Seat.DIRECTOR,
        Seat.FIRST_AD,
        Seat.SECOND_AD,
        Seat.SCRIPT_SUPERVISOR,
        Seat.CAMERA,
        Seat.COSTUME,
        Seat.HAIR_MAKEUP,
        Seat.PROPS,
        Seat.SOUND,
        Seat.VFX_POST,
        Seat.PUBLICITY,
    },
    Paper.CLOSED_SET_MEMO: COORDINATORS
    | {
        Seat.DIRECTOR,
        Seat.PRODUCER,
        Seat.FIRST_AD,
        Seat.SECOND_AD,
        Seat.COSTUME,
        Seat.HAIR_MAKEUP,
        Seat.PROPS,
        Seat.STUNTS,
        Seat.SOUND,
        Seat.CAMERA,
        Seat.SCRIPT_SUPERVISOR,
    },
    Paper.GARMENT_PLAN: COORDINATORS | {Seat.COSTUME, Seat.HAIR_MAKEUP},
    Paper.CHOREOGRAPHY: COORDINATORS | {Seat.DIRECTOR, Seat.CAMERA},
    Paper.REHEARSAL_RECORD: COORDINATORS | {Seat.DIRECTOR},
    Paper.CHECK_IN: COORDINATORS,
    Paper.CHANGE_REQUEST: COORDINATORS | {Seat.PRODUCER},
    Paper.DAY_REPORT: COORDINATORS | {Seat.PRODUCER},
    Paper.WITHDRAWAL_RECORD: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL},
    Paper.INCIDENT_REPORT: frozenset({Seat.INTIMACY_COORDINATOR, Seat.LEGAL}),
    Paper.CUT_REVIEW: COORDINATORS | {Seat.PRODUCER, Seat.VFX_POST},
    Paper.WRAP_REPORT: COORDINATORS | {Seat.PRODUCER},
    Paper.AUDITION_NOTICE: SEES[Matter.AUDITIONS],
    Paper.AUDITION_RECORD: SEES[Matter.AUDITIONS],
    # What was said to whoever hears performers; besides them only the performer: see `may_read_statement`.
    Paper.BOUNDARY_STATEMENT: SEES[Matter.PRIVATE_NOTE],
    Paper.BEST_EFFORTS: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL},
    Paper.RISK_ASSESSMENT: COORDINATORS | {Seat.PRODUCER, Seat.FIRST_AD},
}
"""Who reads a paper that was issued, by kind. What was not issued is the coordinators' alone."""

OWN_PAPERS = frozenset(
    {
        Paper.RIDER,
        Paper.CLOSED_SET_MEMO,
        Paper.GARMENT_PLAN,
        Paper.CHOREOGRAPHY,
        Paper.REHEARSAL_RECORD,
        Paper.CHECK_IN,
        Paper.CHANGE_REQUEST,
        Paper.WITHDRAWAL_RECORD,
        Paper.AUDITION_NOTICE,
        Paper.AUDITION_RECORD,
    }
)
"""Papers that the performers they are about, and whoever represents them, read besides."""


def may_read_paper(kind: Paper, reader: Reader, *, own: bool = False) -> bool:
    """True for a seat that reads papers of this kind, and for a performer of whom one of theirs is `own`."""
    return bool(READS_PAPERS[kind] & reader.seats) or (own and kind in OWN_PAPERS)


def may_read_copy(kind: Paper, seats: frozenset[Seat], reader: Reader, *, own: bool = False) -> bool:
    """True for a copy made for one of the reader's seats, and for one that is made for them by name.

    A copy never opens more than its kind does, whatever was written on it.
    """
    return bool(seats & READS_PAPERS[kind] & reader.seats) or (own and kind in OWN_PAPERS)


def may_read_statement(reader: Reader, *, own: bool) -> bool:
    """A statement as a paper is the performer's own, and whoever's who hears performers.

    Whoever represents them reads it on its page; a file that leaves is the performer's to give.
    """
    return own or may_read_paper(Paper.BOUNDARY_STATEMENT, reader)


def may_read_score(reader: Reader, *, own: bool = False) -> bool:
    """A score that was kept is read by whoever reads it as a paper: the choreography notes."""
    return may_read_paper(Paper.CHOREOGRAPHY, reader, own=own)
