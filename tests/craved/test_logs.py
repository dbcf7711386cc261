import io
import json
import logging
import re
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.core import mail
from django.test import Client
from hypothesis import HealthCheck, given, settings
from procrastinate.contrib.django import app

from craved import logs
from craved.accounts.models import User
from craved.jobs import job
from orders.models import Order
from tests.craved import planted
from tests.craved.planted import Planted

pytestmark = pytest.mark.urls("tests.craved.pages")

ORDER_KEY = Order(code="BCDF2345").key


class Written(io.StringIO):
    """What came out, as text and as lines."""

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]

    def about(self, event: str) -> list[dict[str, Any]]:
        return [line for line in self.lines if line["event"] == event]

    def read_anew(self) -> str:
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text


def written(*, console: bool) -> Iterator[Written]:
    stream = Written()
    handler = logs.Handler(stream)
    handler.setFormatter(logs.formatter(console=console))
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


@pytest.fixture
def log() -> Iterator[Written]:
    yield from written(console=False)


@pytest.fixture(params=["json", "console"])
def either_log(request: pytest.FixtureRequest) -> Iterator[Written]:
    yield from written(console=request.param == "console")


@pytest.fixture
def visitor() -> Client:
    """One who is shown errors, as a browser would be."""
    return Client(raise_request_exception=False)


# --- The request's id ------------------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/fine/", "/nothing/", "/crash/?said=x", "/healthz", "/readyz", "/health", "/static/craved/css/base.css"],
)
def test_every_response_has_the_id_the_caller_gave(visitor: Client, address: str) -> None:
    response = visitor.get(address, headers={"X-Request-Id": "from-the_edge-42"})

    assert response.headers["X-Request-Id"] == "from-the_edge-42"


@pytest.mark.parametrize(
    "theirs",
    [
        "",
        "short",
        "x" * 65,
        "with space",
        "new\nline",
        "ünïcode-id",
        "semi;colon1",
        "4242424242424242",
        "sk_live_abcdefgh12",
    ],
)
def test_an_id_that_is_not_fit_to_be_repeated_is_replaced(visitor: Client, theirs: str) -> None:
    ids = {visitor.get("/healthz", headers={"X-Request-Id": theirs}).headers["X-Request-Id"] for _ in range(2)}

    assert len(ids) == 2
    assert all(re.fullmatch(r"[0-9a-f]{32}", given) for given in ids)


@pytest.mark.django_db
def test_one_request_is_not_mistaken_for_another(visitor: Client, log: Written) -> None:
    visitor.get("/say/?said=x", headers={"X-Request-Id": "the-first"})
    visitor.get("/say/?said=x", headers={"X-Request-Id": "the-second"})
    structlog.get_logger("tests").warning("said")

    assert [line.get("request_id") for line in log.about("said")] == ["the-first", "the-second", None]


# --- The request's line ----------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_request_is_one_line_that_says_what_it_cost(visitor: Client, log: Written) -> None:
    visitor.get("/fine/", headers={"X-Request-Id": "a-good-request"})

    (line,) = log.lines
    assert line["timestamp"].endswith("+00:00")
    assert line.pop("duration_ms") >= line.pop("queries_ms") > 0
    assert {name: value for name, value in line.items() if name != "timestamp"} == {
        "level": "info", "event": "request", "logger": "craved.request_log", "request_id": "a-good-request",
        "method": "GET", "route": "fine/", "view": "tests.craved.pages.fine", "status": 200, "bytes": 4, "queries": 1,
    }  # fmt: skip


@pytest.mark.django_db
def test_an_orders_link_is_logged_by_its_route_and_code(visitor: Client, log: Written) -> None:
    visitor.get(f"/orders/BCDF2345/{ORDER_KEY}/")

    (line,) = log.lines
    assert line["route"] == "orders/<slug:code>/<str:key>/"
    assert line["order"] == "BCDF2345"
    assert ORDER_KEY not in log.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [f"/order/BCDF2345/{ORDER_KEY}", f"/orders/BCDF2345/{ORDER_KEY}/x/", f"/orders/BCDF2345/{ORDER_KEY[:-1]}/y/"],
)
def test_a_mistyped_link_does_not_give_its_key_away(visitor: Client, log: Written, address: str) -> None:
    visitor.get(address)

    assert log.about("request")[0]["status"] == 404
    assert "BCDF2345" in log.getvalue()
    assert ORDER_KEY[:-1] not in log.getvalue()


@pytest.mark.django_db
def test_staff_are_named_by_number_and_customers_not_at_all(visitor: Client, log: Written) -> None:
    for address, staff in [("boss@example.com", True), ("ann@example.com", False)]:
        user = User.objects.create_user(email=address, password="x", is_staff=staff)
        visitor.force_login(user)
        visitor.get("/accounts/email/")

    lines = log.about("request")
    assert [line.get("staff") for line in lines] == [User.objects.get(email="boss@example.com").pk, None]


@pytest.mark.django_db
def test_the_log_asks_the_database_nothing_about_who_it_is(visitor: Client, log: Written) -> None:
    visitor.force_login(User.objects.create_user(email="boss@example.com", password="x", is_staff=True))

    visitor.get("/fine/")

    assert log.about("request")[0]["queries"] == 1


def test_probes_are_not_worth_a_line_while_all_is_well(visitor: Client, log: Written) -> None:
    visitor.get("/healthz")
    visitor.post("/healthz")

    assert [line["status"] for line in log.lines] == [405]


# --- Errors ----------------------------------------------------------------------------------------------------------


def test_what_nobody_caught_is_one_line_with_its_traceback(visitor: Client, log: Written) -> None:
    response = visitor.get("/crash/?said=ann@example.com", headers={"X-Request-Id": "a-bad-request"})

    (line,) = log.lines
    assert (line["event"], line["level"], line["status"]) == ("request", "error", 500)
    assert line["request_id"] == response.headers["X-Request-Id"] == "a-bad-request"
    assert "tests/craved/pages.py" in line["exception"]
    assert line["exception"].endswith("RuntimeError: no [hidden]")
    assert mail.outbox == []


def test_a_visitor_is_told_the_requests_id_and_nothing_of_the_error(visitor: Client) -> None:
    page = visitor.get("/crash/?said=ouch", headers={"X-Request-Id": "a-bad-request"})
    answer = visitor.get("/api/crash/?said=ouch", headers={"X-Request-Id": "a-bad-request"})

    assert page.status_code == answer.status_code == 500
    assert "a-bad-request" in page.text
    assert answer.json()["request_id"] == "a-bad-request"
    assert "ouch" not in page.text + answer.text
    assert page.headers["Cache-Control"] == answer.headers["Cache-Control"] == "no-store"


def test_a_strangers_wrong_host_name_is_no_error_of_ours(visitor: Client, log: Written) -> None:
    visitor.get("/fine/", headers={"Host": "evil.example.net"})

    assert [(line["level"], line["status"]) for line in log.lines] == [("info", 400)]


# --- Nothing that must not be read -----------------------------------------------------------------------------------

LOGGERS = ["django.request", "django.security.csrf", "gunicorn.error", "stripe", "procrastinate", "urllib3", "tests"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(planted.anything)
def test_no_secret_survives_in_a_line_whoever_writes_it(either_log: Written, secret: Planted) -> None:
    text = secret.text
    for name in LOGGERS:
        stdlib = logging.getLogger(name)
        propagates, stdlib.propagate = stdlib.propagate, True
        stdlib.error("GET %s as %r", text, {"headers": [text]})
        stdlib.error(f"directly {text}", extra={"told": text}, stack_info=True)
        stdlib.propagate = propagates
    ours = structlog.get_logger("tests")
    ours.error(
        f"in the event {text}", field=text, deep={"list": [text], text: (text, {text})}, thing=Planted(text, text)
    )
    try:
        try:
            raise KeyError(text)
        except KeyError as cause:
            cause.add_note(text)
            local = text
            raise ValueError(f"because of {local}") from cause
    except ValueError:
        ours.exception("it failed", cookies={"sessionid": text})
        logging.getLogger("tests").exception("it failed")
    with structlog.contextvars.bound_contextvars(about=text):
        ours.error("in its context")

    lines = either_log.read_anew()

    assert "it failed" in lines
    assert "ValueError: because of" in lines
    assert secret.secret not in lines


def test_a_line_that_cannot_be_written_is_mentioned_but_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    handler = logs.Handler(io.StringIO())
    handler.setFormatter(logs.formatter(console=False))

    handler.handle(logging.LogRecord("tests", logging.ERROR, "", 1, "%d items", ("sk_live_abcdefghijkl",), None))

    told = capsys.readouterr().err
    assert json.loads(told) == {"event": "log_line_lost", "level": "error", "logger": "tests", "error": "TypeError"}


def test_what_the_server_says_is_redacted_and_in_the_same_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_FORMAT", "json")
    from gunicorn.config import Config

    from craved.server import Logger

    error_log = logging.getLogger("gunicorn.error")
    before = error_log.handlers[:], error_log.propagate, error_log.level
    try:
        logger = Logger(Config())
        (handler,) = error_log.handlers
        assert isinstance(handler, logging.StreamHandler)
        stream = handler.setStream(Written())
        assert stream is sys.stdout
        logger.error("Invalid request from %s", "ann@example.com")
        (line,) = handler.stream.lines
        assert not logger.access_log_enabled
    finally:
        error_log.handlers[:], error_log.propagate, error_log.level = before

    assert line["event"] == "Invalid request from [hidden]"
    assert line["logger"] == "gunicorn.error"


# --- Jobs ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def _whisper() -> Iterator[None]:
    @job("tests.whisper", retry=None)  # type: ignore[arg-type]  # to fail at once
    def whisper() -> None:
        structlog.get_logger("tests").warning("whispered")
        logging.getLogger("urllib3").warning("a library, too")
        raise RuntimeError("to ann@example.com")

    yield
    app.tasks.pop("tests.whisper")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_whisper")
def test_what_a_job_says_names_the_request_that_caused_it(visitor: Client, log: Written) -> None:
    visitor.get("/job/", headers={"X-Request-Id": "the-cause-of-it"})

    run_worker()

    of_the_job = [line for line in log.lines if line.get("job") == "tests.whisper"]
    said = [line["event"] for line in of_the_job]
    assert {"whispered", "a library, too"} < set(said)
    assert any(event.startswith("Starting job") for event in said)
    assert any("ended with status: Error" in event for event in said)
    assert {line["request_id"] for line in of_the_job} == {"the-cause-of-it"}
    assert "RuntimeError: to [hidden]" in log.getvalue().replace("\\n", "\n")
    assert "ann@example.com" not in log.getvalue()


def run_worker() -> None:
    """One worker, as `manage.py procrastinate worker` has it, until nothing is left to do."""

    def work() -> None:
        with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined]
            worker.run_worker(wait=False, listen_notify=False, install_signal_handlers=False)

    thread = threading.Thread(target=work)  # without the test's own context
    thread.start()
    thread.join(timeout=30)
    assert not thread.is_alive()
