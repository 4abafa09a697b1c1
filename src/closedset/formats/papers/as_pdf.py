"""A paper as PDF: tagged, for keeping (PDF/A-2a) and for every reader (PDF/UA-1)."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path

import pikepdf

from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.shaping import shaped
from closedset.formats.typesetting import set_pdf
from closedset.practice.papers.blocks import Paper
from closedset.practice.papers.sizes import Size

_BETWEEN = 603
"""Points: A4 is 595 wide, US Letter 612."""

_AMBIGUOUS = b"\r\nendstream"
_ROW = re.compile(rb"\n\d+ 0 obj\n<</Type/StructElem/S/TR/P \d+ 0 R/K\[(\d+) 0 R")
_CELL = re.compile(
    rb"(?<=\n)(\d+) 0 obj\n<</Type/StructElem/S/TD/P \d+ 0 R/A\[<</O/Table(/Headers\[[^\]]*\])>>"
)
_TEMPLATE = (Path(__file__).parent / "paper.typ").read_bytes()


def document(paper: Paper, *, at: datetime, size: Size = Size.LETTER, words: Furniture = ENGLISH) -> bytes:
    """The paper as PDF. `at` is the moment written into the file; the same arguments give the same bytes.

    A letter the fonts do not have is shown as its code, `[U+1F600]`, and listed at the end.
    Raises `CannotPrint` when the paper cannot be set at all.
    """
    made = with_row_headers(set_pdf(_TEMPLATE, shaped(paper, size, words), at=at))
    if _AMBIGUOUS not in made:
        return made
    with pikepdf.open(io.BytesIO(made)) as opened:
        return saved(opened)


def size_of(pdf: bytes) -> Size:
    """On what a paper of ours was set."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        left, _bottom, right, _top = (float(edge) for edge in opened.pages[0].mediabox)
    return Size.A4 if right - left < _BETWEEN else Size.LETTER


def with_row_headers(pdf: bytes) -> bytes:
    """The first cell of every row is the header of its row: typst has no way yet to say so from Python.

    What is written over what is as long, so that nothing else in the file moves.
    """
    firsts = set(_ROW.findall(pdf))

    def headed(cell: re.Match[bytes]) -> bytes:
        if cell[1] not in firsts:
            return cell[0]
        scope = b"/Scope/Row".ljust(len(cell[2]))
        return cell[0].replace(b"/S/TD", b"/S/TH").replace(cell[2], scope)

    return _CELL.sub(headed, pdf)


def saved(opened: pikepdf.Pdf) -> bytes:
    """The file's bytes, the same for the same file.

    Packed data that ends in a carriage return is left unpacked: a strict reader takes it and the line feed
    after it for one end of a line, and finds the length of the data wrong (ISO 19005-2, 6.1.7.1).
    """
    for one in opened.objects:
        if isinstance(one, pikepdf.Stream) and one.read_raw_bytes().endswith(b"\r"):
            one.write(one.read_bytes())
    for mode in (pikepdf.ObjectStreamMode.preserve, pikepdf.ObjectStreamMode.disable):
        out = io.BytesIO()
        opened.save(out, deterministic_id=True, compress_streams=False, object_stream_mode=mode)
        if _AMBIGUOUS not in out.getvalue():
            break
    return out.getvalue()
