"""A version of a rider as the paper that is read, signed and taken out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from closedset.practice.consent.agreement import No, Permit
from closedset.practice.papers.blocks import Pages, Paper
from closedset.practice.papers.rider import RiderFacts, Signing, rider_paper
from closedset.practice.papers.words import scenes as scenes_in_words
from closedset.practice.riders.completeness import bound
from closedset.practice.riders.states import State
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import Seat
from closedset.rooms.breakdown.models import SceneRow
from closedset.rooms.breakdown.pages import called
from closedset.rooms.people import queries as people
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions import standards
from closedset.rooms.riders import heads, queries
from closedset.rooms.riders.actions.sign import needed
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import RiderVersion


def paper_of(version: RiderVersion, *, at: datetime) -> Paper:
    """The version as a paper, with the signatures made so far and why it does not hold, if it does not."""
    return rider_paper(facts_of(version, at=at))


def facts_of(version: RiderVersion, *, at: datetime) -> RiderFacts:
    """Everything that is printed of a version."""
    production, member = version.rider.production, version.rider.member
    labels = {draft.pk: label for draft, label in planning.drafts_by_label(production.pk, at=at)}
    rows = dict(_rows(version.pages))
    return RiderFacts(
        production=production.title,
        zone=production.time_zone,
        called=queries.engine_id(version.rider),
        version=version.number,
        digest=version.digest,
        performer=member.name,
        character=member.character,
        scenes=tuple(sorted(queries.scenes_of(version))),
        synopsis=version.synopsis,
        terms=queries.terms_of(version),
        clauses=bound(version.clauses),
        standards=tuple(PACKS[one].name for one in standards.active(production, at=version.made_at)),
        drafts=tuple((scene, _colour(labels.get(row.draft_id, ""))) for scene, row in rows.items()),
        pages=tuple(_pages(scene, row, labels.get(row.draft_id, "")) for scene, row in rows.items()),
        delivered=version.delivered_at,
        signing=tuple(_signing(version)),
        acknowledges=_coordinators(production.pk, at=at),
        head=heads.head_of(version),
        made=version.made_at if version.head else None,
        stale=why_stale(version, at=at),
    )


def _rows(pages: dict[str, str]) -> Iterator[tuple[str, SceneRow]]:
    """The scenes a version rests on, as they stood in the draft it names."""
    for scene, draft in sorted(pages.items()):
        for row in SceneRow.objects.filter(draft_id=draft):
            if called(row) == scene:
                yield scene, row


def _colour(label: str) -> str:
    return f"{label} pages" if label else "pages"


def _pages(scene: str, row: SceneRow, label: str) -> Pages:
    lines = tuple((str(one[0]), str(one[1])) for one in row.elements)
    return Pages(scene=scene, draft=_colour(label), lines=lines)


def _signing(version: RiderVersion) -> Iterator[Signing]:
    """Those who have signed, and those who still do."""
    signed = {one.party: one for one in queries.signatures(version)}
    names = {"performer": version.rider.member.name}
    for party in sorted(needed(version) | set(signed)):
        if party in signed:
            yield Signing(party=party, name=signed[party].name, at=signed[party].signed_at)
        else:
            yield Signing(party=party, name=names.get(party, ""))


def _coordinators(production: UUID, *, at: datetime) -> tuple[str, ...]:
    held = people.holding(production, Seat.INTIMACY_COORDINATOR, at=at)
    return tuple(sorted(people.names_of(held).values()))


def why_stale(version: RiderVersion, *, at: datetime) -> str:
    """Why a version does not hold as it stands, as one sentence for every reader; empty while it holds."""
    if version.state == State.VOID:
        return "This version was taken back. It is not in force."
    if version.state == State.REPLACED:
        return "A later version stands in the place of this one."
    changed = _changed(version)
    if changed:
        return f"The pages of {scenes_in_words(changed)} have changed since this version was made."
    if version.state == State.SIGNED and _reduced(version, at=at):
        return "Not everything in this version is available any more. Ask the intimacy coordinator."
    return ""


def _changed(version: RiderVersion) -> list[str]:
    """Scenes whose words are others now than on the pages the version rests on."""
    now = planning.scenes_of(version.rider.production_id)
    return [
        scene for scene, row in _rows(version.pages) if scene not in now or _words(now[scene]) != _words(row)
    ]


def _words(row: SceneRow) -> list[tuple[str, str]]:
    return [(one[0], one[1]) for one in row.elements]


def _reduced(version: RiderVersion, *, at: datetime) -> bool:
    """Whether something it permits has been refused or taken back since; who and what is not said here."""
    here, prefix = checked(version.rider.production, at=at), f"{queries.engine_id(version.rider)}: "
    own = (here.agreements(scene).get(version.rider.member.name) for scene in queries.scenes_of(version))
    return any(
        permit.term.startswith(prefix) and _stands_against(no, permit)
        for agreement in own
        if agreement is not None
        for permit in agreement.permits
        for no in agreement.nos
    )


def _stands_against(no: No, permit: Permit) -> bool:
    """Said after the signature, or in a rider, and about what is permitted."""
    return (no.said is None or permit.signed <= no.said) and no.may_touch(permit.allows)
