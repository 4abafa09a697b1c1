"""What each seat hears of a finding, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.consent import check
from closedset.practice.consent.answer import Basis, Finding, Remedy, Weight
from closedset.practice.consent.plan import Move
from closedset.practice.consent.told import NOT_AVAILABLE, Listener, told
from closedset.practice.visibility import Seat
from kit.consent_scene import AT, MADE, PLAN, with_plan

ANSWER = check(MADE, PLAN, AT)
ADA, DIRECTOR, PRODUCER = (
    Listener(Seat.PERFORMER, "ada"),
    Listener(Seat.DIRECTOR),
    Listener(Seat.PRODUCER),
)


def finding(code: str, *, on: str = "m1", performer: str = "ben", owner: str = "producer", **basis: str):
    return Finding(
        code=code,
        weight=Weight.STOP,
        on=on,
        performer=performer,
        says="Ben takes it back.",
        rests_on=Basis(**basis),
        remedy=Remedy(owner=owner, do="Ask."),
    )


def heard(found: Finding, listener: Listener) -> list[Finding]:
    return list(told(replace(ANSWER, findings=(found,)), PLAN, listener).findings)


def test_of_a_partner_a_performer_hears_only_that_the_contact_is_not_agreed():
    (only,) = heard(finding("consent.withdrawn", term="r1"), ADA)
    assert (only.code, only.performer, only.on) == (NOT_AVAILABLE, "", "m1")
    assert only.says == "This contact is not agreed as planned."
    assert only.rests_on == Basis(fact="m1 of the plan")


@pytest.mark.parametrize(
    ("code", "on"), [("requirement.unmet", "m1"), ("consent.refused", "A"), ("fact.unknown", "A")]
)
def test_of_a_partner_nothing_else_is_told_to_a_performer(code, on):
    assert heard(finding(code, on=on), ADA) == []


def test_a_move_named_by_who_takes_part_in_it_is_theirs_and_nobody_elses():
    kiss = with_plan(moves=(Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",)),))
    answer = replace(ANSWER, findings=(finding("consent.refused", on="k"),))
    assert [one.on for one in told(answer, kiss, ADA).findings] == ["k"]
    assert told(answer, kiss, Listener(Seat.PERFORMER, "wyn")).findings == ()


def test_what_is_about_oneself_is_told_as_it_is():
    own = finding("requirement.unmet", on="A", performer="ada", term="r1")
    assert heard(own, ADA) == [own]


@pytest.mark.parametrize(
    "code", ["consent.refused", "consent.withdrawn", "consent.not_covered", "consent.stale"]
)
def test_the_director_hears_that_something_is_not_available_and_not_whose_word_it_was(code):
    (only,) = heard(finding(code, term="r1"), DIRECTOR)
    assert (only.code, only.performer) == (NOT_AVAILABLE, "")
    assert only.says == "m1 is not available as planned."
    assert only.remedy == Remedy(owner="intimacy_coordinator", do="Ask the intimacy coordinator.")


def test_the_director_hears_a_condition_without_the_person_and_the_term():
    (only,) = heard(finding("requirement.unmet", term="r1"), DIRECTOR)
    assert (only.performer, only.rests_on) == ("", Basis(fact="a condition of the scene"))


def test_the_director_does_not_hear_whose_own_condition_is_not_recorded():
    """The name of the fact is the coordinator's: it says who said something, or that it was destroyed."""
    named = finding("requirement.unmet", on="41")._replace(
        says="Not recorded: statement of ben given anew since 2026-05-01.", dimension="fact"
    )
    for seat in (Seat.DIRECTOR, Seat.FIRST_AD):
        (only,) = heard(named, Listener(seat))
        assert (only.code, only.performer, only.on) == (NOT_AVAILABLE, "", "41")
        assert "ben" not in f"{only.says} {only.remedy.do} {only.rests_on}"
    assert heard(named, Listener(Seat.INTIMACY_COORDINATOR)) == [named]


def test_the_director_hears_what_is_not_known_with_the_term_only_where_none_is_behind_it():
    (behind,) = heard(finding("fact.unknown", term="r1"), DIRECTOR)
    assert behind.rests_on == Basis(fact="m1 of the plan")
    plain = finding("fact.unknown", fact="the level of the set")
    assert heard(plain, DIRECTOR) == [plain]


@pytest.mark.parametrize("code", ["standard.us.sag-1", "consent.no_rider", "consent.unsigned"])
def test_the_producer_hears_of_clocks_documents_and_standards(code):
    assert heard(finding(code), PRODUCER) == [finding(code)]


def test_the_producer_hears_that_something_is_not_agreed_and_not_what():
    (only,) = heard(finding("consent.refused", term="r1"), PRODUCER)
    assert (only.code, only.on, only.performer) == (NOT_AVAILABLE, "41", "")
    assert only.says == "Something in the scene is not agreed as planned."
    assert heard(finding("requirement.unmet"), PRODUCER) == []


def test_costume_hears_what_costume_does_and_nothing_else():
    costume = Listener(Seat.COSTUME)
    assert heard(finding("requirement.unmet", owner="costume"), costume) == [
        finding("requirement.unmet", owner="costume")
    ]
    assert heard(finding("requirement.unmet"), costume) == []


def test_two_findings_that_sound_the_same_are_told_once():
    both = (finding("consent.refused", term="r1"), finding("consent.withdrawn", term="r2"))
    assert len(told(replace(ANSWER, findings=both), PLAN, DIRECTOR).findings) == 1


@pytest.mark.parametrize("seat", [Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR])
def test_the_coordinators_hear_it_as_it_was_found(seat):
    whole = finding("consent.refused", term="r1")
    assert heard(whole, Listener(seat)) == [whole]
