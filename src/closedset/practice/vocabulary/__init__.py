"""The words of the trade as data: adding one is one line."""

from closedset.practice.vocabulary.actions import ACTIONS, KINDS, Action
from closedset.practice.vocabulary.areas import AREAS, BARRIERED, PRIVATE_LEAVES
from closedset.practice.vocabulary.conditions import CONDITIONS
from closedset.practice.vocabulary.entries import Entry, Scale, Words
from closedset.practice.vocabulary.lists import LISTS
from closedset.practice.vocabulary.people import ADMITS, FEED_STATES, FUNCTIONS, SHUT
from closedset.practice.vocabulary.scales import EXPOSURE, LEVEL, PRESSURE, SIZE, SURFACE
from closedset.practice.vocabulary.uses import OCCASIONS, SPOKEN_FOR, USES
from closedset.practice.vocabulary.wear import COVERINGS, Covering, fit_for

__all__ = [
    "ACTIONS",
    "ADMITS",
    "AREAS",
    "BARRIERED",
    "CONDITIONS",
    "COVERINGS",
    "EXPOSURE",
    "FEED_STATES",
    "FUNCTIONS",
    "KINDS",
    "LEVEL",
    "LISTS",
    "OCCASIONS",
    "PRESSURE",
    "PRIVATE_LEAVES",
    "SHUT",
    "SIZE",
    "SPOKEN_FOR",
    "SURFACE",
    "USES",
    "Action",
    "Covering",
    "Entry",
    "Scale",
    "Words",
    "fit_for",
]
