"""Backup, wipe, restore: every proof and sealed paper still verifies, and what was destroyed stays so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from hashlib import sha256
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings as conf
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from closedset.formats.backup import parts
from closedset.formats.backup.locking import Secret
from closedset.formats.seal import proof
from closedset.formats.seal.checking import validate
from closedset.formats.seal.report import Verdict
from closedset.practice.findings import Refused
from closedset.practice.visibility import Seat
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations import queries as said
from closedset.rooms.conversations.models import PrivateNote
from closedset.rooms.documents import seal_actions, seal_queries
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.documents.queries import open_file
from closedset.rooms.documents.seal_models import SealedFile
from closedset.rooms.keeping import backups, restoring, restoring_actions, tables
from closedset.rooms.productions import cast_actions
from closedset.rooms.record import actions as record
from closedset.rooms.record import queries, verification
from closedset.rooms.record.scope import within
from kit import sealed as kit
from kit import world
from kit.installation import own_database
from kit.sealed import AT

KEY = Secret(key=b"k" * 32)
NIGHT = AT + timedelta(hours=12)
LATER = AT + timedelta(days=40)
OTHER = "ab" * 32


@dataclass
class Installation:
    """What was made in it, to be found again."""

    folder: Path
    organisation: UUID
    sealed: UUID
    notes: dict[str, UUID]
    roots: list[str] = field(default_factory=list)
    export: bytes = b""

    @property
    def backup(self) -> Path:
        return self.folder / "night.backup"

    def take(self, **wanted: object) -> None:
        with self.backup.open("wb") as to:
            backups.take(to, KEY, backups.Wanted(**wanted), at=NIGHT)

    def put_back(self, at=LATER, **given: object) -> restoring.Restored:
        source = restoring.Source(file=partial(self.backup.open, "rb"), secret=KEY, **given)
        return restoring_actions.put_back(source, at=at)


@pytest.fixture
def here(tmp_path, django_db_setup, django_db_blocker) -> Iterator[Installation]:
    storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path / "files"},
    }
    with (
        override_settings(STORAGES=conf.STORAGES | {"default": storage}),
        django_db_blocker.unblock(),
        own_database(tmp_path),
    ):
        yield made(tmp_path)


def made(folder: Path) -> Installation:
    """A sealed paper, a note that lives, one that was destroyed, one to be destroyed after the backup."""
    home, _keeper = world.organisation("home")
    there = world.a_set("here", home, (Seat.INTIMACY_COORDINATOR, Seat.PERFORMER))
    with within({home.pk}):
        paper = seal_actions.seal_file(
            kit.paper(),
            organisation=home.pk,
            about=("rider", there.production.pk),
            version_digest="d" * 64,
            name="rider.pdf",
            reason="Signed by everybody",
            by=None,
            at=AT,
            production=there.production.pk,
        )
        by = {"by": there.coordinator, "reader": restoring_reader(there)}
        ada = cast_actions.cast(
            there.production,
            name="Ada",
            character="ADA",
            kind="principal",
            born=None,
            at=AT,
            **by,
            person=there.seats[Seat.PERFORMER],
        )
        written = {
            words: conversations.write(ada, words, destroy_on=LATER.date(), at=AT, **by)
            for words in ("lives", "was destroyed", "is destroyed later")
        }
        conversations.destroy(written["was destroyed"], by=there.coordinator, at=AT)
        export = record.export(home.pk, by=None, at=AT)
    notes = {words: note.pk for words, note in written.items()}
    return Installation(folder, home.pk, paper.pk, notes, queries_notes(home.pk), export)


def restoring_reader(there: world.Set):
    from closedset.rooms.people.queries import reader_on

    return reader_on(there.coordinator, world.key(there), at=AT)


def queries_notes(organisation: UUID) -> list[str]:
    with within({organisation}):
        return queries.notes(organisation)


def destroyed_later(here: Installation) -> None:
    with within({here.organisation}):
        conversations.destroy(PrivateNote.objects.get(pk=here.notes["is destroyed later"]), by=None, at=LATER)


def wiped(here: Installation) -> None:
    """Nothing is left but the backup and the keys."""
    with connection.cursor() as cursor:
        connection.disable_constraint_checking()
        for table in tables.there():
            cascade = " CASCADE" if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TABLE "{table}"{cascade}')
        connection.enable_constraint_checking()
    shutil.rmtree(here.folder / "files")


def opened(here: Installation, words: str) -> str:
    note = PrivateNote.objects.get(pk=here.notes[words])
    return said.body_of(note) if note.destroyed_at is None else "destroyed"


def everything_verifies(here: Installation) -> None:
    with within({here.organisation}):
        assert verification.verified(here.organisation, witnessed=here.export.decode()) == ()
        assert queries.notes(here.organisation)[: len(here.roots)] == here.roots
        found = SealedFile.objects.get(pk=here.sealed)
        pdf = open_file(found.file)
        brought = proof.read(seal_queries.proof(found))
        report = validate(pdf, seal_queries.anchors(here.organisation), at=LATER, expected=brought.expected)
        assert report.verdict is Verdict.SEALED
        assert sha256(pdf).hexdigest() == found.sha256
        assert proof.together(report, proof.proved(brought), vouched=True).verdict is Verdict.SEALED


@pytest.mark.parametrize("keys", [False, True], ids=["keys kept elsewhere", "keys in it"])
def test_backup_wipe_restore(here, keys, settings, tmp_path):
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    here.take(keys=keys)
    wiped(here)
    if keys:
        settings.CLOSEDSET_KEK, settings.CLOSEDSET_CHECKPOINT_KEY = OTHER, OTHER
    done = here.put_back()
    assert (done.files, done.notes, done.destroyed_again) == (1, (), 0)
    everything_verifies(here)
    with within({here.organisation}):
        assert opened(here, "lives") == "lives"
        assert opened(here, "was destroyed") == "destroyed"
        events = [one.event for one in queries.entries(here.organisation)]
    assert events[-2:] == ["keeping.backed_up", "keeping.restored"]
    kept = {path.name: path.stat().st_mode & 0o777 for path in settings.VAR.iterdir()}
    assert kept == ({f"{name}.secret": 0o600 for name in backups.SECRETS} if keys else {})
    world.person("somebody-new")  # numbers and names go on


def test_what_was_destroyed_after_a_backup_is_destroyed_again_when_it_is_put_back(here):
    here.take()
    destroyed_later(here)
    done = here.put_back(replace=True)
    assert done.destroyed_again == 1
    everything_verifies(here)
    with within({here.organisation}):
        assert (opened(here, "is destroyed later"), opened(here, "lives")) == ("destroyed", "lives")


def test_with_the_newest_table_of_keys_no_older_backup_brings_a_note_back(here):
    first, newest = here.folder / "keys-1", here.folder / "keys-2"
    with first.open("wb") as table:
        here.take(key_table=table)
    destroyed_later(here)
    with newest.open("wb") as table, (here.folder / "second").open("wb") as to:
        backups.take(to, KEY, backups.Wanted(key_table=table), at=LATER)
    wiped(here)
    with pytest.raises(Refused, match="--key-table"):
        here.put_back()
    done = here.put_back(key_table=partial(newest.open, "rb"))
    assert done.destroyed_again == 1
    everything_verifies(here)
    with within({here.organisation}):
        assert (opened(here, "is destroyed later"), opened(here, "lives")) == ("destroyed", "lives")


def test_nothing_is_put_back_over_something_and_nothing_is_lost_when_it_fails(here, monkeypatch):
    here.take()
    with pytest.raises(Refused, match="--replace"):
        here.put_back()
    before = [path.name for path in (here.folder / "files").rglob("*")]

    def broken(*given: object, **more: object) -> None:
        raise OSError("The disk is full.")

    monkeypatch.setattr(restoring_actions, "_entered", broken)
    with pytest.raises(OSError, match="full"):
        here.put_back(replace=True)
    assert [path.name for path in (here.folder / "files").rglob("*")] == before
    everything_verifies(here)


def test_another_key_encryption_key_or_checkpoint_key_is_found_before_anything_is_touched(here, settings):
    here.take()
    settings.CLOSEDSET_KEK = settings.CLOSEDSET_CHECKPOINT_KEY = OTHER
    with pytest.raises(Refused, match=r"KEK.*CHECKPOINT"):
        here.put_back(replace=True)


def test_a_record_that_was_altered_is_put_back_only_when_one_says_so(here):
    with connection.cursor() as cursor:
        for guard in ("append_only_row", "record_entry_no_update"):
            where = ' ON "record_entry"' if connection.vendor == "postgresql" else ""
            if (guard == "append_only_row") == (connection.vendor == "postgresql"):
                cursor.execute(f'DROP TRIGGER "{guard}"{where}')
    with within({here.organisation}):
        first = queries.entries(here.organisation).first()
        type(first).objects.filter(pk=first.pk).update(event="record.lied")
    here.take()
    with pytest.raises(Refused, match="1"):
        here.put_back(replace=True)
    assert [one.code for one in here.put_back(replace=True, even_altered=True).notes]


def test_a_file_that_is_missing_is_named_and_everything_else_put_back(here):
    (lost,) = [path for path in (here.folder / "files").rglob("*") if path.is_file()]
    lost.unlink()
    with here.backup.open("wb") as to:
        assert backups.take(to, KEY, backups.Wanted(), at=NIGHT).missing
    wiped_files = here.folder / "files"
    assert wiped_files.exists()
    done = here.put_back(replace=True)
    assert [one.code for one in done.notes] == ["keeping.file"]


def test_a_backup_of_a_later_version_is_refused(here, monkeypatch):
    facts = backups._facts
    monkeypatch.setattr(
        backups, "_facts", lambda wanted, at: facts(wanted, at) | {"migrations": [["record", "0999_later"]]}
    )
    here.take()
    with pytest.raises(Refused, match="later version"):
        here.put_back(replace=True)


def test_every_table_is_in_a_backup_or_left_out_by_name(here):
    here.take()
    with here.backup.open("rb") as file:
        names = {name.split("/")[1] for name, _data in parts.parts(file, KEY) if name.startswith("rows/")}
    assert names | tables.LEFT_OUT == {one._meta.label for one in models()}
    assert set(tables.there()) == {one._meta.db_table for one in models()} | {"django_migrations"}


def models():
    from django.apps import apps

    return apps.get_models(include_auto_created=True)


def test_the_commands_say_what_they_do(here, monkeypatch):
    monkeypatch.setenv("CLOSEDSET_BACKUP_PASSPHRASE", "a calm green morning")
    told, trouble = StringIO(), StringIO()
    call_command("backup", "--to", str(here.backup), "--key-table-to", f"{here.backup}.keys", stdout=told)
    assert "Keep it elsewhere" in told.getvalue()
    assert here.backup.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="there already"):
        call_command("backup", "--to", str(here.backup))
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", str(here.backup), "--key-table", f"{here.backup}.keys", stderr=trouble)
    call_command("restore", str(here.backup), "--key-table", f"{here.backup}.keys", "--replace", stdout=told)
    assert "The record is in order." in told.getvalue()
    with within({here.organisation}):
        assert StoredFile.objects.count() == 1


def test_a_key_file_is_made_and_serves_once(here, tmp_path):
    key = tmp_path / "backup.key"
    call_command("backup", "--to", str(here.backup), "--key-file", str(key), "--new-key", stdout=StringIO())
    assert key.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="cannot be made"):
        call_command("backup", "--to", str(here.backup), "--key-file", str(key), "--new-key")
    told = StringIO()
    call_command("restore", str(here.backup), "--key-file", str(key), "--replace", stdout=told)
    assert "Put back as of" in told.getvalue()
