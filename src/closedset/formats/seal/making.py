"""Sealing: one certifying PAdES signature on a finished PDF, after which no change is allowed.

The file is written anew, in one piece: there is no earlier, unsealed state inside it that somebody could
cut it back to. One seal for everything: signing party by party shows the earlier ones as broken in Acrobat.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.writer import BasePdfFileWriter, PdfFileWriter, copy_into_new_writer
from pyhanko.sign import fields, signers
from pyhanko.sign.signers import constants
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import ValidationContext

from closedset.formats.seal.attachments import CLAIMS, FORMAT, attach, says_part_three
from closedset.formats.seal.envelope import FIELD
from closedset.formats.seal.insides import insides
from closedset.formats.seal.keys import Signer, loaded
from closedset.formats.seal.opening import CannotOpen, opened
from closedset.practice.findings import Finding

PDF = (1, 7)
"""PDF/A-2 and PDF/A-3 are PDF 1.7 (ISO 32000-1)."""


UNSEEN = fields.InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)
"""A field without a picture: PDF/A wants it to print, PDF/UA wants it off the page or among the content."""


def seal(
    pdf: bytes,
    key: Signer,
    *,
    reason: str,
    name: str,
    at: datetime,
    embedded: Mapping[str, bytes] | None = None,
    claims: Mapping[str, Any] | None = None,
    timestamper: TimeStamper | None = None,
    stamp_roots: Sequence[bytes] = (),
) -> bytes:
    """The file with its one seal. Raises `CannotOpen` for a file that is signed already, locked or broken.

    `reason` and `name` are shown by readers of PDF; `embedded` are files to attach; `claims` is what the file
    says of itself, beside the fingerprints of its pages. With a timestamp authority the seal is PAdES B-T;
    with that authority's roots (DER) as well, what is needed to check it in later years is put in and stamped
    again (B-LTA); else it is B-B, and its time is this machine's word.
    """
    reader = opened(pdf)
    if reader.embedded_signatures:
        raise CannotOpen(Finding("seal.already", "The file is signed already; it cannot be sealed again."))
    writer = copy_into_new_writer(reader)
    writer.output_version = PDF
    own = {"format": FORMAT, **(claims or {}), "pages": list(insides(pdf).fingerprints)}
    attach(writer, {**(embedded or {}), CLAIMS: json.dumps(own, indent=1).encode()}, at=at)
    _describe(writer)
    _order_of_tabs(writer)
    lasting = bool(timestamper and stamp_roots)
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=reason,
        name=name,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        subfilter=fields.SigSeedSubFilter.PADES,
        embed_validation_info=lasting,
        use_pades_lta=lasting,
        validation_context=_context(key, stamp_roots) if lasting else None,
    )
    spec = fields.SigFieldSpec(FIELD, readable_field_name=reason, invis_sig_settings=UNSEEN)
    signing = AtItsTime(meta, key.as_pyhanko(), timestamper=timestamper, new_field_spec=spec)
    signing.at = at
    return bytes(signing.sign_pdf(writer).getvalue())


class AtItsTime(signers.PdfSigner):
    """pyHanko asks the clock; here time is an argument."""

    at: datetime

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """Only that of PAdES: the one for elliptic curves would make the file PDF 2.0, no PDF/A any more."""
        pdf_out.register_extension(constants.ESIC_EXTENSION_1)

    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def _context(key: Signer, stamp_roots: Sequence[bytes]) -> ValidationContext:
    return ValidationContext(
        trust_roots=loaded([key.chain[-1], *stamp_roots]),
        other_certs=loaded(key.chain),
        crls=list(key.crls),
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def _describe(writer: PdfFileWriter) -> None:
    """Say that something is attached, and leave the rest of the description as the renderer wrote it.

    pyHanko would put its own name and the clock's time into it.
    """
    if "/Metadata" in writer.root:
        stream = writer.root["/Metadata"]
        fresh = generic.StreamObject(stream_data=says_part_three(stream.data))
        fresh[pdf_name("/Type")], fresh[pdf_name("/Subtype")] = pdf_name("/Metadata"), pdf_name("/XML")
        writer.root[pdf_name("/Metadata")] = writer.add_object(fresh)
    setattr(writer, "_update_meta", _nothing)  # noqa: B010 - there is no setting for it


def _nothing() -> None:
    """What is done to the description: nothing more."""


def _order_of_tabs(writer: PdfFileWriter) -> None:
    """A page with a field is walked in the order of its structure (ISO 14289-1, 7.18.3)."""
    page, _resources = writer.find_page_for_modification(0)  # type: ignore[no-untyped-call]
    page.get_object()[pdf_name("/Tabs")] = pdf_name("/S")
