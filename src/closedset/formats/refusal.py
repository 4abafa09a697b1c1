"""The one way a reader refuses a file."""

from __future__ import annotations


class CannotRead(ValueError):
    """A file that cannot be read as a script; `says` is one sentence a person can act on."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says
