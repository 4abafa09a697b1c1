"""Putting a backup back: all of it, checked before and after, or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.executor import MigrationExecutor

from closedset.formats import secret_files
from closedset.formats.backup import parts
from closedset.practice.findings import require
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.keeping import restoring, tables
from closedset.rooms.keeping.backups import KEYS, SECRETS, organisations
from closedset.rooms.keeping.restoring import Key, Restored, Source
from closedset.rooms.keeping.tables import KEY_TABLE, Part
from closedset.rooms.record import queries
from closedset.rooms.record.actions import enter, shred
from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.scope import within


def put_back(source: Source, *, at: datetime) -> Restored:
    """Restore a backup, verify the record and every file, and enter it. Raises `Refused`, `CannotUnlock`.

    Everything is read through and compared with its SHA-256 before anything is touched, and the database
    changes in one transaction: when something is wrong, what was there stays.
    """
    manifest, table = restoring.manifests(source)
    require(restoring.may_be_put_back(manifest, table, source))
    done, before = Restored(at=manifest["at"]), restoring.destroyed_here()
    old = restoring.files_here() if source.replace else set()
    with _keys_of(source, manifest), _all_or_nothing() as written:
        _emptied()
        _migrated(manifest["migrations"])
        _loaded(source, written, done)
        connection.check_constraints()
        _migrated(None)
        _numbers_go_on()
        done.destroyed_again = _destroyed_again(before, at)
        require(restoring.verified(done, even_altered=source.even_altered))
        _entered(manifest, done, at)
    for place in old - restoring.files_here():
        default_storage.delete(place)
    call_command("migrate", verbosity=0)
    return done


# --- During ------------------------------------------------------------------------------------------------


@contextmanager
def _keys_of(source: Source, manifest: dict[str, Any]) -> Iterator[None]:
    """Work with the backup's own keys when it has them, and keep those not given by the environment."""
    if not manifest["keys"]:
        yield
        return
    with source.file() as file:
        keys = json.loads(next(data for name, data in parts.parts(file, source.secret) if name == KEYS))
    before = {setting: getattr(settings, setting) for setting in SECRETS.values()}
    for name, setting in SECRETS.items():
        setattr(settings, setting, keys[name])
    try:
        yield
    except BaseException:
        for setting, value in before.items():
            setattr(settings, setting, value)
        raise
    for name in SECRETS:
        secret_files.put(settings.VAR / f"{name}.secret", keys[name])


@contextmanager
def _all_or_nothing() -> Iterator[set[str]]:
    """One transaction, and the places of files written in it, which go again when it fails."""
    written: set[str] = set()
    connection.disable_constraint_checking()  # SQLite makes tables anew only without; checked in `_settled`
    try:
        with transaction.atomic(durable=True):
            yield written
    except BaseException:
        for place in written:
            default_storage.delete(place)
        raise
    finally:
        connection.enable_constraint_checking()


def _emptied() -> None:
    with connection.cursor() as cursor:
        for table in tables.there():
            cascade = " CASCADE" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}{cascade}")


def _migrated(wanted: list[list[str]] | None) -> None:
    """Bring the tables to where the backup's were, or to today's."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    leaves = graph.leaf_nodes() if wanted is None else _leaves(graph, {(app, name) for app, name in wanted})
    executor.migrate(leaves)


def _leaves(graph: Any, wanted: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of each room the last migrations among those that were applied."""
    return sorted(
        one
        for one in wanted
        if not any(child.key[0] == one[0] and child.key in wanted for child in graph.node_map[one].children)
    )


def _loaded(source: Source, written: set[str], done: Restored) -> None:
    """Every row and every file, through the guards that every row goes through."""
    known = _tables_now()
    if connection.vendor == "postgresql":  # making a table has it look at once; rows come in any order
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    with source.file() as file:
        for name, data in parts.parts(file, source.secret):
            if name.startswith("files/"):
                _put_file(name.removeprefix("files/"), data, written)
                done.files += 1
            elif name.startswith("rows/"):
                _put_rows(Part.called(name), known, data, without_keys=source.key_table is not None)
    if source.key_table is not None:
        with source.key_table() as file:
            for name, data in parts.parts(file, source.secret):
                if name.startswith(f"rows/{KEY_TABLE}/"):
                    _put_rows(Part.called(name), known, data)


def _tables_now() -> dict[str, Any]:
    """The tables as they stand, which is how they stood when the backup was made."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return dict(tables.taken(apps))
    return dict(tables.taken(executor.loader.project_state(list(executor.loader.applied_migrations)).apps))


def _put_rows(part: Part, known: dict[str, Any], data: bytes, *, without_keys: bool = False) -> None:
    if without_keys and part.label == KEY_TABLE:
        return
    model = known[part.label]
    listed = list(tables.objects(model, data))
    size = max(1, 20_000 // len(tables.columns(model)))
    with within({part.organisation} if part.organisation else ()):
        for start in range(0, len(listed), size):
            # Raw: columns that Django fills in by itself keep what they held.
            models.QuerySet(model)._insert(  # type: ignore[attr-defined]
                listed[start : start + size], fields=tables.columns(model), using="default", raw=True
            )


def _put_file(place: str, data: bytes, written: set[str]) -> None:
    if default_storage.exists(place):
        with default_storage.open(place) as file:
            if file.read() == data:
                return
        default_storage.delete(place)
    if default_storage.save(place, ContentFile(data)) != place:
        raise FileExistsError(f"There is a file at {place} already.")
    written.add(place)


def _numbers_go_on() -> None:
    """Where a table counts its rows itself, it goes on after the last."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables.taken(apps).values())):
            cursor.execute(statement)


# --- After -------------------------------------------------------------------------------------------------


def _destroyed_again(before: set[Key], at: datetime) -> int:
    """Keys destroyed after the backup are destroyed and entered, and their notes say so. Says how many."""
    count = 0
    for organisation in organisations():
        with within({organisation}):
            count += _destroyed_again_in(organisation, before, at)
            conversations.bury(at=at)
    return count


def _destroyed_again_in(organisation: UUID, before: set[Key], at: datetime) -> int:
    why = "It was destroyed after the backup that was put back."
    entered, count = queries.destroyed(organisation), 0
    for key in SubjectKey.objects.order_by("pk"):
        if key.destroyed_at is None and (organisation, key.subject, key.kind, key.version) in before:
            shred(organisation=organisation, subject=key.subject, kind=key.kind, by=None, at=at, why=why)
        elif key.destroyed_at is not None and key.subject not in entered:
            enter(
                "record.key_destroyed",
                on=("subject", key.subject),
                by=None,
                at=at,
                organisation=organisation,
                why=why,
                details={"kind": key.kind, "keys": 1},
                subject=organisation,
            )
        else:
            continue
        count += 1
    return count


def _entered(manifest: dict[str, Any], done: Restored, at: datetime) -> None:
    for organisation in organisations():
        with within({organisation}):
            enter(
                "keeping.restored",
                on=("organisation", organisation),
                by=None,
                at=at,
                organisation=organisation,
                details={"backup": manifest["at"], "destroyed_again": done.destroyed_again},
            )
