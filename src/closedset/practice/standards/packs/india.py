"""India: guidance of coordinators there."""

from closedset.practice.standards.packs.wording import recorded, rule
from closedset.practice.standards.rule import Pack, Touches

INDIA = Pack(
    id="in-guidance",
    name="Intimacy Collective (India)",
    place="IN",
    kind="guideline",
    rules=(
        rule(
            "IN-01",
            "Touch over clothes, flirtation, sexualised dance, and intimacy in a family or with children"
            " are work for a coordinator too.",
            "producer",
            "A",
            "theintimacycollective.in",
            **recorded("performer_conversation", Touches.ANY),
        ),
    ),
)
PACKS = (INDIA,)
