"""One log line a request, and one id for all that is said about it."""

import re
import sys
import time
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from django.conf import settings
from django.core.signals import got_request_exception
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from craved.redaction import redacted_text

log = structlog.get_logger(__name__)

WELL_FORMED = re.compile(r"[A-Za-z0-9_-]{8,64}")
ORDER_CODE = re.compile(r"[0-9A-Z]{6,12}")
PROBES = frozenset(["/healthz", "/readyz", "/health"])
LONGEST_SEGMENT = 24  # letters of an unknown path's parts; an order's key, even a mistyped one, has more


class RequestLog:
    """Outermost of all middleware, so that every response has the id and none goes unmentioned."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started = time.perf_counter()
        request_id = accepted(request.headers.get("x-request-id", "")) or uuid.uuid4().hex
        queries = Queries()
        request.started = started  # type: ignore[attr-defined]  # for `failed` and logs.NotToldYet
        structlog.contextvars.clear_contextvars()
        with structlog.contextvars.bound_contextvars(request_id=request_id), connection.execute_wrapper(queries):
            response = self.get_response(request)
            response.headers["X-Request-Id"] = request_id
            _tell(request, response, queries, seconds=time.perf_counter() - started)
        return response


class Queries:
    """Counts what a request asks of the database."""

    def __init__(self) -> None:
        self.count = 0
        self.seconds = 0.0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        started = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.count += 1
            self.seconds += time.perf_counter() - started


def accepted(request_id: str) -> str:
    """The caller's own id, if it is fit to be repeated: well-formed, and nothing that would have to be hidden."""
    fit = WELL_FORMED.fullmatch(request_id) and redacted_text(request_id) == request_id
    return request_id if fit else ""


def _tell(request: HttpRequest, response: HttpResponseBase, queries: Queries, *, seconds: float) -> None:
    status = response.status_code
    fields: dict[str, Any] = {"method": request.method, **_where(request), "status": status}
    fields["duration_ms"] = round(seconds * 1000, 1)
    if isinstance(response, HttpResponse):
        fields["bytes"] = len(response.content)
    if queries.count:
        fields |= {"queries": queries.count, "queries_ms": round(queries.seconds * 1000, 1)}
    user = getattr(request, "_cached_user", None)  # only if somebody asked for it: the log reads no session
    if user is not None and user.is_staff:
        fields["staff"] = user.pk
    if status >= 500 and status != 503:
        log.error("request", **fields, exc_info=getattr(request, "failure", None))
    elif status == 503:
        log.warning("request", **fields)
    elif request.path in PROBES and status < 400:
        log.debug("request", **fields)
    else:
        log.info("request", **fields)


def _where(request: HttpRequest) -> dict[str, str]:
    """The route, never the address itself: an order's has its key."""
    match = request.resolver_match
    if match is None:
        return {"path": shortened(request.path)}
    where = {"route": match.route, "view": match.view_name}
    code = match.kwargs.get("code", "")
    if isinstance(code, str) and ORDER_CODE.fullmatch(code):
        where["order"] = code
    return where


def shortened(path: str) -> str:
    """An address nothing answers to, or a file's. What is long in it may be a key that somebody mistyped."""
    segments = path[:200].split("/")
    if path.startswith(settings.STATIC_URL):
        return path[:200]
    return "/".join(segment if len(segment) <= LONGEST_SEGMENT else "…" for segment in segments)


def _failed(sender: object, request: HttpRequest | None = None, **_: object) -> None:
    """Keep an exception nobody caught for the request's line."""
    if request is not None:
        request.failure = sys.exc_info()  # type: ignore[attr-defined]


got_request_exception.connect(_failed, dispatch_uid="craved.request_log")
