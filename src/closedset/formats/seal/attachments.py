"""Files inside the PDF: attached before sealing, found again afterwards.

PDF/A-2 allows only PDF/A files to be attached; PDF/A-3 is the same standard and allows any (ISO 19005-3,
6.8). A document that says it is PDF/A-2 therefore says PDF/A-3 once something is attached to it. What else
PDF/A-3 asks for is done here: each file names its type and how it belongs to the document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter

from closedset.formats.seal.opening import BROKEN

CLAIMS = "closedset-seal.json"
FORMAT = "closedset.seal/1"
LARGEST_CLAIMS = 256 * 1024
TYPES = {"json": "application/json", "xml": "text/xml", "txt": "text/plain", "pem": "application/x-pem-file"}
_PART = re.compile(rb"(pdfaid:part(?:>|=\"))2")


def attach(writer: PdfFileWriter, files: Mapping[str, bytes], *, at: datetime) -> None:
    """Attach the files, in the order of their names, as sources of the document."""
    root, there = writer.root, writer.root.get("/AF", ())
    associated = generic.ArrayObject(there)
    for name, data in sorted(files.items()):
        params = embed.EmbeddedFileParams(creation_date=at, modification_date=at)
        kept = embed.EmbeddedFileObject.from_file_data(writer, data, params=params, mime_type=_type(name))
        spec = embed.FileSpec(file_spec_string=name, file_name=name, embedded_data=kept, description=name)
        embed.embed_file(writer, spec)
        written = root["/Names"]["/EmbeddedFiles"]["/Names"].raw_get(-1)
        # pyHanko would make the file PDF 2.0 for this entry; PDF/A-3 has it in PDF 1.7 (ISO 19005-3, 6.8).
        written.get_object()[pdf_name("/AFRelationship")] = pdf_name("/Data")
        associated.append(written)
    root[pdf_name("/AF")] = associated
    _sort(root["/Names"]["/EmbeddedFiles"])


def _sort(tree: generic.DictionaryObject) -> None:
    """A name tree is in the order of its names (ISO 32000-1, 7.9.6)."""
    names = tree["/Names"]
    pairs = sorted(
        ((names.raw_get(i), names.raw_get(i + 1)) for i in range(0, len(names), 2)),
        key=lambda one: str(one[0]),
    )
    tree[pdf_name("/Names")] = generic.ArrayObject([part for pair in pairs for part in pair])


def _type(name: str) -> str:
    return TYPES.get(name.rsplit(".", 1)[-1].lower(), "application/octet-stream")


def says_part_three(metadata: bytes) -> bytes:
    """The document's description of itself, with PDF/A-3 in the place of PDF/A-2."""
    return _PART.sub(rb"\g<1>3", metadata)


def attached(reader: PdfFileReader) -> dict[str, bytes]:
    """The files attached at the top of the document, by name, each no larger than the reader's limits."""
    try:
        names = reader.root["/Names"]["/EmbeddedFiles"]["/Names"]
        return {str(names[i]): names[i + 1]["/EF"]["/F"].data for i in range(0, len(names) - 1, 2)}
    except BROKEN:
        return {}


def claims(reader: PdfFileReader) -> dict[str, Any]:
    """What a file sealed here says of itself; empty for any other."""
    data = attached(reader).get(CLAIMS, b"")
    if not 0 < len(data) <= LARGEST_CLAIMS:
        return {}
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == FORMAT else {}


def claimed_pages(found: Mapping[str, Any]) -> tuple[str, ...]:
    """The fingerprints of the pages that were sealed, as the file lists them."""
    pages = found.get("pages")
    return tuple(str(one) for one in pages) if isinstance(pages, list) else ()
