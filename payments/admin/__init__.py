from payments.admin import (
    artisan_payouts,
    cases,
    commission,
    disputes,
    inbox,
    ledger,
    orders,
    payments,
    payouts,
    reconciliation,
    refunds,
)

__all__ = [
    "artisan_payouts",
    "cases",
    "commission",
    "disputes",
    "inbox",
    "ledger",
    "orders",
    "payments",
    "payouts",
    "reconciliation",
    "refunds",
]
