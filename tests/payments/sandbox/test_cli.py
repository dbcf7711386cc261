"""Stripe's own command line tool against the stand-in: a judge nobody here wrote.

`python3 dev.py test` installs it under var/node; elsewhere these tests are skipped, but never where CI=true.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

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


@pytest.mark.parametrize(
    ("trigger", "events"),
    [
        (
            "checkout.session.completed",
            [
                "product.created",
                "price.created",
                "payment_intent.created",
                "charge.succeeded",
                "payment_intent.succeeded",
                "checkout.session.completed",
            ],
        ),
        ("checkout.session.expired", ["product.created", "price.created", "checkout.session.expired"]),
        ("payment_intent.succeeded", ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]),
        ("payment_intent.payment_failed", ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"]),
        ("payment_intent.requires_action", ["payment_intent.created", "payment_intent.requires_action"]),
        ("payment_intent.canceled", ["payment_intent.created", "payment_intent.canceled"]),
        (
            "charge.refunded",
            [
                "payment_intent.created",
                "charge.succeeded",
                "payment_intent.succeeded",
                "refund.created",
                "charge.refunded",
            ],
        ),
        (
            "charge.refund.updated",
            [
                "payment_intent.created",
                "charge.succeeded",
                "payment_intent.succeeded",
                "refund.created",
                "charge.refunded",
                "refund.updated",
                "charge.refund.updated",
            ],
        ),
        ("customer.deleted", ["customer.created", "customer.deleted"]),
    ],
)
def test_a_trigger_causes_the_events_it_should(
    stripe_cli: str, tmp_path: Path, told: Receiver, trigger: str, events: list[str]
) -> None:
    with Sandbox(webhooks={told.url: SECRET}, booking_delay=3600) as sandbox:
        output = run(stripe_cli, sandbox, tmp_path, "trigger", trigger)

        assert sandbox.settle()
        assert "Trigger succeeded!" in output
        assert [event["type"] for event in sandbox.events()] == events
        assert told.types == events
        assert told.refused == []


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
