"""The demonstration's script says the same from Fountain, Final Draft and PDF."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

import pytest

from closedset.formats import fdx, paper
from closedset.formats.reading import read_script
from closedset.practice import breakdown
from closedset.practice.screenplay import Kind, Script

SCRIPTS = files("closedset.demo").joinpath("scripts")
DRAFTS = ("the-tide-table", "the-tide-table-blue")
WHEN = datetime(2026, 3, 2, tzinfo=UTC)


@cache
def read(draft: str, ending: str) -> Script:
    name = f"{draft}.{ending}"
    return read_script(SCRIPTS.joinpath(name).read_bytes(), name=name)


def scenes(script: Script) -> list[tuple[str, str, bool]]:
    return [(scene.number, scene.heading.upper(), scene.omitted) for scene in script.scenes]


def cues(script: Script) -> list[str]:
    return [element.text.split("(")[0].strip() for element in script.elements if element.kind is Kind.CUE]


def beats(script: Script) -> list[tuple[str, str, tuple[str, ...]]]:
    found = breakdown.find(script)
    return [(beat.id, str(beat.tier), tuple(str(one) for one in beat.classes)) for beat in found.beats]


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("ending", ["fdx", "pdf"])
def test_every_format_gives_the_same_scenes(draft: str, ending: str):
    assert scenes(read(draft, ending)) == scenes(read(draft, "fountain"))


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("ending", ["fdx", "pdf"])
def test_every_format_gives_the_same_cues(draft: str, ending: str):
    assert cues(read(draft, ending)) == cues(read(draft, "fountain"))


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("ending", ["fdx", "pdf"])
def test_every_format_gives_the_same_beats(draft: str, ending: str):
    assert beats(read(draft, ending)) == beats(read(draft, "fountain"))


def test_the_demonstration_runs_to_twenty_pages():
    assert 19 <= len(paper.pages_of(read("the-tide-table", "fountain"))) <= 22


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_files_beside_the_fountain_are_made_from_it(draft: str):
    script = read(draft, "fountain")
    assert SCRIPTS.joinpath(f"{draft}.pdf").read_bytes() == paper.write(script, at=WHEN)
    assert SCRIPTS.joinpath(f"{draft}.fdx").read_bytes() == fdx.write(script)
