"""Canada: ACTRA's best practices, and the agreement of UDA and AQPM in Quebec."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import (
    CLOTHED,
    WITHOUT_ACTS,
    at_audition,
    closed_before_disrobing,
    rule,
)
from closedset.practice.standards.rule import Pack, Touches

BEST = "report on the March 2020 best practices"
UDA_PAGE = "uda.ca, node 1766"

ACTRA = Pack(
    id="actra",
    name="ACTRA best practices",
    place="CA",
    kind="guideline",
    rules=(
        rule(
            "CA-AC-01",
            "The Independent Production Agreement has an article on nude scenes (A24) and, since 2025, a"
            " section on intimacy. Neither is read here.",
            "producer",
            "A",
            "ACTRA, Independent Production Agreement, contents",
        ),
        closed_before_disrobing("CA-AC-02", BEST),
        rule(
            "CA-AC-03",
            "ACTRA Toronto's low-budget form asks for the pages of all violence, nudity and sexual content.",
            "producer",
            "A",
            "ACTRA Toronto, low-budget intake",
        ),
        rule(
            "CA-AC-04",
            "Whoever works opposite somebody undressed is told before.",
            "production",
            "B",
            BEST,
            touches=Touches.EXPOSURE,
            measure="partners_told",
            weight=Weight.NOTE,
            unmet="That {performer} is uncovered here is not on record as told to {lack}.",
            owner="intimacy_coordinator",
            do="Tell them before the work, with whom and how dressed, and enter it under the notices.",
        ),
        rule(
            "CA-AC-05",
            "No audition takes place in a hotel room or a home.",
            "casting",
            "B",
            BEST,
            **at_audition(
                "place_of_work",
                "{performer} is asked to come to {lack}.",
                "Hold it in a place of work.",
                weight=Weight.NOTE,
            ),
        ),
        rule(
            "CA-AC-05-NUDE",
            "No audition is fully nude.",
            "casting",
            "B",
            BEST,
            **at_audition(
                "keeps_on",
                "{performer} is asked to be {lack}.",
                CLOTHED,
                value="nude",
                weight=Weight.NOTE,
            ),
        ),
        rule(
            "CA-AC-06",
            "Many takes and requests off the page are a warning; in the edit few people have access.",
            "production",
            "B",
            BEST,
            touches=Touches.ANY,
            measure="takes",
            value="8",  # the source gives no number: this one is ours
            weight=Weight.NOTE,
            unmet="{lack}: ask {performer} how it is, and whether another is needed.",
            owner="intimacy_coordinator",
            do="Check in with the performers before another take.",
        ),
    ),
)
UDA = Pack(
    id="uda-aqpm",
    name="UDA and AQPM (Quebec)",
    place="CA-QC",
    kind="contract",
    rules=(
        rule(
            "CA-QC-01",
            "Nobody is nude or half nude at a first audition.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "later_round",
                "{performer} is asked for less than swimwear, and this is no later audition.",
                CLOTHED,
                value="undressed",
                weight=Weight.STOP,
            ),
        ),
        rule(
            "CA-QC-01-NOTICE",
            "A later audition with nudity is told 48 hours before.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "told_before",
                "{lack}; 48 hours are required.{earliest}",
                "Tell the performer 48 hours before, move the audition, or plan it clothed.",
                value="48",
            ),
        ),
        rule(
            "CA-QC-01-DOORS",
            "It is held behind closed doors.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "doors_closed",
                "The doors are not confirmed closed.",
                "Close them before {performer} undresses, and enter when.",
            ),
        ),
        rule(
            "CA-QC-01-PRESENT",
            "At most five people are present.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "at_most_present",
                "{lack} people are present besides {performer}; five are the most.",
                "Whoever is needed least leaves.",
                value="5",
            ),
        ),
        rule(
            "CA-QC-01-INTEREST",
            "Each of them has a direct professional interest in it.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "everybody_needed",
                "{lack} is there without a function or a reason.",
                "They leave, or it is said what they are needed for.",
            ),
        ),
        rule(
            "CA-QC-01-RECORDING",
            "Nothing of it is recorded.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "not_recorded",
                "{performer} is recorded.",
                "Record nothing; destroy what was recorded, and enter the certificate.",
                weight=Weight.STOP,
            ),
        ),
        rule(
            "CA-QC-01-GESTURE",
            "No sexual gesture is asked for at it.",
            "casting",
            "A",
            UDA_PAGE,
            **at_audition(
                "undressed_acts_less",
                "{performer} is asked for a sexual gesture.",
                WITHOUT_ACTS,
                value="gesture",
                weight=Weight.STOP,
            ),
        ),
        rule(
            "CA-QC-02",
            "The contract reaches the artist 48 hours before signature and says what is required.",
            "producer",
            "A",
            UDA_PAGE,
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
            UDA_PAGE,
        ),
        rule(
            "CA-QC-04",
            "A nude scene is one with nudity, sexual or not, or with sexual activity, nude or not; a voice"
            " alone is enough.",
            "producer",
            "B",
            "report on the definitions of the UDA and AQPM agreement",
        ),
    ),
)
PACKS = (ACTRA, UDA)
