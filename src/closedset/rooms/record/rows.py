"""What every row of an organisation has."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models

from closedset.rooms.record.scope import InScope


class Row(models.Model):
    """A row that belongs to one organisation: UUID key, scoped manager first.

    The scoped manager is also the base manager, which Django uses to save, to refresh and to follow a
    foreign key; so those end at the wall as well. The migration of each table adds `walls.wall`.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation_id = models.UUIDField(editable=False)

    objects: ClassVar[Any] = InScope()

    class Meta:
        abstract = True
        base_manager_name = "objects"
