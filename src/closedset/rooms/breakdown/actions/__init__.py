"""What people and the reading job do in the breakdown: each verb in its own module."""

from closedset.rooms.breakdown.actions.bring_in import bring_in, cancel
from closedset.rooms.breakdown.actions.decide import add, decide, merge, note, split
from closedset.rooms.breakdown.actions.let_go import let_go
from closedset.rooms.breakdown.actions.look import look

__all__ = ["add", "bring_in", "cancel", "decide", "let_go", "look", "merge", "note", "split"]
