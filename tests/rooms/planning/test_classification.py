"""A move that people see differently: every view is kept, and everything anybody names is checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.practice.consent import Verdict
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.planning import actions, classification_queries, kept
from closedset.rooms.planning.models import Classification
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import RiderVersion
from kit import agreed, world

pytestmark = pytest.mark.django_db
VIOLENCE = "sexual_violence.assault"
REASON = "She is pinned down in it and cannot leave."


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def told():
    """A stunt double is called for a struggle that is planned as a social touch, and is agreed as that."""
    found = agreed.story()
    found.at = world.today() - timedelta(hours=12)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.join("Kit", "ADA", kind="stunt", stands_for=found.cast["Ada"])
        struggle = kept.move(
            action="social_touch",
            source="Ben",
            source_area="arm",
            target="Kit",
            target_area="shoulder",
            over="clothing",
            pressure="muscle",
        )
        found.plan(kept.added(agreed.a_kiss() | {"moves": [], "numbers": {}}, "moves", struggle))
        for name in ("Ben", "Kit"):
            found.sign(found.accept(found.offer(name)))
        yield found


@pytest.fixture
def sits(client, told):
    def signed_in(seat: Seat = Seat.INTIMACY_COORDINATOR):
        client.force_login(told.here.seats[seat])
        return client

    return signed_in


def where(told: agreed.Story, move: str = "m1") -> actions.Where:
    return actions.Where(told.here.production, "2", "principal", move)


def way(told: agreed.Story, name: str = "question", move: str = "m1") -> str:
    return reverse(f"planning:{name}", args=[world.key(told.here), "2", "principal", move])


def says(told: agreed.Story, seat: Seat, classed: str, why: str = REASON) -> Classification:
    return actions.classify(where(told), classed, why, **told.by(told.here.seats[seat]))


def agrees(told: agreed.Story, seat: Seat, other: Seat, seen: str) -> Classification:
    theirs = told.here.seats[other]
    return actions.agree(where(told), theirs.pk, seen, **told.by(told.here.seats[seat]))


def move_on_the_board(told: agreed.Story) -> Verdict:
    return checked(told.here.production, at=told.later()).answer("2", "principal").moves["m1"]


def question(told: agreed.Story) -> classification_queries.Question:
    rows = classification_queries.said_of(world.key(told.here), "2", "principal", "m1")
    here = checked(told.here.production, at=told.later())
    return classification_queries.Question(
        here.plans["2", "principal"].moves[0], classification_queries.standing(rows)
    )


def test_a_dispute_from_both_views_to_one_and_the_stricter_is_checked_meanwhile(told):
    """Scenario 4: a stunt double; the coordinator says intimate work, the producer that it is not covered."""
    assert move_on_the_board(told) is Verdict.CLEAR
    says(told, Seat.INTIMACY_COORDINATOR, VIOLENCE)
    assert move_on_the_board(told) is Verdict.HOLD
    says(told, Seat.PRODUCER, "not_covered", "They wrestle. Nothing else is scripted.")
    says(told, Seat.STUNTS, "stunt_work", "It is a fall and a hold.")
    assert move_on_the_board(told) is Verdict.HOLD, "a laxer view opens nothing"
    assert (question(told).differ, question(told).asked) == (True, ("social_touch", VIOLENCE))
    agrees(told, Seat.PRODUCER, Seat.INTIMACY_COORDINATOR, VIOLENCE)
    agrees(told, Seat.STUNTS, Seat.INTIMACY_COORDINATOR, VIOLENCE)
    assert (question(told).differ, question(told).open) == (False, True), "it is planned as less"
    assert move_on_the_board(told) is Verdict.HOLD
    assert Classification.objects.count() == 5, "what was said before stays"


def test_a_rider_is_begun_with_every_view_and_with_both_agreed_the_move_proceeds(told):
    says(told, Seat.DIRECTOR, VIOLENCE)
    for name in ("Ben", "Kit"):
        assert VIOLENCE in {term.scope.action for term in told.available(name)}
        before = RiderVersion.objects.get(rider__member__name=name)
        terms, clauses = told.available(name), before.clauses
        version = riders.redraft(before, terms, synopsis="They struggle.", clauses=clauses, **told.by())
        riders.deliver(version, **told.by())
        told.sign(told.accept(RiderVersion.objects.get(pk=version.pk)))
    assert move_on_the_board(told) is Verdict.CLEAR


def test_a_person_changes_only_what_they_said_themselves(told):
    says(told, Seat.INTIMACY_COORDINATOR, VIOLENCE)
    says(told, Seat.PRODUCER, "not_covered")
    says(told, Seat.PRODUCER, "stunt_work")
    stand = {(one.seat, one.classed) for one in question(told).views}
    assert stand == {("intimacy_coordinator", VIOLENCE), ("producer", "stunt_work")}


def test_a_view_stands_when_its_seat_has_ended_and_when_new_pages_come(told):
    says(told, Seat.DIRECTOR, VIOLENCE)
    SeatRow.objects.filter(seat=Seat.DIRECTOR).update(left_at=told.later())
    told.bring_in(world.SCRIPT.replace("Coffee.", "Tea."), colour="blue")
    assert move_on_the_board(told) is Verdict.HOLD
    assert [one.classed for one in question(told).views] == [VIOLENCE]


def test_the_board_of_a_moment_knows_what_was_said_by_then(told):
    before = told.later()
    says(told, Seat.DIRECTOR, VIOLENCE)
    then = checked(told.here.production, at=before).answer("2", "principal")
    assert then.moves["m1"] is Verdict.CLEAR
    assert move_on_the_board(told) is Verdict.HOLD


def test_agreeing_with_what_somebody_does_not_say_any_more_is_refused(told):
    says(told, Seat.DIRECTOR, VIOLENCE)
    says(told, Seat.DIRECTOR, "embrace")
    with pytest.raises(Refused, match="otherwise meanwhile"):
        agrees(told, Seat.PRODUCER, Seat.DIRECTOR, VIOLENCE)
    with pytest.raises(Refused, match="otherwise meanwhile"):
        agrees(told, Seat.DIRECTOR, Seat.DIRECTOR, "embrace")


def test_a_move_that_was_taken_out_keeps_its_history_and_takes_no_more(told, sits):
    says(told, Seat.DIRECTOR, VIOLENCE)
    row = kept.empty() | {"numbers": {"moves": 1}}
    told.plan(kept.added(row, "moves", kept.move(action="embrace", source="Ben", target="Kit")))
    page = sits().get(way(told)).content.decode()
    assert "Not in the plan any more." in page
    assert REASON in page
    with pytest.raises(Refused, match="not in the plan"):
        says(told, Seat.DIRECTOR, "embrace")
    assert question(told).move.id == "m2", "the next move has a number of its own, and no views"
    assert question(told).move.classed == ()


def test_the_first_view_is_of_somebody_who_reads_the_plan(told, sits):
    assert sits(Seat.PRODUCER).get(way(told)).status_code == 404
    with pytest.raises(Refused, match="say first"):
        says(told, Seat.PRODUCER, "not_covered")
    with pytest.raises(Refused, match="classify moves"):
        says(told, Seat.COSTUME, "not_covered")
    says(told, Seat.DIRECTOR, VIOLENCE)
    assert sits(Seat.PRODUCER).get(way(told)).status_code == 200


def test_each_view_is_entered_with_whose_it_is(told):
    says(told, Seat.DIRECTOR, VIOLENCE)
    agrees(told, Seat.PRODUCER, Seat.DIRECTOR, VIOLENCE)
    entries = Entry.objects.filter(event="plan.classified").order_by("seq")
    said = [told.here.seats[one].pk for one in (Seat.DIRECTOR, Seat.PRODUCER)]
    assert [one.by_id for one in entries] == said


def test_views_stand_side_by_side_on_the_page_and_one_press_agrees(told, sits):
    sits().post(way(told), {"classed": VIOLENCE, "why": REASON})
    sits(Seat.PRODUCER).post(way(told), {"classed": "not_covered", "why": "They wrestle."})
    page = sits(Seat.PRODUCER).get(way(told)).content.decode()
    assert "A10 sexual violence" in page
    assert "not covered" in page
    assert REASON in page
    assert "Not settled" in page
    assert "Kit" not in page, "of the plan they read that this move is in question"
    assert "Kit" in sits(Seat.DIRECTOR).get(way(told)).content.decode()
    sent = {"person": told.coordinator.pk, "classed": VIOLENCE}
    sits(Seat.PRODUCER).post(way(told, "agree"), sent)
    page = sits(Seat.PRODUCER).get(way(told)).content.decode()
    assert "Agrees with Here-Intimacy_Coordinator" in page
    assert "What was said before" in page
    assert "otherwise than it is planned" in page
    assert sits(Seat.PRODUCER).post(way(told), {"classed": "dinner", "why": "x"}).status_code == 422


def test_the_list_and_the_pages_of_the_scene_say_that_it_is_in_question(told, sits):
    listed = reverse("planning:questions", args=[world.key(told.here)])
    assert "Nothing is in question" in sits(Seat.STUNTS).get(listed).content.decode()
    assert "Say how you see a move" in sits(Seat.DIRECTOR).get(listed).content.decode()
    says(told, Seat.DIRECTOR, "social_touch")
    assert "classified as it is planned" in sits(Seat.STUNTS).get(listed).content.decode()
    says(told, Seat.DIRECTOR, VIOLENCE)
    assert "otherwise than it is planned" in sits(Seat.STUNTS).get(listed).content.decode()
    says(told, Seat.STUNTS, "stunt_work")
    assert "more than one way" in sits(Seat.STUNTS).get(listed).content.decode()
    plan = reverse("planning:plan", args=[world.key(told.here), "2", "principal"])
    assert "social touch + sexual violence" in sits(Seat.DIRECTOR).get(plan).content.decode()
    board = reverse("riders:scene", args=[world.key(told.here), "2", "principal"])
    for seat, sees in ((Seat.PRODUCER, True), (Seat.FIRST_AD, True), (Seat.COSTUME, False)):
        page = sits(seat).get(board).content.decode()
        assert ("classify a move of this scene differently" in page) is sees


def test_a_performer_reads_what_is_asked_and_never_who_sees_it_how(told, sits):
    """Nor does anybody else whose work it is not."""
    says(told, Seat.DIRECTOR, VIOLENCE)
    says(told, Seat.PRODUCER, "stunt_work", "A hold and nothing else.")
    key = world.key(told.here)
    pages = [
        reverse("riders:board", args=[key]),
        reverse("riders:scene", args=[key, "2", "principal"]),
        reverse("riders:everything", args=[key, told.cast["Ben"].pk]),
        reverse("riders:riders", args=[key]),
    ]
    ben = told.cast["Ben"].person
    sits(Seat.PERFORMER).force_login(ben)
    client = sits(Seat.PERFORMER)
    client.force_login(ben)
    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 200, address
        page = answer.content.decode()
        for word in (REASON, "A hold and nothing else.", "stunt work", "differently", "Here-Director"):
            assert word not in page, (address, word)
    assert client.get(way(told)).status_code == 404


def test_a_case_taken_out_has_the_views_by_seat(told, sits):
    says(told, Seat.DIRECTOR, VIOLENCE)
    says(told, Seat.PRODUCER, "not_covered", "A secret reason.")
    place = reverse("riders:case", args=[world.key(told.here), "2", "principal"])
    case = sits().get(place).json()
    assert case["plan"]["moves"][0]["classed"] == [
        {"by": "director", "as": VIOLENCE},
        {"by": "producer", "as": "not_covered"},
    ]
    assert "A secret reason." not in str(case)


def test_no_view_makes_any_scene_of_the_board_wider(told):
    here = checked(told.here.production, at=told.later())
    before = here.answer("2", "principal")
    for classed in ("not_covered", "stunt_work", "kiss.open"):
        says(told, Seat.DIRECTOR, classed)
        after = checked(told.here.production, at=told.later()).answer("2", "principal")
        assert after.verdict >= replace(before).verdict
