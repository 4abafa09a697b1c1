"""The lexicon: every rule, class by class. To know what is looked for, read the tuple."""

from closedset.practice.breakdown.lexicon import (
    beds,
    closeness,
    coercion,
    dance,
    elided,
    euphemism,
    exposed,
    garments,
    implied,
    kiss,
    nudity,
    revealing,
    sex,
    sounds,
    touch,
    undressing,
    violence,
)
from closedset.practice.breakdown.lexicon.sets import SETS
from closedset.practice.breakdown.patterns import Entry

ENTRIES: tuple[Entry, ...] = (
    *kiss.ENTRIES,
    *touch.ENTRIES,
    *beds.ENTRIES,
    *undressing.ENTRIES,
    *nudity.ENTRIES,
    *revealing.ENTRIES,
    *sex.ENTRIES,
    *sounds.ENTRIES,
    *euphemism.ENTRIES,
    *closeness.ENTRIES,
    *garments.ENTRIES,
    *coercion.ENTRIES,
    *elided.ENTRIES,
    *violence.ENTRIES,
    *dance.ENTRIES,
    *exposed.ENTRIES,
    *implied.ENTRIES,
)

__all__ = ["ENTRIES", "SETS"]
