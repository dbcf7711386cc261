"""PaymentIntents: the intention to take an amount, from the first attempt to the money.

    requires_payment_method → requires_confirmation → (requires_action) → succeeded
                  ↑_________ a declined card _______________|      manual capture: requires_capture → succeeded
    any of them → canceled              a bank debit: processing → succeeded, or requires_payment_method again

https://docs.stripe.com/payments/paymentintents/lifecycle
"""

from typing import Any

from payments.sandbox import amounts, errors, ids, listing, metadata
from payments.sandbox.errors import CardDeclined, StripeError
from payments.sandbox.resources import charges, customers, payment_methods
from payments.sandbox.store import Record, Work, shown

_MODELLED = {
    "amount", "automatic_payment_methods", "capture_method", "confirm", "confirmation_method", "currency", "customer",
    "description", "error_on_requires_action", "expand", "metadata", "payment_method", "payment_method_types",
    "receipt_email", "return_url", "setup_future_usage", "shipping", "statement_descriptor",
    "statement_descriptor_suffix", "transfer_group",
}  # fmt: skip
_CANCELABLE = ("requires_payment_method", "requires_capture", "requires_confirmation", "requires_action", "processing")
_CONFIRMABLE = ("requires_payment_method", "requires_confirmation")
_EDITABLE = ("description", "receipt_email", "shipping", "statement_descriptor", "statement_descriptor_suffix",
             "transfer_group", "setup_future_usage")  # fmt: skip
_AUTHENTICATION_FAILED = (
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod "
    "to attempt to fulfill this PaymentIntent again."
)


def create(work: Work, params: Record) -> Record:
    errors.check_modelled(params, _MODELLED, "PaymentIntents")
    currency = amounts.check_currency(params["currency"], "currency")
    amounts.check_chargeable(params["amount"], currency)
    if params.get("customer"):
        customers.living(work, params["customer"], param="customer", status=400)
    if not params.get("confirm") and "return_url" in params:
        raise StripeError("You cannot set `return_url` when `confirm` is not true.", param="return_url")
    intent = open_intent(work, params | {"currency": currency})
    if params.get("payment_method"):
        _choose(work, intent, payment_methods.given(work, params["payment_method"]))
    work.emit("payment_intent.created", intent)
    return confirm_intent(work, intent, params) if params.get("confirm") else intent


def open_intent(work: Work, params: Record, *, session: str | None = None) -> Record:
    """A new PaymentIntent without its event; `session` is the Checkout Session it belongs to."""
    id = ids.new("pi_3")
    types = params.get("payment_method_types")
    automatic = None if types else {"allow_redirects": "always", "enabled": True}
    if params.get("automatic_payment_methods"):
        automatic = {"allow_redirects": "always"} | params["automatic_payment_methods"]
    return work.save(
        {
            "id": id,
            "object": "payment_intent",
            "amount": params["amount"],
            "amount_capturable": 0,
            "amount_details": {"tip": {}},
            "amount_received": 0,
            "application": None,
            "application_fee_amount": None,
            "automatic_payment_methods": automatic,
            "canceled_at": None,
            "cancellation_reason": None,
            "capture_method": params.get("capture_method", "automatic_async"),
            "client_secret": ids.new(f"{id}_secret_"),
            "confirmation_method": params.get("confirmation_method", "automatic"),
            "created": work.created,
            "currency": params["currency"],
            "customer": params.get("customer"),
            "description": params.get("description"),
            "excluded_payment_method_types": None,
            "last_payment_error": None,
            "latest_charge": None,
            "livemode": False,
            "metadata": metadata.merged({}, params.get("metadata")),
            "next_action": None,
            "on_behalf_of": None,
            "payment_method": None,
            "payment_method_configuration_details": None,
            "payment_method_options": {
                "card": {
                    "installments": None,
                    "mandate_options": None,
                    "network": None,
                    "request_three_d_secure": "automatic",
                }
            },
            "payment_method_types": types or ["card"],
            "processing": None,
            "receipt_email": params.get("receipt_email"),
            "review": None,
            "setup_future_usage": params.get("setup_future_usage"),
            "shipping": params.get("shipping"),
            "source": None,
            "statement_descriptor": params.get("statement_descriptor"),
            "statement_descriptor_suffix": params.get("statement_descriptor_suffix"),
            "status": "requires_payment_method",
            "transfer_data": None,
            "transfer_group": params.get("transfer_group"),
            "_session": session,
            "_return_url": None,
        }
    )


def retrieve(work: Work, params: Record, id: str) -> Record:
    return fetch(work, id)


def update(work: Work, params: Record, id: str) -> Record:
    intent = fetch(work, id)
    if "amount" in params or "currency" in params:
        if intent["status"] not in _CONFIRMABLE:
            raise _unexpected_state(
                intent,
                f"This PaymentIntent's amount could not be updated because it has a status of {intent['status']}.",
            )
        intent |= {key: params[key] for key in ("amount", "currency") if key in params}
        intent["currency"] = amounts.check_currency(intent["currency"], "currency")
        amounts.check_chargeable(intent["amount"], intent["currency"])
    for key in _EDITABLE:
        if key in params:
            intent[key] = params[key] or None
    if params.get("customer"):
        intent["customer"] = customers.living(work, params["customer"], param="customer", status=400)["id"]
    if params.get("payment_method"):
        _choose(work, intent, payment_methods.given(work, params["payment_method"]))
    intent["metadata"] = metadata.merged(intent["metadata"], params.get("metadata"))
    return work.save(intent)


def confirm(work: Work, params: Record, id: str) -> Record:
    errors.check_modelled(params, _MODELLED, "PaymentIntents")
    return confirm_intent(work, fetch(work, id), params)


def confirm_intent(work: Work, intent: Record, params: Record) -> Record:
    """Raises CardDeclined when the card is; the failed attempt stays on record."""
    if intent["status"] not in _CONFIRMABLE:
        if intent["status"] == "succeeded":
            raise _unexpected_state(
                intent,
                "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.",
            )
        raise _unexpected_state(
            intent, f"You cannot confirm this PaymentIntent because it has a status of {intent['status']}."
        )
    if params.get("payment_method"):
        _choose(work, intent, payment_methods.given(work, params["payment_method"]))
    if intent["payment_method"] is None:
        raise _unexpected_state(
            intent,
            "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the "
            "PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a "
            "payment method or ConfirmationToken.",
        )
    intent["_return_url"] = params.get("return_url")
    intent["last_payment_error"] = None
    method = work.fetch("payment_method", intent["payment_method"])
    if payment_methods.card_of(method).authenticates:
        if params.get("error_on_requires_action"):
            _choose(work, intent, None)
            raise _declined(
                work,
                intent,
                method,
                code="authentication_required",
                message="This payment requires additional user action.",
            )
        return _ask_to_authenticate(work, intent)
    return charge(work, intent, authenticated=False)


def charge(work: Work, intent: Record, *, authenticated: bool) -> Record:
    """Take the money. Raises CardDeclined when the card is."""
    method = work.fetch("payment_method", intent["payment_method"])
    attempt = charges.attempt(work, intent, method, authenticated=authenticated)
    intent["latest_charge"] = attempt["id"]
    intent["next_action"] = None
    decline = payment_methods.card_of(method).decline
    if decline is not None:
        _choose(work, intent, None)
        raise _declined(
            work, intent, method,
            code=decline.code, message=decline.message, decline_code=decline.decline_code, charge=attempt["id"],
        )  # fmt: skip
    if attempt["status"] == "pending":
        intent["status"] = "processing"
        work.later(work.store.settings.bank_delay, "clear_debit", intent["id"])
        work.emit("payment_intent.processing", work.save(intent))
    elif intent["capture_method"] == "manual":
        intent["status"] = "requires_capture"
        intent["amount_capturable"] = intent["amount"]
        work.emit("payment_intent.amount_capturable_updated", work.save(intent))
    else:
        _succeed(work, intent, intent["amount"])
    return intent


def clear_debit(work: Work, intent: Record) -> None:
    """The bank's answer to a debit, days later."""
    method = work.fetch("payment_method", intent["payment_method"])
    attempt = charges.clear(work, work.fetch("charge", intent["latest_charge"]))
    if attempt["status"] == "succeeded":
        _succeed(work, intent, intent["amount"])
        return
    _choose(work, intent, None)
    code, message = attempt["failure_code"], attempt["failure_message"]
    _declined(work, intent, method, code=code, message=message, charge=attempt["id"])


def authenticate(work: Work, id: str, *, passed: bool) -> Record:
    """What the customer did on the 3-D Secure page. Raises CardDeclined when they failed it."""
    intent = fetch(work, id)
    if intent["status"] != "requires_action":
        raise _unexpected_state(intent, f"This PaymentIntent has a status of {intent['status']}.")
    if passed:
        return charge(work, intent, authenticated=True)
    method = work.fetch("payment_method", intent["payment_method"])
    intent["next_action"] = None
    _choose(work, intent, None)
    raise _declined(work, intent, method, code="payment_intent_authentication_failure", message=_AUTHENTICATION_FAILED)


def abandon(work: Work, intent: Record) -> None:
    """Leave an unfinished 3-D Secure challenge for another card."""
    if intent["status"] == "requires_action":
        intent["next_action"] = None
        _choose(work, intent, None)


def capture(work: Work, params: Record, id: str) -> Record:
    intent = fetch(work, id)
    if intent["status"] != "requires_capture":
        raise _unexpected_state(
            intent,
            f"This PaymentIntent could not be captured because it has a status of {intent['status']}. Only a "
            "PaymentIntent with one of the following statuses may be captured: requires_capture.",
        )
    amount: int = params.get("amount_to_capture") or intent["amount_capturable"]
    if not 0 < amount <= intent["amount_capturable"]:
        raise StripeError(
            "The requested capture amount is greater than the amount you can capture for this charge.",
            code="amount_too_large",
            param="amount_to_capture",
        )
    charges.capture(work, work.fetch("charge", intent["latest_charge"]), amount)
    intent["amount_capturable"] = 0
    _succeed(work, intent, amount)
    return intent


def cancel(work: Work, params: Record, id: str) -> Record:
    intent = fetch(work, id)
    if intent["_session"] and intent["status"] not in ("requires_capture", "succeeded", "canceled"):
        raise _unexpected_state(
            intent,
            "You cannot cancel this PaymentIntent because it was created by a Checkout Session. "
            "Expire the Checkout Session instead.",
        )
    return cancel_intent(work, intent, params.get("cancellation_reason"))


def cancel_intent(work: Work, intent: Record, reason: str | None) -> Record:
    if intent["status"] not in _CANCELABLE:
        raise _unexpected_state(
            intent,
            f"You cannot cancel this PaymentIntent because it has a status of {intent['status']}. Only a PaymentIntent "
            f"with one of the following statuses may be canceled: {', '.join(_CANCELABLE)}.",
        )
    if intent["status"] == "requires_capture":
        charges.release(work, work.fetch("charge", intent["latest_charge"]))
    intent |= {
        "amount_capturable": 0,
        "canceled_at": work.created,
        "cancellation_reason": reason,
        "next_action": None,
        "status": "canceled",
    }
    work.emit("payment_intent.canceled", work.save(intent))
    return intent


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="payment_intent", url="/v1/payment_intents", match=["customer"])


def fetch(work: Work, id: str) -> Record:
    return work.fetch("payment_intent", id, param="intent")


def _choose(work: Work, intent: Record, method: Record | None) -> None:
    intent["payment_method"] = method["id"] if method else None
    intent["status"] = "requires_confirmation" if method else "requires_payment_method"
    work.save(intent)


def _ask_to_authenticate(work: Work, intent: Record) -> Record:
    url = f"{work.store.settings.public_url}/c/authenticate/{intent['id']}"
    intent["status"] = "requires_action"
    if intent["_return_url"]:
        intent["next_action"] = {
            "redirect_to_url": {"return_url": intent["_return_url"], "url": url},
            "type": "redirect_to_url",
        }
    else:
        sdk = {"type": "three_d_secure_redirect", "stripe_js": url}
        intent["next_action"] = {"type": "use_stripe_sdk", "use_stripe_sdk": sdk}
    work.emit("payment_intent.requires_action", work.save(intent))
    return intent


def _succeed(work: Work, intent: Record, amount: int) -> None:
    intent["status"] = "succeeded"
    intent["amount_received"] = amount
    work.emit("payment_intent.succeeded", work.save(intent))


def _declined(work: Work, intent: Record, method: Record, *, code: str, message: str, **more: Any) -> CardDeclined:
    """Note the failed attempt on the intent; the caller raises what this returns."""
    details = {key: value for key, value in more.items() if value is not None}
    refusal = CardDeclined(message, code=code, payment_method=shown(method), **details)
    intent["last_payment_error"] = dict(refusal.error)
    work.emit("payment_intent.payment_failed", work.save(intent))
    refusal.error["payment_intent"] = shown(intent)
    return refusal


def _unexpected_state(intent: Record, message: str) -> StripeError:
    return StripeError(message, code="payment_intent_unexpected_state", payment_intent=shown(intent))
