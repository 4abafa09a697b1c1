"""The organisation's sealing key: made on first use, renewed in time, or brought."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from closedset.formats.seal.keys import (
    LocalKey,
    NotAKey,
    Signer,
    called,
    der,
    fingerprint,
    from_pkcs12,
    make_root,
    make_seal,
    pem,
    revoked,
    valid_between,
)
from closedset.practice.findings import Finding, Refused
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.seal_models import BROUGHT, DEVICE, KIND, MADE, SealKey
from closedset.rooms.people.models import Organisation
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import require_scope
from closedset.rooms.record.sealing import seal_bytes, unseal_bytes

EARLY = timedelta(days=90)
"""A key of ours is renewed this long before its certificate ends."""

LARGEST = 256 * 1024


@transaction.atomic
def sealing_key(organisation: UUID, *, by: UUID | None, at: datetime) -> tuple[SealKey, Signer]:
    """The key to seal with now; made, renewed or taken note of where it must be.

    Raises `Refused` when a key that was brought has ended: only whoever brought it can bring the next.
    """
    held = _held(organisation)
    if settings.CLOSEDSET_SEAL_DEVICE:
        return _device(held, by=by, at=at)
    row = seal_queries.living(organisation, "seal")
    if row is None or (row.origin != BROUGHT and row.not_after - at < EARLY):
        row = _made(held, by=by, at=at)
    if row.not_after <= at:
        says = "The sealing key's certificate has ended. Bring the next one, or have one made."
        raise Refused((Finding("seal.key_ended", says),))
    return row, _opened(row, at)


@transaction.atomic
def renew(organisation: UUID, *, by: UUID | None, at: datetime) -> SealKey:
    """Make a new key under the organisation's own root, now. The last one seals nothing more."""
    return _made(_held(organisation), by=by, at=at)


@transaction.atomic
def bring(organisation: UUID, data: bytes, password: str, *, by: UUID | None, at: datetime) -> SealKey:
    """Seal from now on with the key of a PKCS#12 file. Raises `Refused` when it cannot seal."""
    held = _held(organisation)
    try:
        if len(data) > LARGEST:
            raise NotAKey("The file is too large to be a key.")
        key = from_pkcs12(data, password, at=at)
    except NotAKey as error:
        raise Refused((Finding("seal.not_a_key", str(error)),)) from error
    return _kept(held, "seal", BROUGHT, key, "documents.seal_key_brought", by=by, at=at)


def _held(organisation: UUID) -> Organisation:
    """The organisation, locked: two first uses at once make one key."""
    require_scope(organisation)
    held: Organisation = Organisation.objects.select_for_update().get(pk=organisation)
    return held


def _device(held: Organisation, *, by: UUID | None, at: datetime) -> tuple[SealKey, Signer]:
    signer: Signer = import_string(settings.CLOSEDSET_SEAL_DEVICE)(held.pk)
    row = seal_queries.living(held.pk, "seal")
    if row is None or row.fingerprint != fingerprint(signer.chain[0]):
        row = _kept(held, "seal", DEVICE, signer, "documents.seal_key_brought", by=by, at=at)
    return row, signer


def _made(held: Organisation, *, by: UUID | None, at: datetime) -> SealKey:
    above = seal_queries.living(held.pk, "root")
    if above is None or above.not_after - at < EARLY:
        made = make_root(held.name, at=at)
        above = _kept(held, "root", MADE, made, "documents.seal_root_made", by=by, at=at)
    key = make_seal(held.name, LocalKey(der(above.chain), _private(above)), at=at)
    return _kept(held, "seal", MADE, key, "documents.seal_key_made", by=by, at=at)


def _kept(
    held: Organisation,
    role: str,
    origin: str,
    key: Signer,
    event: str,
    *,
    by: UUID | None,
    at: datetime,
) -> SealKey:
    """Put the key in the place of the last one, and enter its certificate's fingerprint in the record."""
    last = seal_queries.living(held.pk, role)
    if last is not None:
        last.retired_at = max(at, last.made_at)
        last.save(update_fields=["retired_at"])
    start, end = valid_between(key.chain[0])
    row = SealKey(
        id=uuid4(),
        organisation_id=held.pk,
        role=role,
        origin=origin,
        called=called(key.chain[0])[:200],
        chain="".join(map(pem, key.chain)),
        fingerprint=fingerprint(key.chain[0]),
        not_before=start,
        not_after=end,
        made_at=at,
    )
    if isinstance(key, LocalKey):
        row.private = seal_bytes(key.private, organisation=held.pk, subject=held.pk, kind=KIND, about=row.pk)
    row.save(force_insert=True)
    told = {
        "fingerprint": row.fingerprint,
        "until": end.isoformat(),
        "instead_of": last.fingerprint if last else None,
    }
    enter(event, on=("seal_key", row.pk), by=by, at=at, organisation=held.pk, details=told)
    return row


def _private(row: SealKey) -> bytes:
    organisation = row.organisation_id
    return unseal_bytes(
        bytes(row.private), organisation=organisation, subject=organisation, kind=KIND, about=row.pk
    )


def _opened(row: SealKey, at: datetime) -> LocalKey:
    """The key, with the root's word that nothing was revoked where the root is ours."""
    root = seal_queries.living(row.organisation_id, "root")
    lists = (
        (revoked(LocalKey(der(root.chain), _private(root)), (), at=at),)
        if root and row.origin == MADE
        else ()
    )
    return LocalKey(der(row.chain), _private(row), lists)
