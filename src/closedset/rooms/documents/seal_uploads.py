"""A paper that somebody signed outside: examined before it is kept."""

from __future__ import annotations

from closedset.formats.seal import apart
from closedset.practice.findings import require
from closedset.rooms.documents import contents
from closedset.rooms.documents.actions import Readable

BEGINS_WITHIN = 1024
"""Readers of PDF look for its beginning so far into a file."""


def paper(given: bytes | Readable) -> bytes:
    """The bytes, once nothing in them is dangerous. Raises `Refused`, naming what is.

    Only a PDF is looked into; everything else is neither opened nor shown by us.
    """
    data = given if isinstance(given, bytes) else given.read(contents.LARGEST + 1)
    require(contents.may_keep(len(data)))
    if b"%PDF-" in data[:BEGINS_WITHIN]:
        require(apart.hazards_of(data))
    return data
