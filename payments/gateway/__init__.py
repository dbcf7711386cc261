"""The only place that calls Stripe.

Each call has a timeout of seconds and, where it changes something, an idempotency key made from our own row, so that asking
again is always safe. None may be made inside a database transaction: a slow answer would hold our locks. Amounts are
minor units, times are UTC. What Stripe says comes back as frozen values of ours, never as its objects.
"""

from payments.gateway.balance import Movement, PayoutFacts, balance, movements, payout, payouts
from payments.gateway.calls import (
    HTTP,
    RETRIES,
    InsideTransaction,
    OutsideTransactions,
    Refused,
    Unreachable,
    answers,
    stripe_client,
)
from payments.gateway.disputes import (
    MOST_EVIDENCE,
    MOST_OF_ONE_TEXT,
    DisputeFacts,
    dispute,
    disputes,
    submit_evidence,
)
from payments.gateway.events import (
    CLOCKS_DIFFER,
    EVENTS_KEPT,
    Endpoint,
    NotSigned,
    fingerprint,
    list_endpoints,
    list_events,
    signature,
    verified_event,
)  # fmt: skip
from payments.gateway.listing import ChargeFacts, IntentFacts, list_charges, list_payment_intents
from payments.gateway.refunds import RefundFacts, create_refund, list_refunds, refund, refunds_of
from payments.gateway.sessions import Facts, Money, Opened, expire, find_session, money, open_session, session

__all__ = [
    "CLOCKS_DIFFER",
    "EVENTS_KEPT",
    "HTTP",
    "MOST_EVIDENCE",
    "MOST_OF_ONE_TEXT",
    "RETRIES",
    "ChargeFacts",
    "DisputeFacts",
    "Endpoint",
    "Facts",
    "InsideTransaction",
    "IntentFacts",
    "Money",
    "Movement",
    "NotSigned",
    "Opened",
    "OutsideTransactions",
    "PayoutFacts",
    "RefundFacts",
    "Refused",
    "Unreachable",
    "answers",
    "balance",
    "create_refund",
    "dispute",
    "disputes",
    "expire",
    "find_session",
    "fingerprint",
    "list_charges",
    "list_endpoints",
    "list_events",
    "list_payment_intents",
    "list_refunds",
    "money",
    "movements",
    "open_session",
    "payout",
    "payouts",
    "refund",
    "refunds_of",
    "session",
    "signature",
    "stripe_client",
    "submit_evidence",
    "verified_event",
]
