"""Accepting, asking and answering, term by term."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from closedset.practice.findings import Finding, Refused
from closedset.practice.riders.agreeing import digest_of
from closedset.practice.riders.states import Side, State, Verb
from closedset.rooms.people.models import Person
from closedset.rooms.record.actions import enter
from closedset.rooms.riders import queries
from closedset.rooms.riders.actions.entries import about, agree_if_settled, locked, put_down
from closedset.rooms.riders.models import RiderVersion, TermWord


@transaction.atomic
def say(
    version: RiderVersion,
    term_id: str,
    verb: Verb,
    *,
    side: Side,
    says: str = "",
    by: Person,
    at: datetime,
) -> None:
    """A side accepts a term, asks about it or answers. When both have accepted every one, it is agreed.

    Saying the same twice changes nothing. Raises `Refused` for a version that is not offered, and KeyError
    for a term that is not in it.
    """
    held = locked(version)
    if held.state != State.OFFERED:
        raise Refused((Finding("rider.not_offered", "Terms are agreed while the version is offered."),))
    term = {one.id: one for one in queries.terms_of(held)}[term_id]
    same = TermWord.objects.filter(rider=held.rider, term=digest_of(term), side=side, verb=verb, says=says)
    if verb is Verb.ACCEPT and same.exists():
        return
    put_down(held, term, verb, side=side, says=says, by=by, at=at)
    told = about(held.rider, held, by=by, at=at)
    told["details"] |= {"term": term.id, "verb": verb.value}
    enter("rider.term_said", **told)
    agree_if_settled(held, by=by, at=at)
