"""Australia and New Zealand."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import engaged, recorded, rule, use_agreed
from closedset.practice.standards.rule import Pack, Touches

REPORT = "IF Magazine, November 2020"

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
            REPORT,
            **recorded("check_in", Touches.ANY, owner="performer"),
        ),
        rule(
            "AU-02",
            "Sexual violence, private acts alone, caresses, infants and the bathing of the frail are intimate"
            " work too.",
            "production",
            "B",
            REPORT,
        ),
        rule(
            "AU-03",
            "Marketing and publicity rest on a consent that names them.",
            "producer, publicity",
            "B",
            REPORT,
            **use_agreed(Touches.MARKETING, weight=Weight.NOTE),
        ),
        rule(
            "AU-04",
            "Intimate work is part of the risk assessment, and a performer can ask for a specialist.",
            "producer",
            "B",
            REPORT,
            **recorded("risk_assessed", Touches.ANY, owner="producer"),
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
            **engaged("Engage a qualified coordinator."),
        ),
        rule(
            "NZ-02",
            "Contracts of screen workers are in writing, say how harassment and disputes are dealt with, and"
            " are not cancelled in return for a complaint.",
            "producer",
            "A",
            "Screen Industry Workers Act 2022",
        ),
    ),
)
PACKS = (MEAA, EQUITY_NZ)
