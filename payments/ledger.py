"""Booking what happened to money, in the journal (models/ledger.py). Each function books one kind of thing, once.

    captured             the customer's money is ours to keep safe: it is the customers'
    sold                 it becomes the price of an order: sales, delivery, tax, and each artisan's share
    refunded             it goes back, and of the shares what they had of it (refund_failed undoes that)
    dispute_…            the bank takes it, gives it back, or keeps it
    movement             Stripe's balance changes: what was only said so far (CLEARING) is seen
    payout_…             Stripe's balance goes to our bank
    artisan_…            and from there to the artisans

They join the transaction of what they book, and are safe to repeat. What is owed to an artisan, and what is left to
explain, are sums over the journal and stand nowhere else. Amounts are minor units; `at` is when it happened (UTC).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import connection, models, transaction
from django.db.models import Sum
from django.utils import timezone

from payments import allocation, commission
from payments.allocation import Part
from payments.models import (
    Account,
    ArtisanPayout,
    BalanceTransaction,
    Dispute,
    JournalEntry,
    JournalLine,
    Payment,
    Payout,
    Refund,
)

Kind = JournalEntry.Kind


@dataclass(frozen=True)
class Line:
    account: Account
    amount: int  # debits positive
    artisan_id: int | None = None
    order_line_id: int | None = None


@dataclass(frozen=True)
class Entry:
    kind: JournalEntry.Kind
    cause: models.Model
    currency: str
    at: datetime
    lines: Sequence[Line]


# --- A payment -------------------------------------------------------------------------------------------------------


def payment(ours: Payment, *moved: BalanceTransaction, at: datetime) -> None:
    """Book what is known of a payment: that it was taken, that it paid its order, and how it moved the Stripe balance."""
    entries = []
    if ours.captured:
        entries.append(_captured(ours, at=at))
    if ours.settled_at and (ours.settled_at == at or not is_sold(ours)):  # at this very moment: not booked, then
        entries.append(_sold(ours, at=ours.settled_at))
    _write([*entries, *(_movement(each) for each in moved)])


def is_sold(ours: Payment) -> bool:
    return JournalEntry.objects.filter(kind=Kind.SOLD, payment=ours).exists()


def _captured(ours: Payment, *, at: datetime) -> Entry:
    lines = [Line(Account.CLEARING, ours.captured), Line(Account.CUSTOMERS, -ours.captured)]
    return Entry(Kind.CAPTURED, ours, ours.currency, at, lines)


def _sold(ours: Payment, *, at: datetime) -> Entry:
    """The customer's money becomes the price of the order; of the goods, each artisan gets a share."""
    order = ours.order
    lines = [
        Line(Account.CUSTOMERS, order.total),
        Line(Account.DISCOUNTS, order.discount),
        Line(Account.SALES, -order.subtotal),
        Line(Account.DELIVERY, -order.delivery),
        Line(Account.TAX, -order.tax),
    ]
    for frozen in commission.freeze(order, on=timezone.localdate(at)):
        lines += [
            Line(Account.SHARES, frozen.base, order_line_id=frozen.line_id),
            Line(Account.ARTISANS, -frozen.share, frozen.artisan_id, frozen.line_id),
            Line(Account.COMMISSION, -frozen.commission, order_line_id=frozen.line_id),
        ]
    return Entry(Kind.SOLD, ours, ours.currency, at, lines)


# --- A refund --------------------------------------------------------------------------------------------------------


@transaction.atomic
def refunded(refund: Refund, *, at: datetime) -> None:
    """Stripe has taken it from our balance; whether the customer's bank accepts it is not known yet.

    A refund of a payment that paid its order has lines that add up to it, otherwise `ValueError`.
    """
    ours = refund.payment
    if not is_sold(ours):
        lines = [Line(Account.CUSTOMERS, refund.amount)]
    else:
        parts = [Part(line.order_line_id, line.parcel_id, line.net, line.tax) for line in refund.lines.order_by("pk")]
        if sum(part.total for part in parts) != refund.amount:
            message = f"The lines of refund {refund.pk} do not add up to it."
            raise ValueError(message)
        lines = [
            Line(Account.REFUNDS, sum(part.net for part in parts)),
            Line(Account.TAX, sum(part.tax for part in parts)),
            *_shares_back(parts),
        ]
    lines.append(Line(Account.CLEARING, -refund.amount))
    _write([Entry(Kind.REFUNDED, refund, ours.currency, at, lines)])


def refund_failed(refund: Refund, *, at: datetime) -> None:
    """The balance is ours again, and the artisans' shares are theirs. Nothing to undo if Stripe never had it."""
    _undo(Kind.REFUND_FAILED, of=Kind.REFUNDED, cause=refund, at=at)


def _shares_back(parts: Iterable[Part]) -> list[Line]:
    """Of each line's share and commission what they had of the amount taken back (`commission.take_back`).

    Once all of a line is taken back nothing is left of either.
    """
    taken = {part.order_line_id: part.net for part in parts if part.order_line_id is not None}
    left: dict[int, dict[str, int]] = {}
    frozen: dict[int, tuple[int, int]] = {}
    artisans: dict[int, int] = {}
    rows = (
        JournalLine.objects.filter(order_line__in=taken, account__in=[Account.ARTISANS, Account.COMMISSION])
        .values_list(
            "order_line", "account", "artisan", "order_line__commission__share", "order_line__commission__commission"
        )
        .annotate(sum=Sum("amount"))
        .order_by("order_line", "account")
    )
    for order_line_id, account, artisan_id, share, kept, total in rows:
        left.setdefault(order_line_id, {})[account] = -total
        frozen[order_line_id] = (share, kept)
        if artisan_id:
            artisans[order_line_id] = artisan_id
    lines = []
    for order_line_id, theirs in sorted(left.items()):
        now = (theirs.get(Account.ARTISANS, 0), theirs.get(Account.COMMISSION, 0))
        amount = min(taken[order_line_id], sum(now))
        share, kept = commission.take_back(amount, frozen=frozen[order_line_id], left=now)
        lines += [
            Line(Account.SHARES, -amount, order_line_id=order_line_id),
            Line(Account.ARTISANS, share, artisans.get(order_line_id), order_line_id),
            Line(Account.COMMISSION, kept, order_line_id=order_line_id),
        ]
    return lines


# --- A dispute -------------------------------------------------------------------------------------------------------


def dispute_withdrawn(dispute: Dispute, *, at: datetime) -> None:
    """The bank holds the amount until it has decided. Its fee comes with the movement of the balance."""
    lines = [Line(Account.DISPUTED, dispute.amount), Line(Account.CLEARING, -dispute.amount)]
    _write([Entry(Kind.DISPUTE_WITHDRAWN, dispute, dispute.currency, at, lines)])


def dispute_reinstated(dispute: Dispute, *, at: datetime) -> None:
    """Won: the amount is back, and the artisans' shares with it, should it have been given up for lost."""
    with transaction.atomic():
        _undo(Kind.DISPUTE_REINSTATED, of=Kind.DISPUTE_WITHDRAWN, cause=dispute, at=at)
        _undo(Kind.DISPUTE_LOST_UNDONE, of=Kind.DISPUTE_LOST, cause=dispute, at=at)


@transaction.atomic
def dispute_lost(dispute: Dispute, *, at: datetime) -> None:
    """The customer keeps the amount. The artisans' shares go back as for a refund; the tax on it stays owed."""
    # Money that paid for no order was the customer's all along.
    against = Account.DISPUTES if is_sold(dispute.payment) else Account.CUSTOMERS
    lines = [Line(against, dispute.amount), Line(Account.DISPUTED, -dispute.amount), *shares_at_stake(dispute)]
    _write([Entry(Kind.DISPUTE_LOST, dispute, dispute.currency, at, lines)])


def shares_at_stake(*disputes: Dispute) -> list[Line]:
    """What goes back of each line's share and commission if these are lost as things are now, of one order or of many."""
    payments = {dispute.payment_id: dispute.payment for dispute in disputes}
    sold = JournalEntry.objects.filter(kind=Kind.SOLD, payment__in=payments).values_list("payment", flat=True)
    amounts: dict[int, int] = {}
    for payment_id in sold:
        amounts[payments[payment_id].order_id] = sum(
            dispute.amount for dispute in disputes if dispute.payment_id == payment_id
        )
    left = allocation.left_of_each(amounts)
    return _shares_back(
        part
        for order_id, parts in left.items()
        for part in allocation.divide_over(parts, min(amounts[order_id], sum(part.total for part in parts)))
    )


# --- The Stripe balance and the bank ---------------------------------------------------------------------------------

CLEARED = {
    "charge",
    "payment",
    "refund",
    "payment_refund",
    "refund_failure",
    "payment_failure_refund",
    "payment_reversal",
}
PAID_OUT = {"payout", "payout_cancel", "payout_failure"}
DISPUTED = {"dispute", "dispute_reversal"}  # reporting categories: their type is a mere "adjustment"
CHARGED = {"stripe_fee", "stripe_fx_fee", "network_cost", "tax_fee"}  # for Stripe's own services


def movements(*moved: BalanceTransaction) -> None:
    """Changes of the Stripe balance. Types: https://docs.stripe.com/reports/balance-transaction-types"""
    _write([_movement(each) for each in moved])


def _movement(moved: BalanceTransaction) -> Entry:
    is_dispute = moved.category in DISPUTED
    if moved.type in CLEARED or is_dispute:
        against = Account.CLEARING
    elif moved.type in PAID_OUT:
        against = Account.PAYOUTS
    elif moved.type in CHARGED:
        against = Account.FEES
    else:
        against = Account.SUSPENSE
    lines = [
        Line(Account.STRIPE, moved.net),
        Line(Account.DISPUTES if is_dispute else Account.FEES, moved.fee),
        Line(against, -moved.amount),
    ]
    return Entry(Kind.BALANCE_TRANSACTION, moved, moved.currency, moved.created_at, lines)


def payout_paid(payout: Payout, *, at: datetime) -> None:
    lines = [Line(Account.BANK, payout.amount), Line(Account.PAYOUTS, -payout.amount)]
    _write([Entry(Kind.PAYOUT_PAID, payout, payout.currency, at, lines)])


def payout_returned(payout: Payout, *, at: datetime) -> None:
    """A bank may send back what had arrived. A payout that failed on its way was never booked as arrived."""
    _undo(Kind.PAYOUT_RETURNED, of=Kind.PAYOUT_PAID, cause=payout, at=at)


def artisan_paid(payout: ArtisanPayout, *, at: datetime) -> None:
    lines = [Line(Account.ARTISANS, payout.amount, payout.artisan_id), Line(Account.BANK, -payout.amount)]
    _write([Entry(Kind.ARTISAN_PAID, payout, payout.currency, at, lines)])


def artisan_payout_returned(payout: ArtisanPayout, *, at: datetime) -> None:
    _undo(Kind.ARTISAN_PAYOUT_RETURNED, of=Kind.ARTISAN_PAID, cause=payout, at=at)


# --- Writing ---------------------------------------------------------------------------------------------------------

CAUSES: dict[type[models.Model], str] = {
    Payment: "payment",
    Refund: "refund",
    Dispute: "dispute",
    Payout: "payout",
    BalanceTransaction: "balance_transaction",
    ArtisanPayout: "artisan_payout",
}


def _undo(kind: JournalEntry.Kind, *, of: JournalEntry.Kind, cause: models.Model, at: datetime) -> None:
    """Book the reverse of an entry, if there is one."""
    undone = JournalEntry.objects.filter(kind=of, **{CAUSES[type(cause)]: cause}).first()
    if undone is not None:
        lines = [
            Line(Account(line.account), -line.amount, line.artisan_id, line.order_line_id)
            for line in undone.lines.order_by("pk")
        ]
        _write([Entry(kind, cause, undone.currency, at, lines)])


@transaction.atomic
def _write(entries: Sequence[Entry]) -> None:
    """Write entries that are not written yet, all in one statement. One about nothing is none."""
    entries = [replace(entry, lines=[line for line in entry.lines if line.amount]) for entry in entries]
    entries = [entry for entry in entries if entry.lines]
    if not entries:
        return
    causes = ", ".join(f"{name}_id" for name in JournalEntry.CAUSES)
    entry_rows: list[list[str | int | datetime | None]] = [
        [
            entry.kind, entry.currency, entry.at,
            *(entry.cause.pk if CAUSES[type(entry.cause)] == name else None for name in JournalEntry.CAUSES),
        ]
        for entry in entries
    ]  # fmt: skip
    lines = [(entry.kind, entry.cause.pk, line) for entry in entries for line in entry.lines]
    with connection.cursor() as cursor:
        # A kind is always caused by the same kind of row, so that kind and key say which entry a line belongs to.
        cursor.execute(
            f"""
            WITH entry AS (
                INSERT INTO payments_journalentry (kind, currency, at, {causes})
                VALUES {", ".join([f"({', '.join(['%s'] * (3 + len(JournalEntry.CAUSES)))})"] * len(entries))}
                ON CONFLICT DO NOTHING
                RETURNING id, kind, coalesce({causes}) AS cause_id
            )
            INSERT INTO payments_journalline (entry_id, account, artisan_id, order_line_id, amount)
            SELECT entry.id, line.account, line.artisan_id, line.order_line_id, line.amount
            FROM unnest(%s::text[], %s::bigint[], %s::text[], %s::bigint[], %s::bigint[], %s::bigint[])
                WITH ORDINALITY AS line (kind, cause_id, account, artisan_id, order_line_id, amount, place)
            JOIN entry USING (kind, cause_id)
            ORDER BY place
            """,  # noqa: S608  # our own names
            [
                *(value for row in entry_rows for value in row),
                [kind for kind, _, _ in lines],
                [cause_id for _, cause_id, _ in lines],
                [line.account for _, _, line in lines],
                [line.artisan_id for _, _, line in lines],
                [line.order_line_id for _, _, line in lines],
                [line.amount for _, _, line in lines],
            ],
        )
