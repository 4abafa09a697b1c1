"""What is there: the room, what is worn, and facts with their instants, as known at a moment.

Everything here is positive evidence. Adding to it never makes an answer worse, taking away never makes it
better, except that people and open feeds in the room are asked of every performer one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from closedset.practice.consent.plan import Plan, Room
from closedset.practice.consent.terms import Person, Requirement
from closedset.practice.vocabulary import ADMITS, LEVEL, SHUT

COORDINATORS = frozenset({"intimacy_coordinator", "assistant_coordinator"})


@dataclass(frozen=True, slots=True)
class Lack:
    """Something a requirement still needs."""

    on: str
    """The element of the plan it stands on; empty for the scene."""

    says: str
    owner: str
    do: str
    unknown: str = ""
    """The name of the fact, when what is missing is knowledge."""

    who: str = ""
    """The performer it is about, where that is not the one it was asked for."""

    by: datetime | None = None
    """When it has to be done, where a clock runs."""


Lacks = tuple[Lack, ...]
NOTHING: Lacks = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A plan, its people and what their performers have confirmed, at a moment."""

    plan: Plan
    people: dict[str, Person]
    at: datetime
    confirmed: frozenset[tuple[str, str]] = frozenset()
    """(performer, what) pairs, such as a check-in."""

    coordinated: bool = field(init=False, repr=False, compare=False)
    """Whether the production has an intimacy coordinator."""

    def __post_init__(self) -> None:
        functions = {person.function for person in self.people.values()}
        object.__setattr__(self, "coordinated", not functions.isdisjoint(COORDINATORS))

    @property
    def room(self) -> Room:
        return self.plan.room or Room()

    def has(self, fact: str) -> bool:
        """Whether a fact is recorded, and from no later than now."""
        value = self.plan.facts.get(fact, False)
        return value if isinstance(value, bool) else value <= self.at

    def function(self, person: str) -> str:
        found = self.people.get(person)
        return "" if found is None else found.function or ("performer" if found.performs else "")

    def there_for(self, person: str) -> str:
        """What somebody is on this set for: by the list where one is kept, and then by nothing else."""
        listed = self.room.listed
        return self.function(person) if listed is None else listed.get(person, "")

    def missing(self, need: Requirement, performer: str) -> Lacks:
        """What `need` still lacks for this performer; nothing when it is met."""
        return ATOMS[need.name](self, need, performer)


def _all(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    return tuple(lack for part in need.parts for lack in evidence.missing(part, performer))


def _at_least(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    least = need.least if need.name == "at_least" else 1
    open_ = [lacks for part in need.parts if (lacks := evidence.missing(part, performer))]
    short = max(0, least - (len(need.parts) - len(open_)))
    return tuple(lack for lacks in sorted(open_, key=len)[:short] for lack in lacks)


def _closed_set(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    """The level reached and confirmed, everybody there with a function the level admits, every feed shut."""
    level = need.value or "closed"
    return (*_level(evidence, level), *_roster(evidence, level), *_feeds(evidence))


def _level(evidence: Evidence, level: str) -> Lacks:
    room = evidence.room
    if not room.level:
        return (_unknown("", "the level of the set", "first_ad"),)
    lacks: list[Lack] = []
    if room.level not in LEVEL.from_on(level):
        says = f"The set is {LEVEL.label(room.level)}; {LEVEL.label(level)} is required."
        lacks.append(Lack("", says, "first_ad", f"Bring the set to {LEVEL.label(level)}."))
    if level != LEVEL.least and (room.closed_at is None or room.closed_at > evidence.at):
        says = "The set is not confirmed closed."
        lacks.append(Lack("", says, "first_ad", "Confirm that the set is closed, with the time."))
    return tuple(lacks)


def _roster(evidence: Evidence, level: str) -> Lacks:
    if evidence.room.present is None:
        return (_unknown("", "who is in the room", "first_ad"),)
    lacks = []
    for person in sorted(evidence.room.present):
        function = evidence.there_for(person)
        on = f"person:{person}"
        leaves = f"{person} leaves, or is listed with a function and a reason."
        if not function and evidence.room.listed is not None:
            lacks.append(Lack(on, f"{person} is not on the list of the set.", "first_ad", leaves))
        elif not function:
            lacks.append(_unknown(on, f"the function of {person}", "first_ad"))
        elif function not in ADMITS[level]:
            says = f"{person} has no function that a {LEVEL.label(level)} admits."
            lacks.append(Lack(on, says, "first_ad", leaves))
    return tuple(lacks)


def _feeds(evidence: Evidence) -> Lacks:
    if evidence.room.feeds is None:
        return (_unknown("", "which monitors and feeds show the set", "first_ad"),)
    lacks = []
    for feed in evidence.room.feeds:
        on = f"feed:{feed.id}"
        if not feed.state:
            lacks.append(_unknown(on, f"the state of feed {feed.id}", "first_ad"))
        elif feed.state not in SHUT:
            lacks.append(
                Lack(on, f"Feed {feed.id} is open.", "first_ad", f"Turn {feed.id} off or restrict it.")
            )
    return tuple(lacks)


def _monitors(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    return _feeds(evidence)


def _present(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    if evidence.room.present is None:
        return (_unknown("", "who is in the room", "first_ad"),)
    if any(need.value in {person, evidence.there_for(person)} for person in evidence.room.present):
        return NOTHING
    return (Lack("", f"{need.value} is not there.", "first_ad", f"Wait for {need.value}."),)


def _absent(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    """Somebody who must not be there; an unknown roster does not meet it.

    Nobody becomes somebody else by the list: what they do on the production counts beside it.
    """
    if evidence.room.present is None:
        return (_unknown("", "who is in the room", "first_ad"),)
    names = {one: {one, evidence.function(one), evidence.there_for(one)} for one in evidence.room.present}
    there = sorted(one for one, called in names.items() if need.value in called)
    return tuple(
        Lack(f"person:{one}", f"{one} is there and is not to be.", "first_ad", f"{one} leaves.")
        for one in there
    )


def _worn(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    if need.value in evidence.plan.worn.get(performer, ()):
        return NOTHING
    return (Lack("", f"{need.value} is not confirmed worn.", "costume", f"Fit and confirm {need.value}."),)


def _line_of_sight(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    sees = evidence.room.line_of_sight
    if sees is None:
        return (_unknown("", "whether the coordinator can see the work", "first_ad"),)
    wanted = {need.value} if need.value else COORDINATORS
    if any(one in wanted or evidence.function(one) in wanted for one in sees):
        return NOTHING
    says = "The intimacy coordinator has no line of sight and no monitor."
    return (Lack("", says, "first_ad", "Give the coordinator a line of sight or a monitor."),)


WAITED_FOR = {
    "back": Lack(
        "", "Somebody in the scene has stepped out.", "performer", "Wait until they say that they are back."
    ),
    "resumed": Lack("", "The set is paused.", "intimacy_coordinator", "Wait until the pause is ended."),
}
"""What the day waits for (`practice.day`), in words that say nobody's name and ask nobody why."""


def _fact(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    name = need.value or need.name
    if evidence.has(name) or (performer, name) in evidence.confirmed:
        return NOTHING
    kind, since, _moment = name.partition("#")
    if since and kind in WAITED_FOR:
        return (WAITED_FOR[kind],)
    words = name.replace("_", " ")
    owner = "performer" if name == "check_in" else "intimacy_coordinator"
    return (Lack("", f"Not recorded: {words}.", owner, f"Record {words}, with the time."),)


def _notice(evidence: Evidence, need: Requirement, performer: str) -> Lacks:
    """A number of hours between the recorded notice and this performer's call."""
    given, call = evidence.plan.facts.get("notice_given"), evidence.plan.call.get(performer)
    if call is None:
        return (_unknown("", f"the call of {performer}", "first_ad"),)
    if not isinstance(given, datetime) or given > evidence.at:
        return (Lack("", "No notice is recorded.", "producer", "Give notice and record when."),)
    hours = (call - given).total_seconds() / 3600
    if hours >= float(need.value):
        return NOTHING
    says = f"Notice was given {hours:g} hours before the call; {need.value} are required."
    return (Lack("", says, "producer", "Move the call or agree another day."),)


def _unknown(on: str, fact: str, owner: str) -> Lack:
    return Lack(on, f"Not known: {fact}.", owner, f"Record {fact}.", unknown=fact)


ATOMS = {
    "all": _all,
    "any": _at_least,
    "at_least": _at_least,
    "closed_set": _closed_set,
    "monitors": _monitors,
    "present": _present,
    "absent": _absent,
    "worn": _worn,
    "line_of_sight": _line_of_sight,
    "rehearsed": _fact,
    "check_in": _fact,
    "fact": _fact,
    "notice": _notice,
}
"""Every requirement there is. A name that is not here is refused when it is read, never ignored."""
