"""Customers: a name to which payments and cards belong."""

from typing import Any

from payments.sandbox import errors, ids, listing, metadata
from payments.sandbox.store import Record, Work

_EDITABLE = ("address", "description", "email", "name", "phone", "shipping", "preferred_locales", "tax_exempt")


def create(work: Work, params: Record) -> Record:
    customer = {
        "id": ids.new("cus_"),
        "object": "customer",
        "address": params.get("address") or None,
        "balance": params.get("balance", 0),
        "created": work.created,
        "currency": None,
        "default_source": None,
        "delinquent": False,
        "description": params.get("description"),
        "discount": None,
        "email": params.get("email"),
        "invoice_prefix": ids.new("")[:8].upper(),
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": False,
        "metadata": metadata.merged({}, params.get("metadata")),
        "name": params.get("name"),
        "next_invoice_sequence": 1,
        "phone": params.get("phone"),
        "preferred_locales": params.get("preferred_locales", []),
        "shipping": params.get("shipping") or None,
        "tax_exempt": params.get("tax_exempt") or "none",
        "test_clock": None,
    }
    work.emit("customer.created", work.save(customer))
    return customer


def retrieve(work: Work, params: Record, id: str) -> Record:
    customer = work.fetch("customer", id)
    if customer.get("deleted"):
        return {"id": id, "object": "customer", "deleted": True}
    return customer


def update(work: Work, params: Record, id: str) -> Record:
    customer = living(work, id)
    before = dict(customer)
    for key in _EDITABLE:
        if key in params:
            customer[key] = params[key] or None
    customer["metadata"] = metadata.merged(customer["metadata"], params.get("metadata"))
    work.save(customer)
    changed: dict[str, Any] = {key: before[key] for key in before if before[key] != customer[key]}
    if changed:
        work.emit("customer.updated", customer, previous=changed)
    return customer


def delete(work: Work, params: Record, id: str) -> Record:
    customer = living(work, id)
    work.emit("customer.deleted", customer)
    work.save(customer | {"deleted": True})
    return {"id": id, "object": "customer", "deleted": True}


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="customer", url="/v1/customers", match=["email"])


def living(work: Work, id: str, *, param: str = "id", status: int = 404) -> Record:
    """The customer, unless deleted: nothing new may refer to a deleted one."""
    customer = work.fetch("customer", id, param=param, status=status)
    if customer.get("deleted"):
        raise errors.missing("customer", id, param=param, status=status)
    return customer
