"""The whole shop, as it runs on one machine: the Procfile's own web and worker lines, and Stripe's stand-in."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError

import psycopg

from payments.sandbox import Sandbox
from tests.database import ROOT

SECRET = "whsec_sandbox"


@dataclass(frozen=True)
class Shop:
    url: str
    stripe: Sandbox
    database_url: str

    def rows(self, sql: str, *values: object) -> Sequence[tuple[Any, ...]]:
        with psycopg.connect(self.database_url) as connection:
            return connection.execute(sql, values).fetchall()


@contextmanager
def open_shop(home: Path, database_url: str) -> Iterator[Shop]:
    """A shop with the demo's goods in an empty, migrated database. Its logs and mails are in `home`."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with ExitStack() as stack:
        stripe = stack.enter_context(Sandbox(webhooks={f"{url}/api/checkout/webhook": SECRET}))
        environment = {
            **os.environ,
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOST": "127.0.0.1",
            "PORT": str(port),
            "SITE_URL": url,
            "DATABASE_URL": database_url,
            "EMAIL_URL": f"filemail:///{home / 'mail'}",
            "STRIPE_API_BASE": stripe.url,
            "STRIPE_CHECKOUT_ORIGIN": stripe.url,
            "STRIPE_WEBHOOK_SECRET": SECRET,
        }
        (home / "mail").mkdir()
        seed = [sys.executable, "manage.py", "seed_demo", "--without-pictures"]
        subprocess.run(seed, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        for name in ("web", "worker"):
            stack.enter_context(running(name, environment, log=home / f"{name}.log"))
        until(lambda: answers(f"{url}/readyz"), within=60, what=f"the shop is up (its log is {home / 'web.log'})")
        yield Shop(url, stripe, database_url)


@contextmanager
def running(name: str, environment: dict[str, str], *, log: Path) -> Iterator[None]:
    """A process of the Procfile, ended when we are done with it."""
    lines = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["sh", "-c", f"exec env {lines[name]}"], cwd=ROOT, env=environment, stdout=output, stderr=output,
        )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def until(condition: Callable[[], bool], *, within: float, what: str) -> None:
    """Wait at most `within` seconds for something another process does."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, f"Waited {within:.0f} s in vain: {what}."
        time.sleep(0.1)
