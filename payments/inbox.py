"""Working through the inbox: what an event is about is asked for as it is now. Doing it twice is harmless.

Two jobs do it for each event, one for the money and one for the mirror, and neither waits for the other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from craved.jobs import defer
from payments import gateway, mirror, settle
from payments.models import InboxEvent, Payment

# Everything that can change what a payment, its order or its refunds are. Other types are kept, and ignored by type.
SETTLED_TYPES = {
    "checkout.session.completed",
    "checkout.session.expired",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "payment_intent.canceled",
    "charge.updated",
    "charge.refunded",
    "charge.refund.updated",
    "refund.created",
    "refund.updated",
    "refund.failed",
}


def settle_event(event: InboxEvent, *, at: datetime) -> None:
    """Bring the payment an event is about up to date. Raises what is in the way, after noting it on the event."""
    with _noting(event, "settle_note"):
        event.settle_note = _settle(event)
        event.settled_at = at
        event.save(update_fields=["settle_note", "settled_at"])


def _settle(event: InboxEvent) -> str:
    if event.type not in SETTLED_TYPES:
        return "ignored: no payment depends on this type"
    is_session = event.object_type == "checkout.session"
    payment = Payment.objects.about(
        reference=event.reference,
        session_id=event.object_id if is_session else "",
        payment_intent_id=event.payment_intent_id,
    )
    if payment is None:
        return "ignored: about no payment of ours"
    if is_session and payment.session_id is None:
        # The answer to our own call was lost; this event tells us what it was.
        payment.opened_at_stripe(session_id=event.object_id, url="")
    settle.payment(payment.pk)
    return f"settled order {payment.order.code}"


def mirror_event(event: InboxEvent, *, at: datetime) -> None:
    """Mirror the object an event is about. Raises what is in the way, after noting it on the event."""
    with _noting(event, "mirror_note"):
        mirrored = mirror.refresh(event.object_type, event.object_id)
        event.mirror_note = "" if mirrored else "ignored: not mirrored"
        event.mirrored_at = at
        event.save(update_fields=["mirror_note", "mirrored_at"])


def replay(event: InboxEvent) -> None:
    """Have a verified event handled again, from the start."""
    defer("payments.settle_event", event_id=event.pk)
    defer("payments.mirror_event", event_id=event.pk)


@contextmanager
def _noting(event: InboxEvent, field: str) -> Iterator[None]:
    """What keeps failing is to be seen on the event itself, not only in a log."""
    try:
        yield
    except Exception as error:
        known = isinstance(error, gateway.Unreachable | gateway.Refused)
        note = f"failed: {type(error).__name__}" + (f" ({error})" if known else "")
        InboxEvent.objects.filter(pk=event.pk).update(**{field: note[:300]})
        raise
