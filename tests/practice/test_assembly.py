from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Element, Kind, Place


def element(kind, text, *, page=None, down=None, **more):
    return Element(
        kind=kind,
        text=text,
        place=Place(start_line=1, end_line=1, start=0, end=len(text), page=page, down=down),
        **more,
    )


def heading(text="INT. ROOM - DAY", **more):
    return element(Kind.HEADING, text, **more)


def script(*elements, **more):
    return assemble(elements, format="text", text="", **more)


def test_what_stands_before_the_first_heading_is_front():
    made = script(element(Kind.TRANSITION, "FADE IN:"), heading(), element(Kind.ACTION, "Rain."))
    assert [e.text for e in made.front] == ["FADE IN:"]
    assert [len(scene.elements) for scene in made.scenes] == [2]


def test_a_text_without_headings_has_no_scenes():
    assert script(element(Kind.ACTION, "Rain.")).scenes == ()


def test_nothing_makes_an_empty_script():
    made = script()
    assert (made.scenes, made.pages) == ((), None)


def test_a_number_in_the_heading_becomes_the_scene_number():
    scene = script(heading("12A INT. ROOM - DAY 12A")).scenes[0]
    assert (scene.number, scene.heading, scene.parts.set_name) == ("12A", "INT. ROOM - DAY", "ROOM")


def test_a_scene_that_says_omitted_is_omitted():
    scene = script(heading("12-14 OMITTED")).scenes[0]
    assert scene.omitted
    assert scene.number == "12-14"


def test_a_reader_may_mark_a_scene_omitted():
    assert script(heading(omitted=True)).scenes[0].omitted


def test_length_the_file_states_wins():
    assert script(heading(eighths=11, page=1, down=0.0), heading(page=1, down=0.5)).scenes[0].eighths == 11


def test_length_runs_from_place_to_place():
    made = script(
        heading(page=1, down=0.25), heading(page=2, down=0.5), element(Kind.ACTION, "x", page=3, down=0.5)
    )
    assert [scene.eighths for scene in made.scenes] == [10, 8]
    assert (made.pages, made.pages_estimated) == (3, False)


def test_length_is_estimated_when_only_pages_are_known():
    made = script(heading(page=4), element(Kind.ACTION, "x" * 61 * 25, page=4))
    assert made.scenes[0].eighths == 4
    assert made.scenes[0].page == 4


def test_pages_are_estimated_and_said_to_be():
    made = script(heading(), element(Kind.ACTION, "x" * 61 * 60), heading())
    assert [scene.page for scene in made.scenes] == [1, 2]
    assert made.pages_estimated


def test_a_page_filled_to_the_last_line_is_one_page():
    assert script(element(Kind.ACTION, "x" * 61 * 53)).pages == 1


def test_the_count_the_source_states_stands():
    assert script(heading(), pages=7, notes=("A note.",)).pages == 7


def test_spellings_of_one_name_are_one_character():
    made = script(
        heading(),
        element(Kind.CUE, "JOHN’S VOICE"),
        element(Kind.CUE, "JOHN (V.O.)"),
        element(Kind.CUE, "JOHN (CONT'D)", extension="CONT'D"),
        element(Kind.CUE, "JOHN (AGED 10)"),
        element(Kind.CUE, "MARY'S VOICE"),
    )
    john, boy, mary = made.characters
    assert (john.name, john.cues, john.aliases, john.extensions) == (
        "JOHN",
        3,
        ("JOHN’S VOICE",),
        ("V.O.", "CONT'D"),
    )
    assert (boy.name, mary.name) == ("JOHN (AGED 10)", "MARY'S VOICE")
    assert made.scenes[0].characters == ("JOHN", "JOHN (AGED 10)", "MARY'S VOICE")
