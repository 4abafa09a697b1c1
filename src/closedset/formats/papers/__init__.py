"""Papers set: any `practice.papers.blocks.Paper` as PDF, as a page and as Word.

`document` sets the PDF, `marked` makes a copy of it for one reader, `without_seal` its pages alone;
`page` is the same words as a page, `article` that page without its head.
A new paper touches nothing here; a change of typography touches no paper.
"""

from closedset.formats.papers.as_html import article, page
from closedset.formats.papers.as_pdf import document
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.marking import CannotMark, marked
from closedset.formats.papers.unsealing import without_seal
from closedset.formats.typesetting import CannotPrint, Size

__all__ = [
    "ENGLISH",
    "CannotMark",
    "CannotPrint",
    "Furniture",
    "Size",
    "article",
    "document",
    "marked",
    "page",
    "without_seal",
]
