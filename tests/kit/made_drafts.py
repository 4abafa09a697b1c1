"""Small invented drafts, made by hand."""

from __future__ import annotations

from closedset.practice.breakdown.values import Beat, Class, Person, Presence, Tier, Why
from closedset.practice.screenplay import Element, Heading, Kind, Place, Scene, Script

KISS = Beat(
    id="kiss",
    scene=2,
    scene_number="3",
    tier=Tier.BEAT,
    classes=(Class.KISS,),
    presence=Presence.ONSCREEN,
    exposure="E0",
    action="A4",
    who=(Person("ODA"), Person("REN")),
    flags=(),
    start_line=1,
    end_line=1,
    spans=((0, 9),),
    places=(),
    text="Ren crosses to her and they kiss.",
    why=(Why("kiss", "kiss", "A kiss.", (0, 4)),),
    confidence=0.9,
)
"""The beat of the standing draft: Oda and Ren kiss in scene 3."""


def scene(
    number: str, heading: str, body: str, *, omitted: bool = False, cast: tuple[str, ...] = ()
) -> Scene:
    """One scene with one paragraph of action; `draft` puts it in its place."""
    place = Place(start_line=1, end_line=1, start=0, end=1)
    parts = [Element(kind=Kind.HEADING, text=heading, place=place, number=number, omitted=omitted)]
    if body:
        parts.append(Element(kind=Kind.ACTION, text=body, place=place))
    return Scene(
        index=0,
        number=number,
        heading=heading,
        parts=Heading(),
        elements=tuple(parts),
        omitted=omitted,
        characters=cast,
    )


def draft(*scenes: Scene, revision: str = "") -> Script:
    """A script of these scenes in this order."""
    placed = tuple(
        Scene(
            index=index,
            number=one.number,
            heading=one.heading,
            parts=one.parts,
            elements=one.elements,
            omitted=one.omitted,
            characters=one.characters,
        )
        for index, one in enumerate(scenes)
    )
    return Script(format="fountain", text="", scenes=placed, revision=revision)


KITCHEN = scene(
    "1",
    "INT. KITCHEN - NIGHT",
    "Oda fills the kettle and watches the rain run down the window.",
    cast=("ODA",),
)
HALL = scene(
    "2", "INT. HALL - NIGHT", "Ren hangs up a wet coat and listens at the foot of the stairs.", cast=("REN",)
)
BEDROOM = scene(
    "3",
    "INT. BEDROOM - NIGHT",
    "Oda turns the lamp down low. Ren crosses to her and they kiss. "
    "Later the house is dark and the clock on the landing strikes three while the storm moves east.",
    cast=("ODA", "REN"),
)
GARDEN = scene(
    "4", "EXT. GARDEN - DAY", "The pear tree has come down across the greenhouse roof.", cast=("MINA",)
)
HOUSE = (KITCHEN, HALL, BEDROOM, GARDEN)
