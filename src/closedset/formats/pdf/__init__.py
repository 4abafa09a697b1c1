"""PDF scripts, read from where each character stands on the page."""

from closedset.formats.pdf.reader import parse as parse

__all__ = ["parse"]
