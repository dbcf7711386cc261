"""Stripe's webhook signature: https://docs.stripe.com/webhooks#verify-manually"""

import hashlib
import hmac


def header(body: bytes, secret: str, *, at: int) -> str:
    """`at` is the second of sending, UTC."""
    digest = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"
