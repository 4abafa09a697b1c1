"""A copy is handed out: looked at first, two minutes late, marked for its reader, over when it is over."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from closedset.practice.findings import Refused
from closedset.practice.visibility import Reader, Seat
from closedset.rooms.documents import seal_actions
from closedset.rooms.people.models import Seat as SeatRow
from closedset.rooms.people.queries import reader_on
from closedset.rooms.record import queries as record
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders import sendable as rider
from closedset.rooms.riders.models import RiderVersion, Signed
from closedset.rooms.sending import actions, queries, sendable
from closedset.rooms.sending.actions import Meant
from closedset.rooms.sending.models import Copy, Handout
from kit import agreed, sealed, world

pytestmark = pytest.mark.django_db
OUTSIDE = {"agent@example.org": "Her new agent reads it first."}


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    cache.clear()
    settings.ORIGIN = "http://closed.example"
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


@pytest.fixture
def told():
    """Ada's rider, signed by everybody, and sealed."""
    made = agreed.story()
    home = made.here.organisation.pk
    with within({home}):
        agreed.two(made)
        made.plan(agreed.a_kiss())
        made.rider = made.sign(made.accept(made.offer("Ada")))
        made.sealed = seal_actions.seal_file(
            sealed.paper(says="They kiss"),
            organisation=home,
            about=("rider", made.rider.pk),
            version_digest=made.rider.digest,
            name="rider.pdf",
            reason="Signed by everybody",
            by=None,
            at=made.later(),
            production=world.key(made.here),
        )
        yield made


def handed_out(told, django_capture, *people, outside=None, at=None, by=None, lasts=7) -> Handout:
    at = at or datetime.now(UTC)  # noqa: TID251
    who = by or told.coordinator
    with django_capture(execute=True):
        return actions.hand_out(
            "rider",
            told.rider.pk,
            Meant(inside=people, outside=outside or {}, lasts=timedelta(days=lasts)),
            organisation=told.here.organisation.pk,
            address="http://closed.example",
            confirmed=True,
            by=who,
            at=at,
            reader=reader_on(who, world.key(told.here), at=at),
        )


@pytest.fixture
def hand(told, django_capture_on_commit_callbacks):
    return lambda *people, **more: handed_out(told, django_capture_on_commit_callbacks, *people, **more)


def ways(box=None) -> dict[str, str]:
    """The link each reader was sent."""
    return {one.to[0]: re.search(r"http://closed\.example(\S+)", one.body)[1] for one in box or mail.outbox}


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def words(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


# --- Going out ---------------------------------------------------------------------------------------------


def test_each_reader_is_sent_a_link_of_their_own_and_no_content(told, hand):
    hand(told.producer, outside=OUTSIDE)
    assert set(ways()) == {told.producer.email, "agent@example.org"}
    assert len(set(ways().values())) == 2
    for one in mail.outbox:
        assert not re.search("Ada|kiss|rider|version", one.subject + one.body)


def test_only_the_digest_of_a_secret_is_kept(told, hand):
    hand(told.producer)
    token = ways()[told.producer.email].split("/")[3]
    (copy,) = Copy.objects.all()
    assert copy.token_digest == queries.digest_of(token)
    assert token not in str([vars(one) for one in Copy.objects.all()])


def test_what_is_taken_back_before_it_leaves_never_leaves(told):
    at = datetime.now(UTC)  # noqa: TID251
    reader = told.reader()
    made = actions.hand_out(
        "rider",
        told.rider.pk,
        Meant(inside=(told.producer,)),
        organisation=told.here.organisation.pk,
        address="http://closed.example",
        confirmed=True,
        by=told.coordinator,
        at=at,
        reader=reader,
    )
    assert made.leaves_at == at + timedelta(minutes=2)
    actions.take_back(made, by=told.coordinator, at=at, reader=reader)
    actions.take_back(made, by=told.coordinator, at=at, reader=reader)
    assert actions.sent_out(made.pk, address="http://closed.example", at=at) == 0
    assert mail.outbox == []


def test_the_job_leaves_once(told, hand):
    made = hand(told.producer)
    assert actions.sent_out(made.pk, address="http://closed.example", at=told.later()) == 0
    assert len(mail.outbox) == 1


def test_a_copy_that_a_mail_server_refused_is_tried_again_with_a_new_secret(told, hand, monkeypatch):
    def refused(email: str, link: str) -> None:
        raise OSError("The mail server is down.")

    monkeypatch.setattr(actions.notices, "a_copy_waits", refused)
    made = hand(told.producer)
    assert Copy.objects.get().sent_at is None
    first = Copy.objects.get().token_digest
    monkeypatch.undo()
    assert actions.sent_out(made.pk, address="http://closed.example", at=told.later()) == 1
    assert Copy.objects.get().token_digest != first


@pytest.mark.parametrize(
    ("seat", "code"),
    [(Seat.DIRECTOR, "sending.may_not_read"), (Seat.FIRST_AD, "sending.may_not_read"), (Seat.LEGAL, None)],
)
def test_readers_are_checked_against_their_seats(told, seat, code):
    found = actions.reviewed("rider", told.rider.pk, Meant(inside=(told.here.seats[seat],)), at=told.later())
    assert [one.code for one in found] == ([code] if code else [])


def test_somebody_of_another_performer_may_not_have_it(told):
    ben = told.cast["Ben"].person
    ada = told.cast["Ada"].person
    found = actions.reviewed("rider", told.rider.pk, Meant(inside=(ada, ben)), at=told.later())
    assert [one.code for one in found] == ["sending.may_not_read"]


def test_a_day_player_on_the_list_is_pointed_out_and_not_sent_without_a_yes(told):
    told.cast["Ada"].kind = "day_player"
    told.cast["Ada"].save()
    meant = Meant(inside=(told.cast["Ada"].person,))
    with pytest.raises(Refused, match="engaged as day player"):
        actions.hand_out(
            "rider",
            told.rider.pk,
            meant,
            organisation=told.here.organisation.pk,
            address="",
            confirmed=False,
            **told.by(),
        )


def test_a_seat_that_hands_out_hands_out_only_what_it_reads(told, hand):
    """The first assistant director hands out memos and call sheets, and reads no rider."""
    first = told.here.seats[Seat.FIRST_AD]
    with pytest.raises(Refused) as refused:
        hand(told.producer, by=first)
    assert [one.code for one in refused.value.findings] == ["sending.not_read"]
    assert not Handout.objects.exists()
    assert hand(told.producer, by=told.producer).handed_by == told.producer


def test_whoever_hands_nothing_out_is_refused(told):
    with pytest.raises(Refused, match="hand out copies"):
        actions.hand_out(
            "rider",
            told.rider.pk,
            Meant(inside=(told.producer,)),
            organisation=told.here.organisation.pk,
            address="",
            confirmed=True,
            **told.by(told.here.seats[Seat.CAMERA]),
        )


# --- The page ----------------------------------------------------------------------------------------------


def page(told) -> str:
    return reverse("sending:hand_out", args=[world.key(told.here), "rider", told.rider.pk])


def test_only_those_who_may_read_it_are_listed(told):
    shown = signed_in(told.coordinator).get(page(told)).content.decode()
    listed = set(re.findall(r'name="people" value="([0-9a-f-]+)"', shown))
    may = {told.producer, told.here.seats[Seat.LEGAL], told.cast["Ada"].person}
    may |= {told.here.seats[Seat.ASSISTANT_COORDINATOR]}
    assert listed == {str(one.pk) for one in may}


def test_it_is_looked_at_first_and_an_outside_address_is_said_yes_to_twice(
    told, django_capture_on_commit_callbacks
):
    client = signed_in(told.coordinator)
    form = {"people": str(told.producer.pk), "outside": "agent@example.org", "why": "Her agent.", "days": 7}
    looked = client.post(page(told), form)
    assert looked.status_code == 200
    assert "agent@example.org has no seat on this production." in looked.content.decode()
    assert client.post(page(told), form | {"confirm": "on"}).status_code == 200
    assert not Handout.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(page(told), form | {"confirm": "on", "outside_again": "on"})
    assert sent.status_code == 302
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("form", [{"days": 7}, {"outside": "a@example.org", "days": 7}, {"days": 900}])
def test_what_is_not_filled_in_comes_back(told, form):
    assert signed_in(told.coordinator).post(page(told), form).status_code == 422


def test_receipts_are_shown_to_whoever_handed_it_out(told, hand):
    hand(told.cast["Ada"].person, by=told.producer)
    way = ways()[told.cast["Ada"].person.email]
    ada = signed_in(told.cast["Ada"].person)
    ada.post(f"{way}open/")
    ada.post(f"{way}read/")
    place = reverse("sending:copies", args=[world.key(told.here)])
    shown = signed_in(told.producer).get(place).content.decode()
    assert shown.count("–</td>") == 0
    assert Handout.objects.get().name in shown
    counsel = signed_in(told.here.seats[Seat.LEGAL]).get(place).content.decode()
    assert "Nothing was handed out yet." in counsel
    assert signed_in(told.here.seats[Seat.CAMERA]).get(place).status_code == 404


def test_a_handout_of_somebody_else_cannot_be_taken_back(told, hand):
    made = hand(told.here.seats[Seat.LEGAL])
    place = reverse("sending:take_back", args=[world.key(told.here), made.pk])
    assert signed_in(told.producer).post(place).status_code == 404
    assert signed_in(told.coordinator).post(place).status_code == 302


# --- Opening -----------------------------------------------------------------------------------------------


def test_the_copy_bears_its_readers_name_and_number_and_no_seal(told, hand):
    hand(outside=OUTSIDE)
    way = ways()["agent@example.org"]
    shown = Client().get(way)
    assert shown.status_code == 200
    assert b"kiss" not in shown.content
    assert Copy.objects.get().opened_at is None
    answer = Client().post(f"{way}open/")
    copy = Copy.objects.get()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    text = words(answer.content)
    assert "They kiss" in text
    assert "agent@example.org" in text
    assert copy.short_id in text
    with pikepdf.open(BytesIO(answer.content)) as opened:
        assert "/Perms" not in opened.Root
        assert "/AcroForm" not in opened.Root
        assert not opened.attachments
    assert copy.opened_at is not None


def test_every_opening_is_entered_with_who_and_which_copy(told, hand):
    made = hand(outside=OUTSIDE)
    way = ways()["agent@example.org"]
    for _ in range(2):
        Client().post(f"{way}open/")
    lines = [one for one in record.about(told.here.organisation.pk, made.pk) if one.reading]
    assert [one.event for one in lines] == ["sending.opened"] * 2
    assert record.told(lines[0]).details["reader"] == "agent@example.org"


def test_it_is_acknowledged_only_after_it_was_opened(told, hand):
    hand(outside=OUTSIDE)
    way = ways()["agent@example.org"]
    assert Client().post(f"{way}read/").status_code == 409
    Client().post(f"{way}open/")
    for _ in range(2):
        assert Client().post(f"{way}read/").status_code == 302
    assert Copy.objects.get().acknowledged_at is not None
    assert "You said that you have read it" in Client().get(way).content.decode()


def test_a_paper_signed_outside_can_be_handed_out_as_well(told):
    told.sealed.delete()
    assert rider.choices(world.key(told.here), at=told.later()) == []
    signed = Signed.objects.filter(version=told.rider).first()
    signed.file.content_type = "application/pdf"
    signed.file.save()
    assert [name for _key, name in rider.choices(world.key(told.here), at=told.later())] == [
        "Rider of Ada, version 1"
    ]
    assert rider.pdf(told.rider.pk)


def test_a_paper_that_cannot_be_marked_is_refused(told, hand, monkeypatch):
    hand(outside=OUTSIDE)
    monkeypatch.setattr(rider, "pdf", lambda thing: b"%PDF-1.7 broken")
    assert Client().post(f"{ways()['agent@example.org']}open/").status_code == 409


# --- When it is over ---------------------------------------------------------------------------------------


def over(way: str, client: Client | None = None) -> str:
    """What the copy's own page says; opening it gives no more."""
    client = client or Client()
    shown = client.get(way)
    assert shown.status_code == 410
    for more in ("open/", "read/"):
        assert client.post(f"{way}{more}").status_code == 410
    return shown.content.decode()


def test_a_copy_that_was_closed_says_so(told, hand):
    hand(told.producer, outside=OUTSIDE)
    copy = Copy.objects.get(person=None)
    for _ in range(2):
        actions.revoke(copy, by=told.coordinator, at=told.later(), reader=told.reader())
    assert "Your link was closed" in over(ways()["agent@example.org"])
    assert signed_in(told.producer).get(ways()[told.producer.email]).status_code == 200


def test_a_handout_that_was_taken_back_says_so(told, hand):
    made = hand(outside=OUTSIDE)
    client = signed_in(told.coordinator)
    client.post(reverse("sending:take_back", args=[world.key(told.here), made.pk]))
    assert "taken back" in over(ways()["agent@example.org"])


def test_a_copy_whose_days_are_over_says_so(told, hand):
    hand(outside=OUTSIDE, at=datetime.now(UTC) - timedelta(days=8))  # noqa: TID251
    assert "are over" in over(ways()["agent@example.org"])


def test_a_copy_of_a_paper_that_was_superseded_says_so(told, hand):
    hand(outside=OUTSIDE)
    RiderVersion.objects.filter(pk=told.rider.pk).update(state="replaced")
    assert "A later version stands in its place." in over(ways()["agent@example.org"])


def test_a_copy_of_what_was_taken_back_by_the_performer_never_says_that_they_did(told, hand):
    hand(outside=OUTSIDE)
    ada = told.cast["Ada"]
    riders.withdraw(ada, by=ada.person, at=told.later())
    says = over(ways()["agent@example.org"])
    assert "It does not hold any more as it is written." in says
    assert "withdr" not in says.lower()


def test_whoever_loses_their_seat_loses_the_copy(told, hand):
    hand(told.producer)
    SeatRow.objects.filter(person=told.producer).update(left_at=datetime.now(UTC))  # noqa: TID251
    assert "None of your seats" in over(ways()[told.producer.email], signed_in(told.producer))


def test_nothing_stale_is_handed_out_or_leaves(told, hand):
    RiderVersion.objects.filter(pk=told.rider.pk).update(state="void")
    with pytest.raises(Refused, match="does not hold"):
        hand(told.producer)


# --- Attacks -----------------------------------------------------------------------------------------------


def test_a_guess_opens_nothing_and_guessing_is_slowed(told, hand):
    hand(outside=OUTSIDE)
    place = reverse("sending:copy", args=[told.here.organisation.pk, "guess"])
    found = {Client().get(place.replace("guess", f"guess{number}")).status_code for number in range(40)}
    assert found == {404, 429}
    assert Client().get(ways()["agent@example.org"]).status_code == 200, "Who has the secret is not slowed."


def test_the_secret_opens_nothing_in_another_organisation(told, hand):
    hand(outside=OUTSIDE)
    other, _keeper = world.organisation("away")
    away = ways()["agent@example.org"].replace(str(told.here.organisation.pk), str(other.pk))
    assert Client().get(away).status_code == 404
    assert Client().post(f"{away}open/").status_code == 404


def test_a_link_passed_on_opens_nothing_to_somebody_else_with_an_account(told, hand):
    hand(told.producer)
    way = ways()[told.producer.email]
    assert signed_in(told.coordinator).get(way).status_code == 404
    assert signed_in(told.coordinator).post(f"{way}open/").status_code == 404
    stranger = Client().post(f"{way}open/")
    assert stranger.status_code == 302
    assert "/accounts/login/" in stranger["Location"]
    assert Copy.objects.get().opened_at is None


def test_making_a_copy_again_and_again_is_slowed(told, hand):
    hand(outside=OUTSIDE)
    way = ways()["agent@example.org"]
    assert {Client().post(f"{way}open/").status_code for _ in range(8)} == {200, 429}


def test_the_digest_from_the_database_is_not_the_secret(told, hand):
    hand(outside=OUTSIDE)
    digest = Copy.objects.get().token_digest
    assert Client().get(reverse("sending:copy", args=[told.here.organisation.pk, digest])).status_code == 404


def test_a_copy_that_has_not_left_has_no_secret_to_guess(told):
    made = Handout(
        organisation_id=told.here.organisation.pk,
        production_id=world.key(told.here),
        kind="rider",
        thing_id=told.rider.pk,
        name="x",
        handed_at=told.at,
        handed_by=told.coordinator,
        leaves_at=told.at,
        expires_at=told.at + timedelta(days=7),
    )
    made.save(force_insert=True)
    actions._copy(made, email="agent@example.org", why="x")
    assert queries.by_token("") is None


@pytest.mark.parametrize("kind", ["paper", "unknown"])
def test_a_kind_that_nobody_answers_for_is_not_there(told, kind):
    place = reverse("sending:hand_out", args=[world.key(told.here), kind, told.rider.pk])
    assert signed_in(told.coordinator).get(place).status_code == 404


def test_a_paper_of_another_production_is_not_there(told):
    next_door = world.a_set("next-door", told.here.organisation)
    place = reverse("sending:hand_out", args=[world.key(next_door), "rider", told.rider.pk])
    assert signed_in(next_door.coordinator).get(place).status_code == 404


def test_what_is_not_there_raises(told):
    for ask in (rider.name, rider.pdf, rider.production):
        with pytest.raises(LookupError):
            ask(told.here.organisation.pk)
    told.sealed.delete()
    with pytest.raises(LookupError, match="no paper"):
        rider.pdf(told.rider.pk)
    assert not rider.may_read(told.rider.pk, Reader("nobody"))
    assert sendable.kinds()
