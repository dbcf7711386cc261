"""Being paid: Checkout Sessions, PaymentIntents, declined cards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from orders.models import Order
from payments import gateway
from payments.models import Payment
from tests.verification.conftest import Paying

pytestmark = pytest.mark.django_db
documented = pytest.mark.documented


@pytest.fixture
def payment(order: Order) -> Payment:
    return Payment.objects.create(
        order=order, amount=order.total, currency=order.currency, created_at=order.placed_at, expires_at=order.hold_ends_at
    )  # fmt: skip


def opened(payment: Payment, *, success_url: str = "https://shop.example.com/thanks") -> gateway.Opened:
    return gateway.open_session(payment, success_url=success_url, cancel_url="https://shop.example.com/cart")


@documented("https://docs.stripe.com/api/checkout/sessions/create", "A new session is open and has a page's address.")
def test_a_session_is_opened_for_what_the_order_costs(payment: Payment) -> None:
    session = opened(payment)

    facts = gateway.session(session.session_id)
    assert session.url.startswith("http")
    assert (facts.session_status, facts.captured, facts.livemode) == ("open", 0, False)
    assert (facts.amount, facts.currency) == (payment.amount, payment.currency)
    assert facts.reference == str(payment.reference)


@documented(
    "https://docs.stripe.com/api/idempotent_requests", "A request repeated under its key gets the first answer."
)
def test_opening_it_again_gives_the_same_session(payment: Payment) -> None:
    assert opened(payment) == opened(payment)


@documented("https://docs.stripe.com/api/idempotent_requests", "Other parameters under a used key are an error.")
def test_a_key_stands_for_one_set_of_parameters(payment: Payment) -> None:
    opened(payment)

    with pytest.raises(gateway.Refused) as refused:
        opened(payment, success_url="https://shop.example.com/elsewhere")

    assert refused.value.code == "idempotency_error"


@documented("https://docs.stripe.com/api/checkout/sessions/list", "Sessions are listed by the time they were made.")
def test_a_session_is_found_by_our_reference(payment: Payment) -> None:
    session = opened(payment)

    found = gateway.find_session(payment)

    assert found is not None
    assert found.session_id == session.session_id


@documented("https://docs.stripe.com/api/checkout/sessions/expire", "An open session can be expired, once.")
def test_an_expired_session_cannot_be_expired_again(payment: Payment) -> None:
    session = opened(payment)
    gateway.expire(session.session_id)

    with pytest.raises(gateway.Refused):
        gateway.expire(session.session_id)

    assert gateway.session(session.session_id).session_status == "expired"


@documented("https://docs.stripe.com/api/checkout/sessions/create", "A session lives 30 minutes at least.")
def test_a_session_cannot_end_in_a_few_minutes(payment: Payment) -> None:
    payment.expires_at = timezone.now() + timedelta(minutes=10)

    with pytest.raises(gateway.Refused):
        opened(payment)


@documented("https://docs.stripe.com/testing#cards", "pm_card_visa pays.")
@documented("https://docs.stripe.com/metadata", "Metadata given at the beginning stays with the object.")
def test_a_payment_is_captured_and_carries_our_reference(pay: Paying) -> None:
    begin = timezone.now()

    payment = pay()

    money = gateway.money(payment.payment_intent_id or "")
    since, until = begin - timedelta(minutes=5), begin + timedelta(minutes=5)
    listed = {each.id: each for each in gateway.list_payment_intents(since=since, until=until)}
    charges = {each.id: each for each in gateway.list_charges(since=since, until=until)}
    ours = listed[payment.payment_intent_id or ""]
    assert (money.captured, money.refunded, money.currency) == (payment.amount, 0, payment.currency)
    assert (ours.reference, ours.captured, ours.livemode) == (str(payment.reference), payment.amount, False)
    assert charges[ours.charge_id].captured == payment.amount


@pytest.mark.parametrize(
    ("card", "code"),
    [
        ("pm_card_visa_chargeDeclined", "card_declined"),
        ("pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined"),
        ("pm_card_chargeDeclinedExpiredCard", "expired_card"),
        ("pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc"),
        ("pm_card_chargeDeclinedProcessingError", "processing_error"),
    ],
)
@documented("https://docs.stripe.com/testing#declined-payments", "Each of these cards is declined with its own code.")
def test_a_declined_card_says_why(pay: Paying, card: str, code: str) -> None:
    with pytest.raises(gateway.Refused) as refused:
        pay(card)

    assert refused.value.code == code


@documented("https://docs.stripe.com/api/errors", "What does not exist is an error of the request, not of the server.")
def test_what_stripe_does_not_know_is_refused() -> None:
    with pytest.raises(gateway.Refused) as refused:
        gateway.money("pi_that_never_was")

    assert refused.value.code == "resource_missing"
