"""Coming to sign: opening, seeing pages, agreeing to sign electronically, showing who one is."""

from __future__ import annotations

import secrets
from datetime import datetime
from hmac import compare_digest

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.signatures import bounds, flow
from closedset.practice.signatures.states import SignerState
from closedset.practice.signatures.values import Factor
from closedset.practice.visibility import Reader, may_send_envelopes
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.signing import queries
from closedset.rooms.signing.actions.entries import Held, about, held
from closedset.rooms.signing.models import EnvelopeSigner

CODE_DIGITS = 8


def _at(signer: EnvelopeSigner) -> tuple[Held, EnvelopeSigner]:
    found = held(signer.envelope_id)
    return found, found.signers[str(signer.pk)]


@transaction.atomic
def open_by_link(signer: EnvelopeSigner, *, secret: str, token: str, at: datetime) -> None:
    """Open the paper by the link, in this browser and from now on in no other. `secret` stays in its session.

    Refused when the link was opened in another browser already, or another link has taken its place.
    """
    found, row = _at(signer)
    if not compare_digest(row.token_digest, queries.digest_of(token)):
        raise Refused((Finding("signing.link_over", "This link is over. Use the one sent last."),))
    if row.browser_digest:
        says = "This link was opened in another browser. Ask for a new one; it goes to the same address."
        raise Refused((Finding("signing.other_browser", says),))
    row.browser_digest = queries.digest_of(secret)
    row.save(update_fields=["browser_digest"])
    _opened(found, row, by=None, at=at)


@transaction.atomic
def open_by_account(signer: EnvelopeSigner, *, by: Person, at: datetime) -> None:
    """Open the paper, signed in. Only whose signature it is."""
    found, row = _at(signer)
    if row.person_id != by.pk:
        raise Refused((Finding("signing.not_yours", "This is somebody else's to sign."),))
    _opened(found, row, by=by, at=at)


def _opened(found: Held, row: EnvelopeSigner, *, by: Person | None, at: datetime) -> None:
    first = row.state == SignerState.INVITED
    if row.state != SignerState.SIGNED:
        found.step(lambda one: flow.open_(one, str(row.pk), at=at), at=at)
    if first:
        row.opened_at = at
        row.save(update_fields=["opened_at"])
    enter("signing.opened", **about(found.row, row, by=by, at=at))


@transaction.atomic
def see(signer: EnvelopeSigner, page: int, *, by: Person | None, at: datetime) -> None:
    """They have seen a page. The last one that was missing is entered."""
    found, row = _at(signer)
    before = len(row.seen)
    found.step(lambda one: flow.see(one, str(row.pk), page, at=at), at=at)
    if before < found.row.pages == len(row.seen):
        enter("signing.seen", **about(found.row, row, by=by, at=at))


@transaction.atomic
def consent(signer: EnvelopeSigner, version: str, *, by: Person | None, at: datetime) -> None:
    """They agree to sign electronically, in the wording they were shown."""
    found, row = _at(signer)
    found.step(lambda one: flow.consent(one, str(row.pk), version, at=at), at=at)
    row.consented_at = at
    row.save(update_fields=["consented_at"])
    enter("signing.consented", **about(found.row, row, by=by, at=at))


@transaction.atomic
def make_code(signer: EnvelopeSigner, *, by: Person, at: datetime, reader: Reader) -> str:
    """A code for the coordinator to tell in person or by telephone. Told once; the one before is over."""
    require(may_send_envelopes(reader))
    found, row = _at(signer)
    if Factor(row.factor) is not Factor.CODE or row.state == SignerState.SIGNED:
        raise Refused((Finding("signing.no_code_asked", "No code is asked for here."),))
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    row.code_digest, row.code_at, row.code_tries = queries.digest_of_code(row.pk, code), at, 0
    row.save(update_fields=["code_digest", "code_at", "code_tries"])
    enter("signing.code_made", **about(found.row, row, by=by, at=at))
    return code


@transaction.atomic
def try_code(signer: EnvelopeSigner, code: str, *, by: Person | None, at: datetime) -> bool:
    """Whether the code is the one that was told. A wrong one is counted; what was typed is kept nowhere."""
    found, row = _at(signer)
    require(bounds.may_try_code(row.code_at, row.code_tries, at=at))
    row.code_tries += 1
    fits = compare_digest(row.code_digest, queries.digest_of_code(row.pk, "".join(code.split())))
    if fits:
        row.factor_at, row.code_digest, row.code_at = at, "", None
    row.save(update_fields=["code_tries", "factor_at", "code_digest", "code_at"])
    told = about(found.row, row, by=by, at=at)
    if fits:
        enter("signing.factor_shown", **told)
    else:
        enter("signing.code_failed", **told)
    return fits


@transaction.atomic
def show_factor(signer: EnvelopeSigner, *, by: Person, at: datetime) -> None:
    """The app's code or the passkey of their account was shown a moment ago, to the sign-in pages."""
    found, row = _at(signer)
    if row.person_id != by.pk:
        raise Refused((Finding("signing.not_yours", "This is somebody else's to sign."),))
    row.factor_at = at
    row.save(update_fields=["factor_at"])
    enter("signing.factor_shown", **about(found.row, row, by=by, at=at))
