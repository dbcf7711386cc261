"""Payments: what Stripe took, beside what we wrote down, and what that means for the order."""

from functools import partial
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from craved.money import format_money
from payments import gateway, settle
from payments.gateway import ChargeFacts, IntentFacts
from payments.models import Payment
from payments.reconciliation.differences import A_DAY, AT_ONCE, GRACE, SKEW, Comparison, Difference, Kind, Remedy
from payments.reconciliation.known import Known, asked_meanwhile, known, meaning, orphans, settle_again, with_orders


def compare(books: Comparison) -> None:
    seen = _intents(books)
    _charges(books, seen)
    if books.heard("payment intents"):
        _missing_at_stripe(books, seen)


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
        with_orders().filter(Q(payment_intent_id__in=[each.id for each in intents]) | Q(reference__in=references))
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
    if ours.mismatched or asked_meanwhile(books, payment):
        return
    remedy = settle_again(payment)
    if (intent.currency, intent.livemode) != (payment.currency, payment.livemode):
        kind, at_risk = Kind.CURRENCY_OR_MODE, intent.kept
        here, there = (f"{each.currency}, {_mode(each.livemode)}" for each in (payment, intent))
    elif intent.captured and not payment.captured and intent.kept > ours.contested:
        kind, at_risk = meaning(order), intent.kept
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


def _refunded(books: Comparison, ours: Known, there: int, stripe_ids: set[str]) -> None:
    payment = ours.payment
    written = {payment.refunded, ours.recorded}
    here = " and ".join(format_money(each, payment.currency) for each in sorted(written)) + " given back"
    books.found(
        Difference(
            Kind.REFUND_DRIFT, f"payment {payment.pk} ({payment.payment_intent_id})", here,
            f"{format_money(there, payment.currency)} given back", settle_again(payment),
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
        found = known(with_orders().filter(Q(payment_intent_id__in=ids - {""}) | Q(charge_id__in=ids)))
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
    if ours.mismatched or asked_meanwhile(books, payment):
        return
    if charge.captured != payment.captured:
        here, there = (_taken(each.captured, payment.currency) for each in (payment, charge))
        books.found(
            Difference(
                Kind.AMOUNT, f"payment {payment.pk} ({charge.id})", here, there, settle_again(payment),
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
    for payment in with_orders().filter(pk__in=unseen).order_by("pk").iterator(chunk_size=AT_ONCE):
        if asked_meanwhile(books, payment) or books.explains(payment_id=payment.pk):
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


def _taken(amount: int, currency: str) -> str:
    return f"{format_money(amount, currency)} taken"


def _mode(livemode: bool) -> str:
    return "live" if livemode else "test"
