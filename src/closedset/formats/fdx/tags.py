"""Tags into a copy of a Final Draft file, as Final Draft 10 and later keep them."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element as Node
from xml.etree.ElementTree import SubElement, tostring

from closedset.formats.fdx.xml import tree
from closedset.formats.refusal import CannotRead

CATEGORY = "Intimacy"
_SPACE = uuid.UUID("6a5f6c0e-6e0b-5d3a-9a55-0c105ed5e700")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to tag."""

    paragraph: int
    """`Place.paragraph`: the paragraph in the file, from 1."""

    start: int
    end: int
    """Character offsets in the element's text, end exclusive."""

    label: str


def tag(original: bytes, marks: Sequence[Mark]) -> bytes:
    """A copy of the file with each mark as a tag of the category Intimacy; all words and other parts stay.

    Raises CannotRead when the file is broken or a mark points to a paragraph it does not have.
    """
    root = tree(original, what="This Final Draft file")
    paragraphs = list(root.iter("Paragraph"))
    first = 1 + max((_number(node) for node in root.iter() if node.tag in {"Tag", "Text"}), default=0)
    for number, mark in enumerate(marks, first):
        if not 1 <= mark.paragraph <= len(paragraphs):
            raise CannotRead(
                f"A tag points to paragraph {mark.paragraph}, and the file has {len(paragraphs)}."
            )
        _number_runs(paragraphs[mark.paragraph - 1], mark, number)
    _enter(root, marks, first)
    body: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n' + body


def _number(node: Node) -> int:
    text = node.get("Number" if node.tag == "Tag" else "TagNumber") or "0"
    return int(text) if text.isascii() and text.isdigit() else 0


def _number_runs(paragraph: Node, mark: Mark, number: int) -> None:
    """Cut the runs at the edges of the mark and give those inside it its number."""
    whole = "".join(run.text or "" for run in paragraph.findall("Text"))
    lead = len(whole) - len(whole.lstrip())
    start, end, at = mark.start + lead, mark.end + lead, 0
    for run in paragraph.findall("Text"):
        text = run.text or ""
        cuts = sorted({0, len(text), *(edge - at for edge in (start, end) if 0 < edge - at < len(text))})
        pieces = [(at + a, text[a:b]) for a, b in itertools.pairwise(cuts)]
        _replace(paragraph, run, [(piece, start <= where < end) for where, piece in pieces], number)
        at += len(text)


def _replace(paragraph: Node, run: Node, pieces: list[tuple[str, bool]], number: int) -> None:
    if not any(inside for _piece, inside in pieces):
        return
    index = list(paragraph).index(run)
    for offset, (piece, inside) in enumerate(pieces):
        new = run if not offset else Node("Text", run.attrib)
        new.text = piece
        new.tail = run.tail if offset == len(pieces) - 1 else None
        if offset:
            paragraph.insert(index + offset, new)
        if inside and not new.get("TagNumber"):
            new.set("TagNumber", str(number))


def _enter(root: Node, marks: Sequence[Mark], first: int) -> None:
    """The category, a definition for each label, and the tags, each number to its definition."""
    data = _part(root, "TagData")
    categories, definitions, tags = (
        _part(data, name) for name in ("TagCategories", "TagDefinitions", "Tags")
    )
    category = _category(categories)
    ids: dict[str, str] = {}
    for number, mark in enumerate(marks, first):
        if mark.label not in ids:
            ids[mark.label] = str(uuid.uuid5(_SPACE, mark.label))
            SubElement(
                definitions, "TagDefinition", CatId=category, Id=ids[mark.label], Label=mark.label, Number=""
            )
        entry = SubElement(tags, "Tag", Number=str(number))
        SubElement(entry, "DefId").text = ids[mark.label]


def _category(categories: Node) -> str:
    for known in categories.findall("TagCategory"):
        if known.get("Name") == CATEGORY:
            return known.get("Id", "")
    made = str(uuid.uuid5(_SPACE, CATEGORY))
    SubElement(categories, "TagCategory", Color="#CC3366", Id=made, Name=CATEGORY, Number="900", Style="Bold")
    return made


def _part(parent: Node, name: str) -> Node:
    found = parent.find(name)
    return found if found is not None else SubElement(parent, name)
