"""Taking a backup: one moment of the database, organisation after organisation, and the files it names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, BinaryIO
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from closedset import __version__
from closedset.formats.backup.locking import Secret
from closedset.formats.backup.parts import Writer
from closedset.practice.findings import Finding, Refused
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.keeping import tables
from closedset.rooms.keeping.tables import KEY_TABLE, Part
from closedset.rooms.people.models import Organisation
from closedset.rooms.record import queries, signing
from closedset.rooms.record.actions import enter
from closedset.rooms.record.scope import within

KEYS = "keys.json"
SECRETS = {"kek": "CLOSEDSET_KEK", "checkpoint": "CLOSEDSET_CHECKPOINT_KEY", "django": "SECRET_KEY"}
"""The keys that are in a backup only when asked for: the file of each, and its setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What goes into a backup."""

    keys: bool = False
    """The installation's own keys too: whoever opens such a backup reads everything in it."""

    key_table: BinaryIO | None = None
    """Where the keys of people and things go instead, so that they can be kept for a shorter time."""


@dataclass(slots=True)
class Taken:
    """What was put into a backup."""

    parts: int = 0
    files: int = 0
    missing: list[str] = field(default_factory=list)
    """Files that a row names and the storage does not have."""


def fingerprint(key: str) -> str:
    """What names the newest key-encryption key and opens nothing: it is 32 random bytes."""
    return sha256(b"closedset.kek " + bytes.fromhex(key.split(",")[0].strip())).hexdigest()


def take(to: BinaryIO, secret: Secret, wanted: Wanted, *, at: datetime) -> Taken:
    """Write a backup. That it was taken is in the record, and so in the backup. Raises `Refused`."""
    _up_to_date()
    for organisation in organisations():
        with within({organisation}):
            enter(
                "keeping.backed_up",
                on=("organisation", organisation),
                by=None,
                at=at,
                organisation=organisation,
                details={"keys": wanted.keys, "key_table": wanted.key_table is None},
            )
    done = Taken()
    with one_moment():
        facts = _facts(wanted, at)
        whole = Writer(to, secret, facts)
        apart = Writer(wanted.key_table, secret, facts) if wanted.key_table else whole
        if wanted.keys:
            whole.add(KEYS, _keys())
        for part, data in parts():
            (apart if part.label == KEY_TABLE else whole).add(part.name, data)
        _files(whole, done)
        facts["missing"] = done.missing
        for writer in {id(one): one for one in (whole, apart)}.values():
            writer.close()
    done.parts = len(whole.parts) + (len(apart.parts) if apart is not whole else 0)
    return done


def organisations() -> list[UUID]:
    """Everybody whose rows there are."""
    known = set(Organisation.objects.values_list("pk", flat=True)) | set(queries.organisations())
    return sorted(known)


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything that is read in here is of the same moment. SQLite lets nobody write meanwhile."""
    with transaction.atomic(durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def parts() -> Iterator[tuple[Part, bytes]]:
    """The rows of every table: those of nobody, then each organisation's with its scope open."""
    found = tables.taken(apps)
    for label, model in found.items():
        if not tables.walled(model):
            yield Part(label), tables.rows(model, None)
    for organisation in organisations():
        with within({organisation}):
            for label, model in found.items():
                if tables.walled(model):
                    yield Part(label, organisation), tables.rows(model, organisation)


def _files(whole: Writer, done: Taken) -> None:
    """The files' bytes, sealed as they lie."""
    for organisation in organisations():
        with within({organisation}):
            for stored in StoredFile.objects.order_by("pk").iterator():
                try:
                    with default_storage.open(stored.place) as file:
                        whole.add(f"files/{stored.place}", file.read())
                except FileNotFoundError:
                    done.missing.append(stored.place)
                else:
                    done.files += 1


def _facts(wanted: Wanted, at: datetime) -> dict[str, Any]:
    """What whoever restores it has to know first."""
    applied = MigrationExecutor(connection).loader.applied_migrations
    return {
        "made_by": __version__,
        "at": at.isoformat(),
        "migrations": sorted(applied),
        "organisations": {str(one): _size(one) for one in organisations()},
        "kek": fingerprint(settings.CLOSEDSET_KEK),
        "checkpoint_keys": list(signing.our_ids()),
        "keys": wanted.keys,
        "key_table": wanted.key_table is None,
    }


def _size(organisation: UUID) -> int:
    with within({organisation}):
        return queries.entries(organisation).count()


def _keys() -> bytes:
    return json.dumps({name: getattr(settings, setting) for name, setting in SECRETS.items()}).encode()


def _up_to_date() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        says = "The database is not up to date. Run “manage.py migrate” first."
        raise Refused((Finding("keeping.not_migrated", says),))
