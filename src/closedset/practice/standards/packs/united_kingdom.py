"""United Kingdom: Equity, Directors UK, Bectu, the occupational standards, and broadcast rules."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.united_kingdom_auditions import (
    DIRECTORS,
    DIRECTORS_AUDITIONS,
    EQUITY_AUDITIONS,
    GUIDELINES,
    ON_SET_AUDITIONS,
    POLICY,
    STUDENT,
)
from closedset.practice.standards.packs.wording import in_writing, recorded, rule
from closedset.practice.standards.rule import Pack, Touches

UNSIGNED = "Nothing in writing is in force for {performer}."

EQUITY = Pack(
    id="uk-equity",
    name="Equity (UK)",
    place="GB",
    kind="contract",
    rules=(
        *EQUITY_AUDITIONS,
        rule(
            "UK-EQ-02",
            "Nudity is showing what a swimsuit hides; a simulated sex act is one that could not decently"
            " be done in public.",
            "producer",
            "A",
            STUDENT,
        ),
        rule(
            "UK-EQ-04",
            "A nudity rider is appended, with reasonable time to review.",
            "producer",
            "A",
            STUDENT,
            **in_writing(UNSIGNED, "Append the rider and have it signed."),
        ),
        rule(
            "UK-EQ-05",
            "Each collective agreement (PACT, BBC, ITV) has its own clause on nudity; none of them is read"
            " here.",
            "producer",
            "A",
            POLICY,
        ),
    ),
)
DIRECTORS_UK = Pack(
    id="uk-directors",
    name="Directors UK guidance",
    place="GB",
    kind="guideline",
    rules=(
        *DIRECTORS_AUDITIONS,
        rule(
            "UK-DUK-02",
            "Nudity and semi-nudity are filmed or photographed on explicit written consent.",
            "director, producer",
            "B",
            DIRECTORS,
            **in_writing(
                UNSIGNED,
                "Have the consent in writing before the camera.",
                touches=Touches.EXPOSURE,
                weight=Weight.NOTE,
            ),
        ),
    ),
)
INTIMACY_ON_SET = Pack(
    id="uk-intimacy-on-set",
    name="Intimacy on Set guidelines",
    place="GB",
    kind="guideline",
    rules=(
        *ON_SET_AUDITIONS,
        rule(
            "UK-IOS-01",
            "Intimate work stands in the risk assessment.",
            "producer",
            "A",
            GUIDELINES,
            **recorded("risk_assessed", Touches.ANY, owner="producer"),
        ),
    ),
)
BECTU = Pack(
    id="uk-bectu",
    name="Bectu intimacy branch",
    place="GB",
    kind="guideline",
    rules=(
        rule(
            "UK-BEC-01",
            "There is guidance on when to hire, with a glossary, lists for each department and ways to"
            " report. Its text is not read here.",
            "producer",
            "B",
            "reports on the Bectu intimacy branch guidance",
        ),
        rule(
            "UK-BEC-02",
            "The registry lists experience and is no guarantee of fit.",
            "producer",
            "A",
            "Bectu intimacy branch",
        ),
    ),
)
NOS = Pack(
    id="uk-nos",
    name="National Occupational Standards SKSIC1-10",
    place="GB",
    kind="guideline",
    rules=(
        rule(
            "UK-NOS-03",
            "Each scene has a level of risk and a method to work by; changes bring alternatives and are"
            " written down.",
            "coordinator",
            "A",
            "ukstandards.org.uk, SKSIC3",
            **recorded("risk_assessed", Touches.ANY),
        ),
        rule(
            "UK-NOS-06",
            "Choreography keeps to consent agreements; plan and records follow every change.",
            "coordinator",
            "A",
            "ukstandards.org.uk, SKSIC6",
        ),
        rule(
            "UK-NOS-10",
            "Everybody knows what the work is, and to whom a worry can be taken.",
            "coordinator",
            "A",
            "ukstandards.org.uk, SKSIC10",
        ),
    ),
)
BROADCASTERS = Pack(
    id="uk-broadcast",
    name="Broadcast rules (content, not labour)",
    place="GB",
    kind="guideline",
    rules=(
        rule(
            "UK-OFC-01",
            "Before the watershed sexual intercourse is not shown without a serious educational purpose, and"
            " nudity needs its context.",
            "producer",
            "A",
            "Ofcom, as in the Channel 4 producers' handbook",
        ),
        rule(
            "UK-BBC-01",
            "Compliance is talked through at commission and written down by both sides; a form closes it.",
            "producer",
            "A",
            "BBC compliance guidance",
        ),
    ),
)
PACKS = (EQUITY, DIRECTORS_UK, INTIMACY_ON_SET, BECTU, NOS, BROADCASTERS)
