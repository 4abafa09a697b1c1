"""Every list of the vocabulary under the name it is published by."""

from __future__ import annotations

from collections.abc import Mapping

from closedset.practice.vocabulary.actions import ACTIONS, Action
from closedset.practice.vocabulary.areas import AREAS
from closedset.practice.vocabulary.conditions import CONDITIONS
from closedset.practice.vocabulary.entries import Entry
from closedset.practice.vocabulary.people import FEED_STATES, FUNCTIONS
from closedset.practice.vocabulary.scales import EXPOSURE, LEVEL, PRESSURE, SIZE, SURFACE
from closedset.practice.vocabulary.uses import OCCASIONS, USES
from closedset.practice.vocabulary.wear import COVERINGS, Covering

LISTS: Mapping[str, Mapping[str, Entry | Action | Covering]] = {
    "areas": AREAS.entries,
    "exposure": EXPOSURE.entries,
    "pressure": PRESSURE.entries,
    "over": SURFACE.entries,
    "size": SIZE.entries,
    "level": LEVEL.entries,
    "actions": ACTIONS,
    "coverings": COVERINGS,
    "functions": FUNCTIONS.entries,
    "feeds": FEED_STATES.entries,
    "uses": USES.entries,
    "occasions": OCCASIONS.entries,
    "conditions": CONDITIONS.entries,
}
