"""Tables: rows read from CSV and XLSX files, and written as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from closedset.formats import limits
from closedset.formats.decode import decode
from closedset.formats.refusal import CannotRead
from closedset.formats.sniff import kind_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LARGEST = 1_000_000
"""Bytes of a list: a large crew has some tens of thousands."""

MOST_ROWS = 2_000
MOST_COLUMNS = 60
LONGEST = 1_000
"""Characters of a cell; a longer one is not a name, a place or a time."""

FORMULA = "holds a formula, not a value"
BROKEN = "holds an error of the spreadsheet, not a value"
TOO_LONG = f"holds more than {LONGEST} characters"

_DELIMITERS = ",;\t|"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_LIKE_A_FORMULA = re.compile(r"'*[=+\-@]")
_QUOTED = re.compile(r"'+[=+\-@]")


@dataclass(frozen=True, slots=True)
class Line:
    """One row as the spreadsheet counts it, and what is wrong with single cells of it."""

    number: int
    cells: tuple[str, ...]
    faults: tuple[tuple[int, str], ...] = ()
    """Which column, counted from 0, and what it holds instead of a value."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list: its titles, its rows, and what a person should know about the reading."""

    head: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def read(data: bytes, *, name: str) -> Table:
    """Read a list. Raises CannotRead with one sentence for what is no list, too large, or unsafe."""
    if not data.strip():
        raise CannotRead(f"{name} is empty: a list was expected.")
    if len(data) > LARGEST:
        raise CannotRead(f"{name} is larger than {LARGEST // 1_000_000} MB: one list was expected.")
    kind = kind_of(data, name=name)
    if kind == "zip":
        lines, notes = _workbook(data, name)
    elif kind == "text":
        lines, notes = _text(data, name)
    elif kind == "doc":
        raise CannotRead(f"{name} is an old or locked Office file: save it as .xlsx without a password.")
    else:
        raise CannotRead(f"{name} is {kind}: a CSV or XLSX list was expected.")
    return _headed(lines, notes, name)


def to_csv(head: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The table in UTF-8 with a byte order mark, so that spreadsheets read the accents."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerows([quoted(clean(cell)) for cell in row] for row in (head, *rows))
    return out.getvalue().encode("utf-8-sig")


def clean(cell: str) -> str:
    """A cell on one line, without what cannot be seen."""
    return " ".join(_CONTROL.sub("", cell).split())


def quoted(cell: str) -> str:
    """A cell no spreadsheet takes for a formula. `unquoted` takes back exactly what was added."""
    return f"'{cell}" if _LIKE_A_FORMULA.match(cell) else cell


def unquoted(cell: str) -> str:
    """A cell without the apostrophe that stood against formulas."""
    return cell[1:] if _QUOTED.match(cell) else cell


def _headed(lines: list[Line], notes: tuple[str, ...], name: str) -> Table:
    """The first row with more than one cell filled holds the titles: above it stands what the list is."""
    filled = [one for one in lines if any(one.cells)]
    if not filled:
        raise CannotRead(f"{name} has no rows: a list with titles in its first row was expected.")
    top = next((at for at, one in enumerate(filled) if sum(map(bool, one.cells)) > 1), 0)
    width = max(len(one.cells) for one in filled)
    if width > MOST_COLUMNS:
        raise CannotRead(f"{name} has more than {MOST_COLUMNS} columns: one list was expected.")
    if len(filled) - top - 1 > MOST_ROWS:
        raise CannotRead(f"{name} has more than {MOST_ROWS} rows: bring it in as several lists.")
    rows = tuple(Line(one.number, _wide(one.cells, width), one.faults) for one in filled[top + 1 :])
    if not rows:
        raise CannotRead(f"{name} has titles and nothing under them: at least one row was expected.")
    return Table(_wide(filled[top].cells, width), rows, notes)


def _wide(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))


# --- Text --------------------------------------------------------------------------------------------------


def _text(data: bytes, name: str) -> tuple[list[Line], tuple[str, ...]]:
    decoded = decode(data, name=name)
    reader = csv.reader(io.StringIO(decoded.text), delimiter=_delimiter(decoded.text), strict=True)
    lines: list[Line] = []
    try:
        for number, cells in enumerate(reader, start=1):
            lines.append(_line(number, [(cell, _is_formula(cell)) for cell in cells[: MOST_COLUMNS + 1]]))
            if len(lines) > 2 * MOST_ROWS:
                break
    except csv.Error:
        raise CannotRead(
            f"{name} breaks off in row {len(lines) + 1}: a quotation mark there is not closed, "
            "or stands inside a cell without being doubled."
        ) from None
    return lines, decoded.notes


def _delimiter(text: str) -> str:
    """What parts the cells: whatever parts some row of the first ones most often, a comma when in doubt."""
    head = text[:20_000].split("\n")[:10]
    return max(_DELIMITERS, key=lambda one: max(_outside_quotes(line).count(one) for line in head))


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _is_formula(cell: str) -> str:
    return FORMULA if cell.lstrip().startswith("=") else ""


def _line(number: int, found: list[tuple[str, str]]) -> Line:
    """A row of cells, each with what is wrong with it."""
    cells = [unquoted(clean(text)) for text, _ in found]
    wrong = [why or (TOO_LONG if len(cells[at]) > LONGEST else "") for at, (_, why) in enumerate(found)]
    return Line(
        number,
        tuple(text[:LONGEST] for text in cells),
        tuple((at, why) for at, why in enumerate(wrong) if why),
    )


# --- Workbooks ---------------------------------------------------------------------------------------------

_BAD_BOOK = (
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
"""What openpyxl raises, beside its own, for workbooks that are none."""


def _workbook(data: bytes, name: str) -> tuple[list[Line], tuple[str, ...]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.4 s, and most starts meet no workbook
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - the same

    _safe_inside(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        return _sheet(book)
    except (InvalidFileException, *_BAD_BOOK) as error:
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
            _line(number, [_cell(cell) for cell in row])
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


def rows_of(table: Table) -> Iterator[tuple[str, ...]]:
    """The cells alone."""
    return (one.cells for one in table.lines)
