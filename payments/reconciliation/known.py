"""What we know of a payment's money, for comparing it with what Stripe knows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial

from django.db.models import QuerySet, Sum

from orders.models import Order
from payments import settle
from payments.models import Case, Dispute, Payment, Refund
from payments.reconciliation.differences import Comparison, Kind, Remedy

ON_ITS_WAY = {Case.Kind.PAID_TWICE, Case.Kind.PAID_TOO_LATE}  # they end by themselves, so they count while open
# What becomes of the money is or was decided there.
WITH_A_PERSON = {Case.Kind.PARTLY_PAID, Case.Kind.REFUND_FAILED, Case.Kind.WON_FOR_NOTHING}


@dataclass(frozen=True)
class Known:
    """A payment, with what else we know of its money. Minor units."""

    payment: Payment
    recorded: int = 0  # in refunds that are at Stripe, by our rows
    unsent: int = 0  # promised back, and not at Stripe yet
    contested: int = 0  # the bank has it
    mismatched: bool = False  # a person is or was asked about it: that both sides differ is known
    named: bool = False  # a person is or was asked what becomes of its money

    @property
    def order(self) -> Order:
        return self.payment.order

    @property
    def loose(self) -> int:
        """What is left with us, and neither on its way back nor with the bank."""
        return self.payment.kept - self.unsent - self.contested


def known(payments: Iterable[Payment]) -> list[Known]:
    """In three queries, however many there are. They come with their orders."""
    payments = list(payments)
    recorded: dict[int, int] = {}
    unsent: dict[int, int] = {}
    standing = Refund.objects.standing().filter(payment__in=payments)
    for payment_id, stripe_id, amount in standing.values_list("payment", "stripe_id", "amount"):
        sums = recorded if stripe_id else unsent
        sums[payment_id] = sums.get(payment_id, 0) + amount
    disputes = Dispute.objects.filter(payment__in=payments).values("payment").annotate(sum=Sum("withdrawn"))
    contested = dict(disputes.values_list("payment", "sum"))
    mismatched, named = set(), set()
    cases = Case.objects.filter(payment__in=payments).values_list("payment", "kind", "resolved_at")
    for payment_id, kind, resolved_at in cases:
        if kind == Case.Kind.MISMATCH:
            mismatched.add(payment_id)
        if kind in WITH_A_PERSON or (kind in ON_ITS_WAY and resolved_at is None):
            named.add(payment_id)
    return [
        Known(
            payment,
            recorded=recorded.get(payment.pk, 0),
            unsent=unsent.get(payment.pk, 0),
            contested=contested.get(payment.pk, 0),
            mismatched=payment.pk in mismatched,
            named=payment.pk in named or payment.pk in mismatched,
        )
        for payment in payments
    ]


def orphans(ids: Collection[str]) -> set[str]:
    """Of these names of Stripe's, those about which a person is or was asked."""
    kinds = [Case.Kind.ORPHAN, Case.Kind.MISMATCH]
    return set(Case.objects.filter(kind__in=kinds, about__in=ids).values_list("about", flat=True))


def with_orders() -> QuerySet[Payment]:
    return Payment.objects.select_related("order")


def settle_again(payment: Payment) -> Remedy:
    return Remedy(f"settle payment {payment.pk} again", partial(settle.payment, payment.pk))


def asked_meanwhile(books: Comparison, payment: Payment) -> bool:
    """What is written of it is newer than what the list said."""
    return payment.asked_at is not None and payment.asked_at >= books.at


def meaning(order: Order) -> Kind:
    """What it means that Stripe has money for an order, of which we know nothing."""
    if order.cancelled_at:
        return Kind.UNREFUNDED_CANCELLED
    return Kind.DOUBLE_PAID if order.paid_at else Kind.STUCK_PENDING
