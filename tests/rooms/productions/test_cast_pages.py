"""Who plays whom: shown to everybody with a seat, kept by few, dates of birth told to those alone."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from closedset.formats import tables
from closedset.practice.findings import Refused
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.productions import cast_queries, link_actions, link_queries, out
from closedset.rooms.productions.cast_actions import cast
from closedset.rooms.productions.cast_forms import CastForm
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.models import Entry
from closedset.rooms.record.queries import told_by
from closedset.rooms.record.scope import within
from kit import world

pytestmark = pytest.mark.django_db
KEEPERS = frozenset(
    {
        Seat.INTIMACY_COORDINATOR,
        Seat.ASSISTANT_COORDINATOR,
        Seat.PRODUCER,
        Seat.FIRST_AD,
        Seat.SECOND_AD,
    }
)
OTHERS = sorted(set(Seat) - KEEPERS)
REASON = "Coordinators, the producer and assistant directors do this."


@pytest.fixture
def here():
    found = world.first()
    with within({found.organisation.pk}):
        yield found


def client_of(here: world.Set, seat: Seat = Seat.SECOND_AD) -> Client:
    client = Client()
    client.force_login(here.seats[seat])
    return client


def page(here, name="cast", *more, seat=Seat.SECOND_AD):
    return client_of(here, seat).get(reverse(f"productions:{name}", args=[world.key(here), *more]))


def send(here, form, name="cast", *more, seat=Seat.SECOND_AD):
    place = reverse(f"productions:{name}", args=[world.key(here), *more])
    return client_of(here, seat).post(place, form)


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def ada(here, **said) -> CastMember:
    person = here.coordinator
    given = {"name": "Ada", "character": "EVE", "born": date(1990, 5, 1)} | said
    reader = Reader(str(person.pk), frozenset({Seat.INTIMACY_COORDINATOR}))
    return cast(here.production, **given, by=person, at=world.NOW, reader=reader)


def entered(event):
    return list(Entry.objects.filter(event=event))


# --- Shown -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", list(Seat))
def test_everybody_with_a_seat_reads_who_plays_whom(here, seat):
    principal = ada(here)
    ada(here, name="Dee", kind=Kind.BODY_DOUBLE, stands_for=principal, born=None)
    told = words(page(here, seat=seat))
    assert "Ada" in told
    assert "Body double for Ada" in told
    assert ("1 May 1990" in told) == (seat in KEEPERS)
    assert ("Cast them" in told) == (seat in KEEPERS)


def test_nobody_cast_is_said(here):
    assert "Nobody is cast yet." in words(page(here))


def test_long_names_and_names_from_right_to_left_stand_as_they_are(here):
    ada(here, name="م" * 200, character="ליאורה")
    html = page(here).content.decode()
    assert "م" * 200 in html
    assert "<bdi>ליאורה</bdi>" in html


def test_a_stranger_finds_nothing(here):
    client = Client()
    client.force_login(world.person("stranger"))
    member = ada(here).pk
    for name, more in (("cast", []), ("uncast", [member]), ("account", [member]), ("take_out", ["cast"])):
        place = reverse(f"productions:{name}", args=[world.key(here), *more])
        assert {client.get(place).status_code, client.post(place).status_code} <= {404, 405}


# --- Cast --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", sorted(KEEPERS))
def test_whoever_keeps_the_cast_adds_people_with_their_accounts(here, seat):
    form = {
        "name": "Ada",
        "character": "EVE",
        "kind": "principal",
        "person": str(here.seats[Seat.PERFORMER].pk),
        "representative": str(here.seats[Seat.REPRESENTATIVE].pk),
        "born": "1990-05-01",
    }
    assert send(here, form, seat=seat).status_code == 302
    (member,) = cast_queries.cast_of(world.key(here))
    stands = (member.person, member.representative)
    named = (here.seats[Seat.PERFORMER], here.seats[Seat.REPRESENTATIVE])
    assert stands == (named if seat is Seat.INTIMACY_COORDINATOR else (None, None))
    assert link_queries.waiting(member).count() == (0 if seat is Seat.INTIMACY_COORDINATOR else 2)
    (entry,) = entered("cast.joined")
    assert entry.by_id == here.seats[seat].pk


@pytest.mark.parametrize("name", ["Ada", "ada", " ADA ", "Here-Camera"])
def test_a_name_that_is_taken_gives_a_clear_error(here, name):
    ada(here)
    answer = send(here, {"name": name, "character": "X", "kind": "principal"})
    assert answer.status_code == 422
    assert "Somebody of this name is cast already. Add a second name or an initial." in words(answer)
    assert cast_queries.cast_of(world.key(here)).count() == 1


def test_the_same_form_a_second_time_casts_nobody_twice(here):
    form = {"name": "Ada", "character": "EVE", "kind": "principal"}
    assert [send(here, form).status_code for _ in range(2)] == [302, 422]
    assert len(entered("cast.joined")) == 1


def test_a_name_taken_a_moment_ago_gives_the_same_error(here, monkeypatch):
    """Somebody else casts the same name after this form was looked at."""
    ada(here)
    monkeypatch.setattr(CastForm, "clean_name", lambda form: form.cleaned_data["name"])
    answer = send(here, {"name": "Ada", "character": "X", "kind": "principal"})
    assert answer.status_code == 422
    assert "Somebody of this name is cast already." in words(answer)


@pytest.mark.parametrize("field", ["person", "representative"])
def test_an_account_without_that_seat_here_cannot_be_chosen(here, field):
    form = {"name": "Ada", "character": "EVE", "kind": "principal", field: str(here.seats[Seat.CAMERA].pk)}
    assert send(here, form).status_code == 422


@pytest.mark.parametrize("seat", OTHERS)
def test_others_are_refused_with_the_reason_and_the_attempt_is_entered(here, seat):
    member = ada(here)
    for name, more in (("cast", []), ("uncast", [member.pk]), ("account", [member.pk])):
        answer = send(here, {"name": "B", "character": "C", "kind": "principal"}, name, *more, seat=seat)
        assert answer.status_code == 409
        assert REASON in words(answer)
    assert len(entered("practice.refused")) == 3
    assert cast_queries.cast_of(world.key(here)).get().left_at is None


# --- Parts end ---------------------------------------------------------------------------------------------


def test_a_part_ends_with_its_reason_once(here):
    member = ada(here)
    for _ in range(2):
        assert send(here, {"why": "Recast."}, "uncast", member.pk).status_code == 302
    (entry,) = entered("cast.left")
    assert told_by([entry])[entry.id].why == "Recast."
    assert "ended" in words(page(here))


def test_a_part_of_another_production_is_not_there(here):
    with within({here.organisation.pk}):
        other = ada(world.a_set("other", here.organisation, ()))
    assert send(here, {}, "uncast", other.pk).status_code == 404
    assert send(here, {}, "account", other.pk).status_code == 404


# --- Accounts ----------------------------------------------------------------------------------------------


def account(here, member, person=None, agent=None, *, seat=Seat.SECOND_AD):
    form = {"person": str(person.pk) if person else "", "representative": str(agent.pk) if agent else ""}
    return send(here, form, "account", member.pk, seat=seat)


def test_a_missing_account_is_added_and_entered_once(here):
    member, performer = ada(here), here.seats[Seat.PERFORMER]
    for _ in range(2):
        assert account(here, member, performer, seat=Seat.INTIMACY_COORDINATOR).status_code == 302
    member.refresh_from_db()
    assert member.person == performer
    assert member.person_since > member.joined_at
    (entry,) = entered("cast.linked")
    assert told_by([entry])[entry.id].details == {"name": "Ada", "person": str(performer.pk)}


def test_an_account_that_stands_is_changed_by_the_coordinator_alone(here):
    member = ada(here, person=here.seats[Seat.PERFORMER])
    answer = account(here, member)
    assert answer.status_code == 409
    assert "The intimacy coordinator changes it." in words(answer)
    assert account(here, member, seat=Seat.INTIMACY_COORDINATOR).status_code == 302
    member.refresh_from_db()
    assert member.person is None


def test_an_account_named_by_anybody_else_opens_nothing_until_the_coordinator_confirms_it(here):
    member, performer = ada(here), here.seats[Seat.PERFORMER]
    statement = reverse("conversations:boundaries", args=[world.key(here), member.pk])
    told = account(here, member, performer)
    assert told.status_code == 302
    member.refresh_from_db()
    assert member.person is None
    assert client_of(here, Seat.PERFORMER).get(statement).status_code == 404
    (named,) = link_queries.waiting(member)
    assert "account to be confirmed" in words(page(here))
    assert performer.email not in words(page(here))
    shown = words(page(here, seat=Seat.INTIMACY_COORDINATOR))
    assert performer.email in shown
    assert "Named by Here-Second_Ad" in shown
    for seat in set(Seat) - {Seat.INTIMACY_COORDINATOR}:
        refused = send(here, {"is": "theirs"}, "decide", named.pk, seat=seat)
        assert refused.status_code == 409
    assert send(here, {"is": "theirs"}, "decide", named.pk, seat=Seat.INTIMACY_COORDINATOR).status_code == 302
    assert send(here, {"is": "not"}, "decide", named.pk, seat=Seat.INTIMACY_COORDINATOR).status_code == 409
    opened = client_of(here, Seat.PERFORMER).get(statement)
    assert opened.status_code == 200
    assert "named by Here-Second_Ad" in words(opened)
    assert "confirmed by Here-Intimacy_Coordinator" in words(opened)


def test_an_account_that_is_not_theirs_never_opens_anything(here):
    member, performer = ada(here), here.seats[Seat.PERFORMER]
    account(here, member, performer)
    (named,) = link_queries.waiting(member)
    assert send(here, {"is": "not"}, "decide", named.pk, seat=Seat.INTIMACY_COORDINATOR).status_code == 302
    member.refresh_from_db()
    assert member.person is None
    assert not link_queries.waiting(member).exists()
    assert len(entered("cast.account_declined")) == 1
    assert "Accounts that wait for you" not in words(page(here, seat=Seat.INTIMACY_COORDINATOR))


def test_one_account_cannot_be_confirmed_for_two_parts(here):
    first, second, performer = ada(here), ada(here, name="Ben"), here.seats[Seat.PERFORMER]
    for member in (first, second):
        account(here, member, performer)
    for member, status in ((first, 302), (second, 409)):
        (named,) = link_queries.waiting(member)
        answer = send(here, {"is": "theirs"}, "decide", named.pk, seat=Seat.INTIMACY_COORDINATOR)
        assert answer.status_code == status
    second.refresh_from_db()
    assert second.person is None


def test_naming_another_account_gives_the_first_one_up(here):
    member, one, other = ada(here), here.seats[Seat.REPRESENTATIVE], world.person("other-agent")
    world.seated(here, other, Seat.REPRESENTATIVE)
    for agent in (one, other):
        account(here, member, None, agent)
    (named,) = link_queries.waiting(member)
    assert named.person == other


def test_only_the_account_itself_opens_what_is_older(here):
    member = ada(here)
    with pytest.raises(Refused):
        link_actions.open_older(member, by=here.seats[Seat.PERFORMER], at=world.NOW)


def test_an_account_that_plays_already_is_no_choice(here):
    ada(here, person=here.seats[Seat.PERFORMER])
    ben = ada(here, name="Ben")
    assert account(here, ben, here.seats[Seat.PERFORMER]).status_code == 422
    assert "Whose account Ben is" in words(page(here, "account", ben.pk))


# --- Taken out ---------------------------------------------------------------------------------------------


def test_the_cast_is_taken_out_as_a_list_that_reads_back_and_tells_no_address(here):
    principal = ada(here, person=here.seats[Seat.PERFORMER])
    ada(here, name="=Dee+", character="@X", kind=Kind.BODY_DOUBLE, stands_for=principal, born=None)
    answer = page(here, "take_out", "cast")
    assert "attachment" in answer["Content-Disposition"]
    assert b"example.org" not in answer.content
    table = tables.read(answer.content, name="cast.csv")
    assert set(tables.rows_of(table)) == {
        ("Ada", "EVE", "Principal", "", "1990-05-01"),
        ("=Dee+", "@X", "Body double", "Ada", ""),
    }
    assert b'"\'=Dee+"' in answer.content
    assert [one.reading for one in entered("list.taken_out")] == [True]


@pytest.mark.parametrize("seat", OTHERS)
def test_others_take_no_list_out(here, seat):
    for what in ("cast", "schedule"):
        answer = page(here, "take_out", what, seat=seat)
        assert answer.status_code == 409
        assert REASON in words(answer)


def test_titles_taken_out_are_those_a_list_is_known_by(here):
    ada(here)
    assert out.cast(here.production).decode("utf-8-sig").startswith('"Name","Character","Engaged as"')
