"""Starting to be paid for an order, and giving up on it.

Our row is written first and Stripe is asked afterwards, under a key made from that row: whatever gets lost on the way,
asking again finds the same session. Giving up goes the other way round: Stripe's session ends first, our hold second.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from django.db import transaction
from django.urls import reverse

from orders.models import Order
from payments import gateway, settle
from payments.models import Payment

if TYPE_CHECKING:
    from craved.accounts.models import User

SHORTEST_SESSION = timedelta(minutes=30)  # at Stripe

log = structlog.get_logger(__name__)


class TooLate(Exception):
    """The order cannot be paid any more: it is cancelled, or its time is about to run out."""


class NoSession(Exception):
    """Stripe has no session for this payment and will make none, so nobody can pay by it."""


def start(order: Order, *, at: datetime) -> str:
    """The address of the page where the order is paid. Raises `TooLate`, `gateway.Unreachable` and `gateway.Refused`.

    However often it is called, an order has one open payment and that payment one session.
    """
    payment = _open_payment(order, at=at)
    if not payment.session_url:
        try:
            _ensure_session(payment, at=at)
        except NoSession as none:
            if isinstance(none.__cause__, gateway.Unreachable):
                raise none.__cause__ from none  # The next try starts afresh, under a new key.
            log.warning("session_refused", order=order.code, reason=str(none.__cause__))
            if isinstance(none.__cause__, gateway.Refused) and payment.expires_at - at > SHORTEST_SESSION:
                raise none.__cause__ from none  # Some mistake of ours, which is no reason to take the order away.
            give_up(order, reason=Order.CancelReason.NOT_PAID, at=at)
            raise TooLate from none
    return payment.session_url


@transaction.atomic
def _open_payment(order: Order, *, at: datetime) -> Payment:
    order = Order.objects.select_for_update(no_key=True).get(pk=order.pk)
    if order.paid_at or order.cancelled_at or order.hold_ends_at <= at:
        raise TooLate
    payment = order.payments.open().first()
    return payment or Payment.objects.create(
        order=order, amount=order.total, currency=order.currency, livemode=settings.STRIPE_LIVE_MODE,
        created_at=at, expires_at=order.hold_ends_at,
    )  # fmt: skip


def _ensure_session(payment: Payment, *, at: datetime) -> None:
    """Have Stripe make the payment's session, or find the one it made. Raises `NoSession`, `gateway.Unreachable`."""
    link = [payment.order.code, payment.order.key]
    try:
        opened = gateway.open_session(
            payment,
            success_url=settings.SITE_URL + reverse("payments:returned", args=link),
            cancel_url=settings.SITE_URL + reverse("orders:order", args=link),
        )
    except (gateway.Unreachable, gateway.Refused) as trouble:
        if isinstance(trouble, gateway.Unreachable) and not trouble.answered:
            raise  # It may still be on its way. The same key will tell.
        found = gateway.find_session(payment)  # It may have been made although its making ended in an error.
        if found is None:
            settle.never_started(payment, at=at)
            raise NoSession from trouble
        opened = found
    payment.opened_at_stripe(session_id=opened.session_id, url=opened.url)


def give_up(order: Order, *, reason: Order.CancelReason, by: "User | None" = None, at: datetime) -> None:
    """Make sure nobody can pay for the order any more, then free its goods. If it turns out to be paid, it is settled.

    Raises `gateway.Unreachable` and `gateway.Refused`; then nothing has changed, and the goods stay where they are.
    """
    for payment in order.payments.open():
        close(payment, unpaid=reason, by=by, at=at)
    with transaction.atomic():
        # Mostly settled as cancelled by now; this is for orders nobody started to pay. Or somebody did meanwhile.
        order = Order.objects.select_for_update(no_key=True).get(pk=order.pk)
        if order.paid_at is None and not order.payments.open().exists():
            order.cancel(reason=reason, by=by, at=at)


def close(
    payment: Payment,
    *,
    unpaid: Order.CancelReason = Order.CancelReason.NOT_PAID,
    by: "User | None" = None,
    at: datetime,
) -> None:
    """End a payment at Stripe and record how it ended. Raises as `give_up` does."""
    if payment.session_id is None:
        try:
            _ensure_session(payment, at=at)
        except NoSession:
            return
    with suppress(gateway.Refused):  # It is complete or has expired already; settling finds out which.
        gateway.expire(payment.session_id or "")
    settle.payment(payment.pk, unpaid=unpaid, by=by)
