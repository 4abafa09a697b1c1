"""What the finished paper says about its signatures: blocks for its last pages, and the same as data."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from closedset.practice.papers.blocks import Facts, Mark, Section, Signature, Signatures, Words
from closedset.practice.signatures import disclosure
from closedset.practice.signatures.statement import Statement, as_data, digest_of
from closedset.practice.signatures.values import Factor, MarkKind, Role

FORMAT = "closedset.signing-evidence/1"
ROLES: dict[Role, str] = {
    Role.PERFORMER: "Performer",
    Role.GUARDIAN: "Parent or guardian",
    Role.REPRESENTATIVE: "Representative",
    Role.PRODUCER: "For the production",
    Role.COUNTER_SIGNATURE: "Counter-signature",
}
CAME: dict[str, str] = {
    "link": "By a link that went to their address alone and was opened in one browser",
    "account": "Signed in with their account",
}
FACTORS: dict[Factor, str] = {
    Factor.NONE: "none was asked for",
    Factor.APP: "a code of their authenticator app",
    Factor.PASSKEY: "a passkey of their account",
    Factor.CODE: "a code told to them by the coordinator in person or by telephone",
}
MARKS: dict[MarkKind, str] = {
    MarkKind.DRAWN: "drawn",
    MarkKind.TYPED: "typed",
    MarkKind.UPLOADED: "brought as a picture",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a finished envelope."""

    envelope: str
    kind: str
    about: str
    paper: str
    """SHA-256 of the file that everybody saw; the file itself is attached."""

    version: str
    pages: int
    sent_at: datetime
    completed_at: datetime
    statements: tuple[Statement, ...]
    """In the order in which they were given."""

    marks: tuple[str, ...]
    """For each statement, the name of the attached picture of its mark; empty for a typed one."""

    pictures: tuple[bytes, ...]
    """The pictures themselves, as PNG; empty for a typed one."""

    entries: tuple[int, ...]
    """For each statement, the number of its line in the record."""

    checkpoint: str
    """The latest signed note of the record before the paper was sealed."""


def told(at: datetime, zone: tzinfo) -> str:
    """A moment as people say it, with its zone."""
    here = at.astimezone(zone)
    return f"{here:%A} {here.day} {here:%B %Y, %H:%M:%S %Z}"


def signatures(evidence: Evidence, zone: tzinfo) -> Signatures:
    """Everybody's line on the paper itself."""
    return Signatures(
        tuple(
            Signature(ROLES[one.role], one.name, told(one.signed_at, zone), f"{MARKS[one.mark_kind]} mark")
            for one in evidence.statements
        )
    )


def sections(evidence: Evidence, zone: tzinfo) -> tuple[Section, ...]:
    """The evidence pages."""
    first = Section(
        "How this paper was signed",
        (
            Words(
                "Everybody named here signed electronically, after seeing every page and agreeing to sign "
                "so. What each signed is bound to the digests below. The paper was then sealed once, by the "
                "organisation; whoever changes it breaks the seal."
            ),
            Facts(
                (
                    ("The file everybody saw (SHA-256), attached", evidence.paper),
                    ("What it was made from (SHA-256)", evidence.version),
                    ("Pages", str(evidence.pages)),
                    ("Sent", told(evidence.sent_at, zone)),
                    ("Complete", told(evidence.completed_at, zone)),
                    ("Envelope", evidence.envelope),
                    *(
                        ("The record before sealing", line)
                        for line in (" ".join(evidence.checkpoint.splitlines()[:3]),)
                        if line
                    ),
                )
            ),
        ),
    )
    rows = zip(evidence.statements, evidence.entries, evidence.pictures, strict=True)
    return (first, *(_one(*row, zone) for row in rows))


def _one(one: Statement, entry: int, picture: bytes, zone: tzinfo) -> Section:
    where = ((("From where", one.where),)) if one.where else (("From where", "not kept"),)
    return Section(
        f"Signature of {one.name}",
        (
            Words(one.intent),
            *((Mark(b64encode(picture).decode(), f"The mark of {one.name}"),) if picture else ()),
            Facts(
                (
                    ("Signs", ROLES[one.role].lower()),
                    ("Asked as", one.asked_name),
                    ("Address", one.address),
                    ("Came", CAME[one.came_by]),
                    ("Second proof", FACTORS[one.factor]),
                    ("Opened", told(one.opened_at, zone)),
                    ("Agreed to sign electronically", told(one.consented_at, zone)),
                    ("Wording agreed to", f"version {one.disclosure}, {one.disclosure_digest}"),
                    ("Signed", told(one.signed_at, zone)),
                    *where,
                    ("Mark", f"{MARKS[one.mark_kind]}, {one.mark_digest}"),
                    ("Digest of what was signed", digest_of(one)),
                    ("Line in the record", str(entry)),
                )
            ),
        ),
    )


def data(evidence: Evidence) -> dict[str, Any]:
    """The same for machines: every statement whole, so that anybody can digest it again."""
    return {
        "format": FORMAT,
        "envelope": evidence.envelope,
        "about": [evidence.kind, evidence.about],
        "paper": evidence.paper,
        "version": evidence.version,
        "pages": evidence.pages,
        "sent_at": evidence.sent_at.isoformat(),
        "completed_at": evidence.completed_at.isoformat(),
        "disclosure": {"version": disclosure.VERSION, "text": list(disclosure.TEXT)},
        "checkpoint": evidence.checkpoint,
        "signatures": [
            {"statement": as_data(one), "digest": digest_of(one), "mark": mark, "entry": entry}
            for one, mark, entry in zip(evidence.statements, evidence.marks, evidence.entries, strict=True)
        ],
    }
