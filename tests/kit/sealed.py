"""Papers to seal, keys to seal them with, and everything that somebody may do to a sealed paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto import keys as asn1_keys
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign import signers
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from closedset.formats.seal import keys
from closedset.formats.seal.making import AtItsTime, seal

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@cache
def root(name: str = "Quill Pictures", at: datetime = AT) -> keys.LocalKey:
    return keys.make_root(name, at=at)


@cache
def key(name: str = "Quill Pictures", at: datetime = AT) -> keys.LocalKey:
    return keys.make_seal(name, root(name, at), at=at)


def trusted(name: str = "Quill Pictures", at: datetime = AT) -> list[bytes]:
    return [root(name, at).chain[-1]]


@cache
def paper(pages: int = 3, says: str = "What is agreed") -> bytes:
    """A finished paper of so many pages, each saying something else."""
    made = pikepdf.Pdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(pages):
        page = made.add_blank_page()
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = made.make_stream(f"BT /F1 12 Tf 72 700 Td ({says}, {number + 1}) Tj ET".encode())
    return saved(made)


def saved(pdf: pikepdf.Pdf) -> bytes:
    kept = BytesIO()
    pdf.save(kept, static_id=True)
    return kept.getvalue()


@cache
def sealed(pages: int = 3, name: str = "Quill Pictures", at: datetime = AT) -> bytes:
    return seal(
        paper(pages),
        key(name, at),
        reason="Every signature is in",
        name=name,
        at=at,
        embedded={"rider.json": b'{"terms": []}'},
        claims={"organisation": name},
    )


# --- What may be done to it ---


def flipped(pdf: bytes, place: int, bit: int = 0) -> bytes:
    """The same, but for one bit."""
    changed = bytearray(pdf)
    changed[place] ^= 1 << bit
    return bytes(changed)


def appended(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """A later revision after what was sealed, which is left as it was."""
    writer, out = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    change(writer)
    writer.write(out)
    return out.getvalue()


def annotate(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][1]
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (100, 100, 300, 200))),
            pdf_name("/Contents"): generic.pdf_string("and something else"),
        }
    )
    page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def add_page(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(stream_data=b"0 0 100 100 re f")
    writer.insert_page(PageObject(contents=writer.add_object(stream), media_box=(0, 0, 612, 792)))


def replace_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][1]
    page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"0 0 100 100 re f"))
    writer.update_container(page)


def attach_another(writer: IncrementalPdfFileWriter) -> None:
    stream = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][-1]["/EF"]["/F"]
    stream._data, stream._encoded_data = b'{"terms": ["more"]}', None
    writer.update_container(stream)


def touch_something_unseen(writer: IncrementalPdfFileWriter) -> None:
    writer.root[pdf_name("/PieceInfo")] = generic.DictionaryObject()
    writer.update_root()


def anew(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file written anew with a change, as an ordinary PDF editor does."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        return saved(opened)


def signed_after(pdf: bytes, by: keys.LocalKey, *, certify: bool = False, field: str = "Other") -> bytes:
    """Signed by somebody else, after whatever there is already."""
    meta = signers.PdfSignatureMetadata(field_name=field, certify=certify, md_algorithm="sha256")
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    signing = AtItsTime(meta, by.as_pyhanko())
    signing.at = AT
    signing._enforce_certification_constraints = lambda reader: None
    return signing.sign_pdf(writer).getvalue()


@cache
def authority() -> tuple[DummyTimeStamper, bytes]:
    """A timestamp authority of the tests' own, and its certificate (RSA: the stamper knows nothing else)."""
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A clock")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(AT - timedelta(days=1))
        .not_valid_after(AT + timedelta(days=3650))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
        .sign(private, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )
    inside = asn1_keys.PrivateKeyInfo.load(
        private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    )
    (certificate,) = keys.loaded([made])
    store = SimpleCertificateStore.from_certs([certificate])
    return DummyTimeStamper(certificate, inside, certs_to_embed=store, fixed_dt=AT), made


def stamped(*, lasting: bool) -> bytes:
    """Sealed under a timestamp, with proof for later years when `lasting`."""
    clock, certificate = authority()
    return seal(
        paper(),
        key(),
        reason="Every signature is in",
        name="Quill Pictures",
        at=AT,
        timestamper=clock,
        stamp_roots=[certificate] if lasting else (),
    )
