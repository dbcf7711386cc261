"""What has come to rest where it must not: money that pays for nothing, orders that wait, refunds nobody answered."""

from datetime import datetime
from functools import partial

from django.db.models import F, Q
from django.utils import timezone

from craved.money import format_money
from orders.models import Order
from payments import checkout, refunds, settle
from payments.models import Payment, Refund
from payments.reconciliation.differences import AT_ONCE, GRACE, SLOWLY, Comparison, Difference, Kind, Remedy
from payments.reconciliation.known import known, meaning, settle_again, with_orders


def compare(books: Comparison) -> None:
    _loose_money(books)
    _waiting_orders(books)
    _unanswered_refunds(books)


def _loose_money(books: Comparison) -> None:
    """Money that pays for nothing, and is not on its way back, though both sides agree that it is here."""
    within = Q(created_at__gte=books.since, created_at__lt=books.until) | Q(
        order__cancelled_at__gte=books.since, order__cancelled_at__lt=books.until
    )
    calm = books.at - GRACE
    loose = with_orders().filter(within, captured__gt=F("refunded"), asked_at__lt=calm).filter(
        Q(order__cancelled_at__lt=calm) | Q(order__cancelled_at=None, settled_at=None)
    ).order_by("pk")  # fmt: skip
    for ours in known(loose):
        payment, order = ours.payment, ours.order
        if ours.loose <= 0 or ours.named or books.explains(payment_id=payment.pk):
            continue
        kind = meaning(order)
        amount = format_money(ours.loose, payment.currency)
        if kind == Kind.STUCK_PENDING:
            remedy = settle_again(payment)
        else:
            refund = partial(_give_back, payment.pk, ours.loose, cancelled=kind == Kind.UNREFUNDED_CANCELLED)
            remedy = Remedy(f"refund {amount} of order {order.code}", refund, pays=ours.loose)
        books.found(
            Difference(
                kind, f"payment {payment.pk} ({payment.payment_intent_id})",
                f"order {order.status.label.lower()}, no refund under way", f"{amount} kept", remedy,
                at_risk=ours.loose, currency=payment.currency, order=order.code, payment_id=payment.pk,
                stripe_ids=frozenset({payment.payment_intent_id or "", payment.charge_id}),
            )
        )  # fmt: skip


def _give_back(payment_id: int, amount: int, *, cancelled: bool) -> None:
    payment = Payment.objects.get(pk=payment_id)
    reason = Refund.Reason.CANCELLED if cancelled else Refund.Reason.TWICE
    reason = refunds.or_of_the_rest(payment, reason)
    refunds.decide(payment, amount, reason=reason, at=timezone.now(), note="Found by reconciliation.")


def _waiting_orders(books: Comparison) -> None:
    """Their time is over, and nobody gave them up: their goods are kept from others."""
    late = Order.objects.hold_over(at=books.at - GRACE).filter(placed_at__gte=books.since, placed_at__lt=books.until)
    for order in late.iterator(chunk_size=AT_ONCE):
        if not books.explains(order=order.code):
            books.found(
                Difference(
                    Kind.STUCK_PENDING, f"order {order.code}", f"unpaid since {_minute(order.hold_ends_at)}",
                    "no money for it", Remedy("give the order up as the sweeper does", partial(_give_up, order.pk)),
                    currency=order.currency, order=order.code,
                )
            )  # fmt: skip


def _give_up(order_id: int) -> None:
    order = Order.objects.get(pk=order_id)
    checkout.give_up(order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())


def _unanswered_refunds(books: Comparison) -> None:
    released = Refund.objects.unanswered().filter(released_at__gte=books.since, released_at__lt=books.at - SLOWLY)
    for refund in released.select_related("payment__order").order_by("pk"):
        payment = refund.payment
        if not books.explains(payment_id=payment.pk):
            books.found(
                Difference(
                    Kind.STUCK_PENDING, f"refund {refund.pk}",
                    f"{format_money(refund.amount, payment.currency)} to be paid since {_minute(refund.released_at)}",
                    "no answer", Remedy(f"ask for refund {refund.pk} again", partial(_issue, refund.pk)),
                    at_risk=refund.amount, currency=payment.currency, order=payment.order.code, payment_id=payment.pk,
                )
            )  # fmt: skip


def _issue(refund_id: int) -> None:
    refund = Refund.objects.select_related("payment__order").get(pk=refund_id)
    refunds.issue(refund, at=timezone.now())
    settle.payment(refund.payment_id)


def _minute(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "never"
