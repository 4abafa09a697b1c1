"""Deliberate bugs in the engine, one at a time: each must be caught by the same few scenes.

A suite that passes proves little until it has been seen to fail. A bug that nothing here catches fails.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from importlib import import_module

import pytest

from closedset.practice import clocks
from closedset.practice.consent import asks, axes, board, evidence, says, told
from closedset.practice.consent.agreement import Agreement, Code, Decision
from closedset.practice.consent.asks import NEEDS_PERMISSION
from closedset.practice.consent.axes import Space, Wanted
from closedset.practice.consent.decide import COVERED
from closedset.practice.consent.plan import Move
from closedset.practice.findings import Weight
from closedset.practice.visibility import Seat
from closedset.practice.vocabulary import ACTIONS
from kit.consent_guards import CLEAR, HOLD, STOP, caught

Patch = pytest.MonkeyPatch
check = import_module("closedset.practice.consent.check")
decide = import_module("closedset.practice.consent.decide")
effective = import_module("closedset.practice.consent.effective")


def test_without_a_bug_every_scene_comes_out_as_written():
    assert list(caught()) == []


# --- The bugs ----------------------------------------------------------------------------------------------

Bug = Callable[[Patch], None]
BUGS: dict[str, Bug] = {}


def bug(put: Bug) -> Bug:
    BUGS[put.__name__] = put
    return put


@bug
def a_permit_beats_a_refusal(patch: Patch) -> None:
    whole = decide.decide

    def kind(ask, wanted, agreement, space):
        return agreement.covering(wanted) or whole(ask, wanted, agreement, space)

    patch.setattr(check, "decide", kind)


@bug
def expired_consent_still_counts(patch: Patch) -> None:
    whole = effective._Reading._now
    patch.setattr(effective._Reading, "_now", lambda self, term: whole(self, replace(term, until=None)))


@bug
def consent_counts_before_its_date(patch: Patch) -> None:
    whole = effective._Reading._now
    patch.setattr(effective._Reading, "_now", lambda self, term: whole(self, replace(term, since=None)))


@bug
def unknown_counts_as_yes(patch: Patch) -> None:
    kind = lambda self: object.__setattr__(self, "worst", self.need)  # noqa: E731
    patch.setattr(Wanted, "__post_init__", kind)


@bug
def a_draft_permission_counts(patch: Patch) -> None:
    patch.setattr(effective, "signed_at", lambda rider, at, person: rider.signed.get("performer", at))


@bug
def a_signature_counts_before_it_is_given(patch: Patch) -> None:
    whole = effective.signed_at
    patch.setattr(
        effective, "signed_at", lambda rider, at, person: whole(rider, at + timedelta(days=9), person)
    )
    patch.setattr(effective, "_known", lambda rider, at: True)


@bug
def a_refusal_in_a_draft_is_ignored(patch: Patch) -> None:
    whole = effective._Reading.refused_in
    patch.setattr(
        effective._Reading,
        "refused_in",
        lambda self, riders: whole(self, [one for one in riders if one.signed]),
    )


@bug
def a_withdrawal_reaches_only_the_exact_degree(patch: Patch) -> None:
    patch.setattr(Space, "taken_back", Space.refused)


@bug
def a_withdrawal_of_a_term_does_nothing(patch: Patch) -> None:
    patch.setattr(effective._Reading, "withdrawn", lambda self, said, known, about: iter(()))


@bug
def what_is_said_later_counts_now(patch: Patch) -> None:
    def late(person, scene, at, riders, statements, space):
        return effective.effective(
            person, scene, at, riders, [replace(one, at=min(one.at, at)) for one in statements], space
        )

    patch.setattr(check, "effective", late)


def _free(patch: Patch, dimension: str) -> None:
    whole = Space.permitted
    patch.setattr(Space, "permitted", lambda self, scope: whole(self, scope) | self.axes[dimension].whole)


@bug
def the_partner_is_ignored(patch: Patch) -> None:
    _free(patch, "partner")


@bug
def the_occasion_is_ignored(patch: Patch) -> None:
    _free(patch, "occasion")


@bug
def stale_is_ignored(patch: Patch) -> None:
    patch.setattr(check, "added_since", lambda *_: "")


@bug
def only_the_first_permission_is_read(patch: Patch) -> None:
    whole = Agreement.covering
    patch.setattr(
        Agreement, "covering", lambda self, wanted: whole(replace(self, permits=self.permits[:1]), wanted)
    )


@bug
def order_decides_which_rider_is_read(patch: Patch) -> None:
    patch.setattr(
        check,
        "effective",
        lambda person, scene, at, riders, said, space: effective.effective(
            person, scene, at, riders[:1], said, space
        ),
    )


@bug
def to_meet_a_permission_is_to_be_covered_by_it(patch: Patch) -> None:
    def loosely(self: Agreement, wanted: Wanted) -> tuple[Decision, ...]:
        met = [one for one in self.permits if one.allows & wanted.worst]
        return tuple(Decision(Code.COVERED, permit=one) for one in met[:1])

    patch.setattr(Agreement, "covering", loosely)


@bug
def anybodys_permission_will_do(patch: Patch) -> None:
    patch.setattr(effective, "_about", lambda riders, performer, scene: list(riders))


@bug
def the_last_finding_alone_decides(patch: Patch) -> None:
    patch.setattr(check, "worst", lambda verdicts: ([*verdicts] or [CLEAR])[-1])


@bug
def one_thing_missing_is_shown_as_clear(patch: Patch) -> None:
    def kind(verdicts):
        every = list(verdicts)
        return CLEAR if every.count(HOLD) == 1 and STOP not in every else max(every, default=CLEAR)

    patch.setattr(check, "worst", kind)


@bug
def conditions_of_a_permission_are_not_looked_at(patch: Patch) -> None:
    patch.setattr(check.Check, "_conditions", lambda *_: iter(()))


@bug
def requirements_are_not_looked_at(patch: Patch) -> None:
    patch.setattr(check.Check, "_requirements", lambda *_: None)


@bug
def at_least_two_is_read_as_any(patch: Patch) -> None:
    patch.setitem(
        evidence.ATOMS,
        "at_least",
        lambda proof, need, who: evidence._at_least(proof, replace(need, least=1), who),
    )


@bug
def anybodys_word_is_everybodys_evidence(patch: Patch) -> None:
    def loosely(proof, need, who):
        name = need.value or need.name
        return () if name in {one for _who, one in proof.confirmed} else evidence._fact(proof, need, who)

    patch.setitem(evidence.ATOMS, "check_in", loosely)


@bug
def a_roster_that_is_not_known_is_empty(patch: Patch) -> None:
    whole = evidence._roster
    patch.setattr(evidence, "_roster", lambda proof, level: whole(proof, level) if proof.room.present else ())


@bug
def an_empty_plan_is_a_green_light(patch: Patch) -> None:
    whole = says.of_empty_plan
    patch.setattr(says, "of_empty_plan", lambda scene: whole(scene)._replace(weight=Weight.NOTE))


@bug
def nobody_is_under_eighteen(patch: Patch) -> None:
    patch.setattr(effective, "ADULT", 0)


@bug
def an_earlier_signature_answers_a_later_no(patch: Patch) -> None:
    patch.setattr(decide, "_signed_since", lambda no, wanted, agreement: bool(agreement.covering(wanted)))


@bug
def a_later_signature_answers_nothing(patch: Patch) -> None:
    patch.setattr(decide, "_signed_since", lambda no, wanted, agreement: False)


@bug
def a_change_on_the_day_lifts_a_refusal(patch: Patch) -> None:
    patch.setattr(
        decide,
        "_signed_since",
        lambda no, wanted, agreement: any(
            one.signed > no.said for one in agreement.permits if not wanted.worst & ~one.allows
        ),
    )


@bug
def a_refusal_that_may_meet_it_is_ignored(patch: Patch) -> None:
    whole = decide._against
    patch.setattr(
        decide,
        "_against",
        lambda *about: tuple(one for one in whole(*about) if one.code is not Code.UNKNOWN),
    )


@bug
def a_greater_action_is_within_a_lesser(patch: Patch) -> None:
    patch.setattr(axes, "included", axes.beyond)


@bug
def a_refusal_reaches_only_the_same_action(patch: Patch) -> None:
    patch.setattr(axes, "beyond", lambda action: frozenset({action}))


@bug
def the_receiving_end_is_not_asked(patch: Patch) -> None:
    whole = asks._of_move
    given = lambda *move: (one for one in whole(*move) if one.role != "receives")  # noqa: E731
    patch.setattr(asks, "_of_move", given)


@bug
def a_laxer_view_of_a_move_is_the_one_that_is_asked(patch: Patch) -> None:
    lax = lambda move: (move.classed[-1].classed,) if move.classed else (move.action,)  # noqa: E731
    patch.setattr(Move, "readings", property(lambda move: lax(move) if lax(move)[0] in ACTIONS else ()))


@bug
def what_people_say_a_move_is_is_not_asked(patch: Patch) -> None:
    patch.setattr(Move, "readings", property(lambda move: (move.action,)))


@bug
def what_the_frame_shows_is_not_asked(patch: Patch) -> None:
    patch.setattr(asks, "_of_frame", lambda setup: iter(()))


@bug
def what_was_shot_is_asked_of_the_present(patch: Patch) -> None:
    whole = check.Check._consented
    patch.setattr(check.Check, "_consented", lambda self, shown, roll: whole(self, shown, self.at))


@bug
def an_answer_is_kept_after_a_change(patch: Patch) -> None:
    patch.setattr(board.Board, "_touch", lambda self, scenes: frozenset(scenes))


@bug
def the_director_hears_whose_word_it_was(patch: Patch) -> None:
    patch.setitem(told.TELLINGS, Seat.DIRECTOR, told._whole)


@bug
def the_clock_reads_the_wall(patch: Patch) -> None:
    def wall(since: datetime, until: datetime) -> float:
        return (until.replace(tzinfo=None) - since.replace(tzinfo=None)).total_seconds() / 3600

    patch.setattr(clocks, "elapsed_hours", wall)


@bug
def standards_are_not_looked_at(patch: Patch) -> None:
    patch.setattr(check.Check, "_standards", lambda *_: None)


@bug
def what_needs_permission_is_taken_as_given(patch: Patch) -> None:
    whole = decide.decide

    def kind(ask, wanted, agreement, space):
        found = whole(ask, wanted, agreement, space)
        short = ask.what in NEEDS_PERMISSION and found[0].code is Code.NOT_COVERED
        return (COVERED,) if short else found

    patch.setattr(check, "decide", kind)


@pytest.mark.parametrize("name", BUGS)
def test_a_deliberate_bug_is_caught(name: str, monkeypatch: Patch):
    BUGS[name](monkeypatch)
    assert list(caught()), f"Nothing catches: {name.replace('_', ' ')}"
