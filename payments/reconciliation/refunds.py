"""Refunds: what Stripe gave back, beside what we wrote down, whenever its payment was made."""

from craved.money import format_money
from payments import gateway
from payments.gateway import RefundFacts
from payments.models import Refund
from payments.reconciliation.differences import A_DAY, AT_ONCE, GRACE, SKEW, Comparison, Difference, Kind, Remedy
from payments.reconciliation.known import Known, asked_meanwhile, known, settle_again, with_orders

FAILED = {"failed", "canceled"}


def compare(books: Comparison) -> None:
    seen: set[str] = set()
    for page in books.pages("refunds", gateway.list_refunds(since=books.since - SKEW, until=books.until + A_DAY)):
        seen.update(each.refund_id for each in page)
        rows = _by_name(page)
        intents = {each.payment_intent_id for each in page if each.payment_intent_id}
        payments = {
            each.payment.payment_intent_id: each for each in known(with_orders().filter(payment_intent_id__in=intents))
        }
        for facts in page:
            ours = payments.get(facts.payment_intent_id)
            if books.explains(payment_id=ours.payment.pk if ours else None, stripe_id=facts.payment_intent_id):
                books.follows(facts.refund_id)
                continue
            if ours is None or ours.mismatched or asked_meanwhile(books, ours.payment):
                continue  # What is not ours was told above, as long as any of its money is left.
            if not books.is_young(facts.created):
                _compare(books, ours, rows.get(facts.refund_id), facts)
    if books.heard("refunds"):
        _missing_at_stripe(books, seen)


def _by_name(page: list[RefundFacts]) -> dict[str, Refund]:
    names = {each.refund_id for each in page}
    return {row.stripe_id: row for row in Refund.objects.filter(stripe_id__in=names) if row.stripe_id}


def _compare(books: Comparison, ours: Known, row: Refund | None, facts: RefundFacts) -> None:
    payment = ours.payment
    there = f"{format_money(facts.amount, facts.currency)} {_course(facts.status)}"
    here = f"{format_money(row.amount, payment.currency)} {_course_of(row)}" if row else "no such refund"
    if here == there and row and row.payment_id == payment.pk:
        if payment.refunded == ours.recorded:
            return
        here = f"{format_money(payment.refunded, payment.currency)} given back in all"
        there = f"{format_money(ours.recorded, payment.currency)} in all"
    books.found(
        Difference(
            Kind.REFUND_DRIFT, f"refund {facts.refund_id}", here, there, settle_again(payment), at_risk=facts.amount,
            currency=facts.currency, order=ours.order.code, payment_id=payment.pk,
            stripe_ids=frozenset({facts.refund_id, facts.payment_intent_id, payment.charge_id}),
        )
    )  # fmt: skip


def _course(status: str) -> str:
    return "failed" if status in FAILED else "given back" if status == "succeeded" else "on its way"


def _course_of(row: Refund) -> str:
    return "failed" if row.failed_at else "given back" if row.succeeded_at else "on its way"


def _missing_at_stripe(books: Comparison, seen: set[str]) -> None:
    asked = Refund.objects.filter(
        stripe_id__isnull=False, asked_at__gte=books.since, asked_at__lt=min(books.until, books.at - GRACE)
    )
    unseen = [pk for pk, name in asked.values_list("pk", "stripe_id").iterator(chunk_size=AT_ONCE) if name not in seen]
    for row in Refund.objects.filter(pk__in=unseen).select_related("payment__order").order_by("pk"):
        if not books.explains(payment_id=row.payment_id):
            books.found(
                Difference(
                    Kind.REFUND_DRIFT, f"refund {row.pk} ({row.stripe_id})",
                    f"{format_money(row.amount, row.payment.currency)} {_course_of(row)}", "no such refund",
                    Remedy("compare it with the payment at Stripe by hand"), at_risk=row.amount,
                    currency=row.payment.currency, order=row.payment.order.code, payment_id=row.payment_id,
                    stripe_ids=frozenset({row.stripe_id or "", row.payment.payment_intent_id or ""}),
                )
            )  # fmt: skip
