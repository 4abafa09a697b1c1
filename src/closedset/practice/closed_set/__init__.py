"""The set as it is: who is on its list, who is inside, what shows it, and what is not as it should be.

Whether a scene may proceed is the engine's to say (`practice.consent`); this module works out the state of
the room that the engine reads, and what the door itself has to mend. What is not recorded is not known, and
never counts as good. Levels, feed states and functions are those of the vocabulary.
"""

from closedset.practice.closed_set.events import LASTS, Did, Event, Line, on_list
from closedset.practice.closed_set.room import PHONES, Shown, facts, findings, room, shows, unlisted
from closedset.practice.closed_set.state import Listed, State, state
from closedset.practice.closed_set.who import (
    KEEPS_THE_LIST,
    View,
    may_approve,
    may_close,
    may_confirm,
    may_keep_the_list,
    may_list,
    may_say_sight,
    may_say_when,
    may_set_feed,
    may_work_the_door,
    view,
    works_the_door,
)

__all__ = [
    "KEEPS_THE_LIST",
    "LASTS",
    "PHONES",
    "Did",
    "Event",
    "Line",
    "Listed",
    "Shown",
    "State",
    "View",
    "facts",
    "findings",
    "may_approve",
    "may_close",
    "may_confirm",
    "may_keep_the_list",
    "may_list",
    "may_say_sight",
    "may_say_when",
    "may_set_feed",
    "may_work_the_door",
    "on_list",
    "room",
    "shows",
    "state",
    "unlisted",
    "view",
    "works_the_door",
]
