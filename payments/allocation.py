"""Dividing an amount over what an order was paid for: its lines, the delivery of its parcels, and the tax on each.

Nothing is ever divided twice: what earlier refunds took is gone. All amounts are minor units of the order's currency.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Sum

from craved.money import split
from orders.models import Order, OrderLine, Parcel
from payments.models import Refund, RefundLine


@dataclass(frozen=True)
class Part:
    """What an order line, or the delivery of a parcel, has of an amount."""

    order_line_id: int | None
    parcel_id: int | None
    net: int
    tax: int

    @property
    def total(self) -> int:
        return self.net + self.tax


def left_of(order: Order) -> list[Part]:
    """What each line and each delivery cost, less what standing refunds have taken of it. Lines first, by key."""
    return left_of_each([order.pk])[order.pk]


def left_of_each(orders: Iterable[int]) -> dict[int, list[Part]]:
    """As `left_of`, for many orders at once, by their keys."""
    orders = list(orders)
    taken = (
        RefundLine.objects.filter(refund__in=Refund.objects.standing().filter(payment__order__in=orders))
        .values("order_line", "parcel")
        .annotate(net_sum=Sum("net"), tax_sum=Sum("tax"))
    )
    gone = {(row["order_line"], row["parcel"]): (row["net_sum"], row["tax_sum"]) for row in taken}
    left: dict[int, list[Part]] = {order_id: [] for order_id in orders}
    for line in OrderLine.objects.filter(order__in=orders).order_by("pk"):
        net, tax = gone.get((line.pk, None), (0, 0))
        left[line.order_id].append(Part(line.pk, None, line.subtotal - line.discount - net, line.tax - tax))
    for parcel in Parcel.objects.filter(order__in=orders).order_by("pk"):
        net, tax = gone.get((None, parcel.pk), (0, 0))
        left[parcel.order_id].append(Part(None, parcel.pk, parcel.delivery - net, parcel.tax - tax))
    return left


def divide(order: Order, amount: int) -> list[Part]:
    """Divide an amount over all that is left of an order, in proportion. `ValueError` when there is not that much."""
    return divide_over(left_of(order), amount)


def divide_over(parts: Sequence[Part], amount: int) -> list[Part]:
    """As `divide`, over these parts only. To the cent, by largest remainder, so that no part gives more than it has."""
    left = sum(part.total for part in parts)
    if not 0 <= amount <= left:
        message = f"{amount} cannot be divided over {left}."
        raise ValueError(message)
    shares = split(amount, [weight for part in parts for weight in (part.net, part.tax)])
    divided = [
        Part(part.order_line_id, part.parcel_id, net, tax)
        for part, net, tax in zip(parts, shares[::2], shares[1::2], strict=True)
    ]
    return [part for part in divided if part.total]
