"""A script as values: elements with their places, scenes, characters, and what was not understood.

Every reader in `formats/` returns one `Script`; everything after it (breakdown, drafts, exports, pages)
reads only these values. All text is kept: each non-blank character of the source is in an element's
source span, in the page furniture, or in `not_understood`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from closedset.practice.word import Word


class Kind(Word):
    """What an element is, in the words of a screenplay."""

    HEADING = "heading"
    ACTION = "action"
    CUE = "cue"
    DIALOGUE = "dialogue"
    PARENTHETICAL = "parenthetical"
    LYRIC = "lyric"
    TRANSITION = "transition"
    SHOT = "shot"
    CENTERED = "centered"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    NOTE = "note"
    BONEYARD = "boneyard"
    PAGE_BREAK = "page_break"
    FURNITURE = "furniture"
    """Page headers and footers, page numbers, (CONTINUED), (MORE), margin marks: read, kept, never played."""


PLAYED = frozenset(
    {Kind.ACTION, Kind.CUE, Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRIC, Kind.SHOT, Kind.CENTERED}
)
"""The kinds whose words are performed or shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands in the source.

    Lines count from 1 in `Script.text`: the decoded source of a text format, the laid-out lines of a PDF,
    one line a paragraph of a Final Draft or Word file. `start` and `end` are character offsets into the same
    text, end exclusive.
    """

    start_line: int
    end_line: int
    start: int
    end: int
    page: int | None = None
    """Printed page where it starts, from 1; None where the format has none and none was estimated."""

    page_line: int | None = None
    """For a PDF, the line on its page, from 1."""

    paragraph: int | None = None
    """For Final Draft and Word, the paragraph in the file, from 1."""

    down: float | None = None
    """How far down the page's body it starts, 0 to 1; with `page` this gives eighths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One paragraph of a script."""

    kind: Kind
    text: str
    """The words without layout: soft line breaks are spaces, hard ones are newlines, markup is gone."""

    place: Place
    number: str = ""
    """The scene number on a heading, as printed (`12A`, `A12`); empty elsewhere."""

    dual: str = ""
    """`left` or `right` in dual dialogue, else empty."""

    extension: str = ""
    """On a cue, what stands in brackets after the name: `V.O.`, `O.S.`, `CONT'D`."""

    revised: tuple[tuple[int, int], ...] = ()
    """Spans of `text` marked as revised, character offsets, end exclusive."""

    omitted: bool = False
    """True on a heading whose scene the draft marks OMITTED, and on what stood in it."""

    eighths: int | None = None
    """On a heading, the length the file itself states, in eighths of a page."""

    def standing_at(self, page: int, down: float) -> Element:
        """This element on `page`, so far `down` it. Spelt out: `replace` takes three times as long."""
        old = self.place
        place = Place(
            start_line=old.start_line,
            end_line=old.end_line,
            start=old.start,
            end=old.end,
            page=page,
            page_line=old.page_line,
            paragraph=old.paragraph,
            down=down,
        )
        return Element(
            kind=self.kind,
            text=self.text,
            place=place,
            number=self.number,
            dual=self.dual,
            extension=self.extension,
            revised=self.revised,
            omitted=self.omitted,
            eighths=self.eighths,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A scene heading taken apart. Every part may be empty; nothing is guessed."""

    inside: str = ""
    """`INT`, `EXT` or `INT/EXT`, whatever spelling or language the heading used."""

    set_name: str = ""
    time_of_day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene, from its heading to the next."""

    index: int
    """Position in the script, from 0."""

    number: str
    """The printed number; empty when the draft has none."""

    heading: str
    parts: Heading
    elements: tuple[Element, ...]
    """The heading element first."""

    page: int | None = None
    eighths: int | None = None
    """Length in eighths of a page, at least 1."""

    omitted: bool = False
    characters: tuple[str, ...] = ()
    """Names with a cue in the scene, in order of appearance, as `Character.name`."""

    @property
    def start_line(self) -> int:
        return self.elements[0].place.start_line

    @property
    def end_line(self) -> int:
        return max(element.place.end_line for element in self.elements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody with a cue."""

    name: str
    cues: int
    aliases: tuple[str, ...] = ()
    """Other spellings cued for the same character."""

    extensions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """A passage the reader could not place, shown and never dropped."""

    place: Place
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole draft."""

    format: str
    """`fdx`, `fountain`, `pdf`, `text`, `docx`, ..."""

    text: str
    """The source as lines; see `Place`."""

    title_page: tuple[tuple[str, str], ...] = ()
    """Fields of the title page in order: (`Title`, `...`)."""

    front: tuple[Element, ...] = ()
    """What stands before the first scene heading (FADE IN and the like), title page apart."""

    scenes: tuple[Scene, ...] = ()
    characters: tuple[Character, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    revision: str = ""
    """Colour or name of the draft's revision when the file states one, for example `Blue`."""

    locked_pages: bool = False
    pages: int | None = None
    pages_estimated: bool = False
    """True when page numbers were computed, not read from the source."""

    notes: tuple[str, ...] = field(default=())
    """Sentences about the reading as a whole a person should see (an encoding guess, a rotated page)."""

    @property
    def elements(self) -> tuple[Element, ...]:
        """Every element in order, front matter first."""
        return self.front + tuple(element for scene in self.scenes for element in scene.elements)
