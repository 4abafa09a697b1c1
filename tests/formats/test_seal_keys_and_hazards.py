"""Keys that may seal and keys that may not; what a PDF from elsewhere could do, found without harm."""

from __future__ import annotations

import json
import zlib
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from closedset.formats.seal import apart, checking, hazards, keys, proof, working, working_hazards
from closedset.formats.seal.checking import validate
from closedset.formats.seal.making import seal
from closedset.formats.seal.report import Expected, Verdict
from closedset.practice.findings import Finding, Weight
from kit import sealed as kit
from kit.sealed import AT

WORD = "a word"


def packed(key, *, usage=None, lasts=timedelta(days=10), others=(), certificate=True) -> bytes:
    """A PKCS#12 file, as an authority sends one."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Brought")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(5).not_valid_before(AT - timedelta(days=1)).not_valid_after(AT + lasts)
    if usage is not None:
        flags = dict.fromkeys(
            (
                "content_commitment",
                "key_encipherment",
                "data_encipherment",
                "key_agreement",
                "key_cert_sign",
                "crl_sign",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        made = made.add_extension(x509.KeyUsage(digital_signature=usage, **flags), critical=True)
    kind = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return pkcs12.serialize_key_and_certificates(
        b"brought",
        key,
        made.sign(key, kind) if certificate else None,
        [x509.load_der_x509_certificate(one) for one in others],
        serialization.BestAvailableEncryption(WORD.encode()),
    )


def test_certificates_say_what_they_are_for_and_how_long():
    leaf, above = (x509.load_der_x509_certificate(one) for one in kit.key().chain)
    assert leaf.issuer == above.subject == above.issuer
    assert not leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert above.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert keys.valid_between(kit.key().chain[0]) == (AT - keys.EARLIER, AT + keys.SEAL_FOR)
    leaf.verify_directly_issued_by(above)


def test_a_seal_lasts_no_longer_than_its_root():
    late = AT + keys.ROOT_FOR - timedelta(days=30)
    made = keys.make_seal("Quill", kit.root(), at=late)
    assert keys.valid_between(made.chain[0])[1] == keys.valid_between(kit.root().chain[0])[1]


def test_a_long_name_fits():
    name = "The Society of Quiet Pictures and Very Long Names of Organisations Limited"
    assert keys.called(keys.make_root(name, at=AT).chain[0]).endswith(", root of seals")


def test_what_was_revoked_is_listed():
    listed = x509.load_der_x509_crl(keys.revoked(kit.root(), (11, 12), at=AT))
    assert [one.serial_number for one in listed] == [11, 12]


@pytest.mark.parametrize(
    "key", [ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(65537, 2048)]
)
def test_a_key_that_was_brought_seals(key):
    brought = keys.from_pkcs12(packed(key, usage=True), WORD, at=AT)
    done = seal(kit.paper(), brought, reason="Done", name="Quill", at=AT)
    assert validate(done, [brought.chain[-1]], at=AT).verdict is Verdict.SEALED


def test_the_chain_that_was_brought_is_put_in_order():
    made = keys.make_seal("Quill", kit.root(), at=AT)
    private = serialization.load_der_private_key(made.private, None)
    file = pkcs12.serialize_key_and_certificates(
        b"x",
        private,
        x509.load_der_x509_certificate(made.chain[0]),
        [x509.load_der_x509_certificate(one) for one in (*kit.root("Another").chain, *made.chain[1:])],
        serialization.NoEncryption(),
    )
    assert keys.from_pkcs12(file, "", at=AT).chain == made.chain


@pytest.mark.parametrize(
    ("file", "password", "why"),
    [
        (b"no such file", WORD, "not a PKCS#12 file"),
        (packed(ec.generate_private_key(ec.SECP256R1())), "another", "password is another"),
        (packed(ec.generate_private_key(ec.SECP256R1()), certificate=False), WORD, "no private key with"),
        (packed(ed25519.Ed25519PrivateKey.generate()), WORD, "cannot seal"),
        (packed(rsa.generate_private_key(65537, 1024)), WORD, "shorter than 2048"),
        (packed(ec.generate_private_key(ec.SECP256R1()), lasts=timedelta(0)), WORD, "not today"),
        (packed(ec.generate_private_key(ec.SECP256R1()), usage=False), WORD, "does not allow"),
    ],
)
def test_a_file_without_a_key_that_can_seal_says_why(file, password, why):
    with pytest.raises(keys.NotAKey, match=why):
        keys.from_pkcs12(file, password, at=AT)


def test_certificates_are_read_as_text_and_as_bytes():
    (root,) = kit.root().chain
    assert keys.der(keys.pem(root)) == keys.der(root) == (root,)
    with pytest.raises(ValueError):  # noqa: PT011 - cryptography's own
        keys.der(b"no certificate")


# --- What a PDF could do ---


def a_pdf(change) -> bytes:
    made = pikepdf.Pdf.new()
    made.add_blank_page()
    change(made)
    return kit.saved(made)


def action(kind: str, **more):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/" + kind), **more)

    return change


def on_the_page(kind: str):
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots = pikepdf.Array([pikepdf.Dictionary(Subtype=pikepdf.Name("/" + kind))])

    return change


def deep_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names = pikepdf.Dictionary(
        JavaScript=pikepdf.Dictionary(
            Names=pikepdf.Array([pikepdf.String("x"), pikepdf.Dictionary(JS=pikepdf.String("1"))])
        )
    )


def bottomless(pdf: pikepdf.Pdf) -> None:
    inside = pikepdf.Array()
    for _ in range(60):
        inside = pikepdf.Array([inside])
    pdf.Root.Deep = inside


def xfa(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.String("x"))


def program(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["setup.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ\x00\xff", filename="setup.exe")


def packed_content(*, times: int = 1, broken: bool = False):
    def change(pdf: pikepdf.Pdf) -> None:
        data = b"\0" * (hazards.MOST_UNPACKED + 10)
        for _ in range(times):
            data = zlib.compress(data, 9)
        names = pikepdf.Array([pikepdf.Name.FlateDecode] * times)
        stream = pdf.make_stream(b"")
        stream.write(b"no such thing" if broken else data, filter=names if times > 1 else names[0])
        pdf.pages[0].Contents = stream

    return change


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (action("JavaScript", JS=pikepdf.String("app.alert(1)")), "pdf.script"),
        (action("Launch", F=pikepdf.String("a.exe")), "pdf.launch"),
        (action("SubmitForm"), "pdf.sends"),
        (action("GoToE"), "pdf.goes_inside"),
        (on_the_page("RichMedia"), "pdf.media"),
        (on_the_page("FileAttachment"), "pdf.attachment"),
        (deep_script, "pdf.script"),
        (xfa, "pdf.xfa"),
        (program, "pdf.attachment"),
        (packed_content(), "pdf.bomb"),
        (packed_content(times=2), "pdf.bomb"),
    ],
)
def test_what_a_pdf_could_do_is_named(change, code):
    assert code in {found.code for found in hazards.hazards(a_pdf(change))}


@pytest.mark.parametrize("change", [bottomless, packed_content(broken=True), lambda pdf: None, action("URI")])
def test_an_ordinary_pdf_could_do_nothing(change):
    assert hazards.hazards(a_pdf(change)) == ()


def test_data_beside_a_sealed_paper_are_named_and_let_through():
    found = hazards.hazards(kit.sealed())
    assert {one.code for one in found} == {"pdf.data"}
    assert {one.weight for one in found} == {Weight.NOTE}


def locked(owner: str, user: str = "") -> bytes:
    kept = BytesIO()
    with pikepdf.open(BytesIO(kit.paper())) as pdf:
        pdf.save(kept, encryption=pikepdf.Encryption(owner=owner, user=user))
    return kept.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\nnothing\n%%EOF", "pdf.broken"),
        (locked("word"), "pdf.encrypted"),
        (locked("word", "word"), "pdf.encrypted"),
    ],
)
def test_what_cannot_be_examined_says_so(data, code, monkeypatch):
    assert [one.code for one in hazards.hazards(data)] == [code]
    report = validate(data, [], at=AT)
    assert report.verdict is Verdict.CHANGED
    assert [one.code for one in report.findings] == [code]


def test_a_file_of_a_hundred_thousand_parts_or_of_a_hundred_megabytes_is_not_opened(monkeypatch):
    monkeypatch.setattr(hazards, "MOST_OBJECTS", 3)
    assert [one.code for one in hazards.hazards(kit.paper())] == ["pdf.too_many_parts"]
    large = kit.paper() + b"\0" * hazards.LARGEST
    assert [one.code for one in hazards.hazards(large)] == ["pdf.too_large"]
    assert [one.code for one in validate(large, [], at=AT).findings] == ["pdf.too_large"]


@given(st.binary(max_size=60), st.integers(0, len(kit.paper()) - 60))
def test_a_file_made_by_chance_never_raises(noise, place):
    made = kit.paper()[:place] + noise + kit.paper()[place + len(noise) :]
    validate(made, kit.trusted(), at=AT)
    hazards.hazards(made)


@given(st.binary(min_size=1, max_size=60), st.integers(0, len(kit.sealed()) - 60))
def test_a_sealed_file_damaged_by_chance_never_raises_and_is_never_sealed(noise, place):
    made = kit.sealed()[:place] + noise + kit.sealed()[place + len(noise) :]
    verdict = validate(made, kit.trusted(), at=AT).verdict
    assert (verdict is Verdict.SEALED) == (made == kit.sealed())
    hazards.hazards(made)


# --- In a process of its own ---


def test_the_process_apart_says_the_same():
    known = Expected(sha256="0" * 64, size=1, pages=("x",))
    asked = {"trusted": kit.trusted(), "at": AT, "expected": known}
    assert apart.validated(kit.sealed(), **asked) == validate(kit.sealed(), **asked)
    assert apart.hazards_of(kit.sealed()) == hazards.hazards(kit.sealed())


def test_a_file_that_takes_too_long_is_given_up():
    assert apart.hazards_of(kit.paper(), seconds=0.01) == (apart.TOO_SLOW,)
    assert apart.validated(kit.paper(), [], at=AT, seconds=0.01).findings == (apart.TOO_SLOW,)


def test_a_file_that_breaks_the_reader_is_given_up(monkeypatch):
    monkeypatch.setattr(apart, "MEMORY", 50 * 1024 * 1024)
    assert apart.hazards_of(kit.paper() + b"\0" * 20_000_000) == (apart.TOO_HEAVY,)


def test_the_process_bounds_itself_and_answers(monkeypatch):
    told: list = []
    for module, asked in (
        (working, {"trusted": [], "at": AT.isoformat(), "expected": None}),
        (
            working,
            {"trusted": [], "at": AT.isoformat(), "expected": {"sha256": "", "size": 1, "pages": ["x"]}},
        ),
        (working_hazards, {}),
    ):
        monkeypatch.setattr(module, "order", lambda asked=asked: (asked, kit.paper(1)))
        monkeypatch.setattr(module, "answer", told.append)
        module.main()
    assert [one["findings"][0]["code"] for one in told[:2]] == ["seal.none", "seal.none"]
    assert told[2] == {"findings": []}


# --- The proof ---


def test_what_is_no_proof_is_refused():
    for wrong in (b"", b"[]", b"{}", json.dumps({"format": "other"}).encode(), b"x" * (proof.LARGEST + 1)):
        with pytest.raises(ValueError, match="not the proof"):
            proof.read(wrong)


def test_a_record_known_to_be_the_right_one_says_that_a_seal_was_made_in_time():
    late = validate(kit.sealed(), kit.trusted(), at=AT + timedelta(days=4 * 365))
    entered = (Finding("proof.entered", "It is there.", Weight.NOTE),)
    assert proof.together(late, entered, vouched=True).verdict is Verdict.SEALED
    assert proof.together(late, entered, vouched=False).verdict is Verdict.UNSURE
    wrong = (Finding("proof.other", "It is not there."),)
    assert proof.together(late, wrong, vouched=True).verdict is Verdict.CHANGED


def test_reading_that_fails_in_a_way_nobody_thought_of_is_a_finding(monkeypatch):
    class Odd:
        @property
        def embedded_signatures(self):
            raise ZeroDivisionError

    monkeypatch.setattr(checking, "opened", lambda pdf: Odd())
    assert [one.code for one in validate(kit.sealed(), [], at=AT).findings] == ["pdf.broken"]
