"""A real worker, killed with -9 while it waits for Stripe."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from asgiref.sync import async_to_sync
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from craved import jobs
from payments import checkout
from payments.sandbox import Sandbox
from tests.orders.factories import place_order
from tests.payments.events import post

ROOT = Path(__file__).parents[2]


def worker(stripe: Sandbox, *options: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "procrastinate", "worker", "--concurrency", "1", *options],
        cwd=ROOT,
        env={**os.environ, "STRIPE_API_BASE": stripe.url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for(condition: Callable[[], bool], *, what: str, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            pytest.fail(f"Waited {seconds} seconds for {what}.")
        time.sleep(0.05)


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_worker_was_doing_is_done_by_another(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    stripe.pay(order.payments.get().session_id or "")
    ProcrastinateJob.objects.all()._raw_delete("default")  # only the one below is of interest
    post(stripe.events("checkout.session.completed")[0])
    stripe.fault("latency", on="GET /v1/checkout/sessions/*", count=1, seconds=20)

    doomed = worker(stripe)
    doing = ProcrastinateJob.objects.filter(status="doing", task_name="payments.settle_event")
    wait_for(doing.exists, what="the worker to take the job")
    doomed.send_signal(signal.SIGKILL)
    doomed.wait()
    assert doing.exists()
    order.refresh_from_db()
    assert order.paid_at is None

    monkeypatch.setattr(jobs, "SILENT", 0)
    stripe.clear_faults()
    async_to_sync(jobs.take_over.func)(timestamp=0)
    heir = worker(stripe, "--one-shot")
    assert heir.wait(timeout=60) == 0

    order.refresh_from_db()
    assert order.paid_at is not None
    assert [event.kind for event in order.events.order_by("pk")] == ["placed", "paid"]
