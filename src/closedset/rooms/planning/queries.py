"""What is planned, and what was said about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from closedset.practice.breakdown.values import Class
from closedset.practice.consent.plan import Beat, Drafts, Plan
from closedset.practice.vocabulary import ACTIONS
from closedset.rooms.breakdown import queries as breakdown
from closedset.rooms.breakdown.models import Draft, SceneRow
from closedset.rooms.breakdown.pages import called
from closedset.rooms.breakdown.states import Status
from closedset.rooms.planning import kept
from closedset.rooms.planning.classification_queries import Said
from closedset.rooms.planning.models import Meeting, ScenePlan
from closedset.rooms.planning.words import SETTLES
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.cast_words import KINDS, MAY_DOUBLE, Kind
from closedset.rooms.productions.models import CastMember, Production

NO_WORD = re.compile(r"[^\w'’-]+|['’]s\b")
MENTION, DISMISSED = "mention", "dismiss"
OF_CLASS: dict[Class, tuple[str, ...]] = {
    Class.KISS: ("A4",),
    Class.INTIMATE_TOUCH: ("A3", "A5"),
    Class.UNDRESSING: ("A6",),
    Class.SIMULATED_SEX: ("A7", "A8", "A9"),
    Class.SEXUAL_VIOLENCE: ("A10",),
    Class.HYPER_EXPOSED: ("A11",),
    Class.SEXUALISED_DANCE: ("A12",),
}
"""Grades of the actions that a class of beat can mean; nudity and revealing are exposure, and no action."""


def meetings(production: UUID) -> QuerySet[Meeting]:
    """Talks, the latest first."""
    found: QuerySet[Meeting] = Meeting.objects.filter(production_id=production)
    return found.order_by("-held_on", "-entered_at", "id")


def talked(production: UUID, *, at: datetime) -> dict[str, datetime]:
    """Scenes of which talks about them have settled each of the first three items, and since when.

    A talk about the whole settles no scene: what is asked differs from one to the next.
    """
    said: dict[str, set[str]] = {}
    found: dict[str, datetime] = {}
    rows = Meeting.objects.filter(production_id=production, entered_at__lte=at).exclude(scene="")
    for row in rows.order_by("entered_at", "id"):
        scene = row.scene.strip()
        items = said.setdefault(scene, set())
        items.update(row.said)
        if items >= SETTLES:
            found.setdefault(scene, row.entered_at)
    return found


def standing(production: UUID, *, at: datetime) -> dict[tuple[str, str], ScenePlan]:
    """The plan of each scene and occasion as it stood at a moment."""
    rows = ScenePlan.objects.filter(production_id=production, at__lte=at).order_by("version")
    return {(row.scene, row.occasion): row for row in rows}


def plan_row(production: UUID, scene: str, occasion: str) -> ScenePlan | None:
    """The plan of a scene on an occasion as it stands."""
    own = ScenePlan.objects.filter(production_id=production, scene=scene, occasion=occasion)
    found: ScenePlan | None = own.order_by("-version").first()
    return found


@dataclass(frozen=True, slots=True)
class Names:
    """Who plays which character, for calls and for beats of the script."""

    members: tuple[CastMember, ...]

    def of_character(self, character: str) -> tuple[str, ...]:
        """Everybody who plays a character now; the character's own name when nobody is cast."""
        wanted = character.casefold()
        playing = [one for one in self.members if one.left_at is None]
        return tuple(one.name for one in playing if one.character.casefold() == wanted) or (character,)

    def calls(self, calls: dict[UUID | None, datetime]) -> dict[str, datetime]:
        """Calls by name: one's own, else everybody's."""
        general = calls.get(None)
        found = {one.name: calls.get(one.pk, general) for one in self.members}
        return {name: at for name, at in found.items() if at is not None}


def names(production: UUID) -> Names:
    """The cast of a production."""
    return Names(tuple(cast_queries.cast_of(production)))


def doubling(cast: Names) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Who can stand in for somebody now, and whom they can stand in for; each as a choice.

    Whoever has left can still be doubled; nobody stands in for a double.
    """
    may = [one for one in cast.members if one.kind in MAY_DOUBLE]
    here = [(one.name, f"{one.name} ({KINDS[Kind(one.kind)]})") for one in may if one.left_at is None]
    return here, [(one.name, one.name) for one in cast.members if one not in may]


def as_practice(
    row: ScenePlan,
    cast: Names,
    calls: dict[tuple[str, str], dict[UUID | None, datetime]],
    classed: Said,
) -> Plan:
    """The plan for the engine, with its calls and with what people say its moves are."""
    key = (row.scene, row.occasion)
    own, views = cast.calls(calls.get(key, {})), classed.get(key, {})
    plan = kept.to_plan(row.content, scene=row.scene, occasion=row.occasion, call=own)
    moves = tuple(replace(move, classed=views.get(move.id, ())) for move in plan.moves)
    return replace(plan, moves=moves)


def scenes_of(production: UUID) -> dict[str, SceneRow]:
    """The scenes of the newest draft that was read, by number."""
    latest = breakdown.latest_ready(production)
    rows = breakdown.scenes_of(latest) if latest else ()
    return {called(row): row for row in rows if not row.omitted}


def who_is_in(production: UUID) -> Callable[[CastMember, str], bool]:
    """Whether somebody is in a scene: who they play, or whom they double, speaks there or is named.

    In a scene without pages everybody is, and in every scene whoever no page names: a call too many is asked
    about, one too few is missed.
    """
    scenes = {number.casefold(): there(row) for number, row in scenes_of(production).items()}

    def is_in(member: CastMember, scene: str) -> bool:
        found = {number for number, words in scenes.items() if named_in(member, words)}
        return scene.casefold() not in scenes or scene.casefold() in found or not found

    return is_in


def named_in(member: CastMember, words: str) -> bool:
    """Whether the words of a scene, as `there` has them, name whom somebody plays or doubles."""
    plays = {member.character.casefold()}
    plays |= {member.stands_for.character.casefold()} if member.stands_for else set()
    return any(f" {one} " in words for one in plays)


def there(row: SceneRow) -> str:
    """The words of a scene and who speaks in it, parted by single spaces."""
    said = [*row.characters, *(text for _kind, text, *_place in row.elements)]
    return f" {' '.join(NO_WORD.sub(' ', one.casefold()).strip() for one in said)} "


def drafts_of(production: Production, cast: Names, *, at: datetime) -> dict[str, Drafts]:
    """For each scene its beats in each draft, the oldest draft first: what staleness is judged by.

    A beat that was dismissed asks nothing; its words stay in the breakdown.
    """
    found: dict[str, Drafts] = {}
    for draft, label in drafts_by_label(production.pk, at=at):
        beats = beats_of(draft, cast)
        for row in breakdown.scenes_of(draft):
            found.setdefault(called(row), {})[label] = tuple(beats.get(row.index, ()))
    return found


def drafts_by_label(production: UUID, *, at: datetime) -> list[tuple[Draft, str]]:
    """Drafts that were read, the oldest first, each called by its colour; a second blue is `blue 2`."""
    ready = Draft.objects.filter(production_id=production, status=Status.READY, brought_in_at__lte=at)
    found: list[tuple[Draft, str]] = []
    seen: Counter[str] = Counter()
    for draft in ready.order_by("brought_in_at", "id"):
        seen[draft.colour] += 1
        times = seen[draft.colour]
        found.append((draft, draft.colour if times == 1 else f"{draft.colour} {times}"))
    return found


def beats_of(draft: Draft, cast: Names) -> dict[int, list[Beat]]:
    """Beats of a draft by scene, each by every action that its grade or a class of it can mean."""
    found: dict[int, list[Beat]] = {}
    for one in breakdown.standings(draft):
        if one.row.tier == MENTION or (one.last and one.last.verb == DISMISSED):
            continue
        who = tuple(name for person in one.beat.who for name in cast.of_character(person.name))
        grades = {one.beat.action}.union(*(OF_CLASS.get(each, ()) for each in one.beat.classes))
        for action in ACTIONS.values():
            if action.grade in grades:
                beat = Beat(id=f"{one.row.key}:{action.id}", action=action.id, who=who)
                found.setdefault(one.row.scene, []).append(beat)
    return found


def beat_counts(production: UUID) -> dict[str, int]:
    """How many beats that nobody dismissed each scene of the newest draft has."""
    latest = breakdown.latest_ready(production)
    if latest is None:
        return {}
    counts: dict[int, int] = {}
    for one in breakdown.standings(latest):
        if one.row.tier == "beat" and not (one.last and one.last.verb == DISMISSED):
            counts[one.row.scene] = counts.get(one.row.scene, 0) + 1
    return {called(row): counts[row.index] for row in breakdown.scenes_of(latest) if row.index in counts}


def newest_pages(scenes: Iterable[str], production: UUID) -> dict[str, str]:
    """For each of some scenes the newest draft that was read and has it."""
    latest = breakdown.latest_ready(production)
    here = scenes_of(production) if latest else {}
    return {scene: str(latest.pk) for scene in sorted(scenes) if latest and scene in here}
