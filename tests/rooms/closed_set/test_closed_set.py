"""The set, its list and its door, through the rows, the pages and the engine."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.core import signing
from django.db import IntegrityError, transaction
from django.urls import reverse

from closedset.practice.closed_set import Did
from closedset.practice.consent.answer import Verdict
from closedset.practice.consent.asks import asks_of
from closedset.practice.findings import Refused
from closedset.practice.papers.names import Kind as Paper
from closedset.practice.retention import Kept
from closedset.practice.visibility import Seat
from closedset.rooms.closed_set import actions, passes, queries
from closedset.rooms.closed_set.models import FeedLine, Listed, SetEvent, SetWords
from closedset.rooms.closed_set.queries import Place
from closedset.rooms.keeping import actions as keeping
from closedset.rooms.keeping import queries as keeping_queries
from closedset.rooms.papers.composing import copies
from closedset.rooms.papers.now import Now
from closedset.rooms.people import actions as people
from closedset.rooms.planning import kept
from closedset.rooms.productions import standard_actions
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders.checking import checked
from kit import agreed, world

pytestmark = pytest.mark.django_db
CREW = (
    ("Dee", "director"),
    ("Jo", "first_ad"),
    ("Vic", "director_of_photography"),
    ("Cam", "camera_operator"),
    ("Fay", "focus_puller"),
    ("Bo", "boom_operator"),
    ("Max", "sound_mixer"),
    ("Sue", "script_supervisor"),
)
"""Besides these the two performers are on the list, and the coordinator: eleven."""


@pytest.fixture
def told():
    """Two performers who have agreed to all that is asked, on a set that is to be closed."""
    found = agreed.story()
    found.at = world.today() - timedelta(days=4)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        for pack in ("sag-aftra-tv-theatrical", "sag-aftra-ic-agreement"):
            standard_actions.switch(found.here.production, pack, on=True, why="The contract.", **found.by())
        found.plan(undressing())
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        found.at = world.today() - timedelta(hours=2)
        yield found


def undressing() -> kept.Content:
    """Ada's shoulder is bare in one frame; the room as it is to be."""
    content = agreed.a_kiss() | {"worn": {"Ada": ["robe"], "Ben": ["robe"]}}
    content = kept.added(content, "setups", kept.setup(size="medium", sees={"Ada": ["shoulder"]}))
    return kept.added(
        content, "exposes", kept.exposure(performer="Ada", area="shoulder", on_set="bare", on_screen="bare")
    )


def set_of(told: agreed.Story) -> Place:
    return Place(told.here.production, agreed.SCENE, agreed.OCCASION)


def first_ad(told: agreed.Story):
    return told.here.seats[Seat.FIRST_AD]


def listed(told: agreed.Story, name: str, function: str, **more) -> Listed:
    """Proposed by the coordinator, approved by the first assistant director."""
    row = actions.propose(
        told.here.production, name=name, function=function, reason="It needs them.", **more, **told.by()
    )
    actions.approve(row, **told.by(first_ad(told)))
    return row


def comes(told: agreed.Story, *names: str) -> None:
    for name in names:
        actions.come_in(set_of(told), name, **told.by(first_ad(told)))


def feed(told: agreed.Story, name: str, state: str = "", **more) -> FeedLine:
    row = actions.keep_feed(told.here.production, name=name, kind="monitor", **more, **told.by())
    if state:
        actions.set_feed(set_of(told), row, state, **told.by())
    return row


def in_order(told: agreed.Story) -> None:
    """Eleven on the list and inside, a tented monitor, closed, seen and confirmed."""
    rosa = str(told.coordinator)
    for name, function in (*CREW, (rosa, "intimacy_coordinator")):
        listed(told, name, function)
    actions.close(set_of(told), "closed", **told.by(first_ad(told)))
    feed(told, "monitors", "off")
    feed(told, "Village", "tented")
    comes(told, "Ada", "Ben", rosa, *(name for name, _function in CREW))
    actions.see(set_of(told), sees=True, **told.by())
    actions.confirm(set_of(told), **told.by(first_ad(told)))


def verdict(told: agreed.Story, *, at=None) -> Verdict:
    return answer(told, at=at).verdict


def answer(told: agreed.Story, *, at=None):
    return checked(told.here.production, at=at or told.later()).answer(agreed.SCENE, agreed.OCCASION)


def of_the_room(told: agreed.Story) -> set[tuple[str, str]]:
    """What the engine holds about the room: rule and element."""
    wanted = {"US-SAG-07", "US-IC-01"}
    return {(one.rests_on.rule, one.on) for one in answer(told).findings if one.rests_on.rule in wanted}


def entered(event: str) -> int:
    return Entry.objects.filter(event=event).count()


# --- What the engine reads ----------------------------------------------------------------------------------


def test_until_something_is_entered_the_board_goes_by_the_plan(told):
    planned = checked(told.here.production, at=told.later()).plans[agreed.SCENE, agreed.OCCASION].room
    assert planned.listed is None
    assert planned.present == frozenset({"Ada", "Ben"})
    listed(told, "Dee", "director")
    feed(told, "Village")
    after = checked(told.here.production, at=told.later()).plans[agreed.SCENE, agreed.OCCASION].room
    assert after == planned


def test_once_something_is_entered_what_nobody_entered_is_not_known(told):
    comes(told, "Ada")
    found = checked(told.here.production, at=told.later()).plans[agreed.SCENE, agreed.OCCASION].room
    assert (found.level, found.closed_at, found.line_of_sight) == ("", None, None)
    assert found.present == frozenset({"Ada"})
    assert [one.state for one in found.feeds] == [""]
    assert verdict(told) is not Verdict.CLEAR


def test_fourteen_on_a_set_of_eleven(told):
    """Three who are not listed, a tented village, a tablet off the lot, a coordinator who cannot see."""
    in_order(told)
    assert of_the_room(told) == set()
    clear_of_the_room = told.at

    comes(told, "Gil", "Pat", "Uma")
    assert {on for _rule, on in of_the_room(told)} == {"2", "person:Gil", "person:Pat", "person:Uma"}
    says = {one.says for one in answer(told).findings if one.on == "person:Gil"}
    assert says == {"Gil is not on the list of the set."}
    with pytest.raises(Refused, match="Gil is inside and not on the list"):
        actions.confirm(set_of(told), **told.by(first_ad(told)))

    tablet = feed(told, "Tablet off the lot", "open")
    assert ("US-SAG-07", "feed:Tablet off the lot") in of_the_room(told)
    with pytest.raises(Refused, match="who sees it"):
        actions.set_feed(set_of(told), tablet, "allow_listed", **told.by())
    actions.set_feed(set_of(told), tablet, "off", **told.by())

    actions.see(set_of(told), sees=False, **told.by())
    assert ("US-IC-01", "2") in of_the_room(told)
    actions.see(set_of(told), sees=True, **told.by())

    for name in ("Gil", "Pat"):
        actions.go_out(set_of(told), name, **told.by(first_ad(told)))
    listed(told, "Uma", "grip")
    assert of_the_room(told) == {("US-SAG-07", "2")}, "nobody uncovers before it is confirmed again"
    actions.confirm(set_of(told), **told.by(first_ad(told)))
    assert of_the_room(told) == set()

    actions.open_set(set_of(told), **told.by(first_ad(told)))
    assert ("US-SAG-07", "2") in of_the_room(told)
    assert (
        verdict(told, at=clear_of_the_room)
        is checked(told.here.production, at=clear_of_the_room).answer(agreed.SCENE, agreed.OCCASION).verdict
    )
    opened = SetEvent.objects.get(did=Did.OPENED)
    assert opened.by_id == first_ad(told).pk
    assert entered("set.opened") == 1


def test_a_producer_with_a_seat_who_is_not_listed_holds_like_anybody(told):
    in_order(told)
    producer = str(told.producer)
    comes(told, producer)
    assert ("US-SAG-07", f"person:{producer}") in of_the_room(told)
    listed(told, producer, "producer")
    assert ("US-SAG-07", f"person:{producer}") in of_the_room(told), "a closed set admits no producer"


def test_an_earlier_answer_does_not_know_what_was_entered_later(told):
    in_order(told)
    then = told.later()
    before = answer(told, at=then)
    comes(told, "Gil")
    actions.open_set(set_of(told), said_at=then - timedelta(minutes=1), **told.by(first_ad(told)))
    assert answer(told, at=then) == before


def test_a_phone_that_is_found_is_on_record_and_phones_are_not_collected(told):
    in_order(told)
    for name in ("Ada", "Ben", str(told.coordinator), *(name for name, _does in CREW)):
        actions.device(set_of(told), Did.DEVICE_IN, name, **told.by())
    facts = lambda: checked(told.here.production, at=told.later()).plans[agreed.SCENE, agreed.OCCASION].facts  # noqa: E731
    assert facts()["phones_collected"] is True
    actions.device(set_of(told), Did.DEVICE_FOUND, "Cam", **told.by())
    assert facts()["phones_collected"] is False
    assert entered("set.device_found") == 1


def test_a_set_confirmed_yesterday_is_not_closed_today(told):
    in_order(told)
    tomorrow = told.at + timedelta(hours=20)
    found = checked(told.here.production, at=tomorrow).plans[agreed.SCENE, agreed.OCCASION].room
    assert (found.level, found.closed_at) == ("", None)
    assert "Cam" in found.present


# --- The list -----------------------------------------------------------------------------------------------


def test_who_proposes_does_not_approve_alone_and_is_listed_by_another(told):
    row = actions.propose(
        told.here.production, name="Gil", function="grip", reason="Moves the dolly.", **told.by()
    )
    with pytest.raises(Refused, match="You proposed this"):
        actions.approve(row, **told.by())
    comes(told, "Gil")
    assert "Gil" not in queries.set_of(set_of(told), plan(told), at=told.later()).listed
    for _twice in range(2):
        actions.approve(row, **told.by(first_ad(told)))
    assert queries.set_of(set_of(told), plan(told), at=told.later()).listed["Gil"] == "grip"
    assert (entered("roster.proposed"), entered("roster.approved")) == (1, 1)


def test_where_nobody_else_could_approve_one_may_alone(told):
    for seat in (Seat.FIRST_AD, Seat.ASSISTANT_COORDINATOR):
        people.end_seat(people_seat(told, seat), by=told.coordinator, at=told.later(), reader=told.reader())
    row = actions.propose(
        told.here.production, name="Gil", function="grip", reason="Moves the dolly.", **told.by()
    )
    actions.approve(row, **told.by())
    assert Listed.objects.get().approved_by == told.coordinator.pk


def people_seat(told: agreed.Story, seat: Seat):
    from closedset.rooms.people.models import Seat as SeatRow

    return SeatRow.objects.get(production_id=world.key(told.here), seat=seat)


def plan(told: agreed.Story):
    return queries.plan_of(set_of(told), at=told.later())


def test_a_line_that_ended_stays_in_the_rows_and_holds_nobody_in(told):
    row = listed(told, "Gil", "grip")
    then = told.later()
    for _twice in range(2):
        actions.end(row, **told.by())
    assert "Gil" not in queries.set_of(set_of(told), plan(told), at=told.later()).listed
    assert "Gil" in queries.set_of(set_of(told), plan(told), at=then).listed
    assert Listed.objects.get().approved_at
    assert entered("roster.ended") == 1


def test_a_line_for_another_scene_lists_nobody_here(told):
    listed(told, "Gil", "grip", scenes=["9"])
    assert "Gil" not in queries.set_of(set_of(told), plan(told), at=told.later()).listed


def test_the_database_wants_a_reason_and_an_approver(told):
    row = listed(told, "Gil", "grip")
    for wrong in ({"reason": ""}, {"approved_by": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Listed.objects.filter(pk=row.pk).update(**wrong)
    comes(told, "Gil")
    event = SetEvent.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        SetEvent.objects.filter(pk=event.pk).update(said_at=event.received_at + timedelta(hours=1))


# --- Doing it twice, and what is refused --------------------------------------------------------------------


def test_saying_again_what_is_so_changes_nothing(told):
    in_order(told)
    before = SetEvent.objects.count()
    by = told.by(first_ad(told))
    assert actions.come_in(set_of(told), "Cam", **by) is None
    assert actions.go_out(set_of(told), "Nobody", **by) is None
    assert actions.confirm(set_of(told), **by) is None
    assert actions.see(set_of(told), sees=True, **told.by()) is None
    assert SetEvent.objects.count() == before
    actions.open_set(set_of(told), **told.by(first_ad(told)))
    assert actions.open_set(set_of(told), **told.by(first_ad(told))) is None


def test_what_is_said_is_of_today_and_the_set_is_planned(told):
    far = told.at + timedelta(days=2)
    with pytest.raises(Refused, match="a time of today"):
        actions.close(set_of(told), "closed", said_at=far, **told.by(first_ad(told)))
    nowhere = Place(told.here.production, "99", agreed.OCCASION)
    with pytest.raises(Refused, match="not planned"):
        actions.close(nowhere, "closed", **told.by(first_ad(told)))
    with pytest.raises(ValueError, match="came_in"):
        actions.device(set_of(told), Did.CAME_IN, "Gil", **told.by())


def test_two_feeds_of_one_name_are_not_written_down(told):
    row = feed(told, "Village")
    with pytest.raises(Refused, match="written down already"):
        feed(told, "Village")
    for _twice in range(2):
        actions.end_feed(row, **told.by())
    assert entered("feed_line.ended") == 1
    assert feed(told, "Village").pk != row.pk


# --- Pages --------------------------------------------------------------------------------------------------


@pytest.fixture
def sits(client, told):
    def signed_in(seat: Seat):
        client.force_login(told.here.seats[seat])
        return client

    return signed_in


def way(told: agreed.Story, name: str, *more: object) -> str:
    return reverse(f"closed_set:{name}", args=[world.key(told.here), agreed.SCENE, agreed.OCCASION, *more])


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def page(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words(answer)


def test_a_set_is_closed_confirmed_and_opened_from_its_page(told, sits):
    here = sits(Seat.FIRST_AD)
    assert "Not known whether it is closed" in page(here, way(told, "set"))
    assert here.post(way(told, "close"), {"level": "closed"}).status_code == 302
    shown = page(here, way(told, "set"))
    assert "not confirmed yet" in shown
    assert "Nobody is entered at the door" in shown
    refused = here.post(way(told, "confirm"))
    assert refused.status_code == 409
    assert "not known" in words(refused)
    here.post(way(told, "feeds"), {"name": "monitors", "kind": "monitor", "where": "this"})
    assert "nobody has written it down here" not in page(here, way(told, "feeds"))
    here.post(way(told, "set_feed", FeedLine.objects.get().pk), {"state": "tented"})
    here.post(way(told, "move"), {"who": "Ada", "way": "in"})
    assert here.post(way(told, "confirm")).status_code == 302
    assert "confirmed closed at" in page(here, way(told, "set"))
    assert here.post(way(told, "open"), {"said_at": ""}).status_code == 302
    assert "opened" in page(here, way(told, "set"))
    assert here.post(way(told, "close"), {"level": "nothing"}).status_code == 422
    assert [entered(f"set.{one}") for one in ("closed", "confirmed", "opened")] == [1, 1, 1]


def test_a_time_on_the_wall_is_the_last_that_was_so(told, sits):
    here = sits(Seat.FIRST_AD)
    earlier = (world.today() - timedelta(minutes=5)).strftime("%H:%M")
    here.post(way(told, "close"), {"level": "limited", "said_at": earlier})
    row = SetEvent.objects.get()
    assert row.said_at < row.received_at
    assert row.said_at.strftime("%H:%M") == earlier
    assert "entered at" in page(here, way(told, "set"))


def test_the_door_finds_people_by_name_and_says_who_is_not_on_the_list(told, sits):
    listed(told, "Camille", "grip")
    here = sits(Seat.SECOND_AD)
    assert "Camille" in page(here, way(told, "door") + "?name=cam")
    assert "Camille" not in page(here, way(told, "door") + "?name=ada")
    shown = page(here, way(told, "door") + "?name=Gil")
    assert "Gil is not on the list" in shown
    assert str(first_ad(told)) in shown
    answer = here.post(way(told, "move"), {"who": "Gil", "way": "in"}, follow=True)
    assert "Gil is not on the list. The set is held until they leave." in words(answer)
    assert "Inside, and not on the list" in words(answer)
    answer = here.post(way(told, "move"), {"who": "Gil", "way": "out"}, follow=True)
    assert "Inside, and not on the list" not in words(answer)
    assert here.post(way(told, "move"), {"who": " ", "way": "in"}).status_code == 404


def test_a_named_keeper_works_the_door_and_does_not_keep_the_list(told, sits):
    here = sits(Seat.COSTUME)
    assert here.get(way(told, "door")).status_code == 404
    keeper = told.here.seats[Seat.COSTUME]
    actions.name_for_the_day(told.here.production, scene="2", keeper=keeper, **told.by())
    assert here.post(way(told, "move"), {"who": "Ada", "way": "in"}).status_code == 302
    assert here.post(way(told, "close"), {"level": "closed"}).status_code == 409
    actions.name_for_the_day(told.here.production, scene="2", **told.by())
    assert here.get(way(told, "door")).status_code == 404


def test_words_of_the_scene_stand_before_those_for_all(told):
    actions.name_for_the_day(told.here.production, stop="Red", **told.by())
    actions.name_for_the_day(told.here.production, scene="2", stop="Blue", **told.by())
    actions.name_for_the_day(told.here.production, stop="Green", **told.by())
    production = world.key(told.here)
    assert queries.words_for(production, "2", at=told.later()).stop == "Blue"
    assert queries.words_for(production, "3", at=told.later()).stop == "Green"


def test_words_are_said_on_their_page(told, sits):
    here = sits(Seat.FIRST_AD)
    keeper = str(told.here.seats[Seat.PROPS].pk)
    sent = {"pause": "Amber", "stop": "Red", "robe": "Kit", "keeper": keeper, "where": "every"}
    assert here.post(way(told, "words"), sent).status_code == 302
    shown = page(here, way(told, "words"))
    assert "Amber" in shown
    assert str(told.here.seats[Seat.PROPS]) in shown
    assert SetWords.objects.get().scene == ""


def test_a_performer_reads_who_will_be_there_and_why_and_touches_nothing(told, sits):
    in_order(told)
    proposed = {"name": "Hal", "function": "grip", "reason": "Perhaps."}
    actions.propose(told.here.production, **proposed, **told.by())
    actions.name_for_the_day(told.here.production, stop="Red", robe="Kit", **told.by())
    comes(told, "Gil")
    here = sits(Seat.PERFORMER)
    shown = page(here, way(told, "set"))
    for wanted in ("Vic", "director of photography", "It needs them.", "Red", "Kit", "Village", "Gil"):
        assert wanted in shown
    assert "Hal" not in shown
    assert here.post(way(told, "close"), {"level": "closed"}).status_code == 404
    for name in ("door", "roster", "feeds", "words"):
        assert here.get(way(told, name)).status_code == 404


def test_a_performer_of_another_scene_finds_no_set_here(told, client):
    cy = world.person("cy")
    world.seated(told.here, cy, Seat.PERFORMER)
    told.join("Cy", "CY", account=cy)
    client.force_login(cy)
    assert client.get(way(told, "set")).status_code == 404
    assert "No set of yours" in page(client, reverse("closed_set:sets", args=[world.key(told.here)]))


def test_whoever_is_listed_reads_their_own_line_and_nobody_elses(told, sits):
    in_order(told)
    here = sits(Seat.SOUND)
    sets = reverse("closed_set:sets", args=[world.key(told.here)])
    assert here.get(sets).status_code == 404
    listed(told, "Sound", "sound_mixer", person=told.here.seats[Seat.SOUND])
    shown = page(here, way(told, "set"))
    assert "You are on the list" in shown
    assert "It needs them." in shown
    for nobodys in ("Vic", "Ada", "Village", "Inside now"):
        assert nobodys not in shown
    assert "Scene 2" in page(here, sets)
    nowhere = reverse("closed_set:set", args=[world.key(told.here), "99", agreed.OCCASION])
    assert here.get(nowhere).status_code == 404


def test_a_list_is_made_and_unmade_on_its_page(told, sits):
    here = sits(Seat.SECOND_AD)
    person = told.here.seats[Seat.SOUND]
    sent = {"person": str(person.pk), "name": "Else", "function": "boom_operator", "where": "this"}
    assert here.post(way(told, "roster"), sent).status_code == 422
    assert here.post(way(told, "roster"), sent | {"reason": "Holds the boom."}).status_code == 302
    nobody = here.post(way(told, "roster"), {"function": "grip", "reason": "So.", "where": "this"})
    assert "write a name" in words(nobody)
    row = Listed.objects.get()
    assert (row.name, row.person, row.scenes) == (str(person), person, ["2"])
    approve = reverse("closed_set:approve", args=[world.key(told.here), row.pk])
    assert here.post(approve).status_code == 409
    here = sits(Seat.INTIMACY_COORDINATOR)
    answer = here.post(approve, {"scene": "2", "occasion": "principal"}, follow=True)
    assert f"Approved by {told.coordinator}" in words(answer)
    end = reverse("closed_set:end", args=[world.key(told.here), row.pk])
    assert "Approved by" not in words(here.post(end, {"scene": "2", "occasion": "principal"}, follow=True))
    assert here.post(end, follow=True).status_code == 200


def test_feeds_and_devices_are_entered_on_their_page(told, sits):
    here = sits(Seat.SECOND_AD)
    sent = {"name": "Tablet", "kind": "feed", "seen_by": "", "where": "every"}
    here.post(way(told, "feeds"), sent)
    row = FeedLine.objects.get()
    state = way(told, "set_feed", row.pk)
    assert here.post(state, {"state": "allow_listed"}).status_code == 409
    assert here.post(state, {"state": "off"}).status_code == 302
    assert "looked at" in page(here, way(told, "feeds"))
    assert here.post(state, {"state": "dark"}).status_code == 404
    assert here.post(way(told, "set_feed", world.key(told.here)), {"state": "off"}).status_code == 404
    comes(told, "Ada")
    here.post(way(told, "device"), {"who": "Ada", "did": "device_in"})
    assert "handed in, or has none" in page(here, way(told, "feeds"))
    assert here.post(way(told, "device"), {"who": "Ada", "did": "came_in"}).status_code == 404
    assert here.post(way(told, "feeds"), {"name": "", "kind": "feed"}).status_code == 422
    gone = reverse("closed_set:end_feed", args=[world.key(told.here), row.pk])
    assert sits(Seat.FIRST_AD).post(gone, {"scene": "2", "occasion": "principal"}).status_code == 302
    assert "Tablet" not in page(sits(Seat.FIRST_AD), way(told, "feeds"))


def test_a_coordinator_says_on_the_page_that_they_see(told, sits):
    here = sits(Seat.INTIMACY_COORDINATOR)
    here.post(way(told, "sight"), {"sees": "yes"})
    assert f"Sees the work: {told.coordinator}" in page(here, way(told, "set"))
    here.post(way(told, "sight"), {"sees": "no"})
    assert "Sees the work:" not in page(here, way(told, "set"))


# --- Passes -------------------------------------------------------------------------------------------------


def test_a_pass_opens_the_door_page_with_whom_it_is_for_and_holds_no_name(told, sits):
    row = listed(told, "Sound", "sound_mixer", person=told.here.seats[Seat.SOUND])
    shown = sits(Seat.SOUND).get(way(told, "set")).content.decode()
    assert "<svg" in shown
    token = passes.made("listed", row.pk, agreed.SCENE, agreed.OCCASION)
    assert "Sound" not in token
    assert sits(Seat.SOUND).get(way(told, "arrive", token)).status_code == 404
    keeper = sits(Seat.SECOND_AD)
    shown = page(keeper, way(told, "arrive", token))
    assert "At the door Sound" in shown
    assert "Ada" not in shown
    assert not SetEvent.objects.exists(), "looking at a pass lets nobody in"


def test_a_performers_pass_is_their_parts(told, sits):
    assert "<svg" in sits(Seat.PERFORMER).get(way(told, "set")).content.decode()
    token = passes.made("cast", told.cast["Ada"].pk, agreed.SCENE, agreed.OCCASION)
    assert "At the door Ada" in page(sits(Seat.FIRST_AD), way(told, "arrive", token))


def test_a_representative_has_no_pass(told, sits):
    world_rep = told.here.seats[Seat.REPRESENTATIVE]
    told.cast["Ben"].representative = world_rep
    told.cast["Ben"].save()
    shown = sits(Seat.REPRESENTATIVE).get(way(told, "set"))
    assert shown.status_code == 200
    assert "Show my pass" not in words(shown)


@pytest.mark.parametrize("wrong", ["old", "altered", "another set", "ended", "nobody"])
def test_a_pass_that_is_not_good_is_good_for_nothing(told, sits, wrong, monkeypatch):
    row = listed(told, "Sound", "sound_mixer")
    scene = "9" if wrong == "another set" else agreed.SCENE
    key = world.key(told.here) if wrong == "nobody" else row.pk
    token = passes.made("listed", key, scene, agreed.OCCASION)
    if wrong == "altered":
        token = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")
    if wrong == "ended":
        actions.end(row, **told.by())
    if wrong == "old":
        real = signing.time.time
        monkeypatch.setattr(signing.time, "time", lambda: real() + passes.GOOD_FOR + 60)
        assert passes.opened(token, agreed.SCENE, agreed.OCCASION) is None
        return
    answer = sits(Seat.SECOND_AD).get(way(told, "arrive", token), follow=True)
    assert "not good any more" in words(answer)


# --- Keeping ------------------------------------------------------------------------------------------------


def test_lists_and_logs_go_with_the_papers_of_the_work(told):
    in_order(told)
    counted = keeping_queries.counted(Kept.CLAIMS, told.here.production)
    assert counted == SetEvent.objects.count() + Listed.objects.count()
    gone = keeping.DESTROYS[Kept.CLAIMS](told.here.production, told.later())
    assert len(gone) == counted
    assert not SetEvent.objects.exists()
    assert not FeedLine.objects.exists()


# --- The memo -----------------------------------------------------------------------------------------------


def memo(told: agreed.Story) -> str:
    now = Now(told.here.production, told.later())
    (copy,) = copies(now, Paper.CLOSED_SET_MEMO, f"{agreed.OCCASION}~{agreed.SCENE}")
    return str(copy.paper)


def test_the_memo_has_the_list_with_its_reasons_what_shows_the_set_and_the_words(told):
    assert "It needs them." not in memo(told)
    listed(told, "Vic", "director_of_photography")
    feed(told, "Village", seen_by="Vic and Dee")
    actions.name_for_the_day(told.here.production, stop="Red", robe="Kit", **told.by())
    made = memo(told)
    for wanted in ("Vic", "director of photography", "It needs them.", str(first_ad(told)), "Red", "Kit"):
        assert wanted in made
    assert "Vic and Dee" in made


def test_the_memo_is_no_other_when_the_set_is_closed_and_opened(told):
    listed(told, "Vic", "director_of_photography")
    before = memo(told)
    comes(told, "Ada", "Gil")
    actions.close(set_of(told), "limited", **told.by(first_ad(told)))
    assert memo(told) == before


def test_the_memo_does_not_name_whom_a_performer_does_not_have_there(told):
    """Before they come: the list is asked as if everybody on it were inside."""
    listed(told, "Vic", "director_of_photography")
    listed(told, "Hal", "grip")
    planned = Now(told.here.production, told.later()).as_planned(agreed.SCENE, agreed.OCCASION)[1]
    assert {"Vic", "Hal"} <= planned.room.present
    asked = {ask.who for ask in asks_of(planned, frozenset({"Ada", "Ben"}))}
    assert {"Vic", "Hal"} <= asked
