"""What the pages of auditions show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from closedset.practice.auditions import Answer, who
from closedset.practice.auditions.facts import Audition as Facts
from closedset.practice.auditions.facts import Told
from closedset.practice.consent.answer import Finding, Verdict
from closedset.practice.retention import Kept
from closedset.rooms.auditions import kept, queries, words
from closedset.rooms.auditions.queries import Opened
from closedset.rooms.auditions.words import Words
from closedset.rooms.people import queries as people
from closedset.rooms.people.models import Person
from closedset.rooms.productions.queries import Seen
from closedset.rooms.record import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One thing missing, whose move it is, by when, and the rule it rests on."""

    weight: str
    says: str
    owner: Words
    do: str
    by: datetime | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """A notice as it was entered."""

    at: datetime
    to: Words
    how: Words
    says: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentLine:
    """Somebody in the room."""

    name: str
    function: Words
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateLine:
    """What was destroyed."""

    what: str
    how: str
    done_by: str
    destroyed_at: datetime
    entered_at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditionPage:
    """One audition."""

    production: UUID
    title: str
    id: UUID
    performer: str
    part: str
    stage: Words
    at: datetime
    over: bool
    called_off: bool
    facts: tuple[tuple[Words, Words], ...]
    verdict: str
    verdict_words: Words
    findings: tuple[FindingLine, ...]
    told: tuple[ToldLine, ...]
    present: tuple[PresentLine, ...] | None
    closed_at: datetime | None
    devices_at: datetime | None
    observer: str
    observer_performer: bool
    observer_production: bool
    recorded: bool | None
    recorded_what: str
    agreed_at: datetime | None
    refused_at: datetime | None
    union_consulted_at: datetime | None
    cast_at: datetime | None
    destruction_asked_at: datetime | None
    waits: bool
    certificates: tuple[CertificateLine, ...]
    held: str
    """The legal hold that keeps what was recorded, in words; empty for none."""

    may_keep: bool
    own: bool
    """Whether the reader speaks in it for themselves, or for whom they represent."""

    may_ask: bool
    """Whether they may ask for what was recorded to be destroyed, and nobody has."""

    recording_answers: tuple[tuple[str, Words], ...] = words.OWN_RECORDING
    observer_answers: tuple[tuple[str, Words], ...] = words.OWN_OBSERVER


def of(answer: Answer, one: Opened) -> list[Finding]:
    """What was found of one audition."""
    return [found for found in answer.findings if found.on == f"audition:{one.facts.id}"]


def audition(seen: Seen, person: Person, id_: UUID, *, at: datetime) -> AuditionPage | None:
    """One audition with everything entered about it; None when there is no such one by now."""
    found, answer = queries.checked(seen.production, at=at)
    one = next((each for each in found if each.row.pk == id_), None)
    if one is None:
        return None
    facts, room = one.facts, kept.last(one.lines, kept.Kind.ROOM)
    own, may_keep = queries.is_own(one.row, person), not who.may_keep(seen.reader)
    verdict = answer.auditions.get(facts.id, Verdict.CLEAR)
    names = people.names_of(each.by_id for each in one.certificates)
    observer = facts.observer
    return AuditionPage(
        production=seen.production.pk,
        title=seen.production.title,
        id=one.row.pk,
        performer=facts.performer,
        part=facts.part,
        stage=words.STAGES[facts.stage],
        at=facts.at,
        over=facts.at <= at,
        called_off=one.called_off,
        facts=asked(facts),
        verdict=verdict.word,
        verdict_words=words.VERDICTS[verdict],
        findings=finding_lines(of(answer, one)),
        told=tuple(map(told_line, facts.told)),
        present=present_lines(facts),
        closed_at=facts.closed_at,
        devices_at=facts.devices_at,
        observer=str(room.get("observer", "")),
        observer_performer=observer is not None and observer.performer_agreed,
        observer_production=observer is not None and observer.production_agreed,
        recorded=facts.recorded,
        recorded_what=str(one.recording.get("what", "")),
        agreed_at=facts.recording_agreed_at,
        refused_at=facts.recording_refused_at,
        union_consulted_at=facts.union_consulted_at,
        cast_at=facts.cast_at,
        destruction_asked_at=facts.destruction_asked_at,
        waits=one.waits,
        certificates=tuple(
            CertificateLine(
                what=each.what,
                how=each.how,
                done_by=each.done_by,
                destroyed_at=each.destroyed_at,
                entered_at=each.entered_at,
                by=names.get(each.by_id, ""),
            )
            for each in one.certificates
        ),
        held="".join(finding.says for finding in holds.held(Kept.AUDITIONS, seen.production.pk)),
        may_keep=may_keep,
        own=own,
        may_ask=(own or may_keep) and one.may_be_asked_for,
    )


def asked(facts: Facts) -> tuple[tuple[Words, Words], ...]:
    """What is asked, in two columns."""
    rows: list[tuple[Words, Words]] = [
        (words.ASKED["place"], words.PLACES[facts.place] if facts.place else words.ADULT[None]),
        (words.ASKED["wear"], words.WEARS[facts.wear]),
        (words.ASKED["act"], words.ACTS[facts.act]),
    ]
    if facts.pictures:
        rows.append((words.ASKED["pictures"], words.ASKED["yes"]))
    known = ", ".join(str(words.ASKS[one]) for one in words.ASKS if one in facts.part_asks)
    return (*rows, (words.ASKED["part"], known or words.ASKED["nothing"]))


def finding_lines(findings: Iterable[Finding]) -> tuple[FindingLine, ...]:
    """Findings in words, the gravest first; what several rules say alike is said once."""
    together: dict[tuple[object, ...], list[Finding]] = {}
    for found in findings:
        together.setdefault((found.verdict, found.says, found.remedy.do), []).append(found)
    return tuple(map(finding_line, together.values()))


def finding_line(group: list[Finding]) -> FindingLine:
    """What is missing, by the earliest instant of them, and every rule it rests on."""
    found = group[0]
    cited = (f"{one.rests_on.rule}, {one.rests_on.source}" for one in group)
    return FindingLine(
        weight=found.verdict.word,
        says=found.says,
        owner=words.OWNERS.get(found.remedy.owner, found.remedy.owner),
        do=found.remedy.do,
        by=min((one.remedy.by for one in group if one.remedy.by), default=None),
        basis="; ".join(dict.fromkeys(cited)),
    )


def told_line(one: Told) -> ToldLine:
    """A notice in words."""
    says = tuple(said for each, said in words.SAYS.items() if each in one.says)
    return ToldLine(at=one.at, to=words.TOS[one.to], how=words.HOWS[one.how], says=says)


def present_lines(facts: Facts) -> tuple[PresentLine, ...] | None:
    """Who is in the room; None while nobody entered it."""
    if facts.present is None:
        return None
    return tuple(
        PresentLine(
            name=one.name,
            function=words.FUNCTIONS[one.function] if one.function else words.NO_FUNCTION,
            reason=one.reason,
        )
        for one in facts.present
    )


def plan_initial(one: Opened, naive: dict[str, Any]) -> dict[str, Any]:
    """The plan as it stands, to be changed; `naive` has its times as the production's clocks show them."""
    plan = dict(kept.last(one.lines, kept.Kind.PLAN))
    adult = {True: "yes", False: "no", None: ""}[plan["adult"]]
    return plan | naive | {"adult": adult, "member": one.row.member_id}
