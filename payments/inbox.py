"""The inbox, from an event's arrival to its end. What it is about is asked for as it is now; doing it twice is harmless.

Two jobs do it for each event, one for the money and one for the mirror, and neither waits for the other. What Stripe could
not bring us is fetched here, and put into the inbox in the same way.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from craved.jobs import defer
from payments import disputes, gateway, mirror, payouts, settle
from payments.models import InboxEvent, Payment
from payments.models.inbox import Envelope

KNOWN = (gateway.Unreachable, gateway.Refused)  # troubles that may be read by everyone

log = structlog.get_logger(__name__)

# Everything that can change what a payment, its order, its refunds, a dispute or a payout are. Other types are kept, and
# ignored by type.
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
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.closed",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
    "payout.created",
    "payout.updated",
    "payout.paid",
    "payout.failed",
    "payout.canceled",
    "payout.reconciliation_completed",
}

SELFTEST = "craved.selftest"  # made up by selftest.py: comes in like all others, and changes nothing

# --- Keeping --------------------------------------------------------------------------------------------------------


def keep(envelope: Envelope) -> bool:
    """Put an event that is Stripe's into the inbox, once, with the two jobs it needs. False if it was there before."""
    return InboxEvent.objects.store(envelope, *_jobs(envelope.object_id), at=timezone.now()) is not None


def _jobs(object_id: str) -> list[tuple[str, str | None]]:
    """By name and lock. Neither can block the other; mirroring the same object is done one after another."""
    return [("payments.settle_event", None), ("payments.mirror_event", object_id or None)]


# --- Working through ------------------------------------------------------------------------------------------------


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
    payment = Payment.objects.about(reference=event.reference, payment_intent_id=event.payment_intent_id)
    if payment is None and event.payment_intent_id:
        return settle.stranger(event.payment_intent_id, at=timezone.now())
    return _settle_payment_of(payment)


def _settle_payment_of(payment: Payment | None) -> str:
    if payment is None:
        return "ignored: about no payment of ours"
    settle.payment(payment.pk)
    return f"settled order {payment.order.code}"


def _settle_dispute(event: InboxEvent) -> str:
    dispute = disputes.settle(event.object_id)
    return f"dispute {dispute.status}" if dispute else "opened a case: a dispute that fits no payment of ours"


def _settle_payout(event: InboxEvent) -> str:
    payout = payouts.settle(event.object_id)
    return f"payout {payout.status}" if payout else "ignored: a payout of another mode"


# What is done about an event of SETTLED_TYPES, by the type of the object it is about. Each says what came of it.
HANDLERS: dict[str, Callable[[InboxEvent], str]] = {
    "checkout.session": _settle_session,
    "payment_intent": _settle_payment,
    "charge": _settle_payment,
    "refund": _settle_payment,
    "dispute": _settle_dispute,
    "payout": _settle_payout,
}


def mirror_event(event: InboxEvent, *, at: datetime) -> None:
    """Mirror the object an event is about. Raises what is in the way, after noting it on the event."""
    with _noting(event, note="mirror_note", done="mirrored_at"):
        mirrored = mirror.refresh(event.object_type, event.object_id)
        event.mirror_note = "" if mirrored else "ignored: not mirrored"
        event.mirrored_at = at
        event.save(update_fields=["mirror_note", "mirrored_at"])


@contextmanager
def _noting(event: InboxEvent, *, note: str, done: str) -> Iterator[None]:
    """What keeps failing is to be seen on the event itself, not only in a log. What was done before stays done."""
    try:
        yield
    except Exception as error:
        InboxEvent.objects.filter(pk=event.pk, **{done: None}).update(**{note: _in_words(error)})
        raise


def _in_words(error: Exception) -> str:
    return (f"failed: {type(error).__name__}" + (f" ({error})" if isinstance(error, KNOWN) else ""))[:300]


# --- Again ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Replayed:
    """What came of handling an event again, in words. `failure`: what the first of its two parts to fail ran into."""

    event: InboxEvent
    settled: str
    mirrored: str
    failure: Exception | None


def replay(event: InboxEvent) -> None:
    """Have a verified event handled again by a worker, from the start."""
    with transaction.atomic():
        for name, lock in _jobs(event.object_id):
            defer(name, lock=lock, event_id=event.pk)


def replay_now(event: InboxEvent, *, at: datetime) -> Replayed:
    """Handle a verified event again here and now, from the start."""
    settled, settle_failure = _tried(settle_event, event, at)
    mirrored, mirror_failure = _tried(mirror_event, event, at)
    return Replayed(
        event,
        settled=settled or event.settle_note,
        mirrored=mirrored or event.mirror_note or "mirrored",
        failure=settle_failure or mirror_failure,
    )


def _tried(handle: Callable[..., None], event: InboxEvent, at: datetime) -> tuple[str, Exception | None]:
    try:
        handle(event, at=at)
    except Exception as error:  # one event that fails must not keep the others from being done
        log.warning("replay_failed", event_id=event.event_id, exc_info=not isinstance(error, KNOWN))
        return _in_words(error), error
    return "", None


# --- Fetching what did not come -------------------------------------------------------------------------------------

A_DAY = timedelta(days=1)


def undelivered(since: datetime, until: datetime) -> Iterator[Envelope]:
    """What Stripe could not deliver, the oldest first, whatever its type, and whether it is here by now or not.

    Raises `gateway.Unreachable` or `gateway.Refused` when a later page fails; what came before that stands.
    """
    for day in _days(since, until):
        yield from _envelopes(gateway.list_events(since=day[0], until=day[1], undelivered=True))


def missing(since: datetime, until: datetime) -> Iterator[Envelope]:
    """Events of SETTLED_TYPES that Stripe has and the inbox has not, the oldest first, delivered or not. Raises as above."""
    for day in _days(since, until):
        listed = _envelopes(gateway.list_events(since=day[0], until=day[1], types=SETTLED_TYPES))
        known = here(envelope.event_id for envelope in listed)
        yield from (envelope for envelope in listed if envelope.event_id not in known)


def lost(since: datetime, until: datetime) -> Iterator[Envelope]:
    """Each event once that either of the two lists and the inbox lacks. Raises as above."""
    seen: set[str] = set()
    for envelope in chain(undelivered(since, until), missing(since, until)):
        if envelope.event_id not in seen and not here([envelope.event_id]):
            seen.add(envelope.event_id)
            yield envelope


def here(event_ids: Iterable[str]) -> set[str]:
    """Those of them that are in the inbox."""
    return set(InboxEvent.objects.filter(event_id__in=list(event_ids)).values_list("event_id", flat=True))


def recover(envelopes: Iterable[Envelope]) -> int:
    """Put events that Stripe listed for us into the inbox, and say how many were not there. Raises what listing them does."""
    return sum(keep(envelope) for envelope in envelopes)


def _days(since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Stripe lists the newest first. Asked for one day after the other, the oldest come first and few are held at a time."""
    while since < until:
        end = min(since + A_DAY, until)
        yield since, end
        since = end


def _envelopes(events: Iterable[dict[str, Any]]) -> list[Envelope]:
    """Of events that came from Stripe itself, by our key: they need no signature."""
    found = []
    for event in events:
        try:
            found.append(Envelope.of(event))
        except (KeyError, TypeError, ValueError):  # the webhook refuses it for the same reason
            log.exception("event_unreadable", event_id=str(event.get("id")))
    return found
