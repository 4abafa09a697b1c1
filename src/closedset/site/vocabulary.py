"""What the public page of the vocabulary shows: every word of the practice, to read without signing in."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from closedset.formats.open_vocabulary import published
from closedset.practice.vocabulary import (
    ACTIONS,
    ADMITS,
    AREAS,
    CONDITIONS,
    COVERINGS,
    EXPOSURE,
    FEED_STATES,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
    PRESSURE,
    SIZE,
    SPOKEN_FOR,
    SURFACE,
    USES,
    Action,
    Covering,
    Entry,
    Scale,
    Words,
)
from closedset.practice.vocabulary.actions import included

Say = str | Promise
FIT_FOR: dict[str, Say] = {
    "modesty": _("modesty"),
    "separation": _("separation"),
    "cover": _("cover between takes"),
    "prosthetic": _("prosthetic"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A word, and what belongs to it."""

    id: str
    label: str
    says: str
    notes: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """An area and its parts."""

    word: Line
    parts: tuple[Branch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list of words under a heading."""

    id: str
    name: Say
    says: Say
    lines: tuple[Line, ...]
    ordered: bool = False
    """From the least to the most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyPage:
    """The whole vocabulary."""

    areas: tuple[Branch, ...]
    parts: tuple[Part, ...]


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The vocabulary, for everybody."""
    return render(request, "vocabulary.html", {"page": the_vocabulary()})


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """The same as data, with its schema."""
    return JsonResponse(published(), json_dumps_params={"ensure_ascii": False, "indent": 2})


def the_vocabulary() -> VocabularyPage:
    """Every word, by what it is about."""
    return VocabularyPage(areas=branches(""), parts=(*of_the_work(), *of_the_set()))


def branches(within: str) -> tuple[Branch, ...]:
    """The areas directly within one, each with its parts."""
    own = [entry for entry in AREAS if entry.within == within]
    return tuple(Branch(word=line(one), parts=branches(one.id)) for one in own)


def of_the_work() -> tuple[Part, ...]:
    """What performers do and wear, and what is seen of it."""
    return (
        steps(
            "exposure",
            _("Exposure"),
            EXPOSURE,
            _("Said once for the set, where people are, and once for the screen."),
        ),
        Part(
            id="actions",
            name=_("Actions"),
            says=_("What is agreed for an action includes the lesser ones of its kind, never another kind."),
            lines=tuple(map(of_action, ACTIONS.values())),
        ),
        steps("surface", _("Surface"), SURFACE, _("Where nothing is named, over clothing.")),
        steps("pressure", _("Pressure"), PRESSURE, _("Where nothing is named, the least.")),
        Part(
            id="coverings",
            name=_("Coverings"),
            says=_("Each says what it is fit for: a garment covers, a barrier separates."),
            lines=tuple(
                line(one, FIT_FOR[one.fit_for], ", ".join(map(AREAS.label, one.areas)))
                for one in COVERINGS.values()
            ),
        ),
        steps(
            "framing", _("Framing"), SIZE, _("How close the camera is; the areas in frame are named besides.")
        ),
    )


def of_the_set() -> tuple[Part, ...]:
    """Who is there, what it is for, and what an agreement can ask."""
    return (
        steps("levels", _("Closure of the set"), LEVEL, _("From open to the fewest people.")),
        Part(
            id="functions",
            name=_("Functions"),
            says=_("Who may be near the work, and up to which closure. A house keeps its own list."),
            lines=tuple(line(one, *admitted(one.id)) for one in FUNCTIONS),
        ),
        listed("feeds", _("Monitors and feeds"), FEED_STATES, _("All but “open” are shut.")),
        listed("uses", _("Uses"), USES, _("What the material is for. Each use is agreed by itself.")),
        Part(
            id="occasions",
            name=_("Occasions"),
            says=_("Each is agreed for itself; another day is another question."),
            lines=tuple(line(one, *([SPOKEN] if one.id in SPOKEN_FOR else [])) for one in OCCASIONS),
        ),
        listed(
            "conditions",
            _("Conditions"),
            CONDITIONS,
            _("Only what can be shown to be there; nothing is asked by a “not”."),
        ),
    )


SPOKEN = _("what an agreement speaks for when it names none")


def of_action(action: Action) -> Line:
    """An action, what it includes, and what follows from its nature."""
    lesser = sorted(included(action.id) - {action.id})
    told = _("includes %(what)s") % {"what": ", ".join(ACTIONS[one].label for one in lesser)}
    notes = (
        (told, bool(lesser)),
        (_("covered by performers' contracts"), action.covered),
        (_("adults only"), action.adult),
        (_("asks for a barrier"), action.barrier),
    )
    return line(action, *(note for note, so in notes if so))


def admitted(function: str) -> tuple[Say, ...]:
    """The strictest closure that admits a function."""
    return (LEVEL.label([level for level in LEVEL.steps if function in ADMITS[level]][-1]),)


def steps(id_: str, name: Say, scale: Scale, says: Say) -> Part:
    """A scale."""
    return Part(id=id_, name=name, says=says, lines=tuple(map(line, scale.entries.values())), ordered=True)


def listed(id_: str, name: Say, words: Words, says: Say) -> Part:
    """Words in no order."""
    return Part(id=id_, name=name, says=says, lines=tuple(map(line, words)))


def line(entry: Entry | Action | Covering, *notes: Say) -> Line:
    """A word as it stands, and what belongs to it."""
    return Line(id=entry.id, label=entry.label, says=entry.says, notes=notes)
