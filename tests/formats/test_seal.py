"""What is sealed is told from what was changed since, and the change is named with its place."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from closedset.formats.seal import keys
from closedset.formats.seal.attachments import CLAIMS, attached, says_part_three
from closedset.formats.seal.checking import validate
from closedset.formats.seal.insides import insides
from closedset.formats.seal.making import seal
from closedset.formats.seal.opening import CannotOpen, opened
from closedset.formats.seal.report import Expected, Kind, Verdict, as_data, from_data
from closedset.practice.findings import Weight
from kit import sealed as kit
from kit.sealed import AT

PDFSIG = shutil.which("pdfsig")


def asked(pdf: bytes, **more):
    return validate(pdf, kit.trusted(), at=AT, **more)


def codes(report) -> set[str]:
    return {found.code for found in report.findings if found.weight is not Weight.NOTE}


def places(report, code: str) -> list[str]:
    return [found.rests_on for found in report.findings if found.code == code]


def by_pyhanko(pdf: bytes) -> bool:
    """The bottom line of pyHanko's own validator, over every signature."""
    found = PdfFileReader(BytesIO(pdf), strict=False).embedded_signatures
    context = ValidationContext(trust_roots=keys.loaded(kit.trusted()), moment=AT)
    return bool(found) and all(validate_pdf_signature(one, context).bottom_line for one in found)


def by_pdfsig(pdf: bytes, tmp_path) -> str:
    """What poppler's pdfsig, which shares no code with pyHanko, prints."""
    (tmp_path / "paper.pdf").write_bytes(pdf)
    done = subprocess.run([PDFSIG, "-nocert", "paper.pdf"], cwd=tmp_path, capture_output=True, text=True)
    return done.stdout


# --- What was sealed ---


def test_a_sealed_paper_is_said_to_be_sealed_and_by_whom():
    report = asked(kit.sealed())
    (one,) = report.signatures
    assert report.verdict is Verdict.SEALED
    assert (one.kind, one.intact, one.valid, one.whole) == (Kind.SEAL, True, True, True)
    assert (one.signer, one.trusted_by) == ("Quill Pictures, seal", "Quill Pictures, root of seals")
    assert one.claimed_at == "2026-03-02T09:00:00+00:00"
    assert "by the clock of the machine that made it" in " ".join(found.says for found in report.findings)
    assert report.sha256 == sha256(kit.sealed()).hexdigest()
    assert report.claims["organisation"] == "Quill Pictures"


def test_pyhankos_own_validator_agrees():
    assert by_pyhanko(kit.sealed())


@pytest.mark.skipif(PDFSIG is None, reason="pdfsig (poppler-utils) is not installed here")
def test_a_tool_that_shares_no_code_with_ours_agrees(tmp_path):
    told = by_pdfsig(kit.sealed(), tmp_path)
    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told


def test_the_seal_allows_no_change_and_there_is_no_earlier_state_inside():
    with pikepdf.open(BytesIO(kit.sealed())) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert field.V.Reference[0].TransformParams.P == 1
        assert pdf.Root.Perms.DocMDP.objgen == field.V.objgen
        assert (pdf.pdf_version, field.T) == ("1.7", "Seal001")
        assert pdf.pages[0].obj.Tabs == "/S"
    assert kit.sealed().count(b"startxref") == kit.sealed().count(b"%%EOF") == 1


def test_what_is_attached_says_what_it_is_and_comes_out_as_it_went_in():
    with pikepdf.open(BytesIO(kit.sealed())) as pdf:
        assert [str(one.UF) for one in pdf.Root.AF] == [CLAIMS, "rider.json"]
        assert {str(one.AFRelationship) for one in pdf.Root.AF} == {"/Data"}
        assert pdf.Root.AF[1].EF.F.Subtype == "/application/json"
    found = attached(opened(kit.sealed()))
    assert found["rider.json"] == b'{"terms": []}'
    assert json.loads(found[CLAIMS])["pages"] == list(insides(kit.paper()).fingerprints)


def test_a_paper_that_says_pdf_a_2_says_pdf_a_3_once_something_is_attached():
    told = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    with pikepdf.open(BytesIO(kit.paper())) as pdf:
        pdf.Root.Metadata = pdf.make_stream(told)
        pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        archived = kit.saved(pdf)
    done = seal(archived, kit.key(), reason="Done", name="Quill", at=AT)
    with pikepdf.open(BytesIO(done)) as pdf:
        found = pdf.Root.Metadata.read_bytes()
    assert re.search(rb'pdfaid:part(>|=")3', found)
    assert b"A" in re.search(rb'pdfaid:conformance(>|=")(.)', found)[2]
    assert says_part_three(b'<x pdfaid:part="2"/>') == b'<x pdfaid:part="3"/>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "pdf.not_one"),
        (b"%PDF-1.7 and nothing more", "pdf.cut_off"),
        (b"%PDF-1.7 and nothing more %%EOF", "pdf.broken"),
        (kit.sealed(), "seal.already"),
    ],
)
def test_what_is_no_finished_paper_is_not_sealed(data, code):
    with pytest.raises(CannotOpen) as refused:
        seal(data, kit.key(), reason="Done", name="Quill", at=AT)
    assert refused.value.finding.code == code


# --- What was changed since ---


@given(st.integers(0, len(kit.sealed()) - 1), st.integers(0, 7))
def test_one_flipped_bit_is_found_wherever_it_is(place, bit):
    changed = kit.flipped(kit.sealed(), place, bit)
    assert asked(changed).verdict is Verdict.CHANGED


@given(st.integers(0, 2_900), st.integers(0, 7))
def test_one_flipped_bit_is_found_in_the_signature_itself(place, bit):
    """The only place that the signature does not cover: validators pass over letters, padding and more."""
    start = kit.sealed().index(b"/Contents <") + len(b"/Contents <")
    assert asked(kit.flipped(kit.sealed(), start + place, bit)).verdict is Verdict.CHANGED


def test_a_capital_in_the_name_of_the_issuer_is_found_though_validators_pass_over_it():
    name = b"root of seals".hex().upper().encode()
    signed = kit.sealed().rindex(name)  # that one is covered; the one before names the signer
    letter = kit.sealed().rindex(name, 0, signed)
    changed = kit.flipped(kit.sealed(), letter, 1)
    assert bytes.fromhex(changed[letter : letter + 26].decode()) == b"Root of seals"
    assert by_pyhanko(changed)
    assert asked(changed).verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (kit.add_page, "seal.page_added", "page 4"),
        (kit.replace_page, "seal.page_replaced", "page 2"),
        (kit.annotate, "seal.annotation_added", "page 2"),
        (kit.attach_another, "seal.attachment_changed", "attachment rider.json"),
        (kit.touch_something_unseen, "seal.appended", ""),
    ],
)
def test_what_was_appended_is_named_with_its_place(change, code, place, tmp_path):
    changed = kit.appended(kit.sealed(), change)
    report = asked(changed)
    assert report.verdict is Verdict.CHANGED
    assert places(report, code) == [place]
    assert report.signatures[0].intact
    assert not report.signatures[0].whole
    assert not by_pyhanko(changed)
    if PDFSIG:  # which is why its word alone is not enough
        assert "Signature is Valid" in by_pdfsig(changed, tmp_path)


def without_a_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0]


def with_a_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def with_another_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].Contents = pdf.make_stream(b"0 0 10 10 re f")


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (with_a_page, "seal.page_added", "page 4"),
        (with_another_page, "seal.page_replaced", "page 3"),
        (without_a_page, "seal.page_removed", "page 1"),
    ],
)
def test_a_page_is_named_also_in_a_file_that_was_written_anew(change, code, place):
    changed = kit.anew(kit.sealed(), change)
    report = asked(changed)
    assert report.verdict is Verdict.CHANGED
    assert {"seal.altered", code} <= codes(report)
    assert places(report, code) == [place]
    assert not by_pyhanko(changed)


def test_a_file_signed_again_afterwards_is_named():
    report = asked(kit.signed_after(kit.sealed(), kit.key("Somebody Else")))
    assert "seal.signed_again" in codes(report)
    assert [one.kind for one in report.signatures] == [Kind.SEAL, Kind.SIGNATURE]


def test_a_file_cut_off_is_named():
    whole = kit.sealed()
    known = Expected(sha256=sha256(whole).hexdigest(), size=len(whole))
    report = asked(whole[:-400], expected=known)
    assert report.verdict is Verdict.CHANGED
    assert codes(report) == {"seal.cut_off", "pdf.cut_off"}


def test_a_file_cut_back_to_an_earlier_revision_is_named_when_the_record_is_asked():
    """Nothing in the file itself can tell: each revision is a whole, well-sealed file."""
    whole = kit.stamped(lasting=True)
    earlier = whole[: whole[: -len(b"%%EOF\n")].rindex(b"%%EOF") + len(b"%%EOF\n")]
    trusted = [*kit.trusted(), kit.authority()[1]]
    assert validate(earlier, trusted, at=AT).verdict is Verdict.SEALED
    known = Expected(sha256=sha256(whole).hexdigest(), size=len(whole))
    report = validate(earlier, trusted, at=AT, expected=known)
    assert report.verdict is Verdict.CHANGED
    assert "seal.cut_off" in codes(report)


def test_another_paper_by_the_same_seal_is_not_the_recorded_one():
    other = seal(kit.paper(2), kit.key(), reason="Done", name="Quill", at=AT)
    whole = kit.sealed(1)
    report = asked(other, expected=Expected(sha256=sha256(whole).hexdigest(), size=100))
    assert codes(report) == {"seal.not_the_recorded"}


def test_an_unsigned_paper_bears_no_seal_and_its_pages_are_compared_with_the_record():
    known = insides(kit.paper()).fingerprints
    report = asked(kit.paper(4), expected=Expected(sha256="0" * 64, size=1, pages=known))
    assert codes(report) == {"seal.none", "seal.page_added", "seal.not_the_recorded"}


# --- Who, and when ---


def test_a_seal_by_somebody_else_is_intact_and_vouched_for_by_nobody():
    report = asked(kit.sealed(name="Nobody Ltd"))
    assert report.verdict is Verdict.UNSURE
    assert codes(report) == {"seal.untrusted"}
    assert "Nobody Ltd, seal" in report.findings[-1].says
    assert report.signatures[0].trusted_by == ""


def test_somebody_elses_seal_in_our_name_is_vouched_for_by_nobody():
    """The same names in the certificates, another key."""
    forged = keys.make_root("Quill Pictures", at=AT)
    false = keys.make_seal("Quill Pictures", forged, at=AT)
    report = asked(seal(kit.paper(), false, reason="Done", name="Quill Pictures", at=AT))
    assert report.verdict is not Verdict.SEALED
    assert report.signatures[0].trusted_by == ""


def test_a_seal_older_than_its_certificates_end_says_on_whose_word():
    report = validate(kit.sealed(), kit.trusted(), at=AT + timedelta(days=4 * 365))
    assert report.verdict is Verdict.UNSURE
    assert codes(report) == {"seal.expired"}


def test_a_seal_made_with_an_ended_certificate_does_not_hold():
    late = AT + timedelta(days=4 * 365)
    report = validate(
        seal(kit.paper(), kit.key(), reason="Done", name="Quill", at=late), kit.trusted(), at=late
    )
    assert report.verdict is Verdict.CHANGED
    assert "seal.outside" in codes(report)


def test_a_seal_from_the_future_is_doubted():
    report = validate(kit.sealed(), kit.trusted(), at=AT - timedelta(minutes=30))
    assert codes(report) == {"seal.future"}


def test_a_timestamp_says_when_by_whose_clock():
    clock = kit.authority()[1]
    (one,) = (report := validate(kit.stamped(lasting=False), [*kit.trusted(), clock], at=AT)).signatures
    assert report.verdict is Verdict.SEALED
    assert (one.stamped_at, one.stamped_by, one.stamp_trusted) == (AT.isoformat(), "A clock", True)
    (doubted,) = asked(kit.stamped(lasting=False)).signatures
    assert (doubted.stamped_by, doubted.stamp_trusted) == ("A clock", False)


def test_a_stamped_seal_holds_after_its_certificate_has_ended():
    late = AT + timedelta(days=4 * 365)
    trusted = [*kit.trusted(), kit.authority()[1]]
    assert validate(kit.stamped(lasting=False), trusted, at=late).verdict is Verdict.SEALED


def test_proof_for_later_years_is_put_in_and_is_no_change():
    trusted = [*kit.trusted(), kit.authority()[1]]
    report = validate(kit.stamped(lasting=True), trusted, at=AT)
    assert report.verdict is Verdict.SEALED
    assert [one.kind for one in report.signatures] == [Kind.SEAL, Kind.TIMESTAMP]
    assert "seal.renewed" in {found.code for found in report.findings}
    with pikepdf.open(BytesIO(kit.stamped(lasting=True))) as pdf:
        assert len(pdf.Root.DSS.Certs) >= 1
        assert len(pdf.Root.DSS.CRLs) >= 1


def test_signatures_made_elsewhere_are_each_told():
    first = kit.signed_after(kit.paper(), kit.key("Ada"), field="Ada")
    report = asked(kit.signed_after(first, kit.key("Ben"), field="Ben"))
    assert [(one.field, one.signer, one.whole) for one in report.signatures] == [
        ("Ada", "Ada, seal", False),
        ("Ben", "Ben, seal", True),
    ]
    assert report.verdict is Verdict.UNSURE
    assert codes(report) == {"seal.untrusted"}
    assert "seal.renewed" in {found.code for found in report.findings}


def test_a_report_can_be_written_and_read_again():
    report = asked(kit.appended(kit.sealed(), kit.annotate))
    assert from_data(json.loads(json.dumps(as_data(report)))) == report
