"""The page a developer looks at: payments, disputes, payouts, and events with what became of them.

Its buttons do what cardholders, banks and time do elsewhere.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice

from payments.sandbox import amounts, messages
from payments.sandbox.errors import StripeError
from payments.sandbox.messages import Reply, Request
from payments.sandbox.pages.template import Html, fill, joined, page
from payments.sandbox.resources import balance, disputes, events, payouts
from payments.sandbox.store import Record, Store, Work

_SHOWN = 50


def answer(store: Store, request: Request) -> Reply | None:
    """None if the address is not one of this page's."""
    if request.name in ("GET /", "HEAD /"):
        return show(store)
    if request.name == "POST /clock":
        store.clock.advance(balance.DAY)
        return messages.redirect("/")
    act = _ACTIONS.get(request.name)
    if act is None:
        return None
    try:
        with store.work("page", name=request.name) as work:
            act(work, request.form)
    except StripeError as refusal:
        back = fill("link", url="/", text="Back")
        heading = "That cannot be done"
        content = page("message", title=heading, notice="Test double", heading=heading, text=str(refusal), link=back)
        return messages.as_html(content, status=400)
    return messages.redirect("/")


def _resend(work: Work, form: dict[str, str]) -> None:
    events.retry(work, {}, form.get("event", ""))


def _dispute(work: Work, form: dict[str, str]) -> None:
    charge = work.fetch("charge", form.get("charge", ""), param="charge")
    disputes.create(work, charge, inquiry=form.get("as") == "inquiry")


def _decide(work: Work, form: dict[str, str]) -> None:
    disputes.decide(work, form.get("dispute", ""), won=form.get("outcome") == "won")


def _pay_out(work: Work, form: dict[str, str]) -> None:
    made = [payouts.pay_out(work, currency) for currency in balance.currencies(work)]
    if not any(made):
        raise StripeError("Nothing is available to pay out. Money arrives two days after it was paid.")


def _fail_payout(work: Work, form: dict[str, str]) -> None:
    payouts.fail(work, form.get("payout", ""), "could_not_process")


def _hurry_payout(work: Work, form: dict[str, str]) -> None:
    payouts.arrive(work, form.get("payout", ""))


_ACTIONS: dict[str, Callable[[Work, dict[str, str]], None]] = {
    "POST /resend": _resend,
    "POST /disputes": _dispute,
    "POST /decisions": _decide,
    "POST /payouts": _pay_out,
    "POST /failures": _fail_payout,
    "POST /arrivals": _hurry_payout,
}


def show(store: Store) -> Reply:
    with store.work("page") as work:
        totals = balance.totals(work, {})
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
                    fill("fact", term="Available", value=_sums(totals["available"])),
                    fill("fact", term="On its way", value=_sums(totals["pending"])),
                    fill("fact", term="Journal", value=store.journal.path or "in memory"),
                ]
            ),
            payments=_rows([_payment(store, intent) for intent in _newest(store, "payment_intent")], 7),
            disputes=_rows([_dispute_row(dispute) for dispute in _newest(store, "dispute")], 7),
            payouts=_rows([_payout_row(payout) for payout in _newest(store, "payout")], 6),
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
        actions=_payment_actions(charge),
    )


def _payment_actions(charge: Record) -> Html:
    holds_money = charge.get("status") == "succeeded" and charge["captured"] and not charge["refunded"]
    if not holds_money or charge["disputed"] or "card" not in charge["payment_method_details"]:
        return Html("")
    hidden = fill("hidden", name="charge", value=charge["id"])
    buttons = [_button("as", "dispute", "Dispute"), _button("as", "inquiry", "Inquire")]
    return fill("action", url="/disputes", hidden=hidden, buttons=joined(buttons))


def _dispute_row(dispute: Record) -> Html:
    buttons = []
    if dispute["status"] in disputes.OPEN:
        buttons = [_button("outcome", "won", "Shop wins"), _button("outcome", "lost", "Shop loses")]
    if dispute["status"].startswith("warning_") and buttons:
        buttons = [_button("outcome", "won", "Bank is content"), _button("outcome", "lost", "Make it a dispute")]
    hidden = fill("hidden", name="dispute", value=dispute["id"])
    return fill(
        "row_dispute",
        created=_time(dispute["created"]),
        amount=amounts.written(dispute["amount"], dispute["currency"]),
        status=dispute["status"],
        mood={"won": "good", "warning_closed": "good", "lost": "bad"}.get(dispute["status"], ""),
        reason=dispute["reason"],
        due=_time(dispute["evidence_details"]["due_by"]),
        id=dispute["id"],
        actions=fill("action", url="/decisions", hidden=hidden, buttons=joined(buttons)) if buttons else Html(""),
    )


def _payout_row(payout: Record) -> Html:
    hidden = fill("hidden", name="payout", value=payout["id"])
    actions = []
    if payout["status"] in ("pending", "in_transit"):
        actions.append(fill("action", url="/arrivals", hidden=hidden, buttons=_button("now", "yes", "Arrive now")))
    if payout["status"] in ("pending", "in_transit", "paid"):
        actions.append(fill("action", url="/failures", hidden=hidden, buttons=_button("now", "yes", "Fail")))
    return fill(
        "row_payout",
        created=_time(payout["created"]),
        amount=amounts.written(payout["amount"], payout["currency"]),
        status=payout["status"] + (f": {payout['failure_code']}" if payout["failure_code"] else ""),
        mood={"paid": "good", "failed": "bad"}.get(payout["status"], ""),
        arrival=f"{datetime.fromtimestamp(payout['arrival_date'], UTC):%d %b}",
        id=payout["id"],
        actions=joined(actions),
    )


def _button(name: str, value: str, label: str) -> Html:
    return fill("button", name=name, value=value, label=label)


def _sums(totals: list[Record]) -> str:
    return ", ".join(amounts.written(each["amount"], each["currency"]) for each in totals)


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
        object=event["data"]["object"].get("id", "–"),  # the balance has none
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
