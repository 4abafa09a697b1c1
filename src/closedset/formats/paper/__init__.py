"""A script on paper: pages of 54 lines, as a PDF with a text layer."""

from closedset.formats.paper.pages import Line, pages_of
from closedset.formats.paper.write import write

__all__ = ["Line", "pages_of", "write"]
