import io

import pytest
from docx import Document
from docx.shared import Inches

from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead


def saved(document):
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_styles_say_what_a_paragraph_is():
    document = Document()
    for name in ("Scene Heading", "Action", "Character", "Dialogue", "Parenthetical", "Transition"):
        document.styles.add_style(name, 1)
    for text, style in [
                        ("4 INT. A - DAY 4", "Scene Heading"), ("Rain.", "Action"),
                        ("EVE (O.S.)", "Character"),
                        ("(low)", "Parenthetical"),
                        ("No.", "Dialogue"), ("CUT TO:", "Transition"), ("Plain.", None),
                        ("INT. B - DAY", None)]:  # fmt: skip
        document.add_paragraph(text, style=style)
    script = read_script(saved(document), name="a.docx")
    assert [e.kind.value for e in script.elements] == [
        "heading", "action", "cue", "parenthetical", "dialogue", "transition", "action", "heading",
    ]  # fmt: skip
    assert (script.format, script.scenes[0].number) == ("docx", "4")


def test_without_styles_the_indents_say_it():
    document = Document()
    for text, inches in [
        ("INT. A - DAY", 0),
        ("", 0),
        ("ADAM", 2),
        ("Yes, indeed.", 1),
        ("", 0),
        ("EVE", 2),
        ("No, no.", 1),
    ]:
        document.add_paragraph(text).paragraph_format.left_indent = Inches(inches)
    script = read_script(saved(document), name="a.docx")
    assert [e.kind.value for e in script.elements] == ["heading", "cue", "dialogue", "cue", "dialogue"]


def test_heads_and_tables_are_not_lost():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Blue draft"
    document.add_paragraph("INT. A - DAY")
    document.add_table(1, 1).cell(0, 0).text = "In a table."
    script = read_script(saved(document), name="a.docx")
    assert "Blue draft" in script.text
    assert "In a table." in script.text


def test_a_broken_word_file_is_refused():
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as out:
        out.writestr("word/document.xml", "<a/>")
    with pytest.raises(CannotRead, match=r"a\.docx is packed like a Word file but broken"):
        read_script(held.getvalue(), name="a.docx")
