"""Words of a paragraph: tokens with their places, sentence numbers and possible base forms.

One pass of one pattern cuts a paragraph. Base forms are over-generated on purpose (`stripped` gives
`stripp` and `strip`): the lexicon only asks whether one of them is a word it knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


def bag(text: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(text.split())


TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[.!?]+|[^\w\s]")
IRREGULAR = {
    "made": "make", "making": "make", "got": "get", "gotten": "get", "getting": "get", "came": "come",
    "coming": "come", "lay": "lie", "lain": "lie", "lying": "lie", "laid": "lay", "slept": "sleep",
    "woke": "wake", "woken": "wake", "awoke": "awake", "awoken": "awake", "held": "hold", "took": "take",
    "taken": "take", "tore": "tear", "torn": "tear", "undid": "undo", "undone": "undo", "undoes": "undo",
    "wore": "wear", "worn": "wear", "shed": "shed", "felt": "feel", "fell": "fall", "fallen": "fall",
    "slid": "slide", "bit": "bite", "bitten": "bite", "rode": "ride", "ridden": "ride", "found": "find",
    "gave": "give", "given": "give", "went": "go", "goes": "go", "gone": "go", "drew": "draw",
    "drawn": "draw", "threw": "throw", "thrown": "throw", "stood": "stand", "sat": "sit", "did": "do",
    "does": "do", "done": "do", "had": "have", "has": "have", "having": "have", "was": "be", "were": "be",
    "is": "be", "are": "be", "been": "be", "clung": "cling", "crept": "creep", "fed": "feed",
    "breastfed": "breastfeed", "hung": "hang", "shook": "shake", "spread": "spread", "ran": "run",
    "began": "begin", "begun": "begin", "bent": "bend", "bore": "bear", "born": "born", "wove": "weave",
    "men": "man", "women": "woman", "children": "child", "knelt": "kneel", "stolen": "steal",
    "stole": "steal", "thighs": "thigh", "wives": "wife", "kids": "kid", "feet": "foot", "wound": "wind",
    "swam": "swim", "drunk": "drunk", "dying": "die", "tying": "tie", "untying": "untie", "bodies": "body",
    "panties": "panties", "undies": "undies", "clothes": "clothes", "left": "leave", "met": "meet",
    "hid": "hide", "hidden": "hide", "put": "put", "let": "let", "shorts": "shorts", "pants": "pants",
    "trousers": "trousers", "jeans": "jeans", "stockings": "stocking", "sheets": "sheet", "bathing": "bathe",
}  # fmt: skip
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y", "ie")), ("ied", ("y", "ie")), ("ying", ("y", "ie")),
    ("sses", ("ss",)), ("shes", ("sh",)), ("ches", ("ch",)), ("xes", ("x",)), ("zzes", ("zz",)),
    ("es", ("e", "")), ("s", ("",)), ("ed", ("e", "")), ("ing", ("e", "")), ("in", ("ing",)),
)  # fmt: skip
LAST_LETTERS = tuple({ending[-1] for ending, _bases in ENDINGS})
NEVER_NAMES = bag(
    "i i'm he she they it we you his her him their the a an in on at and but then as god jesus lord pov"
    " tv"
    " monday tuesday wednesday thursday friday saturday sunday english french german american italian"
    " spanish british"
)
SHORTENED = bag("it's he's she's that's there's what's let's who's here's where's how's")
FULL_STOPS = ".!?"


class Token(NamedTuple):
    """One word or mark of a paragraph."""

    text: str
    start: int
    end: int
    sentence: int
    forms: frozenset[str]
    """The word in lower case and its possible base forms; `%name` when it names a person."""


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """The word itself and every base form it may have."""
    said = word.lower().replace("’", "'")
    low = said.removesuffix("'s").removesuffix("s'")
    found = {low}
    if low != said and said not in SHORTENED:
        found.add("%name's")
    if low in IRREGULAR:
        found.add(IRREGULAR[low])
        return frozenset(found)
    for ending, bases in ENDINGS if low.endswith(LAST_LETTERS) else ():
        if low.endswith(ending) and len(low) > len(ending) + 1:
            stem = low[: -len(ending)]
            found.update(stem + base for base in bases)
            if ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if ending not in ("es",):
                break
    return frozenset(found)


def _is_name(text: str, fresh: bool, names: frozenset[str]) -> bool:
    """Of a word with a capital: a cued name, or inside a sentence and no word for anything else."""
    low = text.lower().replace("’", "'").removesuffix("'s")
    if low in names:
        return True
    return not fresh and not text.isupper() and low not in NEVER_NAMES


def cut(text: str, names: frozenset[str]) -> tuple[Token, ...]:
    """The tokens of a paragraph, sentence by sentence."""
    found: list[Token] = []
    sentence, fresh, end = 0, True, 0
    new = tuple.__new__  # a script has tens of thousands: made without the named tuple's own check
    for word in TOKEN.findall(text):
        start = text.find(word, end)  # in between is what no token holds: blanks and `_`
        end = start + len(word)
        first = word[0]
        if first.isalpha():
            base = forms(word)
            if first.isupper() and _is_name(word, fresh, names):
                base = _named(word, base, names)
            found.append(new(Token, (word, start, end, sentence, base)))
            fresh = False
        elif word[-1] in FULL_STOPS:
            if len(word) < 2 or first != ".":
                sentence += 1
            fresh = True
        else:
            fresh = fresh or word in '"“”:-–—('
            if word in ";":
                sentence += 1
            if word.isdigit():
                found.append(Token(word, start, end, sentence, frozenset((word, "%number"))))
    return tuple(found)


def _named(word: str, base: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    """A cued name means nothing else; an unknown capitalised word keeps its meaning too."""
    plain = word.lower().replace("’", "'")
    low = plain.removesuffix("'s")
    tags = {"%name", "%name's"} if low != plain or plain.endswith("'") else {"%name"}
    return frozenset(tags | {low}) if low in names else base | tags
