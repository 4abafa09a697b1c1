"""Copies with a reader's name on every page."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from closedset.formats.papers import CannotMark, Size, document, marked
from closedset.formats.seal.making import seal
from kit import made_papers
from kit.sealed import AT as SEALED_AT
from kit.sealed import key

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def plain():
    return document(made_papers.every_block(), at=AT)


def copy(pdf: bytes, reader: str = "Rosa Lindqvist") -> bytes:
    return marked(pdf, reader=reader, at=AT, short_id="K7-Q2M4")


def test_every_page_of_a_copy_names_its_reader_the_moment_and_the_copy(plain):
    pages = list(pypdfium2.PdfDocument(copy(plain)))
    assert len(pages) == 4
    for page in pages:
        said = page.get_textpage().get_text_range()
        assert "Rosa Lindqvist · 2026-01-05 09:00 UTC · K7-Q2M4" in said
        assert said.count("Rosa Lindqvist") == 2


def test_the_number_of_the_copy_is_in_its_description(plain):
    with pikepdf.open(io.BytesIO(copy(plain))) as pdf, pdf.open_metadata() as description:
        assert description["dc:identifier"] == "K7-Q2M4"
        assert description["pdfuaid:part"] == "1"


def test_a_mark_is_no_content_to_somebody_who_listens(plain):
    with pikepdf.open(io.BytesIO(copy(plain))) as pdf:
        for page in pdf.pages:
            drawn = pikepdf.parse_content_stream(page)
            marks = [n for n, one in enumerate(drawn) if "/ClosedSet" in str(one.operands)]
            assert len(marks) == 2
            for n in marks:
                before = [one for one in drawn[:n] if str(one.operator) in {"BDC", "BMC", "EMC"}]
                assert before[-1].operands[0] == "/Artifact"


def test_the_same_copy_has_the_same_bytes_and_another_reader_has_others(plain):
    assert copy(plain) == copy(plain)
    assert copy(plain) != copy(plain, "Rosa Lind")


def test_a_name_in_any_script_and_of_any_length_fits(plain):
    long = "Maximiliane-Alexandrina Wolfeschlegelsteinhausenbergerdorff von Hohenlohe (Casting)"
    for name in (long, "ليلى حسن", "山田太郎", "김민준", "\U0001f600 Ada"):
        page = pypdfium2.PdfDocument(copy(plain, name))[0]
        assert "K7-Q2M4" in page.get_textpage().get_text_range()
    assert long in pypdfium2.PdfDocument(copy(plain, long))[0].get_textpage().get_text_range()


def test_pages_of_different_sizes_each_get_a_mark_of_their_size(plain):
    with pikepdf.open(io.BytesIO(plain)) as pdf, pikepdf.Pdf.new() as both:
        both.pages.extend(pdf.pages)
        with pikepdf.open(io.BytesIO(document(made_papers.stale(), at=AT, size=Size.A4))) as other:
            both.pages.extend(other.pages)
        out = io.BytesIO()
        both.save(out)
    pages = list(pypdfium2.PdfDocument(copy(out.getvalue())))
    assert all("K7-Q2M4" in page.get_textpage().get_text_range() for page in pages)


def test_a_sealed_original_is_never_marked(plain):
    with pytest.raises(CannotMark, match="sealed"):
        copy(seal(plain, key(), reason="Rider", name="Quill Pictures", at=SEALED_AT))


@pytest.mark.parametrize("broken", [b"", b"no PDF at all", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_refused_in_a_sentence(broken):
    with pytest.raises(CannotMark, match="broken"):
        copy(broken)


def test_a_copy_of_a_copy_names_both_readers(plain):
    twice = marked(copy(plain), reader="Jens Aalto", at=AT, short_id="P1-0001")
    said = pypdfium2.PdfDocument(twice)[0].get_textpage().get_text_range()
    assert "Rosa Lindqvist" in said
    assert "Jens Aalto" in said
