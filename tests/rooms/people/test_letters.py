"""Letters leave by the queue: a mail server that refuses, one that hangs, one that comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

import pytest
from django.core import mail
from django.test import override_settings
from django.urls import reverse
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from closedset.practice.visibility import Seat
from closedset.rooms.people import actions, queries
from closedset.rooms.people.actions.invitations import INVITATION_LASTS
from closedset.rooms.people.models import Invitation
from closedset.rooms.record import letters
from closedset.rooms.record.scope import within
from kit import world
from kit.mail_server import MailServer, mail_server

pytestmark = pytest.mark.django_db
GUEST, NOBODY = "guest@example.org", "nobody@example.org"


@pytest.fixture
def here(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    made = world.first()
    with within({made.organisation.pk}):
        yield made


@contextmanager
def sent_by(server: MailServer) -> Iterator[None]:
    """Letters go to this server, in clear; it is given up after half a second."""
    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=server.port,
        EMAIL_TIMEOUT=0.5,
    ):
        yield


def work(after: timedelta = timedelta()) -> None:
    """Do what is due some time from now, as the worker does it."""
    until = world.today() + after
    worker = Worker(
        queue_names=["default"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
    )
    for job in DBTaskResult.objects.filter(status="READY").order_by("enqueued_at"):
        if job.run_after is None or job.run_after.year == 9999 or job.run_after <= until:
            worker.run_task(job)


def invite(client, here: world.Set, email: str = GUEST):
    client.force_login(here.coordinator)
    place = reverse("production_people:invite", args=[world.key(here)])
    return client.post(place, {"email": email, "seat": "camera"})


def ask(client, email: str):
    client.logout()
    return client.post(reverse("account_reset_password"), {"email": email})


def people_page(client, here: world.Set) -> str:
    client.force_login(here.coordinator)
    return client.get(reverse("production_people:people", args=[world.key(here)])).content.decode()


def link(text: str) -> str:
    return re.search(r"http://\S+?(/\S+)", text)[1]


@pytest.mark.parametrize("fault", ["refuses", "hangs"])
def test_a_mail_server_that_does_not_take_letters_is_no_fault_of_a_page_and_when_it_comes_back_they_leave(
    client, here, fault
):
    with mail_server() as server, sent_by(server):
        setattr(server, fault, True)
        assert invite(client, here).status_code == 302
        assert ask(client, here.seats[Seat.CAMERA].email).status_code == 302
        assert ask(client, NOBODY).status_code == 302
        work()
        assert server.letters == []
        assert "has not left yet" in people_page(client, here)
        work(timedelta(seconds=50))
        assert DBTaskResult.objects.filter(status="READY").count() == 3, "none is due before its minute"
        setattr(server, fault, False)
        work(timedelta(minutes=2))
        to = sorted(one[0] for _, one, _text in server.letters)
        assert len(to) == 3
        assert [GUEST in to[0], NOBODY in to[2]] == [True, True], to
        assert "has not left yet" not in people_page(client, here)
        assert not DBTaskResult.objects.filter(status__in=["READY", "FAILED"]).exists()


def test_it_is_tried_seven_times_in_a_day_and_then_stands_among_the_failed(client, here):
    with mail_server() as server, sent_by(server):
        server.refuses = True
        invite(client, here)
        for _ in range(9):
            work(timedelta(days=1))
        jobs = DBTaskResult.objects.order_by("enqueued_at")
        assert [one.status for one in jobs] == ["SUCCESSFUL"] * len(letters.WAITS) + ["FAILED"]
        assert timedelta(hours=20) < sum(letters.WAITS, timedelta()) < timedelta(hours=24)
        assert "has not left yet" in people_page(client, here)


def test_no_secret_and_no_address_lies_in_the_queue(client, here):
    with mail_server() as server, sent_by(server):
        server.refuses = True
        invite(client, here)
        ask(client, here.seats[Seat.CAMERA].email)
        ask(client, NOBODY)
        work()
        kept = str(list(DBTaskResult.objects.values()))
        server.refuses = False
        work(timedelta(minutes=2))
    for _sender, _to, text in server.letters:
        for secret in re.findall(r"/([\w=-]{20,})", text.replace("=\r\n", "")):
            if secret != str(here.organisation.pk):
                assert secret not in kept
    for address in (GUEST, NOBODY, here.seats[Seat.CAMERA].email):
        assert address not in kept


def test_the_link_of_the_letter_that_left_is_the_one_that_works(client, here):
    """One that may have arrived although its server said no opens nothing; a letter twice is one."""
    invite(client, here)
    with mock.patch("closedset.rooms.people.notices.send_mail", side_effect=[OSError, mock.DEFAULT]) as sent:
        work()
        digest = Invitation.objects.get().token_digest
        work(timedelta(minutes=2))
        work(timedelta(days=1))
    first, second = (link(call.args[1]) for call in sent.call_args_list)
    assert queries.digest_of(first.rstrip("/").rsplit("/", 1)[1]) == digest
    client.logout()
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    row = Invitation.objects.get()
    assert row.expires_at - row.written_at == INVITATION_LASTS


def test_an_invitation_that_is_withdrawn_meanwhile_is_not_written(client, here):
    invite(client, here)
    row = Invitation.objects.get()
    client.post(reverse("production_people:withdraw", args=[world.key(here), row.pk]))
    work()
    assert mail.outbox == []


def test_a_reset_that_left_by_the_queue_sets_a_new_password_once(client, here):
    camera = here.seats[Seat.CAMERA]
    camera.set_password(world.PASSWORD)
    camera.save()
    ask(client, camera.email)
    work()
    (letter,) = mail.outbox
    assert letter.to == [camera.email]
    way = client.get(link(letter.body), follow=True)
    form = way.redirect_chain[-1][0]
    assert (
        client.post(
            form, {"password1": "a calm green morning", "password2": "a calm green morning"}
        ).status_code
        == 302
    )
    camera.refresh_from_db()
    assert camera.check_password("a calm green morning")
    client.logout()
    assert client.get(link(letter.body)).status_code == 200, "used: a page that says so, and no form"


def test_whoever_has_no_account_any_more_is_not_written_to(here):
    actions.write_reset.call("00000000-0000-4000-8000-000000000000")
    assert mail.outbox == []


def test_one_letter_that_does_not_leave_keeps_nobody_else_waiting():
    written: list[int] = []

    def write(one: int) -> None:
        if one == 1:
            raise OSError(one)
        written.append(one)

    assert str(letters.to_each([1, 2, 3], write)) == "1"
    assert written == [2, 3]
    assert letters.to_each([2], write) is None


def test_on_a_backend_that_cannot_wait_a_failure_is_raised(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    with (
        mock.patch.object(letters, "send_mail", side_effect=OSError("not now")),
        pytest.raises(OSError, match="not now"),
        letters.tried_again(letters.write, "x", tries=0),
    ):
        letters.send_mail()
