import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats import fountain
from closedset.practice.screenplay import Kind


def kinds(text):
    return [(e.kind.value, e.text) for e in fountain.parse(text).elements]


def only(text):
    (found,) = kinds(text)
    return found


def test_a_forced_heading_needs_no_prefix():
    assert only(".KITCHEN") == ("heading", "KITCHEN")


def test_an_ellipsis_forces_nothing():
    assert only("...and then") == ("action", "...and then")


@pytest.mark.parametrize(
    "line", ["INT. HOUSE - DAY", "ext house day", "I./E. CAR", "EST. TOWN", "WN. DOM - NOC"]
)
def test_a_prefix_opens_a_scene(line):
    assert only(line) == (("heading", line) if line != "ext house day" else ("action", line))


def test_a_heading_keeps_its_number_apart():
    scene = fountain.parse("INT. HOUSE - DAY #110A#").scenes[0]
    assert (scene.number, scene.heading) == ("110A", "INT. HOUSE - DAY")


@pytest.mark.parametrize(
    "name",
    ["JERRY’S MEESEEKS", "WALTER, JR.", "E! REPORTER", "CHŁOPAK", "ÉLODIE", "R2D2", "HANS (on the radio)"],
)
def test_a_name_in_any_capitals_speaks(name):
    assert kinds(f"{name}\nHello.") == [("cue", name), ("dialogue", "Hello.")]


@pytest.mark.parametrize("line", ["23 (O.S.)", "Hans", "(O.S.)"])
def test_what_has_no_capital_letter_of_its_own_does_not_speak(line):
    assert only(f"{line}\nHello.") == ("action", f"{line}\nHello.")


def test_a_forced_cue_may_have_small_letters():
    assert kinds("@McDUCK\nI'm vegan.")[0] == ("cue", "McDUCK")


def test_a_forced_action_is_action_to_its_end():
    assert only("!BANG\n> not centered <\n# no section") == ("action", "BANG\n> not centered <\n# no section")


def test_two_spaces_keep_a_speech_together():
    assert kinds("ADAM\nOne.\n  \nTwo.")[1] == ("dialogue", "One.\n\nTwo.")


def test_two_spaces_do_not_swallow_the_next_speaker():
    assert [k for k, _ in kinds("ADAM\nOne.\n  \nEVE\nTwo.")] == ["cue", "dialogue", "cue", "dialogue"]


def test_a_bracket_in_a_speech_is_a_parenthetical():
    assert [k for k, _ in kinds("ADAM\n(low)\nYes.\n~la la")] == ["cue", "parenthetical", "dialogue", "lyric"]


def test_a_caret_sets_two_speeches_side_by_side():
    made = fountain.parse("ADAM\nYes.\n\nEVE ^\nNo.")
    assert [(e.text, e.dual) for e in made.elements] == [
        ("ADAM", "left"),
        ("Yes.", "left"),
        ("EVE", "right"),
        ("No.", "right"),
    ]


def test_a_caret_with_nobody_before_is_no_dual_dialogue():
    assert [e.dual for e in fountain.parse("Rain.\n\nEVE ^\nNo.").elements] == ["", "", ""]


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("CUT TO:", "transition", "CUT TO:"),
        ("> fade", "transition", "fade"),
        ("> THE END <", "centered", "THE END"),
        ("===", "page_break", ""),
        ("= what happens", "synopsis", "what happens"),
        ("## Act", "section", "Act"),
        ("~la", "lyric", "la"),
        ("CUT TO:  ", "action", "CUT TO:"),
        ("!", "furniture", "!"),
    ],
)
def test_a_mark_tells_what_a_line_is(source, kind, text):
    assert only(source) == (kind, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*a* **b** ***c*** _d_", "a b c d"),
        (r"\*a\* \_b\_", "*a* _b_"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a_b_c", "a_b_c"),
        ("*open", "*open"),
        ("_*both*_", "both"),
    ],
)
def test_emphasis_is_layout(source, text):
    assert only(source) == ("action", text)


def test_a_note_leaves_the_words_around_it_apart():
    assert kinds("Hi[[note]] there") == [("action", "Hi there"), ("note", "note")]


def test_a_note_with_an_empty_line_is_no_note():
    assert Kind.NOTE not in {e.kind for e in fountain.parse("[[a\n\nb]]").elements}


def test_a_boneyard_may_hold_empty_lines_and_is_kept():
    assert kinds("Before\n\n/* INT. GONE\n\nX */\n\nAfter") == [
        ("action", "Before"),
        ("boneyard", "INT. GONE\n\nX"),
        ("action", "After"),
    ]


def test_line_ends_and_a_mark_at_the_start_change_nothing():
    assert kinds("\ufeffINT. A - DAY\r\n\r\nRain.\r\n") == kinds("INT. A - DAY\n\nRain.\n")


def test_a_title_page_is_read_and_a_transition_is_none():
    made = fountain.parse("Title: A\nContact:\n    One\n    Two\n\nINT. A - DAY\n")
    assert made.title_page == (("Title", "A"), ("Contact", "One\nTwo"))
    assert fountain.parse("CUT TO:\n\nINT. A").title_page == ()
    assert fountain.parse("Title: A").title_page == (("Title", "A"),)
    assert fountain.parse("Slug: a\nImage: b\n\nX").title_page[0] == ("Slug", "a")


def test_an_element_stands_where_its_words_stand():
    text = "INT. A - DAY\n\nRain.\nMore rain.\n\nEVE\nNo."
    for element in fountain.parse(text).elements:
        assert text[element.place.start : element.place.end] == element.text
        assert text[: element.place.start].count("\n") + 1 == element.place.start_line


def test_a_heading_is_found_without_blank_lines_around_it():
    assert [k for k, _ in kinds("INT. A - DAY\nRain.\nINT. B - DAY\nSun.")] == ["heading", "action"] * 2


LETTERS = (
    st.text(alphabet="abcXYZ É,.'*_\\[(~>#=!@/:", min_size=1, max_size=20)
    .map(lambda t: " ".join(t.split()))
    .filter(bool)
)
LINES = st.lists(LETTERS, min_size=1, max_size=3).map("\n".join)
CUES = st.sampled_from(["ADAM", "McDUCK", "ÉLODIE (O.S.)", "E! REPORTER", "Éva"])
SPEECHES = st.tuples(CUES, LINES).map(lambda said: [(Kind.CUE, said[0]), (Kind.DIALOGUE, said[1])])
BLOCKS = st.one_of(
    LINES.map(lambda text: [(Kind.ACTION, text)]),
    SPEECHES,
    st.sampled_from(["INT. A - DAY", "KITCHEN"]).map(lambda text: [(Kind.HEADING, text)]),
    st.sampled_from(["CUT TO:", "fade"]).map(lambda text: [(Kind.TRANSITION, text)]),
    st.just([(Kind.CENTERED, "THE END")]),
)


def made_of(pieces):
    head = fountain.parse(".X").elements[0]
    elements = [type(head)(kind=kind, text=text, place=head.place) for kind, text in pieces]
    return fountain.parse("").__class__(format="fountain", text="", front=tuple(elements))


@given(st.lists(BLOCKS, max_size=6).map(lambda blocks: [piece for block in blocks for piece in block]))
def test_what_is_written_reads_back_the_same(pieces):
    back = fountain.parse(fountain.write(made_of(pieces)))
    assert [(e.kind, e.text) for e in back.elements] == pieces


@given(st.text(alphabet="aB \n*_[]/\\()~>#=!@.:^INT\t", max_size=120))
def test_no_character_is_lost(text):
    script = fountain.parse(text)
    covered = {at for e in script.elements for at in range(e.place.start, e.place.end)}
    assert all(at in covered or char.isspace() for at, char in enumerate(script.text))


def test_everything_written_reads_back():
    text = "Title: A_b\n\n# Act\n\n= what\n\n===\n\nINT. A - DAY #1#\n\n"
    text += "ADAM\n(low)\nYes.\n  \nNo.\n~la\n\nEVE ^\nNo.\n\n[[n]]\n\n/*b*/\n"
    one = fountain.parse(text)
    two = fountain.parse(fountain.write(one))
    assert [(e.kind, e.text, e.number, e.dual) for e in two.elements if e.kind != "furniture"] == [
        (e.kind, e.text, e.number, e.dual) for e in one.elements if e.kind != "furniture"
    ]
    assert two.title_page == one.title_page
