"""An installation of its own for one test: an empty database that is really there, and a folder of files.

A backup is of committed rows and is put back in one transaction, so these tests cannot live inside one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from django.core.management import call_command
from django.db import connection


@contextmanager
def own_database(folder: Path) -> Iterator[None]:
    """Work in a new database of the kind the suite runs on, then as before."""
    if connection.vendor == "postgresql":
        with _postgresql() as name, _instead(name):
            call_command("migrate", verbosity=0)
            yield
    else:
        path = folder / "own.sqlite3"
        with closing(sqlite3.connect(path)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)  # the suite's database: its tables, and no rows
        with _instead(str(path)):
            yield


@contextmanager
def _instead(name: str) -> Iterator[None]:
    held, before = connection.connection, connection.settings_dict["NAME"]
    connection.connection, connection.settings_dict["NAME"] = None, name
    try:
        yield
    finally:
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = held, before
        connection.closed_in_transaction = False


@contextmanager
def _postgresql() -> Iterator[str]:
    told, name = connection.settings_dict, f"own_{uuid4().hex}"
    asked = {"host": told["HOST"], "port": told["PORT"], "user": told["USER"], "password": told["PASSWORD"]}
    with psycopg.connect(**asked, dbname="closedset", autocommit=True) as other:
        other.execute(f'CREATE DATABASE "{name}"')
        try:
            yield name
        finally:
            other.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
