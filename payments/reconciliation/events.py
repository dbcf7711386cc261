"""Events: each that matters is in the inbox, once, and was worked through (invariant M7)."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.utils import timezone

from payments import gateway, inbox
from payments.models import InboxEvent, Payment
from payments.models.inbox import Envelope
from payments.reconciliation.differences import GRACE, Comparison, Difference, Kind, Remedy


def compare(books: Comparison) -> None:
    """Stripe can be asked for the last thirty days."""
    since, until = max(books.since, books.at - gateway.EVENTS_KEPT), min(books.until, books.at - GRACE)
    books.compared["events"] = InboxEvent.objects.filter(created__gte=since, created__lt=until).count()
    for page in books.pages("events", inbox.missing(since, until)):
        orders = _orders(page)
        for envelope in page:
            books.found(
                Difference(
                    Kind.EVENT_GAP, f"event {envelope.event_id}", "not in the inbox",
                    f"{envelope.type} of {envelope.created:%Y-%m-%d %H:%M} UTC",
                    Remedy("fetch the event into the inbox and handle it", partial(_fetch, envelope)),
                    order=orders.get(envelope.payment_intent_id, ""),
                )
            )  # fmt: skip
    _never_begun(books)


def _fetch(envelope: Envelope) -> None:
    inbox.recover([envelope])
    _handle(envelope.event_id)


def _handle(event_id: str) -> None:
    """Here and now, so that the next look sees what came of it. A worker that does the same does no harm."""
    inbox.settle_event(InboxEvent.objects.get(event_id=event_id), at=timezone.now())


def _orders(page: list[Envelope]) -> dict[str | None, str]:
    intents = {envelope.payment_intent_id for envelope in page if envelope.payment_intent_id}
    return dict(
        Payment.objects.filter(payment_intent_id__in=intents).values_list("payment_intent_id", "order__code")
    )  # fmt: skip


def _never_begun(books: Comparison) -> None:
    """Neither done nor failing: the job was lost. Those that fail are seen by staff already."""
    lost = InboxEvent.objects.unsettled().filter(
        settle_note="", received_at__gte=books.since, received_at__lt=min(books.until, books.at - GRACE)
    )
    for event in lost.order_by("pk"):
        books.found(
            Difference(
                Kind.EVENT_GAP, f"event {event.event_id}", "in the inbox, and never worked through", event.type,
                Remedy("have the event handled again", partial(_handle, event.event_id)),
            )
        )  # fmt: skip


def moving(books: Comparison) -> set[str]:
    """The names of everything that happened at Stripe so recently that we may not have heard of it."""
    recent: set[str] = set()
    for event in books.all_of("recent events", _recent(books)):
        about = event["data"]["object"]
        for name in (about.get("id"), about.get("payment_intent"), about.get("charge"), about.get("latest_charge")):
            recent.add(name["id"] if isinstance(name, dict) else name or "")
    return recent - {""}


def _recent(books: Comparison) -> Iterator[dict[str, Any]]:
    yield from gateway.list_events(
        since=books.at - GRACE, until=books.at + gateway.EVENTS_KEPT, types=inbox.SETTLED_TYPES
    )  # fmt: skip
