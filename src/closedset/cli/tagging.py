"""Tags back into a copy of a Final Draft file."""

from __future__ import annotations

from closedset.cli import sources
from closedset.formats import fdx
from closedset.formats.breakdown_out import marks
from closedset.formats.breakdown_out.report import Report
from closedset.formats.refusal import CannotRead


def tagged(name: str, data: bytes, made: Report) -> bytes:
    """A copy of the file with a tag on the words of each beat and second look; mentions carry none.

    Refuses a script that is not Final Draft.
    """
    if made.script.format != "fdx":
        sources.refuse(f"{name}: tags can be written into a Final Draft file only (.fdx).")
    try:
        return fdx.tag(data, marks.of(made))
    except CannotRead as trouble:
        sources.refuse(sources.named(name, trouble.says))
