from payments.admin import cases, disputes, inbox, orders, payments, payouts, refunds

__all__ = ["cases", "disputes", "inbox", "orders", "payments", "payouts", "refunds"]
