"""The assistant director's one-liner: which scenes need the coordinator, and nothing of what they hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report
from closedset.formats.breakdown_out.sheets import safe
from closedset.practice.breakdown.values import Tier

COLUMNS = ("Scene", "I/E", "Set", "D/N", "Eighths", "Cast", "Note")
NOTE = "Intimacy: yes; closed set likely; IC required"


def rows(report: Report) -> Iterator[tuple[str, ...]]:
    """One row for each scene with a beat or a second look, in script order."""
    for one in report.scenes:
        if one.tier not in (Tier.BEAT, Tier.LOOK) or one.scene.omitted:
            continue
        parts = one.scene.parts
        place = parts.set_name or one.scene.heading
        length = plain_words.eighths_cell(one.scene.eighths)
        note = NOTE if one.tier is Tier.BEAT else "Intimacy: to be confirmed by the IC"
        yield (
            one.name,
            parts.inside,
            place,
            parts.time_of_day,
            length,
            ", ".join(one.scene.characters),
            note,
        )


def to_csv(report: Report) -> bytes:
    """The one-liner as CSV in UTF-8 with a byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in row] for row in rows(report))
    return out.getvalue().encode("utf-8-sig")


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; neither moment nor paper is in it."""
    return to_csv(report)
