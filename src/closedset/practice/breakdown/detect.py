"""From a script to its breakdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from closedset.practice.breakdown import grades, people
from closedset.practice.breakdown.carried import inherited
from closedset.practice.breakdown.flags import Around, around, flags
from closedset.practice.breakdown.lines import Hit, Reading, read
from closedset.practice.breakdown.passages import Passage, passages
from closedset.practice.breakdown.score import chance, tier
from closedset.practice.breakdown.source import span
from closedset.practice.breakdown.values import (
    Beat,
    Breakdown,
    Class,
    Person,
    Presence,
    SceneReading,
    Tier,
    Why,
)
from closedset.practice.screenplay import Kind, Script
from closedset.practice.undisturbed import undisturbed

DETECTOR = "1.4"
ORDER = tuple(Tier)
MOST_REASONS = 24
NEAR_SCENES = 3
"""How many scenes away the same place still belongs together."""
CARRIED = "state.inherited"
CARRIED_SAYS = "The people in this scene were undressed or lightly dressed when last seen."


@dataclass(frozen=True, slots=True)
class _Whole:
    """What is known of the script as a whole."""

    script: Script
    owners: dict[str, str]
    about: Around


def _digest(passage: Passage, again: int) -> str:
    words = " ".join(token.text.lower() for line in passage.lines for token in line.tokens)
    heading = " ".join(re.findall(r"\w+", passage.reading.scene.heading.lower()))
    return sha256(f"{heading}\n{words}\n{again}".encode()).hexdigest()[:16]


def _classes(passage: Passage) -> tuple[Class, ...]:
    """The classes that speak clearly, else the strongest one."""
    hits = passage.acts or passage.hits or passage.inherited
    best: dict[Class, float] = {}
    for hit in hits:
        best[hit.entry.kind] = max(best.get(hit.entry.kind, 0.0), hit.hint)
    top = max(best.values())
    return tuple(kind for kind in Class if best.get(kind, 0.0) >= min(2.0, top))


def _reason(whole: _Whole, passage: Passage, hit: Hit) -> Why:
    line = passage.reading.lines[hit.line]
    start, end = line.tokens[hit.first].start, line.tokens[hit.last].end
    return Why(
        line.element.text[start:end],
        hit.entry.id,
        hit.entry.says,
        span(whole.script, line.element, start, end),
    )


def _reasons(whole: _Whole, passage: Passage) -> tuple[Why, ...]:
    if passage.inherited:
        element = passage.reading.lines[0].element
        return (Why(element.text, CARRIED, CARRIED_SAYS, span(whole.script, element, 0, len(element.text))),)
    strongest = sorted(
        passage.hits, key=lambda hit: (hit.mode in ("spoken", "hedged"), -hit.hint, hit.line, hit.first)
    )
    kept = sorted(strongest[:MOST_REASONS], key=lambda hit: (hit.line, hit.first, hit.entry.id))
    return tuple(_reason(whole, passage, hit) for hit in kept)


def _who(whole: _Whole, passage: Passage) -> tuple[Person, ...]:
    shown = [token for line in passage.lines if line.element.kind in people.SHOWN for token in line.tokens]
    names = set(passage.reading.scene.characters)
    cues = [line.element.text for line in passage.lines if line.element.kind is Kind.CUE]
    return people.present(shown, [cue for cue in cues if cue in names], whole.owners, passage.reading.scene)


def _presence(passage: Passage) -> Presence:
    acts = [hit for hit in passage.acts if hit.mode == "shown" and hit.hint >= 1.5]
    unseen = not acts or all("implied" in hit.entry.tags for hit in acts)
    return Presence.IMPLIED if unseen else Presence.ONSCREEN


def _beat(whole: _Whole, passage: Passage, again: int) -> Beat:
    sure = chance(passage)
    why = _reasons(whole, passage)
    kinds, who = _classes(passage), _who(whole, passage)
    scene = passage.reading.scene
    strengths = {hit.entry.id: hit.hint for hit in passage.acts or passage.hits}
    places = tuple(line.element.place for line in passage.lines)
    return Beat(
        id=_digest(passage, again),
        scene=scene.index,
        scene_number=scene.number,
        tier=tier(passage, sure),
        classes=kinds,
        presence=_presence(passage),
        exposure=grades.exposure(kinds, (reason.words for reason in why)),
        action=grades.action(strengths),
        who=who,
        flags=flags(whole.about, passage, who, kinds),
        start_line=min(place.start_line for place in places),
        end_line=max(place.end_line for place in places),
        spans=tuple(reason.span for reason in why),
        places=places,
        text="\n".join(line.element.text for line in passage.lines),
        why=why,
        confidence=sure,
        inherited=bool(passage.inherited),
    )


def _strength(reading: Reading) -> float:
    """How clearly a scene speaks by itself, 0 to 1: its two best rules."""
    best: dict[str, float] = {}
    for line in reading.lines:
        for hit in line.hits:
            if hit.mode == "shown":
                best[hit.entry.id] = max(best.get(hit.entry.id, 0.0), hit.hint)
    return min(sum(sorted(best.values())[-2:]) / 5.6, 1.0)


def neighbours(readings: Sequence[Reading]) -> list[float]:
    """For each scene, how clearly the last and the next scene in the same place speak."""
    strengths = [_strength(reading) for reading in readings]
    found = [0.0] * len(readings)
    last: dict[str, int] = {}
    for at, reading in enumerate(readings):
        place = reading.scene.parts.set_name
        before = last.get(place)
        if place and before is not None and at - before <= NEAR_SCENES:
            found[at] = max(found[at], strengths[before])
            found[before] = max(found[before], strengths[at])
        last[place] = at
    return found


def collect(script: Script, readings: Sequence[Reading]) -> tuple[Passage, ...]:
    """Every passage of the script, inherited clothing states included."""
    carried, near = inherited(readings), neighbours(readings)
    found: list[Passage] = []
    for at, reading in enumerate(readings):
        here = passages(reading)
        state = carried.get(reading.scene.index)
        if state and not any(passage.acts for passage in here) and reading.lines[0].tokens:
            found.append(Passage(reading, (), state, near[at]))
        found.extend(replace(passage, neighbour=near[at]) for passage in here)
    return tuple(found)


def _list(script: Script, beats: Sequence[Beat]) -> tuple[SceneReading, ...]:
    """Every scene with its rank; scenes without a finding follow in script order."""
    inside: dict[int, list[Beat]] = {}
    for beat in beats:
        inside.setdefault(beat.scene, []).append(beat)
    plain = [
        SceneReading(
            scene=scene.index,
            scene_number=scene.number,
            heading=scene.heading,
            tier=min((beat.tier for beat in inside.get(scene.index, ())), key=ORDER.index, default=None),
            rank=0,
            score=max((beat.confidence for beat in inside.get(scene.index, ())), default=0.0),
            beats=tuple(beat.id for beat in inside.get(scene.index, ())),
        )
        for scene in script.scenes
    ]
    best = sorted(
        plain, key=lambda row: (ORDER.index(row.tier) if row.tier else len(ORDER), -row.score, row.scene)
    )
    ranks = {row.scene: rank for rank, row in enumerate(best, 1)}
    return tuple(replace(row, rank=ranks[row.scene]) for row in plain)


@undisturbed()
def find(script: Script) -> Breakdown:
    """Beats, looks and mentions of a script, each with its words and reasons, and every scene."""
    readings = read(script)
    owners = people.name_words(script)
    whole = _Whole(script, owners, around(readings, owners))
    seen: Counter[str] = Counter()
    beats: list[Beat] = []
    for passage in collect(script, readings):
        key = _digest(passage, 0)
        beats.append(_beat(whole, passage, seen[key]))
        seen[key] += 1
    return Breakdown(detector=DETECTOR, beats=tuple(beats), scenes=_list(script, beats))
