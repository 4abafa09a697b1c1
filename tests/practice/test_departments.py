"""A department's slice of a scene: what each is told, what changed, and who says that it was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from closedset.practice.consent.plan import End, Exposed, Feed, Move, Plan, Room, Setup
from closedset.practice.departments.changes import Changes, Read, changes, how_read, kept
from closedset.practice.departments.making import made
from closedset.practice.departments.slices import (
    BRING,
    KNOW,
    OF_SUMMARY,
    TOLD,
    InScene,
    Item,
    Slice,
    Sort,
)
from closedset.practice.departments.who import (
    departments_of,
    hears_as,
    may_acknowledge,
    may_see_department,
    may_see_who_read,
)
from closedset.practice.garments import Need, Piece, Purpose, Stands, serving
from closedset.practice.papers.names import Kind as Paper
from closedset.practice.riders.summary import SLICES, Line
from closedset.practice.visibility import COORDINATORS, READS_PAPERS, Reader, Seat

CALL = datetime(2026, 3, 6, 7, tzinfo=UTC)
PLAN = Plan(
    scene="12",
    occasion="principal",
    setups=(
        Setup(id="s1", size="medium", sees={"Ada": frozenset({"back"}), "Ben": frozenset()}),
        Setup(id="s2"),
    ),
    moves=(
        Move(
            id="m1",
            action="body_contact.straddle",
            source=End(person="Ada", area="pelvis"),
            target=End(person="Ben", area="pelvis"),
            needs=("cushion",),
        ),
        Move(id="m2", action="simulated_climax.vocal", who=("Ada",)),
    ),
    exposes=(
        Exposed(id="e1", performer="Ada", area="back", on_set="bare", on_screen="covered"),
        Exposed(id="e2", performer="Ada", area="breast", on_set="implied", on_screen="implied"),
        Exposed(id="e3", performer="Ben", area="shoulder", on_set="covered", on_screen="covered"),
    ),
    room=Room(level="closed", feeds=(Feed(id="monitors", state="off"), Feed(id="playback"))),
)
LINES = tuple(Line(part=part, performer="Ada", character="ADA", says=f"{part} of Ada") for part in OF_SUMMARY)
HERE = InScene(
    scene="12",
    occasion="principal",
    plan=PLAN,
    call=CALL,
    pieces=(
        Piece(performer="Ada", covering="foam_guard", clean_up=True),
        Piece(performer="Ben", covering="sheet_layers", stands=Stands.GONE, clean_up=True),
        Piece(performer="Cy", covering="folded_mat", clean_up=True),
    ),
    lines=LINES,
)


def slice_of(department: Seat, here: InScene = HERE) -> Slice:
    return made(department, here)


def sorts(department: Seat, here: InScene = HERE) -> set[Sort]:
    return {item.sort for item in slice_of(department, here).items}


def reader(*seats: Seat) -> Reader:
    return Reader("somebody", frozenset(seats))


# --- What each is told -------------------------------------------------------------------------------------


@pytest.mark.parametrize("department", TOLD)
def test_a_department_is_told_what_stands_in_its_row_and_its_part_of_the_summary(department: Seat):
    parts = {OF_SUMMARY[part] for part in SLICES.get(department, ())}
    assert sorts(department) <= TOLD[department] | parts
    assert {item.says for item in slice_of(department).items if item.says} == {
        f"{part} of Ada" for part in SLICES.get(department, ())
    }


def test_every_sort_stands_under_one_heading_and_is_told_to_somebody():
    listed = [*BRING, *KNOW, *OF_SUMMARY.values()]
    assert sorted(listed) == sorted(Sort)
    told = frozenset[Sort]().union(*TOLD.values())
    assert told == {*BRING, *KNOW}


def test_every_slice_of_a_summary_has_its_department():
    assert set(SLICES) - COORDINATORS == set(TOLD) - {Seat.STUNTS}


def test_the_set_is_told_to_nobody_who_reads_neither_memo_nor_summary():
    memo, summary = READS_PAPERS[Paper.CLOSED_SET_MEMO], READS_PAPERS[Paper.SUMMARY]
    assert {one for one, told in TOLD.items() if Sort.FEED in told} <= memo
    assert {one for one, told in TOLD.items() if Sort.LEVEL in told} <= memo | summary


def test_nobody_who_performs_has_a_department():
    assert not {Seat.PERFORMER, Seat.REPRESENTATIVE, Seat.PRODUCER, Seat.CASTING} & set(TOLD)
    with pytest.raises(KeyError):
        made(Seat.PRODUCER, HERE)


def test_costume_brings_what_is_needed_and_sees_what_is_there():
    found = [(one.sort, one.who, one.areas, one.things) for one in slice_of(Seat.COSTUME).of(BRING)]
    assert found == [
        (Sort.GARMENT, "Ada", ("breast",), ()),
        (Sort.BARRIER, "Ada", (), ("cushion", "foam_guard")),
        (Sort.COVER, "Ada", (), ()),
        (Sort.BARRIER, "Ben", (), ("cushion",)),
    ]


def test_make_up_is_told_whose_skin_is_seen_where_and_nothing_of_the_skin():
    (match,) = slice_of(Seat.HAIR_MAKEUP).of({Sort.MATCH})
    assert (match.who, match.areas) == ("Ada", ("back", "breast"))


def test_props_lays_out_what_is_named_for_whoever_is_in_the_scene():
    assert [one.of for one in slice_of(Seat.PROPS).of({Sort.PLACED})] == ["cushion"]
    worn = replace(HERE, plan=replace(PLAN, worn={"Ben": frozenset({"shield"})}))
    assert [one.of for one in slice_of(Seat.PROPS, worn).of({Sort.PLACED})] == ["cushion", "shield"]
    ada = (*HERE.pieces, Piece(performer="Ada", covering="folded_mat"))
    more = replace(HERE, pieces=ada)
    assert [one.of for one in slice_of(Seat.PROPS, more).of({Sort.PLACED})] == ["cushion", "folded_mat"]


def test_props_is_told_that_a_move_uses_an_object_and_not_what_the_move_is():
    device = Move(id="m3", action="simulated_act.device", who=("Ada",))
    with_it = replace(HERE, plan=replace(PLAN, moves=(*PLAN.moves, device)))
    (found,) = slice_of(Seat.PROPS, with_it).of({Sort.OBJECT})
    assert found == Item(sort=Sort.OBJECT, of="m3")
    assert Sort.OBJECT not in sorts(Seat.PROPS)


def test_camera_is_told_the_frame_and_what_stays_out_of_it():
    found = slice_of(Seat.CAMERA)
    assert [(one.of, one.who, one.areas, one.things) for one in found.of({Sort.FRAME})] == [
        ("s1", "", (), ("medium",)),
        ("s1", "Ada", ("back",), ()),
        ("s2", "", (), ()),
    ]
    assert [(one.who, one.areas) for one in found.of({Sort.OUT_OF_FRAME})] == [
        ("Ada", ("back",)),
        ("Ben", ("shoulder",)),
    ]


def test_sound_is_told_that_voices_are_in_it_only_where_they_are():
    assert Sort.VOICE in sorts(Seat.SOUND)
    silent = replace(HERE, plan=replace(PLAN, moves=PLAN.moves[:1]))
    assert Sort.VOICE not in sorts(Seat.SOUND, silent)


def test_post_is_told_of_whom_something_may_show():
    assert [one.who for one in slice_of(Seat.VFX_POST).of({Sort.CLEAN_UP})] == ["Ada"]


def test_a_level_that_is_not_settled_is_told_as_that_and_feeds_as_they_are():
    assert slice_of(Seat.STUNTS, replace(HERE, plan=replace(PLAN, room=None))).items == (
        Item(sort=Sort.LEVEL),
    )
    assert slice_of(Seat.STUNTS).items == (
        Item(sort=Sort.LEVEL, of="closed"),
        Item(sort=Sort.FEED, of="monitors", things=("off",)),
        Item(sort=Sort.FEED, of="playback"),
    )
    no_feeds = replace(HERE, plan=replace(PLAN, room=Room(level="open")))
    assert slice_of(Seat.STUNTS, no_feeds).items == (Item(sort=Sort.LEVEL, of="open"),)


# --- What changed ------------------------------------------------------------------------------------------


def test_a_digest_is_of_exactly_what_is_shown():
    costume = slice_of(Seat.COSTUME)
    assert costume.digest == slice_of(Seat.COSTUME).digest
    assert costume.digest == replace(costume, stale=True).digest
    others = [
        slice_of(Seat.PROPS),
        replace(costume, call=None),
        replace(costume, scene="13"),
        replace(costume, occasion="pick_up"),
        replace(costume, items=costume.items[1:]),
    ]
    assert len({costume.digest, *(one.digest for one in others)}) == 6


def test_what_was_kept_of_a_slice_finds_nothing_changed_in_the_same():
    for department in TOLD:
        one = slice_of(department)
        assert changes(kept(one), one) == Changes(call_was=CALL)


def test_what_an_agreement_said_is_not_kept_in_words():
    spelled = str(kept(slice_of(Seat.DIRECTOR)))
    assert "of Ada" not in spelled
    assert "Ada" not in spelled, "frames are somebody's agreement too"
    assert "closed" in spelled


def test_a_change_is_told_as_new_and_as_gone():
    before = kept(slice_of(Seat.COSTUME))
    now = slice_of(Seat.COSTUME, replace(HERE, plan=replace(PLAN, room=Room(level="closed_minimal"))))
    found = changes(before, now)
    assert found.new == (Item(sort=Sort.LEVEL, of="closed_minimal"),)
    assert [one.of for one in found.gone] == ["closed", "monitors", "playback"]
    assert not found.more_gone
    assert not found.call_moved


def test_of_an_agreement_that_went_it_is_said_that_something_did_and_not_what():
    before = kept(slice_of(Seat.DIRECTOR))
    now = slice_of(Seat.DIRECTOR, replace(HERE, lines=LINES[1:]))
    found = changes(before, now)
    assert found.new == found.gone == ()
    assert found.more_gone


def test_what_is_hidden_is_not_said_to_be_gone():
    before = kept(slice_of(Seat.DIRECTOR))
    hidden = slice_of(Seat.DIRECTOR, replace(HERE, lines=(), stale=True))
    assert changes(before, hidden) == Changes(call_was=CALL)


def test_a_call_that_moved_is_told_with_what_it_was():
    before = kept(slice_of(Seat.PROPS))
    later = slice_of(Seat.PROPS, replace(HERE, call=CALL + timedelta(hours=1)))
    assert changes(before, later).call_moved
    assert changes(before, later).call_was == CALL
    unscheduled = slice_of(Seat.PROPS, replace(HERE, call=None))
    assert changes(kept(unscheduled), slice_of(Seat.PROPS)) == Changes(call_moved=True)


def test_how_far_somebody_has_read():
    now = slice_of(Seat.PROPS)
    assert how_read("", now) is Read.NOT_YET
    assert how_read(now.digest, now) is Read.CURRENT
    assert how_read("another", now) is Read.EARLIER


# --- Who ---------------------------------------------------------------------------------------------------


def test_a_departments_page_is_its_own_and_the_coordinators():
    for department in TOLD:
        assert may_see_department(department, reader(department))
        for coordinator in COORDINATORS:
            assert may_see_department(department, reader(coordinator))
        others = frozenset(Seat) - {department} - COORDINATORS
        assert not may_see_department(department, Reader("everybody else", others))
    assert not may_see_department(Seat.PRODUCER, reader(Seat.PRODUCER))


def test_somebody_of_two_departments_has_two_pages():
    assert departments_of(reader(Seat.COSTUME, Seat.PROPS)) == (Seat.COSTUME, Seat.PROPS)
    assert departments_of(reader(Seat.PERFORMER)) == ()
    assert departments_of(reader(Seat.ASSISTANT_COORDINATOR)) == tuple(TOLD)


def test_who_has_read_is_seen_by_coordinators_and_the_first_ad():
    seen = {seat for seat in Seat if may_see_who_read(reader(seat))}
    assert seen == COORDINATORS | {Seat.FIRST_AD}


def test_the_schedule_is_told_by_ones_own_seat_and_to_coordinators_as_to_the_first_ad():
    assert hears_as(reader(Seat.SECOND_AD)) == (Seat.SECOND_AD,)
    assert hears_as(reader(Seat.FIRST_AD, Seat.SECOND_AD)) == (Seat.FIRST_AD, Seat.SECOND_AD)
    assert hears_as(reader(Seat.INTIMACY_COORDINATOR)) == (Seat.FIRST_AD,)


def test_whoever_sits_in_the_department_says_that_they_read_what_stands():
    now = slice_of(Seat.PROPS)
    assert may_acknowledge(now, reader(Seat.PROPS), shown=now.digest) == ()

    def codes(one: Slice, who: Reader, shown: str) -> list[str]:
        return [found.code for found in may_acknowledge(one, who, shown=shown)]

    assert codes(now, reader(Seat.INTIMACY_COORDINATOR), now.digest) == ["slice.not_yours"]
    assert codes(replace(now, stale=True), reader(Seat.PROPS), now.digest) == ["slice.stale"]
    assert codes(now, reader(Seat.PROPS), "what stood before") == ["slice.changed"]


# --- What serves a need ------------------------------------------------------------------------------------


def test_what_serves_a_need_alone_is_named_before_what_does_together():
    need = Need(performer="Ada", purpose=Purpose.MODESTY, areas=("breast", "pelvis"))
    assert serving(need, {"body_stocking", "bandeau", "robe"}) == ("body_stocking",)
    assert serving(need, {"bandeau", "skin_tone_brief", "robe"}) == ("bandeau", "skin_tone_brief")
    assert serving(need, {"robe"}) == ()
