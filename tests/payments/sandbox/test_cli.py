"""Stripe's own command line tool against the stand-in: a judge nobody here wrote.

`python3 dev.py test` installs it under var/node; elsewhere these tests are skipped, but never where CI=true.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from payments.sandbox import Sandbox
from tests.payments.sandbox.receiver import SECRET, Receiver

ROOT = Path(__file__).parents[3]


def binary() -> str | None:
    installed = [
        path
        for pattern in ("cli-*/bin/stripe", "cli/bin/stripe")
        for path in (ROOT / "var/node/node_modules/@stripe").glob(pattern)
    ]
    return str(installed[0]) if installed else shutil.which("stripe")


@pytest.fixture
def stripe_cli() -> str:
    found = binary()
    if found is None:
        message = "Stripe's command line tool is not installed; `python3 dev.py test` installs it."
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture
def told() -> Iterator[Receiver]:
    """A receiver that looks at signatures only: what the tool sends is no object of ours."""
    with Receiver() as receiver:
        yield receiver


def run(stripe_cli: str, sandbox: Sandbox, home: Path, *arguments: str) -> str:
    done = subprocess.run(
        [stripe_cli, *arguments, "--api-base", sandbox.url, "--api-key", "sk_test_sandbox1234567890"],
        env={"HOME": str(home), "PATH": os.environ["PATH"], "STRIPE_CLI_TELEMETRY_OPTOUT": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


PAID = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]
AVAILABLE = [*PAID, "balance.available", "charge.updated"]
REFUNDED = [*PAID, "refund.created", "charge.refunded"]
PRICED = ["product.created", "price.created"]
DEBITED = [
    *PRICED,
    "payment_intent.created",
    "charge.pending",
    "payment_intent.processing",
    "checkout.session.completed",
]
INQUIRY = [*PAID, "charge.dispute.created"]  # the tool's cards are questioned, not charged back
TRIGGERS = {
    "balance.available": AVAILABLE,
    "charge.captured": [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.amount_capturable_updated",
        "charge.captured",
        "payment_intent.succeeded",
    ],
    "charge.dispute.closed": [*INQUIRY, "charge.dispute.closed"],
    "charge.dispute.created": INQUIRY,
    "charge.dispute.updated": [*INQUIRY, "charge.dispute.updated"],
    "charge.failed": ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"],
    "charge.refund.updated": [*REFUNDED, "refund.updated", "charge.refund.updated"],
    "charge.refunded": REFUNDED,
    "charge.succeeded": PAID,
    "checkout.session.async_payment_failed": [
        *DEBITED,
        "charge.failed",
        "payment_intent.payment_failed",
        "checkout.session.async_payment_failed",
    ],
    "checkout.session.async_payment_succeeded": [
        *DEBITED,
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.async_payment_succeeded",
    ],
    "checkout.session.completed": [*PRICED, *PAID, "checkout.session.completed"],
    "checkout.session.expired": [*PRICED, "checkout.session.expired"],
    "customer.deleted": ["customer.created", "customer.deleted"],
    "payment_intent.amount_capturable_updated": [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.amount_capturable_updated",
    ],
    "payment_intent.canceled": ["payment_intent.created", "payment_intent.canceled"],
    "payment_intent.created": ["payment_intent.created"],
    "payment_intent.payment_failed": ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"],
    "payment_intent.requires_action": ["payment_intent.created", "payment_intent.requires_action"],
    "payment_intent.succeeded": PAID,
    "payout.created": [*AVAILABLE, "payout.created"],
    "payout.updated": [*AVAILABLE, "payout.created", "payout.updated"],
    "price.created": PRICED,
}
# What the tool can trigger among the kinds of events a shop handles, and why the stand-in cannot follow.
NOT_MODELLED = {
    "payment_intent.partially_funded": "customers' cash balances",
    "payment_intent.processing": "mandates given with a PaymentIntent; a Checkout Session's debit causes the event",
    "price.updated": "changing prices",
}
KINDS = ("balance.", "charge.", "checkout.", "payment_intent.", "payout.", "price.", "refund.")


@pytest.mark.parametrize(("trigger", "events"), TRIGGERS.items(), ids=list(TRIGGERS))
def test_a_trigger_causes_the_events_it_should(
    stripe_cli: str, tmp_path: Path, told: Receiver, trigger: str, events: list[str]
) -> None:
    delays: Any = {"booking_delay": 3600, "dispute_delay": 0, "bank_delay": 0}
    with Sandbox(webhooks={told.url: SECRET}, **delays) as sandbox:
        output = run(stripe_cli, sandbox, tmp_path, "trigger", trigger)

        assert sandbox.settle()
        assert "Trigger succeeded!" in output
        assert [event["type"] for event in sandbox.events()] == events
        assert told.types == events
        assert told.refused == []


def test_what_the_tool_can_trigger_is_all_listed_here(stripe_cli: str) -> None:
    """A new version of the tool may know more."""
    answer = subprocess.run([stripe_cli, "trigger", "--help"], capture_output=True, text=True, timeout=60, check=True)
    listed = answer.stdout.partition("Supported events:")[2].partition("Usage:")[0].split()

    known = {trigger for trigger in listed if trigger.startswith(KINDS)}

    assert known == {trigger for trigger in [*TRIGGERS, *NOT_MODELLED] if trigger.startswith(KINDS)}


def test_an_event_is_sent_again(stripe_cli: str, tmp_path: Path, told: Receiver) -> None:
    with Sandbox(webhooks={told.url: SECRET}) as sandbox:
        run(stripe_cli, sandbox, tmp_path, "trigger", "customer.created")
        assert sandbox.settle()
        [event] = sandbox.events()
        [endpoint] = sandbox.objects("webhook_endpoint")

        run(stripe_cli, sandbox, tmp_path, "events", "resend", event["id"])
        run(
            stripe_cli, sandbox, tmp_path, "events", "resend", event["id"], f"--webhook-endpoint={endpoint['id']}", "-c"
        )

        assert sandbox.settle()
        assert [each["id"] for each in told.events] == [event["id"]] * 3
