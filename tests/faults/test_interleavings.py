"""One order for a scarce piece, and everything that can happen to it, in every order a machine can think of.

Customers, rivals, staff, Stripe, its events and our own jobs take turns as they like. In the end Stripe answers again,
every event has come and every job has run: then the invariants hold, whatever went before. A failing run is shortened
to the steps that matter, which are printed.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

import pytest
import stripe as stripe_package
import time_machine
from django.core import mail
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from zeal import zeal_ignore

from orders.models import Order, Stock, StockHold, Variant
from orders.models.order import Status
from orders.models.stock import Reason, StockHoldQuerySet
from payments import checkout, gateway, jobs, refunds, settle
from payments.models import Case, InboxEvent, Payment, Refund
from payments.sandbox import Sandbox
from payments.sandbox.errors import StripeError
from tests.orders.factories import CartFactory, VariantFactory, place_order
from tests.orders.test_placing import sums_agree
from tests.payments.events import post

pytestmark = [pytest.mark.django_db, pytest.mark.long]

Step = Callable[["World"], object]
STEPS: dict[str, Step] = {}
TROUBLE = (gateway.Unreachable, gateway.Refused)


def step(function: Step) -> Step:
    STEPS[function.__name__] = function
    return function


class World:
    """The shop, its order, Stripe, and a clock they share."""

    def __init__(self, stripe: Sandbox, clock: time_machine.Traveller) -> None:
        self.stripe = stripe
        self.clock = clock
        self.browser = Client()
        self.variant: Variant = VariantFactory.create(stock=1)
        self.order = place_order((self.variant, 1))
        self.rival: Order | None = None

    def visit(self, page: str, *, post: bool = False) -> None:
        """A page never breaks; it may say that Stripe cannot be reached."""
        path = f"/orders/{self.order.code}/{self.order.key}/{page}"
        response = self.browser.post(path) if post else self.browser.get(path)
        assert response.status_code in {200, 302, 503}

    def open_sessions(self) -> list[str]:
        ours = [s for s in self.stripe.objects("checkout.session") if s["client_reference_id"] == self.order.code]
        return [session["id"] for session in ours if session["status"] == "open"]

    def now(self) -> Order:
        self.order.refresh_from_db()
        return self.order

    def wait(self, **time: int) -> None:
        self.clock.shift(timedelta(**time))
        self.stripe.advance(0)

    def work(self) -> None:
        """Every job that waits is tried once; what fails for want of Stripe waits on."""
        waiting = ProcrastinateJob.objects.filter(status="todo").exclude(task_name="payments.mirror_event")
        for job in waiting.order_by("id"):
            with suppress(*TROUBLE):
                app.tasks[job.task_name](**job.args)
                with connection.cursor() as cursor:
                    cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job.id])


# --- What the customer does ------------------------------------------------------------------------------------------


@step
def goes_to_pay(world: World) -> None:
    world.visit("payment/")


@step
def pays(world: World) -> None:
    for session in world.open_sessions()[-1:]:
        world.stripe.pay(session)


@step
def pays_the_oldest_page(world: World) -> None:
    for session in world.open_sessions()[:1]:
        world.stripe.pay(session)


@step
def is_declined(world: World) -> None:
    for session in world.open_sessions()[-1:]:
        world.stripe.decline(session)


@step
def leaves_a_challenge_open(world: World) -> None:
    for session in world.open_sessions()[-1:]:
        world.stripe.pay(session, card="authenticationRequired")


@step
def comes_back(world: World) -> None:
    world.visit("payment/return/")


@step
def thinks_again(world: World) -> None:
    world.visit("cancellation/", post=True)


@step
def a_rival_buys_the_piece(world: World) -> None:
    if world.rival is None:
        with suppress(Stock.SoldOut):
            world.rival = place_order(cart=CartFactory.create(wanted=[(world.variant, 1)]))
            world.rival.mark_paid(at=timezone.now())


# --- What the shop does ----------------------------------------------------------------------------------------------


@step
def the_sweeper_runs(world: World) -> None:
    jobs.sweep(timestamp=0)


@step
def jobs_run(world: World) -> None:
    world.work()


@step
def staff_give_up(world: World) -> None:
    if world.now().status == Status.AWAITING_PAYMENT:
        with suppress(*TROUBLE):
            checkout.give_up(world.order, reason=Order.CancelReason.BY_STAFF, at=timezone.now())


@step
def staff_cancel_and_refund(world: World) -> None:
    with suppress(Order.NotAllowed, Refund.NotAllowed, Payment.DoesNotExist):
        refunds.cancel_and_refund(world.now(), by=None, at=timezone.now())


@step
def staff_give_a_little_back(world: World) -> None:
    for payment in world.order.payments.filter(captured__gt=0):
        with suppress(Refund.NotAllowed):
            refunds.decide(payment, 100, reason=Refund.Reason.GOODWILL, at=timezone.now())


@step
def the_hold_ends_too_early(world: World) -> None:
    """What must never happen: the goods are free while somebody can still pay."""
    if world.now().status == Status.AWAITING_PAYMENT:
        world.order.cancel(reason=Order.CancelReason.NOT_PAID, at=timezone.now())


@step
def the_piece_breaks(world: World) -> None:
    with suppress(Stock.TooFew):
        Stock.adjust(world.variant, -1, reason=Reason.DAMAGED, by=None, at=timezone.now())


# --- What Stripe does ------------------------------------------------------------------------------------------------


@step
def the_first_event_comes(world: World) -> None:
    for event in world.stripe.events()[:1]:
        post(event)


@step
def the_last_event_comes(world: World) -> None:
    for event in world.stripe.events()[-1:]:
        post(event)


@step
def all_events_come_backwards_and_twice(world: World) -> None:
    for event in reversed(world.stripe.events()):
        post(event)
        post(event)


def refund_at_stripe(world: World, amount: int | None) -> None:
    for intent in world.stripe.objects("payment_intent"):
        wanted: Any = {"payment_intent": intent["id"]} | ({"amount": amount} if amount else {})
        with suppress(stripe_package.StripeError):
            gateway.stripe_client().v1.refunds.create(wanted)


@step
def some_is_refunded_at_stripe(world: World) -> None:
    refund_at_stripe(world, 100)


@step
def all_is_refunded_at_stripe(world: World) -> None:
    refund_at_stripe(world, None)


@step
def the_next_refund_fails(world: World) -> None:
    world.stripe.settings.next_refunds.append("succeeded_then_failed")


@step
def the_next_refund_fails_slowly(world: World) -> None:
    world.stripe.settings.next_refunds.append("pending_then_failed")


@step
def an_answer_is_lost(world: World) -> None:
    world.stripe.fault("reset", on="*", count=2)


@step
def an_error_hides_what_was_done(world: World) -> None:
    world.stripe.fault("error_after_commit", on="POST *", count=2)


@step
def stripe_is_down(world: World) -> None:
    world.stripe.fault("down", count=None)


@step
def stripe_answers_again(world: World) -> None:
    world.stripe.clear_faults()


@step
def ten_minutes_pass(world: World) -> None:
    world.wait(minutes=10)


@step
def the_hold_ends(world: World) -> None:
    world.wait(minutes=46)


@step
def two_days_pass(world: World) -> None:
    world.wait(days=2)


# --- What holds in the end -------------------------------------------------------------------------------------------


def calm_down(world: World) -> None:
    """Nothing runs for two days, Stripe's memory of keys fades, and then everything does."""
    world.stripe.clear_faults()
    world.wait(days=2)
    for _ in range(3):
        world.work()
        for event in world.stripe.events():
            assert post(event).status_code == 200
        world.work()
        jobs.sweep(timestamp=0)
        world.work()
        world.wait(minutes=10)


def check(world: World) -> None:
    order = world.now()
    payments = list(order.payments.all())
    by_itself = [Case.Kind.PAID_TWICE, Case.Kind.PAID_TOO_LATE]  # these end without anybody, so by now they have
    cases = set(Case.objects.open().exclude(kind__in=by_itself).values_list("payment", flat=True))
    at_stripe = {intent["id"]: intent for intent in world.stripe.objects("payment_intent")}

    # M1: what we say was taken and given back is what Stripe says.
    for payment in payments:
        intent = at_stripe.get(payment.payment_intent_id or "")
        captured = intent["amount_received"] if intent else 0
        charge = world.stripe.object(intent["latest_charge"]) if intent and captured else {"amount_refunded": 0}
        assert (payment.captured, payment.refunded) == (captured, charge["amount_refunded"])
    # M2: money that was taken pays for the order, went back, or waits for a person.
    known = {payment.payment_intent_id: payment for payment in payments}
    for intent in at_stripe.values():
        if intent["amount_received"]:
            payment = known[intent["id"]]
            pays_for_it = payment.settled_at and order.cancelled_at is None
            assert pays_for_it or payment.kept == 0 or payment.pk in cases
    # M3: the order is paid for once, and never too much is kept.
    assert len([payment for payment in payments if payment.settled_at]) <= 1
    assert sum(payment.kept for payment in payments if payment.pk not in cases) <= order.total
    # M4: paid orders have their goods and their money; others have neither.
    taken = StockHold.objects.filter(order=order, taken=True).count()
    assert taken == (1 if order.status == Status.TO_PACK else 0)
    assert not StockHold.objects.live().filter(order=order).exists()
    if order.status == Status.TO_PACK:
        assert any(payment.settled_at and payment.kept for payment in payments)
    # M5: a refund of ours is one at Stripe, and what we promised is what was captured at most.
    made = Counter(refund["metadata"].get("refund") for refund in world.stripe.objects("refund"))
    assert all(count == 1 for ours, count in made.items() if ours)
    for payment in payments:
        assert payment.refunds.standing().total() == payment.refunded
    # M6: stock adds up.
    assert sums_agree()
    # M7: every event was dealt with.
    assert not InboxEvent.objects.unsettled().exists()
    # M8: every mail went out once.
    assert max(Counter(message.extra_headers["Message-ID"] for message in mail.outbox).values()) == 1
    assert not order.mails.unsent().exists()
    # M10: nothing waits any more.
    assert order.status in {Status.TO_PACK, Status.CANCELLED}
    assert not order.payments.open().exists()
    assert world.open_sessions() == []


@contextmanager
def world_of(stripe: Sandbox) -> Iterator[World]:
    """A world that leaves nothing behind: its transaction is a test's own, which does not count as one to Stripe's caller."""
    stripe.forget()
    mail.outbox.clear()
    everything = transaction.atomic()
    everything._from_testcase = True  # type: ignore[attr-defined]  # as Django's own TestCase marks its
    with time_machine.travel(timezone.now(), tick=True) as clock, zeal_ignore(), everything:
        yield World(stripe, clock)
        transaction.set_rollback(True)


# Each run is about a few of the steps, so that they meet; what a shop sees most of comes up in all of them.
OFTEN = ["goes_to_pay", "pays", "pays", "jobs_run", "the_last_event_comes", "comes_back"]
WAYS = st.sets(st.sampled_from(sorted(STEPS)), min_size=2, max_size=6).flatmap(
    lambda some: st.lists(st.sampled_from(sorted(some) * 2 + OFTEN), min_size=4, max_size=14)
)


def go(stripe: Sandbox, steps: list[str]) -> None:
    with world_of(stripe) as world:
        for name in ["goes_to_pay", *steps]:
            with suppress(StripeError):  # what cannot be done at Stripe now
                STEPS[name](world)
        calm_down(world)
        check(world)


@settings(
    max_examples=40,
    derandomize=True,  # the same ways each time: a change that fails here fails everywhere
    database=None,
    deadline=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=WAYS)
def test_whatever_happens_in_whatever_order_the_invariants_hold(stripe: Sandbox, steps: list[str]) -> None:
    go(stripe, steps)


@pytest.mark.parametrize(
    ("forgotten", "steps"),
    [
        ((settle, "_unpay"), ["pays", "comes_back", "all_is_refunded_at_stripe"]),
        ((StockHoldQuerySet, "put_back"), ["pays", "comes_back", "staff_cancel_and_refund"]),
        ((refunds, "decide"), ["the_hold_ends_too_early", "the_piece_breaks", "pays"]),
        ((refunds, "record"), ["pays", "comes_back", "some_is_refunded_at_stripe"]),
    ],
)
def test_what_a_shop_might_forget_would_be_noticed(
    stripe: Sandbox, monkeypatch: pytest.MonkeyPatch, forgotten: tuple[Any, str], steps: list[str]
) -> None:
    """The negative control: the invariants tell a shop that works from one that leaves something out."""
    go(stripe, steps)
    monkeypatch.setattr(*forgotten, lambda *args, **kwargs: None)

    with pytest.raises(AssertionError):
        go(stripe, steps)
