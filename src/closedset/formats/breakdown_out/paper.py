"""The paper a document is set on, and what is said when it cannot be set."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """The sizes a printer has."""

    LETTER = "us-letter"
    A4 = "a4"


class CannotPrint(Exception):
    """The document could not be set; `says` tells why in one sentence."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says
