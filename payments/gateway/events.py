"""Events: what Stripe signs and sends, or keeps for thirty days to be asked for; and the endpoints it sends them to."""

import hashlib
import hmac
import json
import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

import stripe
from django.conf import settings

from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from stripe.params import EventListParams

SIGNATURE_TOLERANCE = 300  # seconds between signing and arriving
EVENTS_KEPT = timedelta(days=30)  # how long Stripe can be asked for an event (https://docs.stripe.com/api/events)
CLOCKS_DIFFER = timedelta(minutes=1)  # at most: until so much after now is until now
MOST_TYPES = 20  # that one list may name (https://docs.stripe.com/api/events/list)


class NotSigned(Exception):
    """Not from Stripe, not for us, or too old: as if it had never come."""


@dataclass(frozen=True)
class Endpoint:
    """Where Stripe sends events, as Stripe has it."""

    endpoint_id: str
    url: str
    enabled: bool
    types: tuple[str, ...]  # "*": all
    api_version: str  # of the events sent there; empty: the account's own

    def hears(self, type: str) -> bool:
        return self.enabled and not {"*", type}.isdisjoint(self.types)


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


def _signed_at(signature: str) -> int:
    """Seconds since 1970, from a header that was verified."""
    return next(int(value) for name, _, value in (part.partition("=") for part in signature.split(",")) if name == "t")


def signature(body: str, secret: str) -> str:
    """The header Stripe would send with a body now. Source: https://docs.stripe.com/webhooks#verify-manually"""
    at = int(time.time())
    return f"t={at},v1={hmac.new(secret.encode(), f'{at}.{body}'.encode(), hashlib.sha256).hexdigest()}"


def fingerprint(secret: str) -> str:
    """By which a secret can be told from others and not be guessed: `printf %s whsec_… | sha256sum | cut -c1-8`."""
    return hashlib.sha256(secret.encode()).hexdigest()[:8]


def list_events(
    *, since: datetime, until: datetime, types: Collection[str] = (), undelivered: bool = False, most: int | None = None
) -> list[dict[str, Any]]:  # fmt: skip
    """What happened from `since` to just before `until`, the oldest first. Raises `Unreachable`, `Refused`.

    Of these `types`, or of all. `undelivered`: only what some endpoint has not taken yet, or never took. Stripe lists the
    newest first, so when there are more than `most`, the oldest are left out.
    """
    named = sorted(types)
    found: list[dict[str, Any]] = []
    for start in range(0, len(named) or 1, MOST_TYPES):
        params: EventListParams = {
            "created": {"gte": int(since.timestamp()), "lt": int(until.timestamp())},
            "limit": 100,
        }
        if named:
            params["types"] = named[start : start + MOST_TYPES]
        if undelivered:
            params["delivery_success"] = False
        with answers():
            listed = stripe_client().v1.events.list(params).auto_paging_iter()
            found += reversed([event.to_dict() for event in islice(listed, most)])
    found.sort(key=lambda event: event["created"])
    return found[-most:] if most else found


def list_endpoints() -> list[Endpoint]:
    """Raises `Unreachable`, `Refused`."""
    with answers():
        listed = stripe_client().v1.webhook_endpoints.list({"limit": 100})
        return [_endpoint(each.to_dict()) for each in listed.auto_paging_iter()]


def _endpoint(endpoint: dict[str, Any]) -> Endpoint:
    return Endpoint(
        endpoint_id=endpoint["id"],
        url=endpoint["url"],
        enabled=endpoint["status"] == "enabled",
        types=tuple(sorted(endpoint["enabled_events"])),
        api_version=endpoint.get("api_version") or "",
    )
