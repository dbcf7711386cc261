"""Paging through everything Stripe took in a time, for comparing it with our books (reconciliation/).

Each of these is asked for page by page while its caller goes through it, so that few are held at once. `since` is
included and `until` is not. Raises `Unreachable` and `Refused`, in the middle too: whoever got half of it got nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from payments.gateway.balance import PAGE, between
from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from stripe.params import PaymentIntentListParams


@dataclass(frozen=True)
class IntentFacts:
    """A PaymentIntent and its last charge. Amounts are minor units of `currency`."""

    id: str
    charge_id: str
    reference: str  # our payment's, if it is one of ours
    order: str  # our order's code, likewise
    amount: int
    captured: int
    refunded: int
    currency: str
    livemode: bool
    created: datetime

    @property
    def kept(self) -> int:
        return self.captured - self.refunded


@dataclass(frozen=True)
class ChargeFacts:
    id: str
    payment_intent_id: str
    captured: int
    refunded: int
    currency: str
    created: datetime

    @property
    def charge_id(self) -> str:
        return self.id

    @property
    def kept(self) -> int:
        return self.captured - self.refunded


def list_payment_intents(*, since: datetime, until: datetime) -> Iterator[IntentFacts]:
    params: PaymentIntentListParams = {
        "created": between(since, until),
        "limit": PAGE,
        "expand": ["data.latest_charge"],
    }
    with answers():
        for each in stripe_client().v1.payment_intents.list(params).auto_paging_iter():
            yield _intent_facts(each.to_dict())


def list_charges(*, since: datetime, until: datetime) -> Iterator[ChargeFacts]:
    with answers():
        listed = stripe_client().v1.charges.list({"created": between(since, until), "limit": PAGE})
        for each in listed.auto_paging_iter():
            yield _charge_facts(each.to_dict())


def _intent_facts(intent: dict[str, Any]) -> IntentFacts:
    charge = intent.get("latest_charge") or {}
    metadata = intent.get("metadata") or {}
    captured = intent.get("amount_received") or 0
    return IntentFacts(
        id=intent["id"],
        charge_id=charge.get("id", ""),
        reference=metadata.get("payment", ""),
        order=metadata.get("order", ""),
        amount=intent["amount"],
        captured=captured,
        refunded=charge.get("amount_refunded", 0) if captured else 0,
        currency=intent["currency"],
        livemode=intent["livemode"],
        created=datetime.fromtimestamp(intent["created"], UTC),
    )


def _charge_facts(charge: dict[str, Any]) -> ChargeFacts:
    captured = charge["amount_captured"] if charge["status"] == "succeeded" else 0
    return ChargeFacts(
        id=charge["id"],
        payment_intent_id=charge.get("payment_intent") or "",
        captured=captured,
        refunded=charge["amount_refunded"] if captured else 0,
        currency=charge["currency"],
        created=datetime.fromtimestamp(charge["created"], UTC),
    )
