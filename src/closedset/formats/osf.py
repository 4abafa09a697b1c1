"""Open Screenplay Format: XML as Fade In and others write it."""

from __future__ import annotations

from xml.etree.ElementTree import Element as Node

from closedset.formats.fdx.sheet import Sheet
from closedset.formats.fdx.xml import tree
from closedset.formats.refusal import CannotRead
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, Script

_KINDS = {
    "scene heading": Kind.HEADING,
    "action": Kind.ACTION,
    "character": Kind.CUE,
    "dialogue": Kind.DIALOGUE,
    "parenthetical": Kind.PARENTHETICAL,
    "transition": Kind.TRANSITION,
    "shot": Kind.SHOT,
    "singing": Kind.LYRIC,
    "lyrics": Kind.LYRIC,
}


def parse(data: bytes) -> Script:
    """Read an OSF document. Raises CannotRead for broken XML and for a file without paragraphs."""
    root = tree(data, what="This Open Screenplay file")
    paragraphs = root.find("paragraphs")
    if paragraphs is None:
        raise CannotRead("This Open Screenplay file has no paragraphs: a script was expected.")
    sheet = Sheet()
    for number, node in enumerate(paragraphs.findall("para"), 1):
        _take(sheet, node, number)
    return assemble(sheet.elements, format="osf", text=sheet.text, title_page=_title_page(root))


def _take(sheet: Sheet, node: Node, number: int) -> None:
    text = _words(node)
    style = node.find("style")
    names = (
        (style.get("basestylename"), style.get("basestyle"), style.get("name")) if style is not None else ()
    )
    kind = next(
        (_KINDS[name.casefold()] for name in names if name and name.casefold() in _KINDS), Kind.ACTION
    )
    scene = (node.get("number") or "").strip() if kind is Kind.HEADING else ""
    if text:
        sheet.add(kind, text, paragraph=number, number=scene)
    for note in (node.get("note"), node.get("synopsis")):
        if note and note.strip():
            sheet.add(Kind.NOTE, note.strip(), paragraph=number)


def _words(node: Node) -> str:
    return "".join("".join(run.itertext()) for run in node.findall("text")).strip()


def _title_page(root: Node) -> tuple[tuple[str, str], ...]:
    page = root.find("titlepage")
    lines = [_words(node) for node in page.findall("para")] if page is not None else []
    told = [line for line in lines if line]
    return tuple(("Title" if not index else "Line", line) for index, line in enumerate(told))
