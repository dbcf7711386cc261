"""Work for later. A job is deferred in the transaction of what it follows, so it exists exactly when that does.

A job takes ids (ours, or Stripe's), never objects, and is safe to run twice. The request that caused it is named in its log
lines.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

import structlog
from django.db import transaction
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
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    app.configure_task(name, allow_unknown=False, lock=lock).defer(request_id=request_id, **ids)


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
