"""Tags back into a copy of a Final Draft file."""

from __future__ import annotations

from closedset.cli import sources
from closedset.formats.breakdown_out.report import Report


def tagged(name: str, data: bytes, made: Report) -> bytes:
    """A copy of the file with a tag on each passage. Refuses a script that is not Final Draft."""
    sources.refuse(f"{name}: tags cannot be written yet.")
