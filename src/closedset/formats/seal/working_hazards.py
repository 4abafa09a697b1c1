"""The process that looks for hazards in a file for somebody: see `apart`. It starts sooner."""

from __future__ import annotations

from dataclasses import asdict

from closedset.formats.seal.bounds import answer, order
from closedset.formats.seal.hazards import hazards


def main() -> None:
    """Answer once and end."""
    _asked, pdf = order()
    answer({"findings": [asdict(one) for one in hazards(pdf)]})


if __name__ == "__main__":
    main()
