"""What is typed about riders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent import prose
from closedset.practice.consent.terms import Effect, Term, What
from closedset.practice.riders.completeness import CLAUSES
from closedset.practice.riders.head import Own
from closedset.practice.riders.states import Verb
from closedset.practice.riders.uses import Limit
from closedset.practice.vocabulary import USES
from closedset.rooms.planning.forms import AREAS, NOT_SETTLED, SCALES
from closedset.rooms.planning.words import ACTION_CHOICES, USE_CHOICES
from closedset.rooms.riders.actions.sign import PARTIES

LIMITS = {
    What.CONTACT: ("action", "area", "over", "pressure"),
    What.ACT: ("action",),
    What.EXPOSURE: ("area", "on_set", "on_screen"),
    What.USE: ("use",),
}
"""What of a permission can be countered, for each kind."""

CHOICES: dict[str, Any] = {
    "action": ACTION_CHOICES,
    "area": AREAS,
    "use": USE_CHOICES,
    **{name: [NOT_SETTLED, *SCALES[name]] for name in ("over", "pressure", "on_set", "on_screen")},
}
LIMIT_CHOICES = [
    (Limit.SILENT.value, _("not agreed")),
    (Limit.AGREED.value, _("agreed")),
    (Limit.APPROVED.value, _("agreed once approved by the performer")),
    (Limit.NEVER.value, _("not available")),
]
LONGEST_SENTENCE = 4000
LABELS = {
    "action": _("Action"),
    "area": _("Area"),
    "use": _("Use"),
    "over": _("Over"),
    "pressure": _("Pressure"),
    "on_set": _("On set"),
    "on_screen": _("On screen"),
}


class LimitsForm(forms.Form):
    """The limits of one permission, as they stand or as a side would have them."""

    says = forms.CharField(label=_("In your words, if you like"), max_length=1000, required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, term: Term) -> None:
        super().__init__(data, prefix=f"t{term.id}")
        self.term = term
        for name in LIMITS.get(term.scope.what or What.SEEN, ()):
            self.fields[name] = forms.ChoiceField(
                label=str(LABELS[name]),
                choices=CHOICES[name],
                required=name in {"action", "area", "use"},
                initial=getattr(term.scope, name),
            )

    def made(self) -> Term:
        """The term with the limits that were typed."""
        limits = {name: value for name, value in self.cleaned_data.items() if name != "says"}
        return replace(self.term, scope=replace(self.term.scope, **limits))


def in_words(term: Term, words: str) -> Term | None:
    """A permission with the limits a sentence says; None when it says anything that `LimitsForm` does not.

    Read as strictly as written: a sentence that would be written in other words was not understood.
    """
    if term.effect is not Effect.PERMIT or len(words) > LONGEST_SENTENCE:
        return None
    try:
        read = prose.read(words)
    except prose.Unreadable:
        return None
    made = replace(read, id=term.id, says=term.says)
    fields = LIMITS.get(term.scope.what or What.SEEN, ())
    form = LimitsForm({f"t{term.id}-{name}": getattr(made.scope, name) for name in fields}, term=term)
    same = form.is_valid() and form.made() == made
    return made if same and prose.sentence(made) == words else None


class OwnForm(forms.Form):
    """What a rider says of itself at its head."""

    contract_reference = forms.CharField(
        label=_("The contract it belongs to"),
        help_text=_("As whoever keeps contracts calls it; may stay empty."),
        max_length=120,
        required=False,
    )
    episode = forms.CharField(
        label=_("Episode"), help_text=_("For a series; may stay empty."), max_length=120, required=False
    )

    def own(self) -> Own:
        """As the practice has it."""
        return Own(**{name: self.cleaned_data[name] for name in ("contract_reference", "episode")})


class BeginForm(OwnForm):
    """What the coordinator releases into a rider."""

    synopsis = forms.CharField(
        label=_("What the scenes are about, in plain words"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    released = forms.MultipleChoiceField(required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        terms: Iterable[str],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        field = self.fields["released"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(one, one) for one in terms]

    def clean_released(self) -> list[str]:
        """Something is released."""
        released: list[str] = self.cleaned_data["released"]
        if not released:
            raise forms.ValidationError(_("Release at least one term."))
        return released


class RedraftForm(OwnForm):
    """The next version: words, clauses, and which terms stay."""

    synopsis = forms.CharField(
        label=_("What the scenes are about, in plain words"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    clauses = forms.MultipleChoiceField(
        label=_("Clauses"),
        choices=[
            (one.id, f"{one.title} ({one.asked_by})" if one.packs else one.title) for one in CLAUSES.values()
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        limits: Mapping[str, Limit],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        stands = {f"use_{use}": limit.value for use, limit in limits.items()}
        super().__init__(data, initial={**stands, **(initial or {})})
        for use in limits:
            self.fields[f"use_{use}"] = forms.TypedChoiceField(
                label=USES.label(use),
                choices=LIMIT_CHOICES,
                coerce=Limit,
                empty_value=Limit.SILENT,
                required=False,
            )

    def uses(self) -> list[forms.BoundField]:
        """The fields of the uses, to be set beside each other."""
        return [self[name] for name in self.fields if name.startswith("use_")]

    def wanted(self) -> dict[str, Limit]:
        """What was chosen for each use. A use that was not sent stays as it stands."""
        sent = (name for name in self.fields if name.startswith("use_") and name in self.data)
        return {name.removeprefix("use_"): self.cleaned_data[name] for name in sent}


class SayForm(forms.Form):
    """A side's word on a term."""

    verb = forms.TypedChoiceField(
        coerce=Verb, choices=[(one.value, one.value) for one in (Verb.ACCEPT, Verb.QUESTION, Verb.ANSWER)]
    )
    says = forms.CharField(max_length=1000, required=False)

    def clean(self) -> dict[str, Any]:
        """A question and an answer have words."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("verb") in {Verb.QUESTION, Verb.ANSWER} and not said.get("says"):
            raise forms.ValidationError(_("Write what you ask or answer."))
        return said


class SignatureForm(forms.Form):
    """A signature made outside."""

    party = forms.ChoiceField(
        label=_("Who signed"),
        choices=[
            (one, said)
            for one, said in zip(
                PARTIES,
                (
                    _("The performer"),
                    _("A representative"),
                    _("A guardian"),
                    _("The producer"),
                    _("A counter-signature"),
                ),
                strict=True,
            )
        ],
    )
    name = forms.CharField(label=_("Name on the paper"), max_length=200)
    signed_at = forms.DateTimeField(
        label=_("Signed at"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    file = forms.FileField(label=_("The signed paper (PDF or scan)"))


class WithdrawForm(forms.Form):
    """What is taken back; nothing chosen is everything."""

    terms = forms.MultipleChoiceField(required=False)
    scenes = forms.MultipleChoiceField(required=False)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, terms: Iterable[str], scenes: Iterable[str]
    ) -> None:
        super().__init__(data)
        for name, known in (("terms", terms), ("scenes", scenes)):
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = [(one, one) for one in known]


class CallForm(forms.Form):
    """Another call, to see what it does."""

    scene = forms.CharField(max_length=40)
    occasion = forms.CharField(max_length=20)
    call = forms.DateTimeField(label=_("What if the call were"))


class ChangeForm(forms.Form):
    """Which move or exposure of which plan is put to whoever is in it."""

    scene = forms.CharField(max_length=40)
    occasion = forms.CharField(max_length=20)
    element = forms.CharField(max_length=20)

    @property
    def key(self) -> tuple[str, str]:
        return self.cleaned_data["scene"], self.cleaned_data["occasion"]
