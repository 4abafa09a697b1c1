"""A production on its shoot day, on an installation with the demo: one kiss signed for, called now.

Run with the installation's own `CLOSEDSET_VAR`; prints the production's key.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()

from closedset.practice.visibility import Seat
from closedset.rooms.people import actions as seats
from closedset.rooms.people.models import Membership, Person
from closedset.rooms.productions import actions as productions
from closedset.rooms.record.scope import within
from kit import agreed, world

SEATS = {
    Seat.INTIMACY_COORDINATOR: "mara",
    Seat.PRODUCER: "priya",
    Seat.DIRECTOR: "henrik",
    Seat.FIRST_AD: "jo",
    Seat.COSTUME: "kit",
    Seat.PERFORMER: "ada",
}


def made() -> str:
    """Start it, seat everybody, agree on the kiss, call it."""
    people = {seat: Person.objects.get(email=f"{name}@demo.example") for seat, name in SEATS.items()}
    mara, luca = people[Seat.INTIMACY_COORDINATOR], Person.objects.get(email="luca@demo.example")
    home = Membership.objects.filter(person=mara).first().organisation
    began = world.today() - timedelta(hours=3)
    with within({home.pk}):
        production = productions.start(
            "The Long Day",
            organisation=home.pk,
            time_zone="UTC",
            by=mara,
            at=began,
            seat=Seat.INTIMACY_COORDINATOR,
        )
        told = agreed.Story(world.Set(home, production, people), began)
        for seat, who in [*people.items(), (Seat.PERFORMER, luca)]:
            if who is not mara:
                seats.seat(who, production.pk, organisation=home.pk, as_=seat, by=mara, at=began)
        told.at += timedelta(minutes=1)
        told.bring_in()
        told.join("Ada", "ADA", account=people[Seat.PERFORMER])
        told.join("Ben", "BEN", account=luca)
        seen = agreed.kept.setup(size="close", sees={"Ada": ["lips"], "Ben": ["lips"]})
        told.plan(agreed.kept.added(agreed.a_kiss(), "setups", seen))
        for name in ("Ada", "Ben"):
            told.sign(told.accept(told.offer(name)))
        told.call(world.today())
    return str(production.pk)


if __name__ == "__main__":
    sys.stdout.write(made())
