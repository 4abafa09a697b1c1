"""Papers set: any `practice.papers.blocks.Paper` as PDF, as a page and as Word.

`document` sets the PDF, `marked` makes a copy of it for one reader, `without_seal` its pages alone;
`page` is the same words as a page, `article` that page without its head; `word` is the paper to be marked up,
`made_of` says of which
paper one that came back was made, and `proposals` what it asks for.
A new paper touches nothing here; a change of typography touches no paper.
"""

from closedset.formats.papers.as_html import article, page, style
from closedset.formats.papers.as_pdf import document, size_of
from closedset.formats.papers.as_word import word
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.marking import CannotMark, marked
from closedset.formats.papers.redline import made_of, proposals
from closedset.formats.papers.unsealing import without_seal
from closedset.formats.typesetting import CannotPrint
from closedset.practice.papers.sizes import Size
from closedset.practice.papers.wishes import NotRead, Proposal, Wish

__all__ = [
    "ENGLISH",
    "CannotMark",
    "CannotPrint",
    "Furniture",
    "NotRead",
    "Proposal",
    "Size",
    "Wish",
    "article",
    "document",
    "made_of",
    "marked",
    "page",
    "proposals",
    "size_of",
    "style",
    "without_seal",
    "word",
]
