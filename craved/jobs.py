"""Work for later. A job is deferred in the transaction of what it follows, so it exists exactly when that does.

A job takes ids, never objects, and is safe to run twice. The request that caused it is named in its log lines.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import structlog
from procrastinate import BaseRetryStrategy, RetryStrategy
from procrastinate.contrib.django import app

P = ParamSpec("P")

# Eight tries over about a day (after 6 seconds, 36, 216 …), then it is left as failed, where staff see it.
PATIENT = RetryStrategy(max_attempts=8, exponential_wait=6)


def defer(name: str, **ids: int | str) -> None:
    """Have the job `name` run once the current transaction commits."""
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    app.configure_task(name, allow_unknown=False).defer(request_id=request_id, **ids)


def job(name: str, *, retry: BaseRetryStrategy = PATIENT) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Make a function the job `name`. It runs outside any transaction and opens its own."""

    def register(function: Callable[P, None]) -> Callable[P, None]:
        @wraps(function)
        def run(*, request_id: str = "", **ids: object) -> None:
            with structlog.contextvars.bound_contextvars(request_id=request_id, job=name):
                function(**ids)  # type: ignore[call-arg]  # what defer was given

        app.task(run, name=name, retry=retry)
        return function

    return register
