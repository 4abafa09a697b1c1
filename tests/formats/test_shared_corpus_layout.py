"""The same script in two formats, where the shared corpus lies beside the repository; skipped elsewhere.

The Fountain file of a pair was made by somebody else out of the PDF and is nearly the truth. Every place in
which the two readings differ is in `DIFFERENCES`, with its reason; a new one fails, and so does one that is
gone.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from defusedxml import ElementTree

from closedset.formats import CannotRead, fdx, fountain, pdf, read_script
from closedset.practice import cues
from closedset.practice.screenplay import Element, Kind, Script

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SCRIPTS = CORPUS / "scripts"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")

CAPITALS = "capitals that run on into lower case are action; the Fountain file makes a cue of the first line"
UNMARKED = "printed like any line in capitals: nothing on paper says that it is a heading"
CARRIED = "cued again over the page, which is the page's and not the play's; the Fountain file keeps it"
TRUTH = "the other file is mistaken"


@dataclass(frozen=True)
class Differs:
    """Lines of the other file with a heading or cue that is not ours; pages with one that only we have."""

    why: str
    lines: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()


DIFFERENCES: dict[tuple[str, str], tuple[Differs, ...]] = {
    ("ifrost-laboratorium", "scenes"): (Differs(UNMARKED, lines=(45,)),),
    ("ifrost-sunflower", "scenes"): (Differs(UNMARKED, lines=(323,)),),
    ("ifrost-torn", "scenes"): (Differs(TRUTH, pages=(1,)),),
    ("lw-airplane", "cues"): (
        Differs("a second title page in capitals", pages=(1, 1)),
        Differs("the speech stands in one file only", lines=(734, 1738), pages=(20, 20, 27, 40, 46, 83, 91)),
    ),
    ("lw-chronicle", "scenes"): (
        Differs(UNMARKED, lines=(402, 404, 2365)),
        Differs(
            "set apart like a heading and followed by text on the same line in the other file", pages=(88, 88)
        ),
    ),
    ("lw-chronicle", "cues"): (
        Differs(CARRIED, lines=(440, 1221, 2337)),
        Differs(CAPITALS, lines=(3557,)),
    ),
    ("lw-deeper", "scenes"): (Differs(TRUTH, pages=(86,)),),
    ("lw-deeper", "cues"): (Differs(CAPITALS, lines=(2025, 2169)),),
    ("lw-dirk-gently-102-lost-and-found", "scenes"): (Differs(TRUTH, lines=(2000,), pages=(1,)),),
    ("lw-frankenstein", "cues"): (
        Differs(
            CAPITALS,
            lines=(
                32,
                73,
                209,
                276,
                466,
                574,
                848,
                855,
                868,
                873,
                909,
                918,
                946,
                1061,
                1246,
                1394,
                1562,
                2092,
                2141,
                2152,
                2239,
                2763,
                2803,
                2943,
                3030,
                3089,
                3589,
                3592,
                4143,
                4218,
                4264,
                4286,
                4601,
                4649,
                4667,
                4678,
                4876,
                4904,
                4928,
            ),
        ),
    ),
    ("lw-me-him-her", "cues"): (
        Differs(
            CAPITALS,
            lines=(
                221,
                778,
                860,
                1021,
                1316,
                1319,
                1420,
                1426,
                2017,
                2278,
                2435,
                2438,
                2452,
                2576,
                2887,
                2896,
                3080,
                3178,
                3223,
                3235,
                3618,
                3621,
                3641,
                3698,
                3701,
                3704,
                3816,
                3864,
                4343,
                4352,
                4430,
                4433,
                4463,
                4488,
            ),
        ),
    ),
    ("lw-mr-right", "scenes"): (Differs(UNMARKED, lines=(103, 1049, 1186, 1792, 4263)),),
    ("lw-mr-right", "cues"): (Differs(CARRIED, lines=(786, 1912, 2369, 2491, 2869, 3313, 3436, 4434)),),
    ("lw-suits-pilot", "scenes"): (
        Differs("a space is missing in the other file", lines=(1649,), pages=(39,)),
    ),
    ("sp-Brick-and-Steel", "scenes"): (Differs(UNMARKED, lines=(80, 95)),),
    ("sp-The-Last-Birthday-Card", "scenes"): (
        Differs(
            UNMARKED,
            lines=(
                34,
                143,
                151,
                412,
                451,
                455,
                459,
                471,
                486,
                490,
                589,
                635,
                639,
                678,
                787,
                791,
                795,
                799,
                803,
                809,
                813,
                817,
                822,
            ),
        ),
    ),
}


def squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\s\d+\.\d+$", "", text.strip()).upper()).strip()


def headings(script: Script) -> list[tuple[str, Element]]:
    return [(squeezed(scene.heading), scene.elements[0]) for scene in script.scenes]


def speakers(script: Script) -> list[tuple[str, Element]]:
    return [(squeezed(cues.take_apart(e.text)[0]), e) for e in script.elements if e.kind is Kind.CUE]


ELSEWHERE = {
    "alexc-test.rtf": (
        Differs(UNMARKED, lines=(42, 464)),
        Differs("a line in brackets stands below the heading without a blank", lines=(388,), pages=(12,)),
    )
}
PRINTED_TWICE: dict[str, int] = {}
"""Letters printed twice in one place for bold, which are read once."""

OF = {"scenes": headings, "cues": speakers}


def apart(
    ours: list[tuple[str, Element]], theirs: list[tuple[str, Element]]
) -> tuple[list[int | None], list[int]]:
    """Pages of what only we have, lines of what only they have, in order."""
    matcher = difflib.SequenceMatcher(None, [a for a, _ in ours], [b for b, _ in theirs], autojunk=False)
    extra, missing = [], []
    for what, i, j, a, b in matcher.get_opcodes():
        if what != "equal":
            extra += [element.place.page for _, element in ours[i:j]]
            missing += [element.place.start_line for _, element in theirs[a:b]]
    return extra, missing


def other_of(path: Path) -> Script:
    beside = path.with_suffix(".fountain")
    if beside.exists():
        return fountain.parse(beside.read_text("utf-8-sig"))
    return fdx.parse(path.with_suffix(".fdx").read_bytes())


def names(ending: str) -> list[str]:
    return sorted(path.stem for path in SCRIPTS.glob(f"*{ending}")) if CORPUS.exists() else []


@pytest.mark.parametrize("of", OF)
@pytest.mark.parametrize("name", names(".pdf"))
def test_a_pdf_and_its_other_file_differ_only_where_a_reason_is_given(name, of):
    path = SCRIPTS / f"{name}.pdf"
    extra, missing = apart(OF[of](pdf.parse(path.read_bytes())), OF[of](other_of(path)))
    known = DIFFERENCES.get((name, of), ())
    assert missing == sorted(line for one in known for line in one.lines)
    assert extra == sorted(page for one in known for page in one.pages)


def covered(script: Script) -> set[int]:
    places = [element.place for element in script.elements] + [one.place for one in script.not_understood]
    return {at for place in places for at in range(place.start, place.end)}


@pytest.mark.parametrize("name", names(".pdf"))
def test_no_character_of_a_pdf_is_lost(name):
    data = (SCRIPTS / f"{name}.pdf").read_bytes()
    script = pdf.parse(data)
    inside = covered(script)
    assert not [at for at, char in enumerate(script.text) if not char.isspace() and at not in inside]
    document = pypdfium2.PdfDocument(data)
    whole = "".join(page.get_textpage().get_text_range() for page in document)
    letters = re.compile(r"[^\W\d_]")
    gone = Counter(letters.findall(whole)) - Counter(letters.findall(script.text))
    assert gone.total() <= PRINTED_TWICE.get(name, 0)


@pytest.mark.parametrize("name", names(".fdx"))
def test_no_word_of_a_final_draft_file_is_lost(name):
    data = (SCRIPTS / f"{name}.fdx").read_bytes()
    content = ElementTree.fromstring(data).find("Content")
    runs = ("".join(run.text or "" for run in one.findall("Text")) for one in content.iter("Paragraph"))
    words = squeezed(" ".join(runs)).split()
    script = fdx.parse(data)
    read = [*(e.text for e in script.elements), *(one.text for one in script.not_understood)]
    kept = set(squeezed(" ".join([*read, *(e.number for e in script.elements)])).split())
    assert {word for word in words if word not in kept} == set()


@pytest.mark.parametrize("name", ["alexc-test.rtf", "alexc-test.xml"])
def test_the_same_script_from_another_program_has_the_same_scenes(name):
    ours = read_script((SCRIPTS / name).read_bytes(), name=name)
    truth = fdx.parse((SCRIPTS / "alexc-test.fdx").read_bytes())
    extra, missing = apart(headings(ours), headings(truth))
    known = ELSEWHERE.get(name, ())
    assert missing == sorted(line for one in known for line in one.lines)
    assert extra == sorted(page for one in known for page in one.pages)


def test_eighths_from_the_page_agree_with_final_drafts_own():
    stated = fdx.parse((SCRIPTS / "dbm-E02b-Buckets-And-Flavors.fdx").read_bytes())
    measured = pdf.parse((SCRIPTS / "dbm-E02b-Buckets-And-Flavors.pdf").read_bytes())
    off = [abs(a.eighths - b.eighths) for a, b in zip(measured.scenes, stated.scenes, strict=True)]
    assert sum(one <= 1 for one in off) >= 0.95 * len(off)


def test_the_scenes_of_a_final_draft_file_are_those_of_its_report():
    report = (CORPUS / "tests" / "dbm-E02b-output.csv").read_text()
    script = fdx.parse((SCRIPTS / "dbm-E02b-Buckets-And-Flavors.fdx").read_bytes())
    assert f"Scenes: {len(script.scenes)}" in report
    assert (
        f"Identified Shots: {len(script.scenes) + sum(e.kind is Kind.SHOT for e in script.elements)}"
        in report
    )


FEATHERWEIGHT = CORPUS / "tests" / "featherweight"


@pytest.mark.parametrize(
    "name", ["brick-and-steel", "normalization-gauntlet-clean", "normalization-gauntlet-artifacts"]
)
def test_featherweights_fixtures_read_as_expected(name):
    stem = "brick-and-steel" if name.startswith("brick") else "normalization-gauntlet"
    truth = fountain.parse((FEATHERWEIGHT / f"{stem}.expected.fountain").read_text("utf-8-sig"))
    script = pdf.parse((FEATHERWEIGHT / f"{name}.pdf").read_bytes())
    assert [one for one, _ in speakers(script)] == [one for one, _ in speakers(truth)]
    assert {one for one, _ in headings(script)} <= {one for one, _ in headings(truth)}


def test_a_scanned_script_is_refused_in_a_sentence():
    with pytest.raises(CannotRead, match="pictures"):
        pdf.parse((FEATHERWEIGHT / "brick-and-steel-scanned.pdf").read_bytes())


def test_the_scanned_pages_of_a_mixed_script_are_listed():
    script = pdf.parse((FEATHERWEIGHT / "brick-and-steel-mixed.pdf").read_bytes())
    assert script.not_understood
    assert all("picture" in one.why for one in script.not_understood)


RSDOIEL = CORPUS / "tests" / "rsdoiel"
OF_ONE_SCRIPT = {
    ("sample-02.osf", "scenes"): "“The End” is marked as a heading in this file alone",
    ("testplay-02.txt", "scenes"): "“FADE IN” is a heading by force in the Fountain file alone",
}
TWINS = [
    path
    for truth in sorted(RSDOIEL.glob("*.fountain"))
    for ending in ("fdx", "osf", "fadein", "txt")
    if (path := truth.with_suffix(f".{ending}")).exists()
]


@pytest.mark.parametrize("of", OF)
@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.name)
def test_one_script_in_five_formats_has_the_same_scenes_and_cues(path, of):
    beside = path.with_suffix(".fountain")
    ours = read_script(path.read_bytes(), name=path.name)
    theirs = read_script(beside.read_bytes(), name=beside.name)
    extra, missing = apart(OF[of](ours), OF[of](theirs))
    assert bool(extra or missing) == ((path.name, of) in OF_ONE_SCRIPT)
