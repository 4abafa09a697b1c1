"""Papers of a day, a production, a notice and a withdrawal."""

from __future__ import annotations

from dataclasses import replace

from closedset.practice.papers import (
    best_efforts,
    day_report,
    meeting_note,
    withdrawal,
    wrap_report,
)
from closedset.practice.papers.blocks import Table, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.visibility import Seat
from kit import consent_scene as made
from kit.scene_papers import AT, EFFORTS, MEETING, WITHDRAWAL, WRAP, facts_of, whole


def one(copies: tuple[Copy, ...]) -> Copy:
    (copy,) = copies
    return copy


def table(copy: Copy, caption: str) -> Table:
    found = [block for each in copy.paper.sections for block in each.blocks if isinstance(block, Table)]
    return next(each for each in found if each.caption == caption)


DAY = day_report.DayFacts(
    production="Harbour",
    zone="Europe/Berlin",
    on=made.AT,
    scenes=(facts_of(made.MADE, made.PLAN, made.AT),),
    coordinators=("rosa",),
    issued=((made.AT, "Check-in, ada"),),
)


def test_a_day_report_arrives_with_who_was_called_and_on_which_rider():
    copy = one(day_report.copies(DAY))
    assert copy.paper.opening == "Called for work with the coordinator: scene 41."
    assert table(copy, "Cast and riders").rows == (
        ("ada (NORA)", "10:00", "ada-r1, version 1", ""),
        ("ben (TOM)", "10:00", "ben-r1, version 1", ""),
    )
    assert table(copy, "Papers issued on the day").rows == (("12:00", "Check-in, ada"),)
    assert copy.seats == {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR, Seat.PRODUCER}


def test_a_day_on_which_nothing_was_called_says_so():
    empty = one(day_report.copies(replace(DAY, scenes=(), coordinators=(), issued=())))
    assert empty.paper.opening == "No scene with a plan was called on this day."
    assert dict(empty.paper.facts)["Coordinator"] == "not seated"


def test_a_day_report_says_what_was_not_recorded_and_who_had_no_call():
    bare = facts_of(replace(made.MADE, riders=()), made.with_plan(call={}, room=None), made.AT)
    copy = one(day_report.copies(replace(DAY, scenes=(bare, replace(bare, parts=())))))
    assert table(copy, "Cast and riders").rows[0][1:3] == ("no call", "none")
    assert "nobody yet" in whole(copy.paper)


def test_a_withdrawal_says_what_and_from_when_and_never_why():
    copy = one(withdrawal.copies(replace(WITHDRAWAL, terms=("Agreed: exposure.",), riders=("ada, rider 1",))))
    assert "Agreed: exposure." in whole(copy.paper)
    assert "No reason is asked for and none is written." in whole(copy.paper)
    assert copy.performers == ("ada",)


def test_a_withdrawal_of_scenes_or_of_everything_says_so():
    assert "Everything in scenes 2 and 12." in whole(
        one(withdrawal.copies(replace(WITHDRAWAL, scenes=("12", "2")))).paper
    )
    everything = one(withdrawal.copies(replace(WITHDRAWAL, by_performer=False))).paper
    assert "Everything." in whole(everything)
    assert dict(everything.facts)["Entered by"] == "the coordinator, for the performer"
    assert dict(everything.facts)["Reaches"] == "no signed rider"


def test_a_best_efforts_log_has_every_attempt_and_how_requests_were_answered():
    attempts = (
        best_efforts.Attempt(
            at=AT, scene="2", says="Asked the register.", answer="Nobody is free.", answered=AT
        ),
        best_efforts.Attempt(at=AT, scene="", says="Asked again."),
    )
    requests = (
        best_efforts.Attempt(at=AT, scene="2", performer="ada"),
        best_efforts.Attempt(at=AT, scene="", answer="Yes.", answered=AT),
    )
    copy = one(
        best_efforts.copies(replace(EFFORTS, attempts=attempts, requests=requests, coordinators=("rosa",)))
    )
    assert copy.paper.opening == "Engaged: rosa."
    assert dict(copy.paper.facts)["Requests without an answer"] == "1"
    asked = table(copy, "Who was asked, and what they said")
    assert [row[1] for row in asked.rows] == ["2", "all"]
    assert [row[4] for row in asked.rows][1] == "not answered yet"
    assert table(copy, "Who asked for a coordinator, and the answer").rows[1][2] == "not named"


def test_a_performers_own_words_are_not_in_the_log():
    said = best_efforts.Attempt(at=AT, scene="2", performer="ada", says="unspoken")
    assert "unspoken" not in whole(one(best_efforts.copies(replace(EFFORTS, requests=(said,)))).paper)


def test_a_log_without_an_entry_says_so():
    copy = one(best_efforts.copies(EFFORTS))
    assert "No attempt is entered." in whole(copy.paper)
    assert "No performer has asked" in whole(copy.paper)
    assert copy.paper.opening.startswith("No intimacy coordinator is engaged")


def said_under(copy: Copy, title: str) -> list[str]:
    return [
        block.text
        for each in copy.paper.sections
        if each.title == title
        for block in each.blocks
        if isinstance(block, Words)
    ]


def test_a_meeting_note_says_what_was_not_spoken_about_and_that_asked_is_not_agreed():
    copy = one(meeting_note.copies(replace(MEETING, said={"nudity": "The back.", "tone": "Calm."})))
    missing = "specifics of simulated sex and other details"
    assert copy.paper.opening == f"Not spoken about in this talk: {missing}."
    assert said_under(copy, "Specifics of simulated sex") == ["Not spoken about in this talk."]
    assert said_under(copy, "Degree of nudity") == ["The back."]
    assert said_under(copy, "How to read it") == [meeting_note.ASKED]
    assert "Must have" not in [each.title for each in copy.paper.sections]


def test_a_meeting_note_keeps_every_line_that_was_entered():
    copy = one(meeting_note.copies(replace(MEETING, said={"decisions": "One.\n\n  Two.\n"})))
    assert said_under(copy, "Decided") == ["One.", "Two."]
    assert dict(copy.paper.facts)["Held on"] == "Tuesday 5 May 2026"
    assert dict(copy.paper.facts)["Who was there"] == "Dev Osei, Rosa Lindqvist"


def test_a_talk_about_everything_settles_no_scene():
    every = dict.fromkeys(meeting_note.FIRST, "As told.")
    whole_ = one(meeting_note.copies(replace(MEETING, said=every)))
    assert whole_.paper.opening.endswith("each scene is settled in a talk of its own.")
    assert whole_.paper.title == "Meeting note, the whole production"
    scene = one(meeting_note.copies(replace(MEETING, said=every, scene="12")))
    assert scene.paper.opening.endswith("were spoken about for this scene.")
    assert scene.paper.title == "Meeting note, scene 12"


def test_a_meeting_note_is_read_as_the_talk_is_and_never_by_a_performer():
    copy = one(meeting_note.copies(MEETING))
    assert copy.seats == {Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR, Seat.DIRECTOR}
    assert copy.performers == ()


RIDER = wrap_report.RiderStanding(
    called="Ada, rider 1", version=2, scenes=("2",), state="Signed", signed=True
)


def test_a_wrap_report_says_first_what_is_not_signed():
    open_ = replace(RIDER, called="Ben, rider 1", state="Being agreed", signed=False)
    report = one(wrap_report.copies(replace(WRAP, riders=(RIDER, open_), coordinators=("rosa",))))
    assert report.paper.opening == "Riders that are not signed: 1."
    assert one(wrap_report.copies(replace(WRAP, riders=(RIDER,)))).paper.opening == "Every rider is signed."
    assert one(wrap_report.copies(WRAP)).paper.opening == "There is no rider on this production."


def test_a_wrap_report_names_riders_that_agree_to_digital_work():
    digital = replace(RIDER, digital=("digital_double",))
    report = one(wrap_report.copies(replace(WRAP, riders=(digital,), papers=(("Check-in", 3),))))
    assert table(report, "Riders that name it").rows == (("Ada, rider 1", "digital double"),)
    assert "No signed rider agrees to digital" in whole(one(wrap_report.copies(WRAP)).paper)
