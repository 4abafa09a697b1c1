"""Letters leave by the queue, never while somebody waits for a page; what no server takes is tried again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, TypeVar

from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import default_task_backend, task

from closedset.rooms.record.wrapping import unwrap, wrap

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360, 720))
"""How long after each failure it is tried again: about a day in all, then a person has to look."""

BOUND = b"closedset.letter"
Thing = TypeVar("Thing")


@contextmanager
def tried_again(job: Any, *told: Any, tries: int) -> Iterator[None]:
    """Around what a job writes: when no mail server takes it, the job is queued again with what it was told.

    The last failure, and every one on a backend that cannot wait, is the job's own: it is raised. Jobs make
    their secrets as they write, so one that is queued again holds none.
    """
    try:
        yield
    except OSError:  # what smtplib raises, and what a connection that is refused, cut or silent does
        if tries >= len(WAITS) or not default_task_backend.supports_defer:
            raise
        at = timezone.now()  # noqa: TID251 - a job starts here, so it may ask
        job.using(run_after=at + WAITS[tries]).enqueue(*told, tries=tries + 1)


def to_each(those: Iterable[Thing], write: Callable[[Thing], None]) -> OSError | None:
    """Write to each; one whose letter does not leave keeps nobody waiting. Answers with the last failure."""
    failed = None
    for one in those:
        try:
            write(one)
        except OSError as failure:
            failed = failure
    return failed


def post(to: str, subject: str, body: str) -> None:
    """Queue a letter, locked with the key-encryption key: neither address nor words lie in the queue."""
    letter = json.dumps([to, subject, body]).encode()
    write.enqueue(wrap(letter, BOUND).hex())


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def write(letter: str, tries: int = 0) -> None:
    """Write a letter that was queued."""
    to, subject, body = json.loads(unwrap(bytes.fromhex(letter), BOUND))
    with tried_again(write, letter, tries=tries):
        send_mail(subject, body, None, [to])
