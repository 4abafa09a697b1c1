"""The breakdown as a table: CSV and XLSX, one row a finding, and one row for each scene without any."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from closedset.formats.breakdown_out import plain_words
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
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CELL = 32_000
"""A spreadsheet cell holds 32,767 characters; a longer passage is cut and says so."""

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


def to_xlsx(report: Report, *, at: datetime) -> bytes:
    """The table as a workbook: findings, the read-through list, and what was not understood.

    `at` is the moment written into the file's properties.
    """
    book = Workbook()
    book.properties.title = _legal(f"Breakdown: {report.name}")
    book.properties.creator = "Closed Set"
    book.properties.created = at.replace(tzinfo=None)
    first = book.worksheets[0]
    first.title = "Breakdown"
    _fill(first, COLUMNS, rows(report))
    _fill(
        book.create_sheet("Read-through"),
        (("Order", 8), ("Scene", 8), ("Heading", 50), ("Page", 7), ("Eighths", 9), ("Tier", 24)),
        (_read_through(one) for one in report.ranked),
    )
    _fill(
        book.create_sheet("Not understood"),
        (("Line", 8), ("Text", 60), ("Why", 40)),
        ((one.place.start_line, one.text, one.why) for one in report.script.not_understood),
    )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def safe(cell: str | int) -> str | int:
    """A cell a spreadsheet cannot take for a formula: text that could be one starts with an apostrophe."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _fill(sheet: Worksheet, columns: Iterable[tuple[str, int]], filled: Iterable[Row]) -> None:
    titles = tuple(columns)
    sheet.append([title for title, _ in titles])
    for row in filled:
        sheet.append([_legal(cell) if isinstance(cell, str) else cell for cell in row])
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for number, (_, width) in enumerate(titles, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = width
        sheet[f"{letter}1"].font = Font(bold=True)
    sheet.freeze_panes = "B2"


def _legal(text: str) -> str:
    """Text that a workbook can hold and cannot run."""
    shown = str(safe(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)))
    return shown if len(shown) <= _CELL else shown[:_CELL] + " … (cut; see the script)"


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


def _read_through(one: SceneReport) -> Row:
    page = one.scene.page if one.scene.page is not None else ""
    tier = plain_words.TIERS[one.tier] if one.tier else NO_FINDING
    return (one.rank, one.name, one.scene.heading, page, plain_words.eighths_cell(one.scene.eighths), tier)
