"""What costume of the demonstration has done: the kit, a robe for the boat, sizes told in confidence."""

from __future__ import annotations

from datetime import timedelta

from closedset.demo.moment import Moment
from closedset.practice.garments import Mark
from closedset.rooms.garments import actions as garments
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import CastMember

COSTUME = "Kit Adeyemi"


def dress(now: Moment, ada: CastMember, costume: Person, *, scene: str) -> None:
    """The kit, a robe for Ada on the boat, and what she told costume."""
    theirs = Moment(now.production, costume, now.at)
    stock = (("nipple_covers", "Shade 4, pairs", True, 6), ("foam_guard", "No. 2", False, 2))
    for number, (covering, called, single_use, count) in enumerate(stock):
        garments.keep(
            now.production,
            covering=covering,
            called=called,
            single_use=single_use,
            count=count,
            **theirs.step(20 + number),
        )
    robe = garments.assign(
        ada,
        covering="robe",
        called="Wool, grey",
        scene=scene,
        put_on_by=COSTUME,
        care="It is cold on the water: warm it before each take.",
        **theirs.step(24),
    )
    garments.mark(robe, Mark.FITTED, own=False, **theirs.step(25))
    told = {"sizes": "EU 38, shoe 39", "not_on_skin": "No acrylic adhesive; silicone is fine."}
    if ada.person is not None:
        garments.tell(ada, told, by=ada.person, at=now.at + timedelta(seconds=26))
