"""A word of a closed list, such as the kind of an element or what a term is about."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """A `StrEnum` that counts as its text wherever it is a key, as it does where it is compared.

    The enum's own hash is that of the member's name, works in Python and takes six times as long; words are
    looked up for every line of a script and for every ask of a plan.
    """

    __hash__ = str.__hash__
