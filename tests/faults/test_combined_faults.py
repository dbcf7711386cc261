"""A shop in bad weather: everything that can go wrong with Stripe at once, while people buy, think again and complain.

10,000 orders are in tests/benchmarks/bench_faults.py.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import stripe as stripe_package
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from payments import inbox, jobs
from payments.models.inbox import Envelope
from payments.sandbox import Sandbox
from tests.faults.stories import a_shop
from tests.faults.storm import Storm
from tests.figures import Figures

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def delivering(live_server: LiveServer, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A stand-in that delivers its events by itself, over HTTP."""
    webhook = f"{live_server.url}/api/checkout/webhook"
    with Sandbox(webhooks={webhook: "whsec_sandbox"}, retry_delays=(0.5, 2, 10)) as sandbox:
        settings.STRIPE_API_BASE = sandbox.url
        monkeypatch.setattr(stripe_package, "api_base", sandbox.url)
        # dj-stripe's tables are another matter, and would take three quarters of the time.
        monkeypatch.setattr(inbox, "_jobs", lambda about: [("payments.settle_event", None)])
        yield sandbox


def weathered(
    stripe: Sandbox, figures: Figures, *, orders: int, processes: bool, without: str = "", seconds: float = 600,
    seed: int = 1,
) -> list[str]:  # fmt: skip
    start = time.monotonic()
    with a_shop(stripe) as shop:
        storm = Storm(shop, orders=orders, seed=seed, seconds=seconds, after_failing=Storm.after_failing)
        storm.rage(customers=3, workers=2, processes=processes)
        raged = time.monotonic()
        found = storm.clears()
        title = f"combined faults, {orders:,} orders, {'processes' if processes else 'threads'}{without}"
        figures(
            title, **storm.figures(), violations=len(found), seconds_of_storm=int(raged - start),
            seconds=int(time.monotonic() - start),
        )  # fmt: skip
    return found


def test_nothing_is_lost_in_bad_weather(delivering: Sandbox, figures: Figures) -> None:
    assert weathered(delivering, figures, orders=1_000, processes=True) == []


SMALL: dict[str, Any] = {"orders": 60, "processes": False}


def test_nor_in_threads_of_one_process(delivering: Sandbox, figures: Figures) -> None:
    assert weathered(delivering, figures, **SMALL) == []


def test_without_uniqueness_in_the_inbox_something_is(
    delivering: Sandbox, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """A negative control, in the same weather with as many orders: every delivery counts as an event of its own."""
    read = Envelope.of
    monkeypatch.setattr(
        Envelope, "of", lambda event: replace(read(event), event_id=f"{event['id']}-{time.monotonic_ns()}")
    )

    assert any(
        each.startswith("M7")
        for each in weathered(delivering, figures, **SMALL, without=", no uniqueness in the inbox")
    )


def test_without_trying_again_something_is(
    delivering: Sandbox, figures: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    """Another one: jobs that fail count as done, and nobody sweeps."""
    monkeypatch.setattr(Storm, "after_failing", "succeeded")
    monkeypatch.setattr(jobs, "sweep", lambda timestamp: None)

    assert any(
        each.startswith(("M7", "M10"))
        for each in weathered(delivering, figures, **SMALL, without=", nothing tried again")
    )
