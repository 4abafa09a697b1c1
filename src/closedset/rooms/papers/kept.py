"""A paper as data, and back: every form of an issued paper is set from this."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from closedset.practice.papers.blocks import (
    Block,
    Boxes,
    Clause,
    Facts,
    Mark,
    Pages,
    Paper,
    Points,
    Section,
    Signature,
    Signatures,
    Standing,
    Table,
    Told,
    Words,
)
from closedset.practice.record import canonical

Json = dict[str, Any]


def to_json(paper: Paper) -> Json:
    """Every field, and for each block what it is."""
    said = asdict(paper)
    said["sections"] = [
        {
            "title": one.title,
            "blocks": [{"is": type(block).__name__} | asdict(block) for block in one.blocks],
        }
        for one in paper.sections
    ]
    return said


def to_paper(said: Json) -> Paper:
    """The paper again."""
    return Paper(
        **said
        | {
            "facts": _pairs(said["facts"]),
            "sections": tuple(
                Section(one["title"], tuple(map(_block, one["blocks"]))) for one in said["sections"]
            ),
        }
    )


def _pairs(rows: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in rows)


def _rows(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)


def _block(said: Json) -> Block:
    return _BLOCKS[said["is"]]({name: value for name, value in said.items() if name != "is"})


_BLOCKS: dict[str, Callable[[Json], Block]] = {
    "Words": lambda one: Words(**one),
    "Clause": lambda one: Clause(**one),
    "Facts": lambda one: Facts(_pairs(one["rows"])),
    "Points": lambda one: Points(tuple(one["items"]), one["numbered"]),
    "Table": lambda one: Table(one["caption"], tuple(one["head"]), _rows(one["rows"])),
    "Told": lambda one: Told(Standing(one["standing"]), one["says"], one["does"]),
    "Boxes": lambda one: Boxes(tuple(one["labels"]), one["lines"]),
    "Pages": lambda one: Pages(one["scene"], one["draft"], _pairs(one["lines"])),
    "Mark": lambda one: Mark(**one),
    "Signatures": lambda one: Signatures(tuple(Signature(**row) for row in one["rows"])),
}
"""How each block is read again."""


def written(paper: Paper) -> bytes:
    """The paper as bytes, in one spelling."""
    return canonical(to_json(paper))


def read(data: bytes) -> Paper:
    """The paper from its bytes."""
    return to_paper(json.loads(data))


def digest_of(paper: Paper) -> str:
    """What a paper says, in one number; two that say the same have the same."""
    return sha256(written(paper)).hexdigest()
