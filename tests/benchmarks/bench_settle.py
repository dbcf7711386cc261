"""What settling a payment costs: statements, and milliseconds, by the lines of its order.

    python3 dev.py test tests/benchmarks/bench_settle.py -n0

Settling is asking Stripe, and then one transaction in which the order is locked, paid, booked, and its goods are taken.
`data` counts the statements that read or write rows, the one before Stripe is asked included, and one that does several
things in one (`WITH … INSERT`) once; `frame` those that only begin, mark or end a transaction. The fee's movement is known
when the payment is settled, which is the dearer case. `Stripe` is the part of the milliseconds until it answered.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from orders.models import Order
from payments import checkout, gateway, settle
from payments.models import Payment
from payments.sandbox import Sandbox
from tests.orders.factories import ArtisanFactory, VariantFactory, place_order
from tests.statements import about_rows

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 15
AT_MOST = 12  # statements about rows that settling a payment may need


@dataclass
class Cost:
    data: int = 0
    frame: int = 0
    took: list[float] = field(default_factory=list)  # seconds, Stripe included
    asked: list[float] = field(default_factory=list)  # seconds, Stripe alone
    statements: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.data:>6}{self.frame:>7}{median(self.took) * 1000:>9.1f}{median(self.asked) * 1000:>9.1f}"


@contextmanager
def timing_stripe(into: list[float]) -> Iterator[None]:
    ask = gateway.OutsideTransactions.request
    spent = 0.0

    def timed(*arguments: Any) -> Any:
        nonlocal spent
        start = time.perf_counter()
        try:
            return ask(*arguments)
        finally:
            spent += time.perf_counter() - start

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gateway.OutsideTransactions, "request", timed)
        yield
    into.append(spent)


def measure(cost: Cost, payment: Payment) -> None:
    with timing_stripe(cost.asked):
        start = time.perf_counter()
        settle.payment(payment.pk)
        cost.took.append(time.perf_counter() - start)


def count(cost: Cost, payment: Payment) -> None:
    with CaptureQueriesContext(connection) as queries:
        settle.payment(payment.pk)
    cost.statements = about_rows(queries)
    cost.data = len(cost.statements)
    cost.frame = len(queries) - cost.data


def waiting_to_settle(stripe: Sandbox, lines: int) -> Payment:
    """Paid at Stripe and booked there, and not known here."""
    artisan = ArtisanFactory.create()
    order: Order = place_order(*((VariantFactory.create(product__artisan=artisan, stock=5), 1) for _ in range(lines)))
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    stripe.pay(payment.session_id or "")
    stripe.advance(2)
    return payment


def test_what_settling_costs(stripe: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    costs: dict[tuple[int, str], Cost] = {}
    for lines in (1, 3, 10):
        first, again = costs.setdefault((lines, "first"), Cost()), costs.setdefault((lines, "again"), Cost())
        for _ in range(ROUNDS):
            payment = waiting_to_settle(stripe, lines)
            measure(first, payment)
            measure(again, payment)
        payment = waiting_to_settle(stripe, lines)
        count(first, payment)
        count(again, payment)
        payment.order.refresh_from_db()
        assert payment.order.paid_at is not None

    with capsys.disabled():
        print(f"\n{'lines':>5} {'time':<6}{'data':>6}{'frame':>7}{'ms':>9}{'Stripe':>9}")  # noqa: T201
        for (lines, which), cost in costs.items():
            print(f"{lines:>5} {which:<6}{cost}")  # noqa: T201
        print(f"\nThe first time, for one line (at most {AT_MOST}):")  # noqa: T201
        for sql in costs[1, "first"].statements:
            print(f"  {' '.join(sql.split())[:150]}")  # noqa: T201
    assert max(cost.data for cost in costs.values()) <= AT_MOST
