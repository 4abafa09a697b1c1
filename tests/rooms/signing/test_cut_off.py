"""The server or its worker dies in the middle: nobody who was to be written to is forgotten."""

from __future__ import annotations

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from closedset.cli.serve import take_up_again
from closedset.rooms.record.scope import within
from closedset.rooms.signing import actions, notices
from closedset.rooms.signing.actions import tell
from kit import agreed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """What a process does not live to see."""


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
    made.at = world.today()
    with within({made.here.organisation.pk}):
        yield kit.planned(made)


@pytest.fixture
def queued(settings):
    """Jobs go into the table that the worker reads, as on a server."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return lambda: {one.task_path.rsplit(".", 1)[1] for one in DBTaskResult.objects.all()}


def job(written: object, made: kit.Sending) -> None:
    written.call(str(made.envelope.pk), str(made.envelope.organisation_id))


def dies(*_: object) -> None:
    raise Killed


def test_whoever_is_next_is_in_the_queue_before_the_signature_is_committed(
    told, queued, django_capture_on_commit_callbacks
):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    actions.send(made.envelope, **made.by())
    assert {"write_links", "end_expired"} <= queued()
    job(tell.write_links, made)
    made.post()
    for role in kit.FOUR:
        job(tell.write_links, made)
        made.post()
        made.ready(role)
        DBTaskResult.objects.all().delete()
        one = made.signer(role)
        with django_capture_on_commit_callbacks() as left:
            made.fire = _nothing_more
            made.mark(role)
        assert one.pk
        assert left == []
        assert queued() == ({"write_copies"} if role == kit.FOUR[-1] else {"write_links"})


class _nothing_more:  # noqa: N801 - stands where a fixture of that shape stands
    def __init__(self, execute: bool) -> None:
        pass

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


def test_a_link_whose_message_was_cut_off_is_written_again(
    told, queued, django_capture_on_commit_callbacks, monkeypatch
):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    actions.send(made.envelope, **made.by())
    with monkeypatch.context() as during:
        during.setattr(notices, "waits_to_be_signed", dies)
        with pytest.raises(Killed):
            job(tell.write_links, made)
    assert mail.outbox == []
    job(tell.write_links, made)
    job(tell.write_links, made)
    assert len(mail.outbox) == 1
    made.post()
    assert made.open("performer").state == "opened"


def test_a_copy_whose_message_was_cut_off_is_written_again(
    told, django_capture_on_commit_callbacks, monkeypatch
):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    made.send()
    with monkeypatch.context() as during:
        during.setattr(notices, "signed_by_everybody", dies)
        made.sign(*kit.FOUR)
    made.envelope.refresh_from_db()
    assert made.state() == "complete"
    assert made.copies == {}
    job(tell.write_copies, made)
    made.post()
    assert len(made.copies) == 4
    before = len(mail.outbox)
    job(tell.write_copies, made)
    assert len(mail.outbox) == before


def test_what_the_worker_was_at_when_it_died_is_taken_up_again(
    told, queued, django_capture_on_commit_callbacks
):
    made = kit.sending(told, django_capture_on_commit_callbacks)
    actions.send(made.envelope, **made.by())
    DBTaskResult.objects.filter(task_path__endswith="write_links").update(status="RUNNING")
    DBTaskResult.objects.filter(task_path__endswith="end_expired").update(status="SUCCESSFUL")
    take_up_again()
    assert dict(DBTaskResult.objects.values_list("task_path", "status")) == {
        "closedset.rooms.signing.actions.tell.write_links": "READY",
        "closedset.rooms.signing.actions.ending.end_expired": "SUCCESSFUL",
    }
