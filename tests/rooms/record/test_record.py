"""Every action leaves a line, and the database keeps it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from closedset.practice.record import NotCanonical
from closedset.rooms.record import actions, queries, sealing, verification
from closedset.rooms.record.models import Checkpoint, Entry, Fragment, Head
from closedset.rooms.record.scope import OutOfScope, within
from kit.records import NOW, entered, plain, run, without_guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    one = uuid4()
    with within({one}):
        yield one


def found(organisation, **kwargs):
    return {(f.code, f.rests_on) for f in verification.verified(organisation, **kwargs)}


def test_an_entry_says_who_when_what_on_what_and_why(organisation):
    ada, beat, production = uuid4(), uuid4(), uuid4()
    entry = actions.enter(
        "beat.confirmed",
        on=("beat", beat),
        by=ada,
        at=NOW,
        organisation=organisation,
        production=production,
        why="She said so",
        details={"grade": 2},
    )
    kept = queries.of_production(organisation, production).get()
    assert (kept.event, kept.on_kind, kept.on_id, kept.by_id, kept.at, kept.seq) == (
        "beat.confirmed",
        "beat",
        beat,
        ada,
        NOW,
        1,
    )
    assert queries.told(entry) == queries.Told("She said so", {"grade": 2})
    assert queries.about(organisation, beat).get() == entry


def test_why_and_details_are_nowhere_in_plain_sight(organisation):
    entry = entered(organisation, 1)[0]
    fragment = Fragment.objects.get(entry=entry)
    assert b"because" not in bytes(fragment.sealed)
    assert "because" not in str(Entry.objects.filter(pk=entry.pk).values().get())


def test_reading_is_entered_too(organisation):
    entry = actions.read(
        "script.opened", on=("script", uuid4()), by=uuid4(), at=NOW, organisation=organisation
    )
    assert entry.reading
    assert verification.verified(organisation) == ()


def test_entries_are_numbered_one_after_another_in_each_organisation(organisation):
    other = uuid4()
    entered(organisation, 3)
    with within({other}):
        assert [one.seq for one in entered(other, 2)] == [1, 2]
    assert [one.seq for one in queries.entries(organisation)] == [1, 2, 3]
    assert set(queries.organisations()) >= {organisation, other}


def test_nothing_is_entered_for_an_organisation_nobody_opened(organisation):
    with pytest.raises(OutOfScope):
        entered(uuid4(), 1)


def test_what_cannot_be_spelled_is_not_entered(organisation):
    with pytest.raises(NotCanonical):
        entered(organisation, 1, details={"share": 0.5})
    assert not queries.entries(organisation).exists()


def test_an_action_that_fails_leaves_no_line(organisation):
    with transaction.atomic():
        entered(organisation, 1)
        transaction.set_rollback(True)
    assert [one.seq for one in entered(organisation, 1)] == [1]


CHANGES = [
    "UPDATE record_entry SET event = 'x.y' WHERE organisation_id = %s",
    "UPDATE record_entry SET seq = seq + 1 WHERE organisation_id = %s",
    "DELETE FROM record_vault WHERE organisation_id = %s",
    "UPDATE record_vault SET sealed = sealed WHERE organisation_id = %s",
    "UPDATE record_checkpoint SET note = '' WHERE organisation_id = %s",
    "DELETE FROM record_checkpoint WHERE organisation_id = %s",
    "DELETE FROM record_head WHERE organisation_id = %s",
    "DELETE FROM record_entry WHERE organisation_id = %s",
]


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_refuses_to_change_or_remove(organisation, change):
    entered(organisation, 2)
    actions.take_checkpoint(organisation, at=NOW)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(change, plain(organisation))
    assert verification.verified(organisation) == ()


@pytest.mark.parametrize("table", ["record_entry", "record_vault", "record_checkpoint", "record_head"])
def test_the_database_refuses_to_empty_a_table(organisation, table):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    entered(organisation, 1)
    run("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(f"TRUNCATE {table}" + (" CASCADE" if table == "record_entry" else ""))


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [("seq", 5, "no gaps|names the"), ("seq", 1, "no gaps|names the"), ("prev", "a" * 64, "names the one")],
)
def test_the_database_refuses_an_entry_out_of_line(organisation, field, value, says):
    entry = entered(organisation, 2)[-1]
    entry.id, entry.seq, entry.prev = uuid4(), 3, entry.leaf
    setattr(entry, field, value)
    with pytest.raises(DatabaseError, match=says), transaction.atomic():
        entry.save(force_insert=True)


def test_the_database_refuses_to_replace(organisation):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite replaces")
    entered(organisation, 2)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        run(
            "INSERT OR REPLACE INTO record_entry SELECT id, organisation_id, 3, at, event, on_kind, on_id,"
            " by_id, production_id, reading, commitment, leaf, leaf FROM record_entry WHERE seq = 2"
        )


TAMPERED = [
    (
        "UPDATE record_entry SET event = 'beat.dismissed' WHERE organisation_id = %s AND seq = 3",
        ("changed", 3),
    ),
    ("UPDATE record_entry SET by_id = NULL WHERE organisation_id = %s AND seq = 1", ("changed", 1)),
    ("UPDATE record_entry SET leaf = prev WHERE organisation_id = %s AND seq = 2", ("changed", 2)),
    ("UPDATE record_entry SET seq = 90 WHERE organisation_id = %s AND seq = 2", ("moved", 2)),
]


@pytest.mark.parametrize(("statement", "named"), TAMPERED)
def test_a_change_past_the_guards_is_found_and_named(organisation, statement, named):
    entered(organisation, 5)
    with without_guards():
        run(statement, plain(organisation))
    assert (f"record.{named[0]}", f"entry {named[1]}") in found(organisation)


@pytest.mark.parametrize("seq", [1, 3, 5])
def test_a_removal_past_the_guards_is_found_and_named(organisation, seq):
    entry = entered(organisation, 5)[seq - 1]
    with without_guards():
        run("DELETE FROM record_vault WHERE entry_id = %s", plain(entry.id))
        run("DELETE FROM record_entry WHERE id = %s", plain(entry.id))
    code = "head" if seq == 5 else "removed"
    assert (f"record.{code}", f"entry {seq}") in found(organisation)


def test_an_insertion_past_the_guards_is_found_and_named(organisation):
    entry = entered(organisation, 4)[1]
    with without_guards():
        for seq in (4, 3):
            run(
                "UPDATE record_entry SET seq = %s WHERE organisation_id = %s AND seq = %s",
                seq + 1,
                plain(organisation),
                seq,
            )
        entry.id, entry.seq, entry.prev = uuid4(), 3, entry.leaf
        entry.save(force_insert=True)
    assert ("record.inserted", "entry 3") in found(organisation)


def test_entries_that_changed_places_past_the_guards_are_named(organisation):
    entered(organisation, 6)
    with without_guards():
        for seq, to in ((2, 99), (5, 2), (99, 5)):
            run(
                "UPDATE record_entry SET seq = %s WHERE organisation_id = %s AND seq = %s",
                to,
                plain(organisation),
                seq,
            )
    assert {("record.moved", "entry 2"), ("record.moved", "entry 5")} <= found(organisation)


def test_a_tail_cut_off_with_the_head_is_found_by_a_checkpoint_kept_elsewhere(organisation):
    entered(organisation, 4)
    kept = actions.take_checkpoint(organisation, at=NOW).note
    with without_guards():
        run("DELETE FROM record_checkpoint WHERE organisation_id = %s", plain(organisation))
        for entry in queries.entries(organisation).filter(seq__gt=2):
            run("DELETE FROM record_vault WHERE entry_id = %s", plain(entry.id))
            run("DELETE FROM record_entry WHERE id = %s", plain(entry.id))
    last = queries.entries(organisation).last()
    Head.objects.filter(organisation_id=organisation).update(size=last.seq, leaf=last.leaf)
    assert verification.verified(organisation) == ()
    assert found(organisation, witnessed=kept) == {("record.truncated", "entry 3")}


def test_what_was_told_cannot_be_swapped_or_taken(organisation):
    one, two, three = entered(organisation, 3)
    with without_guards():
        taken = Fragment.objects.get(entry=one)
        run("UPDATE record_vault SET sealed = %s WHERE entry_id = %s", bytes(taken.sealed), plain(two.id))
        run("DELETE FROM record_vault WHERE entry_id = %s", plain(three.id))
    assert found(organisation) == {
        ("record.told_changed", "entry 2"),
        ("record.told_removed", "entry 3"),
    }


def test_a_removed_guard_is_named(organisation):
    entered(organisation, 1)
    run(
        "ALTER TABLE record_entry DISABLE TRIGGER append_only_row"
        if connection.vendor == "postgresql"
        else "DROP TRIGGER record_entry_no_update"
    )
    assert {f.code for f in verification.verified(organisation)} == {"record.guard"}


def test_a_checkpoint_is_signed_and_names_its_key(organisation):
    entered(organisation, 2)
    actions.take_checkpoint(organisation, at=NOW)
    actions.take_checkpoint(organisation, at=NOW)
    assert [one.event for one in queries.entries(organisation)][-1] == "record.key_set"
    assert Checkpoint.objects.count() == 1
    assert verification.verified(organisation) == ()


def test_one_key_takes_over_from_another_by_an_entry_and_both_sign(organisation, settings):
    actions.take_checkpoint(organisation, at=NOW)
    settings.CLOSEDSET_CHECKPOINT_KEY = "11" * 32 + "," + settings.CLOSEDSET_CHECKPOINT_KEY
    taken = actions.take_checkpoint(organisation, at=NOW)
    assert taken.note.count("\u2014") == 2
    assert [one.event for one in queries.entries(organisation)] == ["record.key_set", "record.key_changed"]
    assert verification.verified(organisation) == ()


def test_a_forged_checkpoint_is_found(organisation):
    entered(organisation, 2)
    note = actions.take_checkpoint(organisation, at=NOW).note
    Checkpoint.objects.create(
        organisation_id=organisation, size=1, at=NOW, note=note.replace("\n3\n", "\n2\n")
    )
    assert {f.code for f in verification.verified(organisation)} == {"record.checkpoint", "record.signature"}


def test_a_destroyed_key_leaves_the_record_in_order_and_unreadable(organisation):
    person = uuid4()
    entry = entered(organisation, 1, subject=person)[0]
    assert (
        actions.shred(organisation=organisation, subject=person, kind="record", by=None, at=NOW, why="Asked")
        == 1
    )
    with pytest.raises(sealing.Unreadable):
        queries.told(entry)
    assert verification.verified(organisation) == ()
    assert queries.told(queries.entries(organisation).last()).details == {"kind": "record", "keys": 1}


def test_the_record_has_no_door_to_change_it():
    assert {
        name for name in vars(actions) if name.startswith(("update", "delete", "remove", "edit"))
    } == set()


def test_writers_at_the_same_time_leave_no_gap(django_db_blocker, django_db_setup):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one writer in at a time")
    organisation = uuid4()

    def enters_five():
        with within({organisation}):
            for _ in range(5):
                entered(organisation, 1)
            numbers = list(queries.entries(organisation).values_list("seq", flat=True))
        connection.close()
        return numbers

    def leaves_nothing():
        """What was committed here would stand in the way of every later test on this database."""
        with within({organisation}), transaction.atomic(), without_guards():
            for model in reversed(list(apps.get_app_config("record").get_models())):
                run(f"DELETE FROM {model._meta.db_table} WHERE organisation_id = %s", plain(organisation))
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        last = max((one.result() for one in [pool.submit(enters_five) for _ in range(4)]), key=len)
    with ThreadPoolExecutor(1) as pool:
        try:
            assert pool.submit(enters_five).result() == list(range(1, 26))
        finally:
            pool.submit(leaves_nothing).result()
    assert last == list(range(1, len(last) + 1))
