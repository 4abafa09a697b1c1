"""The three ways of setting a paper, each in a process of its own, asked over standard input.

A line in: the task as JSON. A line out: milliseconds of the clock and of the processors, and what was made.
`python bench/paper_peers.py ours|weasyprint|chromium`
"""

from __future__ import annotations

import base64
import io
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parent))

import paper_made
from closedset.formats.papers import as_html, document
from closedset.formats.seal import keys
from closedset.formats.seal.making import seal
from closedset.formats.typesetting import FONTS
from closedset.practice.papers.blocks import Paper

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
PRINT = (Path(__file__).parent / "paper_print.css").read_text(encoding="utf-8")
FACES = (
    ("Source Serif 4", 400, "normal", "SetSerif-400-normal"),
    ("Source Serif 4", 600, "normal", "SetSerif-600-normal"),
    ("Source Sans 3", 400, "normal", "SetSans-400-normal"),
    ("Source Sans 3", 600, "normal", "SetSans-600-normal"),
    ("Courier Prime", 400, "normal", "CourierPrime-400-normal"),
    ("Courier Prime", 700, "normal", "CourierPrime-700-normal"),
)
"""The same letters for everybody."""


def faces(inline: bool) -> str:
    """Chromium opens no files from a page made of a string, so it gets them in the style itself."""
    rules = []
    for family, weight, style, name in FACES:
        file = FONTS / f"{name}.ttf"
        packed = f"data:font/ttf;base64,{base64.b64encode(file.read_bytes()).decode()}"
        source = packed if inline else file.as_uri()
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style};'
            f' src: url("{source}"); }}'
        )
    return "\n".join(rules)


def running(paper: Paper) -> str:
    """Head and foot, as the style of pages has them."""
    head = json.dumps(f"{paper.production} · {paper.title}")
    return (
        f"@page {{ @top-left {{ content: {head} }} @top-right {{ content: {json.dumps(paper.reference)} }}"
        f" @bottom-left {{ content: {json.dumps('Visible to: ' + paper.visible_to)} }} }}"
    )


def whole(paper: Paper, style: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{paper.title}</title>'
        f"<style>{style}{running(paper)}</style></head><body><main>{as_html.article(paper)}</main></body></html>"
    )


def ours() -> Callable[[Paper], bytes]:
    return lambda paper: document(paper, at=AT)


def weasyprint() -> Callable[[Paper], bytes]:
    """Fonts and the style are read once; the file is to be PDF/UA, as ours is."""
    from weasyprint import CSS, HTML  # noqa: PLC0415 - not in the memory of the others
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    style = CSS(string=faces(inline=False) + as_html.CSS + PRINT, font_config=fonts)

    def made(paper: Paper) -> bytes:
        page = HTML(string=whole(paper, ""))
        return bytes(page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"))

    return made


def chromium() -> Callable[[Paper], bytes]:
    """The browser and its page stay open; fonts are loaded once, into a page whose body is exchanged."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    browser = (
        sync_playwright()
        .start()
        .chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    )
    page = browser.new_page()
    first = paper_made.rider(0)
    page.set_content(whole(first, faces(inline=True) + as_html.CSS + PRINT))
    page.evaluate("document.fonts.ready")
    page.evaluate("document.head.append(document.createElement('style'))")

    def made(paper: Paper) -> bytes:
        page.evaluate(
            "([title, style, body]) => { document.title = title; document.head.lastChild.textContent = style;"
            " document.querySelector('main').innerHTML = body }",
            [paper.title, running(paper), as_html.article(paper)],
        )
        return bytes(page.pdf(prefer_css_page_size=True, tagged=True, outline=True))

    return made


def told(file: Path) -> str:
    """What the system tells of a process; nothing of one that has just ended."""
    try:
        return file.read_text()
    except OSError:
        return ""


def family(root: int) -> list[int]:
    """The process and all below it."""
    found, at = [root], 0
    while at < len(found):
        for children in Path(f"/proc/{found[at]}/task").glob("*/children"):
            found += [int(one) for one in told(children).split()]
        at += 1
    return found


def browser_only(pids: list[int]) -> list[int]:
    """What belongs to Chromium alone, without the driver and this program."""
    return [one for one in pids if "chromium" in told(Path(f"/proc/{one}/cmdline")).split("\0")[0]]


def of_engine(name: str) -> list[int]:
    pids = family(os.getpid())
    return browser_only(pids) if name == "chromium" else [os.getpid()]


def processors(pids: list[int]) -> float:
    """Milliseconds of the processors so far."""
    ticks = 0
    for one in pids:
        fields = told(Path(f"/proc/{one}/stat")).rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12]) if fields else 0
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


def memory(pids: list[int]) -> float:
    """Proportional set size in MB: what is shared is counted once."""
    total = 0
    for one in pids:
        for line in told(Path(f"/proc/{one}/smaps_rollup")).splitlines():
            total += int(line.split()[1]) if line.startswith("Pss:") else 0
    return total / 1024


def main(name: str) -> None:
    make = {"ours": ours, "weasyprint": weasyprint, "chromium": chromium}[name]()
    root = keys.make_root("Quill Pictures", at=AT)
    key = keys.make_seal("Quill Pictures", root, at=AT)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        task = json.loads(line)
        paper = getattr(paper_made, task["paper"])(task["number"])
        began = time.perf_counter()
        made = make(paper)
        set_in = (time.perf_counter() - began) * 1000
        if task["sealed"]:
            made = seal(made, key, reason="Every signature is in", name="Quill Pictures", at=AT)
        sealed_in = (time.perf_counter() - began) * 1000
        said = {"set": set_in, "sealed": sealed_in}
        if task.get("weigh"):
            pids = of_engine(name)
            said |= {"memory": memory(pids), "processors": processors(pids)}
            with pikepdf.open(io.BytesIO(made)) as pdf:
                said |= {"pages": len(pdf.pages), "bytes": len(made), "tagged": "/StructTreeRoot" in pdf.Root}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
