"""Fountain, version 1.1: read with every place kept, and written back."""

from closedset.formats.fountain.reader import parse as parse
from closedset.formats.fountain.writer import write as write

__all__ = ["parse", "write"]
