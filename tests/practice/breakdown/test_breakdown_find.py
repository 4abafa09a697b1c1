"""What the breakdown promises, whatever the script."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.breakdown import DETECTOR, Class, Flag, Presence, Tier, find
from kit.breakdown_paper import script

BED = "INT. BEDROOM - NIGHT"
OPEN = ("@MARA", "> Stay.", "@ELI", "> I will.")
LOVE = "Mara and Eli make love. She unbuttons his shirt and kisses his neck. He is naked beside her."
CALM = (
    "They drink tea.",
    "A bus passes.",
    "Mara reads the letter aloud.",
    "Eli mends the clock.",
    "Rain on the window.",
)


def only(*lines):
    return find(script(*lines)).beats


def plain(text):
    return re.sub(r"\W+", "", text)


def test_a_love_scene_is_a_beat_with_its_people_and_grades():
    (beat,) = only(BED, LOVE, *OPEN)
    assert beat.tier is Tier.BEAT
    assert {Class.SIMULATED_SEX, Class.NUDITY, Class.KISS, Class.UNDRESSING} <= set(beat.classes)
    assert [person.name for person in beat.who] == ["MARA", "ELI"]
    assert (beat.exposure, beat.action, beat.presence) == ("E6", "A8", Presence.ONSCREEN)


def test_the_detector_says_which_version_it_is():
    assert find(script(BED, LOVE)).detector == DETECTOR


def test_people_a_pronoun_stands_for_are_inferred():
    (beat,) = only(BED, "He kisses her neck and slips his hand under her dress.", *OPEN)
    assert [(person.name, person.inferred) for person in beat.who] == [("MARA", True), ("ELI", True)]


@pytest.mark.parametrize(
    "line",
    [
        "They do not kiss.",
        "She has never seen him naked.",
        "He stands there as if naked.",
        "It would be a kiss in another life.",
    ],
)
def test_what_does_not_happen_is_a_mention(line):
    assert [beat.tier for beat in only("INT. KITCHEN - DAY", line)] == [Tier.MENTION]


@pytest.mark.parametrize(
    "line", ["> We had sex in his car.", "> I saw her naked once.", "> He kissed her at the wedding."]
)
def test_talk_is_never_a_beat_and_never_nothing(line):
    beats = only("EXT. STREET - DAY", "They walk.", "@MARA", line)
    assert beats
    assert all(beat.tier is not Tier.BEAT for beat in beats)


def test_a_note_in_the_script_is_read_like_talk():
    assert [beat.tier for beat in only("EXT. STREET - DAY", "~ she kisses him here?")] != [Tier.BEAT]


def test_page_furniture_raises_nothing():
    assert only("EXT. STREET - DAY", "# NAKED CITY - Blue draft") == ()


def test_a_name_is_not_a_word():
    beats = only(
        "EXT. PIER - DAY", "Dick waits. Dick waves at Mara.", "@DICK", "> Hello.", "@MARA", "> Hello."
    )
    assert all("Dick" not in why.words for beat in beats for why in beat.why)


def test_a_fight_is_not_an_embrace():
    fight = (
        "Punch. Kick. The opponent takes an elbow. In the ring he climbs on top of him and wrestles him down."
    )
    assert all(beat.tier is not Tier.BEAT for beat in only("INT. RING - NIGHT", fight))


def test_a_minor_is_remembered_from_the_introduction():
    beats = only(
        "INT. HALL - DAY",
        "LENA (16) comes in.",
        "@LENA",
        "> Hi.",
        BED,
        "Lena undresses. Eli kisses her mouth.",
        "@LENA",
        "> No.",
    )
    assert Flag.MINOR in beats[-1].flags


def test_an_age_of_eighteen_or_more_is_no_minor():
    beats = only(
        "INT. HALL - DAY", "LENA (36) comes in.", "@LENA", "> Hi.", BED, "Lena undresses.", "@LENA", "> No."
    )
    assert all(Flag.MINOR not in beat.flags for beat in beats)


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("Drunk, she kisses him and unbuttons his shirt.", Flag.INTOXICATION),
        ("The boss kisses his assistant on the mouth and gropes her breast.", Flag.POWER),
        ("The doctor palpates her abdomen and lifts her gown.", Flag.POWER),
        ("He rapes her. She screams.", Flag.NONCONSENT),
        ("The crowd watches the stripper undress.", Flag.GROUP),
        ("The teenage boy kisses her neck.", Flag.MINOR),
    ],
)
def test_what_needs_more_care_is_flagged(line, flag):
    assert flag in only("INT. ROOM - NIGHT", line)[0].flags


def test_an_act_out_of_view_is_implied():
    (beat,) = only(BED, "Morning after. Mara wakes up next to Eli.", *OPEN)
    assert beat.presence is Presence.IMPLIED


def test_clothing_is_carried_into_a_scene_that_goes_on():
    beats = only(BED, "Mara is naked.", *OPEN, "INT. HALL - CONTINUOUS", "She walks.", "@MARA", "> Eli?")
    assert [(beat.scene, beat.inherited) for beat in beats] == [(0, False), (1, True)]
    assert beats[1].why[0].rule == "state.inherited"


def test_whoever_dresses_is_dressed_in_the_next_scene():
    dressed = ("Mara is naked.", "She puts on her coat and her dress.")
    beats = only(BED, *dressed, *OPEN, "INT. HALL - CONTINUOUS", "She walks.", "@MARA", "> Eli?")
    assert not any(beat.inherited for beat in beats)


def test_two_passages_with_the_same_words_have_two_ids():
    beats = only(BED, LOVE, BED, LOVE)
    assert len({beat.id for beat in beats}) == 2


def test_far_apart_is_two_beats():
    beats = only(BED, "They kiss.", *CALM * 3, "He undresses.")
    assert len(beats) == 2


def test_no_scenes_no_beats():
    assert find(script("They wait.")).scenes == ()


def test_the_exposure_is_graded_by_its_words():
    lines = {
        "She is topless.": "E3",
        "His bare buttocks show.": "E4",
        "Full frontal.": "E7",
        "She takes a shower.": "E2",
    }
    assert {line: only("INT. ROOM - DAY", line)[0].exposure for line in lines} == lines
    assert only("INT. ROOM - DAY", "He undresses.")[0].exposure == "E1"
    assert only("INT. ROOM - DAY", "They kiss.")[0].exposure == "E0"
    assert only("INT. ROOM - DAY", "He breastfeeds the doll.")[0].exposure == "E2"


def test_a_place_of_its_own_is_named():
    assert only("INT. GYM - SHOWERS - DAY", "Tiles.")[0].why[0].rule == "place.shower"


def test_nearness_alone_is_the_lowest_action():
    assert only("INT. ROOM - DAY", "A bikini.")[0].action == "A1"


scenes = st.lists(
    st.tuples(
        st.sampled_from([BED, "INT. KITCHEN - DAY", "EXT. POOL - LATER", "INT. SHOWER - NIGHT"]),
        st.lists(
            st.sampled_from(
                [*CALM, LOVE, "They kiss.", "He does not undress.", "Mara wears only a towel.", *OPEN[:2]]
            ),
            max_size=5,
        ),
    ),
    min_size=1,
    max_size=5,
)


def lines_of(parts):
    return [line for heading, body in parts for line in (heading, *body)]


@given(scenes)
def test_the_same_script_gives_the_same_breakdown(parts):
    assert find(script(*lines_of(parts))) == find(script(*lines_of(parts)))


@given(scenes)
def test_every_scene_is_in_the_read_through_list(parts):
    breakdown = find(script(*lines_of(parts)))
    assert [row.scene for row in breakdown.scenes] == list(range(len(parts)))
    assert sorted(row.rank for row in breakdown.scenes) == list(range(1, len(parts) + 1))
    assert [row.rank for row in breakdown.ranked] == list(range(1, len(parts) + 1))


@given(scenes, st.booleans())
def test_the_words_stand_where_the_beat_says(parts, laid):
    paper = script(*lines_of(parts), laid=laid)
    for beat in find(paper).beats:
        for why in beat.why:
            assert plain(paper.text[slice(*why.span)]) == plain(why.words)


@given(scenes)
def test_lines_do_not_matter_to_the_ids(parts):
    flat, laid = (find(script(*lines_of(parts), laid=laid)) for laid in (False, True))
    assert [beat.id for beat in flat.beats] == [beat.id for beat in laid.beats]


@given(scenes, st.sampled_from(CALM), st.data())
def test_an_innocuous_scene_changes_no_other_scenes_ids(parts, line, data):
    at = data.draw(st.integers(0, len(parts)))
    more = [*parts[:at], ("EXT. HARBOUR - DAY", [line]), *parts[at:]]
    before, after = (find(script(*lines_of(some))) for some in (parts, more))
    assert [beat.id for beat in before.beats] == [beat.id for beat in after.beats]
    parted = 0 < at < len(parts)  # a scene without words of its own is judged by the scenes beside it
    assert parted or [beat.tier for beat in before.beats] == [beat.tier for beat in after.beats]


@given(scenes)
def test_what_the_rules_find_is_never_dropped(parts):
    breakdown = find(script(*lines_of(parts)))
    found = {beat.scene for beat in breakdown.beats}
    spoken_of = {
        at for at, (_, body) in enumerate(parts) if {LOVE, "They kiss.", "He does not undress."} & set(body)
    }
    assert spoken_of <= found
