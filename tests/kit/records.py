"""A record in the database, and a hand that goes past every guard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection

from closedset.rooms.record import actions
from closedset.rooms.record.guards import GROWING

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def entered(organisation: UUID, count: int, **more: object) -> list:
    return [
        actions.enter(
            "beat.confirmed",
            on=("beat", uuid4()),
            by=uuid4(),
            at=NOW + timedelta(seconds=n),
            organisation=organisation,
            why=f"because {n}",
            **more,
        )
        for n in range(count)
    ]


def run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def plain(value: UUID) -> str:
    """A UUID as the database keeps it."""
    return value.hex if connection.vendor == "sqlite" else str(value)


@contextmanager
def without_guards() -> Iterator[None]:
    """What somebody with the owner's rights can do."""
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL IMMEDIATE")
        for table in (*GROWING, "record_head"):
            run(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        run("SET CONSTRAINTS ALL IMMEDIATE")
        for table in (*GROWING, "record_head"):
            run(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record%%'")
        triggers = cursor.fetchall()
    for name, _ in triggers:
        run(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        run(re.sub("%", "%%", sql))
