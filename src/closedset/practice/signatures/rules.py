"""When an envelope may be sent and when somebody may sign. To know what is checked, read the two tuples."""

from __future__ import annotations

from collections.abc import Callable

from closedset.practice.findings import Finding, Findings
from closedset.practice.signatures import disclosure
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import Attempt, Envelope, Factor, Role, Signer

Rule = Callable[[Envelope, Signer, Attempt], Findings]
SendingRule = Callable[[Envelope, str], Findings]
LONGEST_NAME = 200


def it_is_out(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Nobody signs what was not sent, or what is over."""
    if envelope.state is EnvelopeState.SENT:
        return ()
    return (Finding("signing.over", f"This envelope is {envelope.state}. Nothing can be signed in it."),)


def it_has_not_expired(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Nobody signs after the day that was set."""
    if attempt.at < envelope.expires_at:
        return ()
    return (Finding("signing.expired", "The time to sign this paper is over. Ask for a new envelope."),)


def nobody_signs_twice(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """A signature is given once."""
    if signer.state is not SignerState.SIGNED:
        return ()
    return (Finding("signing.twice", "You have signed this paper. It cannot be signed a second time."),)


def who_declined_or_named_another_does_not_sign(
    envelope: Envelope, signer: Signer, attempt: Attempt
) -> Findings:
    """Whoever declined, or named another, has nothing more to sign here."""
    if signer.state not in {SignerState.DECLINED, SignerState.DELEGATED}:
        return ()
    return (Finding("signing.not_yours", "You do not sign this paper any more."),)


def it_is_their_turn(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """A group waits for everybody in the groups before it."""
    if signer.group <= envelope.turn() or signer.state is SignerState.SIGNED:
        return ()
    return (Finding("signing.turn", "Others sign before you. You will be told when it is your turn."),)


def every_page_was_seen(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Nobody signs a page they were not shown."""
    left = [str(page) for page in range(1, envelope.pages + 1) if page not in signer.seen]
    if not left:
        return ()
    return (Finding("signing.unseen", f"Look at every page first. Not seen yet: {', '.join(left)}."),)


def they_agreed_to_sign_electronically(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Signing electronically is agreed to, with paper offered, in the wording that is in force."""
    if signer.consent == disclosure.VERSION:
        return ()
    return (Finding("signing.consent", "Say first that you agree to sign electronically, or choose paper."),)


def the_paper_is_the_one_seen(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """What is signed is the file that was shown, and what it was made from still stands."""
    if attempt.paper != envelope.paper:
        return (Finding("signing.other_paper", "This is not the paper you were shown. Open it again."),)
    if attempt.version != envelope.version:
        says = "What this paper is about was changed or taken back since. Ask for a new envelope."
        return (Finding("signing.changed", says),)
    return ()


def the_second_factor_is_done(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Where a second factor was asked for, it was shown."""
    if signer.factor is Factor.NONE or attempt.factor_done:
        return ()
    return (Finding("signing.factor", "Confirm that it is you first, in the way this page asks for."),)


def they_say_who_they_are(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """A signature has a name."""
    if 0 < len(attempt.name.strip()) <= LONGEST_NAME:
        return ()
    return (Finding("signing.name", "Write the name you sign with."),)


RULES: tuple[Rule, ...] = (
    it_is_out,
    it_has_not_expired,
    nobody_signs_twice,
    who_declined_or_named_another_does_not_sign,
    it_is_their_turn,
    they_agreed_to_sign_electronically,
    every_page_was_seen,
    the_second_factor_is_done,
    the_paper_is_the_one_seen,
    they_say_who_they_are,
)


def may_sign(envelope: Envelope, signer: Signer, attempt: Attempt) -> Findings:
    """Everything that stands in the way of this signature, now."""
    return tuple(found for rule in RULES for found in rule(envelope, signer, attempt))


def the_performer_signs(envelope: Envelope, sender: str) -> Findings:
    """The performer signs; the representative for them only where the standard in force lets them."""
    roles = {one.role for one in envelope.signers}
    if Role.PERFORMER in roles or (envelope.alone and Role.REPRESENTATIVE in roles):
        return ()
    says = "The performer signs. No standard that is on here lets a representative sign alone."
    return (Finding("signing.no_performer", says),)


def the_production_signs(envelope: Envelope, sender: str) -> Findings:
    """Somebody signs for the production."""
    if Role.PRODUCER in {one.role for one in envelope.signers}:
        return ()
    return (Finding("signing.no_producer", "Name who signs for the production."),)


def a_guardian_signs_for_a_minor(envelope: Envelope, sender: str) -> Findings:
    """For somebody under age a parent or guardian signs too."""
    if not envelope.minor or Role.GUARDIAN in {one.role for one in envelope.signers}:
        return ()
    return (Finding("signing.no_guardian", "The performer is under age: a parent or guardian signs too."),)


def each_role_signs_once(envelope: Envelope, sender: str) -> Findings:
    """One signature for each role."""
    roles = [one.role for one in envelope.signers]
    twice = sorted({str(role) for role in roles if roles.count(role) > 1})
    return tuple(Finding("signing.role_twice", f"Name one {role}.") for role in twice)


def each_has_an_address_of_their_own(envelope: Envelope, sender: str) -> Findings:
    """Whoever reads an address can sign: no two share one, and the sender's own is nobody's."""
    taken = [one.address.casefold() for one in envelope.signers]
    if any(not address for address in taken):
        return (Finding("signing.no_address", "Everybody who signs needs an address the link goes to."),)
    if sender.casefold() in taken:
        says = "A link to sign never goes to whoever sends it. Name the address of the one who signs."
        return (Finding("signing.own_address", says),)
    if len(set(taken)) < len(taken):
        says = "Two of those who sign have the same address. Each needs one that only they read."
        return (Finding("signing.shared_address", says),)
    return ()


def each_has_a_name(envelope: Envelope, sender: str) -> Findings:
    """A person is asked by name."""
    if all(0 < len(one.name.strip()) <= LONGEST_NAME for one in envelope.signers):
        return ()
    return (Finding("signing.no_name", "Write the name of everybody who signs."),)


def there_is_a_paper(envelope: Envelope, sender: str) -> Findings:
    """There is something to see."""
    if envelope.pages > 0 and envelope.paper and envelope.version:
        return ()
    return (Finding("signing.no_paper", "There is no paper in this envelope."),)


SENDING_RULES: tuple[SendingRule, ...] = (
    there_is_a_paper,
    the_performer_signs,
    the_production_signs,
    a_guardian_signs_for_a_minor,
    each_role_signs_once,
    each_has_a_name,
    each_has_an_address_of_their_own,
)


def may_send(envelope: Envelope, sender: str) -> Findings:
    """Everything that stands in the way of sending. `sender` is the address of whoever sends."""
    return tuple(found for rule in SENDING_RULES for found in rule(envelope, sender))
