"""United States: statutes of the country and of California, and a casting platform's own rule."""

from closedset.practice.standards.packs.wording import rule
from closedset.practice.standards.rule import Pack, Touches

CALIFORNIA = Pack(
    id="us-ca",
    name="California",
    place="US-CA",
    kind="statute",
    rules=(
        rule(
            "US-LAW-01",
            "Consent to digitised nudity or sex acts is final after 72 hours of review, with a"
            " representative's approval, or when three business days have passed since the signature.",
            "producer, VFX",
            "A",
            "California Civil Code 1708.86",
            touches=Touches.DIGITAL,
            measure="digital_consent_final",
            value="US-CA",
            unmet="{performer} can still rescind the consent to digital work, until {earliest}.",
            owner="vfx_post",
            do="Keep the work locked until {earliest}, or until a representative approves in writing.",
        ),
        rule(
            "US-LAW-02",
            "Whoever publishes such material without consent owes damages, in a range set by the statute.",
            "whoever makes or shares it",
            "A",
            "digest of AB 621 (2025) on California Civil Code 1708.86; the final amendment is unread",
        ),
    ),
)
FEDERAL = Pack(
    id="us-federal",
    name="United States, federal law",
    place="US",
    kind="statute",
    rules=(
        rule(
            "US-LAW-03",
            "Name, address and date of birth are on record for simulated sexual conduct.",
            "producer",
            "B",
            "18 U.S.C. 2257A, reposted",
            touches=Touches.ADULT,
            measure="birth_recorded",
            unmet="No date of birth is recorded for {performer}.",
            owner="producer",
            do="Record that identity and date of birth were verified, by whom and when.",
        ),
    ),
)
CASTING_NETWORKS = Pack(
    id="us-casting-networks",
    name="Casting Networks, listings",
    place="US",
    kind="guideline",
    rules=(
        rule(
            "US-PLAT-01",
            "A listing marks nudity and sexual material, and names what is seen and whether it is implied,"
            " talked of or simulated.",
            "casting",
            "A",
            "Casting Networks, posting rules",
        ),
    ),
)
PACKS = (CALIFORNIA, FEDERAL, CASTING_NETWORKS)
