"""Word files that came back: what people and their programs do to one that was sent."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from docx import Document

DATE = 'w:date="2026-01-06T09:00:00Z"'
COMMENTS = (
    '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="7" w:author="Jens Aalto"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment></w:comments>'
)


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {one: packed.read(one) for one in packed.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def with_body(data: bytes, change: Callable[[str], str]) -> bytes:
    parts = entries(data)
    before = parts["word/document.xml"].decode()
    after = change(before)
    assert after != before
    return packed({**parts, "word/document.xml": after.encode()})


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str, by: str = "Jens Aalto") -> str:
    gone = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="90" w:author="{by}" {DATE}>{gone}</w:del>'


def inserted(text: str, by: str = "Jens Aalto") -> str:
    return f'<w:ins w:id="91" w:author="{by}" {DATE}>{run(text)}</w:ins>'


def in_place(data: bytes, old: str, new_runs: str) -> bytes:
    """The run that says `old` replaced by these runs."""
    return with_body(
        data, lambda body: re.sub(rf"<w:r><w:t[^>]*>{re.escape(old)}</w:t></w:r>", new_runs, body)
    )


def put_after(data: bytes, text: str, paragraph: str) -> bytes:
    """A paragraph after the one that says this, outside of any control."""

    def change(body: str) -> str:
        end = body.index("</w:p>", body.index(text)) + len("</w:p>")
        if body[end:].startswith("</w:sdtContent></w:sdt>"):
            end += len("</w:sdtContent></w:sdt>")
        return body[:end] + paragraph + body[end:]

    return with_body(data, change)


def without_controls(data: bytes) -> bytes:
    """As some programs do that know no controls."""
    return with_body(
        data,
        lambda body: re.sub(r"<w:sdt>.*?<w:sdtContent>|</w:sdtContent></w:sdt>", "", body, flags=re.DOTALL),
    )


def without_bookmarks(data: bytes) -> bytes:
    return with_body(data, lambda body: re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", body))


def without_control_of(data: bytes, clause: str) -> bytes:
    pattern = rf'<w:sdt><w:sdtPr><w:alias[^>]*/><w:tag w:val="closedset:clause:{clause}"/>.*?</w:sdt>'
    return with_body(data, lambda body: re.sub(pattern, "", body, flags=re.DOTALL))


def commented(data: bytes, text: str, says: str) -> bytes:
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    marked = with_body(
        data,
        lambda body: (
            body.replace("</w:p>", mark + "</w:p>", 1)
            if text not in body
            else body[: body.index("</w:p>", body.index(text))]
            + mark
            + body[body.index("</w:p>", body.index(text)) :]
        ),
    )
    return packed({**entries(marked), "word/comments.xml": COMMENTS.format(says).encode()})


def saved_again(data: bytes, change: Callable[[Document], None]) -> bytes:
    """Opened, changed without marking and saved by a program."""
    document = Document(io.BytesIO(data))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
