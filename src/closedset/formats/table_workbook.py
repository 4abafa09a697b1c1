"""The rows of a workbook. Apart from `tables`, which imports it when needed: openpyxl takes 0.4 seconds."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from closedset.formats import limits
from closedset.formats.refusal import CannotRead
from closedset.formats.tables import (
    BROKEN,
    FORMULA,
    MOST_COLUMNS,
    MOST_ROWS,
    Line,
    clean,
    line_of,
)

BAD_BOOK = (
    InvalidFileException,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    SyntaxError,
    ParseError,
    OSError,
    zipfile.BadZipFile,
    OverflowError,
    AssertionError,
)
"""What openpyxl raises for workbooks that are none."""


def read(data: bytes, name: str) -> tuple[list[Line], tuple[str, ...]]:
    """The lines and notes of a workbook. Raises CannotRead for what is broken or could do something."""
    _safe_inside(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        return _sheet(book)
    except BAD_BOOK as error:
        raise CannotRead(
            f"{name} is packed like a workbook but broken: a whole file was expected."
        ) from error


def _safe_inside(data: bytes, name: str) -> None:
    """Refuse bombs, macros, what is no workbook, and parts that declare entities."""
    with limits.open_zip(data, name=name) as packed:
        entries = packed.namelist()
        if "xl/workbook.xml" not in entries:
            raise CannotRead(f"{name} is packed, but not a workbook: a CSV or XLSX list was expected.")
        if any("vbaproject" in entry.casefold() or "macrosheets" in entry.casefold() for entry in entries):
            raise CannotRead(f"{name} holds macros, so it was not opened. Save it as .xlsx, without macros.")
        for entry in entries:
            if entry.endswith((".xml", ".rels")):
                head = limits.read_entry(packed, entry, name=name)[:20_000].replace(b"\0", b"")
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                    raise CannotRead(f"{name} declares entities, which no list needs. It was not opened.")


def _sheet(book: Workbook) -> tuple[list[Line], tuple[str, ...]]:
    """The first sheet that shows anything."""
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in shown:
        lines = [
            line_of(number, [_cell(cell) for cell in row])
            for number, row in enumerate(
                sheet.iter_rows(max_row=2 * MOST_ROWS, max_col=MOST_COLUMNS + 1), start=1
            )
        ]
        lines = [_short(one) for one in lines]
        if any(any(one.cells) for one in lines):
            others = len(book.worksheets) - 1
            note = f"Only the sheet “{clean(sheet.title)}” was read, not {others} other." if others else ""
            return lines, (note,) if note else ()
    return [], ()


def _short(line: Line) -> Line:
    """Without the empty cells at its end."""
    cells = line.cells
    while cells and not cells[-1]:
        cells = cells[:-1]
    return Line(line.number, cells, line.faults)


def _cell(cell: Any) -> tuple[str, str]:
    """What a cell says, as a person would type it, and what is wrong with it."""
    if cell.data_type == "f":
        return str(cell.value), FORMULA
    if cell.data_type == "e":
        return str(cell.value), BROKEN
    return written(cell.value), ""


def written(value: object) -> str:
    """A value of a spreadsheet as it is typed: whole numbers without a point, moments as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
