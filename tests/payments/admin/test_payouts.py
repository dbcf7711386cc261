"""Stripe's payouts in the back office: what arrived, what it is made of, and what is not explained."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.formats import date_format

from craved.accounts.roles import Role
from craved.money import format_money
from payments.models import BalanceTransaction, Case, Payout
from payments.sandbox import Sandbox
from tests.orders.admin.staff import signed_in, text
from tests.payments.admin.test_money import paid
from tests.payments.events import deliver

pytestmark = pytest.mark.django_db

PAYOUTS, MOVEMENTS = "/admin/payments/payout/", "/admin/payments/balancetransaction/"


def paid_out(stripe: Sandbox) -> Payout:
    paid(stripe)
    stripe.advance(timedelta(days=8).total_seconds())
    stripe.pay_out()
    stripe.advance(timedelta(days=8).total_seconds())
    deliver(stripe)
    return Payout.objects.get()


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


def test_a_payout_shows_the_orders_it_is_made_of(stripe: Sandbox, books: Client) -> None:
    payout = paid_out(stripe)

    shown = text(books.get(f"{PAYOUTS}{payout.pk}/change/"))

    sale = BalanceTransaction.objects.get(type="charge")
    assert sale.payment is not None
    assert sale.payment.order.code in shown
    assert "To the cent" in shown
    assert "Paid" in text(books.get(PAYOUTS))


def test_a_payout_is_called_by_its_amount_and_day_and_stripes_name_is_left_as_it_is(
    stripe: Sandbox, books: Client
) -> None:
    payout = paid_out(stripe)

    shown = text(books.get(f"{PAYOUTS}{payout.pk}/change/"))

    title = f"{format_money(payout.amount, 'usd')}, {date_format(payout.arrives_on, 'M j, Y')}"
    assert f"Payout | {title} |" in " ".join(re.findall("<title>(.*?)</title>", shown, re.DOTALL)[0].split())
    assert payout.stripe_id in shown
    assert payout.stripe_id.capitalize() not in shown


def test_what_failed_and_what_is_not_explained_can_be_listed(stripe: Sandbox, books: Client) -> None:
    payout = paid_out(stripe)
    assert payout.stripe_id not in text(books.get(f"{PAYOUTS}?state=unexplained"))

    stripe.fail_payout(payout.stripe_id)
    deliver(stripe)

    assert payout.stripe_id in text(books.get(f"{PAYOUTS}?state=failed"))
    case = Case.objects.get()
    assert "the money is back in the Stripe balance" in text(books.get(f"/admin/payments/case/{case.pk}/change/"))


def test_movements_are_found_by_the_order_they_are_of(stripe: Sandbox, books: Client) -> None:
    first, second = paid(stripe), paid(stripe)
    stripe.advance(10)
    deliver(stripe)

    shown = text(books.get(f"{MOVEMENTS}?q={first.order.code}"))

    assert first.order.code in shown
    assert second.order.code not in shown


def test_packers_do_not_see_the_bank(stripe: Sandbox) -> None:
    assert signed_in(Role.FULFILMENT).get(PAYOUTS).status_code == 403
