"""A paper without its seal, to make a copy of: the seal says nothing of a copy that bears a mark."""

from __future__ import annotations

import io

import pikepdf

from closedset.formats.papers.marking import CannotMark


def without_seal(pdf: bytes) -> bytes:
    """The pages alone: no signatures, no forms, no files inside. Raises `CannotMark` for a broken file."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            for name in ("/Perms", "/AcroForm", "/DSS", "/AF"):
                if name in opened.Root:
                    del opened.Root[name]
            if "/Names" in opened.Root and "/EmbeddedFiles" in opened.Root.Names:
                del opened.Root.Names["/EmbeddedFiles"]
            for page in opened.pages:
                _without_fields(page)
            out = io.BytesIO()
            opened.save(out, deterministic_id=True)
    except pikepdf.PdfError as trouble:
        raise CannotMark("The file is locked or broken: a PDF that opens was expected.") from trouble
    return out.getvalue()


def _without_fields(page: pikepdf.Page) -> None:
    """Fields go with the form; notes and links stay."""
    kept = [one for one in page.get("/Annots", []) if one.get("/Subtype") != "/Widget"]
    if "/Annots" in page:
        page.Annots = pikepdf.Array(kept)
