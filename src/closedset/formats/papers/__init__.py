"""Papers set: any `practice.papers.blocks.Paper` as PDF and as a page.

`document` sets the PDF, `marked` makes a copy of it for one reader, `without_seal` its pages alone;
`page` is the same words as a page, `article` that page without its head. A paper as a Word file to be marked
up is made by `as_word.word` and comes back through `redline`, which are asked for by name: who sets a night
of call sheets does not carry them in memory.
A new paper touches nothing here; a change of typography touches no paper.
"""

from closedset.formats.papers.as_html import article, page, style
from closedset.formats.papers.as_pdf import document, size_of
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.marking import CannotMark, marked
from closedset.formats.papers.unsealing import without_seal
from closedset.formats.typesetting import CannotPrint
from closedset.practice.papers.sizes import Size

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
    "size_of",
    "style",
    "without_seal",
]
