"""Everything a person ever signed or said, found for that person alone, and as one file to take away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import Q
from django.utils.text import slugify

from closedset.formats.seal.keys import pem
from closedset.practice import record as practice
from closedset.rooms.auditions import queries as auditions
from closedset.rooms.conversations import queries as conversations
from closedset.rooms.documents import seal_queries
from closedset.rooms.documents.queries import open_file
from closedset.rooms.documents.seal_models import SealedFile
from closedset.rooms.people.models import Person
from closedset.rooms.productions import link_queries
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record import handing_out, queries
from closedset.rooms.record.actions import read, take_checkpoint
from closedset.rooms.record.scope import organisations
from closedset.rooms.record.sealing import Unreadable
from closedset.rooms.riders.models import RiderVersion, Signed, Withdrawn
from closedset.rooms.riders.queries import UNSENT
from closedset.rooms.riders.taking_out import as_json as rider_json

README = """This is what Closed Set keeps of what you signed or said, as of {at:%d %B %Y, %H:%M} UTC.

statements/   What you said for yourself, in your own words, the first first. Nobody else's words are in it.
days/         The days you named from which it is to be gone through again, and when each was said.
accounts/     Each account that was named for your part or your representative: by whom, what came of it.
auditions/    Your auditions: what was asked, who was told and was there, what was recorded and destroyed.
riders/       The riders that are about you: every version you were sent, with its terms and its digest.
papers/       The papers themselves. A file that ends in .proof.json belongs to the PDF of the same name.
record/       The lines of the record that you caused, each with its proof. What others did is not in it.
roots/        The certificates that the seals are trusted by.

How to check a sealed paper, also years from now and when this server is gone:

  closedset verify papers/NAME.pdf --proof papers/NAME.proof.json --trust roots/ORGANISATION.pem

It says whether the file is the one that was sealed, and names what was changed if it is not. The program is
free: look for "closedset". pyHanko and Acrobat Reader check the seal as well.

How to check the lines of the record:

  closedset record verify --file record/ORGANISATION.json

Keep the whole file in a safe place. Whoever has it can read it: it is not locked.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part one plays, and what there is about it."""

    member: UUID
    name: str
    production: str
    statements: int
    riders: int
    papers: int
    withdrawals: int


def parts(person: Person) -> list[Part]:
    """Every part of one's own, on every production in scope."""
    return [
        Part(
            member=one.pk,
            name=one.name,
            production=one.production.title,
            statements=one.boundary_lines.count(),
            riders=_versions(one).count(),
            papers=sum(1 for _ in _papers(one)),
            withdrawals=Withdrawn.objects.filter(member=one).count(),
        )
        for one in _own(person)
    ]


def _own(person: Person) -> list[CastMember]:
    rows = CastMember.objects.filter(person=person).select_related("production")
    return list(rows.order_by("joined_at", "id"))


def _versions(member: CastMember) -> Any:
    """What was delivered: a draft that nobody was sent is the coordinators'."""
    rows = RiderVersion.objects.filter(rider__member=member).exclude(state__in=UNSENT)
    return rows.select_related("rider__member").order_by("rider__number", "number")


def _papers(member: CastMember) -> Iterator[SealedFile | Signed]:
    versions = list(_versions(member))
    keys = [one.pk for one in versions]
    yield from SealedFile.objects.filter(about_kind="rider", about_id__in=keys).select_related("file")
    yield from Signed.objects.filter(version__in=keys).filter(~Q(party="producer")).select_related("file")


def taken(person: Person, *, at: datetime) -> bytes:
    """The file. That it was taken is entered in each organisation's record, and stands in what it holds."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in _files(person, at):
            entry = ZipInfo(name, date_time=(at.year, at.month, at.day, at.hour, at.minute, at.second))
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            made.writestr(entry, data)
    return out.getvalue()


def _files(person: Person, at: datetime) -> Iterator[tuple[str, bytes]]:
    yield "readme.txt", README.format(at=at).encode()
    for member in _own(person):
        called = _called(member)
        yield f"statements/{called}.json", _json(_said(member, at))
        yield f"days/{called}.json", _json(_days(member, at))
        yield f"accounts/{called}.json", _json([asdict(one) for one in link_queries.named_for(member)])
        yield f"auditions/{called}.json", _json(_auditions(member, at))
        for version in _versions(member):
            yield f"riders/{called}-{version.rider.number}-{version.number}.json", rider_json(version, at=at)
        yield f"riders/{called}-taken-back.json", _json(_taken_back(member))
        for number, paper in enumerate(_papers(member), 1):
            yield from _paper(f"papers/{called}-{number}", paper)
    for organisation in sorted(organisations()):
        yield from _of_organisation(organisation, person, at)


def _called(member: CastMember) -> str:
    """A part's name among the files: no sign that a file system minds, and unlike any other."""
    named = (slugify(member.production.title) or "production", slugify(member.name) or "part")
    return "-".join((*named, member.pk.hex[:6]))


def _said(member: CastMember, at: datetime) -> list[dict[str, Any]]:
    try:
        return [asdict(line) for line in conversations.lines_of(member, at=at)]
    except Unreadable:
        return []  # destroyed, on purpose


def _days(member: CastMember, at: datetime) -> list[dict[str, Any]]:
    return [{"on": one.on, "at": one.at} for one in conversations.days_named(member, at=at)]


def _auditions(member: CastMember, at: datetime) -> list[dict[str, Any]]:
    """Every line of one's own auditions as it was entered, and the certificates."""
    return [
        {
            "lines": [{"kind": line.kind, "at": line.at, "said": line.said} for line in one.lines],
            "destroyed": [
                {"what": each.what, "how": each.how, "by": each.done_by, "at": each.destroyed_at}
                for each in one.certificates
            ],
        }
        for one in auditions.of_member(member, at=at)
    ]


def _taken_back(member: CastMember) -> list[dict[str, Any]]:
    rows = Withdrawn.objects.filter(member=member).order_by("at")
    return [{"at": row.at, "terms": row.terms, "scenes": row.scenes} for row in rows]


def _paper(name: str, paper: SealedFile | Signed) -> Iterator[tuple[str, bytes]]:
    try:
        data = open_file(paper.file)
    except Unreadable as error:
        yield f"{name}.missing.txt", str(error).encode()
        return
    ending = "pdf" if paper.file.content_type == "application/pdf" else "bin"
    yield f"{name}.{ending}", data
    if isinstance(paper, SealedFile):
        yield f"{name}.proof.json", seal_queries.proof(paper)


def _of_organisation(organisation: UUID, person: Person, at: datetime) -> Iterator[tuple[str, bytes]]:
    """One's own lines of an organisation's record with their proofs, and what its seals are trusted by."""
    read(
        "keeping.archive_taken",
        on=("person", person.pk),
        by=person.pk,
        at=at,
        organisation=organisation,
        subject=person.pk,
    )
    note = take_checkpoint(organisation, at=at).note
    mine = set(queries.entries(organisation).filter(by_id=person.pk).values_list("seq", flat=True))
    yield (
        f"record/{organisation}.json",
        practice.write(handing_out.made(organisation, note, mine, tell=False)),
    )
    if roots := seal_queries.anchors(organisation):
        yield f"roots/{organisation}.pem", "".join(map(pem, roots)).encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str).encode()
