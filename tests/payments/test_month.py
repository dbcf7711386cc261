"""A month of history in the demo shop: books, statements, payouts and Stripe agree, to the cent."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
import stripe as stripe_package
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.db.models import Sum
from django.utils import timezone

from craved.money import format_money
from orders.models import Artisan, Order, Stock
from payments import demo, statements
from payments.models import (
    Account,
    ArtisanPayout,
    BalanceTransaction,
    Case,
    Dispute,
    JournalEntry,
    JournalLine,
    Payment,
    Payout,
    ReconciliationRun,
    Refund,
    RefundLine,
)
from payments.sandbox import Sandbox
from tests.jobs import run_jobs

pytestmark = [pytest.mark.django_db, pytest.mark.long]

THE_END = datetime(2026, 5, 31, 14, 0, tzinfo=UTC)


@pytest.fixture
def stripe(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """The stand-in after the month; the clock stays where the month ended."""
    with time_machine.travel(demo.first_moment(THE_END)) as clock, demo.stand_in() as sandbox:
        monkeypatch.setattr(settings, "STRIPE_API_BASE", sandbox.url)
        monkeypatch.setattr(stripe_package, "api_base", sandbox.url)  # dj-stripe's
        call_command("seed_demo", "--without-pictures", stdout=StringIO())
        demo.Month(sandbox, ends_at=THE_END, go_to=clock.move_to, run_jobs=run_jobs).live()
        yield sandbox


def total(rows: object, field: str) -> int:
    return rows.aggregate(sum=Sum(field))["sum"] or 0  # type: ignore[attr-defined]  # any queryset


def test_a_month_of_history_agrees_to_the_cent(stripe: Sandbox) -> None:
    moved = stripe.objects("balance_transaction")
    at_stripe = sum(each["net"] for each in moved)
    fees = Counter({"dispute": 0, "other": 0})
    for each in moved:
        fees["dispute" if each["reporting_category"].startswith("dispute") else "other"] += each["fee"]
    paid_out = [each for each in stripe.objects("payout") if each["status"] == "paid"]
    sold = Payment.objects.filter(settled_at__isnull=False)
    went_back = RefundLine.objects.filter(refund__in=Refund.objects.standing().filter(stripe_id__isnull=False))
    lost = Dispute.objects.filter(status=Dispute.Status.LOST)
    days = (timezone.localdate() - demo.DAYS * demo.DAY, timezone.localdate())
    closing = {
        artisan: statements.statement(artisan, currency="usd", since=days[0], until=days[1]).closing
        for artisan in Artisan.objects.order_by("pk")
    }
    balances = Counter(JournalLine.objects.by_account())
    said = StringIO()
    call_command("reconcile", "--since", "31d", stdout=said)  # leaves with another code than 0 where anything differs

    _show(balances, said.getvalue(), closing)
    # A month has everything that can be wrong with money.
    assert Refund.objects.filter(failed_at__isnull=False).exists()
    assert set(Dispute.objects.values_list("status", flat=True)) == {"won", "lost", "needs_response"}
    assert Counter(Payout.objects.values_list("status", flat=True))["failed"] == 1
    assert set(Order.objects.cancelled().values_list("cancel_reason", flat=True)) >= {
        "not_paid", "by_customer", "by_staff",
    }  # fmt: skip
    assert ArtisanPayout.objects.sent().exists()
    assert not Stock.objects.filter(held__gt=0).exclude(variant__holds__ended_at=None).exists()
    # Both sides agree, on the last day and on every night before it.
    assert "Everything agrees." in said.getvalue()
    assert set(ReconciliationRun.objects.values_list("result", flat=True)) == {"clean"}
    assert not Case.objects.filter(kind=Case.Kind.DRIFT).exists()
    # The books balance, and each figure in them is what its own source says.
    assert sum(balances.values()) == 0
    assert not JournalEntry.objects.unbalanced().exists()
    assert sum(closing.values()) == -balances[Account.ARTISANS]
    assert balances[Account.STRIPE] == at_stripe == total(BalanceTransaction.objects.all(), "net")
    assert balances[Account.STRIPE] == sum(each["amount"] for each in _balance_of(stripe))
    assert balances[Account.BANK] == sum(each["amount"] for each in paid_out) - ArtisanPayout.objects.sent().total()
    assert balances[Account.FEES] == fees["other"]
    assert balances[Account.DISPUTES] == total(lost, "amount") + fees["dispute"]
    assert -balances[Account.TAX] == total(Order.objects.filter(payments__in=sold), "tax") - total(went_back, "tax")
    assert balances[Account.REFUNDS] == total(went_back, "net")
    assert -balances[Account.SALES] == sum(order.subtotal for order in Order.objects.filter(payments__in=sold))
    assert balances[Account.SHARES] == -balances[Account.COMMISSION] + _earned()
    assert balances[Account.SUSPENSE] == balances[Account.CLEARING] == balances[Account.CUSTOMERS] == 0
    # What is in our bank is known line by line.
    assert len(paid_out) == Payout.objects.filter(status="paid", explained_at__isnull=False).count()
    for payout in Payout.objects.filter(status="paid"):
        parts = payout.balance_transactions.exclude(source_id=payout.stripe_id)
        assert total(parts, "net") == payout.amount


def _earned() -> int:
    """What artisans earned, whether paid to them or not."""
    return -JournalLine.objects.balance(Account.ARTISANS) + ArtisanPayout.objects.sent().total()


def _balance_of(stripe: Sandbox) -> list[dict[str, int]]:
    """What the stand-in's own balance says."""
    balance = stripe_package.StripeClient("sk_test_sandbox", base_addresses={"api": stripe.url}).v1.balance.retrieve()
    found = balance.to_dict()
    return [*found["available"], *found["pending"]]


def _show(balances: Counter[str], said: str, closing: dict[Artisan, int]) -> None:
    """For `pytest -rP`, which shows what a test that passed has to say."""
    lines = [
        said,
        f"{Order.objects.count()} orders, {Refund.objects.count()} refunds, {Dispute.objects.count()} disputes",
    ]
    lines += [f"{account.label:<32} {format_money(balances[account], 'usd'):>14}" for account in Account]
    lines += [f"{artisan.name:<32} {format_money(amount, 'usd'):>14}" for artisan, amount in closing.items()]
    sys.stdout.write("\n".join(["", *lines, ""]))
