"""Where a reading of the shared corpus differs from the other file of its pair, and why.

Lines are those of the other file with a heading or cue that is not ours; pages hold one that only we have.
The words of the scripts stay where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

EDGE = "printed at the right edge like a transition; the Fountain file makes a heading or a cue of it"
TRUTH = "the other file is mistaken"
CARRIED = "cued again over the page, which is the page's and not the play's; the Fountain file keeps it"
UNMARKED = "printed like any line in capitals: nothing on paper says that it is a heading"
OURS = "read wrongly"

THEIRS = frozenset({EDGE, TRUTH, CARRIED})
"""Reasons that are no miss of the reader."""


@dataclass(frozen=True)
class Differs:
    """One reason, and where."""

    why: str
    lines: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()
    because: str = ""
    """What more there is to say."""


Table = dict[tuple[str, str], tuple[Differs, ...]]

# fmt: off
FRANKENSTEIN = (
    32, 73, 209, 276, 466, 574, 848, 855, 868, 873, 909, 918, 946, 1061, 1246, 1394, 1562, 2092, 2141, 2152,
    2239, 2763, 2803, 2943, 3030, 3089, 3589, 3592, 4143, 4218, 4264, 4286, 4601, 4649, 4667, 4678, 4876,
    4904, 4928,
)
ME_HIM_HER = (
    221, 778, 860, 1021, 1316, 1319, 1420, 1426, 2017, 2278, 2435, 2438, 2452, 2576, 2887, 2896, 3080, 3178,
    3223, 3235, 3618, 3621, 3641, 3698, 3701, 3704, 3816, 3864, 4343, 4352, 4430, 4433, 4463, 4488,
)
BIRTHDAY_CARD = (
    34, 143, 151, 412, 451, 455, 459, 471, 486, 490, 589, 635, 639, 678, 787, 791, 795, 799, 803, 809, 813,
    817, 822,
)
# fmt: on

PAIRS: Table = {
    ("ifrost-torn.pdf", "scenes"): (
        Differs(TRUTH, pages=(1,), because="a line of blanks below the title page hides the first heading"),
    ),
    ("lw-airplane.pdf", "cues"): (
        Differs(OURS, pages=(1, 1), because="a second title page in capitals"),
        Differs(OURS, lines=(26,), because="a woman's and a man's voice share a name over the page"),
        Differs(OURS, lines=(734, 1738), pages=(20, 46), because="a cue of two lines: the last one is read"),
    ),
    ("lw-chronicle.pdf", "scenes"): (
        Differs(EDGE, lines=(402, 404)),
        Differs(TRUTH, lines=(2365,), because="the first half of a sentence of action"),
        Differs(TRUTH, pages=(88, 88), because="headings like their twelve sisters, not marked there"),
    ),
    ("lw-chronicle.pdf", "cues"): (
        Differs(CARRIED, lines=(440, 1221, 2337)),
        Differs(EDGE, lines=(3557,)),
    ),
    ("lw-deeper.pdf", "scenes"): (Differs(TRUTH, pages=(86,), because="an underwater scene"),),
    ("lw-deeper.pdf", "cues"): (
        Differs(TRUTH, lines=(2025, 2169), because="shouted speech broken by a blank line"),
    ),
    ("lw-dirk-gently-102-lost-and-found.pdf", "scenes"): (
        Differs(EDGE, lines=(2000,)),
        Differs(TRUTH, pages=(1,), because="a numbered heading without INT. or EXT."),
    ),
    ("lw-dirk-gently-102-lost-and-found.pdf", "cues"): (Differs(CARRIED, lines=(100, 524, 630, 712, 2180)),),
    ("lw-frankenstein.pdf", "cues"): (Differs(EDGE, lines=FRANKENSTEIN),),
    ("lw-me-him-her.pdf", "cues"): (Differs(EDGE, lines=ME_HIM_HER),),
    ("lw-mr-right.pdf", "scenes"): (
        Differs(EDGE, lines=(1049, 4263)),
        Differs(TRUTH, lines=(103, 1186), because="a title card and a sentence of action"),
        Differs(UNMARKED, lines=(1792,)),
    ),
    ("lw-mr-right.pdf", "cues"): (Differs(CARRIED, lines=(786, 1912, 2369, 2491, 2869, 3313, 3436, 4434)),),
    ("lw-suits-pilot.pdf", "scenes"): (Differs(TRUTH, lines=(1649,), pages=(39,), because="a lost space"),),
    ("sp-Big-Fish.fdx", "scenes"): (
        Differs(
            TRUTH, lines=(2446, 3815), because="the program that wrote the file took EXT./INT. for action"
        ),
    ),
    ("sp-Brick-and-Steel.pdf", "scenes"): (Differs(UNMARKED, lines=(80, 95)),),
    ("sp-The-Last-Birthday-Card.pdf", "scenes"): (Differs(UNMARKED, lines=BIRTHDAY_CARD),),
}

FORMATS: dict[tuple[str, str], str] = {
    ("sample-02.osf", "scenes"): "the file gives THE END the style of a scene heading",
    ("testplay-01a.fdx", "cues"): "the file gives its last transition the style of a cue",
    (
        "testplay-02.txt",
        "scenes",
    ): "the Fountain file forces FADE IN: into a heading; as text it is a transition",
}

PRINTED: dict[str, str] = {
    "dialogue-with-blank-line.pdf": "one cue alone sets up no columns, so the blank line ends the speech",
    "extended-characters.pdf": "the letters are drawn without a text layer",
    "scene-numbers.pdf": "a number with a hyphen and a letter is not told from the words",
    "title-page.pdf": "a title page that names no author by a BY is read as action",
}


def told(table: Table, name: str, of: str) -> tuple[list[int], list[int]]:
    """Lines and pages the table gives for one file, sorted."""
    known = table.get((name, of), ())
    return sorted(_all(one.lines for one in known)), sorted(_all(one.pages for one in known))


def ours(table: Table, name: str, of: str, *, beside: frozenset[str] = THEIRS) -> tuple[int, int]:
    """How many headings or cues we miss, and how many we have too many, reasons in `beside` apart."""
    known = [one for one in table.get((name, of), ()) if one.why not in beside]
    return sum(len(one.lines) for one in known), sum(len(one.pages) for one in known)


def _all(parts: Iterable[tuple[int, ...]]) -> Iterator[int]:
    for part in parts:
        yield from part
