"""Made productions for the laws of consent, biased so that clear, hold and stop are all frequent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from closedset.practice.consent import Production
from closedset.practice.consent.plan import Beat, End, Exposed, Feed, Move, Plan, Room, Setup
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Rider,
    Said,
    Scope,
    Statement,
    Term,
    What,
)

START = datetime(2026, 5, 1, 8, tzinfo=UTC)
NOW = START + timedelta(hours=100)
PERFORMERS = ("ada", "ben", "cleo")
AREAS = ("back", "upper_back", "lower_back", "neck", "shoulder")
ACTIONS = ("affectionate_touch", "kiss.closed", "kiss.open", "social_touch")
STATES = ("covered", "implied", "sheer", "bare")
SCENES = ("1", "2")
PEOPLE = {
    **{who: Person(id=who, plays=who.upper(), born=date(1990, 1, 1)) for who in PERFORMERS},
    "rosa": Person(id="rosa", function="intimacy_coordinator"),
    "dev": Person(id="dev", function="director"),
    "vic": Person(id="vic", function="visitor"),
}
hours = st.integers(0, 120).map(lambda count: START + timedelta(hours=count))
early = st.integers(0, 60).map(lambda count: START + timedelta(hours=count))
some_performers = st.frozensets(st.sampled_from(PERFORMERS), min_size=1)


@st.composite
def moves(draw, number: int, *, settled: bool = False) -> Move:
    action = draw(st.sampled_from(ACTIONS))
    one, other = draw(st.permutations(PERFORMERS))[:2]
    setups = draw(st.sampled_from([("A",), ("A", "B"), ("B",)]))
    if action.startswith("kiss"):
        return Move(id=f"m{number}", action=action, who=(one, other), setups=setups)
    return Move(
        id=f"m{number}",
        action=action,
        source=End(person=one, area="hand"),
        target=End(person=other, area=draw(st.sampled_from(AREAS))),
        over=draw(st.sampled_from(["clothing", "skin"] if settled else ["clothing", "clothing", "skin", ""])),
        pressure=draw(st.sampled_from(["skin", "skin", "muscle"])),
        setups=setups,
    )


@st.composite
def exposures(draw, number: int, *, settled: bool = False) -> Exposed:
    states = st.sampled_from(STATES if settled else [*STATES, ""])
    return Exposed(
        id=f"e{number}",
        performer=draw(st.sampled_from(PERFORMERS)),
        area=draw(st.sampled_from(AREAS)),
        on_set=draw(states),
        on_screen=draw(states),
        setups=draw(st.sampled_from([("A",), ("B",), ()])),
    )


TIDY = Room(
    level="closed",
    closed_at=START + timedelta(hours=99),
    present=frozenset({"rosa", "dev"}),
    line_of_sight=frozenset({"rosa"}),
    feeds=(Feed(id="village", state="off"),),
)
"""Half of all plans are tidy: without these hardly any scene would ever come out clear."""


@st.composite
def plans(draw, scene: str = "1") -> Plan:
    tidy = draw(st.booleans())
    count, exposed = draw(st.integers(tidy, 3)), draw(st.integers(0, 1 if tidy else 2))
    return Plan(
        scene=scene,
        occasion=draw(st.sampled_from(["principal", "principal", "rehearsal", "pickup"])),
        setups=(
            Setup(id="A", sees={who: frozenset({"neck", "back"}) for who in PERFORMERS}, size="medium"),
            Setup(id="B", sees=draw(st.sampled_from([None, {}, {"ada": frozenset({"upper_back"})}]))),
        ),
        moves=tuple(draw(moves(number, settled=tidy)) for number in range(1, count + 1)),
        exposes=tuple(draw(exposures(number, settled=tidy)) for number in range(1, exposed + 1)),
        uses=tuple(draw(st.lists(st.sampled_from(["picture", "picture", "trailer"]), unique=True))),
        room=TIDY
        if tidy
        else Room(
            level=draw(st.sampled_from(["closed", "closed", "limited"])),
            closed_at=START + timedelta(hours=99),
            present=draw(
                st.sampled_from([frozenset({"rosa"}), frozenset({"rosa", "dev"}), frozenset({"vic"})])
            ),
            line_of_sight=frozenset({"rosa"}),
            feeds=(Feed(id="village", state=draw(st.sampled_from(["off", "off", "open"]))),),
        ),
        call=dict.fromkeys(PERFORMERS, NOW),
        worn=dict.fromkeys(PERFORMERS, frozenset({"robe"})) if tidy else {},
    )


@st.composite
def open_plans(draw) -> Plan:
    """A plan whose last move does not say yet whether it is over clothing."""
    plan = draw(plans())
    one, other = draw(st.permutations(PERFORMERS))[:2]
    move = Move(
        id="open",
        action=draw(st.sampled_from(["affectionate_touch", "social_touch"])),
        source=End(person=one, area="hand"),
        target=End(person=other, area=draw(st.sampled_from(AREAS))),
        pressure="skin",
        setups=("A",),
    )
    return replace(plan, moves=(*plan.moves, move))


@st.composite
def scopes(draw, effect: Effect) -> Scope:
    what = draw(st.sampled_from([What.CONTACT, What.CONTACT, What.EXPOSURE, What.USE]))
    named = frozenset(draw(st.lists(st.sampled_from(SCENES), min_size=1, unique=True)))
    if what is What.CONTACT:
        action = draw(st.sampled_from(ACTIONS))
        return Scope(
            what=what,
            action=action,
            area=draw(st.sampled_from([*AREAS, "hand"])) if not action.startswith("kiss") else "",
            partners=draw(some_performers),
            role=draw(st.sampled_from(["", "gives", "receives"])),
            over=draw(st.sampled_from(["", "clothing", "skin"])),
            pressure=draw(st.sampled_from(["", "skin", "muscle"])),
            scenes=named,
            occasions=draw(st.sampled_from([frozenset(), frozenset({"pickup", "principal"})])),
        )
    if what is What.EXPOSURE:
        state = st.sampled_from(["", *STATES])
        return Scope(
            what=what,
            area=draw(st.sampled_from(AREAS)),
            on_set=draw(state),
            on_screen=draw(state) if effect is Effect.PERMIT else "",
            scenes=named,
        )
    return Scope(what=what, use=draw(st.sampled_from(["picture", "trailer"])), scenes=named)


def wide(who: str) -> tuple[Scope, ...]:
    """Permissions that between them cover nearly every plan made here."""
    others = frozenset(PERFORMERS) - {who}
    touch = [
        Scope(what=What.CONTACT, action=action, area=area, partners=others, over="skin", pressure="bone")
        for action in ("affectionate_touch", "social_touch")
        for area in ("hand", "back", "neck", "shoulder")
    ]
    bare = [
        Scope(what=What.EXPOSURE, area=area, on_set="bare", on_screen="bare")
        for area in ("back", "neck", "shoulder")
    ]
    rest = [
        Scope(what=What.CONTACT, action="kiss.open", partners=others),
        Scope(what=What.USE, use="picture"),
        Scope(what=What.USE, use="trailer"),
    ]
    every = frozenset({"rehearsal", "principal", "pickup"})
    return tuple(replace(one, scenes=frozenset(SCENES), occasions=every) for one in [*touch, *bare, *rest])


@st.composite
def riders(draw, who: str, number: int) -> Rider:
    generous = draw(st.integers(0, 3)) > 0
    id_ = f"{who}-{number}"
    own = wide(who) if generous else tuple(draw(st.lists(scopes(Effect.PERMIT), max_size=4)))
    terms = [Term(id=f"{id_}.{n}", effect=Effect.PERMIT, scope=scope) for n, scope in enumerate(own)]
    for n, scope in enumerate(draw(st.lists(scopes(Effect.REFUSE), max_size=1))):
        if draw(st.integers(0, 3)) == 0:
            terms.append(Term(id=f"{id_}.no{n}", effect=Effect.REFUSE, scope=scope))
    if draw(st.integers(0, 3)) == 0:
        need = Requirement(name=draw(st.sampled_from(["closed_set", "line_of_sight", "check_in"])))
        scope = Scope(scenes=frozenset({"1"}))
        terms.append(Term(id=f"{id_}.need", effect=Effect.REQUIRE, scope=scope, requires=(need,)))
    signed = draw(st.integers(0, 4)) > 0
    at = draw(early)
    until = draw(st.sampled_from([None, None, None, NOW - timedelta(hours=1)]))
    return Rider(
        id=id_,
        performer=who,
        version=draw(st.integers(1, 2)),
        terms=tuple(replace(term, until=until) if term.effect is Effect.PERMIT else term for term in terms),
        pages={"1": draw(st.sampled_from(["white", "blue", "blue"]))},
        delivered=START,
        signed={"performer": at, "producer": at} if signed else {},
    )


@st.composite
def tidy_riders(draw, who: str) -> Rider:
    """Everything agreed, by everybody, on today's pages."""
    at = draw(early)
    return Rider(
        id=f"{who}-1",
        performer=who,
        version=1,
        terms=tuple(
            Term(id=f"{who}-1.{n}", effect=Effect.PERMIT, scope=scope) for n, scope in enumerate(wide(who))
        ),
        pages={"1": "blue"},
        delivered=START,
        signed={"performer": at, "producer": at},
    )


@st.composite
def statements(draw) -> Statement:
    said = draw(st.sampled_from([Said.REFUSE, Said.REFUSE, Said.WITHDRAW, Said.REQUIRE, Said.CONFIRM]))
    who, at = draw(st.sampled_from(PERFORMERS)), draw(hours)
    if said is Said.REQUIRE:
        return Statement(
            performer=who, at=at, said=said, requires=(Requirement(name="present", value="rosa"),)
        )
    if said is Said.WITHDRAW:
        taken = draw(st.sampled_from([f"{who}-1", f"{who}-1.{draw(st.integers(0, 12))}"]))
        return Statement(performer=who, at=at, said=said, terms=frozenset({taken}))
    if said is Said.CONFIRM:
        return Statement(performer=who, at=at, said=said, evidence="check_in")
    broad = st.sampled_from([Scope(what=What.CONTACT), Scope(what=What.EXPOSURE), Scope(area="back")])
    scope = draw(broad | scopes(Effect.REFUSE))
    return Statement(performer=who, at=at, said=said, scope=scope)


def beats() -> st.SearchStrategy[tuple[Beat, ...]]:
    beat = st.builds(
        Beat,
        id=st.sampled_from(["b1", "b2"]),
        action=st.sampled_from(ACTIONS),
        who=st.permutations(PERFORMERS).map(lambda all_: tuple(all_[:2])),
    )
    return st.lists(beat, max_size=3).map(tuple)


@st.composite
def productions(draw, standards: tuple[str, ...] = ()) -> Production:
    if draw(st.booleans()):
        made = [draw(tidy_riders(who)) for who in PERFORMERS]
    else:
        made = [draw(riders(who, n)) for who in PERFORMERS for n in range(1, draw(st.integers(1, 2)) + 1)]
    return Production(
        people=PEOPLE,
        scenes={scene: {"white": draw(beats()), "blue": draw(beats())} for scene in SCENES},
        riders=tuple(made),
        statements=tuple(draw(st.lists(statements(), max_size=2))) if draw(st.booleans()) else (),
        standards=standards,
        place="US-CA",
    )
