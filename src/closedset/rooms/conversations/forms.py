"""What is typed in conversations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from closedset.practice.findings import Finding, Refused
from closedset.rooms.conversations.questions import CONDITIONS, OFFERED, QUESTIONS, Answer

Said = tuple[Answer, str, str]
"""An answer, its condition and the words to it."""


def answers(said: Mapping[str, str]) -> dict[str, Said]:
    """The answers of the statement's form; a question without one is not in it.

    Raises Refused for an answer or a condition that is not offered: no form of ours sends one.
    """
    found: dict[str, Said] = {}
    for question in QUESTIONS:
        given = said.get(question, "")
        if given:
            condition, words = said.get(f"{question}:if", ""), said.get(f"{question}:words", "").strip()
            if given not in OFFERED or condition not in {"", *CONDITIONS}:
                says = gettext("That answer is not one of those on the page. Nothing was changed.")
                raise Refused((Finding("boundary.not_offered", says),))
            found[question] = (Answer(given), condition if given == Answer.ONLY_IF else "", words[:1000])
    return found


def without_condition(said: Mapping[str, Said]) -> frozenset[str]:
    """The questions answered “only if” with neither a condition nor words."""
    return frozenset(
        question for question, (given, *rest) in said.items() if given is Answer.ONLY_IF and not any(rest)
    )


def day_to_come(said: Mapping[str, str], *, at: datetime) -> date | None:
    """The day typed; None for none. Raises Refused for what is no day, or not to come."""
    typed = said.get("again", "").strip()
    if not typed:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = at.date()
    if day <= at.date():
        raise Refused((Finding("boundary.day", gettext("Choose a day to come, or leave it empty.")),))
    return day


class NoteForm(forms.Form):
    """A private note."""

    words = forms.CharField(label=_("Between the two of you"), widget=forms.Textarea(attrs={"rows": 5}))
    destroy_on = forms.DateField(label=_("Destroy it on"), widget=forms.DateInput(attrs={"type": "date"}))
