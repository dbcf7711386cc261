"""Goods: what is held and on the shelf (invariant M6), and that none leaves without its money (M4)."""

from typing import Any

from django.conf import settings
from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from craved.money import format_money
from orders.models import Order, Parcel, Stock, StockHold, StockMovement
from payments.models import Dispute, Payment
from payments.reconciliation.differences import GRACE, Comparison, Difference, Kind, Remedy


def compare(books: Comparison) -> None:
    _stock(books)
    _without_money(books)


def _stock(books: Comparison) -> None:
    """One statement, so that a shop with its doors open is seen as it was at one moment."""
    books.compared["variants"] = Stock.objects.count()
    live, moves = StockHold.objects.live(), StockMovement.objects.all()
    counted = Stock.objects.annotate(
        live=_sum(live, "quantity"), moved=_sum(moves, "on_hand_change"), moved_held=_sum(moves, "held_change")
    )
    wrong = counted.filter(~Q(held=F("live")) | ~Q(on_hand=F("moved")) | ~Q(held=F("moved_held")))
    stock: Any
    for stock in wrong.select_related("variant").order_by("pk"):
        by_rows = f"{stock.live} held by orders, {stock.moved} on hand and {stock.moved_held} held by movements"
        pieces = max(abs(stock.held - stock.live), abs(stock.on_hand - stock.moved), abs(stock.held - stock.moved_held))
        books.found(
            Difference(
                Kind.STOCK, f"variant {stock.variant.sku}",
                f"{stock.on_hand} on hand, {stock.held} held; {by_rows}", "not asked",
                Remedy("count the shelf, and correct what is written"), at_risk=pieces * stock.variant.price,
                currency=settings.CURRENCY,
            )
        )  # fmt: skip


def _sum(rows: QuerySet[StockHold] | QuerySet[StockMovement], field: str) -> Coalesce:
    of_variant = rows.filter(variant=OuterRef("variant")).order_by().values("variant")
    return Coalesce(
        Subquery(of_variant.annotate(total=Sum(field)).values("total")), Value(0), output_field=IntegerField()
    )


def _without_money(books: Comparison) -> None:
    """Orders that are to be fulfilled unpaid, and parcels that took a step when the money was not there."""
    calm = min(books.until, books.at - GRACE)
    paid = Payment.objects.filter(order=OuterRef("pk"), settled_at__isnull=False)
    unpaid = Order.objects.in_hand().filter(~Exists(paid), paid_at__gte=books.since, paid_at__lt=calm)
    for order in unpaid.order_by("pk"):
        _free(books, order, f"order {order.code}", "to be fulfilled, and no payment paid for it")
    for parcel in _gone_without_money(books):
        _free(books, parcel.order, f"parcel {parcel.pk}", "packed or gone when the money for it was not there")


def _gone_without_money(books: Comparison) -> QuerySet[Parcel]:
    steps = ["packed_at", "ready_at", "shipped_at", "handed_over_at"]
    when = OuterRef("packed_at")
    unpaid = ~Exists(Payment.objects.filter(order=OuterRef("order"), settled_at__lte=when))
    wrong, recent = Q(), Q()
    for step in steps:
        lost = Dispute.objects.filter(
            payment__order=OuterRef("order"), payment__settled_at__isnull=False, status=Dispute.Status.LOST,
            closed_at__lt=OuterRef(step),
        )  # fmt: skip
        wrong |= Q(**{f"{step}__gt": F("order__cancelled_at")}) | Q(**{f"{step}__gt": F("order__stopped_at")})
        wrong |= Q(Exists(lost))
        recent |= Q(**{f"{step}__gte": books.since, f"{step}__lt": books.until})
    wrong |= Q(packed_at__isnull=False) & Q(unpaid)
    return Parcel.objects.filter(recent).filter(wrong).select_related("order").order_by("pk")


def _free(books: Comparison, order: Order, about: str, here: str) -> None:
    if books.explains(order=order.code):
        return
    money = Payment.objects.filter(order=order).aggregate(kept=Sum(F("captured") - F("refunded")))["kept"] or 0
    books.found(
        Difference(
            Kind.FREE_GOODS, about, here, f"{format_money(money, order.currency)} kept",
            Remedy("keep what is still here, and ask the customer for the money"), at_risk=order.total,
            currency=order.currency, order=order.code,
        )
    )  # fmt: skip
