"""Proofs, checkpoints and exports can be checked away from the house."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from closedset.practice.record import (
    Note,
    Opened,
    Tree,
    commit,
    extends,
    includes,
    key_id,
    read_note,
    root_of,
    verify_export,
    well_signed,
)
from closedset.practice.record import export as exports
from closedset.practice.record.ed25519 import L, P, signed
from closedset.practice.record.entries import leaf_hash
from kit.ledger import checkpoint, entries

# The leaves and roots of certificate-transparency's own tests for RFC 6962.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = KEY.public_key().public_bytes_raw()


def hashes(size):
    return [leaf_hash(bytes([n])) for n in range(size)]


def note_for(kept, *keys):
    keys = keys or (KEY,)
    publics = [key.public_key().public_bytes_raw() for key in keys]
    point = checkpoint(kept, tuple(key_id(one) for one in publics))
    return Note(point, tuple((p, k.sign(point.body().encode())) for p, k in zip(publics, keys, strict=True)))


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_rfc_6962(size):
    assert root_of([leaf_hash(bytes.fromhex(one)) for one in LEAVES[:size]]).hex() == ROOTS[size]


@pytest.mark.parametrize("size", range(1, 65))
def test_every_leaf_of_every_size_has_a_proof(size):
    leaves = hashes(size)
    tree = Tree(leaves)
    for index in range(size):
        proof = tree.inclusion(index)
        assert includes(tree.root, size, index, leaves[index], proof)
        assert not includes(tree.root, size, index, leaf_hash(b"other"), proof)
        assert not includes(tree.root, size, index, leaves[index], [*proof, b"x" * 32])


@pytest.mark.parametrize("size", range(65))
def test_every_tree_proves_what_it_grew_from(size):
    leaves = hashes(size)
    tree = Tree(leaves)
    for first in range(size + 1):
        before, proof = root_of(leaves[:first]), tree.consistency(first)
        assert extends((first, before), (size, tree.root), proof)
        if 0 < first < size:
            assert not extends((first, b"x" * 32), (size, tree.root), proof)
            assert not extends((first, before), (size, tree.root), [*proof, b"x" * 32])


def test_proofs_of_what_never_was_are_refused():
    tree = Tree(hashes(3))
    with pytest.raises(IndexError):
        tree.inclusion(3)
    with pytest.raises(IndexError):
        tree.consistency(4)
    assert not includes(tree.root, 3, 3, hashes(4)[3], [])
    assert not extends((4, tree.root), (3, tree.root), [])
    assert not extends((2, tree.root), (3, tree.root), [])


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=40), st.integers(0, 511))
def test_a_signature_is_good_until_one_bit_is_another(seed, message, bit):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), bytearray(key.sign(message))
    assert signed(public, message, bytes(signature))
    signature[bit // 8] ^= 1 << bit % 8
    assert not signed(public, message, bytes(signature))


def test_the_first_vector_of_rfc_8032():
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    signature = bytes.fromhex(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b"
    )
    assert signed(public, b"", signature)


def spelled_point(y, odd=0):
    return (y | odd << 255).to_bytes(32, "little")


@pytest.mark.parametrize(
    ("public", "signature"),
    [
        (b"short", b"s" * 64),
        (PUBLIC, b"short"),
        (spelled_point(P), b"\0" * 64),
        (spelled_point(1, odd=1), b"\0" * 64),
        (spelled_point(2), b"\0" * 64),
        (PUBLIC, spelled_point(1) + L.to_bytes(32, "little")),
    ],
)
def test_keys_and_signatures_that_are_none_are_refused(public, signature):
    assert not signed(public, b"", signature)


def test_a_point_on_the_line_of_no_width_is_read():
    assert not signed(spelled_point(1), b"m", PUBLIC + b"\1" + b"\0" * 31)


def test_a_note_reads_as_it_was_written():
    note = note_for(entries(5))
    assert read_note(note.text()) == note
    assert well_signed(note) == ()


def test_a_note_tells_whose_key_signed_it():
    other = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
    note = note_for(entries(2), KEY, other)
    assert well_signed(note, trusted=key_id(PUBLIC)) == ()
    assert [f.code for f in well_signed(note_for(entries(2)), trusted="another")] == ["record.key"]
    one_signature = Note(note.checkpoint, note.signatures[:1])
    assert [f.code for f in well_signed(one_signature)] == ["record.signature"]


@pytest.mark.parametrize("text", ["", "a\n1\n!!!\nb\nc\n\n- k k k", "a\nb\nYQ==\nd\ne\n\nx"])
def test_what_is_no_note_is_refused(text):
    with pytest.raises(ValueError, match="not a checkpoint"):
        read_note(text)


SALT = b"s" * 32
TOLD = {"why": "because", "details": {"grade": 2}}


def opened_record(size=6):
    kept = entries(size)
    one = exports.Kept(
        exports.header_from(exports.spelled(kept[-1].header) | {"commitment": commit(SALT, TOLD)}), ""
    )
    kept[-1] = exports.Kept(one.header, exports.leaf_of(one.header))
    return kept, {size: Opened(SALT, TOLD)}


def codes(data, **kwargs):
    return [found.code for found in verify_export(data, **kwargs)]


def test_a_whole_record_is_checked_offline():
    kept, opened = opened_record()
    data = exports.write(exports.whole(kept, note_for(kept), opened))
    assert codes(data, trusted=key_id(PUBLIC)) == ["record.signed_by"]
    assert json.loads(data)["entries"][5]["opened"]["told"] == TOLD


def test_a_part_of_a_record_is_checked_offline():
    kept, opened = opened_record()
    data = exports.write(exports.part(kept, {2, 6}, note_for(kept), opened))
    assert codes(data) == ["record.signed_by"]
    assert [one["header"]["seq"] for one in json.loads(data)["entries"]] == [2, 6]


def tampered(data, change):
    found = json.loads(data)
    change(found)
    return json.dumps(found).encode()


def test_an_export_that_was_touched_says_so():
    kept, opened = opened_record()
    whole = exports.write(exports.whole(kept, note_for(kept), opened))
    part = exports.write(exports.part(kept, {2, 6}, note_for(kept), opened))

    def lie(found):
        found["entries"][-1]["opened"]["told"]["why"] = "another reason"

    def other(found):
        found["entries"][0]["header"]["by"] = None

    def foreign(found):
        found["checkpoint"] = found["checkpoint"].replace("closedset/", "closedset/x")

    assert "record.told" in codes(tampered(whole, lie))
    assert "record.told" in codes(tampered(part, lie))
    assert codes(tampered(whole, other))[0] == "record.changed"
    assert codes(tampered(part, other))[0] == "record.changed"
    assert {"record.signature", "record.foreign"} <= set(codes(tampered(whole, foreign)))
    assert "record.checkpoint" in codes(tampered(whole, other))


def test_entries_after_the_signed_ones_are_named():
    kept = entries(5)
    assert "record.inserted" in codes(exports.write(exports.whole(kept, note_for(kept[:3]), {})))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"format": "other"}', b"\xff", b"[" * 100_000])
def test_what_is_no_export_is_refused(data):
    assert codes(data) == ["record.unreadable"]


def test_a_header_spelled_otherwise_is_refused():
    kept = entries(2)
    data = exports.write(exports.whole(kept, note_for(kept), {}))
    assert codes(tampered(data, lambda f: f["entries"][0]["header"].update(more=1))) == ["record.unreadable"]
    assert sha256(data).digest()
