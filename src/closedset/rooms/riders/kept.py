"""Terms as they are kept in a row, and what a signature is bound to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from closedset.practice.consent.terms import Effect, Requirement, Scope, Term, What
from closedset.practice.record import canonical

SETS = ("partners", "scenes", "occasions")


def to_json(term: Term) -> dict[str, Any]:
    """A term as JSON: every field, sets in order."""
    scope = asdict(term.scope)
    return {
        "id": term.id,
        "effect": term.effect.value,
        "scope": scope | {name: sorted(scope[name]) for name in SETS},
        "requires": [_need_to_json(need) for need in term.requires],
        "since": term.since.isoformat() if term.since else None,
        "until": term.until.isoformat() if term.until else None,
    }


def _need_to_json(need: Requirement) -> dict[str, Any]:
    return {
        "name": need.name,
        "value": need.value,
        "least": need.least,
        "parts": [_need_to_json(part) for part in need.parts],
    }


def to_term(kept: dict[str, Any]) -> Term:
    """The term again."""
    scope = kept["scope"]
    return Term(
        id=kept["id"],
        effect=Effect(kept["effect"]),
        scope=Scope(
            **scope
            | {name: frozenset(scope[name]) for name in SETS}
            | {"what": What(scope["what"]) if scope["what"] else None}
        ),
        requires=tuple(map(_to_need, kept["requires"])),
        since=datetime.fromisoformat(kept["since"]) if kept["since"] else None,
        until=datetime.fromisoformat(kept["until"]) if kept["until"] else None,
    )


def _to_need(kept: dict[str, Any]) -> Requirement:
    return Requirement(**kept | {"parts": tuple(map(_to_need, kept["parts"]))})


def digest_of(
    terms: Iterable[dict[str, Any]],
    *,
    synopsis: str,
    pages: dict[str, str],
    clauses: list[str],
    head: dict[str, Any] | None = None,
) -> str:
    """SHA-256 over the whole content of a version, in one spelling.

    A version without a head is spelled as versions were before there were heads: its digest stays.
    """
    whole: dict[str, Any] = {"terms": list(terms), "synopsis": synopsis, "pages": pages, "clauses": clauses}
    if head:
        whole["head"] = head
    return hashlib.sha256(canonical(whole)).hexdigest()
