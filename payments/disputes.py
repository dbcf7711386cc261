"""Disputes, from the bank's first word to its last: what is recorded, what staff are told, and how they answer.

The webhook, the desk in the back office and `reconcile` all call `settle`. It asks Stripe for the dispute as it is now, so
it makes no difference which of its events came, how often, and in which order.
"""

from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.utils import timezone

from craved.jobs import defer
from craved.money import format_money
from orders.models import Artisan, Order
from payments import gateway, ledger, payouts
from payments import settle as settling
from payments.gateway import DisputeFacts
from payments.models import Account, Case, Dispute, Payment, Refund

if TYPE_CHECKING:
    from craved.accounts.models import User

log = structlog.get_logger(__name__)

ENDS = {  # what the order's timeline calls each way to end
    Dispute.Status.WON.value: "dispute_won",
    Dispute.Status.LOST.value: "dispute_lost",
    Dispute.Status.WARNING_CLOSED.value: "dispute_closed",
    Dispute.Status.PREVENTED.value: "dispute_closed",
}


# --- Hearing ---------------------------------------------------------------------------------------------------------


def settle(dispute_id: str) -> Dispute | None:
    """Bring a dispute up to what Stripe says now. None where it is about no payment of ours: that is a case for a person.

    Raises `gateway.Unreachable`, `gateway.Refused`.
    """
    facts = gateway.dispute(dispute_id)
    payment = _payment_of(facts)
    if payment is None:
        _orphan(facts, at=timezone.now())
        return None
    if payment.settled_at is None:
        # This event overtook the payment's own: first the payment, as there is nothing to dispute before it.
        payment = settling.payment(payment.pk)
    return _record(payment, facts, at=timezone.now())


def _payment_of(facts: DisputeFacts) -> Payment | None:
    ours = Payment.objects.about(reference=facts.reference, payment_intent_id=facts.payment_intent_id)
    if ours is None and facts.charge_id:
        ours = Payment.objects.filter(charge_id=facts.charge_id).first()
    return ours


@transaction.atomic
def _record(payment: Payment, facts: DisputeFacts, *, at: datetime) -> Dispute | None:
    order = Order.objects.select_for_update(no_key=True).get(pk=payment.order_id)
    dispute = Dispute.objects.select_for_update(no_key=True).filter(stripe_id=facts.dispute_id).first()
    if dispute and facts.asked_at < dispute.asked_at:
        return dispute  # Somebody asked after us and was quicker to write: what they heard is newer.
    if not _is_ours(payment, facts, at=at):
        return None
    dispute = dispute or Dispute(payment=payment, stripe_id=facts.dispute_id, status="")
    before, dispute.status = dispute.status, facts.status
    dispute.reason, dispute.created_at, dispute.due_by = facts.reason, facts.created, facts.due_by
    dispute.amount, dispute.currency, dispute.asked_at = facts.amount, facts.currency, facts.asked_at
    dispute.withdrawn = max(facts.taken - facts.given_back, 0)
    dispute.closed_at = (dispute.closed_at or at) if dispute.status in Dispute.DECIDED else None
    if _is_unanswered(dispute, facts, before):
        dispute.submitted_at = dispute.submitted_by = None
    dispute.save()

    _book(dispute, facts, at=at)
    if dispute.status == Dispute.Status.LOST and before != dispute.status and payment.settled_at:
        _keep_what_is_here(order, at=at)
    _remember(order, dispute, facts, at=at)
    _ask_for_help(dispute, before, at=at)
    if dispute.status == Dispute.Status.WON and before != dispute.status:
        _find_a_use(payment, order, at=at)
    if before != dispute.status:
        log.info("dispute", order=order.code, dispute=dispute.stripe_id, status=dispute.status, amount=dispute.amount)
    return dispute


def _is_ours(payment: Payment, facts: DisputeFacts, *, at: datetime) -> bool:
    """Whether it can be true of this payment. What cannot be is for a person to look at."""
    if (facts.currency, facts.livemode) == (payment.currency, payment.livemode):
        if facts.amount > payment.captured:  # The money moves all the same, so it is recorded.
            _mismatch(payment, facts, at=at)
        return True
    _mismatch(payment, facts, at=at)
    return False


def _mismatch(payment: Payment, facts: DisputeFacts, *, at: datetime) -> None:
    if not Case.objects.filter(kind=Case.Kind.MISMATCH, about=facts.dispute_id).exists():
        Case.objects.open_once(
            Case.Kind.MISMATCH, payment=payment, about=facts.dispute_id, at_risk=facts.amount, currency=facts.currency, at=at,
            cause=f"A dispute of {facts.amount} {facts.currency} (livemode {facts.livemode}), "
            f"but {payment.captured} {payment.currency} was paid (livemode {payment.livemode}).",
        )  # fmt: skip
        log.error("dispute_mismatch", payment=payment.pk, dispute=facts.dispute_id)


def _is_unanswered(dispute: Dispute, facts: DisputeFacts, before: str) -> bool:
    """What we believed to have sent did not count: it never got there, or it answered an inquiry that is a dispute now."""
    if dispute.needs_answer:
        return before in Dispute.INQUIRIES and not dispute.is_inquiry
    return dispute.status in Dispute.DECIDED and not facts.answered and before in Dispute.TO_ANSWER


def _book(dispute: Dispute, facts: DisputeFacts, *, at: datetime) -> None:
    """What moved decides, and not the status: the two do not change at the same moment."""
    if facts.taken:
        ledger.dispute_withdrawn(dispute, at=facts.created)
    if facts.given_back:
        ledger.dispute_reinstated(dispute, at=at)
    elif facts.taken and dispute.status == Dispute.Status.LOST:
        ledger.dispute_lost(dispute, at=at)
    payouts.record_movements(facts.movements)


def _keep_what_is_here(order: Order, *, at: datetime) -> None:
    """Nothing leaves the house whose money is lost (invariant M4)."""
    left = order.parcels.filter(shipped_at=None, handed_over_at=None, taken_back_at=None)
    if order.cancelled_at is None and left.exists():
        order.stop(at=at)


def _find_a_use(payment: Payment, order: Order, *, at: datetime) -> None:
    """What the bank gave back pays for nothing when the order was cancelled meanwhile, and nobody promised it back.

    It could not be promised while the bank held it; and above a limit that takes two people, so it is not done here.
    """
    left = Refund.left_of(payment)
    if left > 0 and (order.cancelled_at or payment.settled_at is None):
        Case.objects.open_once(
            Case.Kind.WON_FOR_NOTHING, payment=payment, at_risk=left, at=at,
            cause="The bank gave it back, and it pays for no order; while the bank had it, it could not be refunded.",
        )  # fmt: skip


def _remember(order: Order, dispute: Dispute, facts: DisputeFacts, *, at: datetime) -> None:
    """Each step once in the order's timeline, with the dispute's name so that two of them can be told apart."""
    steps = {"disputed": facts.created}
    if facts.answered or "under_review" in dispute.status:
        steps["dispute_answered"] = dispute.submitted_at or at
    if dispute.closed_at:
        steps[ENDS[dispute.status]] = dispute.closed_at
    told = order.events.filter(kind__in=steps, facts__dispute=dispute.stripe_id).values_list("kind", flat=True)
    for kind in [kind for kind in steps if kind not in set(told)]:
        order.record(
            kind, at=steps[kind], by=dispute.submitted_by if kind == "dispute_answered" else None,
            amount="" if kind == "dispute_answered" else format_money(dispute.amount, dispute.currency),
            because=dispute.reason_in_words if kind == "disputed" else "", dispute=dispute.stripe_id,
        )  # fmt: skip


def _ask_for_help(dispute: Dispute, before: str, *, at: datetime) -> None:
    """A case while somebody has to answer, and another when it was lost. Once resolved by hand, none comes back."""
    Kind, about = Case.Kind, dispute.stripe_id
    if dispute.needs_answer:
        if before != dispute.status:
            Case.objects.open_once(
                Kind.DISPUTED, payment=dispute.payment, about=about, at_risk=dispute.amount, cause="", at=at
            )
        cases = Case.objects.filter(kind=Kind.DISPUTED, about=about, resolved_at=None)
        cases.update(cause=_what_is_asked(dispute)[:300], at_risk=dispute.amount)
    else:
        end = "Answered." if dispute.is_open else f"The bank decided: {dispute.get_status_display().lower()}."
        Case.objects.close(Kind.DISPUTED, about=about, resolution=end, at=at)
    if dispute.status == dispute.Status.LOST and before != dispute.status:
        Case.objects.open_once(
            Kind.DISPUTE_LOST, payment=dispute.payment, about=about, at_risk=dispute.amount, at=at,
            cause=f"{dispute.reason_in_words}. The bank gave the money to the customer.",
        )  # fmt: skip
    elif dispute.status == dispute.Status.WON:
        Case.objects.close(Kind.DISPUTE_LOST, about=about, resolution="Won after all.", at=at)


def _what_is_asked(dispute: Dispute) -> str:
    taken = " The bank asks, and has taken nothing so far." if dispute.is_inquiry else ""
    due = f" Answer by {timezone.localtime(dispute.due_by):%B %-d, %Y, %H:%M}." if dispute.due_by else ""
    return f"{dispute.reason_in_words}.{taken}{due}"


@transaction.atomic
def _orphan(facts: DisputeFacts, *, at: datetime) -> None:
    if not Case.objects.filter(kind=Case.Kind.ORPHAN, about=facts.dispute_id).exists():
        amount = format_money(facts.amount, facts.currency)
        Case.objects.open_once(
            Case.Kind.ORPHAN, about=facts.dispute_id, at_risk=facts.amount, currency=facts.currency, at=at,
            cause=f"A dispute of {amount} at Stripe is about no payment of this shop ({facts.charge_id}).",
        )  # fmt: skip
        log.error("dispute_orphan", dispute=facts.dispute_id)
    payouts.record_movements(facts.movements)


# --- Answering -------------------------------------------------------------------------------------------------------


def submit(dispute: Dispute, evidence: dict[str, str], *, by: "User | None", at: datetime) -> Dispute:
    """Fix the answer, and send it to the bank through Stripe. Raises `Dispute.NotAllowed`; then nothing happened.

    Raises `gateway.Refused` when Stripe will not have it: it is a draft again. Raises `gateway.Unreachable` when it is not
    known whether it arrived: it is asked again by itself, and the answer is the same.
    """
    with transaction.atomic():
        dispute.submit(evidence, by=by, at=at)
        defer("payments.send_evidence", dispute_id=dispute.pk)
    return _send(dispute)


def send(dispute: Dispute) -> Dispute:
    """Send an answer whose fate is not known, unless it is there already. Safe to repeat. Raises as `submit`."""
    heard = settle(dispute.stripe_id)  # Stripe forgets our key after a day
    if heard is None or not heard.needs_answer or heard.submitted_at is None:
        return heard or dispute
    return _send(heard)


def _send(dispute: Dispute) -> Dispute:
    try:
        facts = gateway.submit_evidence(dispute)
    except gateway.Refused as refusal:
        dispute.take_back()
        log.error("evidence_refused", dispute=dispute.stripe_id, code=refusal.code)
        raise
    return _record(dispute.payment, facts, at=timezone.now()) or dispute


# --- What it means for the artisans ----------------------------------------------------------------------------------


def held(artisan: Artisan, currency: str) -> int:
    """Minor units of what we owe an artisan that wait for a bank's decision: exactly what losing would take from them."""
    disputes = Dispute.objects.open().filter(currency=currency, payment__order__parcels__artisan=artisan)
    return sum(
        line.amount
        for dispute in disputes.select_related("payment__order").distinct()
        for line in ledger.shares_at_stake(dispute)
        if line.account == Account.ARTISANS and line.artisan_id == artisan.pk
    )
