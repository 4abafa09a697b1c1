"""A script to a Final Draft file."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from closedset.practice.screenplay import Element, Kind, Script

_TYPES = {
    Kind.HEADING: "Scene Heading",
    Kind.CUE: "Character",
    Kind.DIALOGUE: "Dialogue",
    Kind.PARENTHETICAL: "Parenthetical",
    Kind.LYRIC: "Lyrics",
    Kind.TRANSITION: "Transition",
    Kind.SHOT: "Shot",
    Kind.SECTION: "New Act",
}
_LEFT_OUT = frozenset({Kind.PAGE_BREAK, Kind.FURNITURE})
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(script: Script) -> bytes:
    """Write a script as Final Draft; `parse` gives back its kinds, texts, numbers and dual dialogue.

    Page furniture is left out, and a boneyard becomes a note: Final Draft has no place for either.
    """
    body = "".join(_paragraphs(element for element in script.elements if element.kind not in _LEFT_OUT))
    title = "".join(f"<Paragraph>{_runs(value, ())}</Paragraph>" for _name, value in script.title_page)
    page = f"<TitlePage><Content>{title}</Content></TitlePage>\n" if title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
        '<FinalDraft DocumentType="Script" Template="No" Version="5">\n'
        f"<Content>\n{body}</Content>\n{page}</FinalDraft>\n"
    ).encode()


def _paragraphs(elements: Iterable[Element]) -> Iterable[str]:
    side = ""
    for element in elements:
        if side and (not element.dual or (side == "right" and element.dual == "left")):
            yield "</DualDialogue></Paragraph>\n"
            side = ""
        if element.dual and not side:
            yield "<Paragraph><DualDialogue>\n"
        side = element.dual
        yield _paragraph(element)
    if side:
        yield "</DualDialogue></Paragraph>\n"


def _paragraph(element: Element) -> str:
    runs = _runs(element.text, element.revised)
    if element.kind in {Kind.NOTE, Kind.BONEYARD}:
        return (
            f'<Paragraph Type="Action"><ScriptNote><Paragraph>{runs}</Paragraph></ScriptNote></Paragraph>\n'
        )
    if element.kind is Kind.SYNOPSIS:
        return (
            '<Paragraph Type="Action"><SceneProperties><Summary>'
            f"<Paragraph>{runs}</Paragraph></Summary></SceneProperties></Paragraph>\n"
        )
    named = f" Number={quoteattr(_clean(element.number))}" if element.number else ""
    middle = ' Alignment="Center"' if element.kind is Kind.CENTERED else ""
    length = f'<SceneProperties Length="{_length(element.eighths)}"/>' if element.eighths else ""
    opening = f'<Paragraph{middle}{named} Type="{_TYPES.get(element.kind, "Action")}">'
    if element.omitted and element.kind is Kind.HEADING:
        inside = f'<Paragraph Type="Scene Heading">{length}{runs}</Paragraph>'
        return f"{opening}<OmittedScene>{inside}</OmittedScene><Text>OMITTED</Text></Paragraph>\n"
    return f"{opening}{length}{runs}</Paragraph>\n"


def _length(eighths: int) -> str:
    whole, rest = divmod(eighths, 8)
    return " ".join(filter(None, (str(whole) if whole else "", f"{rest}/8" if rest else "")))


def _runs(text: str, revised: tuple[tuple[int, int], ...]) -> str:
    cuts = sorted({0, len(text), *(edge for span in revised for edge in span)})
    made = ""
    for start, end in itertools.pairwise(cuts):
        new = any(a <= start and end <= b for a, b in revised)
        mark = ' RevisionID="1"' if new else ""
        made += f"<Text{mark}>{escape(_clean(text[start:end]))}</Text>"
    return made


def _clean(text: str) -> str:
    return _NOT_XML.sub("�", text)
