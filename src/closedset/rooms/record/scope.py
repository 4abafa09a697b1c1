"""Whose rows the code may touch right now: the organisations of the person asking, and nobody else's.

No scope is no rows. On PostgreSQL the same list is given to row-level security, so that a forgotten
filter, a raw query or a defect in this file still meets a second wall. Nothing opens every organisation
at once: whoever must see several opens them one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, models, transaction

_organisations: ContextVar[frozenset[UUID]] = ContextVar("organisations", default=frozenset())


class OutOfScope(Exception):
    """Code tried to write for an organisation that nobody opened: a defect, never a person's mistake."""


def organisations() -> frozenset[UUID]:
    """The organisations in scope; empty when nobody opened one."""
    return _organisations.get()


def require_scope(organisation: UUID) -> None:
    """Raise `OutOfScope` unless the organisation is open. The record asks this for every action."""
    if organisation not in organisations():
        raise OutOfScope(f"Organisation {organisation} is not open here.")


def tell_database() -> None:
    """Give the scope to PostgreSQL's session; elsewhere there is nobody to tell."""
    if connection.vendor != "postgresql":
        return
    listed = ",".join(sorted(str(one) for one in organisations()))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.organisations', %s, false)", [listed])


@contextmanager
def within(listed: Iterable[UUID]) -> Iterator[None]:
    """Work inside these organisations, then as before.

    Setting is for the session, because a request opens its scope before its transaction. When a
    transaction is rolled back PostgreSQL takes back what was set inside it, which is the scope before
    this one: so a failed transaction, in which nothing can be said any more, leaves nothing open.
    """
    token = _organisations.set(frozenset(listed))
    try:
        tell_database()
        yield
    finally:
        _organisations.reset(token)
        _tell_after()


def _tell_after() -> None:
    """Close the scope in the database, or leave it to the rollback, or hang up: never leave it open."""
    if not connection.in_atomic_block:
        try:
            tell_database()
        except DatabaseError:
            connection.close()
        return
    with suppress(DatabaseError, transaction.TransactionManagementError):
        tell_database()


class ScopedRows(models.QuerySet[models.Model]):
    """Rows that can only be written for organisations in scope."""

    def _insert(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        """Refuse a row of another organisation.

        Django sends `save`, `create` and `bulk_create` through here; SQLite has no other wall.
        """
        for one in objs:
            require_scope(one.organisation_id)
        return super()._insert(objs, *args, **kwargs)  # type: ignore[misc]


class InScope(models.Manager.from_queryset(ScopedRows)):  # type: ignore[misc]
    """Only rows of the organisations in scope."""

    def get_queryset(self) -> ScopedRows:
        rows: ScopedRows = super().get_queryset()
        return rows.filter(organisation_id__in=organisations())
