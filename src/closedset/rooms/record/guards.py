"""Guards on the tables that only grow: the database refuses what no code path of ours tries."""

from __future__ import annotations

from closedset.practice.record import NOTHING_BEFORE
from closedset.rooms.record.walls import Says

GROWING = ("record_entry", "record_vault", "record_checkpoint")
NAMES = {
    "postgresql": (
        *(f"{table}.append_only_{what}" for table in GROWING for what in ("row", "table")),
        *(f"record_head.never_removed_{what}" for what in ("row", "table")),
        "record_entry.one_after_another",
    ),
    "sqlite": (
        *(f"{table}.{table}_no_{verb}" for table in GROWING for verb in ("update", "delete", "replace")),
        "record_head.record_head_no_delete",
        "record_entry.record_entry_no_gap",
        "record_entry.record_entry_chain",
    ),
}
"""What `record_verify` expects to find."""

_NO = "the record is append-only"
_GAP = "the record has no gaps"
_CHAIN = "an entry names the one before it"


def append_only(table: str) -> Says:
    """Refuse to change, remove or empty."""
    return Says(
        {
            "postgresql": [
                "CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ "
                f"BEGIN RAISE EXCEPTION '{_NO}'; END $$",
                f'CREATE TRIGGER append_only_row BEFORE UPDATE OR DELETE ON "{table}" '
                "FOR EACH ROW EXECUTE FUNCTION append_only()",
                f'CREATE TRIGGER append_only_table BEFORE TRUNCATE ON "{table}" '
                "FOR EACH STATEMENT EXECUTE FUNCTION append_only()",
            ],
            "sqlite": [
                f'CREATE TRIGGER "{table}_no_{verb.lower()}" BEFORE {verb} ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
                for verb in ("UPDATE", "DELETE")
            ],
        },
        {
            "postgresql": [
                f'DROP TRIGGER append_only_row ON "{table}"',
                f'DROP TRIGGER append_only_table ON "{table}"',
            ],
            "sqlite": [f'DROP TRIGGER "{table}_no_{verb}"' for verb in ("update", "delete")],
        },
    )


def never_removed(table: str) -> Says:
    """Refuse to remove or empty; a change is the table's work."""
    return Says(
        {
            "postgresql": [
                f'CREATE TRIGGER never_removed_row BEFORE DELETE ON "{table}" '
                "FOR EACH ROW EXECUTE FUNCTION append_only()",
                f'CREATE TRIGGER never_removed_table BEFORE TRUNCATE ON "{table}" '
                "FOR EACH STATEMENT EXECUTE FUNCTION append_only()",
            ],
            "sqlite": [
                f'CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
            ],
        },
        {
            "postgresql": [
                f'DROP TRIGGER never_removed_row ON "{table}"',
                f'DROP TRIGGER never_removed_table ON "{table}"',
            ],
            "sqlite": [f'DROP TRIGGER "{table}_no_delete"'],
        },
    )


def one_after_another() -> Says:
    """Refuse an entry that leaves a gap, or that does not name the one before it.

    On SQLite `INSERT OR REPLACE` would remove a row without asking the guard against removal, so an id
    that is already there is refused as well.
    """
    last = "SELECT COALESCE(MAX(seq), 0) FROM record_entry WHERE organisation_id = NEW.organisation_id"
    before = "SELECT leaf FROM record_entry WHERE organisation_id = NEW.organisation_id AND seq = NEW.seq - 1"
    wrong_place = f"NEW.seq <> ({last}) + 1"
    wrong_prev = f"NEW.prev <> COALESCE(({before}), '{NOTHING_BEFORE}')"
    there = 'EXISTS (SELECT 1 FROM "{table}" WHERE id = NEW.id)'
    replaced = [
        f'CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}" WHEN {there.format(table=table)} '
        f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
        for table in GROWING
    ]
    return Says(
        {
            "postgresql": [
                "CREATE OR REPLACE FUNCTION one_after_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                f"IF {wrong_place} THEN RAISE EXCEPTION '{_GAP}'; END IF; "
                f"IF {wrong_prev} THEN RAISE EXCEPTION '{_CHAIN}'; END IF; RETURN NEW; END $$",
                "CREATE TRIGGER one_after_another BEFORE INSERT ON record_entry "
                "FOR EACH ROW EXECUTE FUNCTION one_after_another()",
            ],
            "sqlite": [
                *replaced,
                f"CREATE TRIGGER record_entry_no_gap BEFORE INSERT ON record_entry WHEN {wrong_place} "
                f"BEGIN SELECT RAISE(ABORT, '{_GAP}'); END",
                f"CREATE TRIGGER record_entry_chain BEFORE INSERT ON record_entry WHEN {wrong_prev} "
                f"BEGIN SELECT RAISE(ABORT, '{_CHAIN}'); END",
            ],
        },
        {
            "postgresql": [
                "DROP TRIGGER one_after_another ON record_entry",
                "DROP FUNCTION one_after_another()",
            ],
            "sqlite": [
                "DROP TRIGGER record_entry_no_gap",
                "DROP TRIGGER record_entry_chain",
                *(f'DROP TRIGGER "{table}_no_replace"' for table in GROWING),
            ],
        },
    )
