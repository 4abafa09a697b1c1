"""What was signed has one spelling, and everything in it counts."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from closedset.practice.signatures.statement import FORMAT, Statement, as_data, digest_of, spelled
from closedset.practice.signatures.values import Factor, MarkKind, Role

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


def statement(**more: object) -> Statement:
    given = {
        "envelope": "e",
        "signer": "s",
        "role": Role.PERFORMER,
        "name": "Ada",
        "asked_name": "Ada Benin",
        "address": "ada@example.org",
        "came_by": "link",
        "factor": Factor.NONE,
        "intent": "I, Ada, sign.",
        "paper": "a" * 64,
        "version": "b" * 64,
        "pages": 2,
        "disclosure": "1",
        "disclosure_digest": "d" * 64,
        "mark_kind": MarkKind.TYPED,
        "mark_digest": "c" * 64,
        "opened_at": AT,
        "consented_at": AT,
        "signed_at": AT,
    }
    return Statement(**given | more)


def test_the_spelling_is_what_it_says_and_the_same_each_time():
    found = json.loads(spelled(statement()))
    assert found == as_data(statement())
    assert found["format"] == FORMAT
    assert found["signed_at"] == AT.isoformat()
    assert digest_of(statement()) == digest_of(statement())


OTHER = {
    Role: Role.PRODUCER,
    Factor: Factor.APP,
    MarkKind: MarkKind.DRAWN,
    datetime: AT + timedelta(seconds=1),
    int: 3,
    str: "another",
}


@pytest.mark.parametrize("name", [one.name for one in fields(Statement)])
def test_another_word_in_any_part_of_it_is_another_digest(name: str):
    first = statement()
    assert digest_of(replace(first, **{name: OTHER[type(getattr(first, name))]})) != digest_of(first)
