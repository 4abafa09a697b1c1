"""The vocabulary's public page: every word, without signing in."""

from __future__ import annotations

import json
from html import unescape

from closedset.formats.open_vocabulary import published
from closedset.practice.vocabulary import ACTIONS, AREAS, CONDITIONS, COVERINGS, FUNCTIONS, OCCASIONS, USES
from closedset.site.vocabulary import branches, the_vocabulary


def test_every_word_stands_on_the_page_for_somebody_who_is_not_signed_in(client, db):
    page = unescape(client.get("/vocabulary/").content.decode())
    ids = {entry.id for words in (AREAS, FUNCTIONS, USES, OCCASIONS, CONDITIONS) for entry in words}
    for word in ids | set(ACTIONS) | set(COVERINGS):
        assert f">{word}</code>" in page


def test_areas_are_a_tree():
    back = next(
        part for one in branches("") if one.word.id == "torso" for part in one.parts if part.word.id == "back"
    )
    assert [part.word.id for part in back.parts] == ["upper_back", "lower_back"]


def test_an_action_says_what_it_includes():
    (actions,) = (part for part in the_vocabulary().parts if part.id == "actions")
    notes = {line.id: [str(note) for note in line.notes] for line in actions.lines}
    assert "includes kiss, closed mouth" in notes["kiss.open"]
    assert notes["social_touch"] == []


def test_the_data_is_the_published_file(client, db):
    assert json.loads(client.get("/vocabulary/vocabulary-1.json").content) == published()


def test_nothing_is_sent_here(client, db):
    assert client.post("/vocabulary/").status_code == 405
