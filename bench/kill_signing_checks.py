"""What must be true after any moment: nothing between, nothing lost, nothing twice, the record whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from closedset.formats.seal.checking import validate
from closedset.formats.seal.report import Verdict
from closedset.practice.findings import Weight
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.documents.seal_models import SealedFile
from closedset.rooms.record import queries as record
from closedset.rooms.record import verification
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import Envelope, SignedStatement
from kill_signing_world import Paper


def wrong(paper: Paper) -> Iterator[str]:
    """Everything about one envelope that may not be, in words."""
    with within({paper.organisation}):
        row = Envelope.objects.select_related("paper", "sealed__file").get(pk=paper.envelope)
        rows = {str(one.role): one for one in queries.signers_of(row)}
        said = {one.signer_id: one for one in SignedStatement.objects.filter(envelope=row)}
        for role, one in paper.signers.items():
            signed = rows[role].state == "signed"
            if one.told == "signed" and not signed:
                yield f"{role}: a signature that was confirmed is lost"
            if signed != (rows[role].pk in said):
                yield f"{role}: {rows[role].state}, and {'a' if rows[role].pk in said else 'no'} statement"
        yield from _entered(row, list(said.values()))
        yield from _sealed(row, paper, everybody=all(one.state == "signed" for one in rows.values()))


def _entered(row: Envelope, said: list[SignedStatement]) -> Iterator[str]:
    """Each signature stands on one line of the record, and there is no line without a signature."""
    signers = {one.signer_id for one in said}
    lines = Entry.objects.filter(
        organisation_id=row.organisation_id,
        event="signing.signed",
        on_id__in=row.signers.values_list("pk", flat=True),
    )
    told = {one.seq: record.told(one).details for one in lines}
    if len(told) != len(signers):
        yield f"{len(signers)} signatures and {len(told)} lines of the record"
    for one in said:
        if told.get(one.entry, {}).get("digest") != one.digest:
            yield "a signature whose line of the record says something else"
        if queries.opened(one).paper != row.paper.sha256:
            yield "a signature under another file"


def _sealed(row: Envelope, paper: Paper, *, everybody: bool) -> Iterator[str]:
    """Complete, sealed once and the rider signed: all of it or nothing of it."""
    seals = SealedFile.objects.filter(
        organisation_id=row.organisation_id, about_kind=row.kind, about_id=row.about_id
    ).count()
    state = RiderVersion.objects.get(pk=paper.version).state
    found = (row.state, row.sealed is not None, seals, state)
    if found not in {("complete", True, 1, "signed"), ("sent", False, 0, "agreed")}:
        yield f"between: envelope {row.state}, {seals} seals, rider {state}"
    if everybody != (row.state == "complete"):
        yield "everybody has signed and it is not complete, or the other way round"
    if row.sealed is not None:
        report = validate(
            open_file(row.sealed.file), seal_queries.anchors(row.organisation_id), at=row.sealed.sealed_at
        )
        if report.verdict is not Verdict.SEALED:
            yield f"the sealed paper is {report.verdict}"


def record_of(paper: Paper) -> Iterator[str]:
    """Whatever the record says against itself."""
    with within({paper.organisation}):
        for one in verification.verified(paper.organisation):
            if one.weight is Weight.STOP:
                yield f"the record: {one.says}"


def litter(folder: Path, paper: Paper) -> tuple[int, Iterator[str]]:
    """How many files no row knows: bytes that were written and never counted. And rows without bytes."""
    with within({paper.organisation}):
        rows = StoredFile.objects.filter(organisation_id=paper.organisation)
        known = {one.place for one in rows}
    place = folder / "files"
    there = {
        str(one.relative_to(place))
        for one in place.rglob("*")
        if one.is_file() and paper.organisation.hex in one.parts
    }
    return len(there - known), (f"a row without its file: {one}" for one in sorted(known - there))
