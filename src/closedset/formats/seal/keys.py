"""Sealing keys: made here in two steps (a root, and the seal under it), or brought as a PKCS#12 file.

ECDSA on P-256, because an RSA seal takes three to eight times as long and is larger. Certificates after
RFC 5280; the seal's key usage is digital signature and content commitment, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from importlib import import_module
from typing import Any, Protocol

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID

ROOT_FOR = timedelta(days=20 * 365)
SEAL_FOR = timedelta(days=3 * 365)
CRL_FOR = timedelta(days=30)
EARLIER = timedelta(hours=1)
"""Certificates hold from an hour before they were made: the clocks of machines differ."""

SMALLEST_RSA = 2048


class Signer(Protocol):
    """Whatever can seal: a key in memory, a key in a device. The seam is pyHanko's own signer."""

    @property
    def chain(self) -> tuple[bytes, ...]:
        """Certificates as DER: the sealing one first, the root last."""

    @property
    def crls(self) -> tuple[bytes, ...]:
        """Lists of what was revoked, as DER, for long-term validation; may be empty."""

    def as_pyhanko(self) -> Any:
        """The `pyhanko.sign.signers.Signer` that pyHanko calls."""


class NotAKey(Exception):
    """The file holds no key that can seal; the sentence says why."""


@dataclass(frozen=True, slots=True)
class LocalKey:
    """A private key in memory, with its certificates."""

    chain: tuple[bytes, ...]
    private: bytes
    """PKCS#8, DER, not encrypted: never written anywhere as it is."""

    crls: tuple[bytes, ...] = ()

    def as_pyhanko(self) -> Any:
        """Signs in this process. Imported here: pyHanko takes 0.6 seconds of a start."""
        signers = import_module("pyhanko.sign.signers")
        stores = import_module("pyhanko_certvalidator.registry")
        first, *rest = loaded(self.chain)
        return signers.SimpleSigner(
            first,
            asn1_keys.PrivateKeyInfo.load(self.private),
            stores.SimpleCertificateStore.from_certs(rest),
            embed_roots=False,
        )


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of the certificate (DER), in hexadecimal: what two people compare by telephone."""
    return sha256(certificate).hexdigest()


def pem(certificate: bytes) -> str:
    """The certificate as text."""
    return x509.load_der_x509_certificate(certificate).public_bytes(Encoding.PEM).decode()


def der(certificates: str | bytes) -> tuple[bytes, ...]:
    """The certificates of a PEM file, or of one in DER. Raises ValueError."""
    data = certificates.encode() if isinstance(certificates, str) else certificates
    if data.lstrip().startswith(b"-----BEGIN"):
        return tuple(one.public_bytes(Encoding.DER) for one in x509.load_pem_x509_certificates(data))
    return (x509.load_der_x509_certificate(data).public_bytes(Encoding.DER),)


def loaded(certificates: Iterable[bytes]) -> list[asn1_x509.Certificate]:
    """The certificates as pyHanko wants them."""
    return [asn1_x509.Certificate.load(one) for one in certificates]


def valid_between(certificate: bytes) -> tuple[datetime, datetime]:
    """From when to when the certificate holds."""
    read = x509.load_der_x509_certificate(certificate)
    return read.not_valid_before_utc, read.not_valid_after_utc


def called(certificate: bytes) -> str:
    """The name a certificate gives its owner."""
    subject = x509.load_der_x509_certificate(certificate).subject
    names = subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else subject.rfc4514_string()


def make_root(organisation: str, *, at: datetime) -> LocalKey:
    """A root of an organisation's own, which signs its seals' certificates and nothing else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(organisation, "root of seals")
    made = _builder(name, name, key.public_key(), key.public_key(), at, ROOT_FOR).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    made = made.add_extension(_usage(authority=True), critical=True)
    return LocalKey((made.sign(key, hashes.SHA256()).public_bytes(Encoding.DER),), _private(key))


def make_seal(organisation: str, root: LocalKey, *, at: datetime) -> LocalKey:
    """A seal under the root, for three years or as long as the root lasts."""
    key, issuing = ec.generate_private_key(ec.SECP256R1()), _issuing(root)
    above = x509.load_der_x509_certificate(root.chain[0])
    lasts = min(SEAL_FOR, above.not_valid_after_utc - at)
    name = _name(organisation, "seal")
    made = _builder(name, above.subject, key.public_key(), issuing.public_key(), at, lasts)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    made = made.add_extension(_usage(authority=False), critical=True)
    certificate = made.sign(issuing, hashes.SHA256()).public_bytes(Encoding.DER)
    return LocalKey((certificate, *root.chain), _private(key), (revoked(root, (), at=at),))


def revoked(root: LocalKey, serials: tuple[int, ...], *, at: datetime) -> bytes:
    """The root's list of revoked certificates, as DER (RFC 5280, 5). An empty list says that none is."""
    above = x509.load_der_x509_certificate(root.chain[0])
    listed = x509.CertificateRevocationListBuilder().issuer_name(above.subject)
    listed = listed.last_update(at - EARLIER).next_update(at + CRL_FOR)
    listed = listed.add_extension(x509.CRLNumber(int(at.timestamp())), critical=False)
    for serial in serials:
        one = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at).build()
        listed = listed.add_revoked_certificate(one)
    return listed.sign(_issuing(root), hashes.SHA256()).public_bytes(Encoding.DER)


def from_pkcs12(data: bytes, password: str, *, at: datetime) -> LocalKey:
    """The key and certificates of a PKCS#12 file (.p12, .pfx). Raises `NotAKey`."""
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, password.encode() or None)
    except (ValueError, TypeError) as error:
        raise NotAKey("The file is not a PKCS#12 file, or the password is another one.") from error
    if key is None or certificate is None:
        raise NotAKey("The file holds no private key with its certificate.")
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) or key.key_size < 256:
        raise NotAKey("The key is of a kind that cannot seal: use one on an elliptic curve, or RSA.")
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < SMALLEST_RSA:
        raise NotAKey(f"The RSA key is shorter than {SMALLEST_RSA} bits.")
    _may_seal(certificate, at)
    return LocalKey(_ordered(certificate, list(others)), _private(key))


def _may_seal(certificate: x509.Certificate, at: datetime) -> None:
    if not certificate.not_valid_before_utc <= at < certificate.not_valid_after_utc:
        raise NotAKey(f"The certificate holds until {certificate.not_valid_after_utc:%d %B %Y}, not today.")
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise NotAKey("The certificate does not allow signing documents.")


def _ordered(first: x509.Certificate, others: list[x509.Certificate]) -> tuple[bytes, ...]:
    """The chain from the sealing certificate upwards, as far as the file goes."""
    chain = [first]
    while chain[-1].issuer != chain[-1].subject:
        above = [one for one in others if one.subject == chain[-1].issuer and one not in chain]
        if not above:
            break
        chain.append(above[0])
    return tuple(one.public_bytes(Encoding.DER) for one in chain)


def _issuing(root: LocalKey) -> ec.EllipticCurvePrivateKey:
    key = load_der_private_key(root.private, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise NotAKey("A root of ours is on an elliptic curve.")
    return key


def _private(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _name(organisation: str, what: str) -> x509.Name:
    short = organisation[: 60 - len(what)]
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{short}, {what}"),
        ]
    )


def _builder(
    name: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    above: ec.EllipticCurvePublicKey,
    at: datetime,
    lasts: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - EARLIER)
        .not_valid_after(at + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above), critical=False)
    )


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
