"""The snapshot is a shortcut; it must lead where the migrations lead."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ops import postgres, schema

NAME, DIGEST = "orders.0001_initial", "0123456789ab"


@pytest.mark.long
def test_the_snapshot_and_what_is_newer_make_the_same_database_as_migrating_from_nothing() -> None:
    assert not schema.differences(), "first: python3 dev.py schema_snapshot"
    with schema.scratch_cluster() as cluster:
        cluster.create_database("replayed")
        cluster.create_database("loaded")
        load_snapshot(cluster, "loaded")

        schema.migrate(cluster.url("replayed"))
        schema.migrate(cluster.url("loaded"))

        assert schema.dump(cluster, "loaded") == schema.dump(cluster, "replayed")


def test_a_database_loaded_from_the_snapshot_dumps_as_the_snapshot() -> None:
    with schema.scratch_cluster() as cluster:
        cluster.create_database("loaded")

        load_snapshot(cluster, "loaded")

        assert schema.SNAPSHOT.read_text().endswith(schema.dump(cluster, "loaded"))


@pytest.mark.django_db
def test_a_database_with_anything_in_it_is_left_alone() -> None:
    tables = connection.introspection.table_names()

    assert schema.load() in {schema.Loaded.NOT_EMPTY, schema.Loaded.OUTDATED}

    assert connection.introspection.table_names() == tables


@pytest.mark.django_db
def test_an_empty_database_is_filled_without_a_trace_in_the_session(snapshot: Path) -> None:
    snapshot.write_text("-- no migrations\nSET LOCAL work_mem = '77MB';\nCREATE TABLE made_by_the_snapshot ();")
    write_migrations_into(snapshot, schema.migrations_on_disk())
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA elsewhere; SET LOCAL search_path = elsewhere")

        loaded = schema.load()

        assert loaded is schema.Loaded.YES
        assert connection.introspection.table_names(cursor) == ["made_by_the_snapshot"]


@pytest.mark.django_db
def test_a_snapshot_of_migrations_that_have_changed_since_is_not_loaded(snapshot: Path) -> None:
    write_migrations_into(snapshot, {NAME: DIGEST})

    assert schema.load() is schema.Loaded.OUTDATED


def test_a_snapshot_older_than_the_newest_migration_may_be_loaded_but_is_not_current(snapshot: Path) -> None:
    on_disk = schema.migrations_on_disk()
    newest = on_disk.popitem()[0]
    write_migrations_into(snapshot, on_disk)

    assert schema.differences() == [f"{newest} is not in it"]


def test_the_check_names_what_the_snapshot_lacks_and_what_to_run(snapshot: Path) -> None:
    write_migrations_into(snapshot, schema.migrations_on_disk() | {NAME: DIGEST, "orders.9999_gone": DIGEST})

    with pytest.raises(CommandError) as said:
        call_command("schema_snapshot", "--check")

    assert "orders.0001_initial was edited\norders.9999_gone is in it, and gone" in str(said.value)
    assert "python3 dev.py schema_snapshot" in str(said.value)


def test_the_check_is_content_with_a_current_snapshot(snapshot: Path) -> None:
    write_migrations_into(snapshot, schema.migrations_on_disk())

    call_command("schema_snapshot", "--check")


def test_moments_taken_while_migrating_become_one_and_others_stay() -> None:
    with schema.scratch_cluster() as cluster:
        cluster.psql(
            "CREATE TABLE applied (id int, at timestamptz);"
            "INSERT INTO applied VALUES (1, clock_timestamp()), (2, '2001-02-03 04:05:06+00'), (3, NULL)"
        )

        schema.dump(cluster, "postgres")  # which has to forget them

        assert cluster.psql("SELECT id, at FROM applied ORDER BY id").splitlines() == [
            f"1|{schema.MOMENT}",
            "2|2001-02-03 04:05:06+00",
            "3|",
        ]


def test_what_only_psql_or_a_newer_server_understands_is_left_out() -> None:
    dumped = (
        "\\restrict x7\nSET transaction_timeout = 0;\nSET row_security = off;\nCREATE TABLE a ();\n\\unrestrict x7\n"
    )

    assert schema._for_any_client(dumped) == "SET LOCAL row_security = off;\nCREATE TABLE a ();\n"


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A snapshot of the test's own, for now of no migration."""
    path = tmp_path / "schema.sql"
    path.write_text("")
    monkeypatch.setattr(schema, "SNAPSHOT", path)
    return path


def load_snapshot(cluster: postgres.Cluster, database: str) -> None:
    cluster.psql(f"BEGIN; {schema.SNAPSHOT.read_text()} COMMIT;", database=database)


def write_migrations_into(snapshot: Path, migrations: dict[str, str]) -> None:
    names = "".join(f"-- migration {name} {digest}\n" for name, digest in migrations.items())
    snapshot.write_text(names + snapshot.read_text())
