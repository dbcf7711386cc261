"""The shop's nouns. Read them in this order and you have followed an order from the shelf to the door:
product, stock, cart, delivery, tax, discount, quote, order, mail.
"""

from orders.models.cart import Cart, CartLine
from orders.models.delivery import DeliveryMethod
from orders.models.discount import Discount
from orders.models.mail import OrderMail
from orders.models.order import Order, OrderEvent, OrderLine, Parcel
from orders.models.product import Allergen, Artisan, Category, Product, ProductImage, Variant
from orders.models.quote import Quote, quote
from orders.models.stock import Stock, StockHold, StockMovement
from orders.models.tax import TaxClass, TaxRate

__all__ = [
    "Allergen",
    "Artisan",
    "Cart",
    "CartLine",
    "Category",
    "DeliveryMethod",
    "Discount",
    "Order",
    "OrderEvent",
    "OrderLine",
    "OrderMail",
    "Parcel",
    "Product",
    "ProductImage",
    "Quote",
    "Stock",
    "StockHold",
    "StockMovement",
    "TaxClass",
    "TaxRate",
    "Variant",
    "quote",
]
