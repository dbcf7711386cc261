"""What somebody who wants to break the money or the stock would try, one idea a test."""

import time
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django.test import Client
from django.utils import timezone
from procrastinate.jobs import Job
from pytest_django import Settings

from craved import jobs
from orders.models import Discount, Order
from orders.models.order import Status
from payments import checkout, gateway, refunds, settle
from payments import jobs as money_jobs
from payments.models import Case, InboxEvent, Payment, Refund
from payments.sandbox import Sandbox
from tests.jobs import run_jobs, waiting
from tests.orders.factories import CartFactory, DeliveryMethodFactory, VariantFactory, place_order
from tests.orders.test_placing import sums_agree
from tests.payments.events import deliver, post, run_payment_jobs
from tests.side_by_side import Beside, at_once, somebody_waits, until

pytestmark = pytest.mark.django_db

REFUNDS = "POST /v1/refunds"


def started(order: Order | None = None) -> Payment:
    order = order or place_order()
    checkout.start(order, at=timezone.now())
    return order.payments.get()


def paid(stripe: Sandbox, order: Order | None = None) -> Payment:
    payment = started(order)
    stripe.pay(payment.session_id or "")
    return settle.payment(payment.pk)


def refund_at_stripe(payment: Payment, amount: int) -> str:
    """As somebody does on Stripe's own pages."""
    session = gateway.session(payment.session_id or "")
    made = gateway.stripe_client().v1.refunds.create({"payment_intent": session.payment_intent_id, "amount": amount})
    return made.id


# --- Paying ----------------------------------------------------------------------------------------------------------


def test_with_a_live_key_live_payments_are_what_was_asked_for(
    stripe: Sandbox, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.STRIPE_LIVE_MODE = True
    payment = started()
    stripe.pay(payment.session_id or "")
    live = replace(gateway.session(payment.session_id or ""), livemode=True)
    monkeypatch.setattr(gateway, "session", lambda session_id: live)

    settle.payment(payment.pk)

    payment.order.refresh_from_db()
    assert payment.order.paid_at is not None
    assert not Case.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_while_stripe_is_slow_get_one_session(stripe: Sandbox) -> None:
    order = place_order()
    stripe.fault("latency", on="POST /v1/checkout/sessions", count=1, seconds=2)

    def pay() -> str:
        time.sleep(0.2 * next(turn))
        return str(Client().get(f"/orders/{order.code}/{order.key}/payment/").status_code)

    turn = iter([0, 1])
    outcomes = at_once([pay, pay])

    assert sorted(outcomes) == ["302", "503"]
    assert order.payments.open().count() == order.payments.count() == 1
    checkout.start(order, at=timezone.now())
    assert len(stripe.objects("checkout.session")) == 1


def test_a_basket_with_more_lines_than_stripe_takes_can_be_paid(stripe: Sandbox) -> None:
    first = VariantFactory.create()
    others = [VariantFactory.create(product=first.product) for _ in range(100)]
    order = place_order(*((variant, 1) for variant in [first, *others]))

    checkout.start(order, at=timezone.now())

    assert stripe.objects("checkout.session")[0]["amount_total"] == order.total


def test_what_stripe_refuses_early_does_not_cost_the_customer_the_order(stripe: Sandbox, settings: Settings) -> None:
    settings.SITE_URL = "nowhere"  # any mistake of ours that Stripe points out
    order = place_order()

    response = Client().get(f"/orders/{order.code}/{order.key}/payment/")

    order.refresh_from_db()
    assert response.status_code == 503
    assert order.status == Status.AWAITING_PAYMENT
    assert order.mails.filter(kind="cancelled").count() == 0


def test_more_than_a_card_can_be_charged_is_refused_before_it_is_ordered() -> None:
    variant = VariantFactory.create(price=60_000_000)
    with pytest.raises(Order.TooLarge):
        place_order((variant, 2))
    with pytest.raises(Order.TooLarge):  # more than a column can hold, too
        place_order((VariantFactory.create(price=2_000_000_000, stock=99), 99))

    assert not Order.objects.exists()


def test_a_code_that_takes_nothing_off_is_not_used_up() -> None:
    once = Discount.objects.create(code="ONCE", percent=10, minimum=100_000, max_uses=1)
    variant = VariantFactory.create()

    order = place_order(cart=CartFactory.create(wanted=[(variant, 1)], discount_code="ONCE"))

    once.refresh_from_db()
    assert (order.discount, once.uses) == (0, 0)


# --- Giving up -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_an_order_paid_while_it_is_given_up_stays_paid() -> None:
    order = place_order()

    with transaction.atomic():
        Order.objects.get(pk=order.pk).mark_paid(at=timezone.now())
        giving_up = Beside(lambda: checkout.give_up(order, reason=Order.CancelReason.NOT_PAID, at=timezone.now()))
        until(somebody_waits)
    giving_up.end()

    order.refresh_from_db()
    assert order.status == Status.TO_PACK
    assert sums_agree()


def test_money_that_is_on_its_way_keeps_its_order(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    payment = started()
    under_way = replace(gateway.session(payment.session_id or ""), session_status="complete", processing=True)
    monkeypatch.setattr(gateway, "session", lambda session_id: replace(under_way, asked_at=timezone.now()))

    checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    payment.order.refresh_from_db()
    assert payment.order.status == Status.AWAITING_PAYMENT


def test_a_session_stripe_does_not_know_breaks_no_page(stripe: Sandbox) -> None:
    payment = started()
    stripe.forget()

    response = Client().post(f"/orders/{payment.order.code}/{payment.order.key}/cancellation/")

    assert response.headers["Location"] == payment.order.get_absolute_url()


def test_a_payment_that_is_not_what_we_asked_for_is_not_asked_about_forever(stripe: Sandbox) -> None:
    payment = started()
    stripe.pay(payment.session_id or "")
    Payment.objects.filter(pk=payment.pk).update(amount=1)

    settle.payment(payment.pk)
    checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=True):
        money_jobs.sweep(timestamp=0)

    payment.refresh_from_db()
    assert payment.closed_at is not None
    assert Case.objects.get().kind == Case.Kind.MISMATCH
    assert not {"payments.settle_payment", "payments.close_payment"} & set(waiting())


def test_an_order_taken_up_again_is_not_called_cancelled_any_more(stripe: Sandbox) -> None:
    payment = started()
    payment.order.cancel(reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    stripe.pay(payment.session_id or "")  # while the mail server is down
    deliver(stripe)
    run_jobs()

    assert [each.subject for each in mail.outbox] == [
        f"We have your order {payment.order.code}",
        f"Paid, thank you: your order {payment.order.code}",
    ]


# --- Giving back -----------------------------------------------------------------------------------------------------


def test_money_partly_given_back_before_we_heard_of_it_is_a_case(stripe: Sandbox) -> None:
    payment = started()
    stripe.pay(payment.session_id or "")
    refund_at_stripe(payment, 100)

    deliver(stripe)
    checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    payment.refresh_from_db()
    assert payment.kept == payment.order.total - 100
    assert [case.kind for case in Case.objects.all()] == [Case.Kind.PARTLY_PAID]


def test_an_old_answer_does_not_make_a_failed_refund_good(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("succeeded_then_failed")
    refund = Refund.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    answer = gateway.create_refund(refund)  # it travels slowly
    stripe.advance(10)
    deliver(stripe, "refund.failed")

    refunds.record(payment, [answer], at=timezone.now())

    refund.refresh_from_db()
    assert (refund.status, refund.succeeded_at) == ("failed", None)
    assert not payment.order.mails.filter(kind="refunded").exists()


def test_a_refund_is_not_made_again_when_stripe_has_forgotten_its_key(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.fault("error_after_commit", on=REFUNDS, count=1)
    refund = refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    with pytest.raises(gateway.Unreachable):
        run_jobs("payments.issue_refund")

    stripe.advance(25 * 3600)
    run_jobs("payments.issue_refund")

    refund.refresh_from_db()
    assert refund.status == "succeeded"
    assert len(stripe.objects("refund")) == 1


@pytest.mark.django_db(transaction=True)
def test_the_answer_to_a_refund_and_its_event_may_come_at_once(stripe: Sandbox) -> None:
    payment = paid(stripe)
    refund = refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    answer = gateway.create_refund(refund)

    with transaction.atomic():
        refunds.record(payment, [answer], at=timezone.now())
        event = Beside(lambda: refunds.record(payment, [answer], at=timezone.now()))
        until(somebody_waits)
    event.end()

    assert Refund.objects.get().stripe_id == answer.refund_id


def test_what_came_back_from_a_cancelled_order_can_be_given_back_again(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("succeeded_then_failed")
    refund_at_stripe(payment, 300)
    deliver(stripe)
    refunds.cancel_and_refund(payment.order, by=None, at=timezone.now())
    run_payment_jobs()
    stripe.advance(10)
    deliver(stripe)

    again = Payment.objects.get()
    refunds.decide(again, Refund.left_of(again), reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()

    assert Payment.objects.get().kept == 0


def test_a_refund_that_fails_without_a_word_is_asked_about(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("pending_then_failed")
    refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()

    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=True):
        stripe.advance(10)
        money_jobs.sweep(timestamp=0)
        run_jobs("payments.settle_payment")

    payment.refresh_from_db()
    assert payment.refunded == 0
    assert Case.objects.get().kind == Case.Kind.REFUND_FAILED


def test_a_note_that_looks_like_a_number_stops_nothing(stripe: Sandbox) -> None:
    payment = paid(stripe)
    gateway.stripe_client().v1.refunds.create(
        {"payment_intent": payment.payment_intent_id or "", "amount": 100, "metadata": {"refund": "²"}}
    )

    deliver(stripe)

    assert Refund.objects.get().reason == Refund.Reason.AT_STRIPE


# --- Words from outside ----------------------------------------------------------------------------------------------


def test_an_event_about_somebody_elses_reference_is_kept_and_ignored(stripe: Sandbox) -> None:
    gateway.stripe_client().v1.payment_intents.create(
        {"amount": 2000, "currency": "usd", "metadata": {"payment": "x" * 400}}
    )

    answer = post(stripe.events("payment_intent.created")[0])

    assert answer.status_code == 200
    assert InboxEvent.objects.get().reference == ""


@pytest.mark.parametrize(
    "posted",
    [
        {"region": "V\x00"},
        {"region": "V\x00", "update": "1"},
        {"delivery-" + "1" * 5000: "1"},
        {"delivery-1": "1" * 5000},
        {"delivery-" + "1" * 300: "1" * 300},
        {"seen": f'{{"lines":{{"SKU":["x",1,{"9" * 40}]}},"tax":{"9" * 4000}}}'},
        {"seen": '{"lines":{"SKU":["x",1,true]},"tax":-1e999}'},
        {"seen": "[" * 5000},
    ],
)
def test_nonsense_posted_to_the_checkout_is_no_error_of_ours(posted: dict[str, str]) -> None:
    variant = VariantFactory.create(sku="SKU")
    DeliveryMethodFactory.create(artisan=variant.product.artisan)
    client = Client()
    client.post("/cart/lines/", {"variant": variant.pk, "quantity": 1})
    whole = {
        "email": "ada@example.com", "name": "Ada", "line1": "12 Orchard Street", "city": "Burlington",
        "region": "VT", "postal_code": "05401",
        f"delivery-{variant.product.artisan.pk}": str(variant.product.artisan.delivery_methods.get().pk),
    }  # fmt: skip

    response = client.post("/checkout/", urlencode(whole | posted), content_type="application/x-www-form-urlencoded")

    assert response.status_code in {200, 409, 422}
    assert not Order.objects.exists()


# --- Waiting ---------------------------------------------------------------------------------------------------------


def test_after_trouble_of_any_length_a_job_is_tried_soon_and_for_a_day() -> None:
    waits: list[float] = []
    while retry := jobs.PATIENT.get_retry_decision(exception=OSError(), job=job(attempts=len(waits))):
        assert retry.retry_at is not None
        waits.append((retry.retry_at - timezone.now()).total_seconds())

    assert waits[0] < 10
    assert max(waits) <= 600
    assert 24 * 3600 <= sum(waits) <= 36 * 3600


def job(*, attempts: int) -> Job:
    return Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="any", attempts=attempts)
