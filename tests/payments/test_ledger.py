"""The journal: what is booked, that it is booked once, and that nobody can change it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from orders.models import Order
from payments import checkout, gateway, ledger, payouts, refunds, settle
from payments.models import (
    Account,
    BalanceTransaction,
    Case,
    JournalEntry,
    JournalLine,
    LineCommission,
    Payment,
    Payout,
    Refund,
)
from payments.sandbox import Sandbox
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db


def paid(stripe: Sandbox, order: Order | None = None) -> Payment:
    order = order or place_order((VariantFactory.create(price=1999), 3))
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    stripe.pay(payment.session_id or "")
    return settle.payment(payment.pk)


def booked(stripe: Sandbox) -> None:
    """A moment later Stripe has booked the charge, and says so."""
    stripe.advance(10)
    deliver(stripe)


def balances() -> dict[str, int]:
    return {account: total for account, total in JournalLine.objects.all().by_account().items() if total}


def kinds() -> list[str]:
    return list(JournalEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_a_sale_is_divided_between_the_shop_the_artisan_and_the_state(stripe: Sandbox) -> None:
    payment = paid(stripe)

    order, commission = payment.order, LineCommission.objects.get()
    assert balances() == {
        Account.CLEARING: order.total,
        Account.SALES: -order.subtotal,
        Account.DELIVERY: -order.delivery,
        **({Account.TAX: -order.tax} if order.tax else {}),
        Account.SHARES: order.subtotal,
        Account.ARTISANS: -commission.share,
        Account.COMMISSION: -commission.commission,
    }
    assert (commission.base, commission.percent, commission.commission) == (5997, 15, 900)  # 899.55, rounded
    assert JournalEntry.objects.get(kind="sold").cause == payment


def test_settling_again_books_nothing_again(stripe: Sandbox) -> None:
    payment = paid(stripe)
    booked(stripe)
    before = balances()

    settle.payment(payment.pk)
    deliver(stripe)

    assert kinds() == ["captured", "sold", "balance_transaction"]
    assert balances() == before


def test_the_stripe_balance_in_the_books_is_stripes_own(stripe: Sandbox) -> None:
    for _ in range(2):
        paid(stripe)
    refunds.decide(Payment.objects.earliest("pk"), 700, reason=Refund.Reason.CANCELLED, at=timezone.now())
    run_payment_jobs()
    booked(stripe)

    assert JournalLine.objects.balance(Account.STRIPE) == gateway.balance()["usd"]
    assert JournalLine.objects.balance(Account.CLEARING) == 0
    assert JournalLine.objects.balance(Account.FEES) == sum(BalanceTransaction.objects.values_list("fee", flat=True))


def test_money_that_pays_no_order_is_the_customers(stripe: Sandbox) -> None:
    order = place_order()
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    stripe.pay(payment.session_id or "")
    settle.payment(payment.pk)
    assert balances() == {Account.CLEARING: order.total, Account.CUSTOMERS: -order.total}
    assert Case.objects.open().get().kind == Case.Kind.PAID_TOO_LATE

    run_payment_jobs()
    booked(stripe)
    assert JournalLine.objects.balance(Account.CUSTOMERS) == 0
    assert not Case.objects.open().exists()


def test_a_refund_takes_the_share_and_the_commission_back_in_proportion(stripe: Sandbox) -> None:
    payment = paid(stripe)
    commission = LineCommission.objects.get()

    refunds.decide(payment, payment.captured, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()
    booked(stripe)

    left = balances()
    assert commission.share > 0
    assert not {Account.ARTISANS, Account.COMMISSION, Account.SHARES, Account.TAX, Account.CLEARING} & left.keys()
    assert left[Account.REFUNDS] == -(left[Account.SALES] + left[Account.DELIVERY])


def test_a_refund_that_comes_back_is_booked_back(stripe: Sandbox) -> None:
    payment = paid(stripe)
    booked(stripe)
    before = balances()
    stripe.settings.next_refunds.append("succeeded_then_failed")

    refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()
    assert balances() != before
    booked(stripe)

    assert balances() == before
    assert kinds()[-1] == "balance_transaction"
    assert {"refunded", "refund_failed"} < set(kinds())


def test_a_payout_takes_the_balance_to_the_bank_and_is_explained(stripe: Sandbox) -> None:
    for _ in range(3):
        paid(stripe)
    booked(stripe)
    stripe.advance(timedelta(days=8).total_seconds())

    stripe.pay_out()
    stripe.advance(timedelta(days=8).total_seconds())
    deliver(stripe)

    payout = Payout.objects.get()
    parts = payout.balance_transactions.exclude(type="payout")
    assert (payout.status, payout.explained_at is not None) == ("paid", True)
    assert sum(part.net for part in parts) == payout.amount
    assert {part.payment.order for part in parts if part.payment} == set(Order.objects.all())
    assert balances()[Account.BANK] == payout.amount
    assert not {Account.STRIPE, Account.PAYOUTS, Account.CLEARING} & balances().keys()


def test_a_payout_that_fails_is_back_in_the_balance_and_somebody_is_told(stripe: Sandbox) -> None:
    paid(stripe)
    booked(stripe)
    held = balances()[Account.STRIPE]
    stripe.advance(timedelta(days=8).total_seconds())

    payout = stripe.pay_out()
    assert payout is not None
    stripe.fail_payout(payout["id"])
    deliver(stripe)

    assert balances()[Account.STRIPE] == held == gateway.balance()["usd"]
    assert not {Account.BANK, Account.PAYOUTS} & balances().keys()
    assert Case.objects.open().get().about == payout["id"]


def test_movements_that_no_event_spoke_of_are_collected(stripe: Sandbox) -> None:
    paid(stripe)
    stripe.advance(10)

    assert payouts.collect(at=timezone.now()) == 1
    assert payouts.collect(at=timezone.now()) == 0

    assert JournalLine.objects.balance(Account.STRIPE) == gateway.balance()["usd"]


# --- The database's own guards ---------------------------------------------------------------------------------------


def test_an_entry_that_does_not_balance_is_refused(stripe: Sandbox) -> None:
    payment = paid(stripe)

    with pytest.raises(IntegrityError, match="does not balance"):
        _write(payment, 5)
    with pytest.raises(IntegrityError, match="does not balance"):
        _write(payment)  # lines that are not there do not balance either
    _write(payment, 5, -5)


def test_an_entry_has_exactly_one_cause(stripe: Sandbox) -> None:
    paid(stripe)

    with pytest.raises(IntegrityError, match="journal_entry_has_one_cause"), transaction.atomic():
        JournalEntry.objects.create(kind="sold", currency="usd", at=timezone.now())


@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["payments_journalentry", "payments_journalline"])
def test_what_is_written_stays(stripe: Sandbox, change: str, table: str) -> None:
    paid(stripe)

    with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.format(table))


@pytest.mark.django_db(transaction=True)
def test_nothing_is_added_to_an_entry_of_another_day(stripe: Sandbox) -> None:
    payment = paid(stripe)
    entry = JournalEntry.objects.get(kind="captured", payment=payment)

    with pytest.raises(IntegrityError, match="is closed"):
        JournalLine.objects.create(entry=entry, account=Account.BANK, amount=5)

    assert ledger.is_sold(payment)


@transaction.atomic
def _write(payment: Payment, *amounts: int) -> None:
    """Write an entry by hand, and have the database look at it as it would at the end of the transaction."""
    entry = JournalEntry.objects.create(kind="payout_paid", payment=payment, currency="usd", at=timezone.now())
    for amount in amounts:
        JournalLine.objects.create(entry=entry, account=Account.BANK, amount=amount)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
