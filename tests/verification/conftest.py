"""The same tests against Stripe's test mode, when STRIPE_VERIFICATION_KEY names a key of it, and the stand-in otherwise.

    STRIPE_VERIFICATION_KEY=sk_test_… python3 dev.py test tests/verification -n0

With a key, real requests leave this machine, for these tests only. They make objects in that account's test mode, which
nobody pays for, and delete the one thing that would go on doing something (a webhook endpoint).
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
import stripe as stripe_package
from pytest_django import Settings

from orders.models import Order
from payments import gateway
from payments.models import Payment
from payments.sandbox import Sandbox
from tests.orders.factories import place_order

Facts = TypeVar("Facts")
Paying = Callable[..., Payment]

KEY = os.environ.get("STRIPE_VERIFICATION_KEY", "")
STRIPE = "https://api.stripe.com"
PATIENCE = 60  # seconds that Stripe may take for what happens a moment later
HERE = Path(__file__).parent


def refusal(key: str) -> str:
    """Why a key is not one to verify with; empty if it is."""
    if not key.startswith(("sk_test_", "rk_test_")):
        return "STRIPE_VERIFICATION_KEY is not a key of Stripe's test mode (sk_test_… or rk_test_…). Nothing was sent."
    return ""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "documented(url, says): what Stripe's documentation says there, in our words.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if KEY and refusal(KEY):
        pytest.exit(refusal(KEY), returncode=4)
    for item in items:
        if KEY and item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.enable_socket)


@pytest.fixture
def stand_in(request: pytest.FixtureRequest) -> Sandbox | None:
    """None where Stripe itself is asked."""
    found: Sandbox | None = None if KEY else request.getfixturevalue("stripe")
    return found


@pytest.fixture(autouse=True)
def _connected(stand_in: Sandbox | None, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    if stand_in is None:
        settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE = KEY, STRIPE
        monkeypatch.setattr(stripe_package, "api_base", STRIPE)


@pytest.fixture
def eventually(stand_in: Sandbox | None) -> Callable[[Callable[[], Facts], Callable[[Facts], bool]], Facts]:
    """Ask until it is as expected. The stand-in's clock is moved on; Stripe is waited for, a minute at most."""

    def ask(question: Callable[[], Facts], is_expected: Callable[[Facts], bool]) -> Facts:
        for _ in range(PATIENCE):
            answer = question()
            if is_expected(answer):
                return answer
            if stand_in is None:
                time.sleep(1)
            else:
                stand_in.advance(1)
        pytest.fail(f"Still not as expected after {PATIENCE} seconds: {answer}")

    return ask


@pytest.fixture
def order() -> Order:
    return place_order()


@pytest.fixture
def pay(order: Order) -> Paying:
    """Pay for the order by the API, as no program can fill in Stripe's page: `pay(card="pm_card_visa")`.

    The PaymentIntent has the metadata that our Checkout Sessions give theirs. Raises `gateway.Refused` when declined.
    """

    def paid(card: str = "pm_card_visa") -> Payment:
        payment = Payment.objects.create(
            order=order, amount=order.total, currency=order.currency, created_at=order.placed_at,
            expires_at=order.hold_ends_at, closed_at=order.placed_at,
        )  # fmt: skip
        intent = confirmed_intent(payment, card)
        payment.payment_intent_id, payment.charge_id = intent["id"], intent["latest_charge"]
        payment.captured = intent["amount_received"]
        payment.save()
        return payment

    return paid


def confirmed_intent(payment: Payment, card: str) -> dict[str, Any]:
    with gateway.answers():
        made = gateway.stripe_client().v1.payment_intents.create(
            {
                "amount": payment.amount,
                "currency": payment.currency,
                "payment_method": card,
                "payment_method_types": ["card"],
                "confirm": True,
                "metadata": {"payment": str(payment.reference), "order": payment.order.code},
            },
            {"idempotency_key": f"verification-{payment.reference}"},
        )
    return made.to_dict()
