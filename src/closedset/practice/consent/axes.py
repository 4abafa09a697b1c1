"""Terms and asks as sets on common axes, each packed into one whole number.

An axis is a closed list of atoms (the smallest areas, the actions, the steps of a scale, the
people). A permission is the set of atoms it allows on each axis, an ask the set it needs. The permission
covers the ask when it has every atom the ask needs: one `and` of two numbers. What is agreed for the whole
is so agreed for its parts, and never the other way round (law 16).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from closedset.practice.consent.asks import OF_THE_SKIN, Ask
from closedset.practice.consent.terms import Scope, What
from closedset.practice.vocabulary import (
    ACTIONS,
    AREAS,
    COVERINGS,
    EXPOSURE,
    FUNCTIONS,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SPOKEN_FOR,
    SURFACE,
    USES,
)
from closedset.practice.vocabulary.actions import beyond, included
from closedset.practice.vocabulary.entries import Scale

ROLES = ("gives", "receives")
SCALES: dict[str, Scale] = {
    "over": SURFACE,
    "pressure": PRESSURE,
    "on_set": EXPOSURE,
    "on_screen": EXPOSURE,
    "size": SIZE,
}
DIMENSIONS = (
    "what",
    "action",
    "area",
    "role",
    "partner",
    "over",
    "pressure",
    "on_set",
    "on_screen",
    "use",
    "size",
    "covering",
    "who",
    "occasion",
)
"""The axes in the order in which a shortfall is named."""

SETS = {"partner": "partners", "occasion": "occasions"}
"""Dimensions of which a term names a set."""

SHOWN = ("on_set", "on_screen")
ALWAYS = frozenset({"what", "occasion"})
APPLIES = {
    What.CONTACT: ALWAYS | {"action", "area", "role", "partner", "over", "pressure"},
    What.ACT: ALWAYS | {"action"},
    What.EXPOSURE: ALWAYS | {"area", "on_set", "on_screen", "size"},
    What.USE: ALWAYS | {"use"},
    What.SEEN: ALWAYS | {"area", "size"},
    What.PRESENCE: ALWAYS | {"who"},
    What.WORN: ALWAYS | {"covering"},
}
"""The axes an ask of each kind stands on. A refusal that names another one is not less for it: no ask would
ever meet it there, and a no that nothing can meet is no no."""

ASKED = tuple(name for name in DIMENSIONS if name not in {"what", "occasion"})
_ASKED_OF, _ROLE = attrgetter(*ASKED), ASKED.index("role")
_NAMED_IN = attrgetter(*(SETS.get(name, name) for name in DIMENSIONS))

NO_LIMIT = frozenset({"size", "who", "covering"})
"""Axes on which a permission that names nothing permits everything."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The atoms of one dimension and where their bits begin."""

    atoms: dict[str, int]
    """Atom to its bit."""

    whole: int
    """All of them."""

    def of(self, wanted: Iterable[str]) -> int:
        found = 0
        for atom in wanted:
            found |= self.atoms.get(atom, 0)
        return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """An ask on the axes."""

    need: int
    """What it needs where the plan has settled it."""

    open: int
    """The whole of every axis the plan has left unsettled."""

    worst: int = field(init=False, repr=False, compare=False)
    """What would be needed if every unsettled fact fell out badly."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "worst", self.need | self.open)


class Space:
    """The axes of one production: the vocabulary's own and the people who can be partners or present."""

    def __init__(self, people: Iterable[str]) -> None:
        people = sorted(people)
        atoms: dict[str, Iterable[str]] = {
            "what": [what.value for what in What],
            "action": ACTIONS,
            "area": AREAS.all_leaves,
            "role": ROLES,
            "partner": people,
            "use": USES.entries,
            "covering": COVERINGS,
            "who": [*people, *FUNCTIONS.entries],
            "occasion": OCCASIONS.entries,
        }
        atoms |= {name: scale.steps for name, scale in SCALES.items()}
        self.axes: dict[str, Axis] = {}
        bit = 1
        for name in DIMENSIONS:
            bits = {}
            for atom in atoms[name]:
                bits[atom], bit = bit, bit << 1
            self.axes[name] = Axis(bits, sum(bits.values()))

        self._wholes = [(name, axis.whole) for name, axis in self.axes.items()]
        self._needs = {name: self._words(name) for name in DIMENSIONS}
        self._allows = self._needs | {
            "action": {one: self.axes["action"].of(included(one)) for one in ACTIONS},
            **{
                name: {step: self.axes[name].of(scale.up_to(step)) for step in scale.steps}
                for name, scale in SCALES.items()
            },
        }
        self._needs_what, self._actions = self.axes["what"].whole, self.axes["action"].whole
        self._unnamed = {name: self._when_unnamed(name) for name in DIMENSIONS}
        self._wanted: dict[tuple[str, str, tuple[str, ...], tuple[str, ...]], Wanted] = {}
        self._asked = [(self._needs[name], self.axes[name].whole) for name in ASKED]

    def _words(self, name: str) -> dict[str, int]:
        """Each word of a dimension as its atoms: an area as its smallest parts, any other as itself."""
        if name == "area":
            return {area.id: self.axes[name].of(AREAS.leaves(area.id)) for area in AREAS}
        return self.axes[name].atoms

    def _when_unnamed(self, name: str) -> int:
        """What a permission allows in a dimension it does not name."""
        axis = self.axes[name]
        if name in NO_LIMIT or name == "role":
            return axis.whole
        if name == "occasion":
            return axis.of(SPOKEN_FOR)
        return axis.of([SCALES[name].least]) if name in SCALES else 0

    def permitted(self, scope: Scope) -> int:
        """What a permission allows: where it names nothing, the least of a scale, and no partner at all."""
        found = 0
        for name, named in zip(DIMENSIONS, _NAMED_IN(scope), strict=True):
            if name == "area":
                named = named or (ACTIONS[scope.action].area if scope.action else "")
            if not named:
                found |= self._unnamed[name]
            else:
                found |= self.axes[name].of(named) if name in SETS else self._allows[name][named]
        if not scope.over and scope.action and ACTIONS[scope.action].kind in OF_THE_SKIN:
            found |= self.axes["over"].whole
        return found

    def taken_back(self, scope: Scope) -> tuple[tuple[int, int], ...]:
        """What the withdrawal of a permission reaches: all that it permitted, to the least degree of it."""
        whole = replace(scope, over="", pressure="", on_set="", on_screen="", size="", occasions=frozenset())
        actions = self.axes["action"]
        found = self.refused(replace(whole, action=""))
        if not scope.action:
            return found
        reached = actions.of(included(scope.action) | beyond(scope.action))
        return (*found, (reached, actions.whole))

    def refused(self, scope: Scope) -> tuple[tuple[int, int], ...]:
        """What a refusal reaches and the whole of that axis; an axis it does not name is left out."""
        named: dict[str, Iterable[str]] = {
            "what": [scope.what.value] if scope.what else (),
            "action": beyond(scope.action) if scope.action else (),
            "area": AREAS.leaves(scope.area) if scope.area else (),
            "role": [scope.role] if scope.role else (),
            "partner": scope.partners,
            "use": [scope.use] if scope.use else (),
            "covering": [scope.covering] if scope.covering else (),
            "who": [scope.who] if scope.who else (),
            "occasion": scope.occasions,
        }
        for name, scale in SCALES.items():
            value = getattr(scope, name)
            named[name] = scale.from_on(value) if value else ()
        if named["on_set"]:
            named["size"] = ()  # what is so on set has no frame
        meant = APPLIES.get(scope.what, frozenset(DIMENSIONS)) if scope.what else frozenset(DIMENSIONS)
        axes = {
            name: (self.axes[name].of(atoms), self.axes[name].whole)
            for name, atoms in named.items()
            if atoms and name in meant
        }
        return tuple(_either(axes))

    def wanted(self, ask: Ask, occasion: str, *functions: str) -> Wanted:
        """An ask on the axes; `functions` are those of the person an ask of presence is about."""
        asked = _ASKED_OF(ask)
        key = (ask.what, occasion, functions, asked)
        found = self._wanted.get(key)
        if found is None:
            found = self._wanted[key] = self._on_axes(ask.what, asked, occasion, functions)
        return found

    def _on_axes(
        self, what: What, asked: tuple[str, ...], occasion: str, functions: tuple[str, ...]
    ) -> Wanted:
        need, open_ = self._needs["what"][what] | self._needs["occasion"][occasion], 0
        for value, (words, whole) in zip(asked, self._asked, strict=True):
            if not value:
                continue
            known = words.get(value)
            if known is None:  # also a word the vocabulary lacks: what it means is not known
                open_ |= whole
            else:
                need |= known
        if what is What.CONTACT and not asked[_ROLE]:
            need |= self.axes["role"].whole
        return Wanted(need | self.axes["who"].of(functions), open_)

    def distance(self, missing: int) -> tuple[bool, bool, int]:
        """How far a permission is that lacks these bits: further when it is about something else or another
        action than when it falls short in degrees."""
        return bool(missing & self._needs_what), bool(missing & self._actions), missing.bit_count()

    def dimensions(self, bits: int) -> tuple[str, ...]:
        """The names of the axes on which any of these bits stand."""
        return tuple([name for name, whole in self._wholes if bits & whole])


def _either(axes: dict[str, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Both degrees of exposure as one: an ask is of the one on set or of the one on screen, never of both."""
    if set(SHOWN) <= set(axes):
        on_set, on_screen = (axes.pop(name) for name in SHOWN)
        yield on_set[0] | on_screen[0], on_set[1] | on_screen[1]
    yield from axes.values()
