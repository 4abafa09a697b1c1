"""What the pages about seals show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.core import signing
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.formats.seal import proof as proofs
from closedset.formats.seal.judging import against_record
from closedset.formats.seal.report import Expected, Kind, Report, Signature, Verdict
from closedset.practice.findings import Finding, Findings, Weight
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.seal_models import SealedFile, SealKey
from closedset.rooms.people import queries as people
from closedset.rooms.record import queries as record
from closedset.rooms.record.scope import within

SALT = "closedset.documents.seal.proof"
Say = str | Promise
Check = Callable[[bytes, list[bytes], Expected | None], Report]

HEADLINES: dict[Verdict, Say] = {
    Verdict.SEALED: _("This is the file that was sealed. Nothing was changed since."),
    Verdict.UNSURE: _("Nothing speaks against this file, but something that matters cannot be said."),
    Verdict.CHANGED: _("Do not rely on this file: it is not, as it is, what was sealed."),
}
KINDS: dict[Kind, Say] = {
    Kind.SEAL: _("Seal"),
    Kind.SIGNATURE: _("Signature"),
    Kind.TIMESTAMP: _("Timestamp"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the record here has of the very file that was brought."""

    organisation: UUID
    sealed_at: datetime
    superseded_at: datetime | None
    version: int
    """Which of the papers about the same thing it is, from 1."""

    latest: int
    status: str
    proof: str
    """The token that fetches the proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyPage:
    """The answer about one file."""

    headline: Say
    verdict: str
    findings: Findings
    notes: Findings
    signatures: tuple[tuple[Say, Signature], ...]
    known: Known | None
    size: int
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPage:
    """The organisation's sealing key, and those before it."""

    organisation: UUID
    name: str
    living: SealKey | None
    earlier: tuple[SealKey, ...]


def verified(pdf: bytes, sha256: str, *, at: datetime, check: Check) -> VerifyPage:
    """Ask every record here whether it has this very content, and check the file against all their seals.

    The work is the same whatever the file is: no answer is quicker because of what is known.
    """
    trusted: list[bytes] = []
    found: list[Known] = []
    for organisation in record.organisations():
        with within({organisation}):
            trusted += seal_queries.anchors(organisation)
            sealed = seal_queries.by_digest(organisation, sha256)
            found += [_known(sealed, at)] if sealed else []
    report = check(pdf, trusted, None)
    known = found[0] if found else None
    if known is None:
        report = replace(report, findings=(*report.findings, *against_record(report, _claimed(report))))
    return _page(_beside_the_record(report, known), known)


def _claimed(report: Report) -> Expected | None:
    """What the record has of the paper that the file says it is: so one cut back is found.

    Whoever brings it holds that paper's own key, which stands nowhere else.
    """
    try:
        organisation, key = (UUID(str(report.claims[name])) for name in ("organisation", "sealed"))
    except (KeyError, ValueError):
        return None
    with within({organisation}):
        sealed = seal_queries.by_key(organisation, key)
        return seal_queries.expected(sealed) if sealed else None


def _known(sealed: SealedFile, at: datetime) -> Known:
    order = list(
        seal_queries.of(sealed.organisation_id, sealed.about_kind, sealed.about_id)
        .order_by("sealed_at", "id")
        .values_list("id", flat=True)
    )
    return Known(
        organisation=sealed.organisation_id,
        sealed_at=sealed.sealed_at,
        superseded_at=sealed.superseded_at,
        version=order.index(sealed.pk) + 1,
        latest=len(order),
        status=seal_queries.status(sealed, at=at),
        proof=signing.dumps([str(sealed.organisation_id), str(sealed.pk)], salt=SALT),
    )


def _beside_the_record(report: Report, known: Known | None) -> Report:
    """What the record says outweighs a certificate that has ended; a sealed file it has not is doubted."""
    if known is not None:
        says = f"The record has this very file, sealed {known.sealed_at:%d %B %Y %H:%M} UTC."
        return proofs.together(report, (Finding("seal.recorded", says, Weight.NOTE),), vouched=True)
    if report.verdict is Verdict.CHANGED:
        return report
    says = "The record here does not have this file. It may have been sealed elsewhere."
    return replace(report, findings=(*report.findings, Finding("seal.not_known", says, Weight.HOLD)))


def _page(report: Report, known: Known | None) -> VerifyPage:
    heavy = sorted(
        (one for one in report.findings if one.weight is not Weight.NOTE), key=lambda one: -one.weight
    )
    return VerifyPage(
        headline=HEADLINES[report.verdict],
        verdict=str(report.verdict),
        findings=tuple(heavy),
        notes=tuple(one for one in report.findings if one.weight is Weight.NOTE),
        signatures=tuple((KINDS[one.kind], one) for one in report.signatures),
        known=known,
        size=report.size,
        pages=report.pages,
        sha256=report.sha256,
    )


def keys(organisation: UUID) -> KeyPage:
    """The sealing key in use, and those that were retired."""
    rows = [row for row in seal_queries.keys(organisation) if row.role == "seal"]
    found = people.organisation(organisation)
    return KeyPage(
        organisation=organisation,
        name=found.name if found else "",
        living=next((row for row in rows if row.retired_at is None), None),
        earlier=tuple(row for row in rows if row.retired_at is not None),
    )
