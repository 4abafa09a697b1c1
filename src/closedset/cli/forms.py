"""The forms a breakdown can be written in. Each is loaded only when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form is written, and how its file ends."""

    module: str
    ending: str
    binary: bool = False
    """True when it is not printed to a terminal."""


_OUT = "closedset.formats.breakdown_out"

FORMS: dict[str, Form] = {
    "text": Form("closedset.cli.table", ".txt"),
    "json": Form(f"{_OUT}.as_json", ".json"),
    "csv": Form(f"{_OUT}.sheets", ".csv"),
    "xlsx": Form(f"{_OUT}.workbook", ".xlsx", binary=True),
    "html": Form(f"{_OUT}.as_html", ".html"),
    "pdf": Form(f"{_OUT}.as_pdf", ".pdf", binary=True),
    "one-liner": Form(f"{_OUT}.one_liner", ".one-liner.csv"),
}

_BY_ENDING = {form.ending: name for name, form in FORMS.items()} | {".htm": "html"}


def dumped(value: Any) -> bytes:
    """JSON as people can read it, with a final newline."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def written(report: Report, form: str, *, at: datetime, paper: Paper) -> bytes:
    """A report in one of the forms. `at` is the moment written into it, for those that hold one."""
    write: Callable[..., bytes] = import_module(FORMS[form].module).write
    return write(report, at=at, paper=paper)


def by_name(out: str | None) -> str:
    """The form a file name asks for; text when it asks for none."""
    return _BY_ENDING.get(Path(out).suffix.lower(), "text") if out else "text"
