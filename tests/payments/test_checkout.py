"""Starting to be paid, whatever Stripe does meanwhile, and giving up on it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.utils import timezone

from orders.models import Order, StockHold
from orders.models.order import Status
from payments import checkout, gateway, jobs, settle
from payments.models import Payment
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db


def sessions(stripe: Sandbox) -> int:
    return len(stripe.objects("checkout.session"))


def test_starting_often_gives_one_payment_and_one_session(stripe: Sandbox) -> None:
    order = place_order()

    urls = {checkout.start(order, at=timezone.now()) for _ in range(3)}

    assert len(urls) == 1
    assert (order.payments.count(), sessions(stripe)) == (1, 1)


def test_what_is_charged_is_what_the_order_costs(stripe: Sandbox) -> None:
    order = place_order((VariantFactory.create(price=1234), 3))

    checkout.start(order, at=timezone.now())

    assert stripe.objects("checkout.session")[0]["amount_total"] == order.total


def test_an_answer_that_is_lost_is_asked_for_again(stripe: Sandbox) -> None:
    order = place_order()
    stripe.fault("reset", on="POST /v1/checkout/sessions", count=2)
    with pytest.raises(gateway.Unreachable):
        checkout.start(order, at=timezone.now())
    assert sessions(stripe) == 1

    checkout.start(order, at=timezone.now())

    assert (order.payments.count(), sessions(stripe)) == (1, 1)


def test_a_session_made_in_spite_of_an_error_is_found(stripe: Sandbox) -> None:
    order = place_order()
    stripe.fault("error_after_commit", on="POST /v1/checkout/sessions", count=1)

    url = checkout.start(order, at=timezone.now())

    assert url
    assert (order.payments.count(), sessions(stripe)) == (1, 1)


def test_after_an_error_of_stripes_the_next_try_starts_afresh(stripe: Sandbox) -> None:
    order = place_order()
    stripe.fault("error", on="POST /v1/checkout/sessions", count=2)
    with pytest.raises(gateway.Unreachable):
        checkout.start(order, at=timezone.now())

    checkout.start(order, at=timezone.now())

    assert sessions(stripe) == 1
    assert order.payments.open().count() == 1


@pytest.mark.parametrize("kind", ["down", "error", "rate_limit"])
def test_while_stripe_is_in_trouble_the_customer_is_told_and_keeps_the_order(stripe: Sandbox, kind: Any) -> None:
    order = place_order()
    stripe.fault(kind, count=None)

    response = Client().get(f"/orders/{order.code}/{order.key}/payment/")

    assert response.status_code == 503
    assert response.headers["Retry-After"]
    order.refresh_from_db()
    assert order.status == Status.AWAITING_PAYMENT


def test_a_slow_stripe_is_not_waited_for_long(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gateway.HTTP, "_timeout", 0.2)
    order = place_order()
    stripe.fault("latency", on="*", count=None, seconds=1)

    with pytest.raises(gateway.Unreachable):
        checkout.start(order, at=timezone.now())


def test_stripe_is_never_called_inside_a_transaction(stripe: Sandbox) -> None:
    order = place_order()

    with pytest.raises(gateway.InsideTransaction), transaction.atomic():
        checkout.start(order, at=timezone.now())

    assert sessions(stripe) == 0


def test_a_lost_session_is_adopted_from_its_event(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    stripe.pay(payment.session_id or "")
    Payment.objects.update(session_id=None, session_url="")

    deliver(stripe, "checkout.session.completed")

    order.refresh_from_db()
    assert order.paid_at is not None


def test_when_the_hold_ends_the_session_ends_first_and_then_the_goods_are_free(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    order = place_order((variant, 1))
    checkout.start(order, at=timezone.now())

    with time_machine.travel(timezone.now() + timedelta(minutes=46), tick=True):
        jobs.sweep(timestamp=0)
        assert "payments.give_up_order" in waiting()
        run_payment_jobs()
        run_sweep_jobs()

    order.refresh_from_db()
    variant.stock.refresh_from_db()
    assert stripe.objects("checkout.session")[0]["status"] == "expired"
    assert order.cancel_reason == Order.CancelReason.NOT_PAID
    assert variant.stock.available == 1


def run_sweep_jobs() -> None:
    from tests.jobs import run_jobs

    run_jobs("payments.give_up_order", "payments.close_payment", "payments.settle_payment")


def test_while_stripe_cannot_be_reached_no_goods_are_freed(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    order = place_order((variant, 1))
    checkout.start(order, at=timezone.now())
    stripe.fault("down", count=None)

    with pytest.raises(gateway.Unreachable):
        checkout.give_up(order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    order.refresh_from_db()
    variant.stock.refresh_from_db()
    assert order.status == Status.AWAITING_PAYMENT
    assert variant.stock.available == 0


def test_an_order_nobody_started_to_pay_is_given_up_without_asking_stripe(stripe: Sandbox) -> None:
    order = place_order()

    with time_machine.travel(timezone.now() + timedelta(minutes=46), tick=True):
        jobs.sweep(timestamp=0)
        run_sweep_jobs()

    order.refresh_from_db()
    assert order.status == Status.CANCELLED
    assert not StockHold.objects.live().exists()
    assert stripe.requests() == []


def test_paid_orders_whose_webhook_never_came_are_found_by_the_sweeper(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    stripe.pay(order.payments.get().session_id or "")

    with time_machine.travel(timezone.now() + timedelta(minutes=6), tick=True):
        jobs.sweep(timestamp=0)
        run_sweep_jobs()

    order.refresh_from_db()
    assert order.paid_at is not None


def test_sweeping_twice_does_not_queue_twice(stripe: Sandbox) -> None:
    place_order()

    with time_machine.travel(timezone.now() + timedelta(minutes=46), tick=True):
        jobs.sweep(timestamp=0)
        jobs.sweep(timestamp=60)

    assert waiting().count("payments.give_up_order") == 1


def test_it_is_too_late_to_start_paying_near_the_end_of_the_hold(stripe: Sandbox) -> None:
    order = place_order(at=timezone.now() - timedelta(minutes=20))

    response = Client().get(f"/orders/{order.code}/{order.key}/payment/")

    order.refresh_from_db()
    assert response.headers["Location"] == order.get_absolute_url()
    assert order.status == Status.CANCELLED
    assert sessions(stripe) == 0


def test_changing_ones_mind_gives_the_basket_back(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=2)
    order = place_order((variant, 2))
    checkout.start(order, at=timezone.now())
    client = Client()

    response = client.post(f"/orders/{order.code}/{order.key}/cancellation/")

    order.refresh_from_db()
    variant.stock.refresh_from_db()
    assert response.headers["Location"] == "/cart/"
    assert order.cancel_reason == Order.CancelReason.BY_CUSTOMER
    assert variant.stock.available == 2
    assert "cart" in client.cookies


def test_changing_ones_mind_after_paying_changes_nothing(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    stripe.pay(order.payments.get().session_id or "")

    Client().post(f"/orders/{order.code}/{order.key}/cancellation/")

    order.refresh_from_db()
    assert order.status == Status.TO_PACK


def test_coming_back_without_having_paid_proves_nothing(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())

    Client().get(f"/orders/{order.code}/{order.key}/payment/return/")

    order.refresh_from_db()
    assert order.status == Status.AWAITING_PAYMENT


def test_coming_back_before_and_after_the_webhook_is_the_same(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    stripe.pay(order.payments.get().session_id or "")
    link = f"/orders/{order.code}/{order.key}/payment/return/"

    before = Client().get(link)
    deliver(stripe)
    after = Client().get(link)

    assert before.headers["Location"] == after.headers["Location"] == f"/orders/{order.code}/{order.key}/thank-you/"
    assert [event.kind for event in order.events.order_by("pk")] == ["placed", "paid"]


def test_another_customers_link_opens_nothing(stripe: Sandbox) -> None:
    mine, theirs = place_order(), place_order()

    for path in ["", "payment/", "payment/return/", "thank-you/"]:
        assert Client().get(f"/orders/{theirs.code}/{mine.key}/{path}").status_code == 404
    assert Client().post(f"/orders/{theirs.code}/{mine.key}/cancellation/").status_code == 404


def test_settling_a_payment_that_never_reached_stripe_asks_nothing(stripe: Sandbox) -> None:
    order = place_order()
    payment = checkout._open_payment(order, at=timezone.now())

    settle.payment(payment.pk)

    assert stripe.requests() == []
