"""Logs kept on devices without a network, put together again (law 19).

A log is a set of entries. Anybody's device may add words and evidence. What narrows counts at once, on every
device that has heard it; what could open something (a confirmation, a piece of evidence) counts only once the
record has given it a number. So putting logs together can close something by surprise and never open it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from closedset.practice.consent.check import Production
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.terms import Said, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing written on a device: a performer's word, or a fact of the plan from an instant on."""

    id: str
    """Made on the device, the only one of its kind anywhere."""

    statement: Statement | None = None
    fact: str = ""
    at: datetime | None = None
    """For a fact: from when it is so."""

    number: int | None = None
    """Its place in the record; None while only devices know of it."""

    @property
    def narrows(self) -> bool:
        """Whether it can only take away."""
        return self.statement is not None and self.statement.said is not Said.CONFIRM


Log = frozenset[Entry]


class Disagreement(ValueError):
    """Two logs have different entries, or different numbers, under one id; a person has to look at them."""


def merge(one: Log, other: Log) -> Log:
    """Both logs in one, whichever comes first. An entry that the record has numbered keeps its number."""
    found: dict[str, Entry] = {}
    for entry in sorted(one | other, key=lambda entry: (entry.id, entry.number is None)):
        kept = found.setdefault(entry.id, entry)
        if entry not in (kept, replace(kept, number=None)):
            raise Disagreement(f"Two different entries are called {entry.id}.")
    return frozenset(found.values())


def counting(log: Log) -> tuple[Entry, ...]:
    """What counts now: everything that narrows, and of the rest what the record has numbered."""
    every = (entry for entry in log if entry.narrows or entry.number is not None)
    return tuple(sorted(every, key=lambda entry: entry.id))


def with_log(production: Production, plan: Plan, log: Log) -> tuple[Production, Plan]:
    """A production and a plan with everything in the log that counts."""
    entries = counting(log)
    said = tuple(entry.statement for entry in entries if entry.statement is not None)
    return (
        replace(production, statements=(*production.statements, *said)),
        replace(plan, facts=_facts(plan.facts, entries)),
    )


def _facts(known: dict[str, datetime | bool], entries: Iterable[Entry]) -> dict[str, datetime | bool]:
    """Facts by name: of several instants the earliest from which it is so."""
    found = dict(known)
    for entry in entries:
        if entry.fact and entry.at is not None and found.get(entry.fact) is not True:
            before = found.get(entry.fact)
            found[entry.fact] = min(before, entry.at) if isinstance(before, datetime) else entry.at
    return found
