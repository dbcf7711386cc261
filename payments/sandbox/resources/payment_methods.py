"""Payment methods: a card or a bank account, known by its last four digits only."""

from typing import Any

from payments.sandbox import cards, errors, ids, listing, metadata
from payments.sandbox.cards import Card
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import customers
from payments.sandbox.store import Record, Work

_NO_ADDRESS = {"city": None, "country": None, "line1": None, "line2": None, "postal_code": None, "state": None}


def create(work: Work, params: Record) -> Record:
    if params.get("type") == "sepa_debit":
        iban = (params.get("sepa_debit") or {}).get("iban", "")
        return of_card(work, cards.with_iban(iban), billing=params.get("billing_details"))
    if params.get("type") != "card":
        raise errors.not_modelled(f"payment methods of type {params.get('type')!r}", param="type")
    given = params.get("card")
    if not given:
        raise StripeError("Missing required param: card.", code="parameter_missing", param="card")
    if "token" in given:
        card = cards.named(given["token"])
        if card is None:
            raise errors.missing("token", given["token"], param="card[token]", status=400)
        expiry = {}
    else:
        card = cards.numbered(given.get("number", ""))
        expiry = {"exp_month": given.get("exp_month"), "exp_year": given.get("exp_year")}
    method = of_card(work, card, billing=params.get("billing_details"), **{k: v for k, v in expiry.items() if v})
    method["metadata"] = metadata.merged({}, params.get("metadata"))
    return method


def of_card(work: Work, card: Card, *, billing: Any = None, exp_month: int = 12, exp_year: int | None = None) -> Record:
    """A new payment method for one of the test cards. Its number is not kept."""
    billing = billing or {}
    kind = card.bank or "card"
    expiry = {"exp_month": exp_month, "exp_year": exp_year or _year(work) + 3}
    return work.save(
        {
            "id": ids.new("pm_"),
            "object": "payment_method",
            "allow_redisplay": "unspecified",
            "billing_details": {
                "address": _NO_ADDRESS | (billing.get("address") or {}),
                "email": billing.get("email") or None,
                "name": billing.get("name") or None,
                "phone": billing.get("phone") or None,
                "tax_id": None,
            },
            kind: _account(card) if card.bank else _card(card) | expiry,
            "created": work.created,
            "customer": None,
            "livemode": False,
            "metadata": {},
            "type": kind,
            "_card": card.name,
        }
    )


def _card(card: Card) -> Record:
    return {
        "brand": card.brand,
        "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "unchecked"},
        "country": card.country,
        "display_brand": card.brand,
        # The same card has the same fingerprint, as at Stripe.
        "fingerprint": f"sandbox{card.name}"[:16].ljust(16, "0"),
        "funding": card.funding,
        "generated_from": None,
        "last4": card.last4,
        "networks": {"available": [card.brand], "preferred": None},
        "regulated_status": "unregulated",
        "three_d_secure_usage": {"supported": True},
        "wallet": None,
    }


def _account(card: Card) -> Record:
    if card.bank == "sepa_debit":
        return {
            "bank_code": card.number[4:9],
            "branch_code": None,
            "country": card.country,
            "fingerprint": f"sandbox{card.name}"[:16].ljust(16, "0"),
            "generated_from": None,
            "last4": card.last4,
        }
    return {
        "account_holder_type": "individual",
        "account_type": "checking",
        "bank_name": "STRIPE TEST BANK",
        "financial_connections_account": None,
        "fingerprint": f"sandbox{card.name}"[:16].ljust(16, "0"),
        "last4": card.last4,
        "networks": {"preferred": "ach", "supported": ["ach"]},
        "routing_number": "110000000",
        "status_details": {},
    }


def card_of(method: Record) -> Card:
    return cards.BY_NAME[method["_card"]]


def given(work: Work, id: str) -> Record:
    """The payment method a request names: one of ours, or a ready-made one such as `pm_card_visa`."""
    card = cards.named(id) if id.startswith("pm_card_") else None
    if card is not None:
        return of_card(work, card)
    return work.fetch("payment_method", id, param="payment_method", status=404)


def retrieve(work: Work, params: Record, id: str) -> Record:
    return given(work, id)


def update(work: Work, params: Record, id: str) -> Record:
    method = work.fetch("payment_method", id, param="payment_method")
    if method["customer"] is None:
        raise StripeError(
            "You must save this PaymentMethod to a customer before you can update it.",
            code="payment_method_unexpected_state",
        )
    before = {"metadata": method["metadata"]}
    method["metadata"] = metadata.merged(method["metadata"], params.get("metadata"))
    work.emit("payment_method.updated", work.save(method), previous=before)
    return method


def attach(work: Work, params: Record, id: str) -> Record:
    method = given(work, id)
    customer = customers.living(work, params["customer"], param="customer", status=400)
    if method["customer"] not in (None, customer["id"]):
        raise StripeError(
            "The payment method you provided has already been attached to a customer.",
            code="payment_method_unexpected_state",
        )
    method["customer"] = customer["id"]
    work.emit("payment_method.attached", work.save(method))
    return method


def detach(work: Work, params: Record, id: str) -> Record:
    method = work.fetch("payment_method", id, param="payment_method")
    if method["customer"] is None:
        raise StripeError(
            "The payment method you provided is not attached to a customer so detachment is impossible.",
            code="payment_method_unexpected_state",
        )
    before = {"customer": method["customer"]}
    method["customer"] = None
    work.emit("payment_method.detached", work.save(method), previous=before)
    return method


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="payment_method", url="/v1/payment_methods", match=["customer", "type"])


def _year(work: Work) -> int:
    return 1970 + work.created // 31_556_952
