"""Made productions for the laws of consent, biased so that clear, hold and stop are all frequent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import permutations

from closedset.practice.consent import Production
from closedset.practice.consent.agreement import Code
from closedset.practice.consent.asks import asks_of
from closedset.practice.consent.axes import Space
from closedset.practice.consent.decide import decide
from closedset.practice.consent.effective import effective
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
from kit.quick import Strategy, any_of, between, changed, either, made, one_of, several

START = datetime(2026, 5, 1, 8, tzinfo=UTC)
NOW = START + timedelta(hours=100)
PERFORMERS = ("ada", "ben", "cleo")
AREAS = ("back", "upper_back", "lower_back", "neck", "shoulder")
ACTIONS = ("affectionate_touch", "kiss.closed", "kiss.open", "social_touch")
SHOWN = ("on_set", "on_screen")
STATES = ("covered", "implied", "sheer", "bare")
SCENES = ("1", "2")
PEOPLE = {
    **{who: Person(id=who, plays=who.upper(), born=date(1990, 1, 1)) for who in PERFORMERS},
    "rosa": Person(id="rosa", function="intimacy_coordinator"),
    "dev": Person(id="dev", function="director"),
    "vic": Person(id="vic", function="visitor"),
}


flips = one_of(False, True)
framed = any_of(({}, {"ada": frozenset({"upper_back"})}))
frames = any_of((None, {}, {"ada": frozenset({"upper_back"})}))
uses = several(one_of("picture", "trailer"), 0, 2, unique=True)
pairs = one_of(*permutations(PERFORMERS, 2))
hours = changed(between(0, 120), lambda count: START + timedelta(hours=count))
early = changed(between(0, 60), lambda count: START + timedelta(hours=count))
late = changed(between(61, 99), lambda count: START + timedelta(hours=count))
"""After every signature: a word said then is answered by none."""

some_performers = changed(several(one_of(*PERFORMERS), 1, 3, unique=True), frozenset)
some_scenes = changed(several(one_of(*SCENES), 1, 2, unique=True), frozenset)


@made
def moves(draw, count: int, *, settled: bool = False) -> Move:
    action = draw(one_of(*ACTIONS))
    one, other = draw(pairs)
    setups = draw(one_of(("A",), ("A", "B"), ("B",)))
    if action.startswith("kiss"):
        return Move(id=f"m{count}", action=action, who=(one, other), setups=setups)
    return Move(
        id=f"m{count}",
        action=action,
        source=End(person=one, area="hand"),
        target=End(person=other, area=draw(one_of(*AREAS))),
        over=draw(one_of("clothing", "skin") if settled else one_of("clothing", "clothing", "skin", "")),
        pressure=draw(one_of("skin", "skin", "muscle")),
        setups=setups,
    )


@made
def exposures(draw, count: int, *, settled: bool = False) -> Exposed:
    states = one_of(*STATES) if settled else one_of(*STATES, "")
    return Exposed(
        id=f"e{count}",
        performer=draw(one_of(*PERFORMERS)),
        area=draw(one_of(*AREAS)),
        on_set=draw(states),
        on_screen=draw(states),
        setups=draw(one_of(("A",), ("B",), ())),
    )


TIDY = Room(
    level="closed",
    closed_at=START + timedelta(hours=99),
    present=frozenset({"rosa", "dev"}),
    line_of_sight=frozenset({"rosa"}),
    feeds=(Feed(id="village", state="off"),),
)
"""Half of all plans are tidy: without these hardly any scene would ever come out clear."""


@made
def plans(draw, scene: str = "1", *, settled: bool = False) -> Plan:
    """A scene as planned; `settled` when every fact of it is."""
    tidy = draw(flips)
    count, exposed = draw(between(tidy, 3)), draw(between(0, 1 if tidy else 2))
    return Plan(
        scene=scene,
        occasion=draw(one_of("principal", "principal", "rehearsal", "pickup")),
        setups=(
            Setup(id="A", sees={who: frozenset({"neck", "back"}) for who in PERFORMERS}, size="medium"),
            Setup(id="B", sees=draw(framed if settled else frames), size="wide" if settled else ""),
        ),
        moves=tuple(draw(moves(number, settled=tidy or settled)) for number in range(1, count + 1)),
        exposes=tuple(draw(exposures(number, settled=tidy or settled)) for number in range(1, exposed + 1)),
        uses=tuple(draw(uses)),
        room=TIDY
        if tidy
        else Room(
            level=draw(one_of("closed", "closed", "limited")),
            closed_at=START + timedelta(hours=99),
            present=draw(one_of(frozenset({"rosa"}), frozenset({"rosa", "dev"}), frozenset({"vic"}))),
            line_of_sight=frozenset({"rosa"}),
            feeds=(Feed(id="village", state=draw(one_of("off", "off", "open"))),),
        ),
        call=dict.fromkeys(PERFORMERS, NOW),
        worn=dict.fromkeys(PERFORMERS, frozenset({"robe"})) if tidy else {},
    )


@made
def open_plans(draw) -> Plan:
    """A plan whose last move does not say yet whether it is over clothing."""
    plan = draw(plans())
    one, other = draw(pairs)
    move = Move(
        id="open",
        action=draw(one_of("affectionate_touch", "social_touch")),
        source=End(person=one, area="hand"),
        target=End(person=other, area=draw(one_of(*AREAS))),
        pressure="skin",
        setups=("A",),
    )
    return replace(plan, moves=(*plan.moves, move))


@made
def scopes(draw, effect: Effect) -> Scope:
    what = draw(one_of(What.CONTACT, What.CONTACT, What.EXPOSURE, What.USE))
    named = draw(some_scenes)
    if what is What.CONTACT:
        action = draw(one_of(*ACTIONS))
        return Scope(
            what=what,
            action=action,
            area=draw(one_of(*AREAS, "hand")) if not action.startswith("kiss") else "",
            partners=draw(some_performers),
            role=draw(one_of("", "gives", "receives")),
            over=draw(one_of("", "clothing", "skin")),
            pressure=draw(one_of("", "skin", "muscle")),
            scenes=named,
            occasions=draw(one_of(frozenset(), frozenset({"pickup", "principal"}))),
        )
    if what is What.EXPOSURE:
        state = one_of("", *STATES)
        shown = SHOWN if effect is Effect.PERMIT else draw(one_of(SHOWN, SHOWN[:1], SHOWN[1:]))
        return Scope(
            what=what,
            area=draw(one_of(*AREAS)),
            scenes=named,
            **{name: draw(state) for name in shown},
        )
    return Scope(what=what, use=draw(one_of("picture", "trailer")), scenes=named)


@cache
def few(effect: Effect, most: int) -> Strategy:
    return several(scopes(effect), 0, most)


@cache
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


@made
def riders(draw, who: str, number: int) -> Rider:
    generous = draw(between(0, 3)) > 0
    id_ = f"{who}-{number}"
    own = wide(who) if generous else tuple(draw(few(Effect.PERMIT, 4)))
    terms = [Term(id=f"{id_}.{n}", effect=Effect.PERMIT, scope=scope) for n, scope in enumerate(own)]
    for n, scope in enumerate(draw(few(Effect.REFUSE, 1))):
        if draw(between(0, 3)) == 0:
            terms.append(Term(id=f"{id_}.no{n}", effect=Effect.REFUSE, scope=scope))
    if draw(between(0, 3)) == 0:
        need = Requirement(name=draw(one_of("closed_set", "line_of_sight", "check_in")))
        scope = Scope(scenes=frozenset({"1"}))
        terms.append(Term(id=f"{id_}.need", effect=Effect.REQUIRE, scope=scope, requires=(need,)))
    signed = draw(between(0, 4)) > 0
    at = draw(early)
    until = draw(one_of(None, None, None, NOW - timedelta(hours=1)))
    return Rider(
        id=id_,
        performer=who,
        version=draw(between(1, 2)),
        terms=tuple(replace(term, until=until) if term.effect is Effect.PERMIT else term for term in terms),
        pages={"1": draw(one_of("white", "blue", "blue"))},
        delivered=START,
        signed={"performer": at, "producer": at} if signed else {},
    )


@made
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
        pages={"1": draw(one_of("blue", "blue", "white"))},
        delivered=START,
        signed={"performer": at, "producer": at},
    )


@cache
def refusals() -> Strategy:
    broad = one_of(Scope(what=What.CONTACT), Scope(what=What.EXPOSURE), Scope(area="back"))
    return either(broad, broad, scopes(Effect.REFUSE))


SAID = (*[Said.REFUSE] * 4, *[Said.WITHDRAW] * 3, Said.REQUIRE, Said.CONFIRM)


@made
def statements(draw) -> Statement:
    said = draw(one_of(*SAID))
    who = draw(one_of(*PERFORMERS))
    at = draw(late) if draw(between(0, 3)) else draw(hours)
    if said is Said.REQUIRE:
        return Statement(
            performer=who, at=at, said=said, requires=(Requirement(name="present", value="rosa"),)
        )
    if said is Said.WITHDRAW:
        taken = draw(one_of(f"{who}-1", f"{who}-1", f"{who}-1.{draw(between(0, 12))}"))
        return Statement(performer=who, at=at, said=said, terms=frozenset({taken}))
    if said is Said.CONFIRM:
        until = one if (one := draw(hours)) > at and draw(flips) else None
        if draw(flips):
            scope = draw(scopes(Effect.PERMIT))
            return Statement(performer=who, at=at, said=said, scope=scope, until=until)
        return Statement(performer=who, at=at, said=said, evidence="check_in", until=until)
    scope = draw(refusals())
    return Statement(performer=who, at=at, said=said, scope=scope)


@made
def beat(draw) -> Beat:
    return Beat(id=draw(one_of("b1", "b2")), action=draw(one_of(*ACTIONS)), who=draw(pairs))


@cache
def beats() -> Strategy:
    return changed(several(beat(), 0, 3), tuple)


@cache
def said() -> Strategy:
    return several(statements(), 1, 3)


@made
def productions(draw, standards: tuple[str, ...] = ()) -> Production:
    if draw(flips):
        made = [draw(tidy_riders(who)) for who in PERFORMERS]
    else:
        made = [draw(riders(who, n)) for who in PERFORMERS for n in range(1, draw(between(1, 2)) + 1)]
    return Production(
        people=PEOPLE,
        scenes={scene: {"white": draw(beats()), "blue": draw(beats())} for scene in SCENES},
        riders=tuple(made),
        statements=tuple(draw(said())) if draw(flips) else (),
        standards=standards,
        place="US-CA",
    )


def empty() -> Production:
    """Nothing agreed and nothing said."""
    return Production(people=PEOPLE, scenes={scene: {"white": ()} for scene in SCENES}, place="US-CA")


def agreed(who: str, terms: tuple[Term, ...], signed: datetime) -> Rider:
    """A rider of one version on the first pages, signed by both at one moment."""
    return Rider(
        id=f"{who}-1",
        performer=who,
        version=1,
        terms=terms,
        pages={"1": "white"},
        delivered=START,
        signed={"performer": signed, "producer": signed},
    )


def codes(production: Production, plan: Plan, at: datetime) -> list[Code]:
    """The deciding code of every ask, in the plan's order."""
    space = Space(production.people)
    performers = frozenset(one.id for one in production.people.values() if one.performs)
    found = []
    for ask in asks_of(plan, performers):
        person = production.people[ask.performer]
        agreement = effective(person, plan.scene, at, production.riders, production.statements, space)
        about = production.people.get(ask.who)
        wanted = space.wanted(ask, plan.occasion, about.function if about else "")
        found.append(decide(ask, wanted, agreement, space)[0].code)
    return found
