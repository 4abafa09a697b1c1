"""Sealing a finished paper, and entering it so that the record can prove it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper

from closedset.formats.seal import proof as proofs
from closedset.formats.seal.insides import insides
from closedset.formats.seal.keys import Signer, der
from closedset.formats.seal.making import seal
from closedset.formats.seal.opening import CannotOpen
from closedset.formats.seal.report import Expected
from closedset.practice import record as practice
from closedset.practice.findings import Refused
from closedset.practice.record.export import Export, Line
from closedset.practice.record.tree import Tree
from closedset.rooms.documents import actions, seal_queries
from closedset.rooms.documents.contents import Use
from closedset.rooms.documents.seal_keys_actions import sealing_key
from closedset.rooms.documents.seal_models import KIND, SealedFile, SealKey
from closedset.rooms.record import queries as record
from closedset.rooms.record.actions import enter, take_checkpoint
from closedset.rooms.record.models import Entry, Fragment
from closedset.rooms.record.scope import require_scope
from closedset.rooms.record.sealing import seal_bytes

STAMP_SECONDS = 5


@transaction.atomic
def seal_file(
    pdf: bytes,
    *,
    organisation: UUID,
    about: tuple[str, UUID],
    version_digest: str,
    name: str,
    reason: str,
    by: UUID | None,
    at: datetime,
    production: UUID | None = None,
    embedded: Mapping[str, bytes] | None = None,
) -> SealedFile:
    """Seal a finished PDF, keep and enter it, and put it in the place of the one before about the same thing.

    `about` is the kind of thing and which one, `version_digest` the digest of what was signed, `name` what
    the file is called, `reason` the line a reader of PDF shows. Raises `Refused` for a file that is no PDF or
    signed already, and `OutOfScope`.
    """
    require_scope(organisation)
    row, signer = sealing_key(organisation, by=by, at=at)
    key = uuid4()
    claims = _claims(key, organisation, about, version_digest, row, at)
    try:
        done, stamped = _sealed(pdf, signer, row, reason=reason, at=at, embedded=embedded, claims=claims)
    except CannotOpen as error:
        raise Refused((error.finding,)) from error
    keep = partial(actions.keep, organisation=organisation, by=by, at=at, production=production, use=Use.OURS)
    stored = keep(done, name=name)
    known = Expected(sha256=sha256(done).hexdigest(), size=len(done), pages=insides(done).fingerprints)
    entry = _entered(key, known, row, stamped, about, version_digest, by=by, at=at, production=production)
    made = SealedFile(
        id=key,
        organisation_id=organisation,
        about_kind=about[0],
        about_id=about[1],
        version_digest=version_digest,
        production_id=production,
        sha256=known.sha256,
        size=known.size,
        file=stored,
        key=row,
        sealed_at=at,
    )
    bundle = proofs.write(known, _part(entry, at), der(row.chain))
    made.proof = seal_bytes(bundle, organisation=organisation, subject=organisation, kind=KIND, about=key)
    earlier = list(seal_queries.of(organisation, *about).filter(superseded_at__isnull=True))
    made.save(force_insert=True)
    for one in earlier:
        one.superseded_at, one.superseded_by = at, made
        one.save(update_fields=["superseded_at", "superseded_by"])
    return made


def _entered(
    key: UUID,
    known: Expected,
    row: SealKey,
    stamped: str,
    about: tuple[str, UUID],
    version_digest: str,
    *,
    by: UUID | None,
    at: datetime,
    production: UUID | None,
) -> Entry:
    """The line that the proof is about."""
    return enter(
        "documents.sealed",
        on=("sealed", key),
        by=by,
        at=at,
        organisation=row.organisation_id,
        production=production,
        details={
            "sha256": known.sha256,
            "size": known.size,
            "pages": list(known.pages),
            "about": [about[0], str(about[1])],
            "version": version_digest,
            "seal": row.fingerprint,
            "timestamp": stamped,
        },
        subject=row.organisation_id,
    )


def _claims(
    key: UUID, organisation: UUID, about: tuple[str, UUID], version: str, row: SealKey, at: datetime
) -> dict[str, object]:
    """What the file says of itself: where to ask, and the record as it stood, for its holder to keep."""
    notes = record.notes(organisation) or [take_checkpoint(organisation, at=at).note]
    return {
        "sealed": str(key),
        "organisation": str(organisation),
        "about": [about[0], str(about[1])],
        "version": version,
        "verify": settings.ORIGIN + reverse("seals:verify"),
        "checkpoint": notes[-1],
        "certificates": row.chain,
    }


def _sealed(
    pdf: bytes,
    signer: Signer,
    row: SealKey,
    *,
    reason: str,
    at: datetime,
    embedded: Mapping[str, bytes] | None,
    claims: Mapping[str, object],
) -> tuple[bytes, str]:
    """The sealed file, and whose timestamp is in it. An authority that cannot be reached stops nothing."""
    make = partial(seal, pdf, signer, reason=reason, name=row.called, at=at, embedded=embedded, claims=claims)
    clock = _clock()
    if clock is not None:
        try:
            return make(timestamper=clock, stamp_roots=_clock_roots()), settings.CLOSEDSET_TSA
        except OSError:
            return make(), "not reached"
    return make(), ""


def _clock() -> TimeStamper | None:
    return HTTPTimeStamper(settings.CLOSEDSET_TSA, timeout=STAMP_SECONDS) if settings.CLOSEDSET_TSA else None


def _clock_roots() -> tuple[bytes, ...]:
    path = settings.CLOSEDSET_TSA_ROOTS
    return der(Path(path).read_bytes()) if path else ()


def _part(entry: Entry, at: datetime) -> bytes:
    """The entry with its place under a checkpoint that is taken now, and what it told."""
    organisation = entry.organisation_id
    note = practice.read_note(take_checkpoint(organisation, at=at).note)
    place = Tree(record.leaves(organisation)).inclusion(entry.seq - 1)
    fragment = Fragment.objects.get(organisation_id=organisation, entry=entry)
    line = Line(entry.as_practice(), tuple(place), record.opened(fragment))
    return practice.write(Export(note, False, (line,)))
