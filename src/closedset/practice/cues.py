"""Character cues taken apart: who speaks, and what stands in brackets after the name."""

from __future__ import annotations

import re
from functools import lru_cache

_BRACKETS = re.compile(r"\(([^()]*)\)")
_SOMEBODY_ELSE = re.compile(r"\d|\b(?:AGED?|YEARS?|YOUNG|YOUNGER|OLD|OLDER|CHILD|TEEN|BABY)\b", re.IGNORECASE)
"""JOHN (AGED 10) is another performer than JOHN: such brackets belong to the name."""

_TYPE = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"}
)
_VOICE = re.compile(r"^(.+?)'S? VOICE$|^VOICE OF (.+)$")


@lru_cache(maxsize=4096)
def take_apart(cue: str) -> tuple[str, str]:
    """Name and extension of a cue: `JASON (VOICE) (CONT'D)` is `JASON` and `VOICE, CONT'D`.

    Brackets that tell one performer from another, such as an age, stay in the name.
    """
    name = cue.strip().removesuffix("^").rstrip()
    extensions: list[str] = []
    if "(" in name:
        name = _BRACKETS.sub(lambda found: _bracket(found, extensions), name)
        name = _open_bracket(name, extensions)
    return " ".join(name.split()), ", ".join(word for word in extensions if word)


def _bracket(found: re.Match[str], extensions: list[str]) -> str:
    inside = " ".join(found[1].split())
    if _SOMEBODY_ELSE.search(inside):
        return f"({inside})"
    extensions.append(inside)
    return " "


def _open_bracket(name: str, extensions: list[str]) -> str:
    """A bracket nobody closed, `JOHN (CONT'D`, ends with the cue."""
    before, bracket, after = name.rpartition("(")
    if not bracket or ")" in after:
        return name
    extensions.append(after.strip())
    return before


@lru_cache(maxsize=4096)
def same_name(name: str) -> str:
    """What spellings of one name share: case, kinds of apostrophe, full stops and `#` do not count."""
    return " ".join(name.translate(_TYPE).upper().replace(".", " ").replace("#", " ").split())


def voice_of(key: str) -> str:
    """Whose voice a key names: `JOHN` for `JOHN'S VOICE` and `VOICE OF JOHN`; empty when it names none."""
    found = _VOICE.match(key)
    return (found[1] or found[2]) if found else ""


def cue_shaped(text: str) -> bool:
    """Whether a line could name a speaker: a cased letter, and no lower case outside brackets."""
    if text.isupper():
        return "(" not in text or any(map(str.isalpha, _BRACKETS.sub("", text).partition("(")[0]))
    if "(" not in text:
        return False
    outside = _BRACKETS.sub("", text).partition("(")[0]
    return outside.isupper()
