"""Refunds: money on its way back. Most succeed at once; some take a while, and a few fail after all.

    succeeded                 the usual case
    pending → succeeded       slow banks
    pending → failed          the money comes back to the shop; the charge counts as not refunded by that much
    succeeded → failed        Stripe's test card 4000000000005126 does this
    requires_action           the customer must say where the money is to go (no card asks for it; settings.py does)
                    → canceled by the shop, or → failed when it expires: the money comes back in either case

https://docs.stripe.com/refunds
"""

from payments.sandbox import amounts, errors, ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import balance, disputes, payment_methods
from payments.sandbox.settings import RefundCourse
from payments.sandbox.store import Record, Work

_DAYS_TO_ACT = 45
_MODELLED = {"amount", "charge", "expand", "metadata", "payment_intent", "reason"}


def create(work: Work, params: Record) -> Record:
    errors.check_modelled(params, _MODELLED, "refunds")
    charge = _charge(work, params)
    disputes.check_refundable(work, charge)
    amount = _amount(charge, params.get("amount"))
    course = _course(work, charge)
    bank = payment_methods.card_of(charge).bank
    refund = work.save(
        {
            "id": ids.new("pyr_1" if bank else "re_3"),
            "object": "refund",
            "amount": amount,
            "balance_transaction": None,
            "charge": charge["id"],
            "created": work.created,
            "currency": charge["currency"],
            "destination_details": _destination(bank),
            "metadata": metadata.merged({}, params.get("metadata")),
            "payment_intent": charge["payment_intent"],
            "reason": params.get("reason"),
            "receipt_number": None,
            "source_transfer_reversal": None,
            "status": course.partition("_then_")[0],
            "transfer_reversal": None,
        }
    )
    if refund["status"] == "pending":
        refund["pending_reason"] = "processing"
    elif refund["status"] == "requires_action":
        refund["next_action"] = _next_action(work, charge)
    type = "payment_refund" if bank else "refund"
    refund["balance_transaction"] = balance.record(work, refund, amount=-amount, type=type)["id"]
    _count(work, charge, amount)
    work.emit("refund.created", work.save(refund))
    work.emit("charge.refunded", charge)
    if charge["refunded"]:
        disputes.after_full_refund(work, charge)
    if course == "pending_then_succeeded":
        work.later(work.store.settings.refund_delay, "succeed_refund", refund["id"])
    elif course.endswith("_then_failed"):
        work.later(work.store.settings.refund_delay, "fail_refund", refund["id"])
    return refund


def succeed(work: Work, id: str) -> None:
    refund = work.find(id, "refund")
    if refund is not None and refund["status"] == "pending":
        refund.pop("pending_reason", None)
        refund["status"] = "succeeded"
        _emit_update(work, refund, {"status": "pending"})


def fail(work: Work, id: str) -> None:
    refund = work.find(id, "refund")
    if refund is None or refund["status"] not in ("pending", "succeeded"):
        return
    _fail(work, refund, "expired_or_canceled_card")


def expire(work: Work, params: Record, id: str) -> Record:
    """Stripe's test helper: the customer did not say in time where the money is to go."""
    refund = work.fetch("refund", id)
    if refund["status"] != "requires_action":
        raise StripeError(f"Only refunds with a status of requires_action can expire, not {refund['status']}.")
    _fail(work, refund, "expired_or_canceled_card")
    return refund


def cancel(work: Work, params: Record, id: str) -> Record:
    refund = work.fetch("refund", id)
    if refund["status"] != "requires_action":
        raise StripeError(
            f"This refund cannot be canceled because it has a status of {refund['status']}. "
            "Only refunds with a status of requires_action can be canceled."
        )
    _undo(work, refund, "canceled")
    _emit_update(work, refund, {"status": "requires_action"})
    return refund


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("refund", id)


def update(work: Work, params: Record, id: str) -> Record:
    refund = work.fetch("refund", id)
    before = {"metadata": refund["metadata"]}
    refund["metadata"] = metadata.merged(refund["metadata"], params.get("metadata"))
    if refund["metadata"] != before["metadata"]:
        _emit_update(work, refund, before)
    return refund


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="refund", url="/v1/refunds", match=["charge", "payment_intent"])


def _charge(work: Work, params: Record) -> Record:
    if "charge" not in params and "payment_intent" not in params:
        raise StripeError("One of the following params should be provided for this request: payment_intent or charge.")
    if "payment_intent" in params:
        intent = work.fetch("payment_intent", params["payment_intent"], param="payment_intent")
        charge = work.find(intent["latest_charge"] or "", "charge")
        if charge is None or charge["status"] != "succeeded":
            raise StripeError(
                f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
                param="payment_intent",
            )
        if params.get("charge", charge["id"]) != charge["id"]:
            raise StripeError(
                f"The charge {params['charge']} does not belong to the PaymentIntent {intent['id']}.", param="charge"
            )
        return charge
    charge = work.fetch("charge", params["charge"], param="charge")
    if charge["status"] != "succeeded":
        raise StripeError(
            f"This PaymentIntent ({charge['payment_intent']}) does not have a successful charge to refund."
        )
    return charge


def _amount(charge: Record, asked: int | None) -> int:
    """What to give back. Raises StripeError for more than is left, in Stripe's words."""
    currency = charge["currency"]
    left: int = charge["amount"] - charge["amount_refunded"]
    if left == 0:
        raise StripeError(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded", charge=charge["id"]
        )
    if asked is None:
        return left
    if asked < 1:
        raise StripeError("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    if asked > left:
        limit = "unrefunded amount on charge" if charge["amount_refunded"] else "charge amount"
        raise StripeError(
            f"Refund amount ({amounts.written(asked, currency)}) is greater than {limit} "
            f"({amounts.written(left, currency)})",
            param="amount",
        )
    return asked


def _course(work: Work, charge: Record) -> RefundCourse:
    if work.store.settings.next_refunds:
        return work.store.settings.next_refunds.popleft()
    return payment_methods.card_of(charge).refunds


def _destination(bank: str | None) -> Record:
    if bank is not None:
        transfer = "us_bank_transfer" if bank == "us_bank_account" else "eu_bank_transfer"
        return {"type": transfer, transfer: {"reference": None, "reference_status": "pending"}}
    reference = {"reference": None, "reference_status": "pending", "reference_type": "acquirer_reference_number"}
    return {"card": {**reference, "type": "refund"}, "type": "card"}


def _next_action(work: Work, charge: Record) -> Record:
    email = charge["receipt_email"] or charge["billing_details"]["email"] or "customer@example.com"
    sent = {"email_sent_at": work.created, "email_sent_to": email}
    expires_at = work.created + _DAYS_TO_ACT * balance.DAY
    return {"display_details": {"email_sent": sent, "expires_at": expires_at}, "type": "display_details"}


def _count(work: Work, charge: Record, amount: int) -> None:
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
    work.save(charge)


def _fail(work: Work, refund: Record, reason: str) -> None:
    before = {"status": refund["status"]}
    _undo(work, refund, "failed")
    refund["failure_reason"] = reason
    _emit_update(work, refund, before)
    work.emit("refund.failed", refund)


def _undo(work: Work, refund: Record, status: str) -> None:
    """The money is the shop's again."""
    refund["status"] = status
    for key in ("pending_reason", "next_action"):
        refund.pop(key, None)
    back = balance.record(work, refund, amount=refund["amount"], type="refund_failure")
    refund["failure_balance_transaction"] = back["id"]
    _count(work, work.fetch("charge", refund["charge"]), -refund["amount"])
    work.save(refund)


def _emit_update(work: Work, refund: Record, previous: Record) -> None:
    work.emit("refund.updated", work.save(refund), previous=previous)
    work.emit("charge.refund.updated", refund, previous=previous)
