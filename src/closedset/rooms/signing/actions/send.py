"""Sending an envelope, reminding, and a link once more."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.signatures import bounds, flow
from closedset.practice.signatures.states import LIVING, SignerState
from closedset.practice.visibility import Reader, may_send_envelopes
from closedset.rooms.documents.seal_keys_actions import sealing_key
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.signing import subjects
from closedset.rooms.signing.actions import ending, tell
from closedset.rooms.signing.actions.entries import Held, about, held
from closedset.rooms.signing.models import Envelope, EnvelopeSigner

ASKED = frozenset({SignerState.INVITED, SignerState.OPENED, SignerState.READY})


@transaction.atomic
def send(envelope: Envelope, *, by: Person, at: datetime, reader: Reader) -> None:
    """Send it: those who sign first are written to, after a delay in which it can be taken back.

    Refused when what the paper was made from has changed since, or the paper could not be sealed.
    """
    require(may_send_envelopes(reader))
    found = held(envelope.pk)
    if subjects.kind(found.row.kind).digest(found.row.about_id) != found.row.version_digest:
        says = "What this paper is about was changed since it was made. Make the envelope again."
        raise Refused((Finding("signing.changed", says),))
    sealing_key(found.row.organisation_id, by=by.pk, at=at)  # now, not when the last one signs
    found.step(lambda one: flow.send(one, sender=by.email, at=at), at=at)
    found.row.sent_at = at
    found.row.save(update_fields=["sent_at"])
    enter("signing.sent", **about(found.row, by=by, at=at))
    queue(partial(tell.invite, found.row, at=at))
    queue(partial(ending.expire_on_its_day, found.row))


@transaction.atomic
def remind(signer: EnvelopeSigner, *, by: Person, at: datetime, reader: Reader) -> None:
    """Write once more to somebody whose turn it is, with a new link in the place of the last."""
    require(may_send_envelopes(reader))
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    _is_asked(found, row, at)
    require(bounds.may_remind(row.reminders, row.written_at, at=at))
    row.reminders += 1
    row.token_digest = row.browser_digest = ""
    row.save(update_fields=["reminders", "token_digest", "browser_digest"])
    enter("signing.reminded", **about(found.row, row, by=by, at=at))
    queue(partial(tell.invite, found.row, at=None))


@transaction.atomic
def link_again(signer: EnvelopeSigner, *, at: datetime) -> None:
    """Somebody asks for a new link, to the same address: another browser, a lost message."""
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    _is_asked(found, row, at)
    require(bounds.may_send_link(row.links, row.written_at, at=at))
    row.token_digest = row.browser_digest = ""
    row.save(update_fields=["token_digest", "browser_digest"])
    enter("signing.link_asked", **about(found.row, row, by=None, at=at))
    queue(partial(tell.invite, found.row, at=None))


def _is_asked(found: Held, row: EnvelopeSigner, at: datetime) -> None:
    if found.row.state not in LIVING or found.row.expires_at <= at or row.state not in ASKED:
        says = "It is not their turn to sign, or it is over."
        raise Refused((Finding("signing.not_asked", says),))
