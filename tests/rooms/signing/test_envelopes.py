"""A rider goes from hand to hand in an envelope: signed, sealed and kept, or it ends otherwise."""

from __future__ import annotations

import json
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import override_settings

from closedset.formats.papers import Size, size_of
from closedset.formats.seal.checking import validate
from closedset.formats.seal.report import Verdict
from closedset.practice.findings import Refused
from closedset.practice.record import canonical
from closedset.practice.signatures import bounds
from closedset.practice.signatures.values import Factor, Role
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.queries import open_file
from closedset.rooms.productions.actions import choose_paper_size
from closedset.rooms.record import queries as record
from closedset.rooms.record import verification
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.signing import actions, queries
from closedset.rooms.signing.models import Envelope, EnvelopeSigner, SignedStatement
from kit import agreed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        }
    }


@pytest.fixture
def told():
    made = agreed.story()
    made.at = world.today()  # messages leave by the clock
    with within({made.here.organisation.pk}):
        yield kit.planned(made)


@pytest.fixture
def sent(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    return made


def codes(refused) -> list[str]:
    return [one.code for one in refused.value.findings]


def told_of(sending, event) -> list[dict]:
    entries = record.entries(sending.envelope.organisation_id).filter(event=event)
    return [record.told(one).details for one in entries]


# --- From hand to hand ---


def test_a_rider_goes_from_hand_to_hand_and_is_signed_and_sealed(sent):
    assert sent.states() == ["invited", "waiting", "waiting", "waiting"]
    assert list(sent.links) == [sent.signer("performer").email]
    sent.sign("performer")
    assert sent.states() == ["signed", "invited", "invited", "waiting"]
    sent.sign("producer", "representative", "counter_signature")
    assert sent.state() == "complete"
    version = RiderVersion.objects.get(pk=sent.version.pk)
    assert version.state == "signed"
    parties = {one.party: one.name for one in version.signatures.all()}
    assert parties["performer"] == "Ada"
    assert set(parties) == set(kit.FOUR)
    assert set(sent.copies) == {one.email for one in queries.signers_of(sent.envelope)}
    assert not [
        one for one in verification.verified(sent.envelope.organisation_id) if one.weight.name == "STOP"
    ]


def test_the_sealed_paper_carries_everything_that_proves_it(sent):
    sent.sign(*kit.FOUR)
    sealed = sent.envelope.sealed
    pdf = open_file(sealed.file)
    report = validate(pdf, seal_queries.anchors(sealed.organisation_id), at=sealed.sealed_at)
    assert report.verdict is Verdict.SEALED
    with pikepdf.open(BytesIO(pdf)) as opened:
        inside = {name: bytes(one.get_file().read_bytes()) for name, one in opened.attachments.items()}
    assert {"rider.json", "evidence.json", "as-signed.pdf", "closedset-seal.json"} <= set(inside)
    assert sha256(inside["as-signed.pdf"]).hexdigest() == sent.envelope.paper.sha256
    assert json.loads(inside["rider.json"])["digest"] == sent.version.digest
    known = json.loads(inside["evidence.json"])
    rows = {one.digest: one for one in SignedStatement.objects.filter(envelope=sent.envelope)}
    assert len(known["signatures"]) == len(rows) == 4
    for one in known["signatures"]:
        assert sha256(canonical(one["statement"])).hexdigest() == one["digest"]
        assert rows[one["digest"]].entry == one["entry"]
        assert one["statement"]["paper"] == sent.envelope.paper.sha256
        assert one["statement"]["where"] == ""
    entered = {one["digest"] for one in told_of(sent, "signing.signed")}
    assert entered == set(rows)


def test_from_where_is_kept_only_where_the_production_says_so(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks, tells_where=True)
    made.send()
    made.ready("performer")
    assert queries.opened(made.mark("performer")).where == "192.0.2.7, Firefox on Linux"


# --- What is refused ---


def test_only_an_agreed_rider_that_nobody_signed_elsewhere_is_sent(told, django_capture_on_commit_callbacks):
    version = told.offer("Ada")
    with pytest.raises(Refused) as refused:
        kit.drafted(told, version, None)
    assert codes(refused) == ["signing.not_ready"]
    version = told.accept(version)
    told.sign(version, "producer")
    with pytest.raises(Refused) as refused:
        kit.drafted(told, version, None)
    assert codes(refused) == ["signing.not_ready"]


def test_while_it_is_in_an_envelope_it_is_not_signed_on_paper_nor_put_in_another(told, sent):
    with pytest.raises(Refused) as refused:
        told.sign(sent.version, "producer")
    assert "signature.in_envelope" in codes(refused)
    with pytest.raises(Refused) as refused:
        kit.drafted(told, sent.version, None)
    assert codes(refused) == ["signing.one_at_a_time"]


def test_a_performers_link_goes_to_their_account_and_never_to_the_sender(told):
    version = told.accept(told.offer("Ada"))
    asked = kit.asked(told, version)
    other = [actions.Asked(role=Role.PERFORMER, name="Ada", email="other@example.org"), *asked[1:]]
    with pytest.raises(Refused) as refused:
        kit.drafted(told, version, None, asked=other)
    assert codes(refused) == ["signing.account_address"]
    own = [asked[0], actions.Asked(role=Role.PRODUCER, name="P", email=told.coordinator.email)]
    with pytest.raises(Refused) as refused:
        kit.drafted(told, version, None, asked=own)
    assert codes(refused) == ["signing.own_address"]


def test_a_link_works_in_one_browser_and_the_next_one_shuts_it_out(sent):
    first = dict(sent.links)
    sent.open("performer", secret="one")
    with pytest.raises(Refused) as refused:
        sent.open("performer", secret="two")
    assert codes(refused) == ["signing.other_browser"]
    sent.do(actions.link_again, sent.signer("performer"), at=sent.told.later(hours=1))
    assert sent.links != first
    sent.open("performer", secret="two")
    one = sent.signer("performer")
    token = first[one.email].rstrip("/").rsplit("/", 1)[1]
    with pytest.raises(Refused) as refused:
        actions.open_by_link(one, secret="three", token=token, at=sent.at())
    assert codes(refused) == ["signing.link_over"]


def test_two_signatures_of_one_person_are_refused_by_practice_and_by_database(sent):
    sent.sign("performer")
    with pytest.raises(Refused) as refused:
        sent.mark("performer")
    assert "signing.twice" in codes(refused)
    copy = SignedStatement.objects.get()
    copy.pk = None
    copy._state.adding = True
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


def test_the_database_refuses_an_envelope_complete_without_a_seal_and_two_living_ones(sent):
    with pytest.raises(IntegrityError), transaction.atomic():
        Envelope.objects.filter(pk=sent.envelope.pk).update(state="complete", ended_at=sent.at())
    copy = Envelope.objects.get(pk=sent.envelope.pk)
    copy.pk = None
    copy._state.adding = True
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save(force_insert=True)


# --- How it ends otherwise ---


def test_another_version_stops_the_envelope_and_nothing_more_can_be_signed(told, sent):
    sent.ready("performer")
    riders.redraft(
        sent.version,
        [],
        synopsis="Another.",
        clauses=sent.version.clauses,
        **told.by(),
    )
    assert sent.state() == "void"
    with pytest.raises(Refused) as refused:
        sent.mark("performer")
    assert "signing.over" in codes(refused)


def test_who_takes_something_back_stops_what_is_being_signed(told, sent):
    ada = told.cast["Ada"]
    with sent.fire(execute=True):
        riders.withdraw(ada, scenes=["99"], by=ada.person, at=told.later())
    assert sent.state() == "sent"
    with sent.fire(execute=True):
        riders.withdraw(ada, by=ada.person, at=told.later())
    assert sent.state() == "void"
    assert "Nothing waits for your signature any more" in [one.subject for one in mail.outbox]


def test_who_declines_need_not_say_why_and_what_they_say_is_the_coordinators_alone(sent):
    one = sent.open("performer")
    sent.do(actions.decline, one, by=None, at=sent.at(), why="Scene 2 is not as we said.", paper=True)
    assert sent.state() == "declined"
    row = EnvelopeSigner.objects.get(pk=one.pk)
    assert (queries.why(row), row.wants_paper) == ("Scene 2 is not as we said.", True)
    assert b"Scene 2" not in bytes(row.why)
    assert not [body for one in mail.outbox if "Scene 2" in (body := one.body)]


def test_it_expires_on_its_day(told, sent):
    late = sent.envelope.expires_at
    assert sent.do(actions.expire_due, sent.envelope.production_id, at=late - timedelta(seconds=1)) == 0
    assert sent.do(actions.expire_due, sent.envelope.production_id, at=late) == 1
    assert sent.state() == "expired"
    version = RiderVersion.objects.get(pk=sent.version.pk)
    assert version.state == "agreed"
    assert kit.drafted(told, version, sent.fire, expires_at=late + timedelta(days=3)).state() == "drafted"


def test_taken_back_before_the_links_leave_nobody_is_told(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    actions.send(made.envelope, **made.by())
    made.do(actions.void, made.envelope, why="A mistake.", **made.by())
    assert made.state() == "void"
    assert mail.outbox == []


# --- Besides ---


def test_who_signs_for_a_company_names_another(sent):
    sent.sign("performer")
    one = sent.open("producer")
    sent.do(actions.delegate, one, name="Zoe Deputy", email="zoe@elsewhere.example", by=None, at=sent.at())
    assert "delegated" in sent.states()
    with pytest.raises(Refused) as refused:
        sent.do(
            actions.delegate,
            sent.open("representative"),
            name="Mara",
            email=sent.told.coordinator.email,
            by=None,
            at=sent.at(),
        )
    assert codes(refused) == ["signing.own_address"]
    sent.ready("producer")
    assert sent.mark("producer").signer.name == "Zoe Deputy"


def test_a_rider_is_sealed_on_the_paper_everybody_saw(told, django_capture_on_commit_callbacks):
    production = told.here.production
    choose_paper_size(production, Size.A4, **told.by())
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    choose_paper_size(production, Size.LETTER, **told.by())
    for role in kit.FOUR:
        made.ready(role)
        made.mark(role)
    envelope = Envelope.objects.get(pk=made.envelope.pk)
    assert size_of(open_file(envelope.paper)) is Size.A4
    assert size_of(open_file(envelope.sealed.file)) is Size.A4


def test_a_code_is_told_and_a_wrong_one_is_counted(told, django_capture_on_commit_callbacks):
    besides = {Role.PERFORMER: {"factor": Factor.CODE}}
    made = kit.sending(told, django_capture_on_commit_callbacks, besides=besides)
    made.send()
    one = made.ready("performer")
    with pytest.raises(Refused) as refused:
        made.mark("performer")
    assert codes(refused) == ["signing.factor"]
    code = actions.make_code(one, **made.by())
    wrong = f"{(int(code) + 1) % 10**8:08d}"
    for _ in range(4):
        assert not actions.try_code(one, wrong, by=None, at=made.at())
    assert actions.try_code(one, f"{code[:4]} {code[4:]}", by=None, at=made.at())
    assert made.mark("performer").pk
    assert len(told_of(made, "signing.code_failed")) == 4


def test_a_code_that_was_tried_too_often_counts_no_more(told, django_capture_on_commit_callbacks):
    besides = {Role.PERFORMER: {"factor": Factor.CODE}}
    made = kit.sending(told, django_capture_on_commit_callbacks, besides=besides)
    made.send()
    one = made.open("performer")
    code = actions.make_code(one, **made.by())
    for _ in range(5):
        assert not actions.try_code(one, "0", by=None, at=made.at())
    with pytest.raises(Refused) as refused:
        actions.try_code(one, code, by=None, at=made.at())
    assert codes(refused) == ["signing.code_tried"]


def test_a_code_counts_once_for_whom_it_was_made_and_a_quarter_of_an_hour(
    told, django_capture_on_commit_callbacks
):
    besides = {role: {"factor": Factor.CODE} for role in (Role.PERFORMER, Role.PRODUCER)}
    made = kit.sending(told, django_capture_on_commit_callbacks, besides=besides)
    made.send()
    one = made.ready("performer")
    first = actions.make_code(one, **made.by())
    code = actions.make_code(one, **made.by())
    others = EnvelopeSigner.objects.get(envelope=one.envelope, role=Role.PRODUCER)
    actions.make_code(others, **made.by())
    assert not actions.try_code(one, first, by=None, at=made.at()) or first == code
    assert not actions.try_code(others, code, by=None, at=made.at()), "it was made for somebody else"
    late = made.at() + bounds.CODE_LASTS
    with pytest.raises(Refused) as refused:
        actions.try_code(one, code, by=None, at=late)
    assert codes(refused) == ["signing.no_code"]
    assert actions.try_code(one, code, by=None, at=made.at())
    with pytest.raises(Refused) as refused:
        actions.try_code(one, code, by=None, at=made.at())
    assert codes(refused) == ["signing.no_code"], "a code that was shown is over"


def test_of_a_code_nothing_is_kept_that_can_be_tried_out(told, django_capture_on_commit_callbacks):
    made = kit.sending(
        told, django_capture_on_commit_callbacks, besides={Role.PERFORMER: {"factor": Factor.CODE}}
    )
    made.send()
    one = made.open("performer")
    code = actions.make_code(one, **made.by())
    kept = EnvelopeSigner.objects.get(pk=one.pk).code_digest
    assert len(kept) == 64
    assert kept not in {sha256(said.encode()).hexdigest() for said in (code, f"{one.pk}{code}")}
    with override_settings(SECRET_KEY="of another server"):
        assert queries.digest_of_code(one.pk, code) != kept


def test_an_app_of_an_account_cannot_be_asked_of_who_has_none(told):
    version = told.accept(told.offer("Ada"))
    besides = {Role.COUNTER_SIGNATURE: {"factor": Factor.APP}}
    with pytest.raises(Refused) as refused:
        kit.drafted(told, version, None, besides=besides)
    assert codes(refused) == ["signing.no_account"]


def test_a_question_on_a_line_is_answered_once_and_sealed(sent):
    one = sent.open("performer")
    asked = sent.do(actions.ask, one, "What is a barrier?", page=1, line=3, by=None, at=sent.at())
    assert b"barrier" not in bytes(asked.asked)
    actions.answer(asked, "A garment worn under.", **sent.by())
    (row,) = queries.questions_of(sent.envelope)
    assert queries.words_of(row) == ("What is a barrier?", "A garment worn under.")
    with pytest.raises(Refused) as refused:
        actions.answer(asked, "Another.", **sent.by())
    assert codes(refused) == ["signing.answered"]


def test_nobody_is_reminded_again_and_again(sent):
    one = sent.signer("performer")
    first = dict(sent.links)
    by = sent.by()
    with pytest.raises(Refused) as refused:
        actions.remind(one, **by | {"at": one.written_at})
    assert codes(refused) == ["signing.reminded_lately"]
    sent.do(actions.remind, one, **by | {"at": one.written_at + timedelta(days=1)})
    assert sent.links != first
    with pytest.raises(Refused) as refused:
        actions.remind(sent.signer("counter_signature"), **by)
    assert codes(refused) == ["signing.not_asked"]


def test_a_message_carries_a_link_and_nothing_else(sent):
    sent.sign(*kit.FOUR)
    for one in mail.outbox:
        words = f"{one.subject} {one.body}"
        assert "Ada" not in words.replace(one.to[0], "")
        assert "rider" not in words.casefold()
        assert "here" not in one.subject


def test_who_only_looks_on_sends_nothing(told, sent):
    producer = told.by(told.producer)
    for verb in (actions.send, actions.void):
        with pytest.raises(Refused) as refused:
            verb(sent.envelope, **producer)
        assert codes(refused) == ["signing.reading_only"]
