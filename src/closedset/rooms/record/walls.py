"""Walls that the database itself holds, as operations for a room's migrations."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_ORGANISATION_STAYS = "a row never changes its organisation"


class Says(Operation):
    """Statements for each kind of database, and how to take them back."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, forwards: dict[str, list[str]], backwards: dict[str, list[str]]) -> None:
        self.forwards = forwards
        self.backwards = backwards

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models stay as they are."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in self.forwards.get(schema_editor.connection.vendor, []):
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in self.backwards.get(schema_editor.connection.vendor, []):
            schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        return "Set the database's own walls"


def wall(table: str) -> Says:
    """Keep the table's rows to their organisations: use in every migration that makes a table of `Row`s.

    PostgreSQL: row-level security, forced on the owner too; no scope is no rows. Both databases: a row
    never changes its organisation.
    """
    mine = (
        "organisation_id = ANY ((SELECT string_to_array("
        "current_setting('app.organisations', true), ',')::uuid[])::uuid[])"
    )
    return Says(
        {
            "postgresql": [
                f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
                f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
                f'CREATE POLICY organisation ON "{table}" USING ({mine}) WITH CHECK ({mine})',
                "CREATE OR REPLACE FUNCTION organisation_stays() RETURNS trigger LANGUAGE plpgsql AS $$ "
                f"BEGIN RAISE EXCEPTION '{_ORGANISATION_STAYS}'; END $$",
                f'CREATE TRIGGER organisation_stays BEFORE UPDATE OF organisation_id ON "{table}" '
                "FOR EACH ROW WHEN (OLD.organisation_id IS DISTINCT FROM NEW.organisation_id) "
                "EXECUTE FUNCTION organisation_stays()",
            ],
            "sqlite": [_stays(table)],
        },
        {
            "postgresql": [
                f'DROP TRIGGER organisation_stays ON "{table}"',
                f'DROP POLICY organisation ON "{table}"',
                f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY',
                f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY',
            ],
            "sqlite": [f'DROP TRIGGER "{table}_organisation_stays"'],
        },
    )


def wall_again(table: str) -> Says:
    """Put the wall back: SQLite makes a table anew to change it, and leaves its triggers behind.

    Use in a migration that changes a table of `Row`s. PostgreSQL changes the table where it stands.
    """
    forwards = {"sqlite": [f'DROP TRIGGER IF EXISTS "{table}_organisation_stays"', _stays(table)]}
    return Says(forwards, {})


def _stays(table: str) -> str:
    return (
        f'CREATE TRIGGER "{table}_organisation_stays" BEFORE UPDATE OF organisation_id ON "{table}" '
        "WHEN OLD.organisation_id IS NOT NEW.organisation_id "
        f"BEGIN SELECT RAISE(ABORT, '{_ORGANISATION_STAYS}'); END"
    )
