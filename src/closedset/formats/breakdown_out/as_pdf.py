"""The breakdown as a document to print and to keep: PDF/A-2a and PDF/UA-1, with its fonts in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.as_html import opening, said, title, where
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.passages import passage
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.formats.typesetting import set_pdf
from closedset.practice.breakdown.values import Beat, Tier

_TEMPLATE = (Path(__file__).parent / "breakdown.typ").read_bytes()
_DASHES = {Tier.BEAT: "solid", Tier.LOOK: "dashed", Tier.MENTION: "dotted"}


def document(report: Report, *, at: datetime, paper: Paper = Paper.LETTER) -> bytes:
    """The breakdown as PDF. `at` is the moment written into the file; the same arguments give the same bytes.

    A letter the fonts do not have is shown as its code, `[U+1F600]`, and listed on the last page.
    Raises `CannotPrint` when the document cannot be set at all.
    """
    return set_pdf(_TEMPLATE, _data(report, paper), at=at)


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
