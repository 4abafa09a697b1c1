"""Signs that tell what a line is, whatever column it stands in."""

from __future__ import annotations

import re

from closedset.formats.plain_text.lines import Line
from closedset.practice import cues, headings

_TRANSITION = re.compile(
    r"(?:[^a-z]{0,40}\bTO:"
    r"|(?:SLOW(?:LY)? |QUICK )?(?:FADE|DISSOLVE|IRIS|CUT|SMASH CUT|TIME ?CUT|MATCH CUT|JUMP CUT)"
    r"(?: IN| OUT| UP| TO| BACK| FROM| ON)*(?: BLACK| WHITE)?(?: OVER)?\s*[.:]*"
    r"|(?:INTERCUT|INTERCUT WITH|CROSSFADE|END INTERCUT)\s*[.:]*)"
)
_SHOT = re.compile(
    r"(?:ANGLE|CLOSE(?:R)?(?: ON| UP|-UP| SHOT)|CLOSE$|WIDE(?:R)?(?: ON| SHOT|$)|INSERT\b|ON (?!THE PHONE)"
    r"|POV\b|P\.O\.V|"
    r"[^a-z]{1,30}'S (?:POV|P\.O\.V)|TRACKING|REVERSE|BACK TO|FLASHBACK|END (?:OF )?FLASHBACK|MONTAGE"
    r"|SERIES OF SHOTS|"
    r"END (?:OF )?MONTAGE|UNDERWATER SHOT|AERIAL|ESTABLISHING|ANOTHER ANGLE|NEW ANGLE"
    r"|MED(?:IUM)? SHOT|TWO SHOT|CRANE)"
)
_LONGEST_CUE = 48
_LONGEST_HEADING = 200


def is_heading(line: Line, *, below_speech: bool = False) -> bool:
    """Whether a line opens a scene: INT. or EXT., OMITTED, or capitals that end in a time of day.

    The change of column below a speech sets a line apart as a blank line does.
    """
    if len(line.text) > _LONGEST_HEADING:
        return False
    number, text = headings.unnumber(line.text)
    end = headings.prefix_end(text)
    if end:
        return _certain(text, end, line)
    if headings.omitted(line.text)[0]:
        return True
    return _capitals(text) and _names_a_place(line, number, text, line.after_blank or below_speech)


def _certain(text: str, end: int, line: Line) -> bool:
    """A prefix with its full stop, or a heading all in capitals."""
    return _capitals(text) or ("." in text[:end] and line.after_blank and len(text) < 90) or "/" in text[:end]


def _names_a_place(line: Line, number: str, text: str, apart: bool) -> bool:
    alone = apart and line.before_blank and not text.endswith((".", "!", "?", ":"))
    if number and line.text.startswith(number):
        return len(text) > 2
    return alone and headings.names_a_time(text) and "(" not in text[:1]


def _capitals(text: str) -> bool:
    """No small letters outside brackets."""
    return cues.cue_shaped(text)


def is_transition(text: str) -> bool:
    """CUT TO:, FADE OUT. and their like."""
    return len(text) <= _LONGEST_CUE and bool(_TRANSITION.fullmatch(text))


def is_shot(line: Line) -> bool:
    """A line alone that tells the camera where to look."""
    text = line.text
    return (
        line.after_blank
        and line.before_blank
        and len(text) <= 60
        and cues.cue_shaped(text)
        and bool(_SHOT.match(text))
    )


def could_speak(line: Line) -> bool:
    """Whether a line is shaped like a cue."""
    text = line.text
    return (
        len(text) <= _LONGEST_CUE
        and cues.cue_shaped(text)
        and not text.startswith("(")
        and not is_transition(text)
        and not text.endswith((":", "!", "?", "--"))
    )


def continues_heading(before: Line, line: Line) -> bool:
    """Whether a line is the second half of a heading too long for one."""
    return (
        line.number == before.number + 1
        and line.before_blank
        and not line.after_blank
        and abs(line.indent - before.indent) <= 6
        and len(line.text) < 50
        and line.text.upper() == line.text
        and not headings.prefix_end(line.text)
        and not is_transition(line.text)
    )
