"""The score of the boat, as the coordinator of the demonstration wrote it for rehearsal."""

from __future__ import annotations

from closedset.demo.moment import Moment
from closedset.practice.choreography.reading import read
from closedset.practice.choreography.values import Stage
from closedset.rooms.choreography import actions, queries

REHEARSAL = (
    "m1 1-4 Ada > Luca: kiss, open mouth, on the skin, skin level; breath Ada in; start: both seated; "
    "stop: his cap falls; reset: hands on the gunwale; tone: clumsy, kind; "
    "B: She stops with her forehead against his.",
    "m2 3-8 Luca hand > Ada upper back: affectionate touch, over clothing, skin level; "
    "eyes Luca > the shore; travel: up from the bench; weight: each their own; stop: the boat turns",
)


def set_down(now: Moment, *, scene: str, occasion: str) -> None:
    """One version, for rehearsal, on the plan that there is."""
    production = now.production
    content, version = queries.content_of(production.pk, scene, occasion)
    found = read("\n".join(REHEARSAL), queries.around(production.pk, content))
    where = actions.Where(production, scene, occasion, version)
    actions.keep(where, found.score, Stage.REHEARSAL, **now.step(30))
