"""The table of papers, and how papers say moments and lists."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from closedset.practice.papers import words
from closedset.practice.papers.kinds import KINDS, SEATS, kept_with, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.retention import Kept
from closedset.practice.visibility import OWN_PAPERS, READS_PAPERS, Seat


def test_every_paper_has_a_row_and_no_two_have_one_name():
    assert set(KINDS) == set(Kind)
    assert len({sort.called for sort in KINDS.values()}) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_nobody_confirms_a_paper_they_do_not_read(kind: Kind):
    assert KINDS[kind].acknowledges <= READS_PAPERS[kind]
    assert not KINDS[kind].own_acknowledge or kind in OWN_PAPERS


def test_what_is_signed_with_a_contract_is_kept_with_it():
    assert KINDS[Kind.RIDER].keeps is Kept.RIDERS
    assert set(kept_with(Kept.RIDERS)) == {Kind.RIDER, Kind.CHANGE_REQUEST, Kind.WITHDRAWAL_RECORD}


def test_every_paper_is_kept_with_one_class_that_has_a_period():
    assert sorted(one for kept in Kept for one in kept_with(kept)) == sorted(Kind)
    assert kept_with(Kept.NOTES) == ()


def test_every_seat_has_a_name_in_a_sentence():
    assert set(SEATS) == set(Seat)


def test_who_reads_a_paper_is_said_on_it():
    assert visible_to(Kind.WRAP_REPORT) == (
        "the intimacy coordinator, the assistant coordinator and the producer"
    )
    assert visible_to(Kind.SUMMARY, [Seat.COSTUME]) == "costume"
    own = visible_to(Kind.CHECK_IN, performers=["Ada", "Ben"])
    assert own.startswith("Ada and Ben and whoever represents them, the intimacy")


def test_a_performer_is_not_named_as_a_reader_of_what_is_not_theirs():
    assert "Ada" not in visible_to(Kind.DAY_REPORT, performers=["Ada"])


def test_the_doubled_hour_is_told_apart_by_its_offset():
    first, again = datetime(2026, 11, 1, 8, 30, tzinfo=UTC), datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
    zone = "America/Los_Angeles"
    assert words.clock(first, zone) == words.clock(again, zone) == "01:30"
    assert words.moment(first, zone) != words.moment(again, zone)


def test_scenes_are_listed_in_the_order_of_their_numbers():
    assert words.scenes(["12A", "2", "12", "(3)", "²"]) == "scenes ², 2, (3), 12 and 12A"
    assert words.scenes(["7"]) == "scene 7"
    assert words.scenes([]) == "no scene"


def test_a_list_of_nothing_is_empty_and_a_sentence_begins_with_a_capital():
    assert words.listed([]) == ""
    assert words.listed(["a", "b"], "or") == "a or b"
    assert words.capital("the back") == "The back"
