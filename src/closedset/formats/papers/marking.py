"""A copy for one reader: the name and the moment on every page, the copy's number in the file's description.

A mark can be cut away or copied out of; it deters, and it tells where a copy came from. It is never laid over
a sealed original, which it would break.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zlib import crc32

import pikepdf

from closedset.formats.papers.as_pdf import saved
from closedset.formats.typesetting import set_pdf

_TEMPLATE = (Path(__file__).parent / "mark.typ").read_bytes()
_WIDTH_OF_A_LETTER = 0.55
"""Of a size of type, about: to make a long name fit across a page."""

_LARGEST, _SMALLEST = 54.0, 14.0


class CannotMark(Exception):
    """The file cannot be made a marked copy; `says` tells why in one sentence."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


def marked(pdf: bytes, *, reader: str, at: datetime, short_id: str) -> bytes:
    """The file with the reader's name, the moment and the copy's number on every page, marked as no content.

    The same arguments give the same bytes. Raises `CannotMark` for a sealed, locked or broken file.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            if _sealed(opened):
                raise CannotMark(
                    "The file is sealed: mark the paper before it is sealed, or hand out a copy."
                )
            _lay(opened, reader, at, short_id)
            _describe(opened, short_id)
            return saved(opened)
    except pikepdf.PdfError as trouble:
        raise CannotMark("The file is locked or broken: a PDF that opens was expected.") from trouble


def _sealed(opened: pikepdf.Pdf) -> bool:
    form = opened.Root.get("/AcroForm", pikepdf.Dictionary())
    return "/Perms" in opened.Root or int(form.get("/SigFlags", 0)) & 1 == 1


def _lay(opened: pikepdf.Pdf, reader: str, at: datetime, short_id: str) -> None:
    """Pages of one size share one mark."""
    laid: dict[tuple[float, float], tuple[pikepdf.Object, pikepdf.Object]] = {}
    for page in opened.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        size = (round(right - left, 2), round(top - bottom, 2))
        if size not in laid:
            under, over = (_form(opened, one) for one in _marks(reader, at, short_id, size))
            laid[size] = (under, over)
        under, over = laid[size]
        place = f"1 0 0 1 {left:g} {bottom:g} cm"
        before, after = (
            _drawn(page.add_resource(form, pikepdf.Name.XObject, _name(which, size, short_id)), place)
            for which, form in (("Under", under), ("Over", over))
        )
        page.contents_add(before + b"q\n", prepend=True)
        page.contents_add(b"\nQ\n" + after)


def _name(which: str, size: tuple[float, float], short_id: str) -> pikepdf.Name:
    """The same for all pages of one size, that a copy has the same bytes again; another for a copy's copy."""
    return pikepdf.Name(f"/ClosedSet{which}{size[0]:.0f}x{size[1]:.0f}-{crc32(short_id.encode()):08x}")


def _drawn(name: pikepdf.Name, place: str) -> bytes:
    """A reader who cannot see is not read the mark on every page: it is marked as no content."""
    return f"/Artifact <</Type /Background>> BDC\nq\n{place}\n{name} Do\nQ\nEMC\n".encode()


def _marks(reader: str, at: datetime, short_id: str, size: tuple[float, float]) -> Iterator[bytes]:
    """What lies under, and what lies over."""
    width, height = size
    fits = (width**2 + height**2) ** 0.5 * 0.72 / (_WIDTH_OF_A_LETTER * max(1, len(reader)))
    data = {
        "width": width,
        "height": height,
        "name": reader,
        "line": f"{reader} · {at:%Y-%m-%d %H:%M %Z} · {short_id}",
        "across_size": max(_SMALLEST, min(_LARGEST, fits)),
    }
    for across in (True, False):
        yield set_pdf(_TEMPLATE, {**data, "across": across}, at=at, tagged=False)


def _form(opened: pikepdf.Pdf, mark: bytes) -> pikepdf.Object:
    with pikepdf.open(io.BytesIO(mark)) as made:
        return opened.copy_foreign(made.pages[0].as_form_xobject())


def _describe(opened: pikepdf.Pdf, short_id: str) -> None:
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as description:
        description["dc:identifier"] = short_id
