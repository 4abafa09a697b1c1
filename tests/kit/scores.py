"""Made scores: every kind of move, every part of a notation, and names that are hard to read."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from closedset.practice.choreography.ends import Cast, cast
from closedset.practice.choreography.parts import TEXTS
from closedset.practice.choreography.reading import Around
from closedset.practice.choreography.values import Line, Notation, Score, Timing
from closedset.practice.consent.plan import End, Move
from closedset.practice.vocabulary import ACTIONS, AREAS, COVERINGS, PRESSURE, SURFACE

PEOPLE = (
    ("Ada Benin-Laurent", "NORA"),
    ("Ben", "TOM"),
    ("Ben Hand", "TOM'S BROTHER"),
    ("Cy, the younger: 2 > 1", "CY"),
    ("m1", ""),
    ("4 Real", "HAND"),
    ('Zoë "Z" d’Ange to Ben', "Zoë; Z"),
    ("Dot\nDash", ""),
)
CAST: Cast = cast(PEOPLE)
SETUPS = ("s1", "s2", "s3")
NAMES = tuple(name for name, _character in PEOPLE)

words = (
    st.text(
        st.one_of(
            st.sampled_from(' ;:,>"\\\n\rB'), st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
        ),
        min_size=1,
        max_size=14,
    )
    .map(str.strip)
    .filter(bool)
)
maybe = st.one_of(st.just(""), words)
people = st.sampled_from(NAMES)


@st.composite
def moves(draw: st.DrawFn, number: int) -> Move:
    fixed = {
        "id": f"m{number}",
        "action": draw(st.sampled_from(sorted(ACTIONS))),
        "over": draw(st.sampled_from(["", *SURFACE.steps])),
        "pressure": draw(st.sampled_from(["", *PRESSURE.steps])),
        "setups": tuple(draw(st.lists(st.sampled_from(SETUPS), unique=True))),
        "needs": tuple(draw(st.lists(st.sampled_from(sorted(COVERINGS)), unique=True, max_size=2))),
        "alternative": draw(maybe),
    }
    who = draw(st.lists(people, min_size=1, max_size=3, unique=True))
    if len(who) == 2 and draw(st.booleans()):
        areas = st.sampled_from(["", *AREAS.entries])
        source, target = (End(person=one, area=draw(areas)) for one in who)
        return Move(source=source, target=target, **fixed)
    return Move(who=tuple(who), **fixed)


@st.composite
def notations(draw: st.DrawFn, there: Iterable[str], *, timed: bool) -> Notation:
    length = draw(st.integers(0, 40)) if timed else 0
    each = ["", *there]
    breaths = st.sampled_from(["in", "out", "held", "in, audible", "held, audible"])

    def by(of: st.SearchStrategy[str], names: list[str]) -> tuple[tuple[str, str], ...]:
        return tuple((who, draw(of)) for who in draw(st.lists(st.sampled_from(names), unique=True)))

    return Notation(
        start=draw(st.integers(1, 200)) if length else 0,
        length=length,
        breath=by(breaths, each),
        sound=by(words, each),
        eyes=by(words, each[1:]),
        **{part.field: draw(maybe) for part in TEXTS},
    )


@st.composite
def scores(draw: st.DrawFn, *, most: int = 5) -> Score:
    timing = draw(st.sampled_from(list(Timing)))
    order = draw(st.permutations(range(1, draw(st.integers(0, most)) + 1)))
    lines = []
    for number in order:
        move = draw(moves(number))
        bare = Line(move=move)
        timed = timing is Timing.COUNTS
        lines.append(Line(move=move, notation=draw(notations(bare.people, timed=timed))))
    return Score(timing=timing, lines=tuple(lines))


def around(score: Score) -> Around:
    """What a text of this score is read against."""
    known = frozenset(line.move.id for line in score.lines)
    return Around(cast=CAST, setups=SETUPS, moves=known, used=len(known))
