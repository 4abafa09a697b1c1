"""Any entry that was changed, removed, inserted or moved is found and named."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.record import (
    Kept,
    NotCanonical,
    against_kept,
    canonical,
    commit,
    leaf_of,
    spelled,
    verify,
)
from closedset.practice.record.entries import leaf_hash
from kit.ledger import DAY, ORGANISATION, checkpoint, entries, hashed, header, renumbered

sizes = st.integers(2, 24)


def named(findings):
    return {(found.code, int(found.rests_on.removeprefix("entry "))) for found in findings}


@given(st.integers(0, 40))
def test_a_record_in_order_has_no_findings(size):
    kept = entries(size)
    assert verify(kept, checkpoints=[checkpoint(kept), checkpoint(kept[: size // 2])]) == ()


@given(
    sizes,
    st.data(),
    st.sampled_from(["event", "by", "at", "on", "commitment", "production", "reading", "id"]),
)
def test_a_changed_entry_is_named(size, data, field):
    kept, at = entries(size), data.draw(st.integers(0, size - 1))
    other = {
        "event": "beat.dismissed",
        "by": None,
        "at": DAY,
        "on": ("beat", UUID(int=9999)),
        "commitment": "0" * 64,
        "production": ORGANISATION,
        "reading": True,
        "id": UUID(int=9999),
    }
    kept[at] = Kept(replace(kept[at].header, **{field: other[field]}), kept[at].leaf)
    assert named(verify(kept)) == {("record.changed", at + 1)}


@given(sizes, st.data())
def test_a_changed_hash_is_named(size, data):
    kept, at = entries(size), data.draw(st.integers(0, size - 1))
    kept[at] = Kept(kept[at].header, "f" * 64)
    assert named(verify(kept)) == {("record.changed", at + 1)}


@given(sizes, st.data())
def test_an_entry_changed_and_hashed_anew_is_named_by_the_one_after(size, data):
    kept, at = entries(size), data.draw(st.integers(0, size - 2))
    kept[at] = hashed(replace(kept[at].header, by=None))
    assert named(verify(kept)) == {("record.changed", at + 1)}


def test_the_last_entry_changed_and_hashed_anew_is_found_by_a_checkpoint():
    kept = entries(9)
    points = [checkpoint(kept[:8]), checkpoint(kept)]
    kept[8] = hashed(replace(kept[8].header, by=None))
    assert named(verify(kept, checkpoints=points)) == {("record.checkpoint", 9)}


def test_a_first_entry_that_names_one_before_it_is_named():
    assert named(verify([hashed(header(1, "a" * 64))])) == {("record.changed", 1)}


@given(sizes, st.data(), st.booleans())
def test_a_removed_entry_is_named(size, data, numbered_anew):
    kept, at = entries(size), data.draw(st.integers(0, size - 2))
    del kept[at]
    found = verify(renumbered(kept) if numbered_anew else kept)
    assert named(found) == {("record.removed", at + 1)}


@given(sizes, st.integers(1, 20), st.data())
def test_a_tail_cut_off_is_named_by_a_checkpoint(size, gone, data):
    kept = entries(size + gone)
    findings = verify(kept[:size], checkpoints=[checkpoint(kept)])
    assert named(findings) == {("record.truncated", size + 1)}


@given(sizes, st.data(), st.booleans())
def test_an_inserted_entry_is_named(size, data, consistent):
    kept, at = entries(size), data.draw(st.integers(1, size - 1))
    forged = header(at + 1, kept[at - 1].leaf, said="forged")
    kept.insert(at, hashed(forged) if consistent else Kept(forged, "e" * 64))
    assert named(verify(renumbered(kept))) == {("record.inserted", at + 1)}


@given(sizes, st.data())
def test_a_copied_entry_is_named_as_inserted(size, data):
    kept = entries(size)
    which, at = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    kept.insert(at, kept[which])
    found = named(verify(renumbered(kept)))
    copy_or_first = {("record.inserted", at + 1), ("record.inserted", which + 1 + (at <= which))}
    assert found & copy_or_first


@given(sizes, st.data(), st.booleans())
def test_entries_that_changed_places_are_named(size, data, numbered_anew):
    one, two = data.draw(st.lists(st.integers(0, size - 1), min_size=2, max_size=2, unique=True))
    kept = entries(size)
    kept[one], kept[two] = kept[two], kept[one]
    found = named(verify(renumbered(kept) if numbered_anew else kept))
    assert found
    assert found <= {("record.moved", seq) for seq in range(1, size + 1)}
    assert found & {("record.moved", one + 1), ("record.moved", two + 1)}


def test_two_entries_far_apart_that_changed_places_are_both_named():
    kept = entries(60)
    kept[4], kept[49] = kept[49], kept[4]
    assert named(verify(renumbered(kept))) == {("record.moved", 5), ("record.moved", 50)}


def test_a_last_entry_with_another_number_is_named():
    kept = entries(4)
    kept[3] = Kept(replace(kept[3].header, seq=9), kept[3].leaf)
    assert named(verify(kept)) == {("record.moved", 4)}


def test_many_entries_removed_and_numbered_anew_are_all_named():
    kept = entries(120)
    del kept[10:80]
    assert named(verify(renumbered(kept))) == {("record.removed", seq) for seq in range(11, 81)}


def test_more_altered_entries_than_are_searched_for_are_still_named():
    kept = [Kept(one.header, "d" * 64) for one in entries(30)]
    assert named(verify(kept)) >= {("record.changed", seq) for seq in range(1, 31)}


@given(sizes, st.data())
def test_a_record_rewritten_throughout_is_found_by_what_somebody_kept(size, data):
    kept, at = entries(size), data.draw(st.integers(0, size - 1))
    forged = kept[:at]
    for one in kept[at:]:
        forged.append(hashed(replace(one.header, by=None, prev=forged[-1].leaf if forged else "0" * 64)))
    assert verify(forged) == ()
    assert named(verify(forged, checkpoints=[checkpoint(kept)])) == {("record.checkpoint", 1)}
    assert min(against_kept(forged, kept), key=lambda f: int(f.rests_on[6:])).rests_on == f"entry {at + 1}"


def test_what_was_kept_names_what_was_removed_and_moved():
    kept = entries(4)
    now = [hashed(replace(kept[0].header, by=None)), *kept[1:3]]
    assert named(against_kept(now, kept)) == {("record.changed", 1), ("record.removed", 4)}
    assert against_kept(kept, kept[1:2]) == ()
    assert named(against_kept(renumbered(kept[1:]), kept[1:])) >= {("record.changed", 2)}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_canonical_bytes_are_those_of_rfc_8785(value):
    import rfc8785

    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [1.5, 2**53, "\ud800", {1: "one"}, b"bytes", [object()], {"\ud800": 1}])
def test_what_has_no_canonical_spelling_is_refused(value):
    with pytest.raises(NotCanonical):
        canonical(value)


@given(st.integers(1, 9), st.booleans())
def test_a_leaf_is_the_hash_of_the_canonical_header(seq, house):
    one = replace(header(seq), by=None) if house else header(seq)
    assert leaf_of(one) == leaf_hash(canonical(spelled(one))).hex()


@pytest.mark.parametrize(
    "wrong", [{"at": DAY.replace(tzinfo=None)}, {"event": "Signed"}, {"on": ("a b", ORGANISATION)}]
)
def test_a_header_that_cannot_be_entered_is_refused(wrong):
    with pytest.raises(ValueError):  # noqa: PT011
        replace(header(), **wrong)


def test_a_commitment_hides_what_was_told_behind_its_salt():
    told = {"why": "", "details": {}}
    assert commit(b"a" * 32, told) != commit(b"b" * 32, told)
    with pytest.raises(ValueError, match="32 bytes"):
        commit(b"", told)
