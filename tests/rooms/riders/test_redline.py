"""A rider marked up in Word comes back: shown first, and then done as a whole or not at all."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from closedset.practice.consent.prose import sentence
from closedset.practice.consent.terms import Effect, Requirement, Term
from closedset.practice.findings import Refused
from closedset.practice.riders.states import Side, State, Verb
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.people.models import Person
from closedset.rooms.record.models import Entry
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions, forms, queries, redline_forms
from closedset.rooms.riders.models import RiderVersion, TermWord
from kit import agreed, world
from kit import returned_word as back

pytestmark = pytest.mark.django_db
RARE = "quincunxial"


@pytest.fixture
def told():
    """Ada's rider is offered: a kiss, lying close, and what she requires."""
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        lying = agreed.kept.move(
            action="body_contact.lying", source="Ada", target="Ben", over="clothing", pressure="skin"
        )
        found.plan(agreed.kept.added(agreed.a_kiss(), "moves", lying))
        only = {"touch.lips": (Answer.ONLY_IF, "rehearsed", "slowly")}
        conversations.answer(found.cast["Ada"], only, by=found.cast["Ada"].person, at=found.later())
        found.offer("Ada")
        yield found


def newest(told: agreed.Story, name: str = "Ada") -> RiderVersion:
    return RiderVersion.objects.filter(rider__member=told.cast[name]).order_by("-number").first()


def terms(version: RiderVersion) -> dict[str, Term]:
    """By the word that tells them apart."""
    found = {}
    for one in queries.terms_of(version):
        kind = one.scope.action.partition(".")[0] or "use"
        found["required" if one.effect is Effect.REQUIRE else kind] = one
    return found


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def address(name: str, version: RiderVersion) -> str:
    return reverse(f"riders:{name}", args=[version.rider.production_id, version.rider_id])


def word_of(version: RiderVersion, person: Person) -> bytes:
    where = [version.rider.production_id, "rider", version.pk, "docx"]
    return signed_in(person).get(reverse("papers:take_out", args=where)).content


def sent(version: RiderVersion, data: bytes, person: Person):
    file = SimpleUploadedFile(f"{RARE}.docx", data)
    return signed_in(person).post(address("redline", version), {"file": file})


def held_in(answer) -> str:
    found = re.search(r'name="held" value="([^"]+)"', answer.content.decode())
    return found[1] if found else ""


def numbers(answer, *, ticked_only: bool = True) -> list[str]:
    boxes = re.findall(r'name="take"\s+value="(\d+)"\s*(checked)?', answer.content.decode())
    return [number for number, ticked in boxes if ticked or not ticked_only]


def confirm(version: RiderVersion, answer, person: Person, take: list[str] | None = None):
    chosen = numbers(answer) if take is None else take
    form = {"held": held_in(answer), "take": chosen}
    return signed_in(person).post(address("take_over", version), form)


def closed(kiss: Term) -> Term:
    return replace(kiss, scope=replace(kiss.scope, action="kiss.closed"))


def marked_up(version: RiderVersion, person: Person) -> bytes:
    """The kiss is countered, lying close struck, and a comment left at what is required."""
    own, data = terms(version), word_of(version, person)
    kiss, lying = sentence(own["kiss"]), sentence(own["body_contact"])
    data = back.in_place(data, kiss, back.deleted(kiss) + back.inserted(sentence(closed(own["kiss"]))))
    data = back.in_place(data, lying, back.deleted(lying))
    return back.commented(data, sentence(own["required"]), f"Only {RARE}?")


def kept() -> tuple[int, int, int]:
    return RiderVersion.objects.count(), TermWord.objects.count(), StoredFile.objects.count()


def test_a_file_is_shown_first_and_nothing_is_saved(told):
    ada, version = told.cast["Ada"].person, newest(told)
    before = kept()
    answer = sent(version, marked_up(version, ada), ada)
    own = terms(version)
    assert answer.status_code == 200
    says = answer.content.decode()
    assert says.index("Would be countered") < says.index("Would be left out") < says.index("Would be asked")
    for words in (own["kiss"], closed(own["kiss"]), own["body_contact"]):
        assert sentence(words) in says
    assert "Marked by Jens Aalto" in says
    assert "no-store" in answer["Cache-Control"]
    assert (len(numbers(answer)), len(numbers(answer, ticked_only=False))) == (2, 3), (
        "a comment is not chosen"
    )
    assert kept() == before


def test_what_is_confirmed_becomes_one_version_through_the_same_doors(told):
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    assert confirm(version, answer, ada).status_code == 302
    made, own = newest(told), terms(version)
    assert (made.number, made.state) == (2, State.OFFERED)
    assert terms(made).keys() == {"kiss", "use", "required"}
    assert terms(made)["kiss"] == closed(own["kiss"])
    standing = {one.term.id: one for one in queries.standing(made)}
    assert standing[own["kiss"].id].accepted == {Side.PERFORMER}
    assert not any(one.asked for one in standing.values()), "the comment was not chosen"
    assert RiderVersion.objects.get(pk=version.pk).state == State.REPLACED
    entered = set(Entry.objects.filter(by_id=ada.pk, on_id=made.pk).values_list("event", flat=True))
    assert entered == {"rider.countered", "rider.struck", "rider.redline_taken"}
    producer = signed_in(told.producer).get(
        reverse("riders:rider", args=[world.key(told.here), made.rider_id])
    )
    assert RARE not in producer.content.decode()
    assert "Marked by" not in producer.content.decode()


def test_a_comment_that_is_chosen_becomes_a_question_of_that_side(told):
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    confirm(version, answer, ada, numbers(answer, ticked_only=False))
    (asked,) = TermWord.objects.filter(verb=Verb.QUESTION)
    assert (asked.says, asked.side, asked.by_id) == (f"Only {RARE}?", Side.PERFORMER, ada.pk)
    assert asked.version.number == 2


def test_the_same_file_again_does_nothing_again(told):
    ada, version = told.cast["Ada"].person, newest(told)
    data = marked_up(version, ada)
    answer = sent(version, data, ada)
    confirm(version, answer, ada, numbers(answer, ticked_only=False))
    after = kept()
    again = sent(version, data, ada)
    assert again.status_code == 200
    assert numbers(again, ticked_only=False) == []
    assert "version 1; version 2 stands now" in again.content.decode()
    for says in ("The term says so already.", "It is left out already.", "You have asked this already."):
        assert says in again.content.decode()
    assert confirm(version, answer, ada).status_code == 409, "the page was sent a second time"
    assert kept() == after


def test_a_question_alone_makes_no_version_and_is_asked_once(told):
    ada, version = told.cast["Ada"].person, newest(told)
    own = terms(version)
    data = back.commented(word_of(version, ada), sentence(own["kiss"]), "How long?")
    answer = sent(version, data, ada)
    for _twice in range(2):
        assert confirm(version, answer, ada, numbers(answer, ticked_only=False)).status_code == 302
    assert newest(told).number == 1
    assert TermWord.objects.filter(verb=Verb.QUESTION).count() == 1
    assert numbers(sent(version, data, ada), ticked_only=False) == []


def test_words_that_are_no_limits_become_a_question_and_a_line_below_too(told):
    ada, version = told.cast["Ada"].person, newest(told)
    kiss = sentence(terms(version)["kiss"])
    data = back.in_place(word_of(version, ada), kiss, back.run("Only if the room is quiet."))
    answer = sent(version, data, ada)
    confirm(version, answer, ada)
    (asked,) = TermWord.objects.filter(verb=Verb.QUESTION)
    assert asked.says == "To say instead: “Only if the room is quiet.”"


def test_a_file_of_an_earlier_version_is_marked_and_takes_nothing_that_was_changed_since(told):
    ada, version = told.cast["Ada"].person, newest(told)
    data, own = marked_up(version, ada), terms(version)
    firmer = replace(own["kiss"], scope=replace(own["kiss"].scope, pressure="muscle"))
    actions.counter(version, firmer, side=Side.PRODUCTION, says="", by=told.producer, at=told.later())
    answer = sent(newest(told), data, ada)
    says = answer.content.decode()
    assert "The file was made from version 1; version 2 stands now." in says
    assert "was changed after this file was taken out" in says
    confirm(newest(told), answer, ada)
    made = newest(told)
    assert terms(made)["kiss"] == firmer, "what the other side put there stands"
    assert "body_contact" not in terms(made), "what nobody touched since is taken over"


def test_all_of_it_is_done_or_nothing(told, monkeypatch):
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    before, lines = kept(), Entry.objects.count()

    def fails(*_args, **_more):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("closedset.rooms.riders.actions.redline.say", fails)
    with pytest.raises(RuntimeError):
        confirm(version, answer, ada, numbers(answer, ticked_only=False))
    assert kept() == before
    assert Entry.objects.exclude(event="rider.read").count() <= lines
    assert RiderVersion.objects.get(pk=version.pk).state == State.OFFERED


def test_what_is_no_redline_of_this_rider_is_refused_in_one_sentence(told, settings):
    ada, version = told.cast["Ada"].person, newest(told)
    bens = told.offer("Ben")
    ours = word_of(version, ada)
    nameless = {
        name: data
        for name, data in back.entries(ours).items()
        if not name.startswith(("docProps", "word/header"))
    }
    for data, says in (
        (b"%PDF-1.7 and more", "not a Word file"),
        (b"MZ\x90\0", "a program"),
        (word_of(bens, told.producer), "was not made from this rider"),
        (back.packed(nameless), "does not say so"),
        (back.packed(back.entries(ours) | {"word/document.xml": b"<w:broken"}), "broken inside"),
    ):
        answer = sent(version, data, ada)
        assert answer.status_code == 422
        (error,) = re.findall(r'<ul class="errorlist".*?</ul>', answer.content.decode(), re.DOTALL)
        assert says in error
        assert "Ben" not in error
        assert not held_in(answer)
    settings.CLOSEDSET_SCAN = f"{sys.executable} -c 'import sys; sys.exit(1)'"
    assert "The scanner found something" in sent(version, ours, ada).content.decode()
    assert "This field is required" in signed_in(ada).post(address("redline", version), {}).content.decode()


def test_a_file_that_asks_for_more_than_fits_is_refused(told, monkeypatch):
    monkeypatch.setattr(redline_forms, "MOST", 2)
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    assert answer.status_code == 422
    assert "more than 2 things" in answer.content.decode()


def test_whoever_keeps_a_rider_brings_no_file_and_whoever_does_not_read_it_finds_nothing(told):
    version = newest(told)
    data = word_of(version, told.coordinator)
    kept_by = sent(version, data, told.coordinator)
    assert kept_by.status_code == 409
    assert "speak for neither" in kept_by.content.decode()
    for stranger in (told.cast["Ben"].person, told.here.seats[Seat.DIRECTOR], world.person("nobody")):
        assert sent(version, data, stranger).status_code == 404
        assert signed_in(stranger).get(address("redline", version)).status_code == 404
    assert signed_in(told.producer).get(address("redline", version)).status_code == 200


def test_a_page_that_was_altered_or_is_somebody_elses_does_nothing(told):
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    assert confirm(version, answer, told.producer).status_code == 409
    form = {"held": held_in(answer)[:-2], "take": ["0"]}
    assert signed_in(ada).post(address("take_over", version), form).status_code == 409
    for take in ([], ["99"], ["-1"]):
        assert confirm(version, answer, ada, take).status_code == 409
    assert newest(told).number == 1


def test_a_version_that_is_agreed_takes_no_file(told):
    version = told.accept(newest(told))
    assert version.state == State.AGREED
    answer = sent(version, b"", told.producer)
    assert answer.status_code == 409
    assert "while the terms are being agreed" in answer.content.decode()


def test_leaving_out_the_last_that_was_open_agrees_the_rest(told):
    ada, version = told.cast["Ada"].person, newest(told)
    for one in queries.terms_of(version):
        if one.scope.action.partition(".")[0] != "kiss":
            for side, who in ((Side.PRODUCTION, told.producer), (Side.PERFORMER, ada)):
                actions.say(version, one.id, Verb.ACCEPT, side=side, by=who, at=told.later())
    own, data = terms(version), word_of(version, ada)
    for one in (own["kiss"], own["body_contact"]):
        data = back.in_place(data, sentence(one), back.deleted(sentence(one)))
    confirm(version, sent(version, data, ada), ada)
    assert (newest(told).state, terms(newest(told)).keys()) == (State.AGREED, {"use", "required"})


def test_production_counters_no_refusal_and_no_requirement_by_no_door(told):
    version = newest(told)
    required = terms(version)["required"]
    data = word_of(version, told.producer)
    data = back.in_place(data, sentence(required), back.deleted(sentence(required)))
    answer = sent(version, data, told.producer)
    assert numbers(answer, ticked_only=False) == []
    assert "nobody is asked" in answer.content.decode()
    wider = replace(required, requires=(Requirement(name="closed_set"),))
    with pytest.raises(Refused):
        actions.counter(version, wider, side=Side.PRODUCTION, says="", by=told.producer, at=told.later())


def test_a_sentence_is_read_as_limits_only_where_it_says_nothing_else(told):
    own = terms(newest(told))
    kiss = own["kiss"]
    assert forms.in_words(kiss, sentence(closed(kiss))) == closed(kiss)
    beyond = replace(kiss, scope=replace(kiss.scope, partners=frozenset({"Cy"})))
    kind = replace(kiss, scope=replace(kiss.scope, action="kiss"))
    for words in (
        sentence(beyond),
        sentence(kind),
        sentence(replace(kiss, effect=Effect.REFUSE)),
        sentence(closed(kiss)).removesuffix("."),
        sentence(kiss).replace("; in scene", "; at back; in scene"),
        "Agreed: contact; provided that " + "all of (" * 900 + ").",
        "x" * 5_000,
        "",
    ):
        assert forms.in_words(kiss, words) is None, words
    assert forms.in_words(own["required"], sentence(own["required"])) is None


def test_words_that_the_other_side_accepted_before_settle_the_rider_when_they_come_back(told):
    ada, producer, version = told.cast["Ada"].person, told.producer, newest(told)
    kiss = terms(version)["kiss"]
    for term in queries.terms_of(version):
        actions.say(version, term.id, Verb.ACCEPT, side=Side.PERFORMER, by=ada, at=told.later())
        if term != kiss:
            actions.say(version, term.id, Verb.ACCEPT, side=Side.PRODUCTION, by=producer, at=told.later())
    less = actions.counter(version, closed(kiss), side=Side.PRODUCTION, says="", by=producer, at=told.later())
    assert less.state == State.OFFERED
    now, before = sentence(closed(kiss)), sentence(kiss)
    data = back.in_place(word_of(less, producer), now, back.deleted(now) + back.inserted(before))
    confirm(less, sent(less, data, producer), producer)
    assert newest(told).state == State.AGREED
    assert Entry.objects.filter(event="rider.agreed").count() == 1


def test_by_hand_too_words_accepted_before_settle_what_was_the_last_open_term(told):
    ada, producer, version = told.cast["Ada"].person, told.producer, newest(told)
    kiss = terms(version)["kiss"]
    for term in queries.terms_of(version):
        actions.say(version, term.id, Verb.ACCEPT, side=Side.PERFORMER, by=ada, at=told.later())
        if term != kiss:
            actions.say(version, term.id, Verb.ACCEPT, side=Side.PRODUCTION, by=producer, at=told.later())
    both = {"side": Side.PRODUCTION, "says": "", "by": producer}
    less = actions.counter(version, closed(kiss), **both, at=told.later())
    again = actions.counter(less, kiss, **both, at=told.later())
    assert RiderVersion.objects.get(pk=again.pk).state == State.AGREED


def test_a_choice_sent_twice_is_one_choice(told):
    ada, version = told.cast["Ada"].person, newest(told)
    answer = sent(version, marked_up(version, ada), ada)
    once = numbers(answer, ticked_only=False)
    confirm(version, answer, ada, take=once + once)
    verbs = list(TermWord.objects.filter(side=Side.PERFORMER).values_list("verb", flat=True))
    assert sorted(verbs) == sorted({*verbs})


def test_a_question_confirmed_again_is_asked_and_entered_once(told):
    ada, version = told.cast["Ada"].person, newest(told)
    data = back.commented(word_of(version, ada), sentence(terms(version)["required"]), "Which?")
    answer = sent(version, data, ada)
    for _again in range(3):
        assert confirm(version, answer, ada, take=numbers(answer, ticked_only=False)).status_code == 302
    assert TermWord.objects.count() == 1
    assert Entry.objects.filter(event="rider.redline_taken").count() == 1
