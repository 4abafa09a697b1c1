"""Every kind of paper set on A4 and US Letter, with names that are hard to set, as pictures to be looked at.

    python bench/look_at_papers.py DIR            each page as a picture of its own in DIR
    python bench/look_at_papers.py --sheet FILE   all of them small, on one sheet

The papers are those that the tests check (`tests/kit/every_kind.py`), once with their own names and once with
long ones, ones written from the right, and ones of several scripts in their place.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / part) for part in ("src", "tests")]

from closedset.formats.page_views import picture_of, words_of  # noqa: E402 - from the folders named above
from closedset.formats.papers import Size, document  # noqa: E402
from closedset.practice.papers.blocks import Paper  # noqa: E402
from kit.every_kind import every_kind, under_other_names  # noqa: E402
from kit.scene_papers import AT  # noqa: E402

SMALL, BETWEEN, ACROSS = 96, 8, 17
"""Pixels: how wide a page is on the sheet and how far from the next; and how many stand beside each other."""

FEWEST_LINES = 6
"""A page with fewer lines, its head and foot among them, is nearly empty."""


def papers() -> Iterator[tuple[str, Paper]]:
    """Every kind, with its own names and with others."""
    for kind, paper in every_kind().items():
        yield kind, paper
        yield f"{kind}-names", under_other_names(paper)


def pages() -> Iterator[tuple[str, Image.Image]]:
    """Each page as a picture, by a name that says of what it is."""
    for size in (Size.A4, Size.LETTER):
        for name, paper in papers():
            pdf = document(paper, at=AT, size=size)
            for number, lines in enumerate(words_of(pdf), 1):
                if len(lines) < FEWEST_LINES:
                    print(f"nearly empty: {name} {size}, page {number}: {' / '.join(lines)}")
                yield f"{name}-{size}-{number}", Image.open(BytesIO(picture_of(pdf, number)))


def sheet(found: list[tuple[str, Image.Image]]) -> Image.Image:
    """All of them small, on one."""
    tall = round(SMALL * 1.45)
    rows = math.ceil(len(found) / ACROSS)
    made = Image.new("L", (ACROSS * (SMALL + BETWEEN) + BETWEEN, rows * (tall + BETWEEN) + BETWEEN), 200)
    draw = ImageDraw.Draw(made)
    for place, (_name, picture) in enumerate(found):
        row, column = divmod(place, ACROSS)
        left, top = BETWEEN + column * (SMALL + BETWEEN), BETWEEN + row * (tall + BETWEEN)
        small = picture.convert("L").resize(
            (SMALL, round(SMALL * picture.height / picture.width)), Image.Resampling.LANCZOS
        )
        made.paste(small, (left, top))
        draw.rectangle((left - 1, top - 1, left + SMALL, top + small.height), outline=120)
    return made


def main(where: str, file: str = "") -> None:
    found = list(pages())
    if where == "--sheet":
        sheet(found).quantize(16).save(file, optimize=True)
        print(f"{len(found)} pages, {Path(file).stat().st_size // 1000} kB: {file}")
        return
    folder = Path(where)
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in found:
        picture.save(folder / f"{name}.png")
    print(f"{len(found)} pages in {folder}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
