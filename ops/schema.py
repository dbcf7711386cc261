"""The schema as SQL, so that an empty database need not replay every migration.

Replaying takes a minute of processor time: one migration of dj-stripe's removes 519 fields, and Django renders sixty
models anew for each. What it comes to is a file beside this one, made by `manage.py schema_snapshot`. Migrations
remain the truth: each is named in the file with a digest of its source, the file is loaded only while all of those are
unchanged, and `migrate` then applies what is newer. A test compares the two ways of getting there.
"""

import hashlib
import os
import re
import secrets
import subprocess
import sys
from enum import Enum
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from ops import postgres

SNAPSHOT = Path(__file__).with_name("schema.sql")
DATABASE = "snapshot"
MOMENT = "2025-01-01 00:00:00+00"  # stands for "while migrating", which differs each time

_HEADER = """\
-- The schema after every migration, and the rows migrations make.
-- Written by `python3 dev.py schema_snapshot`; do not edit.
"""
_LOADING = 5_417_203_986  # an advisory lock: two deployments may find the same database empty


class Loaded(Enum):
    YES = "loaded"
    NOT_EMPTY = "the database is not empty"
    OUTDATED = "migrations in the snapshot have changed since"


# --- Is it current? --------------------------------------------------------------------------------------------------


def migrations_on_disk() -> dict[str, str]:
    """Name to digest of the source, for every migration of every installed app."""
    found = {}
    for (app, name), migration in sorted(MigrationLoader(None).disk_migrations.items()):
        source = Path(sys.modules[migration.__module__].__file__ or "").read_bytes()
        found[f"{app}.{name}"] = hashlib.sha256(source).hexdigest()[:12]
    return found


def migrations_in(snapshot: str) -> dict[str, str]:
    return dict(re.findall(r"^-- migration (\S+) (\w+)$", snapshot, flags=re.MULTILINE))


def differences() -> list[str]:
    """In what the snapshot is behind the migrations, one line each; empty when it is current."""
    if not SNAPSHOT.exists():
        return [f"there is no {SNAPSHOT.name}"]
    before, now = migrations_in(SNAPSHOT.read_text()), migrations_on_disk()
    added = [f"{name} is not in it" for name in now.keys() - before.keys()]
    removed = [f"{name} is in it, and gone" for name in before.keys() - now.keys()]
    edited = [f"{name} was edited" for name in now.keys() & before.keys() if now[name] != before[name]]
    return sorted(added + removed + edited)


# --- Loading it ------------------------------------------------------------------------------------------------------


def load() -> Loaded:
    """Fill an empty database, all or nothing. Any other is left alone."""
    snapshot = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    if not snapshot or not migrations_in(snapshot).items() <= migrations_on_disk().items():
        return Loaded.OUTDATED
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOADING])
        if connection.introspection.table_names(cursor):
            return Loaded.NOT_EMPTY
        cursor.execute(snapshot)
    return Loaded.YES


# --- Making it -------------------------------------------------------------------------------------------------------


def write() -> None:
    """Migrate a database from nothing, on a server of its own, and write down what came of it. Takes a minute."""
    with scratch_cluster() as cluster:
        cluster.create_database(DATABASE)
        migrate(cluster.url(DATABASE))
        names = "".join(f"-- migration {name} {digest}\n" for name, digest in migrations_on_disk().items())
        SNAPSHOT.write_text(f"{_HEADER}\n{names}\n{dump(cluster, DATABASE)}")


def scratch_cluster() -> postgres.Cluster:
    home = settings.BASE_DIR / "var" / "postgres" / f"scratch-{secrets.token_hex(4)}"
    # Rows must come out in the order they were written, so nothing may move them meanwhile.
    return postgres.Cluster(home, fast=True, throwaway=True, settings={"autovacuum": "off"})


def migrate(url: str) -> None:
    """In a process of its own: this one is bound to another database."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "migrate", "--no-input", "--verbosity", "0"]
    # The seed decides the order of sets, and with it that of some rows.
    subprocess.run(command, env={**os.environ, "DATABASE_URL": url, "PYTHONHASHSEED": "0"}, check=True)


def dump(cluster: postgres.Cluster, database: str) -> str:
    """Schema and rows, the same text each time, for any client and PostgreSQL 15 or newer.

    PostgreSQL writes some conditions differently once they were read back, and from then on alike. So that a database
    that was migrated and one that was loaded give the same text, both are loaded once more.
    """
    cluster.psql(_FORGET_THE_TIME, database=database)
    again = f"{database}_again"
    cluster.create_database(again)
    cluster.psql(f"BEGIN; {_dump(cluster, database)} COMMIT;", database=again)
    return _dump(cluster, again)


def _dump(cluster: postgres.Cluster, database: str) -> str:
    command = [cluster.installation.tool("pg_dump"), "--inserts", "--no-owner", "--no-privileges", "--no-comments"]
    done = subprocess.run([*command, cluster.url(database)], capture_output=True, text=True, check=True)
    return _for_any_client(done.stdout)


# Every moment that lies within the life of this server was taken from the clock while migrating.
_FORGET_THE_TIME = f"""
SET session_replication_role = replica;  -- some tables let nobody change a row
DO $$
DECLARE moment record;
BEGIN
  FOR moment IN
    SELECT c.oid::regclass AS relation, a.attname AS name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND a.atttypid = 'timestamptz'::regtype AND a.attgenerated = '' AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum
  LOOP
    EXECUTE format(
      'UPDATE %s SET %I = %L WHERE %I BETWEEN pg_postmaster_start_time() AND clock_timestamp()',
      moment.relation, moment.name, '{MOMENT}', moment.name
    );
  END LOOP;
END $$;
"""  # noqa: S608 - a constant of ours


def _for_any_client(dumped: str) -> str:
    """Without what only psql or a newer server understands, and without a trace in the session that loads it."""
    kept = [line for line in dumped.splitlines() if not re.match(_NOT_FOR_ALL, line)]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip() + "\n"
    text = re.sub(r"^SET (\w+ = [^;]+;)$", r"SET LOCAL \1", text, flags=re.MULTILINE)
    return text.replace("set_config('search_path', '', false)", "set_config('search_path', '', true)")


_NOT_FOR_ALL = r"\\(un)?restrict |SET transaction_timeout = |-- Dumped |--$|-- PostgreSQL database dump"
