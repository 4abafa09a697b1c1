"""The breakdown as a document to print and to keep: PDF/A-2a and PDF/UA-1, with its fonts in it."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.as_html import opening, said, title, where
from closedset.formats.breakdown_out.paper import CannotPrint, Paper
from closedset.formats.breakdown_out.passages import passage
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.practice.breakdown.values import Beat, Tier

_TEMPLATE = (Path(__file__).parent / "breakdown.typ").read_bytes()
_ROUNDS = 12
_MISSING = re.compile(r"the text `(\"(?:[^\"\\]|\\.)*\")` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_DASHES = {Tier.BEAT: "solid", Tier.LOOK: "dashed", Tier.MENTION: "dotted"}


def document(report: Report, *, at: datetime, paper: Paper = Paper.LETTER) -> bytes:
    """The breakdown as PDF. `at` is the moment written into the file; the same arguments give the same bytes.

    A letter the fonts do not have is shown as its code, `[U+5C71]`, and listed on the last page.
    Raises `CannotPrint` when the document cannot be set at all.
    """
    written = json.dumps(_data(report, paper), ensure_ascii=False)
    letters: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return _compile(_with_codes(written, letters), at)
        except typst.TypstError as trouble:
            missing = _missing(str(getattr(trouble, "diagnostic", ""))) - letters
            if not missing:
                raise CannotPrint(f"The PDF could not be set: {trouble}.") from trouble
            letters |= missing
    raise CannotPrint(
        "The PDF could not be set: too many letters are not in its fonts. Use the web page instead."
    )


def _compile(written: str, at: datetime) -> bytes:
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": written},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=at.replace(microsecond=0),
    )
    return bytes(made)


def _missing(diagnostic: str) -> set[str]:
    """The letters the fonts lack, read from the compiler's own words."""
    found: set[str] = set()
    for quoted in _MISSING.findall(diagnostic):
        found.update(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), quoted[1:-1]))
    return found


def _with_codes(written: str, letters: set[str]) -> str:
    """The data with missing letters as codes, and the list of them for the last page."""
    if not letters:
        return written
    codes = {ord(letter): f"[U+{ord(letter):04X}]" for letter in letters}
    data: dict[str, Any] = json.loads(written)
    shown: dict[str, Any] = _translated(data, codes)
    shown["letters"] = ", ".join(sorted(codes.values()))
    return json.dumps(shown, ensure_ascii=False)


def _translated(value: Any, codes: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(codes)
    if isinstance(value, list):
        return [_translated(one, codes) for one in value]
    if isinstance(value, dict):
        return {name: _translated(one, codes) for name, one in value.items()}
    return value


def _data(report: Report, paper: Paper) -> dict[str, Any]:
    return {
        "title": f"Breakdown: {report.name}",
        "paper": str(paper),
        "opening": list(opening(report)),
        "scenes": [_scene(report, one) for one in report.scenes if one.beats],
        "columns": ["Order", "Scene", "Heading", "Page", "Eighths", "Found"],
        "through": [_row(one) for one in report.ranked],
        "not_understood": [
            f"Line {one.place.start_line}: “{one.text}” {one.why}" for one in report.script.not_understood
        ],
        "letters": "",
    }


def _scene(report: Report, one: SceneReport) -> dict[str, Any]:
    return {
        "heading": f"{one.name}  {one.scene.heading}",
        "place": where(one),
        "beats": [_beat(report, one, beat) for beat in one.beats],
    }


def _beat(report: Report, one: SceneReport, beat: Beat) -> dict[str, Any]:
    return {
        "title": title(beat),
        "said": said(beat),
        "dash": _DASHES[beat.tier],
        "lines": [
            {
                "kind": str(line.kind),
                "pieces": [{"text": piece.text, "marked": piece.marked} for piece in line.pieces],
            }
            for line in passage(report.script, one.scene, beat)
        ],
        "why": list(dict.fromkeys(f"“{why.words}”: {why.says}" for why in beat.why)),
        "decision": report.decisions.get(beat.id, "open"),
    }


def _row(one: SceneReport) -> list[str]:
    page = "" if one.scene.page is None else str(one.scene.page)
    found = plain_words.TIERS[one.tier] if one.tier else "none found; read through"
    return [str(one.rank), one.name, one.scene.heading, page, plain_words.eighths(one.scene.eighths), found]


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; raises `CannotPrint`."""
    return document(report, at=at, paper=paper)
