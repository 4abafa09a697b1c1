"""What is asked, in words; and what each kind of rule is about."""

from __future__ import annotations

import pytest

from closedset.practice.consent.asks import UNKNOWN, Ask, asks_of
from closedset.practice.consent.measures import TOUCHES
from closedset.practice.consent.says import asked
from closedset.practice.consent.terms import What
from closedset.practice.standards.rule import Touches
from kit.consent_scene import with_plan


def ask(what: What, **about: str) -> Ask:
    return Ask(on="m1", performer="ada", what=what, **about)


@pytest.mark.parametrize(
    ("asks", "words"),
    [
        (
            ask(What.CONTACT, action="affectionate_touch", area="back", partner="ben"),
            "affectionate touch on the back with ben",
        ),
        (
            ask(What.CONTACT, action="affectionate_touch", area=UNKNOWN, partner="ben"),
            "affectionate touch with ben",
        ),
        (ask(What.ACT, action="undressing.self"), "undressing"),
        (ask(What.EXPOSURE, area="back", on_set="bare"), "the back bare on set"),
        (ask(What.EXPOSURE, area="back", on_set="bare", on_screen="sheer"), "the back sheer on screen"),
        (ask(What.EXPOSURE, area="back", on_screen=UNKNOWN), "the back uncovered on screen"),
        (ask(What.USE, use="trailer"), "use for trailer"),
        (ask(What.SEEN, area="back"), "the back in the frame"),
        (ask(What.PRESENCE, who="vic"), "vic in the room"),
        (ask(What.WORN, covering="robe"), "wearing: robe"),
        (ask(What.SEEN, area=UNKNOWN), "what is in the frame"),
        (ask(What.PRESENCE, who=UNKNOWN), "who is in the room"),
        (ask(What.WORN, covering=UNKNOWN), "what is worn"),
    ],
)
def test_what_is_asked_is_said_in_words(asks, words):
    assert asked(asks) == words


ASKED = {
    "a hand on a back": ask(What.CONTACT, action="affectionate_touch", area="back"),
    "a hand on the genital area": ask(What.CONTACT, action="affectionate_touch", area="genital_area"),
    "a hand on the breast": ask(What.CONTACT, action="affectionate_touch", area="breast"),
    "an act": ask(What.CONTACT, action="simulated_act.non_penetrative", area="pelvis"),
    "undressing": ask(What.ACT, action="undressing.self"),
    "a bare shoulder": ask(What.EXPOSURE, area="shoulder", on_set="bare"),
    "a bare shoulder on screen": ask(What.EXPOSURE, area="shoulder", on_screen="bare"),
    "a covered breast": ask(What.EXPOSURE, area="breast", on_set="covered"),
    "a bare breast": ask(What.EXPOSURE, area="breast", on_set="bare"),
    "a breast in frame": ask(What.SEEN, area="breast"),
    "somebody there": ask(What.PRESENCE, who="vic"),
} | {
    use: ask(What.USE, use=use)
    for use in ("picture", "trailer", "unit_stills", "frame_grab", "digital_double")
}


def about(touches: Touches) -> set[str]:
    return {name for name, one in ASKED.items() if TOUCHES[touches](one)}


def test_each_kind_of_rule_is_about_this_and_nothing_else():
    intimate = set(list(ASKED)[:9])
    covered = {"an act", "a bare shoulder", "a bare shoulder on screen", "a bare breast", "undressing"}
    barriered = {"a hand on the genital area", "an act"}
    found = {touches: about(touches) for touches in Touches if touches in TOUCHES}
    assert found[Touches.ANY] == intimate
    assert found[Touches.COVERED_WORK] == covered
    assert found[Touches.EXPOSURE] == {"a bare shoulder", "a bare breast"}
    assert found[Touches.BARRIERED] == barriered
    assert found[Touches.ADULT] == {
        "a hand on the genital area",
        "a hand on the breast",
        "an act",
        "a bare breast",
    }
    assert found[Touches.STILLS] == {"unit_stills", "frame_grab"}
    assert found[Touches.REPLICA] == {"digital_double"}
    assert found[Touches.DIGITAL] == {"digital_double"}
    assert found[Touches.MARKETING] == {"trailer", "unit_stills", "frame_grab"}


def test_what_is_seen_in_a_set_up_is_asked_at_its_size():
    (seen,) = [one for one in asks_of(with_plan(), frozenset({"ada", "ben"})) if one.what is What.SEEN]
    assert (seen.area, seen.size, seen.setups) == ("upper_back", "medium", ("A",))
