"""Guidelines, other unions and countries: what they ask of a planned scene is checked, the rest listed."""

from __future__ import annotations

from typing import Any

from closedset.practice.findings import Weight
from closedset.practice.standards.rule import Pack, Rule, Touches

SEEN = "2026-11"


def rule(id_: str, says: str, binds: str, grade: str, source: str, **more: Any) -> Rule:
    """A rule that is about something else than a planned scene, unless `more` says what it touches."""
    return Rule(
        id=id_,
        says=says,
        binds=binds,
        grade=grade,
        source=source,
        as_of=SEEN,
        **({"touches": Touches.ELSEWHERE} | more),
    )


def closed_before_disrobing(id_: str, source: str) -> Rule:
    """The rule that a set is confirmed closed before anybody disrobes."""
    return rule(
        id_,
        "Before anybody disrobes the set is confirmed closed and partners know.",
        "production",
        "B",
        source,
        touches=Touches.EXPOSURE,
        measure="closed_set",
        value="closed",
        weight=Weight.HOLD,
        unmet="{lack}",
        owner="first_ad",
        do="{do}",
    )


SP = "SAG-AFTRA intimacy coordinator resources"
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
            touches=Touches.COVERED_WORK,
            measure="fact",
            value="production_meeting",
            weight=Weight.NOTE,
            unmet="{lack}",
            owner="intimacy_coordinator",
            do="{do}",
        ),
        rule(
            "US-SP-02",
            "The coordinator speaks with each performer alone before rehearsal.",
            "coordinator",
            "A",
            SP,
            touches=Touches.ANY,
            measure="fact",
            value="performer_conversation",
            weight=Weight.NOTE,
            unmet="{lack}",
            owner="intimacy_coordinator",
            do="{do}",
        ),
        rule(
            "US-SP-03",
            "Consent is confirmed again through rehearsal and filming.",
            "coordinator",
            "A",
            SP,
            touches=Touches.ANY,
            measure="fact",
            value="check_in",
            weight=Weight.NOTE,
            unmet="{lack}",
            owner="intimacy_coordinator",
            do="{do}",
        ),
        rule(
            "US-SP-06", "The cut is checked against what was agreed.", "coordinator", "B", "trade press, 2020"
        ),
        rule(
            "US-SP-08",
            "A performer's work in such scenes is not spoken of in public without permission.",
            "coordinator",
            "B",
            "Deadline, February 2024",
        ),
    ),
)
UK_EQUITY = Pack(
    id="uk-equity",
    name="Equity (UK)",
    place="GB",
    kind="contract",
    rules=(
        rule(
            "UK-EQ-01",
            "No sex act at an audition; undressing only with an agreed observer.",
            "casting",
            "A",
            "Equity, intimacy and nudity",
        ),
        rule(
            "UK-EQ-03",
            "Written notice before any audition; no filming of it without written consent.",
            "casting",
            "A",
            "Equity student film engagement",
        ),
        rule(
            "UK-EQ-04",
            "A nudity rider is appended, with reasonable time to review.",
            "producer",
            "A",
            "Equity student film engagement",
            touches=Touches.COVERED_WORK,
            measure="rider_in_force",
            unmet="Nothing in writing is in force for {performer}.",
            owner="producer",
            do="Append the rider and have it signed.",
        ),
    ),
)
DIRECTORS_UK = Pack(
    id="uk-directors",
    name="Directors UK guidance",
    place="GB",
    kind="guideline",
    rules=(
        rule(
            "UK-DUK-01",
            "48 hours' notice to performer and agent of a recall with semi-nudity.",
            "casting",
            "B",
            "Guardian, 21 November 2019",
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
            "UK-NOS-06",
            "Choreography keeps to consent agreements; plan and records follow every change.",
            "coordinator",
            "A",
            "ukstandards.org.uk, SKSIC6",
        ),
    ),
)
ACTRA = Pack(
    id="actra",
    name="ACTRA best practices",
    place="CA",
    kind="guideline",
    rules=(closed_before_disrobing("CA-AC-02", "report on the March 2020 best practices"),),
)
UDA = Pack(
    id="uda-aqpm",
    name="UDA and AQPM (Quebec)",
    place="CA-QC",
    kind="contract",
    rules=(
        rule(
            "CA-QC-01",
            "A nude audition is a later one, with 48 hours' notice, at most five people and no recording.",
            "casting",
            "A",
            "uda.ca, node 1766",
        ),
        rule(
            "CA-QC-02",
            "The contract reaches the artist 48 hours before signature and says what is required.",
            "producer",
            "A",
            "uda.ca, node 1766",
            touches=Touches.COVERED_WORK,
            measure="rider_before_signature",
            value="48",
            unmet="{performer} had the rider {hours} hours before signing; 48 are required.",
            owner="producer",
            do="Deliver the rider again and let 48 hours pass before it is signed.",
        ),
        rule(
            "CA-QC-03",
            "An artist may refuse what is not in the contract and is paid.",
            "producer",
            "A",
            "uda.ca, node 1766",
        ),
    ),
)
MEAA = Pack(
    id="meaa",
    name="MEAA intimacy guidelines",
    place="AU",
    kind="guideline",
    rules=(
        rule(
            "AU-01",
            "Informed consent for every occasion, marketing included.",
            "production",
            "B",
            "IF Magazine, November 2020",
        ),
    ),
)
EQUITY_NZ = Pack(
    id="equity-nz",
    name="Equity New Zealand",
    place="NZ",
    kind="contract",
    rules=(
        rule(
            "NZ-01",
            "A qualified coordinator is expected on professional productions.",
            "producer",
            "A",
            "equity.org.nz",
            touches=Touches.COVERED_WORK,
            measure="coordinator_engaged",
            unmet="No intimacy coordinator is engaged.",
            owner="producer",
            do="Engage a qualified coordinator.",
        ),
    ),
)
FRANCE_AUDIOVISUAL = Pack(
    id="fr-audiovisual",
    name="France, audiovisual production",
    place="FR",
    kind="contract",
    rules=(
        rule(
            "FR-01",
            "A coordinator is engaged when a member of the artistic team asks.",
            "producer",
            "A",
            "Ministry of Culture, 21 March 2025",
            touches=Touches.ANY,
            measure="coordinator_if_asked",
            unmet="A coordinator was asked for and none is engaged.",
            owner="producer",
            do="Engage the coordinator asked for.",
        ),
    ),
)
FRANCE_CINEMA = Pack(
    id="fr-cinema",
    name="France, cinema",
    place="FR",
    kind="contract",
    rules=(
        rule(
            "FR-02",
            "Intimate scenes rest on a written agreement, withdrawable at any time.",
            "producer",
            "B",
            "reports on annex VI, 2024",
            touches=Touches.COVERED_WORK,
            measure="rider_in_force",
            unmet="No written agreement is in force for {performer}.",
            owner="producer",
            do="Have the agreement signed.",
        ),
        rule(
            "FR-03",
            "No casting in hotel rooms or private flats; candidates are told beforehand.",
            "casting",
            "B",
            "uplex.fr",
        ),
    ),
)
GDPR = Pack(
    id="eu-gdpr",
    name="EU data protection",
    place="EU",
    kind="statute",
    rules=(
        rule(
            "EU-GDPR-01",
            "Data on health or sex life is kept only on explicit consent or another basis of article 9.",
            "whoever keeps it",
            "A",
            "Regulation (EU) 2016/679, article 9",
        ),
    ),
)
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
            "product default",
            touches=Touches.COVERED_WORK,
            measure="fact",
            value="rehearsed",
            unmet="{lack}",
            owner="intimacy_coordinator",
            do="{do}",
        ),
        rule(
            "HOUSE-02",
            "Every performer has checked in on the day.",
            "production",
            "D",
            "product default",
            touches=Touches.ANY,
            measure="fact",
            value="check_in",
            unmet="{lack}",
            owner="performer",
            do="{do}",
        ),
    ),
)
PACKS = (
    PROTOCOLS,
    UK_EQUITY,
    DIRECTORS_UK,
    BECTU,
    NOS,
    ACTRA,
    UDA,
    MEAA,
    EQUITY_NZ,
    FRANCE_AUDIOVISUAL,
    FRANCE_CINEMA,
    GDPR,
    HOUSE,
)
