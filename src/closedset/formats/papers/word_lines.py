"""What stands in a Word file that came back: line by line, as it was and as somebody wants it.

Text is read as it would be if every marked change were taken: what is inserted or moved here counts, what is
deleted, moved away or struck through does not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from closedset.formats import limits
from closedset.formats.refusal import CannotRead

NAME = "The file"
LARGEST = 10_000_000
FURTHEST_APART = 3
"""How many times as long one of two lines may be before they are not compared."""

LARGEST_PART = 8_000_000
"""Bytes of one unpacked part with text. The longest rider we set, its script pages bound in, has a tenth."""

MOST_LINES = 8_000
DEEPEST = 200
"""Elements inside each other. Word itself stays below forty."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = "word/document.xml"
_NO_TREE = Element("none")
_TAKEN = {f"{_W}ins", f"{_W}moveTo"}
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom"}
_SKIPPED = {
    f"{_W}pPr",
    f"{_W}rPr",
    f"{_W}sdtPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}
_PICTURES = {f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_W}altChunk"}


@dataclass
class Line:
    """A paragraph: what it says, the control and bookmarks it is in, who changed or asked something in it."""

    control: str = ""
    says: str = ""
    was: str = ""
    """The same without the marked changes."""

    bookmarks: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A question in the margin."""

    by: str
    says: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A Word file, read."""

    identity: str
    lines: tuple[Line, ...]
    comments: dict[str, Comment]
    beside: tuple[str, ...]
    """What is said in head, foot and notes."""


def read(data: bytes) -> Returned:
    """Raises `CannotRead` in one sentence: too large, packed to hurt, locked, broken, no Word file."""
    if len(data) > LARGEST:
        raise CannotRead(
            f"The file has more than {LARGEST // 1_000_000} MB, which no paper needs: send the text alone."
        )
    if not data.startswith(b"PK"):
        raise CannotRead("The file is not a Word file: a DOCX was expected, as it was sent.")
    with limits.open_zip(data, name=NAME, holds="a paper") as packed:
        if _BODY not in packed.namelist():
            raise CannotRead(
                "The file is packed but holds no Word text: a DOCX was expected, as it was sent."
            )
        body = _tree(packed, _BODY)
        said = tuple(lines(body))
        if len(said) > MOST_LINES:
            raise CannotRead(f"{NAME} has more lines than a paper can hold, so it was not read.")
        beside = tuple(
            text
            for entry in sorted(packed.namelist())
            if entry.startswith(("word/header", "word/footer", "word/footnotes", "word/endnotes"))
            for line in lines(_tree(packed, entry))
            if (text := squeezed(line.says))
        )
        return Returned(_identity(packed), said, _comments(packed), beside)


def _tree(packed: zipfile.ZipFile, entry: str) -> Element:
    """A part of the file, with the names of its elements in full. Entities are forbidden."""
    data = limits.read_entry(packed, entry, name=NAME)
    if len(data) > LARGEST_PART:
        raise CannotRead(f"{NAME} holds more text than a paper can hold, so it was not read.")
    try:
        tree = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise CannotRead(f"{NAME} declares entities of its own, so it was not read.") from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise CannotRead(f"{NAME} is broken inside: save it again and send the whole file.") from error
    if _deep(tree):
        raise CannotRead(f"{NAME} is nested deeper than Word writes it, so it was not read.")
    return tree


def _deep(tree: Element) -> bool:
    """Whether its elements stand deeper in each other than `DEEPEST`: asked level by level."""
    level = [tree]
    for _ in range(DEEPEST):
        level = [child for one in level for child in one]
    return bool(level)


def _identity(packed: zipfile.ZipFile) -> str:
    if "docProps/core.xml" not in packed.namelist():
        return ""
    return _tree(packed, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}identifier") or ""


def _comments(packed: zipfile.ZipFile) -> dict[str, Comment]:
    tree = _tree(packed, "word/comments.xml") if "word/comments.xml" in packed.namelist() else _NO_TREE
    return {
        one.get(f"{_W}id", ""): Comment(
            one.get(f"{_W}author", ""), squeezed(" ".join(line.says for line in lines(one)))
        )
        for one in tree.iter(f"{_W}comment")
    }


def squeezed(text: str) -> str:
    """With single spaces only, so that how a program breaks lines is no change."""
    return " ".join(text.replace("\u200b", "").replace("\u00ad", "").split())


def alike(one: str, other: str) -> float:
    """How alike two lines are, from 0 to 1. Of very different lengths they are not compared."""
    shorter, longer = sorted((len(one), len(other)))
    if not shorter or longer > FURTHEST_APART * shorter:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def lines(node: Element, control: str = "", taken: bool = True) -> Iterator[Line]:
    """Every paragraph below the node in order, those in tables, controls and text boxes too."""
    for child in node:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}p":
            yield from _paragraph(child, control, taken)
        elif child.tag in _PICTURES:
            yield Line(control=control, pictures=1)
        else:
            inner = _tag(child) or control if child.tag == f"{_W}sdt" else control
            yield from lines(child, inner, taken and child.tag not in _LEFT_OUT)


def _tag(control: Element) -> str:
    tag = control.find(f"{_W}sdtPr/{_W}tag")
    return "" if tag is None else tag.get(f"{_W}val", "")


def _paragraph(node: Element, control: str, taken: bool) -> Iterator[Line]:
    line = Line(control=control)
    boxes: list[Line] = []
    _gather(node, line, boxes, taken, True)
    yield line
    yield from boxes


def _gather(node: Element, line: Line, boxes: list[Line], taken: bool, there: bool) -> None:
    """Put the node's words into the line. `taken`: they count now; `there`: they did before the changes."""
    for child in node:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}p":
            boxes += _paragraph(child, "", taken)
            continue
        _note(child, line)
        text = _text(child)
        line.says += text if taken else ""
        line.was += text if there else ""
        struck = child.tag == f"{_W}r" and _struck(child)
        _gather(
            child,
            line,
            boxes,
            taken and child.tag not in _LEFT_OUT and not struck,
            there and child.tag not in _TAKEN,
        )


def _text(node: Element) -> str:
    if node.tag in {f"{_W}t", f"{_W}delText"}:
        return node.text or ""
    return _BREAKS.get(node.tag, "")


def _note(node: Element, line: Line) -> None:
    if node.tag in _TAKEN | _LEFT_OUT and (who := node.get(f"{_W}author")):
        line.people.append(who)
    elif node.tag == f"{_W}bookmarkStart":
        line.bookmarks.append(node.get(f"{_W}name", ""))
    elif node.tag in {f"{_W}commentReference", f"{_W}commentRangeStart"}:
        line.comments.append(node.get(f"{_W}id", ""))
    elif node.tag in _PICTURES:
        line.pictures += 1


def _struck(run: Element) -> bool:
    """Struck through by hand, without the program's own marking: people mean the same by it."""
    marks = [run.find(f"{_W}rPr/{_W}{name}") for name in ("strike", "dstrike")]
    return any(one is not None and one.get(f"{_W}val", "1") not in {"0", "false", "off"} for one in marks)
