"""How fast the stand-in does what Stripe does slowly, and where its pages are."""

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

Schedule = Literal["manual", "daily"]
RefundCourse = Literal[
    "succeeded", "pending_then_succeeded", "pending_then_failed", "succeeded_then_failed", "requires_action"
]  # fmt: skip


@dataclass
class Settings:
    """All delays are seconds of the stand-in's clock, so a test that advances the clock waits for none of them."""

    public_url: str = ""  # where a customer's browser finds the payment page; the server fills it in
    api_key: str | None = None  # the one key accepted; any well-formed test key when None
    booking_delay: float = 1.0  # from a charge to its balance transaction
    dispute_delay: float = 1.0  # from a charge with a disputing card to its dispute, and from test evidence to its end
    response_time: float = 9 * 86_400  # to answer a dispute; it ends with the day
    dispute_fee: int = 1_500  # minor units, for each dispute
    dispute_fee_returned: bool = False  # to those who win, as Stripe did in the US until June 2025
    bank_delay: float = 4 * 86_400  # from a bank debit to its money, or its failure
    refund_delay: float = 5.0  # from a pending refund to its end
    payouts: Schedule = "manual"  # daily: everything available goes to the bank each day, an hour past midnight UTC
    payout_sent_delay: float = 60.0  # from a payout to its being in the bank's hands
    payout_delay: float = 2 * 86_400  # from a payout to its arrival, which is at the start of that day, UTC
    reconciliation_delay: float = 5.0  # from an automatic payout to the list of what it was made of
    bank_account: str = "000123456789"  # one of Stripe's test numbers; some take nothing, see payouts.py
    retry_delays: tuple[float, ...] = (1, 3, 10, 60, 600, 3600)  # between attempts to deliver an event; then it failed
    delivery_timeout: float = 10.0  # real seconds an endpoint has to answer
    next_refunds: deque[RefundCourse] = field(default_factory=deque)  # what becomes of the next refunds, whatever card
