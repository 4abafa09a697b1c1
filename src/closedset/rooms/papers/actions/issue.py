"""Issuing a paper, and confirming that one has read it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from closedset.practice.findings import Finding, Refused, require
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Reader, may_issue_papers
from closedset.rooms.documents.actions import keep
from closedset.rooms.documents.contents import Use
from closedset.rooms.papers import composing, kept
from closedset.rooms.papers.models import Confirmed, Issued
from closedset.rooms.papers.now import Now
from closedset.rooms.people.models import Person
from closedset.rooms.productions import standards
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import enter

NOT_ISSUED = {
    Kind.RIDER: Finding(
        "papers.rider_is_delivered",
        "A rider is delivered to both sides from its own page; it is not issued.",
    ),
    Kind.BOUNDARY_STATEMENT: Finding(
        "papers.statement_is_theirs",
        "A statement is the performer's and is issued to nobody. What others keep to stands in the summary.",
    ),
}
"""Why a paper that is not issued is not."""


@transaction.atomic
def issue(
    production: Production, kind: Kind, key: str, *, by: Person, at: datetime, reader: Reader
) -> tuple[Issued, ...]:
    """Issue every copy of a paper as it is now: from here on its readers see theirs.

    Refused for anybody but a coordinator, for a rider (which is delivered), for a statement (which stays the
    performer's), and for a paper for nobody. Raises `NotThere`.
    """
    require(may_issue_papers(reader))
    if not KINDS[kind].issued:
        raise Refused((NOT_ISSUED[kind],))
    Production.objects.select_for_update().get(pk=production.pk)
    now = Now(production, at)
    made = composing.copies(now, kind, key)
    if not made:
        raise Refused((Finding("papers.for_nobody", "Nobody is in this scene yet, so it is for nobody."),))
    members = {one.name: one.pk for one in now.here.names.members}
    return tuple(_keep(production, kind, key, copy, members, by=by, at=at) for copy in made)


def _keep(
    production: Production,
    kind: Kind,
    key: str,
    copy: Copy,
    members: Mapping[str, UUID],
    *,
    by: Person,
    at: datetime,
) -> Issued:
    named = [members[one] for one in copy.performers]
    value = keep(
        kept.written(copy.paper),
        organisation=production.organisation_id,
        name=f"{KINDS[kind].called}.json",
        by=by.pk,
        at=at,
        production=production.pk,
        use=Use.OURS,
    )
    made = Issued(
        id=uuid4(),
        organisation_id=production.organisation_id,
        production=production,
        kind=kind,
        key=key,
        part=copy.part,
        title=copy.paper.title,
        seats=sorted(copy.seats),
        members=sorted(map(str, named)),
        rests_on=kept.digest_of(copy.paper),
        made_from=[one for one in copy.paper.reference.split("; ") if one],
        value=value,
        size=standards.paper_size(production, at=at),
        issued_at=at,
        issued_by=by.pk,
    )
    made.save(force_insert=True)
    enter(
        "paper.issued",
        on=("paper", made.pk),
        by=by.pk,
        at=at,
        organisation=production.organisation_id,
        production=production.pk,
        subject=named[0] if len(named) == 1 else None,
        details={"paper": copy.paper.title, "part": copy.part, "sha256": value.sha256},
    )
    return made


@transaction.atomic
def confirm(paper: Issued, *, by: Person, at: datetime, asked: bool, stale: str) -> None:
    """Somebody confirms by name that they have read a paper. Twice is once.

    Refused for whoever is not `asked` to, and for a paper that does not hold any more.
    """
    if not asked:
        raise Refused((Finding("papers.not_yours_to_confirm", "Others confirm this paper; you read it."),))
    if stale:
        raise Refused((Finding("papers.stale", f"{stale} What does not hold is not confirmed."),))
    _one, new = Confirmed.objects.get_or_create(
        organisation_id=paper.organisation_id, paper=paper, by_id=by.pk, defaults={"at": at}
    )
    if new:
        enter(
            "paper.confirmed",
            on=("paper", paper.pk),
            by=by.pk,
            at=at,
            organisation=paper.organisation_id,
            production=paper.production_id,
            details={"paper": paper.title, "part": paper.part},
        )
