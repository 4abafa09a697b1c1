"""The practice's codes in words that can be translated."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = list[tuple[str, str | Promise]]

CLASSES: Words = [
    ("kiss", _("kiss")),
    ("intimate_touch", _("intimate contact")),
    ("undressing", _("undressing")),
    ("nudity", _("nudity or implied nudity")),
    ("revealing", _("revealing costume")),
    ("simulated_sex", _("simulated sex")),
    ("sexual_violence", _("sexual violence")),
    ("sexualised_dance", _("sexualised dance")),
    ("hyper_exposed", _("hyper-exposure, not sexual")),
]
EXPOSURES: Words = [
    ("E0", _("E0 no exposure")),
    ("E1", _("E1 revealing costume, swimwear or lingerie")),
    ("E2", _("E2 implied nudity")),
    ("E3", _("E3 partial nudity")),
    ("E4", _("E4 buttocks")),
    ("E5", _("E5 full rear")),
    ("E6", _("E6 full frontal, genital area covered or out of frame")),
    ("E7", _("E7 full frontal")),
]
ACTIONS: Words = [
    ("A1", _("A1 proximity or gaze")),
    ("A2", _("A2 social touch")),
    ("A3", _("A3 affectionate touch")),
    ("A4", _("A4 kiss")),
    ("A5", _("A5 touch of an intimate area")),
    ("A6", _("A6 undressing")),
    ("A7", _("A7 body to body")),
    ("A8", _("A8 simulated act")),
    ("A9", _("A9 simulated act, heard only")),
    ("A10", _("A10 sexual violence or coercion")),
    ("A11", _("A11 hyper-exposure, not sexual")),
    ("A12", _("A12 sexualised dance")),
]
FLAGS: Words = [
    ("minor", _("a minor is present")),
    ("intoxication", _("intoxication in the story")),
    ("power", _("difference in power in the story")),
    ("nonconsent", _("no consent in the story")),
    ("group", _("more than two people")),
]
TIERS: Words = [("beat", _("prepare")), ("look", _("read again")), ("mention", _("mention"))]
PRESENCE: Words = [("onscreen", _("in view or earshot")), ("implied", _("implied"))]
COLOURS: Words = [
    ("white", _("White")),
    ("blue", _("Blue")),
    ("pink", _("Pink")),
    ("yellow", _("Yellow")),
    ("green", _("Green")),
    ("goldenrod", _("Goldenrod")),
    ("buff", _("Buff")),
    ("salmon", _("Salmon")),
    ("cherry", _("Cherry")),
    ("tan", _("Tan")),
    ("second-white", _("Second white")),
    ("second-blue", _("Second blue")),
]
STATUSES: Words = [
    ("waiting", _("waiting to be read")),
    ("reading", _("being read")),
    ("ready", _("read")),
    ("failed", _("could not be read")),
    ("cancelled", _("cancelled")),
]
DECISIONS: Words = [
    ("confirm", _("confirmed")),
    ("dismiss", _("dismissed")),
    ("regrade", _("regraded")),
    ("add", _("added by a person")),
    ("split", _("split")),
    ("merge", _("merged")),
    ("reopen", _("open again")),
]
STEPS: list[str | Promise] = [
    _("Opening the file"),
    _("Reading scenes and speeches"),
    _("Looking for beats"),
    _("Comparing with the draft before"),
    _("Done"),
]


def said(words: Words, code: str) -> str:
    """The words for a code; the code itself when there are none."""
    return str(dict(words).get(code, code))
