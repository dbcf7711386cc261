"""Checkout Sessions: the page at Stripe where an order is paid, and what came of it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from payments.gateway.balance import Movement, expanded
from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from stripe.params.checkout import SessionCreateParams

    from payments.models import Payment

MOST_LINES = 100  # of one session (https://docs.stripe.com/api/checkout/sessions/create)


@dataclass(frozen=True)
class Opened:
    session_id: str
    url: str


@dataclass(frozen=True)
class Facts:
    """A payment at Stripe as it was when we asked, at `asked_at`."""

    asked_at: datetime
    session_id: str
    session_status: str  # open, complete, expired
    reference: str
    amount: int
    currency: str
    livemode: bool
    payment_intent_id: str
    charge_id: str
    captured: int
    refunded: int
    decline_code: str
    processing: bool  # the customer has paid by a method whose money comes later
    movements: tuple[Movement, ...]  # of the balance, once Stripe has booked the charge


@dataclass(frozen=True)
class Money:
    """What is with us of a payment at Stripe, whoever made it."""

    captured: int
    refunded: int
    currency: str

    @property
    def kept(self) -> int:
        return self.captured - self.refunded


def open_session(payment: "Payment", *, success_url: str, cancel_url: str) -> Opened:
    """Create the Checkout Session of a payment, or get the one created before. Raises `Unreachable`, `Refused`.

    The same arguments must be given each time: Stripe compares them under the same key.
    """
    order = payment.order
    metadata = {"payment": str(payment.reference), "order": order.code}
    amounts = [(str(line), line.quantity, line.unit_price) for line in order.lines.order_by("pk")]
    amounts += [("Delivery", 1, order.delivery), ("Tax", 1, order.tax)]
    if order.discount or len(amounts) > MOST_LINES:
        # Stripe takes no negative lines, nor very many. The whole is one line then; the order page has the details.
        amounts = [(f"Order {order.code}", 1, order.total)]
    params: SessionCreateParams = {
        "mode": "payment",
        "client_reference_id": order.code,
        "customer_email": order.email,
        "line_items": [
            {
                "quantity": quantity,
                "price_data": {"currency": payment.currency, "unit_amount": amount, "product_data": {"name": name}},
            }
            for name, quantity, amount in amounts
            if amount
        ],
        "payment_method_types": ["card"],
        "metadata": metadata,
        "payment_intent_data": {"metadata": metadata, "description": f"Order {order.code}"},
        "success_url": success_url,
        "cancel_url": cancel_url,
        "expires_at": int(payment.expires_at.timestamp()),
    }
    with answers():
        session = stripe_client().v1.checkout.sessions.create(params, {"idempotency_key": payment.idempotency_key})
    return Opened(session.id, session.url or "")


def find_session(payment: "Payment") -> Opened | None:
    """The session of a payment whose making we heard nothing of, by our reference. Raises `Unreachable`, `Refused`."""
    since = int(payment.created_at.timestamp()) - 60
    with answers():
        listed = stripe_client().v1.checkout.sessions.list({"created": {"gte": since}, "limit": 100})
        for each in (found.to_dict() for found in listed.auto_paging_iter()):
            if (each["metadata"] or {}).get("payment") == str(payment.reference):
                return Opened(each["id"], each["url"] or "")
    return None


def session(session_id: str) -> Facts:
    """Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    with answers():
        found = stripe_client().v1.checkout.sessions.retrieve(
            session_id, {"expand": ["payment_intent.latest_charge.balance_transaction"]}
        )
    return _facts(found.to_dict(), asked_at)


def money(payment_intent_id: str) -> Money:
    """Of a payment that may not be ours at all. Raises `Unreachable`; `Refused` if there is none."""
    with answers():
        found = stripe_client().v1.payment_intents.retrieve(payment_intent_id, {"expand": ["latest_charge"]})
    intent = found.to_dict()
    charge = intent.get("latest_charge") or {}
    captured = intent.get("amount_received", 0)
    return Money(captured, charge.get("amount_refunded", 0) if captured else 0, intent["currency"])


def expire(session_id: str) -> None:
    """End a session, so that nobody can pay by it any more. Raises `Unreachable`; `Refused` if it is no longer open."""
    with answers():
        stripe_client().v1.checkout.sessions.expire(session_id)


def _facts(session: dict[str, Any], asked_at: datetime) -> Facts:
    intent = session.get("payment_intent") or {}
    charge = intent.get("latest_charge") or {}
    return Facts(
        asked_at=asked_at,
        session_id=session["id"],
        session_status=session["status"],
        reference=(session.get("metadata") or {}).get("payment", ""),
        amount=session["amount_total"],
        currency=session["currency"],
        livemode=session["livemode"],
        payment_intent_id=intent.get("id", ""),
        charge_id=charge.get("id", ""),
        captured=intent.get("amount_received", 0),
        refunded=charge.get("amount_refunded", 0) if intent.get("amount_received") else 0,
        decline_code=_decline_code(intent),
        processing=intent.get("status") == "processing",
        movements=expanded(charge.get("balance_transaction")),
    )


def _decline_code(intent: dict[str, Any]) -> str:
    error = intent.get("last_payment_error") or {}
    return str(error.get("decline_code") or error.get("code") or "")
