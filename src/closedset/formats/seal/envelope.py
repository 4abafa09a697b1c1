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
        return (
            _fills_the_gap(pdf, signature)
            and not any(content[len(written) :])
            and cms.ContentInfo.load(written).dump(force=True) == written
            and _is_plain(signature.signed_data)
        )
    except BROKEN:
        return False


def _fills_the_gap(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    start, first, second, _rest = (int(one) for one in signature.byte_range)
    gap = pdf[start + first : second]
    return start == 0 and gap == b"<" + signature.pkcs7_content.hex().upper().encode() + b">"


def _is_plain(signed: cms.SignedData) -> bool:
    """Nothing in the structure but what a validator looks at."""
    (signer,) = signed["signer_infos"]
    kinds = [one["algorithm"].native for one in signed["digest_algorithms"]]
    return (
        signed["version"].native in ("v1", "v3")
        and signer["version"].native == "v1"
        and kinds == [signer["digest_algorithm"]["algorithm"].native]
        and {one["type"].native for one in signer["unsigned_attrs"] or ()} <= _UNSIGNED
    )
