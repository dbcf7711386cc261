"""Stripe's codes as staff read them: in words, with the code beside them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from payments import refunds, settle
from payments.admin.stripe_words import DECLINES, PAYOUTS, REFUNDS, in_words
from payments.models import Case, Payout, Refund
from payments.sandbox import Sandbox
from tests.orders.admin.staff import signed_in, somebody, text
from tests.payments.admin.test_money import page, paid, started
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db


def beside(code: str) -> str:
    return f'<span class="bo-id bo-soft">({code})</span>'


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("lost_or_stolen_card", f"The card was lost or stolen, so its bank sent the money back {beside('lost_or_stolen_card')}"),
        ("Stripe: declined.", f"The customer&#x27;s bank did not take it {beside('declined')}"),
        ("Stripe refused: charge_disputed", f"Stripe refused: the customer disputes the payment {beside('charge_disputed')}"),
        ("a_code_of_tomorrow", f"A code of tomorrow {beside('a_code_of_tomorrow')}"),
        ("it was given back at Stripe instead", "it was given back at Stripe instead"),
        ("<b>", "&lt;b&gt;"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_code_is_said_in_words_and_words_are_left_alone(said: str, words: str) -> None:
    assert in_words(said, REFUNDS) == words


@pytest.mark.parametrize("known", [REFUNDS, PAYOUTS, DECLINES])
def test_words_are_no_codes_and_leave_the_end_of_the_sentence_to_who_writes_it(known: dict[str, str]) -> None:
    assert [words for words in known.values() if "_" in words or words.endswith(".") or not words[0].isupper()] == []


def test_a_refund_that_came_back_says_why_wherever_it_is_shown(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("pending_then_failed")
    decided = refunds.decide(
        payment, 500, reason=Refund.Reason.GOODWILL, by=somebody(Role.FULFILMENT), at=timezone.now()
    )
    refunds.release(decided, by=somebody(Role.BOOKS), at=timezone.now())
    run_payment_jobs()
    stripe.advance(timedelta(days=9).total_seconds())
    deliver(stripe)
    refund, case = Refund.objects.get(), Case.objects.get(kind=Case.Kind.REFUND_FAILED)
    assert refund.failure == "expired_or_canceled_card"

    places = [f"/admin/payments/refund/{refund.pk}/change/", page(payment.order)]
    places += [f"/admin/payments/case/{case.pk}/{place}/" for place in ["change", "resolution"]]
    for place in [*places, "/admin/payments/case/"]:
        shown = text(books.get(place))
        assert (
            f"The card has expired or was cancelled, so its bank sent the money back {beside(refund.failure)}" in shown
        )
        assert f"Stripe: {refund.failure}" not in shown


def test_a_payout_that_failed_says_why_and_what_arrived_has_nothing_to_say(stripe: Sandbox, books: Client) -> None:
    paid(stripe)
    stripe.advance(timedelta(days=8).total_seconds())
    stripe.pay_out()
    stripe.advance(timedelta(days=8).total_seconds())
    deliver(stripe)
    address = f"/admin/payments/payout/{Payout.objects.get().pk}/change/"
    assert "Why it failed" not in text(books.get(address))

    stripe.fail_payout(Payout.objects.get().stripe_id)
    deliver(stripe)

    assert f"Our bank could not process it {beside('could_not_process')}" in text(books.get(address))
    case = Case.objects.get(kind=Case.Kind.PAYOUT_FAILED)
    shown = text(books.get(f"/admin/payments/case/{case.pk}/change/"))
    assert f"Our bank could not process it {beside('could_not_process')}." in shown


def test_a_declined_card_says_why(stripe: Sandbox, books: Client) -> None:
    payment = started()
    assert "card was declined" not in text(books.get(f"/admin/payments/payment/{payment.pk}/change/"))
    stripe.decline(payment.session_id or "", card="chargeDeclinedInsufficientFunds")
    settle.payment(payment.pk)

    for address in [page(payment.order), f"/admin/payments/payment/{payment.pk}/change/"]:
        assert f"There is not enough on the account {beside('insufficient_funds')}" in text(books.get(address))
