"""Final Draft files, written here by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats import CannotRead, fdx
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Element, Kind, Place


def file(body: str, rest: str = "") -> bytes:
    return f"<FinalDraft><Content>{body}</Content>{rest}</FinalDraft>".encode()


def test_every_run_of_a_paragraph_is_read_and_the_revised_one_is_marked():
    data = file(
        '<Paragraph Type="Action"><Text>She </Text><Text RevisionID="2">undresses</Text>'
        "<Text> slowly.</Text></Paragraph>"
    )
    (element,) = fdx.parse(data).elements
    assert element.text == "She undresses slowly."
    assert element.revised == ((4, 13),)


def test_an_omitted_scene_keeps_what_stood_in_it():
    old = (
        '<OmittedScene><Paragraph Type="Scene Heading"><Text>INT. BATH - DAY</Text></Paragraph>'
        '<Paragraph Type="Action"><Text>He bathes.</Text></Paragraph></OmittedScene>'
    )
    (scene,) = fdx.parse(
        file(f'<Paragraph Number="7" Type="Scene Heading">{old}<Text>OMITTED</Text></Paragraph>')
    ).scenes
    assert (scene.number, scene.heading, scene.omitted) == ("7", "INT. BATH - DAY", True)
    assert all(element.omitted for element in scene.elements)


def test_final_drafts_own_length_and_number_are_taken():
    heading = '<SceneProperties Length="1 4/8" Page="1"/><Text>INT. HALL - DAY</Text>'
    (scene,) = fdx.parse(file(f'<Paragraph Number="12A" Type="Scene Heading">{heading}</Paragraph>')).scenes
    assert (scene.number, scene.eighths) == ("12A", 12)


def test_a_note_never_enters_the_script_around_it():
    note = "<ScriptNote><Paragraph><Text>ask first</Text></Paragraph></ScriptNote>"
    made = fdx.parse(file(f'<Paragraph Type="Action">{note}<Text>They kiss.</Text></Paragraph>'))
    assert [(e.kind, e.text) for e in made.elements] == [
        (Kind.ACTION, "They kiss."),
        (Kind.NOTE, "ask first"),
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"<FinalDraft><Content>\n<Paragraph></Content>", "line 2"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><FinalDraft><Content>&a;</Content></FinalDraft>', "entities"),
        (b"<FinalDraft/>", "no script"),
    ],
)
def test_a_broken_or_hostile_file_is_refused_in_a_sentence(data, word):
    with pytest.raises(CannotRead, match=word):
        fdx.parse(data)


def test_tagging_leaves_every_word_where_it_was():
    data = file(
        '<Paragraph Type="Action"><Text>They </Text><Text Style="Bold">kiss gently.</Text></Paragraph>'
    )
    tagged = fdx.tag(data, [fdx.Mark(1, 5, 9, "Kiss")])
    before, after = fdx.parse(data).elements, fdx.parse(tagged).elements
    assert before == after
    assert b'<Text Style="Bold" TagNumber="1">kiss</Text>' in tagged
    assert b'Name="Intimacy"' in tagged


words = st.text("abcé&<> '", min_size=1, max_size=20).map(str.strip).filter(bool)
kinds = st.sampled_from([k for k in Kind if k not in {Kind.BONEYARD, Kind.PAGE_BREAK, Kind.FURNITURE}])


@given(st.lists(st.tuples(kinds, words, st.sampled_from(["", "1", "12A"]))))
def test_what_is_written_is_read_again(parts):
    place = Place(start_line=1, end_line=1, start=0, end=0)
    made = [Element(kind=k, text=t, number=n if k is Kind.HEADING else "", place=place) for k, t, n in parts]
    back = fdx.parse(fdx.write(assemble(made, format="fdx", text="")))
    assert [(e.kind, e.text, e.number) for e in back.elements] == [(e.kind, e.text, e.number) for e in made]
