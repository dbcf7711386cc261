"""Giving money back: decided and paid here, asked of Stripe by a job, and believed when Stripe says so.

A refund of a payment that paid its order is divided, to the cent, into what it gives back of each line and each parcel's
delivery: by whoever decides it, or in proportion to what is left. Pieces it takes back are off the packing list from the
moment it is decided, so that nobody packs what somebody else is refunding, and are given to the order again should it be
withdrawn. Other refunds (paid twice, paid too late) are divided into nothing, because nothing was bought with them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import structlog
from django.db import transaction

from craved.jobs import defer
from craved.money import format_money, split
from orders.models import Order, OrderMail
from payments import allocation, gateway, ledger
from payments.allocation import Part
from payments.gateway import RefundFacts
from payments.models import Case, JournalEntry, Payment, Refund, RefundLine

if TYPE_CHECKING:
    from craved.accounts.models import User

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Chosen:
    """What somebody wants to give back of one line, or of the delivery of one parcel.

    `amount` is in minor units and includes tax. Without one it is what `pieces` are worth, or all of the delivery.
    """

    order_line_id: int | None = None
    parcel_id: int | None = None
    pieces: int = 0
    amount: int | None = None
    restock: bool = False


@dataclass(frozen=True)
class Share:
    """What a refund gives back of one line, or of the delivery of one parcel."""

    part: Part
    pieces: int = 0
    restock: bool = False


# --- Deciding --------------------------------------------------------------------------------------------------------


@transaction.atomic
def decide(
    payment: Payment, amount: int, *, reason: Refund.Reason, by: "User | None" = None, at: datetime, note: str = "",
    seen: str | None = None,
) -> Refund:  # fmt: skip
    """Promise minor units of a payment back, in proportion to all that is left. Raises `Refund.NotAllowed`.

    `seen` is what somebody decided by (`state_of`): should anything have happened since, it raises `Refund.Changed`.
    What nobody decided is paid as soon as this is committed.
    """
    payment = _lock(payment)
    _compare(payment, seen)
    refund = Refund.decide(payment, amount, reason=reason, by=by, at=at, note=note)
    divide(refund, at=at)
    if refund.released_at:
        defer("payments.issue_refund", refund_id=refund.pk)
    return refund


@transaction.atomic
def decide_by_line(
    payment: Payment, chosen: Sequence[Chosen], *, reason: Refund.Reason = Refund.Reason.GOODWILL, by: "User",
    at: datetime, note: str = "", seen: str | None = None,
) -> Refund:  # fmt: skip
    """Promise back what was chosen, and take back its pieces. Raises `Refund.NotAllowed`, `Order.NotAllowed`."""
    payment = _lock(payment)
    _compare(payment, seen)
    shares = worth(payment, chosen)
    refund = Refund.decide(payment, total(shares), reason=reason, by=by, at=at, note=note)
    _write_lines(refund, shares)
    pieces = {share.part.order_line_id: share.pieces for share in shares if share.part.order_line_id and share.pieces}
    if pieces:
        restock = {share.part.order_line_id for share in shares if share.part.order_line_id and share.restock}
        payment.order.take_back(pieces, restock=restock, by=by, at=at)
    return refund


@transaction.atomic
def cancel_and_refund(order: Order, *, by: "User | None", at: datetime, note: str = "") -> Refund | None:
    """Take back a paid order before it has gone. Raises `Order.NotAllowed`; nothing happened then.

    None when nothing of its money is left to promise: it went back or is promised already, or the bank holds it.
    """
    order.cancel(reason=Order.CancelReason.BY_STAFF, by=by, at=at)
    payment = order.payments.get(settled_at__isnull=False)
    left = Refund.left_of(payment)
    reason = or_of_the_rest(payment, Refund.Reason.CANCELLED)
    return decide(payment, left, reason=reason, by=by, at=at, note=note) if left > 0 else None


def or_of_the_rest(payment: Payment, reason: Refund.Reason) -> Refund.Reason:
    """Only one refund stands for a whole payment. What that one left (a bank had it, or it came back) is another's."""
    of_the_whole = payment.refunds.standing().filter(reason__in=Refund.OF_THE_WHOLE)
    return Refund.Reason.GOODWILL if of_the_whole.exists() else reason


def state_of(payment: Payment) -> str:
    """A fingerprint of what a page about refunding a payment shows: it is another after anything that changes that."""
    return f"{len(payment.refunds.all())}:{Refund.left_of(payment)}"


def worth(payment: Payment, chosen: Sequence[Chosen]) -> list[Share]:
    """What was chosen, in money. Raises `Refund.NotAllowed` for what is not there, or for nothing at all.

    Pieces are worth their part of what is left of the line, net and tax each, by largest remainder: the last piece
    takes all that is left.
    """
    if payment.settled_at is None:
        raise Refund.NotAllowed("This payment paid for no order, so there are no lines to choose from.")
    left = {(part.order_line_id, part.parcel_id): part for part in allocation.left_of(payment.order)}
    lines = {line.pk: line for line in payment.order.lines.all()}
    parcels = {parcel.pk: parcel for parcel in payment.order.parcels.all()}
    shares = []
    for each in chosen:
        part = left.pop((each.order_line_id, each.parcel_id), None)  # taken out: nothing is chosen twice
        if part is None:
            raise Refund.NotAllowed(f"That is not part of order {payment.order.code}, or was chosen twice.")
        line = lines.get(each.order_line_id or 0)
        name = line or f"the delivery from {parcels[each.parcel_id or 0].artisan_name}"
        if not 0 <= each.pieces <= (line.remaining if line else 0):
            raise Refund.NotAllowed(f"There are not {each.pieces} × {name} left to take back.")
        if each.amount is not None and not 0 <= each.amount <= part.total:
            there = format_money(part.total, payment.currency)
            raise Refund.NotAllowed(f"{there} is left of {name}, so not so much can be given back.")
        if each.amount is not None:
            net, tax = split(each.amount, [part.net, part.tax])
        elif line:
            rest = line.remaining - each.pieces
            net, tax = (split(whole, [each.pieces, rest])[0] if line.remaining else 0 for whole in (part.net, part.tax))
        else:
            net, tax = part.net, part.tax
        if net or tax or each.pieces:
            given = Part(part.order_line_id, part.parcel_id, net, tax)
            shares.append(Share(given, each.pieces, restock=each.restock and each.pieces > 0))
    if total(shares) == 0:
        raise Refund.NotAllowed("That is no money. Choose what to give back.")
    return shares


def total(shares: Sequence[Share]) -> int:
    return sum(share.part.total for share in shares)


def divide(refund: Refund, *, at: datetime) -> None:
    """Give a refund its lines, in proportion to all that is left of its order, unless it has them or needs none."""
    if refund.payment.settled_at is None or refund.lines.exists():
        return
    _write_lines(refund, [Share(part) for part in allocation.divide(refund.payment.order, refund.amount)])


def _write_lines(refund: Refund, shares: Sequence[Share]) -> None:
    RefundLine.objects.bulk_create(
        RefundLine(
            refund=refund, order_line_id=share.part.order_line_id, parcel_id=share.part.parcel_id,
            quantity=share.pieces, restock=share.restock, net=share.part.net, tax=share.part.tax,
        )
        for share in shares
    )  # fmt: skip


def _lock(payment: Payment) -> Payment:
    """Its order first, as everywhere, so that nobody waits in a circle. What is read afterwards is true until the end."""
    order = Order.objects.select_for_update(no_key=True).get(pk=payment.order_id)
    payment = Payment.objects.select_for_update(no_key=True).get(pk=payment.pk)
    payment.order = order
    return payment


def _compare(payment: Payment, seen: str | None) -> None:
    if seen is not None and seen != state_of(payment):
        raise Refund.Changed("Something was given back meanwhile, so nothing was done. Look again.")


# --- Until it is paid ------------------------------------------------------------------------------------------------


@transaction.atomic
def release(refund: Refund, *, by: "User", at: datetime) -> None:
    """Have it paid, once this is committed. Raises `Refund.NotAllowed`."""
    refund.release(by=by, at=at)
    defer("payments.issue_refund", refund_id=refund.pk)


@transaction.atomic
def withdraw(refund: Refund, *, by: "User", at: datetime) -> None:
    """Decide against a refund before it is paid; its pieces are the order's again.

    Raises `Refund.NotAllowed`, and `Order.NotAllowed` when the pieces cannot be given again: then it has to be paid.
    """
    payment = _lock(refund.payment)
    refund.withdraw(by=by, at=at)
    if payment.settled_at is None or payment.order.cancelled_at:
        raise Refund.NotAllowed(
            "Nothing is sent for this money, so it has to go back: this refund cannot be withdrawn."
        )
    taken = {line.order_line_id: line for line in refund.lines.filter(quantity__gt=0) if line.order_line_id}
    if taken:
        payment.order.give_again(
            {pk: line.quantity for pk, line in taken.items()},
            restocked={pk for pk, line in taken.items() if line.restock}, since=refund.decided_at, by=by, at=at,
        )  # fmt: skip


# --- At Stripe -------------------------------------------------------------------------------------------------------


def issue(refund: Refund, *, at: datetime) -> None:
    """Ask Stripe for a refund that is to be paid. Safe to repeat: the key is the refund's own. Raises `gateway.Unreachable`."""
    if refund.stripe_id or refund.failed_at:
        return
    if refund.asked_at:  # Stripe forgets our key after a day, so what it made in spite of an error is looked for first.
        record(refund.payment, gateway.refunds_of(refund.payment.payment_intent_id or ""), at=at)
        if not Refund.objects.unanswered().filter(pk=refund.pk).exists():
            return
    # From here on it can no longer be withdrawn; and what was not released, or is withdrawn, is not asked for.
    wanted = Refund.objects.unanswered().filter(pk=refund.pk)
    if not wanted.filter(asked_at=None).update(asked_at=at) and not wanted.exists():
        return
    try:
        facts = gateway.create_refund(refund)
    except gateway.Refused as refusal:
        _failed(refund, f"Stripe refused: {refusal.code}", at=at)
        return
    record(refund.payment, [facts], at=at)


@transaction.atomic
def record(payment: Payment, returned: list[RefundFacts], *, at: datetime) -> None:
    """Write down what Stripe says of a payment's refunds, ours and those made at Stripe itself."""
    if not returned:
        return
    # An answer and its event often come at once: one after the other, so that one refund is one row.
    payment = Payment.objects.select_for_update(of=["self"], no_key=True).select_related("order").get(pk=payment.pk)
    # Ours first: what is left when theirs are divided is what Stripe has left.
    known = [(_ours(payment, facts), facts) for facts in returned]
    refunds = [(refund or _made_at_stripe(payment, facts, at=at), facts) for refund, facts in known]
    booked = set(
        JournalEntry.objects.filter(kind=JournalEntry.Kind.REFUNDED, refund__payment=payment).values_list(
            "refund", flat=True
        )
    )
    for refund, facts in refunds:
        came_back = facts.status in {"failed", "canceled"}
        if not came_back and refund.failed_at is None and refund.pk not in booked:
            divide(refund, at=at)
            ledger.payment(payment, at=at)  # what goes back came in before
            ledger.refunded(refund, at=facts.created)
        if facts.status == "succeeded" and refund.succeeded_at is None and refund.failed_at is None:
            _succeeded(refund, at=at)
        elif came_back and refund.failed_at is None:
            _failed(refund, facts.failure or facts.status, at=at)


def _ours(payment: Payment, facts: RefundFacts) -> Refund | None:
    """One Stripe refund is one row, found by its id, or by the key we sent along when that answer got lost."""
    refunds = payment.refunds.select_for_update(of=["self"])
    refund = refunds.filter(stripe_id=facts.refund_id).first()
    if refund is None and facts.reference.isdecimal():
        refund = refunds.filter(pk=int(facts.reference), stripe_id=None).first()
        if refund is not None:
            refund.stripe_id = facts.refund_id
            refund.save(update_fields=["stripe_id"])
    return refund


def _made_at_stripe(payment: Payment, facts: RefundFacts, *, at: datetime) -> Refund:
    refund = Refund.objects.create(
        payment=payment, amount=facts.amount, reason=Refund.Reason.AT_STRIPE, decided_at=facts.created,
        released_at=facts.created, asked_at=facts.created, stripe_id=facts.refund_id,
    )  # fmt: skip
    if facts.status not in {"failed", "canceled"}:
        _make_room(payment, at=at)
        divide(refund, at=at)
    return refund


def _make_room(payment: Payment, *, at: datetime) -> None:
    """What went back at Stripe cannot be given back again here: of our promises the newest are not kept, as far as needed."""
    promised = payment.refunds.standing().filter(stripe_id=None).order_by("-pk")
    for promise in promised.select_for_update(of=["self"]):
        if payment.refunds.standing().total() <= payment.captured:
            return
        if promise.asked_at:
            _failed(promise, "it was given back at Stripe instead", at=at)
        else:
            promise.withdrawn_at = at
            promise.save(update_fields=["withdrawn_at"])


def _succeeded(refund: Refund, *, at: datetime) -> None:
    """Its bank has it: now the customer is told, in the words of what it is for."""
    payment = refund.payment
    refund.succeeded_at = at
    refund.save(update_fields=["succeeded_at"])
    amount, lines = format_money(refund.amount, payment.currency), described(refund)
    OrderMail.objects.queue(
        payment.order, OrderMail.Kind.REFUNDED, about=f"refund {refund.pk}", facts={"amount": amount, "lines": lines}
    )
    payment.order.record(
        "refunded", at=at, by=refund.decided_by, amount=amount, refund=str(refund.pk),
        what=", ".join(line["what"][0].lower() + line["what"][1:] for line in lines),
    )  # fmt: skip
    if payment.refunds.filter(succeeded_at__isnull=False).total() >= payment.captured:
        _close_cases_of(payment, "Refunded.", at=at)


@transaction.atomic
def _failed(refund: Refund, why: str, *, at: datetime) -> None:
    """The balance is ours again, and the customer still has to be paid: somebody must find another way."""
    if refund.succeeded_at:  # they were told otherwise
        refund.payment.order.record("refund_failed", at=at, reason=why, refund=str(refund.pk))
    refund.failed_at, refund.failure = at, why
    refund.succeeded_at = None
    refund.save(update_fields=["failed_at", "failure", "succeeded_at"])
    ledger.refund_failed(refund, at=at)
    Case.objects.open_once(
        Case.Kind.REFUND_FAILED, payment=refund.payment, about=f"refund {refund.pk}", at_risk=refund.amount, at=at,
        cause=f"Stripe: {why}.",
    )  # fmt: skip
    _close_cases_of(refund.payment, "A refund of it came back; that is a case of its own.", at=at)
    log.error("refund_failed", order=refund.payment.order.code, refund=refund.pk)


def _close_cases_of(payment: Payment, resolution: str, *, at: datetime) -> None:
    """Money that went back by itself, or did not: either way it is no longer on its way."""
    for kind in [Case.Kind.PAID_TWICE, Case.Kind.PAID_TOO_LATE, Case.Kind.WON_FOR_NOTHING]:
        Case.objects.close(kind, about=f"payment {payment.pk}", resolution=resolution, at=at)


def described(refund: Refund) -> list[dict[str, str]]:
    """What a refund is for, in the customer's words, and how much of each. Nothing when it is a part of everything."""
    lines = list(refund.lines.select_related("order_line", "parcel").order_by("pk"))
    order = refund.payment.order
    everything = order.lines.count() + order.parcels.filter(delivery__gt=0).count()
    if not any(line.quantity for line in lines) and len(lines) == everything:
        return []
    return [{"what": line.what, "amount": format_money(line.total, refund.payment.currency)} for line in lines]
