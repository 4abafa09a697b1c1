"""Laws of scores, over made ones."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.choreography.changes import Happened, changes
from closedset.practice.choreography.layout import layout
from closedset.practice.choreography.reading import read
from closedset.practice.choreography.values import Notation, Score, agreed, assembled, noted, own
from closedset.practice.choreography.writing import write
from kit.scores import CAST, around, scores


@given(scores())
def test_what_is_written_is_read_again_as_the_same(score: Score):
    found = read(write(score, CAST), around(score))
    assert found.wrong == ()
    assert found.score == score


@given(scores(), st.text(max_size=200))
def test_every_line_that_says_something_is_read_or_told_to_be_wrong(score: Score, more: str):
    text = f"{write(score, CAST)}\n{more}"
    found = read(text, around(score))
    said = [number for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1) if line.strip()]
    told = {*found.at, *(one.line for one in found.wrong)}
    assert told | {said[0] if said else 1} >= set(said), "only the timing, at the head, is no line of its own"
    assert len(found.at) == len(found.score.lines)
    ids = [line.move.id for line in found.score.lines]
    assert len(set(ids)) == len(ids)


@given(scores(), st.data())
def test_a_score_has_every_move_of_the_plan_and_none_besides(score: Score, data: st.DataObject):
    planned = [line.move for line in data.draw(scores()).lines]
    made = assembled(planned, noted(score), score.timing)
    assert sorted(line.move.id for line in made.lines) == sorted(move.id for move in planned)
    assert {line.move for line in made.lines} == set(planned)
    told = dict(noted(score))
    for line in made.lines:
        assert line.notation == told.get(line.move.id, Notation())


@given(scores())
def test_what_is_kept_and_put_together_again_is_the_score(score: Score):
    assert assembled([line.move for line in score.lines], noted(score), score.timing) == score


@given(scores(), st.data())
def test_what_is_told_of_a_score_has_no_move_that_is_not_agreed(score: Score, data: st.DataObject):
    lines = data.draw(st.lists(st.sampled_from(score.lines), unique=True)) if score.lines else []
    allowed = {line.move.id for line in lines}
    told = agreed(score, (line.move for line in lines))
    assert [one.move.id for one in told.lines] == [
        one.move.id for one in score.lines if one.move.id in allowed
    ]
    for one in told.lines:
        assert (one.move.alternative, one.move.needs, one.notation.note) == ("", (), "")


@given(scores(), st.data())
def test_a_performers_own_lines_say_of_others_only_what_touches_them(score: Score, data: st.DataObject):
    who = data.draw(st.sampled_from(score.performers)) if score.lines else "Ada"
    mine = own(score, [who])
    assert [one.move.id for one in mine.lines] == [one.move.id for one in score.lines if who in one.people]
    for line in mine.lines:
        for told in (line.notation.breath, line.notation.sound, line.notation.eyes):
            assert {name for name, _says in told} <= {"", who}


@given(scores())
def test_a_score_is_no_change_of_itself(score: Score):
    assert changes(score, score) == ()


@given(scores(), scores())
def test_two_scores_that_differ_have_a_change_for_each_move_that_differs(old: Score, new: Score):
    found = changes(old, new)
    before, after = ({one.move.id: one for one in each.lines} for each in (old, new))
    differing = {id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_)}
    assert {one.move for one in found if one.what is not Happened.MOVED and one.move} == differing
    turned = [replace(one, what=one.what) for one in changes(new, old)]
    assert {one.move for one in turned if one.what is Happened.ADDED} == {
        one.move for one in found if one.what is Happened.REMOVED
    }
    if [*before] != [*after] and set(before) == set(after):
        assert any(one.what is Happened.MOVED for one in found)


@given(scores())
def test_everybody_in_a_move_has_a_bar_and_no_two_bars_of_one_stave_lie_on_each_other(score: Score):
    drawn = layout(score)
    bars = sorted((bar.move, bar.performer) for bar in drawn.bars)
    assert bars == sorted((line.move.id, who) for line in score.lines for who in line.people)
    taken: set[tuple[str, int, int]] = set()
    for bar in drawn.bars:
        assert 0 <= bar.first <= bar.last < len(drawn.columns)
        assert bar.level < drawn.levels(bar.performer)
        own_cells = {(bar.performer, bar.level, column) for column in range(bar.first, bar.last + 1)}
        assert not own_cells & taken
        taken |= own_cells
    for tie in drawn.ties:
        assert {tie.source, tie.target} <= set(drawn.performers)
