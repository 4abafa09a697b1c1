"""The breakdown as a table: one row a finding, and one row for each scene without any; as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.practice.breakdown.values import Beat

COLUMNS: tuple[tuple[str, int], ...] = (
    ("Scene", 8),
    ("I/E", 8),
    ("Set", 28),
    ("D/N", 10),
    ("Page", 7),
    ("Eighths", 9),
    ("Cast", 28),
    ("Synopsis", 20),
    ("Read first", 10),
    ("Tier", 12),
    ("Classes", 26),
    ("Presence", 18),
    ("Exposure", 9),
    ("Action", 8),
    ("Grade", 34),
    ("Who", 20),
    ("Flags", 24),
    ("First line", 9),
    ("Last line", 9),
    ("Words", 60),
    ("Reasons", 40),
    ("Schedule", 40),
    ("Decision", 20),
)
"""Title and width in characters."""

NO_FINDING = "none found; read through"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str | int, ...]


def rows(report: Report) -> Iterator[Row]:
    """The table without its titles, scenes in script order."""
    for one in report.scenes:
        schedule = "; ".join(plain_words.schedule_words(one.beats))
        if not one.beats:
            yield (*_scene(one), NO_FINDING, *[""] * 13)
        for beat in one.beats:
            yield (*_scene(one), *_beat(beat), schedule, report.decisions.get(beat.id, "open"))


def to_csv(report: Report) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark, so that spreadsheets read the accents."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(title for title, _ in COLUMNS)
    writer.writerows([safe(cell) for cell in row] for row in rows(report))
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str | int) -> str | int:
    """A cell a spreadsheet cannot take for a formula: text that could be one starts with an apostrophe."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _scene(one: SceneReport) -> Row:
    scene = one.scene
    return (
        one.name,
        scene.parts.inside,
        scene.parts.set_name or scene.heading,
        scene.parts.time_of_day,
        scene.page if scene.page is not None else "",
        plain_words.eighths_cell(scene.eighths),
        ", ".join(scene.characters),
        "",
        one.rank,
    )


def _beat(beat: Beat) -> Row:
    return (
        plain_words.TIERS[beat.tier],
        plain_words.classes(beat),
        plain_words.PRESENCE[beat.presence],
        beat.exposure,
        beat.action,
        plain_words.grade(beat),
        plain_words.who(beat),
        plain_words.flags(beat),
        beat.start_line,
        beat.end_line,
        beat.text,
        "; ".join(dict.fromkeys(f"“{why.words}”: {why.says}" for why in beat.why)),
    )


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; neither moment nor paper is in it."""
    return to_csv(report)
