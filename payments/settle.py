"""What a fact at Stripe does to an order. The webhook, the return page, the sweeper and giving up all end up here.

Stripe is asked for the payment as it is now, outside any transaction. Then, with the order locked, the money is written
down first, and only then is it asked whether the order can still be paid. Running it again changes nothing.
"""

from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from orders.models import Order, Stock
from orders.models.order import Status
from payments import gateway, ledger, payouts, refunds
from payments.gateway import Facts, RefundFacts
from payments.models import Case, Payment, Refund

if TYPE_CHECKING:
    from craved.accounts.models import User

log = structlog.get_logger(__name__)


def payment(
    payment_id: int, *, unpaid: Order.CancelReason = Order.CancelReason.NOT_PAID, by: "User | None" = None
) -> Payment:
    """Bring a payment and its order up to what Stripe says now. Raises `gateway.Unreachable`, `gateway.Refused`.

    `unpaid` is why (and `by` whom) the order is cancelled, should it turn out that nobody can pay for it any more.
    """
    known = Payment.objects.annotate(has_refunds=Exists(Refund.objects.filter(payment=OuterRef("pk"))))
    order_id, session_id, has_refunds = known.values_list("order", "session_id", "has_refunds").get(pk=payment_id)
    if not session_id:
        return Payment.objects.get(pk=payment_id)
    facts = gateway.session(session_id)
    returned = gateway.refunds_of(facts.payment_intent_id) if facts.refunded or has_refunds else []
    return _record(payment_id, order_id, facts, returned, unpaid=unpaid, by=by, at=timezone.now())


def stranger(payment_intent_id: str, *, at: datetime) -> str:
    """Money that came without an order of ours. Somebody has to find out why. Says what came of it, in words.

    Raises `gateway.Unreachable`.
    """
    try:
        money = gateway.money(payment_intent_id)
    except gateway.Refused:
        return "ignored: Stripe knows no such payment"
    if money.kept == 0:
        Case.objects.close(
            Case.Kind.ORPHAN, about=payment_intent_id, resolution="Nothing of it is left with us.", at=at
        )
        return "ignored: about no payment of ours, and none of its money is with us"
    Case.objects.open_once(
        Case.Kind.ORPHAN, about=payment_intent_id, at_risk=money.kept, currency=money.currency, at=at,
        cause="A payment succeeded at Stripe that no order here asked for.",
    )  # fmt: skip
    return "opened a case: money that belongs to no order"


def never_started(payment: Payment, *, at: datetime) -> None:
    """Stripe has no session for this payment and will make none: nobody can have paid."""
    Payment.objects.filter(pk=payment.pk, session_id=None).update(closed_at=at)


@transaction.atomic
def _record(
    payment_id: int, order_id: int, facts: Facts, returned: list[RefundFacts],
    *, unpaid: Order.CancelReason = Order.CancelReason.NOT_PAID, by: "User | None" = None, at: datetime,
) -> Payment:  # fmt: skip
    order = Order.objects.select_for_update(no_key=True).get(pk=order_id)
    ours = Payment.objects.select_for_update(no_key=True).get(pk=payment_id)
    ours.order = order
    if ours.asked_at and facts.asked_at < ours.asked_at:
        return ours  # Somebody asked after us and was quicker to write: what they heard is newer.
    ours.asked_at = facts.asked_at
    if facts.session_status != "open" and not facts.processing and ours.closed_at is None:
        ours.closed_at = at
    if not _is_ours(ours, facts):
        ours.save()
        Case.objects.open_once(
            Case.Kind.MISMATCH, payment=ours, at_risk=facts.captured, at=at,
            cause=f"Stripe says {facts.amount} {facts.currency} (livemode {facts.livemode}), "
            f"we asked for {ours.amount} {ours.currency} (livemode {ours.livemode}).",
        )  # fmt: skip
        log.error("payment_mismatch", order=order.code, payment=ours.pk)
        return ours

    judged_before = ours.captured > 0
    ours.payment_intent_id = facts.payment_intent_id or ours.payment_intent_id
    ours.charge_id, ours.decline_code = facts.charge_id, facts.decline_code
    ours.captured, ours.refunded = facts.captured, facts.refunded
    is_news = not judged_before and not returned
    in_time = is_news and ours.kept >= order.total and order.status == Status.AWAITING_PAYMENT
    if in_time:  # As nearly always: nothing stands in its way, so that it pays its order is written with the money.
        ours.settled_at = at
    ours.save()
    refunds.record(ours, returned, at=at)

    if in_time:
        order.mark_paid(at=at, locked=True)
        log.info("order_paid", order=order.code, amount=ours.captured, currency=ours.currency)
    elif ours.kept > 0 and ours.settled_at is None:
        _find_its_place(order, ours, judged_before=judged_before, at=at)
    elif ours.captured == 0 and ours.closed_at and order.paid_at is None and not order.payments.open().exists():
        order.cancel(reason=unpaid, by=by, at=at)
    elif ours.settled_at and ours.kept == 0:
        _unpay(order, ours, at=at)

    movements = [*facts.movements, *(moved for each in returned for moved in each.movements)]
    ledger.payment(ours, *payouts.write_down(movements, of=ours), at=at)
    return ours


def _is_ours(ours: Payment, facts: Facts) -> bool:
    return (facts.reference, facts.amount, facts.currency, facts.livemode) == (
        str(ours.reference), ours.amount, ours.currency, ours.livemode,
    )  # fmt: skip


def _find_its_place(order: Order, ours: Payment, *, judged_before: bool, at: datetime) -> None:
    """The money is here, and the order does not simply wait for it. Either it takes it after all, or it goes back, once."""
    ours_or_failed = (~Q(reason=Refund.Reason.AT_STRIPE) & Q(withdrawn_at=None)) | Q(failed_at__isnull=False)
    if judged_before and ours.refunds.filter(ours_or_failed).exists():
        return  # It is on its way back already, or it came back and somebody is looking for another way.
    if ours.kept < order.total:
        Case.objects.open_once(
            Case.Kind.PARTLY_PAID, payment=ours, at_risk=ours.kept, at=at, cause="Less was taken than the order costs."
        )
        return
    if order.paid_at is not None:  # By another payment: this one is too many.
        _give_back(ours, Refund.Reason.TWICE, Case.Kind.PAID_TWICE, "Another payment had paid the order.", at=at)
        return
    try:
        with transaction.atomic():
            order.mark_paid(at=at)
    except Stock.SoldOut:
        order.cancel(reason=Order.CancelReason.SOLD_OUT, at=at)
        log.warning("paid_but_sold_out", order=order.code)
        cause = "Its goods were sold to somebody else meanwhile."
        _give_back(ours, Refund.Reason.SOLD_OUT, Case.Kind.PAID_TOO_LATE, cause, at=at)
    except Order.NotAllowed:
        log.warning("paid_but_cancelled", order=order.code)
        cause = "The order had been cancelled before the money came."
        _give_back(ours, Refund.Reason.CANCELLED, Case.Kind.PAID_TOO_LATE, cause, at=at)
    else:
        ours.settled_at = at
        ours.save(update_fields=["settled_at"])
        log.info("order_paid", order=order.code, amount=ours.captured, currency=ours.currency)


def _give_back(ours: Payment, reason: Refund.Reason, kind: Case.Kind, cause: str, *, at: datetime) -> None:
    """It pays nothing, so it goes back, and until it has gone back it can be seen. The refund's success ends the case."""
    Case.objects.open_once(kind, payment=ours, at_risk=ours.kept, cause=cause, at=at)
    refunds.decide(ours, ours.kept, reason=reason, at=at)


def _unpay(order: Order, ours: Payment, *, at: datetime) -> None:
    """All of it went back, whoever sent it: what has not left the house must stay."""
    try:
        with transaction.atomic():
            order.cancel(reason=Order.CancelReason.REFUNDED, at=at)
    except Order.NotAllowed:
        order.stop(at=at)
        if not ours.refunds.standing().exclude(reason=Refund.Reason.AT_STRIPE).exists():
            Case.objects.open_once(
                Case.Kind.REFUNDED_AFTER_SENDING, payment=ours, at_risk=ours.captured, at=at,
                cause="The whole amount was refunded at Stripe after a parcel had gone.",
            )  # fmt: skip
