"""Who may do what among those who see it: nothing, or why not in a sentence."""

from __future__ import annotations

from closedset.practice.findings import Finding, Findings
from closedset.practice.visibility.matters import SEES, Matter, may_see
from closedset.practice.visibility.seats import COORDINATORS, Reader, Seat


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
