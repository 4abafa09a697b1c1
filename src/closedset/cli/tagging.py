"""Tags back into a copy of a Final Draft file."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.cli import sources
from closedset.formats import CannotRead, fdx
from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.report import Report
from closedset.practice.breakdown.values import Beat, Tier


def tagged(name: str, data: bytes, made: Report) -> bytes:
    """A copy of the file with a tag on the words of each beat and second look; mentions carry none.

    Refuses a script that is not Final Draft.
    """
    if made.script.format != "fdx":
        sources.refuse(f"{name}: tags can be written into a Final Draft file only (.fdx).")
    beats = [beat for one in made.scenes for beat in one.beats if beat.tier is not Tier.MENTION]
    try:
        return fdx.tag(data, [mark for beat in beats for mark in marks(beat)])
    except CannotRead as trouble:
        sources.refuse(sources.named(name, trouble.says))


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
