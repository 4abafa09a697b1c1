"""On what papers are printed, and what is usual where a production is made."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.word import Word


class Size(Word):
    """The sizes a printer has."""

    LETTER = "us-letter"
    A4 = "a4"


LETTER_COUNTRIES = frozenset({"US", "CA"})
"""Of the places whose standards we have, those that print on US Letter; all others print on A4 (ISO 216)."""

A4_ZONES = ("Europe/", "Africa/", "Australia/", "Indian/", "Pacific/Auckland")
"""Time zones in which nobody prints on US Letter. Of the others that cannot be said."""


def usual(places: Iterable[str], zone: str) -> Size:
    """The size that is usual by the places whose standards are on, else by the clock; else US Letter.

    A place is a country and at times a part of it, as in `CA-QC`; several stand with commas between them.
    """
    countries = {one.strip().partition("-")[0] for place in places for one in place.split(",")} - {""}
    if countries:
        return Size.LETTER if countries & LETTER_COUNTRIES else Size.A4
    return Size.A4 if zone.startswith(A4_ZONES) else Size.LETTER
