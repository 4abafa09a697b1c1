"""One data file a body or a country."""

from closedset.practice.standards.packs import (
    australasia,
    canada,
    europe,
    france,
    house,
    india,
    minors,
    sag_aftra,
    sag_aftra_coordinators,
    united_kingdom,
    united_states,
)
from closedset.practice.standards.rule import Pack

PACKS: dict[str, Pack] = {
    pack.id: pack
    for country in (
        sag_aftra,
        sag_aftra_coordinators,
        united_states,
        minors,
        united_kingdom,
        canada,
        australasia,
        france,
        europe,
        india,
        house,
    )
    for pack in country.PACKS
}
"""Every standard by id. Which of them are active is a production's choice, on the record."""
