"""A scene on the board: what is missing, whose move it is, by when; also one that nobody has planned yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.answer import Answer, Finding, Verdict
from closedset.practice.consent.plan import Plan
from closedset.practice.visibility import Matter
from closedset.practice.vocabulary import OCCASIONS
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import cast_queries
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.checking import Checked

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
PRINCIPAL = "principal"


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
    planned: bool = True

    @property
    def order(self) -> tuple[object, ...]:
        """Those that wait for something first, then by their call, then by their number."""
        return (-Verdict[self.verdict.upper()], self.call is None, self.call, in_order(self.scene))


def in_order(scene: str) -> tuple[tuple[int, str], ...]:
    """A scene's number as a key: 2, 10, 10A, A11."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in re.findall(r"\d+|\D+", scene))


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


def unplanned(seen: Seen, here: Checked) -> list[SceneCard]:
    """The scenes that have something to prepare and no plan, for whoever is told which these are.

    What nobody has planned yet is on hold as well: were it left out, a board without a word about it would
    look as if nothing were missing.
    """
    if not seen.sees(Matter.ONE_LINER):
        return []
    calls = cast_queries.calls_of(seen.production.pk, at=here.at)
    return [
        not_planned(scene, min(calls.get((scene, PRINCIPAL), {}).values(), default=None))
        for scene in planning.beat_counts(seen.production.pk)
        if (scene, PRINCIPAL) not in here.plans
    ]


def not_planned(scene: str, call: datetime | None) -> SceneCard:
    """A scene of which all that is known is that it needs the coordinator."""
    missing = FindingLine(
        weight=Verdict.HOLD.word,
        says=said("Nothing is planned for this scene yet, so nothing in it may proceed."),
        owner=OWNERS["intimacy_coordinator"],
        do=said("Plan it with direction, and ask whoever is in it."),
        by=None,
        before=call,
        basis="",
        unconfirmed=False,
    )
    return SceneCard(
        scene=scene,
        occasion=PRINCIPAL,
        occasion_words=OCCASIONS.label(PRINCIPAL),
        call=call,
        verdict=Verdict.HOLD.word,
        verdict_words=VERDICTS[Verdict.HOLD],
        people=(),
        missing=(missing,),
        more=0,
        planned=False,
    )
