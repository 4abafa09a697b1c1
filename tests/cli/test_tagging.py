"""What was found goes back into a copy of a Final Draft file."""

from __future__ import annotations

import re
from dataclasses import replace

import click
import pytest

from closedset.cli import tagging
from closedset.formats import fdx
from closedset.formats.breakdown_out import marks
from closedset.formats.breakdown_out.report import report
from closedset.formats.reading import read_script
from closedset.practice.breakdown import find
from kit.made_scripts import WHITE


@pytest.fixture
def final_draft():
    """The white draft as a Final Draft file, read again, with its breakdown."""
    data = fdx.write(read_script(WHITE.encode(), name="white.fountain"))
    script = fdx.parse(data)
    return data, report(script, find(script), name="white.fdx")


def test_the_words_that_raised_a_beat_are_tagged_and_no_word_is_lost(final_draft):
    data, made = final_draft
    copy = tagging.tagged("white.fdx", data, made)
    tagged = re.findall(r"<Text[^>]*TagNumber[^>]*>([^<]*)</Text>", copy.decode())
    assert any("kiss" in words for words in tagged)
    assert [one.text for one in fdx.parse(copy).elements] == [one.text for one in fdx.parse(data).elements]


def test_overlapping_words_are_one_mark_and_a_place_without_a_paragraph_has_none(final_draft):
    _, made = final_draft
    beat = made.scenes[0].beats[0]
    twice = replace(beat, why=beat.why + beat.why)
    assert list(marks.marks(twice)) == list(marks.marks(beat))
    nowhere = replace(beat, places=tuple(replace(place, paragraph=None) for place in beat.places))
    assert list(marks.marks(nowhere)) == []


def test_a_broken_file_is_refused_in_a_sentence(final_draft):
    _, made = final_draft
    with pytest.raises(click.ClickException, match=r"white\.fdx"):
        tagging.tagged("white.fdx", b"<FinalDraft>", made)
