"""France: the agreements for audiovisual production and for cinema."""

from closedset.practice.standards.packs.wording import at_audition, in_writing, rule
from closedset.practice.standards.rule import Pack, Touches

MINISTRY = "Ministry of Culture, 21 March 2025"
ANNEX = "reports on annex VI, 2024"

AUDIOVISUAL = Pack(
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
            MINISTRY,
            touches=Touches.ANY,
            measure="coordinator_if_asked",
            unmet="A coordinator was asked for and none is engaged.",
            owner="producer",
            do="Engage the coordinator asked for.",
        ),
        rule(
            "FR-05",
            "The artist's contract carries a clause by which consent is informed.",
            "producer",
            "A",
            MINISTRY,
        ),
        rule(
            "FR-06",
            "A fiction names a referent on harassment where somebody trained is willing.",
            "producer",
            "A",
            MINISTRY,
        ),
    ),
)
CINEMA = Pack(
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
            ANNEX,
            **in_writing("No written agreement is in force for {performer}.", "Have the agreement signed."),
        ),
        rule(
            "FR-03",
            "No casting takes place in a hotel room or a private flat.",
            "casting",
            "B",
            "uplex.fr",
            **at_audition(
                "place_of_work", "{performer} is asked to come to {lack}.", "Hold it in a place of work."
            ),
        ),
        rule(
            "FR-03-TOLD",
            "Candidates are told of nudity and sexual scenes at or before the first meeting.",
            "casting",
            "B",
            "uplex.fr",
            **at_audition(
                "part_disclosed",
                "{performer} is not on record as told before the audition that the part asks for {lack}.",
                "Tell them before the audition, and enter when.",
            ),
        ),
        rule(
            "FR-03-COMPANY",
            "The notice says that candidates may be accompanied.",
            "casting",
            "B",
            "uplex.fr",
            **at_audition(
                "company_offered",
                "{performer} is not on record as told that somebody may come along.",
                "Say so in the notice.",
                value="any",
            ),
        ),
        rule(
            "FR-04",
            "Rules on aid include coordination, and there is a professional certificate since 2025.",
            "producer",
            "B",
            "reports on CNC aid and the CQP",
        ),
        rule(
            "FR-07",
            "After a refusal a double may play, and the artist may look at those images.",
            "producer",
            "B",
            ANNEX,
            touches=Touches.ANY,
            measure="double_images_offered",
            unmet="That {principal} may look at the images of the double is not on record as offered.",
            owner="producer",
            do="Offer {principal} the images in writing, and record when.",
        ),
    ),
)
PACKS = (AUDIOVISUAL, CINEMA)
