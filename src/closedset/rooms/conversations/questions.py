"""What a performer is asked: few questions, each about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.terms import Requirement, Scope, What
from closedset.practice.vocabulary import ACTIONS, AREAS

Words = str | Promise


class Answer(StrEnum):
    """What a performer says."""

    YES = "yes"
    ONLY_IF = "only_if"
    NO = "no"
    TAKEN_BACK = "taken_back"
    """A condition said before holds no more. Said by itself, signed in; not one of the answers offered."""


OFFERED = (Answer.YES, Answer.ONLY_IF, Answer.NO)
ANSWERS: dict[Answer, Words] = {
    Answer.YES: _("Yes"),
    Answer.ONLY_IF: _("Only if"),
    Answer.NO: _("No"),
    Answer.TAKEN_BACK: _("condition taken back"),
}

CONDITIONS: dict[str, Words] = {
    "closed_set": _("the set is closed"),
    "rehearsed": _("we have rehearsed it"),
    "check_in": _("I have been asked that day and said it is all right"),
    "present": _("the intimacy coordinator is there"),
    "monitors": _("no monitor shows it beyond the set"),
}


def requirement(condition: str) -> Requirement:
    """A condition as the engine reads it."""
    return Requirement(name=condition, value="intimacy_coordinator" if condition == "present" else "")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to answer."""

    id: str
    """`touch.back`, `seen.back`, `action.kiss.open`."""

    says: str

    @property
    def part(self) -> str:
        return self.id.partition(".")[0]

    @property
    def about(self) -> str:
        return self.id.partition(".")[2]

    def scope(self) -> Scope:
        """What a no to it reaches."""
        if self.part == "touch":
            return Scope(what=What.CONTACT, area=self.about)
        if self.part == "seen":
            return Scope(what=What.EXPOSURE, area=self.about)
        return Scope(action=self.about)


TOUCHED = (
    "hair", "face", "lips", "neck", "shoulder", "arm", "hand", "upper_chest", "breast", "belly", "back",
    "hip", "buttocks", "pelvis_front", "genital_area", "inner_thigh", "leg", "foot",
)  # fmt: skip
SEEN = ("shoulder", "back", "breast", "belly", "buttocks", "genital_area", "leg", "scars", "tattoos")
DONE = (
    "kiss.closed", "kiss.open", "kiss.body", "embrace", "intimate_area_touch", "undressing.self",
    "undressing.other", "body_contact.lying", "body_contact.straddle", "simulated_act.manual",
    "simulated_act.oral", "simulated_act.penetrative_position", "simulated_act.non_penetrative",
    "simulated_act.solo", "simulated_climax", "sexual_violence.threat", "sexual_violence.assault",
    "hyper_exposure.bathing", "sexualised_dance",
)  # fmt: skip
PARTS: dict[str, Words] = {
    "touch": _("Being touched, or touching with"),
    "seen": _("Being uncovered"),
    "action": _("What is played"),
}
QUESTIONS: dict[str, Question] = {
    one.id: one
    for one in (
        *(Question(f"touch.{area}", AREAS.label(area)) for area in TOUCHED),
        *(Question(f"seen.{area}", AREAS.label(area)) for area in SEEN),
        *(Question(f"action.{action}", ACTIONS[action].label) for action in DONE),
    )
}
