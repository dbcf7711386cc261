"""Months of business in a moment: sales, refunds and disputes booked as they are when Stripe has told of them."""

from datetime import datetime

from orders.models import CartLine, Discount, Order, Variant
from payments import allocation, ledger
from payments.allocation import Part
from payments.models import Account, BalanceTransaction, Dispute, JournalLine, Payment, Payout, Refund, RefundLine
from tests.orders.factories import CartFactory, VariantFactory, place_order


def sell(*wanted: tuple[Variant, int], at: datetime, percent_off: int = 0) -> Payment:
    """Somebody orders and pays."""
    cart = CartFactory.create(wanted=wanted or [(VariantFactory.create(), 1)])
    if percent_off:
        code, _ = Discount.objects.get_or_create(code=f"OFF{percent_off}", defaults={"percent": percent_off})
        cart.discount_code = code.code
        cart.save(update_fields=["discount_code"])
    assert CartLine.objects.filter(cart=cart).exists()
    order = place_order(cart=cart, at=at)
    order.mark_paid(at=at)
    payment = Payment.objects.create(
        order=order, amount=order.total, currency=order.currency, captured=order.total,
        created_at=at, expires_at=at, settled_at=at, closed_at=at,
        payment_intent_id=f"pi_{order.code}", charge_id=f"ch_{order.code}",
    )  # fmt: skip
    ledger.payment(payment, at=at)
    return payment


def give_back(payment: Payment, amount: int, *, at: datetime, parts: list[Part] | None = None) -> Refund:
    """Some of it goes back: in proportion over the order, unless the parts are given."""
    refund = Refund.objects.create(
        payment=payment, amount=amount, reason=Refund.Reason.GOODWILL, decided_at=at, released_at=at, asked_at=at,
        stripe_id=f"re_{Refund.objects.count()}_{payment.order.code}",
    )  # fmt: skip
    for part in parts if parts is not None else allocation.divide(payment.order, amount):
        RefundLine.objects.create(
            refund=refund, order_line_id=part.order_line_id, parcel_id=part.parcel_id, net=part.net, tax=part.tax
        )
    ledger.refunded(refund, at=at)
    return refund


def fail(refund: Refund, *, at: datetime) -> None:
    """The customer's bank sends the refund back."""
    refund.failed_at = at
    refund.save(update_fields=["failed_at"])
    ledger.refund_failed(refund, at=at)


def dispute(payment: Payment, *, at: datetime, amount: int | None = None) -> Dispute:
    amount = payment.captured if amount is None else amount
    opened = Dispute.objects.create(
        payment=payment, stripe_id=f"dp_{Dispute.objects.count()}_{payment.order.code}", amount=amount,
        currency=payment.currency, reason="fraudulent", status=Dispute.Status.NEEDS_RESPONSE, created_at=at, asked_at=at,
        withdrawn=amount,
    )  # fmt: skip
    ledger.dispute_withdrawn(opened, at=at)
    return opened


def decide(opened: Dispute, *, won: bool, at: datetime) -> None:
    opened.status, opened.closed_at = (Dispute.Status.WON if won else Dispute.Status.LOST), at
    opened.save(update_fields=["status", "closed_at"])
    if won:
        ledger.dispute_reinstated(opened, at=at)
    else:
        ledger.dispute_lost(opened, at=at)


def move(
    source_id: str, amount: int, *, at: datetime, fee: int = 0, payout: Payout | None = None
) -> BalanceTransaction:
    """The Stripe balance shows it."""
    return BalanceTransaction.objects.create(
        stripe_id=f"txn_{BalanceTransaction.objects.count()}", type="charge" if amount > 0 else "refund",
        category="charge" if amount > 0 else "refund", amount=amount, fee=fee, net=amount - fee, currency="usd",
        created_at=at, available_on=at, source_id=source_id, payout=payout,
    )  # fmt: skip


def owed_for(order: Order) -> dict[str, int]:
    """What is left of an order's shares and commission, in the journal: minor units, and nothing when all went back."""
    lines = JournalLine.objects.filter(order_line__order=order, account__in=[Account.ARTISANS, Account.COMMISSION])
    return {account: -total for account, total in lines.by_account().items()}
