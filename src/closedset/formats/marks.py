"""A mark that somebody drew or brought: one small picture, made anew, so that nothing else comes with it.

Pillow opens only PNG and JPEG here, reads the size before it reads a pixel, and what is kept is a picture
of its own making: no metadata, no second frame, no text hidden behind the picture.
"""

from __future__ import annotations

import warnings
from base64 import b64decode
from binascii import Error as NotBase64
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from closedset.practice.findings import Finding, Refused

LARGEST = 2 * 1024 * 1024
PIXELS = 12_000_000
"""A telephone's photograph of a signature on paper."""

SIZE = (900, 300)
BEGINS = "data:image/png;base64,"

NO_PICTURE = Finding("mark.no_picture", "This is no picture in PNG or JPEG. Draw, type or bring another.")
TOO_LARGE = Finding("mark.too_large", "This picture is too large. Bring a smaller one, or draw the mark.")
EMPTY = Finding("mark.empty", "There is nothing on this picture yet.")


def drawn(url: str) -> bytes:
    """The mark out of what the page drew (a `data:` address). Raises `Refused`."""
    if not url.startswith(BEGINS):
        raise Refused((NO_PICTURE,))
    if len(url) > LARGEST * 4 // 3:
        raise Refused((TOO_LARGE,))
    try:
        return picture(b64decode(url[len(BEGINS) :], validate=True))
    except NotBase64 as error:
        raise Refused((NO_PICTURE,)) from error


def picture(data: bytes) -> bytes:
    """The mark as a PNG of at most 900 by 300, in grey, on white. Raises `Refused`."""
    if len(data) > LARGEST:
        raise Refused((TOO_LARGE,))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            made = _made(data)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Refused((NO_PICTURE,)) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused((TOO_LARGE,)) from error
    out = BytesIO()
    made.save(out, "PNG", optimize=True)
    return out.getvalue()


def _made(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as given:
        if given.width * given.height > PIXELS:
            raise Refused((TOO_LARGE,))
        given.load()
        coloured = ImageOps.exif_transpose(given).convert("RGBA")
    ground = Image.new("RGBA", coloured.size, "white")
    ground.alpha_composite(coloured)
    grey = ground.convert("L")
    grey.thumbnail(SIZE)
    low, high = grey.getextrema()
    if low == high:
        raise Refused((EMPTY,))
    return Image.frombytes("L", grey.size, grey.tobytes())
