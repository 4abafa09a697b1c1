"""The process that checks a file's seals for somebody: see `apart`."""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime

from closedset.formats.seal.bounds import answer, order
from closedset.formats.seal.checking import validate
from closedset.formats.seal.report import Expected, as_data


def main() -> None:
    """Answer once and end."""
    asked, pdf = order()
    known = asked["expected"]
    expected = Expected(**known | {"pages": tuple(known["pages"])}) if known else None
    trusted = [b64decode(one) for one in asked["trusted"]]
    answer(as_data(validate(pdf, trusted, at=datetime.fromisoformat(asked["at"]), expected=expected)))


if __name__ == "__main__":
    main()
