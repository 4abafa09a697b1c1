"""Fade In files: a ZIP that holds a script in Open Screenplay Format."""

from __future__ import annotations

from dataclasses import replace

from closedset.formats import limits, osf
from closedset.practice.screenplay import Script


def parse(data: bytes) -> Script:
    """Read a Fade In file. Raises CannotRead for a bad archive and for what `osf.parse` refuses."""
    with limits.open_zip(data, name="This Fade In file") as packed:
        inside = limits.read_entry(packed, "document.xml", name="This Fade In file")
    return replace(osf.parse(inside), format="fadein")
