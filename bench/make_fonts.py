"""Make the fonts of the papers from packages of npm: merge what is cut by script, drop hints.

    npm install --no-save --prefix DIR @fontsource/{source-serif-4,source-sans-3,courier-prime,...}
    pip install fonttools brotli
    python bench/make_fonts.py DIR/node_modules/@fontsource src/closedset/formats/papers/fonts

All of them are under the SIL Open Font License 1.1. "Source" is a reserved name, so what is merged from
Source Serif 4 and Source Sans 3 bears another: `Set Serif` and `Set Sans`. Licences are put beside the fonts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

EUROPE = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext")
FAMILIES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Set Serif", "source-serif-4", EUROPE, ("400-normal", "400-italic", "600-normal")),
    ("Set Sans", "source-sans-3", EUROPE, ("400-normal", "600-normal")),
    ("Courier Prime", "courier-prime", ("latin", "latin-ext"), ("400-normal", "400-italic", "700-normal")),
    ("Noto Serif Hebrew", "noto-serif-hebrew", ("hebrew",), ("400-normal", "600-normal")),
    ("Noto Sans Hebrew", "noto-sans-hebrew", ("hebrew",), ("400-normal", "600-normal")),
    ("Noto Naskh Arabic", "noto-naskh-arabic", ("arabic",), ("400-normal", "600-normal")),
    ("Noto Sans Armenian", "noto-sans-armenian", ("armenian",), ("400-normal",)),
    ("Noto Sans Georgian", "noto-sans-georgian", ("georgian",), ("400-normal",)),
    ("Noto Sans Devanagari", "noto-sans-devanagari", ("devanagari",), ("400-normal",)),
    ("Noto Sans Bengali", "noto-sans-bengali", ("bengali",), ("400-normal",)),
    ("Noto Sans Tamil", "noto-sans-tamil", ("tamil",), ("400-normal",)),
    ("Noto Sans Telugu", "noto-sans-telugu", ("telugu",), ("400-normal",)),
    ("Noto Sans Thai", "noto-sans-thai", ("thai",), ("400-normal",)),
    ("Noto Sans JP", "noto-sans-jp", ("japanese",), ("400-normal",)),
    ("Noto Sans KR", "noto-sans-kr", ("korean",), ("400-normal",)),
    ("Noto Sans SC", "noto-sans-sc", ("chinese-simplified",), ("400-normal",)),
)
EAST = ("Noto Sans JP", "Noto Sans KR", "Noto Sans SC")
"""In this order: a later one keeps only the letters no earlier one has. They are there for names."""

HINTS = ("cvt ", "fpgm", "prep", "gasp", "STAT", "BASE", "VORG", "vhea", "vmtx", "DSIG", "hdmx", "VDMX")
WEIGHTS = {"400": "Regular", "600": "SemiBold", "700": "Bold"}


def main(packages: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    had: set[int] = set()
    for family, package, scripts, cuts in FAMILIES:
        licence = (packages / package / "LICENSE").read_text(encoding="utf-8")
        (out / f"{package}.OFL.txt").write_text(licence, encoding="utf-8")
        for cut in cuts:
            font = _merged([packages / package / "files" / f"{package}-{one}-{cut}.woff2" for one in scripts])
            if family in EAST:
                _keep(font, {one for one in font.getBestCmap() if one not in had and _common(one)})
                had |= set(font.getBestCmap())
            _name(font, family, *cut.split("-"))
            font["head"].modified = font["head"].created
            font.recalcTimestamp = False
            font.save(out / f"{family.replace(' ', '')}-{cut}.ttf")


def _merged(files: list[Path]) -> TTFont:
    """One font of many files, without hints: they are for screens of old."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, file in enumerate(one for one in files if one.exists()):
            font = TTFont(file)
            for table in HINTS:
                if table in font:
                    del font[table]
            font["maxp"].maxSizeOfInstructions = 0
            font.flavor = None
            plain.append(f"{folder}/{number}.ttf")
            font.save(plain[-1])
        return merge.Merger().merge(plain) if len(plain) > 1 else TTFont(plain[0], lazy=False)


def _common(letter: int) -> bool:
    """Of the 11,172 syllables of Korean, those of its old standard (KS X 1001): the others hardly occur."""
    try:
        return not 0xAC00 <= letter <= 0xD7A3 or bool(chr(letter).encode("euc_kr"))
    except UnicodeEncodeError:
        return False


def _keep(font: TTFont, letters: set[int]) -> None:
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)


def _name(font: TTFont, family: str, weight: str, style: str) -> None:
    cut = WEIGHTS[weight] + (" Italic" if style == "italic" else "")
    written = font["name"]
    kept = {number: written.getDebugName(number) for number in (0, 13, 14)}
    written.names = []
    names = {1: family, 2: "Italic" if style == "italic" else "Regular", 4: f"{family} {cut}"}
    names |= {6: f"{family}-{cut}".replace(" ", ""), 16: family, 17: cut}
    for number, text in {**kept, **names}.items():
        if text:
            written.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = int(weight)
    font["OS/2"].fsSelection = 0b10000001 if style == "italic" else 0b11000000
    font["head"].macStyle = (2 if style == "italic" else 0) | (1 if weight == "700" else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
