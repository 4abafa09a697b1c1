"""Papers of a scene: only what is agreed, to each reader their own, nothing said in confidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.choreography.values import Line, Notation, Score
from closedset.practice.consent import Production, check
from closedset.practice.consent.plan import End, Exposed, Feed, Move, Plan, Room, Setup
from closedset.practice.garments import Piece, Stands
from closedset.practice.papers import closed_set_memo, garment_plan, summary
from closedset.practice.papers.blocks import Facts, Paper, Points, Table, Told
from closedset.practice.papers.choreography import performed
from closedset.practice.papers.facts import Copy, OfTheSet, OnList
from closedset.practice.papers.kinds import KINDS
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import exposure_table, moves_table
from closedset.practice.papers.within import agreed_only, taking_part
from closedset.practice.riders.summary import SLICES
from closedset.practice.visibility import READS_PAPERS, Seat
from kit import consent_scene as made
from kit.consent_worlds import NOW, PERFORMERS, plans, productions
from kit.scene_papers import SECRET, copies_of, facts_of, lines_for, texts, whole, with_secrets

CLOCK = {"at": made.AT}


def papers(copies: dict[Kind, tuple[Copy, ...]]):
    return [(kind, copy) for kind, own in copies.items() for copy in own]


def tables(copy: Copy) -> list[Table]:
    return [block for one in copy.paper.sections for block in one.blocks if isinstance(block, Table)]


def the(kind: Kind, part: str = "", plan: Plan = made.PLAN, world: Production = made.MADE) -> Copy:
    return next(one for one in copies_of(world, plan, made.AT)[kind] if one.part == part)


@given(productions(), plans())
def test_law_1_what_papers_are_made_of_is_agreed_in_every_part(world: Production, plan: Plan):
    left = agreed_only(plan, check(world, plan, NOW))
    asked = check(world, left, NOW).findings
    assert not [found for found in asked if found.code.startswith("consent.") and found.on != plan.scene]


@given(productions(), plans())
def test_law_2_nothing_said_in_confidence_stands_in_any_paper(world: Production, plan: Plan):
    for _kind, copy in papers(copies_of(*with_secrets(world, plan), NOW)):
        assert SECRET not in whole(copy.paper)
    for _kind, copy in papers(copies_of(*with_secrets(world, plan), NOW, scored=True)):
        assert SECRET not in whole(copy.paper)


@given(productions(), plans())
def test_choreography_notes_have_the_cue_of_every_move_that_is_agreed_and_of_no_other(
    world: Production, plan: Plan
):
    left = agreed_only(plan, check(world, plan, NOW))
    for copy in copies_of(world, plan, NOW, scored=True)[Kind.CHOREOGRAPHY]:
        agreed = {move.id for move in left.moves if copy.part in {"", *taking_part(move)}}
        cues = {text for text in texts(copy.paper) if text.startswith("cue of ")}
        assert cues == {f"cue of {id_}" for id_ in agreed}
        if copy.part:
            assert not [
                text
                for text in texts(copy.paper)
                for one in PERFORMERS
                if one != copy.part and f"gaze-of-{one}" in text
            ]


@given(productions(), plans())
def test_law_3_a_refusal_changes_papers_only_by_taking_away(world: Production, plan: Plan):
    """Whoever reads a paper cannot tell that something was refused from something that was never asked."""
    left = agreed_only(plan, check(world, plan, NOW))
    told = {kind: [one.paper for one in own] for kind, own in copies_of(world, plan, NOW).items()}
    asked = {kind: [one.paper for one in own] for kind, own in copies_of(world, left, NOW).items()}
    same = set(told) - {Kind.SUMMARY, Kind.CUT_REVIEW}
    if facts_of(world, plan, NOW).parts == facts_of(world, left, NOW).parts:
        assert {kind: told[kind] for kind in same} == {kind: asked[kind] for kind in same}


@given(productions(), plans(), st.sampled_from(PERFORMERS))
def test_law_4_a_performers_own_copy_holds_nobody_elses_exposure_or_rider(
    world: Production, plan: Plan, who: str
):
    for kind, copy in papers(copies_of(world, plan, NOW)):
        if copy.part == who and kind not in {Kind.SUMMARY, Kind.CUT_REVIEW}:
            others = [one for one in PERFORMERS if one != who]
            assert not [
                text
                for text in texts(copy.paper)
                if any(f"{one}-" in text or f"{one}: " in text for one in others)
            ]
            for table in tables(copy):
                if table.head[0] == "Performer":
                    assert {row[0] for row in table.rows} <= {who, ""}


@given(productions(), plans())
def test_law_5_a_department_reads_no_more_than_its_slice(world: Production, plan: Plan):
    lines = lines_for(world, plan, NOW)
    for copy in copies_of(world, plan, NOW)[Kind.SUMMARY]:
        for seat in copy.seats:
            beyond = {line.says for line in lines if line.part not in SLICES[seat]}
            within = {line.says for line in lines if line.part in SLICES[seat]}
            said = {
                text
                for one in copy.paper.sections
                for block in one.blocks
                if isinstance(block, Points)
                for text in block.items
            }
            assert said <= within - (beyond - within)


@given(productions(), plans())
def test_law_6_papers_are_the_same_whatever_order_things_were_written_in(world: Production, plan: Plan):
    other = replace(world, riders=tuple(reversed(world.riders)), statements=tuple(reversed(world.statements)))
    assert copies_of(world, plan, NOW) == copies_of(other, plan, NOW)


@given(productions(), plans())
def test_every_row_of_a_table_is_as_long_as_its_head(world: Production, plan: Plan):
    for _kind, copy in papers(copies_of(world, plan, NOW)):
        assert all(len(row) == len(table.head) for table in tables(copy) for row in table.rows)


@given(productions(), plans())
def test_everybody_who_reads_a_kind_has_a_copy_and_nobody_else(world: Production, plan: Plan):
    for kind, own in copies_of(world, plan, NOW).items():
        reads = frozenset[Seat]().union(*(one.seats for one in own))
        assert reads == READS_PAPERS[kind] or (KINDS[kind].about == "part" and not own)


def test_a_score_gives_the_notes_their_order_counts_cues_and_what_is_noted():
    more = replace(made.PLAN.moves[0], id="m2"), replace(made.PLAN.moves[0], id="m3")
    plan = made.with_plan(moves=(*made.PLAN.moves, *more))
    every = copies_of(made.MADE, plan, made.AT, scored=True)
    record = every[Kind.REHEARSAL_RECORD][0]
    (told,) = [one for one in tables(record) if one.caption == "As agreed"]
    assert [row[0] for row in told.rows] == ["m3", "m2", "m1"]
    assert dict(record.paper.facts)["Score"] == "version 1, set for rehearsal"
    made_ = every[Kind.CHOREOGRAPHY]
    found = tables(made_[0])
    (moves,) = [one for one in found if one.caption == "In order"]
    assert [(row[0], *row[-2:]) for row in moves.rows] == [
        ("m3", "", "cue of m3"),
        ("m2", "1", "cue of m2"),
        ("m1", "2 to 3", "cue of m1"),
    ]
    (noted,) = [one for one in found if one.caption == "As it is set"]
    assert noted.rows[0] == ("m3", "Eyeline", "ben: gaze-of-ben; ada: gaze-of-ada")
    assert dict(made_[0].paper.facts)["Score"] == "version 1, set for rehearsal"
    assert "From rehearsal" not in [one.title for one in made_[0].paper.sections]


def test_words_about_the_whole_move_are_noted_as_they_are_and_a_score_without_any_has_no_table_of_them():
    score = Score(
        lines=(Line(move=made.PLAN.moves[0], notation=Notation(tone="plain", sound=(("", "rain"),))),)
    )
    (table,) = performed(score)
    assert table.rows == (("m1", "Sound", "rain"), ("m1", "Tone", "plain"))
    assert list(performed(Score(lines=(Line(move=made.PLAN.moves[0]),)))) == []


def test_a_scene_in_order_is_told_as_it_is_agreed():
    (moves,) = [one for one in tables(the(Kind.CHOREOGRAPHY)) if one.caption == "In order"]
    assert moves.rows[0][:6] == (
        "m1",
        "ben to ada",
        "affectionate touch",
        "the hands to the lower back",
        "over clothing",
        "skin level",
    )
    assert the(Kind.CHOREOGRAPHY).paper.opening == "One move is agreed. What does not stand here is not done."


def test_what_is_asked_and_not_agreed_is_not_in_the_notes():
    kiss = Move(id="m2", action="kiss.open", who=("ada", "ben"))
    paper = the(Kind.CHOREOGRAPHY, plan=made.with_plan(moves=(*made.PLAN.moves, kiss))).paper
    assert "m2" not in texts(paper)
    assert "kiss" not in whole(paper)


def test_a_performers_copy_has_their_own_moves_only():
    alone = Move(id="m3", action="proximity", who=("ben",))
    plan = made.with_plan(moves=(*made.PLAN.moves, alone))
    world = replace(
        made.MADE,
        riders=(
            made.MADE.riders[0],
            made.rider("ben", *made.BEN, made.permit("b3", what=made.What.ACT, action="proximity")),
        ),
    )
    assert "m3" in list(texts(the(Kind.CHOREOGRAPHY, "ben", plan, world).paper))
    assert "m3" not in list(texts(the(Kind.CHOREOGRAPHY, "ada", plan, world).paper))


def test_a_memo_lists_everybody_with_what_they_are_there_for():
    (roster,) = [one for one in tables(the(Kind.CLOSED_SET_MEMO)) if one.caption == "Everybody on the list"]
    assert [row[:2] for row in roster.rows if row[0]] == [
        ("ada", "performer"),
        ("ben", "performer"),
        ("dev", "director"),
        ("rosa", "intimacy coordinator"),
    ]
    assert "closed set" in the(Kind.CLOSED_SET_MEMO).paper.opening


def test_a_memo_for_a_set_nobody_has_planned_says_that_nobody_uncovers():
    paper = the(Kind.CLOSED_SET_MEMO, plan=made.with_plan(room=None)).paper
    assert "nobody uncovers" in paper.opening
    assert "Who is there is not recorded yet" in whole(paper)
    assert "No monitor or feed is recorded" in whole(paper)


def test_a_memo_leaves_a_line_for_what_was_not_named_and_none_where_all_was():
    said = OfTheSet(pause="Anchor", stop="Stop", robe="Kit", keeper="Tor", contact="Mara", channel="4")
    facts = facts_of(made.MADE, made.PLAN)
    for known, open_ in ((said, ()), (replace(said, robe=""), ("Holds the robes",))):
        (memo,) = closed_set_memo.copies(replace(facts, of_the_set=known))
        (named,) = [one for one in memo.paper.sections if one.title == "Named for the day"]
        lines = [one for one in named.blocks if not isinstance(one, Facts)]
        assert [label for one in lines for label in open_ if label in str(one)] == list(open_)
        assert bool(lines) is bool(open_)


def test_a_feed_whose_state_nobody_knows_is_said_to_be_unknown():
    room = replace(made.ROOM, feeds=(Feed(id="village", state="off"), Feed(id="truck")))
    (feeds,) = [
        one
        for one in tables(the(Kind.CLOSED_SET_MEMO, plan=made.with_plan(room=room)))
        if one.caption.startswith("What shows the set")
    ]
    assert [row[1] for row in feeds.rows] == ["off", "not known"]


BARE = Exposed(id="e1", performer="ada", area="upper_back", on_set="bare", on_screen="bare", setups=("A",))
ASTRIDE = Move(
    id="m2",
    action="body_contact.straddle",
    source=End(person="ada", area="pelvis"),
    target=End(person="ben", area="pelvis"),
    over="clothing",
    pressure="skin",
)
WIDE = replace(
    made.MADE,
    riders=(
        made.rider(
            "ada",
            *made.ADA,
            made.permit("a3", what=made.What.EXPOSURE, area="back", on_set="bare", on_screen="bare"),
            made.permit(
                "a4",
                what=made.What.CONTACT,
                action="body_contact.straddle",
                area="pelvis",
                partners=frozenset({"ben"}),
            ),
        ),
        made.rider(
            "ben",
            *made.BEN,
            made.permit(
                "b3",
                what=made.What.CONTACT,
                action="body_contact.straddle",
                area="pelvis",
                partners=frozenset({"ada"}),
            ),
        ),
    ),
)


def test_a_garment_plan_says_who_has_no_barrier_and_no_cover_yet():
    plan = made.with_plan(moves=(ASTRIDE,), exposes=(BARE,), worn={"ben": frozenset({"foam_guard"})})
    found = the(Kind.GARMENT_PLAN, plan=plan, world=WIDE).paper
    told = [block.says for one in found.sections for block in one.blocks if isinstance(block, Told)]
    assert told == [
        "ada: no barrier is assigned for move m2.",
        "ada: no cover for between takes is assigned, such as a robe.",
    ]
    covered = plan.worn | {"ada": frozenset({"padded_insert", "robe"})}
    after = the(
        Kind.GARMENT_PLAN, plan=made.with_plan(moves=(ASTRIDE,), exposes=(BARE,), worn=covered), world=WIDE
    )
    assert not [block for one in after.paper.sections for block in one.blocks if isinstance(block, Told)]


def test_costume_reads_what_is_so_on_set_and_not_what_is_seen():
    (agreed,) = [
        one
        for one in tables(the(Kind.GARMENT_PLAN, plan=made.with_plan(exposes=(BARE,)), world=WIDE))
        if one.caption == "Agreed on set"
    ]
    assert agreed.head == ("Performer", "Area", "On set")


def test_a_garment_somebody_does_not_wear_is_not_in_the_plan():
    refused = made.with_ada(
        made.Term(id="no", effect=made.Effect.REFUSE, scope=made.Scope(what=made.What.WORN, covering="tape"))
    )
    plan = made.with_plan(worn={"ada": frozenset({"tape", "robe"}), "ben": frozenset({"tape"})})
    rows = [row[:2] for one in tables(the(Kind.GARMENT_PLAN, plan=plan, world=refused)) for row in one.rows]
    assert ("ada", "robe") in rows
    assert ("ada", "tape") not in rows
    assert ("ben", "tape") in rows


def test_somebody_a_performer_does_not_have_there_is_not_on_the_list():
    refused = made.with_ada(
        made.Term(
            id="no", effect=made.Effect.REFUSE, scope=made.Scope(what=made.What.PRESENCE, who="visitor")
        )
    )
    room = replace(made.ROOM, present=made.ROOM.present | {"vic"})
    paper = the(Kind.CLOSED_SET_MEMO, plan=made.with_plan(room=room), world=refused).paper
    assert "vic" not in list(texts(paper))
    listed = OfTheSet(
        roster=tuple(OnList(name=one, function="grip", reason="", approved_by="") for one in ("vic", "dev"))
    )
    for world, there in ((made.MADE, ["vic", "dev"]), (refused, ["dev"])):
        facts = facts_of(world, made.with_plan(room=room), made.AT, of_the_set=listed)
        assert [one.name for one in facts.of_the_set.roster] == there
        assert ("vic" in list(texts(closed_set_memo.copies(facts)[0].paper))) is ("vic" in there)


def test_who_is_there_without_a_function_stands_without_one():
    room = replace(made.ROOM, present=made.ROOM.present | {"wyn", "zoe"})
    facts = facts_of(made.MADE, made.with_plan(room=room), made.AT)
    assert dict(facts.functions)["wyn"] == facts.function("zoe") == ""
    assert replace(facts, functions=(("wyn", "second_unit"),)).function("wyn") == "second unit"


def test_a_check_in_without_a_signed_rider_says_that_nothing_is_agreed():
    world = replace(made.MADE, riders=())
    paper = the(Kind.CHECK_IN, "ada", world=world).paper
    assert dict(paper.facts)["Rider"] == "none in force"
    assert "nothing is agreed" in whole(paper)
    assert "made.PLAN" not in whole(paper)


def test_a_check_in_lists_what_is_agreed_worn_and_required():
    need = made.Term(
        id="need",
        effect=made.Effect.REQUIRE,
        scope=made.Scope(),
        requires=(made.Requirement(name="closed_set"),),
    )
    plan = made.with_plan(worn={"ada": frozenset({"robe"})}, facts={"check_in": made.AT})
    paper = the(Kind.CHECK_IN, "ada", plan, made.with_ada(need)).paper
    assert "the set is closed" in whole(paper)
    assert "A check-in is recorded already" in whole(paper)
    assert "robe" in list(texts(paper))


def test_what_is_recorded_is_said_with_its_time_or_without():
    facts = facts_of(made.MADE, made.with_plan(facts={"rehearsed": True, "notice_given": False}), made.AT)
    assert (facts.recorded("rehearsed"), facts.recorded("notice_given")) == ("recorded", "")
    paper = the(Kind.REHEARSAL_RECORD, plan=made.with_plan(facts={"rehearsed": made.AT})).paper
    assert paper.opening.startswith("A rehearsal of scene 41 is recorded: Tuesday 12 May 2026")


def test_risks_follow_from_what_is_agreed():
    calm = the(Kind.RISK_ASSESSMENT, plan=made.with_plan(moves=(), room=None))
    rows = [row[0] for row in tables(calm)[0].rows]
    assert not [row for row in rows if row.startswith("Contact")]
    plan = made.with_plan(moves=(ASTRIDE,), exposes=(BARE,), worn={"ada": frozenset({"tape"})})
    found = {row[0]: row[1] for row in tables(the(Kind.RISK_ASSESSMENT, plan=plan, world=WIDE))[0].rows}
    assert found["Contact of the pelvis"] == "move m2"
    assert found["Skin hurt by adhesive"] == "ada"


def test_a_frame_is_told_as_far_as_it_is_chosen():
    setups = (
        Setup(id="A", sees={"ada": frozenset({"upper_back"}), "ben": frozenset()}, size="medium"),
        Setup(id="B"),
        Setup(id="C", sees={}),
    )
    (table,) = [
        one
        for one in tables(the(Kind.CHOREOGRAPHY, plan=made.with_plan(setups=setups)))
        if one.caption == "Set-ups"
    ]
    assert table.rows == (
        ("A", "medium", "ada: the upper back"),
        ("B", "not said", "not chosen yet"),
        ("C", "not said", "nobody closer than planned"),
    )


def test_a_move_says_where_as_far_as_the_plan_does():
    plan = made.with_plan(
        moves=(
            Move(
                id="m1",
                action="affectionate_touch",
                source=End(person="ben"),
                target=End(person="ada", area="lower_back"),
            ),
            Move(id="m2", action="kiss.closed", who=("ada", "ben")),
            Move(id="m3", action="proximity", who=("ada", "ben")),
            Move(id="m4", action="social_touch", source=End(person="ben"), target=End(person="ada")),
        )
    )
    (table,) = moves_table(plan, "In order")
    assert [row[3] for row in table.rows] == ["not said to the lower back", "the lips", "", ""]
    assert taking_part(plan.moves[0]) == ("ben", "ada")


def test_an_exposure_that_is_not_settled_is_said_not_to_be():
    (table,) = exposure_table(
        made.with_plan(exposes=(Exposed(id="e", performer="ada", area="back"),)), "At most"
    )
    assert table.rows == (("ada", "the back", "not said", "not said"),)


def test_nobody_in_a_scene_is_said_to_be_nobody():
    plan = Plan(scene="9", occasion="principal")
    made_ = copies_of(replace(made.MADE, riders=()), plan, made.AT)
    assert made_[Kind.CHECK_IN] == ()
    assert made_[Kind.GARMENT_PLAN][0].paper.opening == "Nobody is in this scene yet."
    assert dict(made_[Kind.CHOREOGRAPHY][0].paper.facts)["With"] == "nobody yet"
    assert made_[Kind.SUMMARY][0].paper.sections[0].title == "Nothing here"


def test_a_summary_says_what_is_worn_to_whoever_fits_it():
    plan = made.with_plan(worn={"ada": frozenset({"robe"})})
    costume = the(Kind.SUMMARY, "Costume and Hair and make-up", plan)
    assert "robe" in list(texts(costume.paper))
    camera = the(Kind.SUMMARY, "Camera", plan)
    assert "robe" not in list(texts(camera.paper))
    assert next(one.part for one in copies_of(made.MADE, plan, made.AT)[Kind.SUMMARY]) == ""


def test_a_scene_without_a_coordinator_sends_questions_to_one_all_the_same():
    facts = replace(facts_of(made.MADE, made.PLAN, made.AT), coordinators=())
    assert "Ask the intimacy coordinator" in whole(summary.copies(facts, ())[0].paper)


def test_post_reads_what_is_seen_and_used_and_not_what_is_done():
    post = whole(the(Kind.CUT_REVIEW, "Post").paper)
    assert "use of the material" in post
    assert "affectionate touch" not in post
    assert "affectionate touch" in whole(the(Kind.CUT_REVIEW).paper)
    assert "Nothing is agreed for this performer" in whole(
        the(Kind.CUT_REVIEW, world=replace(made.MADE, riders=())).paper
    )


def test_an_incident_report_brings_what_is_known_of_the_set():
    assert "Tuesday 12 May 2026, 11:40" in whole(the(Kind.INCIDENT_REPORT).paper)
    bare = whole(the(Kind.INCIDENT_REPORT, plan=Plan(scene="9", occasion="principal")).paper)
    assert "nobody yet" in bare
    assert "not recorded" in bare


@pytest.mark.parametrize("level", ["closed", ""])
def test_a_room_without_a_list_stays_without_one(level: str):
    room = Room(level=level, closed_at=None)
    assert agreed_only(made.with_plan(room=room), check(made.MADE, made.PLAN, made.AT)).room == room


IMPLIED = Exposed(id="e9", performer="ada", area="back", on_set="implied", on_screen="implied")


def dressed(plan: Plan, *pieces: Piece) -> Paper:
    facts = replace(facts_of(WIDE, plan), plan=plan, pieces=pieces)
    (whole, *_own) = garment_plan.copies(facts)
    return whole.paper


def test_a_garment_plan_lists_each_piece_and_what_is_planned_and_has_none_yet():
    plan = made.with_plan(moves=(ASTRIDE,), worn={"ada": frozenset({"foam_guard", "robe"})})
    pieces = (
        Piece(performer="ada", covering="foam_guard", called="no. 2", spare=True, stands=Stands.READY),
        Piece(performer="ben", covering="tape", put_on_by="Kim", clean_up=True),
        Piece(performer="zoe", covering="pouch"),
    )
    paper = dressed(plan, *pieces)
    (worn,) = [
        block
        for one in paper.sections
        for block in one.blocks
        if isinstance(block, Table) and block.caption == "Garments, barriers and covers"
    ]
    assert [(row[0], row[1], row[6], row[7], row[8]) for row in worn.rows] == [
        ("ada", "foam guard, no. 2", "the performer", "yes", "yes"),
        ("ben", "tape; to be taken out of the picture", "Kim", "no", ""),
        ("ada", "robe", "", "", ""),
    ]
    assert {row[4:6] for row in worn.rows} == {("", "")}


def test_a_garment_plan_says_what_nothing_covers_yet():
    plan = made.with_plan(exposes=(IMPLIED,))
    told = [block.says for one in dressed(plan).sections for block in one.blocks if isinstance(block, Told)]
    assert told[0] == "ada: nothing is assigned yet that covers the back."
    body = Piece(performer="ada", covering="body_stocking")
    after = [
        block.says for one in dressed(plan, body).sections for block in one.blocks if isinstance(block, Told)
    ]
    assert after == ["ada: no cover for between takes is assigned, such as a robe."]
