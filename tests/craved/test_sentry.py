import gzip
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import brotli  # type: ignore[import-untyped]  # no types
import pytest
from hypothesis import given

from craved import sentry
from orders.models import Order
from tests.craved import planted
from tests.craved.planted import Planted
from tests.database import ROOT

KEY = Order(code="BCDF2345").key

# A process of its own: Sentry's hooks into Django and logging are for good.
SHOP = """
import io, logging, sys
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from wsgiref.util import setup_testing_defaults

shop = get_wsgi_application()
settings.ROOT_URLCONF = "tests.craved.pages"
for address in sys.argv[1:]:
    path, _, query = address.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "localhost", "HTTP_X_REQUEST_ID": "the-request-42"}
    environ |= {"HTTP_COOKIE": "sessionid=verysecretsession", "HTTP_AUTHORIZATION": "Bearer verysecrettoken"}
    environ |= {"REMOTE_ADDR": "203.0.113.9", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}
    environ |= {"REQUEST_METHOD": "POST" if path == "/crash/" else "GET", "CONTENT_TYPE": "text/plain", "CONTENT_LENGTH": "14"}
    environ["wsgi.input"] = io.BytesIO(b"verysecretbody")
    setup_testing_defaults(environ)
    list(shop(environ, lambda status, headers, exc_info=None: None))
job = {"task_name": "orders.send_mail", "id": 7, "attempts": 8, "task_kwargs": {"mail_id": 1, "request_id": "the-request-43"}}
logging.getLogger("procrastinate.worker").error("Job ended with status: Error", extra={"job": job})
import sentry_sdk
sentry_sdk.flush(10)
"""


@dataclass
class Sentry:
    """As much of it as takes envelopes in."""

    dsn: str = ""
    items: list[dict[str, Any]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)

    def events(self) -> list[dict[str, Any]]:
        return [item for item in self.items if "exception" in item or "logentry" in item]

    def transactions(self) -> list[dict[str, Any]]:
        return [item for item in self.items if item.get("type") == "transaction" and "spans" in item]

    def take(self, body: bytes, encoding: str) -> None:
        body = {"gzip": gzip.decompress, "br": brotli.decompress}.get(encoding, bytes)(body)
        self.bodies.append(body.decode())
        self.items += [json.loads(line) for line in body.splitlines() if line.startswith(b"{")]


@pytest.fixture(scope="module")
def told() -> Sentry:
    """What Sentry was told of a shop in which things went wrong."""
    sentry = Sentry()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the standard library's name
            body = self.rfile.read(int(self.headers["Content-Length"]))
            sentry.take(body, self.headers.get("Content-Encoding", ""))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *arguments: object) -> None:
            """Quietly."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        sentry.dsn = f"http://publickey@127.0.0.1:{server.server_port}/1"
        environment = {**os.environ, "SENTRY_DSN": sentry.dsn, "SENTRY_TRACES": "1", "RELEASE": "v42", "DEBUG": "False"}
        addresses = [
            "/crash/?said=ann@example.com",
            "/say/?said=4242424242424242",
            *(f"/orders/BCDF2345/{KEY}/", "/healthz", "/readyz", "/health"),
        ]
        subprocess.run(
            [sys.executable, "-c", SHOP, *addresses],
            cwd=ROOT,
            env=environment,
            check=True,
            capture_output=True,
            timeout=60,
        )
        server.shutdown()
        thread.join()
    return sentry


def test_an_error_nobody_caught_is_told_once_with_its_request(told: Sentry) -> None:
    (event,) = [event for event in told.events() if "exception" in event]

    assert event["exception"]["values"][-1]["value"] == "no [hidden]"
    assert event["tags"]["request_id"] == "the-request-42"
    assert event["release"] == "v42"
    assert event["environment"] == "production"
    assert event["transaction"] == "/crash/"


def test_no_values_of_variables_and_no_bodies_are_told(told: Sentry) -> None:
    (event,) = [event for event in told.events() if "exception" in event]

    frames = [frame for value in event["exception"]["values"] for frame in value["stacktrace"]["frames"]]
    assert any(frame["function"] == "crash" for frame in frames)
    assert not any("vars" in frame for frame in frames)
    assert event["request"]["method"] == "POST"
    assert not event["request"].get("data")
    assert "user" not in event


def test_a_line_of_ours_is_told_as_its_event_and_fields(told: Sentry) -> None:
    (event,) = [event for event in told.events() if event.get("logentry", {}).get("message") == "said"]

    assert event["extra"]["what"] == "[hidden]"
    assert event["tags"]["request_id"] == "the-request-42"


def test_a_job_is_told_with_the_request_that_caused_it(told: Sentry) -> None:
    (event,) = [event for event in told.events() if "Job ended" in event.get("logentry", {}).get("message", "")]

    assert event["tags"]["request_id"] == "the-request-43"
    assert event["extra"] == {"job": "orders.send_mail", "job_id": 7, "attempt": 8}


def test_time_is_taken_of_requests_by_their_route_and_not_of_probes(told: Sentry) -> None:
    names = [transaction["transaction"] for transaction in told.transactions()]

    assert sorted(names) == ["/crash/", "/orders/{code}/{key}/", "/say/"]
    assert {transaction["tags"]["request_id"] for transaction in told.transactions()} == {"the-request-42"}
    assert not any("middleware" in json.dumps(transaction["spans"]) for transaction in told.transactions())


def test_nobodys_secret_is_told(told: Sentry) -> None:
    everything = "\n".join(told.bodies)

    assert len(told.bodies) >= 6
    for secret in ["verysecret", "ann@example.com", "4242424242424242", "203.0.113.9", KEY, "a local variable"]:
        assert secret not in everything.replace("secret = ", "")


@given(planted.anything, planted.around)
def test_what_is_planted_in_a_report_is_hidden(secret: Planted, name: str) -> None:
    text = secret.text
    event: Any = {
        "event_id": "4242424242424242aaaaaaaaaaaaaaaa",
        "message": text,
        "logentry": {"message": text, "params": [text]},
        "exception": {
            "values": [{"type": "ValueError", "value": text, "stacktrace": {"frames": [{"vars": {"x": text}}]}}]
        },
        "request": {"url": f"https://shop.example.com{text}", "query_string": text, "headers": {"X-Thing": text}},
        "breadcrumbs": {"values": [{"message": text, "data": {name: text}}]},
        "extra": {name: [text]},
        "tags": {"about": text},
        "contexts": {"trace": {"trace_id": "4242424242424242aaaaaaaaaaaaaaaa", "description": text}},
        "spans": [{"description": text, "data": {text: text}}],
    }

    prepared: Any = sentry.prepared(event, {})

    assert secret.secret not in json.dumps(prepared, ensure_ascii=False)
    assert prepared["event_id"] == prepared["contexts"]["trace"]["trace_id"] == "4242424242424242aaaaaaaaaaaaaaaa"


def test_without_a_dsn_sentry_is_not_even_loaded() -> None:
    script = "import django, sys; django.setup(); print('sentry_sdk' in sys.modules)"
    environment = {name: value for name, value in os.environ.items() if name != "SENTRY_DSN"}

    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, check=True, capture_output=True)

    assert done.stdout.decode().strip() == "False"
