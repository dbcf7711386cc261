from orders.admin import artisans, delivery, discounts, mails, orders, products, stock, taxes

__all__ = ["artisans", "delivery", "discounts", "mails", "orders", "products", "stock", "taxes"]
