"""While a release is rolled out, workers of the old one and of the new one work side by side on the same events."""

import os
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import connections, models
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from orders.models import Order, OrderEvent, StockMovement
from payments import gateway, inbox
from payments.models import InboxEvent, Payment
from payments.sandbox import Sandbox
from tests.faults.test_worker_killed import wait_for
from tests.payments.events import post
from tests.payments.test_inbox import BOTH, pay
from tests.side_by_side import LONG

ROOT = Path(__file__).parents[2]
ORDERS = 12


def worker(stripe: Sandbox, release: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "procrastinate", "worker", "--concurrency", "3"],
        cwd=ROOT,
        env={**os.environ, "STRIPE_API_BASE": stripe.url, "PROCESS": "worker", "RELEASE": release},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_two_workers_process_the_same_events_once(stripe: Sandbox) -> None:
    orders = [pay(stripe) for _ in range(ORDERS)]
    for event in stripe.events():
        post(event)
    for kept in InboxEvent.objects.filter(type="checkout.session.completed"):
        inbox.replay(kept)  # so that both workers have jobs for the same order at the same time
    theirs = ProcrastinateJob.objects.filter(task_name__in=BOTH)
    asked = theirs.count()

    workers = [worker(stripe, "old"), worker(stripe, "new")]
    try:
        wait_for(
            lambda: not theirs.exclude(status="succeeded").exists(), what="all events to be worked through", seconds=90
        )
    finally:
        for each in workers:
            each.terminate()
        for each in workers:
            each.wait(timeout=30)

    for order in orders:
        assert effects(order) == ONCE
    starts = Counter(ProcrastinateEvent.objects.filter(type="started", job__in=theirs).values_list("job_id", flat=True))
    assert starts.total() == len(starts) == asked  # each job was taken once, whoever took it
    assert not InboxEvent.objects.filter(models.Q(settled_at=None) | models.Q(mirrored_at=None)).exists()


@pytest.mark.django_db(transaction=True)
def test_the_same_event_in_two_workers_at_the_same_moment_has_its_effects_once(
    stripe: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = pay(stripe)

    troubles = in_two_workers(stripe, monkeypatch, patience=1)

    assert troubles == []
    assert effects(order) == ONCE


@pytest.mark.django_db(transaction=True)
def test_without_its_locks_the_same_moment_would_end_badly(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: it shows that the two tests above would notice."""
    order = pay(stripe)
    monkeypatch.setattr(models.QuerySet, "select_for_update", lambda rows, **options: rows.all())
    monkeypatch.setattr(Order, "_lock", lambda order: None)

    troubles = in_two_workers(stripe, monkeypatch, patience=LONG)

    assert troubles or effects(order) != ONCE


ONCE = {"placed": 1, "paid": 1, "goods taken": 1}


def effects(order: Order) -> dict[str, int]:
    happened = Counter(OrderEvent.objects.filter(order=order).values_list("kind", flat=True))
    taken = StockMovement.objects.filter(order=order, on_hand_change__lt=0).count()
    return {**happened, "goods taken": taken}


def in_two_workers(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch, *, patience: float) -> list[Exception]:
    """Settle the same event twice. Both have Stripe's answer before either writes it down, and before the first word is
    written, the other gets `patience` seconds to come as far, unless a lock keeps it."""
    [completed] = stripe.events("checkout.session.completed")
    post(completed)
    both_know, both_write = threading.Barrier(2, timeout=LONG), threading.Barrier(2, timeout=patience)
    ask = gateway.session

    def ask_and_wait(session_id: str) -> gateway.Facts:
        facts = ask(session_id)
        both_know.wait()
        return facts

    save = Payment.save

    def wait_and_save(payment: Payment, **options: Any) -> None:
        with suppress(threading.BrokenBarrierError):
            both_write.wait()
        save(payment, **options)

    monkeypatch.setattr(gateway, "session", ask_and_wait)
    monkeypatch.setattr(Payment, "save", wait_and_save)

    def work() -> Exception | None:
        try:
            inbox.settle_event(InboxEvent.objects.get(event_id=completed["id"]), at=timezone.now())
        except Exception as trouble:  # noqa: BLE001  # whatever it is, the test wants to see it
            return trouble
        finally:
            connections.close_all()
        return None

    with ThreadPoolExecutor(2) as pool:
        ended = [future.result() for future in [pool.submit(work), pool.submit(work)]]
    return [trouble for trouble in ended if trouble]
