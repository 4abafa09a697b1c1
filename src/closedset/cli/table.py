"""The breakdown as calm lines for a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import datetime

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.practice.breakdown.values import Beat, Tier
from closedset.practice.screenplay import Scene, Script

WIDTH = 96
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def shown(text: str) -> str:
    """Text that cannot steer the terminal: control characters are replaced, lines are joined."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def breakdown(report: Report) -> str:
    """Scenes in the order to read them, with reasons; scenes without findings after them."""
    lines = [*_opening(report), ""]
    for one in report.ranked:
        lines += _scene(one) if one.beats else [_scene_line(one, "none found; read through")]
    return "\n".join([*lines, *not_understood(report.script), ""])


def reading(script: Script, name: str) -> str:
    """The scenes of a script, one line each."""
    pages = f", {script.pages} pages" if script.pages else ""
    lines = [f"{shown(name)}: {script.format}, {len(script.scenes)} scenes{pages}", ""]
    for scene in script.scenes:
        omitted = " (omitted)" if scene.omitted else ""
        lines.append(f"{_place(scene, scene.number)}  {shown(scene.heading)}{omitted}")
    return "\n".join([*lines, *not_understood(script), ""])


def not_understood(script: Script) -> list[str]:
    """What the reader could not place, listed last."""
    if not script.not_understood:
        return []
    told = [f"  line {one.place.start_line}: “{shown(one.text)}” {one.why}" for one in script.not_understood]
    return ["", "Not understood:", *told]


def _opening(report: Report) -> Iterator[str]:
    tiers = [one.tier for one in report.scenes]
    yield f"{shown(report.name)}: {report.script.format}, {len(tiers)} scenes"
    yield (
        f"{tiers.count(Tier.BEAT)} with beats, {tiers.count(Tier.LOOK)} to look at again,"
        f" {tiers.count(Tier.MENTION)} with a mention only, {tiers.count(None)} with nothing found."
    )
    yield "Found by rules from the words alone. The coordinator decides."
    yield from (shown(note) for note in report.script.notes)


def _scene(one: SceneReport) -> Iterator[str]:
    kinds = dict.fromkeys(plain_words.CLASSES[kind] for beat in one.beats for kind in beat.classes)
    yield _scene_line(one, ", ".join(kinds) or "no class")
    for beat in one.beats:
        yield from _beat(beat)
    yield ""


def _scene_line(one: SceneReport, found: str) -> str:
    tier = plain_words.TIERS[one.tier] if one.tier else ""
    return f"{_place(one.scene, one.name)}  {tier:<12}  {found}\n{'':22}{shown(one.scene.heading)}"


def _place(scene: Scene, name: str) -> str:
    """Number, page and eighths in columns."""
    page = f"p. {scene.page}" if scene.page is not None else ""
    return f"{shown(name):>6}  {page:<6} {plain_words.eighths(scene.eighths):>5}"


def _beat(beat: Beat) -> Iterator[str]:
    told = [plain_words.TIERS[beat.tier], plain_words.PRESENCE[beat.presence], plain_words.grade(beat)]
    told += [f"with {plain_words.who(beat)}"] if beat.who else []
    told += [plain_words.flags(beat)] if beat.flags else []
    where = (
        f"line {beat.start_line}"
        if beat.start_line == beat.end_line
        else f"lines {beat.start_line}-{beat.end_line}"
    )
    yield f"{'':22}{where}: {shown(' · '.join(told))}"
    yield from textwrap.wrap(
        f"“{shown(beat.text)}”", WIDTH, initial_indent=" " * 24, subsequent_indent=" " * 24
    )
    for words, says in dict.fromkeys((why.words, why.says) for why in beat.why):
        yield f"{'':24}- “{shown(words)}”: {shown(says)}"


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; neither moment nor paper is in it."""
    return breakdown(report).encode()
