"""Refunds, through Stripe's own client."""

from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox
from tests.payments.sandbox.test_payment_intents import pay


def state(client: stripe.StripeClient, intent: stripe.PaymentIntent) -> tuple[int, bool]:
    charge = client.v1.charges.retrieve(str(intent.latest_charge))
    return charge.amount_refunded, charge.refunded


def test_a_payment_is_refunded_in_parts_until_nothing_is_left(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    intent = pay(client)

    part = client.v1.refunds.create({"payment_intent": intent.id, "amount": 500, "reason": "requested_by_customer"})
    after_part = state(client, intent)
    rest = client.v1.refunds.create({"charge": str(intent.latest_charge), "metadata": {"why": "all of it"}})

    assert (part.status, rest.status) == ("succeeded", "succeeded")
    assert (after_part, state(client, intent)) == ((500, False), (2000, True))
    assert rest.amount == 1500
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        client.v1.refunds.create({"payment_intent": intent.id})
    assert refusal.value.code == "charge_already_refunded"
    assert refusal.value.user_message == f"Charge {intent.latest_charge} has already been refunded."
    assert [refund.id for refund in client.v1.refunds.list({"payment_intent": intent.id}).data] == [rest.id, part.id]
    types = [event["type"] for event in sandbox.events()]
    assert types.count("refund.created") == types.count("charge.refunded") == 2


def test_more_than_was_paid_is_refused_in_stripes_words(client: stripe.StripeClient) -> None:
    intent = pay(client)

    with pytest.raises(stripe.InvalidRequestError) as whole:
        client.v1.refunds.create({"payment_intent": intent.id, "amount": 2001})
    client.v1.refunds.create({"payment_intent": intent.id, "amount": 1500})
    with pytest.raises(stripe.InvalidRequestError) as rest:
        client.v1.refunds.create({"payment_intent": intent.id, "amount": 600})

    assert whole.value.user_message == "Refund amount ($20.01) is greater than charge amount ($20.00)"
    assert rest.value.user_message == "Refund amount ($6.00) is greater than unrefunded amount on charge ($5.00)"
    assert rest.value.param == "amount"


def test_an_unpaid_intent_has_nothing_to_refund(client: stripe.StripeClient) -> None:
    intent = client.v1.payment_intents.create({"amount": 2000, "currency": "usd"})

    with pytest.raises(stripe.InvalidRequestError, match="does not have a successful charge to refund"):
        client.v1.refunds.create({"payment_intent": intent.id})
    with pytest.raises(stripe.InvalidRequestError, match="No such payment_intent: 'pi_none'"):
        client.v1.refunds.create({"payment_intent": "pi_none"})
    with pytest.raises(stripe.InvalidRequestError, match="payment_intent or charge"):
        client.v1.refunds.create({})


@pytest.mark.parametrize("by", ["card", "switch"])
def test_a_pending_refund_succeeds_later(sandbox: Sandbox, client: stripe.StripeClient, by: str) -> None:
    intent = pay(client, "pendingRefund" if by == "card" else "visa")
    if by == "switch":
        sandbox.settings.next_refunds.append("pending_then_succeeded")

    refund = client.v1.refunds.create({"payment_intent": intent.id})
    sandbox.advance(5)

    assert refund.status == "pending"
    assert client.v1.refunds.retrieve(refund.id).status == "succeeded"
    [event] = sandbox.events("refund.updated")
    assert event["data"]["previous_attributes"] == {"status": "pending"}


@pytest.mark.parametrize("course", ["pending_then_failed", "succeeded_then_failed"])
def test_a_failed_refund_gives_the_balance_back(sandbox: Sandbox, client: stripe.StripeClient, course: Any) -> None:
    intent = pay(client)
    sandbox.settings.next_refunds.append(course)
    refund = client.v1.refunds.create({"payment_intent": intent.id, "amount": 700})
    before = state(client, intent)

    sandbox.advance(5)

    failed: Any = client.v1.refunds.retrieve(refund.id, {"expand": ["failure_balance_transaction"]})
    assert (before, state(client, intent)) == ((700, False), (0, False))
    assert (failed.status, failed.failure_balance_transaction.amount) == ("failed", 700)
    assert len(sandbox.events("refund.failed")) == 1


def test_what_a_refund_says_is_updated(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    refund = client.v1.refunds.create({"payment_intent": pay(client).id})

    updated = client.v1.refunds.update(refund.id, {"metadata": {"order": "7"}})

    assert updated.metadata is not None
    assert updated.metadata.to_dict() == {"order": "7"}
    assert len(sandbox.events("charge.refund.updated")) == 1
    with pytest.raises(stripe.InvalidRequestError, match="cannot be canceled"):
        client.v1.refunds.cancel(refund.id)
