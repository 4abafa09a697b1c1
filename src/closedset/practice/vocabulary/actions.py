"""What performers do, in kinds; inside a kind one action may be a part of another, across kinds never."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import starmap

from closedset.practice.vocabulary.entries import rows


@dataclass(frozen=True, slots=True)
class Action:
    """One action of the trade."""

    id: str
    """`kind.sub` or the kind alone."""

    label: str
    grade: str
    """A1 to A12 of the action classes."""

    says: str
    """What happens, and what does not belong to it."""

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


_TABLE = """
proximity                | standing close, a look | A1 | | Performers are near each other or look at each other; nobody is touched.
social_touch             | social touch | A2 | | A greeting or a touch in passing, as a handshake or a hand on an arm, with nothing tender in it.
affectionate_touch       | affectionate touch | A3 | | A tender touch outside the intimate areas, as holding hands or stroking hair; neither embrace nor kiss.
embrace                  | embrace | A3 | area torso | Arms around another, torso against torso, standing or seated; lying down is an action of its own.
kiss.closed              | kiss, closed mouth | A4 | within kiss.open, area lips | Lips on lips, both mouths closed.
kiss.open                | kiss, open mouth | A4 | area lips | Lips on lips, mouths open; contact inside the mouth is named by that area.
kiss.body                | kiss on the body | A4 | | Lips on any other part of another's face or body; the part is named.
intimate_area_touch      | touch of an intimate area | A5 | covered, adult | A touch of a breast, the pelvis or an inner thigh, one's own or another's, over clothing or on the skin.
undressing.self          | undressing | A6 | covered | A performer opens or takes off their own clothing in the scene; what is then uncovered is agreed as exposure.
undressing.other         | undressing another | A6 | covered | A performer opens or takes off another's clothing; where hands touch the body is agreed besides.
body_contact.lying       | lying together | A7 | area torso, adult | Bodies lie along or on each other, clothed or not; no act is played.
body_contact.straddle    | sitting astride | A7 | area pelvis, covered, adult | One sits or kneels astride another, pelvis against the body; movement that plays an act is a simulated act.
simulated_act.manual     | simulated act, manual | A8 | covered, adult | A sexual act with the hand is played by position, movement and framing; no act takes place.
simulated_act.oral       | simulated act, oral | A8 | covered, adult, barrier | A sexual act with the mouth is played by position, movement and framing; mouth and genital area do not meet.
simulated_act.penetrative_position | simulated act, penetrative position | A8 | covered, area pelvis, adult, barrier | A position that reads as penetration, with a barrier between the performers; no act takes place.
simulated_act.non_penetrative | simulated act, non-penetrative | A8 | covered, area pelvis, adult, barrier | A sexual act with pelvis against a body is played without reading as penetration; a barrier lies between.
simulated_act.solo       | simulated act, alone | A8 | covered, adult | A performer alone plays a sexual act on themselves; nobody else takes part.
simulated_act.group      | simulated act, more than two | A8 | covered, adult, barrier | A simulated act with three or more; what each does with each is agreed besides.
simulated_act.device     | simulated act with a prop | A8 | covered, adult, barrier | A simulated act in which an object is used; the prop is safe to handle, named, and kept off the genital area by a barrier.
simulated_climax         | simulated climax | A9 | covered, adult | A climax is played in face, breath, voice and body; the act that leads to it is agreed besides.
simulated_climax.vocal   | simulated climax, voice only | A9 | within simulated_climax, area voice, covered, adult | A climax that is heard and not seen, on set, over a telephone or in a voice session.
sexual_violence.threat   | sexual violence, threatened | A10 | within sexual_violence.assault, covered, adult | An assault is threatened by words, gesture or hold, and the action ends before it.
sexual_violence.assault  | sexual violence | A10 | covered, adult | A sexual act against a character's will is played; every contact in it is agreed besides, as in any choreography.
hyper_exposure.medical   | intimate medical procedure | A11 | | An examination or treatment of an intimate area is played, without sexual meaning.
hyper_exposure.birth     | birth | A11 | covered, adult | Labour or birth is played, with the exposure and the touch that go with it.
hyper_exposure.bathing   | bathing | A11 | | Washing, showering or bathing, alone or helped by another, without sexual meaning.
hyper_exposure.feeding   | breastfeeding | A11 | | A child is fed at the breast, or appears to be; expressing milk belongs to it.
hyper_exposure.body_preparation | a body prepared | A11 | | A character who is dead, asleep or unable to act is washed, dressed or laid out by others.
sexualised_dance         | sexualised dance | A12 | covered, adult | Dance or movement meant to be seen as sexual, alone or with others; clothing taken off in it is undressing.
"""
"""`id | label | class | what follows from its nature | what happens, and what does not belong to it`, one a line."""

NATURE = frozenset({"covered", "adult", "barrier", "area", "within"})


def action(id_: str, label: str, grade: str, nature: str, says: str) -> Action:
    """One line of the table. Raises ValueError where it says something of its nature that nothing follows from."""
    told = {name: value for name, _, value in (one.partition(" ") for one in nature.split(", ") if one)}
    if strange := told.keys() - NATURE:
        raise ValueError(f"{id_}: {', '.join(sorted(strange))}")
    return Action(
        id_,
        label,
        grade,
        says,
        within=told.get("within", ""),
        area=told.get("area", ""),
        covered="covered" in told,
        adult="adult" in told,
        barrier="barrier" in told,
    )


ACTIONS: dict[str, Action] = {one.id: one for one in starmap(action, rows(_TABLE, 5))}


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
