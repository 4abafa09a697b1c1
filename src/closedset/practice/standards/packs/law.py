"""Statutes, and the protection of minors everywhere."""

from closedset.practice.findings import Weight
from closedset.practice.standards.rule import Pack, Rule, Touches

SEEN = "2026-11"

CALIFORNIA = Pack(
    id="us-ca",
    name="California",
    place="US-CA",
    kind="statute",
    rules=(
        Rule(
            id="US-LAW-01",
            says="Consent to digitised nudity or sex acts is final after 72 hours of review, with a"
            " representative's approval, or when three business days have passed since the signature.",
            binds="producer, VFX",
            grade="A",
            source="California Civil Code 1708.86",
            as_of=SEEN,
            touches=Touches.DIGITAL,
            measure="digital_consent_final",
            unmet="{performer} can still rescind the consent to digital work, until {earliest}.",
            owner="vfx_post",
            do="Keep the work locked until {earliest}, or until a representative approves in writing.",
        ),
    ),
)
FEDERAL = Pack(
    id="us-federal",
    name="United States, federal law",
    place="US",
    kind="statute",
    rules=(
        Rule(
            id="US-LAW-03",
            says="Name, address and date of birth are on record for simulated sexual conduct.",
            binds="producer",
            grade="B",
            source="18 U.S.C. 2257A, reposted",
            as_of=SEEN,
            touches=Touches.ADULT,
            measure="birth_recorded",
            unmet="No date of birth is recorded for {performer}.",
            owner="producer",
            do="Record that identity and date of birth were verified, by whom and when.",
        ),
    ),
)
MINORS = Pack(
    id="minors",
    name="Minors",
    place="",
    kind="house",
    rules=(
        Rule(
            id="MIN-01",
            says="Nobody under eighteen takes part in simulated sex or in nudity in a sexual context.",
            binds="all",
            grade="D",
            source="safe default of this product; US-SAG-18 excludes sex scenes even for doubles",
            as_of=SEEN,
            touches=Touches.ADULT,
            measure="everybody_adult",
            weight=Weight.STOP,
            unmet="{performer} is under eighteen.",
            owner="producer",
            do="Cut it, reframe it, or cast an adult; nobody can override this.",
            each_move=True,
        ),
        Rule(
            id="MIN-02",
            says="Intimacy with a performer under eighteen needs a guardian or chaperone present.",
            binds="producer",
            grade="B",
            source="UK youth performance best practice; French agreement of 21 March 2025",
            as_of=SEEN,
            touches=Touches.ANY,
            measure="chaperone_present",
            unmet="{performer} is under eighteen and no guardian or chaperone is there.",
            owner="producer",
            do="Have the guardian or chaperone present before the work.",
        ),
        Rule(
            id="MIN-06",
            says="A rider signed under eighteen is not the consent of an adult.",
            binds="producer",
            grade="D",
            source="safe default of this product",
            as_of=SEEN,
            touches=Touches.ANY,
            measure="signed_as_adult",
            unmet="{performer} signed while under eighteen and is now an adult.",
            owner="producer",
            do="Have the rider signed again by the performer, as an adult.",
        ),
    ),
)
PACKS = (CALIFORNIA, FEDERAL, MINORS)
