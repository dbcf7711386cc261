"""`expand[]`: put the object itself where the answer has its id.

https://docs.stripe.com/expand
"""

from collections.abc import Callable
from typing import Any

from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work, shown

# Where an answer has an id (or null), by kind.
IDS = {
    "balance_transaction": {"source"},
    "charge": {
        "application", "application_fee", "balance_transaction", "customer", "failure_balance_transaction",
        "on_behalf_of", "payment_intent", "review", "source_transfer", "transfer",
    },
    "checkout.session": {"customer", "invoice", "payment_intent", "payment_link", "setup_intent", "subscription"},
    "customer": {"default_source", "test_clock"},
    "dispute": {"charge", "payment_intent"},
    "payment_intent": {
        "application", "customer", "latest_charge", "on_behalf_of", "payment_method", "review", "source",
    },
    "payment_method": {"customer"},
    "payout": {
        "application_fee", "balance_transaction", "destination", "failure_balance_transaction", "original_payout",
        "reversed_by",
    },
    "price": {"product"},
    "product": {"default_price", "tax_code"},
    "refund": {
        "balance_transaction", "charge", "customer", "failure_balance_transaction", "payment_intent",
        "payment_method", "source_transfer_reversal", "transfer_reversal",
    },
}  # fmt: skip


def _line_items(work: Work, session: Record) -> Record:
    items = [shown(item) for item in work.all("item") if item["_session"] == session["id"]]
    return _list(items[:20], f"/v1/checkout/sessions/{session['id']}/line_items", has_more=len(items) > 20)


def _refunds(work: Work, charge: Record) -> Record:
    refunds = [shown(refund) for refund in reversed(work.all("refund")) if refund["charge"] == charge["id"]]
    return _list(refunds[:10], f"/v1/charges/{charge['id']}/refunds", has_more=len(refunds) > 10)


def _none(collection: str) -> Callable[[Work, Record], Record]:
    return lambda _, owner: _list([], f"/v1/{owner['object']}s/{owner['id']}/{collection}", has_more=False)


def _nothing(_work: Work, _owner: Record) -> None:
    return None


def _none_of_them(_work: Work, _owner: Record) -> list[Record]:
    return []


def _no_discounts_nor_taxes(_work: Work, _total_details: Record) -> Record:
    return {"discounts": [], "taxes": []}


def _list(data: list[Record], url: str, *, has_more: bool) -> Record:
    return {"object": "list", "data": data, "has_more": has_more, "url": url}


# What an answer leaves out until asked, by kind.
INCLUDED: dict[str, dict[str, Callable[[Work, Record], Record | list[Record] | None]]] = {
    "checkout.session": {"line_items": _line_items},
    "charge": {"refunds": _refunds},
    "customer": {
        "sources": _none("sources"),
        "subscriptions": _none("subscriptions"),
        "tax_ids": _none("tax_ids"),
        "tax": _nothing,
    },
    "item": {"discounts": _none_of_them, "taxes": _none_of_them},
    "price": {"currency_options": _nothing, "tiers": _nothing},
    "": {"breakdown": _no_discounts_nor_taxes},  # a session's total_details, which are of no kind
}


def expand(work: Work, answer: Record, paths: list[str]) -> Record:
    """`answer` with every path followed; raises StripeError for one that leads nowhere."""
    for path in paths:
        steps = path.split(".")
        if len([step for step in steps if step != "data"]) > 4:
            raise StripeError(
                f"You cannot expand more than 4 levels of properties (deeper levels were requested: {path}).",
                param="expand",
            )
        _follow(work, answer, steps, path)
    return answer


def _follow(work: Work, node: Any, steps: list[str], path: str) -> None:
    if not steps or node is None:
        return
    step, *rest = steps
    if node.get("object") == "list" and step == "data":
        for element in node["data"]:
            _follow(work, element, rest, path)
        return
    node[step] = _expanded(work, node, step, path)
    if isinstance(node[step], dict):
        _follow(work, node[step], rest, path)


def _expanded(work: Work, node: Record, step: str, path: str) -> Any:
    kind = node.get("object", "")
    value = node.get(step)
    if isinstance(value, dict):
        return value
    if step in IDS.get(kind, ()):
        found = work.find(value) if isinstance(value, str) else None
        return shown(found) if found else value
    include = INCLUDED.get(kind, {}).get(step)
    if include is None:
        raise StripeError(
            f"This property cannot be expanded ({path}). You may want to try expanding a different property.",
            param="expand[0]",
        )
    return include(work, node)
