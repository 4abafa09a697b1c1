"""What the notices and the talks on record mean for a planned scene: who was told, asked for and answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from closedset.practice.consent.plan import NOTICES, Plan, performing
from closedset.practice.notices import Kind
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.models import Production
from closedset.rooms.riders.models import NoticeGiven

ASKED, ANSWERED = "coordinator_asked_for", "coordinator_request_answered"
EFFORTS, TALKED = "best_efforts", "production_meeting"


@dataclass(frozen=True, slots=True)
class Noticed:
    """Everything of the kind on a production by a moment, ready to be put before each scene."""

    rows: tuple[NoticeGiven, ...]
    talked: dict[str, datetime]
    """Scene to when the talks about it had settled what the protocols ask of them (US-SP-01)."""

    at: datetime

    def of(self, plan: Plan) -> Plan:
        """The plan with what its performers were told, and with what was asked for and answered."""
        return replace(plan, notices=self._told(plan), facts=self._facts(plan))

    def _told(self, plan: Plan) -> dict[str, dict[str, datetime]]:
        """By name and kind when somebody was first told: of this scene, and on this occasion alone."""
        told: dict[str, dict[str, datetime]] = {}
        for row in self.rows:
            if row.kind in NOTICES and row.member and _names(row, plan):
                told.setdefault(row.member.name, {}).setdefault(row.kind, row.given_at)
        return told

    def _facts(self, plan: Plan) -> dict[str, datetime | bool]:
        """What somebody recorded by hand stands, but where the record itself says whether it is so."""
        found = dict(plan.facts)
        if plan.scene in self.talked:
            found.setdefault(TALKED, self.talked[plan.scene])
        efforts = [one for row in self._about(plan, Kind.BEST_EFFORTS) if (one := self._answered(row))]
        if efforts:
            found.setdefault(EFFORTS, min(efforts))
        if requests := self._about(plan, Kind.REQUEST):
            found.pop(ANSWERED, None)
            found[ASKED] = requests[0].given_at
            answers = [one for row in requests if (one := self._answered(row))]
            found |= {ANSWERED: max(answers)} if len(answers) == len(requests) else {}
        return found

    def _about(self, plan: Plan, kind: Kind) -> list[NoticeGiven]:
        """Those of a kind that name the scene, or name none and are about somebody in it or about nobody."""
        cast = performing(plan)
        return [
            row
            for row in self.rows
            if row.kind == kind
            and row.occasion in {"", plan.occasion}
            and (_same(row.scene, plan.scene) if row.scene else not row.member or row.member.name in cast)
        ]

    def _answered(self, row: NoticeGiven) -> datetime | None:
        """When it was answered, if that was by now."""
        return row.answered_at if row.answered_at and row.answered_at <= self.at else None


def noticed(production: Production, *, at: datetime) -> Noticed:
    """The notices and talks as they were recorded by a moment."""
    rows = NoticeGiven.objects.filter(production=production, given_at__lte=at).select_related("member")
    return Noticed(tuple(rows.order_by("given_at", "id")), planning.talked(production.pk, at=at), at)


def _names(row: NoticeGiven, plan: Plan) -> bool:
    """Whether a notice is about this scene on this occasion; one that says neither is about none."""
    return row.occasion == plan.occasion and _same(row.scene, plan.scene)


def _same(typed: str, scene: str) -> bool:
    return typed.strip().casefold() == scene.casefold()
