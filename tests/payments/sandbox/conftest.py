import json
from collections.abc import Iterator
from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox
from tests.payments import stripe_shapes
from tests.payments.sandbox.receiver import SECRET, Receiver


class CheckedClient(stripe.RequestsClient):
    """Holds every answer against the annotations of Stripe's package, whatever a test is about."""

    def request(self, method: str, url: str, headers: Any, post_data: Any = None, *, _usage: Any = None) -> Any:
        body, status, answered = super().request(method, url, headers, post_data)
        if status == 200:
            problems = stripe_shapes.problems(json.loads(body))
            assert not problems, problems
        return body, status, answered


def client_of(sandbox: Sandbox, *, key: str = "sk_test_sandbox", retries: int = 0) -> stripe.StripeClient:
    return stripe.StripeClient(
        key,
        base_addresses={"api": sandbox.url},
        http_client=CheckedClient(timeout=10),
        max_network_retries=retries,
    )


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as receiver:
        yield receiver
        assert receiver.refused == []


@pytest.fixture
def sandbox(receiver: Receiver) -> Iterator[Sandbox]:
    with Sandbox(webhooks={receiver.url: SECRET}, clock_runs=False) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> stripe.StripeClient:
    return client_of(sandbox)


@pytest.fixture
def bread() -> Any:
    """The parameters of a Checkout Session for two loaves and their delivery, 31.50 USD."""
    return {
        "mode": "payment",
        "success_url": "http://localhost:3001/thanks?session={CHECKOUT_SESSION_ID}",
        "cancel_url": "http://localhost:3001/cart/",
        "client_reference_id": "CRV-1",
        "customer_email": "ann@example.com",
        "line_items": [
            {
                "quantity": 2,
                "price_data": {"currency": "usd", "unit_amount": 1250, "product_data": {"name": "Rye <loaf>"}},
            },
            {
                "quantity": 1,
                "price_data": {"currency": "usd", "unit_amount": 650, "product_data": {"name": "Delivery"}},
            },
        ],
        "metadata": {"order": "CRV-1"},
        "payment_intent_data": {"metadata": {"order": "CRV-1"}, "description": "Order CRV-1"},
    }
