"""What the day shows: its scenes as they stand now, what was shot, who waits for whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.answer import Answer
from closedset.practice.consent.prose import EFFECTS, sentence
from closedset.practice.consent.terms import Effect
from closedset.practice.day import ENDS_A_PAUSE, LOGS, Floor, Mark
from closedset.practice.visibility import COORDINATORS, OF_PERFORMERS, Matter, Seat, may_plan
from closedset.rooms.days import queries as days
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import change_queries, kept
from closedset.rooms.riders.actions.change import ASKED
from closedset.rooms.riders.board_pages import concerns, heard, listeners
from closedset.rooms.riders.cards import VERDICTS, SceneCard, Words, card
from closedset.rooms.riders.checking import Checked
from closedset.rooms.riders.models import ChangeCard, ChangeLine

KNOWS_WHO = COORDINATORS | {Seat.DIRECTOR, Seat.FIRST_AD, Seat.SECOND_AD}
"""Who reads the names of those who have checked in or are out: whoever has to wait for them by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupLine:
    """One set-up: whether it may be shot now, and how often it was."""

    id: str
    verdict: str
    words: Words
    takes: tuple[datetime, ...]
    key: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeShown:
    """A change of the day, for a coordinator."""

    id: UUID
    element: str
    at: datetime
    asked: tuple[tuple[str, tuple[str, ...], str], ...]
    """Performer, what they are asked in sentences, and `yes`, `no` or nothing yet."""

    stands: str
    """`open`, `agreed`, `not_agreed` or `over`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayScene:
    """One scene of the day."""

    card: SceneCard
    setups: tuple[SetupLine, ...]
    waits: tuple[tuple[str, Words], ...]
    """Who is in it and has not checked in, or is out; by name for who may know."""

    waiting: int
    """How many; none to a performer or who speaks for one, who would know by it of their partner."""

    changes: tuple[ChangeShown, ...]
    may_ask: tuple[str, ...]
    """Moves and exposures that wait for a word which can be asked for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPart:
    """What somebody says of themselves today."""

    member: UUID
    name: str
    checked_in: datetime | None
    away: datetime | None
    key: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MyQuestion:
    """A change somebody is asked about and has not answered."""

    line: UUID
    scene: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPage:
    """The day as one person has it."""

    production: UUID
    title: str
    zone: str
    at: datetime
    day: date
    paused: datetime | None
    scenes: tuple[DayScene, ...]
    next_call: datetime | None
    """Where nothing is called on this day: when the next scene is."""

    mine: tuple[MyPart, ...]
    questions: tuple[MyQuestion, ...]
    may_resume: bool
    may_log: bool
    may_ask: bool
    boards: bool
    """Whether the reader finds the board and its scenes."""

    key: UUID
    """For the one button of everybody."""


def day(seen: Seen, person: Person, here: Checked) -> DayPage:
    """The day of the moment, in the production's zone."""
    zone = ZoneInfo(seen.production.time_zone)
    today = here.at.astimezone(zone).date()
    there = days.floor_of(seen.production.pk, at=here.at)
    ears = listeners(seen, person)
    told = {
        key: heard(answer, here.plans[key], ears)
        for key, answer in here.answers().items()
        if concerns(here.plans[key], answer, ears)
    }
    calls = {key: min(here.plans[key].call.values(), default=None) for key in told}
    on_day = sorted(
        (key for key, call in calls.items() if call and call.astimezone(zone).date() == today),
        key=lambda key: (calls[key], key),
    )
    changes = list(change_queries.cards_of(seen.production.pk, at=here.at))
    mine = list(cast_queries.playing(person, seen.production.pk).filter(left_at=None))
    later = [call for call in calls.values() if call and call > here.at]
    return DayPage(
        production=seen.production.pk,
        title=seen.production.title,
        zone=seen.production.time_zone,
        at=here.at,
        day=today,
        paused=there.paused,
        scenes=tuple(_scene(seen, here, key, told[key], there, changes) for key in on_day),
        next_call=min(later, default=None),
        mine=tuple(_mine(one, there) for one in mine),
        questions=tuple(_questions(changes, mine, here.at)),
        may_resume=bool(ENDS_A_PAUSE & seen.reader.seats),
        may_log=bool(LOGS & seen.reader.seats),
        may_ask=not may_plan(seen.reader),
        boards=seen.sees(Matter.BOARD),
        key=uuid4(),
    )


def _scene(
    seen: Seen, here: Checked, key: tuple[str, str], told: Answer, there: Floor, changes: Iterable[ChangeCard]
) -> DayScene:
    plan, answer = here.plans[key], here.answers()[key]
    waits = tuple(_waits(answer.performers, there))
    names = bool(KNOWS_WHO & seen.reader.seats)
    asks = not may_plan(seen.reader)
    own = [one for one in changes if (one.scene, one.occasion) == key] if asks else []
    open_ = {one.element for one in own if _stands(one, here.at) == "open"}
    wanting = dict.fromkeys(one.on for one in answer.findings if one.code in ASKED)
    return DayScene(
        card=card(plan, told),
        setups=tuple(
            SetupLine(
                id=one.id,
                verdict=answer.setups[one.id].word,
                words=VERDICTS[answer.setups[one.id]],
                takes=one.rolled,
                key=uuid4(),
            )
            for one in plan.setups
        ),
        waits=waits if names else (),
        waiting=len(waits) if seen.reader.seats - OF_PERFORMERS else 0,
        changes=tuple(_shown(one, here.at) for one in own),
        may_ask=tuple(on for on in wanting if on not in open_) if asks else (),
    )


def _waits(performers: Iterable[str], there: Floor) -> Iterator[tuple[str, Words]]:
    for name in sorted(performers):
        if name in there.away:
            yield name, _("has stepped out")
        elif name not in there.checked_in:
            yield name, _("has not checked in")


def _mine(member: CastMember, there: Floor) -> MyPart:
    return MyPart(
        member=member.pk,
        name=member.name,
        checked_in=there.checked_in.get(member.name),
        away=there.away.get(member.name),
        key=uuid4(),
    )


def _questions(changes: Iterable[ChangeCard], mine: list[CastMember], at: datetime) -> Iterator[MyQuestion]:
    """What somebody is asked and has not answered, as long as it is what the plan says."""
    own = {one.pk for one in mine}
    for asked in changes:
        for line, said in change_queries.lines_of(asked):
            if line.member_id in own and said is None and _is_asked(asked, at):
                yield MyQuestion(line=line.pk, scene=asked.scene, says=in_words(line))


def in_words(line: ChangeLine) -> tuple[str, ...]:
    """What a performer is asked: the sentences a rider would have, less the word that it is agreed."""
    said = (sentence(kept.to_term(term)).removeprefix(f"{EFFECTS[Effect.PERMIT]}: ") for term in line.terms)
    return tuple(one[:1].upper() + one[1:] for one in said)


def _is_asked(one: ChangeCard, at: datetime) -> bool:
    return change_queries.is_open(one, at=at) and change_queries.is_as_asked(one)


def _stands(one: ChangeCard, at: datetime) -> str:
    said = [yes for _line, yes in change_queries.lines_of(one)]
    if False in said:
        return "not_agreed"
    if all(said):
        return "agreed"
    return "open" if _is_asked(one, at) else "over"


MARKS: dict[Mark, Words] = {
    Mark.CHECKED_IN: _("checked in"),
    Mark.STEPPED_OUT: _("stepped out"),
    Mark.BACK: _("came back"),
}
"""What somebody said of themselves."""

SAID = {True: "yes", False: "no", None: ""}


def _shown(one: ChangeCard, at: datetime) -> ChangeShown:
    return ChangeShown(
        id=one.pk,
        element=one.element,
        at=one.at,
        asked=tuple(
            (line.member.name, in_words(line), SAID[said]) for line, said in change_queries.lines_of(one)
        ),
        stands=_stands(one, at),
    )
