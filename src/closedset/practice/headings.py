"""Scene headings taken apart: numbers in the margins, inside or outside, the set, the time of day."""

from __future__ import annotations

import re
from functools import lru_cache

from closedset.practice.screenplay import Heading

_INSIDE = r"INT(?:ERIOR)?|WN|WNĘTRZE|INNEN|BINNEN|ИНТ|BELSŐ|İÇ|SISÄ"
_OUTSIDE = r"EXT(?:ERIOR)?|EST|PL|PLENER|AU(?:SS|ẞ|ß)EN|BUITEN|НАТ|ЭКСТ|KÜLSŐ|DIŞ|ULKO"
_ONLY_WITH_A_STOP = frozenset({"WN", "PL", "İÇ", "DIŞ", "SISÄ", "ULKO", "ИНТ", "НАТ"})
"""Short words that begin a heading only with a full stop behind them."""

_PREFIX = re.compile(
    rf"(?P<both>(?:{_INSIDE})\s?\.?\s?[/-]\s?(?:{_OUTSIDE})|(?:{_OUTSIDE})\s?\.?\s?[/-]\s?(?:{_INSIDE})"
    rf"|I\.?\s?/\s?[EA]|E\.?\s?/\s?I)(?P<stop_both>\.)?(?=[\s:.\-–—]|$)"
    rf"|(?P<one>{_INSIDE}|{_OUTSIDE})(?P<stop>\.)?(?=(?(stop).|[\s:\-–—]))",
    re.IGNORECASE,
)
_INSIDE_ONLY = re.compile(_INSIDE, re.IGNORECASE)

_TIMES = (
    "DAY|NIGHT|MORNING|EVENING|AFTERNOON|DAWN|DUSK|SUNRISE|SUNSET|SUNDOWN|TWILIGHT|NOON|MIDDAY|MIDNIGHT"
    "|MAGIC HOUR"
    "|GOLDEN HOUR|FIRST LIGHT|LATER|MOMENTS|SECONDS|MINUTES|HOURS|CONTINUOUS|CONT|SAME|SIMULTANEOUS"
    "|PRE-DAWN|PREDAWN"
    "|LATE|EARLY|DAYS|DZIEŃ|NOC|RANO|ŚWIT|WIECZÓR|POPOŁUDNIE|TAG|NACHT|MORGEN|ABEND|JOUR|NUIT|MATIN|SOIR|DÍA|DIA|NOCHE"
    "|TARDE|MAÑANA|GIORNO|NOTTE|MATTINA|SERA|ДЕНЬ|НОЧЬ|УТРО|ВЕЧЕР"
)
_BEFORE_TIME = (
    r"(?:(?:THE|NEXT|THAT|SAME|A|FEW|SHORT|SOME|TWO|THREE|VERY|MID|SHORTLY|SEVERAL|MUCH|MOMENTS?|TIME)"
    r"[\s-]+)*"
)
_TIME = re.compile(
    rf"(?P<gap>\s*[-–—]+\s*|\s*[.,;]\s*|\s*/\s*|\s+\(|\s+)(?={_BEFORE_TIME}(?:{_TIMES})(?![^\W_]))",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")
_ONE_NUMBER = r"[A-Z]{0,3}-?\d{1,4}(?:[A-Z]{1,3}|(?:[.-]\d{1,3}[A-Z]{0,2})){0,3}"
_LEFT = re.compile(rf"({_ONE_NUMBER})[.):]?(?:\s+|(?=(?:INT|EXT)[.\s]))(?=\S)", re.IGNORECASE)
_RIGHT = re.compile(rf"(?:^|\s)({_ONE_NUMBER})[.):]?$", re.IGNORECASE)
_OMITTED = re.compile(r"[(\[]?\s*(?:SCENES?\s+)?(?:OMIT(?:TED)?|CUT)(?:\s+SCENES?)?\s*[)\].]?", re.IGNORECASE)
_RANGE = re.compile(
    r"(?:SCENES?\s+)?([A-Z]*\d+[A-Z]*)(?:\s*[-–—,&]\s*|\s+(?:THRU|THROUGH|TO|AND)\s+)([A-Z]*\d+[A-Z]*)",
    re.IGNORECASE,
)


def prefix_end(text: str) -> int:
    """Where the INT./EXT. at the start of a heading ends; 0 when the text does not begin with one."""
    found = _PREFIX.match(text)
    if not found:
        return 0
    word = found["one"]
    if word and not found["stop"] and word.upper() in _ONLY_WITH_A_STOP:
        return 0
    return found.end()


def names_a_time(text: str) -> bool:
    """Whether a time of day stands at the end of the text, behind a dash, a stop or a comma."""
    return any(found["gap"].strip() for found in _TIME.finditer(text))


@lru_cache(maxsize=4096)
def take_apart(heading: str) -> Heading:
    """The parts of a heading: inside or outside, the set, the time. What it does not say stays empty."""
    _number, text = unnumber(heading)
    end = prefix_end(text)
    rest = text[end:].lstrip(" .:-–—\t") if end else text
    set_name, time = _part_time(rest)
    return Heading(
        inside=_inside(text[:end]), set_name=set_name.strip(" -–—.,\t"), time_of_day=time.strip(" -–—.\t")
    )


def _inside(prefix: str) -> str:
    if not prefix:
        return ""
    if "/" in prefix or "-" in prefix.rstrip(" -"):
        return "INT/EXT"
    return "INT" if _INSIDE_ONLY.match(prefix) else "EXT"


def _part_time(rest: str) -> tuple[str, str]:
    """The set and the time: at the first dash or stop before a word of time, or at a last word of time."""
    for found in _TIME.finditer(rest):
        gap = found["gap"].strip()
        if gap == "(":
            return rest[: found.start()], rest[found.end() :].rstrip(") ")
        if gap or len(rest[found.end() :].split()) == 1:
            return rest[: found.start()], rest[found.end() :]
    return rest, ""


def unnumber(heading: str) -> tuple[str, str]:
    """The scene number a heading carries in its margins, and the heading without it and without its star.

    A number on the left counts when a heading follows it, one on the right when the left has the same or when
    white space of a margin sets it apart.
    """
    text = heading.strip().rstrip("*").rstrip()
    if not _DIGIT.search(text):
        return "", text
    left = _LEFT.match(text)
    number = ""
    if left and _may_follow_a_number(text[left.end() :]):
        number, text = left[1], text[left.end() :]
    right = _RIGHT.search(text)
    if right and (
        right[1].upper() == number.upper() or text[max(0, right.start(1) - 3) : right.start(1)].isspace()
    ):
        number, text = number or right[1], text[: right.start(1)].rstrip()
    return number, text


def _may_follow_a_number(rest: str) -> bool:
    return bool(prefix_end(rest) or _OMITTED.match(rest) or (rest.isupper() and names_a_time(rest)))


def omitted(heading: str) -> tuple[bool, str]:
    """Whether a heading only says that its scene is omitted, and the number or range it says so of."""
    number, text = unnumber(heading)
    if _OMITTED.fullmatch(text):
        return True, number
    range_ = _RANGE.match(text)
    if not range_:
        return False, ""
    rest = _RANGE.sub("", text).strip()
    return bool(_OMITTED.fullmatch(rest)), f"{range_[1]}-{range_[2]}"
