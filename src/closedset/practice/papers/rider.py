"""The rider as a paper: what is agreed at most, sentence by sentence, with the pages it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.consent.asks import OF_THE_SKIN
from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Term, What
from closedset.practice.papers.blocks import (
    Block,
    Clause,
    Pages,
    Paper,
    Section,
    Signature,
    Signatures,
    Table,
    Words,
)
from closedset.practice.papers.glossary import explained
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.words import listed, moment, scenes
from closedset.practice.riders.completeness import Clause as Bound
from closedset.practice.riders.head import NO_HEAD, Head, lines
from closedset.practice.vocabulary import ACTIONS, AREAS, EXPOSURE, PRESSURE, SURFACE, USES

WITHDRAWAL = "withdrawal"
"""The clause that stands on its own, right above the signatures."""

ROLES = {
    "performer": "Performer",
    "representative": "For the performer",
    "guardian": "Parent or guardian",
    "producer": "Producer",
    "counter_signature": "Counter-signature",
}
"""Parties as the line they sign has them, in the order they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A party that signs or has signed."""

    party: str
    name: str = ""
    at: datetime | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderFacts:
    """One version of a rider with everything that is printed of it. Nothing of how it was come to."""

    production: str
    zone: str
    called: str
    """What findings call the rider."""

    version: int
    digest: str
    performer: str
    character: str
    scenes: tuple[str, ...]
    synopsis: str
    terms: tuple[Term, ...]
    clauses: tuple[Bound, ...]
    standards: tuple[str, ...] = ()
    """Names of the standards it is made under."""

    drafts: tuple[tuple[str, str], ...] = ()
    """Each scene with the draft it rests on, as people call the draft."""

    pages: tuple[Pages, ...] = ()
    delivered: datetime | None = None
    signing: tuple[Signing, ...] = ()
    """Everybody who signs, signed or not."""

    acknowledges: tuple[str, ...] = ()
    """Coordinators, who are no party."""

    head: Head = NO_HEAD
    """Empty for a version from before there were heads: it keeps its look."""

    made: datetime | None = None
    """When this version was made; None for one without a head."""

    stale: str = ""


def rider_paper(facts: RiderFacts) -> Paper:
    """The rider: terms by number and sentence, each a clause under the id it has in the rider."""
    made = _Made(facts)
    return Paper(
        kind=Kind.RIDER,
        title=f"Rider: {facts.performer} as {facts.character}",
        production=facts.production,
        opening=f"What {facts.performer} has in this rider agreed to at most, for {scenes(facts.scenes)}.",
        facts=tuple(_head(facts)),
        sections=tuple(section for section in made.sections() if section.blocks),
        visible_to=visible_to(Kind.RIDER, performers=[facts.performer]),
        reference=f"{facts.called}, version {facts.version}, {facts.digest[:12]}",
        stale=facts.stale,
    )


def _head(facts: RiderFacts) -> Iterator[tuple[str, str]]:
    yield from lines(facts.head, ("producing_entity", "contract_reference"))
    yield "Performer", facts.performer
    yield from lines(facts.head, ("legal_name",))
    yield "Role", facts.character
    yield from lines(facts.head, ("representative", "producers", "episode"))
    yield "Scenes", listed(sorted(facts.scenes))
    made = f", made {moment(facts.made, facts.zone)}" if facts.made else ""
    yield "Version", f"{facts.version}{made}"
    if facts.drafts:
        yield "Script", listed(f"scene {scene}: {draft}" for scene, draft in facts.drafts)
    yield "Delivered", moment(facts.delivered, facts.zone) if facts.delivered else "not delivered yet"
    if facts.standards:
        yield "Made under", listed(facts.standards)
    yield "Digest", facts.digest


class _Made:
    """The sections of one rider. Terms are numbered through, in the order they stand on the paper."""

    def __init__(self, facts: RiderFacts) -> None:
        self.facts = facts
        ordered = [*self._of(Effect.PERMIT), *self._of(Effect.REFUSE), *self._of(Effect.REQUIRE)]
        ordered.sort(key=_place)
        self.numbers = {term.id: str(number) for number, term in enumerate(ordered, 1)}
        self.ordered = ordered

    def _of(self, effect: Effect) -> list[Term]:
        return [term for term in self.facts.terms if term.effect is effect]

    def _permits(self, *what: What | None) -> list[Term]:
        return [one for one in self.ordered if one.effect is Effect.PERMIT and one.scope.what in what]

    def _clauses(self, terms: Iterable[Term]) -> tuple[Clause, ...]:
        return tuple(Clause(id=one.id, number=self.numbers[one.id], says=sentence(one)) for one in terms)

    def sections(self) -> Iterator[Section]:
        """From what it is about to the pages it rests on."""
        yield Section("What the scenes are about", (Words(self.facts.synopsis),))
        yield from self._terms()
        yield Section("Also part of this rider", tuple(self._bound()))
        yield Section("Words used here", tuple(explained(self.facts.terms)))
        yield from self._signing()
        yield Section("Script pages", self.facts.pages)

    def _terms(self) -> Iterator[Section]:
        contact = self._permits(What.CONTACT, What.ACT)
        yield Section(
            "Actions and contact", (*self._clauses(contact), *_contact_table(contact, self.numbers))
        )
        exposed = self._permits(What.EXPOSURE)
        yield Section("Exposure", (*self._clauses(exposed), *_exposure_tables(exposed, self.numbers)))
        rest = self._permits(What.SEEN, What.PRESENCE, What.WORN, None)
        yield Section("In the frame, in the room, worn", self._clauses(rest))
        yield Section(
            "Not agreed",
            (
                *self._clauses(one for one in self.ordered if one.effect is Effect.REFUSE),
                Words("What is not written in this rider is not agreed."),
            ),
        )
        conditions = [one for one in self.ordered if one.effect is Effect.REQUIRE]
        yield Section("Required before and while it happens", self._clauses(conditions))
        uses = self._permits(What.USE)
        yield Section("Use of the material", (*self._clauses(uses), _use_table(uses)))

    def _bound(self) -> Iterator[Block]:
        own = [one for one in self.facts.clauses if one.id != WITHDRAWAL]
        for number, one in enumerate(own, 1):
            yield Clause(id=f"clause.{one.id}", number=f"C{number}", says=f"{one.title}. {one.says}")

    def _signing(self) -> Iterator[Section]:
        taking = [one for one in self.facts.clauses if one.id == WITHDRAWAL]
        yield Section(
            "Withdrawal", tuple(Clause(id=f"clause.{one.id}", number="W", says=one.says) for one in taking)
        )
        yield Section("Signatures", tuple(self._signatures()))

    def _signatures(self) -> Iterator[Block]:
        order = list(ROLES)
        parties = sorted(self.facts.signing, key=lambda one: order.index(one.party))
        if self.facts.acknowledges:
            yield Words(
                f"The intimacy coordinator ({listed(self.facts.acknowledges)}) knows this rider "
                "and is no party to it."
            )
        yield Signatures(
            tuple(
                Signature(
                    role=ROLES[one.party],
                    name=one.name,
                    when=moment(one.at, self.facts.zone) if one.at else "",
                    how=one.how,
                )
                for one in parties
            )
        )


_ORDER = (What.CONTACT, What.ACT, What.EXPOSURE, What.SEEN, What.PRESENCE, What.WORN, None, What.USE)
_EFFECTS = (Effect.PERMIT, Effect.REFUSE, Effect.REQUIRE)


def _place(term: Term) -> tuple[int, int]:
    """Where a term stands; use comes last, after what is refused and required."""
    use = term.effect is Effect.PERMIT and term.scope.what is What.USE
    return (len(_EFFECTS) if use else _EFFECTS.index(term.effect), _ORDER.index(term.scope.what))


def _contact_table(terms: list[Term], numbers: dict[str, str]) -> Iterator[Table]:
    contacts = [term for term in terms if term.scope.what is What.CONTACT]
    if contacts:
        yield Table(
            caption="Who touches whom, and how",
            head=("No.", "Action", "Where", "With", "Over", "Pressure"),
            rows=tuple(
                (
                    numbers[term.id],
                    _action(term.scope.action),
                    AREAS.label(term.scope.area) if term.scope.area else "not said",
                    listed(sorted(term.scope.partners)) or "not said",
                    SURFACE.label(term.scope.over or _surface(term.scope.action)),
                    PRESSURE.label(term.scope.pressure or PRESSURE.least),
                )
                for term in contacts
            ),
        )


def _surface(action: str) -> str:
    """Where a term says nothing: what is of the skin by its nature is on it, all else over clothing."""
    return SURFACE.most if action.partition(".")[0] in OF_THE_SKIN else SURFACE.least


def _action(id_: str) -> str:
    """An action by its label; a kind of action, or none, in words."""
    if id_ in ACTIONS:
        return ACTIONS[id_].label
    return f"anything of the kind “{id_}”" if id_ else "not said"


def _exposure_tables(terms: list[Term], numbers: dict[str, str]) -> Iterator[Table]:
    """What is so on set and what is seen are two lists: one may be more than the other."""
    if terms:
        for caption, name in (("On set, at most", "on_set"), ("On screen, at most", "on_screen")):
            yield Table(
                caption=caption,
                head=("No.", "Area", "State"),
                rows=tuple(
                    (
                        numbers[term.id],
                        AREAS.label(term.scope.area) if term.scope.area else "not said",
                        EXPOSURE.label(getattr(term.scope, name) or EXPOSURE.least),
                    )
                    for term in terms
                ),
            )


def _use_table(terms: list[Term]) -> Table:
    """Every use there is, and whether a term names it: what is not named is not agreed."""
    named = {term.scope.use for term in terms}
    return Table(
        caption="Uses",
        head=("Use", "Agreed"),
        rows=tuple((one.label, "yes, as written above" if one.id in named else "no") for one in USES),
    )
