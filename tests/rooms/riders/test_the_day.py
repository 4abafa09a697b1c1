"""The day as it goes: marks hold the board, and a change happens only by each performer's own yes."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from closedset.formats.consent_case import parse
from closedset.formats.consent_case.writing import write
from closedset.practice.consent import check
from closedset.practice.day import A_DAY, Mark
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.closed_set import actions as closed_set
from closedset.rooms.closed_set.queries import Place
from closedset.rooms.days import actions as days
from closedset.rooms.days.models import DayMark
from closedset.rooms.productions.models import CastMember
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, change_queries
from closedset.rooms.riders.checking import checked
from closedset.rooms.riders.models import ChangeAnswer, ChangeCard, ChangeLine
from kit import agreed, world

pytestmark = pytest.mark.django_db
KEY = (agreed.SCENE, agreed.OCCASION)
TOUCH = agreed.kept.move(
    action="affectionate_touch",
    source="Ada",
    source_area="hand",
    target="Ben",
    target_area="face",
    over="skin",
    pressure="skin",
)


@pytest.fixture
def told():
    """A kiss both have signed for, and a set-up that sees it; called two hours from now."""
    found = agreed.story()
    found.at = world.today() - timedelta(hours=3)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        seen = agreed.kept.setup(size="close", sees={"Ada": ["lips"], "Ben": ["lips"]})
        found.plan(agreed.kept.added(agreed.a_kiss(), "setups", seen))
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        found.call(world.today())
        yield found


def verdict(told: agreed.Story, at=None) -> str:
    return checked(told.here.production, at=at or told.at).answers()[KEY].verdict.word


def mark(told: agreed.Story, what: Mark, by=None, member: str = "", **more) -> DayMark | None:
    who = told.by(by or (told.cast[member].person if member else None))
    return days.mark(
        told.here.production,
        what,
        **{"key": uuid4(), "member": told.cast[member] if member else None} | who | more,
    )


def more_is_planned(told: agreed.Story) -> str:
    """A touch nobody has signed for; its id."""
    row = agreed.plans.plan_row(world.key(told.here), *KEY)
    told.plan(agreed.kept.added(row.content, "moves", TOUCH))
    return "m2"


def put(told: agreed.Story, element: str) -> ChangeCard:
    who = told.by()
    return actions.put_change(checked(told.here.production, at=who["at"]), *KEY, element, **who)


def says(told: agreed.Story, card: ChangeCard, name: str, *, yes: bool = True) -> ChangeAnswer:
    line = ChangeLine.objects.select_related("card", "member").get(card=card, member=told.cast[name])
    return actions.answer_change(line, yes=yes, by=told.cast[name].person, at=told.later())


# --- What is said of the day ------------------------------------------------------------------------------


def test_a_pause_holds_the_board_until_it_is_ended(told):
    assert verdict(told) == "clear"
    before = told.at
    mark(told, Mark.PAUSED, by=told.here.seats[Seat.COSTUME])
    assert verdict(told) == "hold"
    assert verdict(told, before) == "clear", "what was so before stays said"
    mark(told, Mark.RESUMED, by=told.here.seats[Seat.FIRST_AD])
    assert verdict(told) == "clear"


def test_who_steps_out_holds_their_scenes_until_they_are_back(told):
    mark(told, Mark.STEPPED_OUT, member="Ada")
    assert verdict(told) == "hold"
    with pytest.raises(Refused):
        mark(told, Mark.BACK, by=told.coordinator, member="Ada")
    mark(told, Mark.BACK, member="Ada")
    assert verdict(told) == "clear"


def test_the_same_mark_sent_twice_is_one_and_what_holds_already_is_not_said_again(told):
    key = uuid4()
    take = days.Shot(*KEY, "s1")
    assert mark(told, Mark.ROLLED, key=key, shot=take) is not None
    assert mark(told, Mark.ROLLED, key=key, shot=take) is None
    assert mark(told, Mark.PAUSED) is not None
    assert mark(told, Mark.PAUSED) is None
    assert mark(told, Mark.BACK, member="Ada") is None, "they were not out"
    assert DayMark.objects.count() == 2
    assert Entry.objects.filter(event="day.marked").count() == 2


def test_a_pause_is_in_the_case_file_and_the_file_answers_as_the_board_does(told):
    mark(told, Mark.CHECKED_IN, member="Ada")
    mark(told, Mark.STEPPED_OUT, member="Ben")
    mark(told, Mark.PAUSED)
    here = checked(told.here.production, at=told.at)
    case = parse(write(here.world, here.plans[KEY], told.at, place="UTC", title="A pause"))
    answer, again = here.answer(*KEY), check(case.production, case.plan, case.at)
    assert {one.says for one in again.findings} == {one.says for one in answer.findings}
    assert {one.says for one in answer.findings} == {
        "The set is paused.",
        "Somebody in the scene has stepped out.",
    }


def test_a_take_is_of_a_set_up_that_is_planned_and_was_shot_under_consent(told):
    mark(told, Mark.ROLLED, shot=days.Shot(*KEY, "s1"))
    told.later(minutes=5)
    actions.withdraw(told.cast["Ben"], scenes=[KEY[0]], by=told.cast["Ben"].person, at=told.later())
    answer = checked(told.here.production, at=told.at).answers()[KEY]
    assert (answer.verdict.word, answer.shot_under_consent) == ("stop", ("s1",))
    mark(told, Mark.ROLLED, shot=days.Shot(*KEY, "s1"))
    assert checked(told.here.production, at=told.at).answers()[KEY].shot_under_consent == ()
    with pytest.raises(Refused) as refused:
        mark(told, Mark.ROLLED, shot=days.Shot(*KEY, "s9"))
    assert refused.value.findings[0].code == "day.no_setup"


# --- A change of the day ----------------------------------------------------------------------------------


def test_a_change_happens_when_each_of_them_has_said_yes_and_ends_with_the_day(told):
    card = put(told, more_is_planned(told))
    assert verdict(told) == "hold"
    says(told, card, "Ada")
    assert verdict(told) == "hold", "one yes is not two"
    says(told, card, "Ben")
    assert verdict(told) == "clear"
    assert verdict(told, card.at + A_DAY - timedelta(seconds=1)) == "clear"
    assert verdict(told, card.at + A_DAY) == "hold", "it was agreed for that day"
    assert Entry.objects.filter(event="change.answered").count() == 2


def test_a_no_stops_it_and_nobody_is_asked_again(told):
    element = more_is_planned(told)
    card = put(told, element)
    says(told, card, "Ada")
    says(told, card, "Ben", yes=False)
    assert verdict(told) == "stop"
    with pytest.raises(Refused) as refused:
        put(told, element)
    assert refused.value.findings[0].code == "change.refused"


def test_only_the_performer_answers_and_only_once(told):
    card = put(told, more_is_planned(told))
    line = ChangeLine.objects.select_related("card", "member").get(card=card, member=told.cast["Ada"])
    for other in (told.coordinator, told.producer, told.cast["Ben"].person):
        with pytest.raises(Refused) as refused:
            actions.answer_change(line, yes=True, by=other, at=told.later())
        assert refused.value.findings[0].code == "change.not_yours"
    says(told, card, "Ada")
    with pytest.raises(Refused) as twice:
        says(told, card, "Ada", yes=False)
    assert twice.value.findings[0].code == "change.answered"


def test_nothing_is_put_that_waits_for_nobodys_word(told):
    with pytest.raises(Refused) as nothing:
        put(told, "m1")
    assert nothing.value.findings[0].code == "change.nothing"
    element = more_is_planned(told)
    put(told, element)
    with pytest.raises(Refused) as twice:
        put(told, element)
    assert twice.value.findings[0].code == "change.asked"


def test_a_change_is_put_to_nobody_who_could_not_answer(told):
    element = more_is_planned(told)
    CastMember.objects.filter(pk=told.cast["Ben"].pk).update(person=None)
    with pytest.raises(Refused) as refused:
        put(told, element)
    assert refused.value.findings[0].code == "change.no_account"
    assert not ChangeCard.objects.exists()


def test_a_yes_to_what_is_planned_otherwise_by_now_is_not_taken(told):
    card = put(told, more_is_planned(told))
    row = agreed.plans.plan_row(world.key(told.here), *KEY)
    moves = [one | {"pressure": "muscle"} if one["id"] == "m2" else one for one in row.content["moves"]]
    told.plan(row.content | {"moves": moves})
    with pytest.raises(Refused) as refused:
        says(told, card, "Ada")
    assert refused.value.findings[0].code == "change.other"
    says(told, card, "Ben", yes=False)  # a no is taken all the same
    assert verdict(told) == "stop"


def test_what_was_taken_off_or_is_over_takes_no_yes(told):
    card = put(told, more_is_planned(told))
    actions.take_off_change(card, **told.by())
    actions.take_off_change(card, **told.by())
    assert Entry.objects.filter(event="change.taken_off").count() == 1
    with pytest.raises(Refused) as off:
        says(told, card, "Ada")
    again = put(told, "m2")
    told.at = again.at + A_DAY
    with pytest.raises(Refused) as over:
        says(told, again, "Ada")
    assert off.value.findings[0].code == over.value.findings[0].code == "change.over"


def test_a_rider_taken_back_takes_the_change_with_it(told):
    card = put(told, more_is_planned(told))
    for name in ("Ada", "Ben"):
        says(told, card, name)
    actions.withdraw(told.cast["Ada"], by=told.cast["Ada"].person, at=told.later())
    assert verdict(told) == "stop"


def test_without_a_signed_rider_there_is_nothing_a_change_could_change():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        with pytest.raises(Refused) as refused:
            put(found, "m1")
    assert refused.value.findings[0].code == "change.no_rider"


def test_everything_kept_of_a_performer_has_their_days_in_it(told):
    card = put(told, more_is_planned(told))
    says(told, card, "Ada", yes=False)
    mark(told, Mark.CHECKED_IN, member="Ada")
    closed_set.come_in(Place(told.here.production, *KEY), "Ada", **told.by())
    for name, has in (("Ada", ("checked in", "I said no.", "Ada came in")), ("Ben", ("I gave no answer.",))):
        page = as_(told.cast[name].person).get(url(told, "riders:everything", member=told.cast[name].pk))
        shown = page.content.decode()
        assert all(one in shown for one in has)
        assert ("I said no." in shown) is ("came in" in shown) is (name == "Ada")


# --- The pages --------------------------------------------------------------------------------------------


def as_(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def url(told: agreed.Story, name: str = "riders:day", **more) -> str:
    return reverse(name, kwargs={"production": world.key(told.here)} | more)


def day(told: agreed.Story, person) -> str:
    answer = as_(person).get(url(told))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_day_shows_each_as_much_as_is_theirs(told):
    card = put(told, more_is_planned(told))
    says(told, card, "Ben", yes=False)
    ada, ben = told.cast["Ada"].person, told.cast["Ben"].person
    whole = day(told, told.coordinator)
    assert "not agreed" in whole
    assert "Ada has not checked in" in whole
    for person in (ada, told.here.seats[Seat.DIRECTOR], told.here.seats[Seat.FIRST_AD], told.producer):
        page = day(told, person)
        assert "not agreed</span>" not in page
        assert "Change of" not in page
        assert "said no" not in page
    assert "Read and answer" in day(told, ada)
    assert "Read and answer" not in day(told, ben), "they have answered"
    assert "has not checked in" not in day(told, told.producer), "names are for who waits for them"
    assert "2 performers have not checked in" in day(told, told.producer)
    mark(told, Mark.CHECKED_IN, member="Ben")
    assert "1 performer has not checked in" in day(told, told.producer)
    assert "not checked in or" not in day(told, ben), "whether a partner did is the partner's"
    assert as_(world.person("nobody")).get(url(told)).status_code == 404
    assert as_(told.here.seats[Seat.SOUND]).get(url(told)).status_code == 404


def test_nobody_learns_by_the_day_who_said_no_or_paused(told):
    element = more_is_planned(told)
    told.at = world.today() - timedelta(minutes=30)
    readers = [told.here.seats[seat] for seat in (Seat.DIRECTOR, Seat.FIRST_AD, Seat.COSTUME, Seat.LEGAL)]

    def shown(does) -> list[str]:
        at = told.at
        with transaction.atomic():
            does()
            pages = [re.sub(r"<[^>]+>|As of [^<]*", " ", day(told, who)) for who in (*readers, told.producer)]
            transaction.set_rollback(True)
        told.at = at
        return pages

    quiet = shown(lambda: None)
    for one, other in (
        (
            lambda: says(told, put(told, element), "Ada", yes=False),
            lambda: says(told, put(told, element), "Ben", yes=False),
        ),
        (lambda: mark(told, Mark.PAUSED, by=told.cast["Ada"].person), lambda: mark(told, Mark.PAUSED)),
    ):
        assert quiet != shown(one) == shown(other)


def test_a_performer_checks_in_steps_out_and_comes_back_on_the_page(told):
    ada = told.cast["Ada"]
    mine = url(told, "days:own", member=ada.pk)
    for what, then in (
        ("checked_in", "You checked in"),
        ("stepped_out", "You stepped out"),
        ("back", "Step out"),
    ):
        sent = as_(ada.person).post(mine, {"mark": what, "key": uuid4()})
        assert sent.status_code == 302
        assert then in day(told, ada.person)
    for other in (told.coordinator, told.cast["Ben"].person):
        assert as_(other).post(mine, {"mark": "checked_in", "key": uuid4()}).status_code == 404
    assert as_(ada.person).post(mine, {"mark": "paused", "key": uuid4()}).status_code == 302
    assert not DayMark.objects.filter(mark="paused").exists()


def test_everybody_on_the_day_pauses_and_a_performer_does_not_end_it(told):
    ada = told.cast["Ada"].person
    where = url(told, "days:mark")
    assert as_(ada).post(where, {"mark": "paused", "key": uuid4()}).status_code == 302
    page = day(told, told.here.seats[Seat.DIRECTOR])
    assert "Paused" in page
    assert "Ada" not in page.partition('id="paused"')[2].partition("</section>")[0]
    assert as_(ada).post(where, {"mark": "resumed", "key": uuid4()}).status_code == 409
    assert as_(told.coordinator).post(where, {"mark": "resumed", "key": uuid4()}).status_code == 302
    assert as_(told.coordinator).post(where, {"mark": "checked_in", "key": uuid4()}).status_code == 302
    assert not DayMark.objects.filter(mark="checked_in").exists(), "nobody checks in for somebody else"
    assert as_(told.coordinator).post(where, {"mark": "stopped", "key": "x"}).status_code == 302
    assert DayMark.objects.count() == 2


def test_a_yes_is_given_by_whoever_has_just_shown_who_they_are(told, monkeypatch):
    card = put(told, more_is_planned(told))
    line = ChangeLine.objects.get(card=card, member=told.cast["Ada"])
    where, ada = url(told, "riders:asked", line=line.pk), told.cast["Ada"].person
    assert "Show that it is me" in as_(ada).get(where).content.decode()
    sent = as_(ada).post(where, {"say": "yes"})
    assert sent.status_code == 302
    assert reverse("account_reauthenticate") in sent.headers["Location"]
    assert not ChangeAnswer.objects.exists()
    monkeypatch.setattr("closedset.rooms.riders.day_views.shown_lately", lambda request, person: [{}])
    assert as_(ada).post(where, {"say": "yes"}).status_code == 302
    assert ChangeAnswer.objects.get().yes
    assert "You have said yes" in as_(ada).get(where).content.decode()
    for other in (told.coordinator, told.cast["Ben"].person, world.person("nobody")):
        assert as_(other).get(where).status_code == 404
        assert as_(other).post(where, {"say": "yes"}).status_code == 404


def test_a_no_needs_nothing_shown(told):
    card = put(told, more_is_planned(told))
    line = ChangeLine.objects.get(card=card, member=told.cast["Ben"])
    sent = as_(told.cast["Ben"].person).post(url(told, "riders:asked", line=line.pk), {"say": "no"})
    assert sent.status_code == 302
    assert not ChangeAnswer.objects.get().yes


def test_the_coordinator_asks_and_takes_off_on_the_page(told):
    element = more_is_planned(told)
    sent = {"scene": KEY[0], "occasion": KEY[1], "element": element}
    page = day(told, told.coordinator)
    assert f"Ask about {element} for today" in page
    where = url(told, "riders:put_change")
    assert as_(told.here.seats[Seat.DIRECTOR]).post(where, sent).status_code == 404
    assert as_(told.coordinator).post(where, sent).status_code == 302
    assert "waits for answers" in day(told, told.coordinator)
    assert as_(told.coordinator).post(where, sent | {"scene": "99"}).status_code == 404
    card = ChangeCard.objects.get()
    off = url(told, "riders:take_off_change", card=card.pk)
    assert as_(told.producer).post(off).status_code == 404
    assert as_(told.coordinator).post(off).status_code == 302
    assert not change_queries.is_open(ChangeCard.objects.get(), at=told.at)


def test_a_day_without_a_call_says_when_the_next_one_is(told):
    told.call(world.today() + timedelta(days=3))
    assert "The next call is on" in day(told, told.coordinator)
