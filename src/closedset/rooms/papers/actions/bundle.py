"""All papers for a day's calls as one file: a job in short steps, to be watched and stopped."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from closedset.formats.papers import CannotPrint, Size, document
from closedset.practice.findings import Finding, Refused, require
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Reader, may_issue_papers
from closedset.rooms.documents.actions import keep
from closedset.rooms.documents.contents import Use
from closedset.rooms.papers import composing
from closedset.rooms.papers.models import Bundle
from closedset.rooms.papers.naming import file_name
from closedset.rooms.papers.now import Now
from closedset.rooms.papers.states import RUNNING, Status
from closedset.rooms.people.models import Person
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.record.scope import within

FAULT = "The papers could not be made because of a fault on our side. Nothing was issued and nothing is lost."
FOR_A_DAY = (
    Kind.SUMMARY,
    Kind.CLOSED_SET_MEMO,
    Kind.CHECK_IN,
    Kind.CHOREOGRAPHY,
    Kind.GARMENT_PLAN,
    Kind.RISK_ASSESSMENT,
    Kind.CHANGE_REQUEST,
)
"""What the floor needs of each scene that is called; the day's report comes last."""


class Stopped(Exception):
    """Somebody cancelled."""


@transaction.atomic
def ask(production: Production, day: date, size: Size, *, by: Person, at: datetime, reader: Reader) -> Bundle:
    """Queue the making of all papers for a day. Refused for a day without a call of a planned scene."""
    require(may_issue_papers(reader))
    if not Now(production, at).called_on(day):
        says = "No planned scene has a call on this day. Set the calls first, or choose another day."
        raise Refused((Finding("papers.no_call", says),))
    made = Bundle(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        day=day,
        size=size.value,
        asked_at=at,
        asked_by=by.pk,
    )
    made.save(force_insert=True)
    _enter("paper.bundle_asked", made, by=by.pk, at=at)
    queue(partial(make_bundle.enqueue, str(made.pk), str(production.organisation_id)))
    return made


@transaction.atomic
def cancel(bundle: Bundle, *, by: Person, at: datetime, reader: Reader) -> None:
    """Stop the making before its next paper. A bundle that is ready stays."""
    require(may_issue_papers(reader))
    if Bundle.objects.filter(pk=bundle.pk, status__in=RUNNING).update(status=Status.CANCELLED):
        _enter("paper.bundle_cancelled", bundle, by=by.pk, at=at)


@task()  # type: ignore[untyped-decorator]  # django-tasks has no types
def make_bundle(bundle: str, organisation: str) -> None:
    """Make the papers and put them into one file. Run twice, it does nothing more."""
    with within({UUID(organisation)}):
        mine = Bundle.objects.filter(pk=bundle)
        if not mine.filter(status=Status.WAITING).update(status=Status.MAKING):
            return
        try:
            make(mine.select_related("production").get())
        except Stopped:
            return
        except CannotPrint as trouble:
            fail(mine.get(), str(trouble))
        except Exception:
            fail(mine.get(), FAULT)
            raise


def make(bundle: Bundle) -> None:
    """Every paper as it was at the moment it was asked for. Raises `Stopped` and `CannotPrint`."""
    copies = list(copies_for(Now(bundle.production, bundle.asked_at), bundle.day))
    _step(bundle, 0, steps=len(copies))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, (kind, key, copy) in enumerate(copies, 1):
            pdf = document(copy.paper, at=bundle.asked_at, size=Size(bundle.size))
            packed.writestr(file_name(kind, key, number=number) + ".pdf", pdf)
            _step(bundle, number)
    _ready(bundle, out.getvalue())


def copies_for(now: Now, day: date) -> Iterator[tuple[Kind, str, Copy]]:
    """Each copy of each paper for the scenes that are called on a day."""
    for key in now.called_on(day):
        for kind in FOR_A_DAY:
            yield from ((kind, key, copy) for copy in composing.copies(now, kind, key))
    for copy in composing.copies(now, Kind.DAY_REPORT, day.isoformat()):
        yield Kind.DAY_REPORT, day.isoformat(), copy


def _step(bundle: Bundle, done: int, **more: int) -> None:
    """Show that a paper is made. Raises `Stopped` when somebody cancelled meanwhile."""
    if not Bundle.objects.filter(pk=bundle.pk, status=Status.MAKING).update(done=done, **more):
        raise Stopped


@transaction.atomic
def _ready(bundle: Bundle, packed: bytes) -> None:
    held = Bundle.objects.select_for_update().get(pk=bundle.pk)
    if held.status != Status.MAKING:
        raise Stopped
    held.file = keep(
        packed,
        organisation=held.organisation_id,
        name=f"papers-{held.day}.zip",
        by=held.asked_by,
        at=held.asked_at,
        production=held.production_id,
        use=Use.OURS,
    )
    held.status = Status.READY
    held.save(update_fields=["file", "status"])


@transaction.atomic
def fail(bundle: Bundle, says: str) -> None:
    """Say in one sentence why it could not be made."""
    if Bundle.objects.filter(pk=bundle.pk, status=Status.MAKING).update(status=Status.FAILED, says=says):
        at = timezone.now()  # noqa: TID251 - a job has no caller who could say when
        _enter("paper.bundle_failed", bundle, by=None, at=at, why=says)


def _enter(event: str, bundle: Bundle, *, by: UUID | None, at: datetime, why: str = "") -> None:
    enter(
        event,
        on=("bundle", bundle.pk),
        by=by,
        at=at,
        organisation=bundle.organisation_id,
        production=bundle.production_id,
        why=why,
        details={"day": bundle.day.isoformat()},
    )
