"""What the rules measure of what is asked of a performer at an audition."""

from __future__ import annotations

from closedset.practice.auditions.case import NOTHING, Case, unknown, unmet
from closedset.practice.auditions.facts import LATER, Act, Place, Stage, Wear, reaches
from closedset.practice.consent.evidence import Lacks
from closedset.practice.standards.rule import Rule

WEARS = {
    Wear.CLOTHED: "clothed",
    Wear.SWIMWEAR: "in swimwear",
    Wear.GARMENT: "in a modesty garment",
    Wear.IN_PART: "undressed in part",
    Wear.NUDE: "nude",
}
PLACES = {
    Place.WORKPLACE: "a workplace",
    Place.ONLINE: "a video call",
    Place.HOTEL: "a hotel room",
    Place.HOME: "a private home",
}


def _keeps_on(case: Case, rule: Rule) -> Lacks:
    """Less is undressed than the step the rule names."""
    wear = case.audition.wear
    return unmet(case, rule, lack=WEARS[wear]) if reaches(wear, Wear(rule.value)) else NOTHING


def _acts_less(case: Case, rule: Rule) -> Lacks:
    """Less is acted than the step the rule names."""
    return unmet(case, rule) if reaches(case.audition.act, Act(rule.value)) else NOTHING


def _undressed_acts_less(case: Case, rule: Rule) -> Lacks:
    """The same, where less is worn than swimwear."""
    return _acts_less(case, rule) if case.audition.undressed else NOTHING


def _final_callback(case: Case, rule: Rule) -> Lacks:
    """Less than swimwear is worn at a final callback and nowhere else."""
    audition = case.audition
    wrong = audition.undressed and audition.stage is not Stage.FINAL_CALLBACK
    return unmet(case, rule) if wrong else NOTHING


def _at_most_once(case: Case, rule: Rule) -> Lacks:
    """Of one performer for one part so often, those before counted."""
    if not case.audition.undressed:
        return NOTHING
    count = 1 + sum(one.undressed for one in case.before)
    return unmet(case, rule) if count > int(rule.value) else NOTHING


def _later_round(case: Case, rule: Rule) -> Lacks:
    """Nothing intimate is asked before somebody is called back; `undressed` limits it to what is worn."""
    audition = case.audition
    asks = audition.undressed if rule.value == "undressed" else audition.intimate
    return unmet(case, rule) if asks and audition.stage not in LATER else NOTHING


def _no_pictures(case: Case, rule: Rule) -> Lacks:
    """No photograph and no tape without clothes is asked for."""
    audition = case.audition
    tape = audition.stage is Stage.SELF_TAPE and audition.undressed
    return unmet(case, rule) if audition.pictures or tape else NOTHING


def _place_of_work(case: Case, rule: Rule) -> Lacks:
    """It is in no hotel room and no home. A tape somebody makes by themselves has no place."""
    audition = case.audition
    if audition.stage is Stage.SELF_TAPE:
        return NOTHING
    if audition.place is None:
        return unknown(rule, "the place of the audition")
    private = audition.place in {Place.HOTEL, Place.HOME}
    return unmet(case, rule, lack=PLACES[audition.place]) if private else NOTHING


def _interviewed_before(case: Case, rule: Rule) -> Lacks:
    """Whoever undresses was met and talked with before."""
    audition = case.audition
    if not audition.undressed:
        return NOTHING
    met = audition.interviewed_at is not None and audition.interviewed_at < audition.at
    return NOTHING if met else unmet(case, rule)


def _adult(case: Case, rule: Rule) -> Lacks:
    """Nobody under eighteen is asked for anything intimate; whose age is not known is asked for nothing."""
    audition = case.audition
    if not audition.intimate or audition.adult:
        return NOTHING
    if audition.adult is None:
        return unknown(rule, f"whether {audition.performer} is eighteen")
    return unmet(case, rule)


OF_WHAT_IS_ASKED = {
    "keeps_on": _keeps_on,
    "acts_less": _acts_less,
    "undressed_acts_less": _undressed_acts_less,
    "final_callback": _final_callback,
    "at_most_once": _at_most_once,
    "later_round": _later_round,
    "no_pictures": _no_pictures,
    "place_of_work": _place_of_work,
    "interviewed_before": _interviewed_before,
    "adult_at_audition": _adult,
}
