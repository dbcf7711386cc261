"""Refunds: asking for one, and hearing what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from payments.gateway.balance import PAGE, Movement, between, expanded
from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from payments.models import Refund

MOVEMENTS = ["balance_transaction", "failure_balance_transaction"]


@dataclass(frozen=True)
class RefundFacts:
    refund_id: str
    payment_intent_id: str
    amount: int
    currency: str
    status: str  # pending, requires_action, succeeded, failed, canceled
    failure: str
    reference: str  # our refund's key, if it is one of ours
    created: datetime
    movements: tuple[Movement, ...]  # of the balance: out of it, and back in if it failed


def create_refund(refund: "Refund") -> RefundFacts:
    """Ask for a refund, or hear again of the one asked for before. Raises `Unreachable`, `Refused`."""
    with answers():
        made = stripe_client().v1.refunds.create(
            {
                "payment_intent": refund.payment.payment_intent_id or "",
                "amount": refund.amount,
                "metadata": {"refund": str(refund.pk), "order": refund.payment.order.code},
                "expand": MOVEMENTS,
            },
            {"idempotency_key": refund.idempotency_key},
        )
    return _refund_facts(made.to_dict())


def refund(refund_id: str) -> RefundFacts:
    """Raises `Unreachable`, `Refused`."""
    with answers():
        return _refund_facts(stripe_client().v1.refunds.retrieve(refund_id, {"expand": MOVEMENTS}).to_dict())


def refunds_of(payment_intent_id: str) -> list[RefundFacts]:
    """Every refund of a payment, the oldest first. Raises `Unreachable`, `Refused`."""
    with answers():
        listed = stripe_client().v1.refunds.list(
            {"payment_intent": payment_intent_id, "limit": 100, "expand": [f"data.{each}" for each in MOVEMENTS]}
        )
        found = [_refund_facts(each.to_dict()) for each in listed.auto_paging_iter()]
    return sorted(found, key=lambda each: each.created)


def list_refunds(*, since: datetime, until: datetime) -> Iterator[RefundFacts]:
    """Page through the refunds made in a time (`since` included, `until` not). Raises `Unreachable`, `Refused`."""
    with answers():
        listed = stripe_client().v1.refunds.list({"created": between(since, until), "limit": PAGE})
        for each in listed.auto_paging_iter():
            yield _refund_facts(each.to_dict())


def _refund_facts(refund: dict[str, Any]) -> RefundFacts:
    return RefundFacts(
        refund_id=refund["id"],
        payment_intent_id=refund["payment_intent"] or "",
        amount=refund["amount"],
        currency=refund["currency"],
        status=refund["status"],
        failure=refund.get("failure_reason") or "",
        reference=(refund.get("metadata") or {}).get("refund", ""),
        created=datetime.fromtimestamp(refund["created"], UTC),
        movements=expanded(refund.get("balance_transaction"), refund.get("failure_balance_transaction")),
    )
