"""Every address of the site, walked in every seat here and elsewhere, without a seat, and as nobody.

What each should get is written in `access_table`, word for word; nothing here asks the code what is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from access_table import (
    EVERY_SEAT,
    NO_SUCH_WAY,
    NOBODYS,
    NOT_FOUND,
    OUTSIDE,
    PRODUCTION,
    SIGN_IN,
    WITHOUT_A_SEAT,
    Outside,
    Visit,
)
from closedset.formats import fdx
from closedset.formats.reading import read_script
from closedset.practice.choreography.values import Stage
from closedset.practice.notices import Kind
from closedset.practice.papers.names import Kind as Paper
from closedset.practice.signatures.values import Role
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.auditions import actions as auditions
from closedset.rooms.breakdown import actions, queries
from closedset.rooms.breakdown.actions.read import read_draft
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.choreography import actions as choreography
from closedset.rooms.choreography import queries as scores
from closedset.rooms.closed_set import actions as closed_set
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.models import Link
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.documents.actions import keep
from closedset.rooms.garments import actions as garments
from closedset.rooms.keeping import actions as keeping
from closedset.rooms.papers import actions as papers
from closedset.rooms.papers.models import Bundle
from closedset.rooms.people import actions as people
from closedset.rooms.people.models import Invitation, Membership, Person
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.people.queries import digest_of, reader_on
from closedset.rooms.planning import actions as planning
from closedset.rooms.productions import link_actions
from closedset.rooms.productions.models import CastMember, Feed
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders.models import ChangeCard, ChangeLine
from closedset.rooms.sending.models import Copy, Handout
from closedset.rooms.signing import actions as signing
from kit import agreed, auditioning, world

pytestmark = [pytest.mark.django_db, pytest.mark.no_cover]
# Walking is not testing what is behind a door: it counts for nobody's coverage, and goes twice as fast.
IN_PRIVATE = "quincunxial"
"""Stands in a private note, and on no page but that note's."""

LEGAL_NAME = "Wilhelmina Quillfeather"
"""Camera's. Nobody who walks here may read it."""
SECOND = world.SCRIPT.replace("Coffee.", "Tea.")


@dataclass
class Walked:
    """A production with three drafts read, and everybody who may come by."""

    here: world.Set
    seats: dict[str, Person]
    next_door: world.Set
    elsewhere: list[Person]
    without: dict[str, Person | None]
    keys: dict[str, object]


@pytest.fixture(scope="module")
def walked(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Walked]:
    """Made once and rolled back at the end; each visit is rolled back by `visited`."""
    storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path_factory.mktemp("files")},
    }
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    quiet = {"USERSESSIONS_TRACK_ACTIVITY": False}  # when each was last here is written down at every step
    with (
        override_settings(STORAGES={"default": storage, "staticfiles": static}, **quiet),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        everything = made()
        sign_in([*everything.seats.values(), *everything.elsewhere, *everything.without.values()])
        yield everything
        SIGNED_IN.clear()
        transaction.set_rollback(True)


SIGNED_IN: dict[UUID, str] = {}
"""Sessions of those who walk. Signing in takes longer than most visits, and there are thousands."""


def sign_in(people: list[Person | None]) -> None:
    """Sign everybody in, once."""
    for who in people:
        if who is not None:
            client = Client()
            client.force_login(who)
            SIGNED_IN[who.pk] = client.cookies[settings.SESSION_COOKIE_NAME].value


def made() -> Walked:
    home, keeper = world.organisation("home")
    away, other_keeper = world.organisation("away")
    here = world.a_set("here", home)
    others = [world.a_set("next-door", home), world.a_set("far", away)]
    without = {
        "nobody": None,
        "account keeper": keeper,
        "account keeper of another organisation": other_keeper,
        "same organisation without seat": world.person("colleague"),
        "a seat that ended": world.person("was-here"),
        "invited and not yet come": world.person("late"),
    }
    Membership(
        organisation=home, person=without["same organisation without seat"], joined_at=world.NOW
    ).save()
    with within({home.pk}):
        people.name_legally(here.seats[Seat.CAMERA], home.pk, legal_name=LEGAL_NAME, at=world.NOW)
        left(here, without["a seat that ended"])
        drafts = [
            brought_in(here, world.SCRIPT.encode(), minute=0),
            brought_in(here, SECOND.encode(), minute=1),
        ]
        written = fdx.write(read_script(world.SCRIPT.encode(), name="a.fountain"))
        keys = keys_of(here, drafts[1]) | agreed_on(here) | {"fdx": brought_in(here, written, minute=2).pk}
        keys |= papers_on(here)
        keys |= auditions_on(here)
        keys |= slices_on(here)
        keys |= {f"for_{seat}": offered(here, seat).pk for seat in (Seat.CAMERA, Seat.OBSERVER)}
        offered(here, Seat.CAMERA, "late@example.org")
        held = SeatRow.objects.filter(production_id=world.key(here), left_at=None)
        keys |= {str(one.seat): one.pk for one in held}
        keys["next_door"] = SeatRow.objects.filter(production_id=world.key(others[0])).first().pk
        offered(here, Seat.CAMERA, "newcomer@example.org")
    keys |= {"home": home.pk, "away": away.pk, "organisation": home.pk, "seat": keys["camera"]}
    keys |= {"invitation": keys["for_camera"], "token": "late", "for_a_newcomer": "newcomer"}
    keys |= {"uidb36": "1", "pk": 1}
    keys |= {"scene": "2", "occasion": "principal", "element": "m1", "part": "setups"}
    keys |= {"move": "m1", "who_classified": here.coordinator.pk}
    seats = {str(seat): person for seat, person in here.seats.items()}
    elsewhere = [one for other in others for one in other.seats.values()]
    return Walked(here, seats, others[0], elsewhere, without, keys)


def left(here: world.Set, person: Person) -> None:
    """Somebody who was the coordinator here, too, and is not any more."""
    world.seated(here, person, Seat.INTIMACY_COORDINATOR)
    SeatRow.objects.filter(person=person).update(left_at=world.NOW + timedelta(hours=1))


def brought_in(here: world.Set, data: bytes, *, minute: int) -> Draft:
    at = world.NOW + timedelta(minutes=minute)
    draft = actions.bring_in(
        here.production,
        data,
        name="draft.fdx" if data.startswith(b"<?xml") else "draft.fountain",
        colour="white",
        by=here.coordinator,
        at=at,
        reader=reader_on(here.coordinator, world.key(here), at=at),
    )
    read_draft.call(str(draft.pk), str(here.organisation.pk))
    return Draft.objects.get(pk=draft.pk)


def agreed_on(here: world.Set) -> dict[str, object]:
    """Cast, a plan, riders at each step, a note, a link: everything there is to ask for."""
    told = agreed.Story(here, world.NOW + timedelta(hours=1))
    own, speaks = here.seats[Seat.PERFORMER], here.seats[Seat.REPRESENTATIVE]
    ada = told.join("Ada", "ADA", account=own, representative=speaks)
    for name, character in (("Ben", "BEN"), ("Cy", "CY"), ("Dot", "DOT"), ("Eve", "EVE")):
        told.join(name, character)
    content = agreed.a_kiss()
    for other in ("Cy", "Dot", "Eve"):
        kiss = agreed.kept.move(action="kiss.open", source="Ada", target=other, over="skin", pressure="skin")
        content = agreed.kept.added(content, "moves", kiss)
    told.plan(content)
    m1 = planning.Where(here.production, "2", "principal", "m1")
    planning.classify(m1, "stunt_work", "A fall.", **told.by())
    planning.meet(
        here.production,
        held_on=told.at.date(),
        attended="",
        attendees=[str(told.producer.pk)],
        scene="2",
        said={"tone": "Quiet."},
        **told.by(),
    )
    rider, signed = told.offer("Ada"), told.sign(told.accept(told.offer("Ben")))
    drafted = riders.begin(told.cast["Cy"], told.available("Cy"), synopsis="They part.", **told.by())
    riders.issue(here.production, "2", **told.by())
    conversations.answer(ada, {"touch.foot": (Answer.YES, "", "")}, by=own, at=told.later())
    note = conversations.write(ada, f"Between us, {IN_PRIVATE}.", destroy_on=date(2099, 1, 1), **told.by())
    agreed_to = told.accept(told.offer("Eve"))
    envelope = signing.draft(
        "rider",
        agreed_to.pk,
        organisation=here.organisation.pk,
        asked=[
            signing.Asked(role=Role.PERFORMER, name="Eve", email="eve@example.org"),
            signing.Asked(role=Role.PRODUCER, name="Pat", email=told.producer.email),
        ],
        expires_at=world.today() + timedelta(days=7),
        **told.by(),
    )
    Link(
        organisation_id=here.organisation.pk,
        production=here.production,
        member=ada,
        token_digest=digest_of("ada-alone"),
        made_at=world.NOW,
        made_by=here.coordinator.pk,
        expires_at=world.today() + timedelta(days=7),
    ).save(force_insert=True)
    Feed(
        organisation_id=here.organisation.pk,
        production=here.production,
        person=own,
        token_digest=digest_of("adas-calls"),
        made_at=world.NOW,
    ).save(force_insert=True)
    handout = Handout(
        organisation_id=here.organisation.pk,
        production_id=world.key(here),
        kind="rider",
        thing_id=signed.pk,
        name="Rider of Ben",
        handed_at=told.at,
        handed_by=here.coordinator,
        leaves_at=told.at,
        expires_at=world.today() + timedelta(days=7),
    )
    handout.save(force_insert=True)
    copy = Copy(
        organisation_id=here.organisation.pk,
        handout=handout,
        email="agent@example.org",
        why="His agent.",
        short_id="abcdefgh",
        token_digest=digest_of("an-agents-copy"),
        sent_at=told.at,
    )
    copy.save(force_insert=True)
    lifted = keeping.hold(here.production, "copies", why="A claim.", **told.by())
    agent = told.here.seats[Seat.REPRESENTATIVE]
    named = link_actions.name_account(told.cast["Dot"], "representative", agent, by=own, at=told.later())
    kit = garments.keep(
        here.production, covering="tape", called="A roll", single_use=True, count=2, **told.by()
    )
    piece = garments.assign(ada, covering="robe", **told.by())
    garments.tell(ada, {"sizes": f"M, {IN_PRIVATE}"}, by=own, at=told.later())
    with_score(told)
    card = ChangeCard(
        organisation_id=here.organisation.pk,
        production=here.production,
        scene="2",
        occasion="principal",
        element="m1",
        digest="",
        at=told.at,
        by_id=here.coordinator.pk,
    )
    card.save(force_insert=True)
    line = ChangeLine(organisation_id=here.organisation.pk, card=card, member=ada, terms=[])
    line.save(force_insert=True)
    asked = riders.give(here.production, Kind.REQUEST, says="I ask for one.", member=ada, **told.by(own))
    return door_of(told) | {
        "notice": asked.pk,
        "card": card.pk,
        "line": line.pk,
        "named": named.pk,
        "hold": lifted.pk,
        "kit": kit.pk,
        "piece": piece.pk,
        "destruction": uuid4(),
        "handout": handout.pk,
        "copy": copy.pk,
        "kind": "rider",
        "thing": signed.pk,
        "what": "cast",
        "member": ada.pk,
        "unasked": told.cast["Dot"].pk,
        "rider": rider.rider_id,
        "version": rider.pk,
        "drafted_version": drafted.pk,
        "drafted": drafted.rider_id,
        "signed": signed.rider_id,
        "signature": signed.signatures.get(party="performer").pk,
        "note": note.pk,
        "term": "2.1",
        "to_sign": agreed_to.pk,
        "envelope": envelope.pk,
        "signer": envelope.signers.get(role=Role.PERFORMER).pk,
        "question": NOBODYS,
        "which": "paper",
        "number": 1,
    }


def with_score(told: agreed.Story) -> None:
    """The score of the scene, kept for rehearsal."""
    content, version = scores.content_of(world.key(told.here), "2", "principal")
    plan = agreed.kept.to_plan(content, scene="2", occasion="principal")
    where = choreography.Where(told.here.production, "2", "principal", version)
    choreography.keep(where, scores.score_of(None, plan), Stage.REHEARSAL, **told.by())


def slices_on(here: world.Set) -> dict[str, object]:
    """What departments are shown of the scene of which a summary is issued."""
    told = agreed.Story(here, world.NOW + timedelta(days=2))
    riders.issue(here.production, "2", **told.by())
    scenes = Scenes(here.production, at=world.today())
    key = ("2", "principal")
    return {
        "department": "props",
        "slice": scenes.slice_of(Seat.PROPS, key).digest,
        "slice_of_sound": scenes.slice_of(Seat.SOUND, key).digest,
    }


def door_of(told: agreed.Story) -> dict[str, object]:
    """Who is on the list of the set, who keeps its door, and what shows it. Nothing happened there yet."""
    here = told.here
    grip = {"function": "grip", "reason": "Moves the dolly."}
    sound = {"function": "boom_operator", "reason": "Holds the boom."}
    listed = closed_set.propose(
        here.production, name="Sound", person=here.seats[Seat.SOUND], **sound, **told.by()
    )
    closed_set.approve(listed, **told.by(here.seats[Seat.FIRST_AD]))
    proposed = closed_set.propose(here.production, name="Gil", **grip, **told.by())
    closed_set.name_for_the_day(here.production, stop="Red", keeper=here.seats[Seat.CAMERA], **told.by())
    feed = closed_set.keep_feed(here.production, name="Monitor", kind="monitor", **told.by())
    return {"listed": listed.pk, "proposed": proposed.pk, "feed": feed.pk}


def auditions_on(here: world.Set) -> dict[str, object]:
    """Ada's audition, and one of somebody who is not cast."""
    told = agreed.Story(here, world.NOW + timedelta(days=1))
    ada = CastMember.objects.get(production=here.production, name="Ada")
    own = auditions.plan(here.production, auditioning.planned(), member=ada, **told.by())
    other = auditions.plan(here.production, auditioning.planned(performer="Fay"), **told.by())
    return {"audition": own.pk, "others_audition": other.pk}


def papers_on(here: world.Set) -> dict[str, object]:
    """Papers issued on what stands now, and a bundle that is ready."""
    told = agreed.Story(here, world.NOW + timedelta(days=1))
    told.call(world.NOW + timedelta(days=4))
    issued = {
        kind: papers.issue(here.production, kind, "principal~2", **told.by())
        for kind in (Paper.CLOSED_SET_MEMO, Paper.CHECK_IN, Paper.INCIDENT_REPORT)
    }
    own = {one.part: one.pk for one in issued[Paper.CHECK_IN]}
    at = told.later()
    made = keep(
        b"papers", organisation=here.organisation.pk, name="papers.zip", by=here.coordinator.pk, at=at
    )
    ready = Bundle(
        organisation_id=here.organisation.pk,
        production=here.production,
        day=date(2026, 3, 6),
        size="a4",
        status="ready",
        file=made,
        asked_at=at,
        asked_by=here.coordinator.pk,
    )
    ready.save(force_insert=True)
    return {
        "paper": issued[Paper.CLOSED_SET_MEMO][0].pk,
        "own_paper": own["Ada"],
        "others_paper": own["Ben"],
        "incident": issued[Paper.INCIDENT_REPORT][0].pk,
        "bundle": ready.pk,
        "kind": "closed_set_memo",
        "key": "principal~2",
    }


def keys_of(here: world.Set, draft: Draft) -> dict[str, object]:
    """A beat that was found, one of two paragraphs added to its scene, and the draft they are in."""
    found = queries.standings(draft)[0].row
    added = actions.add(
        queries.scenes_of(draft).get(index=found.scene),
        first=1,
        last=2,
        classes=["kiss"],
        exposure="E0",
        action="A4",
        by=here.coordinator,
        at=world.NOW + timedelta(hours=1),
        reader=Reader(str(here.coordinator.pk), frozenset({Seat.INTIMACY_COORDINATOR})),
    )
    return {
        "production": world.key(here),
        "draft": draft.pk,
        "beat": added.pk,
        "other": found.pk,
        "index": found.scene,
        "form": "one-liner",
    }


def offered(here: world.Set, seat: Seat, email: str = "") -> Invitation:
    """A seat offered; the link's secret is the name in the address."""
    email = email or f"new-{seat}@example.org"
    one = Invitation(
        organisation_id=here.organisation.pk,
        production_id=world.key(here),
        seat=seat,
        email=email,
        token_digest=digest_of(email.partition("@")[0]),
        invited_by=here.coordinator,
        invited_at=world.NOW,
        expires_at=world.today() + timedelta(days=7),
    )
    one.save(force_insert=True)
    return one


# --- Addresses ---------------------------------------------------------------------------------------------


def names(resolver: URLResolver, space: str = "") -> Iterator[str]:
    """The full name of every address."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}"
        else:
            yield from names(entry, f"{space}{entry.namespace}:" if entry.namespace else space)


def address(name: str, keys: dict[str, object]) -> str:
    """The address of this name, with the keys it wants."""
    resolver = get_resolver()
    space, _, last = name.rpartition(":")
    found = (resolver.namespace_dict[space][1] if space else resolver).reverse_dict
    wanted = {word for way in found.getlist(last) for word in way[0][0][1]}
    if space == "production_people":
        wanted |= {"production"}
    return reverse(name, kwargs={word: keys[word] for word in wanted})


def given(words: dict[str, str] | None, keys: dict[str, object]) -> dict[str, Any]:
    """The words of a row, where `@word` stands for a key."""
    return {one: keys[word[1:]] if word[:1] == "@" else word for one, word in (words or {}).items()}


def visited(who: Person | None, place: str, form: dict[str, Any] | None) -> HttpResponse:
    """One visit, which leaves nothing behind."""
    client = Client()
    with transaction.atomic():
        if who is not None:
            client.cookies[settings.SESSION_COOKIE_NAME] = SIGNED_IN[who.pk]
        answer = client.get(place) if form is None else client.post(place, form)
        transaction.set_rollback(True)
    return answer


def got(answer: HttpResponse) -> int | str:
    """The status, or that one is sent to sign in."""
    away = answer.status_code == 302 and "/accounts/login/" in answer["Location"]
    return SIGN_IN if away else answer.status_code


BETWEEN = {
    "conversations:notes": ("intimacy_coordinator", "performer"),
    "garments:performer": ("costume", "performer"),
    "garments:garments": ("performer",),
}
"""Pages that show what is private, and the seats it is between."""


def asking(walked: Walked, name: str, visit: Visit | Outside) -> Callable[[Person | None], int | str]:
    """What somebody gets who makes this visit."""
    keys = walked.keys | given(visit.at, walked.keys)
    place, form = address(name, keys), visit.sends if visit.sends is None else given(visit.sends, keys)

    def ask(who: Person | None) -> int | str:
        answer = visited(who, place, form)
        assert LEGAL_NAME.encode() not in answer.content, "A legal name is for whose it is, and nobody else."
        between = visit.sends is None and who in [walked.seats[seat] for seat in BETWEEN.get(name, ())]
        assert between or IN_PRIVATE.encode() not in answer.content, "What is private is for its two people."
        return got(answer)

    return ask


# --- The walk ----------------------------------------------------------------------------------------------

VISITS = [
    pytest.param(name, visit, id=f"{name}-{number}")
    for name, visits in PRODUCTION.items()
    for number, visit in enumerate(visits)
]


def test_every_address_has_a_row_and_every_row_an_address():
    known = set(names(get_resolver()))
    rows = {name for table in (PRODUCTION, OUTSIDE) for name, visits in table.items() if visits}
    assert (known - rows, rows - known) == (set(), set()), "Mend tests/access_table.py."


def test_every_seat_there_is_stands_in_the_table():
    assert set(Seat) == EVERY_SEAT


@pytest.mark.parametrize(("name", "visit"), VISITS)
def test_each_seat_gets_what_the_table_says(walked, name: str, visit: Visit):
    ask = asking(walked, name, visit)
    found = {seat: ask(person) for seat, person in walked.seats.items()}
    assert found == {seat: visit.answer(seat) for seat in EVERY_SEAT}


@pytest.mark.parametrize(("name", "visit"), VISITS)
def test_who_has_no_seat_here_finds_nothing_here(walked, name: str, visit: Visit):
    ask = asking(walked, name, visit)
    assert {who: ask(person) for who, person in walked.without.items()} == WITHOUT_A_SEAT
    assert {ask(person) for person in walked.elsewhere} == {NOT_FOUND}


@pytest.mark.parametrize("name", PRODUCTION)
def test_an_address_that_takes_forms_has_a_row_that_sends_one(walked, name: str):
    place, coordinator = address(name, walked.keys), walked.seats["intimacy_coordinator"]
    takes = {
        sends
        for sends in (False, True)
        if got(visited(coordinator, place, {} if sends else None)) != NO_SUCH_WAY
    }
    assert {one.sends is not None for one in PRODUCTION[name]} == takes


@pytest.mark.parametrize("name", ["breakdown:draft", "breakdown:scene", "breakdown:take_out"])
def test_a_coordinators_seat_next_door_adds_nothing_to_ones_seat_here(walked, name: str):
    camera = walked.seats["camera"]
    with transaction.atomic(), within({walked.here.organisation.pk}):
        world.seated(walked.next_door, camera, Seat.INTIMACY_COORDINATOR)
        found = got(visited(camera, address(name, walked.keys), None))
        transaction.set_rollback(True)
    assert found == NOT_FOUND


def test_a_legal_name_is_shown_to_whose_it_is(walked):
    own, coordinators = (
        visited(walked.seats[seat], reverse("people:me"), None).content.decode()
        for seat in ("camera", "intimacy_coordinator")
    )
    assert LEGAL_NAME in own
    assert LEGAL_NAME not in coordinators


OUTSIDE_VISITS = [
    pytest.param(name, visit, id=f"{name}-{number}")
    for name, visits in OUTSIDE.items()
    for number, visit in enumerate(visits)
]


@pytest.mark.parametrize(("name", "visit"), OUTSIDE_VISITS)
@pytest.mark.ignore_template_errors  # allauth's own templates ask for what is not always there
def test_outside_productions_each_gets_what_the_table_says(walked, name: str, visit: Outside):
    ask = asking(walked, name, visit)
    found = {
        "nobody": ask(None),
        "coordinator": ask(walked.here.coordinator),
        "account keeper": ask(walked.without["account keeper"]),
        "invited": ask(walked.without["invited and not yet come"]),
    }
    assert found == visit.gets()
