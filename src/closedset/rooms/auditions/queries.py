"""Auditions as far as the asker may see them, opened, and the check of all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from closedset.practice.auditions import Answer, check
from closedset.practice.auditions.facts import Audition as Facts
from closedset.practice.visibility import Matter
from closedset.rooms.auditions import kept
from closedset.rooms.auditions.models import Audition, AuditionLine, Certificate
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries, standards
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record.sealing import Opener

KEY = "audition"
"""The kind of the keys: one for each audition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An audition with everything entered about it by a moment."""

    row: Audition
    lines: tuple[kept.Line, ...]
    certificates: tuple[Certificate, ...]
    facts: Facts

    @property
    def called_off(self) -> bool:
        """Whether it does not take place."""
        return any(one.kind is kept.Kind.CALLED_OFF for one in self.lines)

    @property
    def recording(self) -> kept.Said:
        """What was entered last about recording it."""
        return kept.last(self.lines, kept.Kind.RECORDING)

    @property
    def waits(self) -> bool:
        """Whether what was recorded is asked to be destroyed, and no certificate says that it is."""
        return self.facts.destruction_asked_at is not None and not self.certificates

    @property
    def may_be_asked_for(self) -> bool:
        """Whether its destruction can be asked for: once, and not after a certificate."""
        return self.facts.destruction_asked_at is None and not self.certificates


def rows_of(production: UUID) -> QuerySet[Audition]:
    """The auditions of a production that were not forgotten, the latest first."""
    found: QuerySet[Audition] = Audition.objects.filter(production_id=production, forgotten_at=None)
    return found.select_related("member", "production").order_by("-made_at", "id")


def opened(rows: Iterable[Audition], *, at: datetime) -> list[Opened]:
    """These with what was entered by a moment; one that was entered later is not there."""
    rows = list(rows)
    lines: dict[UUID, list[AuditionLine]] = defaultdict(list)
    for line in AuditionLine.objects.filter(audition__in=rows, at__lte=at).order_by("at", "id"):
        lines[line.audition_id].append(line)
    certificates: dict[UUID, list[Certificate]] = defaultdict(list)
    for one in Certificate.objects.filter(audition__in=rows, entered_at__lte=at).order_by("entered_at", "id"):
        certificates[one.audition_id].append(one)
    return [_opened(row, lines[row.pk], certificates[row.pk]) for row in rows if lines[row.pk]]


def _opened(row: Audition, lines: Iterable[AuditionLine], certificates: list[Certificate]) -> Opened:
    opener = Opener(row.organisation_id)
    found = [
        kept.Line(
            kept.Kind(line.kind),
            json.loads(opener.open(line.sealed, row.pk, KEY, line.pk)),
            line.at,
            line.by_id,
        )
        for line in lines
    ]
    facts = kept.as_practice(
        row.pk,
        found,
        born=row.member.born if row.member else None,
        destroyed_at=min((one.destroyed_at for one in certificates), default=None),
    )
    return Opened(row=row, lines=tuple(found), certificates=tuple(certificates), facts=facts)


# --- Whose -------------------------------------------------------------------------------------------------


def own(person: Person) -> Q:
    """Auditions of somebody themselves, or of somebody they represent."""
    return Q(member__person=person) | Q(member__representative=person)


def readable(seen: Seen, person: Person) -> QuerySet[Audition]:
    """All for those who see auditions; one's own for a performer and a representative."""
    rows = rows_of(seen.production.pk)
    return rows if seen.sees(Matter.AUDITIONS) else rows.filter(own(person))


def is_own(row: Audition, person: Person) -> bool:
    """Whether somebody speaks in an audition for themselves, or for whom they represent."""
    return row.member is not None and person.pk in {row.member.person_id, row.member.representative_id}


def finds_something(seen: Seen, person: Person) -> bool:
    """Whether there could be an audition for this person here at all."""
    return seen.sees(Matter.AUDITIONS) or cast_queries.is_cast(person.pk, seen.production.pk)


def of_member(member: CastMember, *, at: datetime) -> list[Opened]:
    """The auditions of one performer."""
    return opened(rows_of(member.production_id).filter(member=member), at=at)


# --- The check ---------------------------------------------------------------------------------------------


def answer(production: Production, auditions: Iterable[Facts], *, at: datetime) -> Answer:
    """What the standards that are active say of these."""
    return check(
        auditions,
        standards.active(production, at=at),
        without=standards.switched_off(production, at=at),
        at=at,
    )


def checked(production: Production, *, at: datetime) -> tuple[list[Opened], Answer]:
    """Every audition of a production, opened, and the check of those that were not called off."""
    found = opened(rows_of(production.pk), at=at)
    return found, answer(production, [one.facts for one in found if not one.called_off], at=at)


# --- Keeping -----------------------------------------------------------------------------------------------


def kept_lines(production: UUID) -> QuerySet[AuditionLine]:
    """What is entered about auditions of a production."""
    found: QuerySet[AuditionLine] = AuditionLine.objects.filter(audition__production_id=production)
    return found
