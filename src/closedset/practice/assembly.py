"""From flat elements to a script: scenes and their numbers, characters, lengths. Every reader ends here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from closedset.practice import cues, headings, pagination
from closedset.practice.screenplay import Character, Element, Kind, NotUnderstood, Scene, Script


class About(TypedDict, total=False):
    """What a reader may know of a draft beside its elements; every field as in `Script`."""

    title_page: tuple[tuple[str, str], ...]
    not_understood: tuple[NotUnderstood, ...]
    revision: str
    locked_pages: bool
    notes: tuple[str, ...]


def assemble(
    elements: Iterable[Element],
    *,
    format: str,
    text: str,
    pages: int | None = None,
    estimated_end: pagination.Spot | None = None,
    **about: Unpack[About],
) -> Script:
    """Make the script out of its elements in order; `about` are fields of `Script` taken as they are.

    Elements without any page get estimated ones. A reader that has already placed them by
    `pagination.lay_out` says so with the end it returned. `pages` is the count the source states.
    """
    flat = tuple(elements)
    end = estimated_end
    if end is None and not any(element.place.page for element in flat):
        flat, end = _with_pages(flat)
    cast = _Cast(flat)
    front, stretches = _stretches(flat)
    return Script(
        format=format,
        text=text,
        front=front,
        scenes=_scenes(stretches, cast, end),
        characters=cast.characters(),
        pages=pages or _last_page(flat, end),
        pages_estimated=end is not None,
        **about,
    )


def _with_pages(flat: tuple[Element, ...]) -> tuple[tuple[Element, ...], pagination.Spot]:
    spots, end = pagination.lay_out((element.kind, element.text, element.dual) for element in flat)
    placed = (element.standing_at(page, down) for element, (page, down) in zip(flat, spots, strict=True))
    return tuple(placed), end


def _last_page(flat: tuple[Element, ...], end: pagination.Spot | None) -> int | None:
    if not flat:
        return None
    if end is not None:
        return end[0] if end[1] else max(1, end[0] - 1)
    return max(element.place.page or 0 for element in flat)


def _stretches(flat: tuple[Element, ...]) -> tuple[tuple[Element, ...], list[tuple[Element, ...]]]:
    """What stands before the first heading, and from each heading to the next."""
    at = [index for index, element in enumerate(flat) if element.kind is Kind.HEADING]
    if not at:
        return flat, []
    return flat[: at[0]], [flat[start:stop] for start, stop in zip(at, [*at[1:], len(flat)], strict=True)]


def _scenes(
    stretches: Sequence[tuple[Element, ...]], cast: _Cast, end: pagination.Spot | None
) -> tuple[Scene, ...]:
    if not stretches:
        return ()
    starts = [_spot(stretch[0]) for stretch in stretches]
    stops = [*starts[1:], end or _end_spot(stretches[-1])]
    return tuple(
        _scene(index, stretch, cast, (start, stop))
        for index, (stretch, start, stop) in enumerate(zip(stretches, starts, stops, strict=True))
    )


def _spot(element: Element) -> pagination.Spot | None:
    place = element.place
    return None if place.page is None or place.down is None else (place.page, place.down)


def _end_spot(stretch: tuple[Element, ...]) -> pagination.Spot | None:
    """Where the last scene ends when the source has pages: where its last element starts, and its lines."""
    last = stretch[-1]
    spot = _spot(last)
    if spot is None:
        return None
    return spot[0], min(1.0, spot[1] + pagination.lines_of(last.kind, last.text) / pagination.LINES)


def _scene(
    index: int,
    stretch: tuple[Element, ...],
    cast: _Cast,
    between: tuple[pagination.Spot | None, pagination.Spot | None],
) -> Scene:
    head = stretch[0]
    gone, gone_number = headings.omitted(head.text) if "MIT" in head.text.upper() else (False, "")
    number, bare = (head.number, head.text) if head.number else headings.unnumber(head.text)
    return Scene(
        index=index,
        number=number or gone_number,
        heading=bare or head.text,
        parts=headings.take_apart(bare),
        elements=stretch,
        page=head.place.page,
        eighths=_eighths(stretch, between),
        omitted=head.omitted or gone,
        characters=cast.of(stretch),
    )


def _eighths(
    stretch: tuple[Element, ...], between: tuple[pagination.Spot | None, pagination.Spot | None]
) -> int:
    """The length the file states, else from page to page, else estimated from the lines."""
    stated = stretch[0].eighths
    if stated:
        return stated
    start, stop = between
    if start is not None and stop is not None:
        return pagination.eighths_between(start, stop)
    _spots, end = pagination.lay_out((element.kind, element.text, element.dual) for element in stretch)
    return pagination.eighths_between((1, 0.0), end)


@dataclass(slots=True)
class _Person:
    name: str
    cues: int = 0
    spellings: dict[str, None] = field(default_factory=dict)
    extensions: dict[str, None] = field(default_factory=dict)


class _Cast:
    """Everybody with a cue, spellings of one name together."""

    def __init__(self, flat: Iterable[Element]) -> None:
        self._people: dict[str, _Person] = {}
        cued = [element for element in flat if element.kind is Kind.CUE]
        self._known = {cues.same_name(cues.take_apart(element.text)[0]) for element in cued}
        for element in cued:
            self._enter(element)

    def _key(self, name: str) -> str:
        """JOHN'S VOICE is John's when John speaks elsewhere too."""
        key = cues.same_name(name)
        owner = cues.voice_of(key)
        return owner if owner in self._known else key

    def _enter(self, cue: Element) -> None:
        name, extension = cues.take_apart(cue.text)
        key = self._key(name)
        person = self._people.setdefault(key, _Person(name))
        if cues.voice_of(cues.same_name(person.name)) == key:
            person.name = name
        person.cues += 1
        person.spellings[name] = None
        for word in (cue.extension or extension).split(", "):
            person.extensions[word] = None

    def of(self, stretch: Iterable[Element]) -> tuple[str, ...]:
        """Names cued in a stretch, in order of appearance."""
        keys = dict.fromkeys(self._key(cues.take_apart(e.text)[0]) for e in stretch if e.kind is Kind.CUE)
        return tuple(self._people[key].name for key in keys)

    def characters(self) -> tuple[Character, ...]:
        """All of them in order of appearance. A voice never names the person when the person is cued too."""
        return tuple(
            Character(
                name=person.name,
                cues=person.cues,
                aliases=tuple(spelling for spelling in person.spellings if spelling != person.name),
                extensions=tuple(word for word in person.extensions if word),
            )
            for person in self._people.values()
        )
