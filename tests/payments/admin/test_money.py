"""Money in the back office: read on the order's page, given back from there, and never twice."""

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import Order, Stock
from orders.models.order import Status
from payments import checkout, settle
from payments.models import Case, Payment, Refund
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.admin.staff import queries, signed_in, somebody, text, told
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db

LIST = "/admin/orders/order/"


def page(order: Order) -> str:
    return f"{LIST}{order.pk}/change/"


def cancellation(order: Order) -> str:
    return f"{LIST}{order.pk}/cancellation/"


def refund(payment: Payment) -> str:
    return f"{LIST}{payment.order_id}/payments/{payment.pk}/refund/"


def started(order: Order | None = None) -> Payment:
    order = order or place_order()
    checkout.start(order, at=timezone.now())
    return order.payments.get()


def paid(stripe: Sandbox, order: Order | None = None) -> Payment:
    payment = started(order)
    stripe.pay(payment.session_id or "")
    return settle.payment(payment.pk)


def sent(payment: Payment) -> Payment:
    order = Order.objects.get(pk=payment.order_id)
    parcel = order.parcels.get()
    for take in [Order.pack, Order.ship]:
        take(order, parcel, by=somebody(Role.FULFILMENT), at=timezone.now())
    return payment


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
    told(books, refund(payment), {"amount": payment.captured})
    run_payment_jobs()
    asked = payment.refunds.get().stripe_id if name == "refund" else getattr(payment, name)

    shown = text(books.get(f"{LIST}?q={asked}"))

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

    assert queries(books, page(many)) == queries(books, page(few)) <= 14


# --- Giving back -----------------------------------------------------------------------------------------------------


def test_a_refund_from_the_admin_ends_at_stripe_and_in_the_timeline(stripe: Sandbox, books: Client) -> None:
    payment = sent(paid(stripe))
    assert f"Refund ${payment.captured / 100:.2f}?" in text(books.get(refund(payment)))

    told(books, refund(payment), {"amount": payment.captured, "note": "Broken on arrival"})
    assert waiting().count("payments.issue_refund") == 1
    run_payment_jobs()
    deliver(stripe)

    at_stripe = stripe.objects("refund")
    payment.refresh_from_db()
    assert [each["amount"] for each in at_stripe] == [payment.captured]
    assert payment.kept == 0
    assert payment.refunds.get().reason == Refund.Reason.GOODWILL
    event = payment.order.events.get(kind="refunded")
    assert event.by == somebody(Role.BOOKS)
    shown = text(books.get(page(payment.order)))
    assert "Broken on arrival" in shown
    assert ">Refunded</span>" in shown
    assert Order.objects.get(pk=payment.order_id).cancelled_at is None


def test_refunding_what_has_not_gone_cancels_it_and_puts_it_back(stripe: Sandbox, books: Client) -> None:
    variant = VariantFactory.create(stock=3)
    payment = paid(stripe, place_order((variant, 2)))
    assert "the order is cancelled with it" in text(books.get(refund(payment)))

    told(books, refund(payment), {"amount": payment.captured})
    run_payment_jobs()

    order = Order.objects.get(pk=payment.order_id)
    assert (order.status, order.cancel_reason) == (Status.CANCELLED, Order.CancelReason.BY_STAFF)
    assert order.events.get(kind="cancelled").by == somebody(Role.BOOKS)
    assert Stock.objects.get(variant=variant).available == 3
    assert len(stripe.objects("refund")) == 1


@pytest.mark.parametrize("gone", [True, False])
def test_a_refund_button_pressed_twice_refunds_once(stripe: Sandbox, books: Client, gone: bool) -> None:
    payment = paid(stripe)
    if gone:
        sent(payment)
    told(books, refund(payment), {"amount": payment.captured})

    again = told(books, refund(payment), {"amount": payment.captured})
    run_payment_jobs()

    assert "given back already, or is on its way" in again
    assert len(stripe.objects("refund")) == 1
    assert Refund.objects.count() == 1


def test_a_page_that_is_out_of_date_refunds_nothing(stripe: Sandbox, books: Client) -> None:
    payment = sent(paid(stripe))
    Refund.decide(payment, 100, reason=Refund.Reason.GOODWILL, at=timezone.now())

    shown = told(books, refund(payment), {"amount": payment.captured})

    assert "so nothing was done" in shown
    assert Refund.objects.count() == 1


@pytest.mark.parametrize("amount", ["", "1.5", "all", "-100", "999999"])
def test_the_amount_is_the_pages_and_not_the_browsers(stripe: Sandbox, books: Client, amount: str) -> None:
    payment = paid(stripe)

    told(books, refund(payment), {"amount": amount})

    assert not Refund.objects.exists()


def test_a_refund_that_came_back_can_be_tried_again(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)
    told(books, refund(payment), {"amount": payment.captured})
    Refund.objects.update(failed_at=timezone.now(), failure="lost_or_stolen_card")

    shown = told(books, refund(payment), {"amount": payment.captured})

    assert "Stripe is being asked" in shown
    assert Refund.objects.standing().get().reason == Refund.Reason.CANCELLED


def test_there_is_no_refund_button_without_money(stripe: Sandbox, books: Client) -> None:
    payment = started()

    assert refund(payment) not in text(books.get(page(payment.order)))
    assert "given back already" in text(books.get(refund(payment), follow=True))


def test_another_orders_payment_is_not_refunded_here(stripe: Sandbox, books: Client) -> None:
    payment, other = paid(stripe), paid(stripe)

    answer = books.post(f"{LIST}{other.order_id}/payments/{payment.pk}/refund/", {"amount": payment.captured})

    assert answer.status_code == 404
    assert not Refund.objects.exists()


def test_packers_cannot_refund(stripe: Sandbox) -> None:
    packer = signed_in(Role.FULFILMENT)
    payment = paid(stripe)

    assert refund(payment) not in text(packer.get(page(payment.order)))
    assert packer.post(refund(payment), {"amount": payment.captured}).status_code == 403
    assert not Refund.objects.exists()


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


# --- Cases -----------------------------------------------------------------------------------------------------------


def opened(payment: Payment) -> Case:
    return Case.objects.open_once(
        Case.Kind.REFUND_FAILED, payment=payment, at_risk=1234, cause="Stripe: expired card.", at=timezone.now()
    )


def test_a_case_says_what_to_do_and_is_resolved_with_a_note(stripe: Sandbox, books: Client) -> None:
    case = opened(paid(stripe))
    address = f"/admin/payments/case/{case.pk}/"
    shown = text(books.get(f"{address}change/"))
    assert "$12.34" in shown
    assert case.action in shown
    assert case.action in text(books.get(page(case.order)))

    assert "This field is required" in told(books, f"{address}resolution/")
    told(books, f"{address}resolution/", {"resolution": "Paid back by cheque."})
    again = told(books, f"{address}resolution/", {"resolution": "Something else."})

    case.refresh_from_db()
    assert (case.resolution, case.resolved_by) == ("Paid back by cheque.", somebody(Role.BOOKS))
    assert "resolved already" in again
    assert f"{address}resolution/" not in text(books.get(f"{address}change/"))


def test_open_cases_come_first(stripe: Sandbox, books: Client) -> None:
    done, waits = opened(paid(stripe)), opened(paid(stripe))
    done.resolve("Done.", by=somebody(Role.BOOKS), at=timezone.now())

    everything = text(books.get("/admin/payments/case/"))
    only_open = text(books.get("/admin/payments/case/?state=open"))

    assert everything.index(waits.order.code) < everything.index(done.order.code)
    assert done.order.code not in only_open


def test_packers_see_no_cases(stripe: Sandbox) -> None:
    packer = signed_in(Role.FULFILMENT)
    case = opened(paid(stripe))

    assert case.cause not in text(packer.get(page(case.order)))
    assert packer.get(f"/admin/payments/case/{case.pk}/change/").status_code == 403
    assert packer.post(f"/admin/payments/case/{case.pk}/resolution/", {"resolution": "x"}).status_code == 403
