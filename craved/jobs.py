"""Work for later. A job is deferred in the transaction of what it follows, so it exists exactly when that does.

A job takes ids (ours, or Stripe's), never objects, and is safe to run twice. The request that caused it is named in its log
lines.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any

import structlog
from django.db import connection, transaction
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job as QueuedJob

Job = Callable[..., None]
log = structlog.get_logger(__name__)

SILENT = 60  # seconds without a heartbeat, after which a worker is taken for dead
KEPT = 7 * 24  # hours a job that succeeded is kept; failed ones stay until somebody has looked at them

TRIES = 150
LONGEST_WAIT = 600  # seconds


class Patient(BaseRetryStrategy):
    """Try again after 6 seconds, 36, 216, then every ten minutes for a day; then it is left as failed, where staff see it.

    The wait must not go on growing: after an outage, money and mails are not to wait several times as long as it took.
    """

    def get_retry_decision(self, *, exception: BaseException, job: QueuedJob) -> RetryDecision | None:
        if job.attempts >= TRIES:
            return None
        return RetryDecision(retry_in={"seconds": min(6 ** (job.attempts + 1), LONGEST_WAIT)})


PATIENT = Patient()


def defer(name: str, *, lock: str | None = None, **ids: int | str) -> None:
    """Have the job `name` run once the current transaction commits. Jobs with the same `lock` run one after another."""
    app.configure_task(name, allow_unknown=False, lock=lock).defer(request_id=_request_id(), **ids)


def insert_and_defer(insert: str, values: list[Any], *jobs: tuple[str, str | None], key: str) -> int | None:
    """Run an `INSERT … RETURNING id`, and have jobs (name and lock) run for its row, all in one statement.

    They are given the row's id as `key`. Returns it, or None when nothing was inserted: then there are no jobs either.
    `defer` in a transaction does the same in four trips to the database; this is for where each of them is waited for.
    """
    made = [app.configure_task(name, allow_unknown=False, lock=lock).job for name, lock in jobs]
    rows = ", ".join(
        ["ROW(%s, %s, %s, %s, NULL, jsonb_build_object('request_id', %s, %s, inserted.id), NULL)"] * len(made)
    )
    for job in made:
        values = [*values, job.queue, job.task_name, job.priority, job.lock, _request_id(), key]
    with connection.cursor() as cursor:
        cursor.execute(
            # What procrastinate itself calls to defer; its numbered functions outlive the version that brought them.
            f"WITH inserted AS ({insert}) SELECT inserted.id, "  # noqa: S608  # the caller's own statement
            f"procrastinate_defer_jobs_v1(ARRAY[{rows}]::procrastinate_job_to_defer_v1[]) FROM inserted",
            values,
        )
        row = cursor.fetchone()
    return row[0] if row else None


def _request_id() -> str:
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))


def defer_once(name: str, **ids: int | str) -> None:
    """Have the job run, unless the same is waiting to be run already."""
    same = ":".join([name, *(f"{key}={value}" for key, value in sorted(ids.items()))])
    with suppress(AlreadyEnqueued), transaction.atomic():  # That one will do.
        app.configure_task(name, allow_unknown=False, queueing_lock=same).defer(request_id="", **ids)


def job(name: str, *, retry: BaseRetryStrategy = PATIENT) -> Callable[[Job], Job]:
    """Make a function the job `name`. It runs outside any transaction and opens its own."""

    def register(function: Job) -> Job:
        @wraps(function)
        def run(*, request_id: str = "", **ids: int | str) -> None:
            with structlog.contextvars.bound_contextvars(request_id=request_id, job=name):
                function(**ids)

        app.task(name=name, retry=retry)(run)
        return function

    return register


@app.periodic(cron="* * * * *")
@app.task(name="jobs.take_over", queueing_lock="jobs.take_over")
async def take_over(timestamp: int) -> None:
    """What a worker was doing when it died is done by another."""
    for left in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT):
        await app.job_manager.retry_job(left)
        log.warning("job_taken_over", job=left.task_name, job_id=left.id)


@app.periodic(cron="17 4 * * *")
@app.task(name="jobs.tidy", queueing_lock="jobs.tidy")
async def tidy(timestamp: int) -> None:
    await app.job_manager.delete_old_jobs(nb_hours=KEPT)
