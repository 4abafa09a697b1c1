"""The audition record: who was told and was there, what was recorded, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.auditions.facts import Function, Observer
from closedset.practice.papers.audition_facts import (
    FUNCTIONS,
    NOT_ENTERED,
    AuditionFacts,
    head,
    what_is_asked,
    who_was_told,
)
from closedset.practice.papers.blocks import Block, Facts, Paper, Table, Words
from closedset.practice.papers.facts import Copy
from closedset.practice.papers.kinds import KINDS, visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import sections, signing
from closedset.practice.papers.words import capital
from closedset.practice.visibility import READS_PAPERS

RECORDED = {
    True: "It was recorded.",
    False: "Nothing was recorded.",
    None: "Whether it was recorded is not entered.",
}


def copies(facts: AuditionFacts) -> tuple[Copy, ...]:
    """One record. It says what was entered and judges nothing."""
    kind = Kind.AUDITION_RECORD
    paper = Paper(
        kind=kind,
        title=f"{KINDS[kind].called}: {facts.audition.performer}",
        production=facts.production,
        opening=_opening(facts),
        facts=head(facts),
        sections=sections(
            ("What was asked", what_is_asked(facts)),
            ("Who was told", who_was_told(facts)),
            ("Who was in the room", _room(facts)),
            ("What was recorded", _recorded(facts)),
            ("What became of it", _destroyed(facts)),
            ("Signed", [signing(kind, performer=facts.audition.performer)]),
        ),
        visible_to=visible_to(kind, performers=facts.own),
        reference=f"audition of {facts.moment(facts.audition.at)}",
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=facts.own),)


def _opening(facts: AuditionFacts) -> str:
    """What became of a recording, which is what people look for first."""
    if facts.called_off:
        return "It was called off and did not take place."
    if facts.certificates:
        return "What was recorded is destroyed, as the certificate below says."
    if facts.audition.destruction_asked_at:
        return "What was recorded is asked to be destroyed; no certificate is entered."
    return RECORDED[facts.audition.recorded]


def _room(facts: AuditionFacts) -> Iterator[Block]:
    one = facts.audition
    if one.present is None:
        yield Words("Who was in the room is not entered.")
    elif not one.present:
        yield Words("Nobody besides the performer.")
    else:
        yield Table(
            "Present besides the performer",
            ("Name", "Function", "Needed for"),
            tuple(
                (each.name, capital(FUNCTIONS[each.function] if each.function else NOT_ENTERED), each.reason)
                for each in one.present
            ),
        )
    rows = [
        ("Doors confirmed closed", facts.moment(one.closed_at)),
        ("No device of anybody's own records, declared by", facts.moment(one.devices_at)),
    ]
    if one.present and not any(each.function is Function.COMPANION for each in one.present):
        rows.append(("Whom the performer brought", "nobody is entered"))
    if one.observer:
        rows.append(("Observer", f"{one.observer.name}; {_agreed(one.observer)}"))
    yield Facts(tuple((name, capital(says)) for name, says in rows))


def _agreed(observer: Observer) -> str:
    sides = (("performer", observer.performer_agreed), ("production", observer.production_agreed))
    return ", ".join(f"{side} {'has agreed' if yes else 'has not agreed'}" for side, yes in sides)


def _recorded(facts: AuditionFacts) -> Iterator[Block]:
    one = facts.audition
    said = {None: NOT_ENTERED, False: "nothing", True: facts.what or "something"}[one.recorded]
    rows = [("Recorded", said)]
    if one.recording_refused_at:
        rows.append(("The performer does not agree", facts.moment(one.recording_refused_at)))
    elif one.recorded or one.recording_agreed_at:
        rows.append(("The performer agreed in writing", facts.moment(one.recording_agreed_at)))
    if one.union_consulted_at:
        rows.append(("The union was consulted", facts.moment(one.union_consulted_at)))
    yield Facts(tuple((name, capital(says)) for name, says in rows))


def _destroyed(facts: AuditionFacts) -> Iterator[Block]:
    one = facts.audition
    yield Facts(
        (
            ("The part was cast", capital(facts.moment(one.cast_at))),
            ("Asked to be destroyed", capital(facts.moment(one.destruction_asked_at))),
        )
    )
    if facts.certificates:
        yield Table(
            "Certificates of destruction",
            ("What", "How", "By whom", "When"),
            tuple((each.what, each.how, each.by, facts.moment(each.at)) for each in facts.certificates),
        )
    else:
        yield Words("No certificate of destruction is entered.")
