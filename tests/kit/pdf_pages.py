"""PDF pages set by hand in Courier, so that a test says what stands where."""

from __future__ import annotations

from collections.abc import Sequence

BODY, SPEECH, BRACKETS, CUE, EDGE = 108, 180, 216, 252, 430
"""Left edges in points, as screenplays are set."""

Line = tuple[float, float, str]
"""x, y from the bottom, and the words; words in `*stars*` are bold."""

FONTS = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
)
LOCK = b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32)


def column(*lines: tuple[float, str], top: float = 700) -> list[Line]:
    """Lines one below the other; empty words are a blank line."""
    return [(x, top - 12 * row, words) for row, (x, words) in enumerate(lines) if words]


def pdf_of(*pages: Sequence[Line], locked: bool = False) -> bytes:
    """A PDF of these pages; `locked` asks for a password that nobody has."""
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * index) for index in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        *FONTS,
    ]
    for index, page in enumerate(pages):
        drawn = b"\n".join(map(_drawn, page))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (6 + 2 * index)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return _file(objects, locked=locked)


def _drawn(line: Line) -> bytes:
    x, y, words = line
    font = b"F2" if words.startswith("*") and words.endswith("*") and len(words) > 2 else b"F1"
    bare = words.strip("*") if font == b"F2" else words
    safe = bare.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("latin-1")
    return b"BT /%s 12 Tf %.1f %.1f Td (%s) Tj ET" % (font, x, y, safe)


def _file(objects: Sequence[bytes], *, locked: bool) -> bytes:
    held = [*objects, LOCK] if locked else list(objects)
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(held, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt %d 0 R /ID [(a) (a)]" % len(held) if locked else b""
    trailer = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        len(held) + 1,
        lock,
        len(made),
    )
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(held) + 1) + table + trailer
