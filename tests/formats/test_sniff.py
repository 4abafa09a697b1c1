import codecs
import io
import zipfile

import pytest

from closedset.formats import limits
from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead

SCRIPT = "INT. CAFÉ - DAY\n\nRain.\n\nÉLODIE\nIt’s “over”.\n"


def packed(**entries):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in entries.items():
            out.writestr(name.replace("__", "/"), data)
    return held.getvalue()


def says(data, name="draft.txt"):
    with pytest.raises(CannotRead) as refused:
        read_script(data, name=name)
    return refused.value.says


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_an_encoding_is_found(encoding):
    script = read_script(SCRIPT.encode(encoding), name="draft.txt")
    assert script.text == SCRIPT
    assert script.characters[0].name == "ÉLODIE"
    assert bool(script.notes) is (encoding in {"utf-16-le", "utf-16-be", "cp1252", "mac_roman"})


def test_nul_bytes_are_left_out_and_said():
    script = read_script(b"INT. A - DAY\n\nRa\0in.\n", name="a.txt")
    assert "NUL" in script.notes[0]


def test_half_a_character_of_utf16_is_refused():
    assert "breaks off" in says(codecs.BOM_UTF16_LE + b"a\0b")


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "is empty"), (b"\xff\xd8\xff\xe0 picture", "a JPEG picture"), (b"MZ\x90\x00", "a Windows program"),
     (b"A long walk in prose.\nNobody speaks.\n", "no scene heading"), (b"a,b\n1,2\n", "no scene heading"),
     (b"\xd0\xcf\x11\xe0", "save it as .docx"), (b"PK\x03\x04rubbish", "broken"),
     (packed(a="b"), "a ZIP archive")],
)  # fmt: skip
def test_what_is_no_script_is_refused_in_a_sentence(data, words):
    said = says(data)
    assert said.startswith("draft.txt")
    assert words in said
    assert said.endswith(".")


def test_a_file_too_large_is_refused_by_its_size_alone():
    with pytest.raises(CannotRead, match="500 MB"):
        limits.check_size(500_000_000, name="a.txt")


def test_a_bomb_is_not_opened():
    assert "unpacks to more" in says(packed(word__document="0" * 5_000_000))


def test_a_name_that_points_outside_is_not_opened():
    assert "points outside" in says(packed(**{"..__x": "a"}))


def test_a_missing_entry_is_said():
    with pytest.raises(CannotRead, match="no readable"):
        limits.read_entry(limits.open_zip(packed(a="b"), name="a.zip"), "c", name="a.zip")


def test_an_entry_is_read():
    assert limits.read_entry(limits.open_zip(packed(a="b"), name="a.zip"), "a", name="a.zip") == b"b"


def test_marks_of_fountain_make_a_text_fountain():
    assert read_script(b"Title: A\n\n.KITCHEN\n\n@Eve\nYes.\n", name="a.txt").format == "fountain"
    assert read_script(SCRIPT.encode(), name="a.fountain").format == "fountain"
    assert read_script(SCRIPT.encode(), name="a.txt").format == "text"


def test_rich_text_is_read_by_its_indents():
    rtf = (
        rb"{\rtf1\ansi{\pard\li1440\caps int. room - day\par }{\pard\sb240\li1440 Rain.\par }"
        rb"{\pard\sb240\li4320 ADAM\par }{\pard\li2880 Yes, I do.\par }"
        rb"{\pard\sb240\li4320 EVE\par }{\pard\li2880 No, I do not.\par }}"
    )
    script = read_script(rtf, name="a.rtf")
    assert [e.kind.value for e in script.elements] == [
        "heading",
        "action",
        "cue",
        "dialogue",
        "cue",
        "dialogue",
    ]
    assert (script.format, script.scenes[0].heading) == ("rtf", "INT. ROOM - DAY")
