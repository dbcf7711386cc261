"""Paying artisans what they are owed: never more than that, by two people in a row, and booked when it is sent."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from orders.models import Artisan
from payments import artisan_payouts, disputes
from payments.models import Account, ArtisanPayout, JournalEntry, JournalLine, Payment
from tests.orders.admin.staff import somebody
from tests.orders.factories import ArtisanFactory, ProductFactory, VariantFactory
from tests.payments.books import decide, dispute, give_back, sell
from tests.side_by_side import LONG, at_once

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def artisan() -> Artisan:
    return ArtisanFactory.create()


def sale(artisan: Artisan, price: int = 10_000) -> Payment:
    """Of which 85 % are the artisan's."""
    return sell((VariantFactory.create(product=ProductFactory.create(artisan=artisan), price=price), 1), at=NOON)


def issue(artisan: Artisan, amount: int) -> ArtisanPayout:
    return artisan_payouts.issue(artisan, amount, currency="usd", by=somebody(), at=NOON)


def pay(payout: ArtisanPayout) -> None:
    artisan_payouts.pay(payout, reference="Wire 1", by=somebody(), at=NOON)


def balance(artisan: Artisan) -> tuple[int, int, int, int]:
    its = artisan_payouts.balance(artisan, "usd")
    return its.owed, its.held, its.issued, its.payable


# --- What can be paid -------------------------------------------------------------------------------------------------


def test_what_is_owed_is_in_the_journal_and_what_is_promised_is_kept_apart(artisan: Artisan) -> None:
    assert balance(artisan) == (0, 0, 0, 0)
    sale(artisan)
    assert balance(artisan) == (8500, 0, 0, 8500)

    payout = issue(artisan, 8000)
    assert balance(artisan) == (8500, 0, 8000, 500)

    pay(payout)
    assert balance(artisan) == (500, 0, 0, 500)


def test_what_a_dispute_may_cost_is_held_until_it_is_decided(artisan: Artisan) -> None:
    won, lost = sale(artisan, 4000), sale(artisan, 6000)
    disputes = [dispute(payment, at=NOON) for payment in [won, lost]]
    assert balance(artisan) == (8500, 8500, 0, 0)
    with pytest.raises(ArtisanPayout.NotAllowed):
        issue(artisan, 1)

    decide(disputes[0], won=True, at=NOON)
    decide(disputes[1], won=False, at=NOON)

    assert balance(artisan) == (3400, 0, 0, 3400)


def test_a_balance_below_zero_is_carried_over(artisan: Artisan) -> None:
    payment = sale(artisan)
    pay(issue(artisan, 8500))
    give_back(payment, payment.order.total, at=NOON)
    assert balance(artisan) == (-8500, 0, 0, 0)

    sale(artisan, 20_000)

    assert balance(artisan) == (8500, 0, 0, 8500)


def test_the_balances_of_all_are_those_of_each(artisan: Artisan) -> None:
    others = ArtisanFactory.create_batch(3)
    sale(artisan)
    for other in others[1:]:
        dispute(sale(other, 300), at=NOON)
    dispute(sale(others[1], 999), at=NOON, amount=500)
    issue(artisan, 100)

    together = artisan_payouts.balances([*others, artisan], "usd")

    assert together == [artisan_payouts.balance(each, "usd") for each in [*others, artisan]]
    assert [its.held for its in together] == [disputes.held(its.artisan, "usd") for its in together]
    assert [its.held > 0 for its in together] == [False, True, True, False]
    assert [its.payable for its in artisan_payouts.balances([artisan], "eur")] == [0]


def test_disputes_of_many_orders_are_weighed_in_as_many_queries_as_those_of_one(artisan: Artisan) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            artisan_payouts.balance(artisan, "usd")
        return len(asked)

    dispute(sale(artisan), at=NOON)
    one = queries()
    for _ in range(3):
        dispute(sale(artisan), at=NOON)

    assert queries() == one


def test_two_disputes_of_one_payment_hold_no_more_than_there_is(artisan: Artisan) -> None:
    payment = sale(artisan)
    for _ in range(2):
        dispute(payment, at=NOON, amount=payment.captured)

    assert balance(artisan) == (8500, 8500, 0, 0)


# --- Issuing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [-1, 0, 8501, 10**9])
def test_no_more_than_can_be_paid_is_issued(artisan: Artisan, amount: int) -> None:
    sale(artisan)

    with pytest.raises(ArtisanPayout.NotAllowed, match=r"\$85\.00 can be now"):
        issue(artisan, amount)

    assert not ArtisanPayout.objects.exists()


def test_many_are_issued_each_for_itself(artisan: Artisan) -> None:
    poor = ArtisanFactory.create()
    sale(artisan)

    issued, refused = artisan_payouts.issue_all(
        [(poor, 100), (artisan, 8500)], currency="usd", by=somebody(), at=NOON, note="March"
    )

    assert [(payout.artisan, payout.amount, payout.note) for payout in issued] == [(artisan, 8500, "March")]
    assert len(refused) == 1
    assert str(poor) in refused[0]


def two_issue_all_of_it(artisan: Artisan, monkeypatch: pytest.MonkeyPatch, *, patience: float) -> list[str]:
    """Two people issue the whole balance, and each has read it before either has written, unless a lock keeps one
    waiting for longer than `patience` seconds."""
    both_have_read = threading.Barrier(2)
    read = artisan_payouts.balance

    def read_and_wait(artisan: Artisan, currency: str) -> artisan_payouts.Balance:
        found = read(artisan, currency)
        with suppress(threading.BrokenBarrierError):  # broken when the other one is kept waiting, as it should be
            both_have_read.wait(timeout=patience)
        return found

    by = somebody()
    monkeypatch.setattr(artisan_payouts, "balance", read_and_wait)

    def press() -> str:
        try:
            artisan_payouts.issue(artisan, 8500, currency="usd", by=by, at=NOON)
        except ArtisanPayout.NotAllowed:
            return "refused"
        return "issued"

    return sorted(at_once([press, press]))


@pytest.mark.django_db(transaction=True)
def test_two_people_issuing_at_once_issue_what_there_is_once(artisan: Artisan, monkeypatch: pytest.MonkeyPatch) -> None:
    sale(artisan)

    assert two_issue_all_of_it(artisan, monkeypatch, patience=1) == ["issued", "refused"]
    assert ArtisanPayout.objects.total() == 8500


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_they_would_issue_it_twice(artisan: Artisan, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control of the test above."""
    monkeypatch.setattr(artisan_payouts, "_one_at_a_time", lambda artisan: None)
    sale(artisan)

    assert two_issue_all_of_it(artisan, monkeypatch, patience=LONG) == ["issued", "issued"]
    assert ArtisanPayout.objects.total() == 17_000


# --- What becomes of it -----------------------------------------------------------------------------------------------


def booked(payout: ArtisanPayout) -> list[tuple[str, dict[str, int]]]:
    return [
        (entry.kind, dict(entry.lines.values_list("account", "amount")))
        for entry in JournalEntry.objects.filter(artisan_payout=payout).order_by("pk")
    ]


def test_a_payout_is_booked_when_it_is_sent_and_not_before(artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan, 8500)
    assert booked(payout) == []
    by = somebody()

    artisan_payouts.pay(payout, reference="Wire 7", by=by, at=NOON + timedelta(days=2))

    payout.refresh_from_db()
    assert (payout.status, payout.reference, payout.paid_by) == (ArtisanPayout.Status.SENT, "Wire 7", by)
    assert booked(payout) == [("artisan_paid", {Account.ARTISANS: 8500, Account.BANK: -8500})]
    assert JournalEntry.objects.get(artisan_payout=payout).at == NOON + timedelta(days=2)


def test_a_returned_payout_is_owed_again(artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan, 8500)
    pay(payout)

    artisan_payouts.come_back(payout, why="Account closed", by=somebody(), at=NOON + timedelta(days=3))

    assert payout.status == ArtisanPayout.Status.RETURNED
    assert booked(payout)[1] == ("artisan_payout_returned", {Account.ARTISANS: -8500, Account.BANK: 8500})
    assert balance(artisan) == (8500, 0, 0, 8500)
    assert JournalLine.objects.balance(Account.BANK) == 0


def test_a_cancelled_payout_can_be_issued_again(artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan, 8500)

    payout.cancel(by=somebody(), at=NOON)

    assert payout.cancelled_by == somebody()
    assert booked(payout) == []
    assert balance(artisan) == (8500, 0, 0, 8500)


STEPS: dict[str, Callable[[ArtisanPayout], None]] = {
    "cancel": lambda payout: payout.cancel(by=somebody(), at=NOON),
    "pay": pay,
    "come back": lambda payout: artisan_payouts.come_back(payout, why="", by=somebody(), at=NOON),
}


@pytest.mark.parametrize(
    ("before", "step"),
    [
        (["cancel"], "cancel"), (["cancel"], "pay"), (["cancel"], "come back"),
        (["pay"], "cancel"), (["pay"], "pay"), ([], "come back"),
        (["pay", "come back"], "cancel"), (["pay", "come back"], "pay"), (["pay", "come back"], "come back"),
    ],
)  # fmt: skip
def test_no_step_is_skipped_or_done_twice(artisan: Artisan, before: list[str], step: str) -> None:
    sale(artisan)
    payout = issue(artisan, 8500)
    for earlier in before:
        STEPS[earlier](payout)
    entries, owed = booked(payout), balance(artisan)

    with pytest.raises(ArtisanPayout.NotAllowed):
        STEPS[step](ArtisanPayout.objects.get(pk=payout.pk))

    assert (booked(payout), balance(artisan)) == (entries, owed)


@pytest.mark.django_db(transaction=True)
def test_sent_and_cancelled_at_once_is_one_of_them(artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan, 8500)
    by = somebody()

    def attempt(do: Callable[[ArtisanPayout], None]) -> str:
        try:
            do(ArtisanPayout.objects.get(pk=payout.pk))
        except ArtisanPayout.NotAllowed:
            return "refused"
        return "done"

    outcomes = at_once(
        [
            lambda: attempt(lambda mine: mine.cancel(by=by, at=NOON)),
            lambda: attempt(lambda mine: artisan_payouts.pay(mine, reference="", by=by, at=NOON)),
        ]
    )

    payout.refresh_from_db()
    assert sorted(outcomes) == ["done", "refused"]
    assert len(booked(payout)) == (1 if payout.paid_at else 0)


@pytest.mark.parametrize(
    "facts",
    [
        {"amount": 0},
        {"cancelled_at": timezone.now(), "paid_at": timezone.now()},
        {"returned_at": timezone.now(), "paid_at": None},
    ],
)
def test_the_database_refuses_what_cannot_be(artisan: Artisan, facts: dict[str, object]) -> None:
    sale(artisan)
    payout = issue(artisan, 100)

    with pytest.raises(IntegrityError), transaction.atomic():
        ArtisanPayout.objects.filter(pk=payout.pk).update(**facts)
