"""The page a customer pays on. Works without JavaScript; what is typed into the card fields is used once and forgotten."""

import re
from datetime import UTC, datetime

from payments.sandbox import amounts, cards, messages
from payments.sandbox.cards import CARDS, Card
from payments.sandbox.errors import CardDeclined, StripeError
from payments.sandbox.messages import Reply, Request
from payments.sandbox.pages.template import Html, fill, joined, page
from payments.sandbox.resources import checkout_sessions, payment_intents, payment_methods
from payments.sandbox.store import Record, Store

_OFFERED = [
    "visa", "chargeDeclined", "chargeDeclinedInsufficientFunds", "authenticationRequired",
    "authenticationRequiredOnSetup", "createDispute", "createDisputeInquiry", "pendingRefund", "refundFail",
    "bypassPending",
]  # fmt: skip


class Refused(Exception):
    """What the customer typed cannot be a card; the message is for them."""


def answer(store: Store, request: Request) -> Reply | None:
    """None if the address is not one of this page's."""
    match = re.fullmatch(r"/c/(pay|authenticate)/(\w+)", request.path)
    if match is None:
        return None
    pages = {
        ("pay", "GET"): show,
        ("pay", "POST"): pay,
        ("authenticate", "GET"): challenge,
        ("authenticate", "POST"): authenticate,
    }
    handler = pages.get((match[1], "GET" if request.method == "HEAD" else request.method))
    return handler(store, request, match[2]) if handler else None


def show(store: Store, request: Request, id: str) -> Reply:
    with store.lock:
        session = store.get(id)
        if session is None or session["object"] != "checkout.session":
            return _message("Nothing here", "This payment link is not valid.", status=404)
        if session["status"] != "open":
            return _closed(session)
        error = None
        if "failed" in request.arguments and session["payment_intent"]:
            intent = store.get(session["payment_intent"]) or {}
            error = _said(intent.get("last_payment_error") or {})
        return _form(store, session, {}, error)


def pay(store: Store, request: Request, id: str) -> Reply:
    form = request.form
    with store.work("page", name=request.name) as work:
        session = work.find(id, "checkout.session")
        if session is None:
            return _message("Nothing here", "This payment link is not valid.", status=404)
        if session["status"] != "open":
            return _closed(session)
        if "fill" in form:
            return _form(store, session, form | _filled(form["fill"]), None)
        try:
            card, expiry = _bank(form["bank"]) if "bank" in form else _read(form)
        except Refused as refusal:
            return _form(store, session, form, str(refusal), status=400)
        billing = {"email": form.get("email") or None, "name": form.get("name", "").strip()}
        method = payment_methods.of_card(work, card, billing=billing, exp_month=expiry.month, exp_year=expiry.year)
        try:
            session = checkout_sessions.pay(work, session, method)
        except CardDeclined as refusal:
            # The failed attempt stays on record; the customer may try another card.
            return _form(store, session, form | {"number": "", "cvc": ""}, str(refusal), status=402)
        if session["status"] == "open":
            return messages.redirect(f"/c/authenticate/{session['payment_intent']}")
        return messages.redirect(checkout_sessions.return_url(session))


def challenge(store: Store, request: Request, id: str) -> Reply:
    with store.lock:
        intent = store.get(id)
        if intent is None or intent["object"] != "payment_intent":
            return _message("Nothing here", "This link is not valid.", status=404)
        if intent["status"] != "requires_action":
            return messages.redirect(_after_challenge(store, intent))
        method = store.get(intent["payment_method"]) or {}
        card = method.get("card", {})
        return messages.as_html(
            page(
                "challenge",
                title="3-D Secure test page",
                intent=id,
                total=amounts.written(intent["amount"], intent["currency"]),
                card=f"{card.get('brand', '').title()} ending in {card.get('last4')}",
            )
        )


def authenticate(store: Store, request: Request, id: str) -> Reply:
    with store.work("page", name=request.name, outcome=request.form.get("outcome")) as work:
        intent = work.find(id, "payment_intent")
        if intent is None:
            return _message("Nothing here", "This link is not valid.", status=404)
        if intent["status"] == "requires_action":
            try:
                intent = payment_intents.authenticate(work, id, passed=request.form.get("outcome") == "complete")
            except CardDeclined:
                intent = work.fetch("payment_intent", id)
            if intent["_session"]:
                checkout_sessions.finish(work, checkout_sessions.fetch(work, intent["_session"]), intent)
    with store.lock:
        return messages.redirect(_after_challenge(store, intent))


def _after_challenge(store: Store, intent: Record) -> str:
    session = store.get(intent["_session"] or "")
    if session is None:
        return str(intent["_return_url"] or "/")
    if session["status"] == "complete":
        return checkout_sessions.return_url(session)
    return f"/c/pay/{session['id']}" + ("?failed=1" if intent["last_payment_error"] else "")


def _form(store: Store, session: Record, form: dict[str, str], error: str | None, *, status: int = 200) -> Reply:
    currency = session["currency"]
    lines = [fill_line(item, currency) for item in store.all("item") if item["_session"] == session["id"]]
    email = (session["customer_details"] or {}).get("email")
    if email and (session["customer_email"] or session["customer"]):
        email_field = fill("email_known", email=email)
    else:
        email_field = fill("email_field", email=form.get("email", email or ""))
    content = page(
        "pay",
        title=f"Pay {amounts.written(session['amount_total'], currency)} – test payment page",
        session=session["id"],
        back=fill("back", url=session["cancel_url"]) if session["cancel_url"] else Html(""),
        total=amounts.written(session["amount_total"], currency),
        lines=joined(lines),
        error=fill("error", text=error) if error else Html(""),
        email=email_field,
        banks=_banks(session["payment_method_types"]),
        cards=joined([fill("test_card", name=c.name, label=c.label, number=_spaced(c.number)) for c in _offered()]),
        **{key: form.get(key, "") for key in ("number", "expiry", "cvc", "name")},
    )
    return messages.as_html(content, status)


def fill_line(item: Record, currency: str) -> Html:
    quantity, each = item["quantity"], item["price"]["unit_amount"]
    details = [
        text
        for text in [item["_detail"], f"{quantity} × {amounts.written(each, currency)}" if quantity > 1 else None]
        if text
    ]
    return fill(
        "line",
        name=item["description"],
        detail=" · ".join(details),
        amount=amounts.written(item["amount_total"], currency),
    )


def _said(error: Record) -> str | None:
    """The error for a customer: Stripe's message about a failed 3-D Secure check is one for developers."""
    if error.get("code") == "payment_intent_authentication_failure":
        return "We could not confirm that it is you. Please try again or use another card."
    return error.get("message")


def _closed(session: Record) -> Reply:
    if session["status"] == "complete":
        link = fill("link", url=checkout_sessions.return_url(session), text="Back to the shop")
        return _message("Already paid", "This order has been paid. You were not charged again.", link)
    link = fill("link", url=session["cancel_url"], text="Back to the shop") if session["cancel_url"] else Html("")
    return _message(
        "This page has expired",
        "The time to pay ran out, or the shop closed this payment. Nothing was charged.",
        link,
        status=410,
    )


def _message(heading: str, text: str, link: str = "", *, status: int = 200) -> Reply:
    return messages.as_html(page("message", title=heading, heading=heading, text=text, link=link), status)


def _offered() -> list[Card]:
    return [card for card in CARDS if card.name in _OFFERED]


def _banks(types: list[str]) -> Html:
    buttons = [fill("test_bank", name=c.name, label=c.label) for c in CARDS if c.bank in types]
    return fill("banks", buttons=joined(buttons)) if buttons else Html("")


def _filled(name: str) -> dict[str, str]:
    card = cards.BY_NAME.get(name, CARDS[0])
    year = (datetime.now(UTC).year + 3) % 100
    return {"number": _spaced(card.number), "expiry": f"12 / {year:02d}", "cvc": "123", "name": "Test Customer"}


def _spaced(number: str) -> str:
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def _bank(name: str) -> tuple[Card, datetime]:
    """A test bank account; nothing about it expires."""
    account = cards.BY_NAME.get(name)
    if account is None or not account.bank:
        raise Refused("This is not one of the test bank accounts.")
    return account, datetime.now(UTC)


def _read(form: dict[str, str]) -> tuple[Card, datetime]:
    """The card and the month it expires in. Raises Refused with what to correct."""
    match = re.fullmatch(r"\s*(\d{1,2})\s*/?\s*(?:20)?(\d{2})\s*", form.get("expiry", ""))
    if match is None or not 1 <= int(match[1]) <= 12:
        raise Refused("Your card's expiration date is incomplete.")
    expiry = datetime(2000 + int(match[2]), int(match[1]), 1, tzinfo=UTC)
    today = datetime.now(UTC)
    if (expiry.year, expiry.month) < (today.year, today.month):
        raise Refused("Your card's expiration date is in the past.")
    if not re.fullmatch(r"\d{3,4}", form.get("cvc", "")):
        raise Refused("Your card's security code is incomplete.")
    if not form.get("name", "").strip():
        raise Refused("Please enter the name on the card.")
    if "email" in form and not re.fullmatch(r"[^@\s]+@[^@\s]+", form["email"].strip()):
        raise Refused("Your email is incomplete.")
    try:
        return cards.numbered(form.get("number", "")), expiry
    except StripeError as refusal:
        raise Refused(str(refusal)) from None
