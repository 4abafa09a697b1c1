"""The same script in two formats, where the shared corpus lies beside the repository; skipped elsewhere.

The Fountain file of a pair was made by somebody else out of the PDF and is nearly the truth. Every place in
which the two readings differ is in `kit.corpus_differences` with its reason; a new one fails, and so does
one that is gone. Headings and cues are compared by their letters and figures, without case.
"""

from __future__ import annotations

import csv
import difflib
import json
import re
import zipfile
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from defusedxml import ElementTree
from striprtf.striprtf import rtf_to_text

from closedset.formats import fdx, fountain, pdf
from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from closedset.practice import cues
from closedset.practice.screenplay import Element, Kind, Script
from kit import corpus_differences as differences

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SCRIPTS, TESTS = CORPUS / "scripts", CORPUS / "tests"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")

LONG = 60
"""Pages from which a pair counts as long."""

Said = list[tuple[str, Element]]


def files(folder: Path, *endings: str) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in endings) if CORPUS.exists() else []


def squeezed(text: str) -> str:
    """Letters and figures, without a scene number written behind a heading as `2.14`."""
    return re.sub(r"\W+", " ", re.sub(r"\s\d+\.\d+$", "", text.strip()).upper()).strip()


def headings(script: Script) -> Said:
    return [(squeezed(scene.heading), scene.elements[0]) for scene in script.scenes]


def speakers(script: Script) -> Said:
    return [(squeezed(cues.take_apart(e.text)[0]), e) for e in script.elements if e.kind is Kind.CUE]


OF = {"scenes": headings, "cues": speakers}


@cache
def read(path: Path) -> Script:
    return read_script(path.read_bytes(), name=path.name)


def said(script: Script, of: str) -> list[str]:
    return [words for words, _ in OF[of](script)]


def numbers(script: Script) -> list[str]:
    return [scene.number for scene in script.scenes]


def apart(ours: Said, theirs: Said) -> tuple[list[int], list[int]]:
    """Lines of what only they have, pages of what only we have, in order."""
    matcher = difflib.SequenceMatcher(None, [a for a, _ in ours], [b for b, _ in theirs], autojunk=False)
    extra, missing = [], []
    for what, i, j, a, b in matcher.get_opcodes():
        if what != "equal":
            extra += [element.place.page or 0 for _, element in ours[i:j]]
            missing += [element.place.start_line for _, element in theirs[a:b]]
    return missing, extra


def other_of(path: Path) -> Script:
    beside = path.with_suffix(".fountain")
    return read(beside if beside.exists() else path.with_suffix(".fdx"))


PAIRS = [
    path for path in files(SCRIPTS, ".pdf", ".fdx") if path.suffix == ".pdf" or path.name.startswith("sp-")
]
PDFS = files(SCRIPTS, ".pdf")
name_of = {"ids": lambda path: getattr(path, "name", None)}


@pytest.mark.parametrize("of", OF)
@pytest.mark.parametrize("path", PAIRS, **name_of)
def test_a_file_and_its_other_file_differ_only_where_a_reason_is_given(path, of):
    missing, extra = apart(OF[of](read(path)), OF[of](other_of(path)))
    assert (missing, extra) == differences.told(differences.PAIRS, path.name, of)


def rates(path: Path, of: str, beside: frozenset[str]) -> tuple[float, float]:
    """Precision and recall, with what is the other file's own doing neither counted for nor against us."""
    missed, extra = differences.ours(differences.PAIRS, path.name, of, beside=beside)
    both = len(OF[of](other_of(path))) - len(differences.told(differences.PAIRS, path.name, of)[0])
    return both / (both + extra), both / (both + missed)


@pytest.mark.parametrize(("of", "precision", "recall"), [("scenes", 0.99, 0.98), ("cues", 0.97, 0.98)])
@pytest.mark.parametrize("path", PDFS, **name_of)
def test_a_pdf_keeps_to_the_floor(path, of, precision, recall):
    if (read(path).pages or 0) >= LONG:
        found = rates(path, of, differences.THEIRS)
        assert found[0] >= precision, found
        assert found[1] >= recall, found
    else:
        # A short script has few headings, and what paper does not mark cannot be read from it.
        assert min(rates(path, of, differences.THEIRS | {differences.UNMARKED})) >= 0.9


BESIDE = {"testplay-01a": "testplay-02", "testplay-01b": "testplay-01"}
"""Files whose Fountain goes by another name."""

FIVE = [
    path
    for path in files(TESTS / "rsdoiel", ".fdx", ".osf", ".fadein", ".txt")
    if "characters" not in path.stem and path.stem.startswith(("sample", "testplay"))
]


@pytest.mark.parametrize("path", FIVE, **name_of)
def test_one_script_in_five_formats_has_the_same_scenes_and_cues(path):
    ours, truth = read(path), read(path.with_name(f"{BESIDE.get(path.stem, path.stem)}.fountain"))
    same = {of: said(ours, of) == said(truth, of) for of in OF}
    assert same == {of: (path.name, of) not in differences.FORMATS for of in OF}
    assert set(numbers(ours)) | set(numbers(truth)) == {""}
    brackets = [
        [squeezed(e.text) for e in one.elements if e.kind is Kind.PARENTHETICAL] for one in (ours, truth)
    ]
    assert brackets[0] == brackets[1]


def test_everybody_another_program_lists_is_cued():
    listed = (TESTS / "rsdoiel" / "sample-07-characters.txt").read_text("utf-8").split("\n")
    ours = {squeezed(one.name) for one in read(TESTS / "rsdoiel" / "sample-07.fountain").characters}
    missing = {squeezed(name) for name in listed if name.strip()} - ours
    assert missing == {"WOMAN"}, "the other program cuts WOMAN'S VOICE at its apostrophe"


def test_the_formats_own_specimen_keeps_numbers_marks_and_sides():
    made = read(TESTS / "rsdoiel" / "OSF-2.0.xml")
    assert numbers(made) == ["", "1", "2"]
    assert (made.revision, made.locked_pages) == ("Pink", True)
    assert [element.dual for element in made.elements if element.dual] == ["left"] * 2 + ["right"] * 2
    assert {Kind.NOTE, Kind.SYNOPSIS, Kind.CENTERED, Kind.SHOT} <= {element.kind for element in made.elements}
    assert sum(bool(element.revised) for element in made.elements) == 8


LIKE_ACTION = frozenset({Kind.CENTERED, Kind.SHOT, Kind.LYRIC})
PLAYED = LIKE_ACTION | {
    Kind.HEADING, Kind.ACTION, Kind.CUE, Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.TRANSITION
}  # fmt: skip


def by_kind(script: Script) -> dict[str, str]:
    """All the words of one kind together, so that joined paragraphs compare."""
    sums: Counter[str] = Counter()
    made: dict[str, list[str]] = {kind: [] for kind in sums}
    for one in script.elements:
        if one.kind in PLAYED:
            kind = Kind.ACTION if one.kind in LIKE_ACTION else one.kind
            words = cues.take_apart(one.text)[0] if kind is Kind.CUE else one.text
            made.setdefault(kind, []).append(squeezed(words.replace("_", "")))
    return {kind: " ".join(filter(None, words)) for kind, words in made.items()}


def sides(script: Script) -> list[str]:
    return [element.dual for element in script.elements if element.dual]


@pytest.mark.parametrize("path", files(TESTS / "screenplain", ".fdx", ".pdf"), **name_of)
def test_what_screenplain_writes_is_read_as_what_it_read(path):
    parse = fdx.parse if path.suffix == ".fdx" else pdf.parse
    ours, truth = (
        parse(path.read_bytes()),
        fountain.parse(path.with_suffix(".fountain").read_text("utf-8-sig")),
    )
    same = (by_kind(ours), numbers(ours), sides(ours)) == (by_kind(truth), numbers(truth), sides(truth))
    assert same == (path.name not in differences.PRINTED)


FEATHERWEIGHT = TESTS / "featherweight"
NATIVE = ("brick-and-steel", "normalization-gauntlet-clean", "normalization-gauntlet-artifacts")


@pytest.mark.parametrize("name", NATIVE)
def test_featherweights_fixtures_read_as_expected(name):
    stem = "brick-and-steel" if name.startswith("brick") else "normalization-gauntlet"
    truth, ours = (read(FEATHERWEIGHT / one) for one in (f"{stem}.expected.fountain", f"{name}.pdf"))
    assert said(ours, "scenes") == said(truth, "scenes")
    assert said(ours, "cues") == said(truth, "cues")
    assert by_kind(ours) == by_kind(truth)


def expected(node: object, wanted: str) -> list[str]:
    """Words of every element of one type in featherweight's JSON, in order."""
    if isinstance(node, list):
        return [words for one in node for words in expected(one, wanted)]
    if not isinstance(node, dict):
        return []
    if node.get("type") == wanted:
        return [squeezed("".join(run["text"] for run in node["text"]["runs"]))]
    return expected(list(node.values()), wanted)


def test_featherweights_json_has_the_same_elements():
    held = json.loads((FEATHERWEIGHT / "brick-and-steel.expected.json").read_text("utf-8"))["elements"]
    ours = by_kind(read(FEATHERWEIGHT / "brick-and-steel.pdf"))
    names = {Kind.HEADING: "scene-heading", Kind.CUE: "character"}
    for kind in ours:
        words = [squeezed(re.sub(r"\(.*\)", "", one)) for one in expected(held, names.get(kind, kind))]
        assert ours[kind] == " ".join(words)


def test_a_watermark_is_listed_for_every_page_it_is_printed_over():
    listed = read(FEATHERWEIGHT / "normalization-gauntlet-artifacts.pdf").not_understood
    assert [one.place.page for one in listed] == [2, 3, 4, 5, 6, 7]
    assert all("watermark" in one.why for one in listed)


def test_a_scanned_script_is_refused_in_a_sentence():
    with pytest.raises(CannotRead, match="pictures"):
        read(FEATHERWEIGHT / "brick-and-steel-scanned.pdf")


def test_the_scanned_pages_of_a_mixed_script_are_listed_and_the_others_read():
    script, whole = (read(FEATHERWEIGHT / f"brick-and-steel{one}.pdf") for one in ("-mixed", ""))
    assert [one.place.page for one in script.not_understood] == [2, 4]
    assert all("picture" in one.why for one in script.not_understood)
    kept = [words for words, element in headings(whole) if element.place.page in {2, 4}]
    assert said(script, "scenes") == kept or len(script.scenes) == 4


DBM = "dbm-E02b-Buckets-And-Flavors"


def report() -> list[tuple[str, int, set[str]]]:
    """Heading, starting page and characters of every scene in the other program's report, by page."""
    with (TESTS / "dbm-E02b-output.csv").open(encoding="utf-8", newline="") as held:
        rows = [row for row in csv.reader(held) if row]
    first = next(at for at, row in enumerate(rows) if row[0].startswith("Location/Scenes Sorted")) + 2
    last = next(at for at, row in enumerate(rows) if row[0].startswith("Location-Scene-Shot"))
    return [
        (squeezed(row[0]), int(row[2]), set(filter(None, row[3].split(", ")))) for row in rows[first:last]
    ]


@pytest.mark.parametrize("ending", ["fdx", "pdf"])
def test_the_scenes_pages_and_people_are_those_of_the_report(ending):
    made = read(SCRIPTS / f"{DBM}.{ending}").scenes
    ours = [(re.sub(r" (DAY|CONTINUOUS)$", "", squeezed(one.heading)), one.page) for one in made]
    theirs = [(re.sub(r" (DAY|CONTINUOUS)$", "", heading), page) for heading, page, _ in report()]
    assert sorted(ours) == sorted(theirs)
    people = Counter(frozenset(map(squeezed, one.characters)) for one in made)
    assert people == Counter(frozenset(map(squeezed, names)) for _, _, names in report())


def test_the_shots_of_a_final_draft_file_are_those_of_its_report():
    script = read(SCRIPTS / f"{DBM}.fdx")
    shots = len(script.scenes) + sum(element.kind is Kind.SHOT for element in script.elements)
    counted = (TESTS / "dbm-E02b-output.csv").read_text("utf-8")
    assert f"Scenes: {len(script.scenes)}\n" in counted
    assert f"Identified Shots: {shots}\n" in counted


def test_pages_and_eighths_on_paper_are_final_drafts_own():
    stated, measured = (read(SCRIPTS / f"{DBM}.{ending}").scenes for ending in ("fdx", "pdf"))
    assert [one.page for one in measured] == [one.page for one in stated]
    off = [abs(a.eighths - b.eighths) for a, b in zip(measured, stated, strict=True)]
    assert sum(one == 0 for one in off) >= 0.65 * len(off)
    assert sum(one <= 1 for one in off) >= 0.95 * len(off)
    assert max(off) <= 2


def letters(*texts: str) -> Counter[str]:
    """Every character that is not blank, without case: a style may print what was typed in capitals."""
    return Counter(re.sub(r"\s+", "", "".join(texts)).casefold())


def kept(script: Script) -> Counter[str]:
    parts = [
        *(one.text + one.number for one in script.elements),
        *(one.text for one in script.not_understood),
    ]
    return letters(*parts, *(words for _, words in script.title_page))


@pytest.mark.parametrize("path", PDFS, **name_of)
def test_no_character_of_a_pdf_is_lost(path):
    """Against pdfium's own text, page furniture included: it is read as such and stays in `Script.text`."""
    script = read(path)
    whole = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes()))
    listed = [one.text for one in script.not_understood]
    assert letters(whole.replace("\ufffe", "-")) == letters(
        script.text, *listed
    )  # \ufffe: a hyphen at an end
    places = [one.place for one in (*script.elements, *script.not_understood)]
    inside = {at for place in places for at in range(place.start, place.end)}
    assert not [at for at, char in enumerate(script.text) if not char.isspace() and at not in inside]


PAGES_OWN = frozenset({"HeaderAndFooter"})
"""Printed alike on every page: no part of the script."""


@pytest.mark.parametrize("path", files(SCRIPTS, ".fdx") + files(TESTS / "rsdoiel", ".fdx"), **name_of)
def test_no_character_of_a_final_draft_file_is_lost(path):
    """Every run of every paragraph in the file, and what is told of the people in its scenes."""
    root = ElementTree.fromstring(path.read_bytes())
    for holder in [root, *root.findall("TitlePage")]:
        for part in [part for part in holder if part.tag in PAGES_OWN]:
            holder.remove(part)
    wanted = [node for node in root.iter() if node.tag in {"Text", "CharacterArcBeat"}]
    assert letters(*("".join(node.itertext()) for node in wanted)) <= kept(fdx.parse(path.read_bytes()))


OSF = [*files(TESTS / "rsdoiel", ".osf", ".xml"), *files(SCRIPTS, ".xml")]


@pytest.mark.parametrize("path", OSF, **name_of)
def test_no_character_of_an_open_screenplay_file_is_lost(path):
    root = ElementTree.fromstring(path.read_bytes())
    runs = [re.sub(r"</?[bu]>|<br>", "", "".join(node.itertext())) for node in root.iter("text")]
    asides = [node.get(said, "") for node in root.iter("para") for said in ("note", "synopsis")]
    assert letters(*runs, *asides) <= kept(read(path))


def test_no_character_of_a_celtx_file_is_lost():
    path = SCRIPTS / "alexc-test.celtx"
    with zipfile.ZipFile(path) as packed:
        pages = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".html")]
    words = [unescape(re.sub(r"<[^>]+>", "", page[page.index("<body") :])) for page in pages]
    assert letters(*words) <= kept(read(path))


def test_no_character_of_a_rich_text_file_is_lost():
    path = SCRIPTS / "alexc-test.rtf"
    assert letters(rtf_to_text(path.read_bytes().decode("cp1252"))) <= kept(read(path))


@pytest.mark.parametrize("of", OF)
@pytest.mark.parametrize("ending", ["rtf", "xml"])
def test_the_same_script_from_another_program_has_the_same_scenes_and_cues(ending, of):
    assert said(read(SCRIPTS / f"alexc-test.{ending}"), of) == said(read(SCRIPTS / "alexc-test.fdx"), of)


def test_a_template_without_a_word_in_it_is_refused_in_a_sentence():
    with pytest.raises(CannotRead, match="does not look like a screenplay"):
        read(SCRIPTS / "dmongrel-NewFile.fdx")
