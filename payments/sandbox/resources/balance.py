"""Balance transactions: each movement of the account's money, with what Stripe kept of it.

https://docs.stripe.com/reports/balance-transaction-types
"""

from typing import Literal

from payments.sandbox import amounts, ids, listing
from payments.sandbox.cards import Card
from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work, shown

DAY = 86_400
_PENDING_DAYS = 2  # Stripe's standard pace in the US; money arrives at midnight UTC

# What accountants call each type; a type that is missing here is called by its own name.
_CATEGORIES = {
    "payment": "charge",
    "payment_refund": "refund",
    "payout_cancel": "payout_reversal",
    "payout_failure": "payout_reversal",
    "stripe_fee": "fee",
}


def midnight(second: float, *, days: int = 0) -> int:
    """The start of the day, UTC, that `second` lies in, or of one `days` later."""
    return (int(second) // DAY + days) * DAY


def record(
    work: Work,
    source: Record | None,
    *,
    amount: int,
    type: str,
    currency: str | None = None,
    category: str | None = None,
    fee: int = 0,
    fee_for: str = "Stripe processing fees",
    description: str | None = None,
    now: bool = False,
) -> Record:
    """`amount` is signed: money in is positive. `now` skips the days until it is available."""
    currency = currency or (source or {})["currency"]
    fees = {"amount": fee, "application": None, "currency": currency, "description": fee_for, "type": "stripe_fee"}
    transaction = work.save(
        {
            "id": ids.new("txn_"),
            "object": "balance_transaction",
            "amount": amount,
            "available_on": work.created if now else midnight(work.now, days=_PENDING_DAYS),
            "balance_type": "payments",
            "created": work.created,
            "currency": currency,
            "description": description,
            "exchange_rate": None,
            "fee": fee,
            "fee_details": [fees] if fee else [],
            "net": amount - fee,
            "reporting_category": category or _CATEGORIES.get(type, type),
            "source": source["id"] if source else None,
            "status": "available" if now else "pending",
            "type": type,
            "_payout": None,
        }
    )
    if now and transaction["net"] > 0 and type in ("charge", "payment"):
        work.emit("balance.available", totals(work, {}))
    if not now:
        due = transaction["available_on"]
        work.at(due, "make_available", str(due), id=f"_task_available_{due}")
    return transaction


def record_charge(work: Work, charge: Record, card: Card) -> Record:
    amount = charge["amount_captured"]
    return record(
        work,
        charge,
        amount=amount,
        type="payment" if card.bank else "charge",
        fee=amounts.bank_fee(amount) if card.bank else amounts.card_fee(amount),
        description=charge["description"],
        now=card.skips_pending,
    )


def take_fee(work: Work, amount: int, currency: str, description: str) -> Record:
    """A fee that belongs to no payment, as for Radar or a month's volume."""
    return record(work, None, amount=-amount, type="stripe_fee", currency=currency, description=description, now=True)


def make_available(work: Work, _subject: str) -> None:
    """What was pending until today is the account's to spend."""
    arrived = [
        transaction
        for transaction in work.all("balance_transaction")
        if transaction["status"] == "pending" and transaction["available_on"] <= work.now
    ]
    for transaction in arrived:
        _show_in_dispute(work, work.save(transaction | {"status": "available"}))
    if any(transaction["net"] > 0 for transaction in arrived):
        work.emit("balance.available", totals(work, {}))


def unpaid(work: Work, currency: str) -> list[Record]:
    """The available transactions that no automatic payout has brought to the bank yet, oldest first."""
    return [
        transaction
        for transaction in work.all("balance_transaction")
        if transaction["status"] == "available"
        and transaction["currency"] == currency
        and transaction.get("_payout") is None
    ]


def available(work: Work, currency: str) -> int:
    return _sums(work).get(("available", currency), 0)


def currencies(work: Work) -> list[str]:
    return sorted({currency for _, currency in _sums(work)}) or ["usd"]


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("balance_transaction", id)


def list_all(work: Work, params: Record) -> Record:
    payout = work.fetch("payout", params["payout"], param="payout", status=400) if "payout" in params else None
    if payout is not None and not payout["automatic"]:
        raise StripeError("Balance history can only be filtered on automatic transfers, not manual.", param="payout")
    return listing.page(
        work,
        params,
        kind="balance_transaction",
        url="/v1/balance_transactions",
        match=["currency", "source", "type"],
        where=lambda transaction: payout is None or _is_listed(transaction, payout),
    )


def totals(work: Work, params: Record) -> Record:
    """GET /v1/balance."""
    sums = _sums(work)

    def amounts_of(status: Literal["available", "pending"]) -> list[Record]:
        return [
            {
                "amount": sums.get((status, currency), 0),
                "currency": currency,
                "source_types": {"card": sums.get((status, currency), 0)},
            }
            for currency in currencies(work)
        ]

    return {
        "object": "balance",
        "available": amounts_of("available"),
        "livemode": False,
        "pending": amounts_of("pending"),
    }


def _sums(work: Work) -> dict[tuple[str, str], int]:
    """Net amounts by status and currency."""
    sums: dict[tuple[str, str], int] = {}
    for transaction in work.all("balance_transaction"):
        key = (transaction["status"], transaction["currency"])
        sums[key] = sums.get(key, 0) + transaction["net"]
    return sums


def _is_listed(transaction: Record, payout: Record) -> bool:
    """Whether the payout is made of this transaction. Stripe takes a while to say so."""
    return payout["reconciliation_status"] == "completed" and bool(transaction.get("_payout") == payout["id"])


def _show_in_dispute(work: Work, transaction: Record) -> None:
    """A dispute shows its transactions whole, so it shows them as they are now."""
    dispute = work.find(transaction["source"] or "", "dispute")
    if dispute is not None:
        fresh = [shown(transaction) if t["id"] == transaction["id"] else t for t in dispute["balance_transactions"]]
        work.save(dispute | {"balance_transactions": fresh})
