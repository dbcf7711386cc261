from payments.admin import cases, inbox, orders, payments, payouts, refunds

__all__ = ["cases", "inbox", "orders", "payments", "payouts", "refunds"]
