from payments.models.artisan_payout import ArtisanPayout
from payments.models.case import Case
from payments.models.commission import CommissionRate, LineCommission
from payments.models.dispute import Dispute
from payments.models.inbox import InboxEvent
from payments.models.ledger import Account, JournalEntry, JournalLine
from payments.models.payment import Payment
from payments.models.payout import BalanceTransaction, Payout
from payments.models.reconciliation import ReconciliationRun
from payments.models.refund import Refund, RefundLine

__all__ = [
    "Account", "ArtisanPayout", "BalanceTransaction", "Case", "CommissionRate", "Dispute", "InboxEvent", "JournalEntry",
    "JournalLine", "LineCommission", "Payment", "Payout", "ReconciliationRun", "Refund", "RefundLine",
]  # fmt: skip
