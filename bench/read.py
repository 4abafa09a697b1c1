"""Readers beside their peers on the shared corpus, in one run. Prints figures, never a script's words."""

from __future__ import annotations

import gc
import importlib
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import read_peers as peers
from closedset.formats import fdx, fountain, pdf
from closedset.formats.reading import read_script
from closedset.practice import cues
from closedset.practice.breakdown import find
from closedset.practice.screenplay import Script

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
differences = importlib.import_module("kit.corpus_differences")

SHARED = Path(os.environ.get("CLOSEDSET_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SCRIPTS = SHARED / "corpus" / "scripts"
PAGE = 1400
"""Characters a page, where a format has no pages."""

KEPT = 0.0001
"""A reader that loses a smaller share of words, on its worst file, is taken to keep them all."""

LONG = 40
"""Pages from which a pair counts as long."""


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of some rounds of CPU time: the machine is shared, and a round can be interrupted."""
    spent = []
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def normal(text: str) -> str:
    """Letters and digits, without a scene number written behind a heading as `2.14`."""
    return re.sub(r"\W+", " ", re.sub(r"\s\d+\.\d+$", "", text.strip()).upper()).strip()


def agree(found: list[str], truth: list[str]) -> tuple[float, float]:
    """Precision and recall of headings or cues as bags of normalised strings."""
    one, other = Counter(map(normal, found)), Counter(map(normal, truth))
    both = (one & other).total()
    return both / max(1, one.total()), both / max(1, other.total())


def headings(script: Script) -> list[str]:
    return [scene.heading for scene in script.scenes]


def cued(script: Script) -> list[str]:
    return [cues.take_apart(element.text)[0] for element in script.elements if element.kind == "cue"]


def measure(
    name: str, run: Callable[[str], object], texts: list[str], sources: list[str]
) -> tuple[float, float]:
    """Pages a second and the mean share of words lost, printed; (0, 1) when the reader is absent or fails."""
    pages = sum(map(len, texts)) / PAGE
    try:
        speed = pages / sum(seconds(lambda t=text: run(t)) for text in texts)
        gone = [
            peers.lost(source, " ".join(peers.strings(run(text))))
            for text, source in zip(texts, sources, strict=True)
        ]
    except Exception as error:
        print(f"  {name:18} absent or failed ({type(error).__name__})")
        return 0.0, 1.0
    print(
        f"  {name:18} {speed:6.0f} pages/s, words lost: "
        f"mean {sum(gone) / len(gone):.4%}, worst {max(gone):.4%}"
    )
    return speed, max(gone)


def beside(
    name: str,
    ours: Callable[[str], object],
    others: dict[str, Callable[[str], object]],
    texts: list[str],
    sources: list[str],
) -> float:
    """Our speed over that of the fastest peer that keeps every word; of the fastest, when none does."""
    print(f"{name}: {len(texts)} files, {sum(map(len, texts)) / PAGE:.0f} pages")
    speed, _ = measure("closedset", ours, texts, sources)
    ran = {title: measure(title, run, texts, sources) for title, run in others.items()}
    whole = [title for title, (_, gone) in ran.items() if gone < KEPT]
    best = max(ran[title][0] for title in whole or ran)
    print(
        f"  beside the fastest that keeps every word ({', '.join(whole) or 'none does: beside the fastest'})"
    )
    return speed / best if best else 0.0


def paragraphs_of(text: str) -> str:
    """A Final Draft file's own words by a plain walk: every Text of every paragraph of the content."""
    content = ElementTree.fromstring(text).find("Content")
    assert content is not None
    return " ".join("".join(part.itertext()) for part in content.iter("Paragraph"))


def truth_for(path: Path) -> Script:
    beside = path.with_suffix(".fountain")
    if beside.exists():
        return fountain.parse(beside.read_text("utf-8-sig"))
    return fdx.parse(path.with_suffix(".fdx").read_bytes())


def pdfs() -> float:
    paths = sorted(SCRIPTS.glob("*.pdf"))
    theirs = peers.featherweight(paths)
    ours_s = theirs_s = 0.0
    pages, rows, judged, their_rows = 0, [], [], []
    print(f"PDF: {len(paths)} pairs; scenes then cues, precision and recall; ours | featherweight")
    for path in paths:
        data, truth = path.read_bytes(), truth_for(path)
        made = pdf.parse(data)
        took = seconds(lambda d=data: pdf.parse(d))
        row = (*agree(headings(made), headings(truth)), *agree(cued(made), cued(truth)))
        ours_s, pages = ours_s + took, pages + (made.pages or 0)
        other = theirs.get(path.name)
        shown = "-"
        if other is not None:
            theirs_s += other[0]
            their_row = (
                *agree(other[1], headings(truth)),
                *agree([cues.take_apart(one)[0] for one in other[2]], cued(truth)),
            )
            shown = " ".join(f"{figure:.3f}" for figure in their_row)
            if (made.pages or 0) >= LONG:
                their_rows.append(their_row)
        if (made.pages or 0) >= LONG:
            rows.append(row)
            judged.append((*corrected(path.name, "scenes", truth), *corrected(path.name, "cues", truth)))
        print(f"  {path.stem[:36]:36} {' '.join(f'{figure:.3f}' for figure in row)} | {shown}")
    print("  mean of the long pairs:", mean(rows), "|", mean(their_rows) if their_rows else "-")
    print(f"  lowest of the long pairs: {min(map(min, rows)):.3f}")
    print(
        f"  the other file's listed mistakes apart: {mean(judged)}, lowest {min(map(min, judged)):.3f} "
        "(each with its reason in tests/kit/corpus_differences.py, held to by the tests)"
    )
    print(
        f"  closedset {pages / ours_s:.0f} pages/s"
        + (f", featherweight {pages / theirs_s:.0f}" if theirs_s else "")
    )
    return theirs_s / ours_s


def corrected(name: str, of: str, truth: Script) -> tuple[float, float]:
    """Precision and recall with what is the other file's own doing counted neither for nor against us."""
    there = len(headings(truth) if of == "scenes" else cued(truth))
    both = there - len(differences.told(differences.PAIRS, name, of)[0])
    missed, extra = differences.ours(differences.PAIRS, name, of)
    return both / (both + extra), both / (both + missed)


def mean(rows: list[tuple[float, ...]]) -> str:
    return " ".join(f"{sum(column) / len(rows):.3f}" for column in zip(*rows, strict=True))


def eighths() -> None:
    """Our lengths beside Final Draft's own, for a file whose scenes state them."""
    stated = fdx.parse((SCRIPTS / "dbm-E02b-Buckets-And-Flavors.fdx").read_bytes())
    truth = [scene.eighths for scene in stated.scenes]
    made = pdf.parse((SCRIPTS / "dbm-E02b-Buckets-And-Flavors.pdf").read_bytes())
    if len(made.scenes) != len(truth):
        print(f"Eighths: {len(made.scenes)} scenes in the PDF, {len(truth)} in the Final Draft file")
        return
    apart = [abs((a.eighths or 0) - (b or 0)) for a, b in zip(made.scenes, truth, strict=True)]
    pages = sum(a.page == b.page for a, b in zip(made.scenes, stated.scenes, strict=True))
    print(
        f"Eighths, PDF beside Final Draft's own: {apart.count(0)}/{len(apart)} exact, "
        f"{sum(one <= 1 for one in apart)}/{len(apart)} within 1/8, start page {pages}/{len(apart)}"
    )


def jobs() -> None:
    """The folder command with one process and with as many as there are cores."""
    command = [sys.executable, "-m", "closedset.cli", "breakdown"]
    many = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        for path in SCRIPTS.glob("lw-*.pdf"):
            for copy in range(3):
                (Path(folder) / f"{path.stem}-{copy}.pdf").symlink_to(path)
        took = {}
        for count in (1, many):
            began = time.perf_counter()
            with tempfile.TemporaryDirectory() as out:
                subprocess.run(
                    [*command, folder, "--out", out, "--jobs", str(count)], check=True, capture_output=True
                )
            took[count] = time.perf_counter() - began
    print(
        f"Folder of 27 scripts: 1 job {took[1]:.1f} s, "
        f"{many} jobs {took[many]:.1f} s: x{took[1] / took[many]:.2f}"
    )


def full(ending: str) -> None:
    """In a fresh process, imported as the command imports: read and break down a script of 120 pages."""
    began = time.perf_counter()
    script = read_script((SCRIPTS / f"lw-frankenstein.{ending}").read_bytes(), name=f"script.{ending}")
    find(script)
    spent = time.perf_counter() - began
    print(f"{spent:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} {script.pages}")


def main() -> None:
    if not SCRIPTS.is_dir():
        sys.exit("bench-read: no corpus; set CLOSEDSET_SHARED to the folder that holds corpus/.")
    plain = [path.read_text("utf-8-sig") for path in sorted(SCRIPTS.glob("*.fountain"))]
    marked = [path.read_text("utf-8-sig") for path in sorted(SCRIPTS.glob("*.fdx"))]
    first = beside("Fountain", fountain.parse, peers.FOUNTAIN, plain, plain)
    second = beside(
        "FDX",
        lambda text: fdx.parse(text.encode()),
        peers.FDX,
        marked,
        [paragraphs_of(text) for text in marked],
    )
    third = pdfs()
    eighths()
    jobs()
    text, told = (
        subprocess.run(
            [sys.executable, __file__, "--full", ending], capture_output=True, text=True, check=True
        ).stdout.split()
        for ending in ("fountain", "pdf")
    )
    print(
        f"One script of {told[2]} pages, read and broken down in a fresh process: "
        f"PDF {told[0]} s, {told[1]} MB; Fountain {text[0]} s, {text[1]} MB"
    )
    print(
        f"bench-read: fountain_ratio={first:.2f} fdx_ratio={second:.2f} pdf_ratio={third:.2f} "
        f"full_s={told[0]} rss_mb={told[1]}"
    )


if __name__ == "__main__":
    full(sys.argv[2]) if "--full" in sys.argv else main()
