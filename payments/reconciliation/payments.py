"""Payments and refunds: what Stripe took and gave back, beside what we wrote down, and what it means for the order."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import F, Q, QuerySet, Sum
from django.utils import timezone

from craved.money import format_money
from orders.models import Order
from payments import checkout, gateway, refunds, settle
from payments.gateway import ChargeFacts, IntentFacts, RefundFacts
from payments.models import Case, Dispute, Payment, Refund
from payments.reconciliation.differences import (
    A_DAY,
    AT_ONCE,
    GRACE,
    SKEW,
    SLOWLY,
    Comparison,
    Difference,
    Kind,
    Remedy,
)

ON_ITS_WAY = {Case.Kind.PAID_TWICE, Case.Kind.PAID_TOO_LATE}  # they end by themselves, so they count while open
WITH_A_PERSON = {Case.Kind.PARTLY_PAID, Case.Kind.REFUND_FAILED}  # what becomes of the money is or was decided there
FAILED = {"failed", "canceled"}


def compare(books: Comparison) -> None:
    seen = _intents(books)
    _charges(books, seen)
    if books.heard("payment intents"):
        _missing_at_stripe(books, seen)
    _refunds(books)
    _loose_money(books)
    _waiting_orders(books)
    _unanswered_refunds(books)


# --- Our side --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """A payment, with what else we know of its money. Minor units."""

    payment: Payment
    recorded: int = 0  # in refunds that are at Stripe, by our rows
    unsent: int = 0  # promised back, and not at Stripe yet
    contested: int = 0  # the bank has it
    mismatched: bool = False  # a person is or was asked about it: that both sides differ is known
    named: bool = False  # a person is or was asked what becomes of its money

    @property
    def order(self) -> Order:
        return self.payment.order

    @property
    def loose(self) -> int:
        """What is left with us, and neither on its way back nor with the bank."""
        return self.payment.kept - self.unsent - self.contested


def known(payments: Iterable[Payment]) -> list[Known]:
    """In three queries, however many there are. They come with their orders."""
    payments = list(payments)
    recorded: dict[int, int] = {}
    unsent: dict[int, int] = {}
    standing = Refund.objects.standing().filter(payment__in=payments)
    for payment_id, stripe_id, amount in standing.values_list("payment", "stripe_id", "amount"):
        sums = recorded if stripe_id else unsent
        sums[payment_id] = sums.get(payment_id, 0) + amount
    disputes = Dispute.objects.filter(payment__in=payments).values("payment").annotate(sum=Sum("withdrawn"))
    contested = dict(disputes.values_list("payment", "sum"))
    mismatched, named = set(), set()
    cases = Case.objects.filter(payment__in=payments).values_list("payment", "kind", "resolved_at")
    for payment_id, kind, resolved_at in cases:
        if kind == Case.Kind.MISMATCH:
            mismatched.add(payment_id)
        if kind in WITH_A_PERSON or (kind in ON_ITS_WAY and resolved_at is None):
            named.add(payment_id)
    return [
        Known(
            payment,
            recorded=recorded.get(payment.pk, 0),
            unsent=unsent.get(payment.pk, 0),
            contested=contested.get(payment.pk, 0),
            mismatched=payment.pk in mismatched,
            named=payment.pk in named or payment.pk in mismatched,
        )
        for payment in payments
    ]


def orphans(ids: Collection[str]) -> set[str]:
    """Of these names of Stripe's, those about which a person is or was asked."""
    kinds = [Case.Kind.ORPHAN, Case.Kind.MISMATCH]
    return set(Case.objects.filter(kind__in=kinds, about__in=ids).values_list("about", flat=True))


def _payments() -> QuerySet[Payment]:
    return Payment.objects.select_related("order")


def _settle(payment: Payment) -> Remedy:
    return Remedy(f"settle payment {payment.pk} again", partial(settle.payment, payment.pk))


# --- Payments --------------------------------------------------------------------------------------------------------


def _intents(books: Comparison) -> set[str]:
    """Every PaymentIntent beside our payment. Returns the names of all of them.

    Beyond both ends of the window too: a payment of ours from within it may have been paid later.
    """
    seen: set[str] = set()
    listed = gateway.list_payment_intents(since=books.since - SKEW, until=books.until + A_DAY)
    for page in books.pages("payment intents", listed):
        seen.update(intent.id for intent in page)
        by_id, by_reference = _by_name(page)
        strange = orphans([intent.id for intent in page])
        for intent in page:
            ours = by_id.get(intent.id) or by_reference.get(intent.reference)
            if books.is_young(intent.created):
                continue
            if ours is not None:
                _intent(books, ours, intent)
            elif intent.kept and intent.id not in strange:
                _nobodys(books, intent, intent.id)
    return seen


def _by_name(intents: list[IntentFacts]) -> tuple[dict[str, Known], dict[str, Known]]:
    """Ours, by the name Stripe gave it; or by the reference we gave it, where we never heard of that name."""
    references = {intent.reference for intent in intents if _is_uuid(intent.reference)}
    found = known(
        _payments().filter(Q(payment_intent_id__in=[each.id for each in intents]) | Q(reference__in=references))
    )
    by_id = {each.payment.payment_intent_id: each for each in found if each.payment.payment_intent_id}
    return by_id, {str(each.payment.reference): each for each in found if not each.payment.payment_intent_id}


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _intent(books: Comparison, ours: Known, intent: IntentFacts) -> None:
    payment, order = ours.payment, ours.order
    if ours.mismatched or _asked_meanwhile(books, payment):
        return
    remedy = _settle(payment)
    if (intent.currency, intent.livemode) != (payment.currency, payment.livemode):
        kind, at_risk = Kind.CURRENCY_OR_MODE, intent.kept
        here, there = (f"{each.currency}, {_mode(each.livemode)}" for each in (payment, intent))
    elif intent.captured and not payment.captured and intent.kept > ours.contested:
        kind, at_risk = _meaning(order), intent.kept
        here, there = f"not paid ({order.status.label.lower()})", _taken(intent.captured, intent.currency)
    elif intent.captured and intent.amount != payment.amount:
        kind, at_risk = Kind.AMOUNT, abs(intent.amount - payment.amount)
        here, there = (f"{format_money(each.amount, payment.currency)} asked for" for each in (payment, intent))
    elif intent.captured != payment.captured:
        kind, at_risk = Kind.AMOUNT, abs(intent.captured - payment.captured)
        here, there = (_taken(each.captured, payment.currency) for each in (payment, intent))
    elif {payment.refunded, ours.recorded} != {intent.refunded}:
        _refunded(books, ours, intent.refunded, {intent.id, intent.charge_id})
        return
    else:
        return
    books.found(
        Difference(
            kind, f"payment {payment.pk} ({intent.id})", here, there, remedy, at_risk=at_risk, currency=intent.currency,
            order=order.code, payment_id=payment.pk, stripe_ids=frozenset({intent.id, intent.charge_id}),
        )
    )  # fmt: skip


def _meaning(order: Order) -> Kind:
    """What it means that Stripe has money for an order, of which we know nothing."""
    if order.cancelled_at:
        return Kind.UNREFUNDED_CANCELLED
    return Kind.DOUBLE_PAID if order.paid_at else Kind.STUCK_PENDING


def _refunded(books: Comparison, ours: Known, there: int, stripe_ids: set[str]) -> None:
    payment = ours.payment
    written = {payment.refunded, ours.recorded}
    here = " and ".join(format_money(each, payment.currency) for each in sorted(written)) + " given back"
    books.found(
        Difference(
            Kind.REFUND_DRIFT, f"payment {payment.pk} ({payment.payment_intent_id})", here,
            f"{format_money(there, payment.currency)} given back", _settle(payment),
            at_risk=max(abs(there - each) for each in written), currency=payment.currency,
            order=ours.order.code, payment_id=payment.pk, stripe_ids=frozenset(stripe_ids),
        )
    )  # fmt: skip


def _nobodys(books: Comparison, facts: IntentFacts | ChargeFacts, payment_intent_id: str) -> None:
    if payment_intent_id:
        about, code = f"payment intent {payment_intent_id}", getattr(facts, "order", "")
        remedy = Remedy("open a case, so that a person decides", partial(_ask_whose, payment_intent_id))
    else:
        about, code = f"charge {facts.id}", ""
        remedy = Remedy("find out at Stripe who paid and why, and refund it there")
    books.found(
        Difference(
            Kind.MISSING_LOCAL, about, "no payment", f"{format_money(facts.kept, facts.currency)} kept", remedy,
            at_risk=facts.kept, currency=facts.currency, order=code,
            stripe_ids=frozenset({facts.id, facts.charge_id, payment_intent_id} - {""}),
        )
    )  # fmt: skip


def _ask_whose(payment_intent_id: str) -> None:
    settle.stranger(payment_intent_id, at=timezone.now())


def _charges(books: Comparison, seen: set[str]) -> None:
    """Charges whose PaymentIntent was not in the list: made before it, or without any."""
    for page in books.pages("charges", gateway.list_charges(since=books.since - SKEW, until=books.until)):
        others = [charge for charge in page if charge.captured and charge.payment_intent_id not in seen]
        ids = {charge.payment_intent_id for charge in others} | {charge.id for charge in others}
        found = known(_payments().filter(Q(payment_intent_id__in=ids - {""}) | Q(charge_id__in=ids)))
        by_intent = {each.payment.payment_intent_id: each for each in found}
        by_charge = {each.payment.charge_id: each for each in found}
        strange = orphans(ids)
        for charge in others:
            if books.is_young(charge.created):
                continue
            ours = by_intent.get(charge.payment_intent_id) or by_charge.get(charge.id)
            if ours is not None:
                _charge(books, ours, charge)
            elif charge.kept and strange.isdisjoint({charge.id, charge.payment_intent_id}):
                _nobodys(books, charge, charge.payment_intent_id)


def _charge(books: Comparison, ours: Known, charge: ChargeFacts) -> None:
    payment = ours.payment
    if ours.mismatched or _asked_meanwhile(books, payment):
        return
    if charge.captured != payment.captured:
        here, there = (_taken(each.captured, payment.currency) for each in (payment, charge))
        books.found(
            Difference(
                Kind.AMOUNT, f"payment {payment.pk} ({charge.id})", here, there, _settle(payment),
                at_risk=abs(charge.captured - payment.captured), currency=payment.currency, order=ours.order.code,
                payment_id=payment.pk, stripe_ids=frozenset({charge.id, charge.payment_intent_id}),
            )
        )  # fmt: skip
    elif {payment.refunded, ours.recorded} != {charge.refunded}:
        _refunded(books, ours, charge.refunded, {charge.id, charge.payment_intent_id})


def _missing_at_stripe(books: Comparison, seen: set[str]) -> None:
    paid = Payment.objects.filter(
        created_at__gte=books.since, created_at__lt=min(books.until, books.at - GRACE), captured__gt=0
    )
    unseen = [
        pk
        for pk, intent_id in paid.values_list("pk", "payment_intent_id").iterator(chunk_size=AT_ONCE)
        if intent_id not in seen
    ]
    for payment in _payments().filter(pk__in=unseen).order_by("pk").iterator(chunk_size=AT_ONCE):
        if _asked_meanwhile(books, payment) or books.explains(payment_id=payment.pk):
            continue
        books.found(
            Difference(
                Kind.MISSING_STRIPE, f"payment {payment.pk} ({payment.payment_intent_id})",
                _taken(payment.captured, payment.currency), "no such payment",
                Remedy("check that the Stripe key is this shop's, then find out where the payment came from"),
                at_risk=payment.kept, currency=payment.currency, order=payment.order.code, payment_id=payment.pk,
                stripe_ids=frozenset({payment.payment_intent_id or "", payment.charge_id}),
            )
        )  # fmt: skip


def _asked_meanwhile(books: Comparison, payment: Payment) -> bool:
    """What is written of it is newer than what the list said."""
    return payment.asked_at is not None and payment.asked_at >= books.at


def _taken(amount: int, currency: str) -> str:
    return f"{format_money(amount, currency)} taken"


def _mode(livemode: bool) -> str:
    return "live" if livemode else "test"


# --- Refunds ---------------------------------------------------------------------------------------------------------


def _refunds(books: Comparison) -> None:
    """Each refund at Stripe beside ours, whenever its payment was made."""
    seen: set[str] = set()
    for page in books.pages("refunds", gateway.list_refunds(since=books.since - SKEW, until=books.until + A_DAY)):
        seen.update(each.refund_id for each in page)
        rows = _refunds_by_name(page)
        intents = {each.payment_intent_id for each in page if each.payment_intent_id}
        payments = {
            each.payment.payment_intent_id: each for each in known(_payments().filter(payment_intent_id__in=intents))
        }
        for facts in page:
            ours = payments.get(facts.payment_intent_id)
            if books.explains(payment_id=ours.payment.pk if ours else None, stripe_id=facts.payment_intent_id):
                books.follows(facts.refund_id)
                continue
            if ours is None or ours.mismatched or _asked_meanwhile(books, ours.payment):
                continue  # What is not ours was told above, as long as any of its money is left.
            if not books.is_young(facts.created):
                _refund(books, ours, rows.get(facts.refund_id), facts)
    if books.heard("refunds"):
        _refunds_missing_at_stripe(books, seen)


def _refunds_by_name(page: list[RefundFacts]) -> dict[str, Refund]:
    names = {each.refund_id for each in page}
    return {row.stripe_id: row for row in Refund.objects.filter(stripe_id__in=names) if row.stripe_id}


def _refund(books: Comparison, ours: Known, row: Refund | None, facts: RefundFacts) -> None:
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
            Kind.REFUND_DRIFT, f"refund {facts.refund_id}", here, there, _settle(payment), at_risk=facts.amount,
            currency=facts.currency, order=ours.order.code, payment_id=payment.pk,
            stripe_ids=frozenset({facts.refund_id, facts.payment_intent_id, payment.charge_id}),
        )
    )  # fmt: skip


def _course(status: str) -> str:
    return "failed" if status in FAILED else "given back" if status == "succeeded" else "on its way"


def _course_of(row: Refund) -> str:
    return "failed" if row.failed_at else "given back" if row.succeeded_at else "on its way"


def _refunds_missing_at_stripe(books: Comparison, seen: set[str]) -> None:
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


# --- What it means for the orders ------------------------------------------------------------------------------------


def _loose_money(books: Comparison) -> None:
    """Money that pays for nothing, and is not on its way back, though both sides agree that it is here."""
    within = Q(created_at__gte=books.since, created_at__lt=books.until) | Q(
        order__cancelled_at__gte=books.since, order__cancelled_at__lt=books.until
    )
    calm = books.at - GRACE
    loose = _payments().filter(within, captured__gt=F("refunded"), asked_at__lt=calm).filter(
        Q(order__cancelled_at__lt=calm) | Q(order__cancelled_at=None, settled_at=None)
    ).order_by("pk")  # fmt: skip
    for ours in known(loose):
        payment, order = ours.payment, ours.order
        if ours.loose <= 0 or ours.named or books.explains(payment_id=payment.pk):
            continue
        kind = _meaning(order)
        amount = format_money(ours.loose, payment.currency)
        if kind == Kind.STUCK_PENDING:
            remedy = _settle(payment)
        else:
            refund = partial(_give_back, payment.pk, ours.loose, cancelled=kind == Kind.UNREFUNDED_CANCELLED)
            remedy = Remedy(f"refund {amount} of order {order.code}", refund, pays=ours.loose)
        books.found(
            Difference(
                kind, f"payment {payment.pk} ({payment.payment_intent_id})",
                f"order {order.status.label.lower()}, no refund under way", f"{amount} kept", remedy,
                at_risk=ours.loose, currency=payment.currency, order=order.code, payment_id=payment.pk,
                stripe_ids=frozenset({payment.payment_intent_id or "", payment.charge_id}),
            )
        )  # fmt: skip


def _give_back(payment_id: int, amount: int, *, cancelled: bool) -> None:
    payment = Payment.objects.get(pk=payment_id)
    reason = Refund.Reason.CANCELLED if cancelled else Refund.Reason.TWICE
    refunds.decide(payment, amount, reason=reason, at=timezone.now(), note="Found by reconciliation.")


def _waiting_orders(books: Comparison) -> None:
    """Their time is over, and nobody gave them up: their goods are kept from others."""
    late = Order.objects.hold_over(at=books.at - GRACE).filter(placed_at__gte=books.since, placed_at__lt=books.until)
    for order in late.iterator(chunk_size=AT_ONCE):
        if not books.explains(order=order.code):
            books.found(
                Difference(
                    Kind.STUCK_PENDING, f"order {order.code}", f"unpaid since {_minute(order.hold_ends_at)}",
                    "no money for it", Remedy("give the order up as the sweeper does", partial(_give_up, order.pk)),
                    currency=order.currency, order=order.code,
                )
            )  # fmt: skip


def _give_up(order_id: int) -> None:
    order = Order.objects.get(pk=order_id)
    checkout.give_up(order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())


def _unanswered_refunds(books: Comparison) -> None:
    released = Refund.objects.unanswered().filter(released_at__gte=books.since, released_at__lt=books.at - SLOWLY)
    for refund in released.select_related("payment__order").order_by("pk"):
        payment = refund.payment
        if not books.explains(payment_id=payment.pk):
            books.found(
                Difference(
                    Kind.STUCK_PENDING, f"refund {refund.pk}",
                    f"{format_money(refund.amount, payment.currency)} to be paid since {_minute(refund.released_at)}",
                    "no answer", Remedy(f"ask for refund {refund.pk} again", partial(_issue, refund.pk)),
                    at_risk=refund.amount, currency=payment.currency, order=payment.order.code, payment_id=payment.pk,
                )
            )  # fmt: skip


def _issue(refund_id: int) -> None:
    refund = Refund.objects.select_related("payment__order").get(pk=refund_id)
    refunds.issue(refund, at=timezone.now())
    settle.payment(refund.payment_id)


def _minute(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "never"
