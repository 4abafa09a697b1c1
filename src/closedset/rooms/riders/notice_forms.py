"""What is typed about notices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.practice.notices import OF_A_SCENE, Kind
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.productions.models import CastMember
from closedset.rooms.riders.notice_pages import KINDS

INFORMS = ("activities", "attire", "interaction")
"""What a notice to background performers says: each of them, or it informs of nothing (US-SAG-15)."""


class NoticeForm(forms.Form):
    """A notice, or a performer's request for a coordinator."""

    kind = forms.ChoiceField(label=_("What it is"))
    member = forms.ModelMultipleChoiceField(
        label=_("About whom"),
        queryset=CastMember.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each of them has it entered for themselves."),
    )
    scene = forms.CharField(label=_("Scene, if it is about one"), max_length=40, required=False)
    occasion = forms.ChoiceField(
        label=_("On which occasion"),
        choices=[("", "—"), *((one.id, one.label) for one in OCCASIONS)],
        required=False,
    )
    says = forms.CharField(
        label=_("What was told or asked, to whom or of whom"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    activities = forms.CharField(
        label=_("What they do and what happens around them"), max_length=1000, required=False
    )
    attire = forms.CharField(label=_("What they wear"), max_length=1000, required=False)
    interaction = forms.CharField(label=_("With whom, and how near"), max_length=1000, required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, cast: Any, only_asks: bool) -> None:
        super().__init__(data)
        member, kind = self.fields["member"], self.fields["kind"]
        if isinstance(member, forms.ModelMultipleChoiceField):
            member.queryset, member.required = cast, only_asks
        if isinstance(kind, forms.ChoiceField):
            kinds = [Kind.REQUEST] if only_asks else [one for one in KINDS if one is not Kind.AUDITION]
            kind.choices = [(one.value, KINDS[one]) for one in kinds]
        if only_asks:
            for name in INFORMS:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What is told of a scene says of which, to whom and what."""
        said: dict[str, Any] = super().clean() or {}
        kind = said.get("kind")
        if kind in OF_A_SCENE:
            self._of_a_scene(said)
        if kind == Kind.BACKGROUND:
            self._informs(said)
        elif not said.get("says"):
            self.add_error("says", _("Write what was told or asked."))
        return said

    def _of_a_scene(self, said: dict[str, Any]) -> None:
        """Silence is no: a notice that names no scene, no occasion or nobody speaks for none."""
        needed = {
            "scene": _("Say which scene."),
            "occasion": _("Say on which occasion."),
            "member": _("Say who was told."),
        }
        for name, says in needed.items():
            if not said.get(name) and name not in self.errors:
                self.add_error(name, says)

    def _informs(self, said: dict[str, Any]) -> None:
        """The three things it tells, as lines before whatever else was told."""
        lines = []
        for name in INFORMS:
            told = said.get(name)
            lines.append(f"{self.fields[name].label}: {told}")
            if not told and name not in self.errors:
                self.add_error(name, _("Write it: what they were not told of, they may decline."))
        said["says"] = "\n".join(filter(None, [*lines, said.get("says")]))


class AnswerForm(forms.Form):
    """The answer to a request."""

    answer = forms.CharField(max_length=4000)
