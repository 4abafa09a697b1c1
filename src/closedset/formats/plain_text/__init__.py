"""Scripts as plain text: as circulated, indented or not, and as pasted from anywhere."""

from closedset.formats.plain_text.reader import parse as parse

__all__ = ["parse"]
