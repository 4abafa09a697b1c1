"""A right-to-left pseudo-locale: every string of the site, marked.

It stands under the code of a real right-to-left language. What
shows up without the marks was never given to gettext.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[2] / "src/closedset"
LANGUAGE = "ar"
OPEN, CLOSE = "⟦", "⟧"
PLACEHOLDER = re.compile(r"(%\([a-z_]+\)[sd]|%[sd%]|\{[a-z_]*\}|<[^>]+>)")


def marked(text: str) -> str:
    """The pseudo-translation: marks around, vowels doubled, placeholders left alone."""
    parts = PLACEHOLDER.split(text)
    longer = [part if index % 2 else re.sub(r"([aeou])", r"\1\1", part) for index, part in enumerate(parts)]
    return f"{OPEN}{''.join(longer)}{CLOSE}"


def strings() -> set[str | tuple[str, ...]]:
    """Every string given to gettext in templates and Python."""
    found: set[str | tuple[str, ...]] = set()
    keywords = dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"))
    plural = {"ngettext": (1, 2), "ngettext_lazy": (1, 2)}
    context = {"pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}
    for path in [*SOURCE.rglob("*.html"), *SOURCE.rglob("*.py")]:
        text = path.read_text()
        if path.suffix == ".html":
            text = templatize(text, origin=str(path))
        for _, message, _, _ in extract("python", BytesIO(text.encode()), {**keywords, **plural, **context}):
            found.add(message)
    return found


def write(folder: Path) -> Path:
    """Write the compiled catalogue below `folder` and return the folder for `LOCALE_PATHS`."""
    catalog = Catalog(locale=LANGUAGE)
    for message in strings():
        if isinstance(message, tuple):
            catalog.add(message, [marked(message[-1])] * catalog.num_plurals)
        else:
            catalog.add(message, marked(message))
    target = folder / LANGUAGE / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    with (target / "django.mo").open("wb") as file:
        write_mo(file, catalog)
    return folder
