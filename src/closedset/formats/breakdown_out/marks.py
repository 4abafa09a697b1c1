"""The words of a breakdown's beats as marks in a Final Draft file."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.formats import fdx
from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.report import Report
from closedset.practice.breakdown.values import Beat, Tier


def of(made: Report) -> list[fdx.Mark]:
    """A mark for the words of each beat and second look; mentions carry none."""
    beats = [beat for one in made.scenes for beat in one.beats if beat.tier is not Tier.MENTION]
    return [mark for beat in beats for mark in marks(beat)]


def marks(beat: Beat) -> Iterator[fdx.Mark]:
    """The words that raised a beat, by paragraph; words that overlap are one mark."""
    label = plain_words.classes(beat) or plain_words.TIERS[beat.tier]
    for place in beat.places:
        if place.paragraph is None:
            continue
        at = place.start
        for first, last in sorted(why.span for why in beat.why):
            first, last = max(first, at), min(last, place.end)
            if first < last:
                yield fdx.Mark(place.paragraph, first - place.start, last - place.start, label)
                at = last
