"""A process may die between any two things it does. Here it does, at each of them in turn, and is started again.

A step is one statement to the database or one request to Stripe. Dying is an exception that nothing catches: the open
transaction is lost with all that was in memory, while what was committed and what Stripe did remain.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from craved.accounts.models import User
from orders.models import Order, StockHold, Variant
from orders.models.order import Status
from payments import checkout, gateway, refunds
from payments.models import JournalEntry, Payment, Refund
from payments.sandbox import Sandbox
from tests.jobs import run_jobs
from tests.orders.factories import VariantFactory, place_order
from tests.orders.test_placing import sums_agree
from tests.payments.events import post

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """kill -9, as far as one process can do that to itself."""


@contextmanager
def dying_at(step: int) -> Iterator[None]:
    """Die just before the given statement or request, or just after the answer to a request."""
    steps: list[str] = []

    def reach(name: str) -> None:
        steps.append(name)
        if len(steps) > step:
            raise Killed(name)

    def on_statement(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if "SAVEPOINT" not in sql:  # ending a transaction belongs to the statement before
            reach(sql[:60])
        return execute(sql, *rest)

    def on_request(self: gateway.OutsideTransactions, method: str, url: str, *rest: Any) -> Any:
        reach(f"before {method} {url}")
        answer = ask(self, method, url, *rest)
        reach(f"after {method} {url}")
        return answer

    ask = gateway.OutsideTransactions.request
    with pytest.MonkeyPatch.context() as patch, connection.execute_wrapper(on_statement):
        patch.setattr(gateway.OutsideTransactions, "request", on_request)
        yield


def dying_at_every_step(do: Callable[[], object]) -> int:
    """Do it again and again, dying one step later each time, until it gets through. Returns how often it died."""
    for step in range(500):
        try:
            with dying_at(step):
                do()
        except Killed:
            continue
        return step
    raise AssertionError("It never got through.")


def started(stock: int = 1) -> tuple[Variant, Payment]:
    variant = VariantFactory.create(stock=stock)
    order = place_order((variant, 1))
    checkout.start(order, at=timezone.now())
    return variant, order.payments.get()


def assert_paid_once(stripe: Sandbox, variant: Variant, order: Order) -> None:
    order.refresh_from_db()
    payment = order.payments.get(settled_at__isnull=False)
    variant.stock.refresh_from_db()
    assert order.status == Status.TO_PACK
    assert (payment.captured, payment.refunded) == (order.total, 0)
    assert (variant.stock.on_hand, variant.stock.held) == (0, 0)
    assert [event.kind for event in order.events.order_by("pk")] == ["placed", "paid"]
    assert sorted(order.mails.values_list("kind", flat=True)) == ["paid", "received"]
    assert len([each for each in stripe.objects("charge") if each["paid"]]) == 1
    assert stripe.objects("refund") == []
    assert sums_agree()


def test_dying_while_starting_to_be_paid(stripe: Sandbox) -> None:
    order = place_order()

    deaths = dying_at_every_step(lambda: checkout.start(order, at=timezone.now()))

    assert deaths > 5
    assert order.payments.count() == 1
    assert len(stripe.objects("checkout.session")) == 1


def test_dying_while_settling(stripe: Sandbox) -> None:
    variant, payment = started()
    stripe.pay(payment.session_id or "")
    post(stripe.events("checkout.session.completed")[0])

    deaths = dying_at_every_step(lambda: run_jobs("payments.settle_event"))

    assert deaths > 10
    assert_paid_once(stripe, variant, payment.order)


def test_dying_while_an_event_is_kept(stripe: Sandbox) -> None:
    variant, payment = started()
    stripe.pay(payment.session_id or "")
    event = stripe.events("checkout.session.completed")[0]

    deaths = dying_at_every_step(lambda: post(event))
    run_jobs("payments.settle_event")

    assert deaths == 1  # the event and its jobs are one statement: there is nothing to die between
    assert_paid_once(stripe, variant, payment.order)


def test_dying_while_giving_up(stripe: Sandbox) -> None:
    variant, payment = started()

    deaths = dying_at_every_step(
        lambda: checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())
    )

    variant.stock.refresh_from_db()
    payment.order.refresh_from_db()
    assert deaths > 10
    assert payment.order.status == Status.CANCELLED
    assert (variant.stock.available, StockHold.objects.live().count()) == (1, 0)
    assert payment.order.mails.filter(kind="cancelled").count() == 1
    assert sums_agree()


def test_dying_while_refunding(stripe: Sandbox) -> None:
    variant, payment = started()
    stripe.pay(payment.session_id or "")
    post(stripe.events("checkout.session.completed")[0])
    run_jobs("payments.settle_event")
    payment.order.refresh_from_db()

    deciding = dying_at_every_step(lambda: _cancel_unless_cancelled(payment.order))
    paying = dying_at_every_step(lambda: run_jobs("payments.issue_refund"))

    payment.refresh_from_db()
    variant.stock.refresh_from_db()
    assert deciding > 10
    assert paying > 5
    assert payment.kept == 0
    assert len(stripe.objects("refund")) == 1
    assert variant.stock.available == 1
    assert payment.order.mails.filter(kind="refunded").count() == 1
    assert sums_agree()


def _cancel_unless_cancelled(order: Order) -> None:
    """A member of staff who looks again before pressing again."""
    order.refresh_from_db()
    if order.cancelled_at is None:
        refunds.cancel_and_refund(order, by=None, at=timezone.now())


def test_dying_while_a_piece_is_refunded_in_separate_steps(stripe: Sandbox) -> None:
    variant, payment = started()
    stripe.pay(payment.session_id or "")
    post(stripe.events("checkout.session.completed")[0])
    run_jobs("payments.settle_event")
    by = User.objects.create_user("staff@example.com", is_staff=True)
    payment.refresh_from_db()
    seen, line = refunds.state_of(payment), payment.order.lines.get()
    piece = [refunds.Chosen(order_line_id=line.pk, pieces=1, restock=True)]

    def decide() -> None:
        """With the page of before the power failed, pressed again."""
        with suppress(Refund.Changed):
            refunds.decide_by_line(Payment.objects.get(), piece, by=by, at=timezone.now(), seen=seen)

    def release() -> None:
        with suppress(Refund.NotAllowed):
            refunds.release(Refund.objects.select_related("payment").get(), by=by, at=timezone.now())

    deaths = [dying_at_every_step(step) for step in [decide, release, lambda: run_jobs("payments.issue_refund")]]

    refund = Refund.objects.get()
    line.refresh_from_db()
    variant.stock.refresh_from_db()
    assert min(deaths) >= 5
    assert (refund.status, line.taken_back, variant.stock.on_hand) == ("succeeded", 1, 1)
    assert [each["amount"] for each in stripe.objects("refund")] == [refund.amount]
    assert JournalEntry.objects.filter(refund=refund).count() == 1
    assert payment.order.mails.filter(kind="refunded").count() == 1
    assert sums_agree()
