"""The breakdown as a document."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest
import typst

from closedset.formats import typesetting
from closedset.formats.breakdown_out import as_pdf
from closedset.formats.breakdown_out.paper import CannotPrint
from kit.made_report import beat, made

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def words(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_the_document_says_what_the_page_says():
    said = words(as_pdf.document(made(), at=AT))
    assert "Breakdown: The Boathouse" in said
    assert "kiss, undressing" in said
    assert "EXT. QUAY - DAY" in said
    assert "@@ torn @@" in said


def test_the_same_moment_gives_the_same_bytes_and_another_does_not():
    assert as_pdf.document(made(), at=AT) == as_pdf.document(made(), at=AT)
    assert as_pdf.document(made(), at=AT) != as_pdf.document(made(), at=AT.replace(year=2027))


def test_the_document_states_both_standards_and_carries_its_fonts():
    data = as_pdf.document(made(), at=AT)
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data


@pytest.mark.parametrize(("paper", "width"), [(as_pdf.Paper.LETTER, 612), (as_pdf.Paper.A4, 595)])
def test_the_paper_is_the_one_asked_for(paper, width):
    document = pypdfium2.PdfDocument(as_pdf.document(made(), at=AT, paper=paper))
    assert round(document[0].get_width()) == width


def test_what_looks_like_template_code_is_only_words():
    said = words(as_pdf.document(made(beat(places=(), text='#panic("x") $ *a* \\ @b')), at=AT))
    assert '#panic("x") $ *a* \\ @b' in said


def test_a_letter_the_fonts_do_not_have_is_shown_as_its_code_and_listed():
    said = words(as_pdf.document(made(name="\U0001f600 and \x07"), at=AT))
    assert "Breakdown: [U+1F600] and [U+0007]" in said
    assert "Letters this document cannot show" in said


def test_a_document_that_cannot_be_set_says_so_in_a_sentence(monkeypatch):
    def fails(*args, **kwargs):
        raise typst.TypstError("the page is too wide")

    monkeypatch.setattr(typesetting, "compiled", fails)
    with pytest.raises(CannotPrint, match="could not be set"):
        as_pdf.document(made(), at=AT)
