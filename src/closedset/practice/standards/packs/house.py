"""House policy: a template. What an organisation asks beyond any contract, to keep or to switch off."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import recorded, rule
from closedset.practice.standards.rule import Pack, Touches

OURS = "product default"

HOUSE = Pack(
    id="house",
    name="House policy",
    place="",
    kind="house",
    rules=(
        rule(
            "HOUSE-01",
            "A rehearsal is held before the work is shot.",
            "production",
            "D",
            OURS,
            **recorded("rehearsed", Touches.COVERED_WORK, weight=Weight.HOLD),
        ),
        rule(
            "HOUSE-02",
            "Every performer has checked in on the day.",
            "production",
            "D",
            OURS,
            **recorded("check_in", Touches.ANY, weight=Weight.HOLD, owner="performer"),
        ),
        rule(
            "HOUSE-03",
            "Phones are collected before the set closes.",
            "production",
            "D",
            OURS,
            **recorded("phones_collected", Touches.COVERED_WORK, owner="first_ad"),
        ),
        rule(
            "HOUSE-04",
            "Afterwards there is a moment to close the work, and somebody to call.",
            "coordinator",
            "D",
            OURS,
        ),
    ),
)
PACKS = (HOUSE,)
