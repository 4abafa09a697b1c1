"""A fixed, small set of scenes and laws that between them catch every deliberate bug in the engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from closedset.practice.consent import Production, Verdict, told
from closedset.practice.consent import check as ask_the_engine
from closedset.practice.consent.board import Board
from closedset.practice.consent.plan import Beat, Classed, Move, Plan
from closedset.practice.consent.terms import Effect, Requirement, Said, Scope, Statement, Term, What
from closedset.practice.visibility import Seat
from kit.consent_scene import ADA, AT, BEN, MADE, PEOPLE, PLAN, ROOM, permit, rider, with_ada, with_plan

CLEAR, HOLD, STOP = Verdict.CLEAR, Verdict.HOLD, Verdict.STOP

NO_TOUCH = Scope(what=What.CONTACT, area="back")
ON_SKIN = permit(
    "skin",
    what=What.CONTACT,
    action="affectionate_touch",
    area="back",
    partners=frozenset({"ben"}),
    over="skin",
    pressure="bone",
)
KISS = Move(id="k", action="kiss.open", who=("ada", "ben"), setups=("A",))
OPEN_KISS = permit("k1", what=What.CONTACT, action="kiss.open", partners=frozenset({"ada", "ben"}))
CLOSED_KISS = permit("k1", what=What.CONTACT, action="kiss.closed", partners=frozenset({"ada", "ben"}))
BY_BEN = rider("ben", *BEN)
CHECKED_IN, REHEARSED = Requirement(name="check_in"), Requirement(name="rehearsed")


def word(said: Said = Said.REFUSE, hours: int = -1, **more: object) -> Statement:
    return Statement(performer="ada", at=AT + timedelta(hours=hours), said=said, **more)


def ada(*terms: Term, **more: object) -> Production:
    return replace(MADE, riders=(rider("ada", *terms, **more), BY_BEN))


def classed(*ways: str) -> Plan:
    """The plan whose move people classify in some ways."""
    said = tuple(Classed(by="producer", classed=one) for one in ways)
    return with_plan(moves=(replace(PLAN.moves[0], classed=said),))


def both(*terms: Term) -> Production:
    return replace(MADE, riders=(rider("ada", *ADA, *terms), rider("ben", *BEN, *terms)))


def kissed(made: Production) -> Production:
    pages = MADE.scenes["41"] | {"blue": (Beat(id="b2", action="kiss.open", who=("ada", "ben")),)}
    return replace(made, scenes={"41": pages})


def spring() -> tuple[Production, Plan, datetime]:
    """Friday 07:00 to Sunday 07:00 in Los Angeles in the spring: forty-seven hours."""
    zone = ZoneInfo("America/Los_Angeles")
    call = datetime(2026, 3, 8, 7, tzinfo=zone)
    signed = {"performer": call - timedelta(hours=4), "producer": call - timedelta(hours=4)}
    made = ada(*ADA, delivered=datetime(2026, 3, 6, 7, tzinfo=zone), signed=signed)
    work = Term(id="act", effect=Effect.PERMIT, scope=Scope(what=What.ACT, action="undressing.self"))
    work = replace(work, scope=replace(work.scope, scenes=frozenset({"41"})))
    made = replace(
        made,
        riders=(replace(made.riders[0], terms=(*ADA, work)), replace(BY_BEN, signed=signed)),
        standards=("sag-aftra-tv-theatrical",),
    )
    move = Move(id="u", action="undressing.self", who=("ada",), setups=("A",))
    plan = with_plan(moves=(move,), call={"ada": call}, worn={"ada": frozenset({"robe"})})
    return made, replace(plan, room=replace(ROOM, closed_at=call)), call


YOUNG = replace(MADE, people=PEOPLE | {"ada": replace(PEOPLE["ada"], born=date(2010, 1, 1))})
OPEN = with_plan(moves=(replace(PLAN.moves[0], over=""),))
NO_SKIN = Term(id="no", effect=Effect.REFUSE, scope=Scope(what=What.CONTACT, over="skin"))
MAY_MEET = replace(
    MADE,
    riders=(
        rider("ada", ADA[1], ON_SKIN, NO_SKIN),
        rider("ben", BEN[1], replace(BEN[0], scope=replace(BEN[0].scope, over="skin"))),
    ),
)
SCENES: dict[str, tuple[Verdict, Production, Plan]] = {
    "what is agreed": (CLEAR, MADE, PLAN),
    "a word against it": (STOP, replace(MADE, statements=(word(scope=NO_TOUCH),)), PLAN),
    "a word before the signature": (
        CLEAR,
        replace(MADE, statements=(word(hours=-99, scope=NO_TOUCH),)),
        PLAN,
    ),
    "a word later": (CLEAR, replace(MADE, statements=(word(hours=1, scope=NO_TOUCH),)), PLAN),
    "a confirmation after a no": (
        STOP,
        replace(MADE, statements=(word(scope=NO_TOUCH), word(Said.CONFIRM, 0, scope=ADA[0].scope))),
        PLAN,
    ),
    "out of date": (HOLD, ada(replace(ADA[0], until=AT), ADA[1]), PLAN),
    "before its date": (HOLD, ada(replace(ADA[0], since=AT + timedelta(hours=1)), ADA[1]), PLAN),
    "a fact left open": (HOLD, MADE, OPEN),
    "a refusal that may meet an open fact": (HOLD, MAY_MEET, OPEN),
    "not signed": (HOLD, ada(*ADA, signed={}), PLAN),
    "signed tomorrow": (
        HOLD,
        ada(*ADA, signed=dict.fromkeys(("performer", "producer"), AT + timedelta(days=1))),
        PLAN,
    ),
    "a no in a draft": (
        STOP,
        replace(
            MADE,
            riders=(
                *MADE.riders,
                rider("ada", Term(id="no", effect=Effect.REFUSE, scope=NO_TOUCH), version=2, signed={}),
            ),
        ),
        PLAN,
    ),
    "taken back whole": (
        STOP,
        replace(with_ada(ON_SKIN), statements=(word(Said.WITHDRAW, terms=frozenset({"skin"})),)),
        PLAN,
    ),
    "another partner": (
        HOLD,
        ada(replace(ADA[0], scope=replace(ADA[0].scope, partners=frozenset({"vic"}))), ADA[1]),
        PLAN,
    ),
    "another occasion": (HOLD, MADE, with_plan(occasion="pickup")),
    "a part where the whole is asked": (
        HOLD,
        ada(replace(ADA[0], scope=replace(ADA[0].scope, area="lower_back")), ADA[1]),
        with_plan(
            moves=(replace(PLAN.moves[0], target=replace(PLAN.moves[0].target, area="back")),),
        ),
    ),
    "more than was agreed": (HOLD, both(CLOSED_KISS), with_plan(moves=(KISS,))),
    "a lesser kiss refused": (
        STOP,
        both(OPEN_KISS, Term(id="no", effect=Effect.REFUSE, scope=Scope(action="kiss.closed"))),
        with_plan(moves=(KISS,)),
    ),
    "added by the pages": (HOLD, kissed(both(OPEN_KISS)), with_plan(moves=(KISS,))),
    "the second permission covers": (CLEAR, ada(ADA[1], ADA[0]), PLAN),
    "nobody's rider": (HOLD, replace(MADE, riders=(BY_BEN,)), PLAN),
    "somebody else's permission": (
        HOLD,
        replace(MADE, riders=(rider("ada", ADA[1]), rider("ben", *BEN, ADA[0]))),
        PLAN,
    ),
    "one end agreed": (HOLD, replace(MADE, riders=(rider("ada", ADA[1]), BY_BEN)), PLAN),
    "somebody says that it is more": (HOLD, MADE, classed("embrace", "stunt_work")),
    "somebody says that it is less": (CLEAR, MADE, classed("stunt_work", "not_covered")),
    "a condition": (HOLD, ada(replace(ADA[0], requires=(REHEARSED,)), ADA[1]), PLAN),
    "a requirement": (
        HOLD,
        with_ada(Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(CHECKED_IN,))),
        PLAN,
    ),
    "somebody else's confirmation": (
        HOLD,
        replace(
            with_ada(Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(CHECKED_IN,))),
            statements=(Statement(performer="ben", at=AT, said=Said.CONFIRM, evidence="check_in"),),
        ),
        PLAN,
    ),
    "two of three": (
        HOLD,
        with_ada(
            Term(
                id="need",
                effect=Effect.REQUIRE,
                scope=Scope(),
                requires=(
                    Requirement(
                        name="at_least",
                        least=2,
                        parts=(Requirement(name="present", value="rosa"), CHECKED_IN, REHEARSED),
                    ),
                ),
            )
        ),
        PLAN,
    ),
    "a roster nobody gave": (
        HOLD,
        with_ada(
            Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(Requirement(name="closed_set"),))
        ),
        with_plan(room=replace(ROOM, present=None)),
    ),
    "an empty plan": (HOLD, MADE, Plan(scene="41", occasion="principal")),
    "a guardian has not signed": (HOLD, YOUNG, PLAN),
    "a stop and a hold": (
        STOP,
        replace(ada(*ADA), riders=(rider("ada", *ADA),), statements=(word(scope=NO_TOUCH),)),
        PLAN,
    ),
    "a version took its place": (
        HOLD,
        replace(MADE, riders=(*MADE.riders, rider("ada", ADA[1], id="ada-r2", version=2))),
        PLAN,
    ),
}


def caught() -> Iterator[str]:
    """Names of the scenes that come out wrong, and of the few laws that do not hold."""
    for name, (expected, made, plan) in SCENES.items():
        if ask_the_engine(made, plan, AT).verdict is not expected:
            yield name
    if ask_the_engine(*spring()).verdict is not HOLD:
        yield "the spring clock"
    yield from _laws()


def _laws() -> Iterator[str]:
    said = word(scope=NO_TOUCH)
    kept = Board(MADE, [PLAN], AT)
    kept.answers()
    kept.statement(said)
    if kept.answer("41") != ask_the_engine(replace(MADE, statements=(said,)), PLAN, AT):
        yield "law 7: a change re-opens what it touches"
    if ask_the_engine(replace(MADE, riders=MADE.riders[::-1]), PLAN, AT) != ask_the_engine(MADE, PLAN, AT):
        yield "law 8: order"
    rolled = with_plan(setups=(replace(PLAN.setups[0], rolled=(AT - timedelta(hours=2),)),))
    if ask_the_engine(replace(MADE, statements=(said,)), rolled, AT).shot_under_consent != ("A",):
        yield "law 4: what was shot under consent stays so"
    stopped = ask_the_engine(replace(MADE, statements=(said,)), PLAN, AT)
    heard = told.told(stopped, PLAN, told.Listener(Seat.DIRECTOR))
    if any(found.performer for found in heard.findings):
        yield "law 11: the director hears no names"
    if ask_the_engine(MADE, PLAN, AT).asks != 11:
        yield "law 12: every element asks"
