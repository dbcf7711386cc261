"""One order's story: what its customer, the staff, the bank and our own jobs do, one stage after the other.

A process may be killed in any stage that is ours; whoever started it tries again, or does not. Between the stages Stripe's
events come: each never, once or twice, and in any order.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from io import StringIO
from random import Random
from typing import Any

import time_machine
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponseBase
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from zeal import zeal_ignore

from craved.accounts.models import User
from orders.models import Artisan, Cart, DeliveryMethod, Order, Parcel, Variant, quote
from orders.models.order import Contact
from payments import checkout, disputes, gateway, inbox, jobs, payouts, refunds, settle
from payments.models import Dispute, Payment, Refund
from payments.sandbox import Sandbox
from payments.sandbox.errors import StripeError
from tests.faults.killing import is_killed_at
from tests.orders.factories import CartFactory, DeliveryMethodFactory, VariantFactory
from tests.payments.events import post

Record = dict[str, Any]
TROUBLE = (gateway.Unreachable, gateway.Refused)
ADA = Contact(
    email="ada@example.com", name="Ada", line1="12 Orchard Street", city="Burlington", region="VT", postal_code="05401"
)


class Shop:
    """What all stories share: the goods, the staff, Stripe, a clock, and the postman between the two."""

    def __init__(self, stripe: Sandbox, clock: time_machine.Traveller) -> None:
        self.stripe = stripe
        self.clock = clock
        self.deciding = User.objects.get_or_create(email="deciding@example.com")[0]
        self.paying = User.objects.get_or_create(email="paying@example.com")[0]
        self.variants: list[Variant] = [VariantFactory.create(price=price, stock=10_000) for price in (1999, 333)]
        for artisan in Artisan.objects.all():
            DeliveryMethodFactory.create(artisan=artisan)
        self.methods = {method.artisan_id: method.pk for method in DeliveryMethod.objects.all()}
        self.acknowledged: set[str] = set()  # codes of orders whose customers were told that they are paid
        self.kept: set[str] = set()  # ids of events to which the webhook answered 200
        self._read = 0

    def new_events(self) -> list[Record]:
        """What Stripe has to say since this was asked last."""
        journal = self.stripe.journal
        entries, self._read = journal[self._read :], len(journal)
        changed = [record for entry in entries for record in entry.get("changed", ())]
        found = {each["id"]: each for each in changed if each["object"] == "event"}
        return [{name: each[name] for name in each if not name.startswith("_")} for each in found.values()]

    def bring(self, event: Record) -> HttpResponseBase:
        response = post(event)
        if response.status_code == 200:
            self.kept.add(event["id"])
        return response

    def work(self) -> None:
        """Every job that waits is tried, the oldest first; what fails for want of Stripe waits on."""
        while waiting := list(ProcrastinateJob.objects.filter(status="todo").order_by("id")):
            done = 0
            for job in waiting:
                with suppress(*TROUBLE):
                    self.do(job)
                    done += 1
            if not done:
                return

    def do(self, job: ProcrastinateJob) -> None:
        if job.task_name != "payments.mirror_event":  # dj-stripe's tables are another matter, and slow
            app.tasks[job.task_name](**job.args)
        self.tick_off(job)

    def tick_off(self, job: ProcrastinateJob) -> None:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])

    def stripe_refunds(self, payment_intent: str, amount: int | None) -> None:
        """Somebody gives minor units back (None: all that is left) at Stripe itself."""
        wanted: Any = {"payment_intent": payment_intent} | ({"amount": amount} if amount else {})
        gateway.stripe_client().v1.refunds.create(wanted)

    def wait(self, **time: float) -> None:
        self.clock.shift(timedelta(**time))
        self.stripe.advance(0)


@contextmanager
def a_shop(stripe: Sandbox) -> Iterator[Shop]:
    with time_machine.travel(timezone.now(), tick=True) as clock, zeal_ignore():
        yield Shop(stripe, clock)


class Story:
    def __init__(self, shop: Shop, seed: str) -> None:
        self.shop = shop
        self.chance = Random(seed)  # noqa: S311 - repeatable is the point
        self.cart: Cart = CartFactory.create(wanted=[(shop.variants[0], 2), (shop.variants[1], 1)])
        self.order: Order | None = None
        self.page = ""  # where the customer was sent to pay
        self.coming: list[Record] = []  # events on their way, each as often as it will come
        self.brought: list[str] = []

    # --- What happens to it --------------------------------------------------------------------------------------

    def place(self) -> None:
        now = timezone.now()
        seen = quote(self.cart, region="VT", chosen=self.shop.methods, at=now).seen()
        self.order = Order.place(self.cart, ADA, chosen=self.shop.methods, seen=seen, at=now)

    def start(self) -> None:
        if self.order:
            with suppress(checkout.TooLate, *TROUBLE):
                self.page = checkout.start(self.order, at=timezone.now())

    def pay(self) -> None:
        """At Stripe. Only who was sent to its page can."""
        for session in self.shop.stripe.objects("checkout.session")[-5:]:
            if session["url"] == self.page and session["status"] == "open":
                self.shop.stripe.pay(session["id"], card=self.chance.choice(["visa", "bypassPending"]))
        self.shop.wait(seconds=2)

    def come_back(self) -> None:
        if self.order:
            for payment in self.order.payments.filter(closed_at=None):
                settle.payment(payment.pk)
            self.order.refresh_from_db()
            if self.order.paid_at:
                self.shop.acknowledged.add(self.order.code)

    def refund_a_piece(self) -> None:
        """Decided by one, paid by another, some of it taken back onto the shelf."""
        if payment := self._paid():
            line = payment.order.lines.order_by("pk")[0]
            chosen = refunds.Chosen(order_line_id=line.pk, pieces=1, restock=True)
            with suppress(Refund.NotAllowed, Order.NotAllowed):
                if not payment.refunds.exists():
                    refunds.decide_by_line(payment, [chosen], by=self.shop.deciding, at=timezone.now())

    def release(self) -> None:
        if payment := self._paid():
            for refund in payment.refunds.filter(released_at=None, withdrawn_at=None):
                with suppress(Refund.NotAllowed):
                    refunds.release(refund, by=self.shop.paying, at=timezone.now())

    def work(self) -> None:
        self.shop.work()

    def hear(self) -> None:
        """Some of what is on its way arrives."""
        self._listen()
        self._bring(self.chance.randint(0, len(self.coming)))

    def dispute(self) -> None:
        """The cardholder goes to the bank."""
        if payment := self._paid():
            with suppress(StripeError):
                self.shop.stripe.dispute(payment.payment_intent_id or "")

    def answer(self) -> None:
        for dispute in self._disputes():
            with suppress(Dispute.NotAllowed):
                disputes.submit(
                    dispute, {"uncategorized_text": "It was sent."}, by=self.shop.deciding, at=timezone.now()
                )

    def decide(self) -> None:
        """The bank does."""
        intent = self.order and Payment.objects.filter(order=self.order).values_list("payment_intent_id", flat=True)
        for dispute in self.shop.stripe.objects("dispute")[-5:]:
            if intent and dispute["payment_intent"] in set(intent):
                with suppress(StripeError):
                    self.shop.stripe.decide_dispute(dispute["id"], won=self.chance.random() < 0.5)

    def send(self) -> None:
        if self.order and self.chance.random() < 0.3:
            for parcel in Parcel.objects.filter(order=self.order, packed_at=None):
                with suppress(Order.NotAllowed):
                    self.order.pack(parcel, by=None, at=timezone.now())
                    self.order.ship(parcel, by=None, at=timezone.now())

    def cancel_and_refund(self) -> None:
        if self._paid() and self.order:
            with suppress(Order.NotAllowed, Refund.NotAllowed):
                self.order.refresh_from_db()
                if self.order.cancelled_at is None:
                    refunds.cancel_and_refund(self.order, by=self.shop.deciding, at=timezone.now())

    def give_up(self) -> None:
        if self.order:
            with suppress(*TROUBLE):
                checkout.give_up(self.order, reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    def pay_out(self) -> None:
        """Stripe does, with all it has of ours."""
        self.shop.stripe.pay_out()

    def collect(self) -> None:
        with suppress(*TROUBLE):
            payouts.collect(at=timezone.now())

    # --- How it goes ---------------------------------------------------------------------------------------------

    def go(self, stages: list[str], *, kill_in: int, at_step: int, lasting: bool) -> bool:
        """All stages, killed once. False if there was no such step. Everything left comes at the end."""
        was_killed = False
        last = kill_in + 1 + self.chance.choice([0, 2, 4, 6, 8, len(stages)])  # or it ends earlier
        for index, name in enumerate(stages[:last]):
            stage: Callable[[], None] = getattr(self, name)
            if index != kill_in:
                stage()
            elif is_killed_at(at_step, stage, lasting=lasting):
                was_killed = True
                if self.chance.random() < 0.75:  # the customer presses again, another worker takes the job over
                    stage()
            else:
                break
        self._listen()
        self._bring(len(self.coming))
        return was_killed

    def _listen(self) -> None:
        for event in self.shop.new_events():
            self.coming += [event] * self.chance.choice([0, 1, 1, 2])
        self.chance.shuffle(self.coming)

    def _bring(self, count: int) -> None:
        for _ in range(count):
            event = self.coming[0]
            if self.shop.bring(event).status_code == 200:
                self.coming.pop(0)
            self.brought.append(event["type"])
            if self.chance.random() < 0.5:
                self.shop.work()

    def _paid(self) -> Payment | None:
        return Payment.objects.filter(order=self.order, settled_at__isnull=False).first() if self.order else None

    def _disputes(self) -> list[Dispute]:
        return list(Dispute.objects.filter(payment__order=self.order)) if self.order else []


# --- Afterwards ------------------------------------------------------------------------------------------------------


def days_pass(shop: Shop, *, seed: str) -> None:
    """Nothing is killed any more. Jobs, the sweeper and the collector run as they do, and some events never come."""
    chance = Random(seed)  # noqa: S311 - repeatable is the point
    for time in ({"minutes": 10}, {"minutes": 46}, {"days": 4}, {"days": 4}):
        shop.wait(**time)
        coming = [event for event in shop.new_events() for _ in range(chance.choice([0, 1, 1, 2]))]
        chance.shuffle(coming)
        for event in coming:
            shop.bring(event)
        jobs.sweep(timestamp=0)
        shop.work()
        jobs.collect(timestamp=0)
        shop.work()
        for refund in Refund.objects.to_approve():  # these two are on a colleague's list
            refund.approve(by=shop.paying, at=timezone.now())
        for refund in Refund.objects.to_release():
            with suppress(Refund.NotAllowed):
                refunds.release(refund, by=shop.paying, at=timezone.now())


def recover(shop: Shop) -> int:
    """What an operator does about events that never came: they are fetched. Returns how many there were."""
    now = timezone.now()
    fetched = inbox.recover(inbox.missing(now - timedelta(days=20), now + timedelta(days=1)))
    shop.work()
    return fetched


def reconciled() -> Record:
    """What `manage.py reconcile` says, with its exit code."""
    told, code = StringIO(), 0
    since = timezone.now() - timedelta(days=20)
    try:
        call_command("reconcile", "--json", f"--since={since:%Y-%m-%dT%H:%M}", stdout=told)
    except SystemExit as end:
        code = int(end.code or 0)
    return {"code": code, **json.loads(told.getvalue())}
