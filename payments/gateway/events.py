"""Events: what Stripe signs and sends, or keeps for thirty days to be asked for."""

import json
import time
from typing import Any

import stripe
from django.conf import settings

SIGNATURE_TOLERANCE = 300  # seconds between signing and arriving


class NotSigned(Exception):
    """Not from Stripe, not for us, or too old: as if it had never come."""


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
