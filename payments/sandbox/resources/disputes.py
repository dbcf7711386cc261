"""Disputes: a cardholder goes to the bank instead of the shop, and the bank takes the money back until it has decided.

    needs_response → under_review → won        the money comes back; the fee does not (see below)
                                  → lost       also when nobody answers in time, or the shop closes it
    warning_needs_response → warning_under_review → warning_closed      an inquiry: nothing is withdrawn …
                           → needs_response …                           … unless the bank makes it a dispute

In Stripe's test mode the evidence `winning_evidence` or `losing_evidence`, as `uncategorized_text`, decides; any other
is under review until `decide` is called. The fee for a dispute is kept whatever the outcome, as Stripe has done in the
US since June 2025; `Settings.dispute_fee_returned` is for the time before. Its second fee, for answering a dispute
(returned to those who win), is not modelled.

https://docs.stripe.com/disputes/how-disputes-work, https://docs.stripe.com/testing#evidence
"""

from payments.sandbox import errors, ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import balance, payment_methods
from payments.sandbox.store import Record, Work, shown

# https://docs.stripe.com/disputes/categories#network-code-map; others have codes of their own that are not modelled
_NETWORK_CODES = {
    "visa": {
        "credit_not_processed": "13.6",
        "duplicate": "12.6.1",
        "fraudulent": "10.4",
        "product_not_received": "13.1",
        "product_unacceptable": "13.3",
        "subscription_canceled": "13.2",
    },
    "mastercard": {"fraudulent": "4837", "duplicate": "4834"},
}
REASONS = (
    "bank_cannot_process", "check_returned", "credit_not_processed", "customer_initiated", "debit_not_authorized",
    "duplicate", "fraudulent", "general", "incorrect_account_details", "insufficient_funds", "noncompliant",
    "product_not_received", "product_unacceptable", "subscription_canceled", "unrecognized",
)  # fmt: skip
_FILES = (
    "cancellation_policy", "customer_communication", "customer_signature", "duplicate_charge_documentation", "receipt",
    "refund_policy", "service_documentation", "shipping_documentation", "uncategorized_file",
)  # fmt: skip
_TEXTS = (
    "access_activity_log", "billing_address", "cancellation_policy_disclosure", "cancellation_rebuttal",
    "customer_email_address", "customer_name", "customer_purchase_ip", "duplicate_charge_explanation",
    "duplicate_charge_id", "product_description", "refund_policy_disclosure", "refund_refusal_explanation",
    "service_date", "shipping_address", "shipping_carrier", "shipping_date", "shipping_tracking_number",
    "uncategorized_text",
)  # fmt: skip
_LONGEST_TEXT = 20_000
_LONGEST_EVIDENCE = 150_000
_INQUIRY_DAYS = 120  # after which the bank has lost interest

_UNDER_REVIEW = {"needs_response": "under_review", "warning_needs_response": "warning_under_review"}
_OPEN_INQUIRY = ("warning_needs_response", "warning_under_review")
OPEN = ("needs_response", "under_review", *_OPEN_INQUIRY)
_TEST_EVIDENCE = {"winning_evidence": "win_dispute", "losing_evidence": "lose_dispute"}


def open_by_card(work: Work, charge_id: str) -> None:
    """What a disputing test card does a moment after it paid, unless the shop gave the money back meanwhile."""
    charge = work.find(charge_id, "charge")
    if charge is None or not charge["captured"] or charge["refunded"] or charge["disputed"]:
        return
    card = payment_methods.card_of(charge)
    create(work, charge, reason=card.disputed or "fraudulent", inquiry=card.inquiry)


def create(
    work: Work, charge: Record, *, reason: str = "fraudulent", amount: int | None = None, inquiry: bool = False
) -> Record:
    """`amount` in minor units, what is left of the charge unless said otherwise. Raises StripeError if it cannot be."""
    amount = _disputable(work, charge, amount)
    if reason not in REASONS:
        raise StripeError(f"Unknown reason: {reason}. Known: {', '.join(REASONS)}.", param="reason")
    card = payment_methods.card_of(charge)
    code = _NETWORK_CODES.get(card.brand, {}).get(reason)
    dispute = work.save(
        {
            "id": ids.new("du_1"),
            "object": "dispute",
            "amount": amount,
            "balance_transactions": [],
            "charge": charge["id"],
            "created": work.created,
            "currency": charge["currency"],
            "enhanced_eligibility_types": [],
            "evidence": {**dict.fromkeys(sorted((*_FILES, *_TEXTS))), "enhanced_evidence": {}},
            "evidence_details": {
                "due_by": _due_by(work),
                "enhanced_eligibility": {},
                "has_evidence": False,
                "past_due": False,
                "submission_count": 0,
            },
            "is_charge_refundable": inquiry,
            "livemode": False,
            "metadata": {},
            "network_reason_code": code,
            "payment_intent": charge["payment_intent"],
            "payment_method_details": {
                "card": {
                    "brand": card.brand,
                    "case_type": "inquiry" if inquiry else "chargeback",
                    "network": card.brand,
                    "network_reason_code": code,
                },
                "type": "card",
            },
            "reason": reason,
            "status": "warning_needs_response" if inquiry else "needs_response",
        }
    )
    work.save(charge | {"disputed": True})
    if not inquiry:
        _withdraw(work, dispute)
    work.emit("charge.dispute.created", dispute)
    if inquiry:
        work.later(_INQUIRY_DAYS * balance.DAY, "close_inquiry", dispute["id"])
    else:
        _announce_withdrawal(work, dispute)
    return dispute


def update(work: Work, params: Record, id: str) -> Record:
    dispute = work.fetch("dispute", id, param="dispute")
    before = shown(dispute)
    dispute["metadata"] = metadata.merged(dispute["metadata"], params.get("metadata"))
    if params.get("evidence") or "submit" in params:
        _take_evidence(work, dispute, params)
    changed = {key: before[key] for key in before if before[key] != dispute[key]}
    if changed:
        work.emit("charge.dispute.updated", work.save(dispute), previous=changed)
    return dispute


def close(work: Work, params: Record, id: str) -> Record:
    """The shop gives in."""
    dispute = work.fetch("dispute", id, param="dispute")
    if dispute["status"] not in OPEN:
        raise _already_closed()
    return _end(work, dispute, "warning_closed" if dispute["status"] in _OPEN_INQUIRY else "lost")


def decide(work: Work, id: str, *, won: bool) -> Record:
    """The bank's word. An inquiry that is not won becomes a dispute."""
    dispute = work.fetch("dispute", id, param="dispute")
    if dispute["status"] not in OPEN:
        raise _already_closed()
    if dispute["status"] in _OPEN_INQUIRY:
        return _end(work, dispute, "warning_closed") if won else _escalate(work, dispute)
    return _end(work, dispute, "won" if won else "lost")


def win(work: Work, id: str) -> None:
    _decide_if_open(work, id, won=True)


def lose(work: Work, id: str) -> None:
    _decide_if_open(work, id, won=False)


def expire(work: Work, id: str) -> None:
    """Nobody answered in time."""
    dispute = work.find(id, "dispute")
    if dispute is not None and dispute["status"] == "needs_response":
        _end(work, dispute, "lost")


def close_inquiry(work: Work, id: str) -> None:
    dispute = work.find(id, "dispute")
    if dispute is not None and dispute["status"] in _OPEN_INQUIRY:
        _end(work, dispute, "warning_closed")


def check_refundable(work: Work, charge: Record) -> None:
    """Raises StripeError while a bank holds the money, or keeps it."""
    if charge["disputed"] and any(
        dispute["charge"] == charge["id"] and not dispute["is_charge_refundable"] for dispute in work.all("dispute")
    ):
        raise StripeError(
            f"Charge {charge['id']} has been charged back; cannot issue a refund.",
            code="charge_disputed",
            charge=charge["id"],
        )


def after_full_refund(work: Work, charge: Record) -> None:
    """An inquiry is over when its whole charge is refunded."""
    for dispute in work.all("dispute"):
        if dispute["charge"] == charge["id"]:
            close_inquiry(work, dispute["id"])


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("dispute", id, param="dispute")


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="dispute", url="/v1/disputes", match=["charge", "payment_intent"])


def _disputable(work: Work, charge: Record, amount: int | None) -> int:
    if payment_methods.card_of(charge).bank:
        raise errors.not_modelled("disputes of bank debits")
    left = charge["amount_captured"] - charge["amount_refunded"]
    if charge["status"] != "succeeded" or left < 1:
        raise StripeError(f"Charge {charge['id']} holds no money to dispute.")
    if any(d["charge"] == charge["id"] and d["status"] in OPEN for d in work.all("dispute")):
        raise StripeError(f"Charge {charge['id']} is disputed already.")
    if amount is not None and not 0 < amount <= left:
        raise StripeError(f"The amount must be from 1 to {left}.", param="amount")
    return amount or left


def _due_by(work: Work) -> int:
    """The last second of the last day to answer."""
    return balance.midnight(work.now + work.store.settings.response_time, days=1) - 1


def _announce_withdrawal(work: Work, dispute: Record) -> None:
    """The money is gone; whoever does not answer in time will not see it again."""
    work.at(dispute["evidence_details"]["due_by"] + 1, "expire_dispute", dispute["id"])
    work.emit("charge.dispute.funds_withdrawn", dispute)


def _withdraw(work: Work, dispute: Record) -> None:
    withdrawal = balance.record(
        work,
        dispute,
        amount=-dispute["amount"],
        type="adjustment",
        category="dispute",
        fee=work.store.settings.dispute_fee,
        fee_for="Dispute fee",
        description=f"Chargeback withdrawal for {dispute['charge']}",
    )
    dispute["balance_transactions"].append(shown(withdrawal))


def _reinstate(work: Work, dispute: Record) -> None:
    settings = work.store.settings
    reversal = balance.record(
        work,
        dispute,
        amount=dispute["amount"],
        type="adjustment",
        category="dispute_reversal",
        fee=-settings.dispute_fee if settings.dispute_fee_returned else 0,
        fee_for="Dispute fee refund",
        description=f"Chargeback reversal for {dispute['charge']}",
    )
    dispute["balance_transactions"].append(shown(reversal))


def _take_evidence(work: Work, dispute: Record, params: Record) -> None:
    """Stage what is given and, unless told not to, hand it to the bank."""
    status = _UNDER_REVIEW.get(dispute["status"])
    if status is None:
        raise (
            _already_closed()
            if dispute["status"] not in OPEN
            else StripeError("The evidence for this dispute has already been submitted and can no longer be updated.")
        )
    given = params.get("evidence") or {}
    errors.check_modelled(given, set(_TEXTS), "evidence")
    for key, text in given.items():
        if len(text) > _LONGEST_TEXT:
            raise StripeError(f"Invalid string: must be at most {_LONGEST_TEXT} characters", param=f"evidence[{key}]")
    evidence = dispute["evidence"] | given
    if sum(len(evidence[key] or "") for key in _TEXTS) > _LONGEST_EVIDENCE:
        raise StripeError(
            f"The combined character count of all evidence is limited to {_LONGEST_EVIDENCE:,}.", param="evidence"
        )
    details = dispute["evidence_details"]
    dispute["evidence"] = evidence
    dispute["evidence_details"] = details | {"has_evidence": any(evidence[key] for key in _TEXTS)}
    if params.get("submit", True):
        dispute["evidence_details"]["submission_count"] += 1
        dispute["status"] = status
        task = _TEST_EVIDENCE.get((evidence["uncategorized_text"] or "").strip())
        if task is not None:
            work.later(work.store.settings.dispute_delay, task, dispute["id"])


def _decide_if_open(work: Work, id: str, *, won: bool) -> None:
    dispute = work.find(id, "dispute")
    if dispute is not None and dispute["status"] in OPEN:
        decide(work, id, won=won)


def _escalate(work: Work, dispute: Record) -> Record:
    """The answer did not satisfy the bank: it takes the money after all."""
    before = {"status": dispute["status"], "is_charge_refundable": True}
    dispute["payment_method_details"]["card"]["case_type"] = "chargeback"
    dispute["evidence_details"] |= {"due_by": _due_by(work), "submission_count": 0}
    dispute |= {"status": "needs_response", "is_charge_refundable": False}
    _withdraw(work, dispute)
    work.emit("charge.dispute.updated", work.save(dispute), previous=before)
    _announce_withdrawal(work, dispute)
    return dispute


def _end(work: Work, dispute: Record, status: str) -> Record:
    before = {"status": dispute["status"]}
    dispute["status"] = status
    dispute["is_charge_refundable"] = status != "lost"
    if status == "won":
        _reinstate(work, dispute)
    work.emit("charge.dispute.closed", work.save(dispute), previous=before)
    if status == "won":
        work.emit("charge.dispute.funds_reinstated", dispute)
    return dispute


def _already_closed() -> StripeError:
    return StripeError("This dispute is already closed.")
