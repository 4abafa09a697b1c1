"""What lists are of, what their rows can say, and by which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.words import SEATS
from closedset.rooms.productions.cast_words import KINDS, Kind

Words = str | Promise


class What(StrEnum):
    """What a list is of."""

    CAST = "cast"
    CREW = "crew"
    SCHEDULE = "schedule"


WHATS: dict[What, Words] = {
    What.CAST: _("Cast"),
    What.CREW: _("Crew, to be invited"),
    What.SCHEDULE: _("Schedule: scenes and call times"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """Something a row can say."""

    id: str
    label: Words
    heads: frozenset[str]
    """Titles that columns of this kind often have, in small letters."""

    needed: bool = False


def _field(id: str, label: Words, heads: str, *, needed: bool = False) -> Field:
    return Field(id, label, frozenset(heads.split("|")), needed)


FIELDS: dict[What, tuple[Field, ...]] = {
    What.CAST: (
        _field("name", _("Name"), "name|actor|performer|screen name|artist|cast|talent", needed=True),
        _field("character", _("Character"), "character|role|plays|part|character name", needed=True),
        _field("kind", _("Engaged as"), "engaged as|kind|type|engagement|contract|category"),
        _field("email", _("Their account (e-mail)"), "email|e-mail|mail|account|performer email"),
        _field(
            "agent", _("Representative (e-mail)"), "representative|agent|agent email|representative email"
        ),
        _field(
            "stands_for", _("Doubles or replaces"), "doubles|for|stands for|doubles or replaces|double for"
        ),
        _field("born", _("Born on"), "born|born on|date of birth|dob|birthday"),
    ),
    What.CREW: (
        _field("name", _("Name"), "name|crew|person|crew member|full name"),
        _field("email", _("E-mail"), "email|e-mail|mail|address|email address", needed=True),
        _field("seat", _("Seat"), "seat|department|position|job|role|title|function", needed=True),
    ),
    What.SCHEDULE: (
        _field("scene", _("Scene"), "scene|scenes|sc|sc.|scene number|scene no|no.", needed=True),
        _field("occasion", _("Occasion"), "occasion|unit|what|kind"),
        _field("who", _("Who"), "who|name|cast|performer|called"),
        _field("at", _("Date and time"), "starts|start|date and time|called at|at|call"),
        _field("day", _("Date"), "date|day|shoot date|shooting day"),
        _field("time", _("Time"), "time|call time|hour|on set"),
    ),
}

SEAT_WORDS: dict[str, Seat] = {
    "1st ad": Seat.FIRST_AD,
    "first assistant director": Seat.FIRST_AD,
    "2nd ad": Seat.SECOND_AD,
    "second assistant director": Seat.SECOND_AD,
    "ic": Seat.INTIMACY_COORDINATOR,
    "wardrobe": Seat.COSTUME,
    "make-up": Seat.HAIR_MAKEUP,
    "makeup": Seat.HAIR_MAKEUP,
    "hair": Seat.HAIR_MAKEUP,
    "hair & make-up": Seat.HAIR_MAKEUP,
    "property": Seat.PROPS,
    "director of photography": Seat.CAMERA,
    "dop": Seat.CAMERA,
    "continuity": Seat.SCRIPT_SUPERVISOR,
    "script": Seat.SCRIPT_SUPERVISOR,
    "agent": Seat.REPRESENTATIVE,
    "actor": Seat.PERFORMER,
    "post": Seat.VFX_POST,
    "vfx": Seat.VFX_POST,
}
KIND_WORDS: dict[str, Kind] = {
    "lead": Kind.PRINCIPAL,
    "supporting": Kind.PRINCIPAL,
    "extra": Kind.BACKGROUND,
    "background artist": Kind.BACKGROUND,
    "double": Kind.BODY_DOUBLE,
    "stunt double": Kind.STUNT,
    "stunts": Kind.STUNT,
}
EVERYBODY = frozenset({"", "all", "everybody", "everyone", "everybody in it", "all cast"})


def kind_names() -> dict[str, Kind]:
    """Kinds of cast by every word for them."""
    named = {str(label).casefold(): kind for kind, label in KINDS.items()}
    return (
        named
        | {kind.replace("_", " "): kind for kind in Kind}
        | {kind.value: kind for kind in Kind}
        | KIND_WORDS
    )


def seat_names() -> dict[str, Seat]:
    """Seats by every word for them."""
    named = {str(label).casefold(): seat for seat, label in SEATS.items()}
    return (
        named
        | {seat.replace("_", " "): seat for seat in Seat}
        | {seat.value: seat for seat in Seat}
        | SEAT_WORDS
    )


def occasion_names() -> dict[str, str]:
    """Occasions by every word for them."""
    return {word.casefold(): one.id for one in OCCASIONS for word in (one.id, one.label)}
