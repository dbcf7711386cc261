"""Where tests get their databases from.

Every run has a PostgreSQL of its own, without durability and gone afterwards, and every worker of that run a database
of its own. The server's files are copied from one that was migrated before and put aside under var/, so that only the
first run after a change to a migration pays for migrating.
"""

import hashlib
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path

import psycopg
from psycopg import sql

from ops import postgres

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "var" / "postgres" / "tests"
TEMPLATE = "template_craved"
RUN = "CRAVED_TEST_RUN"  # the controller makes it up, its workers inherit it
PATIENCE = "10s"  # with transactions that a test left open


# --- Which one -------------------------------------------------------------------------------------------------------


def of_this_run() -> postgres.Cluster:
    """The run's server, not started yet. All its workers mean the same one."""
    name = os.environ.setdefault(RUN, secrets.token_hex(4))
    return postgres.Cluster(CACHE / f"run-{name}", fast=True, throwaway=True)


def migrated() -> Path:
    """Where the server that was migrated before is kept, or will be. Its name changes with what it was made from."""
    digest = hashlib.sha256(str(postgres.find().major).encode())
    sources = [ROOT / "requirements-dev.txt", ROOT / "craved" / "settings.py", ROOT / "ops" / "schema.sql"]
    for app in ("craved", "orders", "payments", "ops"):
        sources += sorted((ROOT / app).glob("**/migrations/*.py"))
    for source in sources:
        digest.update(f"\0{source.relative_to(ROOT)}\0".encode())
        digest.update(source.read_bytes() if source.exists() else b"")
    return CACHE / f"migrated-{digest.hexdigest()[:12]}"


# --- Making it -------------------------------------------------------------------------------------------------------


def prepare() -> None:
    """Migrate, unless nothing has changed since it was done. Up to a minute, if the schema snapshot is outdated."""
    with _one_at_a_time():
        kept = migrated()
        if kept.exists():
            return
        for outdated in (*CACHE.glob("migrated-*"), *CACHE.glob("unfinished-*")):
            shutil.rmtree(outdated)
        cluster = postgres.Cluster(CACHE / f"unfinished-{secrets.token_hex(4)}", fast=True)
        with cluster:
            cluster.create_database(TEMPLATE)
            environment = {**os.environ, "DATABASE_URL": cluster.url(TEMPLATE)}
            for arguments in (["schema_snapshot", "--load"], ["migrate", "--no-input", "--verbosity", "0"]):
                command = [sys.executable, str(ROOT / "manage.py"), *arguments]
                subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
            cluster.psql("VACUUM (FREEZE, ANALYZE)", database=TEMPLATE)
            cluster.stop()
        shutil.move(cluster.home, kept)  # it may have been made elsewhere, see ops.postgres


def start(cluster: postgres.Cluster) -> None:
    """Start the run's server; the first worker copies its files."""
    prepare()
    with _one_at_a_time():
        if not cluster.data.exists():
            cluster.home.mkdir(parents=True)
            shutil.copytree(migrated() / "data", cluster.home / "copying", symlinks=True)
            (cluster.home / "copying").rename(cluster.data)
        _sweep()
    cluster.start()


def _sweep() -> None:
    """Runs end with their keeper, and if that was killed too, here."""
    for home in CACHE.glob("run-*"):
        if home.name != f"run-{os.environ[RUN]}":
            postgres.keep(home, throwaway=True, wait=False)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("a") as file:
        flock(file, LOCK_EX)
        yield


# --- Leaving it as it was --------------------------------------------------------------------------------------------


class Pristine:
    """The rows that migrations made, to be put back after a test that committed.

    Django's own way, to empty every table, would lose them, and tables that refuse to forget would refuse it.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        with psycopg.connect(url) as connection:
            self.rows = self._read(connection)

    def restore(self) -> None:
        """Raises psycopg.errors.LockNotAvailable if the test left a transaction open."""
        with psycopg.connect(self.url) as connection:
            connection.execute(sql.SQL("SET LOCAL lock_timeout = {}").format(PATIENCE))
            connection.execute("SET LOCAL session_replication_role = replica")  # neither triggers nor foreign keys
            found = self._read(connection)
            for table in found.keys() | self.rows.keys():
                if found.get(table) != self.rows.get(table):
                    connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
                    self._write(connection, table)

    def _read(self, connection: psycopg.Connection) -> dict[str, bytes]:
        tables = [name for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        query = sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
        checks = sql.SQL(" UNION ALL ").join(query.format(sql.Literal(name), sql.Identifier(name)) for name in tables)
        rows = {}
        for (name,) in connection.execute(checks).fetchall():
            with connection.cursor().copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(name))) as copy:
                rows[name] = b"".join(bytes(part) for part in copy)
        return rows

    def _write(self, connection: psycopg.Connection, table: str) -> None:
        if table in self.rows:
            with connection.cursor().copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as copy:
                copy.write(self.rows[table])
