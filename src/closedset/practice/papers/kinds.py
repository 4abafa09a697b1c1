"""Every paper: what it is called, what it is about, who signs or acknowledges it, how long it is kept.

Who reads it stands in `practice/visibility`, as all reading does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from closedset.practice.papers.names import Kind
from closedset.practice.papers.words import listed
from closedset.practice.retention import Kept
from closedset.practice.visibility import OWN_PAPERS, READS_PAPERS, Seat
from closedset.practice.word import Word


class About(Word):
    """What one paper of a kind is about."""

    PERFORMER = "performer"
    """One performer's rider."""

    SCENE = "scene"
    """One scene on one occasion."""

    PART = "part"
    """One performer in one scene."""

    DAY = "day"
    WITHDRAWAL = "withdrawal"
    AUDITION = "audition"
    """One audition."""

    MEETING = "meeting"
    """One talk with the director or the producers."""

    STATEMENT = "statement"
    """What one performer says for themselves."""

    PRODUCTION = "production"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """What is true of every paper of a kind."""

    called: str
    about: About
    keeps: Kept
    """With what it is kept; how long that is, `practice.retention` says."""

    signs: tuple[str, ...] = ()
    """Roles with a line to sign, in order."""

    acknowledges: frozenset[Seat] = frozenset()
    """Seats whose reading is confirmed by name."""

    own_acknowledge: bool = False
    """The performers it is about confirm it as well."""

    goes_stale: bool = True
    """Whether it stops holding when what it was made from changes. A report of what was does not."""

    issued: bool = True
    """Whether it is issued to its readers. A rider is delivered; a statement stays the performer's."""


IC, FIRST = "Intimacy coordinator", "1st assistant director"
THE_SET = READS_PAPERS[Kind.CLOSED_SET_MEMO] - {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR}
KINDS: dict[Kind, Sort] = {
    Kind.RIDER: Sort(
        called="Rider",
        about=About.PERFORMER,
        keeps=Kept.RIDERS,
        signs=("Performer", "Producer"),
        issued=False,
    ),
    Kind.MEETING_NOTE: Sort(
        called="Meeting note",
        about=About.MEETING,
        goes_stale=False,
        keeps=Kept.PRODUCTION,
        acknowledges=frozenset({Seat.DIRECTOR}),
    ),
    Kind.SUMMARY: Sort(
        called="Top-line summary",
        about=About.SCENE,
        keeps=Kept.SUMMARIES,
        signs=(IC,),
    ),
    Kind.CLOSED_SET_MEMO: Sort(
        called="Closed-set memo",
        about=About.SCENE,
        keeps=Kept.CLAIMS,
        signs=(FIRST, IC),
        acknowledges=THE_SET,
    ),
    Kind.GARMENT_PLAN: Sort(
        called="Garment and barrier plan",
        about=About.SCENE,
        keeps=Kept.WORKING,
        acknowledges=frozenset({Seat.COSTUME}),
        own_acknowledge=True,
    ),
    Kind.CHOREOGRAPHY: Sort(called="Choreography notes", about=About.SCENE, keeps=Kept.SUMMARIES),
    Kind.REHEARSAL_RECORD: Sort(
        called="Rehearsal record", about=About.SCENE, keeps=Kept.PRODUCTION, signs=(IC,)
    ),
    Kind.CHECK_IN: Sort(
        called="Shoot-day check-in",
        about=About.PART,
        keeps=Kept.CLAIMS,
        signs=("Performer", IC),
    ),
    Kind.CHANGE_REQUEST: Sort(
        called="Change request",
        about=About.PART,
        keeps=Kept.RIDERS,
        signs=("Performer", "Producer"),
    ),
    Kind.DAY_REPORT: Sort(
        called="End-of-day report", about=About.DAY, goes_stale=False, keeps=Kept.CLAIMS, signs=(IC,)
    ),
    Kind.WITHDRAWAL_RECORD: Sort(
        called="Withdrawal record",
        about=About.WITHDRAWAL,
        goes_stale=False,
        keeps=Kept.RIDERS,
        signs=(IC,),
    ),
    Kind.INCIDENT_REPORT: Sort(
        called="Incident report", about=About.SCENE, goes_stale=False, keeps=Kept.INCIDENTS
    ),
    Kind.CUT_REVIEW: Sort(
        called="Cut review", about=About.SCENE, keeps=Kept.PRODUCTION, signs=(IC, "Producer")
    ),
    Kind.WRAP_REPORT: Sort(
        called="Wrap report",
        about=About.PRODUCTION,
        goes_stale=False,
        keeps=Kept.PRODUCTION,
        signs=(IC,),
    ),
    Kind.AUDITION_NOTICE: Sort(
        called="Audition notice",
        about=About.AUDITION,
        goes_stale=False,
        keeps=Kept.CLAIMS,
        own_acknowledge=True,
    ),
    Kind.AUDITION_RECORD: Sort(
        called="Audition record",
        about=About.AUDITION,
        keeps=Kept.AUDITIONS,
        signs=("Casting", "Performer"),
    ),
    Kind.BOUNDARY_STATEMENT: Sort(
        called="Boundary statement", about=About.STATEMENT, keeps=Kept.STATEMENTS, issued=False
    ),
    Kind.BEST_EFFORTS: Sort(
        called="Best-efforts log",
        about=About.PRODUCTION,
        goes_stale=False,
        keeps=Kept.CLAIMS,
        signs=("Producer",),
    ),
    Kind.RISK_ASSESSMENT: Sort(
        called="Risk assessment",
        about=About.SCENE,
        keeps=Kept.CLAIMS,
        signs=(FIRST, IC),
        acknowledges=frozenset({Seat.FIRST_AD}),
    ),
}

SEATS: dict[Seat, str] = {
    Seat.PERFORMER: "the performer",
    Seat.REPRESENTATIVE: "their representative",
    Seat.INTIMACY_COORDINATOR: "the intimacy coordinator",
    Seat.ASSISTANT_COORDINATOR: "the assistant coordinator",
    Seat.DIRECTOR: "the director",
    Seat.PRODUCER: "the producer",
    Seat.FIRST_AD: "the 1st assistant director",
    Seat.SECOND_AD: "the 2nd assistant director",
    Seat.COSTUME: "costume",
    Seat.HAIR_MAKEUP: "hair and make-up",
    Seat.PROPS: "props",
    Seat.STUNTS: "stunts",
    Seat.SOUND: "sound",
    Seat.CAMERA: "camera",
    Seat.SCRIPT_SUPERVISOR: "the script supervisor",
    Seat.VFX_POST: "visual effects and post",
    Seat.LEGAL: "legal",
    Seat.PUBLICITY: "publicity",
    Seat.CASTING: "casting",
    Seat.OBSERVER: "the observer",
}
"""Seats as a sentence has them."""


def visible_to(kind: Kind, seats: Iterable[Seat] = (), *, performers: Iterable[str] = ()) -> str:
    """Who may read a paper, as what follows “Visible to:”.

    `seats` when fewer than the kind's read this one, `performers` when it is about them by name.
    """
    reads = set(seats) or READS_PAPERS[kind]
    named = list(performers) if kind in OWN_PAPERS else []
    own = [f"{listed(named)} and whoever represents them"] if named else []
    return listed([*own, *(SEATS[seat] for seat in Seat if seat in reads)])


def kept_with(kept: Kept) -> tuple[Kind, ...]:
    """The kinds of papers that are kept with a class of things."""
    return tuple(kind for kind, sort in KINDS.items() if sort.keeps is kept)
