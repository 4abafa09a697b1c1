import io
import sys
import time
import tracemalloc
import zipfile
from contextlib import contextmanager

import pytest
from docx import Document

from closedset.formats import limits
from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from kit.pdf_pages import BODY, CUE, SPEECH, column, pdf_of

SCENE = (
    "{n} INT. ROOM {n} - DAY {n}\n\nRain falls on *everything*.\n\nEVE\nNo.\n\nADAM (CONT'D)\n(low)\nYes.\n\n"
)


@contextmanager
def untraced():
    """The ten seconds are the reader's: measuring coverage makes them three times as many."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


@pytest.mark.parametrize("name", ["long.fountain", "long.txt"])
def test_ten_thousand_scenes_take_less_than_ten_seconds(name):
    data = "".join(SCENE.format(n=n) for n in range(1, 10_000)).encode()
    if name.endswith("fountain"):
        data = b"".join(
            f"INT. ROOM {n} - DAY #{n}#\n\nRain.\n\nEVE\nNo.\n\n".encode() for n in range(1, 10_000)
        )
    with untraced():
        started = time.process_time()
        script = read_script(data, name=name)
        assert time.process_time() - started < 10
    assert [scene.number for scene in script.scenes] == [str(n) for n in range(1, 10_000)]


def test_ten_thousand_scenes_of_a_final_draft_file_take_less_than_ten_seconds():
    spoken = (("Scene Heading", "INT. ROOM {n} - DAY"), ("Character", "EVE"), ("Dialogue", "No."))
    scene = "".join(f'<Paragraph Type="{kind}"><Text>{text}</Text></Paragraph>' for kind, text in spoken)
    body = "".join(scene.format(n=n) for n in range(1, 10_000))
    data = f'<FinalDraft DocumentType="Script" Version="1"><Content>{body}</Content></FinalDraft>'.encode()
    with untraced():
        started = time.process_time()
        script = read_script(data, name="long.fdx")
        assert time.process_time() - started < 10
    assert len(script.scenes) == 9_999


def test_a_word_file_takes_as_long_a_scene_however_many_there_are():
    written = io.BytesIO()
    Document().save(written)
    scene = "INT. ROOM {n} - DAY", "Rain falls.", "{tab}EVE", "No."
    lines = (line.format(n=n, tab=" " * 24 if line[0] == "{" else "") for n in range(4_000) for line in scene)
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines)
    long = io.BytesIO()
    with zipfile.ZipFile(written) as one, zipfile.ZipFile(long, "w", zipfile.ZIP_DEFLATED) as other:
        for name in one.namelist():
            text = one.read(name)
            if name == "word/document.xml":
                text = text.replace(b"<w:body>", b"<w:body>" + body.encode())
            other.writestr(name, text)
    with untraced():
        started = time.process_time()
        script = read_script(long.getvalue(), name="long.docx")
        assert time.process_time() - started < 10
    assert len(script.scenes) == 4_000


def test_a_pdf_takes_as_long_a_scene_however_many_there_are():
    scene = (
        (BODY, "INT. ROOM {n} - DAY"),
        (BODY, ""),
        (BODY, "Rain."),
        (BODY, ""),
        (CUE, "EVE"),
        (SPEECH, "No."),
        (BODY, ""),
    )
    lines = [(edge, words.format(n=n)) for n in range(4_000) for edge, words in scene]
    data = pdf_of(*(column(*lines[at : at + 54]) for at in range(0, len(lines), 54)))
    with untraced():
        started = time.process_time()
        script = read_script(data, name="long.pdf")
        assert time.process_time() - started < 10
    assert len(script.scenes) == 4_000


def test_a_thousand_scenes_take_less_than_50_mb():
    data = "".join(SCENE.format(n=n) for n in range(1, 1_001)).encode()
    tracemalloc.start()
    read_script(data, name="long.txt")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50_000_000


def test_a_file_at_the_limit_is_not_too_large():
    limits.check_size(limits.LARGEST, name="a.txt")
    with pytest.raises(CannotRead):
        limits.check_size(limits.LARGEST + 1_000_000, name="a.txt")
