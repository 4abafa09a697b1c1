"""What is chosen when a list comes in. The list itself goes with the form, signed, and is kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from closedset.formats import calendar, tables
from closedset.formats.refusal import CannotRead
from closedset.formats.tables import Line, Table
from closedset.rooms.productions.import_words import FIELDS, WHATS, What

LASTS = timedelta(hours=4)
"""How long somebody may think about a list before it has to be chosen again."""

ORDERS = [
    ("", _("I do not know: ask me")),
    ("dmy", _("day first: 1/4/2026")),
    ("mdy", _("month first: 4/1/2026")),
]


@dataclass(frozen=True, slots=True)
class Held:
    """A list on its way in."""

    what: What
    file: str
    table: Table


def sealed(held: Held, *, production: UUID, person: UUID) -> str:
    """The list as a field of the page, whose reader has just sent it. Good for them, here, for a while."""
    table = held.table
    lines = [[one.number, one.cells, one.faults] for one in table.lines]
    said = [held.what, held.file, table.head, lines, table.notes]
    return signing.dumps(said, salt=_salt(production, person), compress=True)


def opened(field: str, *, production: UUID, person: UUID) -> Held | None:
    """The list again; None when it was altered, is somebody else's, or too old."""
    try:
        what, file, head, lines, notes = signing.loads(field, salt=_salt(production, person), max_age=LASTS)
    except signing.BadSignature:
        return None
    kept = tuple(
        Line(number, tuple(cells), tuple((at, why) for at, why in faults)) for number, cells, faults in lines
    )
    return Held(What(what), file, Table(tuple(head), kept, tuple(notes)))


def _salt(production: UUID, person: UUID) -> str:
    return f"list {production} {person}"


class ListForm(forms.Form):
    """A file with a list."""

    what = forms.TypedChoiceField(label=_("What is on the list"), coerce=What, choices=list(WHATS.items()))
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "CSV or XLSX, for call times iCalendar as well; titles in the first row. "
            "At most 1 MB and 2000 rows."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Read it. What cannot be read says why."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("file") and said.get("what"):
            try:
                said["held"] = _read(said["what"], said["file"])
            except CannotRead as refused:
                self.add_error("file", refused.says)
        return said


def _read(what: What, file: Any) -> Held:
    """The list in the file. Raises CannotRead."""
    data = file.read(tables.LARGEST + 1)
    name = tables.clean(file.name)[:200] or "The list"
    if what is What.SCHEDULE and calendar.is_calendar(data):
        return Held(what, name, calendar.read(data, name=name))
    return Held(what, name, tables.read(data, name=name))


class ColumnsForm(forms.Form):
    """Which column says what."""

    order = forms.ChoiceField(label=_("Dates with slashes are written"), required=False, choices=ORDERS)

    def __init__(self, held: Held, data: Mapping[str, Any] | None = None, **more: Any) -> None:
        super().__init__(data, **more)
        columns = [("", _("not in this list"))] + [
            (str(at), head or _("column %(number)s") % {"number": at + 1})
            for at, head in enumerate(held.table.head)
        ]
        named = {
            f"column-{one.id}": forms.TypedChoiceField(
                label=str(one.label), choices=columns, coerce=int, empty_value=None, required=False
            )
            for one in FIELDS[held.what]
        }
        self.fields = {**named, **({} if held.what is What.CREW else self.fields)}

    def mapped(self) -> dict[str, int | None]:
        """The columns by field."""
        said = self.cleaned_data
        return {name.removeprefix("column-"): said[name] for name in said if name.startswith("column-")}
