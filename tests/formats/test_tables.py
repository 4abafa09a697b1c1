import io
import zipfile
from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from closedset.formats import tables
from closedset.formats.refusal import CannotRead


def saved(rows, *, more=()):
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for title in more:
        book.create_sheet(title).append(["Other"])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def with_part(data, entry, content):
    """The workbook with one more part inside, or another in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != entry:
                new.writestr(one, old.read(one))
        new.writestr(entry, content)
    return out.getvalue()


CELLS = st.text(max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_a_table_written_here_reads_back_the_same(rows):
    rows = [tuple(tables.clean(cell) for cell in row) for row in rows]
    rows = [row for row in rows if any(row)] or [("a", "b", "c")]
    read = tables.read(tables.to_csv(("Name", "Character", "Note"), rows), name="cast.csv")
    assert read.head == ("Name", "Character", "Note")
    assert list(tables.rows_of(read)) == rows
    assert not any(line.faults for line in read.lines)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
def test_no_cell_written_here_begins_a_formula(rows):
    for line in tables.to_csv(("a", "b"), rows).decode("utf-8-sig").split('"'):
        assert not line.startswith(("=", "+", "-", "@"))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_sentence(data):
    with suppress(CannotRead):
        assert tables.read(data, name="a.csv").lines


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_cells_may_be_parted_as_every_country_does(mark):
    data = f'Name{mark}Character\n"Núria, Ana"{mark}ADA\n'.encode()
    assert list(tables.rows_of(tables.read(data, name="a.csv"))) == [("Núria, Ana", "ADA")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_accents_survive_the_encodings_spreadsheets_write(encoding):
    data = "Name;Character\nZoë Pérez;ADA\n".encode(encoding)
    assert tables.read(data, name="a.csv").lines[0].cells[0] == "Zoë Pérez"


def test_what_stands_above_the_titles_and_between_the_rows_is_left_out_and_rows_keep_their_numbers():
    read = tables.read(b"Cast list,\n\nName,Character\n\nAda,EVE\n,\nBen,JO\n", name="a.csv")
    assert read.head == ("Name", "Character")
    assert [(line.number, line.cells[0]) for line in read.lines] == [(5, "Ada"), (7, "Ben")]


def test_a_workbook_is_read_as_it_is_typed():
    rows = [
        ["Scene", "Day", "Time", "At", "Length", "Shown"],
        [12, date(2026, 4, 1), time(7, 30), datetime(2026, 4, 1, 7, 30), 1.5, None],  # noqa: DTZ001 - a spreadsheet knows no zones
    ]
    read = tables.read(saved(rows, more=["Notes"]), name="a.xlsx")
    assert read.lines[0].cells == ("12", "2026-04-01", "07:30", "2026-04-01 07:30", "1.5", "")
    assert "Only the sheet" in read.notes[0]


def test_a_formula_is_a_fault_of_its_cell_and_not_of_the_list():
    for data in (
        saved([["Name", "Character"], ["Ada", "=1+1"], ["Ben", "JO"]]),
        b"Name,Character\nAda,=1+1\nBen,JO\n",
    ):
        read = tables.read(data, name="a")
        assert [line.faults for line in read.lines] == [((1, tables.FORMULA),), ()]


def test_a_cell_too_long_is_a_fault():
    read = tables.read(f"Name,Character\nAda,{'x' * 2000}\n".encode(), name="a.csv")
    assert read.lines[0].faults == ((1, tables.TOO_LONG),)


def test_an_error_of_the_spreadsheet_is_a_fault():
    book = Workbook()
    book.worksheets[0].append(["Name", "Character"])
    book.worksheets[0].append(["Ada", "#N/A"])
    held = io.BytesIO()
    book.save(held)
    assert tables.read(held.getvalue(), name="a.xlsx").lines[0].faults == ((1, tables.BROKEN),)


BOOK = saved([["Name", "Character"], ["Ada", "EVE"]])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"Name,Character\n", "nothing under them"),
        (b",,\n,,\n", "no rows"),
        (b'Name,Character\n"Ada,EVE\n', "breaks off in row 2"),
        (b"x" * (tables.LARGEST + 1), "larger than 1 MB"),
        (b"\n".join([b"a,b"] * (tables.MOST_ROWS + 2)), "more than 2000 rows"),
        (b",".join([b"a"] * 70) + b"\n1,2\n", "more than 60 columns"),
        (b"%PDF-1.7 x", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old or locked"),
        (b"PK\x03\x04 broken", "broken"),
        (with_part(BOOK, "xl/vbaProject.bin", b"x"), "macros"),
        (with_part(BOOK, "xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><sst/>'), "entities"),
        (with_part(BOOK, "xl/workbook.xml", b"<workbook"), "broken"),
        (with_part(BOOK, "big.xml", b"\0" * 60_000_000), "unpacks to more"),
        (saved([]), "no rows"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data, says):
    with pytest.raises(CannotRead, match=says):
        tables.read(data, name="The list")


def test_a_packed_file_that_is_no_workbook_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("a.txt", "b")
    with pytest.raises(CannotRead, match="not a workbook"):
        tables.read(held.getvalue(), name="The list")
