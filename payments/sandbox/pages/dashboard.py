"""The page a developer looks at: payments, and events with what became of them."""

from datetime import UTC, datetime
from itertools import islice

from payments.sandbox import amounts, messages
from payments.sandbox.messages import Reply, Request
from payments.sandbox.pages.template import Html, fill, joined, page
from payments.sandbox.resources import events
from payments.sandbox.store import Record, Store

_SHOWN = 50


def answer(store: Store, request: Request) -> Reply | None:
    """None if the address is not one of this page's."""
    if request.name in ("GET /", "HEAD /"):
        return show(store)
    if request.name == "POST /resend":
        with store.work("page", name=request.name) as work:
            event = work.find(request.form.get("event", ""), "event")
            if event is not None:
                events.retry(work, {}, event["id"])
        return messages.redirect("/")
    return None


def show(store: Store) -> Reply:
    with store.lock:
        deliveries: dict[str, list[Record]] = {}
        for delivery in store.all("_delivery"):
            deliveries.setdefault(delivery["event"], []).append(delivery)
        endpoints = ", ".join(endpoint["url"] for endpoint in store.all("webhook_endpoint")) or "none"
        content = page(
            "dashboard",
            title="Stripe stand-in",
            notice="Test double",
            facts=joined(
                [
                    fill("fact", term="Webhook endpoints", value=endpoints),
                    fill("fact", term="Its clock", value=_time(store.clock.now())),
                    fill("fact", term="Journal", value=store.journal.path or "in memory"),
                ]
            ),
            payments=_rows([_payment(store, intent) for intent in _newest(store, "payment_intent")], 6),
            sessions=_rows([_session(s) for s in _newest(store, "checkout.session") if s["status"] == "open"], 5),
            events=_rows([_event(event, deliveries.get(event["id"], [])) for event in _newest(store, "event")], 5),
        )
    return messages.as_html(content)


def _newest(store: Store, kind: str) -> list[Record]:
    return list(islice(reversed(list(store.all(kind))), _SHOWN))


def _rows(rows: list[Html], columns: int) -> Html:
    return joined(rows) if rows else fill("row_none", columns=columns)


def _payment(store: Store, intent: Record) -> Html:
    charge = store.get(intent["latest_charge"] or "") or {}
    card = charge.get("payment_method_details", {}).get("card", {})
    session = store.get(intent["_session"] or "") or {}
    refunded = charge.get("amount_refunded", 0)
    status = intent["status"] + (f", {amounts.written(refunded, intent['currency'])} refunded" if refunded else "")
    return fill(
        "row_payment",
        created=_time(intent["created"]),
        amount=amounts.written(intent["amount"], intent["currency"]),
        status=status,
        mood="good" if intent["status"] == "succeeded" and not refunded else "",
        card=f"{card['brand']} {card['last4']}" if card else "–",
        reference=session.get("client_reference_id") or intent["description"] or "–",
        id=intent["id"],
    )


def _session(session: Record) -> Html:
    return fill(
        "row_session",
        created=_time(session["created"]),
        amount=amounts.written(session["amount_total"], session["currency"]),
        reference=session["client_reference_id"] or "–",
        expires=_time(session["expires_at"]),
        url=session["url"],
    )


def _event(event: Record, deliveries: list[Record]) -> Html:
    states = [_delivery(delivery) for delivery in deliveries]
    return fill(
        "row_event",
        created=_time(event["created"]),
        type=event["type"],
        object=event["data"]["object"]["id"],
        deliveries=joined(states) if states else "no endpoint",
        id=event["id"],
    )


def _delivery(delivery: Record) -> Html:
    last = delivery["attempts"][-1] if delivery["attempts"] else {}
    outcome = last.get("status") or last.get("error") or "not tried yet"
    count = len(delivery["attempts"])
    return fill(
        "delivery",
        mood={"delivered": "good", "failed": "bad"}.get(delivery["state"], ""),
        text=f"{delivery['state']}: {outcome}" + (f" ({count} attempts)" if count > 1 else ""),
    )


def _time(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%d %b %H:%M:%S}"
