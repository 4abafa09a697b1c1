"""The record is verified and exported from a terminal."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from closedset.rooms.record import actions, queries, sealing
from closedset.rooms.record.scope import organisations, within
from kit.records import NOW, entered, plain, run, without_guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    one = uuid4()
    with within({one}):
        entered(one, 3, production=uuid4())
    return one


def tamper(organisation):
    with within({organisation}), without_guards():
        run(
            "UPDATE record_entry SET by_id = NULL WHERE organisation_id = %s AND seq = 2", plain(organisation)
        )


def out(capsys, *args):
    call_command(*map(str, args))
    return capsys.readouterr().out


def test_a_record_in_order_is_said_to_be(organisation, capsys):
    assert f"{organisation}, 3 entries: in order" in out(capsys, "record_verify")
    assert organisations() == frozenset()


def test_an_altered_record_is_named_and_the_command_fails(organisation, capsys):
    tamper(organisation)
    with pytest.raises(CommandError) as failed:
        call_command("record_verify")
    assert failed.value.returncode == 1
    assert "record.changed: Entry 2 was changed" in capsys.readouterr().out


def test_where_there_is_no_record_that_is_said(capsys):
    assert "no record yet" in out(capsys, "record_verify")


def test_an_export_is_verified_without_the_database(organisation, capsys, tmp_path):
    file = tmp_path / "record.json"
    call_command("record_export", "--to", str(file), "--open")
    said = out(capsys, "record_verify", "--file", file)
    assert "in order" in said
    assert "Signed by key" in said
    assert json.loads(file.read_bytes())["entries"][0]["opened"]["told"]["why"] == "because 0"


def test_an_export_by_another_key_is_not_taken(organisation, tmp_path):
    file = tmp_path / "record.json"
    call_command("record_export", "--to", str(file))
    with pytest.raises(CommandError):
        call_command("record_verify", "--file", str(file), "--key", "00" * 16)


def test_an_export_holds_no_reasons_unless_asked_to(organisation, capsys):
    assert "because" not in out(capsys, "record_export")


def test_a_production_is_exported_alone_with_its_proofs(organisation, capsys, tmp_path):
    with within({organisation}):
        other = entered(organisation, 2, production=uuid4())[0].production_id
    file = tmp_path / "part.json"
    call_command("record_export", "--production", str(other), "--to", str(file))
    assert [one["header"]["seq"] for one in json.loads(file.read_bytes())["entries"]] == [4, 5, 6]
    assert "in order" in out(capsys, "record_verify", file)


def test_one_entry_is_exported_alone(organisation, capsys):
    assert len(json.loads(out(capsys, "record_export", "--entry", 2))["entries"]) == 1


def test_a_destroyed_reason_is_left_out(organisation, capsys):
    with within({organisation}):
        production = queries.entries(organisation).first().production_id
        actions.shred(organisation=organisation, subject=production, kind="record", by=None, at=NOW)
    assert "because" not in out(capsys, "record_export", "--open")


def test_what_somebody_kept_finds_what_was_altered(organisation, capsys, tmp_path):
    note, export = tmp_path / "checkpoint.txt", tmp_path / "record.json"
    call_command("record_export", "--checkpoint", "--to", str(note))
    call_command("record_export", "--to", str(export))
    assert "in order" in out(capsys, "record_verify", "--against", note)
    assert "in order" in out(capsys, "record_verify", "--against", export)
    tamper(organisation)
    with pytest.raises(CommandError):
        call_command("record_verify", "--against", str(export))
    assert "Entry 2 is not the entry that was kept" in capsys.readouterr().out


def test_what_was_kept_of_a_record_that_is_gone_is_said(organisation, capsys, tmp_path):
    note = tmp_path / "checkpoint.txt"
    call_command("record_export", "--checkpoint", "--to", str(note))
    note.write_text(note.read_text().replace(str(organisation), str(uuid4())))
    with pytest.raises(CommandError):
        call_command("record_verify", "--against", str(note))
    assert "record that is not here" in capsys.readouterr().out


def test_what_was_kept_must_be_readable(organisation, capsys, tmp_path):
    note = tmp_path / "checkpoint.txt"
    note.write_text("nothing of the kind")
    with pytest.raises(CommandError):
        call_command("record_verify", "--organisation", str(organisation), "--against", str(note))
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("record_verify", "--file", str(tmp_path / "nowhere"))


def test_with_several_records_one_is_named(organisation):
    with within({(other := uuid4())}):
        entered(other, 1)
    with pytest.raises(CommandError, match="name one"):
        call_command("record_export")


@pytest.fixture
def sealed_by_two():
    """A sealed word in each of two organisations that have a record."""
    found = []
    for organisation in (uuid4(), uuid4()):
        whose = {"organisation": organisation, "subject": uuid4(), "kind": "legal_name", "about": uuid4()}
        with within({organisation}):
            entered(organisation, 1)
            found.append((sealing.seal("Ada", **whose), whose))
    return found


def unsealed(found):
    for sealed, whose in found:
        with within({whose["organisation"]}):
            assert sealing.unseal(sealed, **whose) == "Ada"


def test_every_key_goes_over_to_the_newest_and_the_old_one_is_needed_no_more(sealed_by_two, settings, capsys):
    settings.CLOSEDSET_KEK = "33" * 32 + "," + settings.CLOSEDSET_KEK
    assert "of 2 organisations are wrapped with the newest key" in out(capsys, "keys_rewrap")
    settings.CLOSEDSET_KEK = "33" * 32
    unsealed(sealed_by_two)
    for _, whose in sealed_by_two:
        with within({whose["organisation"]}):
            assert queries.entries(whose["organisation"]).last().event == "record.keys_rewrapped"


def test_a_key_that_does_not_open_leaves_all_as_they_were(sealed_by_two, settings):
    old, last = settings.CLOSEDSET_KEK, queries.organisations()[-1]
    settings.CLOSEDSET_KEK = "55" * 32
    with within({last}):
        sealing.seal("Ben", organisation=last, subject=uuid4(), kind="legal_name", about=uuid4())
    settings.CLOSEDSET_KEK = "44" * 32 + "," + old
    with pytest.raises(CommandError, match=r"Nothing was changed\. No key-encryption key"):
        call_command("keys_rewrap")
    settings.CLOSEDSET_KEK = old
    unsealed(sealed_by_two)
