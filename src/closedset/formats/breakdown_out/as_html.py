"""The breakdown as one page that needs nothing else: no scripts, no requests, made to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path

from closedset.formats.breakdown_out import plain_words
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.passages import Line, passage
from closedset.formats.breakdown_out.report import Report, SceneReport
from closedset.practice.breakdown.values import Beat, Tier

_CSS = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(report: Report) -> str:
    """The whole page. Everything from the script is escaped; there is no inline style and no script."""
    heading = escape(f"Breakdown: {report.name}")
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            f"<title>{heading}</title>",
            f"<style>\n{_CSS}</style>",
            "</head>",
            "<body>",
            "<main>",
            f"<h1>{heading}</h1>",
            *(f"<p>{escape(words)}</p>" for words in opening(report)),
            *_scenes(report),
            *_read_through(report),
            *_not_understood(report),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def opening(report: Report) -> Iterator[str]:
    """The sentences that open the page: what was counted, and what the counting rests on."""
    tiers = [one.tier for one in report.scenes]
    yield (
        f"{len(tiers)} scenes: {tiers.count(Tier.BEAT)} with beats to prepare,"
        f" {tiers.count(Tier.LOOK)} to look at again,"
        f" {tiers.count(Tier.MENTION)} with a mention only, {tiers.count(None)} with nothing found."
        " Every scene stays in the read-through list below."
    )
    yield "Found by rules from the words alone. The coordinator decides."
    yield from report.script.notes


def _scenes(report: Report) -> Iterator[str]:
    yield '<section aria-labelledby="found"><h2 id="found">Scenes with findings</h2>'
    shown = [one for one in report.scenes if one.beats]
    if not shown:
        yield "<p>None. Read the list below all the same.</p>"
    for one in shown:
        yield from _scene(report, one)
    yield "</section>"


def _scene(report: Report, one: SceneReport) -> Iterator[str]:
    yield f'<article id="scene-{one.scene.index + 1}">'
    yield f'<h3><span class="number">{escape(one.name)}</span> {escape(one.scene.heading)}</h3>'
    yield f'<p class="aside">{escape(where(one))}</p>'
    for beat in one.beats:
        yield from _beat(report, one, beat)
    yield "</article>"


def where(one: SceneReport) -> str:
    """Where a scene stands, how long it is and who is in it, in one line."""
    scene = one.scene
    told = [
        "Omitted" if scene.omitted else "",
        f"Page {scene.page}" if scene.page is not None else "",
        f"{plain_words.eighths(scene.eighths)} pages" if scene.eighths is not None else "",
        f"Cast: {', '.join(scene.characters)}" if scene.characters else "",
        f"Order to read: {one.rank}",
    ]
    return " · ".join(part for part in told if part)


def _beat(report: Report, one: SceneReport, beat: Beat) -> Iterator[str]:
    yield f'<div class="beat {beat.tier}">'
    yield f"<h4>{escape(title(beat))}</h4>"
    yield f'<p class="aside">{escape(said(beat))}</p>'
    yield "<blockquote>"
    yield from (_line(line) for line in passage(report.script, one.scene, beat))
    yield "</blockquote>"
    yield "<ul>"
    for words, says in dict.fromkeys((why.words, why.says) for why in beat.why):
        yield f"<li>“{escape(words)}”: {escape(says)}</li>"
    yield "</ul>"
    yield f"<p>Decision: {escape(report.decisions.get(beat.id, 'open'))}</p>"
    yield "</div>"


def title(beat: Beat) -> str:
    """Tier and classes of a beat: `beat: kiss, undressing`."""
    return f"{plain_words.TIERS[beat.tier]}: {plain_words.classes(beat) or 'no class'}"


def said(beat: Beat) -> str:
    """What is known of a beat beside its classes, in one line."""
    lines = (
        f"line {beat.start_line}"
        if beat.start_line == beat.end_line
        else f"lines {beat.start_line}-{beat.end_line}"
    )
    told = [
        plain_words.PRESENCE[beat.presence],
        plain_words.grade(beat),
        f"with {plain_words.who(beat)}" if beat.who else "",
        plain_words.flags(beat),
        lines,
    ]
    return " · ".join(part for part in told if part)


def _line(line: Line) -> str:
    words = "".join(
        f"<mark>{escape(piece.text)}</mark>" if piece.marked else escape(piece.text) for piece in line.pieces
    )
    return f'<p class="{line.kind}">{words}</p>'


def _read_through(report: Report) -> Iterator[str]:
    yield '<section aria-labelledby="through"><h2 id="through">Read-through list</h2>'
    yield '<div class="scroll" tabindex="0" role="region" aria-labelledby="through"><table><thead><tr>'
    for column in ("Order", "Scene", "Heading", "Page", "Eighths", "Found"):
        yield f'<th scope="col">{column}</th>'
    yield "</tr></thead><tbody>"
    for one in report.ranked:
        page_number = "" if one.scene.page is None else str(one.scene.page)
        found = plain_words.TIERS[one.tier] if one.tier else "none found; read through"
        yield (
            f'<tr><td>{one.rank}</td><th scope="row">{escape(one.name)}</th>'
            f"<td>{escape(one.scene.heading)}</td>"
            f"<td>{page_number}</td><td>{plain_words.eighths(one.scene.eighths)}</td><td>{found}</td></tr>"
        )
    yield "</tbody></table></div></section>"


def _not_understood(report: Report) -> Iterator[str]:
    if not report.script.not_understood:
        return
    yield '<section aria-labelledby="left"><h2 id="left">Not understood</h2><ul>'
    for one in report.script.not_understood:
        yield f"<li>Line {one.place.start_line}: “{escape(one.text)}” {escape(one.why)}</li>"
    yield "</ul></section>"


def write(report: Report, *, at: datetime, paper: Paper) -> bytes:
    """The uniform door of the forms: bytes of the whole thing; neither moment nor paper is in it."""
    return page(report).encode()
