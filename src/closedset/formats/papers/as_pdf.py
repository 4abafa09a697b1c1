"""A paper as PDF: tagged, for keeping (PDF/A-2a) and for every reader (PDF/UA-1)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pikepdf

from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.formats.papers.shaping import shaped
from closedset.formats.typesetting import Size, set_pdf
from closedset.practice.papers.blocks import Paper

_TEMPLATE = (Path(__file__).parent / "paper.typ").read_bytes()


def document(paper: Paper, *, at: datetime, size: Size = Size.LETTER, words: Furniture = ENGLISH) -> bytes:
    """The paper as PDF. `at` is the moment written into the file; the same arguments give the same bytes.

    A letter the fonts do not have is shown as its code, `[U+1F600]`, and listed at the end.
    Raises `CannotPrint` when the paper cannot be set at all.
    """
    return with_row_headers(set_pdf(_TEMPLATE, shaped(paper, size, words), at=at))


def with_row_headers(pdf: bytes) -> bytes:
    """The first cell of every row as the header of its row: typst has no way yet to say so from Python."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        cells = [first for first in _first_cells(opened) if first.S == pikepdf.Name.TD]
        if not cells:
            return pdf
        for first in cells:
            first.S = pikepdf.Name.TH
            first.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return out.getvalue()


def _first_cells(opened: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for one in opened.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.TR:
            yield one.K[0] if isinstance(one.K, pikepdf.Array) else one.K
