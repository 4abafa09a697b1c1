"""The breakdown as a workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.formats.breakdown_out.sheets import COLUMNS, NO_FINDING, Row, rows, safe

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CELL = 32_000
"""A spreadsheet cell holds 32,767 characters; a longer passage is cut and says so."""


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


def _read_through(one: SceneReport) -> Row:
    page = one.scene.page if one.scene.page is not None else ""
    tier = plain_words.TIERS[one.tier] if one.tier else NO_FINDING
    return (one.rank, one.name, one.scene.heading, page, plain_words.eighths_cell(one.scene.eighths), tier)


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; the moment is in its properties."""
    return to_xlsx(report, at=at)
