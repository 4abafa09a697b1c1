"""The scene spread: the words with the beats marked, and each beat with its reasons and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any
from uuid import UUID

from closedset.practice.breakdown import prompts
from closedset.practice.breakdown.values import Tier
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import queries, words
from closedset.rooms.breakdown.models import Decision, Draft, SceneRow
from closedset.rooms.breakdown.pages import called, length
from closedset.rooms.breakdown.queries import Standing
from closedset.rooms.people.queries import names_of
from closedset.rooms.productions.queries import Seen


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph, with the beat they raised."""

    text: str
    beat: str = ""
    tier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One element on the page."""

    index: int
    kind: str
    pieces: tuple[Piece, ...]
    beats: tuple[str, ...]
    """Ids of the beats whose passage it is in: the pencil marks in the margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One decision in words."""

    verb: str
    by: str
    at: datetime
    note: str
    detector: str
    carried: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeatPanel:
    """One beat beside the script."""

    id: UUID
    anchor: str
    tier: str
    tier_words: str
    classes: str
    exposure: str
    action: str
    exposure_words: str
    action_words: str
    presence: str
    who: str
    flags: str
    text: str
    why: tuple[tuple[str, str], ...]
    confidence: int
    inherited: bool
    decision: str
    decision_words: str
    to_review: bool
    history: tuple[History, ...]
    parts: tuple[tuple[int, str], ...]
    """Where it can be split: number of the paragraph and its first words."""

    next: UUID | None
    """The next beat of the scene, to merge with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePage:
    """Everything about one scene."""

    production: UUID
    title: str
    draft: UUID
    index: int
    number: str
    heading: str
    length: str
    page: int | None
    cast: str
    paragraphs: tuple[Paragraph, ...]
    beats: tuple[BeatPanel, ...]
    mentions: tuple[BeatPanel, ...]
    prompts: tuple[str, ...]
    purpose: str
    power: str
    before: int | None
    after: int | None
    may_decide: bool
    decided: int
    to_decide: int


def scene(seen: Seen, draft: Draft, row: SceneRow) -> ScenePage:
    """The spread of one scene."""
    standing = queries.standings(draft, scene=row.index)
    loud = [one for one in standing if one.row.tier != Tier.MENTION]
    people = names_of({decision.by_id for one in standing for decision in one.history})
    panels = [panel(one, after, people) for one, after in zip_longest(loud, loud[1:])]
    note = queries.notes_of(draft).filter(scene=row.index).first()
    last = queries.scenes_of(draft).count() - 1
    return ScenePage(
        production=seen.production.pk,
        title=seen.production.title,
        draft=draft.pk,
        index=row.index,
        number=called(row),
        heading=row.heading,
        length=length(row.eighths),
        page=row.page,
        cast=", ".join(row.characters),
        paragraphs=tuple(paragraph(at, element, standing) for at, element in enumerate(row.elements)),
        beats=tuple(panels),
        mentions=tuple(panel(one, None, people) for one in standing if one.row.tier == Tier.MENTION),
        prompts=tuple(one.asks for one in prompts.questions(one.beat for one in loud)),
        purpose=note.purpose if note else "",
        power=note.power if note else "",
        before=row.index - 1 if row.index else None,
        after=row.index + 1 if row.index < last else None,
        may_decide=seen.sees(Matter.DECIDE),
        decided=sum(not one.open for one in loud),
        to_decide=len(loud),
    )


def panel(one: Standing, after: Standing | None, people: dict[UUID, str]) -> BeatPanel:
    """A beat in words."""
    value, beat = one.row.value, one.beat
    return BeatPanel(
        id=one.row.pk,
        anchor=f"beat-{one.row.pk}",
        tier=one.row.tier,
        tier_words=words.said(words.TIERS, one.row.tier),
        classes=", ".join(words.said(words.CLASSES, code) for code in value["classes"]),
        exposure=beat.exposure,
        action=beat.action,
        exposure_words=words.said(words.EXPOSURES, beat.exposure),
        action_words=words.said(words.ACTIONS, beat.action),
        presence=words.said(words.PRESENCE, value["presence"]),
        who=", ".join(name + ("?" if inferred else "") for name, inferred in value["who"]),
        flags=", ".join(words.said(words.FLAGS, code) for code in value["flags"]),
        text=value["text"],
        why=tuple(dict.fromkeys((found, says) for found, _, says, _ in value["why"])),
        confidence=round(100 * value["confidence"]),
        inherited=value["inherited"],
        decision=one.last.verb if one.last else "open",
        decision_words=words.said(words.DECISIONS, one.last.verb) if one.last else "",
        to_review=bool(one.last and one.last.to_review),
        history=tuple(history(decision, people) for decision in reversed(one.history)),
        parts=parts(value),
        next=after.row.pk if after else None,
    )


def history(decision: Decision, people: dict[UUID, str]) -> History:
    """A decision in words."""
    return History(
        verb=words.said(words.DECISIONS, decision.verb),
        by=people.get(decision.by_id, ""),
        at=decision.at,
        note=decision.note,
        detector=decision.detector,
        carried=decision.values.get("carried", ""),
    )


def parts(value: dict[str, Any]) -> tuple[tuple[int, str], ...]:
    """Where the passage can be split: before its second, third, … paragraph."""
    return tuple((number, str(place[0])) for number, place in enumerate(value["places"]) if number)


def paragraph(index: int, element: list[Any], standing: list[Standing]) -> Paragraph:
    """An element with the words that raised beats underlined."""
    kind, text, start, end, *_ = element
    inside = [
        one
        for one in standing
        if any(place[2] < end and place[3] > start for place in one.row.value["places"])
    ]
    return Paragraph(
        index=index,
        kind=kind,
        pieces=tuple(pieces(text, start, end, inside)),
        beats=tuple(f"beat-{one.row.pk}" for one in inside if one.row.tier != Tier.MENTION),
    )


def pieces(text: str, start: int, end: int, inside: list[Standing]) -> list[Piece]:
    """The text cut where words are marked; marks that overlap keep the first."""
    marks = [
        (at, at + len(why[0]), one)
        for one in inside
        for why in one.row.value["why"]
        if start <= why[3][0] < end and (at := text.find(why[0])) >= 0
    ]
    found, done = [], 0
    for first, last, one in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if first < done:
            continue
        found += [Piece(text[done:first]), Piece(text[first:last], f"beat-{one.row.pk}", one.row.tier)]
        done = last
    return [one for one in [*found, Piece(text[done:])] if one.text]
