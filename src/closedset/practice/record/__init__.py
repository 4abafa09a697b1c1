"""The record: every action leaves a line, and a line that was touched afterwards is found and named."""

from closedset.practice.record.canonical import Json, NotCanonical, canonical
from closedset.practice.record.checkpoint import (
    Checkpoint,
    Note,
    key_id,
    origin_of,
    read_note,
    well_signed,
)
from closedset.practice.record.entries import NOTHING_BEFORE, Header, Kept, commit, instant, leaf_of, spelled
from closedset.practice.record.export import Export, Opened, keeps_its_word, part, verify_export, whole, write
from closedset.practice.record.export import read as read_export
from closedset.practice.record.tree import Tree, extends, includes, root_of
from closedset.practice.record.verify import against_checkpoints, against_kept, verify

__all__ = [
    "NOTHING_BEFORE",
    "Checkpoint",
    "Export",
    "Header",
    "Json",
    "Kept",
    "NotCanonical",
    "Note",
    "Opened",
    "Tree",
    "against_checkpoints",
    "against_kept",
    "canonical",
    "commit",
    "extends",
    "includes",
    "instant",
    "keeps_its_word",
    "key_id",
    "leaf_of",
    "origin_of",
    "part",
    "read_export",
    "read_note",
    "root_of",
    "spelled",
    "verify",
    "verify_export",
    "well_signed",
    "whole",
    "write",
]
