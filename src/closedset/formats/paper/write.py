"""Set a script's pages as a PDF with typst: the same pages always give the same bytes."""

from __future__ import annotations

import json
from datetime import datetime
from importlib.resources import files

import typst

from closedset.formats.paper.pages import pages_of
from closedset.practice.screenplay import Script

TEMPLATE = files("closedset.formats.paper").joinpath("script.typ").read_bytes()


def write(script: Script, *, at: datetime) -> bytes:
    """The script as a US Letter PDF. `at` is the date written into the file, with its zone."""
    data = {
        "title": [value for _, value in script.title_page],
        "pages": [
            [{"x": line.column, "y": line.row, "text": line.text, "bold": line.bold} for line in page]
            for page in pages_of(script)
        ],
    }
    return bytes(
        typst.compile(
            TEMPLATE,
            format="pdf",
            sys_inputs={"script": json.dumps(data)},
            timestamp=at.replace(microsecond=0),
        )
    )
