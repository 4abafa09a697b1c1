"""On what papers are printed where."""

from __future__ import annotations

import pytest

from closedset.practice.papers.sizes import Size, usual


@pytest.mark.parametrize(
    ("places", "zone", "size"),
    [
        ([], "UTC", Size.LETTER),
        ([""], "America/Los_Angeles", Size.LETTER),
        ([""], "Europe/Berlin", Size.A4),
        (["", "US-CA"], "Europe/Berlin", Size.LETTER),
        (["CA-QC"], "UTC", Size.LETTER),
        (["FI, SE"], "America/New_York", Size.A4),
        (["GB", "US"], "Europe/London", Size.LETTER),
    ],
)
def test_the_standards_that_are_on_say_what_is_usual_else_the_clock(places, zone, size):
    assert usual(places, zone) is size
