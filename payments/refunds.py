"""Giving money back: decided here, asked of Stripe by a job, and believed when Stripe says so."""

from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from django.db import transaction

from craved.jobs import defer
from craved.money import format_money
from orders.models import Order, OrderMail
from payments import gateway
from payments.gateway import RefundFacts
from payments.models import Case, Payment, Refund

if TYPE_CHECKING:
    from craved.accounts.models import User

log = structlog.get_logger(__name__)


@transaction.atomic
def decide(
    payment: Payment, amount: int, *, reason: Refund.Reason, by: "User | None" = None, at: datetime, note: str = ""
) -> Refund:  # fmt: skip
    """Promise minor units back, and have Stripe asked for it once this is committed. Raises `Refund.NotAllowed`."""
    refund = Refund.decide(payment, amount, reason=reason, by=by, at=at, note=note)
    defer("payments.issue_refund", refund_id=refund.pk)
    return refund


@transaction.atomic
def cancel_and_refund(order: Order, *, by: "User | None", at: datetime, note: str = "") -> Refund:
    """Take back a paid order before it has gone. Raises `Order.NotAllowed`, `Refund.NotAllowed`; nothing happened then."""
    order.cancel(reason=Order.CancelReason.BY_STAFF, by=by, at=at)
    payment = order.payments.get(settled_at__isnull=False)
    left = payment.captured - payment.refunds.standing().total()
    return decide(payment, left, reason=Refund.Reason.CANCELLED, by=by, at=at, note=note)


def issue(refund: Refund, *, at: datetime) -> None:
    """Ask Stripe for a refund that was decided. Safe to repeat: the key is the refund's own. Raises `gateway.Unreachable`."""
    if refund.stripe_id or refund.failed_at:
        return
    if refund.asked_at:  # Stripe forgets our key after a day, so what it made in spite of an error is looked for first.
        record(refund.payment, gateway.refunds_of(refund.payment.payment_intent_id or ""), at=at)
        if Refund.objects.filter(pk=refund.pk, stripe_id__isnull=False).exists():
            return
    Refund.objects.filter(pk=refund.pk, asked_at=None).update(asked_at=at)
    try:
        facts = gateway.create_refund(refund)
    except gateway.Refused as refusal:
        _failed(refund, f"Stripe refused: {refusal.code}", at=at)
        return
    record(refund.payment, [facts], at=at)


@transaction.atomic
def record(payment: Payment, returned: list[RefundFacts], *, at: datetime) -> None:
    """Write down what Stripe says of a payment's refunds, ours and those made at Stripe itself."""
    if returned:  # An answer and its event often come at once: one after the other, so that one refund is one row.
        Payment.objects.select_for_update(no_key=True).get(pk=payment.pk)
    for facts in returned:
        refund = _row_for(payment, facts, at=at)
        if facts.status == "succeeded" and refund.succeeded_at is None and refund.failed_at is None:
            refund.succeeded_at = at
            refund.save(update_fields=["succeeded_at"])
            OrderMail.objects.queue(
                payment.order, OrderMail.Kind.REFUNDED, about=f"refund {refund.pk}",
                facts={"amount": format_money(refund.amount, payment.currency)},
            )  # fmt: skip
            payment.order.record(
                "refunded", at=at, by=refund.decided_by, amount=format_money(refund.amount, payment.currency)
            )
        elif facts.status in {"failed", "canceled"} and refund.failed_at is None:
            _failed(refund, facts.failure or facts.status, at=at)


def _row_for(payment: Payment, facts: RefundFacts, *, at: datetime) -> Refund:
    """One Stripe refund is one row. Ours is found by its id, or by the key we sent along when that answer got lost."""
    refund = payment.refunds.select_for_update(of=["self"]).filter(stripe_id=facts.refund_id).first()
    if refund is None and facts.reference.isdecimal():
        refund = payment.refunds.select_for_update(of=["self"]).filter(pk=int(facts.reference), stripe_id=None).first()
        if refund is not None:
            refund.stripe_id = facts.refund_id
            refund.save(update_fields=["stripe_id"])
    return refund or Refund.objects.create(
        payment=payment, amount=facts.amount, reason=Refund.Reason.AT_STRIPE, decided_at=facts.created,
        stripe_id=facts.refund_id, asked_at=facts.created,
    )  # fmt: skip


@transaction.atomic
def _failed(refund: Refund, why: str, *, at: datetime) -> None:
    """The balance is ours again, and the customer still has to be paid: somebody must find another way."""
    refund.failed_at, refund.failure = at, why
    refund.succeeded_at = None
    refund.save(update_fields=["failed_at", "failure", "succeeded_at"])
    Case.objects.open_once(
        Case.Kind.REFUND_FAILED, payment=refund.payment, at_risk=refund.amount, at=at, cause=f"Stripe: {why}."
    )
    log.error("refund_failed", order=refund.payment.order.code, refund=refund.pk)
