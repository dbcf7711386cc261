"""What an artisan earned, line by line, and how the balance came about.

A statement is read from the journal: its lines are the artisan's journal lines, so that it agrees with the ledger by
construction. It names orders by their codes and tells nothing of who bought.

A period is whole days of the shop's time zone, the first and the last included. What is booked later about a day in it
(a transfer of last week, recorded today) belongs to that day, so a statement says when it was written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby

from django.db.models import Q
from django.utils import timezone

from orders.models import Artisan
from payments import commission
from payments.models import Account, BalanceTransaction, JournalEntry, JournalLine
from payments.spreadsheets import Cell, plain

Kind = JournalEntry.Kind

# In an artisan's words. What is sold and what it costs comes with an order line, payouts come without.
WORDS = {
    Kind.SOLD: "Sale",
    Kind.REFUNDED: "Refund",
    Kind.REFUND_FAILED: "Refund came back",
    Kind.DISPUTE_LOST: "Dispute lost",
    Kind.DISPUTE_LOST_UNDONE: "Dispute won after all",
    Kind.ARTISAN_PAID: "Payout",
    Kind.ARTISAN_PAYOUT_RETURNED: "Payout came back",
}


# --- What is on it ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Chain:
    """How a movement is traced: Stripe's names for the payment, for what moved, and for where it was paid out."""

    payment_intent_id: str = ""
    source_id: str = ""  # ch_…, re_… or dp_…
    balance_transaction_id: str = ""
    payout_id: str = ""

    def __iter__(self) -> Iterator[str]:
        """From the customer to our bank, as far as it has come."""
        return filter(None, [self.payment_intent_id, self.source_id, self.balance_transaction_id, self.payout_id])


@dataclass(frozen=True)
class Movement:
    """One change of the balance. Minor units: `gross - discount = net`, and `net - commission = share`.

    Of a sale they are what was sold; of a refund or a lost dispute what is taken back, below zero. A payout has a share
    only. `balance` is what is owed after it.
    """

    at: datetime
    kind: str
    share: int
    balance: int = 0
    order_code: str = ""
    product: str = ""
    quantity: int | None = None
    gross: int | None = None
    discount: int | None = None
    percent: Decimal | None = None
    commission: int | None = None
    chain: Chain = Chain()
    reference: str = ""

    @property
    def what(self) -> str:
        return WORDS.get(Kind(self.kind), Kind(self.kind).label)

    @property
    def percent_in_words(self) -> str:
        return "" if self.percent is None else commission.in_words(self.percent)

    @property
    def net(self) -> int | None:
        return None if self.gross is None else self.gross - (self.discount or 0)


@dataclass(frozen=True)
class Sum:
    """What all movements of one kind come to."""

    what: str
    count: int
    gross: int
    discount: int
    commission: int
    share: int


@dataclass(frozen=True)
class Statement:
    artisan: Artisan
    currency: str
    since: date
    until: date  # included
    written_at: datetime
    opening: int
    movements: Sequence[Movement]

    @property
    def closing(self) -> int:
        return self.opening + self.total.share

    @property
    def total(self) -> Sum:
        return _sum("Total", self.movements)

    @property
    def sums(self) -> list[Sum]:
        """By kind, in the order of `WORDS`."""
        kinds = [kind for kind in Kind if any(movement.kind == kind for movement in self.movements)]
        order = list(WORDS)
        kinds.sort(key=lambda kind: order.index(kind) if kind in order else len(order))
        return [_sum(WORDS.get(kind, kind.label), [m for m in self.movements if m.kind == kind]) for kind in kinds]

    @property
    def name(self) -> str:
        """For a file of it, without its ending."""
        return f"statement-{self.artisan.slug}-{self.since}-{self.until}-{self.currency}"


def _sum(what: str, movements: Sequence[Movement]) -> Sum:
    return Sum(
        what, len(movements),
        gross=sum(movement.gross or 0 for movement in movements),
        discount=sum(movement.discount or 0 for movement in movements),
        commission=sum(movement.commission or 0 for movement in movements),
        share=sum(movement.share for movement in movements),
    )  # fmt: skip


# --- Its period -------------------------------------------------------------------------------------------------------


def last_month(today: date) -> tuple[date, date]:
    """The first and the last day of the calendar month before."""
    until = today.replace(day=1) - timedelta(days=1)
    return until.replace(day=1), until


def begin_of(day: date) -> datetime:
    """Midnight in the shop's time zone, with which a day begins."""
    return timezone.make_aware(datetime.combine(day, time.min))


# --- Reading it from the journal --------------------------------------------------------------------------------------


def statement(artisan: Artisan, *, currency: str, since: date, until: date) -> Statement:
    """Of the days from `since` to `until`, both included."""
    begin, end = begin_of(since), begin_of(until + timedelta(days=1))
    journal = JournalLine.objects.filter(entry__currency=currency)
    opening = -journal.balance(Account.ARTISANS, artisan=artisan, entry__at__lt=begin)
    # Commission comes along, so that a sale whose share is nothing is on the statement, too.
    theirs = Q(account=Account.ARTISANS, artisan=artisan) | Q(
        account=Account.COMMISSION, order_line__parcel__artisan=artisan
    )
    lines = (
        journal.filter(theirs, entry__at__gte=begin, entry__at__lt=end)
        .select_related(
            "entry__payment", "entry__refund__payment", "entry__dispute__payment", "entry__artisan_payout",
            "order_line__order", "order_line__commission",
        )
        .order_by("entry__at", "entry_id", "order_line_id", "pk")
    )  # fmt: skip
    read = [_read(list(its)) for _, its in groupby(lines, key=lambda line: (line.entry_id, line.order_line_id))]
    return Statement(
        artisan=artisan, currency=currency, since=since, until=until, written_at=timezone.now(), opening=opening,
        movements=_with_balances(_with_chains(read), opening),
    )  # fmt: skip


def _read(lines: Sequence[JournalLine]) -> Movement:
    """One movement, of what an entry says of one order line, or of no order at all."""
    entry, line = lines[0].entry, lines[0].order_line
    share = -sum(journal.amount for journal in lines if journal.account == Account.ARTISANS)
    if line is None:
        payout = entry.artisan_payout
        return Movement(entry.at, entry.kind, share, reference=payout.reference if payout else "")
    kept = -sum(journal.amount for journal in lines if journal.account == Account.COMMISSION)
    discount = line.discount if entry.kind == Kind.SOLD else 0
    return Movement(
        entry.at, entry.kind, share,
        order_code=line.order.code, product=str(line), quantity=line.quantity if entry.kind == Kind.SOLD else None,
        gross=share + kept + discount, discount=discount, percent=line.commission.percent, commission=kept,
        chain=_chain(entry),
    )  # fmt: skip


def _chain(entry: JournalEntry) -> Chain:
    if entry.refund:
        return Chain(entry.refund.payment.payment_intent_id or "", entry.refund.stripe_id or "")
    if entry.dispute:
        return Chain(entry.dispute.payment.payment_intent_id or "", entry.dispute.stripe_id)
    return Chain(entry.payment.payment_intent_id or "", entry.payment.charge_id) if entry.payment else Chain()


def _with_chains(movements: Sequence[Movement]) -> Iterator[Movement]:
    """To the Stripe balance and to our bank, where Stripe has said so.

    A refund and its return, a dispute and its reversal have one source: they are told apart by the way the money went.
    """
    sources = {movement.chain.source_id for movement in movements} - {""}
    moved = {
        (transaction.source_id, transaction.amount > 0): transaction
        for transaction in BalanceTransaction.objects.filter(source_id__in=sources).select_related("payout")
    }
    incoming = {Kind.SOLD, Kind.REFUND_FAILED, Kind.DISPUTE_LOST_UNDONE}
    for movement in movements:
        found = moved.get((movement.chain.source_id, movement.kind in incoming))
        if found is None:
            yield movement
        else:
            payout_id = found.payout.stripe_id if found.payout else ""
            chain = replace(movement.chain, balance_transaction_id=found.stripe_id, payout_id=payout_id)
            yield replace(movement, chain=chain)


def _with_balances(movements: Iterable[Movement], balance: int) -> list[Movement]:
    found = []
    for movement in movements:
        balance += movement.share
        found.append(replace(movement, balance=balance))
    return found


# --- As a table -------------------------------------------------------------------------------------------------------

COLUMNS = [
    "row", "at", "what", "order", "product", "quantity", "gross", "discount", "net", "commission_percent", "commission",
    "share", "balance", "currency", "payment_intent", "source", "balance_transaction", "payout", "reference",
]  # fmt: skip


def table(written: Statement) -> Iterator[list[Cell]]:
    """For spreadsheets and other programs: the opening balance, each movement, a control total, the closing balance.

    The total is the sum of each column over the movements; opening + total of `share` = closing.
    """
    currency = written.currency

    def summary(row: str, at: datetime, what: str, balance: int | None, total: Sum | None = None) -> list[Cell]:
        amounts = [total.gross, total.discount, total.gross - total.discount] if total else [None] * 3
        shares = [total.commission, total.share] if total else [None] * 2
        return [
            row, at.isoformat(), what, "", "", "", *(plain(amount, currency) for amount in amounts), "",
            *(plain(amount, currency) for amount in shares), plain(balance, currency), currency.upper(), *[""] * 5,
        ]  # fmt: skip

    begin, end = begin_of(written.since), begin_of(written.until + timedelta(days=1))
    yield [*COLUMNS]
    yield summary("opening", begin, "Opening balance", written.opening)
    for movement in written.movements:
        chain = movement.chain
        yield [
            "movement", timezone.localtime(movement.at).isoformat(timespec="seconds"), movement.what,
            movement.order_code, movement.product, movement.quantity, plain(movement.gross, currency),
            plain(movement.discount, currency), plain(movement.net, currency), movement.percent,
            plain(movement.commission, currency), plain(movement.share, currency), plain(movement.balance, currency),
            currency.upper(), chain.payment_intent_id, chain.source_id, chain.balance_transaction_id, chain.payout_id,
            movement.reference,
        ]  # fmt: skip
    yield summary("total", end, f"{len(written.movements)} movements", None, written.total)
    yield summary("closing", end, "Closing balance", written.closing)
