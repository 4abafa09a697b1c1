"""An invented script says the same from Fountain, Final Draft and PDF: scenes, cues, beats."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from closedset.formats import fdx, fountain, paper
from closedset.formats.reading import read_script
from closedset.practice import breakdown
from closedset.practice.screenplay import Kind, Script

WHEN = datetime(2026, 3, 2, tzinfo=UTC)
NAMES = ("ODA", "REN", "MINA", "OLD MAN")
ROOMS = ("BOATHOUSE", "QUAY", "OFFICE - BACK ROOM", "REN'S FLAT")
TIMES = ("DAY", "NIGHT", "LATER")
ACTIONS = (
    "Oda shuts the door on the rain.",
    "Ren kisses her on the mouth, and she lets her coat fall where it falls.",
    "He unbuttons her blouse. She pulls him down beside her on the bed, and they lie there without a word.",
    "Mina sorts invoices by date, then by colour, then gives up and looks out at the boats for a long time.",
    "She stands naked at the window with her back to us.",
    "A naked bulb swings over the table.",
    "They do not kiss.",
)
SPEECHES = (
    "Not here.",
    "Did you sleep with him? I would rather know than go on guessing at every face that comes through it.",
    "Cast off, and mind the rope.",
)
ASIDES = ("low", "to the window")

spoken = st.tuples(st.sampled_from(NAMES), st.sampled_from(("", *ASIDES)), st.sampled_from(SPEECHES))
heading = st.tuples(st.sampled_from(("INT.", "EXT.")), st.sampled_from(ROOMS), st.sampled_from(TIMES))
scene = st.tuples(heading, st.lists(st.sampled_from(ACTIONS) | spoken, min_size=1, max_size=5))


def written(scenes: list) -> str:
    """The scenes in Fountain, numbered; each begins with action and somebody speaks in the first.

    Nobody speaks twice in a row: paper does not tell that from one speech that goes on over the page.
    """
    parts = []
    for number, ((inside, room, time), content) in enumerate(scenes, start=1):
        parts.append(f"{inside} {room} - {time} #{number}#")
        before = ""
        for one in ("The tide turns.", *((("ODA", "", "Go on."),) if number == 1 else ()), *content):
            if isinstance(one, str):
                parts.append(one)
                before = ""
            elif one[0] != before:
                before, aside, words = one
                parts.append("\n".join(filter(None, (before, aside and f"({aside})", words))))
    return "\n\n".join(parts)


def told(script: Script) -> tuple[list, list, list]:
    """What has to be the same: scenes, who speaks, and what is found in which."""
    return (
        [(one.number, one.heading) for one in script.scenes],
        [one.text for one in script.elements if one.kind is Kind.CUE],
        [
            (beat.scene_number, beat.tier, beat.classes, beat.flags, [person.name for person in beat.who])
            for beat in breakdown.find(script).beats
        ],
    )


OTHERS = {"fdx": fdx.write, "pdf": lambda script: paper.write(script, at=WHEN)}


@pytest.mark.parametrize("ending", OTHERS)
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(scene, min_size=1, max_size=5))
def test_every_format_gives_the_same_scenes_cues_and_beats(ending, scenes):
    script = fountain.parse(written(scenes))
    other = read_script(OTHERS[ending](script), name=f"script.{ending}")
    event(f"{min(len(told(script)[2]), 3)} beats or more")
    assert told(other) == told(script)
