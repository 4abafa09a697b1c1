"""The envelope of a signature: the one place in a sealed file that the signature itself does not cover.

Everything else is covered byte by byte. Inside the envelope a few bytes could be changed without any
validator noticing: the letters of the hexadecimal, the padding after the signature, and those parts of
the CMS structure (RFC 5652) that nothing signs. Here each of them must be as it is always written.
"""

from __future__ import annotations

from asn1crypto import cms
from pyhanko.sign.validation import EmbeddedPdfSignature

from closedset.formats.seal.opening import BROKEN

_UNSIGNED = {"signature_time_stamp_token"}


FIELD = "Seal001"
"""The field of a seal made here. Zero-padded: a rule for `Seal1` would also be read as one for `Seal10`."""


def is_exact(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """The envelope fills the gap that the signature leaves, and no byte of it is otherwise than we write it.

    Only for seals made here: others write theirs in other ways that are as good.
    """
    try:
        content = signature.pkcs7_content
        written = cms.ContentInfo.load(content).dump()
        return _fills_the_gap(pdf, signature) and not any(content[len(written) :]) and _is_plain(signature)
    except BROKEN:
        return False


def _fills_the_gap(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    start, first, second, _rest = (int(one) for one in signature.byte_range)
    gap = pdf[start + first : second]
    return start == 0 and gap == b"<" + signature.pkcs7_content.hex().upper().encode() + b">"


def _is_plain(signature: EmbeddedPdfSignature) -> bool:
    """Nothing in the structure but what a validator looks at, and the signer named letter by letter.

    Validators compare names without regard to capitals, and pass over what is said twice.
    """
    signed, certificate = signature.signed_data, signature.signer_cert
    (signer,) = signed["signer_infos"]
    (kind,) = signed["digest_algorithms"]
    named = signer["sid"].chosen
    return (
        (signed["version"].native, signer["version"].native) == ("v1", "v1")
        and kind.dump() == signer["digest_algorithm"].dump()
        and named["issuer"].dump() == certificate.issuer.dump()
        and named["serial_number"].native == certificate.serial_number
        and {one["type"].native for one in signer["unsigned_attrs"] or ()} <= _UNSIGNED
    )
