"""Final Draft files, written here by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats import fdx
from closedset.formats.refusal import CannotRead
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


def paragraph(kind: str, words: str, marks: str = "", inside: str = "") -> str:
    return f'<Paragraph Type="{kind}" {marks}>{inside}<Text>{words}</Text></Paragraph>'


PAIR = (
    '<Paragraph Type="General"><DualDialogue>'
    + paragraph("Character", "ADA")
    + paragraph("Dialogue", "Yes.")
    + paragraph("Character", "BO")
    + paragraph("Parenthetical", "(low)")
    + paragraph("Dialogue", "No.")
    + "</DualDialogue></Paragraph>"
)


def test_two_speeches_side_by_side_are_left_and_right():
    made = fdx.parse(file(PAIR + paragraph("Action", "Silence."))).elements
    assert [element.dual for element in made] == ["left", "left", "right", "right", "right", ""]


def test_an_omitted_scene_keeps_the_speeches_side_by_side_in_it():
    old = f"<OmittedScene>{paragraph('Scene Heading', 'INT. BATH - DAY')}{PAIR}</OmittedScene>"
    made = fdx.parse(file(paragraph("Scene Heading", "OMITTED", 'Number="A7"', old)))
    assert [(scene.number, scene.omitted) for scene in made.scenes] == [("A7", True)]
    assert [element.dual for element in made.elements if element.dual] == ["left"] * 2 + ["right"] * 3
    assert all(element.omitted for element in made.elements)


def test_an_omitted_scene_of_which_nothing_is_kept_has_its_number():
    gone = paragraph("Scene Heading", "OMITTED", 'Number="8"')
    after = paragraph("Scene Heading", "INT. HALL - DAY", 'Number="9"')
    made = fdx.parse(file(gone + after)).scenes
    assert [(scene.number, scene.omitted) for scene in made] == [("8", True), ("9", False)]


@pytest.mark.parametrize("number", ["1", "12A", "A12", "A12B", "XA12", "3.1", "101-2"])
def test_a_scene_number_is_read_as_it_is_written(number):
    made = fdx.parse(file(paragraph("Scene Heading", "INT. HALL - DAY", f'Number="{number}"')))
    assert [scene.number for scene in made.scenes] == [number]


@pytest.mark.parametrize(
    ("rest", "locked"),
    [
        ('<LockedPages><LockedPage Number="1"/></LockedPages>', True),
        ("<LockedPages/>", False),
        ('<Revisions PagesLocked="Yes"/>', True),
        ('<Revisions PagesLocked="No"/>', False),
    ],
)
def test_pages_are_locked_when_the_file_says_so(rest, locked):
    made = fdx.parse(file(paragraph("Action", "Rain."), rest))
    assert made.locked_pages is locked


REVISIONS = (
    '<Revisions ActiveSet="2"><Revision ID="1" Name="Blue Rev. (3/2/26)"/>'
    '<Revision ID="2" Name="{}"/></Revisions>'
)


@pytest.mark.parametrize(("name", "told"), [("Pink Rev. (4/2/26)", "Pink"), ("Goldenrod", "Goldenrod")])
def test_the_active_revision_names_the_draft_when_something_is_marked(name, told):
    marked = '<Paragraph Type="Action"><Text RevisionID="2">Rain.</Text></Paragraph>'
    assert fdx.parse(file(marked, REVISIONS.format(name))).revision == told
    assert fdx.parse(file(paragraph("Action", "Rain."), REVISIONS.format(name))).revision == ""


def test_a_scene_stands_on_the_page_the_file_states():
    def scene(page: str, words: str) -> str:
        properties = f'<SceneProperties Length="1" Page="{page}"/>'
        return paragraph("Scene Heading", words, "", properties) + paragraph("Action", "Rain.")

    made = fdx.parse(
        file(scene("2", "INT. HALL - DAY") + scene("7", "INT. BATH - DAY") + scene("12A", "YARD"))
    )
    assert [scene.page for scene in made.scenes] == [2, 7, 7]
    assert [element.place.page for element in made.elements] == [2, 2, 7, 7, 7, 7]


def test_nothing_stands_behind_the_page_of_the_next_scene():
    long = "".join(paragraph("Action", "Rain.") for _ in range(120))
    first = paragraph("Scene Heading", "INT. HALL - DAY", "", '<SceneProperties Page="1"/>')
    second = paragraph("Scene Heading", "INT. BATH - DAY", "", '<SceneProperties Page="2"/>')
    assert {element.place.page for element in fdx.parse(file(first + long + second)).elements} == {1, 2}


def test_white_space_around_a_paragraph_moves_the_marks_with_it():
    runs = '<Text>  She </Text><Text RevisionID="1"> leaves  </Text><Text RevisionID="1">  </Text>'
    (element,) = fdx.parse(file(f'<Paragraph Type="Action">{runs}</Paragraph>')).elements
    assert [element.text[start:end] for start, end in element.revised] == [" leaves"]


def test_capitals_that_the_style_prints_are_read():
    styles = '<ElementSettings Type="Scene Heading"><FontSpec Style="Bold+AllCaps"/></ElementSettings>'
    typed = paragraph("Scene Heading", "Int. Straße - nIGHT")
    smash = '<Paragraph Type="Action"><Text Style="AllCaps">Smash</Text><Text> it.</Text></Paragraph>'
    made = fdx.parse(file(typed + smash, styles)).elements
    assert [element.text for element in made] == ["INT. STRAßE - NIGHT", "SMASH it."]


def test_notes_at_no_place_in_the_script_are_shown():
    note = f"<ScriptNote>{paragraph('Action', 'ask again')}</ScriptNote>"
    made = fdx.parse(
        file(paragraph("Action", "Rain."), f"<UnanchoredScriptNotes>{note}</UnanchoredScriptNotes>")
    )
    assert [(one.text, one.place.paragraph) for one in made.not_understood] == [("ask again", 2)]


def test_what_stands_too_deep_or_is_no_paragraph_is_shown():
    made = fdx.parse(file(paragraph("Action", "Rain.") + "<Box><Text>stray</Text></Box>"))
    assert [one.text for one in made.not_understood] == ["stray"]


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
