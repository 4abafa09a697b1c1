"""PDFs that no script can be read from."""

import io

import pypdfium2
import pytest

from closedset.formats import CannotRead, pdf


def blank() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(612, 792)
    made = io.BytesIO()
    document.save(made)
    document.close()
    return made.getvalue()


def test_a_pdf_of_pictures_says_so():
    with pytest.raises(CannotRead, match="pictures of pages"):
        pdf.parse(blank())


def test_a_pdf_cut_short_is_refused():
    with pytest.raises(CannotRead, match="broken or cut short"):
        pdf.parse(b"%PDF-1.7\n1 0 obj")
