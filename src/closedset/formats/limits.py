"""How much a file may be before it is refused, and packed files opened safely."""

from __future__ import annotations

import io
import zipfile
import zlib

from closedset.formats.refusal import CannotRead

LARGEST = 50_000_000
"""Bytes of a file."""

LARGEST_ENTRY = 50_000_000
"""Bytes of one unpacked entry, and of all of them together."""

MOST_ENTRIES = 2_000
HIGHEST_RATIO = 300
"""Unpacked bytes for one packed byte; only entries above a megabyte are asked."""


def check_size(size: int, *, name: str) -> None:
    """Refuse an empty file, and one that no script is as large as. `size` is in bytes."""
    if size == 0:
        raise CannotRead(f"{name} is empty: a script was expected.")
    if size > LARGEST:
        raise CannotRead(
            f"{name} has {size // 1_000_000} MB: a script of at most {LARGEST // 1_000_000} MB was expected."
        )


def open_zip(data: bytes, *, name: str, holds: str = "a script") -> zipfile.ZipFile:
    """A packed file that is safe to read. Raises CannotRead for bombs, bad names and broken files."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise CannotRead(
            f"{name} is packed like a ZIP file but broken: a whole file was expected."
        ) from error
    entries = packed.infolist()
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_ENTRY:
        raise CannotRead(f"{name} unpacks to more than {holds} can hold, so it was not opened.")
    for entry in entries:
        _check_entry(entry, name, holds)
    return packed


def _check_entry(entry: zipfile.ZipInfo, name: str, holds: str) -> None:
    if entry.filename.startswith(("/", "\\")) or ".." in entry.filename.replace("\\", "/").split("/"):
        raise CannotRead(f"{name} holds an entry that points outside the file, so it was not opened.")
    if entry.file_size > 1_000_000 and entry.file_size > HIGHEST_RATIO * max(1, entry.compress_size):
        raise CannotRead(f"{name} unpacks to more than {holds} can hold, so it was not opened.")
    if entry.flag_bits & 1:
        raise CannotRead(f"{name} is locked with a password: a file without one was expected.")


def read_entry(packed: zipfile.ZipFile, entry: str, *, name: str) -> bytes:
    """One entry, never more than the limit. Raises CannotRead when it is missing or broken."""
    try:
        with packed.open(entry) as stream:
            data = stream.read(LARGEST_ENTRY + 1)
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        NotImplementedError,
        EOFError,
        ValueError,
        OSError,
    ) as error:
        raise CannotRead(f"{name} has no readable {entry} inside: a whole file was expected.") from error
    if len(data) > LARGEST_ENTRY:
        raise CannotRead(f"{name} unpacks to more than a script can hold, so it was not opened.")
    return data
