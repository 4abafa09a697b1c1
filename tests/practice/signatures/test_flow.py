"""An envelope goes from hand to hand; what may be signed, when, by whom, and what never happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from closedset.practice.findings import Refused
from closedset.practice.signatures import bounds, disclosure, flow, rules
from closedset.practice.signatures.states import (
    ENVELOPE_MOVES,
    LIVING,
    SIGNER_MOVES,
    EnvelopeState,
    SignerState,
    diagram,
    may_become,
    may_move,
)
from closedset.practice.signatures.values import Attempt, Envelope, Factor, Role, Signer

AT = datetime(2026, 5, 4, 9, tzinfo=UTC)
PAPER, VERSION = "a" * 64, "b" * 64


def signer(id_: str, role: Role, **more: object) -> Signer:
    given = {"name": id_.title(), "address": f"{id_}@example.org"} | more
    return Signer(id=id_, role=role, **given)


def envelope(**more: object) -> Envelope:
    """Ada, then her agent and the producer at once, then the counter-signature."""
    given = {
        "paper": PAPER,
        "version": VERSION,
        "pages": 2,
        "expires_at": AT + timedelta(days=7),
        "signers": (
            signer("ada", Role.PERFORMER),
            signer("rosa", Role.REPRESENTATIVE, group=2),
            signer("priya", Role.PRODUCER, group=2),
            signer("lena", Role.COUNTER_SIGNATURE, group=3),
        ),
    }
    return Envelope(**given | more)


def sent(**more: object) -> Envelope:
    return flow.send(envelope(**more), sender="mara@example.org", at=AT)


def attempt(**more: object) -> Attempt:
    given = {"paper": PAPER, "version": VERSION, "factor_done": False, "name": "Somebody", "at": AT}
    return Attempt(**given | more)


def ready(found: Envelope, id_: str) -> Envelope:
    found = flow.open_(found, id_, at=AT)
    found = flow.consent(found, id_, disclosure.VERSION, at=AT)
    for page in range(1, found.pages + 1):
        found = flow.see(found, id_, page, at=AT)
    return found


def signed(found: Envelope, *ids: str) -> Envelope:
    for id_ in ids:
        found = flow.sign(ready(found, id_), id_, attempt())
    return found


def refused(call, *args, **more) -> list[str]:
    with pytest.raises(Refused) as found:
        call(*args, **more)
    return [one.code for one in found.value.findings]


def states(found: Envelope) -> list[str]:
    return [str(one.state) for one in found.signers]


# --- The tables ---


def test_every_state_has_a_row_and_what_is_over_leads_nowhere():
    assert set(ENVELOPE_MOVES) == set(EnvelopeState)
    assert set(SIGNER_MOVES) == set(SignerState)
    assert all(not ENVELOPE_MOVES[one] for one in set(EnvelopeState) - LIVING)
    assert may_become(EnvelopeState.DRAFTED, EnvelopeState.SENT) == ()
    assert may_become(EnvelopeState.COMPLETE, EnvelopeState.VOID)[0].code == "signing.over"
    assert may_move(SignerState.SIGNED, SignerState.DECLINED)[0].code == "signing.state"
    assert "complete → nothing" in diagram(ENVELOPE_MOVES)


def test_the_wording_never_changes_under_its_version():
    assert disclosure.digest() == disclosure.DIGESTS[disclosure.VERSION]


def test_everybody_says_as_what_they_sign():
    assert set(disclosure.AS_WHAT) == set(Role)
    assert disclosure.intent("Ada", Role.PERFORMER).startswith("I, Ada, sign this paper as the performer.")


# --- Sending ---


def test_the_first_group_is_invited_and_the_others_wait():
    assert states(sent()) == ["invited", "waiting", "waiting", "waiting"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"pages": 0}, "signing.no_paper"),
        ({"signers": (signer("priya", Role.PRODUCER),)}, "signing.no_performer"),
        ({"signers": (signer("ada", Role.PERFORMER),)}, "signing.no_producer"),
        ({"minor": True}, "signing.no_guardian"),
        (
            {
                "signers": (
                    signer("ada", Role.PERFORMER),
                    signer("p", Role.PRODUCER),
                    signer("q", Role.PRODUCER),
                )
            },
            "signing.role_twice",
        ),
        (
            {"signers": (signer("ada", Role.PERFORMER, name=" "), signer("p", Role.PRODUCER))},
            "signing.no_name",
        ),
        (
            {"signers": (signer("ada", Role.PERFORMER, address=""), signer("p", Role.PRODUCER))},
            "signing.no_address",
        ),
        (
            {
                "signers": (
                    signer("ada", Role.PERFORMER, address="MARA@example.org"),
                    signer("p", Role.PRODUCER),
                )
            },
            "signing.own_address",
        ),
        (
            {
                "signers": (
                    signer("ada", Role.PERFORMER, address="P@example.org"),
                    signer("p", Role.PRODUCER),
                )
            },
            "signing.shared_address",
        ),
        ({"expires_at": AT}, "signing.expired"),
        ({"state": EnvelopeState.SENT}, "signing.over"),
    ],
)
def test_what_is_not_in_order_is_not_sent(more, code):
    assert refused(sent, **more) == [code]


def test_a_representative_signs_alone_only_where_the_standard_lets_them():
    both = (signer("rosa", Role.REPRESENTATIVE), signer("priya", Role.PRODUCER))
    assert refused(sent, signers=both) == ["signing.no_performer"]
    assert states(sent(signers=both, alone=True)) == ["invited", "invited"]


def test_for_a_minor_a_guardian_signs_too():
    three = (
        signer("kit", Role.PERFORMER),
        signer("noor", Role.GUARDIAN),
        signer("priya", Role.PRODUCER),
    )
    assert sent(signers=three, minor=True).state is EnvelopeState.SENT


# --- Signing ---


def test_it_goes_from_group_to_group_and_is_complete_with_the_last():
    one = signed(sent(), "ada")
    assert states(one) == ["signed", "invited", "invited", "waiting"]
    two = signed(one, "priya", "rosa")
    assert states(two) == ["signed", "signed", "signed", "invited"]
    done = signed(two, "lena")
    assert (done.state, done.turn()) == (EnvelopeState.COMPLETE, 0)


def test_what_stands_in_the_way_is_said_all_at_once():
    found = flow.open_(sent(), "ada", at=AT)
    wrong = attempt(paper="c" * 64, name=" ")
    assert refused(flow.sign, found, "ada", wrong) == [
        "signing.consent",
        "signing.unseen",
        "signing.other_paper",
        "signing.name",
    ]


def test_what_it_rests_on_must_still_stand():
    found = ready(sent(), "ada")
    assert refused(flow.sign, found, "ada", attempt(version="")) == ["signing.changed"]


def test_nobody_signs_before_their_turn_twice_or_after_the_day():
    found = sent()
    assert "signing.turn" in refused(flow.sign, found, "lena", attempt())
    assert refused(flow.open_, found, "rosa", at=AT) == ["signing.turn"]
    once = signed(found, "ada")
    assert refused(flow.sign, once, "ada", attempt()) == ["signing.twice"]
    late = ready(once, "rosa")
    assert refused(flow.sign, late, "rosa", attempt(at=late.expires_at)) == ["signing.expired"]


def test_a_second_factor_that_was_asked_for_is_shown():
    found = sent(signers=(signer("ada", Role.PERFORMER, factor=Factor.CODE), signer("priya", Role.PRODUCER)))
    found = ready(found, "ada")
    assert refused(flow.sign, found, "ada", attempt()) == ["signing.factor"]
    assert states(flow.sign(found, "ada", attempt(factor_done=True)))[0] == "signed"


def test_a_page_that_is_not_there_cannot_be_seen_and_nothing_before_opening():
    found = sent()
    assert refused(flow.see, found, "ada", 1, at=AT) == ["signing.not_opened"]
    found = flow.open_(found, "ada", at=AT)
    assert flow.open_(found, "ada", at=AT) == found
    assert refused(flow.see, found, "ada", 3, at=AT) == ["signing.no_page"]
    assert refused(flow.consent, found, "ada", "0", at=AT) == ["signing.wording"]


# --- Ending otherwise ---


def test_who_declines_ends_it_for_everybody():
    found = flow.decline(flow.open_(sent(), "ada", at=AT), "ada", at=AT)
    assert (found.state, states(found)[0]) == (EnvelopeState.DECLINED, "declined")
    assert "signing.not_yours" in refused(flow.sign, found, "ada", attempt())


def test_only_who_signs_for_a_company_names_another():
    found = flow.open_(sent(), "ada", at=AT)
    other = signer("zoe", Role.PERFORMER)
    assert refused(flow.delegate, found, "ada", to=other, at=AT) == ["signing.own_word"]
    found = flow.open_(signed(found, "ada"), "priya", at=AT)
    taken = signer("zoe", Role.PRODUCER, address="lena@example.org")
    assert refused(flow.delegate, found, "priya", to=taken, at=AT) == ["signing.shared_address"]
    after = flow.delegate(found, "priya", to=replace(other, seen=frozenset({1}), consent="1"), at=AT)
    zoe = after.signer("zoe")
    assert (zoe.role, zoe.group, zoe.state, zoe.seen) == (Role.PRODUCER, 2, SignerState.INVITED, frozenset())
    assert signed(after, "zoe", "rosa", "lena").state is EnvelopeState.COMPLETE


def test_it_expires_on_its_day_and_is_taken_back_before():
    found = sent()
    assert refused(flow.expire, found, at=AT) == ["signing.early"]
    assert flow.expire(found, at=found.expires_at).state is EnvelopeState.EXPIRED
    assert flow.void(envelope()).state is EnvelopeState.VOID


# --- How often ---


def test_nobody_is_written_to_again_and_again():
    assert bounds.may_remind(0, None, at=AT) == ()
    assert bounds.may_remind(1, AT - timedelta(hours=1), at=AT)[0].code == "signing.reminded_lately"
    assert bounds.may_remind(1, AT - timedelta(days=1), at=AT) == ()
    assert bounds.may_remind(3, None, at=AT)[0].code == "signing.reminded_enough"
    assert bounds.may_send_link(0, None, at=AT) == ()
    assert bounds.may_send_link(1, AT, at=AT)[0].code == "signing.link_lately"
    assert bounds.may_send_link(10, None, at=AT)[0].code == "signing.links_enough"


def test_a_code_lasts_a_quarter_of_an_hour_and_five_tries():
    assert bounds.may_try_code(AT, 0, at=AT) == ()
    assert bounds.may_try_code(None, 0, at=AT)[0].code == "signing.no_code"
    assert bounds.may_try_code(AT, 0, at=AT + timedelta(minutes=15))[0].code == "signing.no_code"
    assert bounds.may_try_code(AT, 5, at=AT)[0].code == "signing.code_tried"


# --- Laws ---

IDS = ("ada", "rosa", "priya", "lena")
STEPS = st.one_of(
    st.tuples(st.just("ready"), st.sampled_from(IDS)),
    st.tuples(st.just("sign"), st.sampled_from(IDS)),
    st.tuples(st.just("other"), st.sampled_from(IDS)),
    st.tuples(st.just("decline"), st.sampled_from(IDS)),
    st.tuples(st.just("delegate"), st.sampled_from(IDS)),
    st.tuples(st.sampled_from(["void", "expire"]), st.just("")),
)


def stepped(found: Envelope, step: str, id_: str, number: int) -> Envelope:
    match step:
        case "ready":
            return ready(found, id_)
        case "sign":
            return flow.sign(found, id_, attempt())
        case "other":
            return flow.sign(found, id_, attempt(paper="c" * 64))
        case "decline":
            return flow.decline(found, id_, at=AT)
        case "delegate":
            return flow.delegate(found, id_, to=signer(f"new{number}", Role.PRODUCER), at=AT)
        case "void":
            return flow.void(found)
    return flow.expire(found, at=found.expires_at)


@settings(max_examples=300)
@given(st.lists(STEPS, max_size=30))
def test_it_is_never_complete_without_every_signature_and_nothing_after_the_end_changes_it(steps):
    found = sent()
    for number, (step, id_) in enumerate(steps):
        before = found
        try:
            found = stepped(before, step, id_, number)
        except Refused:
            continue
        assert before.state is EnvelopeState.SENT
        assert (found.paper, found.version) == (PAPER, VERSION)
        assert step != "other"
        everybody = all(one.state is SignerState.SIGNED for one in found.standing())
        assert (found.state is EnvelopeState.COMPLETE) == everybody
        kept = {one.id for one in before.signers if one.state is SignerState.SIGNED}
        assert kept <= {one.id for one in found.signers if one.state is SignerState.SIGNED}


@given(st.permutations(IDS))
def test_those_who_may_sign_at_once_may_sign_in_any_order(order):
    at_once = tuple(replace(one, group=1) for one in envelope().signers)
    assert signed(sent(signers=at_once), *order).state is EnvelopeState.COMPLETE


def test_the_order_of_independent_signatures_leaves_the_same_envelope():
    at_once = tuple(replace(one, group=1) for one in envelope().signers)
    assert len({signed(sent(signers=at_once), *order) for order in permutations(IDS)}) == 1


def test_every_rule_stops_something():
    """Each rule alone refuses some attempt that the others let through."""
    everything = ready(sent(), "ada")
    assert rules.may_sign(everything, everything.signer("ada"), attempt()) == ()
    ada = everything.signer("ada")
    broken = {
        rules.it_is_out: (replace(everything, state=EnvelopeState.VOID), ada, attempt()),
        rules.it_has_not_expired: (everything, ada, attempt(at=everything.expires_at)),
        rules.nobody_signs_twice: (everything, replace(ada, state=SignerState.SIGNED), attempt()),
        rules.who_declined_or_named_another_does_not_sign: (
            everything,
            replace(ada, state=SignerState.DELEGATED),
            attempt(),
        ),
        rules.it_is_their_turn: (everything, replace(ada, group=2), attempt()),
        rules.they_agreed_to_sign_electronically: (everything, replace(ada, consent=""), attempt()),
        rules.every_page_was_seen: (everything, replace(ada, seen=frozenset({1})), attempt()),
        rules.the_second_factor_is_done: (everything, replace(ada, factor=Factor.APP), attempt()),
        rules.the_paper_is_the_one_seen: (everything, ada, attempt(paper="")),
        rules.they_say_who_they_are: (everything, ada, attempt(name="x" * 201)),
    }
    assert set(broken) == set(rules.RULES)
    for rule, case in broken.items():
        assert len(rules.may_sign(*case)) == 1, rule
        assert rule(*case)


def test_the_diagrams_in_the_handbook_are_the_tables():
    page = (Path(__file__).resolve().parents[3] / "docs/rooms/signing.md").read_text()
    assert diagram(ENVELOPE_MOVES) in page
    assert diagram(SIGNER_MOVES) in page
