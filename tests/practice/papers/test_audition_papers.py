"""The papers of an audition: only what is recorded, and nothing promised that is not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from closedset.practice.auditions.facts import Act, Observer, Present, Stage, Wear
from closedset.practice.papers import audition_notice, audition_record
from closedset.practice.papers.audition_facts import AuditionFacts
from closedset.practice.papers.blocks import Paper
from closedset.practice.visibility import SEES, Matter
from kit.auditions import HELD
from kit.scene_papers import AUDITION, whole

NEVER = "Nobody is nude and nothing is simulated."


def of(**changes: object) -> AuditionFacts:
    return replace(AUDITION, audition=replace(AUDITION.audition, **changes))


def notice(**changes: object) -> Paper:
    (copy,) = audition_notice.copies(of(**changes))
    return copy.paper


def record(facts: AuditionFacts = AUDITION) -> Paper:
    (copy,) = audition_record.copies(facts)
    return copy.paper


@pytest.mark.parametrize("module", [audition_notice, audition_record])
def test_casting_and_the_performer_read_it_and_nobody_else_on_set(module):
    (copy,) = module.copies(AUDITION)
    assert copy.seats == SEES[Matter.AUDITIONS]
    assert copy.performers == ("ada",)
    assert "ada and whoever represents them" in copy.paper.visible_to
    (open_,) = module.copies(replace(AUDITION, cast=""))
    assert open_.performers == ()


def test_a_notice_says_what_is_asked_and_what_never_is():
    assert "one final callback" in notice().opening
    assert NEVER in whole(notice())
    assert "Nobody asks for nude photographs" in whole(notice())
    assert notice(stage=Stage.CALLBACK).opening == "A modesty garment is worn."
    assert notice(wear=Wear.CLOTHED).opening == "Everybody keeps their own clothes on."
    assert "Nudity and simulated sex" in whole(notice())
    assert "Nothing that is known" in whole(notice(part_asks=frozenset()))


@pytest.mark.parametrize("changes", [{"wear": Wear.NUDE}, {"wear": Wear.IN_PART}, {"act": Act.SIMULATED}])
def test_a_notice_promises_nothing_that_is_not_so(changes):
    assert NEVER not in whole(notice(**changes))
    pictures = whole(notice(pictures=True))
    assert "Nobody asks for nude photographs" not in pictures
    assert "Photographs or a tape without clothes" in pictures


def test_a_record_has_who_was_told_who_was_there_and_what_became_of_the_tape():
    said = whole(record())
    for words in (
        "Performer, in writing",
        "Representative, in writing",
        "that somebody may come along",
        "Nell",
        "casts the part",
        "Rosa; performer has agreed, production has agreed",
        "Two takes, kept by casting",
        "Nell Okafor",
    ):
        assert words in said
    assert record().opening == "What was recorded is destroyed, as the certificate below says."
    assert "Nobody is entered" in said, "whom the performer brought"


def test_a_record_says_of_what_is_not_entered_that_it_is_not():
    bare = replace(
        of(
            told=(),
            present=None,
            recorded=None,
            closed_at=None,
            devices_at=None,
            observer=None,
            place=None,
            part="",
        ),
        certificates=(),
        what="",
    )
    said = whole(record(bare))
    assert record(bare).opening == "Whether it was recorded is not entered."
    for words in (
        "No notice is entered.",
        "Who was in the room is not entered.",
        "No certificate of destruction is entered.",
        "Not entered",
    ):
        assert words in said
    assert "Observer" not in said
    assert dict(record(bare).facts)["Performer"] == "ada"
    assert "Nobody besides the performer." in whole(record(of(present=())))
    unnamed = whole(record(of(present=(Present(name="Vic"),))))
    assert "Vic" in unnamed


@pytest.mark.parametrize(
    ("changes", "more", "opening"),
    [
        ({"recorded": True}, {}, "It was recorded."),
        ({"recorded": False}, {}, "Nothing was recorded."),
        ({"destruction_asked_at": HELD}, {}, "asked to be destroyed; no certificate"),
        ({}, {"called_off": True}, "called off"),
    ],
)
def test_what_became_of_it_stands_first(changes, more, opening):
    assert opening in record(replace(of(**changes), certificates=(), **more)).opening


def test_a_yes_a_no_and_who_was_asked_stand_with_their_moments():
    agreed = whole(record(of(recording_agreed_at=HELD, union_consulted_at=HELD)))
    assert "The performer agreed in writing" in agreed
    assert "The union was consulted" in agreed
    refused = whole(record(of(recording_agreed_at=HELD, recording_refused_at=HELD)))
    assert "The performer does not agree" in refused
    assert "agreed in writing" not in refused
    silent = Observer(name="Rosa")
    assert "performer has not agreed" in whole(record(of(observer=silent)))
