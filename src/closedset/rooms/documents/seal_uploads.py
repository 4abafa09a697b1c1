"""A paper that somebody signed outside: examined before it is kept."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from closedset.formats.seal import apart
from closedset.formats.seal.report import Signature
from closedset.practice.findings import require
from closedset.rooms.documents import contents, seal_queries
from closedset.rooms.documents.actions import Readable

BEGINS_WITHIN = 1024
"""Readers of PDF look for its beginning so far into a file."""


def paper(given: bytes | Readable) -> bytes:
    """The bytes, once nothing in them is dangerous. Raises `Refused`, naming what is.

    Only a PDF is looked into; everything else is neither opened nor shown by us.
    """
    data = given if isinstance(given, bytes) else given.read(contents.LARGEST + 1)
    require(contents.may_keep(len(data)))
    if b"%PDF-" in data[:BEGINS_WITHIN]:
        require(apart.hazards_of(data))
    return data


def signatures_in(data: bytes, *, organisation: UUID, at: datetime) -> list[str]:
    """What can be said of the digital signatures in a paper from elsewhere, a sentence each; none, for none.

    Whom the organisation trusts are its own sealing keys: for a name from elsewhere nobody vouches here, and
    the sentence says so.
    """
    if b"%PDF-" not in data[:BEGINS_WITHIN]:
        return []
    report = apart.validated(data, seal_queries.anchors(organisation), at=at)
    return [_said(one) for one in report.signatures]


def _said(one: Signature) -> str:
    if one.trouble:
        return one.trouble
    who = _("Digital signature by %(signer)s, by its own clock %(when)s.") % {
        "signer": one.signer or _("somebody without a name"),
        "when": one.claimed_at or _("without a time"),
    }
    sound = (
        _("What it covers is unchanged.")
        if one.intact and one.valid
        else _("It does not check: what it covers was changed, or the signature is damaged.")
    )
    whole = _("It covers the whole file.") if one.whole else _("Something was added to the file after it.")
    trusted = (
        _("Vouched for by %(who)s.") % {"who": one.trusted_by}
        if one.trusted_by
        else _("Nobody whom this organisation trusts vouches for the name.")
    )
    return f"{who} {sound} {whole} {trusted}"
