"""The vocabulary's public page: every word, without signing in."""

from __future__ import annotations

import json
from html import unescape

from closedset.formats.open_vocabulary import published
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    CONDITIONS,
    COVERINGS,
    FUNCTIONS,
    LISTS,
    OCCASIONS,
    USES,
)
from closedset.practice.vocabulary.translations import LANGUAGES, read
from closedset.site.vocabulary import Telling, Told, branches, the_vocabulary


def test_every_word_stands_on_the_page_for_somebody_who_is_not_signed_in(client, db):
    page = unescape(client.get("/vocabulary/").content.decode())
    ids = {entry.id for words in (AREAS, FUNCTIONS, USES, OCCASIONS, CONDITIONS) for entry in words}
    for word in ids | set(ACTIONS) | set(COVERINGS):
        assert f">{word}</code>" in page


def test_areas_are_a_tree():
    back = next(
        part
        for one in branches("", Telling())
        if one.word.id == "torso"
        for part in one.parts
        if part.word.id == "back"
    )
    assert [part.word.id for part in back.parts] == ["upper_back", "lower_back"]


def test_an_action_says_what_it_includes():
    (actions,) = (part for part in the_vocabulary().parts if part.id == "actions")
    notes = {
        line.id: [(str(note.says), [one.words for one in note.named]) for note in line.notes]
        for line in actions.lines
    }
    assert ("includes", ["kiss, closed mouth"]) in notes["kiss.open"]
    assert notes["social_touch"] == []


def test_the_words_are_shown_in_the_language_asked_for_and_marked_as_that(client, db):
    page = unescape(client.get("/vocabulary/?language=fr").content.decode())
    assert '<html lang="en"' in page
    for (of_list, id_), said in LANGUAGES["fr"].said.items():
        assert f'<span lang="fr">{said.label}</span>' in page
        assert f'<div class="small" lang="fr">{said.says}</div>' in page
        assert f'<span class="small" lang="en">{LISTS[of_list][id_].label}</span>' in page


def test_what_nobody_reviewed_is_said_to_be_that(client, db):
    reviewed = 'id="reviewed"'
    assert not LANGUAGES["fr"].reviewed
    assert reviewed in client.get("/vocabulary/?language=fr").content.decode()
    assert reviewed not in client.get("/vocabulary/").content.decode()


def test_a_language_that_is_not_there_leaves_english(client, db):
    page = client.get("/vocabulary/?language=xx").content.decode()
    assert '<strong lang="en" aria-current="true">English</strong>' in page
    assert '<span lang="en">the head</span>' in page


def test_what_a_language_lacks_stands_in_english_and_is_counted(client, db, monkeypatch):
    short = read("qq", "quickly", {"areas": "head | kop | All of it.\nhair | haar |", "over": "skin | vel |"})
    monkeypatch.setitem(LANGUAGES, "qq", short)
    shown = the_vocabulary(short)
    told = {line.word.id: line.word for line in shown.areas} | {
        part.word.id: part.word for part in shown.areas[0].parts
    }
    assert (told["head"].label, told["head"].says) == (Told("kop", "qq"), Told("All of it.", "qq"))
    assert (told["hair"].label.lang, told["hair"].says) == ("qq", Told(AREAS.entries["hair"].says, "en"))
    assert (told["neck"].label, told["neck"].english) == (Told("the neck", "en"), "")
    assert shown.lacks == sum(map(len, LISTS.values())) - 3 + 2
    assert f"{shown.lacks} entries have no words" in client.get("/vocabulary/?language=qq").content.decode()


def test_the_data_is_the_published_file(client, db):
    assert json.loads(client.get("/vocabulary/vocabulary-1.json").content) == published()


def test_nothing_is_sent_here(client, db):
    assert client.post("/vocabulary/").status_code == 405
