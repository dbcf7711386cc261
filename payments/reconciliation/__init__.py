"""Comparing our books with Stripe's, object by object, and putting right what may be put right.

Each difference is of one class, and says what is at risk and what repairs it. The invariants are those of the design.

MISSING_LOCAL         Stripe has a payment that holds money, a dispute or a movement of the balance, and we have not (M2).
MISSING_STRIPE        We have one of these, and Stripe has not (M1).
AMOUNT                Both have it, and disagree about how much it is or how far it has come (M1).
CURRENCY_OR_MODE      Both have it, in another currency, or one in live mode and one in test mode (M1).
DOUBLE_PAID           An order was paid by one payment, and another one's money is with us, too (M3).
UNREFUNDED_CANCELLED  An order is cancelled, and its money is with us and not on its way back (M2).
REFUND_DRIFT          What we hold as given back of a payment is not what Stripe gave back (M1, M5).
STUCK_PENDING         Stripe holds the money of an order that waits to be paid, or waits for longer than it may; or a
                      refund was to be paid and Stripe's answer is not known (M10, M5).
FREE_GOODS            Goods are packed or gone, or are to be, without the money for them (M4).
EVENT_GAP             An event that matters is not in the inbox, or was never worked through (M7).
STOCK                 What is held is not what orders hold, or what is there is not the sum of its movements (M6).
LEDGER                An entry is missing, does not balance or is of another size than what it books; or what was said
                      to move did not; or our Stripe balance is not Stripe's (M9).
PAYOUT                A payout is unknown, differs, is overdue, failed unnoticed, or is not the sum of its movements (M9).

Three things keep it quiet where nothing is wrong. What is younger than a grace of minutes (hours, for movements, which
are collected every hour) is still on its way. What happened at Stripe during that grace is left alone, whatever its age.
And a payment about which a person is asked in a case, or was, is known to be what it is.

When Stripe does not answer for any page of a list, nothing is concluded from that list: the run is incomplete.
"""

from payments.reconciliation.differences import Comparison, Difference, Kind, Remedy
from payments.reconciliation.runs import NIGHTLY, AlreadyRunning, Run, compare, nightly, run

__all__ = [
    "NIGHTLY",
    "AlreadyRunning",
    "Comparison",
    "Difference",
    "Kind",
    "Remedy",
    "Run",
    "compare",
    "nightly",
    "run",
]
