"""What the processes of one machine count together: attempts to sign in, links tried, codes already used.

A file of its own beside the database, and not a table in it: see docs/decisions/0011-counting-attempts.md.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.utils.crypto import salted_hmac

PATIENCE = 5.0  # seconds to wait for another process; one change takes well under a millisecond
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
TABLE = "CREATE TABLE IF NOT EXISTS counted (name TEXT PRIMARY KEY, value TEXT, until REAL) WITHOUT ROWID"
READ = "SELECT value FROM counted WHERE name = ? AND (until IS NULL OR until > ?)"
WRITE = "INSERT OR REPLACE INTO counted VALUES (?, ?, ?)"


class Together(BaseCache):
    """A cache in one SQLite file, in which each question is one step that no other process comes between.

    Values are what JSON holds. Names are kept as digests under the server's key: they hold network addresses.
    """

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.path = Path(location)

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Keep it unless something is kept under that name; says whether it was."""
        name = self._name(key, version)
        with self._open() as file:
            if self._read(file, name) is not None:
                return False
            self._write(file, name, value, timeout)
        return True

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        with self._open() as file:
            found = self._read(file, self._name(key, version))
        return default if found is None else json.loads(found[0])

    def set(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        with self._open() as file:
            self._write(file, self._name(key, version), value, timeout)

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        name = self._name(key, version)
        with self._open() as file:
            found = self._read(file, name)
            if found is not None:
                self._write(file, name, json.loads(found[0]), timeout)
        return found is not None

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """Count on, until the same moment as before. Raises ValueError where nothing is kept."""
        name = self._name(key, version)
        with self._open() as file:
            found = self._read(file, name)
            if found is None:
                raise ValueError("Nothing is counted under this name.")
            counted = int(json.loads(found[0])) + delta
            file.execute("UPDATE counted SET value = ? WHERE name = ?", (json.dumps(counted), name))
        return counted

    def delete(self, key: Any, version: int | None = None) -> bool:
        with self._open() as file:
            gone = file.execute("DELETE FROM counted WHERE name = ?", (self._name(key, version),))
        return gone.rowcount > 0

    def clear(self) -> None:
        with self._open() as file:
            file.execute("DELETE FROM counted")

    def _name(self, key: Any, version: int | None) -> str:
        whole = self.make_and_validate_key(key, version=version)
        return salted_hmac("closedset.site.counting", whole, algorithm="sha256").hexdigest()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """The file, held alone until the block ends. Opened each time: threads and forks share nothing."""
        if not self.path.exists():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        file = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            file.execute("PRAGMA synchronous = OFF")  # ten times as quick; a power cut may break the file
            file.execute("BEGIN IMMEDIATE")
            file.execute(TABLE)
            yield file
            file.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in BROKEN:
                self.path.unlink(missing_ok=True)  # whoever asks next begins again
            raise
        finally:
            file.close()

    def _read(self, file: sqlite3.Connection, name: str) -> tuple[str] | None:
        found: tuple[str] | None = file.execute(READ, (name, time.time())).fetchone()
        return found

    def _write(self, file: sqlite3.Connection, name: str, value: Any, timeout: Any) -> None:
        """Keep it, and let go of whatever is over: the file stays as small as the last hour."""
        file.execute("DELETE FROM counted WHERE until <= ?", (time.time(),))
        file.execute(WRITE, (name, json.dumps(value), self.get_backend_timeout(timeout)))
