"""A sealed paper damaged in every way, and examined: by the command as a process, by pyHanko, by poppler."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from closedset.formats.seal import keys
from closedset.formats.seal.attachments import attached
from closedset.formats.seal.insides import insides
from closedset.formats.seal.opening import opened
from kit import sealed

END = b"%%EOF"
PDFSIG = shutil.which("pdfsig")


def damages(pdf: bytes) -> dict[str, tuple[bytes, str]]:
    """What somebody may do to this very file, and the words in which each must be named.

    The seal is put on in one revision, so there is no earlier one to cut the file back to; the paper as it
    was signed, before its seal, lies inside, and is brought in its place.
    """
    pages = len(insides(pdf).fingerprints)
    assert pdf.count(END) == 1
    return {
        "a byte flipped": (flipped(pdf), "at least one byte of it is another"),
        "a page added": (
            sealed.appended(pdf, sealed.add_page),
            f"Page {pages + 1} was not in what was sealed.",
        ),
        "a page replaced": (
            sealed.appended(pdf, sealed.replace_page),
            "Page 2 is not the page that was sealed.",
        ),
        "a note added": (sealed.appended(pdf, sealed.annotate), "page 2"),
        "its end cut off": (pdf[: pdf.rindex(b"startxref")], "The file was cut off"),
        "as it was before": (attached(opened(pdf))["as-signed.pdf"], "The file bears no seal"),
    }


def flipped(pdf: bytes) -> bytes:
    """The file with one byte of its first page's words turned over."""
    changed, place = bytearray(pdf), pdf.index(b"stream") + 40
    changed[place] ^= 0xFF
    return bytes(changed)


def by_command(folder: Path, name: str, *options: str) -> tuple[int, str]:
    """What `closedset verify` ends with and prints, as a process that knows nothing of the server."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith("CLOSEDSET_")}
    command = [sys.executable, "-m", "closedset.cli", "verify", name, *options]
    done = subprocess.run(command, cwd=folder, env=bare, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def by_pyhanko(pdf: bytes, roots: Sequence[bytes]) -> None:
    """Hold pyHanko's own validator to it: one seal over the whole file, trusted, that allows no change."""
    (one,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    context = ValidationContext(trust_roots=keys.loaded(roots), moment=datetime.now(UTC))  # noqa: TID251
    found = validate_pdf_signature(one, context)
    assert found.bottom_line, found.pretty_print_details()
    assert (found.intact, found.valid, found.trusted, found.docmdp_ok) == (True, True, True, True)
    assert found.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert one.docmdp_level is MDPPerm.NO_CHANGES
    assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"


def by_pdfsig(folder: Path, name: str) -> str:
    """What poppler's pdfsig, which shares no code with ours or pyHanko's, prints."""
    assert PDFSIG
    command = [PDFSIG, "-nocert", name]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
