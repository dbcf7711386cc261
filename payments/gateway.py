"""The only place that calls Stripe.

Each call has a timeout of seconds and, where it changes something, an idempotency key made from our own row, so that asking
again is always safe. None may be made inside a database transaction: a slow answer would hold our locks. Amounts are
minor units, times are UTC. What Stripe says comes back as frozen values of ours, never as its objects.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import stripe
from django.conf import settings
from django.db import connection

if TYPE_CHECKING:
    from stripe.params.checkout import SessionCreateParams

    from payments.models import Payment, Refund

TIMEOUT = 6  # seconds for one try
SIGNATURE_TOLERANCE = 300  # seconds between signing and arriving
RETRIES = 1  # by Stripe's own client: connection trouble, 409 and 5xx only, under the same idempotency key
MOST_LINES = 100  # of one session (https://docs.stripe.com/api/checkout/sessions/create)


class Unreachable(Exception):
    """No answer, or none that says what happened. It may or may not have been done: ask again under the same key.

    `answered`: Stripe did answer, with an error of its own. It repeats that answer under the same key for a day.
    """

    def __init__(self, reason: str, *, answered: bool = False) -> None:
        super().__init__(reason)
        self.answered = answered


class Refused(Exception):
    """Stripe understood and will not. Nothing was done. `code` is Stripe's."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class NotSigned(Exception):
    """Not from Stripe, not for us, or too old: as if it had never come."""


class InsideTransaction(RuntimeError):
    """A programming mistake: Stripe must not be waited for while rows are locked."""


@dataclass(frozen=True)
class Opened:
    session_id: str
    url: str


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
        session = _stripe().v1.checkout.sessions.create(params, {"idempotency_key": payment.idempotency_key})
    return Opened(session.id, session.url or "")


def find_session(payment: "Payment") -> Opened | None:
    """The session of a payment whose making we heard nothing of, by our reference. Raises `Unreachable`, `Refused`."""
    since = int(payment.created_at.timestamp()) - 60
    with answers():
        listed = _stripe().v1.checkout.sessions.list({"created": {"gte": since}, "limit": 100})
        for each in (found.to_dict() for found in listed.auto_paging_iter()):
            if (each["metadata"] or {}).get("payment") == str(payment.reference):
                return Opened(each["id"], each["url"] or "")
    return None


def session(session_id: str) -> Facts:
    """Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    with answers():
        found = _stripe().v1.checkout.sessions.retrieve(session_id, {"expand": ["payment_intent.latest_charge"]})
    return _facts(found.to_dict(), asked_at)


def expire(session_id: str) -> None:
    """End a session, so that nobody can pay by it any more. Raises `Unreachable`; `Refused` if it is no longer open."""
    with answers():
        _stripe().v1.checkout.sessions.expire(session_id)


def create_refund(refund: "Refund") -> RefundFacts:
    """Ask for a refund, or hear again of the one asked for before. Raises `Unreachable`, `Refused`."""
    with answers():
        made = _stripe().v1.refunds.create(
            {
                "payment_intent": refund.payment.payment_intent_id or "",
                "amount": refund.amount,
                "metadata": {"refund": str(refund.pk), "order": refund.payment.order.code},
            },
            {"idempotency_key": refund.idempotency_key},
        )
    return _refund_facts(made.to_dict())


def refund(refund_id: str) -> RefundFacts:
    """Raises `Unreachable`, `Refused`."""
    with answers():
        return _refund_facts(_stripe().v1.refunds.retrieve(refund_id).to_dict())


def refunds_of(payment_intent_id: str) -> list[RefundFacts]:
    """Every refund of a payment, the oldest first. Raises `Unreachable`, `Refused`."""
    with answers():
        listed = _stripe().v1.refunds.list({"payment_intent": payment_intent_id, "limit": 100})
        found = [_refund_facts(each.to_dict()) for each in listed.auto_paging_iter()]
    return sorted(found, key=lambda each: each.created)


def verified_event(body: bytes, signature: str) -> dict[str, Any]:
    """The event in a webhook's body, if one of our current secrets signed it within five minutes of now.

    Raises `NotSigned`, and `ValueError` or `RecursionError` for what is signed but no JSON.
    Source: https://docs.stripe.com/webhooks#verify-manually
    """
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise NotSigned("not UTF-8") from error
    if not signature.isascii() or "\x00" in signature:
        raise NotSigned("unreadable signature")
    for secret in settings.STRIPE_WEBHOOK_SECRETS:
        try:
            stripe.WebhookSignature.verify_header(text, signature, secret, tolerance=SIGNATURE_TOLERANCE)
        except stripe.SignatureVerificationError:
            continue
        if _signed_at(signature) > time.time() + SIGNATURE_TOLERANCE:
            raise NotSigned("signed in the future")
        event = json.loads(text)
        if not isinstance(event, dict) or event.get("object") != "event":
            raise ValueError("signed, but not an event")
        return event
    raise NotSigned("no current secret made this signature")


# --- Inside ----------------------------------------------------------------------------------------------------------


class OutsideTransactions(stripe.RequestsClient):
    """Stripe's own HTTP client, on the one condition this shop makes."""

    def request(  # type: ignore[override]  # stripe's own two base classes disagree about it
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        if connection.in_atomic_block and not getattr(connection.atomic_blocks[-1], "_from_testcase", False):
            raise InsideTransaction(f"Stripe was about to be called inside a database transaction: {method} {url}")
        return super().request(method, url, headers, post_data)


HTTP = OutsideTransactions(timeout=TIMEOUT)


def _stripe() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings.STRIPE_SECRET_KEY,
        stripe_version=settings.STRIPE_API_VERSION,
        base_addresses={"api": settings.STRIPE_API_BASE},
        http_client=HTTP,
        max_network_retries=RETRIES,
    )


@contextmanager
def answers() -> Iterator[None]:
    """Two kinds of failure are all that callers have to know: it may have been done, or it was not."""
    try:
        yield
    except (stripe.APIConnectionError, stripe.RateLimitError) as error:
        raise Unreachable(type(error).__name__) from error
    except stripe.IdempotencyError as error:
        raise Refused("idempotency_error", "The same key was used for something else.") from error
    except (stripe.InvalidRequestError, stripe.CardError) as error:
        raise Refused(error.code or "invalid_request", error.user_message or "Stripe refused.") from error
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        # A key that is wrong now may be right in a minute: nothing can be concluded about what was asked.
        raise Unreachable(type(error).__name__) from error
    except stripe.APIError as error:
        # 409: the same is being asked by somebody else (or by our own try that timed out), and is not answered yet.
        raise Unreachable(f"HTTP {error.http_status}", answered=error.http_status != 409) from error


def _signed_at(signature: str) -> int:
    """Seconds since 1970, from a header that was verified."""
    return next(int(value) for name, _, value in (part.partition("=") for part in signature.split(",")) if name == "t")


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
    )


def _decline_code(intent: dict[str, Any]) -> str:
    error = intent.get("last_payment_error") or {}
    return str(error.get("decline_code") or error.get("code") or "")


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
    )
