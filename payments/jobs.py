"""What is done about money while nobody waits for it."""

from contextlib import suppress
from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from craved.jobs import defer_once, job
from orders.models import Order
from payments import checkout, disputes, gateway, inbox, payouts, reconciliation, refunds, settle
from payments.models import Dispute, InboxEvent, Payment, Payout, Refund

PATIENCE = timedelta(minutes=5)  # after which something that should have happened by itself is looked after
AT_ONCE = 200  # of each kind in one sweep; the next sweep takes the next ones


@job("payments.settle_event")
def settle_event(event_id: int) -> None:
    inbox.settle_event(InboxEvent.objects.get(pk=event_id), at=timezone.now())


@job("payments.mirror_event")
def mirror_event(event_id: int) -> None:
    inbox.mirror_event(InboxEvent.objects.get(pk=event_id), at=timezone.now())


@job("payments.settle_payment")
def settle_payment(payment_id: int) -> None:
    settle.payment(payment_id)


@job("payments.issue_refund")
def issue_refund(refund_id: int) -> None:
    refund = Refund.objects.select_related("payment__order").get(pk=refund_id)
    refunds.issue(refund, at=timezone.now())
    settle.payment(refund.payment_id)


@job("payments.settle_dispute")
def settle_dispute(dispute_id: str) -> None:
    disputes.settle(dispute_id)


@job("payments.send_evidence")
def send_evidence(dispute_id: int) -> None:
    with suppress(gateway.Refused):  # It is a draft again, and its case is still open.
        disputes.send(Dispute.objects.get(pk=dispute_id))


@job("payments.settle_payout")
def settle_payout(payout_id: str) -> None:
    payouts.settle(payout_id)


@job("payments.close_payment")
def close_payment(payment_id: int) -> None:
    checkout.close(Payment.objects.select_related("order").get(pk=payment_id), at=timezone.now())


@job("payments.give_up_order")
def give_up_order(order_id: int) -> None:
    checkout.give_up(Order.objects.get(pk=order_id), reason=Order.CancelReason.NOT_PAID, at=timezone.now())


@app.periodic(cron="23 * * * *")
@app.task(name="payments.collect", queueing_lock="payments.collect", pass_context=False)
def collect(timestamp: int) -> None:
    """Every hour: the movements of the Stripe balance that no event spoke of, and payouts and disputes that have not ended."""
    now = timezone.now()
    for dispute in Dispute.objects.open().filter(asked_at__lt=now - PATIENCE).order_by("asked_at")[:AT_ONCE]:
        defer_once("payments.settle_dispute", dispute_id=dispute.stripe_id)
    for payout in Payout.objects.under_way().filter(asked_at__lt=now - PATIENCE)[:AT_ONCE]:
        defer_once("payments.settle_payout", payout_id=payout.stripe_id)
    payouts.collect(at=now)


@app.periodic(cron="* * * * *")
@app.task(name="payments.sweep", queueing_lock="payments.sweep", pass_context=False)
def sweep(timestamp: int) -> None:
    """Every minute: whatever has been open too long gets a job of its own, so that no failure stands in another's way."""
    now = timezone.now()
    long_ago = now - PATIENCE
    for order in Order.objects.hold_over(at=now)[:AT_ONCE]:
        defer_once("payments.give_up_order", order_id=order.pk)
    for payment in Payment.objects.overdue(at=now)[:AT_ONCE]:
        defer_once("payments.close_payment", payment_id=payment.pk)
    for payment in Payment.objects.not_asked_since(long_ago)[:AT_ONCE]:
        defer_once("payments.settle_payment", payment_id=payment.pk)
    for refund in Refund.objects.unanswered().filter(released_at__lt=long_ago)[:AT_ONCE]:
        defer_once("payments.issue_refund", refund_id=refund.pk)
    # A bank may refuse a refund days later; should that event get lost, it is heard here.
    refunds_under_way = Refund.objects.under_way().filter(payment__asked_at__lt=long_ago)
    for refund in refunds_under_way.order_by("payment__asked_at")[:AT_ONCE]:
        defer_once("payments.settle_payment", payment_id=refund.payment_id)
    for event in InboxEvent.objects.unsettled().filter(received_at__lt=long_ago).order_by("received_at")[:AT_ONCE]:
        defer_once("payments.settle_event", event_id=event.pk)


@app.periodic(cron="47 7 * * *")
@app.task(name="payments.reconcile", queueing_lock="payments.reconcile", pass_context=False)
def reconcile(timestamp: int) -> None:
    """Every night: our books beside Stripe's, and a case for each difference that does not repair itself."""
    with suppress(reconciliation.AlreadyRunning):
        reconciliation.nightly(at=timezone.now())
