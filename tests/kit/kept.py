"""A world made once through the record, and put back row by row where a test begins with it again.

Seating twenty people is sixty rows and as many entries of the record; made anew for every test that was a
fifth of the time of them all. What is put back is what the actions wrote, byte for byte.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import Model

from closedset.rooms.people.models import Person
from closedset.rooms.record.scope import within

Rows = list[tuple[type[Model], list[str], list[tuple[Any, ...]]]]


def empty() -> bool:
    """Whether nobody is there yet, so that a kept world can be put back as it was."""
    return not Person.objects.exists()


def _quoted(names: list[str]) -> str:
    return ", ".join(connection.ops.quote_name(name) for name in names)


def rows(organisation: UUID) -> Rows:
    """Every row that stands in the tables of the project, as the database gives it."""
    found: Rows = []
    with within({organisation}), connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            if not model._meta.managed or not model.__module__.startswith("closedset."):
                continue
            names = [field.column for field in model._meta.local_concrete_fields]
            cursor.execute(f"SELECT {_quoted(names)} FROM {_quoted([model._meta.db_table])}")
            if stand := cursor.fetchall():
                found.append((model, names, stand))
    return found


def put_back(organisation: UUID, kept: Rows) -> None:
    """The same rows again, in one transaction: what they point to is looked for at its end."""
    with within({organisation}), connection.cursor() as cursor:
        for model, names, stand in kept:
            marks = ", ".join(["%s"] * len(names))
            cursor.executemany(
                f"INSERT INTO {_quoted([model._meta.db_table])} ({_quoted(names)}) VALUES ({marks})", stand
            )
