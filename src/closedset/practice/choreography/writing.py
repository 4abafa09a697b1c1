"""A score as it is written down. What is written is read again as the same."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from closedset.practice.choreography.ends import Cast
from closedset.practice.choreography.parts import EACH, TEXTS, escaped
from closedset.practice.choreography.reading import Around, read_line
from closedset.practice.choreography.values import By, Line, Score, Timing
from closedset.practice.choreography.words import (
    ACTION_WORDS,
    AREA_WORDS,
    COVERING_WORDS,
    PRESSURE_WORDS,
    SURFACE_WORDS,
    NotRead,
    written,
)
from closedset.practice.consent.plan import End

Called = Callable[[str], str]
"""How somebody is called in a line."""


def write(score: Score, cast: Cast) -> str:
    """The whole text, one move a line, people by their shortest name that means nobody else."""
    head = ["timing: free"] if score.timing is Timing.FREE else []
    return "\n".join([*head, *(write_line(line, cast) for line in score.lines)])


def write_line(line: Line, cast: Cast) -> str:
    """One line. Names stand in quotes where they would be read as something else."""
    around = Around(cast=cast, setups=line.move.setups, moves=frozenset({line.move.id}))
    for called in (cast.short, str):
        said = _line(line, called)
        if _reads(said, line, around):
            return said
    return _line(line, lambda name: json.dumps(name, ensure_ascii=False))


def _reads(said: str, line: Line, around: Around) -> bool:
    """Whether it would be read as what it was written from."""
    try:
        return "\n" not in said and read_line(said, around, free=False, number="")[0] == line
    except NotRead:
        return False


def _line(line: Line, called: Called) -> str:
    said = line.notation
    counts = f"{said.start}-{said.last} " if said.length > 1 else f"{said.start} " if said.start else ""
    pieces = [
        f"{line.move.id} {counts}{_who(line, called)}: {_doing(line)}",
        *map(escaped, _pieces(line, called)),
    ]
    return "; ".join(pieces)


def _who(line: Line, called: Called) -> str:
    move = line.move
    if move.source and move.target:
        return " > ".join(_end(end, called) for end in (move.source, move.target))
    return ", ".join(map(called, move.who))


def _end(end: End, called: Called) -> str:
    area = written(end.area, AREA_WORDS.labels[end.area]) if end.area else ""
    return f"{called(end.person)} {area}".rstrip()


def _doing(line: Line) -> str:
    move = line.move
    how = [SURFACE_WORDS.labels[move.over]] if move.over else []
    how += [PRESSURE_WORDS.labels[move.pressure]] if move.pressure else []
    return ", ".join([ACTION_WORDS.labels[move.action], *how])


def _pieces(line: Line, called: Called) -> Iterator[str]:
    if line.move.setups:
        yield f"camera {', '.join(line.move.setups)}"
    if line.move.needs:
        yield f"barrier {', '.join(COVERING_WORDS.labels[one] for one in line.move.needs)}"
    for part in EACH:
        told: By = getattr(line.notation, part.field)
        for who, what in told:
            named = f"{called(who)} " if who else ""
            yield f"{part.key} {named}> {what}" if named or part.field != "breath" else f"{part.key} {what}"
    for part in TEXTS:
        if says := getattr(line.notation, part.field):
            yield f"{part.key}: {says}"
    if line.move.alternative:
        yield f"B: {line.move.alternative}"
