"""Checkout Sessions, through Stripe's own client."""

import time
from typing import Any

import pytest
import stripe

from payments.sandbox import CardDeclined, Sandbox
from tests.payments.sandbox.receiver import Receiver

WHOLE: Any = {"expand": ["payment_intent.latest_charge.balance_transaction", "line_items"]}


def test_a_new_session_is_open_unpaid_and_has_no_payment_intent(client: stripe.StripeClient, bread: Any) -> None:
    session = client.v1.checkout.sessions.create(bread)

    assert (session.status, session.payment_status, session.amount_total) == ("open", "unpaid", 3150)
    assert session.payment_intent is None
    assert session.id.startswith("cs_test_")
    assert session.url is not None
    assert not session.livemode


def test_a_paid_session_is_told_in_the_order_things_happen(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver, bread: Any
) -> None:
    session = client.v1.checkout.sessions.create(bread)

    sandbox.pay(session.id)
    sandbox.advance(1)
    assert sandbox.settle()

    assert receiver.types == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.completed",
        "charge.updated",
    ]
    completed = receiver.events[3]
    assert completed["data"]["object"]["payment_status"] == "paid"
    assert completed["data"]["object"]["metadata"] == {"order": "CRV-1"}


def test_the_balance_transaction_comes_later_with_stripes_fee(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any
) -> None:
    id = client.v1.checkout.sessions.create(bread).id
    sandbox.settings.booking_delay = 60
    sandbox.pay(id)
    before: Any = client.v1.checkout.sessions.retrieve(id, WHOLE)

    sandbox.advance(60)

    after: Any = client.v1.checkout.sessions.retrieve(id, WHOLE)
    assert before.payment_intent.latest_charge.balance_transaction is None
    booked = after.payment_intent.latest_charge.balance_transaction
    assert (booked.amount, booked.fee, booked.net) == (3150, 121, 3029)
    assert after.payment_intent.metadata.to_dict() == {"order": "CRV-1"}
    assert [item.amount_total for item in after.line_items.data] == [2500, 650]


def test_a_declined_card_leaves_the_session_open_for_another(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver, bread: Any
) -> None:
    id = client.v1.checkout.sessions.create(bread).id

    with pytest.raises(CardDeclined, match="insufficient funds"):
        sandbox.pay(id, card="chargeDeclinedInsufficientFunds")
    declined: Any = client.v1.checkout.sessions.retrieve(id, WHOLE)
    sandbox.pay(id)

    paid: Any = client.v1.checkout.sessions.retrieve(id, WHOLE)
    assert declined.status == "open"
    assert declined.payment_intent.last_payment_error.decline_code == "insufficient_funds"
    assert paid.status == "complete"
    assert paid.payment_intent.id == declined.payment_intent.id
    assert paid.payment_intent.last_payment_error is None
    assert sandbox.settle()
    assert receiver.types.count("payment_intent.created") == 1
    assert "payment_intent.payment_failed" in receiver.types


def test_an_expired_session_cannot_be_paid_and_its_payment_intent_is_canceled(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any
) -> None:
    id = client.v1.checkout.sessions.create(bread).id
    sandbox.decline(id)

    session = client.v1.checkout.sessions.expire(id)

    assert (session.status, session.url) == ("expired", None)
    with pytest.raises(Exception, match="status of `expired`"):
        sandbox.pay(id)
    assert [intent["status"] for intent in sandbox.objects("payment_intent")] == ["canceled"]
    assert len(sandbox.events("checkout.session.expired")) == 1


@pytest.mark.parametrize("status", ["complete", "expired"])
def test_only_an_open_session_can_be_expired(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any, status: str
) -> None:
    id = client.v1.checkout.sessions.create(bread).id
    if status == "complete":
        sandbox.pay(id)
    else:
        client.v1.checkout.sessions.expire(id)

    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.checkout.sessions.expire(id)

    assert refusal.value.user_message == (
        'Only Checkout Sessions with a status in ["open"] can be expired. '
        f"This Checkout Session has a status of `{status}`."
    )


def test_a_session_expires_by_the_clock(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver, bread: Any
) -> None:
    id = client.v1.checkout.sessions.create(bread | {"expires_at": int(time.time()) + 1800}).id

    sandbox.advance(1790)
    before = client.v1.checkout.sessions.retrieve(id).status
    sandbox.advance(11)

    assert (before, client.v1.checkout.sessions.retrieve(id).status) == ("open", "expired")
    assert sandbox.settle()
    assert receiver.types == ["checkout.session.expired"]


def test_a_bank_debit_completes_the_session_and_is_paid_days_later(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver, bread: Any
) -> None:
    types = {"payment_method_types": ["card", "us_bank_account"]}
    good, bad = (client.v1.checkout.sessions.create(bread | types).id for _ in range(2))

    sandbox.pay(good, card="bankSucceedsLater")
    sandbox.pay(bad, card="bankFailsLater")
    ordered = client.v1.checkout.sessions.retrieve(good)
    sandbox.advance(4 * 86_400)

    assert (ordered.status, ordered.payment_status) == ("complete", "unpaid")
    assert client.v1.checkout.sessions.retrieve(good).payment_status == "paid"
    assert client.v1.checkout.sessions.retrieve(bad).payment_status == "unpaid"
    assert sandbox.settle()
    assert receiver.types.count("payment_intent.processing") == 2
    assert receiver.types.count("checkout.session.async_payment_succeeded") == 1
    assert receiver.types.count("checkout.session.async_payment_failed") == 1


def test_sessions_are_found_by_payment_intent_and_status(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any
) -> None:
    paid, open_ = (client.v1.checkout.sessions.create(bread).id for _ in range(2))
    sandbox.pay(paid)
    [intent] = sandbox.objects("payment_intent")

    by_intent = client.v1.checkout.sessions.list({"payment_intent": intent["id"]})
    by_status = client.v1.checkout.sessions.list({"status": "open"})

    assert [session.id for session in by_intent.data] == [paid]
    assert [session.id for session in by_status.data] == [open_]


def test_the_lines_of_a_session_come_in_their_order(client: stripe.StripeClient, bread: Any) -> None:
    id = client.v1.checkout.sessions.create(bread).id

    first = client.v1.checkout.sessions.line_items.list(id, {"limit": 1})
    second = client.v1.checkout.sessions.line_items.list(id, {"starting_after": first.data[0].id})

    assert [item.description for item in first.data + second.data] == ["Rye <loaf>", "Delivery"]
    assert (first.has_more, second.has_more) == (True, False)


def _lines(**price_data: Any) -> Any:
    good = {"currency": "usd", "unit_amount": 1250, "product_data": {"name": "Loaf"}}
    return {"line_items": [{"quantity": 1, "price_data": good | price_data}]}


@pytest.mark.parametrize(
    ("change", "param", "message"),
    [
        ({"success_url": "/thanks"}, "success_url", "Not a valid URL"),
        ({"mode": "buy"}, "mode", "Invalid mode: must be one of payment, setup, or subscription"),
        ({"customer_email": "ann"}, "customer_email", "Invalid email address: ann"),
        (
            {"expires_at": int(time.time()) + 60},
            "expires_at",
            "must be at least 30 minutes from Checkout Session creation",
        ),
        ({"expires_at": int(time.time()) + 90_000}, "expires_at", "must be less than 24 hours from Checkout Session"),
        ({"expires_at": "soon"}, "expires_at", "Invalid integer: soon"),
        ({"colour": "red"}, "colour", "Received unknown parameter: colour"),
        ({"discounts": [{"coupon": "TEN"}]}, "discounts", "does not model the parameter 'discounts'"),
        (_lines(unit_amount=-5), "line_items[0][price_data][unit_amount]", "Invalid non-negative integer"),
        (_lines(unit_amount="1.5"), "line_items[0][price_data][unit_amount]", "Invalid integer: 1.5"),
        (_lines(currency="xxx"), "line_items[0][price_data][currency]", "Invalid currency: xxx."),
        (_lines(unit_amount=20), "amount", "total amount due must add up to at least $0.50 usd"),
        (
            _lines(product_data={"description": "Rye"}),
            "line_items[0][price_data][product_data][name]",
            "Missing required param:",
        ),
        (
            {"line_items": [{"price": "price_none", "quantity": 1}]},
            "line_items[0][price]",
            "No such price: 'price_none'",
        ),
        ({"metadata": {"x": "y" * 501}}, "metadata[x]", "Metadata values can have up to 500 characters"),
    ],
)
def test_bad_parameters_are_refused_in_stripes_words(
    client: stripe.StripeClient, sandbox: Sandbox, bread: Any, change: Any, param: str, message: str
) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.checkout.sessions.create(bread | change)

    assert message in str(refusal.value.user_message)
    assert (refusal.value.param, refusal.value.http_status) == (param, 400)
    assert sandbox.objects("checkout.session") == sandbox.objects("product") == []


def test_a_session_nobody_made_is_missing(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.checkout.sessions.retrieve("cs_test_none")

    assert refusal.value.code == "resource_missing"
    assert refusal.value.http_status == 404
    assert refusal.value.user_message == "No such checkout.session: cs_test_none"
