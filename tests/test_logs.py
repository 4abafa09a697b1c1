"""What the server prints when something fails."""

from __future__ import annotations

import logging
import sys

from django.db import IntegrityError, OperationalError

from closedset.site.logs import Sparing


def printed(failure: Exception, **extra: object) -> str:
    try:
        raise failure
    except type(failure):
        record = logging.LogRecord(
            "django.request", logging.ERROR, __file__, 1, "at /secret/", (), sys.exc_info()
        )
    record.__dict__.update(extra)
    return Sparing().format(record)


def test_a_failure_names_its_kind_and_place_and_not_what_was_written():
    told = printed(IntegrityError("Key (name)=(Nora) already exists"))
    assert "django.db.utils.IntegrityError" in told
    assert "test_logs.py" in told
    assert "Nora" not in told


def test_a_failure_of_the_database_itself_says_which():
    assert "database is locked" in printed(OperationalError("database is locked"))


def test_the_address_asked_for_is_not_printed():
    told = printed(ValueError("x"), status_code=500)
    assert "status 500" in told
    assert "/secret/" not in told


def test_a_line_without_a_failure_is_a_line():
    record = logging.LogRecord("django.db", logging.ERROR, __file__, 1, "slow", (), None)
    assert Sparing().format(record).endswith("ERROR django.db: slow")
    assert Sparing().formatException((None, None, None)) == ""
