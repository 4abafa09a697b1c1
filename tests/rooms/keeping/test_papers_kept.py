"""Issued papers, bundles and unfinished envelopes go with their class, on its day, and are certified."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.storage import default_storage

from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.retention import Begins, Kept, Period
from closedset.practice.visibility import Seat
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.keeping import actions, queries
from closedset.rooms.papers import actions as papers
from closedset.rooms.papers.models import Bundle, Confirmed, Issued
from closedset.rooms.papers.now import scene_key
from closedset.rooms.record import verification
from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.scope import within
from closedset.rooms.sending import queries as sent
from closedset.rooms.sending.models import Copy, Handout
from closedset.rooms.signing import actions as signing
from closedset.rooms.signing.models import Envelope, EnvelopeSigner, Question
from kit import agreed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db
ON = datetime(2033, 1, 1, tzinfo=UTC)
WRAP, DELIVERY = date(2032, 1, 1), date(2032, 2, 1)
ISSUED = (Kind.GARMENT_PLAN, Kind.CHOREOGRAPHY, Kind.CLOSED_SET_MEMO, Kind.CHANGE_REQUEST)


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


@pytest.fixture
def told():
    made = agreed.story()
    made.at = world.today()
    with within({made.here.organisation.pk}):
        yield kit.planned(made)


@pytest.fixture
def issued(told, django_capture_on_commit_callbacks):
    """Papers of four classes, one of them confirmed, and everything for the day as one file."""
    call = told.at + timedelta(days=4)
    told.call(call)
    for name in ("Ada", "Ben"):
        told.sign(told.accept(told.offer(name)))
    for kind in ISSUED:
        papers.issue(told.here.production, kind, scene_key(agreed.SCENE, agreed.OCCASION), **told.by())
    plan = Issued.objects.filter(kind=Kind.GARMENT_PLAN).first()
    Confirmed(organisation_id=plan.organisation_id, paper=plan, by_id=told.producer.pk, at=told.at).save(
        force_insert=True
    )
    with django_capture_on_commit_callbacks(execute=True):
        papers.ask(
            told.here.production,
            call.date(),
            next(iter(papers.bundle.Size)),
            **told.by(),
        )
    assert Bundle.objects.get().status == "ready"
    return told


def is_over(told) -> None:
    """Wrapped and delivered."""
    actions.set_dates(told.here.production, wrapped_on=WRAP, delivered_on=DELIVERY, place="", **told.by())


def destroyed(told) -> dict[str, int]:
    made = actions.destroy_due(told.here.organisation.pk, at=ON)
    return {one.kept: len(one.digests) for one in made}


def left(told) -> dict[Kept, int]:
    return {one.period.kept: one.count for one in queries.standings(told.here.production)}


def by_class() -> Counter[Kept]:
    return Counter(KINDS[Kind(one.kind)].keeps for one in Issued.objects.all())


def test_each_paper_goes_with_its_class_and_what_is_kept_for_claims_stays(issued):
    before, places = by_class(), [one.file.place for one in Bundle.objects.select_related("file")]
    assert set(before) == {Kept.WORKING, Kept.SUMMARIES, Kept.CLAIMS, Kept.RIDERS}
    found = left(issued)
    assert found[Kept.WORKING] == before[Kept.WORKING] + 1
    assert found[Kept.CLAIMS] == before[Kept.CLAIMS]
    is_over(issued)
    gone = destroyed(issued)
    assert gone["working_papers"] == before[Kept.WORKING] + 1
    assert gone["summaries"] == before[Kept.SUMMARIES]
    assert set(by_class()) == {Kept.CLAIMS, Kept.RIDERS}
    assert not Bundle.objects.exists()
    assert not Confirmed.objects.exists()
    assert places
    for one in Issued.objects.select_related("value"):
        assert open_file(one.value)
    assert verification.verified(issued.here.organisation.pk) == ()


def test_the_bytes_of_a_paper_leave_the_disk(issued, django_capture_on_commit_callbacks):
    gone = [one.value.place for one in Issued.objects.filter(kind=Kind.GARMENT_PLAN).select_related("value")]
    is_over(issued)
    with django_capture_on_commit_callbacks(execute=True):
        destroyed(issued)
    assert gone
    assert not any(default_storage.exists(one) for one in gone)


def test_a_certificate_names_each_paper_by_its_digest(issued):
    digests = {one.value.sha256 for one in Issued.objects.filter(kind=Kind.GARMENT_PLAN)}
    is_over(issued)
    made = actions.destroy_due(issued.here.organisation.pk, at=ON)
    assert digests < set(next(one for one in made if one.kept == Kept.WORKING).digests)


def test_a_hold_keeps_the_papers_it_covers(issued):
    is_over(issued)
    actions.hold(issued.here.production, Kept.WORKING, why="A claim.", **issued.by())
    before = by_class()[Kept.WORKING]
    assert "working_papers" not in destroyed(issued)
    assert by_class()[Kept.WORKING] == before
    assert Bundle.objects.exists()


def test_counsel_sets_how_long_claims_can_be_made_and_not_how_long_an_incident_is_kept(issued):
    is_over(issued)
    counsel = issued.here.seats[Seat.LEGAL]
    own = Period(kept=Kept.CLAIMS, begins=Begins.DELIVERY, days=30, basis="Counsel's note")
    actions.set_period(issued.here.production, own, **issued.by(counsel))
    assert "claims_papers" in destroyed(issued)
    assert set(by_class()) == {Kept.RIDERS}


def test_a_copy_of_a_paper_that_is_gone_opens_nothing_and_says_so(issued):
    plan = Issued.objects.filter(kind=Kind.GARMENT_PLAN).first()
    handed = Handout(
        organisation_id=plan.organisation_id,
        production_id=world.key(issued.here),
        kind="paper",
        thing_id=plan.pk,
        name="Plan",
        handed_at=ON,
        handed_by=issued.coordinator,
        leaves_at=ON,
        expires_at=ON + timedelta(days=7),
    )
    handed.save(force_insert=True)
    copy = Copy(
        organisation_id=plan.organisation_id, handout=handed, person=issued.coordinator, short_id="abcdefgh"
    )
    copy.save(force_insert=True)
    assert "not kept" not in sent.stale(handed, at=ON)
    is_over(issued)
    actions.hold(issued.here.production, Kept.COPIES, why="A claim.", **issued.by())
    destroyed(issued)
    assert sent.ended_by(copy, at=ON) == "stale"
    assert sent.stale(handed, at=ON) == "What this is a copy of is not kept any more."


# --- Envelopes ---------------------------------------------------------------------------------------------


def test_an_envelope_that_was_not_finished_goes_with_all_that_was_said_in_it(
    told, django_capture_on_commit_callbacks
):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    made.sign("performer")
    one = made.open("representative")
    made.do(signing.ask, one, "What is a barrier?", page=1, line=None, by=None, at=made.at())
    made.do(signing.delegate, made.open("producer"), name="Pia", email="pia@x.example", by=None, at=made.at())
    signing.decline(one, by=None, at=made.at(), why="Not so.")
    paper, strangers = made.envelope.paper, list(EnvelopeSigner.objects.filter(person=None))
    is_over(told)
    assert left(told)[Kept.UNSIGNED] == 1
    assert destroyed(told)["unsigned_envelopes"] == 1
    for rows in (Envelope, EnvelopeSigner, Question):
        assert not rows.objects.exists()
    assert not StoredFile.objects.filter(pk=paper.pk).exists()
    for one in strangers:
        assert not SubjectKey.objects.filter(
            subject=one.pk, kind="signature", destroyed_at__isnull=True
        ).exists()
    assert verification.verified(told.here.organisation.pk) == ()


def test_an_envelope_that_everybody_signed_stays(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    made.sign(*kit.FOUR)
    is_over(told)
    assert "unsigned_envelopes" not in destroyed(told)
    assert open_file(made.envelope.sealed.file)


def test_a_hold_keeps_an_envelope_that_was_not_finished(told, django_capture_on_commit_callbacks):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    made.do(signing.void, made.envelope, **made.by())
    is_over(told)
    actions.hold(told.here.production, "", why="A claim.", **told.by())
    assert destroyed(told) == {}
    assert Envelope.objects.exists()
