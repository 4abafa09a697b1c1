"""Signing, and what follows from the last signature: the thing is signed, the paper finished and sealed once.

All of it in the transaction of that signature: there is no envelope with every signature and no sealed paper.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from importlib import import_module
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import transaction

from closedset.formats.papers import size_of
from closedset.practice.signatures import bounds, disclosure, evidence, flow
from closedset.practice.signatures.statement import Statement, digest_of, spelled
from closedset.practice.signatures.states import EnvelopeState
from closedset.practice.signatures.values import Attempt, Factor, MarkKind, Role
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.models import Person
from closedset.rooms.record import queries as record
from closedset.rooms.record.actions import enter
from closedset.rooms.record.leaving import queue
from closedset.rooms.record.models import Entry
from closedset.rooms.signing import queries, subjects
from closedset.rooms.signing.actions import tell
from closedset.rooms.signing.actions.entries import Held, about, held, sealed_for, set_or_refused
from closedset.rooms.signing.models import EnvelopeSigner, SignedStatement

REASON = "Every signature is in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What somebody signs with: a PNG, or the typed name in UTF-8."""

    kind: MarkKind
    data: bytes


@transaction.atomic
def sign(
    signer: EnvelopeSigner,
    *,
    name: str,
    mark: Mark,
    shown: str,
    came_by: str,
    where: str,
    by: Person | None,
    at: datetime,
) -> SignedStatement:
    """Somebody signs the file they were `shown` (SHA-256). Raises `Refused` with all that is in the way."""
    found = held(signer.envelope_id)
    row = found.signers[str(signer.pk)]
    attempt = Attempt(
        paper=shown,
        version=subjects.kind(found.row.kind).digest(found.row.about_id),
        factor_done=row.factor_at is not None and at - row.factor_at < bounds.CODE_LASTS,
        name=name,
        at=at,
    )
    found.step(lambda one: flow.sign(one, str(row.pk), attempt), at=at)
    said = _said(found, row, name=name.strip(), mark=mark, came_by=came_by, where=where, at=at)
    made = _entered(found, row, said, mark, by=by, at=at)
    if found.row.state == EnvelopeState.COMPLETE:
        _complete(found, by=by, at=at)
        queue(partial(tell.copies, found.row))
    else:
        queue(partial(tell.invite, found.row, at=None))
    return made


def _said(
    found: Held, row: EnvelopeSigner, *, name: str, mark: Mark, came_by: str, where: str, at: datetime
) -> Statement:
    """What exactly this signature says."""
    role = Role(row.role)
    return Statement(
        envelope=str(found.row.pk),
        signer=str(row.pk),
        role=role,
        name=name,
        asked_name=row.name,
        address=row.email,
        came_by=came_by,
        factor=Factor(row.factor),
        intent=disclosure.intent(row.name, role),
        paper=found.row.paper.sha256,
        version=found.row.version_digest,
        pages=found.row.pages,
        disclosure=row.consent,
        disclosure_digest=disclosure.DIGESTS[row.consent],
        mark_kind=mark.kind,
        mark_digest=sha256(mark.data).hexdigest(),
        opened_at=row.opened_at or at,
        consented_at=row.consented_at or at,
        signed_at=at,
        where=where if found.row.tells_where else "",
    )


def _entered(
    found: Held, row: EnvelopeSigner, said: Statement, mark: Mark, *, by: Person | None, at: datetime
) -> SignedStatement:
    entry = _line(found, row, said, by=by, at=at)
    made = SignedStatement(
        id=uuid4(),
        organisation_id=found.row.organisation_id,
        envelope=found.row,
        signer=row,
        mark_kind=mark.kind,
        digest=digest_of(said),
        paper_sha256=said.paper,
        entry=entry.seq,
        signed_at=at,
    )
    made.sealed = sealed_for(row, spelled(said), made.pk)
    made.mark = sealed_for(row, mark.data, made.pk)
    made.save(force_insert=True)
    return made


def _line(found: Held, row: EnvelopeSigner, said: Statement, *, by: Person | None, at: datetime) -> Entry:
    """The line of the record that the signature stands on."""
    told = about(found.row, row, by=by, at=at)
    told["details"] |= {"digest": digest_of(said), "paper": said.paper, "version": said.version}
    return enter("signing.signed", **told)


def _complete(found: Held, *, by: Person | None, at: datetime) -> None:
    """Every signature is in: the thing becomes signed, the paper is finished with its evidence and sealed."""
    row, answers = found.row, subjects.kind(found.row.kind)
    rows = queries.statements_of(row)
    said = tuple(map(queries.opened, rows))
    given = tuple(subjects.Given(role=one.role, name=one.name, signed_at=one.signed_at) for one in said)
    paper = answers.completed(row.about_id, given=given, paper=row.paper, at=at)
    subject = answers.subject(row.about_id, at=at)
    marks = {
        f"mark-{number}.png": queries.mark_of(one)
        for number, one in enumerate(rows, 1)
        if one.mark_kind != MarkKind.TYPED
    }
    known = _evidence(found, rows, said, marks, at)
    whole = replace(paper, sections=(*paper.sections, *evidence.sections(known, _zone(subject))))
    data = json.dumps(evidence.data(known), indent=1, ensure_ascii=False).encode()
    sealing = import_module("closedset.rooms.documents.seal_actions")  # with pyHanko, 0.6 s of a start
    seen = open_file(row.paper)
    row.sealed = sealing.seal_file(
        set_or_refused(whole, size=size_of(seen), at=at),
        organisation=row.organisation_id,
        about=(row.kind, row.about_id),
        version_digest=row.version_digest,
        name=f"{paper.kind}-signed.pdf",
        reason=REASON,
        by=by.pk if by else None,
        at=at,
        production=row.production_id,
        embedded={
            **(subject.attachments if subject else {}),
            "evidence.json": data,
            "as-signed.pdf": seen,
            **marks,
        },
    )
    row.save(update_fields=["state", "ended_at", "sealed"])
    enter("signing.completed", **about(row, by=None, at=at))


def _zone(subject: subjects.Subject | None) -> ZoneInfo:
    return ZoneInfo(subject.zone if subject else "UTC")


def _evidence(
    found: Held,
    rows: list[SignedStatement],
    said: tuple[Statement, ...],
    marks: dict[str, bytes],
    at: datetime,
) -> evidence.Evidence:
    notes = record.notes(found.row.organisation_id)
    names = (f"mark-{number}.png" for number in range(1, len(rows) + 1))
    named = tuple(name if name in marks else "" for name in names)
    return evidence.Evidence(
        envelope=str(found.row.pk),
        kind=found.row.kind,
        about=str(found.row.about_id),
        paper=found.row.paper.sha256,
        version=found.row.version_digest,
        pages=found.row.pages,
        sent_at=found.row.sent_at or at,
        completed_at=at,
        statements=said,
        marks=named,
        pictures=tuple(marks.get(name, b"") for name in named),
        entries=tuple(one.entry for one in rows),
        checkpoint=notes[-1] if notes else "",
    )
