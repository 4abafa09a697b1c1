"""Open Screenplay Format: XML as Fade In and others write it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element as Node

from closedset.formats.fdx.sheet import Sheet, Spans, in_capitals, joined
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
_SPOKEN = frozenset({Kind.CUE, Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC})
_DEEPEST = 8
"""Styles made out of styles."""

_MARKUP = re.compile(r"</?[biu]>|<br ?/?>")
"""Some programs write a word processor's tags among the words."""


def parse(data: bytes) -> Script:
    """Read an OSF document. Raises CannotRead for broken XML and for a file without paragraphs."""
    root = tree(data, what="This Open Screenplay file")
    paragraphs = root.find("paragraphs")
    if paragraphs is None:
        raise CannotRead("This Open Screenplay file has no paragraphs: a script was expected.")
    reading = _Reading(root)
    for number, node in enumerate(paragraphs, 1):
        reading.take(node, number)
    settings = root.find("settings")
    return assemble(
        reading.sheet.elements,
        format="osf",
        text=reading.sheet.text,
        title_page=_title_page(root),
        not_understood=tuple(reading.sheet.not_understood),
        revision=_revision(root),
        locked_pages=settings is not None and settings.get("pages_locked") == "true",
    )


class _Reading:
    """The paragraphs of one file in order."""

    def __init__(self, root: Node) -> None:
        self.sheet = Sheet()
        self._styles = {style.get("name", "").casefold(): style for style in root.iterfind("styles/style")}
        self._counter = _counter(root.find("settings"))
        self._side = ""

    def take(self, node: Node, number: int) -> None:
        """One paragraph, then its note and its synopsis."""
        if node.tag != "para":
            self._strange(node)
            return
        styles = list(self._chain(node))
        kind = _kind(styles)
        text, revised = _words(node, capitals=any(_in_capitals(style) for style in styles))
        if text:
            self._turn(kind, node)
            if kind is Kind.PARENTHETICAL and not text.startswith("("):
                text, revised = f"({text})", tuple((a + 1, b + 1) for a, b in revised)
            scene = self._scene_number(node) if kind is Kind.HEADING else ""
            self.sheet.add(kind, text, paragraph=number, number=scene, dual=self._side, revised=revised)
        for said, aside in (("synopsis", Kind.SYNOPSIS), ("note", Kind.NOTE)):
            if words := (node.get(said) or "").strip():
                self.sheet.add(aside, words, paragraph=number)

    def _strange(self, node: Node) -> None:
        if text := "".join(node.itertext()).strip():
            self.sheet.wonder(text, f"A part of the file named {node.tag} stands among the paragraphs.")

    def _chain(self, node: Node) -> Iterator[Node]:
        """The paragraph's own style and those it is made out of."""
        style = node.find("style")
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._styles.get(_base(style).casefold())

    def _turn(self, kind: Kind, node: Node) -> None:
        """Two speeches side by side: the cue of the left one is marked, the next cue is the right one's."""
        style = node.find("style")
        if kind is Kind.CUE and self._side == "left":
            self._side = "right"
        elif kind is Kind.CUE:
            self._side = "left" if style is not None and style.get("dualdialogue") == "1" else ""
        elif kind not in _SPOKEN:
            self._side = ""

    def _scene_number(self, node: Node) -> str:
        """The locked number; the number counted where the file only says that scenes are numbered."""
        if self._counter is not None:
            return str(next(self._counter))
        return (node.get("scene_number") or node.get("number") or "").strip()


def _counter(settings: Node | None) -> Iterator[int] | None:
    if (
        settings is None
        or settings.get("scene_numbering") != "true"
        or settings.get("scenes_locked") == "true"
    ):
        return None
    first = settings.get("scenenumber_start") or ""
    return itertools.count(int(first) if first.isascii() and first.isdigit() else 1)


def _base(style: Node) -> str:
    return style.get("basestylename") or style.get("basestyle") or ""


def _kind(styles: list[Node]) -> Kind:
    names = (name for style in styles for name in (_base(style), style.get("name")) if name)
    kind = next((_KINDS[name.casefold()] for name in names if name.casefold() in _KINDS), Kind.ACTION)
    centred = any(style.get("align") == "center" for style in styles)
    return Kind.CENTERED if kind is Kind.ACTION and centred else kind


def _in_capitals(style: Node) -> bool:
    """Whether the style prints capitals: `allcaps`, before version 20 the lowest bit of `effects`."""
    effects = style.get("effects") or ""
    return style.get("allcaps") == "1" or (effects.isascii() and effects.isdigit() and int(effects) % 2 == 1)


def _words(node: Node, *, capitals: bool = False) -> tuple[str, Spans]:
    runs = (
        (_MARKUP.sub(_unmarked, "".join(run.itertext())), run.get("revision", "0") not in {"", "0"})
        for run in node.findall("text")
    )
    return joined((in_capitals(words) if capitals else words, revised) for words, revised in runs)


def _unmarked(found: re.Match[str]) -> str:
    return "\n" if found[0].startswith("<br") else ""


def _title_page(root: Node) -> tuple[tuple[str, str], ...]:
    page = root.find("titlepage")
    lines = [_words(node)[0] for node in page.findall("para")] if page is not None else []
    told = [line for line in lines if line]
    return tuple(("Title" if not index else "Line", line) for index, line in enumerate(told))


def _revision(root: Node) -> str:
    """The colour of the revision the file is at, when anything in it is marked as revised."""
    settings = root.find("settings")
    at = settings.get("revision", "0") if settings is not None else "0"
    if at == "0" or not any(run.get("revision", "0") not in {"", "0"} for run in root.iter("text")):
        return ""
    colours = root.iterfind("lists/revision_colors/revision_color")
    return next((colour.get("name") or "" for colour in colours if colour.get("index") == at), "")
