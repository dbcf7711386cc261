"""The Stripe balance: each of its movements beside ours, and their sum beside what Stripe says it holds for us."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.db import connection
from django.db.models import Q, Sum

from craved.money import format_money
from payments import gateway, payouts
from payments.gateway import Movement
from payments.models import Account, BalanceTransaction, JournalLine
from payments.reconciliation.differences import AT_ONCE, SKEW, SLOWLY, Comparison, Difference, Kind, Remedy


def compare(books: Comparison) -> None:
    """Movements never change, so each is there as it is, or it is not."""
    seen: set[str] = set()
    listed = gateway.movements(since=books.since - SKEW, until=books.until)
    for page in books.pages("balance transactions", listed):
        seen.update(moved.id for moved in page)
        rows = BalanceTransaction.objects.in_bulk([moved.id for moved in page], field_name="stripe_id")
        for moved in page:
            if moved.id in rows:
                _movement(books, rows[moved.id], moved)
            else:
                books.unbooked[moved.id] = moved
        late = [moved for moved in page if moved.id not in rows and not books.is_young(moved.created, grace=SLOWLY)]
        whose = payouts.payments_of({moved.source_id for moved in late})
        for moved in late:
            _missing_here(books, moved, whose.get(moved.source_id))
    if books.heard("balance transactions"):
        _missing_at_stripe(books, seen)


def _missing_here(books: Comparison, moved: Movement, payment_id: int | None) -> None:
    if books.explains(stripe_id=moved.source_id, payment_id=payment_id):
        return
    books.found(
        Difference(
            Kind.MISSING_LOCAL, f"balance transaction {moved.id}", "no such movement", _in_words(moved),
            Remedy("write the movement down and book it", partial(payouts.record_movements, [moved])),
            at_risk=abs(moved.net), currency=moved.currency, payment_id=payment_id,
            stripe_ids=frozenset({moved.id}),
        )
    )  # fmt: skip


def _movement(books: Comparison, row: BalanceTransaction, moved: Movement) -> None:
    if row.currency != moved.currency:
        kind, here, there = Kind.CURRENCY_OR_MODE, row.currency, moved.currency
    elif (row.amount, row.fee, row.net) != (moved.amount, moved.fee, moved.net):
        kind, here, there = Kind.AMOUNT, _in_words(row), _in_words(moved)
    else:
        return
    books.untrue.add(moved.id)
    books.found(
        Difference(
            kind, f"balance transaction {moved.id}", here, there, Remedy("find out who changed the row, and restore it"),
            at_risk=abs(row.net - moved.net), currency=moved.currency, stripe_ids=frozenset({moved.id}),
            payment_id=row.payment_id,
        )
    )  # fmt: skip


def _missing_at_stripe(books: Comparison, seen: set[str]) -> None:
    rows = BalanceTransaction.objects.filter(
        created_at__gte=books.since, created_at__lt=min(books.until, books.at - SLOWLY)
    )
    unseen = [pk for pk, name in rows.values_list("pk", "stripe_id").iterator(chunk_size=AT_ONCE) if name not in seen]
    booked = Sum("journal__lines__amount", filter=Q(journal__lines__account=Account.STRIPE), default=0)
    row: Any
    for row in BalanceTransaction.objects.filter(pk__in=unseen).annotate(booked=booked).order_by("pk"):
        books.untrue.add(row.stripe_id)
        books.misbooked[row.currency] -= row.booked
        books.found(
            Difference(
                Kind.MISSING_STRIPE, f"balance transaction {row.stripe_id}", _in_words(row), "no such movement",
                Remedy("find out where the row came from"), at_risk=abs(row.net), currency=row.currency,
                stripe_ids=frozenset({row.stripe_id}), payment_id=row.payment_id,
            )
        )  # fmt: skip


def _in_words(moved: Movement | BalanceTransaction) -> str:
    amounts = (format_money(each, moved.currency) for each in (moved.amount, moved.fee, moved.net))
    return "{} less {} fee is {}".format(*amounts) + f" ({moved.type})"


# --- The sum ---------------------------------------------------------------------------------------------------------


def compare_total(books: Comparison) -> None:
    """Our account STRIPE beside Stripe's balance, of all time, while both are changing.

    What had moved before Stripe was asked for its balance is in it, and what moved afterwards is not. What moved just
    then may be either: by so much the two may differ.
    """
    before = _latest(books)
    balances = books.all_of("balance", _balance())
    asked = _now()
    after = _latest(books)
    if not balances or not books.heard("balance transactions"):
        return
    there = balances[0]
    known = books.unbooked | before
    here = _booked(asked, leaving_out={*known, *after})
    for moved in known.values():
        here[moved.currency] += moved.net
    for currency in sorted(here.keys() | there.keys()):
        late = [moved.net for name, moved in after.items() if name not in known and moved.currency == currency]
        off = there.get(currency, 0) - here[currency] - books.misbooked[currency]
        if not sum(net for net in late if net < 0) <= off <= sum(net for net in late if net > 0):
            books.found(
                Difference(
                    Kind.LEDGER, f"Stripe balance in {currency}", format_money(here[currency], currency),
                    format_money(there.get(currency, 0), currency),
                    Remedy("compare a longer time, for it began earlier"), at_risk=abs(off), currency=currency,
                )
            )  # fmt: skip


def _balance() -> Iterator[dict[str, int]]:
    yield gateway.balance()


def _latest(books: Comparison) -> dict[str, Movement]:
    found = books.all_of("balance transactions", gateway.movements(since=books.until - SKEW))
    return {moved.id: moved for moved in found}


def _booked(asked: datetime, *, leaving_out: set[str]) -> Counter[str]:
    """By currency, what was booked by then. The movements left out are known from Stripe, whether booked or not."""
    lines = JournalLine.objects.filter(account=Account.STRIPE, entry__recorded_at__lte=asked).exclude(
        entry__balance_transaction__stripe_id__in=leaving_out
    )
    sums = lines.values("entry__currency").annotate(sum=Sum("amount"))
    return Counter(dict(sums.values_list("entry__currency", "sum")))


def _now() -> datetime:
    """By the clock that stamps the journal."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
        return moment
