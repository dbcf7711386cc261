"""Refunds: money on its way back. Most succeed at once; some take a while, and a few fail after all.

    succeeded                 the usual case
    pending → succeeded       slow banks
    pending → failed          the money comes back to the shop; the charge counts as not refunded by that much
    succeeded → failed        Stripe's test card 4000000000005126 does this

https://docs.stripe.com/refunds
"""

from payments.sandbox import amounts, errors, ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import balance, disputes, payment_methods
from payments.sandbox.settings import RefundCourse
from payments.sandbox.store import Record, Work

_MODELLED = {"amount", "charge", "expand", "metadata", "payment_intent", "reason"}


def create(work: Work, params: Record) -> Record:
    errors.check_modelled(params, _MODELLED, "refunds")
    charge = _charge(work, params)
    disputes.check_refundable(work, charge)
    amount = _amount(charge, params.get("amount"))
    course = _course(work, charge)
    refund = work.save(
        {
            "id": ids.new("re_3"),
            "object": "refund",
            "amount": amount,
            "balance_transaction": None,
            "charge": charge["id"],
            "created": work.created,
            "currency": charge["currency"],
            "destination_details": {
                "card": {
                    "reference": None,
                    "reference_status": "pending",
                    "reference_type": "acquirer_reference_number",
                    "type": "refund",
                },
                "type": "card",
            },
            "metadata": metadata.merged({}, params.get("metadata")),
            "payment_intent": charge["payment_intent"],
            "reason": params.get("reason"),
            "receipt_number": None,
            "source_transfer_reversal": None,
            "status": "pending" if course.startswith("pending") else "succeeded",
            "transfer_reversal": None,
        }
    )
    if refund["status"] == "pending":
        refund["pending_reason"] = "processing"
    refund["balance_transaction"] = balance.record(work, refund, amount=-amount, type="refund")["id"]
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
    before = {"status": refund["status"]}
    refund.pop("pending_reason", None)
    _undo(work, refund, "failed", "refund_failure")
    refund["failure_reason"] = "expired_or_canceled_card"
    _emit_update(work, refund, before)
    work.emit("refund.failed", refund)


def cancel(work: Work, params: Record, id: str) -> Record:
    refund = work.fetch("refund", id)
    if refund["status"] != "requires_action":
        raise StripeError(
            f"This refund cannot be canceled because it has a status of {refund['status']}. "
            "Only refunds with a status of requires_action can be canceled."
        )
    _undo(work, refund, "canceled", "refund_failure")
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


def _count(work: Work, charge: Record, amount: int) -> None:
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
    work.save(charge)


def _undo(work: Work, refund: Record, status: str, type: str) -> None:
    """The money is the shop's again."""
    refund["status"] = status
    back = balance.record(work, refund, amount=refund["amount"], type=type)
    refund["failure_balance_transaction"] = back["id"]
    _count(work, work.fetch("charge", refund["charge"]), -refund["amount"])
    work.save(refund)


def _emit_update(work: Work, refund: Record, previous: Record) -> None:
    work.emit("refund.updated", work.save(refund), previous=previous)
    work.emit("charge.refund.updated", refund, previous=previous)
