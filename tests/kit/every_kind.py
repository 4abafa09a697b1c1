"""One paper of every kind there is, made as the rooms make them, with the rider's pages bound in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum
from functools import cache
from typing import Any

from closedset.practice.papers import (
    audition_notice,
    audition_record,
    best_efforts,
    boundary_statement,
    meeting_note,
    withdrawal,
    wrap_report,
)
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.names import Kind
from closedset.practice.papers.rider import RiderFacts, Signing, rider_paper
from closedset.practice.riders.completeness import CLAUSES
from closedset.practice.riders.head import Head
from kit import consent_scene as made
from kit.made_papers import every_block
from kit.scene_papers import AT, AUDITION, EFFORTS, MEETING, STATEMENT, WITHDRAWAL, WRAP, copies_of


@cache
def every_kind() -> dict[str, Paper]:
    """By kind. Where a kind has several copies, the first."""
    papers = {str(kind): own[0].paper for kind, own in copies_of(made.MADE, made.PLAN).items() if own}
    for kind, copies in (
        (Kind.WITHDRAWAL_RECORD, withdrawal.copies(WITHDRAWAL)),
        (Kind.AUDITION_NOTICE, audition_notice.copies(AUDITION)),
        (Kind.AUDITION_RECORD, audition_record.copies(AUDITION)),
        (Kind.MEETING_NOTE, meeting_note.copies(MEETING)),
        (Kind.BOUNDARY_STATEMENT, boundary_statement.copies(STATEMENT)),
        (Kind.BEST_EFFORTS, best_efforts.copies(EFFORTS)),
        (Kind.WRAP_REPORT, wrap_report.copies(WRAP)),
    ):
        papers[str(kind)] = copies[0].paper
    papers[str(Kind.RIDER)] = rider()
    return papers


def rider() -> Paper:
    agreed = made.MADE.riders[0]
    pages = tuple(
        block for part in every_block().sections for block in part.blocks if hasattr(block, "draft")
    )
    return rider_paper(
        RiderFacts(
            production="Harbour",
            zone="Europe/Berlin",
            called="Ada, rider 1",
            version=2,
            digest="7f3a91c2" * 8,
            performer="Ada Nordin",
            character="NORA",
            scenes=("41",),
            synopsis="Nora and Tom find each other again on the quay, and part.",
            terms=agreed.terms,
            clauses=tuple(CLAUSES.values()),
            standards=("SAG-AFTRA",),
            drafts=(("41", "blue pages"),),
            pages=pages,
            delivered=AT,
            signing=(
                Signing(party="performer", name="Ada Nordin", at=AT, how="drawn, by link"),
                Signing(party="representative", name="Jens Aalto", at=AT + timedelta(hours=1), how="typed"),
                Signing(party="producer", name="Maria Holm"),
            ),
            acknowledges=("Rosa Lindqvist",),
            head=Head(
                producing_entity="Quill Pictures Ltd",
                contract_reference="QP-114/b",
                episode="3",
                representative="Jens Aalto",
                producers=("Maria Holm",),
                legal_name="Adaeze Benin",
            ),
            made=AT,
        )
    )


NAMES = {
    "Ada Nordin": "Maximiliane-Alexandrina Wolfeschlegelsteinhausen-Ó Súilleabháin von und zu Hohenlohe",
    "Ada": "Maximiliane-Alexandrina Wolfeschlegelsteinhausen",
    "Ben": "عبد الرحمن بن يوسف الخطيب",
    "Cleo": "山田 太郎",
    "Rosa Lindqvist": "רוזה לינדקוויסט-בן־דוד",
    "Rosa": "רוזה לינדקוויסט",
    "Jens Aalto": "Đặng Thị Thu Hương",
    "Maria Holm": "Μαρία Παπαδοπούλου-Κωνσταντινίδη",
    "Tom": "Ярослава Шевченко-Дмитриенко",
    "NORA": "DIE STELLVERTRETENDE HAFENMEISTERIN",
    "Harbour": "Die außerordentlich lange Überfahrt der Hafenmeisterin",
}
"""Names in the place of those the kit has: long, from the right, and of several scripts."""

_NAMED = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True)) + r")\b(?!-)", re.IGNORECASE
)


def under_other_names(paper: Paper) -> Paper:
    """The same paper about people who are harder to set."""
    by_word = {name.lower(): other for name, other in NAMES.items()}
    found: Paper = _renamed(paper, lambda one: by_word[one[0].lower()])
    return found


def _renamed(value: Any, other: Callable[[re.Match[str]], str]) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _NAMED.sub(other, value)
    if isinstance(value, tuple):
        return tuple(_renamed(part, other) for part in value)
    if is_dataclass(value):
        return replace(
            value, **{one.name: _renamed(getattr(value, one.name), other) for one in fields(value)}
        )
    return value
