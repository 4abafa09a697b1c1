"""Whose rows the code may touch right now: the organisations of the person asking, and nobody else's.

No scope is no rows. On PostgreSQL the same list is given to row-level security, so that a forgotten
filter, a raw query or a defect in this file still meets a second wall.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import connection, models

_organisations: ContextVar[frozenset[UUID]] = ContextVar("organisations", default=frozenset())


def organisations() -> frozenset[UUID]:
    """The organisations in scope; empty when nobody opened one."""
    return _organisations.get()


def tell_database() -> None:
    """Give the scope to PostgreSQL for this transaction; elsewhere there is nobody to tell."""
    if connection.vendor != "postgresql":
        return
    listed = ",".join(sorted(str(one) for one in organisations()))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.organisations', %s, false)", [listed])


@contextmanager
def within(listed: Iterable[UUID]) -> Iterator[None]:
    """Work inside these organisations, then as before."""
    token = _organisations.set(frozenset(listed))
    tell_database()
    try:
        yield
    finally:
        _organisations.reset(token)
        tell_database()


class InScope(models.Manager[models.Model]):
    """Only rows of the organisations in scope."""

    def get_queryset(self) -> models.QuerySet[models.Model]:
        return super().get_queryset().filter(organisation_id__in=organisations())
