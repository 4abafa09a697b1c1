"""The head of a rider: for whom, under which contract and through whom it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a rider says of itself that nothing else knows."""

    contract_reference: str = ""
    """What the contract it belongs to is called, by whoever keeps contracts."""

    episode: str = ""
    """Empty for a film, and where scene numbers say it already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands at the head of a version: as it was when the version was made, and so for good."""

    producing_entity: str = ""
    contract_reference: str = ""
    episode: str = ""
    representative: str = ""
    producers: tuple[str, ...] = ()
    """Whoever had the producer's seat."""

    legal_name: str = ""
    """Only when its owner released it. No part of what the digest is of: it can be taken off again."""

    def own(self) -> Own:
        """What of it was typed for this rider."""
        return Own(contract_reference=self.contract_reference, episode=self.episode)


NOTHING_OWN, NO_HEAD = Own(), Head()

LABELS = {
    "producing_entity": "Produced by",
    "contract_reference": "Contract",
    "episode": "Episode",
    "legal_name": "Legal name",
    "representative": "Represented by",
    "producers": "Producer",
}
"""Each line as the paper has it."""


def spelled(head: Head) -> dict[str, Any]:
    """What was said of it, as data; what was not said is not there, so that a head without words is empty."""
    found = ((one.name, getattr(head, one.name)) for one in fields(head))
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found if value}


def read(kept: dict[str, Any]) -> Head:
    """The head that was spelled so."""
    return Head(**kept | {"producers": tuple(kept.get("producers", ()))})


def lines(head: Head, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Label and words of these lines, those that were said."""
    said = spelled(head)
    for name in names:
        if name in said:
            yield LABELS[name], ", ".join(said[name]) if isinstance(said[name], list) else said[name]
