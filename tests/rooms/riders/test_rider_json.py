"""Riders as data have one writer, one name and one published schema, wherever they are taken out."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from jsonschema import Draft202012Validator, ValidationError

from closedset.formats.rider import of_rider
from closedset.formats.seal.checking import validate
from closedset.formats.seal.making import seal
from closedset.formats.seal.report import Verdict
from closedset.rooms.documents.queries import open_file
from closedset.rooms.keeping import archive
from closedset.rooms.record.scope import within
from closedset.rooms.riders import taking_out
from closedset.rooms.riders.models import RiderVersion
from kit import agreed, sealed
from kit import envelopes as kit

FILE = Path(__file__).resolve().parents[3] / "docs/schema/rider-1.json"
SCHEMA = Draft202012Validator(of_rider())


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        yield kit.planned(found)


def test_the_published_schema_is_what_the_program_writes():
    Draft202012Validator.check_schema(of_rider())
    assert json.loads(FILE.read_text("utf-8")) == of_rider(), "closedset schema rider > " + FILE.name


@pytest.mark.django_db
def test_every_version_follows_the_schema_however_far_it_is(told):
    offered = told.offer("Ada")
    states = {offered.state}
    for step in (told.accept, told.sign):
        version = step(offered)
        version.refresh_from_db()
        states.add(version.state)
    told.offer("Ben")
    versions = RiderVersion.objects.select_related("rider__member")
    assert states == {"offered", "agreed", "signed"}
    for one in versions:
        SCHEMA.validate(json.loads(taking_out.as_json(one, at=told.at)))
    whole = taking_out.as_data(version, at=told.at)
    for wrong in ({"format": "closedset.rider/1"}, {"state": "wished"}, {"mood": ""}, {"digest": "?"}):
        with pytest.raises(ValidationError):
            SCHEMA.validate(whole | wrong)


@pytest.mark.django_db
def test_in_a_sealed_paper_and_in_ones_own_archive_it_is_the_same(told, django_capture_on_commit_callbacks):
    sent = kit.sending(told, django_capture_on_commit_callbacks)
    sent.send()
    sent.sign(*kit.FOUR)
    with pikepdf.open(BytesIO(open_file(sent.envelope.sealed.file))) as opened:
        inside = json.loads(bytes(opened.attachments["rider.json"].get_file().read_bytes()))
    SCHEMA.validate(inside)
    assert (inside["state"], set(inside["signed"])) == ("signed", set(kit.FOUR))
    person = sent.version.rider.member.person
    with ZipFile(BytesIO(archive.taken(person, at=told.later()))) as found:
        taken = [found.read(name) for name in found.namelist() if name.startswith("riders/")]
    (own,) = [one for one in map(json.loads, taken) if isinstance(one, dict)]
    SCHEMA.validate(own)
    assert own == inside


def test_a_paper_sealed_with_the_earlier_name_is_verified_as_before():
    before = json.dumps({"format": "closedset.rider/1", "terms": [], "digest": "0" * 64}).encode()
    made = seal(
        sealed.paper(),
        sealed.key(),
        reason="Every signature is in",
        name="Quill Pictures",
        at=sealed.AT,
        embedded={"rider.json": before},
        claims={"organisation": "Quill Pictures"},
    )
    assert validate(made, sealed.trusted(), at=sealed.AT).verdict is Verdict.SEALED
