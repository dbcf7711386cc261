"""How events reach the shop, and everything that can go wrong on the way."""

import json
import time
from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.receiver import SECRET, Receiver
from tests.payments.sandbox.test_payment_intents import pay

PAID = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]


def test_an_event_says_which_request_caused_it(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
) -> None:
    customer = client.v1.customers.create({}, {"idempotency_key": "one"})
    assert sandbox.settle()

    [event] = receiver.events
    assert customer.last_response is not None
    assert event["request"] == {"id": customer.last_response.headers["Request-Id"], "idempotency_key": "one"}
    assert event["api_version"] == stripe.api_version
    assert event["data"]["object"] == json.loads(customer.last_response.body)
    assert (event["pending_webhooks"], sandbox.object(event["id"])["pending_webhooks"]) == (1, 0)


def test_an_event_is_a_picture_of_its_moment(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    client.v1.refunds.create({"payment_intent": pay(client).id})

    assert sandbox.events("charge.succeeded")[0]["data"]["object"]["amount_refunded"] == 0
    assert sandbox.events("charge.refunded")[0]["data"]["object"]["amount_refunded"] == 2000


def test_a_clock_that_stands_moves_only_when_it_is_told_to(sandbox: Sandbox) -> None:
    now = sandbox.clock.now()
    time.sleep(0.01)
    assert sandbox.clock.now() == now

    sandbox.advance(60)
    assert sandbox.clock.now() == now + 60

    sandbox.forget()
    assert now < sandbox.clock.now() < now + 60


def test_a_refused_event_is_delivered_again_until_it_is_taken(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
) -> None:
    sandbox.settings.retry_delays = (60, 600)
    receiver.answers = [500, 302]
    client.v1.customers.create()
    assert sandbox.settle()
    undelivered = client.v1.events.list({"delivery_success": False}).data

    sandbox.advance(60)
    assert sandbox.settle()
    sandbox.advance(600)
    assert sandbox.settle()

    [delivery] = sandbox.deliveries()
    assert [attempt["status"] for attempt in delivery["attempts"]] == [500, 302, 200]
    assert delivery["state"] == "delivered"
    assert len(undelivered) == 1
    assert client.v1.events.list({"delivery_success": False}).data == []
    assert client.v1.events.list({"delivery_success": True}).data[0].id == undelivered[0].id
    assert len({json.loads(body)["id"] for body in receiver.bodies}) == 1


def test_an_event_nobody_takes_fails_and_can_be_sent_again(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
) -> None:
    sandbox.settings.retry_delays = (60,)
    receiver.answers = [500, 500]
    client.v1.customers.create()
    assert sandbox.settle()
    sandbox.advance(60)
    assert sandbox.settle()
    [failed] = sandbox.deliveries()
    [event] = sandbox.events()

    client.raw_request("post", f"/v1/events/{event['id']}/retry")
    assert sandbox.settle()

    assert failed["state"] == "failed"
    assert receiver.types == ["customer.created"]
    assert sandbox.object(event["id"])["pending_webhooks"] == 0


def test_a_slow_receiver_does_not_hold_up_the_api(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
) -> None:
    receiver.pause = 0.6

    pay(client)
    states = [delivery["state"] for delivery in sandbox.deliveries()]

    assert states[-1] == "pending"
    assert sandbox.settle()
    assert receiver.types[:3] == PAID


def test_an_endpoint_that_is_not_there_is_tried_again() -> None:
    with Sandbox(webhooks={"http://127.0.0.1:9/hook": SECRET}) as sandbox:
        client_of(sandbox).v1.customers.create()
        assert sandbox.settle()

        [delivery] = sandbox.deliveries()
        assert "ConnectionRefusedError" in delivery["attempts"][0]["error"]
        assert delivery["state"] == "pending"


def test_nothing_is_sent_to_other_machines(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    endpoint = client.v1.webhook_endpoints.create({"url": "https://shop.example.com/hook", "enabled_events": ["*"]})
    client.v1.customers.create()
    assert sandbox.settle()

    [delivery] = [each for each in sandbox.deliveries() if each["endpoint"] == endpoint.id]
    assert "this machine only" in delivery["attempts"][0]["error"]


class TestEndpoints:
    def test_an_endpoint_gets_the_types_it_wants_signed_with_its_own_secret(self) -> None:
        with Sandbox() as sandbox, Receiver() as receiver:
            client = client_of(sandbox)
            endpoint = client.v1.webhook_endpoints.create({"url": receiver.url, "enabled_events": ["customer.created"]})
            assert endpoint.secret is not None
            assert endpoint.secret.startswith("whsec_")
            client.v1.customers.create()
            client.v1.products.create({"name": "Loaf"})
            assert sandbox.settle()

            [delivery] = sandbox.deliveries()

            assert delivery["type"] == "customer.created"
            assert "No signatures found" in receiver.refused[0]  # ours is another secret than the receiver's
            assert client.v1.webhook_endpoints.retrieve(endpoint.id).to_dict().get("secret") is None

    def test_an_endpoint_is_changed_disabled_and_removed(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        [endpoint] = client.v1.webhook_endpoints.list().data

        disabled = client.v1.webhook_endpoints.update(endpoint.id, {"disabled": True, "description": "the shop"})
        client.v1.customers.create()
        client.v1.webhook_endpoints.delete(endpoint.id)

        assert (disabled.status, disabled.description) == ("disabled", "the shop")
        assert sandbox.deliveries() == []
        assert client.v1.webhook_endpoints.list().data == []


class TestFaults:
    def test_duplicates_arrive_together(
        self, sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
    ) -> None:
        sandbox.fault("duplicate", "payment_intent.succeeded", times=9)

        pay(client)
        assert sandbox.settle()

        assert receiver.types.count("payment_intent.succeeded") == 10
        assert len(receiver.types) == 12

    def test_a_batch_arrives_last_first(
        self, sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
    ) -> None:
        sandbox.fault("reorder", times=3)

        pay(client)
        assert sandbox.settle()

        assert receiver.types == PAID[::-1]

    @pytest.mark.parametrize("last_first", [False, True])
    def test_what_is_held_waits_for_its_release(
        self, sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver, last_first: bool
    ) -> None:
        sandbox.fault("hold", "payment_intent.*")

        pay(client)
        assert sandbox.settle()
        before = list(receiver.types)
        sandbox.release(last_first=last_first)
        assert sandbox.settle()

        held = ["payment_intent.created", "payment_intent.succeeded"]
        assert before == ["charge.succeeded"]
        assert receiver.types[1:] == (held[::-1] if last_first else held)

    def test_a_delayed_event_comes_after_its_successors(
        self, sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
    ) -> None:
        sandbox.fault("delay", "payment_intent.created", seconds=600)

        pay(client)
        assert sandbox.settle()
        sandbox.advance(600)
        assert sandbox.settle()

        assert receiver.types[:2] == PAID[1:]
        assert PAID[0] in receiver.types[2:]

    def test_a_dropped_event_never_comes(
        self, sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
    ) -> None:
        sandbox.fault("drop", "payment_intent.succeeded")

        pay(client)
        assert sandbox.settle()

        assert receiver.types == PAID[:2]
        assert len(client.v1.events.list({"type": "payment_intent.succeeded"}).data) == 1


def test_a_forged_signature_would_be_noticed(sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver) -> None:
    client.v1.customers.create()
    assert sandbox.settle()

    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(receiver.bodies[0] + b" ", "t=1,v1=00", SECRET)
    event: Any = json.loads(receiver.bodies[0])
    assert event["livemode"] is False
