"""Somebody with the owner's rights goes past every guard. Whatever they do to a line is found, and named.

Each of the four kinds (changed, removed, moved, inserted), at every place of a record of five, clumsy and
clever: clever hands hash anew, number anew and mend the head. What then still agrees with itself is found by
a checkpoint or an export that was kept.
"""

from __future__ import annotations

from itertools import combinations
from uuid import UUID, uuid4

import pytest
from django.db import connection

from closedset.practice.record import NOTHING_BEFORE, leaf_of
from closedset.rooms.record import actions, queries, verification
from closedset.rooms.record.models import Entry, Head
from closedset.rooms.record.scope import within
from kit.records import NOW, entered, plain, run, without_guards

pytestmark = pytest.mark.django_db
SIZE = 5
PLACES = range(1, SIZE + 1)
OTHER = UUID("0b5cbd5e-9a3e-4b56-9c5d-0f8f6f0d9a11")


@pytest.fixture
def organisation():
    one = uuid4()
    with within({one, OTHER}):
        entered(one, SIZE)
        yield one


def found(organisation, **kwargs) -> set[tuple[str, str]]:
    return {(f.code, f.rests_on) for f in verification.verified(organisation, **kwargs)}


def at(code: str, place: int) -> tuple[str, str]:
    return (f"record.{code}", f"entry {place}")


def entry(organisation, place: int) -> Entry:
    return queries.entries(organisation).get(seq=place)


def put(organisation, place: int, **columns: object) -> None:
    for column, value in columns.items():
        run(
            f"UPDATE record_entry SET {column} = %s WHERE organisation_id = %s AND seq = %s",
            plain(value) if isinstance(value, UUID) else value,
            plain(organisation),
            place,
        )


def take_out(organisation, place: int) -> None:
    one = entry(organisation, place)
    run("DELETE FROM record_vault WHERE entry_id = %s", plain(one.id))
    run("DELETE FROM record_entry WHERE id = %s", plain(one.id))


def rename(entry_id: UUID, other: str) -> None:
    """What the line told goes along with the line's new id."""
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL DEFERRED")
    run("UPDATE record_vault SET entry_id = %s WHERE entry_id = %s", other, plain(entry_id))


def hash_anew(organisation, place: int) -> None:
    put(organisation, place, leaf=leaf_of(entry(organisation, place).as_practice().header))


def mend_head(organisation) -> None:
    """What a careful hand does last: the head says what is there."""
    last = queries.entries(organisation).last()
    size, leaf = (last.seq, last.leaf) if last else (0, NOTHING_BEFORE)
    Head.objects.filter(organisation_id=organisation).update(size=size, leaf=leaf)


def forget_checkpoints(organisation) -> None:
    run("DELETE FROM record_checkpoint WHERE organisation_id = %s", plain(organisation))


def test_nobody_touched_it(organisation):
    assert found(organisation) == set()


# --- Changed -----------------------------------------------------------------------------------------------

CHANGED = {
    "id": UUID(int=77),
    "at": NOW.replace(year=2001),
    "event": "beat.dismissed",
    "on_kind": "scene",
    "on_id": UUID(int=78),
    "by_id": UUID(int=79),
    "production_id": UUID(int=80),
    "reading": True,
    "commitment": "a" * 64,
    "prev": "b" * 64,
    "leaf": "c" * 64,
}


def test_every_column_of_a_line_is_tampered_with_here():
    columns = {field.column for field in Entry._meta.fields}
    assert columns == set(CHANGED) | {"organisation_id", "seq"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("column", CHANGED)
def test_a_line_changed_in_any_column_is_named(organisation, column, place):
    one = entry(organisation, place)
    with without_guards():
        if column == "id":
            rename(one.id, plain(UUID(int=77)))
        put(organisation, place, **{column: CHANGED[column]})
    assert at("changed", place) in found(organisation)
    assert {code for code, _ in found(organisation)} <= {
        "record.changed",
        "record.head",
        "record.told_changed",
    }


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("column", "value"), [("event", "No event"), ("event", ""), ("on_kind", "two words")]
)
def test_a_line_that_can_be_no_line_is_named_too(organisation, column, value, place):
    with without_guards():
        put(organisation, place, **{column: value})
    assert found(organisation) == {at("changed", place)}


@pytest.mark.parametrize("column", ["id", "by_id", "at", "on_id", "production_id"])
def test_a_line_the_database_cannot_even_read_is_named_too(organisation, column):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps no rubbish in these columns")
    one = entry(organisation, 3)
    with without_guards():
        if column == "id":
            rename(one.id, "rubbish")
        put(organisation, 3, **{column: "rubbish"})
    assert at("changed", 3) in found(organisation)


@pytest.mark.parametrize("place", range(1, SIZE))
def test_a_line_changed_and_hashed_anew_is_named_by_the_next(organisation, place):
    with without_guards():
        put(organisation, place, by_id=None)
        hash_anew(organisation, place)
    assert at("changed", place) in found(organisation)


def test_the_last_line_changed_and_hashed_anew_is_told_by_the_head(organisation):
    with without_guards():
        put(organisation, SIZE, by_id=None)
        hash_anew(organisation, SIZE)
    assert {code for code, _ in found(organisation)} == {"record.head"}


@pytest.mark.parametrize("place", PLACES)
def test_a_record_rewritten_from_a_line_on_is_found_by_what_was_kept(organisation, place):
    export = actions.export(organisation, by=None, at=NOW).decode()
    note = queries.notes(organisation)[-1]
    with without_guards():
        forget_checkpoints(organisation)
        put(organisation, place, by_id=None)
        for one in range(place, queries.entries(organisation).count() + 1):
            if one > 1:
                put(organisation, one, prev=entry(organisation, one - 1).leaf)
            hash_anew(organisation, one)
        mend_head(organisation)
    assert found(organisation) == set()
    assert found(organisation, witnessed=note) == {at("checkpoint", 1)}
    assert at("changed", place) in found(organisation, witnessed=export)


# --- Removed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mended", [False, True])
@pytest.mark.parametrize("place", range(1, SIZE))
def test_a_line_removed_is_named_numbered_anew_or_not(organisation, place, mended):
    with without_guards():
        take_out(organisation, place)
        if mended:
            for one in range(place + 1, SIZE + 1):
                put(organisation, one, seq=one - 1)
            mend_head(organisation)
    assert at("removed", place) in found(organisation)


@pytest.mark.parametrize("place", range(1, SIZE))
def test_a_line_given_to_another_organisation_is_missed(organisation, place):
    with without_guards():
        put(organisation, place, organisation_id=OTHER)
    assert at("removed", place) in found(organisation)
    assert at("changed", place) in found(OTHER)


@pytest.mark.parametrize("left", range(SIZE))
def test_a_tail_cut_off_is_told_by_the_head(organisation, left):
    with without_guards():
        for place in range(left + 1, SIZE + 1):
            take_out(organisation, place)
    assert found(organisation) == {at("head", left + 1)}


@pytest.mark.parametrize("left", range(SIZE))
def test_a_tail_cut_off_cleverly_is_found_by_a_checkpoint_here(organisation, left):
    actions.take_checkpoint(organisation, at=NOW)
    with without_guards():
        for place in range(left + 1, SIZE + 2):
            take_out(organisation, place)
        mend_head(organisation)
    assert found(organisation) == {at("truncated", left + 1)}


@pytest.mark.parametrize("left", range(SIZE))
def test_a_tail_cut_off_with_its_checkpoints_is_found_by_one_kept_elsewhere(organisation, left):
    note = actions.take_checkpoint(organisation, at=NOW).note
    with without_guards():
        forget_checkpoints(organisation)
        for place in range(left + 1, SIZE + 2):
            take_out(organisation, place)
        mend_head(organisation)
    assert found(organisation) == set()
    assert found(organisation, witnessed=note) == {at("truncated", left + 1)}


def test_a_tail_cut_off_and_grown_again_is_found_by_a_checkpoint_kept_elsewhere(organisation):
    note = actions.take_checkpoint(organisation, at=NOW).note
    with without_guards():
        forget_checkpoints(organisation)
        for place in range(SIZE, SIZE + 2):
            take_out(organisation, place)
        mend_head(organisation)
    entered(organisation, 4)
    assert found(organisation) == set()
    assert found(organisation, witnessed=note) == {at("checkpoint", 1)}


def test_a_head_removed_is_told(organisation):
    with without_guards():
        run("DELETE FROM record_head WHERE organisation_id = %s", plain(organisation))
    assert {code for code, _ in found(organisation)} == {"record.head"}


# --- Moved -------------------------------------------------------------------------------------------------


def change_places(organisation, one: int, two: int) -> None:
    for place, to in ((one, 99), (two, one), (99, two)):
        put(organisation, place, seq=to)


@pytest.mark.parametrize(("one", "two"), list(combinations(PLACES, 2)))
def test_any_two_lines_that_changed_places_are_found_as_moved(organisation, one, two):
    with without_guards():
        change_places(organisation, one, two)
        mend_head(organisation)
    named = found(organisation)
    assert named & {at("moved", one), at("moved", two)}
    assert {code for code, _ in named} == {"record.moved"}


@pytest.mark.parametrize(("one", "two"), list(combinations(PLACES, 2)))
def test_lines_moved_and_hashed_anew_are_found_by_their_neighbours(organisation, one, two):
    with without_guards():
        change_places(organisation, one, two)
        for place in (one, two):
            hash_anew(organisation, place)
        mend_head(organisation)
    named = found(organisation)
    assert {code for code, _ in named} == {"record.changed"}
    assert {place for _, place in named} <= {f"entry {place}" for place in PLACES}


@pytest.mark.parametrize("place", PLACES)
def test_a_line_given_another_number_is_named(organisation, place):
    with without_guards():
        put(organisation, place, seq=90)
    # Of the last two, one before the other: which of them moved cannot be seen from their order alone.
    assert found(organisation) & {at("moved", place), at("moved", SIZE if place == SIZE - 1 else place)}


# --- Inserted ----------------------------------------------------------------------------------------------


def insert(organisation, place: int, *, clever: bool) -> None:
    for one in range(SIZE, place - 1, -1):
        put(organisation, one, seq=one + 1)
    forged = entry(organisation, place + 1 if place <= SIZE else SIZE)
    before = entry(organisation, place - 1).leaf if place > 1 else NOTHING_BEFORE
    forged.id, forged.seq, forged.prev = uuid4(), place, before
    forged.leaf = leaf_of(forged.as_practice().header) if clever else "d" * 64
    forged.save(force_insert=True)
    mend_head(organisation)


@pytest.mark.parametrize("clever", [False, True])
@pytest.mark.parametrize("place", PLACES)
def test_a_line_inserted_is_named(organisation, place, clever):
    with without_guards():
        insert(organisation, place, clever=clever)
    assert at("inserted", place) in found(organisation)


def test_a_line_put_at_the_end_has_told_nothing(organisation):
    with without_guards():
        insert(organisation, SIZE + 1, clever=True)
    assert found(organisation) == {at("told_removed", SIZE + 1)}


# --- What was told, keys, checkpoints ----------------------------------------------------------------------


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("column", ["sealed", "subject", "kind"])
def test_what_a_line_told_is_named_when_changed(organisation, column, place):
    value = {"sealed": b"\1", "subject": plain(UUID(int=81)), "kind": "file"}[column]
    with without_guards():
        run(
            f"UPDATE record_vault SET {column} = %s WHERE entry_id = %s",
            value,
            plain(entry(organisation, place).id),
        )
    assert found(organisation) == {at("told_changed", place)}


def test_what_the_database_cannot_even_read_is_named(organisation):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps no rubbish in this column")
    with without_guards():
        run(
            "UPDATE record_vault SET subject = 'rubbish' WHERE entry_id = %s",
            plain(entry(organisation, 2).id),
        )
    assert found(organisation) == {at("told_changed", 2)}


def test_a_key_destroyed_without_a_line_is_named(organisation):
    run(
        "UPDATE record_subjectkey SET wrapped = %s, destroyed_at = %s WHERE organisation_id = %s",
        b"",
        NOW,
        plain(organisation),
    )
    assert found(organisation) == {at("told_removed", place) for place in PLACES}


def test_a_key_swapped_for_another_is_named(organisation):
    run(
        "UPDATE record_subjectkey SET wrapped = %s WHERE organisation_id = %s", b"x" * 60, plain(organisation)
    )
    assert found(organisation) == {at("told_changed", place) for place in PLACES}


@pytest.mark.parametrize("note", ["", "rubbish"])
def test_a_checkpoint_that_is_none_any_more_is_told(organisation, note):
    actions.take_checkpoint(organisation, at=NOW)
    with without_guards():
        run("UPDATE record_checkpoint SET note = %s WHERE organisation_id = %s", note, plain(organisation))
    assert {code for code, _ in found(organisation)} == {"record.signature"}
