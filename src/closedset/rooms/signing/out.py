"""What somebody signed, as files to take away: the sealed paper, its proof, their statement, their mark."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from closedset.practice.signatures.statement import spelled
from closedset.practice.signatures.values import MarkKind
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.queries import open_file
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import SignedStatement


def files_of(row: SignedStatement) -> dict[str, bytes]:
    """By name: a folder for each signature, named by its day and its digest, never by what anybody typed."""
    folder = f"{row.signed_at:%Y-%m-%d}-{row.digest[:12]}"
    mark = "mark.txt" if row.mark_kind == MarkKind.TYPED else "mark.png"
    found = {
        f"{folder}/statement.json": spelled(queries.opened(row)),
        f"{folder}/{mark}": queries.mark_of(row),
        f"{folder}/as-signed.pdf": open_file(row.envelope.paper),
    }
    sealed = row.envelope.sealed
    if sealed is not None:
        found[f"{folder}/sealed.pdf"] = open_file(sealed.file)
        found[f"{folder}/proof.json"] = seal_queries.proof(sealed)
    return found


def zipped(files: Mapping[str, bytes]) -> bytes:
    """One ZIP of them."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
