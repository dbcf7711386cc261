from payments.admin import cases, inbox, orders, payments, refunds

__all__ = ["cases", "inbox", "orders", "payments", "refunds"]
