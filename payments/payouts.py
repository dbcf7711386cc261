"""What Stripe says of its balance and of the payouts to our bank, written down and explained.

Each movement of the balance is a row, and each payout is the sum of such rows: what is in our bank is known line by line.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from craved.inserting import insert_once
from craved.jobs import defer_once
from payments import gateway, ledger
from payments.gateway import Movement, PayoutFacts
from payments.models import BalanceTransaction, Case, Dispute, Payment, Payout, Refund

LOOK_BACK = timedelta(days=3)  # from the newest movement we know of: Stripe lists some a little late
FIRST_LOOK_BACK = timedelta(days=35)

log = structlog.get_logger(__name__)


def settle(payout_id: str) -> Payout | None:
    """Bring a payout up to what Stripe says now, and find out what it is made of. None if it is not of this mode.

    Raises `gateway.Unreachable`, `gateway.Refused`.
    """
    facts = gateway.payout(payout_id)
    if facts.livemode != settings.STRIPE_LIVE_MODE:
        log.error("payout_of_another_mode", payout=payout_id)
        return None
    made_of = list(gateway.movements(payout=payout_id)) if facts.automatic and facts.itemized else []
    return _record(facts, made_of, at=timezone.now())


@transaction.atomic
def _record(facts: PayoutFacts, made_of: list[Movement], *, at: datetime) -> Payout:
    known = {
        "amount": facts.amount, "currency": facts.currency, "livemode": facts.livemode, "status": facts.status,
        "automatic": facts.automatic, "created_at": facts.created, "arrives_on": facts.arrives_on,
        "failure": facts.failure, "asked_at": facts.asked_at,
    }  # fmt: skip
    Payout.objects.bulk_create([Payout(stripe_id=facts.id, **known)], ignore_conflicts=True)
    payout = Payout.objects.select_for_update(no_key=True).get(stripe_id=facts.id)
    if facts.asked_at < payout.asked_at:
        return payout  # Somebody asked after us and was quicker to write.
    for name, value in known.items():
        setattr(payout, name, value)
    # It is sent out of the balance first and may come back; either is a movement of its own. What came back is sent once
    # more by a later payout, and is a part of that one.
    record_movements(_unknown([*facts.movements, *made_of]))
    parts = [each.id for each in facts.movements if each.type == "payout"] + [each.id for each in made_of]
    BalanceTransaction.objects.filter(stripe_id__in=parts, payout=None).update(payout=payout)
    if payout.status == Payout.Status.PAID and payout.paid_at is None:
        payout.paid_at = at
        ledger.payout_paid(payout, at=at)
        log.info("payout_paid", payout=payout.stripe_id, amount=payout.amount)
    if payout.status in {Payout.Status.FAILED, Payout.Status.CANCELED} and payout.failed_at is None:
        payout.failed_at = at
        ledger.payout_returned(payout, at=at)
        if payout.status == Payout.Status.FAILED:
            Case.objects.open_once(
                Case.Kind.PAYOUT_FAILED, about=payout.stripe_id, at_risk=abs(payout.amount), currency=payout.currency,
                cause=f"Stripe: {payout.failure or 'no reason given'}.", at=at,
            )  # fmt: skip
        log.error("payout_failed", payout=payout.stripe_id, reason=payout.failure)
    if payout.explained_at is None and _adds_up(payout, made_of):
        payout.explained_at = at
    payout.save()
    return payout


def _adds_up(payout: Payout, made_of: list[Movement]) -> bool:
    """A payout somebody made by hand takes an amount, not certain movements: it is explained by itself."""
    if not payout.automatic:
        return payout.balance_transactions.exists()
    parts = [each.net for each in made_of if each.source_id != payout.stripe_id]
    return bool(parts) and sum(parts) == payout.amount


@transaction.atomic
def record_movements(movements: Sequence[Movement]) -> list[BalanceTransaction]:
    """Write down movements of the balance that are not written down yet, and book them. Returns the new ones."""
    new = write_down(movements)
    ledger.movements(*new)
    return new


def write_down(movements: Sequence[Movement], *, of: Payment | None = None) -> list[BalanceTransaction]:
    """Write down movements that are not written down yet. Returns the new ones: they are to be booked in this transaction.

    `of` is the payment they are of, if that is known; otherwise it is found by the charge, refund or dispute.
    """
    about = {} if of else payments_of({each.source_id for each in movements if each.source_id})
    rows = [
        BalanceTransaction(
            stripe_id=each.id, type=each.type, category=each.category, amount=each.amount, fee=each.fee, net=each.net,
            currency=each.currency, created_at=each.created, available_on=each.available_on, source_id=each.source_id,
            payment_id=of.pk if of else about.get(each.source_id),
        )
        for each in movements
    ]  # fmt: skip
    new = [row for row in rows if insert_once(row)]
    # Some were collected before it was known what they are of, such as a dispute whose events were late.
    for row in rows:
        if row.payment_id and row._state.adding:
            BalanceTransaction.objects.filter(stripe_id=row.stripe_id, payment=None).update(payment=row.payment_id)
    return new


def payments_of(sources: set[str]) -> dict[str, int]:
    """Which of our payments a charge, a refund or a dispute belongs to."""
    found: dict[str, int] = {}
    found.update(Payment.objects.filter(charge_id__in=sources).values_list("charge_id", "pk"))
    for model in (Refund, Dispute):
        found.update(
            (stripe_id, payment_id)
            for stripe_id, payment_id in model.objects.filter(stripe_id__in=sources).values_list("stripe_id", "payment")
            if stripe_id
        )
    return found


def collect(*, at: datetime) -> int:
    """Write down every movement of the balance since the newest we know of, whatever events came. Returns how many.

    Raises `gateway.Unreachable`, `gateway.Refused`; what came before that is kept.
    """
    newest = BalanceTransaction.objects.order_by("-created_at").first()
    since = newest.created_at - LOOK_BACK if newest else at - FIRST_LOOK_BACK
    count = 0
    page: list[Movement] = []
    for movement in gateway.movements(since=since):
        page.append(movement)
        if len(page) == 100:
            count += _keep_page(page)
            page = []
    return count + _keep_page(page)


def _keep_page(page: list[Movement]) -> int:
    new = record_movements(_unknown(page))
    paid_out = {each.source_id for each in page if each.type in ledger.PAID_OUT and each.source_id.startswith("po_")}
    explained = Payout.objects.filter(stripe_id__in=paid_out, explained_at__isnull=False)
    for payout_id in sorted(paid_out - set(explained.values_list("stripe_id", flat=True))):
        defer_once("payments.settle_payout", payout_id=payout_id)
    for dispute_id in {row.source_id for row in new if row.category in ledger.DISPUTED and row.source_id}:
        defer_once("payments.settle_dispute", dispute_id=dispute_id)
    return len(new)


def _unknown(movements: Sequence[Movement]) -> list[Movement]:
    """Those not written down yet, so that many old ones cost one question."""
    known = BalanceTransaction.objects.filter(stripe_id__in=[each.id for each in movements])
    ids = set(known.values_list("stripe_id", flat=True))
    return [each for each in movements if each.id not in ids]
