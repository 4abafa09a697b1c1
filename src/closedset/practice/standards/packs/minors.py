"""The protection of performers under eighteen, everywhere."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import at_audition, rule
from closedset.practice.standards.rule import Pack, Touches

MINORS = Pack(
    id="minors",
    name="Minors",
    place="",
    kind="minors",
    rules=(
        rule(
            "MIN-01",
            "Nobody under eighteen takes part in simulated sex or in nudity in a sexual context.",
            "all",
            "D",
            "safe default of this product; US-SAG-18 excludes sex scenes even for doubles",
            touches=Touches.ADULT,
            measure="everybody_adult",
            weight=Weight.STOP,
            unmet="{performer} is under eighteen.",
            owner="producer",
            do="Cut it, reframe it, or cast an adult; nobody can override this.",
            each_move=True,
        ),
        rule(
            "MIN-01-AUDITION",
            "Nobody under eighteen is asked for anything of the kind at an audition.",
            "all",
            "D",
            "safe default of this product, after MIN-01",
            **at_audition(
                "adult_at_audition",
                "{performer} is under eighteen.",
                "Plan the audition without it.",
                weight=Weight.STOP,
            ),
        ),
        rule(
            "MIN-02",
            "Intimacy with a performer under eighteen needs a guardian or chaperone present.",
            "producer",
            "B",
            "UK youth performance best practice; French agreement of 21 March 2025",
            touches=Touches.ANY,
            measure="chaperone_present",
            unmet="{performer} is under eighteen and no guardian or chaperone is there.",
            owner="producer",
            do="Have the guardian or chaperone present before the work.",
        ),
        rule(
            "MIN-03",
            "In France a responsible adult comes to a child's casting, and productions engage somebody who"
            " looks after the children.",
            "producer, casting",
            "B",
            "French agreement of 21 March 2025 on minors, in force 1 April 2025; uplex.fr",
        ),
        rule(
            "MIN-04",
            "In the United Kingdom performers of 16 and 17 need no licence; they are given a chaperone and"
            " are not cast in explicit parts.",
            "producer",
            "B",
            "theaypa.co.uk, best practice documents",
        ),
        rule(
            "MIN-05",
            "A character under eighteen may be played by an adult; the date of birth is on record and the"
            " scene is read again by an editor.",
            "producer",
            "D",
            "safe default of this product",
            touches=Touches.ADULT,
            measure="read_again",
            value="scene_read_again",
            weight=Weight.NOTE,
            unmet="{performer} plays somebody under eighteen and nobody is recorded as having read the scene"
            " again.",
            owner="producer",
            do="Have the scene read again with the character's age in mind, and record when.",
        ),
        rule(
            "MIN-06",
            "A rider signed under eighteen is not the consent of an adult.",
            "producer",
            "D",
            "safe default of this product",
            touches=Touches.ANY,
            measure="signed_as_adult",
            unmet="{performer} signed while under eighteen and is now an adult.",
            owner="producer",
            do="Have the rider signed again by the performer, as an adult.",
        ),
    ),
)
PACKS = (MINORS,)
