"""Terms as sentences that people sign, and the same sentences read back as terms (law 20).

A sentence is the effect, what it is about, and its limits, each a clause of its own. What is not a word of
the vocabulary stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from closedset.practice.consent.terms import Effect, Requirement, Scope, Term, What
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SURFACE,
    USES,
)
from closedset.practice.vocabulary.actions import KINDS

EFFECTS = {Effect.PERMIT: "Agreed", Effect.REFUSE: "Not agreed", Effect.REQUIRE: "Required"}
ABOUT = {
    What.CONTACT: "contact",
    What.ACT: "an action alone",
    What.EXPOSURE: "exposure",
    What.USE: "use of the material",
    What.SEEN: "being in the frame",
    What.PRESENCE: "somebody in the room",
    What.WORN: "something worn",
    None: "anything",
}
EVERYTHING = "for everything"
"""What a requirement is about that names nothing."""

ROLES = {"gives": "giving only", "receives": "receiving only"}
OTHER_WAY = "the other way round"


class Unreadable(ValueError):
    """A sentence that is not one of ours; says which clause."""


def _labels(entries: Iterable[tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    there = dict(entries)
    back = {label: id_ for id_, label in there.items()}
    if len(back) != len(there):
        raise ValueError("Two words of the vocabulary have one label.")
    return there, back


_VOCABULARY = {
    "action": _labels(
        [(one.id, one.label) for one in ACTIONS.values()]
        + [(kind, f"anything of the kind “{kind}”") for kind in sorted(KINDS - set(ACTIONS))]
    ),
    "area": _labels((one.id, one.label) for one in AREAS),
    "over": _labels((step, SURFACE.label(step)) for step in SURFACE.steps),
    "pressure": _labels((step, PRESSURE.label(step)) for step in PRESSURE.steps),
    "on_set": _labels((step, EXPOSURE.label(step)) for step in EXPOSURE.steps),
    "on_screen": _labels((step, EXPOSURE.label(step)) for step in EXPOSURE.steps),
    "size": _labels((step, SIZE.label(step)) for step in SIZE.steps),
    "use": _labels((one.id, one.label) for one in USES),
    "covering": _labels((one.id, one.label) for one in COVERINGS.values()),
    "occasions": _labels((one.id, one.label) for one in OCCASIONS),
    "function": _labels((one.id, one.label) for one in FUNCTIONS),
    "level": _labels((step, LEVEL.label(step)) for step in LEVEL.steps),
}
_OPENINGS = {
    "action": "by",
    "area": "at",
    "over": "touching",
    "pressure": "with pressure",
    "on_set": "on set",
    "on_screen": "on screen",
    "size": "framed",
    "use": "for",
    "covering": "wearing",
}
"""How the clause of each single limit begins."""

_DEGREES = frozenset({"over", "pressure", "on_set", "on_screen", "size"})
_AT_MOST, _OR_MORE = " at most", " or more"


def quoted(name: str) -> str:
    """A name in quotation marks; marks and backslashes in it are escaped."""
    return "“" + name.replace("\\", "\\\\").replace("”", "\\”").replace("“", "\\“") + "”"


def unquoted(words: str) -> str:
    """The name again. Raises `Unreadable` for what is not quoted."""
    if len(words) < 2 or words[0] != "“" or words[-1] != "”":
        raise Unreadable(f"A name in quotation marks was expected, not: {words}")
    return re.sub(r"\\(.)", r"\1", words[1:-1], flags=re.S)


# --- Writing -----------------------------------------------------------------------------------------------


def sentence(term: Term) -> str:
    """The term in one sentence: every field of it but its number."""
    return f"{EFFECTS[term.effect]}: {'; '.join(_clauses(term))}."


def _clauses(term: Term) -> Iterator[str]:
    scope = term.scope
    yield EVERYTHING if scope.what is None and term.effect is Effect.REQUIRE else ABOUT[scope.what]
    degree = _AT_MOST if term.effect is Effect.PERMIT else _OR_MORE
    for field, opening in _OPENINGS.items():
        value = getattr(scope, field)
        if value:
            yield f"{opening} {_VOCABULARY[field][0][value]}{degree if field in _DEGREES else ''}"
    if scope.role:
        yield ROLES[scope.role]
    if scope.who:
        yield f"in the presence of {_somebody(scope.who)}"
    yield from (f"with {quoted(who)}" for who in sorted(scope.partners))
    yield from (f"in scene {quoted(scene)}" for scene in sorted(scope.scenes))
    yield from (f"during {_VOCABULARY['occasions'][0][one]}" for one in sorted(scope.occasions))
    if term.since:
        yield f"from {term.since.isoformat()}"
    if term.until:
        yield f"until {term.until.isoformat()}"
    yield from (f"provided that {_need(need)}" for need in term.requires)


def _somebody(who: str) -> str:
    return _VOCABULARY["function"][0].get(who) or quoted(who)


_GROUPS = {"all": "all of", "any": "one of"}
_NEEDS: dict[str, tuple[str, str]] = {
    "closed_set": ("the set is closed", "the set is at the level"),
    "monitors": ("no monitor or feed shows it beyond the set", "monitors and feeds are"),
    "present": ("somebody is present", "there is present"),
    "absent": ("somebody is absent", "there is not present"),
    "worn": ("something is worn", "there is worn"),
    "line_of_sight": ("the coordinator keeps it in sight", "it is kept in sight by"),
    "rehearsed": ("it was rehearsed", "it was rehearsed as"),
    "check_in": ("the performer has checked in", "the check-in was given as"),
    "fact": ("it is recorded", "it is recorded that"),
    "notice": ("notice was given", "the hours of notice given are"),
}
"""Each requirement without a value, and how one with a value begins."""

_VALUES = {"closed_set": "level", "worn": "covering", "present": "function", "absent": "function"}
_VALUES |= {"line_of_sight": "function"}
_AFTER = {opening: name for name, (_bare, opening) in _NEEDS.items()}
_BARE = {bare: name for name, (bare, _opening) in _NEEDS.items()}


def _need(need: Requirement) -> str:
    if need.parts:
        count = _GROUPS.get(need.name) or f"at least {need.least} of"
        return f"{count} ({'; '.join(map(_need, need.parts))})"
    bare, opening = _NEEDS[need.name]
    if not need.value:
        return bare
    words = _VOCABULARY[_VALUES[need.name]][0].get(need.value) if need.name in _VALUES else None
    return f"{opening} {words or quoted(need.value)}"


# --- Reading -----------------------------------------------------------------------------------------------


def read(words: str) -> Term:
    """The term a sentence says, without a number. Raises `Unreadable`, naming the clause."""
    head, colon, rest = words.removesuffix(".").partition(": ")
    effect = next((effect for effect, said in EFFECTS.items() if said == head), None)
    if effect is None or not colon or not words.endswith("."):
        raise Unreadable(f"A term begins with one of {', '.join(EFFECTS.values())}: {words}")
    about, *clauses = list(_apart(rest, "; "))
    what = next(
        (what for what, said in ABOUT.items() if said == about or (not what and about == EVERYTHING)),
        OTHER_WAY,
    )
    if what == OTHER_WAY:
        raise Unreadable(f"What it is about was expected, not: {about}")
    term = Term(id="", effect=effect, scope=Scope(what=What(what) if what else None))
    for clause in clauses:
        term = _with(term, clause)
    return term


def _apart(words: str, mark: str) -> Iterator[str]:
    """The parts between marks that stand in no quotation and no bracket."""
    depth, inside, start, at = 0, False, 0, 0
    while at < len(words):
        letter = words[at]
        if inside:
            if letter == "\\":
                at += 1
            elif letter == "”":
                inside = False
        elif letter == "“":
            inside = True
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif not depth and words.startswith(mark, at):
            yield words[start:at]
            at += len(mark) - 1
            start = at + 1
        at += 1
    yield words[start:]


def _with(term: Term, clause: str) -> Term:
    """The term with one clause more."""
    scope = term.scope
    for role, said in ROLES.items():
        if clause == said:
            return replace(term, scope=replace(scope, role=role))
    for opening, add in _READERS.items():
        if clause.startswith(opening + " "):
            return add(term, clause.removeprefix(opening + " "))
    raise Unreadable(f"This clause is not one of a term: {clause}")


def _limit(field: str) -> Callable[[Term, str], Term]:
    def add(term: Term, words: str) -> Term:
        label = words.removesuffix(_AT_MOST).removesuffix(_OR_MORE) if field in _DEGREES else words
        limits: dict[str, Any] = {field: _word(field, label)}
        return replace(term, scope=replace(term.scope, **limits))

    return add


def _word(vocabulary: str, label: str) -> str:
    found = _VOCABULARY[vocabulary][1].get(label) if vocabulary else None
    if found is None:
        raise Unreadable(f"This is no word of the vocabulary ({vocabulary}): {label}")
    return found


def _more(field: str) -> Callable[[Term, str], Term]:
    def add(term: Term, words: str) -> Term:
        one = _word(field, words) if field in _VOCABULARY else unquoted(words)
        limits: dict[str, Any] = {field: getattr(term.scope, field) | {one}}
        return replace(term, scope=replace(term.scope, **limits))

    return add


def _instant(field: str) -> Callable[[Term, str], Term]:
    def add(term: Term, words: str) -> Term:
        try:
            moment = datetime.fromisoformat(words)
        except ValueError:
            raise Unreadable(f"An instant was expected, not: {words}") from None
        return replace(term, since=moment) if field == "since" else replace(term, until=moment)

    return add


def _who(term: Term, words: str) -> Term:
    return replace(term, scope=replace(term.scope, who=_named("function", words)))


def _provided(term: Term, words: str) -> Term:
    return replace(term, requires=(*term.requires, _read_need(words)))


def _named(vocabulary: str, words: str) -> str:
    return unquoted(words) if words.startswith("“") else _word(vocabulary, words)


_READERS: dict[str, Callable[[Term, str], Term]] = {
    "in the presence of": _who,
    "in scene": _more("scenes"),
    "with pressure": _limit("pressure"),
    "with": _more("partners"),
    "during": _more("occasions"),
    "from": _instant("since"),
    "until": _instant("until"),
    "provided that": _provided,
    **{opening: _limit(field) for field, opening in _OPENINGS.items() if field != "pressure"},
}
"""Each opening with what it adds; a longer one stands before the one it begins with."""


def _read_need(words: str) -> Requirement:
    group = re.fullmatch(r"(all of|one of|at least (\d+) of) \((.*)\)", words, re.S)
    if group:
        parts = tuple(map(_read_need, _apart(group[3], "; ")))
        names = {said: name for name, said in _GROUPS.items()}
        return Requirement(name=names.get(group[1], "at_least"), parts=parts, least=int(group[2] or 0))
    if words in _BARE:
        return Requirement(name=_BARE[words])
    for opening, name in _AFTER.items():
        if words.startswith(opening + " "):
            value = words.removeprefix(opening + " ")
            return Requirement(name=name, value=_named(_VALUES.get(name, ""), value))
    raise Unreadable(f"This is no requirement: {words}")
