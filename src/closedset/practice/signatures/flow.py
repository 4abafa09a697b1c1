"""What happens to an envelope: each step answers the envelope as it is after it, or raises `Refused`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.signatures import disclosure, rules
from closedset.practice.signatures.states import EnvelopeState, SignerState, may_become, may_move
from closedset.practice.signatures.values import DELEGATES, Attempt, Envelope, Signer

Step = SignerState
GATES = (
    rules.it_is_out,
    rules.it_has_not_expired,
    rules.nobody_signs_twice,
    rules.who_declined_or_named_another_does_not_sign,
    rules.it_is_their_turn,
)
"""What holds for everything a signer does, not for signing alone."""


def send(envelope: Envelope, *, sender: str, at: datetime) -> Envelope:
    """Send it: the first group is invited."""
    require(may_become(envelope.state, EnvelopeState.SENT))
    require(rules.may_send(envelope, sender))
    if at >= envelope.expires_at:
        raise Refused((Finding("signing.expired", "Choose a day to come by which it is to be signed."),))
    return _invited(replace(envelope, state=EnvelopeState.SENT))


def open_(envelope: Envelope, id_: str, *, at: datetime) -> Envelope:
    """Somebody opens the paper. A second time changes nothing."""
    signer = _acting(envelope, id_, at)
    return _moved(envelope, signer, Step.OPENED) if signer.state is Step.INVITED else envelope


def see(envelope: Envelope, id_: str, page: int, *, at: datetime) -> Envelope:
    """Somebody has seen a page."""
    signer = _opened(envelope, id_, at)
    if not 1 <= page <= envelope.pages:
        raise Refused((Finding("signing.no_page", "There is no such page."),))
    return _perhaps_ready(envelope, replace(signer, seen=signer.seen | {page}))


def consent(envelope: Envelope, id_: str, version: str, *, at: datetime) -> Envelope:
    """Somebody agrees to sign electronically, in the wording they were shown."""
    signer = _opened(envelope, id_, at)
    if version != disclosure.VERSION:
        raise Refused((Finding("signing.wording", "The wording was changed. Read it again, please."),))
    return _perhaps_ready(envelope, replace(signer, consent=version))


def sign(envelope: Envelope, id_: str, attempt: Attempt) -> Envelope:
    """Somebody signs. With the last signature the envelope is complete; else the next group is invited."""
    signer = envelope.signer(id_)
    require(rules.may_sign(envelope, signer, attempt))
    after = _moved(envelope, signer, Step.SIGNED)
    if after.turn() == 0:
        require(may_become(after.state, EnvelopeState.COMPLETE))
        return replace(after, state=EnvelopeState.COMPLETE)
    return _invited(after)


def decline(envelope: Envelope, id_: str, *, at: datetime) -> Envelope:
    """Somebody does not sign, or not so. That ends it: a paper that one has not signed binds nobody."""
    signer = _opened(envelope, id_, at)
    require(may_become(envelope.state, EnvelopeState.DECLINED))
    return replace(_moved(envelope, signer, Step.DECLINED), state=EnvelopeState.DECLINED)


def delegate(envelope: Envelope, id_: str, *, to: Signer, at: datetime) -> Envelope:
    """Somebody who signs for a company names another, who is invited in their place."""
    signer = _opened(envelope, id_, at)
    if signer.role not in DELEGATES:
        says = "Nobody can sign this in your place. Decline it, or say that you would rather sign on paper."
        raise Refused((Finding("signing.own_word", says),))
    if to.address.casefold() in {one.address.casefold() for one in envelope.signers}:
        raise Refused((Finding("signing.shared_address", "This address is in the envelope already."),))
    named = replace(
        to, role=signer.role, group=signer.group, state=Step.INVITED, seen=frozenset(), consent=""
    )
    after = _moved(envelope, signer, Step.DELEGATED)
    return replace(after, signers=(*after.signers, named))


def void(envelope: Envelope) -> Envelope:
    """Take it back."""
    require(may_become(envelope.state, EnvelopeState.VOID))
    return replace(envelope, state=EnvelopeState.VOID)


def expire(envelope: Envelope, *, at: datetime) -> Envelope:
    """Its day has come."""
    require(may_become(envelope.state, EnvelopeState.EXPIRED))
    if at < envelope.expires_at:
        raise Refused((Finding("signing.early", "Its day has not come."),))
    return replace(envelope, state=EnvelopeState.EXPIRED)


def _acting(envelope: Envelope, id_: str, at: datetime) -> Signer:
    """The signer, who may do something now."""
    signer = envelope.signer(id_)
    about = Attempt(paper="", version="", factor_done=False, name="", at=at)
    require(tuple(found for rule in GATES for found in rule(envelope, signer, about)))
    return signer


def _opened(envelope: Envelope, id_: str, at: datetime) -> Signer:
    signer = _acting(envelope, id_, at)
    if signer.state is Step.INVITED:
        raise Refused((Finding("signing.not_opened", "Open the paper first."),))
    return signer


def _perhaps_ready(envelope: Envelope, signer: Signer) -> Envelope:
    whole = set(range(1, envelope.pages + 1)) <= signer.seen and signer.consent == disclosure.VERSION
    after = _with(envelope, signer)
    return _moved(after, signer, Step.READY) if whole and signer.state is Step.OPENED else after


def _moved(envelope: Envelope, signer: Signer, to: SignerState) -> Envelope:
    require(may_move(signer.state, to))
    return _with(envelope, replace(signer, state=to))


def _with(envelope: Envelope, signer: Signer) -> Envelope:
    return replace(
        envelope, signers=tuple(signer if one.id == signer.id else one for one in envelope.signers)
    )


def _invited(envelope: Envelope) -> Envelope:
    """Everybody of the group whose turn it is has been asked."""
    turn = envelope.turn()
    return replace(
        envelope,
        signers=tuple(
            replace(one, state=Step.INVITED) if one.state is Step.WAITING and one.group == turn else one
            for one in envelope.signers
        ),
    )
