"""What the material may be used for: one term for each use, and silence is no."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from closedset.practice.consent.terms import Effect, Requirement, Scope, Term, What
from closedset.practice.vocabulary import USES
from closedset.practice.word import Word


class Limit(Word):
    """What a rider says about one use."""

    SILENT = ""
    """Nothing: it is not agreed."""

    AGREED = "agreed"
    APPROVED = "approved"
    """Agreed for each piece of material that the performer has approved."""

    NEVER = "never"
    """Written down as not available."""


LIMITED = tuple(one.id for one in USES if one.id != "picture")
"""Uses a rider limits. That it is for the picture is what the rest of it is about."""


def approval(performer: str, use: str) -> Requirement:
    """The performer has approved the very material; somebody records it."""
    return Requirement(name="fact", value=f"{performer} approved {use}")


def limits(terms: Iterable[Term]) -> dict[str, Limit]:
    """What the terms say about each use; a use that is asked only on other occasions is left as it is."""
    found = dict.fromkeys(LIMITED, Limit.SILENT)
    for term in terms:
        if term.scope.what is What.USE and term.scope.use in found:
            found[term.scope.use] = _limit(term)
    return found


def _limit(term: Term) -> Limit:
    if term.effect is Effect.REFUSE:
        return Limit.NEVER
    return Limit.APPROVED if term.requires else Limit.AGREED


def limited(
    terms: Iterable[Term], wanted: Mapping[str, Limit], *, performer: str, scenes: Iterable[str]
) -> tuple[Term, ...]:
    """The terms with these limits on the uses. What says so already stands, under its own number."""
    terms = tuple(terms)
    stands = limits(terms)
    changed = {use: limit for use, limit in wanted.items() if use in stands and stands[use] is not limit}
    kept = [one for one in terms if not (one.scope.what is What.USE and one.scope.use in changed)]
    return (*kept, *_terms(changed, performer, frozenset(scenes)))


def _terms(changed: Mapping[str, Limit], performer: str, scenes: frozenset[str]) -> Iterator[Term]:
    for use, limit in changed.items():
        if limit is not Limit.SILENT:
            yield Term(
                id=f"use.{use}",
                effect=Effect.REFUSE if limit is Limit.NEVER else Effect.PERMIT,
                scope=Scope(what=What.USE, use=use, scenes=scenes),
                requires=(approval(performer, use),) if limit is Limit.APPROVED else (),
            )
