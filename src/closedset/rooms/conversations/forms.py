"""What is typed in conversations."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from closedset.rooms.conversations.questions import CONDITIONS, QUESTIONS, Answer


def answers(said: Mapping[str, str]) -> dict[str, tuple[Answer, str, str]]:
    """The answers of the statement's form; a question without one is not in it.

    Raises ValueError for an answer or a condition that is not offered, and for an “only if” without one.
    """
    found: dict[str, tuple[Answer, str, str]] = {}
    for question in QUESTIONS:
        given = said.get(question, "")
        if given:
            condition, words = said.get(f"{question}:if", ""), said.get(f"{question}:words", "").strip()
            found[question] = _checked(Answer(given), condition, words[:1000])
    return found


def _checked(given: Answer, condition: str, words: str) -> tuple[Answer, str, str]:
    if given is not Answer.ONLY_IF:
        return given, "", words
    if condition and condition not in CONDITIONS:
        raise ValueError(condition)
    if not condition and not words:
        raise ValueError("only if")
    return given, condition, words


class NoteForm(forms.Form):
    """A private note."""

    words = forms.CharField(label=_("Between the two of you"), widget=forms.Textarea(attrs={"rows": 5}))
    destroy_on = forms.DateField(label=_("Destroy it on"), widget=forms.DateInput(attrs={"type": "date"}))
