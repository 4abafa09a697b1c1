"""The record: every action leaves a line, and a line that was touched afterwards is found and named."""

from closedset.practice.record.canonical import Json, NotCanonical, canonical
from closedset.practice.record.entries import NOTHING_BEFORE, Header, Kept, commit, instant, leaf_of, spelled

__all__ = [
    "NOTHING_BEFORE",
    "Header",
    "Json",
    "Kept",
    "NotCanonical",
    "canonical",
    "commit",
    "instant",
    "leaf_of",
    "spelled",
]
