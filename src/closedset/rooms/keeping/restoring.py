"""What is asked before a backup is put back, and what is looked at afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models
from django.db.migrations.executor import MigrationExecutor

from closedset.formats.backup import parts
from closedset.formats.backup.locking import Secret
from closedset.practice.findings import Finding, Findings, Weight
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.keeping import tables
from closedset.rooms.keeping.backups import fingerprint, organisations
from closedset.rooms.record import queries, signing, verification
from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Unreadable

Opened = Callable[[], BinaryIO]
Key = tuple[UUID, UUID, str, int]
"""A key: whose organisation, of which subject, of which kind, which version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is restored from."""

    file: Opened
    secret: Secret
    key_table: Opened | None = None
    replace: bool = False
    """Remove what is there. Without it only an empty installation is filled."""

    even_altered: bool = False
    """Put back a record that was found altered, as it is, and say so."""


@dataclass(slots=True)
class Restored:
    """What was put back."""

    at: str = ""
    files: int = 0
    entries: int = 0
    destroyed_again: int = 0
    """Keys that were destroyed after the backup, and are destroyed again."""

    notes: Findings = field(default_factory=tuple)


def manifests(source: Source) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """What the backup says of itself, and the key table apart from it. Raises `CannotUnlock`."""
    with source.file() as file:
        manifest = parts.checked(file, source.secret)
    if source.key_table is None:
        return manifest, None
    with source.key_table() as file:
        return manifest, parts.checked(file, source.secret)


def may_be_put_back(manifest: dict[str, Any], table: dict[str, Any] | None, source: Source) -> Findings:
    """The installation is empty or to be replaced, this program knows the backup, and its keys are here."""
    found = []
    if not source.replace and not is_empty():
        says = "There is something in this installation. Restore into an empty one, or say --replace."
        found.append(Finding("keeping.not_empty", says))
    known = MigrationExecutor(connection).loader.graph.nodes
    if any(tuple(one) not in known for one in manifest["migrations"]):
        says = f"The backup was made by a later version ({manifest['made_by']}). Install that one first."
        found.append(Finding("keeping.later_version", says))
    if not manifest["key_table"] and table is None:
        says = "The keys of people and things are in a file of their own. Name it with --key-table."
        found.append(Finding("keeping.no_key_table", says))
    if not manifest["keys"] and manifest["kek"] != fingerprint(settings.CLOSEDSET_KEK):
        says = "It was sealed with another CLOSEDSET_KEK. Give that one by the environment or its file."
        found.append(Finding("keeping.other_kek", says))
    if not manifest["keys"] and not set(manifest["checkpoint_keys"]) & set(signing.our_ids()):
        says = "Its record was signed with another CLOSEDSET_CHECKPOINT_KEY. Give that one."
        found.append(Finding("keeping.other_checkpoint_key", says))
    return tuple(found)


def is_empty() -> bool:
    """True when no table that a backup holds has a row."""
    there = set(tables.there())
    if not there:
        return True
    known = [model for model in tables.taken(apps).values() if model._meta.db_table in there]
    nobodys = [model for model in known if not tables.walled(model)]
    return not any(models.QuerySet(model).exists() for model in nobodys)


def destroyed_here() -> set[Key]:
    """Keys that were destroyed in the installation that is replaced: they stay destroyed."""
    found: set[Key] = set()
    with suppress(DatabaseError):  # no tables yet
        for organisation in queries.organisations():
            with within({organisation}):
                gone = SubjectKey.objects.filter(destroyed_at__isnull=False)
                found |= set(gone.values_list("organisation_id", "subject", "kind", "version"))
    return found


def files_here() -> set[str]:
    """Where every file lies that a row names."""
    found: set[str] = set()
    with suppress(DatabaseError):
        for organisation in organisations():
            with within({organisation}):
                found |= {stored.place for stored in StoredFile.objects.iterator()}
    return found


def verified(done: Restored, *, even_altered: bool) -> Findings:
    """What is wrong with the record that was put back; what is wrong with files is noted."""
    found: list[Finding] = []
    for organisation in organisations():
        with within({organisation}):
            found += verification.verified(organisation)
            found += _files_are_whole()
            done.entries += queries.entries(organisation).count()
    if even_altered:
        found = [replace(one, weight=Weight.NOTE) for one in found]
    done.notes = tuple(one for one in found if one.weight is not Weight.STOP)
    return tuple(found)


def _files_are_whole() -> Iterator[Finding]:
    for stored in StoredFile.objects.order_by("pk").iterator():
        try:
            open_file(stored)
        except Unreadable as error:
            yield Finding("keeping.file", str(error), Weight.NOTE)
