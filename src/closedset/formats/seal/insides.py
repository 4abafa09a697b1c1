"""What a PDF is made of, as values that can be compared: pages, notes on them, attachments, fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf

from closedset.practice.findings import Finding, Findings

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is looked into. A sealed rider is a thousandth of it."""

MOST_PAGES = 5_000
MOST_NOTES = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its fingerprint, and each annotation on it by kind and fingerprint."""

    fingerprint: str
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Insides:
    """A whole file."""

    pages: tuple[Page, ...]
    attachments: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...]
    """The name of each form field and the fingerprint of its value."""

    signatures: int

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """The pages alone."""
        return tuple(page.fingerprint for page in self.pages)


def insides(pdf: bytes) -> Insides:
    """Take the file apart. Raises `pikepdf.PdfError` for one that cannot be read."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = tuple(_fields(opened))
        return Insides(
            tuple(_page(page) for page in opened.pages[:MOST_PAGES]),
            tuple(sorted(_attachments(opened))),
            found,
            sum(1 for name, _value in found if name.startswith("/Sig")),
        )


def _page(page: pikepdf.Page) -> Page:
    """A page's fingerprint is of what is drawn: its decoded content, its size and turn, its pictures."""
    drawn = sha256()
    for data in _drawn(page.obj):
        drawn.update(len(data).to_bytes(8, "big") + data)
    return Page(drawn.hexdigest(), tuple(_notes(page.obj)))


def _drawn(page: pikepdf.Object) -> Iterator[bytes]:
    contents = page.get("/Contents")
    streams: list[Any] = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    yield b"\n".join(one.read_bytes() for one in streams if isinstance(one, pikepdf.Stream))
    for name in ("/MediaBox", "/CropBox", "/Rotate"):
        yield _spelled(pikepdf.Page(page).obj.get(name))
    resources = page.get("/Resources")
    pictures = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(pictures, pikepdf.Dictionary):
        for name in sorted(pictures.keys()):
            if isinstance(pictures[name], pikepdf.Stream):
                yield name.encode() + pictures[name].read_raw_bytes()


def _notes(page: pikepdf.Object) -> Iterator[tuple[str, str]]:
    """Every annotation but the fields, which are compared by their names."""
    listed = page.get("/Annots")
    for one in list(listed)[:MOST_NOTES] if isinstance(listed, pikepdf.Array) else ():
        if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") != "/Widget":
            yield str(one.get("/Subtype", "")), sha256(_spelled(one)).hexdigest()


def _attachments(opened: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    for name, spec in opened.attachments.items():
        yield name, sha256(spec.get_file().read_bytes()).hexdigest()


def _fields(opened: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    form = opened.Root.get("/AcroForm")
    listed = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    for one in list(listed)[:MOST_NOTES] if isinstance(listed, pikepdf.Array) else ():
        if isinstance(one, pikepdf.Dictionary):
            kind, value = str(one.get("/FT", "")), one.get("/V")
            spelled = b"signed" if isinstance(value, pikepdf.Dictionary) else _spelled(value)
            yield f"{kind} {one.get('/T', '')}", sha256(spelled).hexdigest()


def _spelled(one: object) -> bytes:
    """An object as the file spells it; indirect ones by number, which no later revision changes."""
    return one.unparse() if isinstance(one, pikepdf.Object) else repr(one).encode()


def difference(before: Insides, after: Insides) -> Findings:
    """What is otherwise in the second, each with its kind and place."""
    return (
        *pages_between(before.fingerprints, after.fingerprints),
        *_notes_between(before.pages, after.pages),
        *_named("attachment", "attachment", before.attachments, after.attachments),
        *_named("field", "form field", _plain(before), _plain(after)),
        *_signed_again(before, after),
    )


def pages_between(before: tuple[str, ...], after: tuple[str, ...]) -> Findings:
    """Which pages came in, went or became others, by their fingerprints."""
    found: list[Finding] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        both = min(a2 - a1, b2 - b1) if tag == "replace" else 0
        found += [_page_says("replaced", b1 + i, "is not the page that was sealed") for i in range(both)]
        if tag != "equal":
            found += [_page_says("added", b, "was not in what was sealed") for b in range(b1 + both, b2)]
            found += [_page_says("removed", a, "of what was sealed is missing") for a in range(a1 + both, a2)]
    return tuple(found)


def _page_says(what: str, index: int, says: str) -> Finding:
    return Finding(f"seal.page_{what}", f"Page {index + 1} {says}.", rests_on=f"page {index + 1}")


def _notes_between(before: tuple[Page, ...], after: tuple[Page, ...]) -> Findings:
    found: list[Finding] = []
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        where = f"page {number}"
        gone, come = set(old.notes) - set(new.notes), set(new.notes) - set(old.notes)
        for kind, _digest in sorted(come):
            says = f"On page {number} there is an annotation ({kind.strip('/')}) that was not sealed."
            found.append(Finding("seal.annotation_added", says, rests_on=where))
        if gone:
            says = f"On page {number} an annotation that was sealed is missing or was changed."
            found.append(Finding("seal.annotation_removed", says, rests_on=where))
    return tuple(found)


def _plain(one: Insides) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in one.fields if not name.startswith("/Sig"))


def _named(
    code: str, called: str, before: tuple[tuple[str, str], ...], after: tuple[tuple[str, str], ...]
) -> Findings:
    old, new = dict(before), dict(after)
    says = {
        **dict.fromkeys(new.keys() - old.keys(), "was added"),
        **dict.fromkeys(old.keys() - new.keys(), "is missing"),
        **{name: "was changed" for name in old.keys() & new.keys() if old[name] != new[name]},
    }
    return tuple(
        Finding(f"seal.{code}_changed", f"The {called} “{name}” {what}.", rests_on=f"{called} {name}")
        for name, what in sorted(says.items())
    )


def _signed_again(before: Insides, after: Insides) -> Findings:
    if after.signatures <= before.signatures:
        return ()
    return (Finding("seal.signed_again", "The file was signed again after it was sealed."),)
