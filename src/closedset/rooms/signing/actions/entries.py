"""What every entry about an envelope tells, and how a step of the practice is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from closedset.formats.papers import CannotPrint, Size, document
from closedset.practice.findings import Finding, Refused
from closedset.practice.papers.blocks import Paper
from closedset.practice.signatures import values
from closedset.practice.signatures.states import LIVING, EnvelopeState
from closedset.rooms.people.models import Person
from closedset.rooms.record.sealing import seal_bytes
from closedset.rooms.signing import kept, queries, subjects
from closedset.rooms.signing.models import KIND, Envelope, EnvelopeSigner


def about(
    envelope: Envelope, signer: EnvelopeSigner | None = None, *, by: Person | None, at: datetime
) -> dict[str, Any]:
    """On which envelope or signature, by whom, when; sealed with the key of who signs."""
    told: dict[str, Any] = {"envelope": str(envelope.pk), "kind": envelope.kind}
    if signer is not None:
        told |= {"role": signer.role, "name": signer.name}
    return {
        "on": ("signer", signer.pk) if signer else ("envelope", envelope.pk),
        "by": by.pk if by else None,
        "at": at,
        "organisation": envelope.organisation_id,
        "production": envelope.production_id,
        "subject": signer.subject if signer else None,
        "details": told,
    }


def set_or_refused(paper: Paper, *, size: Size, at: datetime) -> bytes:
    """The paper as PDF. Raises `Refused` with the reason when it cannot be set."""
    try:
        return document(paper, at=at, size=size)
    except CannotPrint as error:
        raise Refused((Finding("signing.cannot_print", error.says),)) from error


def sealed_for(signer: EnvelopeSigner, data: bytes, row: UUID) -> bytes:
    """Sealed with the key of who signs, bound to one row."""
    return seal_bytes(data, organisation=signer.organisation_id, subject=signer.subject, kind=KIND, about=row)


@dataclass
class Held:
    """An envelope with everybody in it, locked until the transaction ends."""

    row: Envelope
    signers: dict[str, EnvelopeSigner]

    def as_practice(self) -> values.Envelope:
        """As the practice asks about it."""
        return kept.as_practice(self.row, self.signers.values())

    def step(self, take: Callable[[values.Envelope], values.Envelope], *, at: datetime) -> values.Envelope:
        """Take a step of the practice and keep what came of it. Raises `Refused`; nothing is kept then."""
        after = take(self.as_practice())
        for one in after.signers:
            if one.id in self.signers:
                self._keep(self.signers[one.id], one)
        if after.state != self.row.state:
            self.row.state = after.state
            self.row.ended_at = None if after.state in LIVING else at
            if after.state != EnvelopeState.COMPLETE:  # kept with its seal, by `sign`
                self.row.save(update_fields=["state", "ended_at"])
        return after

    @staticmethod
    def _keep(row: EnvelopeSigner, one: values.Signer) -> None:
        seen = sorted(one.seen)
        if (row.state, row.seen, row.consent) != (one.state, seen, one.consent):
            row.state, row.seen, row.consent = one.state, seen, one.consent
            row.save(update_fields=["state", "seen", "consent"])


def held(envelope: UUID) -> Held:
    """The envelope and what it is about, locked in the one order that everybody keeps."""
    found: Envelope = Envelope.objects.get(pk=envelope)
    subjects.kind(found.kind).hold(found.about_id)
    row: Envelope = Envelope.objects.select_for_update(of=("self",)).select_related("paper").get(pk=envelope)
    return Held(row, {str(one.pk): one for one in queries.signers_of(row)})
