"""Taking over what a marked-up rider asks for: all of it in one transaction, or nothing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.riders.redline import Wanted
from closedset.practice.riders.states import Side, Verb
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import queries
from closedset.rooms.riders.actions.agree import say
from closedset.rooms.riders.actions.entries import about, agree_if_settled, locked
from closedset.rooms.riders.actions.make import propose, stand_by
from closedset.rooms.riders.models import RiderVersion


@transaction.atomic
def take_over(
    version: RiderVersion, wanted: Wanted, *, side: Side, file: str, by: Person, at: datetime
) -> bool:
    """Counters and what is left out make one version more; questions are about the terms as they then are.

    `file` is the SHA-256 of the file: it is entered, and is all that is kept of it. What was asked before is
    not asked again. Says whether anything was put down; where nothing was, nothing is entered. Raises
    `Refused` for a version that is not offered, and KeyError for a question about a term that is not in it.
    """
    made = locked(version)
    if wanted.counters or wanted.left_out:
        made = propose(made, wanted.counters, wanted.left_out, by=by, at=at)
    for term in wanted.counters:
        stand_by(made, term, side=side, says="", by=by, at=at)
    asked = [one for one in dict.fromkeys(wanted.asked) if not queries.asked(made, *one, side)]
    for term_id, says in asked:
        say(made, term_id, Verb.QUESTION, side=side, says=says, by=by, at=at)
    if not (wanted.counters or wanted.left_out or asked):
        return False
    told = about(made.rider, made, by=by, at=at)
    told["details"] |= {"sha256": file}
    enter("rider.redline_taken", **told)
    agree_if_settled(made, by=by, at=at)
    return True
