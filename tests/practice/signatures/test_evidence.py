"""The finished paper says who signed what, when and how it is known; and where, only if that was kept."""

from __future__ import annotations

import json
from base64 import b64decode
from datetime import UTC, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from closedset.practice.papers.blocks import Facts, Mark
from closedset.practice.record import canonical
from closedset.practice.signatures import evidence
from closedset.practice.signatures.statement import Statement
from closedset.practice.signatures.values import Factor, MarkKind, Role

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


def statement(name: str, role: Role, **more: object) -> Statement:
    given = {
        "envelope": "e",
        "signer": name,
        "role": role,
        "name": name,
        "asked_name": name,
        "address": f"{name}@example.org",
        "came_by": "link",
        "factor": Factor.NONE,
        "intent": f"I, {name}, sign.",
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


def made(**more: object) -> evidence.Evidence:
    given = {
        "envelope": "e",
        "kind": "rider",
        "about": "r",
        "paper": "a" * 64,
        "version": "b" * 64,
        "pages": 2,
        "sent_at": AT,
        "completed_at": AT,
        "statements": (
            statement("Ada", Role.PERFORMER),
            statement("Priya", Role.PRODUCER, came_by="account", where="192.0.2.7, Firefox"),
        ),
        "marks": ("", "mark-2.png"),
        "pictures": (b"", b"a picture"),
        "entries": (7, 9),
        "checkpoint": "origin\n12\nroot\n\n— sig",
    }
    return evidence.Evidence(**given | more)


def facts(section) -> dict[str, str]:
    return dict(next(block for block in section.blocks if isinstance(block, Facts)).rows)


def test_everything_that_can_be_said_has_words():
    assert set(evidence.ROLES) == set(Role)
    assert set(evidence.FACTORS) == set(Factor)
    assert set(evidence.MARKS) == set(MarkKind)


def test_each_signature_has_its_section_in_the_zone_of_the_production():
    whole, ada, priya = evidence.sections(made(), ZoneInfo("Europe/Lisbon"))
    assert facts(whole)["The record before sealing"] == "origin 12 root"
    assert ada.title == "Signature of Ada"
    assert facts(ada)["Signed"] == "Monday 4 May 2026, 10:00:00 WEST"
    assert facts(ada)["From where"] == "not kept"
    assert facts(priya)["From where"] == "192.0.2.7, Firefox"
    assert facts(priya)["Line in the record"] == "9"
    bare = evidence.sections(made(checkpoint=""), UTC)[0]
    assert "The record before sealing" not in facts(bare)


def test_the_lines_of_the_paper_name_everybody():
    rows = evidence.signatures(made(), UTC).rows
    assert [(one.role, one.name) for one in rows] == [("Performer", "Ada"), ("For the production", "Priya")]


def test_a_mark_that_was_drawn_stands_by_its_signature_and_a_typed_one_has_none():
    _whole, ada, priya = evidence.sections(made(), UTC)
    assert not [block for block in ada.blocks if isinstance(block, Mark)]
    (mark,) = [block for block in priya.blocks if isinstance(block, Mark)]
    assert (b64decode(mark.picture), mark.says) == (b"a picture", "The mark of Priya")


def test_anybody_can_digest_the_statements_again():
    data = json.loads(json.dumps(evidence.data(made())))
    assert data["format"] == evidence.FORMAT
    for one in data["signatures"]:
        assert sha256(canonical(one["statement"])).hexdigest() == one["digest"]
