"""`dev.py` from the outside: real processes, signals and ports, around a shop of a few lines in a path with spaces."""

import ast
import json
import os
import pwd
import re
import runpy
import shlex
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.request import urlopen

import pytest

import dev

ROOT = Path(__file__).resolve().parent.parent

# --- A shop of a few lines -------------------------------------------------------------------------------------------

MANAGE = """
import json, os, sys
with open("calls", "a") as calls:
    calls.write(json.dumps([sys.argv[1:], os.environ["DATABASE_URL"]]) + "\\n")
sys.exit(7 if "fail" in sys.argv else 0)
"""
WEB = """
import json, os
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path in ("/healthz", "/environment") else 404)
        self.end_headers()
        self.wfile.write(json.dumps(dict(os.environ)).encode() if self.path == "/environment" else b"{}")
HTTPServer((os.environ["HOST"], int(os.environ["PORT"])), Handler).serve_forever()
"""
DEMO = """
from types import SimpleNamespace
DEMO_PASSWORD = "pass"
DEMO_STAFF = [SimpleNamespace(email="owner@example.com", what_for="everything")]
"""
PROCFILE = """\
# a comment
release: exit 1
web: exec python web.py
worker: while true; do sleep 1; done
"""


class Checkout:
    """A directory in which dev.py finds what it needs, installed already."""

    def __init__(self, root: Path, port: int) -> None:
        self.root, self.port = root, port
        for package in ("ops", "craved", "payments/sandbox"):
            (root / package).mkdir(parents=True)
        for name in ("dev.py", "ops/__init__.py", "ops/postgres.py"):
            shutil.copy(ROOT / name, root / name)
        texts = {
            "manage.py": MANAGE,
            "web.py": WEB,
            "Procfile": PROCFILE,
            "craved/demo.py": DEMO,
            "craved/settings.py": "SECRET_KEY = 'x'",
            "payments/sandbox/__main__.py": "import time; time.sleep(600)",
            "requirements-dev.txt": "",
            "requirements-postgres.txt": "",
        }
        for name, text in texts.items():
            (root / name).write_text(text)
        self.install()
        # Most of these tests are not about the database, and then dev.py shall not start one.
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("CRAVED_", "STRIPE_"))}
        for name in ("DEBUG", "SITE_URL", "MEDIA_ROOT", "EMAIL_URL", "SESSION_SECRET", "DJANGO_SETTINGS_MODULE", "CI"):
            inherited.pop(name, None)
        self.environment = {**inherited, "PORT": str(port), "DATABASE_URL": "postgresql:///of-mine"}

    def install(self) -> None:
        """A venv that borrows the packages of the one these tests run in."""
        venv = self.root / ".venv"
        (venv / "bin").mkdir(parents=True)
        shutil.copy(Path(sys.prefix) / "pyvenv.cfg", venv)
        (venv / "lib").symlink_to(Path(sys.prefix) / "lib")
        (venv / "bin" / "python").symlink_to(Path(sys.prefix, "bin", "python").resolve())
        empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of requirements-dev.txt
        installed = {"lock": empty, "python": sys.version, "place": str(venv)}
        (venv / "craved-installed.json").write_text(json.dumps(installed))

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "dev.py", *arguments],
            cwd=self.root,
            env={name: value for name, value in {**self.environment, **environment}.items() if value},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str]:
        started = self.start(*arguments, **environment)
        said, _ = started.communicate(timeout=90)
        return started.returncode, said

    def calls(self) -> list[str]:
        """What manage.py was asked to do."""
        path = self.root / "calls"
        return [" ".join(json.loads(line)[0]) for line in path.read_text().splitlines()] if path.exists() else []

    def processes(self) -> set[int]:
        """Whatever runs in this directory."""
        found = set()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if (process / "cwd").readlink().is_relative_to(self.root):
                    found.add(int(process.name))
            except OSError:
                continue
        return found


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Checkout]:
    checkout = Checkout(tmp_path / "a path with spaces", free_ports())
    yield checkout
    for pid in checkout.processes():
        os.kill(pid, signal.SIGKILL)


def free_ports() -> int:
    """A port that is free, and so is the next."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port


def until_open(serving: subprocess.Popen[str]) -> str:
    said = ""
    assert serving.stdout is not None
    for line in serving.stdout:
        said += line
        if "Ctrl-C stops" in line:
            return said
    raise AssertionError(said)


def eventually(condition: Callable[[], bool], *, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


# --- python3 dev.py --------------------------------------------------------------------------------------------------


def test_from_an_empty_directory_to_a_shop_and_back_to_nothing(checkout: Checkout) -> None:
    serving = checkout.start(DATABASE_URL="")

    said = until_open(serving)

    site = f"http://localhost:{checkout.port}"
    for address in ("/", "/admin/", "/demo/mailbox/", "/api/docs/"):
        assert f" {site}{address}\n" in said
    assert f" http://localhost:{checkout.port + 1}/\n" in said
    assert re.search(r"owner@example.com +pass +everything", said)
    assert checkout.calls() == ["schema_snapshot --load", "migrate --no-input --verbosity 0", "seed_demo"]
    assert (checkout.root / "var" / "postgres").exists()

    os.killpg(serving.pid, signal.SIGINT)  # as a terminal does
    said, _ = serving.communicate(timeout=30)

    assert serving.returncode == 130
    assert "Stopped." in said
    assert eventually(lambda: not checkout.processes())


def test_the_second_start_finds_the_shelves_filled(checkout: Checkout) -> None:
    for _ in range(2):
        serving = checkout.start(DATABASE_URL="")
        until_open(serving)
        serving.terminate()
        serving.communicate(timeout=30)

    assert checkout.calls().count("seed_demo") == 1


def test_a_database_of_ones_own_is_migrated_but_never_filled_with_demo_products(checkout: Checkout) -> None:
    serving = checkout.start()

    assert "DATABASE_URL is yours" in until_open(serving)

    assert checkout.calls() == ["schema_snapshot --load", "migrate --no-input --verbosity 0"]
    assert not (checkout.root / "var" / "postgres").exists()
    serving.terminate()
    serving.communicate(timeout=30)


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGHUP])
def test_it_stops_as_well_when_told_to_or_when_its_terminal_is_closed(
    checkout: Checkout, signum: signal.Signals
) -> None:
    serving = checkout.start()
    until_open(serving)

    serving.send_signal(signum)
    serving.communicate(timeout=30)

    assert serving.returncode == 128 + signum
    assert eventually(lambda: not checkout.processes())


def test_started_twice_the_second_says_where_the_first_is(checkout: Checkout) -> None:
    first = checkout.start()
    until_open(first)

    code, said = checkout.run()

    assert (code, said) == (1, f"dev.py: already running: http://localhost:{checkout.port} (process {first.pid})\n")
    first.terminate()
    first.communicate(timeout=30)


@pytest.mark.parametrize(("offset", "whose"), [(0, "the shop"), (1, "Stripe's stand-in")])
def test_a_taken_port_is_named_with_the_way_around_it(checkout: Checkout, offset: int, whose: str) -> None:
    port = checkout.port + offset
    with socket.create_server(("127.0.0.1", port)):
        code, said = checkout.run()

    assert (code, said) == (
        1,
        f"dev.py: port {port} ({whose}) is taken. Choose another: PORT={port + 10} python3 dev.py\n",
    )


def test_children_of_a_predecessor_that_was_killed_are_no_obstacle(checkout: Checkout) -> None:
    first = checkout.start()
    until_open(first)
    honcho = next(pid for pid in checkout.processes() if b"honcho" in Path(f"/proc/{pid}/cmdline").read_bytes())
    left = checkout.processes() - {first.pid, honcho}

    os.kill(first.pid, signal.SIGKILL)
    os.kill(honcho, signal.SIGKILL)  # otherwise it would have been told, and tidied up
    first.wait()
    second = checkout.start()
    until_open(second)

    assert not left & checkout.processes()
    second.terminate()
    second.communicate(timeout=30)


def test_when_only_dev_py_is_killed_its_children_go_too(checkout: Checkout) -> None:
    serving = checkout.start()
    until_open(serving)

    serving.kill()
    serving.wait()

    assert eventually(lambda: not checkout.processes())


def test_when_one_process_ends_the_others_do_and_it_says_so(checkout: Checkout) -> None:
    (checkout.root / "payments" / "sandbox" / "__main__.py").write_text("raise SystemExit('no account')")

    code, said = checkout.run()

    assert code == 1
    assert "no account" in said
    assert "dev.py: one of the processes ended" in said.splitlines()[-1]
    assert eventually(lambda: not checkout.processes())


def test_with_a_key_of_stripes_the_stand_in_is_not_started(checkout: Checkout) -> None:
    (checkout.root / ".env").write_text("# mine\nexport STRIPE_SECRET_KEY='sk_test_mine'  # from the dashboard\n")
    serving = checkout.start()

    said = until_open(serving)

    with urlopen(f"http://127.0.0.1:{checkout.port}/environment") as answer:
        environment = json.load(answer)
    assert environment["STRIPE_SECRET_KEY"] == "sk_test_mine"
    assert "STRIPE_API_BASE" not in environment
    assert "stand-in" not in said
    assert f"stripe listen --forward-to localhost:{checkout.port}/api/checkout/webhook" in said
    serving.terminate()
    serving.communicate(timeout=30)


# --- python3 dev.py <command> ----------------------------------------------------------------------------------------


def test_any_other_command_is_manage_pys_with_a_database_while_it_runs(checkout: Checkout) -> None:
    code, _ = checkout.run("fail", "--quickly", DATABASE_URL="")

    assert code == 7
    arguments, url = json.loads((checkout.root / "calls").read_text())
    assert arguments == ["fail", "--quickly"]
    assert url.startswith("postgresql://")
    assert eventually(lambda: not checkout.processes())  # and PostgreSQL is gone as well


def test_help_needs_nothing(tmp_path: Path) -> None:
    (tmp_path / "ops").mkdir()
    for name in ("dev.py", "ops/__init__.py", "ops/postgres.py"):
        shutil.copy(ROOT / name, tmp_path / name)

    said = subprocess.check_output([sys.executable, tmp_path / "dev.py", "--help"], text=True)

    assert "python3 dev.py test" in said
    assert not (tmp_path / "var").exists()


# --- Machines that lack something ------------------------------------------------------------------------------------


def test_every_python_since_3_6_can_read_it_and_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    ast.parse((ROOT / "dev.py").read_text(), feature_version=(3, 6))
    monkeypatch.setattr(sys, "version_info", (3, 6, 9))

    with pytest.raises(SystemExit, match="needs Python 3"):
        runpy.run_path(str(ROOT / "dev.py"))


def test_windows_is_told_about_wsl(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (ROOT / "dev.py").read_text()
    monkeypatch.setitem(sys.modules, "os", SimpleNamespace(name="nt"))

    with pytest.raises(SystemExit, match="WSL"):
        exec(compile(source, "dev.py", "exec"), {"__name__": "dev"})  # noqa: S102 - ours


def test_without_a_network_it_names_what_it_could_not_fetch(checkout: Checkout) -> None:
    lock = f"honcho==2.0.0 \\\n    --hash=sha256:{'0' * 64}\n"
    (checkout.root / "requirements-dev.txt").write_text(lock)
    (checkout.root / ".venv" / "craved-installed.json").unlink()
    (checkout.root / ".venv" / "lib").unlink()  # it is borrowed, and shall not be cleared

    code, said = checkout.run(
        PIP_INDEX_URL=f"http://127.0.0.1:{checkout.port}/",
        PIP_CONFIG_FILE=os.devnull,
        PIP_FIND_LINKS="",
        PIP_NO_CACHE_DIR="1",
    )

    assert code == 1
    assert "dev.py: could not fetch honcho==2.0.0: the package index cannot be reached" in said.splitlines()[-1]


def test_a_pip_that_is_at_work_ends_with_a_dev_py_that_is_killed(checkout: Checkout) -> None:
    """Otherwise it would go on writing into the venv that the next start makes."""
    (checkout.root / "requirements-dev.txt").write_text(f"honcho==2.0.0 --hash=sha256:{'0' * 64}\n")
    python = checkout.root / ".venv" / "bin" / "python"
    python.unlink()
    python.write_text("#!/bin/sh\nexec sleep 600\n")  # an index that does not answer
    (checkout.root / ".venv" / "lib").unlink()
    (checkout.root / ".venv" / "lib" / "python3" / "site-packages" / "pip").mkdir(parents=True)
    python.chmod(0o755)
    starting = checkout.start()
    assert eventually(lambda: len(checkout.processes()) == 2)

    starting.kill()
    starting.wait()

    assert eventually(lambda: not checkout.processes())


PIP_OFFLINE = """\
Collecting django==5.2 (from -r requirements-dev.txt (line 1))
  Using cached django-5.2-py3-none-any.whl
Collecting stripe==15.6 (from -r requirements-dev.txt (line 9))
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<pip...>: Failed')': /simple/stripe/
ERROR: Could not find a version that satisfies the requirement stripe==15.6
ERROR: No matching distribution found for stripe==15.6
"""
PIP_UNKNOWN = """\
Collecting uv==99 (from -r requirements-dev.txt (line 1))
ERROR: Could not find a version that satisfies the requirement uv==99 (from versions: 0.1)
ERROR: No matching distribution found for uv==99
"""
PIP_TAMPERED = """\
Collecting uv==1 (from -r requirements-dev.txt (line 1))
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.
    uv==1: Expected sha256 00 Got 11
"""


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (PIP_OFFLINE, "could not fetch stripe==15.6: the package index cannot be reached. Is there a network?"),
        (PIP_UNKNOWN, "could not fetch uv==99: the package index does not have it for this Python and processor"),
        (PIP_TAMPERED, "pip failed: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."),
        ("no space left", "pip failed: no space left"),
    ],
)
def test_pips_many_words_become_the_line_that_matters(said: str, reason: str) -> None:
    assert dev.why_not_installed(said.splitlines()) == reason


def test_without_venv_or_ensurepip_it_names_debians_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")
    monkeypatch.setattr(dev, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "executable", "/bin/false")

    with pytest.raises(dev.Stop, match="apt-get install python3-venv"):
        dev.make_venv()


def test_without_ensurepip_the_venv_does_without_a_pip_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    python = tmp_path / "python"
    real = shlex.quote(sys.executable)
    python.write_text(f'#!/bin/sh\ncase "$*" in *--without-pip*) exec {real} "$@";; *) exit 1;; esac\n')
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(dev, "find_spec", lambda name: name == "pip")
    monkeypatch.setattr(dev, "VENV", tmp_path / "venv")

    dev.make_venv()

    assert (tmp_path / "venv" / "bin" / "python").exists()
    assert not list((tmp_path / "venv").glob("lib/python3*/site-packages/pip"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a directory that is not ours")
def test_a_checkout_of_another_user_ends_in_one_line() -> None:
    place = Path(tempfile.mkdtemp(dir="/var/tmp"))
    place.chmod(0o755)
    checkout = Checkout(place / "checkout", free_ports())
    nobody = pwd.getpwnam("nobody")
    try:
        done = subprocess.run(
            ["/usr/bin/env", "python3", "dev.py", "shell"],
            cwd=checkout.root,
            env={"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
            user=nobody.pw_uid,
            group=nobody.pw_gid,
            extra_groups=[],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        shutil.rmtree(place)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"dev.py: may not write {checkout.root}/var: it belongs to another user\n"


# --- What is installed, and when -------------------------------------------------------------------------------------


@pytest.fixture
def installs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What prepare() sets out to do, in a directory of its own, without doing it."""
    did: list[str] = []
    for name, place in {"VAR": "var", "VENV": "venv", "PYTHON": "venv/bin/python", "LOCK": "lock.txt"}.items():
        monkeypatch.setattr(dev, name, tmp_path / place)
    monkeypatch.setattr(dev, "INSTALLED", tmp_path / "venv" / "installed.json")
    (tmp_path / "var").mkdir()
    (tmp_path / "lock.txt").write_text("a==1")

    def make_venv() -> None:
        did.append("venv")
        shutil.rmtree(dev.VENV, ignore_errors=True)
        dev.PYTHON.parent.mkdir(parents=True)
        dev.PYTHON.touch()

    monkeypatch.setattr(dev, "make_venv", make_venv)
    monkeypatch.setattr(dev, "install", lambda requirements: did.append(requirements.name))
    return did


def test_nothing_is_installed_twice(installs: list[str]) -> None:
    dev.prepare()
    dev.prepare()

    assert installs == ["venv", "lock.txt"]


def test_a_new_lock_is_installed_into_the_same_venv(installs: list[str]) -> None:
    dev.prepare()
    dev.LOCK.write_text("a==2")
    dev.prepare()

    assert installs == ["venv", "lock.txt", "lock.txt"]


@pytest.mark.parametrize("changed", ["python", "place"])
def test_another_python_or_another_place_needs_another_venv(installs: list[str], changed: str) -> None:
    dev.prepare()
    dev.INSTALLED.write_text(json.dumps({**dev.read_json(dev.INSTALLED), changed: "before"}))
    dev.prepare()

    assert installs == ["venv", "lock.txt", "venv", "lock.txt"]


def test_an_installation_that_was_interrupted_starts_over(installs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    dev.prepare()
    dev.LOCK.write_text("a==2")

    def interrupted(requirements: Path) -> None:
        raise dev.Interrupted(signal.SIGINT)

    with monkeypatch.context() as patch:
        patch.setattr(dev, "install", interrupted)
        with pytest.raises(dev.Interrupted):
            dev.prepare()
    dev.prepare()

    assert installs == ["venv", "lock.txt", "venv", "lock.txt"]


# --- The environment -------------------------------------------------------------------------------------------------


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment, and var/ elsewhere."""
    monkeypatch.setattr(os, "environ", {"PATH": "/bin"})
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VAR", tmp_path / "var")


@pytest.mark.usefixtures("bare")
def test_what_is_set_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text('SITE_URL="https://mine.example.com"\nDEBUG=False\nPORT=4001\n')
    os.environ.update({"DEBUG": "True", "SENTRY_DSN": "https://x@example.com/1"})

    environment = dev.environment_for_children()

    assert environment["SITE_URL"] == "https://mine.example.com"
    assert environment["DEBUG"] == "True"  # the environment wins over the file
    assert environment["SENTRY_DSN"] == "https://x@example.com/1"
    assert environment["STRIPE_API_BASE"] == "http://127.0.0.1:4002"


@pytest.mark.usefixtures("bare")
def test_secrets_are_made_once_and_for_nobody_else(tmp_path: Path) -> None:
    first, second = dev.environment_for_children(), dev.environment_for_children()

    assert first["SESSION_SECRET"] == second["SESSION_SECRET"]
    assert first["STRIPE_WEBHOOK_SECRET"] == second["STRIPE_WEBHOOK_SECRET"]
    assert first["STRIPE_WEBHOOK_SECRET"] != first["SESSION_SECRET"]
    for path in (tmp_path / "var" / "secrets").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.usefixtures("bare")
def test_a_line_of_dotenv_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=1\nB='2\n")

    with pytest.raises(dev.Stop, match="line 2 of"):
        dev.environment_for_children()


@pytest.mark.parametrize("text", ["abc", "0", "65535", "70000", "-1", "3001.5"])
def test_a_port_must_be_one_and_leave_room_for_the_next(text: str) -> None:
    with pytest.raises(dev.Stop, match="is no port number"):
        dev.port_of({"PORT": text})


# --- python3 dev.py test and check -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "workers"),
    [
        ([], True),
        (["tests/orders", "-k", "hold"], True),
        (["--no-header"], True),
        (["-n0"], False),
        (["-n", "3"], False),
        (["--numprocesses=3"], False),
        (["--pdb"], False),
        (["--collect-only"], False),
    ],
)
def test_tests_run_on_every_core_unless_told_otherwise(arguments: list[str], *, workers: bool) -> None:
    assert bool(dev.parallel(arguments)) is workers


@pytest.fixture
def pytest_starts(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What `dev.py test` would turn into, with everything installed but Stripe's command line tool."""
    started: list[Any] = []
    for name in ("prepare", "find_postgres", "install_postgres", "install_chromium"):
        monkeypatch.setattr(dev, name, lambda *_: None)
    monkeypatch.setattr(dev, "NODE", Path("/nonexistent"))
    monkeypatch.setattr(dev, "STRIPE_CLI", Path("/nonexistent/stripe"))
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(os, "execve", lambda path, command, environment: started.append(command))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(ROOT)
    return started


def test_a_tool_that_cannot_be_had_is_named_before_the_tests(
    pytest_starts: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    dev.test(["tests/orders"])

    assert "Some tests need what is missing: " in capsys.readouterr().out
    assert pytest_starts[0][-1] == "tests/orders"


def test_but_not_on_ci(pytest_starts: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(dev.Stop, match="Stripe's command line tool"):
        dev.test([])

    assert not pytest_starts


def test_a_failed_check_does_not_keep_the_others_from_running(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = []

    def passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
        ran.append(name)
        return name not in {"format", "types"}

    for name in ("prepare", "start_database"):
        monkeypatch.setattr(dev, name, lambda *_: None)
    monkeypatch.setattr(dev, "passes", passes)

    assert dev.check() == 1

    assert len(ran) > 7
    assert capsys.readouterr().out == "\nFailed: format, types\n"


def test_a_check_shows_what_was_said_only_when_it_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.passes("good", ["sh", "-c", "echo all fine"], dict(os.environ))
    assert not dev.passes("bad", ["sh", "-c", "echo look here; exit 3"], dict(os.environ))

    said = capsys.readouterr().out
    assert "all fine" not in said
    assert "look here" in said
