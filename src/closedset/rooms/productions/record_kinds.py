"""What a line of the record is about, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Kind(StrEnum):
    """What a line is about."""

    DECISIONS = "decisions"
    DRAFTS = "drafts"
    PEOPLE = "people"
    READING = "reading"
    REFUSED = "refused"
    RECORD = "record"


KINDS: dict[Kind, Words] = {
    Kind.DECISIONS: _("Decisions and notes"),
    Kind.DRAFTS: _("Drafts and files"),
    Kind.PEOPLE: _("People and seats"),
    Kind.READING: _("Reading"),
    Kind.REFUSED: _("Refused attempts"),
    Kind.RECORD: _("The record itself"),
}


@dataclass(frozen=True, slots=True)
class Saying:
    """How a line is said."""

    kind: Kind
    short: Words
    full: Words = ""
    """With what the entry told; for when that can still be read."""
