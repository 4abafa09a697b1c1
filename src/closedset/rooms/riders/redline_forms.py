"""A marked-up rider that comes back. What it asks for goes with the form, signed, and is kept nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from closedset.formats.papers import word_lines
from closedset.formats.refusal import CannotRead
from closedset.practice.findings import Refused
from closedset.practice.riders.redline import TAKEN, Becomes, Outcome
from closedset.rooms.documents.contents import Use
from closedset.rooms.documents.scanning import looked_at

MOST = 300
"""Things one file asks for; no rider we know has half as many terms."""

LASTS = timedelta(hours=4)
"""How long somebody may think about a preview before the file has to be brought again."""


class RedlineForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("The Word file, marked up"),
        help_text=gettext_lazy("The DOCX that was taken out here. At most 10 MB. It is read and not kept."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
    )

    def clean_file(self) -> bytes:
        """Its bytes, once they were looked at like everything else that is brought."""
        data: bytes = self.cleaned_data["file"].read(word_lines.LARGEST + 1)
        try:
            looked_at(data, Use.REDLINE)
        except Refused as refused:
            raise forms.ValidationError([one.says for one in refused.findings]) from None
        return data


@dataclass(frozen=True, slots=True)
class Held:
    """What a file asks for that can be confirmed, on its way through the page of whoever brought it."""

    version: UUID
    file: str
    """SHA-256."""

    outcomes: tuple[Outcome, ...]


def held_of(version: UUID, data: bytes, outcomes: Iterable[Outcome]) -> Held:
    """What can be confirmed of these. Raises `CannotRead` for more than fits on a page."""
    taken = tuple(one for one in outcomes if one.becomes in TAKEN)
    if len(taken) > MOST:
        raise CannotRead(
            _("The file asks for more than %(most)s things. Bring it in parts.") % {"most": MOST}
        )
    return Held(version, sha256(data).hexdigest(), taken)


def sealed(held: Held, *, person: UUID) -> str:
    """As a field of the page. Good for whoever sent the file, for a while."""
    lines = [[one.becomes, one.term, one.says] for one in held.outcomes]
    return signing.dumps([str(held.version), held.file, lines], salt=_salt(person), compress=True)


def opened(field: str, *, person: UUID) -> Held | None:
    """The same again; None when it was altered, is somebody else's, or too old."""
    try:
        version, file, lines = signing.loads(field, salt=_salt(person), max_age=LASTS)
    except signing.BadSignature:
        return None
    said = (Outcome(becomes=Becomes(becomes), term=term, says=says) for becomes, term, says in lines)
    return Held(UUID(version), file, tuple(said))


def _salt(person: UUID) -> str:
    return f"redline {person}"


class TakeForm(forms.Form):
    """Which of it is meant."""

    take = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, held: Held, data: Mapping[str, Any]) -> None:
        super().__init__(data)
        self.held = held
        field = self.fields["take"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(number, number) for number in range(len(held.outcomes))]

    def chosen(self) -> list[Outcome]:
        """What was ticked; nothing, when anything was that is not there."""
        taken = self.cleaned_data["take"] if self.is_valid() else []
        return [self.held.outcomes[number] for number in dict.fromkeys(taken)]
