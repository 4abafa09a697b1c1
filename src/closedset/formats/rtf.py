"""Rich Text as word processors save it: its words, read as plain text."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from closedset.formats import plain_text
from closedset.practice.screenplay import Script

_NOTE = "Rich Text keeps no columns: speeches were told from action by blank lines and capitals."


def parse(data: bytes) -> Script:
    """Read RTF. Indents are lost with the format, so lines are read by blank lines and capitals."""
    text = str(rtf_to_text(data.decode("cp1252", errors="replace"), errors="replace"))
    return plain_text.parse(text.replace("\r", ""), notes=(_NOTE,))
