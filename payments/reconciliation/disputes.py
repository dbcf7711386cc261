"""Disputes: what the bank took and how it decided, beside what we wrote down."""

from collections.abc import Iterator
from functools import partial

from craved.money import format_money
from payments import disputes, gateway
from payments.gateway import DisputeFacts
from payments.models import Dispute
from payments.reconciliation.differences import GRACE, SKEW, Comparison, Difference, Kind, Remedy
from payments.reconciliation.known import orphans


def compare(books: Comparison) -> None:
    seen: set[str] = set()
    for page in books.pages("disputes", _listed(books)):
        seen.update(facts.dispute_id for facts in page)
        rows = Dispute.objects.filter(stripe_id__in=[facts.dispute_id for facts in page])
        ours = {row.stripe_id: row for row in rows.select_related("payment__order")}
        strange = orphans([facts.dispute_id for facts in page])
        for facts in page:
            if not books.is_young(facts.created) and facts.dispute_id not in strange:
                _dispute(books, ours.get(facts.dispute_id), facts)
    if books.heard("disputes"):
        _missing_at_stripe(books, seen)


def _listed(books: Comparison) -> Iterator[DisputeFacts]:
    yield from gateway.disputes(since=books.since - SKEW, until=books.until)


def _dispute(books: Comparison, row: Dispute | None, facts: DisputeFacts) -> None:
    there = _in_words(facts.amount, facts.status, _withdrawn(facts), facts.currency)
    if row is None:
        kind, here = Kind.MISSING_LOCAL, "no such dispute"
    elif row.asked_at >= books.at or books.explains(payment_id=row.payment_id):
        return
    elif row.currency != facts.currency:
        kind, here = Kind.CURRENCY_OR_MODE, row.currency
    elif (row.amount, row.status, row.withdrawn) != (facts.amount, facts.status, _withdrawn(facts)):
        kind, here = Kind.AMOUNT, _in_words(row.amount, row.status, row.withdrawn, row.currency)
    else:
        return
    books.found(
        Difference(
            kind, f"dispute {facts.dispute_id}", here, there,
            Remedy("settle the dispute again", partial(disputes.settle, facts.dispute_id)),
            at_risk=facts.amount, currency=facts.currency, order=row.payment.order.code if row else "",
            payment_id=row.payment_id if row else None,
            stripe_ids=frozenset({facts.dispute_id, facts.payment_intent_id, facts.charge_id} - {""}),
        )
    )  # fmt: skip


def _in_words(amount: int, status: str, withdrawn: int, currency: str) -> str:
    return f"{format_money(amount, currency)}, {status}, {format_money(withdrawn, currency)} withdrawn"


def _withdrawn(facts: DisputeFacts) -> int:
    return max(facts.taken - facts.given_back, 0)


def _missing_at_stripe(books: Comparison, seen: set[str]) -> None:
    rows = Dispute.objects.filter(
        created_at__gte=books.since, created_at__lt=min(books.until, books.at - GRACE), asked_at__lt=books.at
    ).exclude(stripe_id__in=seen)
    for row in rows.select_related("payment__order").order_by("pk"):
        if not books.explains(payment_id=row.payment_id):
            books.found(
                Difference(
                    Kind.MISSING_STRIPE, f"dispute {row.stripe_id}", f"{format_money(row.amount, row.currency)}",
                    "no such dispute", Remedy("find out at Stripe what became of it"), at_risk=row.withdrawn,
                    currency=row.currency, order=row.payment.order.code, payment_id=row.payment_id,
                    stripe_ids=frozenset({row.stripe_id}),
                )
            )  # fmt: skip
