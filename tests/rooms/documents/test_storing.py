"""Files in a folder of this machine, or in a store that speaks S3."""

from __future__ import annotations

import warnings
from uuid import uuid4

import boto3
import pytest
from moto.server import ThreadedMotoServer

from closedset.rooms.documents import actions, queries
from closedset.rooms.record.scope import within
from closedset.rooms.record.sealing import Unreadable
from closedset.site import storing
from kit.records import NOW

SCRIPT = b"INT. LOFT - NIGHT\n\nThey kiss.\n"


def test_without_a_setting_files_lie_in_a_folder_for_its_owner_alone(tmp_path):
    found = storing.files("", folder=tmp_path)
    assert found["OPTIONS"] == {
        "location": tmp_path,
        "file_permissions_mode": 0o600,
        "directory_permissions_mode": 0o700,
    }


@pytest.mark.parametrize("where", ["s3://", "ftp://x", "s3://b/folder", "s3://b?secret=x", "/srv/files"])
def test_a_place_that_is_not_understood_is_refused(tmp_path, where):
    with pytest.raises(ValueError, match="CLOSEDSET_FILES"):
        storing.files(where, folder=tmp_path)


def test_a_bucket_of_amazons_own_needs_no_endpoint(tmp_path):
    options = storing.files("s3://closed?region=eu-west-1&prefix=a", folder=tmp_path)["OPTIONS"]
    assert (options["region_name"], options["location"]) == ("eu-west-1", "a")
    assert (options["addressing_style"], options["default_acl"]) == ("auto", None)


@pytest.fixture
def store(monkeypatch, settings, tmp_path):
    """A server that speaks S3, in this process, with an empty bucket."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "of the tests")
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
    client.create_bucket(Bucket="closed")
    where = f"s3://closed?endpoint={endpoint}&region=us-east-1&prefix=kept"
    settings.STORAGES = settings.STORAGES | {"default": storing.files(where, folder=tmp_path)}
    yield client
    client.close()
    server.stop()


@pytest.mark.django_db
def test_a_file_comes_back_from_a_store_and_nobody_reads_it_there(store):
    with warnings.catch_warnings(), within({one := uuid4()}):
        warnings.simplefilter("ignore", ResourceWarning)  # boto3 leaves its connections to the collector
        stored = actions.keep(SCRIPT, organisation=one, name="loft.fountain", by=None, at=NOW)
        there = store.get_object(Bucket="closed", Key=f"kept/{stored.place}")
        assert b"kiss" not in there["Body"].read()
        assert there["ContentType"] == "application/octet-stream"
        assert queries.open_file(stored) == SCRIPT
        store.delete_object(Bucket="closed", Key=f"kept/{stored.place}")
        with pytest.raises(Unreadable):
            queries.open_file(stored)


@pytest.mark.django_db
def test_what_is_let_go_leaves_the_store(store, django_capture_on_commit_callbacks):
    with warnings.catch_warnings(), within({one := uuid4()}):
        warnings.simplefilter("ignore", ResourceWarning)
        stored = actions.keep(SCRIPT, organisation=one, name="loft.fountain", by=None, at=NOW)
        with django_capture_on_commit_callbacks(execute=True):
            actions.let_go(stored, by=None, at=NOW, why="It was the wrong one.")
        assert store.list_objects_v2(Bucket="closed").get("Contents", []) == []
