"""A Final Draft file to a script. Facts checked in real files and in the importers of Scrite and EDraft."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element as Node

from closedset.formats.fdx import pages
from closedset.formats.fdx.sheet import Sheet, Spans, in_capitals, joined
from closedset.formats.fdx.xml import tree
from closedset.formats.refusal import CannotRead
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, Script

KINDS = {
    "Scene Heading": Kind.HEADING,
    "Action": Kind.ACTION,
    "General": Kind.ACTION,
    "Cast List": Kind.ACTION,
    "Character": Kind.CUE,
    "Dialogue": Kind.DIALOGUE,
    "Parenthetical": Kind.PARENTHETICAL,
    "Lyrics": Kind.LYRIC,
    "Singing": Kind.LYRIC,
    "Transition": Kind.TRANSITION,
    "Shot": Kind.SHOT,
    "New Act": Kind.SECTION,
    "End of Act": Kind.SECTION,
    "Act&Scene Break": Kind.SECTION,
}
"""Paragraph types of Final Draft's own templates; any other with text is action."""

_DEEPEST = 6
"""Paragraphs in paragraphs: dual dialogue in an omitted scene makes three."""

_READ_ELSEWHERE = frozenset({"Content", "TitlePage", "HeaderAndFooter", "Watermarking"})
"""Parts of a file that are read, or printed alike on every page."""

_EIGHTHS = re.compile(r"\s*(?:(\d+)(?![\d/]))?\s*(?:(\d+)\s*/\s*8)?\s*")


def parse(data: bytes) -> Script:
    """Read a Final Draft file. Raises CannotRead for broken XML, entities, and files without content."""
    root = tree(data, what="This Final Draft file")
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise CannotRead(
            "This Final Draft file has no script in it: a file with a Content part was expected."
        )
    reading = _Reading(root)
    for node in content:
        reading.take(node)
    reading.take_beside(root)
    sheet = reading.sheet
    elements, end = pages.placed(sheet.elements, pages.stated(root))
    return assemble(
        elements,
        estimated_end=end,
        format="fdx",
        text=sheet.text,
        title_page=_title_page(root),
        not_understood=tuple(sheet.not_understood),
        revision=_revision(root),
        locked_pages=_locked(root),
    )


class _Reading:
    """The paragraphs of one file in order."""

    def __init__(self, root: Node) -> None:
        self.sheet = Sheet()
        self._numbers = {id(node): number for number, node in enumerate(root.iter("Paragraph"), 1)}
        self._capitals = frozenset(
            style.get("Type", "")
            for style in root.findall("ElementSettings")
            if any("AllCaps" in font.get("Style", "") for font in style.findall("FontSpec"))
        )

    def take(self, node: Node, *, dual: str = "", omitted: bool = False, depth: int = 0) -> None:
        """One paragraph with all that is nested in it."""
        if node.tag != "Paragraph" or depth > _DEEPEST:
            self._strange(node)
            return
        if all(child.tag == "Text" and not len(child) for child in node):
            self._own(node, dual, omitted)  # nearly every paragraph: nothing is nested in it
            return
        old = node.find("OmittedScene")
        if old is not None:
            self._omitted_scene(node, old, depth)
        else:
            self._own(node, dual, omitted)
        self._nested_notes(node, omitted)
        for pair in node.findall("DualDialogue"):
            self._dual(pair, omitted, depth)

    def take_beside(self, root: Node) -> None:
        """Paragraphs of other parts of the file, such as notes that stand at no place in the script."""
        for part in root:
            for node in part.iter("Paragraph") if part.tag not in _READ_ELSEWHERE else ():
                if text := _words(node)[0]:
                    why = f"Stands in the file's {part.tag} and at no place in the script."
                    self.sheet.wonder(text, why, paragraph=self._numbers[id(node)])

    def _strange(self, node: Node) -> None:
        text = "".join(node.itertext()).strip()
        if text:
            self.sheet.wonder(
                text, f"A part of the file named {node.tag} stands where a paragraph was expected."
            )

    def _own(self, node: Node, dual: str, omitted: bool, kind: Kind | None = None) -> None:
        text, revised = _words(node, capitals=node.get("Type") in self._capitals)
        kind = kind or _kind(node)
        if not text:
            return
        heading = kind is Kind.HEADING
        self.sheet.add(
            kind,
            text,
            paragraph=self._numbers[id(node)],
            dual=dual,
            revised=revised,
            omitted=omitted,
            number=(node.get("Number") or "").strip() if heading else "",
            eighths=_length(node) if heading else None,
        )

    def _omitted_scene(self, node: Node, old: Node, depth: int) -> None:
        """The old scene under its own heading, all of it marked; OMITTED itself is only a placeholder."""
        inside = list(old.iter("Paragraph"))
        own_heading = any(_kind(child) is Kind.HEADING for child in inside)
        if not own_heading:
            self._own(node, "", True)
        number = node.get("Number")
        for child in old:
            if number and _kind(child) is Kind.HEADING and not child.get("Number"):
                child.set("Number", number)
            self.take(child, omitted=True, depth=depth + 1)
        if own_heading:
            self._own(node, "", True, Kind.FURNITURE)

    def _nested_notes(self, node: Node, omitted: bool) -> None:
        for way, kind in (("SceneProperties/Summary", Kind.SYNOPSIS), ("ScriptNote", Kind.NOTE)):
            for holder in node.findall(way) + node.findall(f"Text/{way}"):
                text = "\n".join(filter(None, (_words(child)[0] for child in holder.iter("Paragraph"))))
                if text:
                    self.sheet.add(kind, text, paragraph=self._numbers[id(node)], omitted=omitted)
        for beat in node.findall("SceneProperties/SceneArcBeats/CharacterArcBeat"):
            text = " ".join("".join(beat.itertext()).split())
            if text:
                said = f"{beat.get('Name', '')}: {text}"
                self.sheet.add(Kind.NOTE, said, paragraph=self._numbers[id(node)], omitted=omitted)

    def _dual(self, pair: Node, omitted: bool, depth: int) -> None:
        cues_seen = 0
        for child in pair:
            cues_seen += _kind(child) is Kind.CUE
            self.take(child, dual="right" if cues_seen > 1 else "left", omitted=omitted, depth=depth + 1)


def _kind(node: Node) -> Kind:
    type_ = node.get("Type") or "Action"
    if type_ == "Action" and node.get("Alignment") == "Center":
        return Kind.CENTERED
    return KINDS.get(type_, Kind.ACTION)


def _words(node: Node, *, capitals: bool = False) -> tuple[str, Spans]:
    """The direct runs as printed, joined and trimmed, and the spans of those that carry a revision."""
    runs = [run for run in node if run.tag == "Text"]
    return joined(
        (
            in_capitals(run.text or "") if capitals or "AllCaps" in run.get("Style", "") else run.text or "",
            run.get("RevisionID", "0") not in {"", "0"},
        )
        for run in runs
    )


def _length(node: Node) -> int | None:
    """Final Draft's own length in eighths: `1 4/8` is 12, `3/8` is 3, `1` is 8."""
    properties = node.find("SceneProperties")
    found = _EIGHTHS.fullmatch(properties.get("Length", "")) if properties is not None else None
    if found is None:
        return None
    return int(found[1] or 0) * 8 + int(found[2] or 0) or None


def _title_page(root: Node) -> tuple[tuple[str, str], ...]:
    page = root.find("TitlePage/Content")
    if page is None:
        return ()
    lines = [text for text in (_words(node)[0] for node in page.findall("Paragraph")) if text]
    return tuple(("Title" if not index else "Line", line) for index, line in enumerate(lines))


def _revision(root: Node) -> str:
    """The active revision's colour or name, when the file states one."""
    holder = root.find("Revisions")
    if holder is None:
        return ""
    active = holder.get("ActiveSet")
    if not any(run.get("RevisionID", "0") not in {"", "0"} for run in root.iter("Text")):
        return ""
    for revision in holder.findall("Revision"):
        if active and revision.get("ID") == active:
            return re.sub(r"\s*Rev(?:ision|ised|\.)?.*$", "", revision.get("Name") or "").strip()
    return ""


def _locked(root: Node) -> bool:
    holder = root.find("LockedPages")
    if holder is not None and len(holder):
        return True
    return any(
        node.get("PagesLocked") == "Yes"
        for node in (root.find("Revisions"), root.find("Content"))
        if node is not None
    )
