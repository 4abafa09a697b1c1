"""What stands at the head of a rider is known, typed or released; it is frozen with each version."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from jsonschema import Draft202012Validator

from closedset.formats.rider import of_rider
from closedset.practice.findings import Refused
from closedset.practice.riders.head import Head, Own
from closedset.practice.visibility import Seat
from closedset.rooms.people import actions as people
from closedset.rooms.productions.actions import name_producing_entity
from closedset.rooms.productions.models import Production
from closedset.rooms.record.actions import shred
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, heads, kept, taking_out
from closedset.rooms.riders.models import NameReleased, RiderVersion
from closedset.rooms.riders.paper import paper_of
from kit import agreed, world
from kit import envelopes as kit

pytestmark = pytest.mark.django_db
SCHEMA = Draft202012Validator(of_rider())
OWN = Own(contract_reference="QP-114", episode="3")
NAME = "Adaeze Benin"
BEFORE = "e2a0912c794007330751a83a04a7ba0e0792fa2589ecfff3ebccb5aa1a6ebed1"


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        kit.planned(found)
        production = Production.objects.get(pk=world.key(found.here))
        name_producing_entity(production, "Quill Pictures Ltd", **found.by())
        found.cast["Ada"].refresh_from_db()
        yield found


def begun(told, own: Own = OWN) -> RiderVersion:
    terms = told.available("Ada")
    return actions.begin(told.cast["Ada"], terms, synopsis="They part.", own=own, **told.by())


def again(version: RiderVersion) -> RiderVersion:
    return RiderVersion.objects.select_related("rider__member__person").get(pk=version.pk)


def named(told) -> None:
    ada = told.cast["Ada"]
    people.name_legally(ada.person, ada.organisation_id, legal_name=NAME, at=told.later())


def released(told) -> None:
    named(told)
    actions.release_name(told.cast["Ada"], by=told.cast["Ada"].person, at=told.later())


def test_a_version_has_what_is_known_and_what_was_typed(told):
    version = again(begun(told))
    assert heads.head_of(version) == Head(
        producing_entity="Quill Pictures Ltd",
        contract_reference="QP-114",
        episode="3",
        representative=str(told.here.seats[Seat.REPRESENTATIVE]),
        producers=(str(told.producer),),
    )
    facts = dict(paper_of(version, at=told.at).facts)
    assert (facts["Produced by"], facts["Contract"], facts["Episode"]) == (
        "Quill Pictures Ltd",
        "QP-114",
        "3",
    )
    data = json.loads(taking_out.as_json(version, at=told.at))
    SCHEMA.validate(data)
    assert data["head"] == version.head
    terms = [{name: value for name, value in term.items() if name != "says"} for term in data["terms"]]
    made_of = {name: data[name] for name in ("synopsis", "pages", "clauses", "head")}
    assert kept.digest_of(terms, **made_of) == data["digest"]


def test_the_head_is_frozen_and_the_next_version_has_todays(told):
    first = begun(told)
    before = (first.head, first.digest)
    production = Production.objects.get(pk=world.key(told.here))
    name_producing_entity(production, "Other Pictures Ltd", **told.by())
    told.cast["Ada"].production.refresh_from_db()
    more = {"synopsis": "They part.", "clauses": first.clauses}
    second = actions.redraft(again(first), told.available("Ada"), **more, **told.by())
    assert (again(first).head, again(first).digest) == before
    assert heads.head_of(second).producing_entity == "Other Pictures Ltd"
    assert heads.head_of(second).own() == OWN, "what was typed stays when nothing else is"
    third = actions.redraft(again(second), told.available("Ada"), own=Own(), **more, **told.by())
    assert heads.head_of(third).own() == Own()
    assert len({first.digest, second.digest, third.digest}) == 3


def test_a_counter_stands_under_the_head_it_counters(told):
    first = begun(told)
    actions.deliver(first, **told.by())
    production = Production.objects.get(pk=world.key(told.here))
    name_producing_entity(production, "Other Pictures Ltd", **told.by())
    term = told.available("Ada")[0]
    made = actions.strike(again(first), term, by=told.cast["Ada"].person, at=told.later())
    assert made.head == first.head


def test_a_version_from_before_there_were_heads_keeps_its_digest_and_its_look(told):
    """The row as the program before wrote it, with the digest that program made."""
    version = begun(told)
    RiderVersion.objects.filter(pk=version.pk).update(
        terms=[], synopsis="They part.", pages={}, clauses=["ceiling", "withdrawal"], head={}, digest=BEFORE
    )
    old = again(version)
    made_of = {name: getattr(old, name) for name in ("synopsis", "pages", "clauses", "head")}
    assert kept.digest_of(old.terms, **made_of) == BEFORE
    facts = dict(paper_of(old, at=told.at).facts)
    assert set(facts) == {"Performer", "Role", "Scenes", "Version", "Delivered", "Made under", "Digest"}
    assert facts["Version"] == "1"
    data = json.loads(taking_out.as_json(old, at=told.at))
    SCHEMA.validate(data)
    assert "head" not in data


# --- A legal name ---


def test_a_legal_name_stands_on_no_rider_until_its_owner_says_so(told):
    named(told)
    version = begun(told)
    assert heads.legal_name_on(again(version)) == ""
    actions.release_name(told.cast["Ada"], by=told.cast["Ada"].person, at=told.later())
    assert heads.legal_name_on(again(version)) == NAME, "nobody has signed it yet"
    assert dict(paper_of(again(version), at=told.at).facts)["Legal name"] == NAME
    SCHEMA.validate(json.loads(taking_out.as_json(again(version), at=told.at)))
    assert again(version).digest == version.digest, "a name is no part of what is agreed"
    assert NAME.encode() not in bytes(again(version).legal_name)
    assert NAME not in json.dumps(again(version).head)


def test_taken_off_it_leaves_what_is_not_signed_and_no_more(told):
    released(told)
    signed = told.sign(told.accept(told.offer("Ada")))
    more = {"synopsis": "They part.", "clauses": signed.clauses}
    drafted = actions.redraft(again(signed), told.available("Ada"), **more, **told.by())
    assert heads.legal_name_on(again(drafted)) == NAME
    for _twice in range(2):
        actions.take_name_off(told.cast["Ada"], by=told.cast["Ada"].person, at=told.later())
    assert heads.legal_name_on(again(signed)) == NAME
    assert heads.legal_name_on(again(drafted)) == ""
    assert Entry.objects.filter(event="rider.name_taken_off").count() == 1
    assert not heads.releases(told.cast["Ada"])


def test_what_was_sent_to_be_signed_keeps_the_head_everybody_saw(told, django_capture_on_commit_callbacks):
    named(told)
    sent = kit.sending(told, django_capture_on_commit_callbacks)
    actions.release_name(told.cast["Ada"], by=told.cast["Ada"].person, at=told.later())
    assert heads.legal_name_on(again(sent.version)) == ""


def test_nobody_releases_anothers_name_or_one_that_was_not_given(told):
    ada = told.cast["Ada"]
    with pytest.raises(Refused) as refused:
        actions.release_name(ada, by=ada.person, at=told.later())
    assert refused.value.findings[0].code == "rider.no_legal_name"
    for act in (actions.release_name, actions.take_name_off):
        with pytest.raises(Refused) as refused:
            act(ada, by=told.coordinator, at=told.later())
        assert refused.value.findings[0].code == "rider.not_your_name"


def test_releasing_twice_is_releasing_once_and_a_name_since_taken_away_is_not_there(told):
    released(told)
    ada = told.cast["Ada"]
    actions.release_name(ada, by=ada.person, at=told.later())
    assert NameReleased.objects.count() == 1
    people.name_legally(ada.person, ada.organisation_id, legal_name="", at=told.later())
    assert heads.legal_name_on(again(begun(told))) == ""


def test_with_its_owners_key_the_name_is_gone_from_every_version(told):
    released(told)
    version = begun(told)
    ada = told.cast["Ada"]
    whose = {"organisation": ada.organisation_id, "subject": ada.person_id, "kind": heads.KIND}
    shred(**whose, by=None, at=told.later())
    assert heads.legal_name_on(again(version)) == ""
    assert again(version).digest == version.digest


def test_somebody_without_an_account_has_no_name_to_release(told):
    member = told.join("Cy", "CY")
    assert not heads.releases(member)


# --- The pages ---


def test_the_coordinator_types_the_head_and_the_performer_puts_their_name_on_it(told, client):
    production = world.key(told.here)
    client.force_login(told.coordinator)
    place = reverse("papers:name_entity", args=[production])
    assert client.post(place, {"name": "Third Pictures Ltd"}).status_code == 302
    assert client.post(place, {"name": "x" * 300}).status_code == 409
    assert "Third Pictures Ltd" in client.get(reverse("papers:papers", args=[production])).content.decode()
    version = begun(told, Own())
    rider = version.rider
    redraft = reverse("riders:redraft", args=[production, rider.pk])
    said = {
        "synopsis": "They part.",
        "clauses": version.clauses,
        "contract_reference": "QP-7",
        "episode": "4",
    }
    client.post(redraft, said)
    made = RiderVersion.objects.get(rider=rider, number=2)
    assert heads.head_of(made).own() == Own(contract_reference="QP-7", episode="4")
    assert heads.head_of(made).producing_entity == "Third Pictures Ltd"
    shown = client.get(reverse("riders:rider", args=[production, rider.pk])).content.decode()
    assert "QP-7" in shown
    assert "Your legal name on this paper" not in shown
    actions.deliver(made, **told.by())
    named(told)
    client.force_login(told.cast["Ada"].person)
    page, place = (
        reverse(name, args=[production, rider.pk]) for name in ("riders:rider", "riders:legal_name")
    )
    assert "Put it on my riders here" in client.get(page).content.decode()
    assert client.post(place, {"stands": "yes"}).status_code == 302
    assert NAME in client.get(page).content.decode()
    assert client.post(place, {"stands": "no"}).status_code == 302
    assert NAME not in client.get(page).content.decode()


def test_what_is_released_from_a_plan_goes_into_the_head_too(told, client):
    client.force_login(told.coordinator)
    where = [world.key(told.here), told.cast["Ada"].pk, agreed.SCENE, agreed.OCCASION]
    terms = [one.id for one in told.available("Ada")]
    said = {"released": terms, "synopsis": "They part.", "contract_reference": "QP-9"}
    assert client.post(reverse("riders:release", args=where), said).status_code == 302
    assert heads.head_of(RiderVersion.objects.get()).contract_reference == "QP-9"
