"""Tags back into a copy of a Final Draft file."""

from __future__ import annotations

from closedset.cli import sources
from closedset.formats.breakdown_out.report import Report


def tagged(name: str, data: bytes, made: Report) -> bytes:
    """A copy of the file with a tag on each passage. Refuses a script that is not Final Draft."""
    if made.script.format != "fdx":
        sources.refuse(f"{name}: tags can be written into a Final Draft file only (.fdx).")
    sources.refuse(f"{name}: this version reads Final Draft tags and does not write them yet.")
