"""Beats, decisions and notes are followed from draft to draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.breakdown.values import Class, Flag, Person, Presence, Tier
from closedset.practice.drafts import (
    BeatChange,
    Decided,
    Digest,
    beat_line,
    carry,
    compare,
    names,
    scene_line,
    summary,
)
from kit.made_drafts import BEDROOM, GARDEN, HALL, HOUSE, KISS, KITCHEN, draft, scene

HOUSE_DRAFT = draft(*HOUSE)
BEATS = st.lists(
    st.builds(
        lambda scene, text, tier, classes, presence, exposure, action, who, flags: replace(
            KISS,
            scene=scene,
            text=text,
            tier=tier,
            classes=tuple(sorted(classes)),
            presence=presence,
            exposure=exposure,
            action=action,
            who=tuple(Person(name) for name in sorted(who)),
            flags=tuple(sorted(flags)),
        ),
        st.integers(0, 3),
        st.sampled_from(
            ["They kiss.", "They kiss again, slowly.", "She undresses behind the door.", "…", ""]
        ),
        st.sampled_from(Tier),
        st.sets(st.sampled_from(Class), max_size=2),
        st.sampled_from(Presence),
        st.sampled_from(["E0", "E2", "E7"]),
        st.sampled_from(["A1", "A4", "A8", "A12"]),
        st.sets(st.sampled_from(["ODA", "REN", "MINA"]), max_size=2),
        st.sets(st.sampled_from(Flag), max_size=1),
    ),
    max_size=7,
).map(
    lambda beats: [
        replace(beat, id=f"b{index}") for index, beat in enumerate(sorted(beats, key=lambda b: b.scene))
    ]
)


def follow(old, new, *, into=HOUSE_DRAFT) -> Digest:
    return compare(HOUSE_DRAFT, into, beats=(old, new))


def only(old, new, *, into=HOUSE_DRAFT):
    (match,) = follow([old], [new], into=into).beats
    return match


def test_an_unchanged_beat_is_the_same():
    assert only(KISS, replace(KISS, id="other")).change is BeatChange.SAME


@pytest.mark.parametrize(
    "more",
    [
        {"exposure": "E3"},
        {"action": "A8"},
        {"classes": (Class.KISS, Class.NUDITY)},
        {"flags": (Flag.MINOR,)},
        {"who": (Person("ODA"), Person("REN"), Person("MINA"))},
    ],
    ids=str,
)
def test_a_beat_that_asks_more_is_raised_and_the_way_back_is_lowered(more):
    assert only(KISS, replace(KISS, **more)).change is BeatChange.RAISED
    assert only(replace(KISS, **more), KISS).change is BeatChange.LOWERED


def test_a_beat_from_implied_to_in_view_and_from_look_to_beat_is_raised():
    assert only(replace(KISS, presence=Presence.IMPLIED), KISS).change is BeatChange.RAISED
    assert only(replace(KISS, tier=Tier.LOOK), KISS).change is BeatChange.RAISED


def test_a_beat_that_asks_more_and_less_is_changed():
    assert only(KISS, replace(KISS, exposure="E4", flags=())).change is BeatChange.RAISED
    assert only(replace(KISS, flags=(Flag.POWER,)), replace(KISS, exposure="E4")).change is BeatChange.CHANGED


def test_a_kiss_that_becomes_a_dance_is_changed_not_raised():
    assert only(KISS, replace(KISS, action="A12")).change is BeatChange.CHANGED


def test_other_words_for_the_same_people_and_kind_are_a_rewording():
    match = only(KISS, replace(KISS, text="His mouth finds hers in the dark."))
    assert match.change is BeatChange.REWORDED
    assert match.sure < 0.6


def test_a_beat_that_went_to_another_scene_is_found_there():
    into = draft(KITCHEN, scene("2", HALL.heading, "Ren crosses to her and they kiss."), BEDROOM, GARDEN)
    match = only(KISS, replace(KISS, scene=1), into=into)
    assert (match.change, match.moved) == (BeatChange.MOVED, True)


def test_a_beat_with_no_counterpart_is_removed_or_new():
    other = replace(KISS, scene=0, text="Mina counts jars by the light of a phone.", who=(Person("MINA"),))
    found = {match.change for match in follow([KISS], [other]).beats}
    assert found == {BeatChange.REMOVED, BeatChange.NEW}


def test_two_beats_of_one_scene_are_not_confused():
    bath = replace(
        KISS,
        id="bath",
        text="Later, alone, Mina sinks into the bath.",
        classes=(Class.NUDITY,),
        who=(Person("MINA"),),
    )
    found = follow([KISS, bath], [bath, KISS]).beats
    assert [match.change for match in found] == [BeatChange.SAME, BeatChange.SAME]


def test_a_few_shared_words_in_another_scene_are_not_the_same_beat():
    far = replace(
        KISS, id="far", scene=0, text="Ren crosses to the window and counts gulls until the tide turns."
    )
    assert {match.change for match in follow([KISS], [far]).beats} == {BeatChange.REMOVED, BeatChange.NEW}
    (carried,) = carry([Decided(id="d", beat="kiss")], follow([KISS], [far]))
    assert carried.to_review


def test_an_unchanged_beat_keeps_its_decision_and_a_raised_one_is_open_again():
    decided = [Decided(id="d", beat="kiss", scene=2)]
    (kept,) = carry(decided, follow([KISS], [replace(KISS, id="n")]))
    (opened,) = carry(decided, follow([KISS], [replace(KISS, id="n", exposure="E6")]))
    assert (kept.beat, kept.to_review) == ("n", False)
    assert (opened.beat, opened.to_review) == ("n", True)


def test_a_decision_whose_beat_is_gone_stays_with_the_scene_and_is_looked_at_again():
    (carried,) = carry([Decided(id="d", beat="kiss")], follow([KISS], []))
    assert (carried.beat, carried.scenes, carried.to_review) == ("", (2,), True)


def test_a_decision_with_nowhere_to_go_is_listed_not_lost():
    digest = compare(HOUSE_DRAFT, draft(KITCHEN, HALL, GARDEN), beats=([KISS], []))
    (carried,) = carry([Decided(id="d", beat="kiss", scene=2)], digest)
    assert not carried.placed
    assert carried.to_review


def test_a_note_on_a_scene_goes_with_the_scene():
    digest = compare(HOUSE_DRAFT, draft(BEDROOM, KITCHEN, HALL, GARDEN))
    note, lost, nowhere = carry(
        [Decided(id="n", scene=2), Decided(id="l", scene=99), Decided(id="x", beat="unknown")], digest
    )
    assert (note.scenes, note.to_review) == ((0,), False)
    assert not lost.placed
    assert not nowhere.placed


def test_my_digest_holds_the_scenes_i_have_beats_in_without_a_cue():
    quiet = replace(KISS, scene=3, who=(Person("OTTO"),))
    both = follow([quiet], [quiet]).for_characters(["otto"])
    assert [match.new[0].number for match in both.scenes] == ["4"]
    assert follow([], [quiet]).for_characters(["OTTO"]).scenes[0].old[0].number == "4"


def test_the_digest_is_told_in_lines_people_can_read():
    away = draft(BEDROOM, KITCHEN, HALL, GARDEN)
    digest = compare(HOUSE_DRAFT, away, beats=([KISS], [replace(KISS, scene=0, exposure="E3")]))
    assert beat_line(digest.beats[0]) == (
        "raised (moved): “Ren crosses to her and they kiss.” The same words; more: the exposure."
    )
    assert scene_line(digest.scenes[0]) == "3: moved"
    assert summary(digest) == "Scenes: 3 unchanged, 1 moved. Beats: 1 raised."
    assert beat_line(follow([replace(KISS, text="word " * 40)], []).beats[0]).count("…") == 1
    assert names([scene("", "INT. BARN - DAY", "")]) == "(no. 1)"


def test_a_range_that_comes_back_is_restored_and_a_hint_says_where_to_look():
    gone = scene("2-3", "OMITTED", "", omitted=True)
    back = compare(draft(KITCHEN, gone, GARDEN), HOUSE_DRAFT)
    assert [scene_line(match) for match in back.scenes][1] == "2-3 → 2, 3: restored"
    near = scene(
        "",
        "EXT. FIELD - DAY",
        "The pear tree leans. A dog barks at nothing and a gate swings in the wind all day.",
    )
    hinted = compare(draft(*HOUSE[:3], replace(GARDEN, number="")), draft(*HOUSE[:3], near))
    assert [scene_line(match) for match in hinted.unmatched] == [
        "(no. 4): not in the new draft; perhaps (no. 4)",
        "(no. 4): new; perhaps (no. 4)",
    ]


@given(BEATS)
def test_beats_against_themselves_are_all_the_same(beats):
    assert {match.change for match in follow(beats, beats).beats} <= {BeatChange.SAME}


@given(BEATS, BEATS)
def test_every_beat_of_both_drafts_stands_in_the_digest_once(old, new):
    found = follow(old, new).beats
    assert sorted(match.old.id for match in found if match.old) == sorted(beat.id for beat in old)
    assert sorted(match.new.id for match in found if match.new) == sorted(beat.id for beat in new)


MIRROR = {
    BeatChange.NEW: BeatChange.REMOVED,
    BeatChange.REMOVED: BeatChange.NEW,
    BeatChange.RAISED: BeatChange.LOWERED,
    BeatChange.LOWERED: BeatChange.RAISED,
}


@given(BEATS, BEATS)
def test_swapping_the_drafts_mirrors_new_and_removed_raised_and_lowered(old, new):
    there = sorted(match.change for match in follow(old, new).beats)
    back = sorted(MIRROR.get(match.change, match.change) for match in follow(new, old).beats)
    assert there == back


@given(
    BEATS,
    BEATS,
    st.lists(
        st.builds(
            Decided,
            id=st.text(),
            beat=st.sampled_from(["", "b0", "b1", "zz"]),
            scene=st.none() | st.integers(0, 5),
        )
    ),
)
def test_carrying_loses_no_decision(old, new, decided):
    assert [carried.decided for carried in carry(decided, follow(old, new))] == decided
