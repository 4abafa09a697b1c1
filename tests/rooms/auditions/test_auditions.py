"""The room of auditions: planned, told, held, recorded, destroyed; by whom, and seen by whom."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.retention import Kept
from closedset.practice.visibility import Seat
from closedset.rooms.auditions import actions, kept, queries
from closedset.rooms.auditions.kept import Kind
from closedset.rooms.auditions.models import Audition, AuditionLine, Certificate
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.keeping import actions as keeping
from closedset.rooms.keeping import archive
from closedset.rooms.keeping import queries as keeping_queries
from closedset.rooms.productions import standard_actions
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Destroyed, unseal
from closedset.rooms.riders import everything_pages
from kit import agreed, world
from kit.auditioning import garment, planned, typed

pytestmark = pytest.mark.django_db
RARE = "quincunxial"


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=2)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        for pack in ("sag-aftra-tv-theatrical", "uda-aqpm"):
            standard_actions.switch(found.here.production, pack, on=True, why="The contract.", **found.by())
        yield found


def casting(told: agreed.Story):
    return told.here.seats[Seat.CASTING]


def as_(who) -> Client:
    client = Client()
    client.force_login(who)
    return client


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def listing(told: agreed.Story) -> str:
    return reverse("auditions:auditions", args=[world.key(told.here)])


def way(told: agreed.Story, made: Audition, name: str = "audition", *more: str) -> str:
    return reverse(f"auditions:{name}", args=[world.key(told.here), made.pk, *more])


def held(told: agreed.Story, **changes) -> Audition:
    """A final callback of Ada in a modesty garment that was held yesterday."""
    said = garment(told.at - timedelta(days=1), **changes)
    return actions.plan(told.here.production, said, member=told.cast["Ada"], **told.by(casting(told)))


def now(told: agreed.Story):
    """Pages ask the clock, the story has its own: the later of the two."""
    return max(told.at, world.today())


def opened(told: agreed.Story, made: Audition) -> queries.Opened:
    (one,) = queries.opened([made], at=now(told))
    return one


def rules(told: agreed.Story, made: Audition) -> set[str]:
    _found, answer = queries.checked(told.here.production, at=now(told))
    return {one.rests_on.rule for one in answer.findings if one.on == f"audition:{made.pk}"}


def recorded(**changes) -> dict:
    return {
        "recorded": True,
        "what": "two takes, kept by casting",
        "agreed_at": None,
        "union_consulted_at": None,
    } | changes


# --- Planning ----------------------------------------------------------------------------------------------


def test_casting_plans_an_audition_and_is_shown_what_is_missing_and_by_when(told):
    client, at = as_(casting(told)), told.at + timedelta(days=5)
    sent = typed(garment(at, performer="Fay", part="ADA", adult="yes", part_asks=["nudity"]))
    answer = client.post(listing(told), sent)
    assert answer.status_code == 302
    made = Audition.objects.get()
    assert (made.member, opened(told, made).facts.adult) == (None, True)
    said = words(client.get(answer["Location"]))
    assert "Fay, ADA" in said
    assert "Fay is not on record as told what is worn; 48 hours are required." in said
    assert "US-SAG-11-NOTICE" in said
    assert "CA-QC-01-NOTICE" in said
    assert "Not known: who is in the room." in said
    assert "Fay" in words(client.get(listing(told)))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"wear": "nude"}, "Ada is asked to be nude."),
        ({"act": "simulated"}, "Ada is asked to simulate sex."),
        ({"stage": "callback"}, "this is no final callback"),
        ({"pictures": True}, "pictures or a tape without clothes"),
    ],
)
def test_what_an_active_standard_rules_out_is_refused_before_anybody_is_asked(told, changes, says):
    client = as_(casting(told))
    sent = typed(garment(told.at + timedelta(days=5), member=str(told.cast["Ada"].pk)) | changes)
    refused = client.post(listing(told), sent)
    assert (refused.status_code, says in words(refused)) == (409, True)
    assert not Audition.objects.exists()
    assert not AuditionLine.objects.exists()


def test_what_no_active_standard_speaks_of_is_entered(told):
    for pack in ("sag-aftra-tv-theatrical", "uda-aqpm"):
        standard_actions.switch(told.here.production, pack, on=False, why="Another contract.", **told.by())
    actions.plan(
        told.here.production, garment(told.at + timedelta(days=5), adult=True, wear="nude"), **told.by()
    )
    assert Audition.objects.count() == 1


def test_a_second_callback_in_a_garment_is_refused_and_one_that_was_held_is_entered_as_it_was(told):
    held(told)
    soon = garment(told.at + timedelta(days=2))
    with pytest.raises(Refused, match="has had such a callback for this part before"):
        actions.plan(told.here.production, soon, member=told.cast["Ada"], **told.by())
    past = garment(told.at - timedelta(hours=3))
    second = actions.plan(told.here.production, past, member=told.cast["Ada"], **told.by())
    assert "US-SAG-11-ONCE" in rules(told, second)


def test_an_audition_called_off_counts_for_nothing(told):
    first = held(told)
    actions.enter(first, Kind.CALLED_OFF, {}, **told.by())
    second = garment(told.at + timedelta(days=2))
    actions.plan(told.here.production, second, member=told.cast["Ada"], **told.by())
    assert "called off" in words(as_(casting(told)).get(listing(told)))
    assert rules(told, first) == set()
    assert "It does not take place." in words(as_(casting(told)).get(way(told, first)))


def test_the_plan_is_changed_and_what_it_was_stays_kept(told):
    made = held(told)
    client = as_(casting(told))
    sent = typed(planned(at=told.at + timedelta(days=3), performer="Ada", wear="swimwear"), "plan-")
    assert client.post(way(told, made, "enter", "plan"), sent).status_code == 302
    assert client.post(way(told, made, "enter", "plan"), {"plan-stage": "first"}).status_code == 422
    one = opened(told, Audition.objects.get())
    assert (one.facts.wear, one.row.member) == ("swimwear", None)
    assert [line.said["wear"] for line in one.lines] == ["garment", "swimwear"]
    refused = client.post(
        way(told, made, "enter", "plan"),
        typed(planned(at=told.at + timedelta(days=3), performer="Ada", wear="nude"), "plan-"),
    )
    assert refused.status_code == 409
    assert opened(told, Audition.objects.get()).facts.wear == "swimwear"


def test_an_audition_has_somebody(told):
    sent = typed(planned(performer="", at=told.at + timedelta(days=3)))
    answer = as_(casting(told)).post(listing(told), sent)
    assert (answer.status_code, "Say whose audition it is." in words(answer)) == (422, True)


# --- Told, there, recorded ---------------------------------------------------------------------------------


def test_what_came_of_it_is_entered_part_by_part_until_nothing_is_missing(told):
    made = held(told, interviewed_at=told.at - timedelta(days=9))
    client = as_(casting(told))
    notice = {
        "told-at": (told.at - timedelta(days=4)).strftime("%Y-%m-%dT%H:%M"),
        "told-how": "written",
        "told-to": "performer",
        "told-says": ["wear", "companion", "pages", "nudity", "simulated_sex"],
    }
    assert client.post(way(told, made, "enter", "told"), notice).status_code == 302
    people = {
        "present-TOTAL_FORMS": "3",
        "present-INITIAL_FORMS": "0",
        "present-0-name": "Nell",
        "present-0-function": "casting",
        "present-0-reason": "casts the part",
        "present-1-name": "Jo",
        "present-1-function": "companion",
        "present-1-reason": "comes with Ada",
    }
    at = (told.at - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    room = people | {"room-closed_at": at, "room-devices_at": at}
    assert client.post(way(told, made, "enter", "room"), room).status_code == 302
    recording = {"recording-recorded": "no"}
    assert client.post(way(told, made, "enter", "recording"), recording).status_code == 302
    assert rules(told, made) == set()
    said = words(client.get(way(told, made)))
    assert "Nothing stands against it by the standards that are active." in said
    assert "Nell , Casting: casts the part" in said
    assert "Jo" in said
    assert "Nothing is recorded." in said
    wrong = room | {"present-1-name": ""}
    back = client.post(way(told, made, "enter", "room"), wrong)
    assert (back.status_code, "Write the name." in words(back)) == (422, True)


def test_six_people_are_one_too_many_in_quebec(told):
    made = held(told)
    there = [{"name": f"P{n}", "function": "casting", "reason": "casts"} for n in range(6)]
    room = {"present": there, "closed_at": None, "devices_at": None, "observer": ""}
    room |= {"performer_agreed": False, "production_agreed": False}
    actions.enter(made, Kind.ROOM, room, **told.by())
    assert "CA-QC-01-PRESENT" in rules(told, made)
    actions.enter(made, Kind.ROOM, room | {"present": there[:5]}, **told.by())
    assert "CA-QC-01-PRESENT" not in rules(told, made)


def test_a_recording_says_what_it_is(told):
    made = held(told)
    client = as_(casting(told))
    sent = {"recording-recorded": "yes"}
    back = client.post(way(told, made, "enter", "recording"), sent)
    assert (back.status_code, "Say what is recorded" in words(back)) == (422, True)
    assert opened(told, made).facts.recorded is None


def test_the_performers_own_word_stands_before_what_was_entered(told):
    made = held(told)
    ada = told.cast["Ada"].person
    actions.enter(
        made, Kind.RECORDING, recorded(agreed_at=told.at - timedelta(days=2)), **told.by(casting(told))
    )
    assert "US-SAG-12" not in rules(told, made)
    client = as_(ada)
    assert client.post(way(told, made, "say"), {"about": "recording", "say": "no"}).status_code == 302
    told.at = world.today()
    assert "US-SAG-12" in rules(told, made)
    actions.enter(
        made, Kind.RECORDING, recorded(agreed_at=told.at - timedelta(days=2)), **told.by(casting(told))
    )
    assert "US-SAG-12" in rules(told, made), "nobody enters a yes over somebody's own no"
    assert "does not agree to being recorded" in words(client.get(way(told, made)))
    actions.say(made, kept.RECORDED, yes=True, by=ada, at=told.later())
    own = opened(told, made).facts
    assert (own.recording_refused_at, own.recording_agreed_at) == (None, told.at)


def test_nobody_says_yes_for_somebody_else(told):
    made = held(told)
    for who in (casting(told), told.coordinator, told.cast["Ben"].person):
        with pytest.raises(Refused, match="Only the performer"):
            actions.say(made, kept.RECORDED, yes=True, by=who, at=told.later())


def test_the_observer_is_the_performers_to_agree_to(told):
    made = held(told)
    room = {"present": [], "closed_at": None, "devices_at": None, "observer": "Rosa"}
    room |= {"performer_agreed": True, "production_agreed": True}
    actions.enter(made, Kind.ROOM, room, **told.by())
    assert opened(told, made).facts.observer.performer_agreed
    actions.say(made, kept.OBSERVED, yes=False, by=told.cast["Ada"].person, at=told.later())
    assert not opened(told, made).facts.observer.performer_agreed
    said = words(as_(told.cast["Ada"].person).get(way(told, made)))
    assert "I do not agree to this observer" in said
    actions.enter(made, Kind.ROOM, room | {"observer": "Vic"}, **told.by())
    assert opened(told, made).facts.observer.performer_agreed, "a word about one is none about another"


# --- Destroyed ---------------------------------------------------------------------------------------------


def test_a_performer_asks_for_destruction_and_a_certificate_closes_it(told):
    made = held(told)
    actions.enter(
        made, Kind.RECORDING, recorded(agreed_at=told.at - timedelta(days=2)), **told.by(casting(told))
    )
    ada, keeper = as_(told.cast["Ada"].person), as_(casting(told))
    assert ada.post(way(told, made, "ask_destruction")).status_code == 302
    assert ada.post(way(told, made, "ask_destruction")).status_code == 302
    told.at = world.today()
    assert AuditionLine.objects.filter(kind=Kind.DESTRUCTION).count() == 1, "once is enough"
    assert "US-SAG-12-DESTROYED" in rules(told, made)
    assert "no certificate is entered yet" in words(keeper.get(listing(told)))
    sent = {
        "certificate-what": "Two takes",
        "certificate-how": "Deleted",
        "certificate-done_by": "Nell",
        "certificate-destroyed_at": (told.at - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M"),
    }
    later = sent | {"certificate-destroyed_at": (told.at + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")}
    too_soon = keeper.post(way(told, made, "enter", "certificate"), later)
    assert (too_soon.status_code, "what has been done" in words(too_soon)) == (409, True)
    assert keeper.post(way(told, made, "enter", "certificate"), sent).status_code == 302
    told.at = world.today()
    assert "US-SAG-12-DESTROYED" not in rules(told, made)
    said = words(ada.get(way(told, made)))
    assert "Certificate of destruction Two takes. Deleted, by Nell" in said
    assert "Ask for it to be destroyed" not in said


def test_a_representative_speaks_for_the_performer(told):
    agent = told.here.seats[Seat.REPRESENTATIVE]
    dot = told.join("Dot", "DOT", representative=agent)
    said = garment(told.at - timedelta(days=1), performer="Dot", part="DOT", represented=True)
    made = actions.plan(told.here.production, said, member=dot, **told.by())
    assert as_(agent).get(way(told, made)).status_code == 200
    assert as_(agent).post(way(told, made, "ask_destruction")).status_code == 302
    assert opened(told, made).waits


def test_a_certificate_cannot_be_of_what_is_still_to_come(told):
    made = held(told)
    good = {
        "organisation_id": made.organisation_id,
        "production": told.here.production,
        "audition": made,
        "what": "x",
        "how": "x",
        "done_by": "x",
        "entered_at": told.at,
        "by_id": told.coordinator.pk,
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.create(**good, destroyed_at=told.at + timedelta(seconds=1))


# --- Seen by whom ------------------------------------------------------------------------------------------


def test_each_performer_sees_their_own_and_nothing_of_another(told):
    mine = held(told)
    other = actions.plan(
        told.here.production,
        planned(performer="Fay", part=RARE, at=told.at + timedelta(days=4)),
        **told.by(),
    )
    ben = actions.plan(
        told.here.production,
        planned(performer="Ben", part="BEN", at=told.at + timedelta(days=4)),
        member=told.cast["Ben"],
        **told.by(),
    )
    ada = as_(told.cast["Ada"].person)
    assert RARE not in words(ada.get(listing(told)))
    assert "Ben" not in words(ada.get(listing(told)))
    assert ada.get(way(told, mine)).status_code == 200
    for hidden in (other, ben):
        assert ada.get(way(told, hidden)).status_code == 404
        assert ada.post(way(told, hidden, "ask_destruction")).status_code == 404
    refused = ada.post(way(told, mine, "enter", "called_off"))
    assert (refused.status_code, "You may read it." in words(refused)) == (409, True)


def test_it_stands_on_the_page_of_everything_kept_with_and_without_an_account(told):
    made = held(told)
    room = {
        "present": [{"name": RARE, "function": "casting", "reason": "casts"}],
        "closed_at": None,
        "devices_at": None,
        "observer": "",
        "performer_agreed": False,
        "production_agreed": False,
    }
    actions.enter(made, Kind.ROOM, room, **told.by())
    as_(casting(told)).get(way(told, made))
    token = conversations.open_link(told.cast["Ada"], **told.by())
    told.at = world.today()
    page = everything_pages.everything(told.cast["Ada"], at=told.at)
    assert [one.id for one in page.auditions] == [made.pk]
    assert any("read what is kept of an audition" in str(one.says) for one in page.record)
    own = reverse("riders:everything", args=[world.key(told.here), told.cast["Ada"].pk])
    linked = reverse("riders:everything_by_link", args=[told.here.organisation.pk, token])
    for answer in (as_(told.cast["Ada"].person).get(own), Client().get(linked)):
        assert RARE in words(answer)
        assert "In a modesty garment" in words(answer)
    assert everything_pages.everything(told.cast["Ben"], at=told.at).auditions == ()


def test_the_record_tells_what_was_done_and_never_what_was_asked(told):
    made = held(told, part=RARE)
    actions.enter(made, Kind.RECORDING, recorded(what=RARE), **told.by())
    entries = list(Entry.objects.filter(on_id=made.pk))
    assert [one.event for one in entries] == ["audition.planned", "audition.recording"]
    page = as_(told.coordinator).get(reverse("productions:record", args=[world.key(told.here)]))
    assert "entered whether an audition is recorded" in words(page)
    assert RARE not in words(page)


# --- Kept, and let go of -----------------------------------------------------------------------------------


def test_what_was_entered_is_sealed_and_goes_with_its_key_and_the_certificate_stays(told):
    made = held(told, part=RARE)
    line = AuditionLine.objects.get()
    assert RARE.encode() not in bytes(line.sealed)
    sealed = bytes(line.sealed)
    where = {
        "organisation": made.organisation_id,
        "subject": made.pk,
        "kind": queries.KEY,
        "about": line.pk,
    }
    assert RARE in unseal(sealed, **where)
    actions.enter(made, Kind.RECORDING, recorded(), **told.by())
    assert actions.forget(told.here.production, at=told.later(), why="x") == [], "a tape is still about"
    actions.certify(
        made,
        what="Two takes",
        how="Deleted",
        done_by="Nell",
        destroyed_at=told.at,
        **told.by(),
    )
    gone = actions.forget(told.here.production, at=told.later(), why="Its day.")
    assert len(gone) == 2
    assert not AuditionLine.objects.exists()
    with pytest.raises(Destroyed):
        unseal(sealed, **where)
    assert Certificate.objects.get().what == "Two takes"
    assert as_(casting(told)).get(way(told, made)).status_code == 404
    with pytest.raises(Refused, match="is destroyed"):
        actions.ask_destruction(made, **told.by())


def test_it_is_destroyed_when_its_day_has_come_and_not_while_a_hold_keeps_it(told):
    actions.plan(told.here.production, planned(at=told.at - timedelta(days=1)), **told.by())
    (standing,) = (
        one for one in keeping_queries.standings(told.here.production) if one.period.kept is Kept.AUDITIONS
    )
    assert (standing.count, standing.due) == (1, None)
    keeping.set_dates(
        told.here.production,
        wrapped_on=(told.at - timedelta(days=91)).date(),
        delivered_on=None,
        place="",
        **told.by(),
    )
    hold = keeping.hold(told.here.production, Kept.AUDITIONS, why="A claim.", **told.by())
    with pytest.raises(Refused, match="legal hold"):
        actions.forget(told.here.production, at=told.later(), why="x")
    assert "legal hold" in words(as_(casting(told)).get(way(told, Audition.objects.get())))
    keeping.lift(hold, why="Settled.", **told.by())
    made = keeping.destroy_due_on(told.here.production, by=None, at=told.later())
    assert [(one.kept, len(one.digests)) for one in made] == [(Kept.AUDITIONS, 1)]


def test_the_answer_as_of_a_moment_knows_nothing_of_later(told):
    made = held(told)
    before = told.at
    actions.enter(
        made,
        Kind.TOLD,
        {
            "at": told.at - timedelta(days=5),
            "how": "written",
            "to": "performer",
            "says": ["wear"],
        },
        **told.by(),
    )
    _found, then = queries.checked(told.here.production, at=before)
    _found, after = queries.checked(told.here.production, at=told.at)
    assert "US-SAG-11-NOTICE" in {one.rests_on.rule for one in then.findings}
    assert "US-SAG-11-NOTICE" not in {one.rests_on.rule for one in after.findings}
    assert queries.opened([made], at=before - timedelta(days=1)) == []


def test_it_stands_in_ones_own_archive_and_in_nobody_elses(told):
    made = held(told, part=RARE)
    actions.certify(
        made, what="Two takes", how="Deleted", done_by="Nell", destroyed_at=told.at, **told.by(casting(told))
    )

    def parts(person) -> list[list[dict]]:
        with ZipFile(BytesIO(archive.taken(person, at=now(told)))) as found:
            return [json.loads(found.read(one)) for one in found.namelist() if one.startswith("auditions/")]

    ((own,),) = parts(told.cast["Ada"].person)
    assert [(one["kind"], one["said"]["part"]) for one in own["lines"]] == [("plan", RARE)]
    assert [one["what"] for one in own["destroyed"]] == ["Two takes"]
    assert parts(told.cast["Ben"].person) == [[]]
