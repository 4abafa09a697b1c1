"""A paper on its way out: in which forms, and what each is."""

from __future__ import annotations

from datetime import datetime

from closedset.formats.papers import Size, document, page
from closedset.formats.papers.as_word import word
from closedset.practice.papers.blocks import Paper

SIZES = {"letter": Size.LETTER, "a4": Size.A4}
"""Forms that are printed, with their size."""

ENDINGS = {"letter": "pdf", "a4": "pdf", "page": "html", "docx": "docx"}
TYPES = {
    "letter": "application/pdf",
    "a4": "application/pdf",
    "page": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def written(paper: Paper, form: str, *, at: datetime) -> bytes:
    """The paper in one of the forms. Raises `CannotPrint` for what cannot be set."""
    if form == "page":
        return page(paper).encode()
    if form == "docx":
        return word(paper)
    return document(paper, at=at, size=SIZES[form])
