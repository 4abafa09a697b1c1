"""Open Screenplay files and Fade In's archives of them, written here by hand."""

import io
import zipfile

import pytest

from closedset.formats import fadein, osf
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Kind


def file(body: str, *, settings: str = "", rest: str = "") -> bytes:
    return f"<document><settings {settings}/><paragraphs>{body}</paragraphs>{rest}</document>".encode()


def para(style: str, words: str, marks: str = "", look: str = "") -> str:
    return f'<para {marks}><style basestylename="{style}" {look}/><text>{words}</text></para>'


def read(body, **parts):
    return [(element.kind, element.text) for element in osf.parse(file(body, **parts)).elements]


HALL, BATH = para("Scene Heading", "INT. HALL - DAY"), para("Scene Heading", "INT. BATH - DAY")


def test_a_locked_scene_keeps_its_number_with_a_letter():
    numbered = para("Scene Heading", "INT. HALL - DAY", 'scene_number="12A"')
    made = osf.parse(
        file(numbered + BATH, settings='scenes_locked="true" scene_numbering="true" pages_locked="true"')
    )
    assert [scene.number for scene in made.scenes] == ["12A", ""]
    assert made.locked_pages


def test_scenes_numbered_but_not_locked_are_counted():
    made = osf.parse(file(HALL + BATH, settings='scene_numbering="true" scenenumber_start="3"'))
    assert [scene.number for scene in made.scenes] == ["3", "4"]


def test_two_speeches_side_by_side_are_left_and_right():
    speech = para("Character", "ADA", look='dualdialogue="1"') + para("Dialogue", "Yes.")
    body = speech + para("Character", "BO") + para("Dialogue", "No.") + para("Action", "Silence.")
    after = para("Character", "ADA") + para("Dialogue", "Well.")
    sides = [element.dual for element in osf.parse(file(body + after)).elements]
    assert sides == ["left", "left", "right", "right", "", "", ""]


def test_brackets_and_capitals_that_the_style_prints_are_read():
    styles = '<styles><style name="Character" allcaps="1"/></styles>'
    assert read(para("Character", "Ada") + para("Parenthetical", "softly"), rest=styles) == [
        (Kind.CUE, "ADA"),
        (Kind.PARENTHETICAL, "(softly)"),
    ]


def test_a_style_of_ones_own_is_what_it_is_made_of():
    styles = '<styles><style name="Whisper" basestylename="Dialogue"/></styles>'
    assert read(para("Whisper", "Hush."), rest=styles) == [(Kind.DIALOGUE, "Hush.")]


def test_notes_and_synopses_stand_behind_their_paragraph():
    assert read(para("Action", "They kiss.", 'note="ask first" synopsis="the kiss"')) == [
        (Kind.ACTION, "They kiss."),
        (Kind.SYNOPSIS, "the kiss"),
        (Kind.NOTE, "ask first"),
    ]


def test_revised_runs_are_marked_and_the_colour_is_told():
    body = '<para><style basestylename="Action"/><text>She </text><text revision="2">leaves</text></para>'
    colours = '<lists><revision_colors><revision_color name="Pink" index="2"/></revision_colors></lists>'
    made = osf.parse(file(body, settings='revision="2"', rest=colours))
    assert made.elements[0].revised == ((4, 10),)
    assert made.revision == "Pink"


def test_tags_of_a_word_processor_are_no_words():
    assert read(para("Action", "&lt;b&gt;Rain&lt;br&gt;&lt;/b&gt;") + para("Action", "a &lt; b")) == [
        (Kind.ACTION, "Rain"),
        (Kind.ACTION, "a < b"),
    ]


def test_what_is_no_paragraph_is_shown_as_not_understood():
    made = osf.parse(file(HALL + "<box><text>stray</text></box>"))
    assert [one.text for one in made.not_understood] == ["stray"]


@pytest.mark.parametrize("data", [b"<document/>", b"<document><paragraphs>", b""])
def test_a_file_without_a_script_is_refused_in_a_sentence(data):
    with pytest.raises(CannotRead):
        osf.parse(data)


def test_fade_in_holds_the_same_script_in_an_archive():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("document.xml", file(HALL))
    made = fadein.parse(held.getvalue())
    assert (made.format, made.scenes[0].heading) == ("fadein", "INT. HALL - DAY")
