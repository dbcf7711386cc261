"""What the shop keeps of each sale. Worked out once, on the day an order is paid, and kept with its lines.

The artisan's share and the commission are of what the goods cost after discounts: discount codes are borne in proportion.
Delivery and tax are the shop's, which sends the parcels and, as a marketplace, owes the tax.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db.models import Q

from craved.money import split
from orders.models import OrderLine
from payments.models import CommissionRate, LineCommission

WHOLE = 100_00  # hundredths of a percent: rates have two decimals


def percent_for(rates: Sequence[CommissionRate], *, artisan_id: int, category_id: int) -> Decimal:
    """The rate that counts, of those in force, the newest first: the artisan's, else the category's, else the general."""
    for scope in [(artisan_id, None), (None, category_id), (None, None)]:
        for rate in rates:
            if (rate.artisan_id, rate.category_id) == scope:
                return rate.percent
    general: Decimal = settings.COMMISSION_PERCENT
    return general


def freeze(lines: Iterable[OrderLine], *, on: date) -> list[LineCommission]:
    """Work out and keep the commission of an order's lines, at the rates of a day. Once for each line.

    The lines come with their `variant__product` and `parcel`.
    """
    lines = list(lines)
    artisans = {line.parcel.artisan_id for line in lines}
    categories = {line.variant.product.category_id for line in lines}
    rates = list(
        CommissionRate.objects.in_force(on=on).filter(
            Q(artisan__in=artisans) | Q(category__in=categories) | Q(artisan=None, category=None)
        )
    )
    frozen = []
    for line in lines:
        percent = percent_for(rates, artisan_id=line.parcel.artisan_id, category_id=line.variant.product.category_id)
        base = line.subtotal - line.discount
        commission, share = split(base, [int(percent * 100), WHOLE - int(percent * 100)])
        frozen.append(
            LineCommission(
                line=line, artisan_id=line.parcel.artisan_id, percent=percent,
                base=base, commission=commission, share=share,
            )
        )  # fmt: skip
    return LineCommission.objects.bulk_create(frozen)
