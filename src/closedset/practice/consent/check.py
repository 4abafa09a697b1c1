"""May this scene proceed, as planned, with these people, at this moment, and if not, what is missing?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from closedset.practice.consent import says
from closedset.practice.consent.agreement import Agreement, Code, Permit
from closedset.practice.consent.answer import Answer, Finding, Verdict
from closedset.practice.consent.asks import NEEDS_PERMISSION, Ask, asks_of
from closedset.practice.consent.axes import Space, Wanted
from closedset.practice.consent.case import Case
from closedset.practice.consent.decide import decide
from closedset.practice.consent.effective import effective
from closedset.practice.consent.evidence import Evidence
from closedset.practice.consent.measures import MEASURES, TOUCHES
from closedset.practice.consent.plan import Drafts, Plan
from closedset.practice.consent.stale import added_since, current
from closedset.practice.consent.terms import Person, Rider, Said, Statement
from closedset.practice.standards.packs import PACKS
from closedset.practice.standards.rule import Rule, Touches

UNDER_RULES = frozenset({"contact", "act", "exposure"})
NOT_OF_A_SCENE = frozenset({Touches.AUDITION, Touches.ELSEWHERE})
"""What rules are about that no planned scene is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """Everything recorded that a check can rest on."""

    people: dict[str, Person]
    scenes: dict[str, Drafts]
    riders: tuple[Rider, ...] = ()
    statements: tuple[Statement, ...] = ()
    standards: tuple[str, ...] = ()
    """Ids of the active packs."""

    without: frozenset[str] = frozenset()
    """Ids of rules that are not applied here. A rule that is law, or for minors, is applied all the same."""

    place: str = ""
    """Where the work is done, for business days and the law of the place: `US-CA`."""


def check(production: Production, plan: Plan, at: datetime) -> Answer:
    """The whole answer for one plan at one moment.

    Pure: it depends on its arguments alone, and on nothing recorded about later than `at`. Raises KeyError
    for a word, a scene or a standard that does not exist; readers of files refuse those before.
    """
    return Check(production, plan, at, Space(production.people)).answer()


def rules_of(standards: Iterable[str], without: frozenset[str] = frozenset()) -> tuple[Rule, ...]:
    """The rules of the active packs that are checked on a planned scene, but those switched off."""
    every = ((pack, rule) for pack in map(PACKS.__getitem__, standards) for rule in pack.rules)
    of_scenes = ((pack, rule) for pack, rule in every if rule.touches not in NOT_OF_A_SCENE)
    return tuple(rule for pack, rule in of_scenes if pack.fixed or rule.id not in without)


def doubled(performers: Iterable[str], plan: Plan, people: dict[str, Person]) -> frozenset[str]:
    """Whom any of them stands in for in a scene, as far as they are known."""
    return frozenset(plan.doubled_by(people[who]) for who in performers) & people.keys()


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest of some; clear when there are none."""
    return max(verdicts, default=Verdict.CLEAR)


@dataclass(slots=True)
class Check:
    """One check on the way: asks, agreements and the verdict of each ask."""

    production: Production
    plan: Plan
    at: datetime
    space: Space
    asks: tuple[Ask, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    """The asks on the axes, side by side with them."""

    evidence: Evidence = field(init=False)
    rules: tuple[Rule, ...] = ()
    agreements: dict[str, Agreement] = field(default_factory=dict)
    verdicts: list[Verdict] = field(default_factory=list)
    findings: dict[Finding, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        performers = frozenset(one.id for one in self.production.people.values() if one.performs)
        self.asks = asks_of(self.plan, performers)
        self.wanted = tuple(map(self._wanted, self.asks))
        self.evidence = self._evidence()
        self.rules = rules_of(self.production.standards, self.production.without)
        self.verdicts = [Verdict.CLEAR] * len(self.asks)

    def answer(self) -> Answer:
        """Decide every ask, then what is required of each performer, then what the standards say."""
        self.agreements = self._agreements(self.at)
        for index, ask in enumerate(self.asks):
            for found in self._of_ask(ask, self.wanted[index]):
                self._enter(found, [index])
        own: dict[str, list[int]] = defaultdict(list)
        for index, ask in enumerate(self.asks):
            own[ask.performer].append(index)
        for performer in sorted(own):
            self._requirements(performer, own[performer])
            self._standards(performer, own[performer])
        if not any(ask.what in NEEDS_PERMISSION for ask in self.asks):
            self._enter(says.of_empty_plan(self.plan.scene), [])
        return self._sum()

    def _agreements(self, at: datetime) -> dict[str, Agreement]:
        production = self.production
        return {
            performer: effective(
                production.people[performer],
                self.plan.scene,
                at,
                production.riders,
                production.statements,
                self.space,
            )
            for performer in sorted(self._heard())
        }

    def _heard(self) -> frozenset[str]:
        """Whose agreement counts: everybody something is asked of, and whoever one of them stands in for."""
        asked = frozenset(ask.performer for ask in self.asks)
        return asked | doubled(asked, self.plan, self.production.people)

    def _enter(self, found: Finding, indexes: Iterable[int]) -> None:
        """Keep a finding and let it weigh on these asks."""
        self.findings.setdefault(found)
        for index in indexes:
            self.verdicts[index] = max(self.verdicts[index], found.verdict)

    def _wanted(self, ask: Ask) -> Wanted:
        person, listed = self.production.people.get(ask.who), self.plan.room and self.plan.room.listed
        known = (person.function if person else "", (listed or {}).get(ask.who, ""))
        does = tuple(one for one in dict.fromkeys(known) if one)
        found = self.space.wanted(ask, self.plan.occasion, *does)
        if listed is None or not ask.who or does or (person and person.performs):
            return found
        # Nobody knows what somebody who is not on the list does: whoever is refused, it could be them.
        return replace(found, open=found.open | self.space.axes["who"].whole)

    def _of_ask(self, ask: Ask, wanted: Wanted) -> Iterator[Finding]:
        agreement = self.agreements[ask.performer]
        for decision in decide(ask, wanted, agreement, self.space):
            if decision.code is not Code.COVERED:
                yield says.of_decision(ask, decision)
            elif decision.permit is not None:
                yield from self._pages(ask, wanted, decision.permit, agreement)
                yield from self._conditions(ask, wanted, agreement)

    def _pages(self, ask: Ask, wanted: Wanted, permit: Permit, agreement: Agreement) -> Iterator[Finding]:
        """Stale by the pages of every rider that covers it: one that rests on these pages is enough."""
        drafts = self.production.scenes.get(self.plan.scene, {})
        if permit.rider is None or len(drafts) < 2:
            return
        found = []
        for other in agreement.permits:
            if other.rider is None or wanted.worst & ~other.allows:
                continue
            draft = other.rider.pages.get(self.plan.scene, "")
            beat = added_since(ask, drafts, draft) if draft else ""
            if draft and not beat:
                return
            found.append(
                says.of_stale(ask, other.term, beat, current(drafts))
                if draft
                else says.of_pages(ask, other.term)
            )
        yield from found[:1]

    def _conditions(self, ask: Ask, wanted: Wanted, agreement: Agreement) -> Iterator[Finding]:
        """What the permission that lacks least is conditional on."""
        if not any(permit.conditions for permit in agreement.permits):
            return
        choices = []
        for permit in agreement.permits:
            if not wanted.worst & ~permit.allows:
                lacks = [
                    (lack, need)
                    for need in permit.conditions
                    for lack in self.evidence.missing(need, ask.performer)
                ]
                choices.append((lacks, permit.term))
        lacks, term = min(choices, key=lambda one: len(one[0]))  # the first of several by its term
        for lack, need in lacks:
            yield says.of_requirement(lack, need, ask.performer, ask.on, term)

    def _evidence(self) -> Evidence:
        confirmed = frozenset(
            (one.performer, one.evidence)
            for one in self.production.statements
            if one.said is Said.CONFIRM and one.evidence and one.at <= self.at and one.lasts(self.at)
        )
        return Evidence(self.plan, self.production.people, self.at, confirmed)

    def _requirements(self, performer: str, own: list[int]) -> None:
        for need, source in self.agreements[performer].requires:
            for lack in self.evidence.missing(need, performer):
                found = says.of_requirement(lack, need, performer, self.plan.scene, source)
                self._enter(found, own)

    def _standards(self, performer: str, own: list[int]) -> None:
        rules_know = [index for index in own if self.asks[index].what in NEEDS_PERMISSION]
        about = {
            touches: [index for index in rules_know if TOUCHES[touches](self.asks[index])]
            for touches in {rule.touches for rule in self.rules}
        }
        for rule in self.rules:
            indexes = about[rule.touches]
            if indexes:
                groups = self._by_element(indexes) if rule.each_move else {self.plan.scene: indexes}
                for on, members in groups.items():
                    self._rule(rule, performer, on, members)

    def _by_element(self, indexes: Iterable[int]) -> dict[str, list[int]]:
        groups: dict[str, list[int]] = defaultdict(list)
        for index in indexes:
            groups[self.asks[index].on].append(index)
        return groups

    def _rule(self, rule: Rule, performer: str, on: str, members: list[int]) -> None:
        asks = tuple([self.asks[index] for index in members])
        case = Case(
            self.evidence,
            performer,
            self.agreements[performer],
            asks,
            self.production.place,
            _together(performer, asks) if rule.touches is Touches.ADULT and rule.each_move else (performer,),
            tuple([self.wanted[index] for index in members]),
            self.agreements.get(self.plan.doubled_by(self.production.people[performer])),
        )
        for lack in MEASURES[rule.measure](case, rule):
            self._enter(says.of_rule(lack, rule, performer, on), members)

    def _sum(self) -> Answer:
        moves = dict.fromkeys((move.id for move in self.plan.moves), Verdict.CLEAR)
        setups = dict.fromkeys((setup.id for setup in self.plan.setups), Verdict.CLEAR)
        performers = dict.fromkeys(sorted({ask.performer for ask in self.asks}), Verdict.CLEAR)
        for ask, verdict in zip(self.asks, self.verdicts, strict=True):
            if verdict is not Verdict.CLEAR:
                _weigh(moves, [ask.on], verdict)
                _weigh(setups, ask.setups, verdict)
                _weigh(performers, [ask.performer], verdict)
        found = sorted(self.findings, key=lambda one: one.order)
        return Answer(
            verdict=worst(one.verdict for one in found),
            at=self.at,
            findings=tuple(found),
            moves=moves,
            setups=setups,
            performers=performers,
            shot_under_consent=tuple(self._shot()),
            asks=len(self.asks),
        )

    def _shot(self) -> Iterator[str]:
        """Set-ups rolled by now of which everything shown was consented to at every roll."""
        for setup in self.plan.setups:
            rolls = [roll for roll in setup.rolled if roll <= self.at]
            shown = [ask for ask in self.asks if setup.id in ask.setups]
            if rolls and all(self._consented(shown, roll) for roll in rolls):
                yield setup.id

    def _consented(self, shown: Iterable[Ask], roll: datetime) -> bool:
        agreements = self._agreements(roll)
        return all(
            decide(ask, self._wanted(ask), agreements[ask.performer], self.space)[0].code is Code.COVERED
            for ask in shown
        )


def _together(performer: str, asks: Iterable[Ask]) -> tuple[str, ...]:
    """Everybody who takes part in what is asked."""
    return tuple(sorted({performer, *(ask.partner for ask in asks if ask.partner)}))


def _weigh(verdicts: dict[str, Verdict], on: Iterable[str], verdict: Verdict) -> None:
    """Let a verdict count for each of these that there is."""
    for one in on:
        if one in verdicts:
            verdicts[one] = max(verdicts[one], verdict)
