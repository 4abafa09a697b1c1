"""Any script file to a script."""

from __future__ import annotations

from closedset.formats import plain_text
from closedset.formats.decode import decode
from closedset.practice.screenplay import Script


def read_script(data: bytes, *, name: str) -> Script:
    """Read a script; the format is decided by content, then by name. Raises CannotRead with one sentence."""
    decoded = decode(data, name=name)
    return plain_text.parse(decoded.text, notes=decoded.notes)
