"""How the shop is: each thing it cannot do without, whether it is well, and the figures that say so.

`down`      the database cannot be worked with, so nothing can be sold
`degraded`  everything can be bought, but something behind it needs a look
`ok`        all is well
"""

import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import F, Max, Min, Q
from django.db.models.functions import Coalesce
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from ops import probes
from orders.models import OrderMail
from payments.models import InboxEvent

log = structlog.get_logger(__name__)

FRESH_FOR = 5  # seconds for which a report serves everyone who asks; asking often costs nothing
STATEMENT_TIMEOUT = 1000  # milliseconds
JOBS_WAIT_AT_MOST = timedelta(minutes=5)
WORKER_SILENT_AT_MOST = timedelta(seconds=45)  # it reports every 10 seconds
EVENTS_WAIT_AT_MOST = timedelta(minutes=5)
MAIL_WAITS_AT_MOST = timedelta(minutes=10)
DISK_FREE_AT_LEAST = 0.1  # of the disk that media are kept on


@dataclass(frozen=True)
class Check:
    ok: bool
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    at: datetime
    checks: dict[str, Check]

    @property
    def status(self) -> str:
        if not self.checks["database"].ok:
            return "down"
        return "ok" if all(check.ok for check in self.checks.values()) else "degraded"

    def as_json(self, *, details: bool) -> dict[str, Any]:
        return {
            "status": self.status,
            "timestamp": self.at.isoformat(),
            "service": "craved",
            **({"release": settings.RELEASE} if details else {}),
            "checks": {
                name: {"ok": check.ok, **(check.details if details else {})} for name, check in self.checks.items()
            },
        }


class Reporter:
    """Makes one report at a time, and lets everyone who asks meanwhile have the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: Report | None = None
        self._made_at = 0.0

    def report(self) -> Report:
        if self._last is not None and (self._is_fresh() or self._lock.locked()):
            return self._last
        with self._lock:
            if self._last is None or not self._is_fresh():
                self._last = examine(at=datetime.now(UTC))
                self._made_at = time.monotonic()
            return self._last

    def _is_fresh(self) -> bool:
        return time.monotonic() < self._made_at + FRESH_FOR


REPORTER = Reporter()


def examine(*, at: datetime) -> Report:
    checks = {"database": database()}
    for name, check in WITHOUT_DATABASE.items():
        checks[name] = check()
    for name, ask in WITH_DATABASE.items():
        checks[name] = _asked(name, ask, at) if checks["database"].ok else Check(False, {"reason": "database"})
    return Report(at, checks)


def _asked(name: str, ask: Callable[[datetime], Check], at: datetime) -> Check:
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL statement_timeout = {STATEMENT_TIMEOUT}")
            return ask(at)
    except DatabaseError as error:
        log.warning("health_check_failed", check=name, error=type(error).__name__, message=str(error))
        return Check(False, {"reason": type(error).__name__})


# --- The checks ------------------------------------------------------------------------------------------------------


def database() -> Check:
    """It answers, and has a connection left for us."""
    started = time.monotonic()
    if not probes.DATABASE.answers():
        return Check(False, {"reason": "no answer"})
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        return Check(False, {"reason": type(error.__cause__ or error).__name__})
    details: dict[str, Any] = {"ms": round((time.monotonic() - started) * 1000)}
    if pool := getattr(connection, "pool", None):
        figures = pool.get_stats()  # has no entry for what has not happened yet
        details["pool"] = {
            name: figures.get(name, 0)
            for name in ("pool_max", "pool_size", "pool_available", "requests_waiting", "requests_errors")
        }
    return Check(True, details)


def disk() -> Check:
    """Of a disk that is nearly full, databases and pictures suffer first."""
    place = next(path for path in (Path(settings.MEDIA_ROOT), *Path(settings.MEDIA_ROOT).parents) if path.exists())
    usage = shutil.disk_usage(place)
    free = usage.free / usage.total
    return Check(free >= DISK_FREE_AT_LEAST, {"free_percent": round(free * 100), "free_megabytes": usage.free // 2**20})


def stripe() -> Check:
    """It has its keys. Whether Stripe answers is not asked: its being slow must not look like our being down."""
    set_up = {"secret_key": bool(settings.STRIPE_SECRET_KEY), "webhook_secret": bool(settings.STRIPE_WEBHOOK_SECRETS)}
    return Check(all(set_up.values()), {**set_up, "live_mode": settings.STRIPE_LIVE_MODE})


def migrations(at: datetime) -> Check:
    """The schema is the one this code was written for: nothing is left to apply, and nothing unknown has been."""
    applied = set(MigrationRecorder(connection).applied_migrations())
    pending = sorted(
        f"{app}.{name}"
        for (app, name), replaced in _known_migrations().items()
        if (app, name) not in applied and not (replaced and replaced <= applied)
    )
    known = _known_migrations().keys() | set().union(*_known_migrations().values())
    apps = {app for app, _ in known}
    unknown = sorted(f"{app}.{name}" for app, name in applied - known if app in apps)
    return Check(not pending and not unknown, {"pending": pending, "unknown": unknown})


@cache
def _known_migrations() -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """Those that came with the code, each with what it was squashed from."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return {key: frozenset(migration.replaces) for key, migration in loader.disk_migrations.items()}


def jobs(at: datetime) -> Check:
    """None is left as failed, and none that could be run has waited for long."""
    due = ProcrastinateJob.objects.filter(Q(scheduled_at=None) | Q(scheduled_at__lte=at), status="todo")
    since = due.filter(procrastinateevent__type="deferred").aggregate(
        since=Min(Coalesce(F("scheduled_at"), F("procrastinateevent__at")))
    )["since"]
    failed = ProcrastinateJob.objects.filter(status="failed").count()
    late = since is not None and at - since > JOBS_WAIT_AT_MOST
    return Check(not late and not failed, {"oldest_queued_seconds": _seconds(since, at), "failed": failed})


def worker(at: datetime) -> Check:
    seen = ProcrastinateWorker.objects.aggregate(seen=Max("last_heartbeat"))["seen"]
    alive = seen is not None and at - seen <= WORKER_SILENT_AT_MOST
    return Check(alive, {"seen_seconds_ago": _seconds(seen, at)})


def webhooks(at: datetime) -> Check:
    """What Stripe sent has been dealt with. That it sends nothing is no fault: nothing may have been sold."""
    last = InboxEvent.objects.aggregate(last=Max("received_at"))["last"]
    waiting = InboxEvent.objects.unsettled().aggregate(since=Min("received_at"))["since"]
    failing = InboxEvent.objects.failing().count()
    late = waiting is not None and at - waiting > EVENTS_WAIT_AT_MOST
    details = {"last_event_seconds_ago": _seconds(last, at), "oldest_unsettled_seconds": _seconds(waiting, at)}
    return Check(not late and not failing, {**details, "failing": failing})


def mail(at: datetime) -> Check:
    unsent = OrderMail.objects.unsent()
    late = unsent.filter(queued_at__lt=at - MAIL_WAITS_AT_MOST).count()
    return Check(not late, {"unsent": unsent.count(), "late": late})


def _seconds(since: datetime | None, at: datetime) -> int | None:
    return None if since is None else max(0, round((at - since).total_seconds()))


WITHOUT_DATABASE: dict[str, Callable[[], Check]] = {"disk": disk, "stripe": stripe}
WITH_DATABASE: dict[str, Callable[[datetime], Check]] = {
    "migrations": migrations,
    "jobs": jobs,
    "worker": worker,
    "webhooks": webhooks,
    "mail": mail,
}
