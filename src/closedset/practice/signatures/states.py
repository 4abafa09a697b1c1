"""How far an envelope is, and how far each of those who sign."""

from __future__ import annotations

from collections.abc import Mapping

from closedset.practice.findings import Finding, Findings
from closedset.practice.word import Word


class EnvelopeState(Word):
    """Where an envelope stands."""

    DRAFTED = "drafted"
    """With whoever made it; nobody else knows of it."""

    SENT = "sent"
    COMPLETE = "complete"
    """Everybody has signed."""

    DECLINED = "declined"
    """Somebody did not sign, or would rather sign on paper."""

    VOID = "void"
    """Taken back."""

    EXPIRED = "expired"


class SignerState(Word):
    """Where somebody who signs stands."""

    WAITING = "waiting"
    """Others sign before them."""

    INVITED = "invited"
    OPENED = "opened"
    READY = "ready"
    """Has seen every page and agreed to sign electronically."""

    SIGNED = "signed"
    DECLINED = "declined"
    DELEGATED = "delegated"
    """Has named another, who signs in their place."""


ENVELOPE_MOVES: dict[EnvelopeState, frozenset[EnvelopeState]] = {
    EnvelopeState.DRAFTED: frozenset({EnvelopeState.SENT, EnvelopeState.VOID}),
    EnvelopeState.SENT: frozenset(
        {EnvelopeState.COMPLETE, EnvelopeState.DECLINED, EnvelopeState.VOID, EnvelopeState.EXPIRED}
    ),
    EnvelopeState.COMPLETE: frozenset(),
    EnvelopeState.DECLINED: frozenset(),
    EnvelopeState.VOID: frozenset(),
    EnvelopeState.EXPIRED: frozenset(),
}
SIGNER_MOVES: dict[SignerState, frozenset[SignerState]] = {
    SignerState.WAITING: frozenset({SignerState.INVITED}),
    SignerState.INVITED: frozenset({SignerState.OPENED}),
    SignerState.OPENED: frozenset({SignerState.READY, SignerState.DECLINED, SignerState.DELEGATED}),
    SignerState.READY: frozenset({SignerState.SIGNED, SignerState.DECLINED, SignerState.DELEGATED}),
    SignerState.SIGNED: frozenset(),
    SignerState.DECLINED: frozenset(),
    SignerState.DELEGATED: frozenset(),
}
LIVING = frozenset({EnvelopeState.DRAFTED, EnvelopeState.SENT})


def may_become(now: EnvelopeState, wanted: EnvelopeState) -> Findings:
    """An envelope moves only along the table."""
    if wanted in ENVELOPE_MOVES[now]:
        return ()
    return (Finding("signing.over", f"This envelope is {now}; it cannot become {wanted}."),)


def may_move(now: SignerState, wanted: SignerState) -> Findings:
    """Somebody who signs moves only along the table."""
    if wanted in SIGNER_MOVES[now]:
        return ()
    return (Finding("signing.state", f"This signature is {now}; it cannot become {wanted}."),)


Table = Mapping[EnvelopeState, frozenset[EnvelopeState]] | Mapping[SignerState, frozenset[SignerState]]


def diagram(moves: Table) -> str:
    """The table as lines for the handbook."""
    return "\n".join(f"{now} → {', '.join(sorted(after)) or 'nothing'}" for now, after in moves.items())
