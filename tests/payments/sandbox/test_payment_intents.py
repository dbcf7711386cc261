"""PaymentIntents, charges and what they need, through Stripe's own client."""

from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox

CARD: Any = {"amount": 2000, "currency": "usd", "payment_method_types": ["card"]}


def pay(client: stripe.StripeClient, card: str = "visa", **more: Any) -> stripe.PaymentIntent:
    return client.v1.payment_intents.create(CARD | {"confirm": True, "payment_method": f"pm_card_{card}"} | more)


def types(sandbox: Sandbox) -> list[str]:
    return [event["type"] for event in sandbox.events()]


def test_a_confirmed_intent_succeeds_and_is_booked(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    intent = pay(client, description="Order 7", metadata={"order": "7"})
    sandbox.advance(1)

    charge: Any = client.v1.charges.retrieve(str(intent.latest_charge), {"expand": ["balance_transaction"]})
    assert (intent.status, intent.amount_received) == ("succeeded", 2000)
    assert (charge.description, charge.metadata.order) == ("Order 7", "7")
    assert charge.payment_method_details.card.last4 == "4242"
    assert charge.balance_transaction.fee == 88
    assert client.v1.balance_transactions.retrieve(charge.balance_transaction.id).net == 1912
    assert client.v1.balance.retrieve().pending[0].amount == 1912
    sandbox.advance(2 * 86_400)
    assert client.v1.balance.retrieve().available[0].amount == 1912


def test_a_declined_card_is_a_card_error_that_leaves_a_failed_charge(
    sandbox: Sandbox, client: stripe.StripeClient
) -> None:
    with pytest.raises(stripe.CardError) as refusal:
        pay(client, "chargeDeclined")

    error = refusal.value.error
    assert error is not None
    assert (refusal.value.http_status, error.code, error.decline_code) == (402, "card_declined", "generic_decline")
    [charge] = client.v1.charges.list().data
    assert (charge.status, charge.paid, charge.id) == ("failed", False, error.charge)
    [intent] = client.v1.payment_intents.list().data
    assert (intent.status, intent.payment_method) == ("requires_payment_method", None)
    assert types(sandbox) == ["payment_intent.created", "charge.failed", "payment_intent.payment_failed"]


def test_an_intent_is_confirmed_again_with_another_card(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.CardError):
        pay(client, "chargeDeclined")
    [intent] = client.v1.payment_intents.list().data

    confirmed = client.v1.payment_intents.confirm(intent.id, {"payment_method": "pm_card_mastercard"})

    assert confirmed.status == "succeeded"


def test_three_d_secure_waits_for_the_customer(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    intent = pay(client, "authenticationRequired", return_url="http://localhost:3001/back")

    assert intent.status == "requires_action"
    assert intent.next_action is not None
    assert intent.next_action.redirect_to_url is not None
    assert intent.next_action.redirect_to_url.return_url == "http://localhost:3001/back"
    assert types(sandbox) == ["payment_intent.created", "payment_intent.requires_action"]


def test_money_held_is_captured_later(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    intent = pay(client, capture_method="manual")

    captured = client.v1.payment_intents.capture(intent.id, {"amount_to_capture": 1500})
    sandbox.advance(1)

    assert (intent.status, intent.amount_capturable) == ("requires_capture", 2000)
    assert (captured.status, captured.amount_received) == ("succeeded", 1500)
    [transaction] = client.v1.balance_transactions.list().data
    assert transaction.amount == 1500
    assert "charge.captured" in types(sandbox)


def test_an_intent_is_canceled_once(client: stripe.StripeClient) -> None:
    intent = client.v1.payment_intents.create(CARD)

    canceled = client.v1.payment_intents.cancel(intent.id, {"cancellation_reason": "abandoned"})

    assert (canceled.status, canceled.cancellation_reason) == ("canceled", "abandoned")
    with pytest.raises(stripe.InvalidRequestError, match="it has a status of canceled") as refusal:
        client.v1.payment_intents.cancel(intent.id)
    assert refusal.value.code == "payment_intent_unexpected_state"


def test_the_intent_of_a_session_is_ended_by_expiring_the_session(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any
) -> None:
    session = client.v1.checkout.sessions.create(bread)
    sandbox.decline(session.id)
    [intent] = sandbox.objects("payment_intent")

    with pytest.raises(stripe.InvalidRequestError, match="Expire the Checkout Session instead"):
        client.v1.payment_intents.cancel(intent["id"])


@pytest.mark.parametrize(
    ("params", "code", "message"),
    [
        ({"amount": 10, "currency": "usd"}, "amount_too_small", "Amount must be at least $0.50 usd"),
        ({"amount": -1, "currency": "usd"}, "parameter_invalid_integer", "Invalid positive integer"),
        ({"amount": 10**9, "currency": "usd"}, "amount_too_large", "Amount must be no more than $999,999.99"),
        ({"amount": 500}, "parameter_missing", "Missing required param: currency."),
        (
            {"amount": 500, "currency": "usd", "customer": "cus_none"},
            "resource_missing",
            "No such customer: 'cus_none'",
        ),
        ({"amount": "", "currency": "usd"}, "parameter_invalid_empty", "You passed an empty string for 'amount'."),
    ],
)
def test_bad_intents_are_refused(client: stripe.StripeClient, params: Any, code: str, message: str) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.payment_intents.create(params)

    assert refusal.value.code == code
    assert message in str(refusal.value.user_message)


def test_what_an_intent_says_is_updated(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    intent = client.v1.payment_intents.create(CARD | {"metadata": {"keep": "1", "drop": "2"}})

    changed = client.v1.payment_intents.update(intent.id, {"amount": 2500, "metadata": {"drop": "", "new": "3"}})

    assert changed.amount == 2500
    assert changed.metadata.to_dict() == {"keep": "1", "new": "3"}


def test_a_charge_can_be_described_afterwards(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    charge = str(pay(client).latest_charge)

    client.v1.charges.update(charge, {"description": "Two loaves"})

    [event] = sandbox.events("charge.updated")
    assert event["data"]["previous_attributes"] == {"description": None}
    assert client.v1.charges.retrieve(charge).description == "Two loaves"


def test_customers_come_change_and_go(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    customer = client.v1.customers.create({"email": "ann@example.com", "name": "Ann"})
    client.v1.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    client.v1.customers.update(customer.id, {"name": "Ann Baker", "metadata": {"vip": "yes"}})

    assert client.v1.customers.retrieve(customer.id).name == "Ann Baker"
    assert [each.id for each in client.v1.customers.list({"email": "ann@example.com"}).data] == [customer.id]
    assert len(client.v1.payment_methods.list({"customer": customer.id}).data) == 1
    client.v1.customers.delete(customer.id)
    assert client.v1.customers.retrieve(customer.id).deleted
    assert client.v1.customers.list().data == []
    assert types(sandbox) == ["customer.created", "payment_method.attached", "customer.updated", "customer.deleted"]


def test_a_card_is_attached_and_detached(client: stripe.StripeClient) -> None:
    customer = client.v1.customers.create()
    method = client.v1.payment_methods.create({"type": "card", "card": {"token": "tok_visa"}})

    client.v1.payment_methods.attach(method.id, {"customer": customer.id})
    client.v1.payment_methods.detach(method.id)

    assert client.v1.payment_methods.retrieve(method.id).customer is None
    with pytest.raises(stripe.InvalidRequestError, match="not attached"):
        client.v1.payment_methods.detach(method.id)


def test_products_and_prices_sell_by_id(sandbox: Sandbox, client: stripe.StripeClient, bread: Any) -> None:
    product = client.v1.products.create({"name": "Loaf"})
    price = client.v1.prices.create({"product": product.id, "unit_amount": 900, "currency": "usd"})

    session = client.v1.checkout.sessions.create(bread | {"line_items": [{"price": price.id, "quantity": 3}]})

    assert session.amount_total == 2700
    assert client.v1.products.retrieve(product.id).name == "Loaf"
    assert client.v1.prices.retrieve(price.id, {"expand": ["product"]}).unit_amount == 900
    assert [each.id for each in client.v1.prices.list({"product": product.id}).data] == [price.id]
    assert product.id in [each.id for each in client.v1.products.list().data]


def test_the_account_is_known(client: stripe.StripeClient) -> None:
    account = client.v1.accounts.retrieve_current()

    assert account.default_currency == "usd"
    assert client.v1.accounts.retrieve(account.id).id == account.id
