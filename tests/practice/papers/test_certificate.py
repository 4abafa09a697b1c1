"""A certificate of destruction tells what went, and nothing of what it said."""

from __future__ import annotations

from closedset.practice.papers.certificate import Destroyed, certificate

GONE = Destroyed(
    production="Loft",
    what="Private notes",
    count=2,
    when="1 May 2026",
    by="",
    why="Its day had come.",
    entry=7,
    digests=("a" * 64, "b" * 64),
)


def test_it_says_what_how_many_when_by_whom_and_names_each():
    made = certificate(GONE)
    assert made.opening == "Private notes: 2 destroyed. Nobody can read them any more."
    assert ("By", "the program, on its day") in made.facts
    assert made.sections[0].blocks[1].items == GONE.digests
