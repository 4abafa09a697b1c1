"""The lexicon: every rule, class by class. To know what is looked for, read the tuple."""

from closedset.practice.breakdown.lexicon import (
    dance,
    exposed,
    implied,
    kiss,
    nudity,
    revealing,
    sex,
    touch,
    undressing,
    violence,
)
from closedset.practice.breakdown.lexicon.sets import SETS
from closedset.practice.breakdown.patterns import Entry

ENTRIES: tuple[Entry, ...] = (
    *kiss.ENTRIES,
    *touch.ENTRIES,
    *undressing.ENTRIES,
    *nudity.ENTRIES,
    *revealing.ENTRIES,
    *sex.ENTRIES,
    *violence.ENTRIES,
    *dance.ENTRIES,
    *exposed.ENTRIES,
    *implied.ENTRIES,
)

__all__ = ["ENTRIES", "SETS"]
