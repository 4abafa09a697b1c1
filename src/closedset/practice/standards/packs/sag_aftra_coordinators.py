"""United States: SAG-AFTRA's agreement for intimacy coordinators, and its advisory protocols."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import engaged, recorded, rule
from closedset.practice.standards.rule import Pack, Touches

RATIFIED = "The Wrap, ratification report, December 2025"
SP = "SAG-AFTRA intimacy coordinator resources"

AGREEMENT = Pack(
    id="sag-aftra-ic-agreement",
    name="SAG-AFTRA, intimacy coordinators",
    place="US",
    kind="contract",
    rules=(
        rule(
            "US-IC-01",
            "The coordinator has visual access to the performance of intimate scenes.",
            "producer",
            "B",
            RATIFIED,
            touches=Touches.ANY,
            measure="line_of_sight",
            unmet="{lack}",
            owner="first_ad",
            do="{do}",
        ),
        rule(
            "US-IC-02",
            "The coordinator has the final riders before the shoot day.",
            "producer",
            "B",
            RATIFIED,
            touches=Touches.ANY,
            measure="rider_opened",
            unmet="The coordinator is not recorded as having opened the final riders.",
            owner="producer",
            do="Give the coordinator the signed riders; opening them is recorded.",
        ),
        rule(
            "US-IC-03",
            "Overtime beyond 8 hours a day or 40 a week.",
            "producer",
            "B",
            RATIFIED,
            touches=Touches.ANY,
            measure="hours_within",
            value="8/40",
            weight=Weight.NOTE,
            unmet="{performer} has worked {hours}: overtime is due.",
            owner="producer",
            do="Record and pay the overtime, or end the coordinator's day.",
        ),
        rule(
            "US-IC-04",
            "Day and week rates have a minimum, and health and pension are paid into. No figure was read.",
            "producer",
            "B",
            RATIFIED,
        ),
    ),
)
PROTOCOLS = Pack(
    id="ic-standards-protocols",
    name="SAG-AFTRA standards and protocols for intimacy coordinators (advisory)",
    place="US",
    kind="guideline",
    rules=(
        rule(
            "US-SP-01",
            "A meeting before production fixes nudity, simulated sex and other details.",
            "coordinator",
            "A",
            SP,
            **recorded("production_meeting", Touches.COVERED_WORK),
        ),
        rule(
            "US-SP-02",
            "The coordinator speaks with each performer alone before rehearsal.",
            "coordinator",
            "A",
            SP,
            **recorded("performer_conversation", Touches.ANY),
        ),
        rule(
            "US-SP-03",
            "Consent is confirmed again through rehearsal and filming.",
            "coordinator",
            "A",
            SP,
            **recorded("check_in", Touches.ANY),
        ),
        rule(
            "US-SP-04",
            "Where people have understood an agreement differently, the coordinator helps to settle it.",
            "coordinator",
            "A",
            SP,
        ),
        rule(
            "US-SP-05",
            "Riders, scene and garments are gone through with the departments concerned.",
            "coordinator",
            "B",
            "Jezebel and The Hollywood Reporter on the protocols, 2020",
            **recorded("departments_agreed", Touches.COVERED_WORK),
        ),
        rule(
            "US-SP-06", "The cut is checked against what was agreed.", "coordinator", "B", "trade press, 2020"
        ),
        rule(
            "US-SP-07",
            "A coordinator works on nudity and simulated sex, and on other intimate scenes when asked.",
            "producer",
            "B",
            "USA Today, 29 January 2020",
            **engaged("Engage a coordinator for this work.", weight=Weight.NOTE),
        ),
        rule(
            "US-SP-08",
            "A performer's work in such scenes is not spoken of in public without permission.",
            "coordinator",
            "B",
            "Deadline, February 2024",
        ),
        rule(
            "US-SP-09",
            "A coordinator's background has been checked with the state and federally.",
            "coordinator",
            "A",
            SP,
        ),
    ),
)
PACKS = (AGREEMENT, PROTOCOLS)
