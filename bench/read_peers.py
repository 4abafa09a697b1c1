"""The peers of `bench/read.py`, and what each kept of a source's words."""

from __future__ import annotations

import dataclasses
import importlib
import io
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

NODE = Path(__file__).parent / ".node"
"""Where `make bench-read` puts Node 24 and featherweight, from the npm registry."""

WORD = re.compile(r"[^\W_]+")


def screenplain(text: str) -> object:
    return importlib.import_module("screenplain.parsers.fountain").parse(io.StringIO(text))


def tools_fountain(text: str) -> object:
    parser = importlib.import_module("screenplay_tools.fountain.parser").Parser()
    parser.add_text(text)
    return parser.script


def fountain_py(text: str) -> object:
    return importlib.import_module("fountain").FountainParser().parse(text)


def tools_fdx(text: str) -> object:
    return importlib.import_module("screenplay_tools.fdx.parser").Parser().parse(text)


FOUNTAIN: dict[str, Callable[[str], object]] = {
    "screenplain": screenplain,
    "fountain-py": fountain_py,
    "screenplay-tools": tools_fountain,
}
FDX: dict[str, Callable[[str], object]] = {"screenplay-tools": tools_fdx}


def strings(value: object, seen: set[int] | None = None) -> Iterator[str]:
    """Every string that can be reached from what a reader returned, each object once."""
    seen = set() if seen is None else seen
    if isinstance(value, str):
        yield value
        return
    if id(value) in seen or isinstance(value, (int, float, bytes, type(None), re.Pattern)) or callable(value):
        return
    seen.add(id(value))
    for part in parts(value):
        yield from strings(part, seen)


def parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(value)
    if dataclasses.is_dataclass(value):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    slots = [
        getattr(value, name, None) for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())
    ]
    return [*slots, *vars(value).values()] if hasattr(value, "__dict__") else slots


def lost(source: str, kept: str) -> float:
    """Of the distinct words of `source`, weighted by how often they stand there, the share not in `kept`."""
    words, have = Counter(WORD.findall(source.upper())), set(WORD.findall(kept.upper()))
    return sum(count for word, count in words.items() if word not in have) / max(1, words.total())


def featherweight(paths: list[Path]) -> dict[str, tuple[float, list[str], list[str], str]]:
    """Seconds, headings, cues and all text by file name; empty where it is not installed."""
    node = NODE / "node_modules" / ".bin" / "node"
    if not node.exists():
        return {}
    script = shutil.copy(Path(__file__).with_suffix("").parent / "featherweight.mjs", NODE)
    told = subprocess.run([node, script, *paths], capture_output=True, text=True, check=True).stdout
    return {Path(row["file"]).name: of_featherweight(row) for row in map(json.loads, told.splitlines())}


def of_featherweight(row: dict) -> tuple[float, list[str], list[str], str]:
    elements = row["document"].get("elements", [])
    by_kind: dict[str, list[str]] = {"scene-heading": [], "character": []}
    for one in walk(elements):
        if one.get("type") in by_kind:
            by_kind[one["type"]].append("".join(run["text"] for run in one["text"]["runs"]))
    return (
        row["ms"] / 1000,
        by_kind["scene-heading"],
        by_kind["character"],
        " ".join(strings(row["document"])),
    )


def walk(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        if "type" in value and "text" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from walk(part)
