"""Words of the vocabulary that a paper uses and a reader could take otherwise, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from closedset.practice.consent.terms import Term
from closedset.practice.papers.blocks import Facts
from closedset.practice.vocabulary import EXPOSURE, LEVEL, OCCASIONS, PRESSURE, USES
from closedset.practice.vocabulary.entries import Scale, Words

_FIELDS: tuple[tuple[str, Scale | Words], ...] = (
    ("pressure", PRESSURE),
    ("on_set", EXPOSURE),
    ("on_screen", EXPOSURE),
    ("use", USES),
)


def explained(terms: Iterable[Term]) -> Iterator[Facts]:
    """The words of degree, use and occasion that these terms use. Nothing when there are none."""
    found: dict[str, str] = {}
    for term in terms:
        for label, says in _of(term):
            found.setdefault(label, says)
    if found:
        yield Facts(tuple(sorted(found.items())))


def _of(term: Term) -> Iterator[tuple[str, str]]:
    scope = term.scope
    for name, words in _FIELDS:
        value = getattr(scope, name)
        if value:
            yield words.entries[value].label, words.entries[value].says
    yield from ((OCCASIONS.entries[one].label, OCCASIONS.entries[one].says) for one in scope.occasions)
    for need in term.requires:
        if need.name == "closed_set" and need.value:
            yield LEVEL.entries[need.value].label, LEVEL.entries[need.value].says
