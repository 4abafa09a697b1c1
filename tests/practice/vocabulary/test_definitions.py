"""Every word says what is meant, once, and in a sentence of its own."""

from __future__ import annotations

import pytest

from closedset.formats.open_vocabulary import words
from closedset.practice.vocabulary import LISTS
from closedset.practice.vocabulary.actions import action
from closedset.practice.vocabulary.entries import rows


def plain(text: str) -> str:
    return text.casefold().strip(" .")


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_has_a_definition_that_is_not_its_label(name):
    for id_, entry in LISTS[name].items():
        assert entry.says.endswith("."), f"{name}.{id_} has no sentence"
        assert plain(entry.says) not in {plain(entry.label), plain(entry.label.removeprefix("the "))}, id_
        assert len(entry.says) <= 140, f"{name}.{id_} is not one short sentence"


@pytest.mark.parametrize("name", LISTS)
def test_no_two_entries_of_a_list_have_one_id_or_one_definition(name):
    published = words()[name]
    for key in ("id", "label", "says"):
        assert len({one[key] for one in published}) == len(published), key


def test_an_id_said_twice_is_refused():
    with pytest.raises(ValueError, match="said twice: knee"):
        list(rows("knee | the knees | One.\n  knee | a knee | Another.", 3))


def test_every_list_is_published():
    assert list(words()) == list(LISTS)


def test_a_line_with_other_columns_is_refused():
    with pytest.raises(ValueError, match="3 columns, not 2: knee"):
        list(rows("knee | the knees", 3))


def test_a_nature_that_nothing_follows_from_is_refused():
    with pytest.raises(ValueError, match="a wink: rude"):
        action("a wink", "a wink", "A1", "adult, rude", "An eye is closed and opened.")
