"""The Stripe balance: each movement of it, and the payouts that take it to our bank."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from stripe.params import BalanceTransactionListParams, PayoutListParams

PAGE = 100  # objects; the most Stripe gives at a time


@dataclass(frozen=True)
class Movement:
    """A balance transaction: signed minor units, `net = amount - fee`. It never changes."""

    id: str
    type: str
    category: str
    amount: int
    fee: int
    net: int
    currency: str
    created: datetime
    available_on: datetime
    source_id: str  # ch_…, re_…, du_…, po_…, or nothing


@dataclass(frozen=True)
class PayoutFacts:
    """A payout as it was when we asked, at `asked_at`."""

    asked_at: datetime
    id: str
    amount: int
    currency: str
    livemode: bool
    status: str  # pending, in_transit, paid, failed, canceled
    automatic: bool
    created: datetime
    arrives_on: date
    failure: str
    itemized: bool  # Stripe has finished saying which movements it is made of
    movements: tuple[Movement, ...]  # its own: out of the balance, and back in if it failed


def balance() -> dict[str, int]:
    """What Stripe holds for us, by currency: what is available and what will be. Raises `Unreachable`, `Refused`."""
    with answers():
        found = stripe_client().v1.balance.retrieve().to_dict()
    totals: dict[str, int] = {}
    for each in [*found["available"], *found["pending"]]:
        totals[each["currency"]] = totals.get(each["currency"], 0) + each["amount"]
    return totals


def movements(
    *, since: datetime | None = None, until: datetime | None = None, payout: str = ""
) -> Iterator[Movement]:  # fmt: skip
    """Page through the movements of a time (`since` included, `until` not), or of a payout. Raises as `balance` does."""
    params: BalanceTransactionListParams = {"limit": PAGE}
    if since or until:
        params["created"] = between(since, until)
    if payout:
        params["payout"] = payout
    with answers():
        for each in stripe_client().v1.balance_transactions.list(params).auto_paging_iter():
            yield movement(each.to_dict())


def payout(payout_id: str) -> PayoutFacts:
    """Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    with answers():
        found = stripe_client().v1.payouts.retrieve(
            payout_id, {"expand": ["balance_transaction", "failure_balance_transaction"]}
        )
    return _payout_facts(found.to_dict(), asked_at)


def payouts(*, since: datetime, until: datetime) -> list[PayoutFacts]:
    """Every payout made in a time, the oldest first. Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    params: PayoutListParams = {
        "limit": PAGE,
        "created": between(since, until),
        "expand": ["data.balance_transaction", "data.failure_balance_transaction"],
    }
    with answers():
        listed = stripe_client().v1.payouts.list(params)
        found = [_payout_facts(each.to_dict(), asked_at) for each in listed.auto_paging_iter()]
    return sorted(found, key=lambda each: each.created)


def movement(transaction: dict[str, Any]) -> Movement:
    """From Stripe's balance transaction, as it comes expanded in other objects too."""
    source = transaction.get("source") or ""
    return Movement(
        id=transaction["id"],
        type=transaction["type"],
        category=transaction["reporting_category"],
        amount=transaction["amount"],
        fee=transaction["fee"],
        net=transaction["net"],
        currency=transaction["currency"],
        created=datetime.fromtimestamp(transaction["created"], UTC),
        available_on=datetime.fromtimestamp(transaction["available_on"], UTC),
        source_id=source["id"] if isinstance(source, dict) else source,
    )


def expanded(*transactions: Any) -> tuple[Movement, ...]:
    """Those that are there: Stripe makes some a moment later, and answers with an id where nobody asked for more."""
    return tuple(movement(each) for each in transactions if isinstance(each, dict))


def between(since: datetime | None, until: datetime | None) -> Any:
    """Stripe's way to say a time: whole seconds, the first included and the last not."""
    limits = {"gte": since, "lt": until}
    return {name: int(moment.timestamp()) for name, moment in limits.items() if moment}


def _payout_facts(payout: dict[str, Any], asked_at: datetime) -> PayoutFacts:
    return PayoutFacts(
        asked_at=asked_at,
        id=payout["id"],
        amount=payout["amount"],
        currency=payout["currency"],
        livemode=payout["livemode"],
        status=payout["status"],
        automatic=payout["automatic"],
        created=datetime.fromtimestamp(payout["created"], UTC),
        arrives_on=datetime.fromtimestamp(payout["arrival_date"], UTC).date(),
        failure=payout.get("failure_code") or "",
        itemized=payout.get("reconciliation_status") == "completed",
        movements=expanded(payout.get("balance_transaction"), payout.get("failure_balance_transaction")),
    )
