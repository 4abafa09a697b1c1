"""The one-liner as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from closedset.formats.breakdown_out.sheets import safe
from closedset.rooms.departments.schedule_pages import SceneLine, SchedulePage

COLUMNS = (
    "Day",
    "Scene",
    "I/E",
    "Set",
    "D/N",
    "Pages",
    "Cast",
    "Characters",
    "Line",
    "IC",
    "Level of the set",
)


def as_csv(page: SchedulePage) -> bytes:
    """One row for each scene, in UTF-8 with a byte order mark; nothing of what is in a scene."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for day, one in _scenes(page):
        parts = one.heading
        cells = (day, one.scene, parts.inside, parts.set_name, parts.time_of_day, one.length, one.numbers)
        characters = ", ".join(person.character for person in one.people)
        row = (*cells, characters, one.says, "yes" if one.board else "", one.level)
        writer.writerow([safe(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _scenes(page: SchedulePage) -> Iterator[tuple[str, SceneLine]]:
    for day in page.days:
        yield from ((day.on.isoformat(), one) for one in day.scenes)
    yield from (("not scheduled", one) for one in page.unscheduled)
