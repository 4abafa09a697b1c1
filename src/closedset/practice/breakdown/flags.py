"""What makes a finding need more care: age, drink, rank, consent, number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from closedset.practice.breakdown import context, people
from closedset.practice.breakdown.lines import Reading
from closedset.practice.breakdown.passages import Passage
from closedset.practice.breakdown.values import Class, Flag, Person
from closedset.practice.breakdown.words import Token

SAID = 1.5
"""A hint from which a line counts as part of what happens."""
SLEPT_OFF = frozenset({"DAY", "MORNING", "AFTERNOON", "DAWN"})
LASTS = 2
"""How many scenes drink is remembered for, as long as the day does not turn."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the whole script says about its people."""

    owners: dict[str, str]
    roles: dict[str, frozenset[str]]
    minors: frozenset[str]
    drunk: frozenset[int]
    """Scenes in which somebody has been drinking, or was a little earlier."""


def _shown(reading: Reading) -> list[Token]:
    return [token for line in reading.lines if line.element.kind in people.SHOWN for token in line.tokens]


def _same_night(before: str, now: str) -> bool:
    return not (before in ("NIGHT", "EVENING", "LATE NIGHT") and now in SLEPT_OFF)


def drinking(readings: Sequence[Reading]) -> frozenset[int]:
    """The scenes in which somebody drinks or is drunk, and those soon after with one of the same people."""
    found: set[int] = set()
    recent: list[tuple[int, frozenset[str], str]] = []
    for reading in readings:
        scene, shown = reading.scene, _shown(reading)
        there = frozenset(reading.there)
        time = scene.parts.time_of_day
        recent = [past for past in recent if scene.index - past[0] <= LASTS and _same_night(past[2], time)]
        drunk = context.has(shown, context.DRUNK) or context.count(shown, context.DRINK) > 1
        if drunk or any(there & past[1] for past in recent):
            found.add(scene.index)
        if drunk:
            recent.append((scene.index, there, time))
    return frozenset(found)


def around(readings: Sequence[Reading], owners: dict[str, str]) -> Around:
    """Ages, ranks and drink, read once for the whole script."""
    lines = [(line.element, line.tokens) for reading in readings for line in reading.lines]
    young = readings[0].young if readings else frozenset[str]()
    minors = frozenset(owners[word] for word in young)
    return Around(owners, people.roles(lines, owners), minors, drinking(readings))


def _examined(passage: Passage, scene: Sequence[Token]) -> bool:
    """Somebody is examined and a doctor or nurse is in the scene: patient or not, the ranks differ."""
    exam = any(hit.entry.id == "exposed.exam" and hit.hint >= 2 for hit in passage.acts)
    return exam and context.has(scene, context.CARERS)


def _power(about: Around, passage: Passage, who: Sequence[Person], scene: Sequence[Token]) -> bool:
    ranks = [about.roles.get(person.name, frozenset()) for person in who]
    over = len(who) > 1 and any(rank & context.OVER for rank in ranks)
    return over or context.unequal(scene, frozenset().union(*ranks)) or _examined(passage, scene)


def _several(about: Around, passage: Passage, who: Sequence[Person]) -> bool:
    """More than two take part: three are named where it happens, or the words say so."""
    lines = {hit.line for hit in passage.acts if hit.mode == "shown" and hit.hint >= SAID}
    acting = [token for at in lines for token in passage.reading.lines[at].tokens]
    carers = sum(context.has(acting, frozenset({word})) for word in context.CARERS)
    named = {person.name for person in who} & set(people.named(acting, about.owners))
    return context.has(acting, context.MANY) or context.three(acting) or len(named) > 2 or carers > 1


def _unwilling(passage: Passage, kinds: Sequence[Class], shown: Sequence[Token]) -> bool:
    if Class.SEXUAL_VIOLENCE in kinds or context.has(shown, context.COERCION):
        return True
    present = frozenset().union(*map(context.FORMS, shown))
    return len(present & context.RELUCTANCE) > 1


def flags(about: Around, passage: Passage, who: Sequence[Person], kinds: Sequence[Class]) -> tuple[Flag, ...]:
    """The flags of a passage, in their fixed order."""
    near = [token for line in passage.lines for token in line.tokens]
    shown = [token for line in passage.lines if line.element.kind in people.SHOWN for token in line.tokens]
    scene = [token for line in passage.reading.lines for token in line.tokens]
    found = {
        Flag.MINOR: any(person.name in about.minors for person in who) or people.children_named(shown),
        Flag.INTOXICATION: passage.reading.scene.index in about.drunk
        or context.has(scene, context.DRUNK)
        or context.has(near, context.DRINK),
        Flag.POWER: _power(about, passage, who, scene),
        Flag.NONCONSENT: _unwilling(passage, kinds, shown),
        Flag.GROUP: _several(about, passage, who),
    }
    return tuple(flag for flag in Flag if found[flag])
