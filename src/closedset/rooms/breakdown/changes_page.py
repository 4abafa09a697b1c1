"""What the page of a draft's changes shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from closedset.rooms.breakdown import words
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.productions.queries import Seen


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
