"""Money in the back office: read on the order's page, and cancelled from there. Refunds are in test_refunds."""

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import Order, Stock
from orders.models.order import Status
from payments import checkout, refunds, settle
from payments.models import Case, Payment, Refund
from payments.sandbox import Sandbox
from tests.orders.admin.staff import queries, signed_in, somebody, text, told
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import run_payment_jobs

pytestmark = pytest.mark.django_db

LIST = "/admin/orders/order/"


def page(order: Order) -> str:
    return f"{LIST}{order.pk}/change/"


def cancellation(order: Order) -> str:
    return f"{LIST}{order.pk}/cancellation/"


def started(order: Order | None = None) -> Payment:
    order = order or place_order()
    checkout.start(order, at=timezone.now())
    return order.payments.get()


def paid(stripe: Sandbox, order: Order | None = None) -> Payment:
    payment = started(order)
    stripe.pay(payment.session_id or "")
    return settle.payment(payment.pk)


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


# --- Reading ---------------------------------------------------------------------------------------------------------


def test_the_page_says_what_was_taken_and_what_is_kept(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe, place_order((VariantFactory.create(price=1234), 1)))

    shown = text(books.get(page(payment.order)))

    assert str(payment.payment_intent_id) in shown
    assert "<dt>Taken</dt><dd>$18.34</dd>" in shown  # with $6.00 of postage


@pytest.mark.parametrize("name", ["payment_intent_id", "session_id", "charge_id", "refund"])
def test_an_order_is_found_by_any_of_stripes_names(stripe: Sandbox, books: Client, name: str) -> None:
    payment, other = paid(stripe), paid(stripe)
    refunds.decide(payment, 100, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()
    asked = payment.refunds.get().stripe_id if name == "refund" else getattr(payment, name)

    shown = text(books.get(f"{LIST}?q={asked}"))

    assert payment.order.code in shown
    assert other.order.code not in shown


def test_an_order_is_found_by_the_names_of_bank_debits(stripe: Sandbox, books: Client) -> None:
    payment, other = paid(stripe), paid(stripe)
    refunds.decide(payment, 100, reason=Refund.Reason.GOODWILL, at=timezone.now())
    Payment.objects.filter(pk=payment.pk).update(charge_id="py_1Debit")
    payment.refunds.update(stripe_id="pyr_1Debit")

    for name in ["py_1Debit", "pyr_1Debit"]:
        shown = text(books.get(f"{LIST}?q={name}"))
        assert payment.order.code in shown
        assert other.order.code not in shown


def test_a_declined_card_is_named(stripe: Sandbox, books: Client) -> None:
    payment = started()
    stripe.decline(payment.session_id or "")
    settle.payment(payment.pk)

    assert "The last card was declined" in text(books.get(page(payment.order)))


def test_the_page_is_as_quick_for_many_payments_as_for_one(stripe: Sandbox, books: Client) -> None:
    few = paid(stripe).order
    many = paid(stripe).order
    for _ in range(3):
        Payment.objects.create(
            order=many, amount=many.total, currency="usd", created_at=timezone.now(), expires_at=timezone.now(),
            closed_at=timezone.now(),
        )  # fmt: skip

    assert queries(books, page(many)) == queries(books, page(few)) <= 16


# --- Cancelling ------------------------------------------------------------------------------------------------------


def test_an_unpaid_order_is_cancelled_and_its_payment_page_closed(stripe: Sandbox, books: Client) -> None:
    variant = VariantFactory.create(stock=3)
    payment = started(place_order((variant, 2)))
    order = payment.order
    assert cancellation(order) in text(books.get(page(order)))

    shown = told(books, cancellation(order))

    order.refresh_from_db()
    assert "is cancelled." in shown
    assert order.status == Status.CANCELLED
    assert stripe.object(payment.session_id or "")["status"] == "expired"
    assert Stock.objects.get(variant=variant).available == 3


def test_the_timeline_says_that_the_shop_cancelled_and_who(stripe: Sandbox, books: Client) -> None:
    order = started().order

    told(books, cancellation(order))

    event = order.events.get(kind="cancelled")
    assert event.by == somebody(Role.BOOKS)
    assert event.facts["reason"] == Order.CancelReason.BY_STAFF


def test_cancelling_twice_is_cancelling_once(stripe: Sandbox, books: Client) -> None:
    order = started().order
    told(books, cancellation(order))

    assert "there was nothing to cancel" in told(books, cancellation(order))
    assert order.events.filter(kind="cancelled").count() == 1


def test_nothing_is_cancelled_while_stripe_cannot_be_reached(stripe: Sandbox, books: Client) -> None:
    order = started().order
    stripe.fault("down", count=None)

    shown = told(books, cancellation(order))

    order.refresh_from_db()
    assert "Stripe could not be reached, so nothing was changed" in shown
    assert order.status == Status.AWAITING_PAYMENT


def test_an_order_paid_a_moment_ago_is_not_cancelled(stripe: Sandbox, books: Client) -> None:
    payment = started()
    stripe.pay(payment.session_id or "")

    shown = told(books, cancellation(payment.order))

    assert "was paid a moment ago" in shown
    assert Order.objects.get(pk=payment.order_id).status == Status.TO_PACK


def test_packers_cannot_cancel(stripe: Sandbox) -> None:
    packer = signed_in(Role.FULFILMENT)
    order = started().order

    assert cancellation(order) not in text(packer.get(page(order)))
    assert packer.post(cancellation(order)).status_code == 403


def test_cancelling_a_paid_order_promises_its_money_and_puts_its_goods_back(stripe: Sandbox, books: Client) -> None:
    variant = VariantFactory.create(stock=3)
    payment = paid(stripe, place_order((variant, 2)))
    assert "Cancel and refund" in text(books.get(page(payment.order)))
    assert "all that is left of the money is promised back" in text(books.get(cancellation(payment.order)))

    shown = told(books, cancellation(payment.order), {"note": "Changed their mind"})

    order = Order.objects.get(pk=payment.order_id)
    assert "$26.00 is promised back, and waits to be paid" in shown
    assert (order.status, order.cancel_reason) == (Status.CANCELLED, Order.CancelReason.BY_STAFF)
    assert order.events.get(kind="cancelled").by == somebody(Role.BOOKS)
    assert Stock.objects.get(variant=variant).available == 3
    refund = payment.refunds.get()
    assert (refund.amount, refund.note, refund.status) == (payment.captured, "Changed their mind", "decided")
    assert stripe.objects("refund") == []


def test_cancelling_a_paid_order_twice_promises_its_money_once(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)
    told(books, cancellation(payment.order))

    assert "there was nothing to cancel" in told(books, cancellation(payment.order))
    assert payment.refunds.count() == 1


def test_what_was_promised_before_is_not_promised_again_by_cancelling(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)
    refunds.decide(payment, 600, reason=Refund.Reason.GOODWILL, by=somebody(Role.BOOKS), at=timezone.now())

    told(books, cancellation(payment.order))

    assert sorted(payment.refunds.values_list("amount", flat=True)) == [600, 1000]


def test_what_has_gone_cannot_be_cancelled(stripe: Sandbox, books: Client) -> None:
    order = Order.objects.get(pk=paid(stripe).order_id)
    for take in [Order.pack, Order.ship]:
        take(order, order.parcels.get(), by=None, at=timezone.now())

    assert cancellation(order) not in text(books.get(page(order)))
    assert "there was nothing to cancel" in told(books, cancellation(order))
    assert not Refund.objects.exists()


# --- Cases -----------------------------------------------------------------------------------------------------------


def opened(payment: Payment) -> Case:
    return Case.objects.open_once(
        Case.Kind.REFUND_FAILED, payment=payment, at_risk=1234, cause="Stripe: expired card.", at=timezone.now()
    )


def test_a_case_says_what_to_do_and_is_resolved_with_a_note(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)
    case = opened(payment)
    address = f"/admin/payments/case/{case.pk}/"
    shown = text(books.get(f"{address}change/"))
    assert "$12.34" in shown
    assert case.action in shown
    assert case.action in text(books.get(page(payment.order)))

    assert "This field is required" in told(books, f"{address}resolution/")
    told(books, f"{address}resolution/", {"resolution": "Paid back by cheque."})
    again = told(books, f"{address}resolution/", {"resolution": "Something else."})

    case.refresh_from_db()
    assert (case.resolution, case.resolved_by) == ("Paid back by cheque.", somebody(Role.BOOKS))
    assert "resolved already" in again
    assert f"{address}resolution/" not in text(books.get(f"{address}change/"))


def test_open_cases_come_first(stripe: Sandbox, books: Client) -> None:
    done, waits = paid(stripe).order, paid(stripe).order
    case = opened(done.payments.get())
    opened(waits.payments.get())
    case.resolve("Done.", by=somebody(Role.BOOKS), at=timezone.now())

    everything = text(books.get("/admin/payments/case/"))
    only_open = text(books.get("/admin/payments/case/?state=open"))

    assert everything.index(waits.code) < everything.index(done.code)
    assert done.code not in only_open


def test_packers_see_no_cases(stripe: Sandbox) -> None:
    packer = signed_in(Role.FULFILMENT)
    payment = paid(stripe)
    case = opened(payment)

    assert case.cause not in text(packer.get(page(payment.order)))
    assert packer.get(f"/admin/payments/case/{case.pk}/change/").status_code == 403
    assert packer.post(f"/admin/payments/case/{case.pk}/resolution/", {"resolution": "x"}).status_code == 403
