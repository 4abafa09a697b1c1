"""A rider that four people signed: three tools agree that it is the one, and every change to it is named."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
from click.testing import CliRunner
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from closedset.cli.main import main
from closedset.formats.seal import keys
from closedset.formats.seal.checking import validate
from closedset.formats.seal.insides import insides
from closedset.formats.seal.report import Expected, Verdict
from closedset.rooms.documents import seal_queries, seal_uploads
from closedset.rooms.documents.queries import open_file
from closedset.rooms.record.scope import within
from kit import agreed, sealed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db
PDFSIG = shutil.which("pdfsig")


@pytest.fixture
def told(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        }
    }
    made = agreed.story()
    made.at = world.today() - timedelta(hours=3)  # the command asks the clock
    with within({made.here.organisation.pk}):
        yield kit.planned(made)


def by_pyhanko(pdf: bytes, anchors: list[bytes], at) -> bool:
    found = PdfFileReader(BytesIO(pdf), strict=False).embedded_signatures
    context = ValidationContext(trust_roots=keys.loaded(anchors), moment=at)
    return bool(found) and all(validate_pdf_signature(one, context).bottom_line for one in found)


def test_three_tools_agree_and_every_change_is_named(told, django_capture_on_commit_callbacks, tmp_path):
    sent = kit.sending(told, django_capture_on_commit_callbacks)
    sent.send()
    sent.sign(*kit.FOUR)
    row = sent.envelope.sealed
    pdf, anchors = open_file(row.file), seal_queries.anchors(row.organisation_id)

    # Whole: our own command, pyHanko, and poppler where it is installed.
    for name, data in (("rider.pdf", pdf), ("proof.json", seal_queries.proof(row))):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "root.pem").write_text("".join(map(keys.pem, anchors)))
    told_by_us = CliRunner().invoke(
        main,
        [
            "verify",
            str(tmp_path / "rider.pdf"),
            "--trust",
            str(tmp_path / "root.pem"),
            "--proof",
            str(tmp_path / "proof.json"),
        ],
    )
    assert told_by_us.exit_code == 0, told_by_us.output
    assert by_pyhanko(pdf, anchors, row.sealed_at)
    if PDFSIG:
        done = subprocess.run(
            [PDFSIG, "-nocert", "rider.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert "Signature is Valid" in done.stdout
        assert "Total document signed" in done.stdout

    # Changed, in each way.
    known = Expected(sha256=row.sha256, size=row.size, pages=insides(pdf).fingerprints)
    pages = len(known.pages)

    def found(changed: bytes) -> set[str]:
        report = validate(changed, anchors, at=row.sealed_at, expected=known)
        assert report.verdict is Verdict.CHANGED
        return {one.code for one in report.findings}

    for place in range(64, len(pdf), len(pdf) // 12):
        assert "seal.not_the_recorded" in found(sealed.flipped(pdf, place))
    added = sealed.appended(pdf, sealed.add_page)
    assert "seal.page_added" in found(added)
    report = validate(added, anchors, at=row.sealed_at, expected=known)
    assert [one.rests_on for one in report.findings if one.code == "seal.page_added"] == [f"page {pages + 1}"]
    assert "seal.page_replaced" in found(sealed.appended(pdf, sealed.replace_page))
    assert "seal.annotation_added" in found(sealed.appended(pdf, sealed.annotate))
    assert found(pdf[: len(pdf) * 3 // 4])
    unsealed = open_file(sent.envelope.paper)
    assert "seal.none" in found(unsealed)  # the file before the seal is not the sealed one


def test_what_a_paper_from_elsewhere_is_signed_with_is_said_beside_it(told):
    version = told.accept(told.offer("Ada"))
    elsewhere = {
        "performer": sealed.sealed(1),
        "producer": sealed.appended(sealed.sealed(1), sealed.touch_something_unseen),
    }
    for party, file in elsewhere.items():
        actions_sign(told, version, party, file)
    said = {one.party: one.outside for one in version.signatures.all()}
    (good,), (touched,) = said["performer"], said["producer"]
    assert "Quill Pictures" in good
    assert "What it covers is unchanged. It covers the whole file." in good
    assert "Nobody whom this organisation trusts vouches for the name." in good
    assert "Something was added to the file after it." in touched
    assert seal_uploads.signatures_in(b"words", organisation=version.organisation_id, at=told.at) == []


def actions_sign(told: agreed.Story, version, party: str, file: bytes) -> None:
    agreed.actions.enter_signature(
        version,
        party=party,
        name=party.title(),
        signed_at=told.later(),
        file=file,
        file_name="signed.pdf",
        **told.by(),
    )
