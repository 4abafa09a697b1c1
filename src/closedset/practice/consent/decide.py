"""One ask against one performer's effective consent. No words here: codes, bits and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.consent.agreement import Agreement, Code, Decision, No, Permit
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, Ask
from closedset.practice.consent.axes import Space, Wanted

STOPS = frozenset({Code.REFUSED, Code.WITHDRAWN})
COVERED = Decision(Code.COVERED)


def decide(ask: Ask, wanted: Wanted, agreement: Agreement, space: Space) -> tuple[Decision, ...]:
    """All that consent has to say about an ask; the first decides."""
    covering = agreement.covering(wanted)
    met = agreement.meeting(wanted) if agreement.reach & wanted.worst else ()
    needed = ask.what in NEEDS_PERMISSION
    if covering and needed and not met:
        return covering
    against = _against(ask, met, wanted, agreement, space) if met else ()
    if not needed:
        return against or (COVERED,)
    if against and against[0].code in STOPS:
        return against
    return (*against, *covering) if covering else (*_short(wanted, agreement, space), *against)


def _against(
    ask: Ask, met: Iterable[No], wanted: Wanted, agreement: Agreement, space: Space
) -> tuple[Decision, ...]:
    """What the refusals and withdrawals that may meet the ask come to, the certain ones first.

    A signature the performer gave after the word was said answers it; a rider's own refusals stand as long as
    the rider does. What a camera may not see at all is refused for certain only when it is framed.
    """
    certain, possible = [], []
    unframed = ask.framing == UNKNOWN
    open_ = ("framing",) if unframed else space.dimensions(wanted.open)
    for no in met:
        if no.said is not None and _signed_since(no, wanted, agreement):
            continue
        if not unframed and no.touches(wanted):
            certain.append(Decision(Code.WITHDRAWN if no.withdrawn else Code.REFUSED, no=no))
        else:
            possible.append(Decision(Code.UNKNOWN, open_, no=no))
    certain.sort(key=lambda one: (one.code, one.no.term if one.no else ""))
    return (*certain, *possible)


def _signed_since(no: No, wanted: Wanted, agreement: Agreement) -> bool:
    return any(
        permit.rider is not None and no.said is not None and permit.signed > no.said
        for permit in agreement.permits
        if not wanted.worst & ~permit.allows
    )


def _short(wanted: Wanted, agreement: Agreement, space: Space) -> tuple[Decision, ...]:
    """Why nothing covers the ask."""
    unsigned = next((one for one in agreement.offered if not wanted.worst & ~one.allows), None)
    if not agreement.riders and not agreement.permits:
        if agreement.offered:
            return (Decision(Code.UNSIGNED, permit=unsigned or agreement.offered[0]),)
        return (Decision(Code.NO_RIDER),)
    settled = next((one for one in agreement.permits if not wanted.need & ~one.allows), None)
    if settled is not None:
        return (Decision(Code.UNKNOWN, space.dimensions(wanted.open & ~settled.allows), permit=settled),)
    also = (Decision(Code.UNSIGNED, permit=unsigned),) if unsigned else ()
    return (_nearest(wanted, agreement, space), *also)


def _nearest(wanted: Wanted, agreement: Agreement, space: Space) -> Decision:
    """The permission that falls short in the fewest dimensions."""
    for term, rider, why in agreement.silent():
        allows = space.permitted(term.scope)
        if not wanted.need & ~allows:
            permit = Permit(allows, term.id, rider.signed["performer"], rider, (), term.says)
            return Decision(Code.NOT_COVERED, (why,), permit)
    if not agreement.permits:
        return Decision(Code.NOT_COVERED, ("what",))
    missing = [wanted.need & ~permit.allows for permit in agreement.permits]
    far = list(map(space.distance, missing))
    least = far.index(min(far))
    return Decision(Code.NOT_COVERED, space.dimensions(missing[least]), agreement.permits[least])
