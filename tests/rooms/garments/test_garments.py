"""What is worn: made of what is agreed, right by the performer's own word, sizes between them and costume."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.urls import reverse

from closedset.practice.papers.names import Kind
from closedset.practice.visibility import Seat
from closedset.rooms.garments import actions, queries
from closedset.rooms.garments.models import Kit, Piece, PieceMark, Sizes
from closedset.rooms.keeping import actions as keeping
from closedset.rooms.papers.composing import copies
from closedset.rooms.papers.now import Now
from closedset.rooms.people import actions as people
from closedset.rooms.planning import kept
from closedset.rooms.record.models import Entry, SubjectKey
from closedset.rooms.record.scope import within
from kit import agreed, world

pytestmark = pytest.mark.django_db
TOLD = {"sizes": "M, 38", "skin_tone": "shade 7", "not_on_skin": "nickel", "wishes": "Kim may put it on"}


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}


def astride() -> kept.Content:
    """Contact that asks for a barrier, and a back that looks uncovered and is not."""
    content = agreed.a_kiss()
    moves = kept.move(
        action="body_contact.straddle",
        source="Ada",
        source_area="pelvis",
        target="Ben",
        target_area="pelvis",
        over="clothing",
        pressure="skin",
    )
    content = kept.added(content, "moves", moves)
    seen = {"Ada": ["back"], "Ben": ["shoulder"]}
    content = kept.added(content, "setups", kept.setup(size="medium", sees=seen))
    return kept.added(
        content,
        "exposes",
        kept.exposure(performer="Ada", area="back", on_set="implied", on_screen="implied"),
    )


@pytest.fixture
def told():
    found = agreed.story()
    found.at = world.today() - timedelta(hours=2)
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(astride())
        yield found


@pytest.fixture
def settled(told):
    """Both have signed everything that is asked."""
    for name in ("Ada", "Ben"):
        told.sign(told.accept(told.offer(name)))
    return told


@pytest.fixture
def sits(client, told):
    def signed_in(seat: Seat = Seat.COSTUME):
        client.force_login(told.here.seats[seat])
        return client

    return signed_in


def way(told: agreed.Story, name: str, *more: object) -> str:
    return reverse(f"garments:{name}", args=[world.key(told.here), *more])


def page(client, told: agreed.Story, name: str, *more: object) -> str:
    answer = client.get(way(told, name, *more))
    assert answer.status_code == 200
    return answer.content.decode()


def entered(event: str) -> int:
    return Entry.objects.filter(event=event).count()


def assigned(told: agreed.Story, name: str = "Ada", **more: object) -> Piece:
    return actions.assign(told.cast[name], **({"covering": "foam_guard"} | more), **told.by())


# --- Needs -------------------------------------------------------------------------------------------------


def test_costume_reads_nothing_of_what_is_only_asked(told, sits):
    assert "Nothing has to be worn yet" in page(sits(), told, "garments")
    assert "Nothing that is agreed asks" in page(sits(), told, "performer", told.cast["Ada"].pk)


def test_what_is_agreed_says_what_has_to_be_worn(settled, sits):
    shown = page(sits(), settled, "garments")
    assert shown.count("Barrier: nothing yet") == 2
    assert "Garment: nothing yet" in shown
    assert "for the back" in shown or "for back" in shown
    assert "4 needs have nothing yet" in shown


def test_a_piece_meets_the_need_and_the_list_says_so(settled, sits):
    for name, covering in (
        ("Ada", "foam_guard"),
        ("Ada", "body_stocking"),
        ("Ada", "robe"),
        ("Ben", "cushion"),
    ):
        assigned(settled, name, covering=covering)
    shown = page(sits(), settled, "garments")
    assert "There is something for every need" in shown
    assert "Barrier: cushion" in shown


def test_the_plan_goes_out_as_rows_without_sizes(settled, sits):
    actions.tell(settled.cast["Ada"], TOLD, by=settled.here.seats[Seat.PERFORMER], at=settled.later())
    assigned(settled)
    answer = sits().get(way(settled, "take_out"))
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert [(row["Performer"], row["Needs"], row["There"]) for row in rows] == [
        ("Ada", "Garment", "nothing yet"),
        ("Ada", "Barrier", "foam guard"),
        ("Ada", "Cover between takes", "nothing yet"),
        ("Ben", "Barrier", "nothing yet"),
    ]
    assert "38" not in answer.content.decode()


def test_direction_finds_nothing_here(settled, sits):
    for name in ("garments", "kit", "take_out"):
        assert sits(Seat.DIRECTOR).get(way(settled, name)).status_code == 404


# --- Pieces ------------------------------------------------------------------------------------------------


def test_costume_assigns_out_of_the_kit_and_the_piece_is_what_the_kit_says(told, sits):
    here, ada = sits(), told.cast["Ada"].pk
    sent = {"covering": "foam_guard", "called": "Guard no. 2", "count": "3", "single_use": "on"}
    assert here.post(way(told, "kit"), sent).status_code == 302
    kit = Kit.objects.get()
    given = {"kit": str(kit.pk), "covering": "robe", "called": "else", "put_on_by": "Kim", "spare": "on"}
    assert here.post(way(told, "assign", ada), given).status_code == 302
    piece = Piece.objects.get()
    assert (piece.covering, piece.called, piece.single_use) == ("foam_guard", "Guard no. 2", True)
    shown = page(here, told, "performer", ada)
    assert "put on by Kim" in shown
    assert "To be fitted" in shown
    assert (entered("kit.kept"), entered("kit.counted"), entered("piece.assigned")) == (1, 1, 1)


def test_nothing_chosen_is_said_beside_the_form_and_nothing_is_kept(told, sits):
    answer = sits().post(way(told, "assign", told.cast["Ada"].pk), {"called": "Something"})
    assert answer.status_code == 422
    assert "Choose something out of the kit" in answer.content.decode()
    assert not Piece.objects.exists()


def test_a_performer_says_whether_it_is_right_and_may_change_their_mind(told, sits):
    piece = assigned(told)
    actions.mark(piece, actions.Mark.FITTED, own=False, **told.by())
    mine = sits(Seat.PERFORMER)
    assert "What I wear" in page(mine, told, "garments")
    for mark, words in (
        ("confirmed", "Right, says"),
        ("not_right", "Not right, says"),
        ("confirmed", "Right"),
    ):
        assert mine.post(way(told, "mark", piece.pk), {"mark": mark}).status_code == 302
        assert words in page(mine, told, "garments")
    mine.post(way(told, "mark", piece.pk), {"mark": "confirmed"})
    assert PieceMark.objects.count() == 4
    assert entered("piece.marked") == 4


def test_nobody_says_for_the_performer_that_it_is_right(told, sits):
    piece = assigned(told)
    answer = sits().post(way(told, "mark", piece.pk), {"mark": "confirmed"})
    assert answer.status_code == 409
    assert "Only the performer says" in answer.content.decode()
    assert not PieceMark.objects.exists()
    assert sits().post(way(told, "mark", piece.pk), {"mark": "loved"}).status_code == 404


def test_another_performers_piece_is_not_there(told, sits):
    piece = assigned(told, "Ben")
    mine = sits(Seat.PERFORMER)
    assert mine.get(way(told, "performer", told.cast["Ben"].pk)).status_code == 404
    assert mine.post(way(told, "mark", piece.pk), {"mark": "confirmed"}).status_code == 404


def test_what_is_for_one_use_leaves_the_kit_when_worn_and_is_gone(told, sits):
    kit = actions.keep(
        told.here.production, covering="tape", called="Roll", single_use=True, count=2, **told.by()
    )
    piece = assigned(told, kit=kit)
    here = sits()
    here.post(way(told, "mark", piece.pk), {"mark": "used"})
    assert queries.left(world.key(told.here)) == {kit.pk: 1}
    again = here.post(way(told, "mark", piece.pk), {"mark": "used"})
    assert again.status_code == 409
    assert "Assign another" in again.content.decode()
    assert queries.left(world.key(told.here)) == {kit.pk: 1}
    assert "Used or thrown away" in page(here, told, "performer", told.cast["Ada"].pk)


def test_a_piece_that_is_worn_again_counts_nothing_off(told):
    kit = actions.keep(
        told.here.production, covering="robe", called="Blue", single_use=False, count=1, **told.by()
    )
    piece = assigned(told, kit=kit)
    for _day in range(2):
        assert actions.mark(piece, actions.Mark.USED, own=False, **told.by())
    assert queries.left(world.key(told.here)) == {kit.pk: 1}


def test_a_piece_taken_away_is_away_and_twice_changes_nothing(told, sits):
    piece = assigned(told)
    here = sits()
    assert here.post(way(told, "end", piece.pk)).status_code == 302
    assert here.post(way(told, "end", piece.pk)).status_code == 404
    actions.end(piece, **told.by())
    assert entered("piece.ended") == 1
    assert "No piece is assigned yet" in page(here, told, "performer", told.cast["Ada"].pk)


def test_a_performer_may_look_and_not_assign(told, sits):
    answer = sits(Seat.PERFORMER).post(way(told, "assign", told.cast["Ada"].pk), {"covering": "robe"})
    assert answer.status_code == 409
    assert "You say whether it is right for you" in answer.content.decode()


def test_the_paper_lists_the_pieces(settled):
    assigned(settled, called="Guard no. 2", scene="2")
    assigned(settled, "Ben", covering="tape", called="for another scene", scene="99")
    whole = copies(Now(settled.here.production, settled.later()), Kind.GARMENT_PLAN, "principal~2")[0]
    said = str(whole.paper)
    assert "foam guard, Guard no. 2" in said
    assert "for another scene" not in said


# --- The kit -----------------------------------------------------------------------------------------------


def test_the_kit_is_counted_and_never_holds_two_of_one_name(told, sits):
    here = sits()
    sent = {"covering": "tape", "called": "Roll", "count": "2"}
    here.post(way(told, "kit"), sent)
    twice = here.post(way(told, "kit"), sent)
    assert twice.status_code == 409
    assert "Count it instead" in twice.content.decode()
    kit = Kit.objects.get()
    here.post(way(told, "count", kit.pk), {"change": "-1", "why": "given to the second unit"})
    here.post(way(told, "count", kit.pk), {"change": "0"})
    assert queries.left(world.key(told.here)) == {kit.pk: 1}
    wrong = here.post(way(told, "count", kit.pk), {"change": "some"}, follow=True)
    assert "Write a whole number" in wrong.content.decode()
    assert entered("kit.counted") == 2


def test_an_empty_kit_says_so_and_a_wrong_form_is_told(told, sits):
    assert "The kit is empty" in page(sits(), told, "kit")
    assert sits().post(way(told, "kit"), {"covering": "tape"}).status_code == 422


# --- In confidence -----------------------------------------------------------------------------------------


def tell(told: agreed.Story, sits, seat: Seat = Seat.PERFORMER):
    return sits(seat).post(way(told, "sizes", told.cast["Ada"].pk), TOLD)


def test_sizes_are_sealed_and_read_by_the_performer_and_costume_alone(told, sits):
    assert tell(told, sits).status_code == 302
    assert b"nickel" not in bytes(Sizes.objects.get().sealed)
    ada = told.cast["Ada"].pk
    assert "nickel" in page(sits(Seat.PERFORMER), told, "performer", ada)
    assert entered("sizes.read") == 0
    assert "nickel" in page(sits(Seat.COSTUME), told, "performer", ada)
    assert entered("sizes.read") == 1
    for seat in (Seat.INTIMACY_COORDINATOR, Seat.HAIR_MAKEUP, Seat.REPRESENTATIVE):
        answer = sits(seat).get(way(told, "performer", ada))
        assert "nickel" not in answer.content.decode()
    assert "Costume knows sizes and skin" in page(sits(Seat.INTIMACY_COORDINATOR), told, "performer", ada)


def test_the_coordinator_does_not_write_sizes_and_costume_may(told, sits):
    refused = tell(told, sits, Seat.INTIMACY_COORDINATOR)
    assert refused.status_code == 409
    assert "between the performer and costume" in refused.content.decode()
    assert tell(told, sits, Seat.COSTUME).status_code == 302
    long = sits(Seat.COSTUME).post(way(told, "sizes", told.cast["Ada"].pk), {"sizes": "x" * 2001})
    assert long.status_code == 422


def test_what_was_told_last_stands(told, sits):
    tell(told, sits)
    sits(Seat.PERFORMER).post(way(told, "sizes", told.cast["Ada"].pk), TOLD | {"not_on_skin": "nothing"})
    assert queries.sizes_of(told.cast["Ada"], own=False)["not_on_skin"] == "nothing"


def test_an_account_that_came_later_reads_nothing_told_before_and_is_told_so(told, sits):
    ada = told.cast["Ada"]
    actions.tell(ada, TOLD, by=told.here.seats[Seat.COSTUME], at=told.later())
    assert "before this account was yours" not in page(sits(Seat.PERFORMER), told, "performer", ada.pk)
    ada.person_since = told.later()
    ada.save()
    assert queries.sizes_of(ada, own=True) == {}
    assert queries.sizes_of(ada, own=False) == TOLD
    shown = page(sits(Seat.PERFORMER), told, "performer", ada.pk)
    assert "before this account was yours" in shown
    assert "nickel" not in shown


def test_who_comes_to_costume_afterwards_is_shown_it_by_the_performer_alone(told, sits, client):
    tell(told, sits)
    ada, late = told.cast["Ada"].pk, world.person("late")
    people.seat(
        late,
        world.key(told.here),
        organisation=told.here.organisation.pk,
        as_=Seat.COSTUME,
        by=told.here.coordinator,
        at=world.today(),
    )
    client.force_login(late)
    shown = page(client, told, "performer", ada)
    assert "told before you came to costume" in shown
    assert "nickel" not in shown
    refused = client.post(way(told, "sizes", ada), {"sizes": ""})
    assert (refused.status_code, Sizes.objects.count()) == (409, 1)
    assert "before you came to costume" in refused.content.decode()
    assert entered("sizes.read") == 0
    own = page(sits(Seat.PERFORMER), told, "performer", ada)
    assert f"In costume now: {told.here.seats[Seat.COSTUME]}, Late." in own
    assert "does not read it: Late" in own
    assert "In costume now" not in shown
    assert "does not read it" not in page(sits(Seat.COSTUME), told, "performer", ada)
    tell(told, sits)
    assert "nickel" in page(client, told, "performer", ada)
    assert "does not read it" not in page(sits(Seat.PERFORMER), told, "performer", ada)


def test_the_performer_destroys_what_they_told_and_nobody_else_does(told, sits):
    tell(told, sits)
    ada = told.cast["Ada"].pk
    assert sits(Seat.COSTUME).post(way(told, "forget_sizes", ada)).status_code == 409
    assert Sizes.objects.exists()
    here = sits(Seat.PERFORMER)
    assert "Destroy what I told costume" in page(here, told, "performer", ada)
    here.post(way(told, "forget_sizes", ada))
    here.post(way(told, "forget_sizes", ada))
    assert not Sizes.objects.exists()
    assert entered("sizes.forgotten") == 1
    (key,) = SubjectKey.objects.filter(subject=ada, kind=queries.KEPT_AS)
    assert not key.wrapped
    assert queries.sizes_of(told.cast["Ada"], own=True) == {}


def test_words_put_back_from_a_backup_after_their_key_went_stay_unread(told, sits):
    tell(told, sits)
    old = Sizes.objects.get()
    actions.forget_sizes(told.cast["Ada"], by=None, at=told.later(), why="Gone.")
    old.save(force_insert=True)
    assert queries.sizes_of(told.cast["Ada"], own=False) == {}
    assert "nickel" not in page(sits(Seat.COSTUME), told, "performer", told.cast["Ada"].pk)


def test_at_the_wrap_sizes_and_pieces_go_with_certificates(told, sits):
    tell(told, sits)
    piece = assigned(told)
    actions.mark(piece, actions.Mark.FITTED, own=False, **told.by())
    wrapped = told.at.date() - timedelta(days=1)
    keeping.set_dates(told.here.production, wrapped_on=wrapped, delivered_on=None, place="", **told.by())
    made = keeping.destroy_due_on(told.here.production, by=None, at=told.later())
    assert {one.kept for one in made} >= {"sizes", "working_papers"}
    assert not Piece.objects.exists()
    assert not Sizes.objects.exists()


def test_a_persons_own_wish_erases_their_sizes(told, sits):
    tell(told, sits)
    made = keeping.erase(told.cast["Ada"], why="They asked.", **told.by())
    assert "sizes" in {one.kept for one in made}
    assert not Sizes.objects.exists()
