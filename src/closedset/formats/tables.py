"""Tables: rows read from CSV and XLSX files, and written as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from closedset.formats.decode import decode
from closedset.formats.refusal import CannotRead
from closedset.formats.sniff import kind_of

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
        lines, notes = import_module("closedset.formats.table_workbook").read(data, name)
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
            lines.append(line_of(number, [(cell, _is_formula(cell)) for cell in cells[: MOST_COLUMNS + 1]]))
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


def line_of(number: int, found: list[tuple[str, str]]) -> Line:
    """A row of cells, each with what is wrong with it."""
    cells = [unquoted(clean(text)) for text, _ in found]
    wrong = [why or (TOO_LONG if len(cells[at]) > LONGEST else "") for at, (_, why) in enumerate(found)]
    return Line(
        number,
        tuple(text[:LONGEST] for text in cells),
        tuple((at, why) for at, why in enumerate(wrong) if why),
    )


def rows_of(table: Table) -> Iterator[tuple[str, ...]]:
    """The cells alone."""
    return (one.cells for one in table.lines)
