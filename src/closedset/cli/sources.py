"""Scripts as the terminal gets them: a file, a folder, or text pasted to standard input."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import click

from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from closedset.practice.screenplay import Script

PASTE = "-"
ENDINGS = frozenset(
    {
        ".fdx",
        ".fountain",
        ".spmd",
        ".pdf",
        ".txt",
        ".text",
        ".docx",
        ".rtf",
        ".osf",
        ".fadein",
        ".celtx",
        ".xml",
    }
)
"""The files a folder is searched for. A file named on its own may end in anything."""


class Refusal(click.ClickException):
    """One sentence to standard error, exit code 2."""

    exit_code = 2


def refuse(says: str) -> NoReturn:
    """End the command with one sentence on standard error and exit code 2."""
    raise Refusal(says)


def read(source: str) -> tuple[str, bytes, Script]:
    """Name, bytes and script of a file or of `-`. Refuses in one sentence that names the file."""
    name = called(source)
    data = _bytes(source)
    try:
        return name, data, read_script(data, name=name)
    except CannotRead as trouble:
        refuse(named(name, trouble.says))


def named(name: str, says: str) -> str:
    """A sentence that names its file, once."""
    return says if name in says else f"{name}: {says}"


def called(source: str) -> str:
    """What a source is called in sentences and in JSON: its file name."""
    return "pasted text" if source == PASTE else Path(source).name


def _bytes(source: str) -> bytes:
    if source == PASTE:
        return sys.stdin.buffer.read()
    path = Path(source)
    if path.is_dir():
        refuse(f"{source}: a script file was expected, not a folder.")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        refuse(
            f"{source}: there is no such file; a script was expected (FDX, Fountain, PDF, text, Word ...)."
        )
    except OSError as trouble:
        refuse(f"{source}: the file could not be opened ({trouble.strerror}).")


def title(script: Script, name: str) -> str:
    """The title on the title page, else the name of the file."""
    return next((value for field, value in script.title_page if field.casefold() == "title" and value), name)


def scripts_in(folder: Path) -> list[Path]:
    """Every script file in a folder and below, by name."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())


def write(data: bytes, out: str | None) -> None:
    """Write to a file, or to standard output when none is named."""
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        Path(out).write_bytes(data)
    except OSError as trouble:
        refuse(f"{out}: the file could not be written ({trouble.strerror}).")


def now() -> datetime:
    """The moment of writing, or what `SOURCE_DATE_EPOCH` states, so that a build can be repeated."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(stated) if stated.isdecimal() else int(time.time()), UTC)
