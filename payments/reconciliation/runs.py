"""One run: compare, repair what may be repaired, compare again, and write down what came of it. One at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.utils import timezone

from payments import gateway
from payments.models import Case, ReconciliationRun
from payments.reconciliation import at_rest, balance, disputes, events, goods, journal, payments, payouts, refunds
from payments.reconciliation.differences import Comparison, Difference, Kind

RUNNING = 6_020_917_344_501  # an advisory lock: two runs would repair the same thing at once
NIGHTLY = timedelta(days=35)  # longer than Stripe takes to change its mind about anything but disputes
ROUNDS = 3  # of repairing: what is repaired may show what was behind it
MOST_KEPT = 1_000  # differences of one run, for reading

log = structlog.get_logger(__name__)


class AlreadyRunning(Exception):
    """Another reconciliation is under way. Nothing was done."""


@dataclass
class Run:
    """What came of a run. `comparison` is the last one: what is left."""

    row: ReconciliationRun
    comparison: Comparison
    repaired: list[Difference] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)  # difference's name → why repairing it failed
    declined: list[Difference] = field(default_factory=list)  # nobody said yes to these

    @property
    def result(self) -> ReconciliationRun.Result:
        if self.comparison.unanswered:
            return ReconciliationRun.Result.INCOMPLETE
        return ReconciliationRun.Result.DRIFT if self.comparison.differences else ReconciliationRun.Result.CLEAN


def compare(since: datetime, until: datetime, *, at: datetime) -> Comparison:
    """Look at both sides. `until` is not included. Changes nothing."""
    books = Comparison(since, until, at)
    payments.compare(books)
    refunds.compare(books)
    at_rest.compare(books)
    disputes.compare(books)
    balance.compare(books)
    payouts.compare(books)
    events.compare(books)
    goods.compare(books)
    journal.compare(books)
    balance.compare_total(books)
    books.leave_out(events.moving(books))
    return books


def never(difference: Difference) -> bool:
    """Nobody is there to say yes to money leaving."""
    return False


def run(
    since: datetime, until: datetime, *, fix: bool = False, confirm: Callable[[Difference], bool] = never, at: datetime
) -> Run:  # fmt: skip
    """Compare, and with `fix` repair. Raises `AlreadyRunning`.

    Repairs that move money are done only where `confirm` says so. Everything else runs a handler that is safe to repeat.
    """
    with _alone():
        row = ReconciliationRun.objects.create(since=since, until=until, started_at=at)
        done = Run(row, compare(since, until, at=at))
        if fix:
            _repair(done, confirm)
        _write_down(done, at=max(timezone.now(), at))
    return done


def _repair(done: Run, confirm: Callable[[Difference], bool]) -> None:
    tried: set[str] = set()
    for _ in range(ROUNDS):
        found = {each.name: each for each in done.comparison.differences}
        now = [each for name, each in found.items() if name not in tried and each.remedy.run]
        tried |= found.keys()
        worked = [each for each in now if _try(done, each, confirm)]
        if not worked:
            return
        done.comparison = compare(
            done.comparison.since, done.comparison.until, at=max(timezone.now(), done.comparison.at)
        )
        left = {each.name for each in done.comparison.differences}
        done.repaired += [each for each in worked if each.name not in left]


def _try(done: Run, difference: Difference, confirm: Callable[[Difference], bool]) -> bool:
    remedy = difference.remedy
    if remedy.run is None:
        return False
    if remedy.pays and not confirm(difference):
        done.declined.append(difference)
        return False
    try:
        remedy.run()
    except Exception as error:  # one that cannot be repaired must not keep the others from being
        known = isinstance(error, gateway.Unreachable | gateway.Refused)
        done.failures[difference.name] = f"{type(error).__name__}: {error}" if known else type(error).__name__
        log.warning("repair_failed", difference=difference.name, exc_info=not known)
        return False
    return True


def _write_down(done: Run, *, at: datetime) -> None:
    books, row = done.comparison, done.row
    row.result, row.finished_at, row.fixed = done.result, at, len(done.repaired)
    row.found, row.compared, row.unanswered = books.counts, dict(books.compared), books.unanswered
    row.differences = [each.as_json() for each in books.differences[:MOST_KEPT]]
    row.save()
    say = log.info if row.result == ReconciliationRun.Result.CLEAN else log.error
    say("reconciled", run=row.pk, result=row.result, found=row.found, fixed=row.fixed, unanswered=books.unanswered)


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the lock on a connection of its own: it ends with this process at the latest."""
    own = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        with own.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [RUNNING])
            if not cursor.fetchone()[0]:
                raise AlreadyRunning("Another reconciliation is under way.")
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [RUNNING])
    finally:
        own.close()


# --- Every night -----------------------------------------------------------------------------------------------------


def nightly(*, at: datetime) -> Run:
    """Repair without moving money, and have a case opened for each difference that is left. Raises `AlreadyRunning`.

    Looks back far enough to find again what has a case: only so is it known that it is gone.
    """
    oldest = Case.objects.open().filter(kind=Case.Kind.DRIFT).first()
    since = min(at, oldest.opened_at if oldest else at) - NIGHTLY
    done = run(since, at, fix=True, at=at)
    _tell(done, at=at)
    return done


def _tell(done: Run, *, at: datetime) -> None:
    """Of a class that cannot be judged nothing is opened or closed: what follows from what could be anything."""
    books = done.comparison
    unjudged = set(books.unjudged)
    left = {each.name: each for each in books.differences}
    known = set(Case.objects.open().filter(kind=Case.Kind.DRIFT).values_list("about", flat=True))
    for name in sorted(left.keys() - known):
        each = left[name]
        if each.kind not in unjudged:
            Case.objects.open_once(
                Case.Kind.DRIFT, about=name, at_risk=each.at_risk, currency=each.currency or settings.CURRENCY,
                cause=f"Ours: {each.ours}. Stripe: {each.theirs}. Next: {each.remedy.words}.", at=at,
            )  # fmt: skip
    for name in sorted(known - left.keys()):
        if Kind(name.partition(" ")[0]) not in unjudged:
            Case.objects.close(Case.Kind.DRIFT, about=name, resolution="Both sides agree again.", at=at)
