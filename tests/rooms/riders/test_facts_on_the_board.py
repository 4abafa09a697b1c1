"""What the rooms are told of doubles, background, notices, requests and talks, and what the board says."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.formats.consent_case import parse
from closedset.formats.consent_case.writing import write
from closedset.practice.consent import check
from closedset.practice.consent.plan import NOTICES
from closedset.practice.notices import OF_A_SCENE, Kind
from closedset.practice.standards.packs import PACKS
from closedset.practice.visibility import COORDINATORS, Seat
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning import kept
from closedset.rooms.planning.words import FACTS
from closedset.rooms.productions import standard_actions
from closedset.rooms.productions.cast_words import Kind as Engaged
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import NoticeGiven
from kit import agreed, world

pytestmark = pytest.mark.django_db
BARE = {"area": "shoulder", "on_set": "bare", "on_screen": "bare"}
INFORMED = {"activities": "They dance behind.", "attire": "Swimwear.", "interaction": "With nobody."}


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=3)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        yield found


def active(told: agreed.Story, *packs: str) -> None:
    for pack in packs:
        standard_actions.switch(told.here.production, pack, on=True, why="Signatory.", **told.by())


def uncovered(*who: str) -> kept.Content:
    """A kiss, and a bare shoulder of each of some."""
    content = agreed.a_kiss()
    for one in who:
        content = kept.added(content, "exposes", kept.exposure(performer=one, **BARE))
    return content


def says(
    told: agreed.Story, rule: str, occasion: str = agreed.OCCASION, at=None
) -> set[tuple[str, str, str]]:
    """What a rule has to say: of whom, in words, and whose move it is."""
    answers = checked(told.here.production, at=at or told.at).answers()
    found = answers[agreed.SCENE, occasion].findings
    return {(one.performer, one.says, one.remedy.owner) for one in found if one.rests_on.rule == rule}


def way(told: agreed.Story, name: str, *more: str) -> str:
    return reverse(f"planning:{name}", args=[world.key(told.here), agreed.SCENE, agreed.OCCASION, *more])


# --- Doubles -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Engaged.BODY_DOUBLE, Engaged.STUNT, Engaged.STAND_IN])
def test_whoever_is_cast_as_a_double_is_held_to_the_riders_of_both(told, kind):
    active(told, "sag-aftra-tv-theatrical", "fr-cinema")
    told.join("Dora", "ADA", kind=kind, stands_for=told.cast["Ada"])
    told.plan(uncovered("Dora"))
    assert says(told, "US-SAG-17") == {
        ("Dora", "Dora is a double, and no rider of their own is in force and delivered.", "producer")
    }
    beyond = "What the double does here as Ada is beyond the rider of Ada."
    assert says(told, "US-SAG-17-SCOPE") == {("Dora", beyond, "intimacy_coordinator")}
    offered = "That Ada may look at the images of the double is not on record as offered."
    assert says(told, "FR-07") == {("Dora", offered, "producer")}


def test_whoever_has_taken_over_from_another_doubles_nobody(told):
    active(told, "sag-aftra-tv-theatrical")
    told.join("Dora", "ADA", stands_for=told.cast["Ada"])
    told.join("Stu", "RIDER", kind=Engaged.STUNT)
    told.plan(uncovered("Dora", "Stu"))
    assert not says(told, "US-SAG-17") | says(told, "US-SAG-17-SCOPE")


@pytest.mark.parametrize("kind", [Engaged.BODY_DOUBLE, Engaged.STAND_IN])
def test_a_double_of_whom_nobody_said_whom_is_held_until_the_plan_says_it(told, client, kind):
    active(told, "sag-aftra-tv-theatrical")
    told.join("Dora", "ADA", kind=kind)
    told.plan(uncovered("Dora"))
    unknown = ("Dora", "Not known: whom Dora stands in for here.", "intimacy_coordinator")
    assert says(told, "US-SAG-17-SCOPE") == {unknown}
    before = told.at
    client.force_login(told.coordinator)
    assert "Say who doubles whom here" in client.get(way(told, "plan")).content.decode()
    sent = {"double": "Dora", "principal": "Ada"}
    assert client.post(way(told, "settle", "doubles"), sent).status_code == 302
    assert "Dora doubles Ada" in client.get(way(told, "plan")).content.decode()
    told.at = world.today()
    assert {one for _who, one, _owner in says(told, "US-SAG-17-SCOPE")} == {
        "What the double does here as Ada is beyond the rider of Ada."
    }
    assert says(told, "US-SAG-17-SCOPE", at=before) == {unknown}, "what was known then stays"
    client.post(way(told, "remove", "double:Dora"))
    told.at = world.today()
    assert says(told, "US-SAG-17-SCOPE") == {unknown}
    assert Entry.objects.filter(event="plan.changed").count() == 3


def test_whom_the_plan_names_counts_before_whom_the_cast_list_names(told):
    active(told, "sag-aftra-tv-theatrical")
    told.join("Dora", "ADA", kind=Engaged.BODY_DOUBLE, stands_for=told.cast["Ada"])
    told.plan(kept.doubled(uncovered("Dora"), "Dora", "Ben"))
    assert {one for _who, one, _owner in says(told, "US-SAG-17-SCOPE")} == {
        "What the double does here as Ben is beyond the rider of Ben."
    }


def test_only_doubles_double_and_nobody_doubles_a_double(told, client):
    client.force_login(told.coordinator)
    told.plan(agreed.a_kiss())
    assert "Say who doubles whom here" not in client.get(way(told, "plan")).content.decode()
    told.join("Dora", "ADA", kind=Engaged.BODY_DOUBLE)
    for sent in ({"double": "Ben", "principal": "Ada"}, {"double": "Dora", "principal": "Dora"}):
        assert client.post(way(told, "settle", "doubles"), sent).status_code == 422
    client.force_login(told.here.seats[Seat.DIRECTOR])
    sent = {"double": "Dora", "principal": "Ada"}
    assert client.post(way(told, "settle", "doubles"), sent).status_code == 409


def test_a_scene_taken_out_says_who_doubles_whom_and_who_was_told(told):
    active(told, "sag-aftra-tv-theatrical", "fr-cinema")
    told.join("Dora", "ADA", kind=Engaged.BODY_DOUBLE, stands_for=told.cast["Ada"])
    told.join("Nell", "ADA", kind=Engaged.BODY_DOUBLE)
    told.join("Gus", "GUEST", kind=Engaged.BACKGROUND)
    told.plan(kept.doubled(uncovered("Dora", "Nell", "Gus"), "Dora", "Ben"))
    given(told, Kind.IMAGE_REVIEW, "Ben")
    here = checked(told.here.production, at=told.at)
    plan = here.plans[agreed.SCENE, agreed.OCCASION]
    case = parse(write(here.world, plan, told.at, place="UTC"))
    again = check(case.production, case.plan, case.at)
    mine = here.answer(agreed.SCENE, agreed.OCCASION)
    assert again.verdict == mine.verdict
    assert sorted(one.rests_on.rule for one in again.findings) == sorted(
        one.rests_on.rule for one in mine.findings
    )
    assert json.loads(write(here.world, plan, told.at, place="UTC"))["plan"]["doubles"]


# --- Notices -----------------------------------------------------------------------------------------------


def given(told: agreed.Story, kind: Kind, *names: str, **more) -> None:
    about = {"scene": agreed.SCENE, "occasion": agreed.OCCASION, "says": "Told."} | more
    for name in names:
        actions.give(told.here.production, kind, member=told.cast[name], **about, **told.by())


def test_background_is_held_until_each_was_told_of_this_scene_on_this_occasion(told):
    active(told, "sag-aftra-tv-theatrical")
    for name in ("Gus", "Gwen"):
        told.join(name, "GUEST", kind=Engaged.BACKGROUND)
    told.plan(uncovered("Ada", "Gus", "Gwen"))
    planning.change(
        told.here.production, uncovered("Gus"), scene=agreed.SCENE, occasion="pickup", **told.by()
    )
    assert {(who, owner) for who, _says, owner in says(told, "US-SAG-15")} == {
        ("Gus", "producer"),
        ("Gwen", "producer"),
    }
    given(told, Kind.BACKGROUND, "Gus", scene="3")
    given(told, Kind.BACKGROUND, "Gus", scene="")
    given(told, Kind.BACKGROUND, "Gus", occasion="")
    given(told, Kind.CASTING, "Gus")
    assert {who for who, _says, _owner in says(told, "US-SAG-15")} == {"Gus", "Gwen"}
    before = told.at
    given(told, Kind.BACKGROUND, "Gus")
    assert {who for who, _says, _owner in says(told, "US-SAG-15")} == {"Gwen"}
    assert {who for who, _says, _owner in says(told, "US-SAG-15", "pickup")} == {"Gus"}
    assert {who for who, _says, _owner in says(told, "US-SAG-15", at=before)} == {"Gus", "Gwen"}


def test_a_notice_to_background_says_what_they_do_wear_and_with_whom_to_each_of_them(told, client):
    for name in ("Gus", "Gwen"):
        told.join(name, "GUEST", kind=Engaged.BACKGROUND)
    client.force_login(told.producer)
    place = reverse("riders:notices", args=[world.key(told.here)])
    both = [told.cast["Gus"].pk, told.cast["Gwen"].pk]
    sent = {"kind": "background", "member": both, "scene": "2", "occasion": "principal"}
    for missing in ("activities", "attire", "interaction"):
        short = {name: words for name, words in INFORMED.items() if name != missing}
        assert client.post(place, sent | short).status_code == 422
    for missing in ("member", "scene", "occasion"):
        short = {name: words for name, words in sent.items() if name != missing}
        assert client.post(place, short | INFORMED).status_code == 422
    assert not NoticeGiven.objects.exists()
    assert client.post(place, sent | INFORMED | {"says": "Robes are there."}).status_code == 302
    rows = list(NoticeGiven.objects.select_related("member").order_by("member__name"))
    assert [(one.member.name, one.scene, one.occasion) for one in rows] == [
        ("Gus", "2", "principal"),
        ("Gwen", "2", "principal"),
    ]
    assert rows[0].says.splitlines() == [
        "What they do and what happens around them: They dance behind.",
        "What they wear: Swimwear.",
        "With whom, and how near: With nobody.",
        "Robes are there.",
    ]
    assert Entry.objects.filter(event="notice.given").count() == 2
    page = client.get(place).content.decode()
    assert page.count("Swimwear.") == 2
    assert "principal photography" in page.lower()
    assert client.post(place, {"kind": "casting", "says": ""}).status_code == 422


def test_images_are_offered_to_whoever_is_doubled(told):
    active(told, "fr-cinema")
    told.join("Dora", "ADA", kind=Engaged.BODY_DOUBLE, stands_for=told.cast["Ada"])
    told.plan(uncovered("Dora"))
    given(told, Kind.IMAGE_REVIEW, "Dora", "Ben")
    assert says(told, "FR-07")
    given(told, Kind.IMAGE_REVIEW, "Ada")
    assert not says(told, "FR-07")


def test_whoever_works_opposite_somebody_uncovered_is_told_by_name(told):
    active(told, "actra")
    told.plan(uncovered("Ada"))
    untold = ("Ada", "That Ada is uncovered here is not on record as told to Ben.", "intimacy_coordinator")
    assert says(told, "CA-AC-04") == {untold}
    given(told, Kind.PARTNER, "Ada")
    assert says(told, "CA-AC-04") == {untold}
    given(told, Kind.PARTNER, "Ben")
    assert not says(told, "CA-AC-04")


# --- Requests, efforts, talks ------------------------------------------------------------------------------


def leaves(told: agreed.Story) -> None:
    """No coordinator is engaged any more."""
    held = SeatRow.objects.filter(production_id=world.key(told.here), seat__in=COORDINATORS)
    held.update(left_at=told.at)
    told.later()


def test_a_request_for_a_coordinator_holds_until_it_is_answered(told):
    active(told, "sag-aftra-tv-theatrical", "fr-audiovisual")
    told.plan(kept.recorded(agreed.a_kiss(), "coordinator_request_answered", told.at))
    reader = told.by(told.producer)
    leaves(told)
    assert not says(told, "US-SAG-16-REQUEST") | says(told, "FR-01")
    asked = actions.give(
        told.here.production,
        Kind.REQUEST,
        says="Please.",
        member=told.cast["Ada"],
        **told.by(told.cast["Ada"].person),
    )
    waiting = "A coordinator was asked for; none is engaged and no answer is on record."
    assert {(one, owner) for _who, one, owner in says(told, "US-SAG-16-REQUEST")} == {(waiting, "producer")}
    assert says(told, "FR-01")
    again = actions.give(
        told.here.production,
        Kind.REQUEST,
        says="Please.",
        scene="2",
        member=told.cast["Ben"],
        **told.by(told.cast["Ben"].person),
    )
    actions.answer(asked, "Considered.", **reader | {"at": told.later()})
    assert says(told, "US-SAG-16-REQUEST"), "one answer is not the other's"
    before = told.at
    actions.answer(again, "Engaged.", **reader | {"at": told.later()})
    assert not says(told, "US-SAG-16-REQUEST")
    assert says(told, "US-SAG-16-REQUEST", at=before)
    assert says(told, "FR-01"), "an answer engages nobody"


def test_a_request_is_about_the_scene_it_names_or_about_every_scene_of_whoever_asks(told):
    active(told, "fr-audiovisual")
    told.join("Cleo", "CLEO", account=world.person("cleo"))
    told.plan(agreed.a_kiss())
    cleo = told.cast["Cleo"]
    leaves(told)
    for scene in ("3", ""):
        actions.give(
            told.here.production,
            Kind.REQUEST,
            says="Please.",
            scene=scene,
            member=cleo,
            **told.by(cleo.person),
        )
        assert not says(told, "FR-01")
    actions.give(
        told.here.production, Kind.REQUEST, says="Please.", scene=" 2", member=cleo, **told.by(cleo.person)
    )
    assert says(told, "FR-01")


def test_looking_for_a_coordinator_counts_once_somebody_has_answered(told):
    active(told, "sag-aftra-tv-theatrical")
    told.plan(uncovered("Ada"))
    producer = told.by(told.producer)
    leaves(told)
    assert says(told, "US-SAG-16")
    looked = actions.give(
        told.here.production, Kind.BEST_EFFORTS, says="Rosa was asked.", **producer | {"at": told.later()}
    )
    assert says(told, "US-SAG-16")
    actions.answer(looked, "Not free.", **producer | {"at": told.later()})
    assert not says(told, "US-SAG-16")


def test_a_talk_about_the_scene_settles_it_when_all_three_things_were_said(told):
    active(told, "ic-standards-protocols")
    told.plan(uncovered("Ada"))

    def meet(scene: str, *items: str) -> None:
        said = dict.fromkeys(items, "So.")
        planning.meet(
            told.here.production,
            held_on=told.at.date(),
            attended="Dev",
            scene=scene,
            said=said,
            **told.by(),
        )

    meet("", "nudity", "simulated", "details")
    meet("2", "nudity", "tone")
    assert says(told, "US-SP-01")
    meet(" 2", "simulated", "details")
    assert not says(told, "US-SP-01")


def test_every_fact_a_rule_asks_for_can_be_recorded_in_the_plan():
    asked = {
        rule.value for pack in PACKS.values() for rule in pack.rules if rule.measure in {"fact", "read_again"}
    }
    assert asked <= set(FACTS)


def test_notices_of_a_scene_are_those_the_engine_knows():
    assert OF_A_SCENE == NOTICES
