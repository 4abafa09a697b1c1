"""The consent check beside general engines, and a whole series at once. Decisions first, then times."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from closedset.practice.consent import Production
from closedset.practice.consent.agreement import Agreement, Code
from closedset.practice.consent.asks import Ask
from closedset.practice.consent.axes import Space, Wanted
from closedset.practice.consent.board import Board
from closedset.practice.consent.decide import decide
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import End, Exposed, Feed, Move, Plan, Room, Setup
from closedset.practice.consent.says import of_decision
from closedset.practice.consent.terms import Effect, Person, Rider, Scope, Term, What
from closedset.practice.vocabulary.areas import AREAS as AREA_TREE
from consent_peers import Engine, cedar, flat, vakt_guard, zen_table
from plot import against_size

AT = datetime(2026, 5, 12, 10, tzinfo=UTC)
SIGNED = AT - timedelta(days=5)
WHO = ("ada", "ben")
AREAS = ("neck", "shoulder", "upper_back", "lower_back", "hand", "upper_arm", "face", "waist")
WIDE = ("back", "neck", "shoulder", "hand", "arm", "face", "belly")
ACTIONS = ("affectionate_touch", "social_touch", "kiss.body")
STATES = ("implied", "sheer", "bare")
BEATS = 300
SIZES = ((60, 40), (150, 80), (300, 120), (600, 150))
"""Scenes and performers."""


def permission(rnd: random.Random, who: str) -> Scope:
    other = frozenset(WHO) - {who}
    if rnd.random() < 0.3:
        state = rnd.choice(STATES)
        return Scope(
            what=What.EXPOSURE, area=rnd.choice(WIDE), on_set=state, on_screen=rnd.choice((state, "implied"))
        )
    return Scope(
        what=What.CONTACT,
        action=rnd.choice(ACTIONS),
        area=rnd.choice(WIDE),
        partners=other,
        over=rnd.choice(("clothing", "skin")),
        pressure=rnd.choice(("skin", "muscle", "bone")),
    )


def refusal(rnd: random.Random) -> Scope:
    if rnd.random() < 0.3:
        return Scope(what=What.EXPOSURE, area=rnd.choice(AREAS), on_set="bare")
    return Scope(
        what=What.CONTACT,
        action=rnd.choice(ACTIONS),
        area=rnd.choice(AREAS),
        pressure=rnd.choice(("", "bone")),
    )


def riders(rnd: random.Random) -> tuple[Rider, ...]:
    """Ten permissions and four refusals of each: 28 terms."""
    made = []
    for who in WHO:
        scopes = [(Effect.PERMIT, permission(rnd, who)) for _ in range(10)]
        scopes += [(Effect.REFUSE, refusal(rnd)) for _ in range(4)]
        terms = tuple(
            Term(id=f"{who}.{n}", effect=effect, scope=replace(scope, scenes=frozenset({"41"})))
            for n, (effect, scope) in enumerate(scopes)
        )
        made.append(
            Rider(
                id=who,
                performer=who,
                version=1,
                terms=terms,
                signed={"performer": SIGNED, "producer": SIGNED},
            )
        )
    return tuple(made)


def move(rnd: random.Random, terms: dict[str, list[Scope]]) -> list[Ask]:
    """Twelve asks, six of each performer; nineteen of twenty lie within something they permit."""
    return [ask(rnd, who, terms[who]) for who in WHO for _ in range(6)]


def ask(rnd: random.Random, who: str, terms: list[Scope]) -> Ask:
    scope = rnd.choice(terms) if rnd.random() < 0.95 else permission(rnd, who)
    area = rnd.choice(sorted(AREA_TREE.leaves(scope.area)))
    if scope.what is What.EXPOSURE:
        return Ask(on="e", performer=who, what=What.EXPOSURE, area=area, on_set=scope.on_set)
    partner = next(iter(scope.partners))
    return Ask(
        on="m",
        performer=who,
        what=What.CONTACT,
        action=scope.action,
        area=area,
        role=rnd.choice(("gives", "receives")),
        partner=partner,
        over=scope.over,
        pressure=rnd.choice(("skin", scope.pressure)),
    )


def one_move() -> tuple[float, dict[str, float]]:
    """Median microseconds of ours, and how many times as long each peer takes; exits when they disagree."""
    rnd = random.Random(41)
    made = riders(rnd)
    space = Space(WHO)
    agreements = {who: effective(Person(id=who, plays=who), "41", AT, made, (), space) for who in WHO}
    permitted = {
        rider.performer: [term.scope for term in rider.terms if term.effect is Effect.PERMIT]
        for rider in made
    }
    beats = [move(rnd, permitted) for _ in range(BEATS)]
    ready = [[(ask, space.wanted(ask, "principal")) for ask in beat] for beat in beats]
    terms = [(rider.performer, term) for rider in made for term in rider.terms]
    flats = [[flat(ask) for ask in beat] for beat in beats]
    truth = [[not isinstance(found, str) for found in explained(beat, agreements, space)] for beat in ready]
    yes = sum(map(sum, truth))
    print(f"One move: 12 asks, 28 terms, {BEATS} moves; {yes} of {12 * BEATS} asks covered")
    ours = median_us(lambda beat: explained(beat, agreements, space), ready)
    print(f"  closedset, explained   {ours:8.1f} us")
    ratios = {}
    for name, build in (("cedarpy", cedar), ("zen-engine", zen_table), ("vakt", vakt_guard)):
        engine: Engine = build(terms)
        answers = [engine(beat) for beat in flats]
        wrong = sum(
            a != b for one, two in zip(answers, truth, strict=True) for a, b in zip(one, two, strict=True)
        )
        if wrong:
            sys.exit(f"bench-consent: {name} disagrees on {wrong} asks")
        took = median_us(engine, flats)
        ratios[name] = took / ours
        print(f"  {name:22} {took:8.1f} us  x{took / ours:.0f}, same decisions")
    return ours, ratios


def explained(beat: list[tuple[Ask, Wanted]], agreements: dict[str, Agreement], space: Space) -> list[object]:
    """For each ask the permission that covers it, or the code of a finding with its words."""
    out: list[object] = []
    for ask, wanted in beat:
        first = decide(ask, wanted, agreements[ask.performer], space)[0]
        out.append(first.permit if first.code is Code.COVERED else of_decision(ask, first).code.value)
    return out


def median_us(run: Callable[..., object], beats: list, seconds: float = 2.0) -> float:
    """The least of the medians of as many rounds as there is time for: the same time for everybody."""
    best: list[float] = []
    until = time.perf_counter() + seconds
    while not best or time.perf_counter() < until:
        spent = []
        for beat in beats:
            began = time.perf_counter()
            run(beat)
            spent.append(time.perf_counter() - began)
        best.append(statistics.median(spent))
    return min(best) * 1e6


def series(scenes: int, performers: int) -> tuple[Production, list[Plan]]:
    """A series: in each scene four performers, eight moves and four exposures in five set-ups."""
    rnd = random.Random(scenes)
    cast = [f"p{n}" for n in range(performers)]
    people = {who: Person(id=who, plays=who, born=date(1990, 1, 1)) for who in cast}
    people["rosa"] = Person(id="rosa", function="intimacy_coordinator")
    plans, terms = [], {who: [] for who in cast}
    for number in range(scenes):
        scene = str(number)
        four = rnd.sample(cast, 4)
        plans.append(scene_plan(rnd, scene, four))
        for who in four:
            terms[who] += list(scene_terms(scene, who, four))
    made = tuple(
        Rider(
            id=f"{who}-r",
            performer=who,
            version=1,
            terms=tuple(own),
            pages={},
            delivered=SIGNED - timedelta(days=4),
            signed={"performer": SIGNED, "producer": SIGNED},
        )
        for who, own in terms.items()
        if own
    )
    drafts = {str(number): {"white": ()} for number in range(scenes)}
    return Production(
        people=people, scenes=drafts, riders=made, standards=("sag-aftra-tv-theatrical",)
    ), plans


def scene_plan(rnd: random.Random, scene: str, four: list[str]) -> Plan:
    setups = tuple(
        Setup(
            id=f"s{n}",
            size="medium",
            sees={who: frozenset({"face", "shoulder", "upper_back"}) for who in four},
        )
        for n in range(3)
    )
    names = tuple(setup.id for setup in setups)
    moves = tuple(
        Move(
            id=f"m{n}",
            action="affectionate_touch",
            source=End(person=one, area="hand"),
            target=End(person=other, area=rnd.choice(("upper_back", "lower_back", "shoulder", "neck"))),
            over="clothing",
            pressure="skin",
            setups=names,
        )
        for n, (one, other) in enumerate(rnd.sample(four, 2) for _ in range(8))
    )
    exposes = tuple(
        Exposed(id=f"e{n}", performer=who, area="shoulder", on_set="bare", on_screen="bare", setups=names[:2])
        for n, who in enumerate(four)
    )
    room = Room(
        level="closed",
        closed_at=AT - timedelta(hours=1),
        present=frozenset({"rosa"}),
        line_of_sight=frozenset({"rosa"}),
        feeds=(Feed(id="village", state="off"),),
    )
    return Plan(
        scene=scene,
        occasion="principal",
        setups=setups,
        moves=moves,
        exposes=exposes,
        uses=("picture",),
        room=room,
        call=dict.fromkeys(four, AT),
        worn={who: frozenset({"robe"}) for who in four},
    )


def scene_terms(scene: str, who: str, four: list[str]) -> Iterator[Term]:
    others, here = frozenset(four) - {who}, frozenset({scene})
    scopes = [
        Scope(what=What.CONTACT, action="affectionate_touch", area=area, partners=others, scenes=here)
        for area in ("hand", "back", "shoulder", "neck")
    ]
    scopes.append(Scope(what=What.EXPOSURE, area="shoulder", on_set="bare", on_screen="bare", scenes=here))
    scopes.append(Scope(what=What.USE, use="picture", scenes=here))
    for number, scope in enumerate(scopes):
        yield Term(id=f"{who}.{scene}.{number}", effect=Effect.PERMIT, scope=scope)


def whole(scenes: int, performers: int) -> tuple[float, float, int]:
    """Seconds for everything, milliseconds after one change (median of twenty), and the number of asks."""
    production, plans = series(scenes, performers)
    began = time.perf_counter()
    board = Board(production, plans, AT)
    asks = sum(answer.asks for answer in board.answers().values())
    full = time.perf_counter() - began
    changes = []
    for plan in plans[:20]:
        changed = replace(plan, moves=plan.moves[:-1])
        began = time.perf_counter()
        for scene in board.plan(changed):
            board.answer(scene)
        changes.append(time.perf_counter() - began)
    return full, statistics.median(changes) * 1000, asks


def main() -> None:
    ours, ratios = one_move()
    print("A series in full, and after one change:")
    took = []
    for scenes, performers in SIZES:
        full, change, asks = whole(scenes, performers)
        took.append((full, change))
        size = f"{scenes:4} scenes, {performers:4} performers, {asks:6} asks"
        print(f"  {size}: {full:6.2f} s, one change {change:5.2f} ms")
    if len(sys.argv) == 3 and sys.argv[1] == "--plot":
        lines = {"in full, seconds": [one[0] for one in took], "one change, ms": [one[1] for one in took]}
        title = "Time of a check against the number of scenes"
        against_size([scenes for scenes, _ in SIZES], lines, title=title, to=Path(sys.argv[2]))
    print(
        f"bench-consent: move_us={ours:.1f} cedar_ratio={ratios['cedarpy']:.0f} "
        f"zen_ratio={ratios['zen-engine']:.0f} vakt_ratio={ratios['vakt']:.0f} "
        f"full_s={full:.2f} change_ms={change:.2f}"
    )


if __name__ == "__main__":
    main()
