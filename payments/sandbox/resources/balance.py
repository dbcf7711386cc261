"""Balance transactions: each movement of the account's money, with what Stripe kept of it."""

from payments.sandbox import amounts, ids, listing
from payments.sandbox.store import Record, Work

_PENDING_DAYS = 2  # Stripe's standard pace in the US


def record(
    work: Work,
    source: Record,
    *,
    amount: int,
    type: str,
    fee: int = 0,
    description: str | None = None,
    now: bool = False,
) -> Record:
    """`amount` is signed: money in is positive. `now` skips the days until it is available."""
    transaction = work.save(
        {
            "id": ids.new("txn_"),
            "object": "balance_transaction",
            "amount": amount,
            "available_on": work.created if now else work.created + _PENDING_DAYS * 86_400,
            "balance_type": "payments",
            "created": work.created,
            "currency": source["currency"],
            "description": description,
            "exchange_rate": None,
            "fee": fee,
            "fee_details": [
                {
                    "amount": fee,
                    "application": None,
                    "currency": source["currency"],
                    "description": "Stripe processing fees",
                    "type": "stripe_fee",
                }
            ]
            if fee
            else [],
            "net": amount - fee,
            "reporting_category": type,
            "source": source["id"],
            "status": "available" if now else "pending",
            "type": type,
        }
    )
    if not now:
        work.later(_PENDING_DAYS * 86_400, "make_available", transaction["id"])
    return transaction


def record_charge(work: Work, charge: Record, *, now: bool) -> Record:
    amount = charge["amount_captured"]
    return record(
        work,
        charge,
        amount=amount,
        type="charge",
        fee=amounts.stripe_fee(amount),
        description=charge["description"],
        now=now,
    )


def make_available(work: Work, id: str) -> None:
    transaction = work.find(id)
    if transaction is not None:
        work.save(transaction | {"status": "available"})


def retrieve(work: Work, params: Record, id: str) -> Record:
    return work.fetch("balance_transaction", id)


def list_all(work: Work, params: Record) -> Record:
    return listing.page(
        work,
        params,
        kind="balance_transaction",
        url="/v1/balance_transactions",
        match=["currency", "source", "type"],
    )


def totals(work: Work, params: Record) -> Record:
    """GET /v1/balance."""
    sums: dict[tuple[str, str], int] = {}
    for transaction in work.all("balance_transaction"):
        key = (transaction["status"], transaction["currency"])
        sums[key] = sums.get(key, 0) + transaction["net"]
    currencies = sorted({currency for _, currency in sums}) or ["usd"]

    def amounts_of(status: str) -> list[Record]:
        return [
            {
                "amount": sums.get((status, currency), 0),
                "currency": currency,
                "source_types": {"card": sums.get((status, currency), 0)},
            }
            for currency in currencies
        ]

    return {
        "object": "balance",
        "available": amounts_of("available"),
        "livemode": False,
        "pending": amounts_of("pending"),
    }
