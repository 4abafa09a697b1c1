"""What is asked, in words; and what each kind of rule is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.consent import check
from closedset.practice.consent.asks import UNKNOWN, Ask, asks_of
from closedset.practice.consent.measures import TOUCHES
from closedset.practice.consent.says import asked, place
from closedset.practice.consent.terms import Said, Scope, Statement, What
from closedset.practice.findings import Weight
from closedset.practice.standards.rule import Touches
from kit.consent_scene import AT, MADE, PLAN, with_plan


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
        (ask(What.PRESENCE, who="vic"), "work with vic in the room"),
        (ask(What.WORN, covering="robe"), "wearing: robe"),
        (ask(What.SEEN, area=UNKNOWN), "what is in the frame"),
        (ask(What.PRESENCE, who=UNKNOWN), "who is in the room"),
        (ask(What.WORN, covering=UNKNOWN), "what is worn"),
    ],
)
def test_what_is_asked_is_said_in_words(asks, words):
    assert asked(asks) == words


EVERYTHING = Scope(scenes=frozenset({"41"}))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said.WITHDRAW, "ada: everything in this scene has been withdrawn."),
        (Said.REFUSE, "ada is not available for this scene."),
    ],
)
@pytest.mark.parametrize("plan", [PLAN, with_plan(room=None, worn={"ada": frozenset({"robe"})})])
def test_a_no_to_a_whole_scene_is_one_sentence_whatever_it_is_found_on(said, words, plan):
    no = Statement(performer="ada", at=AT, said=said, scope=EVERYTHING)
    found = [
        one for one in check(replace(MADE, statements=(no,)), plan, AT).findings if one.weight is Weight.STOP
    ]
    assert {one.says for one in found} == {words}
    assert {one.on for one in found} >= {"m1", "use:picture"}
    board = {(one.verdict, one.says, one.remedy.owner, one.remedy.do) for one in found}
    assert len(board) == 1, "the board says it once"


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (What.PRESENCE, "work with somebody else in the room"),
        (What.WORN, "wearing something"),
    ],
)
def test_a_no_to_all_of_a_kind_reads_as_a_sentence_before_the_plan_has_settled_it(what, words):
    no = Statement(performer="ada", at=AT, said=Said.REFUSE, scope=Scope(what=what))
    answer = check(replace(MADE, statements=(no,)), with_plan(room=None), AT)
    assert {one.says for one in answer.findings} == {f"ada: {words} is not available."}


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("person:vic", "Work with vic in the room"),
        ("use:trailer", "Use for trailer"),
        ("worn:robe", "Wearing robe"),
        ("worn", "worn"),
        ("m1", "m1"),
        ("feed:village", "feed:village"),
    ],
)
def test_a_place_of_the_plan_is_said_in_words(on, words):
    assert place(on) == words


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
