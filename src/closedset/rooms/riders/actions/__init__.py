"""What people do with riders: each group of verbs in its own module."""

from closedset.rooms.riders.actions.agree import say
from closedset.rooms.riders.actions.change import answer as answer_change
from closedset.rooms.riders.actions.change import put as put_change
from closedset.rooms.riders.actions.change import take_off as take_off_change
from closedset.rooms.riders.actions.give import answer, give, give_each
from closedset.rooms.riders.actions.make import begin, counter, deliver, redraft, strike, void
from closedset.rooms.riders.actions.redline import take_over
from closedset.rooms.riders.actions.release_name import release_name, take_name_off
from closedset.rooms.riders.actions.sign import enter_signature, withdraw
from closedset.rooms.riders.actions.summarise import forget, issue

__all__ = [
    "answer",
    "answer_change",
    "begin",
    "counter",
    "deliver",
    "enter_signature",
    "forget",
    "give",
    "give_each",
    "issue",
    "put_change",
    "redraft",
    "release_name",
    "say",
    "strike",
    "take_name_off",
    "take_off_change",
    "take_over",
    "void",
    "withdraw",
]
