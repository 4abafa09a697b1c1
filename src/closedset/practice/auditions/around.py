"""What the rules measure around an audition: the notice, who is there, what is recorded and kept."""

from __future__ import annotations

from math import floor

from closedset.practice.auditions.case import NOTHING, Case, unknown, unmet
from closedset.practice.auditions.facts import Asks, Function, How, Says, To
from closedset.practice.clocks import Running
from closedset.practice.consent.evidence import Lacks
from closedset.practice.papers.words import listed
from closedset.practice.standards.rule import Rule

PARTS = {Asks.NUDITY: "nudity", Asks.SIMULATED: "simulated sex"}
OF_THE_PERFORMER = frozenset({Function.COMPANION})
"""Who is there for the performer, and is not counted against anybody."""

FEW = frozenset(
    {
        Function.CASTING,
        Function.DIRECTOR,
        Function.PRODUCER,
        Function.READER,
        Function.COORDINATOR,
        Function.OBSERVER,
        Function.COMPANION,
        Function.INTERPRETER,
        Function.CHAPERONE,
    }
)
"""Who is in a small room: those who cast, whoever reads, and who is there for the performer's sake."""


# --- The notice --------------------------------------------------------------------------------------------


def _part_disclosed(case: Case, rule: Rule) -> Lacks:
    """What the part is known to ask for was told before the audition."""
    said = frozenset(word.value for one in case.told() for word in one.says)
    missing = [PARTS[one] for one in Asks if one in case.audition.part_asks and one.value not in said]
    return unmet(case, rule, by=case.audition.at, lack=listed(missing)) if missing else NOTHING


def _told_before(case: Case, rule: Rule) -> Lacks:
    """Whoever undresses was told so, and the hours of the rule lay between."""
    return _in_time(case, rule, to=None) if case.audition.undressed else NOTHING


def _both_told_before(case: Case, rule: Rule) -> Lacks:
    """The same, to the performer, and to whoever represents them where somebody does."""
    if not case.audition.undressed:
        return NOTHING
    listeners = [To.PERFORMER, *([To.REPRESENTATIVE] if case.audition.represented else [])]
    return tuple(lack for to in listeners for lack in _in_time(case, rule, to=to))


def _in_time(case: Case, rule: Rule, *, to: To | None) -> Lacks:
    """The first notice of what is worn came so many hours before; `by` is the last instant for it."""
    hours, until = float(rule.value), case.audition.at
    told = [one.at for one in case.told(Says.WEAR, to=to)]
    clock = Running(min(told, default=until), until, hours)
    if told and clock.met:
        return NOTHING
    who = case.audition.performer
    if to is To.REPRESENTATIVE:
        who = f"The representative of {who}"
    if not told:
        return unmet(case, rule, by=clock.latest_start, lack=f"{who} is not on record as told what is worn")
    lack = f"{who} was told what is worn {floor(clock.elapsed * 100) / 100:g} hours before"
    earliest = f" It could be held from {clock.earliest_end.isoformat()} on."
    return unmet(case, rule, by=clock.latest_start, lack=lack, earliest=earliest)


def _in_writing(case: Case, rule: Rule) -> Lacks:
    """A notice in writing before the audition, where the part or the audition asks for something intimate."""
    if not (case.audition.intimate or case.audition.part_asks):
        return NOTHING
    written = any(one.how is not How.SPOKEN for one in case.told())
    return NOTHING if written else unmet(case, rule, by=case.audition.at)


def _pages_and_company(case: Case, rule: Rule) -> Lacks:
    """Told ahead with the pages, and that somebody may come along."""
    if not case.audition.undressed:
        return NOTHING
    words = {Says.PAGES: "the pages", Says.COMPANION: "that somebody may come along"}
    missing = [what for says, what in words.items() if not case.told(says)]
    return unmet(case, rule, by=case.audition.at, lack=listed(missing)) if missing else NOTHING


def _company_offered(case: Case, rule: Rule) -> Lacks:
    """The notice says that the performer may bring somebody; `any` asks it of every audition."""
    asked = rule.value == "any" or case.audition.undressed
    return unmet(case, rule, by=case.audition.at) if asked and not case.told(Says.COMPANION) else NOTHING


# --- The room ----------------------------------------------------------------------------------------------


def _observer_agreed(case: Case, rule: Rule) -> Lacks:
    """Somebody watches over it to whom both sides have agreed."""
    if not case.audition.undressed:
        return NOTHING
    found = case.audition.observer
    agreed = found is not None and found.performer_agreed and found.production_agreed
    return NOTHING if agreed else unmet(case, rule)


def _everybody_needed(case: Case, rule: Rule) -> Lacks:
    """Everybody present has a function there and a reason."""
    if not case.audition.undressed:
        return NOTHING
    if case.audition.present is None:
        return unknown(rule, "who is in the room")
    return tuple(
        lack
        for one in case.audition.present
        if one.function is None or not one.reason
        for lack in unmet(case, rule, lack=one.name)
    )


def _at_most_present(case: Case, rule: Rule) -> Lacks:
    """So many people at most, not counting the performer and whom they bring."""
    if not case.audition.undressed:
        return NOTHING
    if case.audition.present is None:
        return unknown(rule, "who is in the room")
    count = sum(one.function not in OF_THE_PERFORMER for one in case.audition.present)
    if count <= int(rule.value):
        return NOTHING
    return unmet(case, rule, lack=str(count))


def _few_present(case: Case, rule: Rule) -> Lacks:
    """Only those who cast, whoever reads, and who is there for the performer."""
    if not case.audition.undressed:
        return NOTHING
    if case.audition.present is None:
        return unknown(rule, "who is in the room")
    others = sorted(one.name for one in case.audition.present if one.function not in FEW)
    return unmet(case, rule, lack=listed(others)) if others else NOTHING


def _doors_closed(case: Case, rule: Rule) -> Lacks:
    """The doors are confirmed closed."""
    open_ = case.audition.undressed and case.audition.closed_at is None
    return unmet(case, rule) if open_ else NOTHING


def _devices_declared(case: Case, rule: Rule) -> Lacks:
    """Everybody has declared that no device of their own records."""
    asked = case.audition.intimate or case.audition.part_asks
    return unmet(case, rule) if asked and case.audition.devices_at is None else NOTHING


# --- What is recorded --------------------------------------------------------------------------------------


def _not_recorded(case: Case, rule: Rule) -> Lacks:
    """Nothing is recorded where somebody undresses."""
    if not case.audition.undressed:
        return NOTHING
    if case.audition.recorded is None:
        return unknown(rule, "whether it is recorded")
    return unmet(case, rule) if case.audition.recorded else NOTHING


def _recording_agreed(case: Case, rule: Rule) -> Lacks:
    """What is recorded of somebody undressed is recorded with their consent in writing, given before."""
    audition = case.audition
    if not audition.undressed:
        return NOTHING
    if audition.recorded is None:
        return unknown(rule, "whether it is recorded")
    agreed = audition.recording_agreed_at is not None and audition.recording_agreed_at < audition.at
    missing = audition.recorded and (not agreed or audition.recording_refused_at is not None)
    return unmet(case, rule, by=audition.at) if missing else NOTHING


def _union_consulted(case: Case, rule: Rule) -> Lacks:
    """The union was consulted before somebody undressed is recorded."""
    audition = case.audition
    asked = audition.undressed and audition.recorded and audition.union_consulted_at is None
    return unmet(case, rule) if asked else NOTHING


def _destroyed_when_asked(case: Case, rule: Rule) -> Lacks:
    """What the performer asked to be destroyed is destroyed, and a certificate says so."""
    audition = case.audition
    waits = audition.destruction_asked_at is not None and audition.destroyed_at is None
    return unmet(case, rule) if waits else NOTHING


def _destroyed_once_cast(case: Case, rule: Rule) -> Lacks:
    """What was recorded is destroyed when the part is cast."""
    audition = case.audition
    waits = audition.recorded and audition.cast_at is not None and audition.destroyed_at is None
    return unmet(case, rule) if waits else NOTHING


OF_WHAT_IS_AROUND = {
    "part_disclosed": _part_disclosed,
    "told_before": _told_before,
    "both_told_before": _both_told_before,
    "in_writing": _in_writing,
    "pages_and_company": _pages_and_company,
    "company_offered": _company_offered,
    "observer_agreed": _observer_agreed,
    "everybody_needed": _everybody_needed,
    "at_most_present": _at_most_present,
    "few_present": _few_present,
    "doors_closed": _doors_closed,
    "devices_declared": _devices_declared,
    "not_recorded": _not_recorded,
    "recording_agreed": _recording_agreed,
    "union_consulted": _union_consulted,
    "destroyed_when_asked": _destroyed_when_asked,
    "destroyed_once_cast": _destroyed_once_cast,
}
