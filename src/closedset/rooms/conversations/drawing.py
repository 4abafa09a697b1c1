"""The drawing of a body: for each area its shapes, front on the left and back on the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from closedset.practice.vocabulary import AREAS

Shape = tuple[int, int, int, int, int]
"""x, y, width, height and rounding, in the 420 by 440 of the drawing."""

FRONT: dict[str, tuple[Shape, ...]] = {
    "hair": ((82, 8, 46, 16, 8),),
    "face": ((84, 24, 42, 34, 14),),
    "lips": ((96, 46, 18, 8, 4),),
    "neck": ((94, 60, 22, 14, 4),),
    "shoulder": ((56, 76, 30, 18, 9), (124, 76, 30, 18, 9)),
    "arm": ((46, 96, 18, 96, 9), (146, 96, 18, 96, 9)),
    "hand": ((44, 194, 20, 28, 9), (146, 194, 20, 28, 9)),
    "upper_chest": ((70, 76, 70, 22, 6),),
    "breast": ((70, 100, 34, 28, 12), (106, 100, 34, 28, 12)),
    "belly": ((74, 130, 62, 44, 10),),
    "hip": ((68, 176, 20, 26, 8), (122, 176, 20, 26, 8)),
    "pelvis_front": ((90, 176, 30, 18, 6),),
    "genital_area": ((94, 196, 22, 18, 8),),
    "inner_thigh": ((88, 218, 15, 60, 7), (107, 218, 15, 60, 7)),
    "leg": ((68, 206, 18, 170, 9), (124, 206, 18, 170, 9)),
    "foot": ((62, 380, 28, 16, 8), (120, 380, 28, 16, 8)),
}
BACK: dict[str, tuple[Shape, ...]] = {
    "back": ((280, 76, 70, 94, 12),),
    "buttocks": ((280, 174, 34, 34, 14), (316, 174, 34, 34, 14)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """An area of the drawing, and what stands about it."""

    area: str
    label: str
    shapes: tuple[Shape, ...]
    answer: str


STILL: tuple[Shape, ...] = tuple(
    (x + 210, y, width, height, rounding)
    for area in ("hair", "face", "neck", "shoulder", "arm", "hand", "leg", "foot")
    for x, y, width, height, rounding in FRONT[area]
)
"""The back's outline: areas that are answered for on the front."""


OUTLINE: tuple[tuple[str, tuple[Shape, ...]], ...] = (*FRONT.items(), *BACK.items())


def regions(marks: Mapping[str, str]) -> tuple[Region, ...]:
    """Every area of the drawing, filled by the answer that stands."""
    return tuple(
        Region(area=area, label=AREAS.label(area), shapes=shapes, answer=marks.get(area, "open"))
        for area, shapes in OUTLINE
    )
