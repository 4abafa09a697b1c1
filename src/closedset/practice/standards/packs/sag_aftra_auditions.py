"""United States: what SAG-AFTRA's performer contracts ask of auditions."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import (
    CLOTHED,
    CONSENT_BEFORE,
    WITHOUT_ACTS,
    at_audition,
    rule,
)
from closedset.practice.standards.rule import Rule

MAGAZINE = "SAG-AFTRA magazine, Winter 2021, p. 58"

AUDITIONS: tuple[Rule, ...] = (
    # A note, as on set: the evidence is a declaration somebody ticks.
    rule(
        "US-SAG-09-AUDITION",
        "No device of anybody's own records at an audition for such scenes.",
        "everyone",
        "A",
        MAGAZINE,
        **at_audition(
            "devices_declared",
            "It is not declared that no personal device records.",
            "Ask everybody present, and enter when they had said so.",
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "US-SAG-11",
        "Nobody is nude at an audition, ever.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "keeps_on", "{performer} is asked to be {lack}.", CLOTHED, value="in_part", weight=Weight.STOP
        ),
    ),
    rule(
        "US-SAG-11-ACT",
        "Nothing sexual is simulated at an audition, ever.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "acts_less",
            "{performer} is asked to simulate sex.",
            WITHOUT_ACTS,
            value="simulated",
            weight=Weight.STOP,
        ),
    ),
    rule(
        "US-SAG-11-FINAL",
        "A modesty garment is asked for at a final callback and nowhere else, an open call least of all.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "final_callback",
            "{performer} is asked for less than swimwear, and this is no final callback.",
            CLOTHED,
            weight=Weight.STOP,
        ),
    ),
    rule(
        "US-SAG-11-ONCE",
        "There is one callback in a modesty garment at most.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "at_most_once",
            "{performer} has had such a callback for this part before.",
            CLOTHED,
            value="1",
            weight=Weight.STOP,
        ),
    ),
    rule(
        "US-SAG-11-NOTICE",
        "A callback in a modesty garment is told before.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "told_before",
            "{lack}.",
            "Tell the performer what is asked to be worn, or plan it clothed.",
            value="0",
        ),
    ),
    rule(
        "US-SAG-11-PICTURES",
        "Nobody asks for nude photographs or for a tape without clothes.",
        "casting",
        "A",
        MAGAZINE,
        **at_audition(
            "no_pictures",
            "{performer} is asked for pictures or a tape without clothes.",
            "Take the request back in writing, and destroy what has come of it.",
            weight=Weight.STOP,
        ),
    ),
    rule(
        "US-SAG-12",
        "A callback in a modesty garment is recorded only with consent in writing, given before.",
        "casting, producer",
        "A",
        MAGAZINE,
        **at_audition(
            "recording_agreed",
            "{performer} has not agreed in writing to being recorded.",
            CONSENT_BEFORE,
        ),
    ),
    rule(
        "US-SAG-12-DESTROYED",
        "What was recorded is destroyed when the performer asks, once casting is over.",
        "casting, producer",
        "A",
        MAGAZINE,
        **at_audition(
            "destroyed_when_asked",
            "{performer} has asked for the recording to be destroyed, and no certificate says that it is.",
            "Destroy it once the part is cast, and enter the certificate.",
        ),
    ),
    rule(
        "US-SAG-13",
        "A support person of the performer's choice may be at such an audition.",
        "casting",
        "B",
        "published nudity riders",
        **at_audition(
            "company_offered",
            "{performer} is not on record as told that somebody of their choice may come along.",
            "Say so in the notice.",
            weight=Weight.NOTE,
        ),
    ),
)
