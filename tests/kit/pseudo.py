"""A right-to-left pseudo-locale: every string of the site, marked.

It stands under the code of a real right-to-left language. What
shows up without the marks was never given to gettext.
"""

from __future__ import annotations

import ast
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


LITERAL = r"u?(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")"
CALL = re.compile(rf"\b(n?p?gettext)\(\s*({LITERAL}(?:\s*,\s*(?:{LITERAL}|count))*)\s*\)")


def of_template(path: Path) -> set[str | tuple[str, ...]]:
    """What a template gives to gettext; `templatize` writes it as calls."""
    found: set[str | tuple[str, ...]] = set()
    for name, arguments in CALL.findall(templatize(path.read_text(), origin=str(path))):
        said = [str(ast.literal_eval(one)) for one in re.findall(LITERAL, arguments)]
        found.add(tuple(said[-2:]) if name.startswith("n") else said[-1])
    return found


def of_module(path: Path) -> set[str | tuple[str, ...]]:
    """What a module gives to gettext."""
    keywords = dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"))
    plural = {"ngettext": (1, 2), "ngettext_lazy": (1, 2)}
    source = BytesIO(path.read_bytes())
    return {message for _, message, _, _ in extract("python", source, {**keywords, **plural})}


def strings() -> set[str | tuple[str, ...]]:
    """Every string given to gettext in templates and Python."""
    found: set[str | tuple[str, ...]] = set()
    for path in SOURCE.rglob("*.html"):
        found |= of_template(path)
    for path in SOURCE.rglob("*.py"):
        found |= of_module(path)
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
