"""What a shop sees when Stripe, or the way to it, is unwell."""

import time
from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox
from payments.sandbox.faults import Fault
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.test_payment_intents import CARD

ON = "POST /v1/payment_intents"


def intents(sandbox: Sandbox) -> int:
    return len(sandbox.objects("payment_intent"))


def test_latency_comes_before_the_work_and_a_slow_reply_after_it(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    for kind in ("latency", "slow_reply"):
        sandbox.fault(kind, ON, seconds=0.3)
        began = time.monotonic()
        client.v1.payment_intents.create(CARD)
        assert time.monotonic() - began >= 0.3

    impatient = stripe.StripeClient(
        "sk_test_sandbox", base_addresses={"api": sandbox.url}, http_client=stripe.RequestsClient(timeout=1)
    )
    sandbox.fault("slow_reply", ON, seconds=1.5)
    with pytest.raises(stripe.APIConnectionError):
        impatient.v1.payment_intents.create(CARD, {"max_network_retries": 0})
    assert intents(sandbox) == 3


@pytest.mark.parametrize(("kind", "error"), [("error", stripe.APIError), ("rate_limit", stripe.RateLimitError)])
def test_an_error_before_the_work_does_nothing(
    sandbox: Sandbox, client: stripe.StripeClient, kind: str, error: type[Exception]
) -> None:
    sandbox.faults.add(Fault(kind, ON))  # type: ignore[arg-type]  # parametrize knows no Literal

    with pytest.raises(error):
        client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})

    assert intents(sandbox) == 0
    assert client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}).amount == 2000


def test_an_error_after_the_work_is_repeated_under_its_key(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    sandbox.fault("error_after_commit", ON)

    for _ in range(2):
        with pytest.raises(stripe.APIError):
            client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})

    assert intents(sandbox) == 1


def test_a_lost_reply_is_had_again_under_its_key(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    sandbox.fault("reset", ON)

    with pytest.raises(stripe.APIConnectionError):
        client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})
    again = client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})

    assert [again.id] == [intent["id"] for intent in sandbox.objects("payment_intent")]


def test_stripes_own_client_gets_over_a_lost_reply(sandbox: Sandbox) -> None:
    sandbox.fault("reset", ON)

    intent = client_of(sandbox, retries=1).v1.payment_intents.create(CARD)

    assert [intent.id] == [intent["id"] for intent in sandbox.objects("payment_intent")]


def test_down_is_down_until_it_is_up(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    sandbox.fault("down", count=None)

    for _ in range(3):
        with pytest.raises(stripe.APIConnectionError):
            client.v1.payment_intents.create(CARD)
    sandbox.clear_faults()

    assert intents(sandbox) == 0
    assert client.v1.payment_intents.create(CARD).amount == 2000


def test_a_fault_strikes_where_and_as_often_as_asked(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    sandbox.fault("error", ON, count=2)

    client.v1.customers.create()
    for _ in range(2):
        with pytest.raises(stripe.APIError):
            client.v1.payment_intents.create(CARD)

    assert client.v1.payment_intents.create(CARD).amount == 2000


def test_an_unknown_fault_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="Unknown kind of fault: gremlins"):
        sandbox.faults.add(Fault("gremlins"))  # type: ignore[arg-type]  # that is the test


def test_one_page_of_a_list_can_fail(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    for _ in range(5):
        client.v1.payment_intents.create(CARD)
    sandbox.fault("error", "GET /v1/payment_intents", skip=1)

    first = client.v1.payment_intents.list({"limit": 2})
    with pytest.raises(stripe.APIError):
        first.next_page()

    assert len(list(client.v1.payment_intents.list({"limit": 2}).auto_paging_iter())) == 5


def test_chance_strikes_some_and_the_same_seed_the_same_ones(client: stripe.StripeClient, sandbox: Sandbox) -> None:
    def run(seed: int) -> list[bool]:
        sandbox.clear_faults()
        sandbox.fault("error", "POST /v1/customers", chance=0.3, seed=seed, count=None)
        struck = []
        for _ in range(40):
            try:
                client.v1.customers.create()
                struck.append(False)
            except stripe.APIError:
                struck.append(True)
        return struck

    first, again, other = run(1), run(1), run(2)

    assert first == again != other
    assert 3 < sum(first) < 25


@pytest.mark.parametrize("how", [{"chance": 0}, {"chance": 1.5}, {"kind": "hold", "chance": 0.5}])
def test_a_chance_that_is_none_is_refused(sandbox: Sandbox, how: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="chance"):
        sandbox.fault(**{"kind": "error"} | how)
