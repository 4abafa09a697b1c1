"""The lines of a slice in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from closedset.practice.departments.slices import BRING, KNOW, OF_SUMMARY, Item, Sort
from closedset.practice.garments import Purpose
from closedset.practice.vocabulary import AREAS, COVERINGS, FEED_STATES, LEVEL, SIZE
from closedset.rooms.garments.words import PURPOSES
from closedset.rooms.riders.summary_pages import PARTS

Words = str | Promise
GROUPS: tuple[tuple[Words, tuple[Sort, ...]], ...] = (
    (_("Bring"), BRING),
    (_("Know"), KNOW),
    *((PARTS[part], (sort,)) for part, sort in OF_SUMMARY.items()),
)
"""Under which heading each line stands, in the order of the page."""

NEEDS = {
    Sort.GARMENT: Purpose.MODESTY,
    Sort.BARRIER: Purpose.SEPARATION,
    Sort.COVER: Purpose.COVER,
}


def in_words(item: Item, called: Mapping[str, str]) -> str:
    """A line as people read it; `called` gives performers with their characters."""
    who = called.get(item.who, item.who)
    return SAYS.get(item.sort, _sentence)(item, who)


def _areas(item: Item) -> str:
    return ", ".join(AREAS.label(area) for area in item.areas)


def _need(item: Item, who: str) -> str:
    told = {
        "what": PURPOSES[NEEDS[item.sort]],
        "who": f"{who}, {_areas(item)}" if item.areas else who,
        "there": ", ".join(COVERINGS[one].label for one in item.things) or gettext("nothing there yet"),
    }
    return gettext("%(what)s for %(who)s: %(there)s") % told


def _match(item: Item, who: str) -> str:
    told = {"who": who, "areas": _areas(item)}
    return gettext("Skin tone to match and cover-up at hand: %(who)s, %(areas)s") % told


def _placed(item: Item, who: str) -> str:
    return COVERINGS[item.of].label


def _object(item: Item, who: str) -> str:
    return gettext("An object that move %(move)s uses: the coordinator says which") % {"move": item.of}


def _level(item: Item, who: str) -> str:
    if not item.of:
        return gettext("How far the set is closed is not settled yet.")
    return gettext("The set: %(level)s") % {"level": LEVEL.label(item.of)}


def _feed(item: Item, who: str) -> str:
    state = ", ".join(FEED_STATES.label(one) for one in item.things) or gettext("not known yet")
    return f"{item.of}: {state}"


def _frame(item: Item, who: str) -> str:
    if item.who:
        told = {"setup": item.of, "who": who, "areas": _areas(item)}
        return gettext("Set-up %(setup)s, in the frame: %(who)s, %(areas)s") % told
    size = ", ".join(SIZE.label(one) for one in item.things) or gettext("size not chosen yet")
    return gettext("Set-up %(setup)s: %(size)s") % {"setup": item.of, "size": size}


def _out_of_frame(item: Item, who: str) -> str:
    return gettext("Stays out of the picture: %(who)s, %(areas)s") % {"who": who, "areas": _areas(item)}


def _voice(item: Item, who: str) -> str:
    return gettext("Voices are part of this scene: they are recorded and kept only as agreed.")


def _clean_up(item: Item, who: str) -> str:
    return gettext("Something that %(who)s wears may show: it is taken out of the picture.") % {"who": who}


def _sentence(item: Item, who: str) -> str:
    return f"{who}: {item.says}"


def _state(item: Item, who: str) -> str:
    return f"{who}, {item.says}"


SAYS: dict[Sort, Callable[[Item, str], str]] = {
    **dict.fromkeys(NEEDS, _need),
    Sort.MATCH: _match,
    Sort.PLACED: _placed,
    Sort.OBJECT: _object,
    Sort.LEVEL: _level,
    Sort.FEED: _feed,
    Sort.FRAME: _frame,
    Sort.OUT_OF_FRAME: _out_of_frame,
    Sort.VOICE: _voice,
    Sort.CLEAN_UP: _clean_up,
    Sort.EXPOSURE: _state,
    Sort.ON_SCREEN: _state,
}
"""How each sort is said; what else a summary says is a sentence already."""
