"""Who may see what: the only place where this is decided. Default is no.

Why it is so: docs/decisions/0005-visibility.md, whose table a test compares with `SEES`.
"""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.findings import Finding, Findings
from closedset.practice.papers.names import Kind as Paper
from closedset.practice.word import Word


class Seat(Word):
    """What a person is on a production."""

    PERFORMER = "performer"
    REPRESENTATIVE = "representative"
    INTIMACY_COORDINATOR = "intimacy_coordinator"
    ASSISTANT_COORDINATOR = "assistant_coordinator"
    DIRECTOR = "director"
    PRODUCER = "producer"
    FIRST_AD = "first_ad"
    SECOND_AD = "second_ad"
    COSTUME = "costume"
    HAIR_MAKEUP = "hair_makeup"
    PROPS = "props"
    STUNTS = "stunts"
    SOUND = "sound"
    CAMERA = "camera"
    SCRIPT_SUPERVISOR = "script_supervisor"
    VFX_POST = "vfx_post"
    LEGAL = "legal"
    PUBLICITY = "publicity"
    CASTING = "casting"
    OBSERVER = "observer"
    """Trainee or observer."""


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


COORDINATORS = frozenset({Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR})
CLASSIFIES = COORDINATORS | {Seat.DIRECTOR, Seat.PRODUCER, Seat.FIRST_AD, Seat.STUNTS}
"""Seats whose work a classification is: what each of them says stands beside what the others say."""

EVERYONE = frozenset(Seat)
OF_PERFORMERS = frozenset({Seat.PERFORMER, Seat.REPRESENTATIVE})
ATTENDS = EVERYONE - OF_PERFORMERS - {Seat.OBSERVER, Seat.CASTING}
"""Seats that can have been in a talk with direction or production, and then read that talk."""
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


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody asking, with the seats held on the production asked about."""

    person: str
    seats: frozenset[Seat] = frozenset()


def may_see(matter: Matter, reader: Reader) -> bool:
    """True when one of the reader's seats on this production sees the matter."""
    return bool(SEES[matter] & reader.seats)


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


def may_issue_papers(reader: Reader) -> Findings:
    """Coordinators make papers and issue them; others read what was issued."""
    if COORDINATORS & reader.seats:
        return ()
    return (Finding("papers.reading_only", "The coordinators make and issue papers. You read them."),)


def may_seat(seat: Seat, reader: Reader) -> Findings:
    """Whoever keeps the seats may offer one; a seat that reads the breakdown is the coordinator's to offer.

    Otherwise a producer could seat a second address of their own and read what nobody else may.
    """
    if not may_see(Matter.SEATS, reader):
        return (Finding("seats.not_yours", "The coordinator or the producer offers seats. Ask one of them."),)
    if seat in SEES[Matter.BREAKDOWN] and Seat.INTIMACY_COORDINATOR not in reader.seats:
        return (
            Finding("seats.coordinators", "It reads the breakdown, so the intimacy coordinator offers it."),
        )
    return ()


def may_decide(reader: Reader) -> Findings:
    """A decision on a beat is the coordinators'; others who see the breakdown read it."""
    if may_see(Matter.DECIDE, reader):
        return ()
    return (Finding("breakdown.reading_only", "You may read this breakdown. Its coordinators decide on it."),)


def may_keep_cast(reader: Reader) -> Findings:
    """Coordinators, the producer and the assistant directors keep cast and calls."""
    if may_see(Matter.KEEP_CAST, reader):
        return ()
    return (Finding("cast.reading_only", "Coordinators, the producer and assistant directors do this."),)


def may_plan(reader: Reader) -> Findings:
    """What is asked is written down by the coordinators; direction reads it and says what is not right."""
    if COORDINATORS & reader.seats:
        return ()
    return (Finding("ask.reading_only", "You may read what is asked. The coordinators write it down."),)


def may_read_score(reader: Reader, *, own: bool = False) -> bool:
    """A score that was kept is read by whoever reads it as a paper: the choreography notes."""
    return may_read_paper(Paper.CHOREOGRAPHY, reader, own=own)


def may_attend(reader: Reader) -> bool:
    """Whether a talk can be opened to somebody because they were there. Nobody who performs, or speaks for
    somebody who does, reads what was wanted; another seat of theirs does not change that.
    """
    return bool(ATTENDS & reader.seats) and not OF_PERFORMERS & reader.seats


def may_read_talk(reader: Reader, *, attended: bool) -> bool:
    """A talk, and its note once issued, are read by whoever reads what is asked, and by who was there."""
    return may_see(Matter.ASK, reader) or (attended and may_attend(reader))


def may_classify(reader: Reader, *, opened: bool) -> Findings:
    """Whoever answers for the scene says how a move of it is classified, each for themselves.

    The first view of a move is of somebody who reads the plan: others learn by it that it is in question.
    """
    if not may_see(Matter.CLASSIFICATION, reader):
        says = "Coordinators, direction, production, the first AD and stunts classify moves."
        return (Finding("ask.not_yours_to_classify", says),)
    if not opened and not may_see(Matter.ASK, reader):
        says = "The coordinators or the director say first how a move is classified. Ask one of them."
        return (Finding("ask.not_in_question", says),)
    return ()


def may_make_riders(reader: Reader) -> Findings:
    """Coordinators make riders and release what is in them; the sides agree and sign."""
    if COORDINATORS & reader.seats:
        return ()
    return (Finding("riders.reading_only", "The coordinators make riders. You say what you agree to."),)


def may_send_envelopes(reader: Reader) -> Findings:
    """Coordinators put papers into envelopes, send them and take them back; others sign or look on."""
    if COORDINATORS & reader.seats:
        return ()
    return (Finding("signing.reading_only", "The coordinators send papers to be signed."),)


def may_hear(reader: Reader) -> Findings:
    """The intimacy coordinator hears performers in private."""
    if may_see(Matter.PRIVATE_NOTE, reader):
        return ()
    return (Finding("conversations.reading_only", "The intimacy coordinator does this."),)


SWITCHES_STANDARDS = frozenset({Seat.INTIMACY_COORDINATOR, Seat.PRODUCER, Seat.LEGAL})


def may_switch_standards(reader: Reader) -> Findings:
    """The coordinator, the producer and counsel switch standards, with a reason; everybody reads them."""
    if SWITCHES_STANDARDS & reader.seats:
        return ()
    return (
        Finding("standards.reading_only", "The coordinator, the producer or counsel switches standards."),
    )


def may_say_law_does_not_apply(reader: Reader) -> Findings:
    """Whether a law governs a production the coordinator or counsel says, never the producer."""
    if (SWITCHES_STANDARDS - {Seat.PRODUCER}) & reader.seats:
        return ()
    return (
        Finding("standards.law_is_not_yours", "The coordinator or counsel says that a law does not apply."),
    )


def may_give_notice(reader: Reader) -> Findings:
    """Coordinators, the producer and counsel enter notices; a performer asks for a coordinator."""
    if (COORDINATORS | {Seat.PRODUCER, Seat.LEGAL}) & reader.seats:
        return ()
    return (Finding("notices.reading_only", "Coordinators, the producer and counsel enter notices."),)


def may_answer_request(reader: Reader) -> Findings:
    """The producer, or counsel for them, answers a request."""
    if {Seat.PRODUCER, Seat.LEGAL} & reader.seats:
        return ()
    return (Finding("notices.not_yours_to_answer", "The producer, or counsel, answers this."),)
