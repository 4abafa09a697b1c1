"""Scores: written on a plan, checked as they are written, kept by version, read as far as agreed."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from closedset.practice.choreography.reading import read
from closedset.practice.choreography.values import Score, Stage
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.choreography import actions, queries
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.keeping import actions as keeping
from closedset.rooms.people import actions as people
from closedset.rooms.planning import kept
from closedset.rooms.planning import queries as planning
from closedset.rooms.planning.models import ScenePlan
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from kit import agreed, world

pytestmark = pytest.mark.django_db
KEY = (agreed.SCENE, agreed.OCCASION)
KISS = "m1 1-4 Ada > Ben: kiss, open mouth, on the skin, skin level; breath Ada in; breath Ben held; "
KISS += "stop: two taps; note: never in that corner; B: foreheads meet"
LYING = "5-8 Ada > Ben: lying together, over clothing, firm; eyes Ben > the window; mask: sheet"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


@pytest.fixture
def told():
    """A kiss is planned, and both have signed for it."""
    found = agreed.story()
    found.at = world.today() - timedelta(hours=3)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        for name in ("Ada", "Ben"):
            found.sign(found.accept(found.offer(name)))
        yield found


def text_of(told: agreed.Story, text: str) -> tuple[Score, int]:
    content, version = queries.content_of(world.key(told.here), *KEY)
    found = read(text, queries.around(world.key(told.here), content))
    assert found.wrong == ()
    return found.score, version


def keeps(told: agreed.Story, text: str, stage: Stage = Stage.REHEARSAL) -> ScoreVersion:
    score, version = text_of(told, text)
    where = actions.Where(told.here.production, *KEY, version)
    return actions.keep(where, score, stage, **told.by())


@pytest.fixture
def opens(client, told):
    """A page of the score for somebody in a seat, or for a person."""

    def opened(who, name: str = "score", **sent):
        client.force_login(told.here.seats[who] if isinstance(who, Seat) else who)
        way = reverse(f"choreography:{name}", args=[world.key(told.here), *KEY])
        return client.post(way, sent) if sent else client.get(way)

    return opened


def words(answer) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def ben(told: agreed.Story):
    return told.cast["Ben"].person


# --- Keeping -----------------------------------------------------------------------------------------------


def test_what_is_only_performed_otherwise_leaves_the_plan_as_it_is(told):
    keeps(told, KISS.replace("; B: foreheads meet", ""))
    assert ScenePlan.objects.count() == 1
    assert Entry.objects.filter(event="plan.changed").count() == 1


def test_a_new_move_goes_into_the_plan_in_the_same_step_and_so_becomes_asks(told):
    before = told.at
    made = keeps(told, f"{KISS}\n{LYING}")
    row = planning.plan_row(world.key(told.here), *KEY)
    assert made.plan == row
    assert row.version == 2
    assert [one["id"] for one in row.content["moves"]] == ["m1", "m2"]
    assert row.content["room"] == agreed.a_kiss()["room"], "what is no move stays as it was planned"
    asked = {term.scope.action for term in told.available("Ada") if term.scope.action}
    assert asked == {"kiss.open", "body_contact.lying"}
    (entry,) = Entry.objects.filter(event="score.kept")
    assert entry.at > before
    assert entry.by_id == told.coordinator.pk


def test_no_contact_is_kept_in_a_score(told):
    made = keeps(told, f"{KISS}\n{LYING}")
    said = str(made.content)
    for word in ("kiss", "lying", "skin", "clothing", "foreheads", "source", "target"):
        assert word not in said
    assert queries.score_in(made) == text_of(told, f"{KISS}\nm2 {LYING}")[0]


def test_a_line_that_is_taken_out_leaves_the_plan_and_its_number_is_never_used_again(told):
    keeps(told, f"{KISS}\n{LYING}")
    keeps(told, KISS)
    keeps(told, f"{KISS}\nBen hand > Ada shoulder: caress")
    content = planning.plan_row(world.key(told.here), *KEY).content
    assert [one["id"] for one in content["moves"]] == ["m1", "m3"]


def test_a_number_that_the_plan_used_before_it_was_counted_is_not_used_either(told):
    content = agreed.a_kiss()
    del content["numbers"]
    told.plan(content)
    keeps(told, f"{KISS}\n{LYING}")
    assert [one["id"] for one in planning.plan_row(world.key(told.here), *KEY).content["moves"]] == [
        "m1",
        "m2",
    ]


def test_the_same_twice_is_one_version_and_for_another_stage_a_second(told):
    keeps(told, KISS)
    with pytest.raises(Refused, match="Nothing is new since version 1"):
        keeps(told, KISS)
    assert keeps(told, KISS, Stage.TAKE).version == 2
    assert ScoreVersion.objects.count() == 2


def test_a_score_is_not_kept_over_a_plan_that_somebody_changed_meanwhile(told):
    score, version = text_of(told, KISS)
    told.plan(agreed.a_kiss() | {"uses": ["picture", "trailer"]})
    where = actions.Where(told.here.production, *KEY, version)
    with pytest.raises(Refused, match="changed meanwhile"):
        actions.keep(where, score, Stage.REHEARSAL, **told.by())
    assert not ScoreVersion.objects.exists()


def test_a_score_without_a_move_is_not_kept_and_only_coordinators_keep_one(told):
    with pytest.raises(Refused, match="at least one move"):
        keeps(told, "")
    score, version = text_of(told, KISS)
    where = actions.Where(told.here.production, *KEY, version)
    for seat in (Seat.DIRECTOR, Seat.CAMERA, Seat.PERFORMER):
        with pytest.raises(Refused, match="The coordinators write it down"):
            actions.keep(where, score, Stage.REHEARSAL, **told.by(told.here.seats[seat]))
    assert not ScoreVersion.objects.exists()


def test_a_scene_that_nobody_planned_yet_is_planned_by_its_first_score(told):
    where = actions.Where(told.here.production, "1", "principal", 0)
    content, version = queries.content_of(world.key(told.here), "1", "principal")
    found = read("Ada > Ben: standing close, a look", queries.around(world.key(told.here), content))
    assert version == 0
    actions.keep(where, found.score, Stage.REHEARSAL, **told.by())
    assert planning.plan_row(world.key(told.here), "1", "principal").version == 1


def test_scores_go_when_the_picture_is_delivered_and_stay_while_they_are_held(told):
    keeps(told, KISS)
    keeping.hold(told.here.production, "summaries", why="A claim.", **told.by())
    with pytest.raises(Refused):
        actions.forget(told.here.production)
    assert ScoreVersion.objects.count() == 1


# --- Writing, checked live ---------------------------------------------------------------------------------


def test_each_line_says_how_it_stands_with_the_clause_and_what_to_do_and_nothing_is_kept_by_looking(
    told, opens
):
    before = (ScenePlan.objects.count(), Entry.objects.count())
    shown = words(opens(Seat.INTIMACY_COORDINATOR, "check", text=f"{KISS}\n{LYING}\nAda > Ben: kisss"))
    kiss, lying, wrong = re.split(r" 2 Ada → Ben| 3 Ada >", shown)[:3]
    assert "Clear" in kiss.split("open mouth")[1]
    assert "Hold" in lying
    assert "lying together" in lying
    assert "Intimacy coordinator" in lying or "Producer" in lying
    assert "Ada, rider 1" in lying, "the nearest permission is named"
    assert "“kisss”" in wrong
    assert "kiss, closed mouth · kiss, open mouth" in wrong
    assert (ScenePlan.objects.count(), Entry.objects.count()) == before


def test_a_refusal_stops_the_line_at_once_and_no_reason_is_shown(told, opens):
    no = {"action.kiss.open": (Answer.NO, "", "Because of quincunxial.")}
    conversations.answer(told.cast["Ada"], no, by=told.cast["Ada"].person, at=told.later())
    shown = words(opens(Seat.INTIMACY_COORDINATOR, "check", text=KISS))
    assert "Stop" in shown
    assert "quincunxial" not in shown


def test_the_page_names_what_would_leave_the_plan_and_the_check_button_works_without_a_script(told, opens):
    answer = opens(Seat.INTIMACY_COORDINATOR, "write", text=LYING, plan="1", stage="rehearsal", do="check")
    assert answer.status_code == 200
    assert "Keeping it takes this out of the plan: m1: Ada → Ben: kiss, open mouth" in words(answer)
    assert not ScoreVersion.objects.exists()


def test_a_text_with_a_line_that_is_not_understood_is_not_kept_and_not_lost(told, opens):
    sent = {"text": f"{KISS}\nAda wat", "plan": "1", "stage": "take", "do": "keep"}
    answer = opens(Seat.INTIMACY_COORDINATOR, "write", **sent)
    assert answer.status_code == 422
    assert "Ada wat</textarea>" in answer.content.decode()
    assert "Nothing was kept" in words(answer)
    assert not ScoreVersion.objects.exists()
    assert opens(Seat.INTIMACY_COORDINATOR, "write", text=KISS, plan="x", do="keep").status_code == 422


def test_a_plan_changed_meanwhile_is_told_on_the_page_and_what_was_typed_is_kept_by_a_second_press(
    told, opens
):
    told.plan(agreed.a_kiss() | {"uses": ["picture", "trailer"]})
    sent = {"text": KISS, "plan": "1", "stage": "take", "do": "keep"}
    answer = opens(Seat.INTIMACY_COORDINATOR, "write", **sent)
    assert answer.status_code == 422
    assert "The plan was changed meanwhile" in words(answer)
    version = re.search(r'name="plan" value="(\d+)"', answer.content.decode())
    assert version
    assert opens(Seat.INTIMACY_COORDINATOR, "write", **sent | {"plan": version[1]}).status_code == 302
    assert ScoreVersion.objects.get().stage == "take"


def test_a_move_put_together_by_choosing_becomes_a_line(told, opens):
    chosen = {
        "move-source": "Ben",
        "move-source_area": "hand.left",
        "move-target": "Ada",
        "move-target_area": "lower_back",
        "move-action": "embrace",
        "move-over": "clothing",
        "move-pressure": "muscle",
        "move-begins": "5",
        "move-ends": "6",
    }
    sent = {"text": "m1 Ada > Ben: embrace", "plan": "1", "stage": "rehearsal", "do": "add"}
    shown = opens(Seat.INTIMACY_COORDINATOR, "write", **sent, **chosen).content.decode()
    assert "5-6 Ben left hand &gt; Ada lower back: embrace, over clothing, muscle level</textarea>" in shown
    alone = chosen | {"move-target": "", "move-ends": "", "move-action": "undressing.self"}
    shown = opens(Seat.INTIMACY_COORDINATOR, "write", **sent | {"text": ""}, **alone).content.decode()
    assert ">5 Ben: undressing, over clothing, muscle level</textarea>" in shown.replace("\n", "")
    for wrong in ({"move-target": "Ben"}, {"move-begins": ""}, {"move-begins": "7"}):
        answer = opens(Seat.INTIMACY_COORDINATOR, "write", **sent, **chosen | wrong)
        assert answer.status_code == 422
        assert "m1 Ada &gt; Ben: embrace</textarea>" in answer.content.decode()


def test_the_text_one_begins_with_is_the_score_that_stands_on_the_plan_there_is(told, opens):
    keeps(told, KISS)
    content = planning.plan_row(world.key(told.here), *KEY).content
    more = kept.move(action="embrace", source="Ben", target="Ada", over="clothing", pressure="skin")
    told.plan(kept.added(content, "moves", more))
    text = opens(Seat.INTIMACY_COORDINATOR, "write").content.decode()
    assert "m1 1-4 Ada &gt; Ben: kiss, open mouth, on the skin, skin level; breath Ada &gt; in" in text
    assert "m2 Ben &gt; Ada: embrace, over clothing, skin level" in text
    assert "The plan has changed since this version was kept" in words(opens(Seat.INTIMACY_COORDINATOR))


def test_versions_say_in_words_what_changed(told, opens):
    keeps(told, f"{KISS}\n{LYING}")
    keeps(told, f"{KISS.replace('1-4', '1-6').replace('two taps', 'a word')}\nm2 {LYING}", Stage.TAKE)
    keeps(told, KISS, Stage.PICKUP)
    shown = words(opens(Seat.INTIMACY_COORDINATOR, "versions"))
    for says in (
        "Version 1: Rehearsal",
        "Version 2: Take",
        "Version 3: Pick-up",
        "m1, counts: 1–4 → 1–6",
        "m1, stop cue: two taps → a word",
        "m2 was taken out: Ada → Ben: lying together",
    ):
        assert says in shown


def test_two_versions_that_are_chosen_are_compared_and_others_are_not(client, told):
    for number in range(1, 4):
        keeps(told, KISS.replace("1-4", f"{number}-4"))
    client.force_login(told.coordinator)
    way = reverse("choreography:versions", args=[world.key(told.here), *KEY])
    shown = words(client.get(f"{way}?old=1&new=3"))
    assert "From version 1 to version 3 m1, counts: 1–4 → 3–4" in shown
    for strange in ("?old=1&new=9", "?old=x&new=2", "?old=1"):
        assert "From version 1 to version" not in words(client.get(way + strange))


# --- Who reads what ----------------------------------------------------------------------------------------


def test_before_it_is_kept_a_score_is_the_coordinators_alone(told, opens):
    assert opens(Seat.INTIMACY_COORDINATOR).status_code == 200
    for who in (Seat.DIRECTOR, Seat.CAMERA, Seat.PERFORMER, ben(told)):
        assert opens(who).status_code == 404
        assert opens(who, "write").status_code == 404


def test_direction_and_camera_read_what_is_agreed_and_neither_notes_nor_alternatives(told, opens):
    keeps(told, f"{KISS}\n{LYING}")
    for seat in (Seat.DIRECTOR, Seat.CAMERA):
        shown = words(opens(seat))
        assert "kiss, open mouth" in shown
        assert "two taps" in shown
        for word in ("lying", "sheet", "window", "never in that corner", "foreheads", "5–8", "Hold", "Clear"):
            assert word not in shown, word


def test_a_performer_reads_their_own_lines_and_of_a_partner_only_what_touches_them(told, opens):
    told.plan(agreed.a_kiss())
    keeps(told, KISS)
    shown = words(opens(ben(told)))
    assert "What you do in scene 2" in shown
    assert "Ben: held" in shown
    for word in ("Ada: in", "never in that corner", "foreheads"):
        assert word not in shown, word
    assert "Ada → Ben" in shown


def test_when_it_is_taken_back_it_leaves_the_page_of_everybody_but_the_coordinators(told, opens):
    keeps(told, KISS)
    riders.withdraw(told.cast["Ada"], terms=[], by=told.cast["Ada"].person, at=told.later())
    for who in (Seat.DIRECTOR, ben(told), told.cast["Ada"].person):
        shown = words(opens(who))
        assert "kiss" not in shown
        assert "Nothing of it is agreed at this moment" in shown
    assert "kiss" in words(opens(Seat.INTIMACY_COORDINATOR))


def test_somebody_of_the_cast_who_is_in_no_move_finds_no_score(told, opens):
    keeps(told, KISS)
    dot = world.person("dot")
    people.seat(
        dot,
        world.key(told.here),
        organisation=told.here.organisation.pk,
        as_=Seat.PERFORMER,
        by=told.coordinator,
        at=told.later(),
    )
    told.join("Dot", "DOT", account=dot)
    assert opens(dot).status_code == 404
    for seat in (Seat.PRODUCER, Seat.COSTUME, Seat.FIRST_AD, Seat.LEGAL, Seat.SOUND):
        assert opens(seat).status_code == 404


def test_who_reads_a_score_may_not_write_it_and_is_told_who_does(told, opens):
    keeps(told, KISS)
    for who in (Seat.DIRECTOR, ben(told)):
        for name in ("write", "versions"):
            answer = opens(who, name)
            assert answer.status_code == 409
            assert "The coordinators write it down" in words(answer)


def test_the_list_has_what_is_the_readers(client, told):
    way = reverse("choreography:scores", args=[world.key(told.here)])

    def listed(who) -> str:
        client.force_login(told.here.seats[who] if isinstance(who, Seat) else who)
        return words(client.get(way))

    assert "not written yet" in listed(Seat.INTIMACY_COORDINATOR)
    assert "No score is kept yet that is yours" in listed(Seat.DIRECTOR)
    keeps(told, KISS)
    for who in (Seat.DIRECTOR, Seat.CAMERA, ben(told)):
        assert "Scene 2" in listed(who)
        assert "Rehearsal, version 1" in listed(who)
    ScoreVersion.objects.all().delete()
    ScenePlan.objects.all().delete()
    assert "No scene is planned yet" in listed(Seat.INTIMACY_COORDINATOR)


def test_an_occasion_that_there_is_not_and_a_production_that_is_not_ones_own_are_not_there(client, told):
    client.force_login(told.coordinator)
    for name in ("score", "write", "versions"):
        way = reverse(f"choreography:{name}", args=[world.key(told.here), "2", "wedding"])
        assert client.get(way).status_code == 404
    client.force_login(told.here.seats[Seat.COSTUME])
    assert client.get(reverse("choreography:scores", args=[world.key(told.here)])).status_code == 404


def test_scores_that_are_let_go_of_leave_what_they_said_as_a_number(told):
    keeps(told, KISS)
    keeps(told, KISS, Stage.TAKE)
    gone = actions.forget(told.here.production)
    assert len(gone) == 2
    assert all(re.fullmatch(r"[0-9a-f]{64}", one) for one in gone)
    assert not ScoreVersion.objects.exists()
    assert ScenePlan.objects.exists()


def test_every_kind_of_difference_is_said_in_words(told, opens):
    told.plan(kept.added(agreed.a_kiss(), "setups", kept.setup(size="medium")))
    keeps(told, "m1 Ada > Ben: kiss, open mouth, on the skin, skin level")
    keeps(
        told,
        "timing: free\nAda: undressing\nm1 Ben hand > Ada cheek: caress, over clothing, firm; camera s1; "
        "barrier robe; B: a look; breath Ada in, audible; tone: plain",
        Stage.TAKE,
    )
    shown = words(opens(Seat.INTIMACY_COORDINATOR, "versions"))
    for says in (
        "Timing: by counts → free timing",
        "m2 was added: Ada: undressing",
        "m1, action: kiss, open mouth → affectionate touch",
        "m1, from: Ada → Ben (the hands)",
        "m1, to: Ben → Ada (the cheeks)",
        "m1, surface: on the skin → over clothing",
        "m1, pressure: skin level → muscle level",
        "m1, set-ups: nothing → s1",
        "m1, barrier: nothing → robe",
        "m1, alternative b: nothing → a look",
        "m1, breath: nothing → Ada: in, audible",
        "m1, tone: nothing → plain",
    ):
        assert says in shown, says
    keeps(told, "m1 4 Ben, Ada: embrace\nm2 Ada: undressing", Stage.PICKUP)
    shown = words(opens(Seat.INTIMACY_COORDINATOR, "versions"))
    for says in ("m1, counts: not timed → 4", "m1, who: nothing → Ben, Ada", "comes at another place"):
        assert says in shown, says


def test_a_long_score_is_drawn_in_systems_and_what_goes_on_goes_on_in_the_next(told, opens):
    lines = [f"{number} Ada > Ben: embrace, over clothing, light; camera s1" for number in range(1, 9)]
    told.plan(kept.added(agreed.a_kiss(), "setups", kept.setup(size="medium")))
    keeps(told, "\n".join([*lines, "1-8 Ben hand > Ada shoulder: caress; breath out"]))
    page = opens(Seat.INTIMACY_COORDINATOR).content.decode()
    assert page.count('class="bar"') == 8 * 2 + 2 * 2, "the long one is drawn once in each system"
    assert page.count('class="tie"') == 9
    assert page.count("◉ s1") == 8
    assert page.count("Breath: out") == 2
