"""Text and files in, values out, and back. No Django here."""

from closedset.formats import celtx, fadein, fdx, osf, pdf, reading
from closedset.formats.refusal import CannotRead as CannotRead
from closedset.practice.screenplay import Script
from closedset.practice.undisturbed import undisturbed

READERS: tuple[tuple[str, reading.Reader], ...] = (
    ("pdf", pdf.parse),
    ("fdx", fdx.parse),
    ("osf", osf.parse),
    ("fadein", fadein.parse),
    ("celtx", celtx.parse),
)
"""Readers beside text, Word and RTF, by the kind `sniff` gives: `pdf`, `fdx`, `osf`, `fadein`, `celtx`."""


@undisturbed()
def read_script(data: bytes, *, name: str) -> Script:
    """Read a script; the format is decided by content, then by name. Raises CannotRead with one sentence."""
    return reading.read_bytes(data, name=name, readers=READERS)


__all__ = ["READERS", "CannotRead", "read_script"]
