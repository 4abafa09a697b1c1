"""More of the laws: how often each answer comes out, other scenes, shot material, framing, and every part."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from closedset.practice.consent import Production, Verdict, check
from closedset.practice.consent.asks import NEEDS_PERMISSION, UNKNOWN, asks_of
from closedset.practice.consent.axes import Space
from closedset.practice.consent.decide import STOPS
from closedset.practice.consent.effective import effective
from closedset.practice.consent.plan import Plan, Setup
from closedset.practice.consent.terms import Effect, Said, Statement, Term, What
from closedset.practice.consent.told import Listener, told
from closedset.practice.visibility import COORDINATORS, Seat
from closedset.practice.vocabulary import AREAS
from kit import consent_worlds as made
from kit.consent_worlds import NOW, PERFORMERS, START

SAG = ("sag-aftra-tv-theatrical", "minors")
CAST = frozenset(PERFORMERS)


def test_clear_hold_and_stop_are_all_frequent_among_the_worlds_that_are_made():
    """Laws over worlds that never come out clear, or never stop, would say nothing about them."""
    seen: Counter[str] = Counter()
    codes: Counter[str] = Counter()

    @settings(max_examples=150, derandomize=True)
    @given(made.productions(), made.plans())
    def tally(production, plan):
        answer = check(production, plan, NOW)
        seen[answer.verdict.word] += 1
        codes.update({str(found.code) for found in answer.findings})

    tally()
    assert {word for word, count in seen.items() if count >= 150 // 15} == {"clear", "hold", "stop"}, seen
    assert set(codes) >= {
        "consent.refused",
        "consent.withdrawn",
        "consent.no_rider",
        "consent.unsigned",
        "consent.not_covered",
        "consent.stale",
        "requirement.unmet",
        "fact.unknown",
    }


# --- 2: more to ask never improves an answer ---------------------------------------------------------------


def more_of(plan: Plan, data: st.DataObject) -> Plan:
    """The plan with one element more: exposure, a use, somebody in the room, something worn, a set-up."""
    kind = data.draw(st.sampled_from(["exposure", "use", "room", "worn", "set-up"]))
    event(kind)
    if kind == "exposure":
        return replace(plan, exposes=(*plan.exposes, data.draw(made.exposures(9))))
    if kind == "use":
        return replace(plan, uses=(*plan.uses, data.draw(st.sampled_from(["marketing", "outtakes"]))))
    if kind == "room":
        there = (plan.room.present or frozenset()) | {"vic"}
        return replace(plan, room=replace(plan.room, present=there))
    if kind == "worn":
        return replace(
            plan, worn=plan.worn | {"ben": frozenset({"nipple_covers"}) | plan.worn.get("ben", frozenset())}
        )
    return replace(plan, setups=(*plan.setups, Setup(id="C")))


@given(made.productions(SAG), made.plans(), st.data())
def test_law_02_another_element_of_any_kind_never_improves_an_answer(production, plan, data):
    assume(plan.moves or plan.exposes)
    before = check(production, plan, NOW)
    assert check(production, more_of(plan, data), NOW).verdict >= before.verdict


# --- 4: what was shot stays, and what ends a withdrawal ----------------------------------------------------


@given(made.productions(), made.plans(), st.sampled_from(PERFORMERS))
def test_law_04_what_was_shot_before_stays_shot_under_consent(production, plan, who):
    rolled = replace(
        plan, setups=tuple(replace(one, rolled=(START + timedelta(hours=80),)) for one in plan.setups)
    )
    before = check(production, rolled, NOW)
    event(f"{len(before.shot_under_consent)} set-ups shot under consent")
    taken_back = Statement(performer=who, at=START + timedelta(hours=81), said=Said.WITHDRAW)
    after = check(replace(production, statements=(*production.statements, taken_back)), rolled, NOW)
    assert after.shot_under_consent == before.shot_under_consent
    asked = {ask.performer for ask in asks_of(plan, CAST) if ask.what in NEEDS_PERMISSION}
    assert after.verdict is Verdict.STOP or who not in asked


@given(made.plans(), st.sampled_from(PERFORMERS), st.integers(0, 30))
def test_law_04_a_later_signature_on_what_was_taken_back_ends_it_and_an_earlier_one_does_not(plan, who, hour):
    said = START + timedelta(hours=60)
    signed = said + timedelta(hours=hour - 15)
    space = Space(made.PEOPLE)
    terms = tuple(
        Term(id=f"{who}.{n}", effect=Effect.PERMIT, scope=scope) for n, scope in enumerate(made.wide(who))
    )
    rider = made.agreed(who, terms, signed)
    word = Statement(performer=who, at=said, said=Said.WITHDRAW, terms=frozenset({rider.id}))
    own = replace(made.empty(), riders=(rider,), statements=(word,))
    asks = [ask for ask in asks_of(plan, CAST) if ask.performer == who and ask.what in NEEDS_PERMISSION]
    agreement = effective(own.people[who], "1", NOW, own.riders, own.statements, space)
    covered = [ask for ask in asks if agreement.covering(space.wanted(ask, plan.occasion))]
    event(f"{'later' if signed > said else 'earlier'}: {bool(covered)}")
    codes = made.codes(own, plan, NOW)
    for ask in covered:
        taken_back = "fact.unknown" if ask.framing == UNKNOWN else "consent.withdrawn"
        code = codes[asks_of(plan, CAST).index(ask)]
        assert code == (taken_back if signed <= said else "covered")


# --- 6: one scene and another ------------------------------------------------------------------------------


@given(made.productions(SAG), made.plans(), made.plans(scene="2"), made.scopes(Effect.PERMIT), st.data())
def test_law_06_pages_and_terms_of_one_scene_leave_the_others_alone(production, plan, other, scope, data):
    """A term spans no other scene than the ones it names, whoever's rider it stands in."""
    before = check(production, other, NOW)
    drafts = production.scenes["1"] | {"pink": data.draw(made.beats())}
    effect = data.draw(st.sampled_from([Effect.PERMIT, Effect.REFUSE]))
    term = Term(id="one", effect=effect, scope=replace(scope, scenes=frozenset({"1"})))
    which = data.draw(st.integers(0, len(production.riders) - 1))
    riders = list(production.riders)
    riders[which] = replace(riders[which], terms=(*riders[which].terms, term))
    changed = replace(production, riders=tuple(riders), scenes=production.scenes | {"1": drafts})
    after = check(changed, other, NOW)
    assert (after.verdict, after.moves, after.setups) == (before.verdict, before.moves, before.setups)


# --- 11: nobody reads the words of another's agreement -----------------------------------------------------


def marked(production: Production) -> Production:
    """Every term of a rider with a sentence nobody but its performer and the coordinator may read."""
    return replace(
        production,
        riders=tuple(
            replace(
                rider,
                terms=tuple(replace(term, says=f"Words of {rider.performer}.") for term in rider.terms),
            )
            for rider in production.riders
        ),
    )


@given(made.productions(SAG), made.plans(), st.sampled_from(list(Seat)), st.sampled_from(PERFORMERS))
def test_law_11_the_words_of_a_term_reach_only_its_performer_and_the_coordinator(production, plan, seat, who):
    answer = check(marked(production), plan, NOW)
    heard = repr(told(answer, plan, Listener(seat, who)).findings)
    event(f"in the whole answer: {'Words of' in repr(answer.findings)}")
    for other in PERFORMERS:
        own = seat in COORDINATORS or (seat in {Seat.PERFORMER, Seat.REPRESENTATIVE} and other == who)
        assert own or f"Words of {other}." not in heard


# --- 12: nothing in a plan is silent -----------------------------------------------------------------------


@given(made.plans(), st.data())
def test_law_12_what_is_worn_who_is_there_and_what_is_seen_ask_something_too(plan, data):
    whole = asks_of(plan, CAST)
    assume(whole)
    asked = {ask.performer for ask in whole}
    for setup in plan.setups:
        for who, areas in (setup.sees or {}).items():
            rest = (setup.sees or {}) | {who: frozenset(sorted(areas)[1:])}
            less = tuple(replace(one, sees=rest) if one is setup else one for one in plan.setups)
            assert set(whole) - set(asks_of(replace(plan, setups=less), CAST)) or not areas
    for who in plan.worn:
        less = {one: own for one, own in plan.worn.items() if one != who}
        assert set(whole) - set(asks_of(replace(plan, worn=less), CAST)) or who not in asked
    for person in sorted((plan.room.present or frozenset()) - CAST):
        room = replace(plan.room, present=plan.room.present - {person})
        assert set(whole) - set(asks_of(replace(plan, room=room), CAST))


# --- 15: every fact that can be open -----------------------------------------------------------------------


def opened(plan: Plan, data: st.DataObject) -> Plan:
    """The plan with some facts not settled."""
    flip = st.booleans()

    def some(element, *names: str):
        return replace(element, **{name: "" for name in names if data.draw(flip)})

    setups = tuple(
        replace(one, sees=None if data.draw(flip) else one.sees, size="" if data.draw(flip) else one.size)
        for one in plan.setups
    )
    return replace(
        plan,
        setups=setups,
        moves=tuple(some(one, "over", "pressure") for one in plan.moves),
        exposes=tuple(some(one, "on_set", "on_screen") for one in plan.exposes),
    )


def framed(plan: Plan, open_: Plan) -> Plan:
    """The plan with nobody in the frames that were open but those who take part without them."""
    cast = {ask.performer for ask in asks_of(open_, CAST)}
    setups = tuple(
        replace(one, sees={who: areas for who, areas in one.sees.items() if who in cast})
        if other.sees is None
        else one
        for one, other in zip(plan.setups, open_.setups, strict=True)
    )
    return replace(plan, setups=setups)


@given(made.productions(SAG), made.plans(settled=True), st.data())
def test_law_15_a_clear_stays_clear_and_a_stop_a_stop_however_the_open_facts_fall_out(production, plan, data):
    """An open frame may show whoever takes part; somebody new in it is one more in the plan (law 2)."""
    open_ = opened(plan, data)
    before, after = check(production, open_, NOW), check(production, framed(plan, open_), NOW)
    event(f"{before.verdict.word}, then {after.verdict.word}")
    assert before.verdict is not Verdict.CLEAR or after.verdict is Verdict.CLEAR
    assert before.verdict is not Verdict.STOP or after.verdict is Verdict.STOP


# --- 16: the whole and its parts ---------------------------------------------------------------------------


@given(made.productions(), made.plans())
def test_law_16_every_part_of_what_is_agreed_and_fewer_set_ups_are_agreed(production, plan):
    space = Space(production.people)
    parts = 0
    for ask in asks_of(plan, CAST):
        if ask.area not in AREAS or ask.what not in NEEDS_PERMISSION:
            continue
        person = production.people[ask.performer]
        agreement = effective(person, "1", NOW, production.riders, production.statements, space)
        if not agreement.covering(space.wanted(ask, plan.occasion)):
            continue
        for part in AREAS.leaves(ask.area):
            parts += part != ask.area
            assert agreement.covering(space.wanted(ask._replace(area=part), plan.occasion))
    event(f"parts: {bool(parts)}")
    before = check(production, plan, NOW)
    fewer = replace(
        plan,
        setups=plan.setups[:1],
        moves=tuple(replace(one, setups=("A",)) for one in plan.moves),
        exposes=tuple(
            replace(one, setups=tuple(name for name in one.setups if name == "A")) for one in plan.exposes
        ),
    )
    assert check(production, fewer, NOW).verdict <= before.verdict


# --- 18: one thing missing ---------------------------------------------------------------------------------


@given(made.productions(), made.plans(), st.data())
def test_law_18_with_one_agreement_missing_a_clear_is_clear_no_more(production, plan, data):
    assume(check(production, plan, NOW).verdict is Verdict.CLEAR)
    asks = [ask for ask in asks_of(plan, CAST) if ask.what in NEEDS_PERMISSION]
    ask = data.draw(st.sampled_from(asks))
    event(ask.what.value)
    space = Space(production.people)
    wanted = space.wanted(ask, plan.occasion)

    def covers(term: Term) -> bool:
        return term.effect is Effect.PERMIT and not wanted.need & ~space.permitted(term.scope)

    riders = tuple(
        replace(one, terms=tuple(term for term in one.terms if not covers(term)))
        if one.performer == ask.performer
        else one
        for one in production.riders
    )
    own = tuple(
        one for one in production.statements if one.said is not Said.CONFIRM or one.scope.what is not ask.what
    )
    less = replace(production, riders=riders, statements=own)
    assert check(less, plan, NOW).verdict is not Verdict.CLEAR
    unsigned = tuple(
        replace(one, signed={"performer": one.signed["performer"]})
        if one.performer == ask.performer and "performer" in one.signed
        else one
        for one in production.riders
    )
    assert check(replace(production, riders=unsigned), plan, NOW).verdict is not Verdict.CLEAR
    assert (
        any(
            found.code
            in {"consent.unsigned", "consent.no_rider"} | STOPS  # a word its signature had answered
            for found in check(replace(production, riders=unsigned), plan, NOW).findings
        )
        or ask.what is What.USE
    )
