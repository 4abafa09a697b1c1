"""What is on each page of a paper of our own: its words line by line, and its picture.

Only for files made here. pdfium is not safe in threads: one file at a time.
"""

from __future__ import annotations

from io import BytesIO
from threading import Lock

import pypdfium2 as pdfium

from closedset.practice.findings import Finding, Refused

ONE_AT_A_TIME = Lock()
WIDTH = 1240
"""Pixels: A4 at 150 to the inch."""


def words_of(pdf: bytes) -> tuple[tuple[str, ...], ...]:
    """The lines of each page, in the order they stand in the file. Raises `Refused` for no PDF."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            return tuple(tuple(_lines(page)) for page in document)
        finally:
            document.close()


def picture_of(pdf: bytes, page: int) -> bytes:
    """Page `page`, from 1, as PNG. Raises `Refused` for a page that is not there, and for no PDF."""
    with ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            if not 1 <= page <= len(document):
                raise Refused((Finding("paper.no_page", "There is no such page."),))
            sheet = document[page - 1]
            image = sheet.render(scale=WIDTH / sheet.get_width()).to_pil()
            out = BytesIO()
            image.save(out, "PNG")
            return out.getvalue()
        finally:
            document.close()


def _opened(pdf: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        raise Refused((Finding("paper.not_pdf", "This is no PDF that can be opened."),)) from error


def _lines(page: pdfium.PdfPage) -> list[str]:
    text = page.get_textpage()
    words = text.get_text_bounded()
    text.close()
    return [line.strip() for line in words.replace("\ufffe", "").splitlines() if line.strip()]
