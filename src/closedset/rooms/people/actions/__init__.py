"""What people do about people: join, be seated, leave, say who they are."""

from closedset.rooms.people.actions.accounts import (
    account_used,
    name,
    name_legally,
    register,
    sign_in_failed,
    write_reset,
)
from closedset.rooms.people.actions.invitations import accept, invite, withdraw
from closedset.rooms.people.actions.seats import end_membership, end_seat, found, seat

__all__ = [
    "accept",
    "account_used",
    "end_membership",
    "end_seat",
    "found",
    "invite",
    "name",
    "name_legally",
    "register",
    "seat",
    "sign_in_failed",
    "withdraw",
    "write_reset",
]
