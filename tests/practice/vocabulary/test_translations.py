"""Other languages: they say nothing of an entry that is not there, and tell what they lack."""

from __future__ import annotations

import pytest

from closedset.practice.vocabulary import LISTS
from closedset.practice.vocabulary.translations import LANGUAGES, Said, read

WHOLE = ("areas", "exposure", "actions", "coverings", "size")


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({"moods": ""}, "xx: no list moods"),
        ({"areas": "tail | staart | Behind."}, "xx: areas has no tail"),
        ({"areas": "head | | Above the neck."}, "xx: areas/head has no label"),
        ({"areas": "head | kop | \nhead | hoofd | "}, "said twice: head"),
        ({"areas": "head | kop"}, "3 columns, not 2"),
    ],
)
def test_what_the_vocabulary_does_not_have_is_refused(tables, says):
    with pytest.raises(ValueError, match=says):
        read("xx", "xx", tables)


def test_a_translation_may_keep_the_tree():
    assert read("xx", "xx", {"areas": "head | kop |\n  hair | haar |"}).of("areas", "hair") == Said("haar")


def test_a_language_tells_what_it_lacks():
    language = read("xx", "xx", {"over": "skin | vel | ", "pressure": "bone | bot | Weight."})
    assert language.of("over", "skin") == Said("vel")
    assert language.of("over", "clothing") is None
    assert language.undefined() == ("over/skin",)
    lacks = language.lacks()
    assert {"over/clothing", "pressure/skin", "areas/head"} <= set(lacks)
    assert len(lacks) == sum(map(len, LISTS.values())) - 2


def test_nothing_is_reviewed_unless_somebody_did():
    assert not read("xx", "xx", {}).reviewed
    assert read("xx", "xx", {}, reviewed=True).reviewed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_the_words_that_agreements_are_made_of(tag):
    lacks = {one.partition("/")[0] for one in LANGUAGES[tag].lacks()}
    assert not lacks & set(WHOLE)


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_no_two_entries_of_a_list_are_called_alike(tag, name):
    said = [found for id_ in LISTS[name] if (found := LANGUAGES[tag].of(name, id_))]
    assert len({one.label for one in said}) == len(said)
    defined = [one.says for one in said if one.says]
    assert len(set(defined)) == len(defined)
    assert all(
        one.says.endswith(".") and one.says.casefold().strip(".") != one.label for one in said if one.says
    )


def test_french_is_whole():
    assert LANGUAGES["fr"].lacks() == LANGUAGES["fr"].undefined() == ()
