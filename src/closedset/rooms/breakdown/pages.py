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
