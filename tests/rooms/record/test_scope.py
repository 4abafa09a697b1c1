"""No scope is no rows: in the ORM, and on PostgreSQL in the database as well."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from closedset.rooms.record import scope
from closedset.rooms.record.models import Entry, SubjectKey
from closedset.rooms.record.rows import Row
from closedset.rooms.record.scope import OutOfScope, within
from kit.records import NOW, entered, plain, run

pytestmark = pytest.mark.django_db
ROWS = [model for model in apps.get_models() if issubclass(model, Row)]


def a_key(organisation):
    return SubjectKey(organisation_id=organisation, subject=uuid4(), kind="k", wrapped=b"w")


def only_on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no row-level security")


def rows_in_database(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def test_no_scope_is_no_rows():
    one = uuid4()
    with within({one}):
        entered(one, 2)
    assert Entry.objects.count() == 0
    with within({uuid4()}):
        assert Entry.objects.count() == 0


def test_two_organisations_can_be_open_at_once():
    one, two = uuid4(), uuid4()
    with within({one, two}):
        entered(one, 1)
        entered(two, 1)
        assert Entry.objects.count() == 2


@pytest.mark.parametrize("how", ["save", "create", "bulk_create", "get_or_create"])
def test_no_door_of_the_orm_writes_for_another_organisation(how):
    key = a_key(uuid4())
    values = {"organisation_id": key.organisation_id, "subject": key.subject, "kind": "k", "wrapped": b""}
    doors = {
        "save": key.save,
        "create": lambda: SubjectKey.objects.create(**values),
        "bulk_create": lambda: SubjectKey.objects.bulk_create([key]),
        "get_or_create": lambda: SubjectKey.objects.get_or_create(**values),
    }
    with within({uuid4()}), pytest.raises(OutOfScope):
        doors[how]()


def test_a_row_fetched_in_scope_cannot_be_changed_or_refreshed_outside_it():
    one = uuid4()
    with within({one}):
        key = a_key(one)
        key.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        key.save(update_fields=["kind"])
    with pytest.raises(OutOfScope), transaction.atomic():
        key.save()
    with pytest.raises(SubjectKey.DoesNotExist):
        key.refresh_from_db()


def test_a_row_fetched_in_scope_cannot_be_removed_outside_it():
    only_on_postgresql()
    one = uuid4()
    with within({one}):
        key = a_key(one)
        key.save()
    key.delete()
    with within({one}):
        assert SubjectKey.objects.filter(subject=key.subject).exists()


def test_a_row_never_changes_its_organisation():
    one, two = uuid4(), uuid4()
    with within({one, two}):
        a_key(one).save()
        with pytest.raises(DatabaseError, match="never changes its organisation"), transaction.atomic():
            SubjectKey.objects.update(organisation_id=two)


def test_raw_sql_meets_the_second_wall():
    only_on_postgresql()
    one = uuid4()
    with within({one}):
        entered(one, 2)
        assert rows_in_database("record_entry") == 2
    assert rows_in_database("record_entry") == 0
    with within({uuid4()}):
        assert rows_in_database("record_entry") == 0
        run("UPDATE record_subjectkey SET kind = 'x'")
    with within({one}):
        assert not SubjectKey.objects.filter(kind="x").exists()


def test_raw_sql_cannot_write_for_another_organisation():
    only_on_postgresql()
    statement = (
        "INSERT INTO record_subjectkey (id, organisation_id, subject, kind, version, wrapped) "
        "VALUES (%s, %s, %s, 'k', 1, '')"
    )
    with within({uuid4()}), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        run(statement, uuid4(), uuid4(), uuid4())


def test_the_role_cannot_go_round_the_wall():
    only_on_postgresql()
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)


def in_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.organisations', true)")
        return cursor.fetchone()[0] or ""


def test_the_scope_before_comes_back_after_a_failure_in_a_transaction():
    only_on_postgresql()
    one, two = uuid4(), uuid4()
    with within({one}):
        with pytest.raises(DatabaseError), transaction.atomic(), within({two}):
            run("SELECT 1/0")
        assert in_database() == str(one)
        assert scope.organisations() == {one}
    assert in_database() == ""


def test_the_scope_before_comes_back_when_the_failure_is_inside_the_scope():
    only_on_postgresql()
    one = uuid4()
    with pytest.raises(ValueError, match="stop"), within({one}):
        raise ValueError("stop")
    assert in_database() == ""


def test_a_scope_that_cannot_be_told_is_not_open(monkeypatch):
    def fails():
        raise DatabaseError

    monkeypatch.setattr(scope, "tell_database", fails)
    with pytest.raises(DatabaseError), within({uuid4()}):
        raise AssertionError("never here")
    assert scope.organisations() == frozenset()


def test_a_connection_that_cannot_be_told_to_forget_is_hung_up(monkeypatch):
    told, hung_up = [], []

    def second_time_fails():
        told.append(1)
        if len(told) > 1:
            raise DatabaseError

    class Elsewhere:
        in_atomic_block = False

        def close(self):
            hung_up.append(True)

    monkeypatch.setattr(scope, "tell_database", second_time_fails)
    monkeypatch.setattr(scope, "connection", Elsewhere())
    with within({uuid4()}):
        pass
    assert hung_up == [True]


def test_outside_a_transaction_the_scope_is_closed_in_the_database(monkeypatch):
    told = []

    class Elsewhere:
        in_atomic_block = False

    monkeypatch.setattr(scope, "tell_database", lambda: told.append(scope.organisations()))
    monkeypatch.setattr(scope, "connection", Elsewhere())
    one = uuid4()
    with within({one}):
        pass
    assert told == [{one}, frozenset()]


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model._meta.label)
def test_every_row_has_a_uuid_and_stands_behind_the_wall(model):
    assert isinstance(model._meta.pk, models.UUIDField)
    assert model._base_manager.name == "objects"
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT count(*) FROM sqlite_master WHERE name = %s", [f"{table}_organisation_stays"]
            )
            assert cursor.fetchone() == (1,)
            return
        cursor.execute("SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = %s", [table])
        assert cursor.fetchone() == (True, True)
        cursor.execute("SELECT qual, with_check FROM pg_policies WHERE tablename = %s", [table])
        ((qual, check),) = cursor.fetchall()
        assert "app.organisations" in qual
        assert qual == check


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model._meta.label)
def test_the_organisation_is_first_in_every_index(model):
    indexes = [list(index.fields) for index in model._meta.indexes]
    unique = [list(one.fields) for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)]
    assert all(fields[0].lstrip("-") == "organisation_id" for fields in indexes + unique)


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model._meta.label)
def test_every_instant_has_a_time_zone(model, settings):
    assert settings.USE_TZ
    assert not [f for f in model._meta.get_fields() if type(f) is models.TimeField]


def test_the_two_databases_keep_an_id_in_their_own_way():
    one = uuid4()
    with within({one}):
        key = a_key(one)
        key.save()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM record_subjectkey WHERE id = %s", [plain(key.id)])
            assert cursor.fetchone() == (1,)
    assert NOW.tzinfo
