"""A script to Fountain text."""

from __future__ import annotations

from itertools import zip_longest

from closedset.formats.fountain.blocks import is_transition, plain_heading
from closedset.formats.fountain.emphasis import escape
from closedset.practice.cues import cue_shaped
from closedset.practice.screenplay import Element, Kind, Script

_SPOKEN = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC})
_MARKS = frozenset("!@.>~#=")


def write(script: Script) -> str:
    """Fountain that reads back as the same kinds, texts, scene numbers and dual dialogue.

    Page furniture is left out; a camera shot, which Fountain has no word for, is written as action.
    Lines break where the text has newlines. Two paragraphs of one speech become one.
    """
    pieces = [_title_page(script.title_page)] if script.title_page else []
    before: Kind | None = None
    played = [element for element in script.elements if element.kind is not Kind.FURNITURE]
    for element, after in zip_longest(played, played[1:]):
        joined = element.kind in _SPOKEN and before in _SPOKEN | {Kind.CUE}
        pieces.append(("\n" if joined else "\n\n") if pieces else "")
        pieces.append(_written(element, answered=after is not None and after.kind in _SPOKEN))
        before = element.kind
    return "".join(pieces) + "\n"


def _title_page(fields: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(_field(key, value) for key, value in fields)


def _field(key: str, value: str) -> str:
    lines = escape(value).split("\n")
    if len(lines) == 1:
        return f"{key}: {lines[0]}"
    return "\n    ".join([f"{key}:", *lines])


def _written(element: Element, *, answered: bool) -> str:
    match element.kind:
        case Kind.HEADING:
            return _heading(element)
        case Kind.CUE:
            return _cue(element, answered=answered)
        case Kind.PAGE_BREAK:
            return "==="
        case Kind.NOTE:
            return f"[[{element.text}]]"
        case Kind.BONEYARD:
            return f"/*{element.text}*/"
        case Kind.DIALOGUE:
            return "\n".join(_spoken(line) for line in element.text.split("\n"))
        case _:
            return _around(element)


def _around(element: Element) -> str:
    text = escape(element.text)
    match element.kind:
        case Kind.TRANSITION:
            return text if is_transition(text) else f"> {text}"
        case Kind.CENTERED:
            return "\n".join(f"> {line} <" for line in text.split("\n"))
        case Kind.LYRIC:
            return "\n".join(f"~{line}" for line in text.split("\n"))
        case Kind.SECTION:
            return f"# {text}"
        case Kind.SYNOPSIS:
            return f"= {text}"
        case Kind.PARENTHETICAL:
            return text
        case _:
            return _action(text)


def _heading(element: Element) -> str:
    text = escape(element.text)
    text = text if plain_heading(text) else f".{text}"
    return f"{text} #{element.number}#" if element.number else text


def _cue(element: Element, *, answered: bool) -> str:
    """Forced when it is not in capitals, and when nothing is said after it."""
    text = escape(element.text)
    plain = answered and cue_shaped(text) and text[0] not in _MARKS and not plain_heading(text)
    return ("" if plain else "@") + text + (" ^" if element.dual == "right" else "")


def _spoken(line: str) -> str:
    """A line of a speech; one that would read as something else begins with a backslash."""
    text = escape(line)
    if not text:
        return "  "
    return f"\\{text}" if text[0] in "(~" else text


def _action(text: str) -> str:
    """Forced when any of its lines, left alone, would be something else."""
    lines = text.split("\n")
    forced = any(line[:1] in _MARKS or plain_heading(line) for line in lines) or cue_shaped(lines[0])
    return f"!{text}" if forced else text
