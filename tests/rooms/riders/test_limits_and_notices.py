"""Limits on use by form, clauses by standard, agreements of their own, and the clocks of notices."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from closedset.practice.consent.terms import Effect, What
from closedset.practice.findings import Refused
from closedset.practice.notices import Kind
from closedset.practice.riders.uses import Limit, limits
from closedset.practice.visibility import Seat
from closedset.rooms.productions import standard_actions
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, queries
from closedset.rooms.riders.models import RiderVersion
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=3)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def as_(who) -> Client:
    client = Client()
    client.force_login(who)
    return client


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def newest(version: RiderVersion) -> RiderVersion:
    return queries.versions_of(version.rider)[0]


def test_the_coordinator_limits_uses_by_form_and_what_is_not_sent_stays(told):
    version = told.offer("Ada")
    way = reverse("riders:redraft", args=[world.key(told.here), version.rider_id])
    sent = {"synopsis": "They part.", "clauses": version.clauses}
    chosen = {"use_trailer": "never", "use_unit_stills": "approved", "use_recap": "agreed", "use_adr": ""}
    for form in (sent | chosen, sent):
        assert as_(told.coordinator).post(way, form).status_code == 302
        says = limits(queries.terms_of(newest(version)))
        assert {use for use, limit in says.items() if limit is not Limit.SILENT} == {
            "trailer",
            "unit_stills",
            "recap",
        }
    trailer = next(one for one in queries.terms_of(newest(version)) if one.scope.use == "trailer")
    assert (trailer.effect, trailer.scope.what, trailer.scope.scenes) == (
        Effect.REFUSE,
        What.USE,
        frozenset({"2"}),
    )
    shown = words(
        as_(told.coordinator).get(reverse("riders:rider", args=[world.key(told.here), version.rider_id]))
    )
    assert "Trailer not available" in shown
    assert "Unit stills agreed once the performer has approved the material itself" in shown
    assert "Marketing not agreed" in shown


def test_an_active_standard_brings_its_clause_and_none_is_delivered_without_it(told):
    standard_actions.switch(told.here.production, "uda-aqpm", on=True, why="Filmed there.", **told.by())
    version = actions.begin(told.cast["Ada"], told.available("Ada"), synopsis="They part.", **told.by())
    assert "forty_eight_hours" in version.clauses
    assert "time_to_read" not in version.clauses
    left = [one for one in version.clauses if one != "forty_eight_hours"]
    short = actions.redraft(
        version, queries.terms_of(version), synopsis="They part.", clauses=left, **told.by()
    )
    with pytest.raises(Refused, match="Forty-eight hours before signing"):
        actions.deliver(short, **told.by())


def test_a_riders_page_says_what_holds_for_whom_it_is_about(told):
    double = told.join("Dee", "ADA", kind="body_double", stands_for=told.cast["Ada"], born=date(2015, 1, 1))
    told.plan(
        agreed.kept.added(
            agreed.a_kiss(),
            "moves",
            agreed.kept.move(action="embrace", source="Dee", target="Ben", over="clothing", pressure="skin"),
        )
    )
    version = actions.begin(double, told.available("Dee"), synopsis="From behind.", **told.by())
    way = reverse("riders:rider", args=[world.key(told.here), version.rider_id])
    shown = words(as_(told.coordinator).get(way))
    assert "Body double : A double is a performer" in shown
    assert "Somebody under eighteen" in shown
    assert "Replacement" not in shown
    own = version_page(told, told.offer("Ben"))
    assert "What holds here besides" not in own


def version_page(told: agreed.Story, version: RiderVersion) -> str:
    way = reverse("riders:rider", args=[world.key(told.here), version.rider_id])
    return words(as_(told.coordinator).get(way))


def test_agreements_of_their_own_say_which_rules_count_here(told):
    way = reverse("riders:agreements", args=[world.key(told.here)])
    before = words(as_(told.here.seats[Seat.CAMERA]).get(way))
    assert "Nothing sexual, and no nudity in a sexual context." in before
    standard_actions.switch(told.here.production, "meaa", on=True, why="Filmed there.", **told.by())
    after = words(as_(told.here.seats[Seat.CAMERA]).get(way))
    assert before.count("not active here") - after.count("not active here") == 2


@pytest.mark.parametrize(("hours", "says"), [(50, "Given in time for"), (40, "Late for")])
def test_a_notice_says_what_it_runs_to_and_whether_it_was_in_time(told, hours, says):
    standard_actions.switch(
        told.here.production, "sag-aftra-tv-theatrical", on=True, why="Signatory.", **told.by()
    )
    way = reverse("riders:notices", args=[world.key(told.here)])
    given = actions.give(
        told.here.production,
        Kind.PARTNER,
        says="With Ben.",
        member=told.cast["Ada"],
        scene="2",
        **told.by(),
    )
    assert says not in words(as_(told.producer).get(way)), "nobody is called yet"
    told.call(given.given_at + timedelta(hours=hours))
    assert says in words(as_(told.producer).get(way))


def test_whoever_gives_notice_is_asked_to_look_at_the_list_and_a_performer_is_not(told):
    way = reverse("riders:notices", args=[world.key(told.here)])
    assert "No day player or background is on this list" in words(as_(told.producer).get(way))
    told.join("Noor", "WREN", kind="day_player")
    assert "This list includes day players or background: Noor." in words(as_(told.producer).get(way))
    assert "Noor" not in words(as_(told.cast["Ben"].person).get(way))


def test_what_changed_since_yesterday_is_told_to_each_as_far_as_it_is_theirs(told):
    board = reverse("riders:board", args=[world.key(told.here)])
    for who in (told.coordinator, told.here.seats[Seat.DIRECTOR], told.cast["Ada"].person):
        assert "newly planned → hold" in words(as_(who).get(board))
    assert "Ben has no signed rider" in words(as_(told.coordinator).get(board)).partition("Changed since")[2]
    assert "Ben has no signed rider" not in words(as_(told.cast["Ada"].person).get(board))
