"""The standards of a production: who switches them, what cannot be switched, and what the page says."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.productions import standard_actions, standards
from closedset.rooms.productions.models import StandardSwitch
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
SAG = "sag-aftra-tv-theatrical"
HOUR = timedelta(hours=1)


@pytest.fixture
def here():
    home, _ = world.organisation("here")
    with within({home.pk}):
        yield world.a_set("here", home, (Seat.PRODUCER, Seat.LEGAL, Seat.DIRECTOR, Seat.PERFORMER))


def switch(
    here: world.Set, pack: str, rule: str = "", *, by=Seat.INTIMACY_COORDINATOR, hour=0, **said
) -> None:
    person = here.seats[by]
    standard_actions.switch(
        here.production,
        pack,
        rule=rule,
        **({"on": True, "why": ""} | said),
        by=person,
        at=world.NOW + hour * HOUR,
        reader=Reader(str(person.pk), frozenset({by})),
    )


def active(here: world.Set, hour: int = 9) -> tuple[str, ...]:
    return standards.active(here.production, at=world.NOW + hour * HOUR)


def off(here: world.Set, hour: int = 9) -> frozenset[str]:
    return standards.switched_off(here.production, at=world.NOW + hour * HOUR)


def refused(here: world.Set, *args: str, **said) -> list[str]:
    with pytest.raises(Refused) as stopped:
        switch(here, *args, **said)
    return [found.code for found in stopped.value.findings]


def place(here: world.Set) -> str:
    return reverse("productions:standards", args=[world.key(here)])


def test_the_protection_of_minors_is_active_before_anybody_does_anything(here):
    assert active(here) == ("minors",)
    assert off(here) == frozenset()


@pytest.mark.parametrize("seat", [Seat.INTIMACY_COORDINATOR, Seat.PRODUCER, Seat.LEGAL])
def test_who_answers_for_it_switches_and_it_is_entered(here, seat):
    switch(here, SAG, by=seat)
    switch(here, SAG, "US-SAG-09", by=seat, hour=1, on=False, why="The house has its own list.")
    assert active(here) == (SAG, "minors")
    assert off(here) == {"US-SAG-09"}
    entered = Entry.objects.filter(event="standards.switched", production_id=world.key(here))
    assert {one.by_id for one in entered} == {here.seats[seat].pk}
    assert entered.count() == 2


@pytest.mark.parametrize("seat", [Seat.DIRECTOR, Seat.PERFORMER])
def test_others_may_look_and_hear_why_they_do_not_switch(client, here, seat):
    assert refused(here, SAG, by=seat) == ["standards.reading_only"]
    client.force_login(here.seats[seat])
    page = client.get(place(here)).content.decode()
    assert "US-SAG-03" in page
    assert "<form" not in page.partition("<main")[2].partition("</main")[0]
    assert client.post(place(here), {"pack": SAG, "on": "1"}).status_code == 409


def test_a_stranger_finds_nothing(client, here):
    client.force_login(world.person("stranger"))
    assert client.get(place(here)).status_code == 404
    assert client.post(place(here), {"pack": SAG, "on": "1"}).status_code == 404


def test_what_stands_as_asked_is_not_entered_twice(here):
    for hour in (0, 1):
        switch(here, SAG, hour=hour)
        switch(here, SAG, "US-SAG-09", hour=hour, on=False, why="The house has its own list.")
    assert StandardSwitch.objects.count() == 2


def test_what_is_switched_off_comes_back_and_the_past_stays_as_it_was(here):
    switch(here, "uk-equity")
    switch(here, "uk-equity", "UK-EQ-04", hour=1, on=False, why="Another agreement governs.")
    switch(here, "uk-equity", "UK-EQ-04", hour=2)
    switch(here, "uk-equity", hour=3, on=False, why="We shoot elsewhere.")
    assert [active(here, hour) for hour in (0, 3)] == [("minors", "uk-equity"), ("minors",)]
    assert [off(here, hour) for hour in (0, 1, 2)] == [frozenset(), {"UK-EQ-04"}, frozenset()]


@pytest.mark.parametrize("rule", ["", "US-SAG-09"])
def test_switching_off_needs_a_reason(here, rule):
    switch(here, SAG)
    assert refused(here, SAG, rule, hour=1, on=False, why="  ") == ["standards.why"]


@pytest.mark.parametrize(
    ("pack", "rule", "code"),
    [
        ("minors", "", "standards.always"),
        ("minors", "MIN-02", "standards.always"),
        ("us-ca", "US-LAW-01", "standards.law"),
        ("nothing", "", "standards.unknown"),
        (SAG, "UK-EQ-04", "standards.unknown"),
    ],
)
def test_law_and_minors_are_not_switched_off_whoever_asks(here, pack, rule, code):
    assert refused(here, pack, rule, on=False, why="It would be easier.") == [code]


def test_a_law_that_does_not_apply_is_switched_off_by_the_coordinator_or_counsel_alone(client, here):
    switch(here, "us-ca")
    client.force_login(here.seats[Seat.PRODUCER])
    assert 'name="pack" value="us-ca"' not in client.get(place(here)).content.decode()
    said = {"pack": "us-ca", "rule": "", "on": "0", "why": "We shoot in Wales."}
    assert client.post(place(here), said).status_code == 409
    assert "us-ca" in standards.active(here.production, at=world.today())
    client.force_login(here.seats[Seat.LEGAL])
    assert client.post(place(here), said).status_code == 302
    assert "us-ca" not in standards.active(here.production, at=world.today())


def test_the_page_says_source_grade_and_date_in_plain_words(client, here):
    switch(here, SAG)
    switch(here, SAG, "US-SAG-09", hour=1, on=False, why="The house has its own list.")
    client.force_login(here.coordinator)
    page = client.get(place(here)).content.decode()
    for words in (
        "as of 2026-11",
        "SAG-AFTRA magazine, Winter 2021",
        "unconfirmed: never decides",
        "read in a primary source",
        "The house has its own list.",
        "This is law: no rule of it is left out.",
    ):
        assert words in page
    assert page.index(f'id="p-{SAG}"') < page.index('id="p-us-ca"')


def test_the_form_switches_without_a_script(client, here):
    client.force_login(here.seats[Seat.PRODUCER])
    said = {"pack": "house", "rule": "", "on": "1", "why": "Ours."}
    assert client.post(place(here), said).status_code == 302
    assert "house" in standards.active(here.production, at=world.today())
    assert client.post(place(here), {"pack": "house"}).status_code == 409
    assert client.post(place(here), said | {"on": "0", "why": ""}).status_code == 409
