"""Put the demonstration in, by the same doors people use."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.resources import files

from django.db import transaction

from closedset.demo import releasing
from closedset.demo.agreeing import agree
from closedset.demo.cast import CAST, COMPANY, ORGANISATION, PASSWORD, PRODUCTION, Player
from closedset.demo.moment import Moment
from closedset.practice.visibility import Seat
from closedset.rooms.breakdown import actions as breakdown
from closedset.rooms.breakdown import queries as drafts
from closedset.rooms.breakdown.actions.read import read_draft
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.breakdown.states import Verb
from closedset.rooms.people import actions as people
from closedset.rooms.people import queries
from closedset.rooms.people.models import Organisation, Person
from closedset.rooms.productions import actions as productions
from closedset.rooms.productions.models import Production
from closedset.rooms.record.scope import within

SCRIPTS = files("closedset.demo").joinpath("scripts")


def load(*, at: datetime) -> bool:
    """Load the demonstration. False when it is there already."""
    if queries.by_email(CAST[0].email) is not None:
        return False
    at -= timedelta(minutes=15)  # so that nothing in the demonstration happens after now
    with transaction.atomic():
        seated = {
            one: people.register(
                one.email, screen_name=one.screen_name, password=PASSWORD, pronouns=one.pronouns, at=at
            )
            for one in CAST
        }
        coordinator = seated[CAST[0]]
        organisation = people.found(ORGANISATION, time_zone="Europe/Oslo", by=coordinator, at=at)
    with within({organisation.pk}):
        production = seat_everybody(organisation, coordinator, seated, at=at)
        white = bring_in(production, "the-tide-table.fdx", "white", by=coordinator, at=at)
        decide_some(white, by=coordinator, at=at + timedelta(minutes=5))
        by_name = {one.screen_name: person for one, person in seated.items()}
        agree(production, by_name, by=coordinator, at=at + timedelta(minutes=7))
        releasing.agree(Moment(production, coordinator, at + timedelta(minutes=8)), by_name)
        bring_in(
            production, "the-tide-table-blue.fountain", "blue", by=coordinator, at=at + timedelta(minutes=9)
        )
        releasing.release(production, by_name, by=coordinator, at=at + timedelta(minutes=10))
    return True


def seat_everybody(
    organisation: Organisation, coordinator: Person, seated: dict[Player, Person], *, at: datetime
) -> Production:
    """Start the production and give each of the cast the seat they have."""
    with transaction.atomic():
        production = productions.start(
            PRODUCTION,
            organisation=organisation.pk,
            time_zone="Europe/Oslo",
            by=coordinator,
            at=at,
            seat=Seat.INTIMACY_COORDINATOR,
        )
        reader = queries.reader_on(coordinator, production.pk, at=at)
        productions.name_producing_entity(production, COMPANY, by=coordinator, at=at, reader=reader)
        for one in CAST[1:]:
            people.seat(
                seated[one],
                production.pk,
                organisation=organisation.pk,
                as_=one.seat,
                by=coordinator,
                at=at,
            )
    return production


def bring_in(production: Production, name: str, colour: str, *, by: Person, at: datetime) -> Draft:
    """Bring a draft in and have it read here and now, so that the demonstration opens on a breakdown."""
    reader = queries.reader_on(by, production.pk, at=at)
    data = SCRIPTS.joinpath(name).read_bytes()
    draft = breakdown.bring_in(production, data, name=name, colour=colour, by=by, at=at, reader=reader)
    read_draft.call(str(draft.pk), str(production.organisation_id))
    found: Draft = Draft.objects.get(pk=draft.pk)
    return found


def decide_some(draft: Draft, *, by: Person, at: datetime) -> None:
    """Confirm the first half of the beats, so that there is something to carry across."""
    reader = queries.reader_on(by, draft.production_id, at=at)
    beats = [one for one in drafts.standings(draft) if one.row.tier == "beat"]
    for number, one in enumerate(beats[: len(beats) // 2]):
        breakdown.decide(one.row, Verb.CONFIRM, by=by, at=at + timedelta(seconds=number), reader=reader)
