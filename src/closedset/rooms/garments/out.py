"""The plan of garments as a file."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from closedset.formats.breakdown_out.sheets import safe
from closedset.rooms.garments import pages
from closedset.rooms.productions.queries import Seen

COLUMNS = ("Scene", "Occasion", "Call", "Performer", "Needs", "Where", "There", "Stays free")


def as_csv(seen: Seen, *, at: datetime) -> bytes:
    """One row for each need, in UTF-8 with a byte order mark. No size and no skin stands in it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for card in pages.whole(seen, at=at).scenes:
        call = card.call.isoformat(timespec="minutes") if card.call else ""
        for person in card.people:
            for need in person.needs:
                there = need.there or "nothing yet"
                cells = (card.scene, card.occasion, call, person.name, str(need.purpose), need.areas, there)
                writer.writerow([safe(cell) for cell in (*cells, need.free)])
    return written.getvalue().encode("utf-8-sig")
