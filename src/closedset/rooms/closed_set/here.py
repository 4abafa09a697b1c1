"""A set as somebody who asks for it has it: which one, how it is, and how much of it is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404

from closedset.practice.closed_set import View, view
from closedset.practice.visibility import Matter
from closedset.rooms.closed_set import queries
from closedset.rooms.closed_set.queries import Place, Set
from closedset.rooms.people.requests import SignedInRequest
from closedset.rooms.people.views import now
from closedset.rooms.productions.queries import Seen
from closedset.rooms.productions.views import seen_or_404


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A set, and who is asking about it."""

    seen: Seen
    place: Place
    one: Set
    view: View
    keeper: bool
    at: datetime

    def by(self, request: SignedInRequest) -> dict[str, Any]:
        """Who does something here, and when."""
        return {"by": request.user, "at": self.at, "reader": self.seen.reader}

    def at_the_door(self, request: SignedInRequest) -> dict[str, Any]:
        """The same for what a named keeper may do as well."""
        return self.by(request) | {"keeper": self.keeper}

    @property
    def address(self) -> tuple[UUID, str, str]:
        """The parts of its addresses."""
        return self.seen.production.pk, self.place.scene, self.place.occasion


def here_or_404(
    request: SignedInRequest, production: UUID, scene: str, occasion: str, *, whole: bool = False
) -> Here:
    """The set, as far as it is this reader's; with `whole`, only for whoever works its door."""
    at = now()
    seen = seen_or_404(request, production, Matter.PRODUCTION, at=at)
    place = Place(seen.production, scene, occasion)
    plan = queries.plan_of(place, at=at)
    if plan is None:
        raise Http404
    keeper = queries.keeps_the_door(request.user, production, scene, at=at)
    own = queries.own_lines(request.user, production, at=at)
    found = view(
        seen.reader,
        keeper=keeper,
        performs=queries.performs_in(request.user, plan, production),
        listed=any(not row.scenes or scene in row.scenes for row in own),
    )
    if found is None or (whole and found is not View.WHOLE):
        raise Http404
    one = queries.set_of(place, plan, at=at)
    return Here(seen=seen, place=place, one=one, view=found, keeper=keeper, at=at)
