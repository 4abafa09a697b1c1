"""Cast and calls as lists that come in again as they went out."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from closedset.formats import tables
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.cast_words import KINDS, Kind
from closedset.rooms.productions.import_words import FIELDS, What
from closedset.rooms.productions.models import Production

CAST = ("name", "character", "kind", "stands_for", "born")
SCHEDULE = ("scene", "occasion", "who", "at")


def heads(what: What, ids: tuple[str, ...]) -> list[str]:
    """Titles in the reader's language; a list brought in is known by them."""
    labels = {one.id: str(one.label) for one in FIELDS[what]}
    return [labels[id] for id in ids]


def cast(production: Production) -> bytes:
    """Everybody who plays now. Addresses of accounts stay where they are."""
    playing = cast_queries.cast_of(production.pk).filter(left_at=None)
    rows = (
        (
            one.name,
            one.character,
            str(KINDS[Kind(one.kind)]),
            one.stands_for.name if one.stands_for else "",
            one.born.isoformat() if one.born else "",
        )
        for one in playing
    )
    return tables.to_csv(heads(What.CAST, CAST), rows)


def schedule(production: Production, *, at: datetime) -> bytes:
    """Calls as they stand, each with its offset: an hour that comes twice stays the one it is."""
    zone = ZoneInfo(production.time_zone)
    names = {one.pk: one.name for one in cast_queries.cast_of(production.pk)}
    rows = sorted(
        (moment, scene, str(OCCASIONS.label(occasion)), names.get(member, "") if member else "")
        for (scene, occasion), calls in cast_queries.calls_of(production.pk, at=at).items()
        for member, moment in calls.items()
    )
    typed = (
        (scene, occasion, who, moment.astimezone(zone).isoformat(" ", "minutes"))
        for moment, scene, occasion, who in rows
    )
    return tables.to_csv(heads(What.SCHEDULE, SCHEDULE), typed)
