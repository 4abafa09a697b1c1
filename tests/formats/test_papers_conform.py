"""Papers for keeping (PDF/A-2a, sealed PDF/A-3a) and for every reader (PDF/UA-1), by a validator."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import cache

import page
import pikepdf
import pytest

from closedset.formats.papers import Size, document, marked
from closedset.formats.seal.making import seal
from closedset.practice.papers.names import Kind
from kit import made_papers
from kit.every_kind import every_kind
from kit.sealed import AT as SEALED_AT
from kit.sealed import key

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
NAMES = ("every_block", "stale", "long_table", "long_names", "from_the_right", "wide_table")
SHOWN = {
    "Tj",
    "TJ",
    "'",
    '"',
    "Do",
    "sh",
    "f",
    "F",
    "f*",
    "B",
    "B*",
    "b",
    "b*",
    "S",
    "s",
    "BI",
    "INLINE IMAGE",
}


@cache
def made(name: str, size: Size = Size.LETTER) -> bytes:
    return document(getattr(made_papers, name)(), at=AT, size=size)


def opened(name: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made(name)))


def found(pdf: bytes, profile: str) -> list[tuple[str, str]]:
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert report.rules.total > 100
    return [(one.rule_id, one.message) for one in report.failures]


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_for_keeping_and_for_every_reader(name, size):
    assert found(made(name, size), "2a") == []
    assert found(made(name, size), "ua1") == []


@pytest.mark.parametrize("name", NAMES)
def test_a_sealed_paper_is_so_too(name):
    attached = {"rider.json": b'{"terms": []}'}
    whole = seal(
        made(name), key(), reason="Every signature is in", name="Quill", at=SEALED_AT, embedded=attached
    )
    assert found(whole, "3a") == []
    assert found(whole, "ua1") == []


@pytest.mark.parametrize("name", NAMES)
def test_a_marked_copy_is_so_too(name):
    copy = marked(made(name), reader="Rosa Lindqvist, ליאת", at=AT, short_id="K7-Q2M4")
    assert found(copy, "2a") == []
    assert found(copy, "ua1") == []


@pytest.mark.parametrize("kind", sorted(Kind))
def test_every_kind_of_paper_is_so_plain_and_sealed(kind):
    plain = document(every_kind()[kind], at=AT, size=Size.A4)
    whole = seal(plain, key(), reason="Every signature is in", name="Quill", at=SEALED_AT)
    assert [found(plain, "2a"), found(plain, "ua1"), found(whole, "3a"), found(whole, "ua1")] == [
        [],
        [],
        [],
        [],
    ]


def test_the_validator_does_find_what_is_wrong():
    with opened("every_block") as pdf:
        del pdf.Root.Lang, pdf.Root.MarkInfo
        out = io.BytesIO()
        pdf.save(out)
    assert found(out.getvalue(), "ua1")
    assert found(out.getvalue(), "2a")


@pytest.mark.parametrize("name", NAMES)
def test_the_file_says_its_language_its_title_and_that_it_is_tagged(name):
    with opened(name) as pdf, pdf.open_metadata() as description:
        assert str(pdf.Root.Lang) == ("he" if name == "from_the_right" else "en")
        assert pdf.Root.MarkInfo.Marked is True
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert description["dc:title"] == getattr(made_papers, name)().title
        assert (description["pdfaid:part"], description["pdfaid:conformance"]) == ("2", "A")
        assert description["pdfuaid:part"] == "1"
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


@pytest.mark.parametrize("name", NAMES)
def test_every_font_is_in_the_file(name):
    with opened(name) as pdf:
        descriptors = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert descriptors
        assert all({"/FontFile2", "/FontFile3"} & set(one.keys()) for one in descriptors)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_shown_that_is_neither_content_nor_marked_as_none(name):
    with opened(name) as pdf:
        for sheet in pdf.pages:
            within = 0
            for one in pikepdf.parse_content_stream(sheet):
                within += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(one.operator), 0)
                assert within or str(one.operator) not in SHOWN


@pytest.mark.parametrize("name", NAMES)
def test_headings_stand_in_order_and_there_is_one_title(name):
    with opened(name) as pdf:
        levels = [
            str(one.S) for one in walked(pdf.Root.StructTreeRoot) if str(one.S) in {"/H1", "/H2", "/H3"}
        ]
    assert levels[0] == "/H1"
    assert set(levels[1:]) == {"/H2"}


@pytest.mark.parametrize("name", ["every_block", "long_table"])
def test_a_table_is_one_table_however_many_pages_it_takes_and_names_its_rows_and_columns(name):
    paper = getattr(made_papers, name)()
    tables = (
        sum(type(one).__name__ in {"Table", "Facts"} for part in paper.sections for one in part.blocks) + 1
    )
    with opened(name) as pdf:
        elements = list(walked(pdf.Root.StructTreeRoot))
        assert sum(one.S == "/Table" for one in elements) == tables
        for row in (one for one in elements if one.S == "/TR"):
            first = row.K[0]
            assert first.S == "/TH"
            attributes = first.A if isinstance(first.A, pikepdf.Dictionary) else first.A[0]
            assert attributes.Scope in {"/Row", "/Column"}


def test_what_waits_at_the_head_of_every_page_is_read_out_once():
    with opened("stale") as pdf:
        assert "Version 5 was sent" in heard(pdf)
        assert heard(pdf).count("Visible to:") == 1


def walked(node: pikepdf.Object):
    """Every structure element, in reading order."""
    kids = node.get("/K")
    for one in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(one, pikepdf.Dictionary) and "/S" in one:
            yield one
            yield from walked(one)


def heard(pdf: pikepdf.Pdf) -> str:
    """What is between the marks of content, through the fonts' own tables of letters."""
    said: list[str] = []
    for sheet in pdf.pages:
        letters = {str(name): to_unicode(font) for name, font in sheet.Resources.Font.items()}
        stack: list[bool] = []
        for one in pikepdf.parse_content_stream(sheet):
            operator = str(one.operator)
            if operator in {"BDC", "BMC"}:
                stack.append(one.operands[0] == "/Artifact")
            elif operator == "EMC":
                stack.pop()
            elif operator == "Tf":
                font = letters[str(one.operands[0])]
            elif operator in {"Tj", "TJ"} and not any(stack):
                parts = one.operands[0] if operator == "TJ" else one.operands
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                said += [font.get(codes[n : n + 2].hex().upper(), "") for n in range(0, len(codes), 2)]
    return "".join(said)


def to_unicode(font: pikepdf.Object) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode()
    pairs = (
        line.split("> <") for line in table.splitlines() if line.startswith("<") and line.count("<") == 2
    )
    return {code.strip("<>").upper(): bytes.fromhex(to.strip("<>")).decode("utf-16-be") for code, to in pairs}
