"""What a returned Word file can ask for, as values."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.word import Word


class Wish(Word):
    """What somebody wants of a clause."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    STRUCK = "struck"
    ADDED = "added"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One clause and what is wanted of it."""

    wish: Wish
    clause: str
    """The clause; for an added one, the clause it was put after, empty before the first. A question about
    something else has none."""

    says: str = ""
    """The words that are wanted, or the question."""

    was: str = ""
    by: str = ""
    """Who marked it, as the program wrote it. Empty where changes were not marked."""


@dataclass(frozen=True, slots=True)
class NotRead:
    """Something in the file that is no proposal about a clause, and why it is none."""

    text: str
    why: str
