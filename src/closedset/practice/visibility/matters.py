"""What there is to see or do on a production, and which seats see it. Default is no."""

from __future__ import annotations

from closedset.practice.visibility.seats import (
    ATTENDS,
    CLASSIFIES,
    COORDINATORS,
    EVERYONE,
    OF_PERFORMERS,
    Reader,
    Seat,
)
from closedset.practice.word import Word


class Matter(Word):
    """A kind of thing there is to see or do on a production."""

    PRODUCTION = "production"
    """That it exists, its title and who is on it."""

    SCRIPT = "script"
    """The script's words."""

    BREAKDOWN = "breakdown"
    """Beats with their passages, reasons, decisions and notes."""

    ONE_LINER = "one_liner"
    """Which scenes need the coordinator, without detail."""

    DECIDE = "decide"
    """Confirm, dismiss, regrade, split, merge or add beats; bring in drafts."""

    SEATS = "seats"
    """Invite people and end seats."""

    RECORD = "record"
    """The production's record of who did what."""

    CAST = "cast"
    """Who plays whom, and when scenes are called; never a date of birth."""

    KEEP_CAST = "keep_cast"
    """Cast people, set calls, bring lists in; dates of birth."""

    ASK = "ask"
    """What direction and production ask of a scene: meetings, moves, exposure, set-ups, uses."""

    CLASSIFICATION = "classification"
    """How a planned move is classified and by whom, where somebody said so; nothing else of the plan."""

    PRIVATE_NOTE = "private_note"
    """Notes of talks with performers. A coordinator reads the ones they wrote; each performer their own."""

    BOUNDARY = "boundary"
    """What performers have said for themselves, per area and action."""

    RIDERS = "riders"
    """Every rider with its terms and negotiation. Performers and representatives see their own besides."""

    RIDER_STATUS = "rider_status"
    """Which riders there are and how far they are; no terms."""

    STANDARDS = "standards"
    """Which standards are active, with their sources."""

    NOTICES = "notices"
    """Notices before the work, requests for a coordinator, answers. Performers see their own besides."""

    AUDITIONS = "auditions"
    """Auditions: what is asked, who was there, what is recorded. Performers see their own besides."""

    ENVELOPES = "envelopes"
    """Who signs what, in which order, and how far each is. Whoever signs sees their own besides."""

    BOARD = "board"
    """Which scenes may proceed, each reader told as far as it is theirs."""

    SCHEDULE = "schedule"
    """The days as assistant directors plan them: scenes, who, how each stands as an AD is told."""

    DAY = "day"
    """How the day goes: which of its scenes may proceed now, who waits for whom, what was shot."""

    CLOSED_SET = "closed_set"
    """The set and its door: who is on the list and inside, feeds, devices. Performers of the scene and
    whoever is on the list see their part besides: `closed_set.view`."""


SEES: dict[Matter, frozenset[Seat]] = {
    Matter.PRODUCTION: EVERYONE,
    Matter.SCRIPT: COORDINATORS
    | {Seat.DIRECTOR, Seat.PRODUCER, Seat.FIRST_AD, Seat.SCRIPT_SUPERVISOR, Seat.LEGAL, Seat.OBSERVER},
    Matter.BREAKDOWN: COORDINATORS | {Seat.OBSERVER},
    Matter.ONE_LINER: COORDINATORS
    | {Seat.PRODUCER, Seat.FIRST_AD, Seat.SECOND_AD, Seat.DIRECTOR, Seat.COSTUME, Seat.LEGAL, Seat.OBSERVER},
    Matter.DECIDE: COORDINATORS,
    Matter.SEATS: frozenset({Seat.INTIMACY_COORDINATOR, Seat.PRODUCER}),
    Matter.RECORD: frozenset({Seat.INTIMACY_COORDINATOR}),
    Matter.CAST: EVERYONE,
    Matter.KEEP_CAST: COORDINATORS | {Seat.PRODUCER, Seat.FIRST_AD, Seat.SECOND_AD},
    Matter.ASK: COORDINATORS | {Seat.DIRECTOR},
    Matter.CLASSIFICATION: CLASSIFIES,
    Matter.PRIVATE_NOTE: frozenset({Seat.INTIMACY_COORDINATOR}),
    Matter.BOUNDARY: COORDINATORS,
    Matter.RIDERS: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL},
    Matter.RIDER_STATUS: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL, Seat.FIRST_AD, Seat.SECOND_AD},
    Matter.STANDARDS: EVERYONE,
    Matter.NOTICES: COORDINATORS | {Seat.PRODUCER, Seat.FIRST_AD, Seat.LEGAL},
    Matter.AUDITIONS: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL, Seat.CASTING},
    Matter.ENVELOPES: COORDINATORS | {Seat.PRODUCER, Seat.LEGAL},
    Matter.BOARD: COORDINATORS
    | {
        Seat.DIRECTOR,
        Seat.PRODUCER,
        Seat.FIRST_AD,
        Seat.SECOND_AD,
        Seat.COSTUME,
        Seat.LEGAL,
        Seat.PERFORMER,
        Seat.REPRESENTATIVE,
    },
    Matter.SCHEDULE: COORDINATORS | {Seat.FIRST_AD, Seat.SECOND_AD},
    Matter.CLOSED_SET: COORDINATORS | {Seat.FIRST_AD, Seat.SECOND_AD},
}
SEES[Matter.DAY] = SEES[Matter.BOARD] | {Seat.SCRIPT_SUPERVISOR}


def may_see(matter: Matter, reader: Reader) -> bool:
    """True when one of the reader's seats on this production sees the matter."""
    return bool(SEES[matter] & reader.seats)


def may_attend(reader: Reader) -> bool:
    """Whether a talk can be opened to somebody because they were there. Nobody who performs, or speaks for
    somebody who does, reads what was wanted; another seat of theirs does not change that.
    """
    return bool(ATTENDS & reader.seats) and not OF_PERFORMERS & reader.seats


def may_read_talk(reader: Reader, *, attended: bool) -> bool:
    """A talk, and its note once issued, are read by whoever reads what is asked, and by who was there."""
    return may_see(Matter.ASK, reader) or (attended and may_attend(reader))
