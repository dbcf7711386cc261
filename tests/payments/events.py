"""Bringing the stand-in's events to the shop by hand, so that a test decides when, how often and in which order."""

import json
import time
from typing import Any

import stripe as stripe_package
from django.http import HttpResponseBase
from django.test import Client

from payments.sandbox import Sandbox
from tests.jobs import run_jobs

SECRET = "whsec_sandbox"


def signed(body: str, *, secret: str = SECRET, at: int | None = None) -> str:
    """The Stripe-Signature header for a body, signed at `at` (seconds since 1970; now)."""
    at = int(time.time()) if at is None else at
    return f"t={at},v1={stripe_package.WebhookSignature._compute_signature(f'{at}.{body}', secret)}"


def post(event: dict[str, Any]) -> HttpResponseBase:
    body = json.dumps(event)
    response: HttpResponseBase = Client().post(
        "/api/checkout/webhook",
        data=body,
        content_type="application/json",
        headers={"Stripe-Signature": signed(body)},
    )
    return response


def deliver(stripe: Sandbox, *types: str) -> None:
    """Bring every event so far (or those of these types), in order, and let the jobs they cause run."""
    for event in stripe.events():
        if not types or event["type"] in types:
            assert post(event).status_code == 200
    run_payment_jobs()


def run_payment_jobs() -> list[str]:
    return run_jobs(*(f"payments.{name}" for name in ["settle_event", "mirror_event", "issue_refund", "close_payment"]))
