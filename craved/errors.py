"""What a visitor is told when it is our fault. These answers need neither the database nor anything about the visitor."""

import sys
from collections.abc import Callable

import psycopg
import structlog
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from craved import logs
from craved.problems import problem

log = structlog.get_logger(__name__)

RETRY_AFTER = 5  # seconds; the pool's own wait is 3
# Too many connections, and a server on its way down or up; 08… are the connection exceptions.
# https://www.postgresql.org/docs/current/errcodes-appendix.html
GONE = ("08", "53300", "57P01", "57P02", "57P03", "57P04", "57P05")


class DatabaseUnavailable:
    """Answers 503 instead of 500 where the database could not be reached, or all connections to it stayed taken."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return unavailable(request) if is_unavailable(exception) else None


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500, where an exception also ends that was raised outside the view, by other middleware."""
    if is_unavailable(sys.exc_info()[1]):
        return unavailable(request)
    return _answer(request, 500, "Something went wrong on our side. It has been noted.")


def is_unavailable(exception: BaseException | None) -> bool:
    """Whether there was no connection to work with, as opposed to a statement that went wrong."""
    while exception is not None:
        if isinstance(exception, psycopg.OperationalError):  # PoolTimeout and TooManyRequests are of this kind
            return exception.sqlstate is None or exception.sqlstate.startswith(GONE)
        exception = exception.__cause__
    return False


def unavailable(request: HttpRequest) -> HttpResponse:
    """503. Raised and caught exceptions are named in the log, without the traceback that would be the same each time."""
    error = sys.exc_info()[1]
    while error is not None and error.__cause__ is not None:
        error = error.__cause__
    log.warning("database_unavailable", error=type(error).__name__, message=str(error))
    response = _answer(request, 503, "The shop is busy. Please try again in a few seconds.")
    response.headers["Retry-After"] = str(RETRY_AFTER)
    return response


def _answer(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problem(status, detail)
    page = render_to_string(f"{status}.html", {"request_id": logs.request_id()})
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-store"})
