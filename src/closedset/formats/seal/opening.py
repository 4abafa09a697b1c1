"""Opening a PDF that may be anything: sealed, broken, locked, or made to do harm."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from pyhanko.pdf_utils.decode_limits import DecodeLimits, DocumentDecodeBudget
from pyhanko.pdf_utils.misc import PdfDecodeLimitError, PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from closedset.formats.seal.insides import LARGEST
from closedset.practice.findings import Finding

LIMITS = DecodeLimits(document_budget=DocumentDecodeBudget(base_allowance=128 * 1024 * 1024, max_ratio=20))
BROKEN = (
    PdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    ArithmeticError,
    EOFError,
    OSError,
    struct.error,
    zlib.error,
)
"""What reading raises when a file is not what it says it is; the readers do not promise one kind."""


END_WITHIN = 1024
"""Readers of PDF look for its end so far from the last byte."""


class CannotOpen(Exception):
    """Why the file cannot be examined."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.says)
        self.finding = finding


def opened(pdf: bytes) -> PdfFileReader:
    """A reader of the file. Raises `CannotOpen`."""
    if len(pdf) > LARGEST:
        raise CannotOpen(Finding("pdf.too_large", f"The file is larger than {LARGEST // 2**20} MB."))
    if b"%PDF-" not in pdf[:1024]:
        raise CannotOpen(Finding("pdf.not_one", "This is not a PDF."))
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=False, decode_limits=LIMITS)
        locked = reader.encrypted
        reader.root["/Pages"]
    except PdfDecodeLimitError as error:
        says = "Something in the file unpacks to far more than the file holds. It was not opened further."
        raise CannotOpen(Finding("pdf.bomb", says)) from error
    except BROKEN as error:
        raise CannotOpen(_broken(pdf)) from error
    if locked:
        says = "The file is locked with a password. Nothing that was sealed here ever is."
        raise CannotOpen(Finding("pdf.encrypted", says))
    return reader


def _broken(pdf: bytes) -> Finding:
    """A PDF says where it ends (ISO 32000-1, 7.5.5): one that does not was cut off."""
    if b"%%EOF" not in pdf[-END_WITHIN:]:
        says = (
            "The file was cut off, or its end was damaged: it does not end as a PDF does and cannot be read."
        )
        return Finding("pdf.cut_off", says)
    return Finding("pdf.broken", "The file is damaged and cannot be read as a PDF.")
