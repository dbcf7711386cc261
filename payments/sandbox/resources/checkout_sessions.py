"""Checkout Sessions: one visit to the payment page, open until it is paid or expires.

    open → complete     the customer paid, or ordered their bank to (`payment_status` says which)
    open → expired      at `expires_at`, or when the shop asks

https://docs.stripe.com/payments/checkout/how-checkout-works
"""

from typing import Any
from urllib.parse import urlsplit

from payments.sandbox import amounts, errors, ids, listing, metadata
from payments.sandbox.cards import Card
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import catalogue, customers, payment_intents, payment_methods
from payments.sandbox.store import Record, Work

_MODELLED = {
    "billing_address_collection", "cancel_url", "client_reference_id", "currency", "customer", "customer_creation",
    "customer_email", "expand", "expires_at", "line_items", "locale", "metadata", "mode", "origin_context",
    "payment_intent_data", "payment_method_types", "submit_type", "success_url", "ui_mode",
}  # fmt: skip
_INTENT_FIELDS = ("description", "receipt_email", "shipping", "statement_descriptor", "statement_descriptor_suffix",
                  "transfer_group", "setup_future_usage", "capture_method")  # fmt: skip
_SHORTEST = 30 * 60
_LONGEST = 24 * 3600


def create(work: Work, params: Record) -> Record:
    _check(work, params)
    id = ids.new("cs_test_a1")
    items = [_line(work, id, line, place) for place, line in enumerate(params["line_items"])]
    total = sum(item["amount_total"] for item in items)
    currency = _one_currency(items)
    amounts.check_range(total, currency, "The Checkout Session's total amount due must add up to at least {}")
    expires_at = params.get("expires_at", work.created + _LONGEST)
    customer = params.get("customer")
    session = work.save(
        {
            "id": id,
            "object": "checkout.session",
            "adaptive_pricing": {"enabled": False},
            "after_expiration": None,
            "allow_promotion_codes": None,
            "amount_subtotal": total,
            "amount_total": total,
            "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
            "billing_address_collection": params.get("billing_address_collection"),
            "branding_settings": None,
            "cancel_url": params.get("cancel_url"),
            "client_reference_id": params.get("client_reference_id"),
            "client_secret": None,
            "collected_information": None,
            "consent": None,
            "consent_collection": None,
            "created": work.created,
            "currency": currency,
            "currency_conversion": None,
            "custom_fields": [],
            "custom_text": {
                "after_submit": None,
                "shipping_address": None,
                "submit": None,
                "terms_of_service_acceptance": None,
            },
            "customer": customer,
            "customer_account": None,
            "customer_creation": None if customer else params.get("customer_creation", "if_required"),
            "customer_details": _customer_details(work, params),
            "customer_email": params.get("customer_email"),
            "discounts": [],
            "expires_at": expires_at,
            "integration_identifier": None,
            "invoice": None,
            "invoice_creation": {
                "enabled": False,
                "invoice_data": {
                    "account_tax_ids": None,
                    "custom_fields": None,
                    "description": None,
                    "footer": None,
                    "issuer": None,
                    "metadata": {},
                    "rendering_options": None,
                },
            },
            "livemode": False,
            "locale": params.get("locale"),
            "metadata": metadata.merged({}, params.get("metadata")),
            "mode": "payment",
            "origin_context": params.get("origin_context"),
            "payment_intent": None,
            "payment_link": None,
            "payment_method_collection": "if_required",
            "payment_method_configuration_details": None,
            "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
            "payment_method_types": params.get("payment_method_types") or ["card"],
            "payment_status": "unpaid",
            "permissions": None,
            "phone_number_collection": {"enabled": False},
            "recovered_from": None,
            "saved_payment_method_options": None,
            "setup_intent": None,
            "shipping_address_collection": None,
            "shipping_cost": None,
            "shipping_options": [],
            "status": "open",
            "submit_type": params.get("submit_type"),
            "subscription": None,
            "success_url": params["success_url"],
            "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
            "ui_mode": "hosted_page",
            "url": f"{work.store.settings.public_url}/c/pay/{id}",
            "wallet_options": None,
            "_intent": params.get("payment_intent_data") or {},
        }
    )
    work.later(expires_at - work.now, "expire_session", id)
    return session


def retrieve(work: Work, params: Record, id: str) -> Record:
    return fetch(work, id)


def update(work: Work, params: Record, id: str) -> Record:
    session = fetch(work, id)
    session["metadata"] = metadata.merged(session["metadata"], params.get("metadata"))
    return work.save(session)


def list_all(work: Work, params: Record) -> Record:
    email = (params.get("customer_details") or {}).get("email")

    def matches(session: Record) -> bool:
        return email is None or (session["customer_details"] or {}).get("email") == email

    return listing.page(
        work,
        params,
        kind="checkout.session",
        url="/v1/checkout/sessions",
        match=["customer", "payment_intent", "status"],
        where=matches,
    )


def list_line_items(work: Work, params: Record, id: str) -> Record:
    session = fetch(work, id)
    return listing.page(
        work,
        params,
        kind="item",
        url=f"/v1/checkout/sessions/{id}/line_items",
        where=lambda item: bool(item["_session"] == session["id"]),
        oldest_first=True,
    )


def expire(work: Work, params: Record, id: str) -> Record:
    session = fetch(work, id)
    if session["status"] != "open":
        raise StripeError(
            'Only Checkout Sessions with a status in ["open"] can be expired. '
            f"This Checkout Session has a status of `{session['status']}`."
        )
    return _expire(work, session)


def expire_by_clock(work: Work, id: str) -> None:
    session = work.find(id, "checkout.session")
    if session is not None and session["status"] == "open":
        _expire(work, session)


def pay(work: Work, session: Record, method: Record) -> Record:
    """One attempt on the payment page. Raises CardDeclined; afterwards the session is still open for another card.

    The PaymentIntent comes into being with the first attempt. Asked for 3-D Secure, it waits in `requires_action`
    and the session stays open; `finish` continues from there.
    """
    if session["status"] != "open":
        raise StripeError(f"This Checkout Session has a status of `{session['status']}`.")
    if method["type"] not in session["payment_method_types"]:
        raise StripeError(
            f"The payment method type {method['type']} is not allowed for this session.", param="payment_method"
        )
    session["customer_details"] = _details_from(method, session)
    work.save(session)
    intent = _intent(work, session)
    payment_intents.abandon(work, intent)
    payment_intents.confirm_intent(work, intent, {"payment_method": method["id"]})
    return finish(work, session, intent)


def pay_with(work: Work, id: str, card: Card, *, billing: Any = None) -> Record:
    """`pay` with a test card, for the payment page and for tests that need no page."""
    session = fetch(work, id)
    return pay(work, session, payment_methods.of_card(work, card, billing=billing))


def finish(work: Work, session: Record, intent: Record) -> Record:
    """Complete the session if its payment went through, or is on its way."""
    if intent["status"] in ("succeeded", "requires_capture", "processing") and session["status"] == "open":
        session["status"] = "complete"
        session["payment_status"] = "paid" if intent["status"] == "succeeded" else "unpaid"
        session["url"] = None
        work.emit("checkout.session.completed", work.save(session))
    return session


def clear_debit(work: Work, intent_id: str) -> None:
    """The bank's answer, days after the customer ordered a debit."""
    intent = work.find(intent_id, "payment_intent")
    if intent is None or intent["status"] != "processing":
        return
    payment_intents.clear_debit(work, intent)
    session = work.find(intent["_session"] or "", "checkout.session")
    if session is None:
        return
    if intent["status"] == "succeeded":
        session["payment_status"] = "paid"
        work.emit("checkout.session.async_payment_succeeded", work.save(session))
    else:
        work.emit("checkout.session.async_payment_failed", session)


def return_url(session: Record) -> str:
    """Where the page sends a customer who has paid."""
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def fetch(work: Work, id: str) -> Record:
    return work.fetch("checkout.session", id, param="session")


def _check(work: Work, params: Record) -> None:
    errors.check_modelled(params, _MODELLED, "Checkout Sessions")
    errors.check_modelled(params.get("payment_intent_data") or {}, {*_INTENT_FIELDS, "metadata"}, "payment_intent_data")
    if params.get("customer_creation") == "always":
        raise errors.not_modelled("customers made by Checkout Sessions", param="customer_creation")
    if params.get("mode", "payment") != "payment":
        raise errors.not_modelled(f"mode {params['mode']!r}", param="mode")
    if params.get("ui_mode", "hosted_page") not in ("hosted_page", "hosted"):
        raise errors.not_modelled(f"ui_mode {params['ui_mode']!r}", param="ui_mode")
    for key in ("line_items", "success_url"):
        if not params.get(key):
            raise StripeError(f"Missing required param: {key}.", code="parameter_missing", param=key)
    for key in ("success_url", "cancel_url"):
        if key in params and not _is_url(params[key]):
            raise StripeError("Not a valid URL", code="url_invalid", param=key)
    if params.get("customer") and params.get("customer_email"):
        raise StripeError("You may only specify one of these parameters: customer, customer_email.")
    if params.get("customer"):
        customers.living(work, params["customer"], param="customer", status=400)
    email = params.get("customer_email")
    if email is not None and ("@" not in email[1:-1] or " " in email):
        raise StripeError(f"Invalid email address: {email}", code="email_invalid", param="customer_email")
    if len(params.get("client_reference_id", "")) > 200:
        raise StripeError("Invalid string: must be at most 200 characters", param="client_reference_id")
    if len(params["line_items"]) > 100:
        raise StripeError("Array line_items exceeded maximum 100 allowed elements.", param="line_items")
    _check_expiry(work, params.get("expires_at"))


def _check_expiry(work: Work, expires_at: int | None) -> None:
    if expires_at is None:
        return
    # The clocks of two machines differ; a minute's grace spares the shop a refusal at exactly 30 minutes.
    if expires_at < work.created + _SHORTEST - 60:
        raise StripeError(
            "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", param="expires_at"
        )
    if expires_at > work.created + _LONGEST + 60:
        raise StripeError(
            "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", param="expires_at"
        )


def _is_url(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _line(work: Work, session: str, line: Record, place: int) -> Record:
    path = f"line_items[{place}]"
    quantity = line.get("quantity")
    if quantity is None:
        raise StripeError(f"Quantity is required. Add `quantity` to `{path}`", param=path)
    if quantity < 1:
        raise StripeError("This value must be greater than or equal to 1.", param=f"{path}[quantity]")
    if "price" in line:
        price = work.fetch("price", line["price"], param=f"{path}[price]", status=400)
        product = work.fetch("product", price["product"])
    elif "price_data" in line:
        product = _product(work, line["price_data"], f"{path}[price_data]")
        price = catalogue.new_price(work, line["price_data"], product, path=f"{path}[price_data]", active=False)
    else:
        raise StripeError("You must specify either `price` or `price_data` when creating a line item.", param=path)
    if price["recurring"]:
        raise StripeError(
            "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use "
            "only one-time prices.",
            param=path,
        )
    amount = price["unit_amount"] * quantity
    return work.save(
        {
            "id": ids.new("li_1"),
            "object": "item",
            "adjustable_quantity": None,
            "amount_discount": 0,
            "amount_subtotal": amount,
            "amount_tax": 0,
            "amount_total": amount,
            "currency": price["currency"],
            "description": product["name"],
            "metadata": metadata.merged({}, line.get("metadata")),
            "price": {key: value for key, value in price.items() if not key.startswith("_")},
            "quantity": quantity,
            "_session": session,
            "_detail": product["description"],
        }
    )


def _product(work: Work, price_data: Record, path: str) -> Record:
    if "product" in price_data:
        return work.fetch("product", price_data["product"], param=f"{path}[product]", status=400)
    if "product_data" not in price_data:
        raise StripeError(
            f"Missing required param: {path}[product].", code="parameter_missing", param=f"{path}[product]"
        )
    return catalogue.new_product(work, price_data["product_data"], active=False)


def _one_currency(items: list[Record]) -> str:
    currencies = {item["currency"] for item in items}
    if len(currencies) > 1:
        raise StripeError("All prices on a Checkout Session must use the same currency.", param="line_items")
    return str(currencies.pop())


def _customer_details(work: Work, params: Record) -> Record | None:
    email = params.get("customer_email")
    if params.get("customer"):
        email = work.fetch("customer", params["customer"])["email"]
    return _details(email=email) if email or params.get("customer") else None


def _details(*, email: str | None, name: str | None = None, phone: str | None = None, address: Any = None) -> Record:
    return {
        "address": address,
        "business_name": None,
        "email": email,
        "individual_name": None,
        "name": name,
        "phone": phone,
        "tax_exempt": "none",
        "tax_ids": [],
    }


def _details_from(method: Record, session: Record) -> Record:
    billing = method["billing_details"]
    known = session["customer_details"] or {}
    return _details(
        email=known.get("email") or billing["email"],
        name=billing["name"],
        phone=billing["phone"],
        address=billing["address"],
    )


def _intent(work: Work, session: Record) -> Record:
    """The session's PaymentIntent, made now if this is the first attempt."""
    if session["payment_intent"]:
        return payment_intents.fetch(work, session["payment_intent"])
    given = session["_intent"]
    intent = payment_intents.open_intent(
        work,
        {
            "amount": session["amount_total"],
            "currency": session["currency"],
            "customer": session["customer"],
            "metadata": given.get("metadata"),
            "payment_method_types": session["payment_method_types"],
        }
        | {key: given[key] for key in _INTENT_FIELDS if key in given},
        session=session["id"],
    )
    session["payment_intent"] = intent["id"]
    work.save(session)
    work.emit("payment_intent.created", intent)
    return intent


def _expire(work: Work, session: Record) -> Record:
    session["status"] = "expired"
    session["url"] = None
    work.save(session)
    if session["payment_intent"]:
        payment_intents.cancel_intent(work, payment_intents.fetch(work, session["payment_intent"]), "expired")
    work.emit("checkout.session.expired", session)
    return session
