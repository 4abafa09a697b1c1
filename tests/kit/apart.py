"""A database of one test's own, which several connections write to at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Barrier
from typing import TypeVar
from uuid import uuid4

from django.db import connection, connections

from closedset.practice.findings import Refused

T = TypeVar("T")


@contextmanager
def database(folder: Path) -> Iterator[None]:
    """A copy of the tests' empty database; every new thread's connection goes to it, nobody else's does."""
    settings = connections.settings["default"]
    before = str(settings["NAME"])
    assert is_for_tests(before), (
        f"{before} is nobody's to copy: no test that is marked has made the tests' own."
    )
    copied = _as_a_file(folder) if connection.vendor == "sqlite" else _as_another(before)
    settings["NAME"] = copied
    try:
        yield
    finally:
        settings["NAME"] = before
        if connection.vendor != "sqlite":
            _to_the_server(f'DROP DATABASE "{copied}" WITH (FORCE)')


def is_for_tests(name: str) -> bool:
    """Whether a database of this name was made for tests."""
    return name.startswith("test_") or "memory" in name


def _as_another(template: str) -> str:
    connection.close()  # nobody may look at a template
    name = f"apart_{uuid4().hex}"
    _to_the_server(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return name


def _as_a_file(folder: Path) -> str:
    """The tests' database is in memory, where connections do not wait for each other; in a file they do."""
    path = folder / "apart.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as file:
        connection.connection.backup(file)
    return str(path)


def _to_the_server(words: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(words)


def in_a_thread(do: Callable[[], T]) -> T:
    """Do it on a connection of its own."""
    return at_once(do)[0]


def at_once(*verbs: Callable[[], T]) -> list[T | Refused]:
    """Do all of them at the same moment, each on a connection of its own. A refusal is an answer."""
    start = Barrier(len(verbs))

    def one(verb: Callable[[], T]) -> T | Refused:
        try:
            connection.ensure_connection()
            start.wait()
            return verb()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as pool:
        return [going.result() for going in [pool.submit(one, verb) for verb in verbs]]
