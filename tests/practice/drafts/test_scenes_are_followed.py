"""Scenes are followed from draft to draft."""

from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.drafts import Digest, SceneChange, compare, scene_line, summary
from kit.made_drafts import BEDROOM, GARDEN, HALL, HOUSE, KITCHEN, draft, scene

WORDS = st.lists(
    st.sampled_from(
        [
            "door",
            "rain",
            "lamp",
            "coat",
            "stairs",
            "they",
            "kiss",
            "and",
            "the",
            "window",
            "of",
            "Oda",
            "Ren",
            "turns",
            "slowly",
        ]
    ),
    max_size=12,
).map(" ".join)
SCENES = st.lists(
    st.builds(
        scene,
        st.sampled_from(["", "1", "2", "3", "3A", "A4", "12-14", "13"]),
        st.sampled_from(["INT. HALL - DAY", "EXT. SEA - NIGHT", "INT. BEDROOM - NIGHT", "OMITTED"]),
        WORDS,
        omitted=st.booleans(),
    ),
    max_size=9,
)


def changes(digest: Digest) -> dict[str, tuple[str, ...]]:
    return {scene_line(match).split(":")[0]: tuple(match.changes) for match in digest.scenes}


def test_a_draft_against_itself_is_unchanged():
    digest = compare(draft(*HOUSE), draft(*HOUSE))
    assert [match.changes for match in digest.scenes] == [(SceneChange.SAME,)] * 4


def test_a_new_a_number_is_a_new_scene_and_moves_nobody():
    cellar = scene("2A", "INT. CELLAR - NIGHT", "Mina counts the jars by the light of a phone.")
    found = changes(compare(draft(*HOUSE), draft(KITCHEN, HALL, cellar, BEDROOM, GARDEN)))
    assert found == {"1": ("same",), "2": ("same",), "2A": ("new",), "3": ("same",), "4": ("same",)}


def test_an_omitted_number_is_followed_and_so_is_its_return():
    gone = scene("3", "OMITTED", "", omitted=True)
    old, new = draft(*HOUSE), draft(KITCHEN, HALL, gone, GARDEN)
    assert changes(compare(old, new))["3"] == ("omitted",)
    assert changes(compare(new, old))["3"] == ("restored",)


def test_a_range_of_omitted_numbers_takes_each_of_its_scenes():
    gone = scene("2-3", "OMITTED", "", omitted=True)
    digest = compare(draft(*HOUSE), draft(KITCHEN, gone, GARDEN))
    assert changes(digest)["2, 3 → 2-3"] == ("omitted",)
    assert not digest.unmatched


def test_a_split_scene_is_followed_into_both_halves():
    first = replace(
        BEDROOM,
        elements=scene(
            "3", BEDROOM.heading, "Oda turns the lamp down low. Ren crosses to her and they kiss."
        ).elements,
    )
    second = scene(
        "3A",
        "INT. LANDING - LATER",
        "Later the house is dark and the clock on the landing strikes three while the storm moves east.",
    )
    found = changes(compare(draft(*HOUSE), draft(KITCHEN, HALL, first, second, GARDEN)))
    assert "split" in found["3 → 3, 3A"]
    assert "new" not in [change for said in found.values() for change in said]


def test_two_scenes_merged_are_both_found_in_the_one():
    both = scene(
        "1",
        "INT. KITCHEN - NIGHT",
        "Oda fills the kettle and watches the rain run down the window. "
        "Ren hangs up a wet coat and listens at the foot of the stairs.",
    )
    found = changes(compare(draft(*HOUSE), draft(both, BEDROOM, GARDEN)))
    assert "merged" in found["1, 2 → 1"]


def test_a_renumbered_draft_is_matched_by_its_words():
    shifted = [replace(one, number=str(index + 11)) for index, one in enumerate(HOUSE)]
    digest = compare(draft(*HOUSE), draft(*shifted))
    assert [match.changes for match in digest.scenes] == [(SceneChange.RENUMBERED,)] * 4


def test_numbers_that_slid_by_one_do_not_mislead():
    new = [scene("1", "EXT. ROAD - DAWN", "A milk float passes.")]
    new += [replace(one, number=str(index + 2)) for index, one in enumerate(HOUSE)]
    found = changes(compare(draft(*HOUSE), draft(*new)))
    assert found == {
        "1": ("new",),
        "1 → 2": ("renumbered",),
        "2 → 3": ("renumbered",),
        "3 → 4": ("renumbered",),
        "4 → 5": ("renumbered",),
    }


def test_a_moved_scene_is_called_moved_and_the_others_are_not():
    found = changes(compare(draft(*HOUSE), draft(BEDROOM, KITCHEN, HALL, GARDEN)))
    assert found == {"3": ("moved",), "1": ("same",), "2": ("same",), "4": ("same",)}


def test_a_new_heading_over_the_same_words_is_a_heading_changed():
    attic = replace(BEDROOM, heading="INT. ATTIC - NIGHT")
    assert changes(compare(draft(*HOUSE), draft(KITCHEN, HALL, attic, GARDEN)))["3"] == ("heading",)


def test_a_scene_gone_without_a_word_is_listed_as_unmatched():
    digest = compare(draft(*HOUSE), draft(KITCHEN, BEDROOM, GARDEN))
    assert [match.old[0].number for match in digest.unmatched] == ["2"]


def test_a_locked_number_with_nothing_else_in_common_is_joined_but_unsure():
    other = scene("4", "INT. TRAIN - DAWN", "Strangers sleep against the glass.")
    digest = compare(draft(*HOUSE), draft(KITCHEN, HALL, BEDROOM, other))
    assert [match.old[0].number for match in digest.unsure] == ["4"]


def test_curly_quotes_and_letter_case_are_not_a_rewording():
    straight = scene("1", "INT. HALL - DAY", '"Don\'t" - she says.')
    curly = scene("1", "Int. Hall - Day", "“Don’t” – she says.")
    assert compare(draft(straight), draft(curly)).scenes[0].changes == (SceneChange.SAME,)


def test_my_digest_holds_my_scenes_only():
    digest = compare(draft(*HOUSE), draft(KITCHEN, HALL, BEDROOM)).for_characters(["Mina"])
    assert [match.old[0].number for match in digest.scenes] == ["4"]


def test_the_summary_counts_what_happened():
    assert summary(compare(draft(*HOUSE), draft(*HOUSE))) == "Scenes: 4 unchanged."


@given(SCENES)
def test_anything_against_itself_is_all_the_same(scenes):
    digest = compare(draft(*scenes), draft(*scenes))
    assert all(match.changes == (SceneChange.SAME,) for match in digest.scenes)


@given(SCENES, SCENES)
def test_every_scene_of_both_drafts_stands_in_the_digest_once(old, new):
    digest = compare(draft(*old), draft(*new))
    assert sorted(one.index for match in digest.scenes for one in match.old) == list(range(len(old)))
    assert sorted(one.index for match in digest.scenes for one in match.new) == list(range(len(new)))


@given(SCENES, st.integers(0, 9), SCENES)
def test_inserting_a_scene_changes_no_other(scenes, place, more):
    at = min(place, len(scenes))
    inserted = replace((more or [GARDEN])[0], number="77", omitted=False)
    digest = compare(draft(*scenes), draft(*scenes[:at], inserted, *scenes[at:]))
    kept = [match for match in digest.scenes if match.old]
    assert all(match.changes == (SceneChange.SAME,) for match in kept)
    assert sum(SceneChange.NEW in match.changes for match in digest.scenes) == 1


MIRROR = {
    SceneChange.NEW: SceneChange.REMOVED,
    SceneChange.REMOVED: SceneChange.NEW,
    SceneChange.SPLIT: SceneChange.MERGED,
    SceneChange.MERGED: SceneChange.SPLIT,
    SceneChange.OMITTED: SceneChange.RESTORED,
    SceneChange.RESTORED: SceneChange.OMITTED,
}


@given(SCENES, SCENES)
def test_swapping_the_drafts_mirrors_the_digest(old, new):
    there, back = compare(draft(*old), draft(*new)), compare(draft(*new), draft(*old))

    def told(digest, mirrored):
        rows = []
        for match in digest.scenes:
            sides = [[one.index for one in match.old], [one.index for one in match.new]]
            said = sorted(MIRROR.get(change, change) if mirrored else change for change in match.changes)
            rows.append((*(reversed(sides) if mirrored else sides), said))
        return sorted(rows)

    assert told(there, False) == told(back, True)


def test_a_draft_of_thousands_of_reworded_scenes_is_compared_in_seconds():
    count = 3000
    old = [
        scene(
            str(n),
            f"INT. ROOM {n % 40} - DAY",
            f"Number {n} waits by wall {n * 7} with key {n * 3} and cup {n}.",
        )
        for n in range(count)
    ]
    new = [
        scene(str(n), one.heading, one.elements[1].text + " Somebody knocks twice.")
        for n, one in enumerate(old)
    ]
    begun = time.process_time()
    digest = compare(draft(*old), draft(*new))
    assert time.process_time() - begun < 10
    assert all(match.changes == (SceneChange.REWORDED,) for match in digest.scenes)


def test_a_scene_repeated_word_for_word_is_matched_where_it_stands():
    drive = scene("", "INT. CAR - NIGHT", "They drive.")
    road = scene("", "EXT. ROAD - NIGHT", "Rain on tarmac, and nobody for miles around.")
    pump = scene("", "EXT. PUMP - NIGHT", "A lamp swings over the forecourt in the wind.")
    digest = compare(draft(drive, road, drive, pump), draft(road, drive, pump))
    assert [[one.index for one in match.new] for match in digest.scenes if match.old] == [[], [0], [1], [2]]
    more = compare(draft(drive, drive), draft(road, drive))
    assert [match.changes for match in more.scenes].count((SceneChange.SAME,)) == 1
    away = compare(draft(drive, road), draft(road, drive, drive))
    assert [match.changes for match in away.scenes] == [
        (SceneChange.MOVED,),
        (SceneChange.MOVED,),
        (SceneChange.NEW,),
    ]


def test_a_number_used_twice_proves_nothing():
    old = [replace(KITCHEN, number="7"), replace(HALL, number="7")]
    new = [scene("7", "EXT. SEA - DAY", "Salt."), scene("7", "EXT. SKY - DAY", "Cloud.")]
    assert {change for match in compare(draft(*old), draft(*new)).scenes for change in match.changes} == {
        SceneChange.NEW,
        SceneChange.REMOVED,
    }


def test_a_rewritten_scene_under_the_same_heading_between_the_same_scenes_is_that_scene():
    old = [replace(one, number="") for one in HOUSE]
    old[1] = replace(old[1], elements=scene("", HALL.heading, "Somebody else entirely waits here.").elements)
    new = [replace(one, number="") for one in HOUSE]
    digest = compare(draft(*old), draft(*new))
    assert digest.scenes[1].changes == (SceneChange.REWORDED,)
    assert [match.sure for match in digest.unsure] == [0.55]


def test_numbers_are_tidied_before_they_are_compared():
    assert compare(draft(scene("012.a", "X", "Y z.")), draft(scene("12A", "X", "Y z."))).scenes[
        0
    ].changes == (SceneChange.SAME,)


def test_an_impossible_range_of_omitted_numbers_is_no_range():
    gone = scene("2-900", "OMITTED", "", omitted=True)
    digest = compare(draft(KITCHEN, HALL), draft(KITCHEN, gone))
    assert [match.changes for match in digest.scenes if match.old][1] == (SceneChange.REMOVED,)


def test_only_numbers_within_the_range_are_omitted_with_it():
    gone = scene("2-3", "OMITTED", "", omitted=True)
    digest = compare(draft(*HOUSE), draft(KITCHEN, gone))
    assert {match.old[-1].number: match.changes for match in digest.scenes}["4"] == (SceneChange.REMOVED,)
