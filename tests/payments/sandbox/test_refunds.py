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


@pytest.mark.parametrize("end", ["canceled", "expired"])
def test_a_refund_that_waits_for_the_customer_ends_without_them(
    sandbox: Sandbox, client: stripe.StripeClient, end: str
) -> None:
    intent = pay(client, receipt_email="ann@example.com")
    sandbox.settings.next_refunds.append("requires_action")
    refund: Any = client.v1.refunds.create({"payment_intent": intent.id, "amount": 700})
    before = state(client, intent)

    if end == "canceled":
        ended: Any = client.v1.refunds.cancel(refund.id)
    else:
        ended = client.v1.test_helpers.refunds.expire(refund.id)

    assert refund.status == "requires_action"
    assert refund.next_action.display_details.email_sent.email_sent_to == "ann@example.com"
    assert ended.status == ("canceled" if end == "canceled" else "failed")
    assert (before, state(client, intent)) == ((700, False), (0, False))
    back = client.v1.balance_transactions.retrieve(str(ended.failure_balance_transaction))
    assert (back.type, back.amount) == ("refund_failure", 700)
    assert len(sandbox.events("refund.failed")) == (0 if end == "canceled" else 1)


def test_a_bank_debit_is_booked_and_refunded_under_names_of_its_own(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any
) -> None:
    session = client.v1.checkout.sessions.create(bread | {"payment_method_types": ["card", "us_bank_account"]})
    sandbox.pay(session.id, card="bankSucceedsLater")
    sandbox.advance(4 * 86_400 + 1)
    [intent] = client.v1.payment_intents.list().data

    refund: Any = client.v1.refunds.create({"payment_intent": intent.id})

    charge: Any = client.v1.charges.retrieve(str(intent.latest_charge), {"expand": ["balance_transaction"]})
    booked = charge.balance_transaction
    assert (booked.type, booked.reporting_category, booked.fee) == ("payment", "charge", 25)
    taken = client.v1.balance_transactions.retrieve(refund.balance_transaction)
    assert (taken.type, taken.reporting_category, taken.net) == ("payment_refund", "refund", -3150)
    assert refund.destination_details.type == "us_bank_transfer"
