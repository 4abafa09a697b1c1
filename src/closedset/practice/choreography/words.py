"""The words a score is written in: areas, actions, surfaces and pressures by every name they go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from closedset.practice.vocabulary import ACTIONS, AREAS, COVERINGS, PRESSURE, SURFACE


class NotRead(ValueError):
    """Something in a line that was not understood: what was found, and what was expected in its place."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found}: {expected}")
        self.found = found
        self.expected = expected


Names = Mapping[str, tuple[str, ...]]
"""What is meant by each way of saying it, in lower case; several where it could be any of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One list of the vocabulary with the ways of saying its words."""

    of: str
    names: Names
    labels: Mapping[str, str]

    def find(self, text: str) -> tuple[str, str]:
        """The word a text begins with, by its longest name, and what follows. Raises `NotRead`."""
        for name in sorted(self.names, key=len, reverse=True):
            if found := re.match(re.escape(name) + r"(?![\w])", text, re.IGNORECASE):
                return self._one(name), text[found.end() :].strip()
        raise NotRead(text, self.nearest(text))

    def whole(self, text: str) -> str:
        """The word that a text is. Raises `NotRead`."""
        name = re.sub(r"\s+", " ", text.casefold())
        if name not in self.names:
            raise NotRead(text, self.nearest(text))
        return self._one(name)

    def _one(self, name: str) -> str:
        meant = self.names[name]
        if len(meant) > 1:
            raise NotRead(name, f"Which {self.of}? {self._listed(meant)}.")
        return meant[0]

    def nearest(self, text: str) -> str:
        """What could have been meant."""
        said = text.casefold()
        near = get_close_matches(said, self.names, n=3, cutoff=0.75)
        near += [name for name in self.names if set(name.split()) & set(said.split())]
        ids = dict.fromkeys(id_ for name in near[:6] for id_ in self.names[name])
        if not ids:
            return f"It is no {self.of} of the vocabulary."
        return f"It is no {self.of} of the vocabulary. Near it: {self._listed(ids)}."

    def _listed(self, ids: Iterable[str]) -> str:
        return " · ".join(self.labels[id_] for id_ in ids)


def named(entries: Iterable[tuple[str, Iterable[str]]]) -> Names:
    """Every name in lower case, with what it can mean."""
    found: dict[str, tuple[str, ...]] = {}
    for id_, ways in entries:
        for way in ways:
            name = way.casefold()
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), id_)))
    return found


def plain(label: str) -> str:
    """A label as one writes it down: without its article."""
    return label.removeprefix("the ")


def written(id_: str, label: str) -> str:
    """An area as it is written in a line: `lower back`, `left hand`."""
    return plain(label) if "." in id_ else id_.replace("_", " ")


def _singular(label: str) -> str:
    return label[:-1] if label.endswith("s") and not label.endswith("ss") else label


AREA_ALSO = {
    "forehead": "temple, brow",
    "cheeks": "jaw, chin, nose",
    "lips": "mouth, lip",
    "neck": "throat, nape",
    "forearm": "elbow",
    "hand": "wrist, finger, fingers, palm",
    "hand.left": "left wrist",
    "hand.right": "right wrist",
    "upper_back": "shoulder blade, shoulder blades",
    "lower_back": "small of the back",
    "calf": "shin",
    "foot": "foot, ankle, sole",
    "sternum": "breastbone",
    "belly": "stomach",
}
"""Other names of areas. Each lies within the area it stands for, so that none asks for less than is meant."""

ACTION_ALSO = {
    "proximity": "look, stands close, eye contact",
    "social_touch": "touch, handshake",
    "affectionate_touch": "touch, caress, caresses, stroke, strokes, holds hands, hold hands, tender touch",
    "embrace": "embraces, hug, hugs",
    "kiss.closed": "kiss, kisses, closed kiss, kiss closed, kiss closed mouth, peck",
    "kiss.open": "kiss, kisses, open kiss, kiss open, kiss open mouth",
    "kiss.body": "kiss, kisses, body kiss, kisses the body",
    "intimate_area_touch": "touch, intimate touch",
    "undressing.self": "undress, undresses",
    "undressing.other": "undress, undresses, undresses another",
    "body_contact.lying": "lie together, lies on, lying",
    "body_contact.straddle": "astride, straddle, straddles, sits astride",
    "sexualised_dance": "dance",
}
"""Other names of actions. One that could be several is none of them: whoever writes it is asked which."""

SURFACE_ALSO = {
    "clothing": "over clothes, clothes, over cloth, clothed",
    "skin": "on skin, bare skin",
}
PRESSURE_ALSO = {"skin": "light, skin-level", "muscle": "firm, muscle-level", "bone": "weight, bone-level"}


def also(ways: Mapping[str, str], id_: str) -> list[str]:
    """The other names of a word."""
    return [one for one in ways.get(id_, "").split(", ") if one]


AREA_WORDS = Lexicon(
    of="area",
    names=named(
        (
            one.id,
            {
                one.id,
                one.id.replace("_", " "),
                one.label,
                plain(one.label),
                _singular(plain(one.label)),
                *also(AREA_ALSO, one.id),
            },
        )
        for one in AREAS
    ),
    labels={one.id: one.label for one in AREAS},
)
ACTION_WORDS = Lexicon(
    of="action",
    names=named((one.id, {one.id, one.label, *also(ACTION_ALSO, one.id)}) for one in ACTIONS.values()),
    labels={one.id: one.label for one in ACTIONS.values()},
)
COVERING_WORDS = Lexicon(
    of="garment or barrier",
    names=named(
        (one.id, {one.id, one.id.replace("_", " "), one.label, _singular(one.label)})
        for one in COVERINGS.values()
    ),
    labels={one.id: one.label for one in COVERINGS.values()},
)
SURFACE_WORDS = Lexicon(
    of="surface",
    names=named((id_, {id_, SURFACE.label(id_), *also(SURFACE_ALSO, id_)}) for id_ in SURFACE.steps),
    labels={id_: SURFACE.label(id_) for id_ in SURFACE.steps},
)
PRESSURE_WORDS = Lexicon(
    of="pressure",
    names=named((id_, {id_, PRESSURE.label(id_), *also(PRESSURE_ALSO, id_)}) for id_ in PRESSURE.steps),
    labels={id_: PRESSURE.label(id_) for id_ in PRESSURE.steps},
)
