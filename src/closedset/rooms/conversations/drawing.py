"""The drawing of a body, front on the left and back on the right: nobody's in particular."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from closedset.practice.vocabulary import AREAS

Shape = str
"""The `d` of an SVG path, in the 348 by 444 of the drawing. Only M, L, C and Z: numbers come in pairs."""

FRONT_AT, BACK_AT = 87, 261
"""Where the middle of each figure stands. Shapes below are drawn around a middle of 0."""

NUMBERS = re.compile(r"-?\d+")

HAIR = "M-22 31 C-25 3 25 3 22 31 C15 18 -15 18 -22 31 Z"
FACE = "M-20 31 C-14 20 14 20 20 31 C21 49 12 62 0 63 C-12 62 -21 49 -20 31 Z"
HEAD = "M-22 31 C-25 3 25 3 22 31 C22 50 12 62 0 63 C-12 62 -22 50 -22 31 Z"
NECK = "M-9 65 L9 65 C9 73 12 77 17 80 L-17 80 C-12 77 -9 73 -9 65 Z"
SHOULDER = "M23 81 C41 83 56 90 59 112 L46 112 C44 99 37 91 23 84 Z"
ARM = (
    "M47 115 L59 115 C63 140 65 162 67 184 C68 196 69 204 69 212 L58 212 "
    "C56 196 54 180 51 160 C49 144 47 130 47 115 Z"
)
HAND = "M58 215 L70 215 C74 226 74 240 67 248 C60 248 57 240 57 230 Z"
LEG = (
    "M24 229 L46 229 C48 257 44 286 39 310 C41 330 38 356 33 388 L19 388 "
    "C15 360 13 336 15 312 C22 288 26 257 24 229 Z"
)
LEG_BEHIND = (
    "M5 244 C20 248 37 244 46 234 C48 258 44 286 39 310 C41 330 38 356 33 388 L19 388 "
    "C15 360 12 336 14 310 C8 290 5 266 5 244 Z"
)
FOOT = "M18 391 L34 391 C38 401 44 407 44 413 C36 418 22 418 17 413 Z"

IN_THE_MIDDLE: dict[str, Shape] = {
    "hair": HAIR,
    "face": FACE,
    "lips": "M-9 50 C-4 45 4 45 9 50 C4 56 -4 56 -9 50 Z",
    "neck": NECK,
    "upper_chest": "M-20 84 L20 84 C34 90 42 98 43 110 L-43 110 C-42 98 -34 90 -20 84 Z",
    "belly": ("M-38 147 C-24 151 24 151 38 147 C35 162 34 173 36 186 L-36 186 C-34 173 -35 162 -38 147 Z"),
    "pelvis_front": "M-18 189 L18 189 C20 198 23 206 26 214 L-26 214 C-23 206 -20 198 -18 189 Z",
    "genital_area": "M-25 217 L25 217 C19 229 10 236 0 238 C-10 236 -19 229 -25 217 Z",
}
ON_BOTH_SIDES: dict[str, Shape] = {
    "shoulder": SHOULDER,
    "arm": ARM,
    "hand": HAND,
    "breast": "M2 113 L43 113 C43 126 42 136 38 143 C26 148 12 148 2 145 Z",
    "hip": "M21 189 L37 189 C42 200 46 212 46 226 L31 226 C27 210 23 200 21 189 Z",
    "inner_thigh": "M3 241 C11 239 17 235 22 230 C24 256 21 284 15 308 L7 308 C4 284 3 262 3 241 Z",
    "leg": LEG,
    "foot": FOOT,
}
BEHIND: dict[str, tuple[Shape, ...]] = {
    "back": (
        "M-20 84 L20 84 "
        "C34 90 42 98 43 112 C43 140 34 160 36 186 L-36 186 C-34 160 -43 140 -43 112 C-42 98 -34 90 -20 84 Z",
    ),
    "buttocks": ("M2 189 L37 189 C43 200 47 214 46 228 C38 242 10 243 2 236 Z",),
}


def placed(shape: Shape, at: int, *, mirrored: bool = False) -> Shape:
    """A shape drawn around 0, moved to its figure; mirrored for the other side."""
    places = [int(one) for one in NUMBERS.findall(shape)]
    turn = -1 if mirrored else 1
    moved = iter(at + turn * one if index % 2 == 0 else one for index, one in enumerate(places))
    return NUMBERS.sub(lambda _found: str(next(moved)), shape)


def both(shape: Shape, at: int) -> tuple[Shape, ...]:
    """A shape on either side."""
    return placed(shape, at, mirrored=True), placed(shape, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """An area of the drawing, and what stands about it."""

    area: str
    label: str
    shapes: tuple[Shape, ...]
    answer: str


STILL: tuple[Shape, ...] = (
    *(placed(one, BACK_AT) for one in (HEAD, NECK)),
    *(side for one in (SHOULDER, ARM, HAND, LEG_BEHIND, FOOT) for side in both(one, BACK_AT)),
)
"""The back's outline: areas that are answered for on the front."""

OUTLINE: tuple[tuple[str, tuple[Shape, ...]], ...] = (
    *((area, (placed(shape, FRONT_AT),)) for area, shape in IN_THE_MIDDLE.items()),
    *((area, both(shape, FRONT_AT)) for area, shape in ON_BOTH_SIDES.items()),
    ("back", tuple(placed(shape, BACK_AT) for shape in BEHIND["back"])),
    ("buttocks", tuple(side for shape in BEHIND["buttocks"] for side in both(shape, BACK_AT))),
)


def regions(marks: Mapping[str, str]) -> tuple[Region, ...]:
    """Every area of the drawing, filled by the answer that stands."""
    return tuple(
        Region(area=area, label=AREAS.label(area), shapes=shapes, answer=marks.get(area, "open"))
        for area, shapes in OUTLINE
    )
