"""House policy: a template. What an organisation asks beyond any contract, to keep or to switch off."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import CLOTHED, WITHOUT_ACTS, at_audition, recorded, rule
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
        rule(
            "HOUSE-05",
            "Nobody is nude at an audition, whatever the place and the contract.",
            "casting",
            "D",
            OURS,
            **at_audition(
                "keeps_on",
                "{performer} is asked to be {lack}.",
                CLOTHED,
                value="in_part",
                weight=Weight.STOP,
            ),
        ),
        rule(
            "HOUSE-06",
            "Nothing sexual is simulated at an audition, whatever the place and the contract.",
            "casting",
            "D",
            OURS,
            **at_audition(
                "acts_less",
                "{performer} is asked to simulate sex.",
                WITHOUT_ACTS,
                value="simulated",
                weight=Weight.STOP,
            ),
        ),
    ),
)
PACKS = (HOUSE,)
