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
    COVERINGS,
    FUNCTIONS,
    LEVEL,
    LISTS,
    OCCASIONS,
    SPOKEN_FOR,
    Action,
    Covering,
)
from closedset.practice.vocabulary.actions import included
from closedset.practice.vocabulary.translations import LANGUAGES, Language

Say = str | Promise
ENGLISH = "en"
FIT_FOR: dict[str, Say] = {
    "modesty": _("modesty"),
    "separation": _("separation"),
    "cover": _("cover between takes"),
    "prosthetic": _("prosthetic"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """Words in a language that a browser and a reading voice are told of."""

    words: str
    lang: str


@dataclass(frozen=True, slots=True)
class Note:
    """What belongs to a word, with other words of the vocabulary it names."""

    says: Say
    named: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A word, and what belongs to it."""

    id: str
    label: Told
    says: Told
    english: str = ""
    """The label in English, where it is shown in another language."""

    notes: tuple[Note, ...] = ()


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
class Choice:
    """A language the words can be shown in."""

    tag: str
    name: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyPage:
    """The whole vocabulary."""

    areas: tuple[Branch, ...]
    parts: tuple[Part, ...]
    choices: tuple[Choice, ...]
    unreviewed: bool
    """Shown in words that nobody who does the work in this language has gone through."""

    lacks: int
    """How many entries have no label or no definition in this language, and stand in English."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words as they are said in one language; in English where it has none."""

    language: Language | None = None

    def label(self, of_list: str, id_: str) -> Told:
        said = self.language.of(of_list, id_) if self.language else None
        if self.language and said:
            return Told(said.label, self.language.tag)
        return Told(LISTS[of_list][id_].label, ENGLISH)

    def says(self, of_list: str, id_: str) -> Told:
        said = self.language.of(of_list, id_) if self.language else None
        if self.language and said and said.says:
            return Told(said.says, self.language.tag)
        return Told(LISTS[of_list][id_].says, ENGLISH)

    def line(self, of_list: str, id_: str, *notes: Note) -> Line:
        """A word, and what belongs to it."""
        label = self.label(of_list, id_)
        english = "" if label.lang == ENGLISH else LISTS[of_list][id_].label
        return Line(id=id_, label=label, says=self.says(of_list, id_), english=english, notes=notes)

    def lines(self, of_list: str) -> tuple[Line, ...]:
        """A whole list as it stands."""
        return tuple(self.line(of_list, id_) for id_ in LISTS[of_list])


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The vocabulary, for everybody, in the language that is asked for."""
    asked = LANGUAGES.get(request.GET.get("language", ""))
    return render(request, "vocabulary.html", {"page": the_vocabulary(asked)})


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """The same as data, with its schema."""
    return JsonResponse(published(), json_dumps_params={"ensure_ascii": False, "indent": 2})


def the_vocabulary(language: Language | None = None) -> VocabularyPage:
    """Every word, by what it is about."""
    telling = Telling(language)
    return VocabularyPage(
        areas=branches("", telling),
        parts=(*of_the_work(telling), *of_the_set(telling)),
        choices=choices(language),
        unreviewed=language is not None and not language.reviewed,
        lacks=len(language.lacks()) + len(language.undefined()) if language else 0,
    )


def choices(chosen: Language | None) -> tuple[Choice, ...]:
    """English and every language there is."""
    others = (Choice(tag=one.tag, name=one.name, here=one is chosen) for one in LANGUAGES.values())
    return (Choice(tag=ENGLISH, name="English", here=chosen is None), *others)


def branches(within: str, telling: Telling) -> tuple[Branch, ...]:
    """The areas directly within one, each with its parts."""
    own = [entry.id for entry in AREAS if entry.within == within]
    return tuple(Branch(word=telling.line("areas", one), parts=branches(one, telling)) for one in own)


def of_the_work(telling: Telling) -> tuple[Part, ...]:
    """What performers do and wear, and what is seen of it."""
    return (
        Part(
            id="exposure",
            name=_("Exposure"),
            says=_("Said once for the set, where people are, and once for the screen."),
            lines=telling.lines("exposure"),
            ordered=True,
        ),
        Part(
            id="actions",
            name=_("Actions"),
            says=_("What is agreed for an action includes the lesser ones of its kind, never another kind."),
            lines=tuple(of_action(one, telling) for one in ACTIONS.values()),
        ),
        Part(
            id="surface",
            name=_("Surface"),
            says=_("Where nothing is named, over clothing."),
            lines=telling.lines("over"),
            ordered=True,
        ),
        Part(
            id="pressure",
            name=_("Pressure"),
            says=_("Where nothing is named, the least."),
            lines=telling.lines("pressure"),
            ordered=True,
        ),
        Part(
            id="coverings",
            name=_("Coverings"),
            says=_("Each says what it is fit for: a garment covers, a barrier separates."),
            lines=tuple(of_covering(one, telling) for one in COVERINGS.values()),
        ),
        Part(
            id="framing",
            name=_("Framing"),
            says=_("How close the camera is; the areas in frame are named besides."),
            lines=telling.lines("size"),
            ordered=True,
        ),
    )


def of_the_set(telling: Telling) -> tuple[Part, ...]:
    """Who is there, what it is for, and what an agreement can ask."""
    return (
        Part(
            id="levels",
            name=_("Closure of the set"),
            says=_("From open to the fewest people."),
            lines=telling.lines("level"),
            ordered=True,
        ),
        Part(
            id="functions",
            name=_("Functions"),
            says=_("Who may be near the work, and up to which closure. A house keeps its own list."),
            lines=tuple(telling.line("functions", one.id, admitted(one.id, telling)) for one in FUNCTIONS),
        ),
        Part(
            id="feeds",
            name=_("Monitors and feeds"),
            says=_("All but “open” are shut."),
            lines=telling.lines("feeds"),
        ),
        Part(
            id="uses",
            name=_("Uses"),
            says=_("What the material is for. Each use is agreed by itself."),
            lines=telling.lines("uses"),
        ),
        Part(
            id="occasions",
            name=_("Occasions"),
            says=_("Each is agreed for itself; another day is another question."),
            lines=tuple(
                telling.line("occasions", one.id, *([SPOKEN] if one.id in SPOKEN_FOR else []))
                for one in OCCASIONS
            ),
        ),
        Part(
            id="conditions",
            name=_("Conditions"),
            says=_("Only what can be shown to be there; nothing is asked by a “not”."),
            lines=telling.lines("conditions"),
        ),
    )


SPOKEN = Note(_("what an agreement speaks for when it names none"))


def of_action(action: Action, telling: Telling) -> Line:
    """An action, what it includes, and what follows from its nature."""
    lesser = sorted(included(action.id) - {action.id})
    notes = (
        (Note(_("includes"), tuple(telling.label("actions", one) for one in lesser)), bool(lesser)),
        (Note(_("covered by performers' contracts")), action.covered),
        (Note(_("adults only")), action.adult),
        (Note(_("asks for a barrier")), action.barrier),
    )
    return telling.line("actions", action.id, *(note for note, so in notes if so))


def of_covering(one: Covering, telling: Telling) -> Line:
    """A covering, what it is fit for, and where."""
    where = Note("", tuple(telling.label("areas", area) for area in one.areas))
    return telling.line("coverings", one.id, Note(FIT_FOR[one.fit_for]), where)


def admitted(function: str, telling: Telling) -> Note:
    """The strictest closure that admits a function."""
    strictest = [level for level in LEVEL.steps if function in ADMITS[level]][-1]
    return Note("", (telling.label("level", strictest),))
