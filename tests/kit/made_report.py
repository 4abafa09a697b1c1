"""A small invented script with two findings, made by hand, ready to be written out."""

from __future__ import annotations

from closedset.formats.breakdown_out.report import Report, report
from closedset.practice.breakdown.values import (
    Beat,
    Breakdown,
    Class,
    Flag,
    Person,
    Presence,
    SceneReading,
    Tier,
    Why,
)
from closedset.practice.screenplay import (
    Character,
    Element,
    Heading,
    Kind,
    NotUnderstood,
    Place,
    Scene,
    Script,
)

LINES = (
    "INT. BOATHOUSE - NIGHT",
    "Oda and Ren kiss. <b>She</b> takes off her shirt.",
    "OMITTED",
    "EXT. QUAY - DAY",
    "Gulls.",
    "@@ torn @@",
)
TEXT = "\n".join(LINES)


def place(line: int) -> Place:
    start = sum(len(one) + 1 for one in LINES[: line - 1])
    return Place(
        start_line=line, end_line=line, start=start, end=start + len(LINES[line - 1]), page=1, page_line=line
    )


def element(kind: Kind, line: int, number: str = "") -> Element:
    return Element(kind=kind, text=LINES[line - 1], place=place(line), number=number)


def scene(index: int, number: str, line: int, body: int | None, **known: object) -> Scene:
    parts = [element(Kind.HEADING, line, number)] + ([element(Kind.ACTION, body)] if body else [])
    return Scene(index=index, number=number, heading=LINES[line - 1], elements=tuple(parts), **known)


SCRIPT = Script(
    format="text",
    text=TEXT,
    title_page=(("Title", "=The Boathouse"),),
    scenes=(
        scene(
            0,
            "12A",
            1,
            2,
            parts=Heading(inside="INT", set_name="BOATHOUSE", time_of_day="NIGHT"),
            page=1,
            eighths=12,
            characters=("ODA", "REN"),
        ),
        scene(1, "13", 3, None, parts=Heading(), omitted=True),
        scene(
            2, "", 4, 5, parts=Heading(inside="EXT", set_name="=QUAY", time_of_day="DAY"), page=2, eighths=4
        ),
    ),
    characters=(Character(name="ODA", cues=3), Character(name="REN", cues=1)),
    not_understood=(NotUnderstood(place=place(6), text=LINES[5], why="It looks like a torn line."),),
    pages=2,
    notes=("The encoding was guessed.",),
)


def beat(**changed: object) -> Beat:
    start = place(2).start
    known: dict[str, object] = {
        "id": "b1",
        "scene": 0,
        "scene_number": "12A",
        "tier": Tier.BEAT,
        "classes": (Class.KISS, Class.UNDRESSING),
        "presence": Presence.ONSCREEN,
        "exposure": "E3",
        "action": "A4",
        "who": (Person("ODA"), Person("REN", inferred=True)),
        "flags": (Flag.MINOR,),
        "start_line": 2,
        "end_line": 2,
        "spans": ((start, start + 17),),
        "places": (place(2),),
        "text": LINES[1],
        "why": (Why("kiss", "kiss.verb", "A kiss in the action.", (start + 12, start + 16)),),
        "confidence": 0.9,
    }
    return Beat(**(known | changed))


def made(*beats: Beat, name: str = "The Boathouse", decisions: dict[str, str] | None = None) -> Report:
    """The report of the script with these beats, or with the two it has."""
    held = beats or (
        beat(),
        beat(id="b2", tier=Tier.MENTION, places=(), text="=SUM(A1) they joke", classes=(), flags=(), who=()),
    )
    readings = tuple(
        SceneReading(
            scene=index,
            scene_number="",
            heading="",
            tier=None,
            rank=rank,
            score=0.0,
            beats=(),
        )
        for index, rank in ((0, 1), (1, 3), (2, 2))
    )
    found = Breakdown(detector="1", beats=held, scenes=readings)
    return report(SCRIPT, found, name=name, decisions=decisions)
