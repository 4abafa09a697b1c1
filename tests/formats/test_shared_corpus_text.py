"""Other readers' fixtures, where the shared corpus lies beside the repository; skipped elsewhere."""

import html
import json
import re
from pathlib import Path

import pytest
import yaml

from closedset.formats import fountain
from closedset.formats.reading import read_script

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not here")

PLAYED = {"heading", "action", "cue", "dialogue", "parenthetical", "transition", "centered", "lyric"}

DIFFERENCES: dict[str, str] = {}
"""Fixture → why this reader differs on purpose. None does: kinds and words agree in every fixture."""


def paths(folder, ending):
    return sorted((CORPUS / folder).glob(f"*{ending}")) if CORPUS.exists() else []


def plain(text):
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def read(path):
    return read_script(path.read_bytes(), name=path.name)


def played(script):
    return [
        (e.kind.value, plain(e.text)) for e in script.elements if e.kind.value in PLAYED and plain(e.text)
    ]


_HTML = re.compile(
    r"<div class=\"transition\">(?P<transition>.*?)</div>|<h6[^>]*>(?P<heading>.*?)</h6>"
    r"|<div class=\"(?P<part>[a-z]+)[^>]*>|<p(?: class=\"(?P<spoken>[a-z]+)[^>]*)?>(?P<words>.*?)</p>",
    re.DOTALL,
)


def from_html(text):
    """Kind and words of each paragraph of screenplain's HTML."""
    found, part = [], ""
    for tag in _HTML.finditer(text):
        if tag["part"]:
            part = tag["part"]
            continue
        kind = (
            tag.lastgroup
            if tag["words"] is None
            else tag["spoken"] or ("action" if part == "action" else "dialogue")
        )
        words = tag["words"] if tag["words"] is not None else tag["heading"] or tag["transition"]
        words = (
            re.sub(r'<span class="scnum.*?</span>', "", words).replace("<br/>", " ").replace("<br />", " ")
        )
        found.append(
            ({"character": "cue"}.get(kind, kind), plain(html.unescape(re.sub(r"<[^>]+>", "", words))))
        )
    return [(kind, words) for kind, words in found if words]


def words_by_kind(pairs):
    """Everything said of one kind together, so that joined paragraphs compare."""
    sums: dict[str, str] = {}
    for kind, words in pairs:
        kind = {"centered": "action", "lyric": "action"}.get(kind, kind)
        sums[kind] = f"{sums.get(kind, '')} {words}".strip()
    return sums


@pytest.mark.parametrize("path", paths("tests/screenplain", ".html"), ids=lambda p: p.stem)
def test_screenplain_reads_the_same(path):
    if path.stem in DIFFERENCES:
        pytest.xfail(DIFFERENCES[path.stem])
    ours = words_by_kind(played(fountain.parse(path.with_suffix(".fountain").read_text("utf-8"))))
    assert ours == words_by_kind(from_html(path.read_text("utf-8")))


JOUVENCE = {
    ".": "heading",
    "!": "action",
    "@": "cue",
    "=": "dialogue",
    "_": "parenthetical",
    ">": "transition",
    "~": "lyric",
}


def cases():
    for path in paths("tests/jouvence", ".yaml"):
        for index, case in enumerate(yaml.safe_load_all(path.read_text("utf-8"))):
            if case:
                yield pytest.param(case, f"{path.stem}-{index}", id=f"{path.stem}-{index}")


@pytest.mark.parametrize(("case", "name"), list(cases()))
def test_jouvence_reads_the_same(case, name):
    if name in DIFFERENCES:
        pytest.xfail(DIFFERENCES[name])
    expected = [
        (JOUVENCE[one[0]], plain(one[1:]))
        for one in case["out"] or []
        if isinstance(one, str) and one[0] in JOUVENCE
    ]
    ours = words_by_kind(played(fountain.parse(case["in"])))
    assert ours == words_by_kind(pair for pair in expected if pair[1])


@pytest.mark.parametrize(
    "path", paths("tests/rsdoiel", ".fountain") + paths("tests/nyousefi", ".fountain"), ids=lambda p: p.stem
)
def test_what_is_written_reads_back(path):
    one = fountain.parse(path.read_text("utf-8"))
    assert played(fountain.parse(fountain.write(one))) == played(one)


NYOUSEFI = {"SceneNumbers": ("heading", 7), "Transitions": ("transition", 5), "DualDialogue": ("cue", 2),
            "Notes": ("note", 3),
            "Boneyard": ("boneyard", 3), "PageBreaks": ("page_break", None),
            "SectionHeaders": ("section", None)}  # fmt: skip


@pytest.mark.parametrize("stem", NYOUSEFI)
def test_the_reference_fixtures_hold_their_construct(stem):
    kind, count = NYOUSEFI[stem]
    path = CORPUS / "tests/nyousefi" / f"{stem}.fountain"
    found = sum(e.kind == kind for e in fountain.parse(path.read_text("utf-8")).elements)
    assert found == count if count else found


def test_featherweight_finds_the_same_scenes_and_cues():
    folder = CORPUS / "tests/featherweight"
    expected = json.dumps(json.loads((folder / "brick-and-steel.expected.json").read_text("utf-8")))
    script = fountain.parse((folder / "brick-and-steel.fountain").read_text("utf-8"))
    assert script.scenes
    for scene in script.scenes:
        assert scene.heading.split(" - ")[0].split(". ")[-1] in expected


@pytest.mark.parametrize(
    "path", paths("scripts", ".fountain") + paths("scripts", ".txt"), ids=lambda p: p.name
)
def test_no_character_of_a_real_script_is_lost(path):
    script = read(path)
    covered = bytearray(len(script.text))
    for held in (*script.elements, *script.not_understood):
        covered[held.place.start : held.place.end] = b"\1" * (held.place.end - held.place.start)
    lost = [at for at, char in enumerate(script.text) if not covered[at] and not char.isspace()]
    assert not lost
    assert script.scenes
