"""Word files: by the names of their styles where they have any, by their indents where not."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph

from closedset.formats import limits, plain_text
from closedset.formats.refusal import CannotRead
from closedset.practice import cues, headings
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Element, Kind, Place, Script

_STYLES: tuple[tuple[str, Kind], ...] = (
    (r"scene ?heading|slug ?line|^slug$|^scene$|sluglines?", Kind.HEADING),
    (r"parenthetical|wryl", Kind.PARENTHETICAL),
    (r"dialog", Kind.DIALOGUE),
    (r"character|^cue$|speaker", Kind.CUE),
    (r"transition", Kind.TRANSITION),
    (r"^shot", Kind.SHOT),
    (r"^action|description|direction", Kind.ACTION),
    (r"lyric", Kind.LYRIC),
    (r"^header|^footer", Kind.FURNITURE),
)
_COLUMN = 91440
"""English metric units of one column: ten columns to the inch."""


def parse(data: bytes, *, name: str = "The Word file") -> Script:
    """Read a DOCX file. Raises CannotRead when it is locked, broken or unpacks to too much."""
    limits.open_zip(data, name=name).close()
    try:
        document = Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, SyntaxError) as error:
        raise CannotRead(
            f"{name} is packed like a Word file but broken: a whole file was expected."
        ) from error
    styles = _Styles()
    paragraphs = [*_headers(document), *_body(document, styles)]
    if any(kind not in (None, Kind.FURNITURE) for _paragraph, kind in paragraphs):
        return _by_styles(paragraphs)
    return _by_indents(paragraphs, styles)


class _Styles:
    """What a style says, looked up once: python-docx searches all styles anew for every paragraph."""

    def __init__(self) -> None:
        self._known: dict[str | None, tuple[Kind | None, int | None]] = {}

    def kind(self, paragraph: Paragraph) -> Kind | None:
        """What the style's name makes of a paragraph; None when it is no screenplay's."""
        return self._of(paragraph)[0]

    def indent(self, paragraph: Paragraph) -> int | None:
        """The style's left indent in English metric units."""
        return self._of(paragraph)[1]

    def _of(self, paragraph: Paragraph) -> tuple[Kind | None, int | None]:
        id_ = paragraph._p.style
        if id_ not in self._known:
            style = paragraph.style
            indent = style.paragraph_format.left_indent if style is not None else None
            self._known[id_] = _kind((style.name if style is not None else "") or ""), indent
        return self._known[id_]


def _headers(document: WordDocument) -> Iterator[tuple[Paragraph, Kind | None]]:
    """What stands at the head and foot of the pages, each different one once."""
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            for paragraph in part.paragraphs:
                if paragraph.text.strip() and paragraph.text not in seen:
                    seen.add(paragraph.text)
                    yield paragraph, Kind.FURNITURE


def _body(document: WordDocument, styles: _Styles) -> Iterator[tuple[Paragraph, Kind | None]]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from ((paragraph, styles.kind(paragraph)) for paragraph in cell.paragraphs)
        else:
            yield block, styles.kind(block)


def _kind(style: str) -> Kind | None:
    for pattern, kind in _STYLES:
        if re.search(pattern, style, re.IGNORECASE):
            return kind
    return None


def _by_styles(paragraphs: list[tuple[Paragraph, Kind | None]]) -> Script:
    """One element and one line of text a paragraph; what has no screenplay style is action or a heading."""
    lines: list[str] = []
    elements: list[Element] = []
    at = 0
    for index, (paragraph, kind) in enumerate(paragraphs, start=1):
        text = " ".join(paragraph.text.split())
        lines.append(text)
        if text:
            elements.append(_element(text, kind, index, at))
        at += len(text) + 1
    return assemble(elements, format="docx", text="\n".join(lines))


def _element(text: str, kind: Kind | None, index: int, at: int) -> Element:
    number, bare = headings.unnumber(text)
    if kind is None:
        kind = Kind.HEADING if headings.prefix_end(bare) and cues.cue_shaped(bare) else Kind.ACTION
    heading = kind is Kind.HEADING
    return Element(
        kind=kind,
        text=bare if heading else text,
        place=Place(start_line=index, end_line=index, start=at, end=at + len(text), paragraph=index),
        number=number if heading else "",
        extension=cues.take_apart(text)[1] if kind is Kind.CUE else "",
        omitted=heading and headings.omitted(text)[0],
    )


def _by_indents(paragraphs: list[tuple[Paragraph, Kind | None]], styles: _Styles) -> Script:
    """The paragraphs laid out as columns of text, and read as such."""
    text = "\n".join(_laid_out(paragraph, styles) for paragraph, _kind in paragraphs)
    return replace(plain_text.parse(text), format="docx")


def _laid_out(paragraph: Paragraph, styles: _Styles) -> str:
    indent = paragraph.paragraph_format.left_indent
    if indent is None:
        indent = styles.indent(paragraph)
    columns = max(0, round((indent or 0) / _COLUMN))
    return "\n".join(" " * columns + line for line in paragraph.text.split("\n"))
