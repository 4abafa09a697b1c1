"""A production on the way to an agreed scene: two performers with accounts, a plan, calls, riders."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from closedset.practice.consent.terms import Term
from closedset.practice.riders.making import asked_terms, overlap
from closedset.practice.riders.states import Side, Verb
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.breakdown import actions as breakdown
from closedset.rooms.breakdown.actions.read import read_draft
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.people.models import Person
from closedset.rooms.people.queries import reader_on
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning import classification_queries, kept
from closedset.rooms.planning import queries as plans
from closedset.rooms.productions import cast_actions
from closedset.rooms.productions.models import CastMember
from closedset.rooms.riders import actions, queries
from closedset.rooms.riders.models import RiderVersion
from kit import world

SCENE, OCCASION = "2", "principal"


@dataclass
class Story:
    """What has been made so far, and the clock of the story."""

    here: world.Set
    at: datetime = world.NOW
    cast: dict[str, CastMember] = field(default_factory=dict)

    def later(self, **delta: float) -> datetime:
        self.at += timedelta(**(delta or {"minutes": 1}))
        return self.at

    @property
    def coordinator(self) -> Person:
        return self.here.coordinator

    @property
    def producer(self) -> Person:
        return self.here.seats[Seat.PRODUCER]

    def reader(self, person: Person | None = None) -> Reader:
        return reader_on(person or self.coordinator, world.key(self.here), at=self.at)

    def by(self, person: Person | None = None) -> dict[str, object]:
        """Who does it, when, as whom."""
        at = self.later()
        who = person or self.coordinator
        return {"by": who, "at": at, "reader": self.reader(who)}

    def bring_in(self, script: str = world.SCRIPT, colour: str = "white") -> None:
        """A draft, read here and now."""
        draft = breakdown.bring_in(
            self.here.production, script.encode(), name=f"{colour}.fountain", colour=colour, **self.by()
        )
        read_draft.call(str(draft.pk), str(self.here.organisation.pk))

    def join(self, name: str, character: str, *, account: Person | None = None, **more: object) -> CastMember:
        given = {"born": date(1990, 1, 1)} | more
        self.cast[name] = cast_actions.cast(
            self.here.production, name=name, character=character, person=account, **given, **self.by()
        )
        return self.cast[name]

    def plan(self, content: kept.Content, scene: str = SCENE) -> None:
        planning.change(self.here.production, content, scene=scene, occasion=OCCASION, **self.by())

    def call(self, at: datetime, scene: str = SCENE) -> None:
        cast_actions.call(self.here.production, scene=scene, occasion=OCCASION, call_at=at, **self.by())

    def available(self, name: str, scene: str = SCENE) -> tuple[Term, ...]:
        """What is asked of somebody and not refused."""
        row = plans.plan_row(world.key(self.here), scene, OCCASION)
        names = list(self.cast)
        production = world.key(self.here)
        classed = classification_queries.classed(production, at=self.at)
        shown = plans.as_practice(row, plans.names(production), {}, classed)
        terms = asked_terms(shown, name, names)
        said = conversations.said_by(self.cast[name], at=self.at)
        return overlap(terms, name, said, names, scene=scene, at=self.at).terms

    def offer(self, name: str) -> RiderVersion:
        """A rider out of everything available, delivered."""
        version = actions.begin(
            self.cast[name], self.available(name), synopsis="They say good night.", **self.by()
        )
        actions.deliver(version, **self.by())
        return RiderVersion.objects.get(pk=version.pk)

    def accept(self, version: RiderVersion) -> RiderVersion:
        """Both sides accept every term they have not accepted yet."""
        for one in queries.standing(version):
            for side in sorted(set(Side) - one.accepted):
                own = self.cast[version.rider.member.name].person or self.coordinator
                who = self.producer if side is Side.PRODUCTION else own
                actions.say(version, one.term.id, Verb.ACCEPT, side=side, by=who, at=self.later())
        return RiderVersion.objects.get(pk=version.pk)

    def sign(self, version: RiderVersion, *parties: str) -> RiderVersion:
        """The parties sign on paper, one after another."""
        for party in parties or ("performer", "producer"):
            signed = self.later()
            actions.enter_signature(
                version,
                party=party,
                name=party.title(),
                signed_at=signed,
                file=f"{party} {version.digest}".encode(),
                file_name="signed.txt",
                **self.by(),
            )
        return RiderVersion.objects.get(pk=version.pk)


def story() -> Story:
    """Ada and Ben, cast on accounts of their own; nothing planned. Opened within the organisation's scope."""
    return Story(world.first(), world.NOW + timedelta(hours=1))


def two(found: Story) -> None:
    """Cast Ada and Ben, and bring the white pages in."""
    found.bring_in()
    ada, ben = found.here.seats[Seat.PERFORMER], world.person("ben")
    world.seated(found.here, ben, Seat.PERFORMER)
    found.join("Ada", "ADA", account=ada)
    found.join("Ben", "BEN", account=ben)


def a_kiss() -> kept.Content:
    """One move, settled in every way, for the picture, on a set that is closed."""
    content = kept.added(
        kept.empty(),
        "moves",
        kept.move(action="kiss.open", source="Ada", target="Ben", over="skin", pressure="skin"),
    )
    return content | {
        "room": {
            "level": "closed",
            "closed_at": datetime(2026, 3, 2, 9, tzinfo=UTC).isoformat(),
            "present": ["Ada", "Ben"],
            "line_of_sight": [],
            "feeds": [{"id": "monitors", "state": "off"}],
        }
    }
