"""Working through the inbox: what an event is about is asked for as it is now. Doing it twice is harmless.

Two jobs do it for each event, one for the money and one for the mirror, and neither waits for the other.
"""

from collections.abc import Callable, Iterator
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
    """Bring what an event is about up to date. Raises what is in the way, after noting it on the event."""
    with _noting(event, note="settle_note", done="settled_at"):
        event.settle_note = _settle(event)
        event.settled_at = at
        event.save(update_fields=["settle_note", "settled_at"])


def _settle(event: InboxEvent) -> str:
    """What came of it, in words."""
    if event.type not in SETTLED_TYPES:
        return "ignored: no payment depends on this type"
    return HANDLERS[event.object_type](event)


def _settle_session(event: InboxEvent) -> str:
    payment = Payment.objects.about(
        reference=event.reference, session_id=event.object_id, payment_intent_id=event.payment_intent_id
    )
    if payment and payment.session_id is None:
        # The answer to our own call was lost; this event tells us what it was.
        payment.opened_at_stripe(session_id=event.object_id, url="")
    return _settle_payment_of(payment)


def _settle_payment(event: InboxEvent) -> str:
    return _settle_payment_of(
        Payment.objects.about(reference=event.reference, payment_intent_id=event.payment_intent_id)
    )


def _settle_payment_of(payment: Payment | None) -> str:
    if payment is None:
        return "ignored: about no payment of ours"
    settle.payment(payment.pk)
    return f"settled order {payment.order.code}"


# What is done about an event of SETTLED_TYPES, by the type of the object it is about. Each says what came of it.
HANDLERS: dict[str, Callable[[InboxEvent], str]] = {
    "checkout.session": _settle_session,
    "payment_intent": _settle_payment,
    "charge": _settle_payment,
    "refund": _settle_payment,
}


def mirror_event(event: InboxEvent, *, at: datetime) -> None:
    """Mirror the object an event is about. Raises what is in the way, after noting it on the event."""
    with _noting(event, note="mirror_note", done="mirrored_at"):
        mirrored = mirror.refresh(event.object_type, event.object_id)
        event.mirror_note = "" if mirrored else "ignored: not mirrored"
        event.mirrored_at = at
        event.save(update_fields=["mirror_note", "mirrored_at"])


def replay(event: InboxEvent) -> None:
    """Have a verified event handled again, from the start."""
    defer("payments.settle_event", event_id=event.pk)
    defer("payments.mirror_event", event_id=event.pk)


@contextmanager
def _noting(event: InboxEvent, *, note: str, done: str) -> Iterator[None]:
    """What keeps failing is to be seen on the event itself, not only in a log. What was done before stays done."""
    try:
        yield
    except Exception as error:
        known = isinstance(error, gateway.Unreachable | gateway.Refused)
        what = f"failed: {type(error).__name__}" + (f" ({error})" if known else "")
        InboxEvent.objects.filter(pk=event.pk, **{done: None}).update(**{note: what[:300]})
        raise
