"""What the server says of its own failures: where and what kind, never the words that were being handled."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

from django.db import OperationalError

Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Sparing(logging.Formatter):
    """Time, level, and for an exception its type and frames.

    An exception's message may hold what a person wrote (a database error quotes the row, a parser the line),
    so it is printed only for failures of the database connection itself, which quote nothing.
    """

    def formatException(self, ei: Failure) -> str:  # noqa: N802 - the name logging calls
        kind, failure, frames = ei
        if kind is None:
            return ""
        says = f": {failure}" if isinstance(failure, OperationalError) else ""
        return "".join(traceback.format_tb(frames)) + f"{kind.__module__}.{kind.__qualname__}{says}"

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name logging calls
        status = getattr(record, "status_code", None)
        message = f"status {status}" if status is not None else record.message
        return f"{self.formatTime(record)} {record.levelname} {record.name}: {message}"
