"""What performers do, in kinds; inside a kind one action may be a part of another, across kinds never."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Action:
    """One action of the trade."""

    id: str
    """`kind.sub` or the kind alone."""

    label: str
    grade: str
    """A1 to A12 of the action classes."""

    within: str = ""
    """The greater action of the same kind that includes it: a closed kiss is within an open one."""

    area: str = ""
    """The area of both ends when the plan names none: a kiss is of the lips."""

    covered: bool = False
    """Nudity or simulated sex in the sense of the performers' contracts."""

    adult: bool = False
    """Never with a performer under eighteen (MIN-01)."""

    barrier: bool = False
    """Asks for a barrier by its nature, whatever the areas."""

    @property
    def kind(self) -> str:
        return self.id.partition(".")[0]


ACTIONS: dict[str, Action] = {
    action.id: action
    for action in (
        Action("proximity", "standing close, a look", "A1"),
        Action("social_touch", "social touch", "A2"),
        Action("affectionate_touch", "affectionate touch", "A3"),
        Action("embrace", "embrace", "A3", area="torso"),
        Action("kiss.closed", "kiss, closed mouth", "A4", within="kiss.open", area="lips"),
        Action("kiss.open", "kiss, open mouth", "A4", area="lips"),
        Action("kiss.body", "kiss on the body", "A4"),
        Action("intimate_area_touch", "touch of an intimate area", "A5", covered=True, adult=True),
        Action("undressing.self", "undressing", "A6", covered=True),
        Action("undressing.other", "undressing another", "A6", covered=True),
        Action("body_contact.lying", "lying together", "A7", area="torso", adult=True),
        Action("body_contact.straddle", "sitting astride", "A7", area="pelvis", covered=True, adult=True),
        Action("simulated_act.manual", "simulated act, manual", "A8", covered=True, adult=True),
        Action("simulated_act.oral", "simulated act, oral", "A8", covered=True, adult=True, barrier=True),
        Action(
            "simulated_act.penetrative_position",
            "simulated act, penetrative position",
            "A8",
            covered=True,
            area="pelvis",
            adult=True,
            barrier=True,
        ),
        Action(
            "simulated_act.non_penetrative",
            "simulated act, non-penetrative",
            "A8",
            covered=True,
            area="pelvis",
            adult=True,
            barrier=True,
        ),
        Action("simulated_act.solo", "simulated act, alone", "A8", covered=True, adult=True),
        Action(
            "simulated_act.group",
            "simulated act, more than two",
            "A8",
            covered=True,
            adult=True,
            barrier=True,
        ),
        Action(
            "simulated_act.device", "simulated act with a prop", "A8", covered=True, adult=True, barrier=True
        ),
        Action("simulated_climax", "simulated climax", "A9", covered=True, adult=True),
        Action(
            "simulated_climax.vocal",
            "simulated climax, voice only",
            "A9",
            within="simulated_climax",
            area="voice",
            covered=True,
            adult=True,
        ),
        Action(
            "sexual_violence.threat",
            "sexual violence, threatened",
            "A10",
            within="sexual_violence.assault",
            covered=True,
            adult=True,
        ),
        Action("sexual_violence.assault", "sexual violence", "A10", covered=True, adult=True),
        Action("hyper_exposure.medical", "intimate medical procedure", "A11"),
        Action("hyper_exposure.birth", "birth", "A11", covered=True, adult=True),
        Action("hyper_exposure.bathing", "bathing", "A11"),
        Action("hyper_exposure.feeding", "breastfeeding", "A11"),
        Action("hyper_exposure.body_preparation", "a body prepared", "A11"),
        Action("sexualised_dance", "sexualised dance", "A12", covered=True, adult=True),
    )
}


@cache
def included(id_: str) -> frozenset[str]:
    """What a permission for an action includes: itself and the lesser ones within it."""
    return frozenset(one for one in ACTIONS if id_ in chain(one))


@cache
def beyond(id_: str) -> frozenset[str]:
    """What a refusal of an action, or of a whole kind, includes: that and the greater ones around it."""
    if id_ in ACTIONS:
        return chain(id_) | frozenset(one for one in ACTIONS if one.startswith(id_ + "."))
    return frozenset(one for one in ACTIONS if ACTIONS[one].kind == id_)


@cache
def chain(id_: str) -> frozenset[str]:
    """An action and everything it is within."""
    found = {id_}
    while ACTIONS[id_].within:
        id_ = ACTIONS[id_].within
        found.add(id_)
    return frozenset(found)


KINDS = frozenset(action.kind for action in ACTIONS.values())
