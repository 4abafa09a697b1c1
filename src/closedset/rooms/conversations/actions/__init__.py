"""What is done with what performers say: their statements, and private notes."""

from closedset.rooms.conversations.actions.notes import bury, destroy, destroy_due, fingerprint, write
from closedset.rooms.conversations.actions.statements import (
    LINK_DAYS,
    answer,
    ask_again,
    close_links,
    forget,
    open_link,
    take_back,
)

__all__ = [
    "LINK_DAYS",
    "answer",
    "ask_again",
    "bury",
    "close_links",
    "destroy",
    "destroy_due",
    "fingerprint",
    "forget",
    "open_link",
    "take_back",
    "write",
]
