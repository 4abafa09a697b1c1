"""A version of a rider as data: the same on its page, in a sealed paper and in one's own archive."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from closedset.formats.rider import FORMAT
from closedset.practice.consent.prose import sentence
from closedset.practice.riders.head import spelled
from closedset.rooms.riders import heads, queries
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.riders.passages import passages


def as_data(version: RiderVersion, *, at: datetime) -> dict[str, Any]:
    """A version as `rider/1`: what a signature's digest is made of, each term's sentence, who signed."""
    says = {term.id: sentence(term) for term in queries.terms_of(version)}
    member = version.rider.member
    head = spelled(heads.head_of(version))
    return {
        "format": FORMAT,
        "rider": queries.engine_id(version.rider),
        "performer": member.name,
        "character": member.character,
        "version": version.number,
        "state": version.state,
        "made_at": version.made_at.isoformat(),
        "delivered_at": version.delivered_at.isoformat() if version.delivered_at else None,
        "synopsis": version.synopsis,
        "pages": version.pages,
        "passages": [
            {"scene": one.scene, "draft": one.draft, "digest": one.digest} for one in passages(version, at=at)
        ],
        "clauses": version.clauses,
        "terms": [term | {"says": says[term["id"]]} for term in version.terms],
        "digest": version.digest,
        "signed": {one.party: one.signed_at.isoformat() for one in queries.signatures(version)},
        **({"head": head} if head else {}),
    }


def as_json(version: RiderVersion, *, at: datetime) -> bytes:
    """The same as a file."""
    return json.dumps(as_data(version, at=at), indent=1, ensure_ascii=False).encode()
