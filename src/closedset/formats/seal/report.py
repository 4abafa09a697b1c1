"""What was found about a PDF's seals: values that can be shown, written as JSON and read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.word import Word


class Verdict(Word):
    """The answer in one word."""

    SEALED = "sealed"
    """Sealed by somebody you trust, and nothing was changed since."""

    UNSURE = "unsure"
    """Nothing speaks against it, but something that matters cannot be said from what was given."""

    CHANGED = "changed"
    """Not what was sealed, or never sealed."""


class Kind(Word):
    """What a signature in a PDF is."""

    SEAL = "seal"
    """It certifies the file and says which changes it allows."""

    SIGNATURE = "signature"
    TIMESTAMP = "timestamp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature in the file. Instants are ISO 8601 in UTC; empty where there is none."""

    field: str
    kind: Kind
    signer: str = ""
    issuer: str = ""
    fingerprint: str = ""
    """SHA-256 of the signer's certificate, in hexadecimal."""

    not_before: str = ""
    not_after: str = ""
    intact: bool = False
    """The bytes it covers are the bytes that were signed."""

    valid: bool = False
    """The signature was made with the certificate's key."""

    trusted_by: str = ""
    """Who of those you trust vouches for the signer; empty for nobody."""

    whole: bool = False
    """It covers the file to its last byte."""

    claimed_at: str = ""
    """When the signing computer's clock says it was made."""

    stamped_at: str = ""
    stamped_by: str = ""
    """When a timestamp authority says it was there, and which one."""

    stamp_trusted: bool = False
    allowed: bool = False
    """What was appended since, if anything, is of the kind that it allows."""

    trouble: str = ""
    """Why it could not be examined; empty when it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What somebody else knows of the file: the record, or a proof taken from it."""

    sha256: str
    size: int
    pages: tuple[str, ...] = ()
    """The fingerprint of each page; empty when it was not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that is said about one file."""

    sha256: str
    size: int
    pages: int = 0
    signatures: tuple[Signature, ...] = ()
    findings: Findings = ()
    claims: Mapping[str, Any] = field(default_factory=dict)
    """What the file says of itself in its sealed attachment; believe it as far as the seal is."""

    @property
    def verdict(self) -> Verdict:
        """The heaviest finding decides."""
        weights = {found.weight for found in self.findings}
        if Weight.STOP in weights:
            return Verdict.CHANGED
        return Verdict.UNSURE if Weight.HOLD in weights else Verdict.SEALED


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    return asdict(report) | {"verdict": str(report.verdict)}


def from_data(found: Mapping[str, Any]) -> Report:
    """The report that was written so."""
    rest = {name: value for name, value in found.items() if name != "verdict"}
    return Report(
        **rest
        | {
            "signatures": tuple(Signature(**one | {"kind": Kind(one["kind"])}) for one in rest["signatures"]),
            "findings": findings_from(rest["findings"]),
        }
    )


def findings_from(found: list[dict[str, Any]]) -> Findings:
    """Findings that were written as plain values."""
    return tuple(Finding(**one | {"weight": Weight(one["weight"])}) for one in found)
