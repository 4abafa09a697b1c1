"""What a file with a paper is called: the kind and the number, never what is in it and never who."""

from __future__ import annotations

import re

from closedset.practice.papers.names import Kind


def file_name(kind: Kind, key: str, *, number: int = 0) -> str:
    """`03-choreography-12A`, without its ending. A copy is told by its number; a person's name stays out."""
    about = key.partition("~")[2] or (key if re.fullmatch(r"[\d-]+", key) else "")
    words = [f"{number:02}" if number else "", kind.value.replace("_", "-"), about]
    plain = [re.sub(r"[^0-9A-Za-z]+", "-", one).strip("-") for one in words]
    return "-".join(one for one in plain if one)
