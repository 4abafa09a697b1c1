"""Celtx and Rich Text, written here by hand."""

import io
import zipfile

import pytest

from closedset.formats import celtx, rtf
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Kind

SCRIPT = (
    '<p class="sceneheading" scenenumber="4A">Int. hall. Day</p><p class="action">Rain\nfalls.</p>'
    '<p class="character">Ada</p><p class="parenthetical">(low)</p><p class="dialog">Yes.<br>No.</p>'
)


def packed(**pages: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, body in pages.items():
            archive.writestr(f"{name}.html", f"<html><head><title>x</title></head><body>{body}</body></html>")
    return held.getvalue()


def kinds(script):
    return [(element.kind, element.text) for element in script.elements]


def test_celtx_paragraphs_are_what_their_class_says_in_the_capitals_it_prints():
    made = celtx.parse(packed(script=SCRIPT))
    assert [(scene.number, scene.heading) for scene in made.scenes] == [("4A", "INT. HALL. DAY")]
    assert kinds(made)[1:] == [
        (Kind.ACTION, "Rain falls."),
        (Kind.CUE, "ADA"),
        (Kind.PARENTHETICAL, "(low)"),
        (Kind.DIALOGUE, "Yes.\nNo."),
    ]


def test_another_page_of_a_celtx_file_is_shown_beside_the_script():
    made = celtx.parse(packed(script=SCRIPT, scratch='<p class="action">buy towels</p>'))
    assert [one.text for one in made.not_understood] == ["buy towels"]
    assert "buy towels" not in [element.text for element in made.elements]


def test_a_celtx_file_without_a_script_is_refused():
    with pytest.raises(CannotRead, match="no script"):
        celtx.parse(packed(scratch=""))


STYLES = (
    r"{\stylesheet{\f22 \snext0 Normal;}{\s2\caps\li2160\sb480 \snext3 SCENE HEADING;}"
    r"{\s3\li2160 \snext3 ACTION;}{\s4\caps\li5040 \snext6 CHARACTER NAME;}{\s6\li3600 \snext3 DIALOG;}}"
)


def rich(*paragraphs: str, styles: str = STYLES) -> bytes:
    return (r"{\rtf1\ansi " + styles + "".join(paragraphs) + "}").encode("cp1252")


def test_rich_text_with_a_screenplays_styles_is_read_by_them():
    made = rtf.parse(
        rich(
            r"{\pard\plain \caps\s2\li2160 later at the gate\par }",
            r"{\pard\plain \s3\li2160 It }{\pard\plain \b\s3\li2160 rains.\par Still.\par }",
            r"{\pard\plain \caps\s4\li5040 Zo\'eb\par }{\pard\plain \s6\li3600 Yes.\par }",
        )
    )
    assert kinds(made) == [
        (Kind.HEADING, "LATER AT THE GATE"),
        (Kind.ACTION, "It rains."),
        (Kind.ACTION, "Still."),
        (Kind.CUE, "ZOË"),
        (Kind.DIALOGUE, "Yes."),
    ]


def test_rich_text_keeps_the_number_in_front_of_a_heading_apart():
    made = rtf.parse(rich(r"{\pard\plain \caps\s2\li2160 12A  int. hall - day\par }"))
    assert [(scene.number, scene.heading) for scene in made.scenes] == [("12A", "INT. HALL - DAY")]


def test_rich_text_without_such_styles_is_read_by_its_columns():
    speech = r"\pard\sb240\li4320 ADA\par\pard\li2880 Yes, I was there.\par"
    made = rtf.parse(
        rich(r"\pard\li1440 INT. HALL - DAY\par", r"\pard\sb240 Rain.\par", speech, speech, styles="")
    )
    assert [e.text for e in made.elements if e.kind is Kind.CUE] == ["ADA", "ADA"]
    assert [scene.heading for scene in made.scenes] == ["INT. HALL - DAY"]
