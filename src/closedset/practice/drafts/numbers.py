"""Scene numbers as a script department uses them: A-numbers, and ranges of omitted scenes."""

from __future__ import annotations

import re

from closedset.practice.screenplay import Scene

_RANGE = re.compile(r"(\d+)([A-Z]*)(?:-|–|—|\s+THRU\s+|\s+THROUGH\s+|\s+TO\s+)(\d+)([A-Z]*)")
_NUMBER = re.compile(r"([A-Z]*)0*(\d+)([A-Z]*)")
_WIDEST = 200
"""A range of omitted numbers longer than this is read as a slip of the pen."""


def tidy(number: str) -> str:
    """A number without spaces, full stops, leading zeros and small letters: `012.a` is `12A`."""
    bare = re.sub(r"[\s.*]+", "", number).upper()
    whole = _NUMBER.fullmatch(bare)
    return whole.expand(r"\1\2\3") if whole else bare


def base(number: str) -> str:
    """The number an A-number hangs on: `12` for `12A`, `A12` and `12`; empty when there is none."""
    whole = _NUMBER.fullmatch(tidy(number))
    return whole[2] if whole else ""


def covers(scene: Scene) -> tuple[int, int] | None:
    """First and last base number of an omitted range such as `12-15 OMITTED`; None when it is not one."""
    if not scene.omitted:
        return None
    for text in (scene.number, scene.heading):
        found = _RANGE.search(text.upper())
        if found and 0 < int(found[3]) - int(found[1]) <= _WIDEST:
            return int(found[1]), int(found[3])
    return None
