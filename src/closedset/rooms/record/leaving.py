"""What leaves when something has happened: a job, put into the queue with what it follows from."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django_tasks import default_task_backend


def queue(put: Callable[[], object]) -> None:
    """Call `put`, which enqueues a job, so that the job is there exactly when what it follows from is.

    The queue is a table of the same database: its row is committed with everything else, and a server that
    dies in the moment after has forgotten nobody. A backend that runs a job at once waits for the commit.
    """
    if default_task_backend.supports_defer:
        put()
    else:
        transaction.on_commit(put)
