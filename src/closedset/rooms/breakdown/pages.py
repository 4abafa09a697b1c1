"""What the breakdown's pages show, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from closedset.practice.breakdown.values import Tier
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import queries, words
from closedset.rooms.breakdown.models import Draft, SceneRow
from closedset.rooms.breakdown.queries import Standing
from closedset.rooms.breakdown.states import STEPS, Status
from closedset.rooms.productions.queries import Seen


def length(eighths: int | None) -> str:
    """A scene's length as people write it: `1 4/8`."""
    if not eighths:
        return ""
    whole, rest = divmod(eighths, 8)
    return " ".join(part for part in (str(whole) if whole else "", f"{rest}/8" if rest else "") if part)


def called(row: SceneRow) -> str:
    """A scene's number, or its place in the script."""
    return row.number or f"({row.index + 1})"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in the production's list."""

    id: UUID
    name: str
    colour: str
    status: str
    status_words: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneLine:
    """A scene in the one-liner: which, and nothing of what is in it."""

    number: str
    heading: str
    length: str
    cast: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductionPage:
    """A production, as this reader sees it."""

    production: UUID
    title: str
    drafts: tuple[DraftLine, ...]
    latest: UUID | None
    one_liner: tuple[OneLine, ...]
    sees_breakdown: bool
    sees_one_liner: bool
    may_decide: bool


def production(seen: Seen) -> ProductionPage:
    """The production's page. Drafts' names are for those who see the script or the breakdown."""
    sees_breakdown = seen.sees(Matter.BREAKDOWN)
    latest = queries.latest_ready(seen.production.pk)
    names = sees_breakdown or seen.sees(Matter.SCRIPT)
    return ProductionPage(
        production=seen.production.pk,
        title=seen.production.title,
        drafts=tuple(draft_line(one) for one in queries.drafts_of(seen.production.pk)) if names else (),
        latest=latest.pk if latest else None,
        one_liner=one_liner(latest) if latest and seen.sees(Matter.ONE_LINER) else (),
        sees_breakdown=sees_breakdown,
        sees_one_liner=seen.sees(Matter.ONE_LINER),
        may_decide=seen.sees(Matter.DECIDE),
    )


def draft_line(draft: Draft) -> DraftLine:
    """One draft of the list."""
    return DraftLine(
        id=draft.pk,
        name=draft.name,
        colour=words.said(words.COLOURS, draft.colour),
        status=draft.status,
        status_words=words.said(words.STATUSES, draft.status),
        says=draft.says,
    )


def one_liner(draft: Draft) -> tuple[OneLine, ...]:
    """Scenes the coordinator prepares: those with a beat that nobody dismissed."""
    needed = {
        one.row.scene
        for one in queries.standings(draft)
        if one.row.tier == Tier.BEAT and not (one.last and one.last.verb == "dismiss")
    }
    return tuple(
        OneLine(
            number=called(row),
            heading=row.heading,
            length=length(row.eighths),
            cast=", ".join(row.characters),
        )
        for row in queries.scenes_of(draft)
        if row.index in needed
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLine:
    """A scene in the draft's list."""

    index: int
    number: str
    heading: str
    length: str
    page: int | None
    omitted: bool
    tier: str
    tier_words: str
    classes: str
    total: int
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """A draft: its reading, or its scenes."""

    production: UUID
    title: str
    id: UUID
    name: str
    colour: str
    status: str
    says: str
    reading: bool
    done: int
    steps: int
    step: str
    scenes: tuple[SceneLine, ...]
    shown: str
    order: str
    decided: int
    to_decide: int
    not_understood: tuple[tuple[int, str, str], ...]
    changes: bool
    tagged: bool
    may_decide: bool


def draft(seen: Seen, found: Draft, *, shown: str = "all", order: str = "script") -> DraftPage:
    """The draft's page. `shown` is all, open or none-found; nothing is ever left out of all."""
    standing = queries.standings(found) if found.status == Status.READY else []
    lines = scene_lines(found, standing)
    asked = [one for one in standing if one.row.tier != Tier.MENTION]
    return DraftPage(
        production=seen.production.pk,
        title=seen.production.title,
        id=found.pk,
        name=found.name,
        colour=words.said(words.COLOURS, found.colour),
        status=found.status,
        says=found.says,
        reading=found.status in {Status.WAITING, Status.READING},
        done=found.done,
        steps=STEPS,
        step=str(words.STEPS[found.done]),
        scenes=tuple(chosen(lines, found, shown=shown, order=order)),
        shown=shown,
        order=order,
        decided=sum(not one.open for one in asked),
        to_decide=len(asked),
        not_understood=tuple((line, text, why) for line, text, why in found.not_understood),
        changes=found.digest is not None,
        tagged=found.format == "fdx",
        may_decide=seen.sees(Matter.DECIDE),
    )


def chosen(lines: list[SceneLine], found: Draft, *, shown: str, order: str) -> Iterable[SceneLine]:
    """The lines to show, in the order asked for."""
    kept = [one for one in lines if shown != "open" or one.open]
    if order != "rank":
        return kept
    ranks = dict(queries.scenes_of(found).values_list("index", "rank"))
    return sorted(kept, key=lambda one: ranks[one.index])


def scene_lines(found: Draft, standing: list[Standing]) -> list[SceneLine]:
    """Every scene of the draft."""
    by_scene: dict[int, list[Standing]] = defaultdict(list)
    for one in standing:
        by_scene[one.row.scene].append(one)
    return [scene_line(row, by_scene[row.index]) for row in queries.scenes_of(found)]


def scene_line(row: SceneRow, standing: list[Standing]) -> SceneLine:
    """One scene with what was found in it."""
    tier = queries.highest(Tier(one.row.tier) for one in standing)
    loud = [one for one in standing if one.row.tier != Tier.MENTION]
    classes = dict.fromkeys(code for one in loud for code in one.row.value["classes"])
    return SceneLine(
        index=row.index,
        number=called(row),
        heading=row.heading,
        length=length(row.eighths),
        page=row.page,
        omitted=row.omitted,
        tier=tier or "none",
        tier_words=words.said(words.TIERS, tier) if tier else "",
        classes=", ".join(words.said(words.CLASSES, one) for one in classes),
        total=len(loud),
        open=sum(one.open for one in loud),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the digest, and where it leads."""

    line: str
    why: str
    scene: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What is different from the draft before."""

    production: UUID
    title: str
    draft: UUID
    colour: str
    before: str
    summary: str
    mine: str
    characters: tuple[str, ...]
    beats: tuple[Change, ...]
    scenes: tuple[Change, ...]
    waiting: tuple[tuple[str, str], ...]
    unmatched: tuple[str, ...]


def changes(seen: Seen, found: Draft, *, mine: str = "") -> ChangesPage:
    """The digest, for everybody, or for the scenes and beats of one character."""
    digest = found.digest or {}
    everybody = {name for one in digest["scenes"] + digest["beats"] for name in one[2]}
    return ChangesPage(
        production=seen.production.pk,
        title=seen.production.title,
        draft=found.pk,
        colour=words.said(words.COLOURS, found.colour),
        before=digest["from"],
        summary=digest["summary"],
        mine=mine if mine in everybody else "",
        characters=tuple(sorted(everybody)),
        beats=tuple(
            Change(line=line, why="", scene=scene)
            for line, _, who, scene in digest["beats"]
            if not mine or mine in who
        ),
        scenes=tuple(
            Change(line=line, why=why, scene=scenes[0] if scenes else None)
            for line, why, who, scenes in digest["scenes"]
            if not mine or mine in who
        ),
        waiting=tuple((text, why) for text, why in digest["waiting"]),
        unmatched=tuple(digest["unmatched"]),
    )
