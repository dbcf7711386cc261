"""Disputes, through Stripe's own client."""

from typing import Any

import pytest
import stripe

from payments.sandbox import Sandbox
from payments.sandbox.errors import StripeError
from tests.payments.sandbox.test_payment_intents import pay, types

DAY = 86_400


def disputed(sandbox: Sandbox, client: stripe.StripeClient, card: str = "createDispute") -> stripe.Dispute:
    intent = pay(client, card)
    sandbox.advance(1)
    [dispute] = client.v1.disputes.list({"payment_intent": intent.id}).data
    return dispute


def dispute_events(sandbox: Sandbox) -> list[str]:
    return [type.removeprefix("charge.dispute.") for type in types(sandbox) if "dispute" in type]


def net(client: stripe.StripeClient) -> int:
    """What the account holds, available or not."""
    balance = client.v1.balance.retrieve()
    return balance.available[0].amount + balance.pending[0].amount


@pytest.mark.parametrize(
    ("card", "reason", "code"),
    [("createDispute", "fraudulent", "10.4"), ("createDisputeProductNotReceived", "product_not_received", "13.1")],
)
def test_a_disputing_card_takes_the_money_and_a_fee(
    sandbox: Sandbox, client: stripe.StripeClient, card: str, reason: str, code: str
) -> None:
    dispute = disputed(sandbox, client, card)

    charge = client.v1.charges.retrieve(str(dispute.charge))
    [withdrawal] = dispute.balance_transactions
    assert (dispute.status, dispute.amount, dispute.currency, dispute.reason) == ("needs_response", 2000, "usd", reason)
    assert (dispute.network_reason_code, dispute.is_charge_refundable) == (code, False)
    assert charge.disputed
    assert (withdrawal.type, withdrawal.reporting_category) == ("adjustment", "dispute")
    assert (withdrawal.amount, withdrawal.fee, withdrawal.net) == (-2000, 1500, -3500)
    assert withdrawal.source == dispute.id
    assert dispute_events(sandbox) == ["created", "funds_withdrawn"]
    assert net(client) == 2000 - 88 - 3500


def test_its_transactions_are_shown_as_they_are_now(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    dispute = disputed(sandbox, client)

    sandbox.advance(2 * DAY)

    [withdrawal] = client.v1.disputes.retrieve(dispute.id).balance_transactions
    assert (dispute.balance_transactions[0].status, withdrawal.status) == ("pending", "available")


@pytest.mark.parametrize(
    ("returned", "fee", "left"), [(False, 0, 2000 - 88 - 1500), (True, -1500, 2000 - 88)], ids=["kept", "returned"]
)
def test_winning_evidence_brings_the_money_back(
    sandbox: Sandbox, client: stripe.StripeClient, returned: bool, fee: int, left: int
) -> None:
    sandbox.settings.dispute_fee_returned = returned
    dispute = disputed(sandbox, client)

    answered = client.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}})
    sandbox.advance(1)

    won = client.v1.disputes.retrieve(dispute.id)
    _, reversal = won.balance_transactions
    assert (answered.status, won.status) == ("under_review", "won")
    assert (answered.evidence_details.submission_count, answered.evidence_details.has_evidence) == (1, True)
    assert (reversal.reporting_category, reversal.amount, reversal.fee) == ("dispute_reversal", 2000, fee)
    assert net(client) == left
    assert dispute_events(sandbox)[2:] == ["updated", "closed", "funds_reinstated"]
    assert client.v1.refunds.create({"charge": str(dispute.charge)}).amount == 2000


def test_losing_evidence_loses(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    dispute = disputed(sandbox, client)

    client.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": "losing_evidence"}})
    sandbox.advance(1)

    assert client.v1.disputes.retrieve(dispute.id).status == "lost"
    assert dispute_events(sandbox)[2:] == ["updated", "closed"]
    [closed] = sandbox.events("charge.dispute.closed")
    assert closed["data"]["previous_attributes"] == {"status": "under_review"}


@pytest.mark.parametrize(("won", "status"), [(True, "won"), (False, "lost")])
def test_other_evidence_waits_for_the_bank(
    sandbox: Sandbox, client: stripe.StripeClient, won: bool, status: str
) -> None:
    dispute = disputed(sandbox, client)
    client.v1.disputes.update(dispute.id, {"evidence": {"customer_name": "Ann", "shipping_carrier": "USPS"}})

    sandbox.advance(60 * DAY)
    before = client.v1.disputes.retrieve(dispute.id).status
    after = sandbox.decide_dispute(dispute.id, won=won)["status"]

    assert (before, after) == ("under_review", status)
    with pytest.raises(StripeError, match="already closed"):
        sandbox.decide_dispute(dispute.id, won=won)


def test_evidence_is_staged_until_it_is_submitted(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    id = disputed(sandbox, client).id

    named = client.v1.disputes.update(id, {"metadata": {"order": "7"}})
    staged = client.v1.disputes.update(id, {"evidence": {"customer_name": "Ann"}, "submit": False})
    submitted = client.v1.disputes.update(id, {"evidence": {"product_description": "Bread"}, "submit": True})

    assert (named.status, named.evidence_details.has_evidence) == ("needs_response", False)
    assert (staged.status, staged.evidence_details.submission_count) == ("needs_response", 0)
    assert staged.evidence_details.has_evidence
    assert (submitted.status, submitted.evidence_details.submission_count) == ("under_review", 1)
    assert (submitted.evidence.customer_name, submitted.evidence.product_description) == ("Ann", "Bread")
    with pytest.raises(stripe.InvalidRequestError, match="already been submitted"):
        client.v1.disputes.update(id, {"evidence": {"customer_name": "Bob"}})


def test_evidence_that_is_too_long_or_a_file_is_refused(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    id = disputed(sandbox, client).id
    long = "x" * 20_000
    texts: Any = ["access_activity_log", "billing_address", "cancellation_rebuttal", "customer_name", "service_date",
                  "product_description", "shipping_address", "uncategorized_text"]  # fmt: skip
    refused: list[tuple[Any, str]] = [
        ({"uncategorized_text": long + "x"}, "at most 20000 characters"),
        (dict.fromkeys(texts, long), "limited to 150,000"),
        ({"receipt": "file_1"}, "does not model the parameter 'receipt'"),
    ]
    for evidence, message in refused:
        with pytest.raises(stripe.InvalidRequestError, match=message):
            client.v1.disputes.update(id, {"evidence": evidence})

    assert client.v1.disputes.retrieve(id).status == "needs_response"


def test_a_dispute_nobody_answers_is_lost_when_its_last_day_ends(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    dispute = disputed(sandbox, client)
    due_by = dispute.evidence_details.due_by or 0

    sandbox.advance(due_by - sandbox.clock.now() - 1)
    in_time = client.v1.disputes.retrieve(dispute.id).status
    sandbox.advance(3)

    assert due_by % DAY == DAY - 1
    assert 9 * DAY <= due_by - dispute.created < 10 * DAY
    assert (in_time, client.v1.disputes.retrieve(dispute.id).status) == ("needs_response", "lost")
    [closed] = sandbox.events("charge.dispute.closed")
    assert closed["created"] == due_by + 1
    with pytest.raises(stripe.InvalidRequestError, match="already closed"):
        client.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": "winning_evidence"}})


def test_a_shop_may_give_in(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    dispute = disputed(sandbox, client)

    closed = client.v1.disputes.close(dispute.id)

    assert closed.status == "lost"
    with pytest.raises(stripe.InvalidRequestError, match="already closed"):
        client.v1.disputes.close(dispute.id)


def test_a_charge_is_not_refunded_while_the_bank_holds_its_money(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    dispute = disputed(sandbox, client)

    with pytest.raises(stripe.InvalidRequestError, match="charged back; cannot issue a refund") as refusal:
        client.v1.refunds.create({"charge": str(dispute.charge)})

    assert refusal.value.code == "charge_disputed"


class TestInquiries:
    def test_an_inquiry_takes_nothing_and_ends_by_itself(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        dispute = disputed(sandbox, client, "createDisputeInquiry")

        sandbox.advance(120 * DAY)

        assert (dispute.status, dispute.balance_transactions) == ("warning_needs_response", [])
        assert client.v1.disputes.retrieve(dispute.id).status == "warning_closed"
        assert dispute_events(sandbox) == ["created", "closed"]
        assert net(client) == 2000 - 88

    def test_an_answer_is_under_review_until_the_bank_is_content(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        dispute = disputed(sandbox, client, "createDisputeInquiry")

        answered = client.v1.disputes.update(dispute.id, {"evidence": {"uncategorized_text": "It was delivered."}})

        assert answered.status == "warning_under_review"
        assert sandbox.decide_dispute(dispute.id, won=True)["status"] == "warning_closed"

    def test_an_answer_that_does_not_satisfy_the_bank_makes_it_a_dispute(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        inquiry = disputed(sandbox, client, "createDisputeInquiry")
        client.v1.disputes.update(inquiry.id, {"evidence": {"uncategorized_text": "So what?"}})
        sandbox.advance(20 * DAY)

        sandbox.decide_dispute(inquiry.id, won=False)

        dispute: Any = client.v1.disputes.retrieve(inquiry.id)
        assert (dispute.status, dispute.payment_method_details.card.case_type) == ("needs_response", "chargeback")
        assert [transaction.net for transaction in dispute.balance_transactions] == [-3500]
        assert dispute_events(sandbox) == ["created", "updated", "updated", "funds_withdrawn"]
        sandbox.advance(11 * DAY)
        assert client.v1.disputes.retrieve(inquiry.id).status == "lost"

    def test_a_shop_may_close_it(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        dispute = disputed(sandbox, client, "createDisputeInquiry")

        assert client.v1.disputes.close(dispute.id).status == "warning_closed"

    def test_a_full_refund_ends_it(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        dispute = disputed(sandbox, client, "createDisputeInquiry")

        client.v1.refunds.create({"charge": str(dispute.charge), "amount": 500})
        part = client.v1.disputes.retrieve(dispute.id).status
        client.v1.refunds.create({"charge": str(dispute.charge)})

        assert (part, client.v1.disputes.retrieve(dispute.id).status) == ("warning_needs_response", "warning_closed")


class TestByHand:
    def test_any_payment_can_be_disputed_in_part(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        intent = pay(client)
        client.v1.refunds.create({"payment_intent": intent.id, "amount": 500})

        made = sandbox.dispute(intent.id, reason="duplicate", amount=700)

        found = client.v1.disputes.retrieve(made["id"], {"expand": ["charge", "payment_intent"]})
        assert (found.amount, found.reason, found.network_reason_code) == (700, "duplicate", "12.6.1")
        assert getattr(found.charge, "disputed", None) is True

    def test_what_cannot_be_disputed_is_refused(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        whole, refunded = pay(client), pay(client)
        client.v1.refunds.create({"payment_intent": refunded.id})
        refused: list[tuple[str, dict[str, Any], str]] = [
            ("ch_none", {}, "No such charge"),
            (refunded.id, {}, "holds no money"),
            (whole.id, {"amount": 2001}, "from 1 to 2000"),
            (whole.id, {"reason": "boredom"}, "Unknown reason"),
        ]
        for payment, how, message in refused:
            with pytest.raises(StripeError, match=message):
                sandbox.dispute(payment, **how)
        sandbox.dispute(whole.id)
        with pytest.raises(StripeError, match="disputed already"):
            sandbox.dispute(whole.id)

        assert len(sandbox.objects("dispute")) == 1

    def test_a_payment_refunded_in_time_is_not_disputed(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        client.v1.refunds.create({"payment_intent": pay(client, "createDispute").id})

        sandbox.advance(DAY)

        assert sandbox.objects("dispute") == []
