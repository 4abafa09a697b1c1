"""A pass: a link, shown as a picture of squares, that the keeper's phone opens to let somebody in.

It holds the key of a line of the list or of a part, signed, and no name; it opens nothing for anybody who
does not work the door, and is good for a few minutes.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import NamedTuple
from uuid import UUID

import qrcode
from django.core import signing
from qrcode.image.svg import SvgPathImage

GOOD_FOR = 300
"""Seconds."""

SALT = "closed_set.pass"
KINDS = {"listed": "l", "cast": "c"}


def _signer(scene: str, occasion: str) -> signing.TimestampSigner:
    """A pass is signed for one set, which stands in its address: the shorter it is, the better it is read."""
    return signing.TimestampSigner(salt=f"{SALT} {occasion} {scene}")


def made(kind: str, key: UUID, scene: str, occasion: str) -> str:
    """The token of a pass for one set. `kind` is `listed` or `cast`."""
    return _signer(scene, occasion).sign(KINDS[kind] + urlsafe_b64encode(key.bytes).decode().rstrip("="))


def opened(token: str, scene: str, occasion: str) -> tuple[str, UUID] | None:
    """What a pass is about; None for one that has run out, was altered, or is for another set."""
    try:
        said = _signer(scene, occasion).unsign(token, max_age=GOOD_FOR)
    except signing.BadSignature:
        return None
    (kind,) = (name for name, letter in KINDS.items() if letter == said[0])
    return kind, UUID(bytes=urlsafe_b64decode(f"{said[1:]}=="))


class Pass(NamedTuple):
    """A pass as a page shows it."""

    leads: str
    picture: str


def drawn(address: str) -> str:
    """The address as a picture, black on white whatever the theme."""
    code = qrcode.QRCode(border=4, box_size=10)
    code.add_data(address)
    code.make(fit=True)
    picture: str = code.make_image(image_factory=SvgPathImage).to_string(encoding="unicode")
    return picture
