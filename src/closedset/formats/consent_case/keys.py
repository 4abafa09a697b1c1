"""The keys of terms and of what is said in a case file, and what each means."""

from __future__ import annotations

from collections.abc import Collection

from closedset.practice.consent.terms import Effect, What
from closedset.practice.vocabulary import AREAS, COVERINGS, EXPOSURE, PRESSURE, SIZE, SURFACE, USES

EFFECTS = ("permit", "refuse", "require")
LIMITS = frozenset(
    {
        "action",
        "area",
        "with",
        "from",
        "to",
        "over",
        "pressure",
        "on_set",
        "on_screen",
        "use",
        "size",
        "covering",
        "who",
        "scenes",
        "occasions",
    }
)
ANYTHING = "anything"
"""Behind a kind of refusal: whatever of it, within the limits beside it."""

NEEDS_VALUE = frozenset({"present", "absent", "worn", "fact", "notice", "all", "any", "at_least"})
HAS_NO_VALUE = frozenset({"rehearsed", "check_in", "monitors"})
EXTRA = {
    Effect.PERMIT: ("level", "of"),
    Effect.REFUSE: ("level", "of", "if"),
    Effect.REQUIRE: ("if",),
}
"""Keys of a term that mean nothing beside its effect."""

KEYS = {name: name for name in LIMITS - {"scenes", "occasions"}} | {
    "with": "partner",
    "from": "partner",
    "to": "partner",
}
"""A key of a term to the axis it limits."""

GROUPS = ("all", "any", "at_least")
PARTIES = frozenset({"performer", "representative", "guardian", "producer"})

HEADS = {
    What.CONTACT: "action",
    What.ACT: "action",
    What.EXPOSURE: "area",
    What.USE: "use",
    What.SEEN: "area",
    What.PRESENCE: "who",
    What.WORN: "covering",
}
"""What the word behind the name says in a statement."""

LIMIT_WORDS: dict[str, Collection[str]] = {
    "area": AREAS.entries,
    "over": SURFACE.entries,
    "pressure": PRESSURE.entries,
    "on_set": EXPOSURE.entries,
    "on_screen": EXPOSURE.entries,
    "use": USES.entries,
    "size": SIZE.entries,
    "covering": COVERINGS,
}
