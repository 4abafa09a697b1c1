"""One scene in order: a hand on a back, agreed by both, with everybody in place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from closedset.practice.consent import Production, check
from closedset.practice.consent.plan import Beat, End, Feed, Move, Plan, Room, Setup
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Rider,
    Scope,
    Term,
    What,
)

AT = datetime(2026, 5, 12, 10, tzinfo=UTC)
PEOPLE = {
    "ada": Person(id="ada", plays="NORA", born=date(1994, 2, 1)),
    "ben": Person(id="ben", plays="TOM", born=date(1990, 7, 30)),
    "rosa": Person(id="rosa", function="intimacy_coordinator"),
    "dev": Person(id="dev", function="director"),
    "vic": Person(id="vic", function="visitor"),
    "wyn": Person(id="wyn"),
}
ROOM = Room(
    level="closed",
    closed_at=AT - timedelta(minutes=20),
    present=frozenset({"rosa", "dev", "ada", "ben"}),
    line_of_sight=frozenset({"rosa"}),
    feeds=(Feed(id="village", state="off"),),
)
PLAN = Plan(
    scene="41",
    occasion="principal",
    call={"ada": AT - timedelta(hours=2), "ben": AT - timedelta(hours=2)},
    setups=(Setup(id="A", sees={"ada": frozenset({"upper_back"})}, size="medium"),),
    moves=(
        Move(
            id="m1",
            action="affectionate_touch",
            source=End(person="ben", area="hand"),
            target=End(person="ada", area="lower_back"),
            over="clothing",
            pressure="skin",
            setups=("A",),
        ),
    ),
    uses=("picture",),
    room=ROOM,
)


def permit(id_: str, **scope: object) -> Term:
    return Term(id=id_, effect=Effect.PERMIT, scope=Scope(scenes=frozenset({"41"}), **scope))


def rider(who: str, *terms: Term, **more: object) -> Rider:
    signed = AT - timedelta(days=3)
    fields = {
        "id": f"{who}-r1",
        "performer": who,
        "version": 1,
        "terms": terms,
        "pages": {"41": "white"},
        "delivered": AT - timedelta(days=4),
        "signed": {"performer": signed, "producer": signed},
    }
    return Rider(**(fields | more))


ADA = (
    permit("a1", what=What.CONTACT, action="affectionate_touch", area="back", partners=frozenset({"ben"})),
    permit("a2", what=What.USE, use="picture"),
)
BEN = (
    permit("b1", what=What.CONTACT, action="affectionate_touch", area="hand", partners=frozenset({"ada"})),
    permit("b2", what=What.USE, use="picture"),
)
MADE = Production(
    people=PEOPLE,
    scenes={"41": {"white": (Beat(id="b1", action="affectionate_touch", who=("ada", "ben")),)}},
    riders=(rider("ada", *ADA), rider("ben", *BEN)),
    place="US-CA",
)


def codes(production: Production = MADE, plan: Plan = PLAN, at: datetime = AT) -> set[str]:
    return {found.code for found in check(production, plan, at).findings}


def with_ada(*terms: Term, **more: object) -> Production:
    return replace(MADE, riders=(rider("ada", *ADA, *terms, **more), rider("ben", *BEN)))


def with_plan(**changes: object) -> Plan:
    return replace(PLAN, **changes)


def requires(need: Requirement) -> Production:
    return with_ada(Term(id="need", effect=Effect.REQUIRE, scope=Scope(), requires=(need,)))
