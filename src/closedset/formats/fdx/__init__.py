"""Final Draft files: read, written, tagged."""

from closedset.formats.fdx.reader import parse as parse
from closedset.formats.fdx.tags import Mark as Mark
from closedset.formats.fdx.tags import tag as tag
from closedset.formats.fdx.writer import write as write

__all__ = ["Mark", "parse", "tag", "write"]
