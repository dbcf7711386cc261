"""How the shop speaks: one JSON object a line, each a fact with its fields, and nothing in it that must not be read.

structlog's lines and those of every library come out of one formatter, so none gets past `redacted`.
"""

import contextlib
import json
import logging
import os
import sys
from datetime import UTC, datetime
from typing import Any, TextIO

import environ
import structlog
from structlog.typing import EventDict, Processor

from craved.redaction import redacted

# On every line while one request or one job is at work; craved.jobs carries it from the first to the second.
REQUEST_ID = "request_id"


def request_id() -> str:
    """The id of the request, or of the one whose job this is. Empty outside of both."""
    return str(structlog.contextvars.get_contextvars().get(REQUEST_ID, ""))


def configuration(*, console: bool, level: str) -> dict[str, Any]:
    """For Django's LOGGING. `console` is for people, otherwise lines are JSON."""
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.filter_by_level,
            *COMMON,
            _hand_over,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"not_told_yet": {"()": "craved.logs.NotToldYet"}},
        "formatters": {"line": {"()": "craved.logs.formatter", "console": console}},
        "handlers": {"line": {"class": "craved.logs.Handler", "stream": stream(), "formatter": "line"}},
        "root": {"handlers": ["line"], "level": level},
        "loggers": {
            # Empty lists and `propagate` undo what Django sets up by itself, its mail to ADMINS included: that holds
            # whole requests, and says them to a mailbox.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.request": {"handlers": [], "filters": ["not_told_yet"], "propagate": True},
            # A stranger's scan, with a traceback each time; the request's own line says 400.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
            # Every statement with its values; asked for by name, never by LOG_LEVEL=DEBUG alone.
            "django.db.backends": {"level": "INFO"},
            "gunicorn.http": {"level": "ERROR"},  # at WARNING it minds each HEAD, whose body Django leaves to it
            "stripe": {"level": "WARNING"},  # at INFO it tells of every call
            "procrastinate": {"level": "INFO"},
            "procrastinate.blueprints": {"level": "WARNING"},  # names every task whenever a process starts
            "procrastinate.periodic": {"level": "WARNING"},
        },
    }


def for_people() -> bool:
    """LOG_FORMAT is `json` or `console`. gunicorn's master asks before there are settings."""
    env = environ.FileAwareEnv()
    return bool(env.str("LOG_FORMAT", "console" if env.bool("DEBUG", False) else "json") == "console")


def stream() -> str:
    """Servers log to stdout. A command's stdout is its answer, which a program may read; its log goes to stderr."""
    return "ext://sys.stdout" if os.environ.get("PROCESS", "manage") != "manage" else "ext://sys.stderr"


def formatter(*, console: bool) -> structlog.stdlib.ProcessorFormatter:
    renderer: Processor
    if console:
        colors = sys.stderr.isatty() or "FORCE_COLOR" in os.environ
        renderer = structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=structlog.dev.plain_traceback)
    else:
        renderer = structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.contextvars.merge_contextvars, *COMMON, _job],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,  # a plain traceback: no values of variables
            _finish,
            renderer,
        ],
    )


COMMON: list[Processor] = [structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name]


class Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # the standard library's name
        """Say that a line could not be written, but not, as the standard library does, what was in it."""
        error = sys.exc_info()[0]
        with contextlib.suppress(OSError, ValueError):
            why = error.__name__ if error else ""
            line = {"event": "log_line_lost", "level": "error", "logger": record.name, "error": why}
            sys.stderr.write(json.dumps(line) + "\n")


class NotToldYet(logging.Filter):
    """Drops what Django says of a request that gets its own line from craved.request_log, traceback and all."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not hasattr(getattr(record, "request", None), "started")


def _hand_over(logger: logging.Logger, name: str, event: EventDict) -> tuple[tuple[EventDict], dict[str, Any]]:
    """To the standard library, with the exception where others look for it, too: Sentry does."""
    arguments, options = structlog.stdlib.ProcessorFormatter.wrap_for_formatter(logger, name, event)
    return arguments, {**options, "exc_info": event.get("exc_info")}


def _finish(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Redacted, and with what every line has at its beginning."""
    line: EventDict = redacted(event)
    first = {"timestamp": datetime.now(UTC).isoformat(), "level": line.pop("level"), "event": line.pop("event", "")}
    return {**first, **line}


def _job(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """What the worker says around a job belongs to the same request as what the job says itself."""
    job = getattr(event.get("_record"), "job", None)
    if isinstance(job, dict):
        event["job"] = job.get("task_name")
        event["job_id"] = job.get("id")
        event["attempt"] = job.get("attempts")
        if of := job.get("task_kwargs", {}).get(REQUEST_ID):
            event[REQUEST_ID] = of
    return event
