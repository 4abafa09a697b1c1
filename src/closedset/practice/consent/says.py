"""Decisions into findings: the sentence, what it rests on, and who does what next."""

from __future__ import annotations

from collections.abc import Callable

from closedset.practice.consent.agreement import Code, Decision
from closedset.practice.consent.answer import Basis, Finding, Remedy
from closedset.practice.consent.asks import UNKNOWN, Ask
from closedset.practice.consent.decide import STOPS
from closedset.practice.consent.evidence import WAITED_FOR, Lack
from closedset.practice.consent.terms import Requirement, What
from closedset.practice.findings import Weight
from closedset.practice.standards.rule import Rule
from closedset.practice.vocabulary import ACTIONS, AREAS, COVERINGS, EXPOSURE, USES

COORDINATOR, PRODUCER, FIRST_AD = "intimacy_coordinator", "producer", "first_ad"
ALTERNATIVES = "Offer the plan's alternative, a reframe, a double with an agreement of their own, or a cut."


WORDS = {
    Code.REFUSED: ("{who}: {what} is not available.", COORDINATOR, ALTERNATIVES),
    Code.WITHDRAWN: ("{who}: {what} has been withdrawn.", COORDINATOR, ALTERNATIVES),
    Code.NO_RIDER: (
        "{who} has no signed rider for this scene; {what} rests on nothing.",
        PRODUCER,
        "Agree a rider for this scene and have it signed and delivered.",
    ),
    Code.UNSIGNED: (
        "The rider for {who} lacks a signature; {what} waits for it.",
        PRODUCER,
        "Have the rider signed by everybody who signs it.",
    ),
    Code.NOT_COVERED: (
        "{who}: {what} is beyond what is agreed ({where}).",
        COORDINATOR,
        "Plan within the agreement, or have a new rider version agreed and signed.",
    ),
    Code.UNKNOWN: (
        "{who}: {what} cannot be judged before this is settled: {where}.",
        COORDINATOR,
        "Settle and record: {where}.",
    ),
}
"""For each decision the sentence, who acts, and what they do. A name in it is never read as a pattern."""


OF_EVERYTHING = {
    Code.REFUSED: "{who} is not available for this scene.",
    Code.WITHDRAWN: "{who}: everything in this scene has been withdrawn.",
}
"""For a no to all of it: one sentence, whichever of the asks it is found on."""

NO_TO_ANY = {
    What.PRESENCE: "work with somebody else in the room",
    What.WORN: "wearing something",
}
"""What a no to all of a kind is about while the plan has not settled it."""


def asked(ask: Ask) -> str:
    """What is asked, in plain words; a word the vocabulary lacks stands in quotation marks."""
    if ask.what in {What.CONTACT, What.ACT}:
        area = f" on {AREAS.label(ask.area)}" if ask.area in AREAS else ""
        partner = f" with {ask.partner}" if ask.partner else ""
        action = ACTIONS[ask.action].label if ask.action in ACTIONS else f"“{ask.action}”"
        return f"{action}{area}{partner}"
    if ask.what is What.EXPOSURE:
        where, state = ("on screen", ask.on_screen) if ask.on_screen else ("on set", ask.on_set)
        degree = EXPOSURE.label(state) if state in EXPOSURE else "uncovered"
        return f"{AREAS.label(ask.area)} {degree} {where}"
    if ask.what is What.USE:
        return f"use for {USES.label(ask.use) if ask.use in USES else f'“{ask.use}”'}"
    return OTHERS[ask.what](ask)


def _seen(ask: Ask) -> str:
    return f"{AREAS.label(ask.area)} in the frame" if ask.area in AREAS else "what is in the frame"


def _there(ask: Ask) -> str:
    return "who is in the room" if ask.who == UNKNOWN else f"work with {ask.who} in the room"


def _wearing(ask: Ask) -> str:
    known = ask.covering in COVERINGS
    return f"wearing: {COVERINGS[ask.covering].label}" if known else "what is worn"


OTHERS = {What.SEEN: _seen, What.PRESENCE: _there, What.WORN: _wearing}
"""In words, what needs no permission and can be refused."""


def place(on: str) -> str:
    """An element of the plan in words: `person:Rosa`, `use:trailer`; one with an id of its own by its id."""
    kind, _colon, rest = on.partition(":")
    words = PLACES.get(kind)
    return words(rest) if words and rest else on


PLACES: dict[str, Callable[[str], str]] = {
    "person": lambda who: f"Work with {who} in the room",
    "use": lambda use: f"Use for {USES.label(use)}",
    "worn": lambda one: f"Wearing {COVERINGS[one].label}",
}
"""Elements that have no id of their own, by what they are called after."""


def of_decision(ask: Ask, decision: Decision) -> Finding:
    """The finding of a decision that is not a permission."""
    says, owner, do = _words(ask, decision)
    return Finding(
        code=decision.code,
        weight=Weight.STOP if decision.code in STOPS else Weight.HOLD,
        on=ask.on,
        performer=ask.performer,
        says=says,
        rests_on=_basis(ask, decision),
        remedy=Remedy(owner=owner, do=do),
        dimension=decision.dimensions[0] if decision.dimensions else "",
    )


def _words(ask: Ask, decision: Decision) -> tuple[str, str, str]:
    says, owner, do = WORDS[decision.code]
    stops = decision.code in STOPS
    if stops and decision.no is not None and not decision.no.reaches:
        says = OF_EVERYTHING[decision.code]
    where = ", ".join(one.replace("_", " ") for one in decision.dimensions)
    unsettled = stops and UNKNOWN in {ask.area, ask.who, ask.covering}
    what = NO_TO_ANY.get(ask.what, asked(ask)) if unsettled else asked(ask)
    told = {"who": ask.performer, "what": what, "where": where}
    return says.format_map(told), owner, do.format_map(told)


def _basis(ask: Ask, decision: Decision) -> Basis:
    if decision.no is not None:
        return Basis(term=decision.no.term, source=decision.no.says)
    if decision.permit is not None:
        rider = decision.permit.rider
        source = f"rider {rider.id}, version {rider.version}" if rider else "confirmed on the day"
        return Basis(term=decision.permit.term, source=source)
    return Basis(fact=f"{ask.on} of the plan")


def of_stale(ask: Ask, term: str, beat: str, draft: str) -> Finding:
    """The pages have brought this in since the rider was made."""
    return Finding(
        code="consent.stale",
        weight=Weight.HOLD,
        on=ask.on,
        performer=ask.performer,
        says=f"{ask.performer}: {asked(ask)} came in with the {draft} pages, after the rider was made.",
        rests_on=Basis(term=term, fact=f"beat {beat} of the {draft} pages"),
        remedy=Remedy(
            owner=COORDINATOR, do="Go through the new pages with the performer; a rider on them is signed."
        ),
    )


def of_pages(ask: Ask, term: str) -> Finding:
    """Which draft a rider rests on is not known, and the drafts differ."""
    return Finding(
        code="fact.unknown",
        weight=Weight.HOLD,
        on=ask.on,
        performer=ask.performer,
        says=f"{ask.performer}: which pages the rider rests on is not recorded.",
        rests_on=Basis(term=term),
        remedy=Remedy(owner=COORDINATOR, do="Record the draft the rider rests on."),
        dimension="pages",
    )


def of_requirement(lack: Lack, need: Requirement, performer: str, on: str, source: str) -> Finding:
    """Something a term, a statement or a condition requires. What the day waits for is nobody's term."""
    return Finding(
        code="fact.unknown" if lack.unknown else "requirement.unmet",
        weight=Weight.HOLD,
        on=lack.on or on,
        performer=performer,
        says=lack.says,
        rests_on=Basis(fact="the day as it goes") if lack in WAITED_FOR.values() else Basis(term=source),
        remedy=Remedy(owner=lack.owner, do=lack.do),
        dimension=lack.unknown or need.id,
    )


def of_rule(lack: Lack, rule: Rule, performer: str, on: str) -> Finding:
    """Something a standard asks. A rule of grade C is told as unconfirmed and decides nothing."""
    unknown = bool(lack.unknown)
    return Finding(
        code="fact.unknown" if unknown else f"standard.{rule.id}",
        weight=Weight.HOLD if unknown and rule.weight is Weight.STOP else rule.weight,
        on=lack.on or on,
        performer=lack.who or performer,
        says=lack.says,
        rests_on=Basis(rule=rule.id, source=rule.source, grade=rule.grade),
        remedy=Remedy(owner=lack.owner or rule.owner, do=lack.do or rule.do, by=lack.by),
        dimension=lack.unknown,
        confirmed=rule.decides,
    )


def of_empty_plan(scene: str) -> Finding:
    """A plan that asks nothing of anybody is not a green light."""
    return Finding(
        code="fact.unknown",
        weight=Weight.HOLD,
        on=scene,
        performer="",
        says="The plan asks nothing of anybody: it is not complete.",
        rests_on=Basis(fact="the plan"),
        remedy=Remedy(owner=COORDINATOR, do="Write the moves, exposure, set-ups and uses of the scene."),
        dimension="plan",
    )
