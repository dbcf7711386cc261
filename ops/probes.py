"""What a load balancer asks, every few seconds: is the process there, and can it work?

GET /healthz   200 {"ok": true, "ts": "2026-11-23T12:00:00+00:00"}; neither database, cache nor session is touched
GET /readyz    200 {"ok": true}, or within a second 503 {"ok": false, "reason": "db"}

HEAD as well; any other method is answered 405. Probes come by IP address and over plain HTTP, so these are answered
before anything that minds the host's name, the scheme or who is asking.
"""

import select
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime

import psycopg
from django.db import connection
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.utils.cache import add_never_cache_headers
from psycopg import conninfo, pq

READY_WITHIN = 0.9  # seconds until /readyz has its answer, whatever the database does
ANSWER_WITHIN = 0.8  # seconds the database has to answer
FRESH_FOR = 0.5  # seconds for which an answer serves everyone who asks


class Probes:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = {"/healthz": healthz, "/readyz": readyz}.get(request.path_info)
        if answer is None:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = answer()
        response.headers["Content-Length"] = str(len(response.content))
        add_never_cache_headers(response)
        return response


def healthz() -> JsonResponse:
    return JsonResponse({"ok": True, "ts": datetime.now(UTC).isoformat()})


def readyz() -> JsonResponse:
    if DATABASE.answers():
        return JsonResponse({"ok": True})
    return JsonResponse({"ok": False, "reason": "db"}, status=503)


class DatabaseProbe:
    """Asks over a connection of its own: the pool's may all be taken by customers, which is no reason to send them away.

    However many ask at once, one connection is made: a stranger cannot use up the database's by asking often.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, "database-probe")
        self._last: Future[bool] | None = None
        self._answered_at = 0.0

    def answers(self) -> bool:
        with self._lock:
            if self._last is None or (self._last.done() and time.monotonic() > self._answered_at + FRESH_FOR):
                self._last = self._worker.submit(self._ask, _address())
            asked = self._last
        try:
            return asked.result(timeout=READY_WITHIN)
        except TimeoutError:  # Only looking up the server's name can take longer than _ask gives it.
            return False

    def _ask(self, address: str) -> bool:
        try:
            return answers(address, within=ANSWER_WITHIN)
        finally:
            self._answered_at = time.monotonic()


def answers(address: str, *, within: float) -> bool:
    """Whether PostgreSQL lets us in and answers a question within so many seconds.

    libpq's own time-out is whole seconds and two at least, and ends where the question begins; hence its steps one by
    one (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PQCONNECTSTARTPARAMS).
    """
    deadline = time.monotonic() + within
    postgres = pq.PGconn.connect_start(address.encode())
    try:
        wanted = pq.PollingStatus.WRITING
        while wanted is not pq.PollingStatus.OK:
            if wanted is pq.PollingStatus.FAILED or not _ready(postgres, wanted, deadline):
                return False
            wanted = pq.PollingStatus(postgres.connect_poll())
        postgres.send_query(b"SELECT 1")
        while postgres.is_busy():
            if not _ready(postgres, pq.PollingStatus.READING, deadline):
                return False
            postgres.consume_input()
        result = postgres.get_result()
        return result is not None and result.status == pq.ExecStatus.TUPLES_OK
    except psycopg.OperationalError:
        return False
    finally:
        postgres.finish()


def _ready(postgres: pq.abc.PGconn, wanted: pq.PollingStatus, deadline: float) -> bool:
    """Wait until its socket can be read from or written to. libpq may open another one for each address it tries."""
    poll = select.poll()
    poll.register(postgres.socket, select.POLLOUT if wanted is pq.PollingStatus.WRITING else select.POLLIN)
    return bool(poll.poll(max(0.0, deadline - time.monotonic()) * 1000))


def _address() -> str:
    """Where the settings say the database is, without what only Django's own connections understand."""
    parameters = connection.get_connection_params()
    mine = {name: value for name, value in parameters.items() if isinstance(value, str)}
    return conninfo.make_conninfo(**{**mine, "application_name": "craved-probe"})


DATABASE = DatabaseProbe()
