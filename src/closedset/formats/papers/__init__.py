"""Papers set: any `practice.papers.blocks.Paper` as PDF, as a page and as Word.

`document` sets the PDF. A new paper touches nothing here; a change of typography touches no paper.
"""

from closedset.formats.papers.as_pdf import document
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.typesetting import CannotPrint, Size

__all__ = ["ENGLISH", "CannotPrint", "Furniture", "Size", "document"]
