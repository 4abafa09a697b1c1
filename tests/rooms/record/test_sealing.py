"""What is sealed opens for its own row, with its own living key, and otherwise not at all."""

from __future__ import annotations

from uuid import uuid4

import pytest

from closedset.rooms.record import actions, sealing, verification
from closedset.rooms.record.models import SubjectKey
from closedset.rooms.record.scope import OutOfScope, within
from kit.records import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def whose():
    organisation = uuid4()
    with within({organisation}):
        yield {"organisation": organisation, "subject": uuid4(), "kind": "legal_name", "about": uuid4()}


def destroy(whose):
    return actions.shred(
        organisation=whose["organisation"], subject=whose["subject"], kind=whose["kind"], by=None, at=NOW
    )


def test_what_was_sealed_opens_for_its_own_row(whose):
    sealed = sealing.seal("Adá Løvelace", **whose)
    assert b"velace" not in sealed
    assert sealing.unseal(sealed, **whose) == "Adá Løvelace"


def test_the_same_words_are_never_sealed_the_same_way_twice(whose):
    assert sealing.seal("Ada", **whose) != sealing.seal("Ada", **whose)
    assert SubjectKey.objects.count() == 1


@pytest.mark.parametrize("other", ["about", "subject", "kind", "organisation"])
def test_a_seal_moved_elsewhere_does_not_open(whose, other):
    sealed = sealing.seal("Ada", **whose)
    elsewhere = whose | {other: "note" if other == "kind" else uuid4()}
    with within({whose["organisation"], elsewhere["organisation"]}):
        sealing.seal("Ben", **elsewhere)
        with pytest.raises(sealing.Unreadable):
            sealing.unseal(sealed, **elsewhere)


@pytest.mark.parametrize("place", [0, 1, 2, 3, 20, -1])
def test_a_seal_with_one_other_byte_does_not_open(whose, place):
    sealed = bytearray(sealing.seal("Ada", **whose))
    sealed[place] ^= 1
    with pytest.raises(sealing.Unreadable):
        sealing.unseal(bytes(sealed), **whose)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"Ada Lovelace in plain sight"])
def test_what_was_never_sealed_does_not_open(whose, sealed):
    with pytest.raises(sealing.Unreadable):
        sealing.unseal(sealed, **whose)


def test_a_destroyed_key_opens_nothing_and_a_new_one_opens_only_the_new(whose):
    before = sealing.seal("Ada", **whose)
    assert destroy(whose) == 1
    after = sealing.seal("Ada again", **whose)
    with pytest.raises(sealing.Unreadable, match="destroyed"):
        sealing.unseal(before, **whose)
    assert sealing.unseal(after, **whose) == "Ada again"
    assert {key.version for key in SubjectKey.objects.filter(kind="legal_name")} == {1, 2}
    assert verification.verified(whose["organisation"]) == ()


def test_destroying_the_key_of_one_kind_spares_the_others(whose):
    name, note = sealing.seal("Ada", **whose), sealing.seal("Note", **whose | {"kind": "private_note"})
    destroy(whose)
    with pytest.raises(sealing.Unreadable):
        sealing.unseal(name, **whose)
    assert sealing.unseal(note, **whose | {"kind": "private_note"}) == "Note"


def test_destroying_no_key_is_entered_as_none(whose):
    assert destroy(whose) == 0


def test_a_new_key_encryption_key_takes_over(whose, settings):
    sealed = sealing.seal("Ada", **whose)
    old, settings.CLOSEDSET_KEK = settings.CLOSEDSET_KEK, "22" * 32
    with pytest.raises(sealing.Unreadable, match="CLOSEDSET_KEK"):
        sealing.unseal(sealed, **whose)
    settings.CLOSEDSET_KEK = "22" * 32 + "," + old
    assert actions.rewrap(whose["organisation"], by=None, at=NOW) == 1
    settings.CLOSEDSET_KEK = "22" * 32
    assert sealing.unseal(sealed, **whose) == "Ada"


def test_nothing_is_sealed_for_an_organisation_nobody_opened(whose):
    with pytest.raises(OutOfScope):
        sealing.seal("Ada", **whose | {"organisation": uuid4()})


def test_a_key_is_not_readable_outside_its_organisation(whose):
    sealed = sealing.seal("Ada", **whose)
    with within(()), pytest.raises(sealing.Unreadable):
        sealing.unseal(sealed, **whose)
