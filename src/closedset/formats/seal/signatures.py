"""One signature in a PDF, examined: pyHanko's findings, and the checks that it leaves to its caller."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.misc import PdfDecodeLimitError
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import DocumentTimestampStatus, TimestampSignatureStatus
from pyhanko_certvalidator import ValidationContext

from closedset.formats.seal.envelope import FIELD, is_exact
from closedset.formats.seal.keys import fingerprint, loaded
from closedset.formats.seal.opening import BROKEN
from closedset.formats.seal.report import Kind, Signature

USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
"""Some makers of certificates name only the first of the two."""


def last_byte(signature: EmbeddedPdfSignature) -> int:
    """Where what the signature covers ends; 0 when that cannot be read."""
    try:
        _start, _first, second, rest = (int(one) for one in signature.byte_range)
    except BROKEN:
        return 0
    return second + rest


def examined(pdf: bytes, signature: EmbeddedPdfSignature, trusted: Sequence[bytes]) -> Signature:
    """What there is to say about it. Raises nothing: what cannot be examined says so in `trouble`."""
    kind = _kind(signature)
    try:
        certificate = signature.signer_cert
        claimed = _utc(signature.self_reported_timestamp)
        status = _status(signature, kind, trusted, claimed)
    except PdfDecodeLimitError:
        trouble = "Something in the file unpacks to far more than the file holds."
        return Signature(field=str(signature.field_name), kind=kind, trouble=trouble)
    except Exception:  # a made-up signature may raise anything
        trouble = "The signature is damaged and cannot be examined."
        return Signature(field=str(signature.field_name), kind=kind, trouble=trouble)
    exact = signature.field_name != FIELD or is_exact(pdf, signature)
    stamp = _stamp(status)
    return Signature(
        field=str(signature.field_name),
        kind=kind,
        signer=_called(certificate.subject),
        issuer=_called(certificate.issuer),
        fingerprint=fingerprint(certificate.dump()),
        not_before=_spelled(certificate.not_valid_before),
        not_after=_spelled(certificate.not_valid_after),
        intact=bool(status.intact) and exact,
        valid=bool(status.valid),
        trusted_by=_vouching(status) if status.valid else "",
        whole=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        claimed_at=_spelled(claimed),
        stamped_at=_spelled(stamp.timestamp) if stamp else "",
        stamped_by=_called(stamp.signing_cert.subject) if stamp else "",
        stamp_trusted=bool(stamp and stamp.intact and stamp.valid and stamp.trusted),
        allowed=_allows(signature, status, kind),
    )


def _kind(signature: EmbeddedPdfSignature) -> Kind:
    if signature.sig_object_type == "/DocTimeStamp":
        return Kind.TIMESTAMP
    try:
        references = signature.sig_object["/Reference"]
    except (KeyError, TypeError):
        return Kind.SIGNATURE
    certifies = any(one.get_object().get("/TransformMethod") == "/DocMDP" for one in references)
    return Kind.SEAL if certifies else Kind.SIGNATURE


def _status(
    signature: EmbeddedPdfSignature, kind: Kind, trusted: Sequence[bytes], claimed: datetime | None
) -> PdfSignatureStatus | DocumentTimestampStatus:
    """pyHanko's answer, asked as of the moment it was made; whether that can be believed is judged later."""
    if kind is Kind.TIMESTAMP:
        return validate_pdf_timestamp(signature, _context(trusted, None))
    return validate_pdf_signature(
        signature,
        _context(trusted, claimed),
        ts_validation_context=_context(trusted, None),
        key_usage_settings=USAGE,
    )


def _context(trusted: Sequence[bytes], moment: datetime | None) -> ValidationContext:
    return ValidationContext(
        trust_roots=loaded(trusted),
        moment=moment,
        best_signature_time=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )


def _allows(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus | DocumentTimestampStatus, kind: Kind
) -> bool:
    """Later changes are of the kind it allows: none but proof for later years where it certifies."""
    if not status.docmdp_ok or status.modification_level is None:
        return False
    strict = kind is Kind.SEAL and signature.docmdp_level == MDPPerm.NO_CHANGES
    most = ModificationLevel.LTA_UPDATES if strict else ModificationLevel.FORM_FILLING
    return bool(status.modification_level <= most)


def _vouching(status: PdfSignatureStatus | DocumentTimestampStatus) -> str:
    if not status.trusted or status.validation_path is None:
        return ""
    anchor = status.validation_path.trust_anchor
    return _called(anchor.authority.name)


def _stamp(status: PdfSignatureStatus | DocumentTimestampStatus) -> TimestampSignatureStatus | None:
    if isinstance(status, DocumentTimestampStatus):
        return status
    return status.timestamp_validity


def _called(name: asn1_x509.Name) -> str:
    found = name.native.get("common_name") or name.native.get("organization_name") or name.human_friendly
    shown = found if isinstance(found, str) else ", ".join(map(str, found))
    return "".join(sign for sign in shown if sign.isprintable())[:200]


def _utc(at: datetime | None) -> datetime | None:
    """A time without a zone is read as UTC."""
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at


def _spelled(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else ""
