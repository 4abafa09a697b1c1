"""Europe beyond the United Kingdom and France: data protection, and what Germany and the north recommend."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.wording import engaged, rule
from closedset.practice.standards.rule import Pack, Touches

REGULATION = "Regulation (EU) 2016/679"

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
            f"{REGULATION}, article 9",
        ),
        rule(
            "EU-GDPR-02",
            "Who has looked is on record, and there is a rule for how long such data stays. Notes of talks"
            " are opened by nobody but their writer and the performer.",
            "whoever keeps it",
            "D",
            f"safe default of this product, after {REGULATION}, articles 5 and 32",
        ),
    ),
)
GERMANY = Pack(
    id="de-practice",
    name="Germany, common practice",
    place="DE",
    kind="guideline",
    rules=(
        rule(
            "DE-01",
            "No binding rule was found. Costume has covers and robes ready, and few people are in the room.",
            "production",
            "B",
            "reports on the practice of the professional body BIK",
            touches=Touches.EXPOSURE,
            measure="cover_ready",
            weight=Weight.NOTE,
            unmet="No robe or other cover is listed for {performer}.",
            owner="costume",
            do="List a robe or another cover, and who holds it.",
        ),
    ),
)
NORTH = Pack(
    id="nordic-guidance",
    name="Finland and Sweden, guidance",
    place="FI, SE",
    kind="guideline",
    rules=(
        rule(
            "FI-01",
            "Finland's film foundation recommends a qualified coordinator.",
            "producer",
            "A",
            "Finnish Film Foundation, October 2020 and August 2021",
            **engaged("Engage a qualified coordinator.", weight=Weight.NOTE),
        ),
        rule(
            "SE-01",
            "Sweden's producers and unions have guidelines in common; their clauses are not read here.",
            "producer",
            "B",
            "report on the guidelines of March 2023",
        ),
    ),
)
PACKS = (GDPR, GERMANY, NORTH)
