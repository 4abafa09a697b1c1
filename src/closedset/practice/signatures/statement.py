"""What exactly somebody signed: a value with one spelling, and the digest of that spelling."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from closedset.practice.record import canonical
from closedset.practice.signatures.values import Factor, MarkKind, Role

FORMAT = "closedset.signature/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One signature. Everything that it binds is in here; what is not in here was not signed."""

    envelope: str
    signer: str
    role: Role
    name: str
    """What they called themselves when they signed."""

    asked_name: str
    """Whom the envelope asked."""

    address: str
    came_by: str
    """`link` or `account`."""

    factor: Factor
    intent: str
    """The sentence, as it was shown."""

    paper: str
    version: str
    pages: int
    disclosure: str
    disclosure_digest: str
    mark_kind: MarkKind
    mark_digest: str
    """SHA-256 of the mark: of the picture, or of the typed name in UTF-8."""

    opened_at: datetime
    consented_at: datetime
    signed_at: datetime
    where: str = ""
    """Network address and browser, only where the production keeps them."""


def as_data(statement: Statement) -> dict[str, Any]:
    """The statement as plain values; instants in ISO 8601."""
    plain = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in asdict(statement).items()
    }
    return {"format": FORMAT, **plain}


def spelled(statement: Statement) -> bytes:
    """The one spelling (RFC 8785)."""
    return canonical(as_data(statement))


def digest_of(statement: Statement) -> str:
    """SHA-256 of the spelling: what the record keeps."""
    return sha256(spelled(statement)).hexdigest()
