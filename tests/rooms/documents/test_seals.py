"""A finished paper is sealed, entered and proved; anybody may check it; the key is its organisation's own."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pikepdf
import pytest
from click.testing import CliRunner
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from closedset.cli.main import main
from closedset.formats.seal import keys, proof
from closedset.formats.seal.checking import validate
from closedset.formats.seal.report import Verdict
from closedset.practice.findings import Refused
from closedset.rooms.documents import (
    seal_actions,
    seal_keys_actions,
    seal_queries,
    seal_uploads,
    seal_views,
)
from closedset.rooms.documents.queries import open_file
from closedset.rooms.documents.seal_models import KIND, SealedFile, SealKey
from closedset.rooms.record import queries as record
from closedset.rooms.record import sealing, verification
from closedset.rooms.record.scope import OutOfScope, within
from kit import sealed as kit
from kit import world
from kit.sealed import AT

pytestmark = pytest.mark.django_db
DIGEST = "d" * 64
LATER = AT + timedelta(days=2)


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    cache.clear()
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        }
    }


@pytest.fixture
def home():
    made, keeper = world.organisation("home")
    with within({made.pk}):
        yield made
    del keeper


def sealed(home, *, thing=None, at=AT, pdf=None, **more) -> SealedFile:
    return seal_actions.seal_file(
        pdf or kit.paper(),
        organisation=home.pk,
        about=("rider", thing or uuid4()),
        version_digest=DIGEST,
        name="rider.pdf",
        reason="Every signature is in",
        by=None,
        at=at,
        **more,
    )


def told(home, event):
    return [record.told(one).details for one in record.entries(home.pk).filter(event=event)]


# --- Sealing ---


def test_a_finished_paper_is_sealed_kept_and_entered(home):
    made = sealed(home, embedded={"rider.json": b"{}"})
    pdf = open_file(made.file)
    report = validate(pdf, seal_queries.anchors(home.pk), at=AT)
    assert report.verdict is Verdict.SEALED
    assert report.sha256 == made.sha256
    assert report.claims["sealed"] == str(made.pk)
    assert report.claims["verify"].endswith("/verify/")
    assert report.claims["checkpoint"].startswith(f"closedset/{home.pk}")
    (entered,) = told(home, "documents.sealed")
    assert (entered["sha256"], entered["size"], entered["version"]) == (made.sha256, made.size, DIGEST)
    assert len(entered["pages"]) == 3
    assert verification.verified(home.pk) == () or all(
        found.weight.name == "NOTE" for found in verification.verified(home.pk)
    )


def test_the_next_paper_about_a_thing_takes_the_place_of_the_last(home):
    thing = uuid4()
    first, second = sealed(home, thing=thing), sealed(home, thing=thing, at=LATER)
    first.refresh_from_db()
    assert (first.superseded_at, first.superseded_by) == (LATER, second)
    assert list(seal_queries.of(home.pk, "rider", thing)) == [second, first]
    assert second.superseded_at is None


def test_what_is_no_finished_paper_is_refused_and_nothing_is_left(home):
    with pytest.raises(Refused) as refused, transaction.atomic():
        sealed(home, pdf=b"%PDF-1.7 no")
    assert refused.value.findings[0].code == "pdf.cut_off"
    assert not SealedFile.objects.exists()
    assert not SealKey.objects.exists()


def test_no_paper_is_sealed_for_an_organisation_that_is_not_open(home):
    with within(set()), pytest.raises(OutOfScope):
        sealed(home)


def test_the_database_refuses_a_paper_superseded_by_nothing_and_one_sealed_twice(home):
    made = sealed(home)
    with pytest.raises(IntegrityError), transaction.atomic():
        SealedFile.objects.filter(pk=made.pk).update(superseded_at=LATER)
    copy = SealedFile.objects.get(pk=made.pk)
    copy.pk = uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


def test_how_a_thing_stands_is_asked_of_its_own_room(home, settings):
    made = sealed(home)
    assert seal_queries.status(made, at=AT) == ""
    settings.SEALED_STATUS = {"rider": f"{__name__}.stands"}
    assert seal_queries.status(made, at=AT) == f"about {made.about_id}"


def stands(thing, version, at) -> str:
    assert (version, at) == (DIGEST, AT)
    return f"about {thing}"


def test_with_a_timestamp_authority_the_time_is_its_word(home, settings, monkeypatch, tmp_path):
    clock, certificate = kit.authority()
    settings.CLOSEDSET_TSA = "https://clock.example.org/"
    settings.CLOSEDSET_TSA_ROOTS = str(tmp_path / "clock.pem")
    (tmp_path / "clock.pem").write_text(keys.pem(certificate))
    monkeypatch.setattr(seal_actions, "HTTPTimeStamper", lambda url, timeout: clock)
    pdf = open_file(sealed(home).file)
    report = validate(pdf, [*seal_queries.anchors(home.pk), certificate], at=AT)
    assert report.verdict is Verdict.SEALED
    assert report.signatures[0].stamp_trusted
    assert told(home, "documents.sealed")[0]["timestamp"] == settings.CLOSEDSET_TSA


@pytest.fixture
def stamped(home, settings, monkeypatch, tmp_path):
    """Sealed under a timestamp with proof for later years: a file of several revisions."""
    clock, certificate = kit.authority()
    settings.CLOSEDSET_TSA = "https://clock.example.org/"
    settings.CLOSEDSET_TSA_ROOTS = str(tmp_path / "clock.pem")
    (tmp_path / "clock.pem").write_text(keys.pem(certificate))
    monkeypatch.setattr(seal_actions, "HTTPTimeStamper", lambda url, timeout: clock)
    return sealed(home)


def cut_back(pdf: bytes) -> list[bytes]:
    """The file as it was after each of its earlier revisions."""
    ends = [found.end() for found in re.finditer(rb"%%EOF\n?", pdf)]
    return [pdf[:end] for end in ends if end < len(pdf)]


def test_a_file_cut_back_to_an_earlier_revision_is_named_on_the_page_and_in_the_terminal(
    client, stamped, home, tmp_path
):
    whole = open_file(stamped.file)
    (tmp_path / "proof.json").write_bytes(seal_queries.proof(stamped))
    earlier = cut_back(whole)
    assert len(earlier) >= 2
    for data in earlier:
        says = f"The file is {len(whole) - len(data)} bytes shorter than the one in the record"
        with within(set()):
            shown = brought(client, data)
        page = shown.context["page"]
        assert (page.verdict, page.known) == ("changed", None)
        assert says in shown.content.decode()
        (tmp_path / "earlier.pdf").write_bytes(data)
        ends, said = verify(tmp_path / "earlier.pdf", "--proof", tmp_path / "proof.json")
        assert (ends, says in said) == (2, True), said
    with within(set()):
        assert brought(client, whole).context["page"].verdict != "changed"


def test_a_file_that_claims_to_be_a_paper_of_ours_is_compared_with_it_and_no_other(client, home):
    row, signer = seal_keys_actions.sealing_key(home.pk, by=None, at=world.today())
    kept = sealed(home, at=world.today())
    for says, claimed in (
        ("is not, byte for byte, the one", str(kept.pk)),
        ("does not have this file", str(uuid4())),
        ("does not have this file", "no id"),
    ):
        claims = {"organisation": str(home.pk), "sealed": claimed}
        pages = kit.paper(9, "What was never agreed to by anybody")
        made = kit.seal(pages, signer, reason="x", name="x", at=world.today(), claims=claims)
        made += b"\n" * max(0, kept.size - len(made))
        with within(set()):
            assert says in brought(client, made).content.decode()
    del row


def test_an_authority_that_cannot_be_reached_stops_nothing_and_the_record_says_so(home, settings):
    settings.CLOSEDSET_TSA = "http://127.0.0.1:9/"
    report = validate(open_file(sealed(home).file), seal_queries.anchors(home.pk), at=AT)
    assert report.signatures[0].stamped_at == ""
    assert told(home, "documents.sealed")[0]["timestamp"] == "not reached"


# --- The key ---


def test_a_key_is_made_on_first_use_and_kept_sealed(home):
    row, signer = seal_keys_actions.sealing_key(home.pk, by=None, at=AT)
    again, _signer = seal_keys_actions.sealing_key(home.pk, by=None, at=LATER)
    assert again == row
    assert signer.private not in bytes(row.private)
    opened = sealing.unseal_bytes(
        bytes(row.private), organisation=home.pk, subject=home.pk, kind=KIND, about=row.pk
    )
    assert opened == signer.private
    assert told(home, "documents.seal_key_made")[0]["fingerprint"] == row.fingerprint


def test_a_key_is_renewed_before_it_ends_and_the_last_one_is_still_trusted(home):
    early = open_file(sealed(home).file)
    late = AT + keys.SEAL_FOR - timedelta(days=60)
    row, _signer = seal_keys_actions.sealing_key(home.pk, by=None, at=late)
    made = told(home, "documents.seal_key_made")
    assert made[1]["instead_of"] == made[0]["fingerprint"]
    assert row.fingerprint == made[1]["fingerprint"]
    assert validate(early, seal_queries.anchors(home.pk), at=late).verdict is Verdict.SEALED
    with pytest.raises(IntegrityError), transaction.atomic():
        SealKey.objects.filter(organisation_id=home.pk).update(retired_at=None)


def test_a_root_is_renewed_too(home):
    seal_keys_actions.renew(home.pk, by=None, at=AT)
    seal_keys_actions.renew(home.pk, by=None, at=AT + keys.ROOT_FOR - timedelta(days=10))
    assert len(seal_queries.anchors(home.pk)) == 2


def a_file(at=AT) -> bytes:
    made = keys.make_seal("Brought", kit.root("An Authority"), at=at)
    key = keys.load_der_private_key(made.private, None)
    first, *rest = (keys.x509.load_der_x509_certificate(one) for one in made.chain)
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    return pkcs12.serialize_key_and_certificates(b"k", key, first, rest, BestAvailableEncryption(b"word"))


def test_a_key_that_was_brought_seals_and_only_it_is_trusted(home):
    row = seal_keys_actions.bring(home.pk, a_file(), "word", by=None, at=AT)
    pdf = open_file(sealed(home).file)
    assert validate(pdf, seal_queries.anchors(home.pk), at=AT).verdict is Verdict.SEALED
    assert seal_queries.anchors(home.pk) == [keys.der(row.chain)[0]]
    other = kit.seal(
        kit.paper(),
        keys.make_seal("Another", kit.root("An Authority"), at=AT),
        reason="x",
        name="x",
        at=AT,
    )
    assert validate(other, seal_queries.anchors(home.pk), at=AT).verdict is Verdict.UNSURE
    with pytest.raises(Refused, match="has ended"):
        seal_keys_actions.sealing_key(home.pk, by=None, at=AT + keys.SEAL_FOR)


@pytest.mark.parametrize("data", [b"no key", b"x" * (seal_keys_actions.LARGEST + 1)])
def test_what_is_no_key_is_refused(home, data):
    with pytest.raises(Refused):
        seal_keys_actions.bring(home.pk, data, "", by=None, at=AT)


DEVICE = kit.key("In a device")


class Held:
    """A signer whose key never leaves it."""

    chain, crls = DEVICE.chain, ()

    def as_pyhanko(self):
        return DEVICE.as_pyhanko()


def device(organisation):
    return Held()


def test_a_key_in_a_device_seals_and_nothing_of_it_is_kept(home, settings):
    settings.CLOSEDSET_SEAL_DEVICE = f"{__name__}.device"
    pdf = open_file(sealed(home).file)
    sealed(home, pdf=kit.paper(1))
    (row,) = SealKey.objects.all()
    assert (row.origin, bytes(row.private)) == ("device", b"")
    assert validate(pdf, seal_queries.anchors(home.pk), at=AT).verdict is Verdict.SEALED


# --- The proof, and the terminal ---


@pytest.fixture
def files(home, tmp_path):
    made = sealed(home)
    (tmp_path / "rider.pdf").write_bytes(open_file(made.file))
    (tmp_path / "proof.json").write_bytes(seal_queries.proof(made))
    (tmp_path / "root.pem").write_text(keys.pem(seal_queries.anchors(home.pk)[0]))
    return tmp_path


def verify(*words) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["verify", *map(str, words)])
    return done.exit_code, done.output


def test_the_terminal_says_that_it_is_the_sealed_one(files):
    code, said = verify(files / "rider.pdf", "--proof", files / "proof.json", "--trust", files / "root.pem")
    assert code == 0, said
    assert "This is the file that was sealed" in said
    assert "The record has it: entry" in said
    assert "compare its id" in said


def test_the_terminal_does_not_take_the_proofs_word_for_whom_to_trust(files):
    code, said = verify(files / "rider.pdf", "--proof", files / "proof.json")
    assert (code, "No certificate you trust vouches" in said) == (1, True)
    assert "The proof brings the root of" in said


def test_the_terminal_names_a_page_that_was_replaced_and_gives_data(files):
    changed = kit.anew((files / "rider.pdf").read_bytes(), lambda pdf: pdf.pages.__delitem__(0))
    (files / "changed.pdf").write_bytes(changed)
    code, said = verify(files / "changed.pdf", "--proof", files / "proof.json")
    assert (code, "Page 1 of what was sealed is missing" in said) == (2, True)
    code, said = verify(files / "changed.pdf", "--json")
    assert (code, json.loads(said)["verdict"]) == (2, "changed")
    (files / "flipped.pdf").write_bytes(kit.flipped((files / "rider.pdf").read_bytes(), -30))
    assert verify(files / "flipped.pdf", "--trust", files / "root.pem")[0] == 2


def test_the_terminal_refuses_what_it_cannot_read(files):
    (files / "bad").write_text("nothing")
    assert verify(files / "none.pdf")[0] == 64
    assert verify(files / "rider.pdf", "--proof", files / "bad")[0] == 64
    assert verify(files / "rider.pdf", "--trust", files / "bad")[0] == 64
    (files / "damaged.pdf").write_bytes(b"%PDF-1.7")
    assert verify(files / "damaged.pdf")[0] == 2


def test_a_proof_that_was_altered_is_found(files):
    found = json.loads((files / "proof.json").read_bytes())
    read = proof.read(json.dumps(found).encode())
    point = read.record.decode()
    assert all(one.weight.name == "NOTE" for one in proof.proved(read))
    found["file"]["sha256"] = "0" * 64
    assert proof.proved(proof.read(json.dumps(found).encode()))[0].code == "proof.other"
    found["record"]["entries"][0]["header"]["event"] = "documents.kept"
    assert {one.code for one in proof.proved(proof.read(json.dumps(found).encode()))} >= {"record.changed"}
    assert proof.proved(read, key="0" * 32)[0].code == "record.key"
    ours = json.loads(point)["checkpoint"].split("\n")[4]
    assert {one.code for one in proof.proved(read, key=ours)} == {"proof.entered", "proof.root"}


def test_the_key_is_shown_renewed_and_brought_from_the_terminal(home, tmp_path, capsys, monkeypatch):
    call_command("seal_key", "show", "--organisation", str(home.pk))
    assert "There is no key yet" in capsys.readouterr().out
    assert CliRunner().invoke(main, ["seal", "renew"]).exit_code == 0
    assert CliRunner().invoke(main, ["seal", "show"]).exit_code == 0
    assert CliRunner().invoke(main, ["seal", "import"]).exit_code == 1
    (tmp_path / "key.p12").write_bytes(a_file(at=world.today()))
    monkeypatch.setenv("CLOSEDSET_SEAL_PASSWORD", "word")
    assert CliRunner().invoke(main, ["seal", "import", str(tmp_path / "key.p12")]).exit_code == 0
    call_command("seal_key", "show")
    assert "Brought" in capsys.readouterr().out
    monkeypatch.setenv("CLOSEDSET_SEAL_PASSWORD", "another")
    with pytest.raises(CommandError, match="password is another"):
        call_command("seal_key", "import", str(tmp_path / "key.p12"))
    world.organisation("second")


def test_with_several_organisations_the_terminal_asks_which(home):
    sealed(home)
    other, _keeper = world.organisation("other")
    with within({other.pk}):
        seal_keys_actions.renew(other.pk, by=None, at=AT)
    with pytest.raises(CommandError, match="name one"):
        call_command("seal_key", "show")


# --- The page for everybody ---


def brought(client, data: bytes):
    file = SimpleUploadedFile("anything.pdf", data)
    return client.post(reverse("seals:verify"), {"file": file})


def test_whoever_brings_the_sealed_paper_is_told_so_and_gets_the_proof(client, home):
    data = open_file(sealed(home, at=world.today()).file)
    with within(set()):
        shown = brought(client, data)
        page = shown.context["page"]
        assert (page.verdict, page.known.version, page.known.latest) == ("sealed", 1, 1)
        assert "What is agreed" not in shown.content.decode()
        given = client.get(reverse("seals:proof", args=[page.known.proof]))
        assert proof.read(given.content).expected.sha256 == page.sha256
        root = client.get(reverse("seals:certificates", args=[home.pk]))
        assert root.content.startswith(b"-----BEGIN CERTIFICATE-----")


def test_a_superseded_paper_says_so(client, home):
    thing, at = uuid4(), world.today()
    first = sealed(home, thing=thing, at=at)
    sealed(home, thing=thing, at=at)
    with within(set()):
        shown = brought(client, _data(home, first))
    assert "Superseded since" in shown.content.decode()
    assert shown.context["page"].known.latest == 2


def _data(home, one) -> bytes:
    with within({home.pk}):
        return open_file(one.file)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: kit.appended(data, kit.add_page), "Page 4 was not in what was sealed"),
        (lambda data: kit.flipped(data, 300), "at least one byte of it is another"),
        (lambda data: kit.paper(), "bears no seal"),
        (lambda data: kit.sealed(name="Nobody Ltd"), "No certificate you trust vouches"),
    ],
)
def test_whoever_brings_another_paper_is_told_what_is_wrong(client, home, change, says):
    data = change(open_file(sealed(home, at=world.today()).file))
    with within(set()):
        shown = brought(client, data)
    assert shown.status_code == 200
    assert says in shown.content.decode()
    assert shown.context["page"].known is None


def test_a_paper_sealed_by_us_that_the_record_does_not_have_is_doubted(client, home):
    _row, signer = seal_keys_actions.sealing_key(home.pk, by=None, at=world.today())
    made = kit.seal(kit.paper(), signer, reason="x", name="x", at=world.today())
    with within(set()):
        shown = brought(client, made)
    assert shown.context["page"].verdict == "unsure"
    assert "does not have this file" in shown.content.decode()


def test_the_page_is_opened_and_asks_for_a_file(client):
    assert client.get(reverse("seals:verify")).status_code == 200
    assert client.post(reverse("seals:verify")).status_code == 422


def test_too_many_too_large_and_too_busy_are_said(client, monkeypatch):
    monkeypatch.setattr("closedset.rooms.documents.seal_forms.LARGEST", 10)
    assert brought(client, b"x" * 11).status_code == 422
    monkeypatch.setattr(seal_views, "PATIENCE", 0.01)
    monkeypatch.setattr(seal_views, "AT_ONCE", seal_views.BoundedSemaphore(1))
    seal_views.AT_ONCE.acquire()
    assert brought(client, b"x").status_code == 503
    for _ in range(10):
        answer = brought(client, b"x")
    assert answer.status_code == 429


def test_a_proof_is_not_guessed_and_not_fetched_later(client, home, monkeypatch):
    for token in ("guessed", seal_views.signing.dumps(["x"], salt=seal_views.seal_pages.SALT)):
        assert client.get(reverse("seals:proof", args=[token])).status_code == 404
    lost = seal_views.signing.dumps([str(home.pk), str(uuid4())], salt=seal_views.seal_pages.SALT)
    assert client.get(reverse("seals:proof", args=[lost])).status_code == 404


# --- The page of the account keeper ---


def test_the_account_keeper_sees_renews_and_brings_the_key(client):
    made, keeper = world.organisation("home")
    client.force_login(keeper)
    at = reverse("seals:key", args=[made.pk])
    assert "There is none yet" in client.get(at).content.decode()
    assert client.post(reverse("seals:renew", args=[made.pk])).status_code == 302
    file = SimpleUploadedFile("key.p12", a_file(at=world.today()))
    assert client.post(at, {"file": file, "password": "word"}).status_code == 302
    shown = client.get(at).content.decode()
    assert "Brought, seal" in shown
    assert "Earlier ones" in shown
    wrong = SimpleUploadedFile("key.p12", b"nothing")
    assert client.post(at, {"file": wrong, "password": "word"}).status_code == 409
    large = SimpleUploadedFile("key.p12", b"x" * 300_000)
    assert client.post(at, {"file": large}).status_code == 422
    with within({made.pk}):
        assert record.entries(made.pk).filter(event="documents.seal_key_brought").count() == 1
        assert record.entries(made.pk).filter(event="practice.refused").count() == 1


# --- Papers signed outside ---


def test_a_paper_from_outside_is_examined_before_it_is_kept():
    assert seal_uploads.paper(BytesIO(kit.paper())) == kit.paper()
    assert seal_uploads.paper(b"a scan, say") == b"a scan, say"
    with pikepdf.open(BytesIO(kit.paper())) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))
        scripted = kit.saved(pdf)
    for data, code in ((scripted, "pdf.script"), (b" %PDF-1.7 no", "pdf.broken"), (b"", "documents.empty")):
        with pytest.raises(Refused) as refused:
            seal_uploads.paper(data)
        assert code in {one.code for one in refused.value.findings}
