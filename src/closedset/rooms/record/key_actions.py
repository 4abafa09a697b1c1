"""Making keys. Destroying and wrapping them anew is in `actions`, because those are entered."""

from __future__ import annotations

import os
from uuid import UUID

from django.db.models import Max

from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.scope import require_scope
from closedset.rooms.record.wrapping import bound_to, unwrap, wrap


def living_key(organisation: UUID, subject: UUID, kind: str) -> tuple[bytes, int]:
    """The subject's key of this kind and its version; made when there is no living one."""
    require_scope(organisation)
    whose = {"organisation_id": organisation, "subject": subject, "kind": kind}
    found = SubjectKey.objects.filter(**whose, destroyed_at__isnull=True).first()
    if found is None:
        last = SubjectKey.objects.filter(**whose).aggregate(last=Max("version"))["last"] or 0
        wrapped = wrap(os.urandom(32), bound_to(organisation, subject, kind, last + 1))
        found, _ = SubjectKey.objects.get_or_create(
            **whose, destroyed_at=None, defaults={"version": last + 1, "wrapped": wrapped}
        )
    return unwrap(found.wrapped, bound_to(organisation, subject, kind, found.version)), found.version
