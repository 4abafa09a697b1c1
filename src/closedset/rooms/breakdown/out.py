"""The breakdown as a file: which forms there are, and who may take each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from closedset.formats import fdx
from closedset.formats.breakdown_out import as_html, as_json, as_pdf, marks, one_liner, sheets
from closedset.formats.breakdown_out.paper import Paper
from closedset.formats.breakdown_out.report import Report
from closedset.practice.visibility import Matter
from closedset.rooms.breakdown import queries
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.documents.queries import open_file


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file."""

    ending: str
    content_type: str
    write: Callable[..., bytes]
    matter: Matter = Matter.BREAKDOWN


def _workbook(made: Report, *, at: datetime, paper: Paper) -> bytes:
    """Imported when one is taken out: openpyxl takes 0.4 seconds of a start."""
    written: bytes = import_module("closedset.formats.breakdown_out.workbook").write(made, at=at, paper=paper)
    return written


FORMS: dict[str, Form] = {
    "csv": Form("csv", "text/csv; charset=utf-8", sheets.write),
    "xlsx": Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
    "json": Form("json", "application/json", as_json.write),
    "html": Form("html", "text/html; charset=utf-8", as_html.write),
    "pdf": Form("pdf", "application/pdf", as_pdf.write),
    "one-liner": Form("one-liner.csv", "text/csv; charset=utf-8", one_liner.write, Matter.ONE_LINER),
}
TAGGED = Form("fdx", "application/xml", as_json.write)


def written(draft: Draft, form: str, *, at: datetime) -> bytes:
    """The draft's breakdown in one of the forms, with the decisions that stand."""
    made = queries.report_of(draft)
    if form == "tagged":
        return tagged(draft, made)
    return FORMS[form].write(made, at=at, paper=Paper.LETTER)


def tagged(draft: Draft, made: Report) -> bytes:
    """A copy of the Final Draft file with a tag on the words of each beat."""
    return fdx.tag(open_file(draft.file), marks.of(made))
