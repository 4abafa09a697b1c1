"""A rider out of a plan: one term for each thing asked, less what the performer has said no to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from typing import Any

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, Ask, asks_of
from closedset.practice.consent.axes import Space
from closedset.practice.consent.effective import effective
from closedset.practice.consent.gone_through import is_that
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Person, Scope, Statement, Term, What
from closedset.practice.vocabulary import AREAS, EXPOSURE, SPOKEN_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What may be offered to a performer, and what stays with the coordinator."""

    terms: tuple[Term, ...]
    """What is asked and was not refused, and what the performer requires for it."""

    held_back: tuple[Term, ...]
    """What is asked and is not available. It is shown to the coordinator and released to nobody."""


def asked_terms(plan: Plan, performer: str, performers: Iterable[str]) -> tuple[Term, ...]:
    """A permission for each thing the plan asks of a performer, in the order of the plan.

    What the plan has not settled stays empty in the term: it then permits the least, or nothing, and
    `completeness.lacking` names it.
    """
    asks = [ask for ask in asks_of(plan, frozenset(performers)) if ask.performer == performer]
    scopes = dict.fromkeys(_scopes(asks))
    spoken_for = plan.occasion in SPOKEN_FOR
    return tuple(
        Term(
            id=f"{plan.scene}.{number}",
            effect=Effect.PERMIT,
            scope=replace(
                scope,
                scenes=frozenset({plan.scene}),
                occasions=frozenset() if spoken_for else frozenset({plan.occasion}),
            ),
        )
        for number, scope in enumerate(scopes, 1)
    )


def _scopes(asks: Iterable[Ask]) -> Iterator[Scope]:
    exposed: dict[str, Scope] = {}
    rest: list[Scope] = []
    for ask in asks:
        if ask.what is What.EXPOSURE:
            exposed[ask.area] = _wider(exposed.get(ask.area, Scope(what=What.EXPOSURE, area=ask.area)), ask)
        elif ask.what in NEEDS_PERMISSION:
            rest.append(_scope(ask))
    yield from [scope for scope in rest if scope.what is not What.USE]
    yield from exposed.values()
    yield from [scope for scope in rest if scope.what is What.USE]


def _settled(value: str) -> str:
    return "" if value == UNKNOWN else value


def _scope(ask: Ask) -> Scope:
    return Scope(
        what=ask.what,
        action=ask.action,
        area=_settled(ask.area),
        role=ask.role,
        partners=frozenset({ask.partner} if ask.partner else ()),
        over=_settled(ask.over),
        pressure=_settled(ask.pressure),
        use=ask.use,
    )


def _wider(scope: Scope, ask: Ask) -> Scope:
    """One term for an area: the most that is asked of it on set, and the most on screen."""
    states: dict[str, Any] = {
        name: max(
            (state for state in (getattr(scope, name), _settled(getattr(ask, name))) if state),
            key=EXPOSURE.steps.index,
            default="",
        )
        for name in ("on_set", "on_screen")
    }
    return replace(scope, **states)


def overlap(
    terms: Iterable[Term],
    performer: str,
    statements: Iterable[Statement],
    people: Iterable[str],
    *,
    scene: str,
    at: datetime,
) -> Overlap:
    """What is asked and not refused. A term on a whole is narrowed to the parts that are available.

    Raises KeyError for a word that is not of the vocabulary.
    """
    space = Space([*people, performer])
    said = effective(Person(id=performer, plays="?"), scene, at, (), statements, space)
    offered: list[Term] = []
    held: list[Term] = []
    for term in terms:
        parts = list(_available(term, said, space))
        offered.extend(parts)
        if [part.scope for part in parts] != [term.scope]:
            held.append(term)
    needs = dict.fromkeys(need for need, _source in said.requires if not is_that(need))
    required = [
        Term(
            id=f"{scene}.r{number}",
            effect=Effect.REQUIRE,
            scope=Scope(scenes=frozenset({scene})),
            requires=(need,),
        )
        for number, need in enumerate(needs, 1)
    ]
    return Overlap(terms=(*offered, *(required if offered else ())), held_back=tuple(held))


def beyond(terms: Iterable[Term], more: Iterable[Term]) -> tuple[Term, ...]:
    """Those of `more` that say something none of `terms` says, under ids that `terms` have not used."""
    terms = tuple(terms)
    said, taken = {sentence(term) for term in terms}, {term.id for term in terms}
    found = []
    for term in more:
        if sentence(term) not in said:
            free = chain([term.id], (f"{term.id}-{number}" for number in count(2)))
            found.append(replace(term, id=next(one for one in free if one not in taken)))
            said.add(sentence(term))
            taken.add(found[-1].id)
    return tuple(found)


def _available(term: Term, said: Agreement, space: Space) -> Iterator[Term]:
    reaches = space.permitted(term.scope)
    if not any(no.may_touch(reaches) for no in said.nos):
        yield term
        return
    for entry in AREAS:
        if term.scope.area and entry.within == term.scope.area:
            part = replace(term.scope, area=entry.id)
            yield from _available(replace(term, id=f"{term.id}.{entry.id}", scope=part), said, space)
