"""One data file a family of standards."""

from closedset.practice.standards.packs import guidance, law, sag_aftra
from closedset.practice.standards.rule import Pack

PACKS: dict[str, Pack] = {pack.id: pack for pack in (*sag_aftra.PACKS, *law.PACKS, *guidance.PACKS)}
"""Every standard by id. Which of them are active is a production's choice, on the record."""
