"""By the link and by the account: the pages of who signs and of who sends, and all that is tried there.

What was tried and what came of it: docs/attacks/signing.md.
"""

from __future__ import annotations

import zipfile
from base64 import b64encode
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageDraw, PngImagePlugin

from closedset.formats import marks, page_views
from closedset.practice.findings import Refused
from closedset.practice.signatures import disclosure
from closedset.practice.signatures.values import Factor, Role
from closedset.practice.visibility import Seat
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people import actions as people
from closedset.rooms.people.models import Membership
from closedset.rooms.record import queries as record
from closedset.rooms.record.scope import within
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import EnvelopeSigner, SignedStatement
from kit import agreed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db


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
def told():
    made = agreed.story()
    made.at = world.today() - timedelta(hours=2)  # pages ask the clock
    with within({made.here.organisation.pk}):
        yield kit.planned(made)


@pytest.fixture
def sent(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks, expires_at=world.today() + timedelta(days=9))
    made.send()
    return made


class Browser:
    """A browser of somebody who signs."""

    def __init__(self, sent: kit.Sending, role: str, *, account: bool = False) -> None:
        self.sent, self.role = sent, role
        self.client = Client()
        if account:
            self.client.force_login(self.row.person)

    @property
    def row(self) -> EnvelopeSigner:
        return self.sent.signer(self.role)

    def way(self, name: str, *more: object) -> str:
        return reverse(f"signing:{name}", args=[self.row.organisation_id, self.row.pk, *more])

    def link(self) -> str:
        return self.sent.links[self.row.email]

    def open(self) -> int:
        return self.client.post(self.link()).status_code

    def get(self, name: str, *more: object):
        return self.client.get(self.way(name, *more))

    def post(self, which: str, /, *more: object, **form: object):
        return self.sent.do(self.client.post, self.way(which, *more), form)

    def ready(self) -> None:
        assert self.open() == 302
        self.steps()

    def steps(self) -> None:
        self.post("consent", agree="on", version=disclosure.VERSION)
        for page in range(1, self.sent.envelope.pages + 1):
            self.post("sheet", page)

    def sign(self, **more: object):
        form = {"name": "Ada", "how": "typed", "shown": self.sent.envelope.paper.sha256}
        return self.post("sign", **form | more)


def drawing(size: tuple[int, int] = (900, 300), **saved: object) -> bytes:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).line([(10, 10), (size[0] - 10, size[1] - 10)], fill="black", width=6)
    out = BytesIO()
    image.save(out, **{"format": "PNG"} | saved)
    return out.getvalue()


# --- The way through ---


def test_a_performer_signs_by_the_link_with_nothing_but_forms(sent):
    ada = Browser(sent, "performer")
    assert ada.client.get(ada.link()).status_code == 200
    assert ada.row.state == "invited"
    ada.ready()
    page = ada.get("sheet", 1)
    assert b"The words of this page" in page.content
    for number in range(1, sent.envelope.pages + 1):
        assert ada.get("sheet", number).status_code == 200
        assert ada.get("picture", number)["Content-Type"] == "image/png"
    assert ada.get("sign").status_code == 200
    assert ada.sign().status_code == 302
    assert b"You signed this paper on" in ada.get("signer").content
    (one,) = SignedStatement.objects.all()
    assert queries.opened(one).came_by == "link"
    assert ada.get("own_copy").status_code == 404


def test_a_representative_signs_signed_in_and_keeps_everything_for_ever(told, sent):
    sent.sign("performer")
    rosa = Browser(sent, "representative", account=True)
    assert rosa.client.get("/signed/").content.count(b"Ada, rider 1") == 1
    assert b"Open it" in rosa.get("signer").content
    rosa.post("open")
    rosa.steps()
    assert rosa.sign(name="Rosa").status_code == 302
    sent.sign("producer", "counter_signature")
    assert rosa.get("own_copy").content.startswith(b"%PDF")
    # Also after the organisation and they have parted.
    with within({told.here.organisation.pk}):
        person = rosa.row.person
    people.end_membership(
        Membership.objects.get(person=person, left_at=None), by=person, at=world.today(), why=""
    )
    archive = zipfile.ZipFile(BytesIO(rosa.client.get("/signed/everything.zip").content))
    names = {name.rsplit("/", 1)[1] for name in archive.namelist()}
    assert names == {"statement.json", "mark.txt", "as-signed.pdf", "sealed.pdf", "proof.json"}
    assert rosa.client.get("/signed/").content.count(b"Ada, rider 1") == 1


def test_the_copy_of_somebody_without_account_is_theirs_by_a_link_that_does_not_end(sent):
    sent.sign(*kit.FOUR)
    lena = sent.signer("counter_signature")
    way, stranger = sent.copies[lena.email], Client()
    assert b"Signed by everybody" in stranger.get(way).content
    assert stranger.get(f"{way}sealed.pdf").content.startswith(b"%PDF")
    assert stranger.get(sent.links[lena.email]).status_code == 404
    assert [one for one in record.entries(lena.organisation_id) if one.event == "signing.copy_taken"]


def test_what_is_missing_is_said_and_nothing_is_signed(sent):
    ada = Browser(sent, "performer")
    ada.open()
    assert ada.get("sign").status_code == 302
    answer = ada.sign()
    assert answer.status_code == 409
    assert b"agree to sign electronically" in answer.content
    assert b"Not seen yet" in answer.content
    ada.post("consent", version=disclosure.VERSION)
    assert ada.row.consent == ""


def test_a_question_is_asked_on_its_page_and_answered_there(told, sent):
    ada = Browser(sent, "performer")
    ada.open()
    assert ada.post("ask", 1, words="").status_code == 422
    assert ada.post("ask", 1, words="<b>Who is in the room?</b>", line="2").status_code == 302
    mara = Client()
    mara.force_login(told.coordinator)
    place = [sent.envelope.production_id, sent.envelope.pk]
    page = mara.get(reverse("signing:envelope", args=place)).content
    assert b"&lt;b&gt;Who is in the room?&lt;/b&gt;" in page
    (asked,) = queries.questions_of(sent.envelope)
    mara.post(reverse("signing:answer", args=[*place, asked.pk]), {"words": "Five people."})
    assert b"Five people." in ada.get("sheet", 1).content
    producer = Client()
    producer.force_login(told.producer)
    seen = producer.get(reverse("signing:envelope", args=place)).content
    assert b"Who is in the room" not in seen
    assert ada.row.email.encode() not in seen


def test_the_coordinator_prepares_and_sends_by_the_pages(told, django_capture_on_commit_callbacks):
    version = told.accept(told.offer("Ada"))
    mara = Client()
    mara.force_login(told.coordinator)
    way = reverse("signing:prepare", args=[world.key(told.here), "rider", version.pk])
    assert told.cast["Ada"].person.email.encode() in mara.get(way).content
    form = {"sign_by": (world.today() + timedelta(days=3)).date().isoformat()}
    for role in Role:
        form |= {f"{role}-name": "", f"{role}-email": "", f"{role}-group": "1", f"{role}-factor": "none"}
    for role, name, email in (
        (Role.PERFORMER, "Ada\u202e\x07 Benin", told.cast["Ada"].person.email),
        (Role.PRODUCER, "P", "p@x.example"),
    ):
        form |= {f"{role}-name": name, f"{role}-email": email}
    made = mara.post(way, form | {"producer-email": ""})
    assert made.status_code == 422
    made = mara.post(way, form)
    assert made.status_code == 302, made.content
    assert EnvelopeSigner.objects.get(role="performer").name == "Ada Benin"
    assert b"Send it to be signed" in mara.get(made["Location"]).content
    with django_capture_on_commit_callbacks(execute=True):
        assert mara.post(f"{made['Location']}send/").status_code == 302
    assert b"asked, not opened yet" in mara.get(made["Location"]).content
    assert mara.get(f"{made['Location']}paper.pdf").content.startswith(b"%PDF")
    assert b"Ada Benin" in mara.get(reverse("signing:envelopes", args=[world.key(told.here)])).content


# --- A second factor ---


def test_an_app_of_the_account_is_shown_to_the_sign_in_pages(told, django_capture_on_commit_callbacks):
    besides = {Role.PERFORMER: {"factor": Factor.APP}}
    sent = kit.sending(
        told,
        django_capture_on_commit_callbacks,
        besides=besides,
        expires_at=world.today() + timedelta(days=9),
    )
    sent.send()
    ada = Browser(sent, "performer", account=True)
    key = generate_totp_secret()
    TOTP.activate(ada.row.person, key)
    ada.post("open")
    ada.steps()
    assert ada.post("factor").status_code == 409
    assert ada.sign().status_code == 409
    moment = int(world.today().timestamp()) // 30
    code = f"{hotp_value(key, moment):06d}"
    shown = ada.client.post("/accounts/2fa/reauthenticate/", {"code": code})
    assert shown.status_code == 302, shown.content[:2000]
    assert ada.post("factor").status_code == 302
    assert ada.sign().status_code == 302
    assert queries.opened(SignedStatement.objects.get()).factor is Factor.APP


def test_by_the_link_alone_an_app_cannot_be_shown(told, django_capture_on_commit_callbacks):
    besides = {Role.PERFORMER: {"factor": Factor.PASSKEY}}
    sent = kit.sending(
        told,
        django_capture_on_commit_callbacks,
        besides=besides,
        expires_at=world.today() + timedelta(days=9),
    )
    sent.send()
    ada = Browser(sent, "performer")
    ada.ready()
    assert ada.post("factor").status_code == 409
    assert b"Sign in with the account" in ada.get("signer").content


# --- What is tried ---


def test_a_link_looked_at_by_a_machine_opens_nothing_and_a_second_browser_is_shut_out(sent):
    ada, other = Browser(sent, "performer"), Client()
    for _ in range(3):
        assert other.get(ada.link()).status_code == 200
    assert ada.row.browser_digest == ""
    ada.ready()
    assert b"another browser" in other.post(ada.link()).content
    assert other.get(ada.way("signer")).status_code == 404
    assert ada.client.get(ada.link()).status_code == 302
    assert other.post(f"{ada.link()}again/").status_code == 409  # a moment ago
    EnvelopeSigner.objects.filter(pk=ada.row.pk).update(written_at=world.today() - timedelta(hours=1))
    before = ada.link()
    assert sent.do(other.post, f"{before}again/").status_code == 200
    assert ada.get("signer").status_code == 404  # the new link shut the first browser out
    assert other.get(before).status_code == 404
    assert ada.link() != before


def test_the_sender_gets_no_link_in_any_answer_and_cannot_come_as_a_signer(told, sent):
    mara = Client()
    mara.force_login(told.coordinator)
    ada = Browser(sent, "performer")
    secret = ada.link().rstrip("/").rsplit("/", 1)[1]
    place = [sent.envelope.production_id, sent.envelope.pk]
    for way in (
        reverse("signing:envelope", args=place),
        reverse("signing:envelopes", args=place[:1]),
        reverse("productions:record", args=place[:1]),
    ):
        page = mara.get(way)
        assert page.status_code == 200
        assert secret.encode() not in page.content
    for name in ("signer", "sign", "paper", "decline"):
        assert mara.get(ada.way(name)).status_code == 404
    told_of = [record.told(one) for one in record.entries(sent.envelope.organisation_id)]
    assert secret not in str(told_of)


def test_guessed_keys_and_those_of_another_organisation_find_nothing(sent):
    ada = Browser(sent, "performer")
    ada.ready()
    away, _keeper = world.organisation("away")
    own = ada.way("signer")
    assert ada.client.get(own.replace(str(ada.row.organisation_id), str(away.pk))).status_code == 404
    other = sent.signer("producer")
    assert ada.client.get(own.replace(str(ada.row.pk), str(other.pk))).status_code == 404
    assert ada.client.get(ada.link()[:-3] + "AA/").status_code == 404
    assert ada.client.get(f"/sign/{ada.row.organisation_id}/link/../../etc/passwd/").status_code == 404
    assert ada.get("sheet", 99).status_code == 404


def test_another_paper_than_the_one_seen_and_a_replayed_envelope_sign_nothing(told, sent):
    ada = Browser(sent, "performer")
    ada.ready()
    assert ada.sign(shown="f" * 64).status_code == 409
    assert ada.sign().status_code == 302
    assert ada.sign().status_code == 409  # the very same form again
    assert SignedStatement.objects.count() == 1
    voided = told.by()
    with sent.fire(execute=True):
        from_page = Client()
        from_page.force_login(voided["by"])
        place = reverse("signing:void", args=[sent.envelope.production_id, sent.envelope.pk])
        assert from_page.post(place, {"why": "A mistake."}).status_code == 302
    next_one = kit.drafted(told, sent.version, sent.fire, expires_at=world.today() + timedelta(days=9))
    next_one.send()
    fresh = next_one.signer("performer")
    way = reverse("signing:sign", args=[fresh.organisation_id, fresh.pk])
    form = {"name": "Ada", "how": "typed", "shown": next_one.envelope.paper.sha256}
    assert ada.client.post(way, form).status_code == 404  # the session of the old one opens nothing
    assert not SignedStatement.objects.filter(envelope=next_one.envelope).exists()


def test_nobody_signs_out_of_turn(sent):
    rosa = Browser(sent, "representative", account=True)
    assert rosa.post("open").status_code == 409
    assert rosa.sign(name="Rosa").status_code == 409
    assert b"Others sign before you" in rosa.get("signer").content


def test_a_form_of_another_site_is_refused_and_no_page_is_framed_or_kept(sent):
    ada = Browser(sent, "performer")
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(ada.link()).status_code == 403
    ada.ready()
    page = ada.get("sign")
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["Cache-Control"] == "no-store, private"
    assert page["Referrer-Policy"] == "same-origin"
    strict.cookies = ada.client.cookies
    form = {"name": "Ada", "how": "typed", "shown": sent.envelope.paper.sha256}
    assert strict.post(ada.way("sign"), form).status_code == 403
    assert not SignedStatement.objects.exists()


def test_names_are_shown_as_words_whatever_they_are(sent):
    ada = Browser(sent, "performer")
    ada.ready()
    assert ada.sign(name="<script>alert(1)</script>\u202e../../x").status_code == 302
    name = queries.opened(SignedStatement.objects.get()).name
    assert name == "<script>alert(1)</script>../../x"
    sent.sign("representative", "producer", "counter_signature")
    lena = sent.copies[sent.signer("counter_signature").email]
    assert b"<script>alert" not in Client().get(lena).content
    taken = Client().get(f"{lena}sealed.pdf")
    assert taken["Content-Disposition"] == 'attachment; filename="rider-signed.pdf"'


def test_who_declines_by_the_page_ends_it(sent):
    ada = Browser(sent, "performer")
    ada.open()
    assert ada.get("decline").status_code == 200
    assert ada.post("decline", why="No.", paper="on").status_code == 302
    assert b"Nothing more is asked of you here" in ada.get("signer").content
    assert Client().get(ada.link()).status_code == 404


def test_only_who_signs_for_a_company_is_offered_to_name_another(sent):
    ada = Browser(sent, "performer")
    ada.ready()
    assert ada.get("delegate").status_code == 404
    ada.sign()
    priya = Browser(sent, "producer", account=True)
    priya.post("open")
    assert priya.get("delegate").status_code == 200
    assert priya.post("delegate", name="Zoe", email="nowhere").status_code == 422
    old = priya.way("signer")
    assert priya.post("delegate", name="Zoe", email="zoe@elsewhere.example").status_code == 302
    assert b"You have named another" in priya.client.get(old).content
    assert Browser(sent, "producer").open() == 302


# --- Marks ---


def test_a_drawn_and_a_brought_mark_are_made_anew_without_what_came_with_them(sent):
    ada = Browser(sent, "performer")
    ada.ready()
    hidden = PngImagePlugin.PngInfo()
    hidden.add_text("Comment", "<script>where I live</script>")
    given = drawing(pnginfo=hidden)
    assert b"where I live" in given
    url = f"data:image/png;base64,{b64encode(given).decode()}"
    assert ada.sign(how="drawn", drawn=url).status_code == 302
    kept = queries.mark_of(SignedStatement.objects.get())
    assert kept.startswith(b"\x89PNG")
    assert b"where I live" not in kept
    photograph = BytesIO(drawing((3000, 2000), format="JPEG"))
    photograph.name = "../../me.jpg"
    priya = Browser(sent, "producer", account=True)
    priya.post("open")
    priya.steps()
    assert priya.sign(name="Priya", how="uploaded", picture=photograph).status_code == 302
    sent.sign("representative", "counter_signature")
    assert sent.state() == "complete"
    with pikepdf.open(BytesIO(open_file(sent.envelope.sealed.file))) as pdf:
        shown = [picture for page in pdf.pages for picture in page.get_images().values()]
        widths = [int(one.Width) for one in shown]
        parts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        said = sorted(str(one.Alt) for one in parts if one.get("/S") == "/Figure")
    assert widths == [Image.open(BytesIO(kept)).width, 450]
    assert said == ["The mark of Ada", "The mark of Priya"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 no picture", "mark.no_picture"),
        (b"<svg onload='alert(1)'/>", "mark.no_picture"),
        (b"GIF89a" + bytes(100), "mark.no_picture"),
        (drawing()[:200], "mark.no_picture"),
        (drawing((6000, 3000)), "mark.too_large"),
        (bytes(marks.LARGEST + 1), "mark.too_large"),
        (b"", "mark.no_picture"),
    ],
)
def test_what_is_no_picture_or_too_large_a_one_is_no_mark(data, code):
    with pytest.raises(Refused) as refused:
        marks.picture(data)
    assert refused.value.findings[0].code == code


def test_a_bomb_is_refused_by_its_size_before_it_unpacks():
    out = BytesIO()
    Image.new("1", (40_000, 40_000)).save(out, "PNG")
    assert len(out.getvalue()) < marks.LARGEST
    with pytest.raises(Refused) as refused:
        marks.picture(out.getvalue())
    assert refused.value.findings[0].code == "mark.too_large"


def test_an_empty_drawing_and_one_that_is_no_address_of_a_picture_are_no_mark():
    blank = BytesIO()
    Image.new("RGB", (900, 300), "white").save(blank, "PNG")
    address = f"{marks.BEGINS}{b64encode(blank.getvalue()).decode()}"
    for url, code in (
        (address, "mark.empty"),
        ("javascript:alert(1)", "mark.no_picture"),
        (f"{marks.BEGINS}*", "mark.no_picture"),
        (marks.BEGINS + "A" * (marks.LARGEST * 2), "mark.too_large"),
    ):
        with pytest.raises(Refused) as refused:
            marks.drawn(url)
        assert refused.value.findings[0].code == code


def test_a_page_of_what_is_no_pdf_is_refused():
    with pytest.raises(Refused):
        page_views.words_of(b"no")
    with pytest.raises(Refused):
        page_views.picture_of(b"no", 1)


def test_every_seat_that_looks_on_sees_names_and_states_alone(told, sent):
    for seat in (Seat.PRODUCER, Seat.LEGAL):
        client = Client()
        client.force_login(told.here.seats[seat])
        page = client.get(reverse("signing:envelope", args=[sent.envelope.production_id, sent.envelope.pk]))
        assert b"Lena Counsel" in page.content
        assert b"lena@elsewhere.example" not in page.content
