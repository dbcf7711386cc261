"""The stand-in for Stripe, for every test that asks for `stripe`."""

from collections.abc import Iterator

import pytest
import stripe as stripe_package
from pytest_django import Settings

from payments.sandbox import Sandbox


@pytest.fixture(scope="session")
def _one_stripe() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def stripe(_one_stripe: Sandbox, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The Stripe stand-in over HTTP, as good as new. It delivers nothing by itself: see `tests.payments.events`."""
    _one_stripe.forget()
    settings.STRIPE_API_BASE = _one_stripe.url
    monkeypatch.setattr(stripe_package, "api_base", _one_stripe.url)  # dj-stripe's
    return _one_stripe
