"""What stands around every page: where I am, who I am here, and how light it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from closedset import __version__
from closedset.practice.departments.who import departments_of
from closedset.practice.garments import may_see_garments
from closedset.practice.retention import may_keep_house
from closedset.practice.sending import may_hand_out
from closedset.practice.visibility import READS_PAPERS, Matter, may_read_score
from closedset.rooms.closed_set import queries as closed_set
from closedset.rooms.people.models import Person
from closedset.rooms.people.words import SEATS
from closedset.rooms.planning import talk_queries
from closedset.rooms.productions import cast_queries, queries
from closedset.rooms.productions.queries import Seen

THEMES = ("light", "dim", "dark")
Shown = Callable[[Seen, bool], bool]
"""Whether a room is shown to somebody; the second says that they are cast, or speak for somebody who is."""


@dataclass(frozen=True, slots=True)
class Door:
    """A room's door: what it is called, its address, whether this reader finds something behind it."""

    called: str | Promise
    address: str
    shown: Shown
    stems: tuple[str, ...] = ()
    """First parts of further addresses that lie behind the same door."""


def _sees(matter: Matter) -> Shown:
    return lambda seen, _cast: seen.sees(matter)


def _sees_or_cast(matter: Matter) -> Shown:
    return lambda seen, cast: seen.sees(matter) or cast


def _hands_out(seen: Seen, _cast: bool) -> bool:
    return not may_hand_out(seen.reader)


def _keeps_house(seen: Seen, _cast: bool) -> bool:
    return not may_keep_house(seen.reader)


def _reads_papers(seen: Seen, cast: bool) -> bool:
    return cast or any(reads & seen.reader.seats for reads in READS_PAPERS.values())


def _dresses_or_cast(seen: Seen, cast: bool) -> bool:
    return may_see_garments(seen.reader, own=cast)


def _reads_scores_or_cast(seen: Seen, cast: bool) -> bool:
    return may_read_score(seen.reader, own=cast)


def _in_a_department(seen: Seen, _cast: bool) -> bool:
    return bool(departments_of(seen.reader))


def _always(_seen: Seen, _cast: bool) -> bool:
    return True


def _at_the_door(seen: Seen, cast: bool) -> bool:
    return cast or seen.sees(Matter.CLOSED_SET) or closed_set.concerned(seen, at=timezone.now())  # noqa: TID251


def _only_own(seen: Seen, cast: bool) -> bool:
    return cast and not seen.sees(Matter.BOUNDARY)


def _only_classifies(seen: Seen, _cast: bool) -> bool:
    return seen.sees(Matter.CLASSIFICATION) and not seen.sees(Matter.ASK)


def _was_in_a_talk(seen: Seen, _cast: bool) -> bool:
    return not seen.sees(Matter.ASK) and bool(talk_queries.attended(seen.reader, seen.production.pk))


DOORS = (
    Door(_("Script"), "breakdown:production", _always, ("drafts/",)),
    Door(_("The board"), "riders:board", _sees(Matter.BOARD), ("summaries/",)),
    Door(_("The day"), "riders:day", _sees(Matter.DAY)),
    Door(_("What is asked"), "planning:plans", _sees(Matter.ASK), ("meetings/", "classifications/")),
    Door(_("Talks"), "planning:meetings", _was_in_a_talk),
    Door(_("Classification"), "planning:questions", _only_classifies, ("plans/",)),
    Door(_("Auditions"), "auditions:auditions", _sees_or_cast(Matter.AUDITIONS)),
    Door(_("Performers"), "conversations:performers", _sees(Matter.BOUNDARY)),
    Door(_("What I say for myself"), "conversations:performers", _only_own),
    Door(
        _("Riders"),
        "riders:riders",
        _sees_or_cast(Matter.RIDER_STATUS),
        ("withdraw/", "envelopes/", "agreements/"),
    ),
    Door(_("Choreography"), "choreography:scores", _reads_scores_or_cast),
    Door(_("Garments"), "garments:garments", _dresses_or_cast),
    Door(_("Departments"), "departments:departments", _in_a_department),
    Door(_("Closed set"), "closed_set:sets", _at_the_door),
    Door(_("Papers"), "papers:papers", _reads_papers),
    Door(_("Notices"), "riders:notices", _sees_or_cast(Matter.NOTICES)),
    Door(_("Copies"), "sending:copies", _hands_out),
    Door(_("Cast"), "productions:cast", _always, ("import/",)),
    Door(_("Calls"), "productions:schedule", _always),
    Door(_("Standards"), "productions:standards", _always),
    Door(_("People"), "production_people:people", _always),
    Door(_("Keeping"), "keeping:keeping", _keeps_house),
    Door(_("The record"), "productions:record", _sees(Matter.RECORD)),
)
"""The rooms of a production in the order of the work. A new room is one line here."""


@dataclass(frozen=True, slots=True)
class Way:
    """A door as this reader sees it from where they stand."""

    called: str | Promise
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Place:
    """The production around a page, and who the reader is on it."""

    production: UUID
    title: str
    seats: tuple[str | Promise, ...]
    ways: tuple[Way, ...]


def around(request: HttpRequest) -> dict[str, Any]:
    """Give every template the theme this browser chose (or none), the version and the production it is in."""
    theme = request.COOKIES.get("theme", "")
    return {
        "theme": theme if theme in THEMES else "",
        "version": __version__,
        "place": SimpleLazyObject(lambda: place(request)),
    }


def place(request: HttpRequest) -> Place | None:
    """The production this page belongs to; None elsewhere, and for whoever has no seat on it."""
    match = request.resolver_match
    production = match.kwargs.get("production") if match else None
    person = getattr(request, "user", None)
    if not isinstance(production, UUID) or not isinstance(person, Person):
        return None
    at = timezone.now()  # noqa: TID251 - a request asks the time
    seen = queries.seen(person, production, Matter.PRODUCTION, at=at)
    if seen is None:
        return None
    return Place(
        production=production,
        title=seen.production.title,
        seats=tuple(words for seat, words in SEATS.items() if seat in seen.reader.seats),
        ways=ways(seen, request.path, cast_queries.is_cast(person.pk, production)),
    )


def ways(seen: Seen, path: str, cast: bool) -> tuple[Way, ...]:
    """The doors shown, and behind which of them the page lies: the one whose address goes furthest."""
    shown = [one for one in DOORS if one.shown(seen, cast)]
    root = reverse(DOORS[0].address, args=[seen.production.pk])

    def reach(door: Door) -> int:
        address = reverse(door.address, args=[seen.production.pk])
        lies = (address, *(root + stem for stem in door.stems))
        return max((len(one) for one in lies if path.startswith(one)), default=0)

    furthest = max(shown, key=reach)
    return tuple(
        Way(one.called, reverse(one.address, args=[seen.production.pk]), one is furthest) for one in shown
    )
