"""Celtx files: a ZIP with the script as HTML, one `<p class="...">` a paragraph."""

from __future__ import annotations

from html.parser import HTMLParser

from closedset.formats import limits
from closedset.formats.decode import decode
from closedset.formats.fdx.sheet import Sheet, in_capitals
from closedset.formats.refusal import CannotRead
from closedset.practice.assembly import assemble
from closedset.practice.screenplay import Kind, Script

_KINDS = {
    "sceneheading": Kind.HEADING,
    "action": Kind.ACTION,
    "character": Kind.CUE,
    "dialog": Kind.DIALOGUE,
    "parenthetical": Kind.PARENTHETICAL,
    "transition": Kind.TRANSITION,
    "shot": Kind.SHOT,
}
_IN_CAPITALS = frozenset({Kind.HEADING, Kind.CUE, Kind.TRANSITION, Kind.SHOT})
"""Kinds that every style sheet of Celtx prints in capitals, however they were typed."""


def parse(data: bytes) -> Script:
    """Read a Celtx file. Raises CannotRead for a bad archive and when no page in it is a script."""
    name = "This Celtx file"
    with limits.open_zip(data, name=name) as packed:
        pages = [entry for entry in packed.namelist() if entry.casefold().endswith(".html")]
        found = [_read(limits.read_entry(packed, entry, name=name)) for entry in pages]
    best = max(found, key=lambda sheet: sum(e.kind is not Kind.ACTION for e in sheet.elements), default=None)
    if best is None or not best.elements:
        raise CannotRead("This Celtx file has no script in it: a page with paragraphs was expected.")
    for other in found:
        for element in other.elements if other is not best else ():
            best.wonder(element.text, "Stands on another page of the Celtx file than the script.")
    return assemble(best.elements, format="celtx", text=best.text, not_understood=tuple(best.not_understood))


def _read(data: bytes) -> Sheet:
    page = _Page()
    page.feed(decode(data, name="This Celtx file").text)
    page.close()
    page.end()
    return page.sheet


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self._words: list[str] = []
        self._class = ""
        self._number = ""
        self._in_body = False
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._in_body = True
        elif tag == "br":
            self._words.append("\n")
        elif tag == "p":
            self.end()
            said = dict(attrs)
            self._class = (said.get("class") or "").casefold()
            self._number = said.get("scenenumber") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.end()

    def handle_data(self, data: str) -> None:
        if self._in_body:
            self._words.append(" ".join(data.split(" ")).replace("\n", " "))

    def end(self) -> None:
        """Lay down the paragraph read so far."""
        lines = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
        text = "\n".join(lines).strip()
        self._words.clear()
        if not text:
            return
        self._count += 1
        kind = _KINDS.get(self._class, Kind.ACTION)
        number = self._number if kind is Kind.HEADING else ""
        printed = in_capitals(text) if kind in _IN_CAPITALS else text
        self.sheet.add(kind, printed, paragraph=self._count, number=number)
