"""A file that was kept comes back as it was, and nobody reads it on the disk."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError

from closedset.practice.findings import Refused
from closedset.rooms.documents import actions, contents, queries
from closedset.rooms.documents.models import StoredFile
from closedset.rooms.record import queries as record
from closedset.rooms.record.scope import OutOfScope, within
from closedset.rooms.record.sealing import Unreadable
from kit.records import NOW

pytestmark = pytest.mark.django_db
SCRIPT = b"INT. LOFT - NIGHT\n\nThey kiss.\n"


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }
    return tmp_path


@pytest.fixture
def organisation():
    one = uuid4()
    with within({one}):
        yield one


def keep(organisation, data=SCRIPT, name="loft.fountain"):
    return actions.keep(data, organisation=organisation, name=name, by=uuid4(), at=NOW)


def lying(storage):
    return [path for path in storage.rglob("*") if path.is_file()]


def test_a_file_comes_back_as_it_was(organisation):
    stored = keep(organisation)
    assert queries.open_file(queries.files(organisation).get()) == SCRIPT
    assert (stored.content_type, stored.size) == ("text/plain", len(SCRIPT))


def test_an_upload_is_read_and_kept(organisation):
    assert queries.open_file(keep(organisation, BytesIO(SCRIPT))) == SCRIPT


def test_nothing_of_the_file_or_its_name_is_in_plain_sight(organisation, storage):
    keep(organisation)
    (path,) = lying(storage)
    assert b"kiss" not in path.read_bytes()
    assert "loft" not in str(path.relative_to(storage))


def test_keeping_is_entered_without_the_words(organisation):
    stored = keep(organisation)
    entry = record.about(organisation, stored.id).get()
    assert entry.event == "documents.kept"
    assert record.told(entry).details["sha256"] == stored.sha256


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "unnamed"),
        ("..", "unnamed"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("x" * 300, "x" * 200),
        ("Löft – Ø.pdf", "Löft – Ø.pdf"),
    ],
)
def test_a_name_is_only_a_label(organisation, storage, name, shown):
    stored = keep(organisation, name=name)
    assert stored.name == shown
    (path,) = lying(storage)
    assert str(path.relative_to(storage)) == stored.place


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (BytesIO(b""), "empty")])
def test_an_empty_file_is_refused(organisation, data, code):
    with pytest.raises(Refused) as refused:
        keep(organisation, data)
    assert refused.value.findings[0].code == f"documents.{code}"


def test_a_file_that_is_too_large_is_refused_without_being_read_to_its_end(
    organisation, storage, monkeypatch
):
    monkeypatch.setattr(contents, "LARGEST", 100)
    upload = BytesIO(b"x" * 1000)
    with pytest.raises(Refused):
        keep(organisation, upload)
    assert upload.tell() == 101
    assert lying(storage) == []


def zipped(part):
    out = BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr(part, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"{\\rtf1}", "application/rtf"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><FinalDraft/>', "application/xml"),
        (
            zipped("word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (zipped("other"), "application/zip"),
        (b"PK\x03\x04broken", "application/octet-stream"),
        (b"a\0b", "application/octet-stream"),
        (b"\xff\xfe\xfd", "application/octet-stream"),
    ],
)
def test_what_a_file_is_its_bytes_say(data, content_type):
    assert contents.type_of(data) == content_type


def test_a_file_changed_on_the_disk_is_not_opened(organisation, storage):
    stored = keep(organisation)
    (path,) = lying(storage)
    kept = path.read_bytes()
    path.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    with pytest.raises(Unreadable, match="changed"):
        queries.open_file(stored)


def test_a_file_put_in_the_place_of_another_is_not_opened(organisation, storage):
    one, two = keep(organisation), keep(organisation, b"Another script.")
    (storage / two.place).write_bytes((storage / one.place).read_bytes())
    with pytest.raises(Unreadable):
        queries.open_file(two)


def test_a_row_that_names_other_bytes_is_not_opened(organisation):
    stored = keep(organisation)
    StoredFile.objects.filter(pk=stored.pk).update(sha256="0" * 64)
    with pytest.raises(Unreadable, match="not what was kept"):
        queries.open_file(queries.files(organisation).get())


def test_a_missing_file_says_so(organisation):
    stored = keep(organisation)
    default_storage.delete(stored.place)
    with pytest.raises(Unreadable, match="missing"):
        queries.open_file(stored)


def test_a_file_let_go_is_gone_and_the_record_says_why(
    organisation, storage, django_capture_on_commit_callbacks
):
    stored = keep(organisation)
    file = stored.id
    with django_capture_on_commit_callbacks(execute=True):
        actions.let_go(stored, by=uuid4(), at=NOW, why="The writer asked")
    assert lying(storage) == []
    assert record.told(record.about(organisation, file).first()).why == "The writer asked"


def test_a_row_that_cannot_be_written_leaves_no_bytes(organisation, storage, monkeypatch):
    def fails(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(actions, "enter", fails)
    with pytest.raises(DatabaseError):
        keep(organisation)
    assert lying(storage) == []


def test_a_place_already_taken_is_not_used(organisation, storage, monkeypatch):
    class Renaming:
        save = staticmethod(lambda place, content: default_storage.save(place + "_1", content))
        delete = staticmethod(default_storage.delete)

    monkeypatch.setattr(actions, "default_storage", Renaming)
    with pytest.raises(FileExistsError):
        keep(organisation)
    assert lying(storage) == []


def test_nothing_is_kept_for_an_organisation_nobody_opened(organisation):
    with pytest.raises(OutOfScope):
        keep(uuid4())


def test_the_files_of_another_organisation_do_not_exist(organisation):
    keep(organisation)
    with within({uuid4()}):
        assert not StoredFile.objects.exists()
        assert not queries.files(organisation).exists()
