"""Errors to Sentry, where SENTRY_DSN names one. Loaded and paid for only then."""

from collections.abc import Callable
from typing import Any

import sentry_sdk
from django.http import HttpRequest, HttpResponseBase
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.integrations.logging import ignore_logger
from sentry_sdk.types import Event, Hint

from craved import logs
from craved.redaction import redacted

PROBES = frozenset(["/healthz", "/readyz", "/health"])
# What Sentry reads itself; hiding a part of one would lose the whole report.
SENTRYS_OWN = frozenset(
    [
        *("event_id", "type", "timestamp", "start_timestamp", "platform"),
        *("level", "release", "environment", "sdk", "modules"),
    ]
)


def start(dsn: str, *, release: str, environment: str, traces: float) -> None:
    """`traces` is the share of requests whose time is taken apart, 0 to 1."""

    def share(context: dict[str, Any]) -> float:
        return 0.0 if context.get("wsgi_environ", {}).get("PATH_INFO") in PROBES else traces

    ignore_logger("craved.request_log")  # its line on an error repeats what Sentry has caught by then
    sentry_sdk.init(
        dsn,
        release=release,
        environment=environment,
        integrations=[DjangoIntegration(transaction_style="url", middleware_spans=False, signals_spans=False)],
        traces_sampler=share if traces else None,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        before_send=prepared,
        before_send_transaction=prepared,
        before_breadcrumb=lambda crumb, hint: redacted(crumb),
    )


class TagRequest:
    """Puts the request's id on all that is reported of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        sentry_sdk.set_tag(logs.REQUEST_ID, logs.request_id())
        return self.get_response(request)


def prepared(event: Event, hint: Hint) -> Event:
    """What is sent: our log lines as message and fields, tagged with the request they belong to, and redacted."""
    record = hint.get("log_record")
    request_id = logs.request_id()
    if record is not None:
        line = record.msg if isinstance(record.msg, dict) else {}
        if line:
            event["logentry"] = {"message": str(line.get("event", ""))}
            event["extra"] = {name: value for name, value in line.items() if name not in {"event", "exc_info"}}
        job = getattr(record, "job", None)
        if isinstance(job, dict):
            event["extra"] = {"job": job.get("task_name"), "job_id": job.get("id"), "attempt": job.get("attempts")}
            request_id = request_id or str(job.get("task_kwargs", {}).get(logs.REQUEST_ID, ""))
    if request_id:
        event["tags"] = {**(event.get("tags") or {}), logs.REQUEST_ID: request_id}
    for name in event.keys() - SENTRYS_OWN:
        event[name] = redacted(event[name])  # type: ignore[literal-required]
    return event
