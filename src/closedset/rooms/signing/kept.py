"""Envelopes as the practice asks about them."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.signatures import values
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import Factor, Role
from closedset.rooms.signing.models import Envelope, EnvelopeSigner


def as_practice(row: Envelope, signers: Iterable[EnvelopeSigner]) -> values.Envelope:
    """The envelope and everybody in it."""
    return values.Envelope(
        paper=row.paper.sha256,
        version=row.version_digest,
        pages=row.pages,
        expires_at=row.expires_at,
        signers=tuple(map(as_signer, signers)),
        state=EnvelopeState(row.state),
        minor=row.minor,
        alone=row.alone,
    )


def as_signer(row: EnvelopeSigner) -> values.Signer:
    """One who signs."""
    return values.Signer(
        id=str(row.pk),
        role=Role(row.role),
        name=row.name,
        address=row.email,
        group=row.group,
        factor=Factor(row.factor),
        state=SignerState(row.state),
        seen=frozenset(row.seen),
        consent=row.consent,
    )
