"""Agreeing term by term: who has accepted which words, and what changed from one version to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Term
from closedset.practice.riders.states import Side, Verb


def digest_of(term: Term) -> str:
    """What an acceptance is bound to: the sentence, whatever the term's number. Other words, other digest."""
    return hashlib.sha256(sentence(term).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a side has said about a term."""

    term: str
    """The digest of its words."""

    side: Side
    verb: Verb
    says: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far one term is."""

    term: Term
    accepted: frozenset[Side]
    asked: tuple[str, ...] = ()
    """Questions without an answer."""

    @property
    def settled(self) -> bool:
        """Both sides have accepted it and nothing is asked."""
        return self.accepted == frozenset(Side) and not self.asked


def standings(terms: Iterable[Term], words: Sequence[Word]) -> tuple[Standing, ...]:
    """Each term with what was said about exactly these words, in whatever version."""
    return tuple(_standing(term, [word for word in words if word.term == digest_of(term)]) for term in terms)


def _standing(term: Term, words: Sequence[Word]) -> Standing:
    asked: list[str] = []
    for word in words:
        if word.verb is Verb.QUESTION:
            asked.append(word.says)
        elif word.verb is Verb.ANSWER:
            asked.clear()
    accepted = frozenset(word.side for word in words if word.verb is Verb.ACCEPT)
    return Standing(term=term, accepted=accepted, asked=tuple(asked))


def agreed(standing: Iterable[Standing]) -> bool:
    """True when there is a term and every one is settled."""
    each = [one.settled for one in standing]
    return bool(each) and all(each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One term in two versions; empty where a version has none."""

    before: str = ""
    after: str = ""

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        if not self.before:
            return "added"
        return "changed" if self.after else "removed"


def changes(before: Iterable[Term], after: Iterable[Term]) -> tuple[Change, ...]:
    """What is different, sentence by sentence: terms of one number are one term in other words."""
    old, new = _by_id(before), _by_id(after)
    kept = set(old.values()) & set(new.values())
    found = [
        Change(before=_unless(old.get(id_, ""), kept), after=_unless(new.get(id_, ""), kept))
        for id_ in dict.fromkeys([*old, *new])
    ]
    return tuple(change for change in found if change.before or change.after)


def _by_id(terms: Iterable[Term]) -> Mapping[str, str]:
    return {term.id: sentence(term) for term in terms}


def _unless(words: str, kept: set[str]) -> str:
    return "" if words in kept else words
