"""The forms a breakdown can be written in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from closedset.cli import table
from closedset.formats.breakdown_out import as_html, as_json, as_pdf, one_liner, sheets
from closedset.formats.breakdown_out.as_pdf import Paper
from closedset.formats.breakdown_out.report import Report

Writer = Callable[[Report, datetime, Paper], bytes]


def dumped(value: Any) -> bytes:
    """JSON as people can read it, with a final newline."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


WRITERS: dict[str, Writer] = {
    "text": lambda report, at, paper: table.breakdown(report).encode(),
    "json": lambda report, at, paper: dumped(as_json.breakdown(report)),
    "csv": lambda report, at, paper: sheets.to_csv(report),
    "xlsx": lambda report, at, paper: sheets.to_xlsx(report, at=at),
    "html": lambda report, at, paper: as_html.page(report).encode(),
    "pdf": lambda report, at, paper: as_pdf.document(report, at=at, paper=paper),
    "one-liner": lambda report, at, paper: one_liner.to_csv(report),
}

BINARY = frozenset({"xlsx", "pdf"})
"""Forms that are not printed to a terminal."""

_ENDINGS = {".json": "json", ".csv": "csv", ".xlsx": "xlsx", ".html": "html", ".htm": "html", ".pdf": "pdf"}


def ending(form: str) -> str:
    """How a file of this form ends."""
    return {"text": ".txt", "one-liner": ".one-liner.csv"}.get(form, f".{form}")


def by_name(out: str | None) -> str:
    """The form a file name asks for; text when it asks for none."""
    return _ENDINGS.get(Path(out).suffix.lower(), "text") if out else "text"
