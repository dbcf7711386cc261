"""What waits for somebody in orders and on the shelves."""

from collections.abc import Iterator

from django.http import HttpRequest

from craved.backoffice import Count, list_link
from orders.admin.orders import WayFilter
from orders.admin.stock import LOW, low
from orders.models import Order, OrderMail, Stock
from orders.models.order import Status


def counts(request: HttpRequest) -> Iterator[Count]:
    may = request.user.has_perm
    if may("orders.view_order"):
        yield Count(
            "To pack", Order.objects.to_pack().count(), list_link(Order, status=Status.TO_PACK.value), "package_2",
            "Paid orders with something left to pack.",
        )  # fmt: skip
        _, ready = WayFilter.options["ready"]
        yield Count(
            "Ready for pickup", ready(Order.objects.all()).count(), list_link(Order, way="ready"), "storefront",
            "Orders with a parcel that waits for its buyer.",
        )  # fmt: skip
    if may("orders.view_ordermail"):
        yield Count(
            "Unsent mails", OrderMail.objects.unsent().count(), list_link(OrderMail, state="unsent"), "mail",
            "Usually none for longer than a minute.",
        )  # fmt: skip
    if may("orders.view_stock"):
        yield Count(
            "Low stock", low(Stock.objects.all()).count(), list_link(Stock, level="low"), "shelves",
            f"{LOW} or fewer can be bought.",
        )  # fmt: skip
