"""Charges: one attempt each to take the money of a PaymentIntent."""

from payments.sandbox import ids, listing, metadata
from payments.sandbox.cards import Card
from payments.sandbox.resources import balance, payment_methods
from payments.sandbox.store import Record, Work


def attempt(work: Work, intent: Record, method: Record, *, authenticated: bool) -> Record:
    """Charge the card. The answer's `status` says whether it worked."""
    card = payment_methods.card_of(method)
    decline = card.decline
    captured = decline is None and intent["capture_method"] != "manual"
    charge = {
        "id": ids.new("py_3" if card.bank else "ch_3"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"] if captured else 0,
        "amount_refunded": 0,
        "application": None,
        "application_fee": None,
        "application_fee_amount": None,
        "balance_transaction": None,
        "billing_details": method["billing_details"],
        "calculated_statement_descriptor": (intent["statement_descriptor"] or "CRAVED ARTISAN")[:22],
        "captured": captured,
        "created": work.created,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_balance_transaction": None,
        "failure_code": decline.code if decline else None,
        "failure_message": decline.message if decline else None,
        "fraud_details": {},
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "on_behalf_of": None,
        "outcome": _outcome(card),
        "paid": decline is None,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": _details(card, method, intent, authenticated),
        "radar_options": {},
        "receipt_email": intent["receipt_email"],
        "receipt_number": None,
        "receipt_url": None,
        "refunded": False,
        "review": None,
        "shipping": intent["shipping"],
        "source": None,
        "source_transfer": None,
        "statement_descriptor": intent["statement_descriptor"],
        "statement_descriptor_suffix": intent["statement_descriptor_suffix"],
        "status": "failed" if decline else "pending" if card.bank else "succeeded",
        "transfer_data": None,
        "transfer_group": intent["transfer_group"],
        "_card": card.name,
    }
    work.emit(f"charge.{charge['status']}", work.save(charge))
    if captured and not card.bank:
        book_later(work, charge)
    if card.disputed and charge["paid"]:
        work.later(work.store.settings.dispute_delay, "open_dispute", charge["id"])
    return charge


def clear(work: Work, charge: Record) -> Record:
    """A bank debit came through, or did not: the answer's `status` says which."""
    failure = _card(charge).fails_later
    charge["status"] = "failed" if failure else "succeeded"
    if failure:
        charge |= {"paid": False, "failure_code": failure.code, "failure_message": failure.message}
    else:
        book_later(work, charge)
    work.emit(f"charge.{charge['status']}", work.save(charge))
    return charge


def capture(work: Work, charge: Record, amount: int) -> None:
    charge["captured"] = True
    charge["amount_captured"] = amount
    charge["amount_refunded"] = charge["amount"] - amount
    work.emit("charge.captured", work.save(charge))
    book_later(work, charge)


def release(work: Work, charge: Record) -> None:
    """Give an uncaptured hold back."""
    charge["amount_refunded"] = charge["amount"]
    charge["refunded"] = True
    work.emit("charge.refunded", work.save(charge))


def book_later(work: Work, charge: Record) -> None:
    """Stripe books a charge a moment after it succeeded and says so with charge.updated."""
    delay = 0 if _card(charge).skips_pending else work.store.settings.booking_delay
    work.later(delay, "book_charge", charge["id"])


def book(work: Work, id: str) -> None:
    charge = work.find(id)
    if charge is None or charge["balance_transaction"] is not None:
        return
    transaction = balance.record_charge(work, charge, _card(charge))
    charge["balance_transaction"] = transaction["id"]
    work.emit("charge.updated", work.save(charge), previous={"balance_transaction": None})


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("charge", id)


def update(work: Work, params: Record, id: str) -> Record:
    charge = work.fetch("charge", id)
    before = dict(charge)
    for key in ("customer", "description", "receipt_email", "shipping", "transfer_group"):
        if key in params:
            charge[key] = params[key] or None
    charge["fraud_details"] = params.get("fraud_details", charge["fraud_details"])
    charge["metadata"] = metadata.merged(charge["metadata"], params.get("metadata"))
    changed = {key: before[key] for key in before if before[key] != charge[key]}
    if changed:
        work.emit("charge.updated", work.save(charge), previous=changed)
    return charge


def list_all(work: Work, params: Record) -> Record:
    return listing.page(
        work, params, kind="charge", url="/v1/charges", match=["customer", "payment_intent", "transfer_group"]
    )


def _card(charge: Record) -> Card:
    return payment_methods.card_of(charge)


def _outcome(card: Card) -> Record:
    decline = card.decline
    outcome = {
        "advice_code": None,
        "network_advice_code": None,
        "network_decline_code": None,
        "network_status": "approved_by_network",
        "reason": None,
        "risk_level": "normal",
        "risk_score": 20,
        "seller_message": "Payment complete.",
        "type": "authorized",
    }
    if decline is not None:
        outcome |= {
            "network_status": "declined_by_network",
            "reason": decline.reason or decline.decline_code,
            "seller_message": "The bank did not return any further details with this decline."
            if decline.decline_code == "generic_decline"
            else "The bank declined the payment.",
            "type": "issuer_declined",
        }
    return outcome


def _details(card: Card, method: Record, intent: Record, authenticated: bool) -> Record:
    if not card.bank:
        return {"card": _card_details(card, method, intent, authenticated), "type": "card"}
    if card.bank == "sepa_debit":
        account = {key: value for key, value in method["sepa_debit"].items() if key != "generated_from"}
        return {"sepa_debit": account | {"expected_debit_date": None, "mandate": None}, "type": "sepa_debit"}
    known = ("account_holder_type", "account_type", "bank_name", "fingerprint", "last4", "routing_number")
    account = {key: method["us_bank_account"][key] for key in known}
    return {"type": "us_bank_account", "us_bank_account": account | {"mandate": None, "payment_reference": None}}


def _card_details(card: Card, method: Record, intent: Record, authenticated: bool) -> Record:
    amount = intent["amount"]
    return {
        "amount_authorized": None if card.decline else amount,
        "authorization_code": None if card.decline else "123456",
        "brand": card.brand,
        "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
        "country": card.country,
        "exp_month": method["card"]["exp_month"],
        "exp_year": method["card"]["exp_year"],
        "extended_authorization": {"status": "disabled"},
        "fingerprint": method["card"]["fingerprint"],
        "funding": card.funding,
        "incremental_authorization": {"status": "unavailable"},
        "installments": None,
        "last4": card.last4,
        "mandate": None,
        "multicapture": {"status": "unavailable"},
        "network": card.brand,
        "network_token": {"used": False},
        "network_transaction_id": None,
        "overcapture": {"maximum_amount_capturable": amount, "status": "unavailable"},
        "regulated_status": "unregulated",
        "three_d_secure": {
            "authentication_flow": "challenge",
            "electronic_commerce_indicator": "05",
            "exemption_indicator": None,
            "exemption_indicator_applied": None,
            "result": "authenticated",
            "result_reason": None,
            "transaction_id": "0d8a9b8e-6a6a-4a71-9c0d-2f6d1f6a6a6a",
            "version": "2.2.0",
        }
        if authenticated
        else None,
        "wallet": None,
    }
