"""Labelled scripts: reading them, and which scenes and passages the labels cover."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from closedset.practice.breakdown.detect import collect
from closedset.practice.breakdown.features import features
from closedset.practice.breakdown.lines import read
from closedset.practice.breakdown.passages import Passage
from closedset.practice.screenplay import Script

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("CLOSEDSET_SHARED", HERE.parent.parent / "shared"))
TARGET = ("cake", "call-jane", "serena", "the-wrestler", "two-night-stand")


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled beat."""

    start: int
    end: int
    cats: tuple[str, ...]
    clear: bool
    flags: tuple[str, ...] = ()
    presence: str = ""
    who: tuple[str, ...] = ()

    def meets(self, start: int, end: int) -> bool:
        return self.start <= end and self.end >= start


@dataclass(frozen=True, slots=True)
class Labelled:
    """A script with its labels, scenes and passages."""

    name: str
    script: Script
    labels: tuple[Label, ...]
    passages: tuple[Passage, ...]
    rows: tuple[tuple[float, ...], ...]

    def of_scene(self, index: int) -> tuple[Label, ...]:
        scene = self.script.scenes[index]
        return tuple(label for label in self.labels if label.meets(scene.start_line, scene.end_line))


def label_files() -> dict[str, Path]:
    """Label files by script name: the shared five first, then our own."""
    found = {name: SHARED / "corpus/labels" / f"{name}.jsonl" for name in TARGET}
    for path in sorted((HERE / "labels").glob("*.jsonl")):
        found.setdefault(path.stem, path)
    return {name: path for name, path in found.items() if path.exists()}


def unseen() -> dict[str, Path]:
    """Label files kept elsewhere, of scripts that nobody had read when the word lists were written."""
    folder = os.environ.get("CLOSEDSET_LABELS")
    return {path.stem: path for path in sorted(Path(folder).glob("*.jsonl"))} if folder else {}


def source(name: str) -> Path:
    """The script file a label file speaks of."""
    folder = SHARED / "corpus/scripts"
    return next(path for path in (folder / f"{name}{end}" for end in (".txt", ".fountain")) if path.exists())


def labels(path: Path) -> tuple[Label, ...]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(
        Label(
            row["start"],
            row["end"],
            tuple(row["cats"]),
            row["certainty"] == "clear",
            tuple(row.get("flags", ())),
            row.get("presence", ""),
            tuple(row.get("who", ())),
        )
        for row in rows
        if "start" in row
    )


def read_labelled(name: str, path: Path) -> Labelled:
    from closedset.formats.reading import read_script  # noqa: PLC0415

    file = source(name)
    script = read_script(file.read_bytes(), name=file.name)
    passages = collect(script, read(script))
    return Labelled(name, script, labels(path), passages, tuple(features(passage) for passage in passages))


def everything() -> list[Labelled]:
    """Every labelled script, in a fixed order."""
    return [read_labelled(name, path) for name, path in label_files().items()]


def lines_of(passage: Passage) -> tuple[int, int]:
    places = [line.element.place for line in passage.lines]
    return min(place.start_line for place in places), max(place.end_line for place in places)
