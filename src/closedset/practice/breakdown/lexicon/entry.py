"""How a rule is written down."""

from closedset.practice.breakdown.patterns import Entry
from closedset.practice.breakdown.values import Class


def entry(
    id: str,
    kind: Class,
    hint: float,
    *patterns: str,
    says: str,
    yes: str,
    no: str,
    unless: str = "",
    tags: str = "",
) -> Entry:
    """One rule; `tags` and `unless` are words with spaces between."""
    return Entry(id, kind, patterns, hint, says, yes, no, unless, frozenset(tags.split()))
