"""What a paper is made of. One way of setting serves them all: PDF, page and Word."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.word import Word


class Standing(Word):
    """How a line stands. It is always said in a word and a shape, never by colour alone."""

    CLEAR = "clear"
    HOLD = "hold"
    STOP = "stop"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Names of things and what is said of them, in two columns."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """Things said one under the other, perhaps numbered so that people can point at them."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Things compared. Every row is as long as the head; the first column names its row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence that somebody agrees to. `id` is stable over versions: a redline is read back by it."""

    id: str
    number: str
    says: str
    note: str = ""
    """What was last said about it, or the condition it stands under."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line that holds or clears something: the state, the sentence, whose move it is and by when."""

    standing: Standing
    says: str
    does: str = ""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Things to tick, or with lines under each to fill in by hand."""

    labels: tuple[str, ...]
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """Script pages bound in, at true proportions: scene, draft, and its elements as (kind, text).

    An element is a whole paragraph, which is broken into lines where it is set. Kinds are the values of
    `practice.screenplay.Kind`. `scene` is the number as the script has it, `12A`: printed beside headings.
    """

    scene: str
    draft: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs or has signed. Empty `when` leaves a line to sign by hand."""

    role: str
    name: str
    when: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Everybody who signs, in order."""

    rows: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark that somebody drew or brought when they signed."""

    picture: str
    """A PNG in base64: a paper is plain data."""

    says: str
    """Whose it is, for readers who do not see it."""


Block = Words | Facts | Points | Table | Clause | Told | Boxes | Pages | Signatures | Mark


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. Sections do not nest: a paper people read on set has one level."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A finished paper. Everything that is printed is in here, in the language it is printed in."""

    kind: str
    """A value of `practice.papers.kinds`: `rider`, `summary`, `closed_set_memo`, ..."""

    title: str
    production: str
    opening: str = ""
    """The answer in one sentence, before anything else."""

    facts: tuple[tuple[str, str], ...] = ()
    """What stands under the title: scene, performer, version, draft, date."""

    sections: tuple[Section, ...] = ()
    visible_to: str = ""
    """Who may read it, by name or part, as it follows the words "Visible to:": printed on every page."""

    reference: str = ""
    """What it was made from: version and the first letters of the digest. Printed on every page."""

    stale: str = ""
    """Why it no longer holds, as a sentence; printed across the head of every page. Empty while it holds."""

    language: str = "en"
    """BCP 47. Right-to-left languages are set from the right."""
