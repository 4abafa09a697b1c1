"""Readers beside their peers on the shared corpus, in one run. Prints figures, never a script's words."""

from __future__ import annotations

import importlib
import os
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from closedset.formats import fdx, fountain, pdf, read_script
from closedset.practice import cues

SHARED = Path(os.environ.get("CLOSEDSET_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SCRIPTS = SHARED / "corpus" / "scripts"
PAGE = 1400
"""Characters a page, where a format has no pages."""


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def peer(name: str, run: Callable[[str], object], texts: list[str], pages: float) -> float:
    """Pages a second of a peer; 0 when it is absent or fails. Its losses are not counted here."""
    try:
        speed = pages / sum(seconds(lambda t=text: run(t)) for text in texts)
    except Exception as error:
        print(f"  {name}: absent or failed ({type(error).__name__})")
        return 0.0
    print(f"  {name}: {speed:.0f} pages/s (losses not checked)")
    return speed


def screenplain(text: str) -> object:
    return list(importlib.import_module("screenplain.parsers.fountain").parse(text.splitlines()))


def tools_fountain(text: str) -> object:
    parser = importlib.import_module("screenplay_tools.fountain.parser").Parser()
    return parser.add_text(text)


def tools_fdx(text: str) -> object:
    return importlib.import_module("screenplay_tools.fdx.parser").Parser().parse(text)


def normal(text: str) -> str:
    return re.sub(r"\W+", " ", text.upper()).strip()


def agree(found: list[str], truth: list[str]) -> tuple[float, float]:
    both = sum((Counter(found) & Counter(truth)).values())
    return both / max(1, len(found)), both / max(1, len(truth))


def compare(
    name: str, ours: Callable[[str], object], peers: dict[str, Callable[[str], object]], texts: list[str]
) -> float:
    """Our pages a second over those of the fastest peer that ran."""
    pages = sum(map(len, texts)) / PAGE
    speed = pages / sum(seconds(lambda t=text: ours(t)) for text in texts)
    print(f"{name}: {len(texts)} files, ours {speed:.0f} pages/s")
    best = max(peer(title, run, texts, pages) for title, run in peers.items())
    return speed / best if best else 0.0


def pdfs() -> float:
    pages, spent, rows = 0, 0.0, []
    for path in sorted(SCRIPTS.glob("*.pdf")):
        data = path.read_bytes()
        began = time.perf_counter()
        made = pdf.parse(data)
        spent, pages = spent + time.perf_counter() - began, pages + (made.pages or 0)
        beside = path.with_suffix(".fountain")
        truth = (
            fountain.parse(beside.read_text("utf-8-sig"))
            if beside.exists()
            else fdx.parse(path.with_suffix(".fdx").read_bytes())
        )
        scenes = agree(*([normal(s.heading) for s in x.scenes] for x in (made, truth)))
        cued = agree(
            *(
                [normal(cues.take_apart(e.text)[0]) for e in x.elements if e.kind == "cue"]
                for x in (made, truth)
            )
        )
        rows.append((made.pages or 0, *scenes, *cued))
        print(
            f"  {path.stem[:36]:36} scenes {scenes[0]:.3f} {scenes[1]:.3f}  cues {cued[0]:.3f} {cued[1]:.3f}"
        )
    long = [row[1:] for row in rows if row[0] >= 40]
    print(
        "  mean of long pairs:",
        " ".join(f"{sum(column) / len(long):.3f}" for column in zip(*long, strict=True)),
    )
    print(f"PDF: {pages / spent:.0f} pages/s; featherweight: absent (ratio 0)")
    return 0.0


def full() -> None:
    """In a fresh process: read and break down the script of 120 pages."""
    began = time.perf_counter()
    script = read_script((SCRIPTS / "lw-frankenstein.pdf").read_bytes(), name="script.pdf")
    importlib.import_module("closedset.practice.breakdown").find(script)
    spent = time.perf_counter() - began
    print(f"{spent:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


def main() -> None:
    if not SCRIPTS.is_dir():
        sys.exit("bench-read: no corpus; set CLOSEDSET_SHARED to the folder that holds corpus/.")
    plain = [path.read_text("utf-8-sig") for path in sorted(SCRIPTS.glob("*.fountain"))]
    marked = [path.read_text("utf-8-sig") for path in sorted(SCRIPTS.glob("*.fdx"))]
    first = compare(
        "Fountain", fountain.parse, {"screenplain": screenplain, "screenplay-tools": tools_fountain}, plain
    )
    second = compare("FDX", lambda text: fdx.parse(text.encode()), {"screenplay-tools": tools_fdx}, marked)
    third = pdfs()
    told = subprocess.run(
        [sys.executable, __file__, "--full"], capture_output=True, text=True, check=True
    ).stdout.split()
    print(
        f"bench-read: fountain_ratio={first:.2f} fdx_ratio={second:.2f} pdf_ratio={third:.2f} "
        f"full_s={told[0]} rss_mb={told[1]}"
    )


if __name__ == "__main__":
    full() if "--full" in sys.argv else main()
