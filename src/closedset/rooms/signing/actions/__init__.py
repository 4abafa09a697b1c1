"""What people do with envelopes: each group of verbs in its own module."""

from closedset.rooms.signing.actions.ask import answer, ask, delegate
from closedset.rooms.signing.actions.come import (
    consent,
    make_code,
    open_by_account,
    open_by_link,
    see,
    show_factor,
    try_code,
)
from closedset.rooms.signing.actions.draft import Asked, draft
from closedset.rooms.signing.actions.ending import decline, expire, expire_due, void, void_about
from closedset.rooms.signing.actions.let_go import forget
from closedset.rooms.signing.actions.send import link_again, remind, send
from closedset.rooms.signing.actions.sign import Mark, sign

__all__ = [
    "Asked",
    "Mark",
    "answer",
    "ask",
    "consent",
    "decline",
    "delegate",
    "draft",
    "expire",
    "expire_due",
    "forget",
    "link_again",
    "make_code",
    "open_by_account",
    "open_by_link",
    "remind",
    "see",
    "send",
    "show_factor",
    "sign",
    "try_code",
    "void",
    "void_about",
]
