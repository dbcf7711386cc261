"""Many customers at once, workers, staff and banks, while Stripe is slow, fails, forgets to answer and repeats itself.

Everything runs side by side on connections of its own, and events come over HTTP from the stand-in's own courier. In the
end the weather clears: what waits is done, days pass, and the judges look at the books.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Event, Lock, Thread
from typing import Any, TypeVar

from django.db import connection, connections
from django.utils import timezone
from procrastinate.contrib.django import app
from zeal import zeal_ignore

from orders.models import Cart, Order, Parcel, Stock, quote
from payments import checkout, refunds, settle
from payments.models import Case, Dispute, Payment, Refund
from payments.sandbox import Sandbox
from payments.sandbox.errors import CardDeclined, StripeError
from payments.sandbox.faults import Fault, Kind
from tests.faults import referee
from tests.faults.stories import ADA, TROUBLE, Shop, days_pass, reconciled, recover
from tests.orders.factories import CartFactory

T = TypeVar("T")
ROOT = Path(__file__).parents[2]

WEATHER: list[dict[str, Any]] = [
    {"kind": "latency", "on": "*", "chance": 0.05, "seconds": 0.05},
    {"kind": "slow_reply", "on": "*", "chance": 0.02, "seconds": 0.1},
    {"kind": "error", "on": "*", "chance": 0.03},
    {"kind": "error_after_commit", "on": "POST *", "chance": 0.04},
    {"kind": "rate_limit", "on": "*", "chance": 0.03},
    {"kind": "reset", "on": "*", "chance": 0.03},
    {"kind": "down", "on": "*", "chance": 0.03},
    {"kind": "duplicate", "on": "*", "chance": 0.15, "times": 2},
    {"kind": "delay", "on": "*", "chance": 0.1, "seconds": 2.0},
    {"kind": "drop", "on": "*", "chance": 0.05},
]


@dataclass
class Storm:
    shop: Shop
    orders: int
    seed: int
    seconds: float = 600  # after which nobody comes any more
    after_failing: str = "todo"
    counts: Counter[str] = field(default_factory=Counter)
    _began: float = field(default_factory=time.monotonic)
    _lock: Lock = field(default_factory=Lock)
    _over: Event = field(default_factory=Event)

    def note(self, what: str) -> None:
        with self._lock:
            self.counts[what] += 1

    # --- Customers -----------------------------------------------------------------------------------------------

    def customer(self, number: int) -> None:
        if time.monotonic() - self._began > self.seconds:
            self.note("stayed_away")
            return
        chance = Random(f"{self.seed} {number}")  # noqa: S311 - repeatable is the point
        cart = CartFactory.create(wanted=[(chance.choice(self.shop.variants), chance.randint(1, 3))])
        order = self._place(cart, clicks=chance.choice([1, 1, 2]))
        if order is None:
            return
        page = self._tries(lambda: checkout.start(order, at=timezone.now()))
        if page is None or chance.random() < 0.15:
            self.note("abandoned")
            return
        session = order.payments.latest("pk").session_id or ""
        thinks_again = chance.random() < 0.08
        if thinks_again:  # in another tab, while the first one still shows the page
            self._tries(
                lambda: checkout.give_up(order, reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now()), most=1
            )
        card = chance.choice(["visa"] * 12 + ["chargeDeclined", "refundFail", "pendingRefund", "createDispute"])
        with suppress(CardDeclined, StripeError):
            self.shop.stripe.pay(session, card=card)
        if chance.random() < 0.7:  # others close the tab
            self._tries(lambda: settle.payment(order.payments.latest("pk").pk), most=1)
        order.refresh_from_db()
        if order.paid_at:
            with self._lock:
                self.shop.acknowledged.add(order.code)

    def _place(self, cart: Cart, *, clicks: int) -> Order | None:
        now = timezone.now()
        chosen = {pk: self.shop.methods[pk] for pk in cart.lines.values_list("variant__product__artisan", flat=True)}
        seen = quote(cart, region="VT", chosen=chosen, at=now).seen()
        try:
            return [Order.place(cart, ADA, chosen=chosen, seen=seen, at=now) for _ in range(clicks)][-1]
        except Stock.SoldOut:
            self.note("sold_out")
            return None

    @staticmethod
    def _tries(do: Callable[[], T], *, most: int = 4) -> T | None:
        for _ in range(most):
            with suppress(*TROUBLE, checkout.TooLate):
                return do()
        return None

    # --- Staff and banks -----------------------------------------------------------------------------------------

    def others(self) -> None:
        """A member of staff and a bank, who now and then pick an order."""
        chance = Random(f"{self.seed} others")  # noqa: S311 - repeatable is the point
        while not self._over.wait(0.02):
            payment = Payment.objects.filter(settled_at__isnull=False).order_by("?").select_related("order").first()
            if payment:
                act = chance.choice([self._refund, self._refund, self._cancel, self._send, self._dispute, self._decide])
                with suppress(Order.NotAllowed, Refund.NotAllowed, StripeError, Payment.DoesNotExist):
                    act(payment, chance)

    def _refund(self, payment: Payment, chance: Random) -> None:
        refund = refunds.decide(
            payment, chance.randint(1, payment.amount), reason=Refund.Reason.GOODWILL, by=self.shop.deciding,
            at=timezone.now(),
        )  # fmt: skip
        if chance.random() < 0.8:
            refunds.release(refund, by=self.shop.paying, at=timezone.now())

    def _cancel(self, payment: Payment, chance: Random) -> None:
        refund = refunds.cancel_and_refund(payment.order, by=self.shop.deciding, at=timezone.now())
        if refund and refund.released_at is None:
            refunds.release(refund, by=self.shop.paying, at=timezone.now())

    def _send(self, payment: Payment, chance: Random) -> None:
        for parcel in Parcel.objects.filter(order=payment.order, packed_at=None):
            payment.order.pack(parcel, by=None, at=timezone.now())
            payment.order.ship(parcel, by=None, at=timezone.now())

    def _dispute(self, payment: Payment, chance: Random) -> None:
        self.shop.stripe.dispute(payment.payment_intent_id or "")

    def _decide(self, payment: Payment, chance: Random) -> None:
        if dispute := Dispute.objects.filter(closed_at=None).order_by("?").first():
            self.shop.stripe.decide_dispute(dispute.stripe_id, won=chance.random() < 0.5)

    # --- Workers -------------------------------------------------------------------------------------------------

    def worker(self) -> None:
        """One of several in this process, so that a guard can be taken away from it."""
        while not self._over.is_set():
            if not self._do_one():
                time.sleep(0.02)

    def _do_one(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = 'doing' WHERE id = (SELECT id FROM procrastinate_jobs WHERE "
                "status = 'todo' AND coalesce(scheduled_at, now()) <= now() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) "
                "RETURNING id, task_name, args"
            )
            row = cursor.fetchone()
        if row is None:
            return False
        status = "succeeded"
        try:
            app.tasks[row[1]](**json.loads(row[2]))
        except Exception as error:  # noqa: BLE001 - as a worker does: it is tried again later
            self.note(f"jobs_tried_again_after_{type(error).__name__}")
            status = self.after_failing
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = %s, scheduled_at = now() + interval '1 second' WHERE id = %s",
                [status, row[0]],
            )
        return True

    # --- All of it -----------------------------------------------------------------------------------------------

    def rage(self, *, customers: int, workers: int, processes: bool) -> None:
        with ExitStack() as stack:
            self._bad_weather()
            others = [self.others] + ([] if processes else [self.worker] * workers)
            threads = [Thread(target=_with_own_connection, args=(each,)) for each in others]
            if processes:
                stack.enter_context(real_workers(self.shop.stripe, workers))
            for thread in threads:
                thread.start()
            try:
                with ThreadPoolExecutor(customers) as pool:
                    list(
                        pool.map(lambda number: _with_own_connection(lambda: self.customer(number)), range(self.orders))
                    )
                time.sleep(1)
            finally:
                self._over.set()
                for thread in threads:
                    thread.join()

    def _bad_weather(self) -> None:
        faults = self.shop.stripe.faults
        strike = faults.strike

        def counted(name: str, *kinds: Kind) -> Fault | None:
            if struck := strike(name, *kinds):
                self.note("faults_struck")
            return struck

        faults.strike = counted  # type: ignore[method-assign]  # this one stand-in's, to count
        for number, fault in enumerate(WEATHER):
            self.shop.stripe.fault(**{"count": None, "seed": self.seed + number, **fault})
        self.shop.stripe.fault("reorder", count=None, times=3)

    def clears(self) -> list[str]:
        """The weather clears, everything that waits is done, and days pass. What is wrong then, by both judges."""
        self.shop.stripe.clear_faults()
        self.shop.stripe.settle(timeout=60)
        self.shop.new_events()  # these were delivered, or dropped for good; from now on all are
        with connection.cursor() as cursor:  # what workers were doing when they were stopped is taken over
            cursor.execute("UPDATE procrastinate_jobs SET status = 'todo', queueing_lock = NULL WHERE status = 'doing'")
        self.shop.work()
        days_pass(self.shop, seed=str(self.seed))
        found = referee.lost(self.shop.stripe, self.shop.acknowledged)
        recover(self.shop)
        found += referee.violations(self.shop.stripe, acknowledged=self.shop.acknowledged, mails_may_repeat=True)
        found += [f"reconcile {each['class']} {each['about']}: {each['ours']}" for each in reconciled()["differences"]]
        return found

    def figures(self) -> dict[str, int]:
        orders, payments = Order.objects.all(), Payment.objects.all()
        return {
            "orders": orders.count(),
            "paid": orders.filter(paid_at__isnull=False).count(),
            "cancelled": orders.filter(cancelled_at__isnull=False).count(),
            "refunds": Refund.objects.filter(stripe_id__isnull=False).count(),
            "disputes": Dispute.objects.count(),
            "acknowledged": len(self.shop.acknowledged),
            "payments": payments.count(),
            "open_cases": Case.objects.open().count(),
            "events": len(self.shop.stripe.objects("event")),
            "deliveries": sum(len(each["attempts"]) for each in self.shop.stripe.deliveries()),
            **self.counts,
        }


def _with_own_connection(do: Callable[[], object]) -> None:
    try:
        with zeal_ignore():
            do()
    finally:
        connections.close_all()


@contextmanager
def real_workers(stripe: Sandbox, number: int) -> Iterator[None]:
    """The Procfile's own, in processes of their own."""
    command = [sys.executable, "manage.py", "procrastinate", "worker", "--concurrency", "3"]
    environment = {**os.environ, "STRIPE_API_BASE": stripe.url, "LOG_LEVEL": "ERROR"}
    started = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(number)
    ]  # fmt: skip
    try:
        yield
    finally:
        for worker in started:
            worker.kill()  # without warning: what it was doing is left as it is
        for worker in started:
            worker.wait()
