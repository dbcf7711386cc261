"""A month of history in the demo shop: books, statements, payouts and Stripe agree, to the cent."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
import stripe as stripe_package
import time_machine
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db.models import Sum
from django.utils import timezone

from orders.models import Artisan, Order, Product, Stock, Variant
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
from tests.figures import Figures
from tests.jobs import run_jobs
from tests.orders.factories import VariantFactory, place_order

pytestmark = pytest.mark.django_db

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


@pytest.mark.long
def test_a_month_of_history_agrees_to_the_cent(stripe: Sandbox, figures: Figures) -> None:
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

    figures(
        "a month", orders=Order.objects.count(), refunds=Refund.objects.count(), disputes=Dispute.objects.count(),
        payouts=Payout.objects.count(), differences=0 if "Everything agrees." in said.getvalue() else 1,
    )  # fmt: skip
    figures("a month, in cents", **{account.label: balances[account] for account in Account if balances[account]})
    figures("statements of a month, in cents", **{artisan.name: amount for artisan, amount in closing.items()})
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


# --- manage.py seed_month --------------------------------------------------------------------------------------------


@pytest.fixture
def demo_shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """One in which a month could be lived."""
    monkeypatch.setattr(settings, "STRIPE_SECRET_KEY", "sk_test_sandbox")
    monkeypatch.setattr(settings, "STRIPE_API_BASE", "http://127.0.0.1:1")
    monkeypatch.setenv("STRIPE_SANDBOX_JOURNAL", str(tmp_path / "journal.jsonl"))
    VariantFactory.create()
    return monkeypatch


def refused() -> str:
    with pytest.raises(CommandError) as reason:
        call_command("seed_month", stdout=StringIO())
    assert not Order.objects.filter(placed_at__lt=timezone.now() - demo.DAY).exists()
    return str(reason.value)


def test_a_real_shop_gets_no_month(demo_shop: pytest.MonkeyPatch) -> None:
    demo_shop.setattr(settings, "DEMO_SHOP", False)

    assert "not a demo shop" in refused()


@pytest.mark.parametrize(
    ("key", "base"),
    [
        ("sk_test_of_an_account", "https://api.stripe.com"),
        ("sk_live_of_an_account", "http://127.0.0.1:1"),
        ("sk_test_sandbox", "https://api.stripe.com"),
    ],
)
def test_nor_does_one_that_talks_to_stripe(demo_shop: pytest.MonkeyPatch, key: str, base: str) -> None:
    demo_shop.setattr(settings, "STRIPE_SECRET_KEY", key)
    demo_shop.setattr(settings, "STRIPE_API_BASE", base)

    assert "talks to Stripe, not to the stand-in" in refused()


def test_a_month_is_lived_once(demo_shop: pytest.MonkeyPatch) -> None:
    place_order()

    assert "has orders already" in refused()


def test_a_month_needs_something_to_buy(demo_shop: pytest.MonkeyPatch) -> None:
    Variant.objects.all().delete()
    Product.objects.all().delete()

    assert "seed_demo" in refused()


def test_a_month_needs_to_know_where_the_stand_in_keeps_it(demo_shop: pytest.MonkeyPatch) -> None:
    demo_shop.delenv("STRIPE_SANDBOX_JOURNAL")

    assert "STRIPE_SANDBOX_JOURNAL" in refused()


def test_a_month_is_not_lived_beside_a_shop_that_runs(demo_shop: pytest.MonkeyPatch) -> None:
    with Sandbox() as running:
        demo_shop.setattr(settings, "STRIPE_API_BASE", running.url)

        assert "Is the shop running? Stop it." in refused()


def test_nor_over_payments_that_only_the_stand_in_knows(demo_shop: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with Sandbox(journal=tmp_path / "journal.jsonl") as before:
        client = stripe_package.StripeClient("sk_test_sandbox", base_addresses={"api": before.url})
        client.v1.payment_intents.create(
            {"amount": 500, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True,
             "payment_method_types": ["card"]}
        )  # fmt: skip
        port = before.url.rpartition(":")[2]
    demo_shop.setattr(settings, "STRIPE_API_BASE", f"http://127.0.0.1:{port}")

    assert "knows payments that this shop does not" in refused()
