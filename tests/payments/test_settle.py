"""What a fact at Stripe does to an order."""

import re
from contextlib import suppress
from itertools import permutations
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from orders.models import Order, Stock, StockHold
from orders.models.order import Status
from orders.models.stock import Reason
from payments import checkout, gateway, refunds, settle
from payments.models import Case, InboxEvent, Payment, Refund
from payments.sandbox import Sandbox
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import deliver, post, run_payment_jobs
from tests.statements import about_rows

pytestmark = pytest.mark.django_db


def started(order: Order) -> Payment:
    checkout.start(order, at=timezone.now())
    return order.payments.get()


def paid(stripe: Sandbox, order: Order | None = None, *, card: str = "visa") -> Payment:
    payment = started(order or place_order())
    stripe.pay(payment.session_id or "", card=card)
    return settle.payment(payment.pk)


def kinds(order: Order) -> list[str]:
    return [event.kind for event in order.events.order_by("pk")]


def test_a_customer_pays_and_the_order_is_paid(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=3)
    order = place_order((variant, 2))
    payment = started(order)

    stripe.pay(payment.session_id or "")
    deliver(stripe)

    order.refresh_from_db()
    payment.refresh_from_db()
    variant.stock.refresh_from_db()
    assert order.status == Status.TO_PACK
    assert (payment.captured, payment.refunded, payment.settled_at is not None) == (order.total, 0, True)
    assert (variant.stock.on_hand, variant.stock.held) == (1, 0)
    assert kinds(order) == ["placed", "paid"]


@pytest.mark.parametrize("lines", [1, 4])
def test_settling_asks_the_database_no_more_than_twelve_times_however_many_lines(stripe: Sandbox, lines: int) -> None:
    payment = started(place_order(*((VariantFactory.create(stock=1), 1) for _ in range(lines))))
    stripe.pay(payment.session_id or "")
    stripe.advance(2)  # so that the fee is booked, too

    with CaptureQueriesContext(connection) as first:
        settle.payment(payment.pk)
    with CaptureQueriesContext(connection) as again:
        settle.payment(payment.pk)

    assert Order.objects.get().status == Status.TO_PACK
    assert payment.balance_transactions.count() == 1
    assert len(about_rows(first)) <= 12
    assert len(about_rows(again)) <= 8


def test_the_order_is_locked_before_the_payment_and_the_money_written_before_the_order(stripe: Sandbox) -> None:
    payment = started(place_order())
    stripe.pay(payment.session_id or "")

    with CaptureQueriesContext(connection) as queries:
        settle.payment(payment.pk)

    locked_or_written = [sql for sql in about_rows(queries) if "UPDATE" in sql]
    assert [re.findall(r'(?:FROM|UPDATE) "?(\w+)', sql)[0] for sql in locked_or_written] == [
        "orders_order", "payments_payment", "payments_payment", "orders_stockhold", "orders_order",
    ]  # fmt: skip


def test_the_return_page_needs_no_webhook(stripe: Sandbox) -> None:
    order = place_order()
    payment = started(order)
    stripe.pay(payment.session_id or "")

    settle.payment(payment.pk)

    order.refresh_from_db()
    assert order.paid_at is not None


def test_settling_again_changes_nothing(stripe: Sandbox) -> None:
    payment = paid(stripe)

    settle.payment(payment.pk)
    deliver(stripe)
    deliver(stripe)

    assert kinds(payment.order) == ["placed", "paid"]
    assert payment.order.mails.filter(kind="paid").count() == 1


@pytest.mark.parametrize("order_of_events", list(permutations(range(3))))
def test_events_may_come_in_any_order(stripe: Sandbox, order_of_events: tuple[int, ...]) -> None:
    payment = started(place_order())
    stripe.pay(payment.session_id or "")
    wanted = ["payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"]
    events = [stripe.events(type)[0] for type in wanted]

    for index in order_of_events:
        post(events[index])
        run_payment_jobs()

    payment.order.refresh_from_db()
    assert payment.order.paid_at is not None
    assert kinds(payment.order) == ["placed", "paid"]


def test_a_declined_card_leaves_the_order_open_for_another(stripe: Sandbox) -> None:
    payment = started(place_order())
    stripe.decline(payment.session_id or "")
    deliver(stripe)
    payment.refresh_from_db()
    assert (payment.captured, payment.decline_code) == (0, "generic_decline")
    assert payment.order.status == Status.AWAITING_PAYMENT

    stripe.pay(payment.session_id or "")
    deliver(stripe)

    payment.order.refresh_from_db()
    assert payment.order.paid_at is not None


def test_a_3d_secure_challenge_that_is_abandoned_charges_nobody(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    payment = started(place_order((variant, 1)))
    stripe.pay(payment.session_id or "", card="threeDSecure2Required")

    settle.payment(payment.pk)
    checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    payment.order.refresh_from_db()
    payment.refresh_from_db()
    variant.stock.refresh_from_db()
    assert (payment.captured, payment.closed_at is not None) == (0, True)
    assert payment.order.cancel_reason == Order.CancelReason.NOT_PAID
    assert variant.stock.available == 1


def test_an_expired_session_frees_the_goods(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    payment = started(place_order((variant, 1)))

    stripe.advance(46 * 60)
    deliver(stripe, "checkout.session.expired")

    payment.order.refresh_from_db()
    variant.stock.refresh_from_db()
    assert payment.order.status == Status.CANCELLED
    assert variant.stock.available == 1
    assert not StockHold.objects.live().exists()


def test_giving_up_an_order_that_is_paid_meanwhile_settles_it(stripe: Sandbox) -> None:
    payment = started(place_order())
    stripe.pay(payment.session_id or "")

    checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    payment.order.refresh_from_db()
    assert payment.order.status == Status.TO_PACK


def lapse(order: Order) -> None:
    """As if the hold had ended on our own clock alone, which it never does: the worst case the shop must survive."""
    order.cancel(reason=Order.CancelReason.NOT_PAID, at=timezone.now())


def test_paid_although_its_time_ran_out_takes_the_goods_again_if_they_are_there(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    payment = started(place_order((variant, 1)))
    lapse(payment.order)

    stripe.pay(payment.session_id or "")
    deliver(stripe)

    payment.order.refresh_from_db()
    variant.stock.refresh_from_db()
    assert payment.order.status == Status.TO_PACK
    assert (variant.stock.on_hand, variant.stock.held) == (0, 0)
    assert kinds(payment.order) == ["placed", "cancelled", "taken_up_again", "paid"]


def test_paid_although_sold_out_is_refunded_once_and_said_so(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    payment = started(place_order((variant, 1)))
    lapse(payment.order)
    Stock.adjust(variant, -1, reason=Reason.DAMAGED, by=None, at=timezone.now())

    stripe.pay(payment.session_id or "")
    deliver(stripe)
    deliver(stripe)

    payment.refresh_from_db()
    payment.order.refresh_from_db()
    assert payment.order.cancel_reason == Order.CancelReason.SOLD_OUT
    assert (payment.captured, payment.refunded) == (payment.order.total, payment.order.total)
    assert len(stripe.objects("refund")) == 1
    assert payment.order.mails.filter(kind="refunded").count() == 1


def test_paid_although_the_customer_cancelled_is_refunded(stripe: Sandbox) -> None:
    payment = started(place_order())
    payment.order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    stripe.pay(payment.session_id or "")
    deliver(stripe)

    payment.refresh_from_db()
    assert payment.kept == 0
    assert payment.refunds.get().reason == Refund.Reason.CANCELLED


def test_a_second_payment_for_the_same_order_goes_back(stripe: Sandbox) -> None:
    order = place_order()
    first = paid(stripe, order)
    second = Payment.objects.create(
        order=order, amount=order.total, currency="usd", created_at=timezone.now(), expires_at=order.hold_ends_at
    )
    checkout._ensure_session(second, at=timezone.now())

    stripe.pay(second.session_id or "")
    deliver(stripe)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.kept, second.kept) == (order.total, 0)
    assert second.refunds.get().reason == Refund.Reason.TWICE


@pytest.mark.parametrize(
    ("field", "value"),
    [("amount", 1), ("currency", "eur"), ("livemode", True)],
)
def test_a_payment_that_is_not_what_we_asked_for_is_a_case_for_a_person(
    stripe: Sandbox, field: str, value: Any
) -> None:  # fmt: skip
    payment = started(place_order())
    stripe.pay(payment.session_id or "")
    Payment.objects.filter(pk=payment.pk).update(**{field: value})

    deliver(stripe)
    deliver(stripe)

    payment.order.refresh_from_db()
    assert payment.order.paid_at is None
    assert Case.objects.get().kind == Case.Kind.MISMATCH


def test_what_was_heard_earlier_does_not_overwrite_what_was_heard_later(stripe: Sandbox) -> None:
    payment = started(place_order())
    before = gateway.session(payment.session_id or "")
    stripe.pay(payment.session_id or "")
    settle.payment(payment.pk)

    settle._record(payment.pk, payment.order_id, before, [], at=timezone.now())

    payment.refresh_from_db()
    assert payment.captured == payment.order.total


def test_staff_cancel_a_paid_order_and_the_money_goes_back(stripe: Sandbox) -> None:
    variant = VariantFactory.create(stock=1)
    payment = paid(stripe, place_order((variant, 1)))
    payment.order.refresh_from_db()

    refunds.cancel_and_refund(payment.order, by=None, at=timezone.now())
    run_payment_jobs()
    deliver(stripe)

    payment.refresh_from_db()
    variant.stock.refresh_from_db()
    assert payment.kept == 0
    assert variant.stock.available == 1
    assert kinds(payment.order) == ["placed", "paid", "cancelled", "refunded"]


def test_a_refund_whose_answer_is_lost_is_asked_for_again_and_made_once(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.fault("reset", on="POST /v1/refunds", count=4)
    refund = refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())

    for _ in range(5):
        with suppress(gateway.Unreachable):  # the worker would try again
            run_payment_jobs()

    refund.refresh_from_db()
    payment.refresh_from_db()
    assert refund.status == "succeeded"
    assert len(stripe.objects("refund")) == 1
    assert payment.refunded == 300


def test_a_refund_that_fails_gives_the_balance_back_and_asks_for_a_person(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("succeeded_then_failed")
    refund = refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()
    payment.refresh_from_db()
    assert payment.refunded == 300

    stripe.advance(10)
    deliver(stripe)

    payment.refresh_from_db()
    refund.refresh_from_db()
    assert (refund.status, payment.refunded) == ("failed", 0)
    assert Case.objects.get().kind == Case.Kind.REFUND_FAILED
    assert Refund.objects.standing().total() == 0


def test_money_that_cannot_be_sent_back_is_not_sent_over_and_over(stripe: Sandbox) -> None:
    payment = started(place_order())
    payment.order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    stripe.settings.next_refunds.append("pending_then_failed")
    stripe.pay(payment.session_id or "")
    deliver(stripe)
    stripe.advance(10)

    deliver(stripe)
    settle.payment(payment.pk)
    run_payment_jobs()

    assert payment.refunds.count() == len(stripe.objects("refund")) == 1
    assert Case.objects.open().get().kind == Case.Kind.REFUND_FAILED


def test_money_that_comes_back_to_an_order_it_did_not_pay_waits_for_a_person(stripe: Sandbox) -> None:
    payment = started(place_order())
    stripe.settings.next_refunds.append("pending_then_failed")
    intent = stripe.pay(payment.session_id or "")["payment_intent"]
    gateway.stripe_client().v1.refunds.create({"payment_intent": intent, "amount": 300})
    deliver(stripe)
    assert Case.objects.open().get().kind == Case.Kind.PARTLY_PAID

    stripe.advance(10)
    deliver(stripe)

    payment.refresh_from_db()
    payment.order.refresh_from_db()
    assert payment.kept == payment.order.total
    assert (payment.order.paid_at, payment.settled_at) == (None, None)
    assert Case.objects.open().filter(kind=Case.Kind.REFUND_FAILED).exists()


def test_more_than_was_paid_cannot_be_given_back(stripe: Sandbox) -> None:
    payment = paid(stripe)
    refunds.decide(payment, payment.captured - 100, reason=Refund.Reason.GOODWILL, at=timezone.now())

    for amount in [101, 0, -1]:
        with pytest.raises(Refund.NotAllowed):
            refunds.decide(payment, amount, reason=Refund.Reason.GOODWILL, at=timezone.now())


def test_a_refund_made_at_stripe_is_ours_to_know_and_stops_the_parcel(stripe: Sandbox) -> None:
    payment = paid(stripe)
    gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or ""})

    deliver(stripe)

    payment.refresh_from_db()
    payment.order.refresh_from_db()
    assert payment.refunds.get().reason == Refund.Reason.AT_STRIPE
    assert payment.order.cancel_reason == Order.CancelReason.REFUNDED


def test_after_all_the_money_went_back_what_has_not_gone_stays(stripe: Sandbox) -> None:
    variants = [VariantFactory.create(), VariantFactory.create()]
    payment = paid(stripe, place_order(*((variant, 1) for variant in variants)))
    order = payment.order
    gone, here = order.parcels.order_by("pk")
    order.pack(gone, by=None, at=timezone.now())
    order.ship(gone, by=None, at=timezone.now())

    refunds.decide(payment, payment.captured, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()

    order.refresh_from_db()
    assert order.status == Status.STOPPED
    assert not Order.objects.to_pack().exists()
    with pytest.raises(Order.NotAllowed):
        order.pack(here, by=None, at=timezone.now())
    order.deliver(gone, by=None, at=timezone.now())


def test_money_that_belongs_to_no_order_is_for_a_person_until_it_has_gone_back(stripe: Sandbox) -> None:
    gateway.stripe_client().v1.payment_intents.create(
        {"amount": 2000, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True,
         "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}}
    )  # fmt: skip

    deliver(stripe)

    assert InboxEvent.objects.count() == len(stripe.events())
    case = Case.objects.get()
    intent = stripe.objects("payment_intent")[0]["id"]
    assert (case.kind, case.about, case.at_risk, case.order) == (Case.Kind.ORPHAN, intent, 2000, None)

    gateway.stripe_client().v1.refunds.create({"payment_intent": intent})
    deliver(stripe)

    case.refresh_from_db()
    assert case.resolved_at is not None
