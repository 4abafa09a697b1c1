"""Who is in a move, and where each touches or is touched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from closedset.practice.choreography.words import AREA_WORDS, Names, NotRead, named
from closedset.practice.consent.plan import End

QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')
ARROW = re.compile(r'"(?:\\.|[^"\\])*"|(\s*(?:->|[>→⟶])\s*)')
SPOKEN = re.compile(r'"(?:\\.|[^"\\])*"|(\s+(?:to|on)\s+)', re.IGNORECASE)
COMMA = re.compile(r'"(?:\\.|[^"\\])*"|(\s*(?:,|\band\b)\s*)', re.IGNORECASE)
AND_THEN = re.compile(r"\s*[>:]\s*")
BEFORE_AN_AREA = re.compile(r"(?:['’]s\b)?\s*(?:\b(?:the|her|his|their|with)\s+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who can be in a move, and how each is called."""

    names: tuple[str, ...]
    called: Names

    def find(self, text: str) -> tuple[str, str]:
        """The person a text begins with, and what follows. Raises `NotRead`."""
        if found := QUOTED.match(text):
            return self._exactly(found[0]), text[found.end() :]
        for name in sorted(self.called, key=len, reverse=True):
            if found := re.match(re.escape(name) + r"(?!\w)", text, re.IGNORECASE):
                meant = self.called[name]
                if len(meant) > 1:
                    raise NotRead(found[0], f"Which of them: {' or '.join(meant)}?")
                return meant[0], text[found.end() :]
        raise NotRead(text, f"A line begins with somebody of the cast: {', '.join(self.names)}.")

    def short(self, name: str) -> str:
        """The first word of a name where it means nobody else."""
        first = (name.split() or [name])[0]
        return first if self.called.get(first.casefold()) == (name,) else name

    def _exactly(self, quoted: str) -> str:
        try:
            name = json.loads(quoted)
        except ValueError:
            name = ""
        if name not in self.names:
            raise NotRead(quoted, f"Somebody of the cast stands in quotes: {', '.join(self.names)}.")
        return str(name)


def cast(people: Iterable[tuple[str, str]]) -> Cast:
    """Everybody by name, by the first word of it and by their character; a whole name is always that one."""
    known = tuple(people)
    whole = {name.casefold() for name, _character in known}
    ways = [(name, {name}) for name, _character in known]
    for name, character in known:
        short = {name.split()[0] if name.split() else "", character} - {""}
        ways.append((name, {way for way in short if way.casefold() not in whole}))
    return Cast(tuple(dict.fromkeys(name for name, _character in known)), named(ways))


def parted(text: str, by: re.Pattern[str]) -> list[str]:
    """What stands between marks that stand in no quotes."""
    found, begins = [], 0
    for mark in by.finditer(text):
        if mark[1] is not None:
            found.append(text[begins : mark.start()])
            begins = mark.end()
    return [*found, text[begins:]]


def parties(text: str, cast: Cast) -> dict[str, Any]:
    """`source` and `target` of a contact, or `who` is in a move without one. Raises `NotRead`."""
    sides = parted(text, ARROW)
    if len(sides) == 1:
        sides = parted(text, SPOKEN)
    if len(sides) == 1:
        return {"who": tuple(dict.fromkeys(_alone(one, cast) for one in parted(text, COMMA)))}
    if len(sides) > 2:
        raise NotRead(text, "A move goes from one to another. Write a line for each contact.")
    source, target = (_end(side.strip(), cast) for side in sides)
    if source.person == target.person:
        raise NotRead(text, "A move between two people needs two different people.")
    return {"source": source, "target": target}


def _end(text: str, cast: Cast) -> End:
    person, rest = cast.find(text)
    found = BEFORE_AN_AREA.match(rest)
    area = rest[found.end() if found else 0 :].strip()
    return End(person=person, area=AREA_WORDS.whole(area) if area else "")


def _alone(text: str, cast: Cast) -> str:
    person, rest = cast.find(text.strip())
    if rest.strip():
        raise NotRead(
            rest.strip(),
            "Somebody else stands after “>” when one touches another, as in “Ada hand > Ben cheek”.",
        )
    return person


def speaker(text: str, cast: Cast, there: tuple[str, ...], *, loose: bool) -> tuple[str, str]:
    """Whose a part is, and what it says; no name where it is everybody's. `loose` needs no mark between."""
    if text.startswith(">"):
        return "", text[1:].strip()
    try:
        person, rest = cast.find(text)
    except NotRead:
        return "", text
    mark = AND_THEN.match(rest)
    if mark is None and not (loose and rest.strip()):
        return "", text
    if person not in there:
        raise NotRead(person, "They are not in this move.")
    return person, rest[mark.end() if mark else 0 :].strip()
