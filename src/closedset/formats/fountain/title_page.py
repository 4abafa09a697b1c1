"""The title page at the head of a Fountain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from closedset.formats.fountain.emphasis import bare

_KEY = re.compile(r"([^\W\d_][\w .'’/&-]{0,40}?)[ \t]*:(?!//)[ \t]*(.*)")
_KNOWN = frozenset(
    (
        *("title", "credit", "author", "authors", "source", "notes", "note", "date", "draft", "contact"),
        *("copyright", "revision", "format", "font", "series", "episode", "written", "language"),
    )
)


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Its fields in order, and the offset at which the play begins."""

    fields: tuple[tuple[str, str], ...] = ()
    end: int = 0


def read(text: str) -> TitlePage:
    """The title page; empty when the text begins with the play."""
    start = len(text) - len(text.lstrip())
    start = text.rfind("\n", 0, start) + 1
    if not _opens(text[start : start + 2000]):
        return TitlePage()
    end = text.find("\n\n", start)
    end = len(text) if end < 0 else end
    return TitlePage(_fields(text[start:end].split("\n")), end)


def _opens(head: str) -> bool:
    """A known key, or any key in mixed case that has a value: CUT TO: is no title page."""
    first, _, rest = head.partition("\n")
    found = _KEY.fullmatch(first)
    if not found:
        return False
    if found[1].split()[0].casefold() in _KNOWN:
        return True
    return not found[1].isupper() and (bool(_KEY.match(rest)) or (not found[2] and rest[:1] in {" ", "\t"}))


def _fields(lines: list[str]) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, list[str]]] = []
    for line in lines:
        found = _KEY.fullmatch(line) if line[:1] not in {" ", "\t"} else None
        if found:
            fields.append((found[1], [found[2].strip()] if found[2].strip() else []))
        elif fields and line.strip():
            fields[-1][1].append(line.strip())
    return tuple((key, bare("\n".join(values))) for key, values in fields)
