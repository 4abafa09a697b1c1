"""What changed between two versions of a score, move by move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import Any

from closedset.practice.choreography.values import Line, Notation, Score
from closedset.practice.consent.plan import Move
from closedset.practice.word import Word


class Happened(Word):
    """What can become of a move."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """It comes earlier or later among those that stayed."""

    RETIMED = "retimed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference."""

    what: Happened
    move: str
    """Empty for the timing of the whole."""

    field: str = ""
    """What of it changed: a field of the move or of its notation."""

    before: Any = None
    after: Any = None


TIMED = ("start", "length")
OF_MOVES = tuple(one.name for one in fields(Move) if one.name not in {"id", "counts", "classed"})
OF_NOTATIONS = tuple(one.name for one in fields(Notation) if one.name not in TIMED)


def changes(old: Score, new: Score) -> tuple[Change, ...]:
    """Everything by which the new one differs, in its order; what was removed stands last."""
    before = {line.move.id: line for line in old.lines}
    after = {line.move.id: line for line in new.lines}
    moved = _moved([id_ for id_ in before if id_ in after], [id_ for id_ in after if id_ in before])
    found = list(_of_timing(old, new))
    for id_, line in after.items():
        if id_ not in before:
            found.append(Change(what=Happened.ADDED, move=id_, after=line))
            continue
        if id_ in moved:
            found.append(Change(what=Happened.MOVED, move=id_))
        found += _of_line(before[id_], line)
    removed = (
        Change(what=Happened.REMOVED, move=id_, before=before[id_]) for id_ in before if id_ not in after
    )
    return (*found, *removed)


def _of_timing(old: Score, new: Score) -> Iterator[Change]:
    if old.timing is not new.timing:
        yield Change(
            what=Happened.CHANGED, move="", field="timing", before=str(old.timing), after=str(new.timing)
        )


def _moved(before: list[str], after: list[str]) -> frozenset[str]:
    """Those out of their order, once as many as possible stand where they stood."""
    matched = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    stayed = {before[block.a + step] for block in matched for step in range(block.size)}
    return frozenset(after) - stayed


def _of_line(old: Line, new: Line) -> Iterator[Change]:
    id_, was, now = new.move.id, old.notation, new.notation
    if (was.start, was.length) != (now.start, now.length):
        before, after = ((one.start, one.last) for one in (was, now))
        yield Change(what=Happened.RETIMED, move=id_, before=before, after=after)
    for name, one, other in (
        *((name, old.move, new.move) for name in OF_MOVES),
        *((name, was, now) for name in OF_NOTATIONS),
    ):
        if getattr(one, name) != getattr(other, name):
            yield Change(
                what=Happened.CHANGED,
                move=id_,
                field=name,
                before=getattr(one, name),
                after=getattr(other, name),
            )
