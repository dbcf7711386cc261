"""Payouts: the account's money on its way to the bank.

    pending → in_transit → paid          → failed     some banks change their mind
            → canceled   → failed        the money comes back to the balance

An automatic payout takes everything that is available and says, a while later, what it was made of
(`GET /v1/balance_transactions?payout=…`). A manual one takes an amount and cannot say. Where nothing is left to pay, or
less than nothing, there is no payout; Stripe would debit the bank in the second case, which is not modelled.

https://docs.stripe.com/payouts, https://docs.stripe.com/testing#payouts
"""

from payments.sandbox import amounts, errors, ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.resources import balance
from payments.sandbox.store import Record, Work

BANK_ACCOUNT = "ba_1CravedSandbox00"
_AFTER_MIDNIGHT = 3_600  # seconds after midnight UTC at which the day's payout is made
_MODELLED = {"amount", "currency", "description", "expand", "metadata", "method", "source_type", "statement_descriptor"}

# https://docs.stripe.com/api/payouts/failures
FAILURES = {
    "account_closed": "The bank account has been closed.",
    "account_frozen": "The bank account has been frozen.",
    "bank_account_restricted": "The bank account has restrictions on the type of payouts it accepts.",
    "bank_ownership_changed": "The bank account no longer belongs to this business.",
    "could_not_process": "The bank could not process this payout.",
    "debit_not_authorized": "Debits are not authorized on this bank account.",
    "declined": "The bank has declined this payout.",
    "incorrect_account_holder_name": "The name of the account holder seems to be wrong.",
    "insufficient_funds": "The balance was too low for this payout.",
    "invalid_account_number": "The routing number seems right, but the account number is not.",
    "invalid_currency": "The bank account cannot receive this currency.",
    "no_account": "No bank account could be found under these details.",
}
# https://docs.stripe.com/connect/testing#account-numbers
_FAILING_ACCOUNTS = {
    "000111111113": "account_closed",
    "000111111116": "no_account",
    "000222222227": "insufficient_funds",
    "000333333335": "debit_not_authorized",
    "000444444440": "invalid_currency",
}


def create(work: Work, params: Record) -> Record:
    errors.check_modelled(params, _MODELLED, "payouts")
    if params.get("method", "standard") != "standard":
        raise errors.not_modelled("instant payouts", param="method")
    if params.get("source_type", "card") != "card":
        raise errors.not_modelled(f"the source type {params['source_type']!r}", param="source_type")
    currency = amounts.check_currency(params["currency"], "currency")
    amount = params["amount"]
    if amount < 1:
        raise StripeError("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    if amount > balance.available(work, currency):
        raise StripeError(
            "You have insufficient available funds in your Stripe account for this payout.",
            code="balance_insufficient",
            param="amount",
        )
    payout = _send(work, amount, currency, automatic=False)
    payout |= {key: params[key] for key in ("description", "statement_descriptor") if key in params}
    payout["metadata"] = metadata.merged({}, params.get("metadata"))
    work.emit("payout.created", work.save(payout))
    return payout


def pay_out(work: Work, currency: str) -> Record | None:
    """The day's automatic payout: everything available. None if that is nothing, or less."""
    transactions = balance.unpaid(work, currency)
    amount = sum(transaction["net"] for transaction in transactions)
    if amount < 1:
        return None
    payout = _send(work, amount, currency, automatic=True)
    for transaction in [*transactions, work.fetch("balance_transaction", payout["balance_transaction"])]:
        work.save(transaction | {"_payout": payout["id"]})
    work.emit("payout.created", payout)
    work.later(work.store.settings.reconciliation_delay, "reconcile_payout", payout["id"])
    return payout


def start_schedule(work: Work) -> None:
    """Have a payout made each day from now on."""
    due = balance.midnight(work.now, days=1) + _AFTER_MIDNIGHT
    known = work.find("_task_pay_out")
    if known is None or known["due"] > due:
        work.at(due, "pay_out", "daily", id="_task_pay_out")


def pay_out_today(work: Work, _subject: str) -> None:
    if work.store.settings.payouts != "daily":
        return
    for currency in balance.currencies(work):
        pay_out(work, currency)
    start_schedule(work)


def reconcile(work: Work, id: str) -> None:
    payout = work.find(id, "payout")
    if payout is not None and payout["reconciliation_status"] == "in_progress":
        payout["reconciliation_status"] = "completed"
        work.emit(
            "payout.reconciliation_completed", work.save(payout), previous={"reconciliation_status": "in_progress"}
        )


def submit(work: Work, id: str) -> None:
    """The payout is in the bank's hands."""
    payout = work.find(id, "payout")
    if payout is not None and payout["status"] == "pending":
        payout["status"] = "in_transit"
        work.emit("payout.updated", work.save(payout), previous={"status": "pending"})


def arrive(work: Work, id: str) -> None:
    """The bank has it, unless the account is one that takes nothing."""
    payout = work.find(id, "payout")
    if payout is None or payout["status"] not in ("pending", "in_transit"):
        return
    failure = _FAILING_ACCOUNTS.get(work.store.settings.bank_account)
    if failure is not None:
        fail(work, id, failure)
        return
    before = {"status": payout["status"], "trace_id": payout["trace_id"]}
    payout |= {"status": "paid", "trace_id": {"status": "supported", "value": ids.new("")[:15].upper()}}
    work.emit("payout.paid", work.save(payout), previous=before)


def fail(work: Work, id: str, code: str) -> Record:
    """The bank sends it back, perhaps after it seemed to be paid. Raises StripeError if there is nothing to send back."""
    payout = work.fetch("payout", id, param="payout")
    if code not in FAILURES:
        raise StripeError(f"Unknown failure code: {code}. Known: {', '.join(FAILURES)}.", param="code")
    if payout["status"] in ("failed", "canceled"):
        raise StripeError(f"This payout has a status of {payout['status']}: the money is back already.")
    before = {"status": payout["status"]}
    payout |= {"failure_code": code, "failure_message": FAILURES[code]}
    _take_back(work, payout, "failed", "payout_failure")
    work.emit("payout.failed", payout, previous=before)
    return payout


def cancel(work: Work, params: Record, id: str) -> Record:
    payout = work.fetch("payout", id, param="payout")
    if payout["automatic"]:
        raise StripeError("Automatic payouts cannot be canceled.")
    if payout["status"] != "pending":
        raise StripeError(
            f"Payouts can only be canceled while they are pending; this one has a status of {payout['status']}."
        )
    _take_back(work, payout, "canceled", "payout_cancel")
    work.emit("payout.canceled", payout, previous={"status": "pending"})
    return payout


def update(work: Work, params: Record, id: str) -> Record:
    payout = work.fetch("payout", id, param="payout")
    before = {"metadata": payout["metadata"]}
    payout["metadata"] = metadata.merged(payout["metadata"], params.get("metadata"))
    if payout["metadata"] != before["metadata"]:
        work.emit("payout.updated", work.save(payout), previous=before)
    return payout


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("payout", id, param="payout")


def list_all(work: Work, params: Record) -> Record:
    arrival = params.get("arrival_date")
    return listing.page(
        work,
        params,
        kind="payout",
        url="/v1/payouts",
        match=["destination", "status"],
        where=lambda payout: listing.in_range(payout["arrival_date"], arrival),
    )


def _send(work: Work, amount: int, currency: str, *, automatic: bool) -> Record:
    settings = work.store.settings
    arrival = balance.midnight(work.now + settings.payout_delay)
    payout = work.save(
        {
            "id": ids.new("po_1"),
            "object": "payout",
            "amount": amount,
            "application_fee": None,
            "application_fee_amount": None,
            "arrival_date": arrival,
            "automatic": automatic,
            "balance_transaction": None,
            "created": work.created,
            "currency": currency,
            "description": "STRIPE PAYOUT" if automatic else None,
            "destination": BANK_ACCOUNT,
            "failure_balance_transaction": None,
            "failure_code": None,
            "failure_message": None,
            "livemode": False,
            "metadata": {},
            "method": "standard",
            "original_payout": None,
            "payout_method": None,
            "reconciliation_status": "in_progress" if automatic else "not_applicable",
            "reversed_by": None,
            "source_type": "card",
            "statement_descriptor": None,
            "status": "pending",
            "trace_id": {"status": "pending", "value": None},
            "type": "bank_account",
        }
    )
    transaction = balance.record(
        work, payout, amount=-amount, type="payout", description=payout["description"], now=True
    )
    payout["balance_transaction"] = transaction["id"]
    work.later(settings.payout_sent_delay, "submit_payout", payout["id"])
    work.at(max(arrival, work.now), "arrive_payout", payout["id"])
    return work.save(payout)


def _take_back(work: Work, payout: Record, status: str, type: str) -> None:
    """The money is in the balance again; it belongs to no payout until the next one takes it."""
    payout |= {"status": status, "trace_id": {"status": "unsupported", "value": None}}
    back = balance.record(work, payout, amount=payout["amount"], type=type, now=True)
    payout["failure_balance_transaction"] = back["id"]
    work.save(payout)
