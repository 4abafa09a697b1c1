"""Setting documents with typst: the sizes of paper, the fonts we bring, and letters that are in none of them.

The compiler and its fonts are made once a process: what changes from one document to the next is data, and
nothing in it is ever template code.
"""

from __future__ import annotations

import ctypes
import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any

import typst

FONTS = Path(__file__).parent / "papers" / "fonts"
"""What `bench/make_fonts.py` made: Set Serif, Set Sans, Courier Prime, and Noto for other scripts."""

_STANDARDS = ["a-2a", "ua-1"]
_ROUNDS = 12
_MISSING = re.compile(r"the text `(\"(?:[^\"\\]|\\.)*\")` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_ONE_AT_A_TIME = Lock()
_COMPILED = count(1)
_GIVE_BACK_EVERY = 2
"""Documents. It takes 2 ms, a document 40 or more, and what is held stays 10 MB lower than with eight."""


class CannotPrint(Exception):
    """The document could not be set; `says` tells why in one sentence."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


def set_pdf(template: bytes, data: dict[str, Any], *, at: datetime, tagged: bool = True) -> bytes:
    """A PDF (PDF/A-2a, PDF/UA-1) of the template with the data. The same arguments give the same bytes.

    A letter the fonts do not have is shown as its code, `[U+5C71]`, and the template gets the list of them as
    `data.letters`. Untagged (PDF/A-2b) it is only good for laying over a page. Raises `CannotPrint` when the
    document cannot be set at all.
    """
    written = json.dumps({**data, "letters": ""}, ensure_ascii=False)
    letters: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return compiled(template, _with_codes(written, letters), at, tagged=tagged)
        except typst.TypstError as trouble:
            missing = _missing(str(getattr(trouble, "diagnostic", ""))) - letters
            if not missing:
                raise CannotPrint(f"The PDF could not be set: {trouble}.") from trouble
            letters |= missing
    raise CannotPrint(
        "The PDF could not be set: too many letters are not in its fonts. Use the web page instead."
    )


def compiled(template: bytes, written: str, at: datetime, *, tagged: bool = True) -> bytes:
    """One run of the compiler. Raises `typst.TypstError`."""
    with _ONE_AT_A_TIME:
        made = _compiler().compile(
            input=template,
            format="pdf",
            sys_inputs={"data": written},
            pdf_standards=_STANDARDS if tagged else ["a-2b"],
            pdf_tags=tagged,
            timestamp=at.replace(microsecond=0),
        )
        if next(_COMPILED) % _GIVE_BACK_EVERY == 0:
            _give_back()(0)
    return bytes(made)


@cache
def _give_back() -> Callable[[int], int]:
    """How the C library gives free memory back to the system, where it has a way (glibc, not musl or macOS).

    The compiler frees tens of megabytes after each document in pieces too small for it to go by itself.
    """
    trim: Callable[[int], int] = getattr(ctypes.CDLL(None), "malloc_trim", lambda _kept: 0)
    return trim


@cache
def _compiler() -> Any:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


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
    shown: dict[str, Any] = _translated(json.loads(written), codes)
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
