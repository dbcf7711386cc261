"""The journal beside the rows it was written from (invariant M9): every entry is there, balances, and is of the right size."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    Max,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from craved.money import format_money
from orders.models import OrderLine
from payments import ledger, payouts, settle
from payments.models import (
    Account,
    ArtisanPayout,
    BalanceTransaction,
    Dispute,
    JournalEntry,
    JournalLine,
    LineCommission,
    Payment,
    Payout,
    Refund,
    RefundLine,
)
from payments.reconciliation.differences import GRACE, SLOWLY, Comparison, Difference, Kind, Remedy

BY_HAND = Remedy("find out which of the two is right, and book what is missing by an entry of its own")
AT_STRIPE = Q(stripe_id__isnull=False, failed_at=None)


def compare(books: Comparison) -> None:
    _unbalanced(books)
    for expected in EXPECTED:
        _booked(books, expected)
    _shares_at_sale(books)
    _shares_taken_back(books)
    _clearing(books)


# --- Entries ---------------------------------------------------------------------------------------------------------


def _unbalanced(books: Comparison) -> None:
    """The database refuses these; whoever made one went around it."""
    for entry in JournalEntry.objects.unbalanced().select_related(*JournalEntry.CAUSES).order_by("pk"):
        off = entry.lines.aggregate(sum=Sum("amount"))["sum"] or 0
        _found(
            books, f"journal entry {entry.pk}", f"sums to {format_money(off, entry.currency)}", "not asked",
            abs(off), entry.currency, cause=entry.cause,
        )  # fmt: skip


@dataclass(frozen=True)
class Expected:
    """Over all entries with a cause, an account has to come to an amount that its row tells."""

    cause: str
    rows: QuerySet[Any]
    since: str  # the field that says when it happened
    account: Account
    amount: Any  # an expression over the row
    book: Callable[[Any, datetime], object] | None  # where nothing is booked; safe to repeat


def _none_unless(condition: Q, amount: Any) -> Case:
    return Case(When(condition, then=amount), default=Value(0), output_field=BigIntegerField())


def _book_payment(payment: Payment, at: datetime) -> None:
    ledger.payment(payment, at=at)


def _book_refund(refund: Refund, at: datetime) -> None:
    ledger.refunded(refund, at=refund.asked_at or at)


def _book_movement(moved: BalanceTransaction, at: datetime) -> None:
    ledger.movements(moved)


def _book_payout(payout: Payout, at: datetime) -> None:
    ledger.payout_paid(payout, at=payout.paid_at or at)


def _book_dispute(dispute: Dispute, at: datetime) -> None:
    ledger.dispute_withdrawn(dispute, at=dispute.created_at)
    if dispute.status == Dispute.Status.LOST:
        ledger.dispute_lost(dispute, at=dispute.closed_at or at)


def _book_artisan_payout(payout: ArtisanPayout, at: datetime) -> None:
    ledger.artisan_paid(payout, at=payout.paid_at or at)


LOST = Q(status=Dispute.Status.LOST)
PAID = Q(status=Payout.Status.PAID)
WITH_THE_ARTISAN = Q(paid_at__isnull=False, returned_at=None)
TAKEN = Payment.objects.filter(captured__gt=0).select_related("order")
REFUNDS = Refund.objects.select_related("payment__order")
DISPUTES = Dispute.objects.select_related("payment__order")
MOVEMENTS = BalanceTransaction.objects.select_related("payment__order")
PRICE = _none_unless(Q(settled_at__isnull=False), F("order__total"))
EXPECTED = [
    Expected("payment", TAKEN, "created_at", Account.CLEARING, F("captured"), _book_payment),
    Expected("payment", TAKEN, "created_at", Account.CUSTOMERS, PRICE - F("captured"), _book_payment),
    Expected("refund", REFUNDS, "decided_at", Account.CLEARING, _none_unless(AT_STRIPE, -F("amount")), _book_refund),
    Expected("dispute", DISPUTES, "created_at", Account.CLEARING, -F("withdrawn"), _book_dispute),
    Expected("dispute", DISPUTES, "created_at", Account.DISPUTES, _none_unless(LOST, F("withdrawn")), _book_dispute),
    Expected("balance_transaction", MOVEMENTS, "created_at", Account.STRIPE, F("net"), _book_movement),
    Expected(
        "payout", Payout.objects.all(), "created_at", Account.BANK, _none_unless(PAID, F("amount")), _book_payout
    ),
    Expected(
        "artisan_payout", ArtisanPayout.objects.all(), "issued_at", Account.ARTISANS,
        _none_unless(WITH_THE_ARTISAN, F("amount")), _book_artisan_payout,
    ),
]  # fmt: skip


def _booked(books: Comparison, expected: Expected) -> None:
    lines = JournalLine.objects.filter(account=expected.account, **{f"entry__{expected.cause}": OuterRef("pk")})
    total = lines.order_by().values(f"entry__{expected.cause}").annotate(total=Sum("amount")).values("total")
    rows = expected.rows.annotate(
        booked=Coalesce(Subquery(total), Value(0), output_field=BigIntegerField()), expected=expected.amount
    )
    calm = min(books.until, books.at - GRACE)
    rows = rows.filter(**{f"{expected.since}__gte": books.since, f"{expected.since}__lt": calm})
    for row in rows.exclude(booked=F("expected")).order_by("pk"):
        asked_at = getattr(row, "asked_at", None)
        if asked_at and asked_at >= books.at:
            continue  # It changed while we looked.
        currency = _currency(row)
        if expected.cause == "balance_transaction" and row.stripe_id not in books.untrue:
            books.misbooked[currency] += row.expected - row.booked
        remedy = BY_HAND
        if row.booked == 0 and expected.book:
            remedy = Remedy("book what is missing in the journal", partial(_book, expected, row.pk))
        booked, by_row = (format_money(each, currency) for each in (row.booked, row.expected))
        here = f"{booked} booked ({expected.account.label}), {by_row} by the row"
        _found(
            books, f"{expected.cause.replace('_', ' ')} {getattr(row, 'stripe_id', None) or row.pk}", here,
            "not asked", abs(row.expected - row.booked), currency, cause=row,
            remedy=remedy,
        )  # fmt: skip


@transaction.atomic
def _book(expected: Expected, pk: int) -> None:
    if expected.book:
        expected.book(expected.rows.get(pk=pk), timezone.now())


# --- The artisans' shares --------------------------------------------------------------------------------------------


def _of_line(account: Account, *kinds: JournalEntry.Kind) -> Coalesce:
    lines = JournalLine.objects.filter(order_line=OuterRef("line"), account=account)
    lines = lines.filter(entry__kind__in=kinds) if kinds else lines
    total = lines.order_by().values("order_line").annotate(total=Sum("amount")).values("total")
    return Coalesce(Subquery(total), Value(0), output_field=BigIntegerField())


def _shares_at_sale(books: Comparison) -> None:
    """What was frozen with each line is what was booked for it."""
    calm = min(books.until, books.at - GRACE)
    paid = {"order__paid_at__gte": books.since, "order__paid_at__lt": calm}
    sold = Payment.objects.filter(order=OuterRef("order"), journal__kind=JournalEntry.Kind.SOLD)
    for line in OrderLine.objects.filter(Exists(sold), commission=None, **paid).select_related("order").order_by("pk"):
        _wrong_share(books, line, "no commission is kept with it", 0)
    frozen = LineCommission.objects.filter(**{f"line__{field}": value for field, value in paid.items()}).annotate(
        shares=_of_line(Account.SHARES, JournalEntry.Kind.SOLD),
        artisans=_of_line(Account.ARTISANS, JournalEntry.Kind.SOLD),
        kept=_of_line(Account.COMMISSION, JournalEntry.Kind.SOLD),
    )
    wrong = frozen.exclude(shares=F("base"), artisans=-F("share"), kept=-F("commission"))
    row: Any
    for row in wrong.select_related("line__order").order_by("pk"):
        amounts = (format_money(-each, row.line.order.currency) for each in (row.artisans, row.kept))
        booked = "{} for the artisan and {} commission booked".format(*amounts)
        _wrong_share(books, row.line, booked, abs(row.share + row.artisans))


def _shares_taken_back(books: Comparison) -> None:
    """Of each line as much as was refunded of it. Where a dispute was lost too, what was left of it decides."""
    calm = min(books.until, books.at - GRACE)
    recent = RefundLine.objects.filter(
        order_line=OuterRef("line"), refund__decided_at__gte=books.since, refund__decided_at__lt=calm
    )
    lost = JournalLine.objects.filter(order_line=OuterRef("line"), entry__kind=JournalEntry.Kind.DISPUTE_LOST)
    returned = RefundLine.objects.filter(
        order_line=OuterRef("line"), refund__stripe_id__isnull=False, refund__failed_at=None
    )  # fmt: skip
    total = returned.order_by().values("order_line").annotate(given=Sum("net")).values("given")
    rows = LineCommission.objects.filter(Exists(recent), ~Exists(lost)).annotate(
        taken=Coalesce(Subquery(total), Value(0), output_field=BigIntegerField()),
        shares=_of_line(Account.SHARES),
        artisans=_of_line(Account.ARTISANS),
        kept=_of_line(Account.COMMISSION),
    )
    right = Q(shares=F("base") - F("taken"), artisans=-F("shares") - F("kept"))
    row: Any
    for row in rows.exclude(right).select_related("line__order").order_by("pk"):
        left = f"{format_money(row.shares, row.line.order.currency)} left of the goods"
        _wrong_share(books, row.line, left, abs(row.base - row.taken - row.shares))


def _wrong_share(books: Comparison, line: OrderLine, here: str, at_risk: int) -> None:
    if not books.explains(order=line.order.code):
        books.found(
            Difference(
                Kind.LEDGER, f"order line {line.pk}", here, "not asked", BY_HAND, at_risk=at_risk,
                currency=line.order.currency, order=line.order.code,
            )
        )  # fmt: skip


# --- What has to cancel out ------------------------------------------------------------------------------------------

PAYMENT = Coalesce(
    "entry__payment", "entry__refund__payment", "entry__dispute__payment", "entry__balance_transaction__payment"
)


def _clearing(books: Comparison) -> None:
    """What was said to move has moved; and customers' money is that which pays for no order."""
    open_sums = _sums(books, Account.CLEARING, until=books.at - SLOWLY)
    for payment in _with_refunds(open_sums):
        total = open_sums[payment.pk]
        here = f"{format_money(total, payment.currency)} was said to move, and did not"
        remedy = Remedy("settle the payment again, and note whose its movements are", partial(_clear, payment.pk))
        _found(
            books, f"payment {payment.pk} ({payment.payment_intent_id})", here, "other movements", abs(total),
            payment.currency, cause=payment, remedy=remedy,
        )  # fmt: skip
    theirs = _sums(books, Account.CUSTOMERS, until=books.at - GRACE)
    for payment in _with_refunds(theirs):
        owed, expected = -theirs[payment.pk], 0 if payment.settled_at else payment.captured - payment.returned
        if owed != expected:
            _found(
                books, f"payment {payment.pk} ({payment.payment_intent_id})",
                f"{format_money(owed, payment.currency)} booked as the customer's, "
                f"{format_money(expected, payment.currency)} by the rows", "not asked", abs(owed - expected),
                payment.currency, cause=payment,
            )  # fmt: skip


def _sums(books: Comparison, account: Account, *, until: datetime) -> dict[int, int]:
    """What is left on an account, by payment, where something is and nothing was booked lately."""
    lines: QuerySet[Any] = JournalLine.objects.filter(account=account).annotate(about=PAYMENT)
    sums = lines.values("about").annotate(left=Sum("amount"), last=Max("entry__at")).order_by("about")
    off = sums.filter(about__isnull=False, last__gte=books.since, last__lt=min(books.until, until)).exclude(left=0)
    return dict(off.values_list("about", "left"))


def _with_refunds(about: dict[int, int]) -> QuerySet[Any]:
    returned = Sum("refunds__amount", filter=Q(refunds__stripe_id__isnull=False, refunds__failed_at=None), default=0)
    return Payment.objects.filter(pk__in=about).select_related("order").annotate(returned=returned).order_by("pk")


def _clear(payment_id: int) -> None:
    """A movement that was written down before we knew what it is of belongs to nobody yet."""
    payment = settle.payment(payment_id)
    loose = BalanceTransaction.objects.filter(payment=None, created_at__gte=payment.created_at).exclude(source_id="")
    whose = payouts.payments_of(set(loose.values_list("source_id", flat=True)))
    ours = [source for source, owner in whose.items() if owner == payment.pk]
    loose.filter(source_id__in=ours).update(payment=payment)


# --- Telling ---------------------------------------------------------------------------------------------------------


def _found(
    books: Comparison, about: str, here: str, there: str, at_risk: int, currency: str, *, cause: Model,
    remedy: Remedy = BY_HAND,
) -> None:  # fmt: skip
    payment = cause if isinstance(cause, Payment) else getattr(cause, "payment", None)
    name = getattr(cause, "stripe_id", None) or f"{cause._meta.verbose_name} {cause.pk}"
    if not books.explains(payment_id=payment.pk if payment else None, stripe_id=name):
        books.found(
            Difference(
                Kind.LEDGER, about, here, there, remedy, at_risk=at_risk, currency=currency,
                order=payment.order.code if payment else "", payment_id=payment.pk if payment else None,
                stripe_ids=frozenset({name}),
            )
        )  # fmt: skip


def _currency(row: Any) -> str:
    currency: str = row.payment.currency if isinstance(row, Refund) else row.currency
    return currency
