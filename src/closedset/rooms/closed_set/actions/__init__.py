"""What people do with sets: each group of verbs in its own module."""

from closedset.rooms.closed_set.actions.around import end_feed, forget, keep_feed, name_for_the_day
from closedset.rooms.closed_set.actions.door import (
    close,
    come_in,
    confirm,
    device,
    go_out,
    open_set,
    see,
    set_feed,
)
from closedset.rooms.closed_set.actions.roster import approve, end, propose

__all__ = [
    "approve",
    "close",
    "come_in",
    "confirm",
    "device",
    "end",
    "end_feed",
    "forget",
    "go_out",
    "keep_feed",
    "name_for_the_day",
    "open_set",
    "propose",
    "see",
    "set_feed",
]
