"""What the webhook bears: our view beside dj-stripe's own, in the same run, with a quick Stripe and with a slow one.

    python3 dev.py test tests/benchmarks/bench_webhooks.py -n0 -s

gunicorn as in the Procfile for both, a PostgreSQL that waits for its disk, events of real payments at the stand-in, each
sent once. Ours leaves the work to workers, who are not running; dj-stripe's does its work before it answers. Nothing here
can fail for being slow, but everything must be answered 200 and be in the database afterwards.
"""

import copy
import http.client
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import stripe as stripe_package

from ops import postgres
from tests import database
from tests.payments.events import SECRET, signed

ROOT = Path(__file__).parents[2]
KEY = "sk_test_" + "0" * 24  # dj-stripe minds its length
SENDERS = 8
SLOW = 0.2  # seconds of Stripe's latency
ROUNDS = 5  # in turn, so that a slow moment of the machine hits both
STOCK, OURS = 60, 600  # events in a round
STOCK_SLOWLY, OURS_SLOWLY = 20, 600

Event = dict[str, Any]
COUNTS = ("SELECT count(*) FROM payments_inboxevent", "SELECT count(*) FROM djstripe_event")
REGISTER = """
    INSERT INTO djstripe_webhookendpoint (
        id, djstripe_created, djstripe_updated, livemode, metadata, stripe_data, api_version, enabled_events, secret, status,
        url, application, djstripe_uuid, djstripe_tolerance, djstripe_validation_method
    ) VALUES (
        'we_bench', now(), now(), false, '{{}}', '{{}}', '', '["*"]', '{secret}', 'enabled',
        'http://127.0.0.1/', '', '{endpoint}', 300, 'verify_signature'
    )
"""


@contextmanager
def process(*command: str, ready: Callable[[], bool], **environment: str) -> Iterator[None]:
    running = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, env={**os.environ, **environment},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until = time.monotonic() + 60
        while not ready():
            assert running.poll() is None, command
            assert time.monotonic() < until, command
            time.sleep(0.1)
        yield
    finally:
        running.terminate()
        running.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status > 0
    except OSError:
        return False
    finally:
        connection.close()


@contextmanager
def durable_database() -> Iterator[tuple[postgres.Cluster, str]]:
    database.prepare()
    cluster = postgres.Cluster(database.CACHE / f"bench-{secrets.token_hex(4)}", throwaway=True)
    cluster.home.mkdir(parents=True, exist_ok=True)
    shutil.copytree(database.migrated() / "data", cluster.data, symlinks=True)
    with cluster:
        cluster.create_database("bench", template=database.TEMPLATE)
        yield cluster, cluster.url("bench")


@contextmanager
def gunicorn(settings: str, port: int, **environment: str) -> Iterator[None]:
    arguments = ["--worker-class", "gthread", "--workers", "2", "--threads", "8", "--no-control-socket"]
    environment |= {"DJANGO_SETTINGS_MODULE": settings, "DEBUG": "False", "PROCESS": "web", "LOG_LEVEL": "ERROR"}
    command = ("gunicorn", "craved.wsgi", "--bind", f"127.0.0.1:{port}", *arguments)
    with process(*command, ready=lambda: answers(port, "/nowhere"), **environment):
        yield


class StandIn:
    """The stand-in in a process of its own, so that it does not share ours with what measures."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.client = stripe_package.StripeClient(KEY, base_addresses={"api": self.url})

    def control(self, method: str, what: str, **given: Any) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, f"/_sandbox/{what}", json.dumps(given))
        found = json.loads(connection.getresponse().read())
        connection.close()
        return found

    def events(self, count: int) -> list[Event]:
        """Of as many payments as it takes: each has five."""
        known = {event["id"] for event in self.control("GET", "objects/event")}
        found: list[Event] = []
        while len(found) < count:
            for _ in range(20):
                session = self.client.v1.checkout.sessions.create(
                    {
                        "mode": "payment",
                        "line_items": [
                            {
                                "quantity": 1,
                                "price_data": {
                                    "currency": "usd",
                                    "unit_amount": 2500,
                                    "product_data": {"name": "A jar of honey"},
                                },
                            }
                        ],
                        "success_url": "http://127.0.0.1/",
                    }
                )
                self.control("POST", "pay", session=session.id)
            self.control("POST", "clock", advance=2)  # so that the charges are booked
            found = [event for event in self.control("GET", "objects/event") if event["id"] not in known]
        return found[:count]


def renamed(events: list[Event], count: int) -> list[Event]:
    """As many as wanted, each under an id of its own."""
    made = [copy.deepcopy(events[number % len(events)]) for number in range(count)]
    for event in made:
        event["id"] = f"evt_{secrets.token_hex(12)}"
    return made


@dataclass
class Measured:
    seconds: float = 0
    times: list[float] = field(default_factory=list)  # that each took, in seconds

    @property
    def rate(self) -> float:
        return len(self.times) / self.seconds

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(self.seconds + other.seconds, self.times + other.times)


def send(port: int, path: str, events: list[Event]) -> Measured:
    """All must be answered 200."""
    bodies = [json.dumps(event, indent=2) for event in events]
    requests = [(body, signed(body)) for body in bodies]

    def sender(first: int) -> list[float]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        times = []
        for body, header in requests[first::SENDERS]:
            start = time.perf_counter()
            connection.request("POST", path, body, {"Content-Type": "application/json", "Stripe-Signature": header})
            response = connection.getresponse()
            answer = response.read()
            times.append(time.perf_counter() - start)
            assert response.status == 200, answer[:300]
        connection.close()
        return times

    began = time.perf_counter()
    with ThreadPoolExecutor(SENDERS) as pool:
        times = [each for sent in pool.map(sender, range(SENDERS)) for each in sent]
    return Measured(time.perf_counter() - began, times)


def test_what_the_webhook_bears(capsys: pytest.CaptureFixture[str]) -> None:
    stripe_port, our_port, stock_port, endpoint = free_port(), free_port(), free_port(), uuid.uuid4()
    stripe = StandIn(stripe_port)
    with durable_database() as (cluster, url):
        shared = {
            "DATABASE_URL": url, "STRIPE_API_BASE": stripe.url, "STRIPE_SECRET_KEY": KEY, "SITE_URL": "http://127.0.0.1",
            "STRIPE_WEBHOOK_SECRET": SECRET, "SESSION_SECRET": secrets.token_hex(25), "RELEASE": "bench",
        }  # fmt: skip
        cluster.psql(REGISTER.format(secret=SECRET, endpoint=endpoint), database="bench")
        ours, stock = (our_port, "/api/checkout/webhook"), (stock_port, f"/webhook/{endpoint}/")
        with (
            process(
                "payments.sandbox", "--port", str(stripe_port), ready=lambda: answers(stripe_port, "/_sandbox/health")
            ),
            gunicorn("craved.settings", our_port, **shared),
            gunicorn("tests.benchmarks.stock_webhook", stock_port, **shared),
        ):
            events = stripe.events(STOCK * (ROUNDS + 1) + STOCK_SLOWLY * ROUNDS)
            models, unsent = list(events), iter(events)

            def a_round(stock_count: int, our_count: int) -> tuple[Measured, Measured]:
                return send(*stock, list(islice(unsent, stock_count))), send(*ours, renamed(models, our_count))

            a_round(STOCK, OURS)  # to warm up
            quick = [a_round(STOCK, OURS) for _ in range(ROUNDS)]
            stripe.control("POST", "faults", kind="latency", on="*", count=None, seconds=SLOW)
            slow = [a_round(STOCK_SLOWLY, OURS_SLOWLY) for _ in range(ROUNDS)]
        kept = [int(cluster.psql(count, database="bench")) for count in COUNTS]
    assert kept == [OURS * (ROUNDS + 1) + OURS_SLOWLY * ROUNDS, len(events)]

    found = [sum((each[view] for each in rounds), Measured()) for rounds in (quick, slow) for view in (0, 1)]
    with capsys.disabled():
        print(f"\n{'Stripe':<16}{'view':<14}{'events/s':>10}{'ms (median)':>14}{'ms (p95)':>12}")  # noqa: T201
        for name, measured in zip(NAMES, found, strict=True):
            times = sorted(measured.times)
            median, late = times[len(times) // 2] * 1000, times[len(times) * 95 // 100] * 1000
            print(f"{name[0]:<16}{name[1]:<14}{measured.rate:>10.0f}{median:>14.1f}{late:>12.1f}")  # noqa: T201
        stock_quick, our_quick, stock_slow, our_slow = (measured.rate for measured in found)
        print(f"ours / dj-stripe's: {our_quick / stock_quick:.1f}, with a slow Stripe {our_slow / stock_slow:.1f}")  # noqa: T201
        print(f"ours, slow Stripe / quick Stripe: {our_slow / our_quick:.2f}")  # noqa: T201


NAMES = [(speed, view) for speed in ("quick", f"{SLOW * 1000:.0f} ms slower") for view in ("dj-stripe's", "ours")]
