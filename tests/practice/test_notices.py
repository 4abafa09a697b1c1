"""Notices: what waits for an answer, and what an audition may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from closedset.practice.findings import Refused, require
from closedset.practice.notices import Audition, Kind, Stage, may_audition, waits

AT = datetime(2026, 5, 12, 10, tzinfo=UTC)
FINAL = Audition(stage=Stage.FINAL_CALLBACK, at=AT, told_at=AT - timedelta(hours=48), garment=True)


def codes(**changes: object) -> set[str]:
    return {found.code for found in may_audition(replace(FINAL, **changes))}


def test_one_final_callback_with_notice_is_what_may_be():
    assert codes() == set()
    assert codes(garment=False, stage=Stage.SELF_TAPE) == set()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"nudity": True}, "audition.never"),
        ({"simulated": True}, "audition.never"),
        ({"stage": Stage.OPEN_CALL}, "audition.stage"),
        ({"before": 1}, "audition.once"),
        ({"told_at": AT - timedelta(hours=47, minutes=59)}, "audition.notice"),
    ],
)
def test_what_an_audition_may_not_be_is_named(changes: dict[str, object], code: str):
    assert codes(**changes) == {code}


def test_late_notice_is_told_and_everything_else_is_refused():
    require(may_audition(replace(FINAL, told_at=AT)))
    with pytest.raises(Refused, match="ever"):
        require(may_audition(replace(FINAL, nudity=True)))


def test_a_request_waits_until_it_is_answered_and_a_notice_waits_for_nobody():
    assert waits(Kind.REQUEST, None)
    assert not waits(Kind.REQUEST, AT)
    assert not waits(Kind.CASTING, None)
