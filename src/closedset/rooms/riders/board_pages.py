"""What the board shows: scenes, people, what is missing, whose move it is, by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.answer import Answer, Finding, Verdict
from closedset.practice.consent.plan import Plan
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import Matter, Seat
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.people.models import Person
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.checking import Checked, Since, since

Words = str | Promise
VERDICTS: dict[Verdict, Words] = {
    Verdict.CLEAR: _("Clear"),
    Verdict.HOLD: _("Hold"),
    Verdict.STOP: _("Stop"),
}
OWNERS: dict[str, Words] = {
    "intimacy_coordinator": _("Intimacy coordinator"),
    "producer": _("Producer"),
    "first_ad": _("1st assistant director"),
    "costume": _("Costume"),
    "performer": _("The performer"),
    "director": _("Director"),
}


def verdict_words(verdict: Verdict) -> Words:
    """A verdict in a word; never by its colour alone."""
    return VERDICTS[verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One thing missing."""

    weight: str
    says: str
    owner: Words
    do: str
    by: datetime | None
    before: datetime | None
    """The call it has to be done before, where no clock names an instant."""

    basis: str
    unconfirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneCard:
    """One planned scene."""

    scene: str
    occasion: str
    occasion_words: str
    call: datetime | None
    verdict: str
    verdict_words: Words
    people: tuple[tuple[str, str, Words], ...]
    """Name, verdict, its word; for a performer only themselves."""

    missing: tuple[FindingLine, ...]
    """The gravest first; on the board only the first few."""

    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """What changed on a scene."""

    scene: str
    occasion: str
    before: str
    after: str
    appeared: tuple[str, ...]
    settled: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """Which scenes may proceed."""

    production: UUID
    title: str
    at: datetime
    cards: tuple[SceneCard, ...]
    changed: tuple[ChangeLine, ...]
    clear: int
    hold: int
    stop: int


SHOWN = 3


def listeners(seen: Seen, person: Person) -> tuple[Listener, ...]:
    """Somebody as everybody they are here: by each seat, and for each performer they are or speak for."""
    own = cast_queries.playing(person, seen.production.pk) | cast_queries.represented_by(
        person, seen.production.pk
    )
    names = [one.name for one in own]
    spoken_for = {Seat.PERFORMER, Seat.REPRESENTATIVE}
    found = [Listener(seat) for seat in sorted(seen.reader.seats - spoken_for)]
    found += [Listener(Seat.PERFORMER, name) for name in names]
    return tuple(found) or (Listener(Seat.PERFORMER, ""),)


def heard(answer: Answer, plan: Plan, ears: Iterable[Listener]) -> Answer:
    """The answer as somebody with several seats may have it: all that each of them is told."""
    tellings = [told(answer, plan, one) for one in ears]
    found = dict.fromkeys(finding for one in tellings for finding in one.findings)
    performers = {who: verdict for one in tellings for who, verdict in one.performers.items()}
    ordered = tuple(sorted(found, key=lambda one: one.order))
    return replace(answer, findings=ordered, performers=performers)


def concerns(plan: Plan, answer: Answer, ears: Iterable[Listener]) -> bool:
    """Whether a scene is shown at all: to a performer only those they are in."""
    return any(one.seat is not Seat.PERFORMER or one.performer in answer.performers for one in ears)


def board(seen: Seen, person: Person, here: Checked, then: Checked) -> BoardPage:
    """Every planned scene the reader is concerned with, those that wait for something first."""
    ears = listeners(seen, person)
    cards = []
    for key, answer in here.answers().items():
        plan = here.plans[key]
        if concerns(plan, answer, ears):
            cards.append(card(plan, heard(answer, plan, ears), shown=SHOWN))
    cards.sort(
        key=lambda one: (-Verdict[one.verdict.upper()], one.call is None, one.call or here.at, one.scene)
    )
    counts = [one.verdict for one in cards]

    def as_told(answer: Answer, plan: Plan) -> Answer | None:
        return heard(answer, plan, ears) if concerns(plan, answer, ears) else None

    return BoardPage(
        production=seen.production.pk,
        title=seen.production.title,
        at=here.at,
        cards=tuple(cards),
        changed=tuple(map(change_line, since(here, then, told=as_told))),
        clear=counts.count("clear"),
        hold=counts.count("hold"),
        stop=counts.count("stop"),
    )


def card(plan: Plan, answer: Answer, *, shown: int | None = None) -> SceneCard:
    """One scene, with all of its findings or the first few."""
    calls = sorted(plan.call.values())
    lines = finding_lines(answer.findings, call=calls[0] if calls else None)
    return SceneCard(
        scene=plan.scene,
        occasion=plan.occasion,
        occasion_words=OCCASIONS.label(plan.occasion),
        call=calls[0] if calls else None,
        verdict=answer.verdict.word,
        verdict_words=VERDICTS[answer.verdict],
        people=tuple((who, one.word, VERDICTS[one]) for who, one in sorted(answer.performers.items())),
        missing=lines[:shown],
        more=len(lines) - len(lines[:shown]),
    )


def finding_lines(findings: Iterable[Finding], *, call: datetime | None) -> tuple[FindingLine, ...]:
    """Findings in words, the gravest first; one that rests on several terms or rules is said once."""
    together: dict[tuple[object, ...], list[Finding]] = {}
    for found in findings:
        key = (found.verdict, found.says, found.remedy.owner, found.remedy.do, found.confirmed)
        together.setdefault(key, []).append(found)
    return tuple(finding_line(group, call) for group in together.values())


def finding_line(group: list[Finding], call: datetime | None) -> FindingLine:
    """What is missing, what it rests on, whose move it is; by the earliest instant of them."""
    found = group[0]
    owner = found.remedy.owner
    by = min((one.remedy.by for one in group if one.remedy.by), default=None)
    return FindingLine(
        weight=found.verdict.word,
        says=found.says,
        owner=OWNERS.get(owner, owner.replace("_", " ")),
        do=found.remedy.do,
        by=by,
        before=call if by is None and found.verdict is not Verdict.CLEAR else None,
        basis="; ".join(dict.fromkeys(filter(None, map(cited, group)))),
        unconfirmed=not found.confirmed,
    )


def cited(found: Finding) -> str:
    """What a finding rests on, in words."""
    basis = found.rests_on
    if basis.term.startswith(("statement ", "confirmed ")):
        return str(_("the performer's own word"))
    return ", ".join(one for one in (basis.rule or basis.term or basis.fact, basis.source) if one)


def change_line(one: Since) -> ChangeLine:
    """What changed, in the sentences of the findings."""
    return ChangeLine(
        scene=one.scene,
        occasion=OCCASIONS.label(one.occasion),
        before=one.before,
        after=one.after,
        appeared=tuple(found.says for found in one.appeared),
        settled=tuple(found.says for found in one.settled),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePage:
    """One scene of the board, with everything the reader is told about it."""

    production: UUID
    title: str
    card: SceneCard
    moves: tuple[tuple[str, str, Words], ...]
    asks: int
    takes_out: bool
    supposed: SceneCard | None
    """The same with another call; None when nothing was supposed."""


def scene(
    seen: Seen, person: Person, here: Checked, key: tuple[str, str], supposed: Answer | None
) -> ScenePage | None:
    """The scene's page; None when it does not concern the reader."""
    plan, answer, ears = here.plans[key], here.answers()[key], listeners(seen, person)
    if not concerns(plan, answer, ears):
        return None
    return ScenePage(
        production=seen.production.pk,
        title=seen.production.title,
        card=card(plan, heard(answer, plan, ears)),
        moves=tuple((id_, one.word, VERDICTS[one]) for id_, one in answer.moves.items()),
        asks=answer.asks,
        takes_out=seen.sees(Matter.BOUNDARY),
        supposed=card(plan, heard(supposed, plan, ears)) if supposed else None,
    )
