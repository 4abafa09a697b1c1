"""What becomes of each thing that a marked-up rider asks for: a counter, a question, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Term
from closedset.practice.papers.wishes import NotRead, Proposal, Wish
from closedset.practice.riders.agreeing import digest_of
from closedset.practice.riders.states import Side
from closedset.practice.word import Word

Limits = Callable[[Term, str], Term | None]
"""A permission with the limits a sentence says; None when it says anything else."""

LONGEST = 1000
"""Signs of a question, as on the page."""


class Becomes(Word):
    """What happens with it once somebody confirms."""

    COUNTER = "counter"
    LEFT_OUT = "left_out"
    QUESTION = "question"
    STANDS = "stands"
    """It is so already: nothing happens."""

    NOTHING = "nothing"
    """It is shown as it stands in the file, with the reason."""


TAKEN = frozenset({Becomes.COUNTER, Becomes.LEFT_OUT, Becomes.QUESTION})
"""What somebody can confirm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One thing the file asks for, and what becomes of it."""

    becomes: Becomes
    term: str = ""
    """The number of the term it is about; empty beside the terms."""

    says: str = ""
    """The sentence of the counter, the words of the question, or what stands in the file."""

    why: str = ""
    by: str = ""
    """Who marked it, as their program wrote it."""

    comment: bool = False
    """It stood in the margin, and may have been meant for one side alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody has confirmed, ready to be done."""

    counters: tuple[Term, ...] = ()
    left_out: tuple[str, ...] = ()
    """Numbers of terms."""

    asked: tuple[tuple[str, str], ...] = ()
    """Numbers of terms, each with a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What a file is held against."""

    then: Mapping[str, Term]
    """The terms of the version it was made from, by number."""

    now: Mapping[str, Term]
    """Those of the version that stands."""

    side: Side
    """Whose file it is."""

    asked: frozenset[tuple[str, str]]
    """What this side has asked already: digest of the term's words, and the question."""

    limits: Limits


def outcomes(found: Iterable[Proposal | NotRead], against: Against) -> tuple[Outcome, ...]:
    """What becomes of everything in the file but what it leaves as it is. Nothing is dropped."""
    each = [_outcome(one, against) for one in found if not _unchanged(one)]
    gone = {one.term for one in each if one.becomes is Becomes.LEFT_OUT}
    return tuple(_unless_gone(one, gone) for one in each)


def confirmed(chosen: Iterable[Outcome], now: Mapping[str, Term], limits: Limits) -> Wanted | None:
    """What was chosen, as something to do; None when a counter is none any more, or a term is not there."""
    each = list(chosen)
    if any(one.term not in now for one in each):
        return None
    counters = [limits(now[one.term], one.says) for one in each if one.becomes is Becomes.COUNTER]
    if None in counters:
        return None
    return Wanted(
        counters=tuple(one for one in counters if one),
        left_out=tuple(one.term for one in each if one.becomes is Becomes.LEFT_OUT),
        asked=tuple((one.term, one.says) for one in each if one.becomes is Becomes.QUESTION),
    )


def _unchanged(one: Proposal | NotRead) -> bool:
    return isinstance(one, Proposal) and one.wish is Wish.UNCHANGED


def _unless_gone(one: Outcome, gone: set[str]) -> Outcome:
    """A question about a term that the same file leaves out would hang nowhere."""
    if one.becomes is not Becomes.QUESTION or one.term not in gone:
        return one
    return replace(one, becomes=Becomes.NOTHING, why="It is about a term that the file leaves out.")


def _outcome(one: Proposal | NotRead, against: Against) -> Outcome:
    if isinstance(one, NotRead):
        return Outcome(becomes=Becomes.NOTHING, says=one.text, why=one.why)
    return replace(_beside(one, against) or _about(one, against), by=one.by)


def _beside(one: Proposal, against: Against) -> Outcome | None:
    """It is about no term, or about one that is not what it was when the file was taken out."""
    says = one.says or one.was
    if one.clause not in against.then:
        why = _NO_CLAUSE if one.clause else _NO_TERM
        return Outcome(becomes=Becomes.NOTHING, says=says, why=why, comment=one.wish is Wish.ASKED)
    term = against.now.get(one.clause)
    if term is None:
        stands = one.wish is Wish.STRUCK
        becomes, why = (Becomes.STANDS, _LEFT_OUT) if stands else (Becomes.NOTHING, _GONE)
        return Outcome(becomes=becomes, says=says, why=why)
    if sentence(term) == sentence(against.then[one.clause]):
        return None
    stands = one.wish is Wish.CHANGED and against.limits(term, one.says) == term
    becomes, why = (Becomes.STANDS, _SO_ALREADY) if stands else (Becomes.NOTHING, _CHANGED_SINCE)
    return Outcome(becomes=becomes, term=term.id, says=says, why=why)


_NO_CLAUSE = (
    "Only terms are countered and asked about. Clauses come from the standards: speak to the coordinator."
)
_NO_TERM = "It stands beside no term. Ask about the term it belongs to on the rider's page."
_LEFT_OUT = "It is left out already."
_GONE = "The term it is about is not in the version that stands."
_SO_ALREADY = "The term says so already."
_CHANGED_SINCE = "The term was changed after this file was taken out: look at what it says now."


def _about(one: Proposal, against: Against) -> Outcome:
    """It is about a term that stands as it did. Of a performer's own no production's file asks anything."""
    term = against.now[one.clause]
    if term.effect is not Effect.PERMIT and against.side is not Side.PERFORMER:
        says, comment = one.says or one.was, one.wish is Wish.ASKED
        return Outcome(becomes=Becomes.NOTHING, term=term.id, says=says, why=_THEIRS, comment=comment)
    if one.wish is Wish.ASKED:
        return _question(term, one.says, against, comment=True)
    if one.wish is Wish.ADDED:
        return _question(term, f"To be added after it: “{one.says}”", against)
    if term.effect is not Effect.PERMIT:
        return _question(term, f"To say instead: “{one.says}”" if one.says else "To be left out.", against)
    if one.wish is Wish.STRUCK:
        return Outcome(becomes=Becomes.LEFT_OUT, term=term.id, says=one.was)
    made = against.limits(term, one.says)
    if made is None:
        return _question(term, f"To say instead: “{one.says}”", against)
    if made == term:
        return Outcome(becomes=Becomes.STANDS, term=term.id, says=one.says, why=_SO_ALREADY)
    return Outcome(becomes=Becomes.COUNTER, term=term.id, says=sentence(made))


_THEIRS = (
    "What a performer does not agree to or requires is theirs. It is not countered, and nobody is asked."
)


def _question(term: Term, says: str, against: Against, *, comment: bool = False) -> Outcome:
    if len(says) > LONGEST:
        becomes, why = (
            Becomes.NOTHING,
            f"A question has at most {LONGEST} signs: ask it on the page, shorter.",
        )
    elif (digest_of(term), says) in against.asked:
        becomes, why = Becomes.STANDS, "You have asked this already."
    else:
        becomes, why = Becomes.QUESTION, ""
    return Outcome(becomes=becomes, term=term.id, says=says, why=why, comment=comment)
