"""A paper as a Word file to be marked up: every clause in a control of its own, by the name of the clause."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, cast

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt

from closedset.formats.paper.pages import SHAPES
from closedset.formats.papers.as_html import way
from closedset.formats.papers.furniture import ENGLISH, Furniture
from closedset.practice.papers.blocks import (
    Boxes,
    Clause,
    Facts,
    Mark,
    Pages,
    Paper,
    Points,
    Signatures,
    Table,
    Told,
    Words,
)
from closedset.practice.screenplay import Kind

TAG = "closedset:clause:"
"""What the tag of a clause's control begins with; the clause's own name follows."""

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""Written into every file, so that the same paper has the same bytes: a redline says nothing by its date."""


def word(paper: Paper, *, words: Furniture = ENGLISH) -> bytes:
    """The paper as DOCX. The same paper gives the same bytes."""
    document = Document()
    _dress(document, paper)
    _describe(document, paper)
    _head(document, paper, words)
    for section in paper.sections:
        if section.title:
            document.add_heading(section.title, level=1)
        for one in section.blocks:
            _WRITTEN[type(one)](document, one, words)
    out = io.BytesIO()
    document.save(out)
    return _undated(out.getvalue())


def identity(paper: Paper) -> str:
    """Which paper a file was made of: another version, or another person's, has another."""
    clauses = [one for part in paper.sections for one in part.blocks if isinstance(one, Clause)]
    said = [paper.kind, paper.production, paper.title, paper.reference]
    said += [text for one in clauses for text in (one.id, one.number, one.says)]
    return "closedset:" + sha256("\x1f".join(said).encode()).hexdigest()[:32]


def head(paper: Paper) -> str:
    """What stands at the head of every page."""
    return f"{paper.production} · {paper.reference}"


def bookmark(clause: str) -> str:
    """The name of a clause's bookmark: where controls are lost on the way, bookmarks often are not."""
    return "c_" + sha256(clause.encode()).hexdigest()[:20]


def _dress(document: Any, paper: Paper) -> None:
    for name, font, size in (
        ("Normal", "Georgia", 10.5),
        ("Title", "Georgia", 23),
        ("Heading 1", "Georgia", 13),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if way(paper) == "rtl":
        document.styles["Normal"].element.get_or_add_pPr().append(OxmlElement("w:bidi"))
        document.styles["Normal"].element.get_or_add_rPr().append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if way(paper) == "rtl" else "w:val"), paper.language)
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _describe(document: Any, paper: Paper) -> None:
    said = document.core_properties
    said.title, said.author, said.language, said.identifier = (
        paper.title,
        "Closed Set",
        paper.language,
        identity(paper),
    )
    said.created = said.modified = _MADE.replace(tzinfo=None)
    said.last_modified_by, said.comments = "", ""


def _head(document: Any, paper: Paper, words: Furniture) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = head(paper)
    section.footer.paragraphs[0].text = f"{words.visible_to} {paper.visible_to}" if paper.visible_to else ""
    if paper.stale:
        document.add_paragraph().add_run(f"{words.stale} {paper.stale}").bold = True
    document.add_heading(paper.title, level=0)
    if paper.opening:
        document.add_paragraph(paper.opening)
    if paper.facts:
        _facts(document, Facts(paper.facts), words)


def _words(document: Any, one: Words, _words: Furniture) -> None:
    for line in one.text.split("\n"):
        if line.strip():
            document.add_paragraph(line)


def _facts(document: Any, one: Facts, _words: Furniture) -> None:
    table = document.add_table(rows=0, cols=2)
    for name, said in one.rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, said


def _points(document: Any, one: Points, _words: Furniture) -> None:
    for number, item in enumerate(one.items, start=1):
        document.add_paragraph(f"{number}. {item}" if one.numbered else f"– {item}")


def _table(document: Any, one: Table, _words: Furniture) -> None:
    if one.caption:
        document.add_paragraph().add_run(one.caption).bold = True
    table = document.add_table(rows=0, cols=len(one.head), style="Table Grid")
    for row in (one.head, *one.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _clause(document: Any, one: Clause, _words: Furniture) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{one.number}\t")
    paragraph.add_run(one.says)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = (
        Inches(0.5),
        Inches(-0.5),
    )
    _mark(paragraph._p, one.id)
    _control(paragraph._p, one)
    if one.note:
        document.add_paragraph(one.note).paragraph_format.left_indent = Inches(0.5)


def _mark(paragraph: Any, clause: str) -> None:
    number = str(int(bookmark(clause)[2:9], 16))
    for name in ("w:bookmarkStart", "w:bookmarkEnd"):
        end = OxmlElement(name)
        end.set(qn("w:id"), number)
        if name == "w:bookmarkStart":
            end.set(qn("w:name"), bookmark(clause))
            paragraph.insert(1, end)
        else:
            paragraph.append(end)


def _control(paragraph: Any, one: Clause) -> None:
    """Around the paragraph: a name for people, a tag for us. It may be edited, and struck out as a whole."""
    control, about, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    for name, value in (("alias", one.number), ("tag", TAG + one.id)):
        said = OxmlElement(f"w:{name}")
        said.set(qn("w:val"), value)
        about.append(said)
    paragraph.addprevious(control)
    content.append(paragraph)
    control.append(about)
    control.append(content)


def _told(document: Any, one: Told, words: Furniture) -> None:
    paragraph = document.add_paragraph()
    if standing := words.standing(one.standing):
        paragraph.add_run(f"{standing}  ").bold = True
    paragraph.add_run(one.says)
    if one.does:
        document.add_paragraph(one.does)


def _boxes(document: Any, one: Boxes, _words: Furniture) -> None:
    for label in one.labels:
        document.add_paragraph(label if one.lines else f"☐ {label}")
        for _ in range(one.lines):
            document.add_paragraph("_" * 60)


def _pages(document: Any, one: Pages, words: Furniture) -> None:
    named = document.add_paragraph(f"{words.scene} {one.scene}, {one.draft}")
    named.paragraph_format.page_break_before = True
    for kind, text in one.lines:
        if kind not in SHAPES:
            continue
        column, width, before = SHAPES[Kind(kind)]
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        run.font.name, run.font.size, run.bold = "Courier Prime", Pt(12), kind == "heading"
        shape = paragraph.paragraph_format
        shape.left_indent, shape.right_indent = (
            Inches((column - 15) / 10),
            Inches(max(0, 76 - column - width) / 10),
        )
        shape.space_before, shape.space_after = Pt(12 * before), Pt(0)
        if kind == "transition":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _signatures(document: Any, one: Signatures, words: Furniture) -> None:
    for row in one.rows:
        document.add_paragraph(row.role)
        document.add_paragraph().add_run(row.name).bold = True
        signed = f"{words.signed} {row.when}" + (f", {row.how}" if row.how else "")
        document.add_paragraph(signed if row.when else f"{words.signature} " + "_" * 40)


def _drawn(document: Any, one: Mark, _words: Furniture) -> None:
    """In words: a paper is marked up in Word before anybody has signed it."""
    document.add_paragraph(one.says)


def _undated(data: bytes) -> bytes:
    """The same entries without the moment they were packed."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as packed,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as undated,
    ):
        for entry in packed.infolist():
            fresh = zipfile.ZipInfo(entry.filename, date_time=(2000, 1, 1, 0, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            undated.writestr(fresh, packed.read(entry))
    return out.getvalue()


_WRITTEN = cast(
    "dict[type[Any], Callable[[Any, Any, Furniture], None]]",
    {
        Words: _words,
        Facts: _facts,
        Points: _points,
        Table: _table,
        Clause: _clause,
        Told: _told,
        Boxes: _boxes,
        Pages: _pages,
        Signatures: _signatures,
        Mark: _drawn,
    },
)
