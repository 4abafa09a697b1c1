"""What the pages of riders show, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.consent.effective import ADULT, age_on
from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Term
from closedset.practice.riders import situations
from closedset.practice.riders.agreeing import Change, Standing, changes
from closedset.practice.riders.completeness import Clause, bound
from closedset.practice.riders.head import LABELS, lines
from closedset.practice.riders.situations import Situation
from closedset.practice.riders.states import Side, State
from closedset.practice.riders.uses import Limit, limits
from closedset.practice.vocabulary import USES
from closedset.rooms.people.models import Person
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.models import CastMember
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders import forms, heads, queries
from closedset.rooms.riders.actions.make import short_of
from closedset.rooms.riders.actions.sign import needed
from closedset.rooms.riders.actions.tell import recipients
from closedset.rooms.riders.clocks import Clocks, clocks
from closedset.rooms.riders.models import Rider, RiderVersion, Signed
from closedset.rooms.riders.passages import Passage, passages

Words = str | Promise
STATES: dict[State, Words] = {
    State.DRAFTED: _("Drafted"),
    State.OFFERED: _("Being agreed"),
    State.AGREED: _("Agreed, to be signed"),
    State.SIGNED: _("Signed"),
    State.REPLACED: _("Replaced"),
    State.VOID: _("Taken back"),
}
SIDES: dict[Side, Words] = {Side.PERFORMER: _("The performer"), Side.PRODUCTION: _("Production")}


LIMITS: dict[Limit, Words] = {
    Limit.SILENT: _("not agreed"),
    Limit.AGREED: _("agreed"),
    Limit.APPROVED: _("agreed once the performer has approved the material itself"),
    Limit.NEVER: _("not available"),
}


HEAD: dict[str, Words] = {
    "producing_entity": _("Produced by"),
    "contract_reference": _("Contract"),
    "legal_name": _("Legal name"),
    "representative": _("Represented by"),
    "producers": _("Producer"),
    "episode": _("Episode"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TermLine:
    """A term in words, how far it is, and the form that would put others in its place."""

    id: str
    says: str
    permits: bool
    accepted: tuple[Words, ...]
    asked: tuple[str, ...]
    settled: bool
    accepted_here: bool
    form: forms.LimitsForm | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiderPage:
    """One version of a rider."""

    production: UUID
    title: str
    id: UUID
    member: UUID
    called: str
    character: str
    version: int
    head: tuple[tuple[Words, str], ...]
    """What stands at the head of the paper, as far as it was said."""

    own_name: str
    """For the performer: `stands` or `kept` is their legal name; empty for everybody else."""

    versions: tuple[tuple[int, Words], ...]
    state: str
    state_words: Words
    newest: bool
    synopsis: str
    terms: tuple[TermLine, ...]
    clauses: tuple[Clause, ...]
    passages: tuple[Passage, ...]
    changes: tuple[Change, ...]
    short: tuple[str, ...]
    delivered_at: datetime | None
    clocks: Clocks
    situations: tuple[Situation, ...]
    """What holds for who they are and for the occasions it speaks for."""

    limits: tuple[tuple[str, Words], ...]
    """Each use of the material, and what the version says about it."""

    goes_to: tuple[str, ...]
    day_player: bool
    signatures: tuple[Signed, ...]
    awaited: tuple[str, ...]
    digest: str
    side: str
    keeps: bool
    version_id: UUID


def rider(seen: Seen, found: Rider, person: Person, *, number: int | None, at: datetime) -> RiderPage | None:
    """A version as this person may read it; None when they may read none of it."""
    versions = queries.readable(seen, found, person)
    version = next((one for one in versions if number in {None, one.number}), None)
    if version is None:
        return None
    before = next((one for one in versions if one.number < version.number), None)
    side = queries.side_of(seen, found.member, person)
    newest = version.number == versions[0].number
    signed = tuple(queries.signatures(version))
    short = short_of(version, at=at) if queries.keeps(seen) else ()
    return RiderPage(
        production=seen.production.pk,
        title=seen.production.title,
        id=found.pk,
        member=found.member_id,
        called=queries.engine_id(found),
        character=found.member.character,
        version=version.number,
        head=_head(version),
        own_name=_own_name(found.member, person),
        versions=tuple((one.number, STATES[State(one.state)]) for one in versions),
        state=version.state,
        state_words=STATES[State(version.state)],
        newest=newest,
        synopsis=version.synopsis,
        terms=tuple(term_line(one, side, version, newest) for one in queries.standing(version)),
        clauses=bound(version.clauses),
        passages=passages(version, at=at),
        changes=changes(queries.terms_of(before), queries.terms_of(version)) if before else (),
        short=tuple(one.says for one in short),
        situations=situations_of(found.member, queries.terms_of(version), at=at),
        limits=tuple(
            (USES.label(use), LIMITS[limit]) for use, limit in limits(queries.terms_of(version)).items()
        ),
        delivered_at=version.delivered_at,
        clocks=clocks(found, version, at=at),
        goes_to=tuple(map(str, recipients(version, at=at))) if queries.keeps(seen) else (),
        day_player=found.member.kind in {Kind.DAY_PLAYER, Kind.BACKGROUND},
        signatures=signed,
        awaited=tuple(sorted(needed(version) - {one.party for one in signed})),
        digest=version.digest,
        side=side or "",
        keeps=queries.keeps(seen),
        version_id=version.pk,
    )


def _head(version: RiderVersion) -> tuple[tuple[Words, str], ...]:
    head = heads.head_of(version)
    return tuple(
        (HEAD[name], dict(lines(head, (name,)))[LABELS[name]]) for name in HEAD if getattr(head, name)
    )


def _own_name(member: CastMember, person: Person) -> str:
    if member.person_id != person.pk:
        return ""
    return "stands" if heads.releases(member) else "kept"


def situations_of(member: CastMember, terms: Iterable[Term], *, at: datetime) -> tuple[Situation, ...]:
    """What holds for somebody beside what every rider says."""
    return situations.of(
        member.kind,
        replaces=member.stands_for is not None and member.kind != Kind.BODY_DOUBLE,
        minor=age_on(member.born, at.date()) < ADULT,
        occasions={occasion for term in terms for occasion in term.scope.occasions},
    )


def term_line(one: Standing, side: Side | None, version: RiderVersion, newest: bool) -> TermLine:
    """A term, with what this reader may do about it."""
    may_speak = side is not None and newest and version.state == State.OFFERED
    countered = may_speak and one.term.effect is Effect.PERMIT
    return TermLine(
        id=one.term.id,
        says=sentence(one.term),
        permits=one.term.effect is Effect.PERMIT,
        accepted=tuple(SIDES[each] for each in Side if each in one.accepted),
        asked=one.asked,
        settled=one.settled,
        accepted_here=side in one.accepted,
        form=forms.LimitsForm(term=one.term) if countered else None,
    )


def own_terms(member: CastMember) -> tuple[tuple[str, str], ...]:
    """Everything somebody has agreed to, under the ids the engine knows: what can be taken back."""
    found: dict[str, str] = {}
    for one in Rider.objects.filter(member=member).select_related("member"):
        for version in queries.versions_of(one).filter(state__in=(State.SIGNED, State.AGREED)):
            for term in queries.own_terms(version):
                if term.effect is Effect.PERMIT:
                    found.setdefault(term.id, sentence(term))
    return tuple(found.items())


def scenes_of(terms: tuple[Term, ...]) -> list[str]:
    """The scenes some terms speak for."""
    return sorted({scene for term in terms for scene in term.scope.scenes})
