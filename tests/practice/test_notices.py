"""Notices: what waits for an answer."""

from __future__ import annotations

from datetime import UTC, datetime

from closedset.practice.notices import Kind, waits

AT = datetime(2026, 5, 12, 10, tzinfo=UTC)


def test_a_request_waits_until_it_is_answered_and_a_notice_waits_for_nobody():
    assert waits(Kind.REQUEST, None)
    assert not waits(Kind.REQUEST, AT)
    assert not waits(Kind.CASTING, None)
