"""Every table that a backup holds, and how its rows are written down whatever the database."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps.registry import Apps
from django.db import connection, models
from django.db.migrations.state import StateApps

from closedset.rooms.record.rows import Row

LEFT_OUT = frozenset(
    {
        # Whoever was signed in signs in again: a stolen backup must not hold open doors.
        "sessions.Session",
        "usersessions.UserSession",
        # Django makes these anew out of the program.
        "contenttypes.ContentType",
        "auth.Permission",
        "auth.Group",
        "auth.Group_permissions",
    }
)
KEY_TABLE = "record.SubjectKey"
Model = type[models.Model]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a table, of one organisation or (for the few tables that are nobody's) all of them."""

    label: str
    organisation: UUID | None = None

    @property
    def name(self) -> str:
        """What the part is called in the backup."""
        return f"rows/{self.label}/{self.organisation or 'all'}.jsonl.gz"

    @classmethod
    def called(cls, name: str) -> Part:
        """The part of this name."""
        _, label, whose = name.removesuffix(".jsonl.gz").split("/")
        return cls(label, None if whose == "all" else UUID(whose))


def taken(apps: Apps | StateApps) -> dict[str, Model]:
    """Every table that a backup holds, by its label."""
    found = {model._meta.label: model for model in apps.get_models(include_auto_created=True)}
    return {label: model for label, model in found.items() if label not in LEFT_OUT}


def walled(model: Model) -> bool:
    """True when its rows belong to organisations, and only the one that is open can be read."""
    return issubclass(model, Row)


def columns(model: Model) -> list[models.Field[Any, Any]]:
    """The columns that hold something, in order."""
    return list(model._meta.concrete_fields)


def rows(model: Model, organisation: UUID | None) -> bytes:
    """The table's rows as a part: a line that names the columns, then a line for each."""
    names = [field.attname for field in columns(model)]
    found: models.QuerySet[Any] = models.QuerySet(model).order_by("seq" if "seq" in names else "pk")
    if organisation is not None:
        found = found.filter(organisation_id=organisation)
    said = [_saying(field) for field in columns(model)]
    lines = [json.dumps(names)]
    for row in found.values_list(*names).iterator(chunk_size=2000):
        lines.append(json.dumps([say(value) for say, value in zip(said, row, strict=True)]))
    return gzip.compress("\n".join(lines).encode(), mtime=0)


def objects(model: Model, data: bytes) -> Iterable[models.Model]:
    """The rows of a part, as they are put back."""
    lines = gzip.decompress(data).decode().split("\n")
    names = json.loads(lines[0])
    for line in lines[1:]:
        yield model(**{name: _heard(value) for name, value in zip(names, json.loads(line), strict=True)})


def _saying(field: models.Field[Any, Any]) -> Callable[[Any], Any]:
    return _json if isinstance(field, models.JSONField) else _said


def _json(value: Any) -> Any:
    return {"j": value}


def _said(value: Any) -> Any:
    """A value as JSON; what JSON has no word for, with a sign of what it is."""
    match value:
        case None | bool() | int() | str():
            return value
        case datetime():
            return {"t": value.isoformat()}
        case date():
            return {"d": value.isoformat()}
        case UUID():
            return {"u": str(value)}
        case bytes() | memoryview():
            return {"b": b64encode(bytes(value)).decode()}
    raise TypeError(f"Nothing is known of writing down a {type(value).__name__}.")


_HEARD: dict[str, Callable[[Any], Any]] = {
    "j": lambda value: value,
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
    "u": UUID,
    "b": b64decode,
}


def _heard(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((sign, held),) = value.items()
    return _HEARD[sign](held)


def there() -> list[str]:
    """Every table of the database."""
    with connection.cursor() as cursor:
        return connection.introspection.table_names(cursor)
