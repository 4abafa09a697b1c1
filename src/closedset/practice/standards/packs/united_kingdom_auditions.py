"""United Kingdom: what Equity, Directors UK and Intimacy on Set ask of auditions."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import (
    CLOTHED,
    CONSENT_BEFORE,
    WITHOUT_ACTS,
    at_audition,
    rule,
)
from closedset.practice.standards.rule import Rule

POLICY = "Equity, intimacy and nudity"
STUDENT = "Equity student film engagement"
DIRECTORS = "Guardian, 21 November 2019"
GUIDELINES = "Intimacy on Set guidelines"

EQUITY_AUDITIONS: tuple[Rule, ...] = (
    rule(
        "UK-EQ-01",
        "No sex act is performed at an audition.",
        "casting",
        "A",
        POLICY,
        **at_audition(
            "acts_less",
            "{performer} is asked to simulate sex.",
            WITHOUT_ACTS,
            value="simulated",
            weight=Weight.STOP,
        ),
    ),
    rule(
        "UK-EQ-01-OBSERVER",
        "Nobody undresses, wholly or in part, without an observer both sides have agreed to.",
        "casting",
        "A",
        POLICY,
        **at_audition(
            "observer_agreed",
            "{performer} is asked to undress, and no observer is agreed by both sides.",
            "Agree an observer with the performer, or plan it clothed.",
        ),
    ),
    rule(
        "UK-EQ-03",
        "Before any audition for such a part there is a notice in writing.",
        "casting",
        "A",
        STUDENT,
        **at_audition(
            "in_writing",
            "No notice in writing to {performer} is on record.",
            "Give the notice in writing before the audition, and enter when.",
        ),
    ),
    rule(
        "UK-EQ-03-INTERVIEW",
        "Nobody appears nude before there was an interview.",
        "casting",
        "A",
        STUDENT,
        **at_audition(
            "interviewed_before",
            "{performer} is asked to undress, and no interview before is on record.",
            "Meet and talk first, and enter when.",
        ),
    ),
    rule(
        "UK-EQ-03-PRESENT",
        "Only those who are needed are present.",
        "casting",
        "A",
        STUDENT,
        **at_audition(
            "everybody_needed",
            "{lack} is there without a function or a reason.",
            "They leave, or it is said what they are needed for.",
        ),
    ),
    rule(
        "UK-EQ-03-FILMING",
        "It is filmed only with consent in writing, given before.",
        "casting",
        "A",
        STUDENT,
        **at_audition(
            "recording_agreed",
            "{performer} has not agreed in writing to being recorded.",
            CONSENT_BEFORE,
        ),
    ),
    rule(
        "UK-EQ-03-CONSULTED",
        "Before it is filmed, Equity is consulted.",
        "producer",
        "A",
        STUDENT,
        **at_audition(
            "union_consulted",
            "That Equity was consulted before {performer} is recorded is not on record.",
            "Consult Equity and enter when, or record nothing.",
            owner="producer",
        ),
    ),
)
DIRECTORS_AUDITIONS: tuple[Rule, ...] = (
    rule(
        "UK-DUK-01",
        "48 hours' notice to performer and agent of a recall with semi-nudity.",
        "casting",
        "B",
        DIRECTORS,
        **at_audition(
            "both_told_before",
            "{lack}; 48 hours are asked for.{earliest}",
            "Tell performer and representative 48 hours before, or plan it clothed.",
            value="48",
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-DUK-02-AUDITION",
        "At an audition nudity and semi-nudity are filmed or photographed on explicit written consent.",
        "casting",
        "B",
        DIRECTORS,
        **at_audition(
            "recording_agreed",
            "{performer} has not agreed in writing to being recorded.",
            CONSENT_BEFORE,
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-DUK-03",
        "Nobody is fully nude at an audition: swimwear stands in, and a chaperone may come along.",
        "casting",
        "B",
        DIRECTORS,
        **at_audition(
            "keeps_on",
            "{performer} is asked to be {lack}.",
            CLOTHED,
            value="nude",
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-DUK-04",
        "The casting brief says what the part asks; afterwards there is a talk with cast and crew.",
        "director, casting",
        "B",
        DIRECTORS,
        **at_audition(
            "part_disclosed",
            "{performer} is not on record as told before the audition that the part asks for {lack}.",
            "Say it in the brief, and enter when it was given.",
            weight=Weight.NOTE,
        ),
    ),
)
ON_SET_AUDITIONS: tuple[Rule, ...] = (
    rule(
        "UK-IOS-02",
        "A first audition has no nudity and no sex.",
        "casting",
        "A",
        GUIDELINES,
        **at_audition(
            "later_round",
            "{performer} is asked for intimate work before there is a callback.",
            CLOTHED,
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-IOS-02-RECALL",
        "A recall is told ahead, with the pages, and that a support person may come.",
        "casting",
        "A",
        GUIDELINES,
        **at_audition(
            "pages_and_company",
            "{performer} is not on record as given before the audition: {lack}.",
            "Send it before the audition, and enter when.",
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-IOS-02-ROOM",
        "In the room are those who cast, a reader, and whoever is there for the performer.",
        "casting",
        "A",
        GUIDELINES,
        **at_audition(
            "few_present",
            "In the room besides those who cast and read: {lack}.",
            "They leave for this audition.",
            weight=Weight.NOTE,
        ),
    ),
    rule(
        "UK-IOS-03",
        "Recordings of a recall are kept in confidence and destroyed when the part is cast.",
        "casting",
        "A",
        GUIDELINES,
        **at_audition(
            "destroyed_once_cast",
            "The part is cast, and no certificate says that the recording of {performer} is destroyed.",
            "Destroy it and enter the certificate.",
            weight=Weight.NOTE,
        ),
    ),
)
