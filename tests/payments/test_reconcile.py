"""Reconciling a shop in which nothing is wrong, and how a run is asked for, repaired, cut short and told."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from orders.models import Order
from payments import checkout, disputes, payouts, reconciliation, refunds, settle
from payments.models import Payment, Refund
from payments.reconciliation import Comparison
from payments.sandbox import Sandbox
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import deliver
from tests.payments.test_settle import paid, started

pytestmark = pytest.mark.django_db


def reconciled(*, hours: float = 3) -> Comparison:
    """What is left to see some hours from now, when nothing is on its way any more."""
    at = timezone.now() + timedelta(hours=hours)
    return reconciliation.compare(at - timedelta(days=7), at, at=at)


def told(books: Comparison) -> list[str]:
    return [str(each) for each in books.differences]


def collect(stripe: Sandbox) -> None:
    """Let Stripe book what it has, and hear of it all."""
    stripe.advance(10)
    deliver(stripe)
    payouts.collect(at=timezone.now())


def test_a_shop_with_sales_agrees_with_stripe(stripe: Sandbox) -> None:
    for _ in range(3):
        paid(stripe)
    collect(stripe)

    books = reconciled()

    assert told(books) == []
    assert books.unanswered == {}
