"""An audition of a case file as JSON Schema, made from the words the practice has for it."""

from __future__ import annotations

from closedset.formats.consent_case.auditions import DESTRUCTION, RECORDING
from closedset.formats.consent_case.shapes import INSTANT, TEXT, YES, Schema, closed, one_of, some
from closedset.practice.auditions.facts import Act, Asks, Function, How, Place, Says, Stage, To, Wear


def of_audition() -> Schema:
    """One audition. What is not written is not known, and holds where a standard asks for it."""
    told = closed(
        {"at": INSTANT, "how": one_of(How), "says": some(one_of(Says)), "to": one_of(To)}, "at", "how", "says"
    )
    present = closed({"name": TEXT, "function": one_of(Function), "reason": TEXT}, "name")
    observer = closed({"name": TEXT, "performer_agreed": YES, "production_agreed": YES}, "name")
    fields: Schema = {
        "id": TEXT,
        "performer": TEXT,
        "part": TEXT | {"description": "what the performer plays, unless it is written here"},
        "stage": one_of(Stage),
        "at": INSTANT,
        "place": one_of(Place),
        "wear": one_of(Wear),
        "act": one_of(Act),
        "pictures": YES | {"description": "photographs or a tape without clothes are asked for"},
        "part_asks": some(one_of(Asks)),
        "represented": YES,
        "told": some(told),
        "present": some(present) | {"description": "who is in the room besides the performer"},
        "closed": INSTANT | {"description": "when the doors were confirmed closed"},
        "observer": observer,
        "devices": INSTANT | {"description": "when everybody had declared that no device of theirs records"},
        "interviewed": INSTANT,
        "recorded": YES,
        "recording": closed(dict.fromkeys(sorted(RECORDING), INSTANT)),
        "cast": INSTANT | {"description": "when casting for the part was over"},
        "destruction": closed(dict.fromkeys(sorted(DESTRUCTION), INSTANT)),
    }
    return closed(fields, "id", "performer", "stage", "at", "wear", "act")
