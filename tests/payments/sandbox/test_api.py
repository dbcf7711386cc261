"""What all endpoints share: keys, idempotency, lists, expansion, parameters."""

import threading
from typing import Any

import pytest
import stripe
from stripe.params import RefundCreateParams
from typing_extensions import is_typeddict

from payments.sandbox import Sandbox, parameters, routes
from payments.sandbox.errors import StripeError
from payments.sandbox.store import API_VERSION
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.test_payment_intents import CARD, pay


def test_the_version_is_that_of_the_installed_package() -> None:
    assert stripe.api_version == API_VERSION


@pytest.mark.parametrize("key", ["sk_live_1234567890", "pk_test_1234567890", "secret"])
def test_a_key_that_is_no_test_key_is_refused(sandbox: Sandbox, key: str) -> None:
    with pytest.raises(stripe.AuthenticationError, match="Invalid API Key provided") as refusal:
        client_of(sandbox, key=key).v1.customers.list()

    assert key not in str(refusal.value)


def test_one_key_can_be_made_the_only_one() -> None:
    with Sandbox(api_key="sk_test_right") as sandbox:
        client_of(sandbox, key="sk_test_right").v1.customers.list()
        with pytest.raises(stripe.AuthenticationError):
            client_of(sandbox, key="sk_test_wrong").v1.customers.list()


def test_every_answer_carries_stripes_headers(client: stripe.StripeClient) -> None:
    answer = client.raw_request("post", "/v1/customers", email="ann@example.com", idempotency_key="one")

    assert answer.headers["Request-Id"].startswith("req_")
    assert answer.headers["Idempotency-Key"] == "one"
    assert answer.headers["Stripe-Version"] == API_VERSION


def test_an_unknown_address_is_refused(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match=r"Unrecognized request URL \(GET: /v1/invoices\)"):
        client.v1.invoices.list()


class TestIdempotency:
    def test_the_same_request_gets_the_same_reply_and_is_done_once(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        first, second = (client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}) for _ in range(2))

        assert first.id == second.id
        assert len(sandbox.objects("payment_intent")) == 1
        assert first.last_response is not None
        assert second.last_response is not None
        assert "Idempotent-Replayed" not in first.last_response.headers
        assert second.last_response.headers["Idempotent-Replayed"] == "true"
        assert second.last_response.headers["Original-Request"] == first.last_response.headers["Request-Id"]

    def test_a_decline_is_repeated_too(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        params = CARD | {"confirm": True, "payment_method": "pm_card_chargeDeclined"}
        for _ in range(2):
            with pytest.raises(stripe.CardError):
                client.v1.payment_intents.create(params, {"idempotency_key": "one"})

        assert len(sandbox.objects("charge")) == 1

    def test_a_key_means_one_request(self, client: stripe.StripeClient) -> None:
        client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})

        with pytest.raises(stripe.IdempotencyError, match="with the same parameters") as other_parameters:
            client.v1.payment_intents.create(CARD | {"amount": 2001}, {"idempotency_key": "one"})
        with pytest.raises(stripe.IdempotencyError, match="for the same endpoint"):
            client.v1.customers.create({}, {"idempotency_key": "one"})

        assert other_parameters.value.http_status == 400

    def test_a_refused_parameter_leaves_the_key_free(self, client: stripe.StripeClient) -> None:
        wrong: Any = {"amount": "much", "currency": "usd"}
        with pytest.raises(stripe.InvalidRequestError):
            client.v1.payment_intents.create(wrong, {"idempotency_key": "one"})

        assert client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}).amount == 2000

    def test_a_key_in_use_is_a_conflict(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        sandbox.fault("latency", "POST /v1/payment_intents", seconds=0.5)
        options: Any = {"idempotency_key": "one"}
        slow = threading.Thread(target=client.v1.payment_intents.create, args=(CARD, options))
        slow.start()
        while sandbox.faults.list_all():
            threading.Event().wait(0.01)

        with pytest.raises(stripe.StripeError, match="another in-progress request") as conflict:
            client_of(sandbox).v1.payment_intents.create(CARD, options)

        slow.join()
        assert conflict.value.http_status == 409
        assert len(sandbox.objects("payment_intent")) == 1

    def test_a_key_is_forgotten_after_a_day(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        first = client.v1.payment_intents.create(CARD, {"idempotency_key": "one"})

        sandbox.advance(86_401)

        assert client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}).id != first.id


class TestLists:
    def test_pages_follow_each_other_both_ways(self, client: stripe.StripeClient) -> None:
        ids = [client.v1.customers.create().id for _ in range(5)][::-1]

        first = client.v1.customers.list({"limit": 2})
        last = client.v1.customers.list({"limit": 3, "starting_after": ids[1]})
        before = client.v1.customers.list({"limit": 2, "ending_before": ids[4]})

        assert [each.id for each in first.data] == ids[:2]
        assert [each.id for each in last.data] == ids[2:]
        assert [each.id for each in before.data] == ids[2:4]
        assert (first.has_more, last.has_more, before.has_more) == (True, False, True)
        assert [each.id for each in client.v1.customers.list({"limit": 2}).auto_paging_iter()] == ids

    def test_the_time_of_creation_filters(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        old = client.v1.customers.create()
        sandbox.advance(100)
        new = client.v1.customers.create()

        assert [each.id for each in client.v1.customers.list({"created": {"gt": old.created}}).data] == [new.id]
        assert [each.id for each in client.v1.customers.list({"created": {"lte": old.created}}).data] == [old.id]
        assert [each.id for each in client.v1.customers.list({"created": new.created}).data] == [new.id]

    @pytest.mark.parametrize("params", [{"limit": 0}, {"limit": 101}, {"starting_after": "cus_none"}])
    def test_bad_pages_are_refused(self, client: stripe.StripeClient, params: Any) -> None:
        with pytest.raises(stripe.InvalidRequestError):
            client.v1.customers.list(params)

    def test_events_are_found_by_type(self, client: stripe.StripeClient) -> None:
        pay(client)

        one = client.v1.events.list({"type": "charge.*"})
        some = client.v1.events.list({"types": ["payment_intent.created", "charge.succeeded"]})

        assert [event.type for event in one.data] == ["charge.succeeded"]
        assert [event.type for event in some.data] == ["charge.succeeded", "payment_intent.created"]
        assert client.v1.events.retrieve(one.data[0].id).type == "charge.succeeded"


class TestExpansion:
    def test_ids_become_objects_along_a_path(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        intent = pay(client)
        sandbox.advance(1)
        client.v1.refunds.create({"payment_intent": intent.id, "amount": 100})

        found: Any = client.v1.payment_intents.retrieve(
            intent.id, {"expand": ["payment_method", "latest_charge.balance_transaction", "latest_charge.refunds"]}
        )
        listed: Any = client.v1.payment_intents.list({"expand": ["data.latest_charge"]})

        assert found.payment_method.card.brand == "visa"
        assert found.latest_charge.balance_transaction.source == found.latest_charge.id
        assert [refund.amount for refund in found.latest_charge.refunds.data] == [100]
        assert listed.data[0].latest_charge.paid

    def test_a_customers_collections_are_there_when_asked_for(self, client: stripe.StripeClient) -> None:
        id = client.v1.customers.create().id

        customer = client.v1.customers.retrieve(id, {"expand": ["default_source", "sources", "tax"]})

        assert customer.sources is not None
        assert customer.sources.data == []

    @pytest.mark.parametrize("path", ["status", "latest_charge.amount", "nothing", "a.b.c.d.e"])
    def test_what_is_no_object_cannot_be_expanded(self, client: stripe.StripeClient, path: str) -> None:
        id = pay(client).id

        with pytest.raises(stripe.InvalidRequestError, match=r"cannot be expanded|cannot expand more than 4 levels"):
            client.v1.payment_intents.retrieve(id, {"expand": [path]})


class TestParameters:
    def test_what_would_be_ignored_is_refused(self, client: stripe.StripeClient, bread: Any) -> None:
        with pytest.raises(stripe.InvalidRequestError, match="does not model the parameter 'application_fee_amount'"):
            client.v1.payment_intents.create(CARD | {"application_fee_amount": 10})
        with pytest.raises(stripe.InvalidRequestError, match="does not model the parameter 'reverse_transfer'"):
            client.v1.refunds.create({"payment_intent": pay(client).id, "reverse_transfer": True})
        with pytest.raises(stripe.InvalidRequestError, match="does not model the parameter 'on_behalf_of'"):
            client.v1.checkout.sessions.create(bread | {"payment_intent_data": {"on_behalf_of": "acct_1"}})

    @pytest.mark.parametrize(
        "route", [route for route in routes.ROUTES if route.params], ids=lambda route: route.params
    )
    def test_every_route_names_one_of_stripes_parameter_types(self, route: routes.Route) -> None:
        package, _, name = f"stripe.params.{route.params}".rpartition(".")

        assert is_typeddict(getattr(__import__(package, fromlist=[name]), name))

    def test_what_was_text_becomes_what_it_means(self) -> None:
        given = {"amount": "500", "reason": "duplicate", "reverse_transfer": "true", "metadata": {"1": "one"}}

        assert parameters.check(given, "RefundCreateParams") == {
            "amount": 500,
            "reason": "duplicate",
            "reverse_transfer": True,
            "metadata": {"1": "one"},
        }
        assert "amount" in RefundCreateParams.__annotations__

    @pytest.mark.parametrize(
        ("given", "message"),
        [
            ({"amount": {"x": "1"}}, "Invalid string: amount"),
            ({"amount": "٣"}, "Invalid integer: ٣"),
            ({"amount": "9" * 400}, "Invalid integer"),
            ({"reverse_transfer": "yes"}, "Invalid boolean: yes"),
            ({"expand": "charge"}, "Invalid array"),
            ({"metadata": {"a": {"b": "c"}}}, "nested value"),
            (
                {"idempotency_key": "x", "stripe_account": "y"},
                "Received unknown parameters: idempotency_key, stripe_account",
            ),
        ],
    )
    def test_what_does_not_fit_its_type_is_refused(self, given: Any, message: str) -> None:
        with pytest.raises(StripeError, match=message):
            parameters.check(given, "RefundCreateParams")
