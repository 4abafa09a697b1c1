"""What the board shows: scenes, people, what is missing, whose move it is, by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from closedset.practice.consent.answer import Answer, Verdict
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import Matter, Seat, may_plan
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.cards import VERDICTS, SceneCard, Words, card, unplanned
from closedset.rooms.riders.checking import Checked, Since, since


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """What changed on a scene."""

    scene: str
    occasion: str
    before: str
    after: str
    appeared: tuple[str, ...]
    settled: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """Which scenes may proceed."""

    production: UUID
    title: str
    at: datetime
    cards: tuple[SceneCard, ...]
    changed: tuple[ChangeLine, ...]
    clear: int
    hold: int
    stop: int
    plans: bool
    """Whether the reader plans scenes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One production among those somebody is on."""

    production: UUID
    title: str
    clear: int
    hold: int
    stop: int
    call: datetime | None
    """The next one of a scene that is not clear."""

    zone: str
    """The production's, in which its calls are told."""

    moves: tuple[tuple[Words, int], ...]
    """Whose move it is, and how many things wait for them; most first."""


SHOWN = 3


def listeners(seen: Seen, person: Person) -> tuple[Listener, ...]:
    """Somebody as everybody they are here: by each seat, and for each performer they are or speak for."""
    own = cast_queries.playing(person, seen.production.pk) | cast_queries.represented_by(
        person, seen.production.pk
    )
    names = [one.name for one in own]
    spoken_for = {Seat.PERFORMER, Seat.REPRESENTATIVE}
    found = [Listener(seat) for seat in sorted(seen.reader.seats - spoken_for)]
    found += [Listener(Seat.PERFORMER, name) for name in names]
    return tuple(found) or (Listener(Seat.PERFORMER, ""),)


def heard(answer: Answer, plan: Plan, ears: Iterable[Listener]) -> Answer:
    """The answer as somebody with several seats may have it: all that each of them is told."""
    tellings = [told(answer, plan, one) for one in ears]
    found = dict.fromkeys(finding for one in tellings for finding in one.findings)
    performers = {who: verdict for one in tellings for who, verdict in one.performers.items()}
    ordered = tuple(sorted(found, key=lambda one: one.order))
    return replace(answer, findings=ordered, performers=performers)


def concerns(plan: Plan, answer: Answer, ears: Iterable[Listener]) -> bool:
    """Whether a scene is shown at all: to a performer only those they are in."""
    return any(one.seat is not Seat.PERFORMER or one.performer in answer.performers for one in ears)


def cards_of(seen: Seen, person: Person, here: Checked, *, shown: int | None = None) -> list[SceneCard]:
    """Every scene the reader is concerned with, those that wait for something first."""
    ears = listeners(seen, person)
    cards = unplanned(seen, here)
    for key, answer in here.answers().items():
        plan = here.plans[key]
        if concerns(plan, answer, ears):
            cards.append(card(plan, heard(answer, plan, ears), shown=shown))
    return sorted(cards, key=lambda one: one.order)


def board(seen: Seen, person: Person, here: Checked, then: Checked) -> BoardPage:
    """The board of one production, and what changed on it."""
    ears, cards = listeners(seen, person), cards_of(seen, person, here, shown=SHOWN)
    counts = [one.verdict for one in cards]

    def as_told(answer: Answer, plan: Plan) -> Answer | None:
        return heard(answer, plan, ears) if concerns(plan, answer, ears) else None

    return BoardPage(
        production=seen.production.pk,
        title=seen.production.title,
        at=here.at,
        cards=tuple(cards),
        changed=tuple(map(change_line, since(here, then, told=as_told))),
        clear=counts.count("clear"),
        hold=counts.count("hold"),
        stop=counts.count("stop"),
        plans=not may_plan(seen.reader),
    )


def line(seen: Seen, person: Person, here: Checked) -> BoardLine:
    """How a production stands, as far as the reader is told."""
    cards = cards_of(seen, person, here)
    counts = Counter(one.verdict for one in cards)
    waiting = [one for one in cards if one.verdict != Verdict.CLEAR.word]
    lacks = [found for one in waiting for found in one.missing if found.weight != Verdict.CLEAR.word]
    return BoardLine(
        production=seen.production.pk,
        title=seen.production.title,
        clear=counts["clear"],
        hold=counts["hold"],
        stop=counts["stop"],
        zone=seen.production.time_zone,
        call=min((one.call for one in waiting if one.call and one.call >= here.at), default=None),
        moves=tuple(Counter(found.owner for found in lacks).most_common()),
    )


def change_line(one: Since) -> ChangeLine:
    """What changed, in the sentences of the findings, each once for all whom it is about."""
    return ChangeLine(
        scene=one.scene,
        occasion=OCCASIONS.label(one.occasion),
        before=one.before,
        after=one.after,
        appeared=tuple(dict.fromkeys(found.says for found in one.appeared)),
        settled=tuple(dict.fromkeys(found.says for found in one.settled)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePage:
    """One scene of the board, with everything the reader is told about it."""

    production: UUID
    title: str
    card: SceneCard
    moves: tuple[tuple[str, str, Words], ...]
    asks: int
    takes_out: bool
    classified: bool
    """A move of it is classified in more than one way, and the reader may know that."""

    supposed: SceneCard | None
    """The same with another call; None when nothing was supposed."""


def in_question(plan: Plan) -> bool:
    """Whether somebody classifies a move otherwise than it is planned."""
    return any(said.classed != move.action for move in plan.moves for said in move.classed)


def scene(
    seen: Seen, person: Person, here: Checked, key: tuple[str, str], supposed: Answer | None
) -> ScenePage | None:
    """The scene's page; None when it does not concern the reader."""
    plan, answer, ears = here.plans[key], here.answers()[key], listeners(seen, person)
    if not concerns(plan, answer, ears):
        return None
    return ScenePage(
        production=seen.production.pk,
        title=seen.production.title,
        card=card(plan, heard(answer, plan, ears)),
        moves=tuple((id_, one.word, VERDICTS[one]) for id_, one in answer.moves.items()),
        asks=answer.asks,
        takes_out=seen.sees(Matter.BOUNDARY),
        classified=seen.sees(Matter.CLASSIFICATION) and in_question(plan),
        supposed=card(plan, heard(supposed, plan, ears)) if supposed else None,
    )
