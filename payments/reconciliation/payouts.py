"""Payouts: each arrives, and is the sum of movements we know, or what is not explained is listed."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from craved.money import format_money
from payments import gateway, payouts
from payments.gateway import PayoutFacts
from payments.models import Case, Payout
from payments.reconciliation.differences import A_DAY, GRACE, SKEW, Comparison, Difference, Kind, Remedy

OVERDUE = timedelta(days=3)  # after the day Stripe said, for weekends and slow banks
ITEMIZED = 2 * A_DAY  # by which Stripe has said which movements a payout is made of


def compare(books: Comparison) -> None:
    seen: set[str] = set()
    for page in books.pages("payouts", _listed(books)):
        seen.update(facts.id for facts in page)
        rows = Payout.objects.in_bulk([facts.id for facts in page], field_name="stripe_id")
        for facts in page:
            if not books.is_young(facts.created):
                _payout(books, rows.get(facts.id), facts)
    ours = Payout.objects.filter(created_at__gte=books.since, created_at__lt=min(books.until, books.at - GRACE))
    ours = ours.filter(asked_at__lt=books.at).order_by("created_at", "pk")
    if books.heard("payouts"):
        for payout in ours.exclude(stripe_id__in=seen):
            by_hand = Remedy("find out at Stripe what became of it")
            _found(books, payout.stripe_id, payout, _in_words(payout), "no such payout", by_hand)
    _unexplained(books, ours)
    _failed(books, ours)
    _overdue(books)


def _listed(books: Comparison) -> Iterator[PayoutFacts]:
    yield from gateway.payouts(since=books.since - SKEW, until=books.until)


def _payout(books: Comparison, row: Payout | None, facts: PayoutFacts) -> None:
    if row and (row.asked_at >= books.at or _in_words(row) == _in_words(facts)):
        return
    here = _in_words(row) if row else "no such payout"
    _found(books, facts.id, facts, here, _in_words(facts), _settle(facts.id))


def _unexplained(books: Comparison, ours: QuerySet[Payout]) -> None:
    """Its own movement takes it out of the balance; the others are what it is made of (Σ net = amount).

    A payout made by hand takes an amount, and Stripe cannot say of what.
    """
    parts = Sum("balance_transactions__net", filter=~Q(balance_transactions__source_id=F("stripe_id")), default=0)
    automatic = ours.filter(automatic=True).annotate(parts=parts)
    old = Q(created_at__lt=books.at - ITEMIZED)
    for payout in automatic.filter(Q(explained_at__isnull=False) & ~Q(parts=F("amount")) | Q(explained_at=None) & old):
        missing = format_money(payout.amount - payout.parts, payout.currency)
        here = f"{format_money(payout.parts, payout.currency)} in movements we know, {missing} unexplained"
        there = format_money(payout.amount, payout.currency)
        _found(books, payout.stripe_id, payout, here, there, _settle(payout.stripe_id))


def _failed(books: Comparison, ours: QuerySet[Payout]) -> None:
    """A person was to be told."""
    told = Case.objects.filter(kind=Case.Kind.PAYOUT_FAILED, about=OuterRef("stripe_id"))
    for payout in ours.filter(~Exists(told), status=Payout.Status.FAILED):
        remedy = Remedy("open a case for it", partial(_tell, payout.pk))
        _found(books, payout.stripe_id, payout, "failed, and nobody was told", "failed", remedy)


def _tell(payout_id: int) -> None:
    payout = Payout.objects.get(pk=payout_id)
    Case.objects.open_once(
        Case.Kind.PAYOUT_FAILED, about=payout.stripe_id, at_risk=abs(payout.amount), currency=payout.currency,
        cause=f"Stripe: {payout.failure or 'no reason given'}.", at=timezone.now(),
    )  # fmt: skip


def _overdue(books: Comparison) -> None:
    for payout in Payout.objects.under_way().filter(arrives_on__lt=(books.at - OVERDUE).date()).order_by("pk"):
        here = f"expected on {payout.arrives_on}"
        _found(books, payout.stripe_id, payout, here, payout.status, _settle(payout.stripe_id))


def _found(
    books: Comparison, name: str, payout: Payout | PayoutFacts, here: str, there: str, remedy: Remedy
) -> None:  # fmt: skip
    if not books.explains(stripe_id=name):
        books.found(
            Difference(
                Kind.PAYOUT, f"payout {name}", here, there, remedy, at_risk=abs(payout.amount),
                currency=payout.currency, stripe_ids=frozenset({name}),
            )
        )  # fmt: skip


def _settle(name: str) -> Remedy:
    return Remedy(f"settle payout {name} again", partial(payouts.settle, name))


def _in_words(payout: Payout | PayoutFacts) -> str:
    return f"{format_money(payout.amount, payout.currency)}, {payout.status}"
