"""Refunds and disputes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from payments import gateway
from payments.models import Dispute, Payment, Refund
from tests.verification.conftest import Paying

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("keys_of_their_own")]
documented = pytest.mark.documented
Eventually = Callable[[Callable[[], Any], Callable[[Any], bool]], Any]


def refund_of(payment: Payment, amount: int) -> Refund:
    return Refund.objects.create(
        payment=payment, amount=amount, reason=Refund.Reason.GOODWILL, decided_at=timezone.now(), released_at=timezone.now()
    )  # fmt: skip


@pytest.fixture
def keys_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our keys are made from rows, and each test starts counting rows anew: at Stripe the keys of yesterday are known."""
    monkeypatch.setattr(
        Refund, "idempotency_key", property(lambda refund: f"{refund.payment.reference}-refund-{refund.pk}")
    )
    monkeypatch.setattr(Dispute, "idempotency_key", property(lambda dispute: f"{dispute.stripe_id}-evidence"))


@documented("https://docs.stripe.com/refunds", "A payment is refunded in parts until nothing of it is left.")
def test_parts_of_a_payment_are_refunded_until_none_is_left(pay: Paying) -> None:
    payment = pay()
    part = gateway.create_refund(refund_of(payment, 300))
    rest = gateway.create_refund(refund_of(payment, payment.amount - 300))

    with pytest.raises(gateway.Refused) as refused:
        gateway.create_refund(refund_of(payment, 1))

    assert (part.status, rest.status) == ("succeeded", "succeeded")
    assert refused.value.code == "charge_already_refunded"
    assert gateway.money(payment.payment_intent_id or "").kept == 0
    assert {each.refund_id for each in gateway.refunds_of(payment.payment_intent_id or "")} == {
        part.refund_id,
        rest.refund_id,
    }


@documented("https://docs.stripe.com/api/refunds/create", "More than is left of a charge is refused.")
def test_more_than_was_paid_is_refused(pay: Paying) -> None:
    payment = pay()

    with pytest.raises(gateway.Refused):
        gateway.create_refund(refund_of(payment, payment.amount + 1))

    assert gateway.refunds_of(payment.payment_intent_id or "") == []


@documented("https://docs.stripe.com/api/idempotent_requests", "A refund asked for twice under one key is made once.")
def test_a_refund_asked_for_again_is_the_same_one(pay: Paying) -> None:
    payment = pay()
    refund = refund_of(payment, 300)

    first, again = gateway.create_refund(refund), gateway.create_refund(refund)

    assert first.refund_id == again.refund_id
    assert first.reference == str(refund.pk)
    assert gateway.money(payment.payment_intent_id or "").refunded == 300


@documented("https://docs.stripe.com/api/idempotent_requests", "Another amount under the same key is an error.")
def test_a_refund_of_another_amount_under_the_same_key_is_refused(pay: Paying) -> None:
    payment = pay()
    refund = refund_of(payment, 300)
    gateway.create_refund(refund)
    refund.amount = 400

    with pytest.raises(gateway.Refused) as refused:
        gateway.create_refund(refund)

    assert refused.value.code == "idempotency_error"
    assert gateway.money(payment.payment_intent_id or "").refunded == 300


@documented("https://docs.stripe.com/testing#refunds", "With pm_card_pendingRefund a refund takes a while.")
def test_a_slow_refund_succeeds_in_the_end(pay: Paying, eventually: Eventually) -> None:
    refund = gateway.create_refund(refund_of(pay("pm_card_pendingRefund"), 300))

    done = eventually(lambda: gateway.refund(refund.refund_id), lambda facts: facts.status != "pending")

    assert refund.status == "pending"
    assert done.status == "succeeded"


@documented("https://docs.stripe.com/testing#refunds", "With pm_card_refundFail a refund fails after a while.")
@documented("https://docs.stripe.com/refunds#failed-refunds", "Its amount comes back to the balance, as a movement.")
def test_a_refund_that_fails_comes_back(pay: Paying, eventually: Eventually) -> None:
    payment = pay("pm_card_refundFail")
    refund = gateway.create_refund(refund_of(payment, 300))

    done = eventually(lambda: gateway.refund(refund.refund_id), lambda facts: facts.status == "failed")

    assert refund.status in {"pending", "succeeded"}
    assert done.failure
    assert sorted(each.amount for each in done.movements) == [-300, 300]
    assert gateway.money(payment.payment_intent_id or "").kept == payment.amount


# --- Disputes --------------------------------------------------------------------------------------------------------


@pytest.fixture
def disputed(pay: Paying, eventually: Eventually) -> Dispute:
    payment = pay("pm_card_createDispute")
    facts = eventually(lambda: dispute_of(payment), lambda found: found is not None and found.taken > 0)
    return Dispute.objects.create(
        payment=payment, stripe_id=facts.dispute_id, amount=facts.amount, currency=facts.currency, reason=facts.reason,
        status=facts.status, created_at=facts.created, due_by=facts.due_by, asked_at=facts.asked_at,
        submitted_at=timezone.now(),
    )  # fmt: skip


def dispute_of(payment: Payment) -> gateway.DisputeFacts | None:
    now = timezone.now()
    found = gateway.disputes(since=now - timedelta(minutes=10), until=now + timedelta(minutes=10))
    return next((each for each in found if each.payment_intent_id == payment.payment_intent_id), None)


@documented("https://docs.stripe.com/testing#disputes", "A payment with pm_card_createDispute is disputed as fraud.")
@documented(
    "https://docs.stripe.com/disputes/how-disputes-work", "The bank takes the amount and Stripe a fee, at once."
)
def test_a_dispute_takes_the_money_and_says_until_when_it_can_be_answered(disputed: Dispute) -> None:
    facts = gateway.dispute(disputed.stripe_id)

    assert (facts.reason, facts.status, facts.answered) == ("fraudulent", "needs_response", False)
    assert (facts.amount, facts.taken, facts.given_back) == (disputed.payment.amount, disputed.payment.amount, 0)
    assert facts.reference == str(disputed.payment.reference)
    assert facts.charge_id == disputed.payment.charge_id
    assert facts.due_by is not None
    assert facts.due_by > timezone.now() + timedelta(days=3)
    assert [(each.type, each.category) for each in facts.movements] == [("adjustment", "dispute")]
    assert facts.movements[0].fee > 0


@pytest.mark.parametrize(("evidence", "end"), [("winning_evidence", "won"), ("losing_evidence", "lost")])
@documented("https://docs.stripe.com/testing#evidence", "In test mode these words decide a dispute.")
@documented(
    "https://docs.stripe.com/disputes/responding", "What was won comes back to the balance; what was lost stays."
)
def test_the_answer_decides_a_dispute(disputed: Dispute, eventually: Eventually, evidence: str, end: str) -> None:
    disputed.evidence = {"uncategorized_text": evidence, "customer_name": "Ada Winter"}

    sent, again = gateway.submit_evidence(disputed), gateway.submit_evidence(disputed)
    decided = eventually(lambda: gateway.dispute(disputed.stripe_id), lambda facts: facts.status in {"won", "lost"})

    assert sent.answered
    assert again.answered
    assert decided.status == end
    came_back = eventually(
        lambda: gateway.dispute(disputed.stripe_id), lambda facts: end == "lost" or facts.given_back > 0
    )
    assert came_back.given_back == (disputed.amount if end == "won" else 0)


@documented("https://docs.stripe.com/disputes/how-disputes-work", "What the bank has taken cannot be refunded as well.")
def test_a_disputed_payment_cannot_be_refunded(disputed: Dispute) -> None:
    with pytest.raises(gateway.Refused) as refused:
        gateway.create_refund(refund_of(disputed.payment, 100))

    assert refused.value.code == "charge_disputed"
