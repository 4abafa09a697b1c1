"""The head of a rider says what was said, and nothing where nothing was."""

from __future__ import annotations

from datetime import UTC, datetime

from closedset.practice.papers.rider import RiderFacts, rider_paper
from closedset.practice.riders.head import LABELS, NO_HEAD, Head, Own, lines, read, spelled

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

WHOLE = Head(
    producing_entity="Quill Pictures Ltd",
    contract_reference="QP-114",
    episode="3",
    representative="Ines Ortega",
    producers=("Priya Raman", "Sam Low"),
    legal_name="Adaeze Benin",
)


def paper(**more):
    facts = RiderFacts(
        production="Low Water",
        zone="UTC",
        called="rider 1",
        version=2,
        digest="0" * 64,
        performer="Ada Benin-Laurent",
        character="NADIA",
        scenes=("10",),
        synopsis="They part.",
        terms=(),
        clauses=(),
        **more,
    )
    return rider_paper(facts)


def test_what_was_spelled_is_read_again_and_an_empty_head_is_spelled_as_nothing():
    assert read(spelled(WHOLE)) == WHOLE
    assert spelled(NO_HEAD) == {}
    assert read({}) == NO_HEAD


def test_only_the_lines_that_were_said_stand_there():
    assert list(lines(Head(episode="3"), tuple(LABELS))) == [("Episode", "3")]
    assert dict(lines(WHOLE, ("producers",))) == {"Producer": "Priya Raman, Sam Low"}


def test_what_was_typed_for_the_rider_is_told_from_what_is_known():
    assert WHOLE.own() == Own(contract_reference="QP-114", episode="3")


def test_the_paper_has_them_in_the_order_a_contract_has_them():
    facts = paper(head=WHOLE, made=NOW).facts
    assert [label for label, _said in facts[:9]] == [
        "Produced by",
        "Contract",
        "Performer",
        "Legal name",
        "Role",
        "Represented by",
        "Producer",
        "Episode",
        "Scenes",
    ]
    assert "made" in dict(facts)["Version"]


def test_a_paper_of_a_version_without_a_head_looks_as_it_did():
    assert [label for label, _said in paper().facts] == [
        "Performer",
        "Role",
        "Scenes",
        "Version",
        "Delivered",
        "Digest",
    ]
    assert dict(paper().facts)["Version"] == "2"
